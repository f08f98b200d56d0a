/// The functions of an environment by name.
final class FunctionLibrary: Sendable {
  static let standard = FunctionLibrary([:])

  private let functions: [String: FunctionDeclaration]

  init(_ functions: [String: FunctionDeclaration]) {
    self.functions = functions
  }

  subscript(name: String) -> FunctionDeclaration? { functions[name] }

  /// The library with further functions; overloads of a known name are added to it.
  func adding(_ added: [FunctionDeclaration]) -> FunctionLibrary {
    var functions = functions
    for function in added {
      if var known = functions[function.name] {
        known.overloads += function.overloads
        functions[function.name] = known
      } else {
        functions[function.name] = function
      }
    }
    return FunctionLibrary(functions)
  }
}
