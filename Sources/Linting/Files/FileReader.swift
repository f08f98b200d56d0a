package import Findings

/// Reads files whole, and says in words why one cannot be read.
package struct FileReader: Sendable {
  /// The bytes that a file may have.
  package var limit: Int

  package init(limit: Int = 256 << 20) {
    self.limit = limit
  }

  /// What a path gives.
  package enum Content: Sendable {
    case file(SourceFile)
    /// The file has more bytes than the limit; none of them is kept.
    case tooLarge
  }

  /// The file under a path, which is also its name for people.
  ///
  /// - Throws: a failure for what is missing, unreadable, no file, or changes meanwhile.
  package func read(_ path: String) throws(RunFailure) -> Content {
    do {
      let descriptor = try FileSystem.openForReading(path)
      defer { FileSystem.release(descriptor) }
      let before = try FileSystem.status(of: descriptor)
      if let wrong = Wording.notAFile(path, kind: before.kind) { throw RunFailure(wrong) }
      guard before.size <= limit else { return .tooLarge }
      let bytes = try FileSystem.readAll(descriptor, expected: before.size, limit: limit)
      guard bytes.count <= limit else { return .tooLarge }
      let after = try FileSystem.status(of: descriptor)
      // Files of /proc have no size, and yet something in them.
      guard before.size == after.size, before.modified == after.modified,
        bytes.count == before.size || before.size == 0
      else { throw RunFailure(Wording.changedWhileRead(path)) }
      return .file(SourceFile(path: path, bytes: bytes))
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
  /// It throws where standard input is closed or a folder.
  package func readStandardInput(as name: String) throws(RunFailure) -> Content {
    do {
      let bytes = try FileSystem.readAll(0, expected: 1 << 16, limit: limit)
      return bytes.count <= limit ? .file(SourceFile(path: name, bytes: bytes)) : .tooLarge
    } catch {
      throw RunFailure(Wording.unreadable(name, error))
    }
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
    if failure.isMissing {
      if FileSystem.isLink(path) { return linkToNothing(path) }
      return FileSystem.isRepaired(path) ? nameNotUTF8(path) : missing(path)
    }
    if failure.isForbidden { return forbidden(path) }
    if failure.isLoop { return linksInCircles(path) }
    if failure.isFolder { return isFolder(path) }
    if failure.isNameTooLong { return nameTooLong(path) }
    return systemError(path, failure.text)
  }
}
