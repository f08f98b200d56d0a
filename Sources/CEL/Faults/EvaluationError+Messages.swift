internal import Findings

extension EvaluationError {
  static let overBudget = EvaluationError(
    .overBudget,
    "operation cancelled: actual cost limit exceeded",
    text: LocalizedText(
      sv: "beräkningen kostar mer än den får",
      en: "the evaluation costs more than it may"
    )
  )
  static let noSuchOverload = EvaluationError(
    .noSuchOverload,
    "no such overload",
    text: LocalizedText(
      sv: "operationen finns inte för dessa värden",
      en: "there is no such operation on these values"
    )
  )
}
