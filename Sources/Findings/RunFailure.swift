/// Why a run could not be made, or not wholly: a bad path, configuration, rule or vision file.
///
/// It is told on standard error, and the run's exit status is 2.
package struct RunFailure: Error, Sendable, Equatable {
  package var message: LocalizedText
  package var help: LocalizedText?
  /// The file that is at fault, where one was read.
  package var file: SourceFile?
  /// What in the file is at fault; nil for the file as a whole.
  package var range: SourceRange?
  /// Further places, of what it does not go together with.
  package var related: [Related] = []

  /// A further place in a file.
  package struct Related: Sendable {
    package var file: SourceFile
    package var range: SourceRange
    package var message: LocalizedText

    package init(file: SourceFile, range: SourceRange, message: LocalizedText) {
      self.file = file
      self.range = range
      self.message = message
    }
  }

  package init(
    _ message: LocalizedText,
    help: LocalizedText? = nil,
    file: SourceFile? = nil,
    range: SourceRange? = nil
  ) {
    self.message = message
    self.help = help
    self.file = file
    self.range = range
  }
}

extension RunFailure {
  /// Whether two failures say the same of the same place.
  package static func == (left: RunFailure, right: RunFailure) -> Bool {
    left.message == right.message && left.file?.path == right.file?.path
      && left.range == right.range
  }
}

/// Several failures found at once, in the order in which they are told.
package struct RunFailures: Error, Sendable {
  package var failures: [RunFailure]

  package init(_ failures: [RunFailure]) {
    self.failures = failures
  }
}
