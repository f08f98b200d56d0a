package import Findings

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension FileWriter {
  /// Adds bytes at the end of a file, or makes it: for files that several programs add to.
  package static func append(_ bytes: [UInt8], to path: String) throws(RunFailure) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw RunFailure(Wording.unwritable(path, FileSystem.Failure(code: errno)))
    }
    defer { close(descriptor) }
    do throws(FileSystem.Failure) {
      try FileSystem.writeAll(bytes, to: descriptor)
    } catch {
      throw RunFailure(Wording.unwritable(path, error))
    }
  }

  /// Whether something stands under a path.
  package static func exists(_ path: String) -> Bool {
    (try? FileSystem.status(of: path)) != nil
  }
}
