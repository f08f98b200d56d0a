import Analysis
import GoalModel
import Synchronization

/// What the words of goals show, read when it is first asked for.
final class WordFacts: Sendable {
  private let workspace: Workspace
  private let made = AtomicLazyReference<TextEvidence>()
  private let making = Mutex(())

  init(_ workspace: Workspace) {
    self.workspace = workspace
  }

  var evidence: TextEvidence {
    if let evidence = made.load() { return evidence }
    return making.withLock { _ in
      if let evidence = made.load() { return evidence }
      return made.storeIfNil(TextEvidence(workspace))
    }
  }
}
