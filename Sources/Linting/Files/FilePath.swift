/// Paths as texts; what they lead to is not looked at.
enum FilePath {
  /// An absolute path from a folder, with `..` for each folder that it lies outside of.
  static func relative(_ path: String, to folder: String) -> String {
    let names = path.split(separator: "/")
    let folders = folder.split(separator: "/")
    let shared = zip(names, folders).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: folders.count - shared)
    return (steps + names.dropFirst(shared).map { String($0) }).joined(separator: "/")
  }

  /// A folder's path from another, links followed; as given where one of them is not there.
  static func relative(toFolder path: String, from folder: String) -> String {
    guard let target = try? FileSystem.absolutePath(of: path),
      let start = try? FileSystem.absolutePath(of: folder)
    else { return path }
    let steps = relative(target, to: start)
    return steps.isEmpty ? "." : steps
  }

  /// A path as it is named in a folder, whose own path is free of links; `.` and `..` at its
  /// beginning are worked out.
  static func joined(_ folder: String, _ path: String) -> String {
    guard !path.hasPrefix("/") else { return path }
    var folders = folder.split(separator: "/")
    var names = path.split(separator: "/")[...]
    while let first = names.first, first == "." || first == ".." {
      names.removeFirst()
      if first == ".." { _ = folders.popLast() }
    }
    return "/" + (folders + names).joined(separator: "/")
  }

  /// An absolute path from the current folder, with `..` where it leads out of that.
  static func shown(_ path: String) -> String {
    guard let current = try? FileSystem.absolutePath(of: ".") else { return path }
    let shown = relative(path, to: current)
    return shown.isEmpty ? "." : shown
  }
}
