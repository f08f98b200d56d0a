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

  /// The rules that ran before have used up what all of them may cost.
  static let runOverBudget = EvaluationError(
    .overBudget,
    "the run's cost limit is exceeded",
    text: LocalizedText(
      sv: "reglerna kostar tillsammans mer än en körning får; den här hann inte prövas",
      en: "the rules together cost more than a run may; this one was not reached"
    )
  )
}
