package import Scalars

/// A target as a constraint: what a goal demands of a quantity in a scope and a year.
package struct TargetStatement: Sendable {
  /// Which side of the value is allowed.
  package enum Bound: Hashable, Sendable {
    case atLeast
    case atMost
    case exactly
  }

  /// A value, made comparable.
  ///
  /// One that is written says what it says: 6 is not 5.5, and a step on the way is not its end. Only
  /// one that was worked out from a baseline may be off and still be the same.
  package struct Level: Hashable, Sendable {
    /// In the unit's own steps: kr, not tkr.
    package let value: ExactDecimal
    /// Half a unit of the last digit written: what its part of a sum may be off.
    package let margin: ExactDecimal
    /// What it was worked out from, nil where it was written.
    package let baseline: ExactDecimal?
    /// ``value``, and less and plus the margin where it was worked out.
    package let low: ExactDecimal
    package let high: ExactDecimal

    /// Makes a level; nil where the numbers do not fit.
    package init?(_ value: ExactDecimal, margin: ExactDecimal, baseline: ExactDecimal? = nil) {
      let slack = baseline == nil ? ExactDecimal.zero : margin
      guard let low = value.subtracting(slack), let high = value.adding(slack) else { return nil }
      self.value = value
      self.margin = margin
      self.baseline = baseline
      self.low = low
      self.high = high
    }

    /// Makes the level of a number as written in a unit.
    package init?(written value: ExactDecimal, unit: UnitOfMeasure) {
      guard let normal = unit.normalised(value),
        let margin = unit.normalised(value.halfLastDigit)
      else { return nil }
      self.init(normal, margin: margin)
    }

    /// Whether the two are the same: changes of one baseline where they come to one value, others
    /// where neither is off by more than it may be.
    package func isSame(as other: Level) -> Bool {
      if let baseline, baseline == other.baseline { return value == other.value }
      let isFine = low <= other.value && other.value <= high
      let isOtherFine = other.low <= value && value <= other.high
      return baseline == nil || other.baseline == nil
        ? isFine || isOtherFine : isFine && isOtherFine
    }
  }

  @Narrow package var goal: Int
  @Narrow package var document: Int
  /// Whether the document's period is over: then it is compared with its own goals only.
  package var isEnded: Bool
  /// The owner's number, nil for none.
  @NarrowOptional package var owner: Int?
  @Narrow package var quantity: Int
  /// 0 organisation, 1 group, 2 area: each lies within the next.
  @Narrow package var scope: Int
  /// nil where none is stated.
  @NarrowOptional package var year: Int?
  package var unit: String
  package var bound: Bound
  /// Which way a target that is met exactly leads, and what a stronger one is.
  package var heading: Sign?
  /// nil for a change without a baseline.
  package var level: Level?
  /// Per cent of the baseline, for a change.
  package var change: ExactDecimal?
  /// The baseline's year, for a change.
  @NarrowOptional package var baselineYear: Int?

  /// Whether the values of parts do not add up to the whole's, whatever is measured.
  var isRate: Bool { UnitOfMeasure.isRate(unit) }

  package init(
    goal: Int,
    document: Int = 0,
    isEnded: Bool = false,
    owner: Int? = nil,
    quantity: Int = 0,
    scope: Int = 2,
    year: Int? = nil,
    unit: String = "",
    bound: Bound,
    heading: Sign? = nil,
    level: Level?,
    change: ExactDecimal? = nil,
    baselineYear: Int? = nil
  ) {
    self.goal = goal
    self.document = document
    self.isEnded = isEnded
    self.owner = owner
    self.quantity = quantity
    self.scope = scope
    self.year = year
    self.unit = unit
    self.bound = bound
    self.heading = heading
    self.level = level
    self.change = change
    self.baselineYear = baselineYear
  }

  /// Documents whose period is over are compared with nothing but themselves.
  var pool: Int { isEnded ? document : -1 }

  /// What a stronger target would be: more or less.
  var ambition: Sign? {
    switch bound {
    case .atLeast: .positive
    case .atMost: .negative
    case .exactly: heading
    }
  }

  /// The least value that is allowed, taken as low as it may be.
  var lower: ExactDecimal? { bound == .atMost ? nil : level?.low }
  /// The greatest value that is allowed, taken as high as it may be.
  var upper: ExactDecimal? { bound == .atLeast ? nil : level?.high }
}
