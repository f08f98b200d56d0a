import Findings

/// Targets that can all hold, but say the same thing differently, or twice.
extension TargetConstraints {
  /// The same bound on the same value in the same year.
  func duplicates(_ group: [Int], classes: [Int], walk: inout KinWalk) -> [TargetConflict] {
    struct Key: Hashable {
      var year: Int?
      var valueClass: Int
      var bound: TargetStatement.Bound
    }
    guard hasRepeat(classes) else { return [] }
    let positions = group.indices.filter { classes[$0] >= 0 }
    let same = Dictionary(grouping: positions) {
      Key(
        year: statements[group[$0]].year,
        valueClass: classes[$0],
        bound: statements[group[$0]].bound
      )
    }
    return same.values.filter { $0.count > 1 }.compactMap { positions in
      let members = positions.map { group[$0] }
      // Each is of a kind of its own: all of one pool make pairs.
      let items = members.indices.map { item(members[$0], kind: $0) }
      let relation = PairRelation(partners: { PairCounting.partners($0.map { items[$0] }) }) {
        items[$0].pool == items[$1].pool
      }
      return conflict(.duplicate, members, walk: &walk, relation: relation)
    }
  }

  /// The same value in different years; a target without a year is of none.
  func yearMismatches(
    _ group: [Int],
    classes: [Int],
    walk: inout KinWalk
  ) -> [TargetConflict] {
    guard hasRepeat(classes) else { return [] }
    let positions = group.indices.filter { classes[$0] >= 0 && statements[group[$0]].year != nil }
    return Dictionary(grouping: positions, by: { classes[$0] }).values.compactMap { positions in
      let members = positions.map { group[$0] }
      guard Set(members.map { statements[$0].year }).count > 1 else { return nil }
      let bounds = members.map { statements[$0].bound }
      let items = members.map { item($0, kind: statements[$0].year ?? 0) }
      let relation = PairRelation(partners: { mismatchCounts($0, items, bounds) }) { one, other in
        items[one].kind != items[other].kind && items[one].meets(items[other])
          && (bounds[one] == bounds[other] || bounds[one] == .exactly || bounds[other] == .exactly)
      }
      return conflict(.yearMismatch, members, walk: &walk, relation: relation)
    }
  }

  /// For each of some targets of one value with how many others it agrees in all but the year.
  private func mismatchCounts(
    _ chosen: [Int],
    _ items: [PairCounting.Item],
    _ bounds: [TargetStatement.Bound]
  ) -> [Int] {
    var counts = PairCounting.partners(chosen.map { items[$0] })
    // A floor and a ceiling of one value are not the same target.
    for (bound, excluded) in [
      (TargetStatement.Bound.atLeast, TargetStatement.Bound.atMost), (.atMost, .atLeast),
    ] {
      let allowed = chosen.indices.filter { bounds[chosen[$0]] != excluded }
      let partners = PairCounting.partners(allowed.map { items[chosen[$0]] })
      for (position, count) in zip(allowed, partners) where bounds[chosen[position]] == bound {
        counts[position] = count
      }
    }
    return counts
  }

  /// Different values in one year that can both hold: one of them says all that the other says.
  func superseded(_ group: [Int], classes: [Int], walk: inout KinWalk) -> [TargetConflict] {
    let positions = group.indices.filter { classes[$0] >= 0 }
    // Those without a year are compared with each other.
    guard hasRepeat(positions.map { statements[group[$0]].year ?? 0 }) else { return [] }
    return Dictionary(grouping: positions, by: { statements[group[$0]].year }).values.compactMap {
      positions in
      let members = positions.map { group[$0] }
      let values = positions.map { classes[$0] }
      guard Set(values).count > 1 else { return nil }
      // Asked of every pair of a goal and one above it: whole statements would be copied.
      let pools = members.map { statements[$0].pool }
      let bounds = members.map { statements[$0].bound }
      let relation = PairRelation(partners: { chosen in
        supersededCounts(chosen.map { members[$0] }, chosen.map { values[$0] })
      }) { one, other in
        guard values[one] != values[other], pools[one] == pools[other] else { return false }
        return switch (bounds[one], bounds[other]) {
        case (.atLeast, .atLeast), (.atMost, .atMost): true
        case (.exactly, .atLeast), (.atMost, .exactly): values[one] > values[other]
        case (.atLeast, .exactly), (.exactly, .atMost): values[one] < values[other]
        default: false
        }
      }
      return conflict(.superseded, members, walk: &walk, relation: relation)
    }
  }

  /// Whether a number of 0 or more stands twice: a quick look that mostly says no.
  private func hasRepeat(_ numbers: [Int]) -> Bool {
    let sorted = numbers.filter { $0 >= 0 }.sorted()
    return zip(sorted, sorted.dropFirst()).contains { $0 == $1 }
  }

  private func supersededCounts(_ members: [Int], _ values: [Int]) -> [Int] {
    var counts = [Int](repeating: 0, count: members.count)
    for pool in Dictionary(grouping: members.indices, by: { statements[members[$0]].pool }).values {
      func sorted(_ bound: TargetStatement.Bound) -> [Int] {
        pool.filter { statements[members[$0]].bound == bound }.map { values[$0] }.sorted()
      }
      let (floors, ceilings, exact) = (sorted(.atLeast), sorted(.atMost), sorted(.exactly))
      func below(_ value: Int, _ list: [Int]) -> Int { list.lowerBound { $0 >= value } }
      func above(_ value: Int, _ list: [Int]) -> Int {
        list.count - list.lowerBound { $0 > value }
      }
      for index in pool {
        let value = values[index]
        counts[index] =
          switch statements[members[index]].bound {
          case .atLeast: below(value, floors) + above(value, floors) + above(value, exact)
          case .atMost: below(value, ceilings) + above(value, ceilings) + below(value, exact)
          case .exactly: below(value, floors) + above(value, ceilings)
          }
      }
    }
    return counts
  }
}
