package import Findings

/// Reads files whole, and says in words why one cannot be read.
package struct FileReader: Sendable {
  /// The bytes that a file may have.
  package var limit: Int

  package init(limit: Int = 256_000_000) {
    self.limit = limit
  }

  /// The file under a path, which is also its name for people.
  ///
  /// - Throws: a failure for what is missing, unreadable, no file, too large, or changes meanwhile.
  package func read(_ path: String) throws(RunFailure) -> SourceFile {
    do {
      let descriptor = try FileSystem.open(path)
      defer { FileSystem.close(descriptor) }
      let before = try FileSystem.status(of: descriptor)
      if let wrong = Wording.notAFile(path, kind: before.kind) { throw RunFailure(wrong) }
      guard before.size <= limit else { throw tooLarge(path) }
      let bytes = try FileSystem.readAll(descriptor, expected: before.size, limit: limit)
      guard bytes.count <= limit else { throw tooLarge(path) }
      let after = try FileSystem.status(of: descriptor)
      // Files of /proc have no size, and yet something in them.
      guard before.size == after.size, before.modified == after.modified,
        bytes.count == before.size || before.size == 0
      else { throw RunFailure(Wording.changedWhileRead(path)) }
      return SourceFile(path: path, bytes: bytes)
    } catch let failure as FileSystem.Failure {
      throw RunFailure(Wording.unreadable(path, failure))
    } catch let failure as RunFailure {
      throw failure
    } catch {
      throw RunFailure(LocalizedText("\(path): \(error)"))
    }
  }

  /// Everything that comes in on standard input, under a name for people.
  ///
  /// It throws where standard input is closed, a folder, or too large.
  package func readStandardInput(as name: String) throws(RunFailure) -> SourceFile {
    do {
      let bytes = try FileSystem.readAll(0, expected: 1 << 16, limit: limit)
      guard bytes.count <= limit else { throw tooLarge(name) }
      return SourceFile(path: name, bytes: bytes)
    } catch let failure as FileSystem.Failure {
      throw RunFailure(Wording.unreadable(name, failure))
    } catch let failure as RunFailure {
      throw failure
    } catch {
      throw RunFailure(LocalizedText("\(name): \(error)"))
    }
  }

  private func tooLarge(_ path: String) -> RunFailure {
    RunFailure(Wording.tooLarge(path, limit: limit), help: Wording.raiseWith("--max-bytes"))
  }
}

extension Wording {
  /// Why what stands under a path is not read as a file; nil for a file.
  static func notAFile(_ path: String, kind: FileSystem.Kind) -> LocalizedText? {
    switch kind {
    case .file: nil
    case .folder: isFolder(path)
    case .pipe: isPipe(path)
    case .socket, .device: isDevice(path)
    }
  }

  /// The system's error in words.
  static func unreadable(_ path: String, _ failure: FileSystem.Failure) -> LocalizedText {
    if failure.isMissing { return missing(path) }
    if failure.isForbidden { return forbidden(path) }
    if failure.isLoop { return linksInCircles(path) }
    if failure.isFolder { return isFolder(path) }
    if failure.isNameTooLong { return nameTooLong(path) }
    return systemError(path, failure.text)
  }
}
