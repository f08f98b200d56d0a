import Findings
import Scalars

/// Targets no value can meet together.
extension TargetConstraints {
  /// The conflicts among targets on one quantity in one unit, one for each scope and year.
  ///
  /// A target without a year holds in all of them.
  func infeasible(_ group: [Int], walk: inout KinWalk) -> [TargetConflict] {
    let bounded = group.filter { statements[$0].level != nil }
    guard hasDisjoint(bounded) else { return [] }
    let undated = bounded.filter { statements[$0].year == nil }
    let years = Dictionary(grouping: bounded, by: { statements[$0].year })
    var found: [TargetConflict] = []
    for (year, dated) in years {
      let members = year == nil ? undated : (dated + undated).sorted()
      guard hasDisjoint(members) else { continue }
      for scope in Set(members.map { statements[$0].scope }).sorted() {
        let relation = PairRelation(
          partners: { disjointCounts($0.map { members[$0] }, year: year, scope: scope) },
          holds: { areDisjoint(members[$0], members[$1], year: year, scope: scope) }
        )
        if let conflict = conflict(.infeasible, members, walk: &walk, relation: relation) {
          found.append(conflict)
        }
      }
    }
    return found
  }

  /// Whether the highest floor reaches the lowest ceiling: a quick look that mostly says no.
  private func hasDisjoint(_ members: [Int]) -> Bool {
    guard let floor = members.lazy.compactMap({ statements[$0].lower }).max(),
      let ceiling = members.lazy.compactMap({ statements[$0].upper }).min()
    else { return false }
    return floor >= ceiling
  }

  /// Whether two of one year exclude each other, the wider of them in a scope.
  private func areDisjoint(_ one: Int, _ other: Int, year: Int?, scope: Int) -> Bool {
    let (left, right) = (statements[one], statements[other])
    guard left.pool == right.pool, max(left.scope, right.scope) == scope,
      year == nil || left.year != nil || right.year != nil
    else { return false }
    return exceeds(left, right) || exceeds(right, left)
  }

  /// Whether the least of one is more than the most of the other, which is as wide or wider.
  private func exceeds(_ part: TargetStatement, _ whole: TargetStatement) -> Bool {
    guard part.scope == whole.scope || (part.scope < whole.scope && isNested(part)),
      let lower = part.lower, let upper = whole.upper
    else { return false }
    return lower >= upper
  }

  /// For each member how many it is disjoint with.
  ///
  /// - Complexity: O(members · log members).
  private func disjointCounts(_ members: [Int], year: Int?, scope: Int) -> [Int] {
    struct Key: Hashable {
      var pool: Int
      var scope: Int
      var isDated: Bool
    }
    func key(_ index: Int) -> Key {
      let statement = statements[members[index]]
      return Key(pool: statement.pool, scope: statement.scope, isDated: statement.year != nil)
    }
    let keys = members.indices.map(key)
    let byKey = Dictionary(grouping: members.indices, by: { keys[$0] })
    let floors = byKey.mapValues { $0.compactMap { statements[members[$0]].lower }.sorted() }
    let ceilings = byKey.mapValues { $0.compactMap { statements[members[$0]].upper }.sorted() }
    return members.indices.map { index in
      let own = keys[index]
      let statement = statements[members[index]]
      var count = 0
      for other in byKey.keys {
        guard other.pool == own.pool, max(other.scope, own.scope) == scope,
          year == nil || own.isDated || other.isDated
        else { continue }
        let nested = isNested(statement)
        if let lower = statement.lower, let list = ceilings[other],
          own.scope == other.scope || (own.scope < other.scope && nested)
        {
          count += list.lowerBound { $0 > lower }
        }
        if let upper = statement.upper, let list = floors[other],
          own.scope == other.scope || (other.scope < own.scope && nested)
        {
          count += list.count - list.lowerBound { $0 >= upper }
        }
      }
      return count
    }
  }
}
