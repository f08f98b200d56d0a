import Findings
import Scalars

// MARK: - Goals by dimensions

extension ReportBuilder {
  func matrices() -> [ReportMatrix] {
    review.graph.visions.indices.compactMap { vision in
      let dimensions = review.graph.dimensions.indices.filter {
        review.graph.dimensions[$0].vision == vision
      }
      let goals = review.goals.indices.filter { goal in
        review.documents[review.goals[goal].document].visions.contains(vision)
      }
      guard !dimensions.isEmpty else { return nil }
      // Of money that is not known no shares are.
      let unread = goals.filter(hasUnreadBudget)
      let shares = unread.isEmpty ? shares(of: goals, dimensions) : []
      return ReportMatrix(
        vision: GraphText.plain(review.graph.visions[vision].name),
        columns: dimensions.map { dimension in
          let count = goals.count {
            isActive[$0] && serves($0, dimension)
          }
          let own = shares.compactMap { currency, shares in
            shares[dimension].map { (currency: currency, share: $0) }
          }
          return ReportMatrix.Column(
            name: GraphText.plain(review.graph.dimensions[dimension].name),
            goals: count,
            goalsText: say(Wording.goals(count)),
            share: own.count == 1 ? own[0].share : nil,
            shareText: shareText(own)
          )
        },
        rows: goals.map { goal in
          ReportMatrix.Row(
            goal: names[goal],
            isActive: isActive[goal],
            cells: dimensions.map { cell(of: goal, $0) }
          )
        },
        note: note(of: goals, shares, withUnreadMoney: unread)
      )
    }
  }

  /// What there is to know of a matrix's feet and of what its rows lack; nil for nothing.
  private func note(
    of goals: [Int],
    _ shares: [(currency: String, shares: [Int: Double])],
    withUnreadMoney unread: [Int]
  ) -> String? {
    var sentences: [LocalizedText] = []
    if shares.count > 1 { sentences.append(Wording.sharesByCurrency(shares.map(\.currency))) }
    let rests = shares.compactMap { currency, shares -> String? in
      let rest = 1 - shares.values.reduce(0, +)
      // What is smaller is lost in adding.
      guard rest > 1e-9 else { return nil }
      return language.percent(rest) + (self.isOneCurrency(goals) ? "" : " (\(currency))")
    }
    if !rests.isEmpty {
      sentences.append(Wording.shareElsewhere(language.sentenceStart(language.list(rests))))
    }
    if !unread.isEmpty, goals.contains(where: hasMoney) {
      sentences.append(Wording.sharesUnknown(ids(unread)))
    }
    let incomplete = goals.filter {
      let goal = review.goals[$0]
      return goal.unread.contains(.effects) || !goal.unreadEffectDimensions.isEmpty
    }
    if !incomplete.isEmpty { sentences.append(Wording.effectsUnread(ids(incomplete))) }
    return sentences.isEmpty ? nil : sentences.map { say($0) }.joined(separator: " ")
  }

  private func isOneCurrency(_ goals: [Int]) -> Bool {
    Set(goals.filter { hasMoney($0) }.map { currency(ofGoal: $0) }).count < 2
  }

  /// For each currency of some goals' money the share of it that goes to each dimension, in the
  /// order of the goals.
  private func shares(
    of goals: [Int],
    _ dimensions: [Int]
  ) -> [(currency: String, shares: [Int: Double])] {
    let funded = goals.filter { hasMoney($0) }
    let currencies = funded.map { currency(ofGoal: $0) }
    return currencies.removingRepeats().compactMap { currency in
      let own = zip(funded, currencies).filter { $1 == currency }.map(\.0)
      let money = money(among: own).parts.map { ($0.goal, $0.amount.doubleValue) }
      let whole = money.reduce(0) { $0 + $1.1 }
      guard whole > 0 else { return nil }
      var shares: [Int: Double] = [:]
      for dimension in dimensions { shares[dimension] = 0 }
      for (goal, value) in money {
        let served = distinct(review.goals[goal].dimensions).count
        for dimension in dimensions where serves(goal, dimension) {
          shares[dimension]? += value / whole / Double(served)
        }
      }
      return (currency, shares)
    }
  }

