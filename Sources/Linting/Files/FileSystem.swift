#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The few calls of the operating system that reading needs; the only place that makes them.
///
/// FoundationEssentials has no call that opens without waiting for the other end of a pipe, and
/// reads a file into memory twice.
enum FileSystem {
  /// What stands under a path.
  enum Kind: Hashable {
    case file
    case folder
    case pipe
    case socket
    case device
  }

  /// What identifies a file whatever path leads to it.
  struct Identity: Hashable {
    var device: UInt64
    var node: UInt64
  }

  struct Status {
    var kind: Kind
    var identity: Identity
    var permissions: mode_t
    /// Whose the file is.
    var owner: uid_t
    var group: gid_t
    /// Whether hard links give the file further names.
    var hasOtherNames: Bool
    /// In bytes.
    var size: Int
    /// Changes whenever the content does, as far as the clock tells.
    var modified: Int64
  }

  /// An error number of the operating system.
  struct Failure: Error {
    var code: Int32

    /// What the system calls it, in English.
    var text: String { String(cString: strerror(code)) }
    var isMissing: Bool { code == ENOENT || code == ENOTDIR }
    /// Whether a part of the path that should be a folder is a file.
    var isBelowFile: Bool { code == ENOTDIR }
    var isForbidden: Bool { code == EACCES || code == EPERM }
    var isLoop: Bool { code == ELOOP }
    var isFolder: Bool { code == EISDIR }
    var isFull: Bool { code == ENOSPC || code == EDQUOT }
    var isClosedPipe: Bool { code == EPIPE }
    var isNameTooLong: Bool { code == ENAMETOOLONG }
  }

  /// Whether the user may write to a file; links are followed.
  static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

  /// What stands under a path, symbolic links followed.
  static func status(of path: String) throws(Failure) -> Status {
    var record = stat()
    guard stat(path, &record) == 0 else { throw Failure(code: errno) }
    return Status(record)
  }

  /// Whether a path leads to a symbolic link, wherever that leads.
  static func isLink(_ path: String) -> Bool {
    var record = stat()
    return lstat(path, &record) == 0 && record.st_mode & S_IFMT == S_IFLNK
  }

  /// Whether a path may have been made of bytes that are not UTF-8, and leads nowhere for that.
  static func isRepaired(_ path: String) -> Bool { path.unicodeScalars.contains("\u{FFFD}") }

  /// A name in a folder; where it is not UTF-8 no path leads to what it names.
  struct Name {
    var text: String
    /// Whether it is a folder's name that may not be UTF-8.
    var isRepairedFolder: Bool
  }

  /// The names in a folder in the order of their bytes, without `.` and `..`.
  static func names(inFolder path: String) throws(Failure) -> [Name] {
    guard let folder = opendir(path) else { throw Failure(code: errno) }
    defer { closedir(folder) }
    var names: [Name] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { bytes in
          let text = String(cString: bytes)
          return Name(text: text, isRepairedFolder: isRepaired(text) && isFolder(bytes, in: folder))
        }
      }
      if name.text != ".", name.text != ".." { names.append(name) }
    }
    return names.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
  }

  /// Whether a name in an open folder, by its bytes, is a folder's.
  private static func isFolder(_ name: UnsafePointer<CChar>, in folder: OpaquePointer) -> Bool {
    var record = stat()
    return fstatat(dirfd(folder), name, &record, 0) == 0 && record.st_mode & S_IFMT == S_IFDIR
  }

  /// The path from the root, every symbolic link followed.
  static func absolutePath(of path: String) throws(Failure) -> String {
    guard let resolved = realpath(path, nil) else { throw Failure(code: errno) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Opens a file for reading; a pipe without a writer does not make it wait.
  static func openForReading(_ path: String) throws(Failure) -> Int32 {
    while true {
      let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
      if descriptor >= 0 { return descriptor }
      if errno != EINTR { throw Failure(code: errno) }
    }
  }

  static func release(_ descriptor: Int32) {
    _ = close(descriptor)
  }

  /// What an open file is.
  static func status(of descriptor: Int32) throws(Failure) -> Status {
    var record = stat()
    guard fstat(descriptor, &record) == 0 else { throw Failure(code: errno) }
    return Status(record)
  }

  /// Reads to the end, but no more than `limit + 1` bytes: one more than the limit says "too large".
  ///
  /// - Parameters:
  ///   - descriptor: an open file.
  ///   - expected: the bytes to make room for at first.
  ///   - limit: the bytes that are wanted at most.
  /// - Returns: what was read.
  /// - Throws: the system's error.
  static func readAll(
    _ descriptor: Int32,
    expected: Int,
    limit: Int
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = min(max(expected, 0), limit) + 1
    while bytes.count <= limit {
      let part = try readPart(descriptor, room: min(room, limit + 1 - bytes.count))
      guard !part.isEmpty else { break }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      room = max(room - part.count, 1 << 16)
    }
    return bytes
  }

  private static func readPart(_ descriptor: Int32, room: Int) throws(Failure) -> [UInt8] {
    var code: Int32 = 0
    let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      var received: Int
      repeat {
        received = read(descriptor, buffer.baseAddress, room)
      } while received < 0
        && errno == EINTR
      code = received < 0 ? errno : 0
      count = max(received, 0)
    }
    guard code == 0 else { throw Failure(code: code) }
    return part
  }
}

extension FileSystem.Status {
  fileprivate init(_ record: stat) {
    switch record.st_mode & S_IFMT {
    case S_IFDIR: kind = .folder
    case S_IFREG: kind = .file
    case S_IFIFO: kind = .pipe
    case S_IFSOCK: kind = .socket
    default: kind = .device
    }
    identity = FileSystem.Identity(
      device: UInt64(truncatingIfNeeded: record.st_dev),
      node: UInt64(truncatingIfNeeded: record.st_ino)
    )
    permissions = record.st_mode & 0o7777
    owner = record.st_uid
    group = record.st_gid
    hasOtherNames = kind == .file && record.st_nlink > 1
    size = Int(record.st_size)
    #if canImport(Darwin)
    let time = record.st_mtimespec
    #else
    let time = record.st_mtim
    #endif
    modified = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
