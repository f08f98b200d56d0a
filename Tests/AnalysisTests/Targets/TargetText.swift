import Analysis
import Scalars

/// Targets written as `A>=75000@2040`, with what else matters after spaces: `org`, `group`, a unit
/// such as `%`, `doc2`, `ended`, `owner:x`, `change:-20`, `since:2010`, `up`, `down`.
struct TargetText {
  var statements: [TargetStatement] = []
  let names: [String]

  init(_ lines: [String]) {
    var names: Set<String> = []
    for line in lines { names.insert(String(line.prefix { $0.isLetter })) }
    self.names = names.sorted()
    for line in lines { statements.append(statement(line)) }
  }

  private func statement(_ line: String) -> TargetStatement {
    let words = line.split(separator: " ").map(String.init)
    let target = words[0]
    let parts = target.split(separator: "@").map(String.init)
    let name = String(target.prefix { $0.isLetter })
    let number = String(parts[0].drop { !$0.isNumber && $0 != "-" })
    var statement = TargetStatement(
      goal: names.firstIndex(of: name) ?? 0,
      year: parts.count > 1 ? Int(parts[1]) : nil,
      bound: target.contains(">") ? .atLeast : target.contains("<") ? .atMost : .exactly,
      level: nil
    )
    var unit = UnitOfMeasure("")
    for word in words.dropFirst() {
      let pair = word.split(separator: ":").map(String.init)
      switch pair[0] {
      case "org": statement.scope = 0
      case "group": statement.scope = 1
      case "up": statement.heading = .positive
      case "down": statement.heading = .negative
      case "owner": statement.owner = pair[1].utf8.reduce(0) { $0 * 256 + Int($1) }
      case "change": statement.change = ExactDecimal(parsing: pair[1])
      case "since": statement.baselineYear = Int(pair[1])
      case "q2": statement.quantity = 1
      default:
        if word.hasPrefix("doc") {
          statement.document = Int(word.dropFirst(3)) ?? 0
        } else {
          unit = UnitOfMeasure(word)
        }
      }
    }
    if words.contains("ended") { statement.pool = statement.document }
    statement.unit = unit.name
    if let value = ExactDecimal(parsing: number) {
      statement.level = TargetStatement.Level(written: value, unit: unit)
    }
    return statement
  }

  /// The conflicts as `infeasible A B`, the goal above after `<`.
  func conflicts(
    parents: [String: String] = [:],
    additive: Bool = false,
    nonnegative: Bool = true,
    decisions: DecisionIndex = DecisionIndex()
  ) -> [TargetConflict] {
    let hierarchy = GoalHierarchy(
      parents: names.map { name in parents[name].flatMap(names.firstIndex).map { [$0] } ?? [] }
    )
    return TargetConstraints(
      statements,
      isAdditive: [additive, additive],
      isNonnegative: [nonnegative, nonnegative],
      context: PairContext(hierarchy: hierarchy, decisions: decisions)
    ).conflicts()
  }

  func text(_ conflicts: [TargetConflict]) -> String {
    conflicts.map { conflict in
      var text = "\(conflict.kind)"
      for statement in conflict.statements { text += " " + names[statements[statement].goal] }
      if let parent = conflict.parent { text += " < " + names[statements[parent].goal] }
      if let total = conflict.total { text += " = \(total)" }
      if conflict.isWithinDocument, conflict.kind == .yearMismatch { text += " within" }
      return text
    }.joined(separator: ", ")
  }
}
