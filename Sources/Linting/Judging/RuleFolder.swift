import Findings

/// The files of the users' rule folders that a workspace is judged by.
struct RuleFolder {
  /// One file, not yet parsed.
  struct File {
    var source: SourceFile
    /// 1 for the first folder, 2 for the second and so on.
    var folder: Int
    /// Whether the file itself was named, not a folder that it lies in.
    var isNamed = false
  }

  /// Each folder's files in the order of their paths: what comes later replaces what has the same
  /// id.
  ///
  /// A file that is reached twice is read once, in the last folder. Every folder or file that cannot
  /// be read is thrown.
  static func files(in folders: [String], limit: Int) throws(RunFailures) -> [File] {
    var files: [File] = []
    var folderOfFile: [FileSystem.Identity: Int] = [:]
    let discoveries = folders.map { FileDiscovery([$0]) { _ in false } }
    func identity(of found: FileDiscovery.Found) -> FileSystem.Identity? {
      try? FileSystem.status(of: found.path).identity
    }
    for (number, discovery) in discoveries.enumerated() {
      for found in discovery.files {
        if let identity = identity(of: found) { folderOfFile[identity] = number }
      }
    }
    var failures: [RunFailure] = []
    let reader = FileReader(limit: limit)
    for (number, discovery) in discoveries.enumerated() {
      failures += discovery.failures
      if discovery.files.isEmpty, discovery.failures.isEmpty {
        failures.append(RunFailure(Wording.noRuleFile(folders[number])))
      }
      for found in discovery.files
      where identity(of: found).map({ folderOfFile[$0] == number }) ?? true {
        do throws(RunFailure) {
          switch try reader.read(found.path) {
          case .file(let source):
            files.append(File(source: source, folder: number + 1, isNamed: found.isNamed))
          case .tooLarge:
            failures.append(
              RunFailure(
                Wording.tooLarge(limit: limit),
                help: Wording.raiseWith("--max-bytes"),
                file: SourceFile(path: found.path, bytes: [])
              )
            )
          }
        } catch {
          failures.append(error)
        }
      }
    }
    guard failures.isEmpty else { throw RunFailures(failures.removingRepeats()) }
    return files
  }
}
