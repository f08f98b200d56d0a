import BuiltInRules
import Dispatch
import Findings
import Parallel
import Rules
import Synchronization

/// The program's own rule files, read as far as a run needs them: once, by all threads that come.
///
/// They are the same for every run, so that reading can begin before the flags are known.
package final class BuiltInRuleFiles: Sendable {
  package static let shared = BuiltInRuleFiles()

  private let embedded = BuiltInRules.files
  /// The largest first, so that no thread is left with one at the end.
  private let order: [Int]
  private let next = Atomic(0)
  private let isStarted = Atomic(false)
  private let files: Mutex<[ReadRuleFile?]>
  /// Entered once for each file that is not read yet.
  private let unread = DispatchGroup()

  private init() {
    let sizes = embedded.map(\.source.bytes.count)
    order = sizes.indices.sorted { sizes[$0] > sizes[$1] }
    files = Mutex([ReadRuleFile?](repeating: nil, count: embedded.count))
    for _ in embedded { unread.enter() }
  }

  /// Begins to read on other threads, where there may be any.
  ///
  /// - Parameter jobs: how many threads may work at once, the caller's among them.
  package func start(jobs: Int) {
    guard jobs > 1, !isStarted.exchange(true, ordering: .relaxed) else { return }
    for _ in 1..<min(jobs, 4) {
      inBackground { self.readWhatIsLeft() }
    }
  }

  /// The files in the order of their paths.
  func all(jobs: Int) -> [ReadRuleFile] {
    start(jobs: jobs)
    readWhatIsLeft()
    unread.wait()
    return files.withLock { $0.compactMap(\.self) }
  }

  /// Reads files that nobody has begun.
  private func readWhatIsLeft() {
    while true {
      let position = next.add(1, ordering: .relaxed).oldValue
      guard position < order.count else { return }
      let index = order[position]
      let file = ReadRuleFile(builtIn: embedded[index], reading: .toRun)
      files.withLock { $0[index] = file }
      unread.leave()
    }
  }
}
