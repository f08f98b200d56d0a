import Findings

/// Which active goals of a review have what a goal that is gone was for.
struct Heirs {
  /// By the aspect's name.
  private(set) var goalsOfAspect: [String: [Int]] = [:]
  /// By the dimension's name.
  private(set) var goalsOfDimension: [String: [Int]] = [:]
  /// By what indicators measure.
  private var goalsOfMeasure: [String: [Int]] = [:]
  /// Whether all is known of what goals serve, and of what is measured.
  private let isServedKnown: Bool
  private let isMeasuredKnown: Bool
  private let review: Review
  /// How many goals are named.
  private static let limit = 10

  /// - Parameters:
  ///   - review: The new side.
  ///   - isWhole: Whether all of its files were read to their end.
  init(_ review: Review, isWhole: Bool) {
    self.review = review
    let isWhole = isWhole && !review.documents.contains(where: \.hasUnreadGoals)
    isServedKnown = isWhole && review.goals(withUnread: .ties).isEmpty
    isMeasuredKnown =
      isWhole
      && zip(review.goals, review.graph.goals).allSatisfy { goal, node in
        !node.isActive
          || !goal.unread.contains(.indicators)
            && goal.indicators.allSatisfy { $0.unread.isDisjoint(with: [.name, .quantity, .unit]) }
      }
    for goal in review.goals.indices where review.graph.goals[goal].isActive {
      for aspect in review.goals[goal].allAspects {
        Self.add(goal, to: &goalsOfAspect[review.graph.aspects[aspect].name, default: []])
      }
      for dimension in review.goals[goal].dimensions {
        Self.add(goal, to: &goalsOfDimension[review.graph.dimensions[dimension].name, default: []])
      }
      for indicator in review.goals[goal].indicators {
        for measure in indicator.measures {
          Self.add(goal, to: &goalsOfMeasure[measure, default: []])
        }
      }
    }
  }

  private static func add(_ goal: Int, to goals: inout [Int]) {
    if goals.last != goal { goals.append(goal) }
  }

  /// An aspect or a dimension that a goal served, and those that serve it now.
  func heir(ofServed name: String, _ goals: [Int]?) -> GoalChange.Heir {
    heir(.served(name), goals, isKnown: isServedKnown)
  }

  /// What a goal measured, and those that do so now; nil where it has no target or nothing to know
  /// it by.
  func heir(of indicator: ReviewedGoal.Indicator) -> GoalChange.Heir? {
    guard let target = indicator.comparedTarget, !indicator.measures.isEmpty else { return nil }
    // The surest that some goal has.
    let goals = indicator.measures.lazy.compactMap { goalsOfMeasure[$0] }.first
    return heir(
      .target(indicator: indicator.name, .target(target)),
      goals,
      isKnown: isMeasuredKnown
    )
  }

  private func heir(
    _ subject: GoalChange.Heir.Subject,
    _ goals: [Int]?,
    isKnown: Bool
  ) -> GoalChange.Heir {
    GoalChange.Heir(
      subject: subject,
      goals: (goals ?? []).prefix(Self.limit).map { ReviewComparison.name($0, of: review) },
      count: goals?.count ?? 0,
      isKnown: isKnown
    )
  }
}

extension ReviewedGoal.Indicator {
  /// What it is known by where goals are asked for the same: the quantity, the number in Kolada, and
  /// the name with the unit; the surest first.
  fileprivate var measures: [String] {
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    return [
      measure, kolada.map { "kolada \($0)" },
      name.isEmpty ? nil : "name \(name) \(unit ?? "") \(scope ?? "")",
    ].compactMap(\.self)
  }
}
