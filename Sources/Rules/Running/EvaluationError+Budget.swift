import CEL
import Findings

extension EvaluationError {
  /// The rule as a whole has used up what it may cost.
  static let ruleOverBudget = EvaluationError(
    .overBudget,
    "the rule's cost limit is exceeded",
    text: LocalizedText(
      sv: "den kostar mer än en regel får; alla rader hann inte prövas",
      en: "it costs more than a rule may; not all rows were evaluated"
    )
  )
}
