import CEL

/// One test of the suite.
package struct ConformanceCase: Sendable {
  package let id: String
  private let tree: JSONTree

  init(_ tree: JSONTree) {
    self.tree = tree
    id = tree["id"]?.string ?? "?"
  }

  package var expression: String { tree["expr"]?.string ?? "" }

  /// Runs the test; what went wrong, `nil` when nothing did.
  package func failure() -> String? {
    do throws(SuiteError) {
      return try run()
    } catch {
      return "unreadable test: \(error.message)"
    }
  }

  private func run() throws(SuiteError) -> String? {
    let (environment, bindings) = try environment()
    let result = environment.compile(expression)
    guard let program = result.program else {
      return result.faults.map(\.message).joined(separator: "; ")
    }
    guard let expected = tree["expected"] else { throw SuiteError("nothing expected") }
    if let typed = expected["typed_result"], let wanted = typed["deduced_type"]?["tree"] {
      let wanted = try SuiteValues.type(wanted)
      guard let found = result.type, found == wanted else {
        return "type \(result.type.map(\.description) ?? "?"), not \(wanted)"
      }
    }
    if tree["check_only"]?.isTrue ?? false { return nil }
    let frame = Frame(slots: environment.variables.count)
    for (slot, variable) in environment.variables.enumerated() {
      frame[slot] =
        bindings[variable.name]
        ?? .error(EvaluationError(.undeclared, "no such attribute(s): \(variable.name)"))
    }
    return judge(program.evaluate(frame), expected)
  }

  private func judge(_ value: Value, _ expected: JSONTree) -> String? {
    if expected["eval_error"] != nil {
      if case .error = value { return nil }
      return "\(SuiteValues.text(value)), not an error"
    }
    guard let wanted = expected["value"] ?? expected["typed_result"]?["result"] else { return nil }
    if SuiteValues.matches(value, wanted) { return nil }
    return "\(SuiteValues.text(value)), not \(wanted)"
  }

  /// The environment that the test asks for, and the values of its variables.
  private func environment() throws(SuiteError) -> (Environment, [String: Value]) {
    var options = EnvironmentOptions.standard
    options.checksTypes = !(tree["disable_check"]?.isTrue ?? false)
    options.expandsMacros = !(tree["disable_macros"]?.isTrue ?? false)
    var variables: [(String, CELType)] = []
    var functions: [FunctionDeclaration] = []
    for declaration in tree["type_env"]?.array ?? [] {
      guard let name = declaration["name"]?.string else { throw SuiteError("no name") }
      if let type = declaration["ident"]?["tree"] {
        variables.append((name, try SuiteValues.type(type)))
      } else {
        var overloads: [Overload] = []
        for overload in declaration["function"]?.array ?? [] {
          var parameters: [CELType] = []
          for parameter in overload["params"]?.array ?? [] {
            parameters.append(try SuiteValues.type(parameter["tree"] ?? .null))
          }
          overloads.append(
            Overload(
              parameters,
              try SuiteValues.type(overload["result"]?["tree"] ?? .null),
              isReceiver: overload["is_instance"]?.isTrue ?? false
            )
          )
        }
        functions.append(FunctionDeclaration(name, overloads))
      }
    }
    var bindings: [String: Value] = [:]
    if case .object(let entries)? = tree["bindings"] {
      for (name, binding) in entries {
        bindings[name] = try SuiteValues.value(binding["value"] ?? .null)
        if !variables.contains(where: { $0.0 == name }) { variables.append((name, .dyn)) }
      }
    }
    return (
      Environment(
        container: tree["container"]?.string ?? "",
        variables: variables,
        functions: functions,
        options: options
      ), bindings
    )
  }
}

/// A test that the runner does not understand.
struct SuiteError: Error {
  let message: String

  init(_ message: String) {
    self.message = message
  }
}
