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
