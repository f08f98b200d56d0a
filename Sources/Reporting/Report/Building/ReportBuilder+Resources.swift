import Findings
import Scalars

// MARK: - Money

extension ReportBuilder {
  func resources() -> [ReportResources] {
    review.documents.indices.compactMap { resources(ofDocument: $0) }
  }

  private func resources(ofDocument number: Int) -> ReportResources? {
    let document = review.documents[number]
    func amount(_ money: ExactDecimal) -> ReportResources.Amount {
      ReportResources.Amount(
        value: money.doubleValue,
        text: self.amount(money.description, money.doubleValue, in: document)
      )
    }
    let funded = document.goals.filter { hasMoney($0) }
    let unread = document.goals.filter(hasUnreadBudget)
    guard
      document.frame != nil || document.unread.contains(.frame) || !unread.isEmpty
        || document.goals.contains(where: isBudgeted)
    else { return nil }
    let money = money(among: funded)
    let whole = Self.sum(money.parts.map(\.amount))
    var resources = ReportResources(
      document: title(of: document),
      sentences: []
    )
    resources.frame = document.frame.map { amount($0.exact) }
    if !funded.isEmpty { resources.distributed = amount(whole) }
    // What is compared is told in full where it reads alike rounded.
    if let frame = document.frame?.exact, frame != whole, !funded.isEmpty,
      !document.hasUnreadCurrency
    {
      let texts = language.amounts(
        [frame, whole].map { ($0.description, $0.doubleValue) },
        currency: GraphText.short(document.currency, 10)
      )
      resources.frame?.text = texts[0]
      resources.distributed?.text = texts[1]
    }
    // Of a frame that could not be read, or money that is not all known, no shares are known.
    let isWholeKnown =
      !document.unread.contains(.frame) && (resources.frame != nil || unread.isEmpty)
    let base = resources.frame.map(\.value) ?? whole.doubleValue
    resources.goals = document.goals.filter(isBudgeted).compactMap { goal in
      guard let budget = review.goals[goal].budget else { return nil }
      let share = base > 0 ? budget.value / base : 0
      let notes = [
        money.within[goal].map { say(Wording.moneyWithin(names[$0].name)) },
        line(review.goals[goal].budgetNote),
      ].compactMap(\.self)
      return ReportResources.GoalLine(
        goal: names[goal],
        amount: amount(budget.exact),
        share: share,
        shareText: isWholeKnown ? language.percent(share, decimals: 1) : "–",
        note: notes.isEmpty ? nil : notes.joined(separator: "; ")
      )
    }
    if whole > .zero, unread.isEmpty {
      resources.dimensions = dimensionLines(of: document, money.parts, whole, amount)
    }
    resources.sentences = sentences(
      resources,
      of: document,
      funded: funded,
      money,
      amount,
      isOver: base > 0 && (document.frame.map { whole > $0.exact } ?? false)
    )
    return resources
  }

  private func dimensionLines(
    of document: ReviewedDocument,
    _ parts: [GoalMoney.Part],
    _ whole: ExactDecimal,
    _ amount: (ExactDecimal) -> ReportResources.Amount
  ) -> [ReportResources.DimensionLine] {
    let dimensions = distinct(
      document.visions.flatMap { vision in
        review.graph.dimensions.indices.filter { review.graph.dimensions[$0].vision == vision }
      }
    )
    // Whole crowns, unless there are few or some are written with their hundredths.
    let isFine =
      whole < ExactDecimal(1000)
      || parts.contains { $0.amount.rounded(toFractionDigits: 0) != $0.amount }
    return dimensions.map { dimension in
      let own = parts.filter { serves($0.goal, dimension) }.map { part in
        part.amount.divided(by: ExactDecimal(dimensions.count { serves(part.goal, $0) })) ?? .zero
      }
      let money = Self.sum(own)
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
    of document: ReviewedDocument,
    funded: [Int],
    _ money: GoalMoney,
    _ amount: (ExactDecimal) -> ReportResources.Amount,
    isOver: Bool
  ) -> [String] {
    var sentences: [String] = []
    let active = document.goals.filter { isActive[$0] }
    let unread = active.filter(hasUnreadBudget)
    // Of this document's.
    let someEnded = active.count < document.goals.count
    if document.unread.contains(.frame) {
      sentences.append(say(Wording.frameUnread))
    } else if let frame = resources.frame {
      sentences.append(say(Wording.frameIs(frame.text)))
    }
    func tellUnread() {
      if !unread.isEmpty { sentences.append(say(Wording.budgetsUnread(ids(unread)))) }
    }
    guard let distributed = resources.distributed else {
      let nought = active.filter(isBudgeted)
      if !nought.isEmpty {
        sentences.append(say(Wording.budgetsOfNought(ids(nought), amount(.zero).text)))
      }
      tellUnread()
      if nought.isEmpty, unread.isEmpty {
        sentences.append(say(Wording.noGoalHasMoney(someEnded: someEnded)))
      } else if nought.count + unread.count < active.count {
        sentences.append(say(Wording.noOtherMoney(someEnded: someEnded)))
      }
      return sentences
    }
    let share = resources.frame.flatMap { frame in
      frame.value > 0
        ? language.percent(distributed.value / frame.value, decimals: 1) : nil
    }
    sentences.append(
      say(
        Wording.goalsHaveMoney(
          funded.count,
          of: active.count,
          distributed.text,
          unread.isEmpty ? share : nil,
          someEnded: someEnded
        )
      )
    )
    tellUnread()
    let within = funded.filter { money.within[$0] != nil }
    if !within.isEmpty { sentences.append(say(Wording.moneyLiesWithin(ids(within)))) }
    if isOver { sentences.append(say(Wording.goalsOverFrame)) }
    if !resources.dimensions.isEmpty {
      sentences.append(say(Wording.moneyDividedEqually))
      let loose = money.parts.filter { review.goals[$0.goal].dimensions.isEmpty }.map(\.amount)
      let rest = Self.sum(loose)
      if rest > .zero { sentences.append(say(Wording.moneyOfNoDimension(amount(rest).text))) }
    }
    return sentences
  }

  /// What amounts come to; of amounts that no number holds exactly the nearest.
  static func sum(_ amounts: [ExactDecimal]) -> ExactDecimal {
    amounts.reduce(.zero) { sum, amount in
      sum.adding(amount) ?? ExactDecimal(sum.doubleValue + amount.doubleValue) ?? sum
    }
  }
}

extension ReviewedNumber {
  var exact: ExactDecimal {
    ExactDecimal(parsing: text) ?? ExactDecimal(value) ?? .zero
  }
}