  private func currency(ofGoal goal: Int) -> String {
    let document = review.documents[review.goals[goal].document]
    return document.hasUnreadCurrency
      ? say(Wording.unknownCurrency) : GraphText.short(document.currency, 10)
  }

  /// `35 %`; of several currencies each with its own: `35 % (SEK), 0 % (EUR)`; nil for none.
  private func shareText(_ shares: [(currency: String, share: Double)]) -> String? {
    guard shares.count > 1 else { return shares.first.map { language.percent($0.share) } }
    return shares.map { "\(language.percent($0.share)) (\($0.currency))" }.joined(separator: ", ")
  }

  private func cell(of goal: Int, _ dimension: Int) -> ReportMatrix.Cell {
    var cell = ReportMatrix.Cell(
      isMapped: serves(goal, dimension),
      symbol: "",
      text: ""
    )
    let effects = review.goals[goal].effects.filter {
      $0.dimension.map { dimensionKeys[$0] } == dimensionKeys[dimension]
    }
    let hasGravest = effects.contains(where: \.isGravest)
    for effect in effects {
      if effect.isDerived {
        if effect.good > 0 { cell.derivedGood = max(cell.derivedGood ?? 0, effect.good) }
        if effect.good < 0 { cell.derivedBad = min(cell.derivedBad ?? 0, effect.good) }
        continue
      }
      // What it does to a quantity that is neither good nor bad says nothing of the dimension.
      if effect.isNeutral { continue }
      // Of its harms the one that counts.
      if hasGravest, effect.good < 0, !effect.isGravest { continue }
      if effect.good > 0 { cell.declaredGood = max(cell.declaredGood ?? 0, effect.good) }
      if effect.good < 0 { cell.declaredBad = min(cell.declaredBad ?? 0, effect.good) }
      if let known = cell.declared,
        (abs(known), -known) >= (abs(effect.good), -effect.good)
      {
        continue
      }
      cell.declared = effect.good
    }
    // For and against stand apart; what is left after mitigation is left of the harm.
    let gravest = effects.filter { !$0.isDerived && $0.good < 0 && $0.good == cell.declaredBad }
    let harm = gravest.first(where: \.isGravest) ?? gravest.first
    cell.residual = harm.flatMap { $0.remaining == $0.good ? nil : $0.remaining }
    cell.isUnread = review.goals[goal].unreadEffectDimensions.contains {
      dimensionKeys[$0] == dimensionKeys[dimension]
    }
    let derived = [cell.derivedGood, cell.derivedBad].compactMap(\.self).map { signed($0) }
    var symbols: [String] = cell.isMapped ? ["●"] : []
    var words: [String] = cell.isMapped ? [say(Wording.cellMapped)] : []
    if let declared = cell.declared {
      let both = [cell.declaredGood, cell.declaredBad].compactMap(\.self)
      let values = (both.isEmpty ? [declared] : both).map { signed($0) }
      let residual = cell.residual.map { signed($0) }
      symbols.append(values.joined(separator: "/") + (residual.map { " → \($0)" } ?? ""))
      words.append(say(Wording.cellDeclared(values, residual)))
    }
    if cell.isUnread {
      symbols.append("?")
      words.append(say(Wording.cellUnread))
    }
    if !derived.isEmpty {
      symbols.append("(\(derived.joined(separator: "/")))")
      words.append(say(Wording.cellDerived(derived)))
    }
    cell.symbol = symbols.joined(separator: " ")
    cell.text = words.joined(separator: "; ")
    return cell
  }

  /// `+2`, `−1`, `0`.
  func signed(_ value: Int) -> String {
    value > 0 ? "+\(value)" : language.number(value)
  }
}
