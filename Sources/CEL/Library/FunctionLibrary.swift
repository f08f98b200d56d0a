/// A function with what runs it.
struct Function: Sendable {
  /// Implementations by the number of arguments; a receiver counts.
  enum Body: Sendable {
    case unary(@Sendable (Value, Frame) -> Value)
    case binary(@Sendable (Value, Value, Frame) -> Value)
    case ternary(@Sendable (Value, Value, Value, Frame) -> Value)
    case variadic(@Sendable ([Value], Frame) -> Value)
    /// For some numbers of arguments.
    case some(Set<Int>, @Sendable ([Value], Frame) -> Value)
  }

  let name: String
  private(set) var globals: [Overload]
  private(set) var methods: [Overload]
  private(set) var bodies: [Body]

  init(_ name: String, _ overloads: [Overload], _ bodies: [Body]) {
    self.name = name
    globals = overloads.filter { !$0.isReceiver }
    methods = overloads.filter(\.isReceiver)
    self.bodies = bodies
  }

  /// Adds overloads with what runs them: their own numbers of arguments only.
  ///
  /// Where there is an older body for as many arguments, it gets what the new one has no
  /// overload for.
  mutating func add(
    _ overloads: [Overload],
    _ implementation: FunctionDeclaration.Implementation?
  ) {
    globals += overloads.filter { !$0.isReceiver }
    methods += overloads.filter(\.isReceiver)
    guard let implementation else { return }
    let counts = Set(overloads.map(\.parameters.count))
    let older = self
    bodies.insert(
      .some(counts) { values, frame in
        let result = implementation(values, frame)
        if case .error(let error) = result, error === EvaluationError.noSuchOverload,
          let body = older.body(arguments: values.count)
        {
          return body.run(values, frame)
        }
        return result
      },
      at: 0
    )
  }

  /// What runs a call with so many arguments.
  func body(arguments count: Int) -> Body? {
    bodies.first { $0.takes(count) }
  }
}

extension Function.Body {
  func takes(_ count: Int) -> Bool {
    switch self {
    case .unary: count == 1
    case .binary: count == 2
    case .ternary: count == 3
    case .variadic: true
    case .some(let counts, _): counts.contains(count)
    }
  }

  /// Runs a call with as many arguments as the body takes.
  func run(_ values: [Value], _ frame: Frame) -> Value {
    switch self {
    case .unary(let body): body(values[0], frame)
    case .binary(let body): body(values[0], values[1], frame)
    case .ternary(let body): body(values[0], values[1], values[2], frame)
    case .variadic(let body), .some(_, let body): body(values, frame)
    }
  }
}

/// The functions of an environment by name.
final class FunctionLibrary: Sendable {
  /// The language's functions and the extension libraries.
  static let standard: FunctionLibrary = {
    let all = StandardFunctions.all
    var positions: [String: Int] = [:]
    positions.reserveCapacity(all.count)
    for (position, function) in all.enumerated() { positions[function.name] = position }
    return FunctionLibrary(
      all,
      positions,
      qualifiers: ["base64", "lists", "math", "optional", "regex", "sets", "strings"]
    )
  }()

  private let functions: [Function]
  private let positions: [String: Int]
  /// The first names of functions such as `math.abs`.
  private let qualifiers: Set<String>

  private init(_ functions: [Function], _ positions: [String: Int], qualifiers: Set<String>) {
    self.functions = functions
    self.positions = positions
    self.qualifiers = qualifiers
  }

  subscript(name: String) -> Function? { positions[name].map { functions[$0] } }

  /// The names that can be written.
  var names: [String] { positions.keys.filter { !$0.utf8.contains(UInt8(ascii: "@")) } }

  /// Whether a function's name may begin with a name and a dot.
  func mayQualify(_ head: String) -> Bool { qualifiers.contains(head) }

  /// The library with further functions; overloads of a known name are added to it.
  func adding(_ added: [FunctionDeclaration]) -> FunctionLibrary {
    var functions = functions
    var positions = positions
    var qualifiers = qualifiers
    for declaration in added {
      let position = positions[declaration.name] ?? functions.count
      if position == functions.count {
        functions.append(Function(declaration.name, [], []))
        positions[declaration.name] = position
        if let dot = declaration.name.firstIndex(of: ".") {
          qualifiers.insert(String(declaration.name[..<dot]))
        }
      }
      functions[position].add(declaration.overloads, declaration.implementation)
    }
    return FunctionLibrary(functions, positions, qualifiers: qualifiers)
  }
}
