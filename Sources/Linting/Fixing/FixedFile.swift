package import Findings

/// A file with its fixes in it.
package struct FixedFile: Hashable, Sendable {
  /// The path as given; of standard input its name.
  package var path: String
  package var isStandardInput: Bool
  /// The text as it was read, in UTF-8.
  package var before: [UInt8]
  /// The text with the fixes.
  package var after: [UInt8]
  /// How many findings were fixed.
  package var count: Int

  package init(
    path: String,
    isStandardInput: Bool = false,
    before: [UInt8],
    after: [UInt8],
    count: Int
  ) {
    self.path = path
    self.isStandardInput = isStandardInput
    self.before = before
    self.after = after
    self.count = count
  }

  /// Puts the text with the fixes in the file's place: beside it, then renamed, its permissions and
  /// its encoding kept, links followed.
  ///
  /// - Throws: a failure where the file is not what was read any more, or cannot be written; it is
  ///   untouched then.
  func write() throws(RunFailure) {
    guard case .file(let file) = try FileReader().read(path) else {
      throw RunFailure(Wording.changedWhileFixed(path), help: Wording.runAgain)
    }
    let encoding = TextEncoding(of: file.bytes)
    guard encoding.bytes(ofUTF8: before) == file.bytes else {
      throw RunFailure(Wording.changedWhileFixed(path), help: Wording.runAgain)
    }
    // A rename asks nothing of the file itself: what is write-protected is so on purpose.
    if let status = try? FileSystem.status(of: path), status.permissions & 0o222 == 0 {
      throw RunFailure(Wording.notWritable(path))
    }
    try FileWriter.write(encoding.bytes(ofUTF8: after), to: path)
  }
}
