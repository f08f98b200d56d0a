import CEL

/// The functions that rules have beyond CEL's own.
enum RuleFunctions {
  static let declarations: [FunctionDeclaration] = [
    // `{plural(n, "mål", "mål")}`: the form of a noun that goes with a number.
    FunctionDeclaration(
      "plural", [Overload([.int, .string, .string], .string)]
    ) { arguments, _ in
      guard case .int(let count) = arguments[0] else { return arguments[2] }
      return count == 1 || count == -1 ? arguments[1] : arguments[2]
    }
  ]
}
