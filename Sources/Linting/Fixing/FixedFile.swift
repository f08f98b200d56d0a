import Findings

/// A file with its fixes in it.
package struct FixedFile: Hashable, Sendable {
  /// The path as given; of standard input its name.
  package var path: String
  package var isStandardInput: Bool
  /// The text as it was read, in UTF-8.
  package var before: [UInt8]
  /// The text with the fixes.
  package var after: [UInt8]
  /// How many fixes it got.
  package var count: Int
  /// How the file has its text.
  package var encoding: TextEncoding

  /// Puts the text with the fixes in the file's place: beside it, then renamed, its permissions and
  /// its encoding kept, links followed.
  ///
  /// - Throws: a failure where the file is not what was read any more, or cannot be written; it is
  ///   untouched then.
  func write() throws(RunFailure) {
    // What was read once may be read again: nothing larger is read as YAML.
    guard case .file(let file) = try FileReader(limit: Int(Int32.max)).read(path),
      TextEncoding(of: file.bytes) == encoding, encoding.bytes(ofUTF8: before) == file.bytes
    else { throw RunFailure(Wording.changedWhileFixed(path), help: Wording.runAgain) }
    // A rename asks nothing of the file itself: what is write-protected is so on purpose.
    let status = try? FileSystem.status(of: path)
    guard status.map({ $0.permissions & 0o222 != 0 }) ?? true, FileSystem.isWritable(path) else {
      throw RunFailure(Wording.notFixed(path), help: Wording.makeWritable)
    }
    // A rename would part the file from its other names, and they would keep the old text.
    guard status?.hasOtherNames != true else {
      throw RunFailure(Wording.notFixedInOnePlace(path), help: Wording.makeOneName)
    }
    try FileWriter.write(encoding.bytes(ofUTF8: after), to: path)
  }
}
