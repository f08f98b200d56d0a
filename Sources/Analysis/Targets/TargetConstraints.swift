import Scalars

/// Targets that cannot all hold, or say the same thing differently.
///
/// Each target bounds a quantity in a scope and a year to an interval. For an additive quantity
/// that cannot be negative bounds are propagated between scopes: the organisation has no more of it
/// than the group, the group no more than the area. Where intervals are disjoint the pair is a
/// minimal conflicting set.
package struct TargetConstraints {
  /// In order of place.
  package let statements: [TargetStatement]
  package let sums: TargetSums
  let context: PairContext
  /// For each quantity: additive and never negative, so that a part is at most the whole.
  private let isNested: [Bool]
  /// The statements of which it is not known of what they are parts: no other is compared with them.
  private let uncertainParts: Set<Int>

  /// Makes constraints of statements whose goals are those of `context`.
  ///
  /// - Parameters:
  ///   - statements: in order of place.
  ///   - isAdditive: for each quantity whether the values of parts add up.
  ///   - isNonnegative: for each quantity whether its range begins at 0 or above.
  ///   - context: the goals' hierarchy and the decisions.
  ///   - uncertainParts: the statements of which it is not known of what they are parts.
  package init(
    _ statements: [TargetStatement],
    isAdditive: [Bool],
    isNonnegative: [Bool],
    context: PairContext,
    uncertainParts: Set<Int> = []
  ) {
    self.statements = statements
    self.context = context
    self.uncertainParts = uncertainParts
    sums = TargetSums(statements, isAdditive: isAdditive, hierarchy: context.hierarchy)
    isNested = zip(isAdditive, isNonnegative).map { $0 && $1 }
  }

  /// All conflicts, by the statement that comes last in each, then by kind.
  ///
  /// What lies in an infeasible set is neither a year mismatch nor superseded as well.
  ///
  /// - Complexity: O(statements · log statements) and what ``PairContext`` costs.
  package func conflicts() -> [TargetConflict] {
    var found: [TargetConflict] = []
    var isInfeasible = [Bool](repeating: false, count: statements.count)
    var walk = KinWalk(context.hierarchy)
    let known = statements.indices.lazy.filter { !uncertainParts.contains($0) }
    let groups = Dictionary(grouping: known) { index in
      QuantityUnit(quantity: statements[index].quantity, unit: statements[index].unit)
    }
    for group in groups.values where group.count > 1 {
      let infeasible = infeasible(group, walk: &walk)
      for conflict in infeasible {
        for statement in conflict.statements { isInfeasible[statement] = true }
      }
      found += infeasible
      for scope in Dictionary(grouping: group, by: { statements[$0].scope }).values
      where scope.count > 1 {
        let classes = valueClasses(of: scope)
        found += duplicates(scope, classes: classes, walk: &walk)
        let feasible = scope.indices.filter { !isInfeasible[scope[$0]] }
        let left = feasible.map { scope[$0] }
        let leftClasses = feasible.map { classes[$0] }
        found += yearMismatches(left, classes: leftClasses, walk: &walk)
        found += superseded(left, classes: leftClasses, walk: &walk)
      }
    }
    found += childSums()
    found += weaker()
    found.sort { $0.isBefore($1) }
    return found
  }

  private struct QuantityUnit: Hashable {
    var quantity: Int
    var unit: String
  }

  /// Whether a part has no more of what a statement is about than the whole.
  func isNested(_ statement: TargetStatement) -> Bool {
    isNested[statement.quantity] && !statement.isRate
  }

  /// For each of the statements a number that is the same for the same value, ascending with it;
  /// -1 where there is none.
  ///
  /// All of one number are the same, each as each other: 5, 5.5 and 6 are three.
  func valueClasses(of group: [Int]) -> [Int] {
    let sorted = group.indices.filter { statements[group[$0]].level != nil }.sorted {
      let (left, right) = (statements[group[$0]].level?.value, statements[group[$1]].level?.value)
      return left == right ? $0 < $1 : (left ?? .zero) < (right ?? .zero)
    }
    var classes = [Int](repeating: -1, count: group.count)
    var current = -1
    // Those of the class with different values: where each is the same as each other, very few.
    var members: [TargetStatement] = []
    for index in sorted {
      let statement = statements[group[index]]
      if !members.allSatisfy({ $0.isSame(as: statement) }) || current < 0 {
        current += 1
        members = []
      }
      if members.last?.level != statement.level { members.append(statement) }
      classes[index] = current
    }
    return classes
  }

  func item(_ index: Int, kind: Int) -> PairCounting.Item {
    PairCounting.Item(kind: kind, pool: statements[index].pool)
  }

  /// Sums up a group's pairs and makes a conflict of them, if there are any.
  func conflict(
    _ kind: TargetConflict.Kind,
    _ group: [Int],
    walk: inout KinWalk,
    relation: PairRelation
  ) -> TargetConflict? {
    let all = PairGroup(
      goals: group.map { statements[$0].goal },
      sums: group.map { sums.sumOfStatement[$0] },
      relation: relation,
      context: context
    )
    let pairs = all.summary(walk: &walk)
    guard pairs.total > 0 else { return nil }
    let members = pairs.members
    let byDocument = Dictionary(grouping: members, by: { statements[group[$0]].document })
    return TargetConflict(
      kind: kind,
      statements: members.map { group[$0] },
      parent: nil,
      quantity: statements[group[0]].quantity,
      scope: members.map { statements[group[$0]].scope }.max() ?? 0,
      year: members.lazy.compactMap { statements[group[$0]].year }.max(),
      isWithinDocument: byDocument.values.contains { document in
        all.restricted(to: document).hasPair(walk: &walk)
      },
      total: nil,
      pairs: pairs
    )
  }
}

extension TargetConflict {
  /// By the statement that comes last, the goal above included; then by kind, then by the others.
  fileprivate func isBefore(_ other: TargetConflict) -> Bool {
    let (own, its) = (order, other.order)
    return own == its ? statements.lexicographicallyPrecedes(other.statements) : own < its
  }

  private var order: (Int, Int, Int, Int) {
    (max(statements.last ?? -1, parent ?? -1), kind.rank, scope, year ?? 0)
  }
}

extension TargetConflict.Kind {
  fileprivate var rank: Int {
    switch self {
    case .infeasible: 0
    case .yearMismatch: 1
    case .superseded: 2
    case .outOfRange: 3
    case .childSum: 4
    case .weaker: 5
    case .duplicate: 6
    }
  }
}
