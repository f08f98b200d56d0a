import Findings

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A browser without a window that takes orders through a pipe.
///
/// It reads them from its file 3 and answers on its file 4, each ended by a zero byte.
final class BrowserProcess {
  private var process: pid_t = 0
  private var orders: Int32 = -1
  private var answers: Int32 = -1
  private var unread: [UInt8] = []

  /// Starts the browser in a group of its own.
  ///
  /// - Throws: a failure where it cannot be started.
  init(_ browser: String, profile: String) throws(RunFailure) {
    var arguments = [
      browser, "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check",
      "--disable-extensions", "--disable-background-networking", "--disable-sync",
      "--disable-component-update", "--disable-dev-shm-usage", "--hide-scrollbars",
      "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(profile)",
      "--remote-debugging-pipe",
    ]
    // Chromium refuses to run as root within its own sandbox.
    if geteuid() == 0 { arguments.append("--no-sandbox") }
    let (orderOut, orderIn) = try Self.pipe()
    let (answerOut, answerIn) = try Self.pipe()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, orderOut, 3)
    posix_spawn_file_actions_adddup2(&actions, answerIn, 4)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    var pointers = arguments.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    let code = posix_spawn(&process, browser, &actions, &attributes, pointers, environ)
    close(orderOut)
    close(answerIn)
    orders = orderIn
    answers = answerOut
    guard code == 0 else {
      close(orders)
      close(answers)
      throw RunFailure(
        Wording.browserFailed(browser, String(cString: strerror(code))),
        help: Wording.noBrowserHelp
      )
    }
  }

  /// Sends an order; whether it was taken.
  func send(_ order: String) -> Bool {
    let bytes = Array(order.utf8) + [0]
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { write(orders, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      start += count
    }
    return true
  }

  /// The next answer; nil where none comes before a time on the steady clock, or none can.
  func receive(until deadline: ContinuousClock.Instant) -> [UInt8]? {
    var searched = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if let end = unread[searched...].firstIndex(of: 0) {
        let answer = Array(unread[..<end])
        unread.removeSubrange(...end)
        return answer
      }
      searched = unread.count
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero else { return nil }
      var state = pollfd(fd: answers, events: Int16(POLLIN), revents: 0)
      let ready = poll(&state, 1, Int32(clamping: left.components.seconds * 1_000 + 20))
      if ready < 0, errno != EINTR { return nil }
      guard ready > 0 else { continue }
      let count = buffer.withUnsafeMutableBytes { read(answers, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      unread += buffer[..<count]
    }
  }

  /// Ends the browser with all that it started, and waits until it is gone.
  func end() {
    guard process > 0 else { return }
    close(orders)
    var status: Int32 = 0
    // A closed pipe tells it to go; it is given a moment to tidy up.
    for _ in 0..<20 {
      if waitpid(process, &status, WNOHANG) != 0 { break }
      Self.pause(milliseconds: 25)
    }
    kill(-process, SIGKILL)
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    close(answers)
    process = 0
  }

  static func pause(milliseconds: UInt32) { usleep(milliseconds * 1_000) }

  /// A pipe whose ends lie above the files that the browser is given.
  private static func pipe() throws(RunFailure) -> (out: Int32, into: Int32) {
    var ends: [Int32] = [-1, -1]
    let code = ends.withUnsafeMutableBufferPointer { buffer in
      #if canImport(Darwin)
      Darwin.pipe(buffer.baseAddress)
      #elseif canImport(Glibc)
      Glibc.pipe(buffer.baseAddress)
      #else
      Musl.pipe(buffer.baseAddress)
      #endif
    }
    guard code == 0 else {
      throw RunFailure(LocalizedText(String(cString: strerror(errno))))
    }
    let high = ends.map { fcntl($0, F_DUPFD_CLOEXEC, 10) }
    for end in ends { close(end) }
    return (high[0], high[1])
  }
}
