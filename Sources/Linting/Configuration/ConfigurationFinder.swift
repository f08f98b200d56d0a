package import Findings
import YAMLSyntax

/// Finds the configuration that a file follows, and reads each once.
///
/// It is the `.align.yaml` in the file's folder or the nearest above, up to the repository's root.
package struct ConfigurationFinder {
  /// The name of a configuration file.
  package static let fileName = ".align.yaml"

  /// What a file follows.
  package struct Scope: Sendable {
    /// The index in `configurations`; nil where there is none.
    package var configuration: Int?
    /// The file's path from the configuration's folder, with `..` where it lies outside; where there
    /// is none from the repository's root, and as given outside of any.
    package var path: String
  }

  /// The configurations met so far, in the order met.
  package private(set) var configurations: [Configuration] = []
  /// What is wrong with some of them.
  package private(set) var failures: [RunFailure] = []
  /// The files that would be configurations but for their names.
  package private(set) var warnings: [RunFailure] = []

  /// A configuration that holds for every file.
  private let fixed: Int?
  private let searches: Bool
  private var foundInFolder: [String: Found] = [:]

  /// What holds in a folder.
  private struct Found {
    /// The index in `configurations`; nil where there is none.
    var configuration: Int?
    /// The folder where the search ended: the configuration's or, without one, the repository's; nil
    /// outside of any.
    var root: String?
  }

  /// - Parameters:
  ///   - path: a configuration that holds for every file in place of the nearest one.
  ///   - searches: whether files without one follow the nearest.
  package init(fixedPath path: String? = nil, searches: Bool = true) {
    self.searches = searches
    guard let path else {
      fixed = nil
      return
    }
    // A broken one is among the failures, which end the run.
    fixed = 0
    let folder =
      path.split(separator: "/").count > 1 || path.hasPrefix("/")
      ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) : "."
    read(
      path,
      shownAs: path,
      inFolder: (try? FileSystem.absolutePath(of: folder.isEmpty ? "/" : folder)) ?? folder
    )
  }

  /// What a file or folder follows, by its path as given.
  package mutating func scope(of path: String) -> Scope {
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    var folder = path
    while folder.hasSuffix("/") { folder.removeLast() }
    folder = String(folder.dropLast(name.count))
    guard let absolute = Self.absolutePath(of: folder.isEmpty ? "." : folder) else {
      return Scope(configuration: fixed, path: path)
    }
    let found =
      if let fixed {
        Found(
          configuration: fixed,
          root: configurations.indices.contains(fixed) ? configurations[fixed].folder : nil
        )
      } else {
        searches ? nearest(to: absolute) : Found()
      }
    guard let root = found.root else { return Scope(configuration: nil, path: path) }
    let full = absolute == "/" ? "/" + name : absolute + "/" + name
    return Scope(configuration: found.configuration, path: FilePath.relative(full, to: root))
  }

  /// What a path on the command line follows: a folder what the files in it do.
  package mutating func scope(ofPath path: String, inputName: String?) -> Scope {
    let isFolder = (try? FileSystem.status(of: path))?.kind == .folder
    if isFolder { return scope(of: path + "/" + Self.fileName) }
    return scope(of: path == "-" ? inputName ?? "standard-input" : path)
  }

  /// The absolute path of a folder, which need not be there: texts may come before their files.
  private static func absolutePath(of folder: String) -> String? {
    if let path = try? FileSystem.absolutePath(of: folder) { return path }
    return (try? FileSystem.absolutePath(of: ".")).map { FilePath.joined($0, folder) }
  }

  private mutating func nearest(to folder: String) -> Found {
    if let known = foundInFolder[folder] { return known }
    var result = Found()
    let prefix = folder == "/" ? "/" : folder + "/"
    let path = prefix + Self.fileName
    for name in Self.misspelt where Self.isMeant(prefix + name) {
      warnings.append(
        RunFailure(
          Wording.settingsPassedOver(FilePath.shown(prefix + name)),
          help: Wording.renameTo(Self.fileName)
        )
      )
    }
    if (try? FileSystem.status(of: path)) != nil {
      read(path, shownAs: FilePath.shown(path), inFolder: folder)
      result = Found(configuration: configurations.count - 1, root: folder)
    } else if (try? FileSystem.status(of: prefix + ".git")) != nil {
      result.root = folder
    } else if folder != "/" {
      let parent = folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)]
      result = nearest(to: parent.isEmpty ? "/" : String(parent))
    }
    foundInFolder[folder] = result
    return result
  }

  /// Names that people give to configurations, and that are none of one.
  private static let misspelt = [".align.yml", "align.yaml", "align.yml"]

  /// Whether a file has nothing but settings in it; one of a name that could be a document's, too.
  private static func isMeant(_ path: String) -> Bool {
    guard case .file(let file)? = try? FileReader(limit: 1 << 20).read(path) else { return false }
    let stream = YAMLParser.parse(file)
    guard let root = stream.documents.first?.root, stream.kind(root) == .mapping else {
      return false
    }
    let known = Set(ConfigurationKey.allCases.map(\.rawValue))
    return stream.expandedEntries(of: root).allSatisfy { known.contains(stream.text($0.key)) }
  }

  /// Reads a configuration; a broken one stands in the list without values, beside its failures.
  private mutating func read(_ path: String, shownAs shown: String, inFolder folder: String) {
    var configuration = Configuration(file: SourceFile(path: shown, bytes: []), folder: folder)
    do throws(RunFailure) {
      switch try FileReader().read(path) {
      case .file(let file):
        do throws(RunFailures) {
          configuration = try ConfigurationReader.read(
            SourceFile(path: shown, bytes: file.bytes),
            inFolder: folder
          )
        } catch {
          failures += error.failures
        }
      case .tooLarge:
        failures.append(
          RunFailure(
            Wording.tooLarge(limit: FileReader().limit),
            file: SourceFile(path: shown, bytes: [])
          )
        )
      }
    } catch {
      failures.append(error)
    }
    configurations.append(configuration)
  }
}
