import Findings
import Parallel

extension [Finding] {
  /// The findings with their texts, at most `jobs` pieces of the list told at once.
  func told(jobs: Int) -> [Finding] {
    let size = 512
    return stride(from: 0, to: count, by: size).concurrentMap(jobs: jobs) { start in
      self[start..<Swift.min(start + size, count)].map { $0.told() }
    }.flatMap { $0 }
  }
}
