/// Literals that functions read: patterns, times and dates.
extension Checker {
  /// Reports literal arguments that the function could not read when it is run.
  mutating func checkLiterals(
    _ function: String,
    receiver: SyntaxNode?,
    _ arguments: [SyntaxNode]
  ) {
  }
}
