/// One quantity that goals pull both ways, in one scope.
package struct Opposition: Sendable {
  package let quantity: Int
  /// The wider scope of each opposed pair.
  package let scope: Int
  /// Indices of the wants that have an opponent, ascending.
  package let up: [Int]
  package let down: [Int]
  /// Whether two opponents within the scope are adopted at one level; nil where that is not known.
  package let isAdopted: Bool?
  /// Whether every opposed pair is only nested: one wants it of a part of what the other means.
  package let isNested: Bool
  package let pairs: PairSummary

  /// Finds the oppositions among wants, by quantity, then by scope.
  ///
  /// Opposed are wants of different directions in one scope, or in scopes of which one holds the
  /// other, that overlap in time. Goals are never opposed to themselves, to goals above or below
  /// them or to other parts of one sum.
  ///
  /// - Parameters:
  ///   - wants: in order of place.
  ///   - context: the goals' hierarchy and the decisions.
  /// - Returns: one for each quantity and scope in which goals are opposed.
  /// - Complexity: O(wants · log wants), and the goals above those on quantities pulled both ways.
  package static func all(among wants: [Want], context: PairContext) -> [Opposition] {
    var walk = KinWalk(context.hierarchy)
    var found: [Opposition] = []
    let byQuantity = wants.indices.filter { !wants[$0].isExtentUnknown }.sorted {
      (wants[$0].quantity, $0) < (wants[$1].quantity, $1)
    }
    for run in PairCounting.runs(byQuantity, where: { wants[$0].quantity == wants[$1].quantity }) {
      guard let direction = run.first.map({ wants[$0].direction }),
        run.contains(where: { wants[$0].direction != direction })
      else { continue }
      let group = OppositionGroup(Array(run), wants: wants, context: context)
      for scope in group.scopes {
        if let opposition = group.opposition(scope: scope, walk: &walk) { found.append(opposition) }
      }
    }
    return found
  }
}

/// The wants on one quantity.
private struct OppositionGroup {
  /// Indices into the wants.
  let members: [Int]
  let wants: [Want]
  let context: PairContext
  let items: [PairCounting.Item]
  let goals: [Int]
  let exempt: ExemptPairs

  init(_ members: [Int], wants: [Want], context: PairContext) {
    self.members = members
    self.wants = wants
    self.context = context
    items = members.map { index in
      let want = wants[index]
      return PairCounting.Item(
        kind: want.direction == .positive ? 1 : 0,
        pool: want.pool,
        first: want.first,
        last: want.last
      )
    }
    goals = members.map { wants[$0].goal }
    exempt = context.exempt(
      goals: goals,
      sums: members.map { wants[$0].sum ?? -1 }
    )
  }

  var scopes: [Int] { Set(members.map { wants[$0].scope }).sorted() }

  private func scope(_ item: Int) -> Int { wants[members[item]].scope }

  func opposition(scope wide: Int, walk: inout KinWalk) -> Opposition? {
    let pairs = context.summary(
      goals: goals,
      counts: counts(upTo: wide),
      exempt: exempt,
      walk: &walk
    ) { one, other in
      isPair(one, other) && max(scope(one), scope(other)) == wide
    }
    guard pairs.total > 0 else { return nil }
    let opposed = pairs.members.map { members[$0] }
    return Opposition(
      quantity: wants[members[0]].quantity,
      scope: wide,
      up: opposed.filter { wants[$0].direction == .positive },
      down: opposed.filter { wants[$0].direction == .negative },
      isAdopted: hasAdoptedPair(wide, walk: &walk),
      isNested: !hasPair(walk: &walk) { scope($0) == wide },
      pairs: pairs
    )
  }

  private func isPair(_ one: Int, _ other: Int) -> Bool {
    items[one].kind != items[other].kind && items[one].meets(items[other])
  }

  /// For each item its opponents, the wider of the two in the scope: those up to it, less those
  /// below it.
  private func counts(upTo wide: Int) -> [Int] {
    var counts = partners { scope($0) <= wide }
    if scopes.first != wide {
      for (item, count) in partners(where: { scope($0) < wide }).enumerated() {
        counts[item] -= count
      }
    }
    return counts
  }

  private func partners(where isMember: (Int) -> Bool) -> [Int] {
    let chosen = items.indices.filter(isMember)
    var counts = [Int](repeating: 0, count: items.count)
    for (item, count) in zip(chosen, PairCounting.partners(chosen.map { items[$0] })) {
      counts[item] = count
    }
    return counts
  }

  /// Whether any two of some items are opposed.
  private func hasPair(walk: inout KinWalk, among isMember: (Int) -> Bool) -> Bool {
    var total = partners(where: isMember).reduce(0, +) / 2
    guard total > 0 else { return false }
    exempt.forEach(walk: &walk) { one, other in
      if isPair(one, other), isMember(one), isMember(other) { total -= 1 }
    }
    return total > 0
  }

  private func hasAdoptedPair(_ wide: Int, walk: inout KinWalk) -> Bool? {
    let levels = Set(members.compactMap { wants[$0].adoptedLevel })
    let isAdopted = levels.contains { level in
      hasPair(walk: &walk) { scope($0) == wide && wants[members[$0]].adoptedLevel == level }
    }
    let isKnown = !members.contains { wants[$0].isLevelUnknown }
    guard !isAdopted, !isKnown else { return isAdopted }
    // One whose level is not known may be adopted at that of any other, or of none.
    let mayBeAdopted = (Array(levels) + [-1]).contains { level in
      hasPair(walk: &walk) {
        let want = wants[members[$0]]
        return scope($0) == wide && (want.isLevelUnknown || want.adoptedLevel == level)
      }
    }
    return mayBeAdopted ? nil : false
  }
}
