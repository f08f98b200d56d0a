/// How each rule that ran ended for each goal of a review.
///
/// A goal has a finding of a rule where, and only where, a finding that is shown and not decided is
/// about it. What the reader finds is no rule's verdict, and what a baseline accepts counts as
/// suppressed.
package struct VerdictMatrix: Hashable, Sendable {
  /// The ids of the rules, ascending.
  package var rules: [String] = []
  /// For each rule the verdict of each goal, in step with `Review.goals`.
  package var verdicts: [[Verdict]] = []

  package init() {}

  /// How a rule ended for a goal.
  ///
  /// Of several rows about one goal the gravest counts: a finding, then not assessed, suppressed, decided, passed.
  package enum Verdict: UInt8, Hashable, Sendable, CaseIterable {
    case notApplicable
    case passed
    case decided
    case suppressed
    case notAssessed
    case finding
  }
}

extension VerdictMatrix {
  /// Adds the columns of another workspace's goals; a rule that one of them does not know is not
  /// applicable there.
  mutating func append(_ other: VerdictMatrix, goalCount: Int, otherCount: Int) {
    let all = Set(rules).union(other.rules).sorted()
    func row(_ rule: String, of matrix: VerdictMatrix, count: Int) -> [Verdict] {
      matrix.rules.firstIndex(of: rule).map { matrix.verdicts[$0] }
        ?? Array(repeating: .notApplicable, count: count)
    }
    verdicts = all.map { rule in
      row(rule, of: self, count: goalCount) + row(rule, of: other, count: otherCount)
    }
    rules = all
  }

  /// How often a rule ended in each way.
  package func counts(ofRule index: Int) -> VerdictCounts { VerdictCounts(verdicts[index]) }
}

extension VerdictCounts {
  /// Counts verdicts.
  package init(_ verdicts: [VerdictMatrix.Verdict]) {
    self.init()
    for verdict in verdicts { count(verdict) }
  }

  /// Counts one verdict.
  package mutating func count(_ verdict: VerdictMatrix.Verdict) {
    switch verdict {
    case .notApplicable: notApplicable += 1
    case .passed: passed += 1
    case .decided: decided += 1
    case .suppressed: suppressed += 1
    case .notAssessed: notAssessed += 1
    case .finding: finding += 1
    }
  }
}
