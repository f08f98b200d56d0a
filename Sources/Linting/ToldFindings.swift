import Findings
import Parallel

extension [Finding] {
  /// The findings with their texts, at most `jobs` pieces of the list told at once.
  func told(jobs: Int) -> [Finding] {
    concurrentMapOfPieces(jobs: jobs) { piece in piece.map { $0.told() } }
  }
}
