/// Which conflicts the decisions in force settle.
///
/// A decision on n goals settles each pair of them; one on a goal and a dimension that goal's harm
/// to it. Of two decisions on one pair the first by place counts.
package struct DecisionIndex: Sendable {
  private var decisionsOfGoal: [Int: [Int]] = [:]
  private var goalsOfDecision: [Int: [Int]] = [:]
  /// The decisions with a goal that stands in another as well.
  private var shared: Set<Int> = []
  private var decisionOfHarm: [HarmKey: Int] = [:]

  private struct HarmKey: Hashable {
    var goal: Int
    var dimension: Int
  }

  package init() {}

  package var isEmpty: Bool { decisionsOfGoal.isEmpty && decisionOfHarm.isEmpty }

  /// Adds a decision; they are added in order of place, with rising numbers.
  package mutating func add(_ decision: Int, between goals: [Int], dimensions: [Int] = []) {
    let goals = Array(Set(goals)).sorted()
    for goal in goals {
      for dimension in dimensions {
        let key = HarmKey(goal: goal, dimension: dimension)
        if decisionOfHarm[key] == nil { decisionOfHarm[key] = decision }
      }
    }
    guard goals.count > 1 else { return }
    goalsOfDecision[decision] = goals
    for goal in goals {
      if let last = decisionsOfGoal[goal]?.last { shared.formUnion([last, decision]) }
      decisionsOfGoal[goal, default: []].append(decision)
    }
  }

  /// Whether a decision between goals names the goal.
  package func concerns(goal: Int) -> Bool { decisionsOfGoal[goal] != nil }

  /// The decision that names a goal, where neither it nor any other goal of it stands in another.
  ///
  /// - Complexity: O(1).
  func soleDecision(on goal: Int) -> Int? {
    guard let decision = decisionsOfGoal[goal]?.first else { return nil }
    return shared.contains(decision) ? nil : decision
  }

  /// The goals that a decision weighs against each other, ascending.
  func goals(of decision: Int) -> [Int] { goalsOfDecision[decision] ?? [] }

  /// The decision that settles what stands between two goals.
  package func decision(between one: Int, and other: Int) -> Int? {
    guard one != other, let first = decisionsOfGoal[one], let second = decisionsOfGoal[other]
    else { return nil }
    return first.first { second.contains($0) }
  }

  /// The decision that settles a goal's harm to a dimension.
  package func decision(onHarmBy goal: Int, to dimension: Int) -> Int? {
    decisionOfHarm[HarmKey(goal: goal, dimension: dimension)]
  }

  /// The goals with which a goal's conflicts are settled, each once, with the decision.
  package func partners(ofGoal goal: Int) -> [(goal: Int, decision: Int)] {
    var seen: Set<Int> = [goal]
    var partners: [(goal: Int, decision: Int)] = []
    for decision in decisionsOfGoal[goal] ?? [] {
      for other in goalsOfDecision[decision] ?? [] where seen.insert(other).inserted {
        partners.append((other, decision))
      }
    }
    return partners
  }
}
