import Linting

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The wish to stop, from Ctrl-C, from outside or by a reader that goes, kept until it is asked for:
/// nothing is cut short.
struct Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Holds the signals back from now on.
  init() {
    var held = sigset_t()
    sigemptyset(&held)
    for signal in Self.signals { sigaddset(&held, signal) }
    pthread_sigmask(SIG_BLOCK, &held, nil)
  }

  /// Whether a signal asked it to stop.
  private var isPending: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return Self.signals.contains { sigismember(&pending, $0) == 1 }
  }

  /// Waits, or until it is asked to stop.
  ///
  /// - Returns: whether it was.
  func wait(milliseconds: Int) -> Bool {
    var rest = milliseconds
    while rest > 0, !isPending {
      if StandardStream.output.isClosed(within: 20) { return true }
      rest -= 20
    }
    return isPending
  }
}
