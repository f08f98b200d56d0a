/// Why a rule cannot be an error: severity follows certainty.
package enum Uncertainty: Hashable, Sendable {
  /// It interprets words.
  case words
  /// It goes by what influences lead to.
  case influences
}

/// A rule as people and formats name it: who it is, not how it judges.
package struct RuleDescriptor: Hashable, Sendable {
  /// Stable, kebab-case, names the fault.
  package var id: String
  /// `format`, `mapping`, …, or a word of the organisation's own.
  package var category: String
  /// The gravest level that the rule gives; nil for a rule that is switched off.
  package var severity: Severity?
  /// The gravest level that it gives where it is set to none.
  package var ownSeverity: Severity?
  /// Why it cannot be an error; nil where it can.
  package var uncertainty: Uncertainty?
  /// The fault in a few words, without a full stop.
  package var title: LocalizedText
  /// What the rule checks and why, as Markdown.
  package var documentation: LocalizedText?
  /// Sentence ids of a vision, or the law or decision that asks for the rule.
  package var because: [String]
  /// The path of the rule file; nil for what the reader itself finds.
  package var source: String?

  package init(
    id: String,
    category: String,
    severity: Severity?,
    ownSeverity: Severity? = nil,
    uncertainty: Uncertainty? = nil,
    title: LocalizedText,
    documentation: LocalizedText? = nil,
    because: [String] = [],
    source: String? = nil
  ) {
    self.id = id
    self.category = category
    self.severity = severity
    self.ownSeverity = ownSeverity ?? severity
    self.uncertainty = uncertainty
    self.title = title
    self.documentation = documentation
    self.because = because
    self.source = source
  }
}

/// How a rule ended, counted over everything that it was asked about.
package struct VerdictCounts: Hashable, Sendable {
  package var passed = 0
  package var finding = 0
  package var suppressed = 0
  package var decided = 0
  package var notApplicable = 0
  /// The rule could not be evaluated, or what it reads was rejected by the reader.
  package var notAssessed = 0

  package init() {}

  /// How often the rule came to something, or should have.
  package var applied: Int { passed + finding + suppressed + decided + notAssessed }

  /// The sum of both, ending by ending.
  package static func + (left: VerdictCounts, right: VerdictCounts) -> VerdictCounts {
    var sum = left
    sum.passed += right.passed
    sum.finding += right.finding
    sum.suppressed += right.suppressed
    sum.decided += right.decided
    sum.notApplicable += right.notApplicable
    sum.notAssessed += right.notAssessed
    return sum
  }
}
