package import Findings

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension FileWriter {
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
