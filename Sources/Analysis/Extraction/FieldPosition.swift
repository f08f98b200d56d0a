import GoalModel

/// The positions of the fields that the analyses read; looked up once.
enum FieldPosition {
  static let documentPeriod = position("period", .document)
  static let documentLevel = position("level", .document)
  static let periodFrom = position("from", .period)
  static let periodTo = position("to", .period)
  static let goalStatus = position("status", .goal)
  static let goalBy = position("by", .goal)
  static let goalOwner = position("owner", .goal)
  static let goalBudget = position("budget", .goal)
  static let goalEffects = position("effects", .goal)
  static let budgetAmount = position("amount", .goalBudget)
  static let effectAffects = position("affects", .effect)
  static let effectValue = position("effect", .effect)
  static let effectConfidence = position("confidence", .effect)
  static let effectMitigation = position("mitigation", .effect)
  static let effectMitigators = position("mitigated_by", .effect)
  static let effectResidual = position("residual", .effect)
  static let indicatorName = position("name", .indicator)
  static let indicatorQuantity = position("quantity", .indicator)
  static let indicatorScope = position("scope", .indicator)
  static let indicatorUnit = position("unit", .indicator)
  static let indicatorDirection = position("direction", .indicator)
  static let indicatorBaseline = position("baseline", .indicator)
  static let indicatorTarget = position("target", .indicator)
  static let baselineValue = position("value", .baseline)
  static let baselineDate = position("at", .baseline)
  static let targetAtLeast = position("at_least", .target)
  static let targetAtMost = position("at_most", .target)
  static let targetExactly = position("exactly", .target)
  static let targetChange = position("change", .target)
  static let targetBy = position("by", .target)
  static let decisionBetween = position("between", .decision)
  static let decisionDate = position("date", .decision)
  static let decisionReview = position("review_by", .decision)
  static let decisionText = position("decision", .decision)
  static let aspectWants = position("wants", .aspect)
  static let wantQuantity = position("quantity", .want)
  static let wantDirection = position("direction", .want)
  static let quantityUnit = position("unit", .quantity)
  static let quantityDimension = position("dimension", .quantity)
  static let quantityRange = position("range", .quantity)
  static let quantityAdditive = position("additive", .quantity)
  static let influenceFrom = position("from", .influence)
  static let influenceTo = position("to", .influence)
  static let influenceSign = position("sign", .influence)
  static let influenceStrength = position("strength", .influence)

  private static func position(_ key: String, _ type: RecordType) -> Int {
    guard let position = Schema.field(key, of: type) else {
      preconditionFailure("the schema of \(type) has no field \(key)")
    }
    return position
  }
}
