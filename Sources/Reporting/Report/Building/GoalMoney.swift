import Findings
import Scalars

/// Which goals have how much money, each crown counted once: what a goal below another has lies
/// within what that one has.
struct GoalMoney {
  /// An amount that is a goal's own: without what goals below it have of it.
  struct Part {
    var goal: Int
    var amount: ExactDecimal
  }

  /// What goals have; together all of the money.
  private(set) var parts: [Part] = []
  /// By goal the one above it whose money its own lies within.
  private(set) var within: [Int: Int] = [:]

  /// - Parameters:
  ///   - goals: Those that have money, in one currency.
  ///   - graph: What stands below what.
  ///   - amount: What a goal has.
  init(_ goals: [Int], in graph: GoalGraph, amount: (Int) -> ExactDecimal) {
    let members = Set(goals)
    var below: [Int: [Int]] = [:]
    for goal in goals {
      guard let upper = Self.nearest(above: goal, of: members, in: graph) else { continue }
      within[goal] = upper
      below[upper, default: []].append(goal)
    }
    var isCounted: Set<Int> = []
    func take(_ start: Int, into parts: inout [Part]) {
      var waiting = [start]
      while let goal = waiting.popLast() {
        guard isCounted.insert(goal).inserted else { continue }
        let lower = (below[goal] ?? []).filter { !isCounted.contains($0) }
        let own = amount(goal).subtracting(ReportBuilder.sum(lower.map(amount)))
        guard let own, own >= .zero else {
          // Goals that have more than the one above them: only that is money that there is.
          parts.append(Part(goal: goal, amount: amount(goal)))
          skip(lower)
          continue
        }
        if own > .zero { parts.append(Part(goal: goal, amount: own)) }
        waiting += lower.reversed()
      }
    }
    func skip(_ goals: [Int]) {
      var rest = goals
      while let goal = rest.popLast() {
        if isCounted.insert(goal).inserted { rest += below[goal] ?? [] }
      }
    }
    var parts: [Part] = []
    for goal in goals where within[goal] == nil { take(goal, into: &parts) }
    // Of goals that are each other's parents the first stands for the one above.
    for goal in goals where !isCounted.contains(goal) {
      within[goal] = nil
      take(goal, into: &parts)
    }
    self.parts = parts
  }

  /// The nearest goal above another that is one of some.
  private static func nearest(above goal: Int, of members: Set<Int>, in graph: GoalGraph) -> Int? {
    var seen: Set<Int> = [goal]
    var level = graph.goals[goal].parents
    while !level.isEmpty {
      if let found = level.first(where: { members.contains($0) && !seen.contains($0) }) {
        return found
      }
      level = level.filter { seen.insert($0).inserted }.flatMap { graph.goals[$0].parents }
    }
    return nil
  }
}

extension ReportBuilder {
  /// Whether a goal that holds says what it may cost, if only that it is nothing.
  func isBudgeted(_ goal: Int) -> Bool { isActive[goal] && review.goals[goal].budget != nil }

  /// Whether a goal that holds has money.
  func hasMoney(_ goal: Int) -> Bool {
    isActive[goal] && (review.goals[goal].budget.map { $0.exact > .zero } ?? false)
  }

  /// How the money of goals in one currency is divided between them.
  func money(among goals: [Int]) -> GoalMoney {
    GoalMoney(goals, in: review.graph) { review.goals[$0].budget?.exact ?? .zero }
  }
}
