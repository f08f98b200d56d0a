package import Scalars

/// A target as a constraint: what a goal demands of a quantity in a scope and a year.
package struct TargetStatement: Sendable {
  /// Which side of the value is allowed.
  package enum Bound: Hashable, Sendable {
    case atLeast
    case atMost
    case exactly
  }

  /// A value as written, made comparable.
  package struct Level: Hashable, Sendable {
    /// In the unit's own steps: kr, not tkr.
    package let value: ExactDecimal
    /// Half a unit of the last digit written: what the value may be off and still be the same.
    package let margin: ExactDecimal
    /// ``value`` less and plus the margin.
    package let low: ExactDecimal
    package let high: ExactDecimal

    /// Makes a level; nil where the numbers do not fit.
    package init?(_ value: ExactDecimal, margin: ExactDecimal) {
      guard let low = value.subtracting(margin), let high = value.adding(margin) else { return nil }
      self.value = value
      self.margin = margin
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

    /// Whether the two are the same within what is written of them.
    ///
    /// They are where they are not as far apart as half a unit of the coarser one's last digit: 40.4
    /// is 40; 1.5 is not 2, but a step on the way to it.
    package func isSame(as other: Level) -> Bool {
      let distance = value.subtracting(other.value)?.magnitude
      return distance.map { $0.isZero || $0 < max(margin, other.margin) } ?? false
    }
  }

  @Narrow package var goal: Int
  @Narrow package var document: Int
  /// What it is compared with, see ``AnalysisFacts/pool(of:)``.
  @Narrow package var pool: Int
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

  package init(
    goal: Int,
    document: Int = 0,
    pool: Int = -1,
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
    self.pool = pool
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

  /// What a stronger target would be: more or less.
  var ambition: Sign? {
    switch bound {
    case .atLeast: .positive
    case .atMost: .negative
    case .exactly: heading
    }
  }

  /// Whether two targets ask for the same; two changes of one baseline are compared as such, for its
  /// own digits say nothing of how far apart they are.
  func isSame(as other: TargetStatement) -> Bool {
    guard let level, let otherLevel = other.level else { return false }
    if let change, let otherChange = other.change,
      let share = ExactDecimal(100).adding(change),
      let otherShare = ExactDecimal(100).adding(otherChange),
      let product = level.value.multiplied(by: otherShare),
      product == otherLevel.value.multiplied(by: share),
      let own = Level(change, margin: change.halfLastDigit),
      let others = Level(otherChange, margin: otherChange.halfLastDigit)
    {
      return own.isSame(as: others)
    }
    return level.isSame(as: otherLevel)
  }

  /// Whether the values of parts do not add up to the whole's, whatever is measured.
  var isRate: Bool { UnitOfMeasure.isRate(unit) }

  /// The least value that is allowed, taken as low as it was written.
  var lower: ExactDecimal? { bound == .atMost ? nil : level?.low }
  /// The greatest value that is allowed, taken as high as it was written.
  var upper: ExactDecimal? { bound == .atLeast ? nil : level?.high }
}
