/// How each rule about goals ended for each goal of a review.
package struct VerdictMatrix: Hashable, Sendable {
  /// The ids of the rules, in their order.
  package var rules: [String] = []
  /// For each rule the verdict of each goal, in step with `Review.goals`.
  package var verdicts: [[Verdict]] = []

  package init() {}

  /// How a rule ended for a goal. Of several rows about one goal the gravest counts: a finding,
  /// then not assessed, suppressed, decided, passed.
  package enum Verdict: UInt8, Hashable, Sendable, CaseIterable {
    case notApplicable
    case passed
    case decided
    case suppressed
    case notAssessed
    case finding
  }
}
