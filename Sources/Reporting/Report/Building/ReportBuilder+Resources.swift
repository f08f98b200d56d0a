import Findings

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
    func amount(_ text: String, _ value: Double) -> ReportResources.Amount {
      ReportResources.Amount(
        value: value,
        text: language.amount(text, value, currency: currency)
      )
    }
    let funded = document.goals.filter { isActive[$0] && review.goals[$0].budget != nil }
    guard document.frame != nil || !funded.isEmpty else { return nil }
    // Within a document a goal's money is part of that of the goal above it.
    let own = funded.filter { goal in
      !review.graph.goals[goal].parents.contains { funded.contains($0) }
    }
    let whole = own.reduce(0) { $0 + (review.goals[$1].budget?.value ?? 0) }
    var resources = ReportResources(
      document: GraphText.short(document.title, 300),
      sentences: []
    )
    resources.frame = document.frame.map { amount($0.text, $0.value) }
    if !funded.isEmpty { resources.distributed = amount(Self.plainText(whole), whole) }
    let base = resources.frame.map(\.value) ?? whole
    resources.goals = funded.compactMap { goal in
      guard let budget = review.goals[goal].budget else { return nil }
      let share = base > 0 ? budget.value / base : 0
      return ReportResources.GoalLine(
        goal: names[goal],
        amount: amount(budget.text, budget.value),
        share: share,
        shareText: language.percent(share, decimals: share < 0.1 ? 1 : 0),
        note: line(review.goals[goal].budgetNote)
      )
    }
    if whole > 0 {
      resources.dimensions = dimensionLines(of: document, own, whole, amount)
    }
    resources.sentences = sentences(
      resources,
      goals: document.goals.count { isActive[$0] },
      isOver: base > 0 && whole > base
    )
    return resources
  }

  private func dimensionLines(
    of document: ReviewedDocument,
    _ own: [Int],
    _ whole: Double,
    _ amount: (String, Double) -> ReportResources.Amount
  ) -> [ReportResources.DimensionLine] {
    guard let vision = document.visions.first else { return [] }
    let dimensions = review.graph.dimensions.indices.filter {
      review.graph.dimensions[$0].vision == vision
    }
    let money = own.map { (goal: $0, value: review.goals[$0].budget?.value ?? 0) }
    let shares = shares(of: money, dimensions)
    return dimensions.map { dimension in
      let share = shares[dimension] ?? 0
      return ReportResources.DimensionLine(
        name: GraphText.plain(review.graph.dimensions[dimension].name),
        amount: amount(Self.plainText((share * whole).rounded()), (share * whole).rounded()),
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

  /// A number of crowns without an exponent, exact to two decimals.
  private static func plainText(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return value.description }
    let cents = Int((value * 100).rounded())
    let fraction = cents % 100
    guard fraction != 0 else { return String(cents / 100) }
    return "\(cents / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
