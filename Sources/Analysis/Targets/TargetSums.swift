/// The sums of parts among targets: children whose targets add up to their parent's.
///
/// They add up where the quantity is additive, its unit is no share and not so much per something,
/// quantity, scope, unit and year are the parent's and every child has an owner of its own. Where
/// only some say their owner the others may be parts too: whether they add up is not known.
package struct TargetSums: Sendable {
  /// A target of a goal and those of the goals below that add up to it.
  package struct Sum: Hashable, Sendable {
    /// Index of the parent's statement.
    package let parent: Int
    /// Indices of the children's statements, ascending, two or more.
    package let parts: [Int]
    /// Whether every part says its owner: else what they come to is not known.
    package let isKnown: Bool
  }

  package let sums: [Sum]
  /// For each statement the sum that it is a part of, -1 for none.
  package let sumOfStatement: [Int]

  /// - Parameters:
  ///   - statements: in order of place.
  ///   - isAdditive: for each quantity whether the values of parts add up.
  ///   - hierarchy: whose goals the statements name.
  /// - Complexity: O(statements · their goals' parents).
  package init(
    _ statements: [TargetStatement],
    isAdditive: [Bool],
    hierarchy: GoalHierarchy
  ) {
    struct Key: Hashable {
      var goal: Int
      var quantity: Int
      var scope: Int
      var year: Int?
      var unit: String
    }
    func key(_ statement: TargetStatement, goal: Int) -> Key {
      Key(
        goal: goal,
        quantity: statement.quantity,
        scope: statement.scope,
        year: statement.year,
        unit: statement.unit
      )
    }
    var parentOfKey: [Key: Int] = [:]
    var partsOfKey: [Key: [Int]] = [:]
    for (index, statement) in statements.enumerated()
    where isAdditive[statement.quantity] && !statement.isRate {
      let own = key(statement, goal: statement.goal)
      if parentOfKey[own] == nil { parentOfKey[own] = index }
      for parent in hierarchy.parents[statement.goal]
      where !hierarchy.isRing(parent, statement.goal) {
        partsOfKey[key(statement, goal: parent), default: []].append(index)
      }
    }
    var sums: [Sum] = []
    for (key, parts) in partsOfKey where parts.count > 1 {
      guard let parent = parentOfKey[key] else { continue }
      let owners = parts.compactMap { statements[$0].owner }
      let comparable = parts.filter { statements[$0].pool == statements[parent].pool }
      guard !owners.isEmpty, Set(owners).count == owners.count, comparable.count == parts.count
      else { continue }
      sums.append(Sum(parent: parent, parts: parts, isKnown: owners.count == parts.count))
    }
    sums.sort { $0.parent < $1.parent }
    var sumOfStatement = [Int](repeating: -1, count: statements.count)
    for (index, sum) in sums.enumerated() {
      for part in sum.parts where sumOfStatement[part] < 0 { sumOfStatement[part] = index }
    }
    self.sums = sums
    self.sumOfStatement = sumOfStatement
  }
}
