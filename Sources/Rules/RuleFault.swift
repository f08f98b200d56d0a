package import Findings

/// A mistake in a rule file that keeps the rules from being loaded: exit code 2.
package struct RuleFault: Sendable {
  package var file: SourceFile
  package var range: SourceRange
  /// One phrase without a full stop.
  package var message: LocalizedText
  package var help: LocalizedText?
  /// Another place that it does not go together with.
  package var related: RunFailure.Related?

  package init(
    file: SourceFile,
    range: SourceRange,
    message: LocalizedText,
    help: LocalizedText? = nil
  ) {
    self.file = file
    self.range = range
    self.message = message
    self.help = help
  }
}
