package import Findings

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension FileWriter {
  /// Where a file would be written: the path from the root, its folder's links followed.
  package static func place(of path: String) -> String {
    let end = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let folder = end == path.startIndex ? "." : String(path[..<end])
    guard let real = try? FileSystem.absolutePath(of: folder) else { return path }
    return real + "/" + path[end...]
  }

  /// Makes a folder, and those that it lies in; one that is there already stays as it is.
  package static func makeFolder(_ path: String) throws(RunFailure) {
    var current = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      current += current.isEmpty || current.hasSuffix("/") ? String(part) : "/" + part
      guard mkdir(current, 0o777) != 0, errno != EEXIST else { continue }
      throw RunFailure(Wording.unwritable(current, FileSystem.Failure(code: errno)))
    }
  }
}
