import Findings
import GoalModel
import YAMLSyntax

/// The users' rule folders that a workspace is judged by.
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
  private(set) var files: [File] = []
  /// The files that stand beside them, look like rule files, and are not read for their names.
  let warnings: [RunFailure]

  /// Reads the files of folders.
  ///
  /// A file that is reached twice is read once, in the last folder.
  ///
  /// - Throws: every folder or file that cannot be read.
  init(_ folders: [String], limit: Int) throws(RunFailures) {
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
    warnings = discoveries.flatMap { discovery in
      discovery.misnamed.map(RunFailure.init(misnamed:))
        + discovery.otherFiles.filter(Self.holdsRules).map(RunFailure.init(misnamed:))
    }.removingRepeats()
  }

  /// The most bytes of a file that is only looked at for what it might have been meant as.
  private static let mostBytes = 1 << 20

  /// Whether a file of another name holds rules or what they stand on.
  private static func holdsRules(_ path: String) -> Bool {
    let isText = [".txt", ".json"].contains { path.lowercased().hasSuffix($0) }
    let name = path.split(separator: "/").last ?? ""
    guard isText || !name.contains("."),
      case .file(let source)? = try? FileReader(limit: mostBytes).read(path)
    else { return false }
    let stream = YAMLParser.parse(source, keys: GoalModel.Schema.keys)
    return stream.fault == nil && FileRecords(stream, role: .searched).isRuleFile
  }
}
