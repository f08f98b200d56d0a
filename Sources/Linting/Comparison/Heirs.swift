import Findings

/// Which active goals of a review have what a goal that is gone was for.
struct Heirs {
  /// By the aspect's name.
  private(set) var goalsOfAspect: [String: [Int]] = [:]
  /// By the dimension's name.
  private(set) var goalsOfDimension: [String: [Int]] = [:]
  /// By what indicators measure.
  private(set) var goalsOfMeasure: [String: [Int]] = [:]
  private let review: Review
  /// How many goals are named.
  private static let limit = 10

  init(_ review: Review) {
    self.review = review
    for goal in review.goals.indices where review.graph.goals[goal].isActive {
      for aspect in review.goals[goal].allAspects {
        Self.add(goal, to: &goalsOfAspect[review.graph.aspects[aspect].name, default: []])
      }
      for dimension in review.goals[goal].dimensions {
        Self.add(goal, to: &goalsOfDimension[review.graph.dimensions[dimension].name, default: []])
      }
      for indicator in review.goals[goal].indicators {
        guard let measure = indicator.measure else { continue }
        Self.add(goal, to: &goalsOfMeasure[measure, default: []])
      }
    }
  }

  private static func add(_ goal: Int, to goals: inout [Int]) {
    if goals.last != goal { goals.append(goal) }
  }

  /// Something that a goal was for, and those that have it now.
  func heir(_ subject: GoalChange.Heir.Subject, _ goals: [Int]?) -> GoalChange.Heir {
    GoalChange.Heir(
      subject: subject,
      goals: (goals ?? []).prefix(Self.limit).map { ReviewComparison.name($0, of: review) },
      count: goals?.count ?? 0
    )
  }
}
