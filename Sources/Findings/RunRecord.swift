/// What a run comes to beyond the findings that are reported: for formats that programs keep.
package struct RunRecord: Sendable {
  /// The files that were checked, as indices into `LintResult.files`; the others are rule files.
  package var checkedFiles: Range<Int>
  /// The rule files that are part of the program, as indices into `LintResult.files`: no
  /// repository but the program's own has them.
  package var builtInFiles: Set<Int> = []
  /// For each checked file, by its index, the ids of the rules that are reported there.
  package var askedRules: [Int: Set<String>] = [:]
  /// For each file, by its index, the lowest severity that makes the run fail; none for never.
  package var failSeverities: [Int: Severity] = [:]
  /// What comments in the documents silence, in the order of findings.
  package var suppressed: [SuppressedFinding] = []
  /// What the baseline accepts, in the order of findings.
  package var accepted: [Finding] = []
  /// What there is to say of each rule in force, by id; empty where it was not asked for.
  package var pages: [RulePage] = []
  /// What kept the run from being made, or from being made wholly.
  package var failures: [RunFailure] = []
  /// Whether the run ended before anything was judged.
  package var isStopped = false

  package init(checkedFiles: Range<Int> = 0..<0) {
    self.checkedFiles = checkedFiles
  }
}

/// A finding that a comment in the document silences.
package struct SuppressedFinding: Hashable, Sendable {
  package var finding: Finding
  /// What the comment gives as the reason; nil where it gives none.
  package var reason: String?
  /// The comment.
  package var comment: Place

  package init(finding: Finding, reason: String?, comment: Place) {
    self.finding = finding
    self.reason = reason
    self.comment = comment
  }
}

extension LintResult {
  /// The exit status that the run ends with: 0, 1 or 2.
  package var exitStatus: Int {
    if record?.failures.isEmpty == false { return 2 }
    return isFailing ? 1 : 0
  }
}
