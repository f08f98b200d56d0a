package import Findings

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension FileSystem {
  /// Writes a new file beside the target and renames it onto the target; it gets the permissions
  /// and, where the system lets it, the owner of the old one.
  static func replace(
    _ target: String,
    with bytes: [UInt8],
    like old: Status?
  ) throws(Failure) {
    let temporary = try writeTemporary(bytes, beside: target, like: old)
    guard rename(temporary, target) == 0 else {
      let code = errno
      unlink(temporary)
      throw Failure(code: code)
    }
  }

  /// Writes a new file in the folder of another.
  ///
  /// - Returns: its path.
  private static func writeTemporary(
    _ bytes: [UInt8],
    beside target: String,
    like old: Status?
  ) throws(Failure) -> String {
    let (temporary, descriptor) = try openTemporary(beside: target, old?.permissions ?? 0o666)
    do throws(Failure) {
      defer { close(descriptor) }
      // The mask of the process does not narrow what the old file had.
      if let old {
        _ = fchown(descriptor, old.owner, old.group)
        _ = fchmod(descriptor, old.permissions)
      }
      try writeAll(bytes, to: descriptor)
      guard fsync(descriptor) == 0 || errno == EINVAL else { throw Failure(code: errno) }
    } catch {
      unlink(temporary)
      throw error
    }
    return temporary
  }

  /// Makes and opens a file of a name that no other has, whatever was left behind.
  private static func openTemporary(
    beside target: String,
    _ permissions: mode_t
  ) throws(Failure) -> (path: String, descriptor: Int32) {
    let folder = target.lastIndex(of: "/").map { target[...$0] } ?? ""
    while true {
      // Not the target's name, which may be as long as a name can be.
      let path = folder + ".align-" + String(UInt64.random(in: 0 ... .max), radix: 36) + ".tmp"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions)
      if descriptor >= 0 { return (path, descriptor) }
      guard errno == EEXIST || errno == EINTR else { throw Failure(code: errno) }
    }
  }

  /// Writes a new file beside the target and gives it the target's name, unless that is taken.
  ///
  /// - Returns: false where the name is taken.
  static func create(_ target: String, with bytes: [UInt8]) throws(Failure) -> Bool {
    var record = stat()
    if lstat(target, &record) == 0 { return false }
    let temporary = try writeTemporary(bytes, beside: target, like: nil)
    defer { unlink(temporary) }
    if link(temporary, target) == 0 { return true }
    let code = errno
    if code == EEXIST { return false }
    // A file system without hard links: between the look above and this there is a gap.
    guard code == EPERM || code == ENOTSUP || code == ENOSYS else { throw Failure(code: code) }
    guard rename(temporary, target) == 0 else { throw Failure(code: errno) }
    return true
  }

  /// Writes into what stands there already.
  static func overwrite(_ target: String, with bytes: [UInt8]) throws(Failure) {
    let descriptor = open(target, O_WRONLY | O_CLOEXEC, 0)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    defer { close(descriptor) }
    try writeAll(bytes, to: descriptor)
  }

  /// Writes every byte to an open file.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    var code: Int32 = 0
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = write(
          descriptor,
          UnsafeRawBufferPointer(rebasing: rest).baseAddress,
          rest.count
        )
        if count < 0 {
          if errno == EINTR { continue }
          // A terminal or pipe that another process made non-blocking: wait for room.
          if errno == EAGAIN {
            var poll = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            _ = waitForRoom(&poll)
            continue
          }
          code = errno
          return
        }
        rest = rest.dropFirst(count)
      }
    }
    guard code == 0 else { throw Failure(code: code) }
  }

  private static func waitForRoom(_ descriptor: inout pollfd) -> Int32 {
    poll(&descriptor, 1, -1)
  }
}

/// Text written to the standard streams.
package enum StandardStream: Int32, Sendable {
  case output = 1
  case error = 2

  /// What became of a write.
  package enum Outcome: Hashable, Sendable {
    case written
    /// The reader has gone: nobody wants the rest.
    case closed
    /// Why nothing more can be written.
    case failed(LocalizedText)
  }

  /// Writes a whole text, in UTF-8.
  package func write(_ text: String) -> Outcome { write(Array(text.utf8)) }

  /// Writes all bytes, and waits where there is no room for them yet.
  package func write(_ bytes: [UInt8]) -> Outcome {
    do {
      try FileSystem.writeAll(bytes, to: rawValue)
      return .written
    } catch {
      return error.isClosedPipe ? .closed : .failed(Wording.reason(error))
    }
  }

  /// Waits, or until nobody reads any more.
  ///
  /// - Returns: whether nobody does.
  package func isClosed(within milliseconds: Int32) -> Bool {
    var stream = pollfd(fd: rawValue, events: 0, revents: 0)
    return poll(&stream, 1, milliseconds) > 0 && stream.revents & Int16(POLLERR | POLLHUP) != 0
  }

  /// Makes a write to a closed pipe, or beyond the size that a file may have, an error in place of
  /// a signal that ends the program, and a stream that was closed from the start one that takes
  /// nothing.
  ///
  /// Without that the next file opened would become standard output.
  package static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
      // The wrong way round on purpose: reading from the one and writing to the others fails.
      _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }
}
