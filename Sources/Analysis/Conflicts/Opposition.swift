/// One quantity that goals pull both ways, in one scope.
package struct Opposition: Sendable {
  package let quantity: Int
  /// The wider scope of each opposed pair.
  package let scope: Int
  /// Indices of the wants that have an opponent, ascending.
  package let up: [Int]
  package let down: [Int]
  /// Whether two opponents that are both of the very scope are adopted at one level; nil where that is not
  /// known.
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
  let sums: [Int]

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
    sums = members.map { wants[$0].sum ?? -1 }
  }

  var scopes: [Int] { Set(members.map { wants[$0].scope }).sorted() }

  private func scope(_ item: Int) -> Int { wants[members[item]].scope }

  func opposition(scope wide: Int, walk: inout KinWalk) -> Opposition? {
    let pairs = group(upTo: wide).summary(walk: &walk)
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

  /// The opponents of which the wider is in a scope.
  private func group(upTo wide: Int) -> PairGroup {
    let relation = PairRelation(
      partners: { counts(of: $0, upTo: wide) },
      holds: { areOpposed($0, $1) && max(scope($0), scope($1)) == wide }
    )
    return PairGroup(goals: goals, sums: sums, relation: relation, context: context)
  }

  private func areOpposed(_ one: Int, _ other: Int) -> Bool {
    items[one].kind != items[other].kind && items[one].meets(items[other])
  }

  /// For each of some items its opponents among them, the wider of the two in the scope: those up to
  /// it, less those below it.
  private func counts(of chosen: [Int], upTo wide: Int) -> [Int] {
    var counts = partners(of: chosen) { scope($0) <= wide }
    guard chosen.contains(where: { scope($0) < wide }) else { return counts }
    for (position, count) in partners(of: chosen, where: { scope($0) < wide }).enumerated() {
      counts[position] -= count
    }
    return counts
  }

  private func partners(of chosen: [Int], where isMember: (Int) -> Bool) -> [Int] {
    let positions = chosen.indices.filter { isMember(chosen[$0]) }
    var counts = [Int](repeating: 0, count: chosen.count)
    let partners = PairCounting.partners(positions.map { items[chosen[$0]] })
    for (position, count) in zip(positions, partners) { counts[position] = count }
    return counts
  }

  /// Whether any two of some items are opposed.
  private func hasPair(walk: inout KinWalk, among isMember: (Int) -> Bool) -> Bool {
    let relation = PairRelation(partners: { partners(of: $0) { _ in true } }, holds: areOpposed)
    return PairGroup(goals: goals, sums: sums, relation: relation, context: context)
      .restricted(to: items.indices.filter(isMember)).hasPair(walk: &walk)
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
