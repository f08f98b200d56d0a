/// A function with what runs it.
struct Function: Sendable {
  /// Implementations by the number of arguments; a receiver counts.
  enum Body: Sendable {
    case unary(@Sendable (Value, inout Frame) -> Value)
    case binary(@Sendable (Value, Value, inout Frame) -> Value)
    case ternary(@Sendable (Value, Value, Value, inout Frame) -> Value)
    case variadic(@Sendable ([Value], inout Frame) -> Value)
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

  mutating func add(_ overloads: [Overload], _ bodies: [Body]) {
    globals += overloads.filter { !$0.isReceiver }
    methods += overloads.filter(\.isReceiver)
    // What is added runs first: it leaves what it does not know to the older ones.
    self.bodies = bodies + self.bodies
  }

  /// What runs a call with so many arguments.
  func body(arguments count: Int) -> Body? {
    for body in bodies {
      switch body {
      case .unary: if count == 1 { return body }
      case .binary: if count == 2 { return body }
      case .ternary: if count == 3 { return body }
      case .variadic: return body
      }
    }
    return nil
  }
}

/// The functions of an environment by name.
final class FunctionLibrary: Sendable {
  /// The language's functions and the extension libraries.
  static let standard = FunctionLibrary(StandardFunctions.all)

  private let functions: [String: Function]
  /// The first names of functions such as `math.abs`.
  private let qualifiers: Set<String>

  convenience init(_ functions: [Function]) {
    var byName: [String: Function] = [:]
    byName.reserveCapacity(functions.count)
    for function in functions {
      if byName[function.name] != nil {
        byName[function.name]?.add(function.globals + function.methods, function.bodies)
      } else {
        byName[function.name] = function
      }
    }
    self.init(byName)
  }

  private init(_ functions: [String: Function]) {
    self.functions = functions
    var qualifiers: Set<String> = []
    for name in functions.keys {
      guard let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) else { continue }
      qualifiers.insert(String(name[..<dot]))
    }
    self.qualifiers = qualifiers
  }

  subscript(name: String) -> Function? { functions[name] }

  /// The names that can be written.
  var names: [String] { functions.keys.filter { !$0.utf8.contains(UInt8(ascii: "@")) } }

  /// Whether a function's name may begin with a name and a dot.
  func mayQualify(_ head: String) -> Bool { qualifiers.contains(head) }

  /// The library with further functions; overloads of a known name are added to it.
  func adding(_ added: [FunctionDeclaration]) -> FunctionLibrary {
    var functions = functions
    for declaration in added {
      let bodies = declaration.implementation.map { [Function.Body.variadic($0)] } ?? []
      if functions[declaration.name] != nil {
        functions[declaration.name]?.add(declaration.overloads, bodies)
      } else {
        functions[declaration.name] = Function(declaration.name, declaration.overloads, bodies)
      }
    }
    return FunctionLibrary(functions)
  }
}
