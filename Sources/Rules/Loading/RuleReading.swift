package import YAMLSyntax

/// How much of the program's own rules is read.
///
/// They are part of the program: tests prove that each is right as a whole, so that a run may leave
/// out what it does not need. What users write is always read and checked whole.
package enum RuleReading: Sendable {
  /// All of it, each expression checked.
  case whole
  /// What it takes to run: without what is only for people to read, and with texts that are
  /// compiled when the first finding is told.
  case toRun
}

extension RuleReading {
  /// What only people read in the program's own rule files, which are all laid out alike: the keys
  /// of a rule stand four columns in, each on a line of its own.
  package static let keysForPeople = BlockKeys(["docs", "tests"], column: 4)
}
