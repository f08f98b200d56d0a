package import Findings

/// Writes files so that an interrupted write leaves the old file whole: beside it, then renamed.
package enum FileWriter {
  /// Replaces a file, or makes it; the permissions of an old file stay.
  ///
  /// What is no file (a terminal, `/dev/null`, a pipe) is written to as it is.
  ///
  /// - Throws: a failure where the folder or disk does not take it; the old file is untouched then.
  package static func write(_ bytes: [UInt8], to path: String) throws(RunFailure) {
    do {
      // A link is followed, so that it stays one.
      let target = (try? FileSystem.absolutePath(of: path)) ?? path
      let old = try? FileSystem.status(of: target)
      if let old, old.kind != .file {
        if old.kind == .folder { throw RunFailure(Wording.isFolder(path)) }
        try FileSystem.overwrite(target, with: bytes)
      } else {
        try FileSystem.replace(target, with: bytes, like: old)
      }
    } catch let failure as FileSystem.Failure {
      throw RunFailure(Wording.unwritable(path, failure))
    } catch let failure as RunFailure {
      throw failure
    } catch {
      throw RunFailure(LocalizedText("\(path): \(error)"))
    }
  }

  /// Writes a new file whole; what is there already stays as it is.
  ///
  /// - Returns: whether the file was written; false where there is something under the path.
  /// - Throws: a failure where the folder or disk does not take it.
  package static func create(_ bytes: [UInt8], at path: String) throws(RunFailure) -> Bool {
    do throws(FileSystem.Failure) {
      return try FileSystem.create(path, with: bytes)
    } catch {
      throw RunFailure(Wording.unwritable(path, error))
    }
  }
}

extension Wording {
  /// Why a stream takes nothing more; what has no words of ours is told in the system's.
  static func reason(_ failure: FileSystem.Failure) -> LocalizedText {
    failure.isFull ? diskIsFull : LocalizedText(failure.text)
  }

  static func unwritable(_ path: String, _ failure: FileSystem.Failure) -> LocalizedText {
    if failure.isBelowFile { return fileInPath(path) }
    if failure.isMissing { return noFolder(path) }
    if failure.isForbidden { return notWritable(path) }
    if failure.isFull { return diskFull(path) }
    return writeError(path, failure.text)
  }
}
