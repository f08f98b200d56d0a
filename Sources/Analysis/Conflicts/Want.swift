/// What a goal's indicator wants of a quantity: more or less of it, somewhere, for a time.
package struct Want: Sendable {
  @Narrow package var goal: Int
  /// The indicator that says so, by the workspace's number.
  @Narrow package var indicator: Int
  /// What it is compared with, see ``AnalysisFacts/pool(of:)``.
  @Narrow package var pool: Int
  @Narrow package var quantity: Int
  /// 0 organisation, 1 group, 2 area: each lies within the next.
  @Narrow package var scope: Int
  package var direction: Sign
  /// First and last day since 1970; the ends of `Int32` for always.
  package var first: Int32
  package var last: Int32
  /// Whether its scope or its time was rejected: those stated here are not to be compared.
  package var isExtentUnknown: Bool
  /// The level that the goal is adopted at; nil for drafts, and where it is not known.
  @NarrowOptional package var adoptedLevel: Int?
  /// Whether the goal is adopted at a level that was rejected.
  package var isLevelUnknown: Bool
  /// The sum of parts that its target belongs to.
  @NarrowOptional package var sum: Int?

  package init(
    goal: Int,
    indicator: Int = 0,
    pool: Int = -1,
    quantity: Int = 0,
    scope: Int = 2,
    direction: Sign,
    first: Int32 = .min,
    last: Int32 = .max,
    isExtentUnknown: Bool = false,
    adoptedLevel: Int? = nil,
    isLevelUnknown: Bool = false,
    sum: Int? = nil
  ) {
    self.goal = goal
    self.indicator = indicator
    self.pool = pool
    self.quantity = quantity
    self.scope = scope
    self.direction = direction
    self.first = first
    self.last = last
    self.isExtentUnknown = isExtentUnknown
    self.adoptedLevel = adoptedLevel
    self.isLevelUnknown = isLevelUnknown
    self.sum = sum
  }
}
