import Findings
import Scalars

// MARK: - Money

extension ReportBuilder {
  /// The goals whose money is counted: those that hold, and of goals under each other the upper.
  func goalsWithOwnMoney() -> [(goal: Int, value: Double)] {
    func hasMoney(_ goal: Int) -> Bool { isActive[goal] && review.goals[goal].budget != nil }
    return review.goals.indices.compactMap { goal in
      guard isActive[goal], let budget = review.goals[goal].budget else { return nil }
      var seen: Set<Int> = [goal]
      var waiting = review.graph.goals[goal].parents
      while let parent = waiting.popLast() {
        guard seen.insert(parent).inserted else { continue }
        if hasMoney(parent) { return nil }
        waiting += review.graph.goals[parent].parents
      }
      return (goal, budget.value)
    }
  }

  func resources() -> [ReportResources] {
    review.documents.indices.compactMap { resources(ofDocument: $0) }
  }

  private func resources(ofDocument number: Int) -> ReportResources? {
    let document = review.documents[number]
    let currency = GraphText.short(document.currency, 10)
    func amount(_ money: ExactDecimal) -> ReportResources.Amount {
      ReportResources.Amount(
        value: money.doubleValue,
        text: language.amount(money.description, money.doubleValue, currency: currency)
      )
    }
    let funded = document.goals.filter { isActive[$0] && review.goals[$0].budget != nil }
    guard document.frame != nil || !funded.isEmpty else { return nil }
    // Within a document a goal's money is part of that of the goal above it.
    let own = funded.filter { goal in
      !review.graph.goals[goal].parents.contains { funded.contains($0) }
    }
    let budgets = own.map { review.goals[$0].budget?.exact ?? .zero }
    let whole = Self.sum(budgets)
    var resources = ReportResources(
      document: title(of: document),
      sentences: []
    )
    resources.frame = document.frame.map { amount($0.exact) }
    if !funded.isEmpty { resources.distributed = amount(whole) }
    let base = resources.frame.map(\.value) ?? whole.doubleValue
    resources.goals = funded.compactMap { goal in
      guard let budget = review.goals[goal].budget else { return nil }
      let share = base > 0 ? budget.value / base : 0
      return ReportResources.GoalLine(
        goal: names[goal],
        amount: amount(budget.exact),
        share: share,
        shareText: language.percent(share, decimals: 1),
        note: line(review.goals[goal].budgetNote)
      )
    }
    if whole > .zero {
      resources.dimensions = dimensionLines(of: document, Array(zip(own, budgets)), whole, amount)
    }
    resources.sentences = sentences(
      resources,
      goals: document.goals.count { isActive[$0] },
      isOver: base > 0 && (document.frame.map { whole > $0.exact } ?? false)
    )
    return resources
  }

  private func dimensionLines(
    of document: ReviewedDocument,
    _ budgets: [(goal: Int, money: ExactDecimal)],
    _ whole: ExactDecimal,
    _ amount: (ExactDecimal) -> ReportResources.Amount
  ) -> [ReportResources.DimensionLine] {
    guard let vision = document.visions.first else { return [] }
    let dimensions = review.graph.dimensions.indices.filter {
      review.graph.dimensions[$0].vision == vision
    }
    // Whole crowns, unless there are few or some are written with their hundredths.
    let isFine =
      whole < ExactDecimal(1000)
      || budgets.contains { $0.money.rounded(toFractionDigits: 0) != $0.money }
    return dimensions.map { dimension in
      let parts = budgets.filter { serves($0.goal, dimension) }.map { goal, money in
        money.divided(by: ExactDecimal(dimensions.count { serves(goal, $0) })) ?? .zero
      }
      let money = Self.sum(parts)
      let share = money.doubleValue / whole.doubleValue
      return ReportResources.DimensionLine(
        name: GraphText.plain(review.graph.dimensions[dimension].name),
        amount: amount(money.rounded(toFractionDigits: isFine ? 2 : 0)),
        share: share,
        shareText: language.percent(share)
      )
    }
  }

  private func sentences(
    _ resources: ReportResources,
    goals: Int,
    isOver: Bool
  ) -> [String] {
    var sentences: [String] = []
    if let frame = resources.frame { sentences.append(say(Wording.frameIs(frame.text))) }
    guard let distributed = resources.distributed else {
      return sentences + [say(Wording.noGoalHasMoney)]
    }
    let share = resources.frame.flatMap { frame in
      frame.value > 0
        ? language.percent(distributed.value / frame.value, decimals: 1) : nil
    }
    sentences.append(
      say(Wording.goalsHaveMoney(resources.goals.count, of: goals, distributed.text, share))
    )
    if isOver { sentences.append(say(Wording.goalsOverFrame)) }
    if !resources.dimensions.isEmpty { sentences.append(say(Wording.moneyDividedEqually)) }
    return sentences
  }

  /// What amounts come to; of amounts that no number holds exactly the nearest.
  private static func sum(_ amounts: [ExactDecimal]) -> ExactDecimal {
    amounts.reduce(.zero) { sum, amount in
      sum.adding(amount) ?? ExactDecimal(sum.doubleValue + amount.doubleValue) ?? sum
    }
  }
}

extension ReviewedNumber {
  fileprivate var exact: ExactDecimal {
    ExactDecimal(parsing: text) ?? ExactDecimal(value) ?? .zero
  }
}
