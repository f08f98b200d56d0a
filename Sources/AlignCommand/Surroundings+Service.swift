import Reporting

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A service that runs the program and shows what it found.
enum CIService {
  case gitHub
  case gitLab
}

extension Surroundings {
  /// The service that runs the program; nil for none that is known.
  var service: CIService? {
    if variable("GITHUB_ACTIONS") == "true" { return .gitHub }
    if variable("GITLAB_CI") == "true" { return .gitLab }
    return nil
  }

  /// The file that GitHub takes the job's summary from.
  var gitHubSummary: String? {
    service == .gitHub ? variable("GITHUB_STEP_SUMMARY") : nil
  }

  /// Paths from the root of the repository: as the service says, else the nearest folder with
  /// `.git`, else the current one.
  var repositoryPaths: RepositoryPaths {
    guard let current = Self.resolved(".") else { return RepositoryPaths() }
    let named: String? =
      switch service {
      case .gitHub: variable("GITHUB_WORKSPACE")
      case .gitLab: variable("CI_PROJECT_DIR")
      case nil: nil
      }
    let root =
      named.flatMap { Self.resolved($0) }.flatMap { root in
        // A checkout elsewhere says nothing of where the documents are.
        current == root || current.hasPrefix(root + "/") ? root : nil
      } ?? Self.repository(above: current) ?? current
    return RepositoryPaths(current: current, root: root == "/" ? "" : root)
  }

  /// A folder's path from the root, links followed; nil where there is none.
  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Whether a folder lies in a repository without being its root.
  static func isInsideRepository(_ folder: String) -> Bool {
    guard let folder = resolved(folder), let root = repository(above: folder) else { return false }
    return root != folder
  }

  private static func repository(above folder: String) -> String? {
    var folder = folder
    while !folder.isEmpty {
      if access(folder + "/.git", F_OK) == 0 { return folder }
      guard let slash = folder.lastIndex(of: "/") else { return nil }
      folder = String(folder[..<slash])
    }
    return nil
  }
}
