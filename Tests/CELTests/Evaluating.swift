import CEL
import Testing

/// Compiles and runs an expression; errors as `error: …`, faults as `fault: …`.
func run(
  _ source: String,
  _ variables: [(String, CELType, Value)] = [],
  options: EnvironmentOptions = .standard,
  budget: Int = Frame.defaultBudget
) -> String {
  let environment = Environment(
    variables: variables.map { ($0.0, $0.1) },
    options: options
  )
  let result = environment.compile(source)
  guard let program = result.program else {
    return "fault: " + result.faults.map(\.message).joined(separator: "; ")
  }
  let frame = Frame(slots: variables.count, budget: budget)
  for (slot, variable) in variables.enumerated() { frame[slot] = variable.2 }
  return shown(program.evaluate(frame))
}

/// A value as an expression would write it.
func shown(_ value: Value) -> String {
  switch value {
  case .null: "null"
  case .string(let text): "'\(text)'"
  case .uint(let value): "\(value)u"
  case .bytes(let bytes): "b\(bytes)"
  case .list(let list): "[\(list.values.map(shown).joined(separator: ", "))]"
  case .map(let map):
    "{"
      + zip(map.keys, map.values).map { "\(shown($0.value)): \(shown($1))" }
      .joined(separator: ", ") + "}"
  case .optional(let optional): optional.value.map { "of(\(shown($0)))" } ?? "none"
  case .type(let type): type.valueName
  case .object(let object): "object \(object.index)"
  case .unknown: "unknown"
  case .error(let error): "error: \(error.message)"
  default: ValueText.scalar(value) ?? "?"
  }
}

/// The messages of the faults of an expression, with their ranges' text.
func faults(_ environment: Environment, _ source: String) -> [String] {
  environment.compile(source).faults.map(\.message)
}
