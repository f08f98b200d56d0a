import Analysis
import CEL

/// What the findings of another rule silence in this one: root causes are told once.
///
/// Two rules that name the same variables are compared by their values. Where the variables are
/// rows of analyses, they are compared by goals, and a finding stays with the goals that are left.
///
/// Used by one thread at a time.
final class Silencer {
  enum Verdict {
    case stays
    case isSilent
    /// The finding stays, with the row in a slot in place of the one that was there.
    case staysWith(slot: Int, row: ObjectReference)
  }

  private var slots: [Int] = []
  private var values: Set<[JoinKey]> = []
  /// The goals of each finding, with the side that they are on.
  private var members: [[Member]] = []
  /// For each goal the findings that it is in; empty where there are none.
  private var findings: [[Int32]] = []
  private var rowSlot: Int?
  /// The goals that stand against one goal in some finding: rows of one goal come together.
  private var opposed = Opposed()

  private struct Member {
    var goal: Int
    var side: Int
  }

  private struct Opposed {
    var goal: Int?
    var isMember: [Bool] = []
    var members: [Int] = []
  }

  init(_ rule: Rule, silencedBy other: Rule, _ causes: [RuleFinding], facts: Facts) {
    for variable in rule.variables {
      guard let match = other.variables.first(where: { $0.name == variable.name }),
        match.type == variable.type
      else { continue }
      slots.append(variable.slot)
    }
    let otherSlots = slots.map { slot in
      other.variables.first { $0.name == rule.variables[slot].name }?.slot ?? 0
    }
    if slots.isEmpty {
      rowSlot = rule.variables.first { facts.isRow($0.type) }?.slot
      collectSides(causes, facts)
      return
    }
    for finding in causes {
      var key: [JoinKey] = []
      for slot in otherSlots {
        guard let part = facts.silencingKey(of: finding.row[slot]) else { continue }
        key.append(part)
      }
      values.insert(key)
    }
  }

  private func collectSides(_ causes: [RuleFinding], _ facts: Facts) {
    for finding in causes {
      let sides = facts.sides(of: finding.row.values)
      let number = Int32(truncatingIfNeeded: members.count)
      members.append(
        sides.enumerated().flatMap { side, goals in goals.map { Member(goal: $0, side: side) } }
      )
      if findings.isEmpty { findings = Array(repeating: [], count: facts.goalCount) }
      for goal in Set(sides.joined()) { findings[goal].append(number) }
    }
  }

  /// Notes the goals that stand against a goal in some finding.
  private func findOpposed(to goal: Int) {
    guard opposed.goal != goal else { return }
    opposed.goal = goal
    if opposed.isMember.isEmpty {
      opposed.isMember = Array(repeating: false, count: findings.count)
    }
    for member in opposed.members { opposed.isMember[member] = false }
    opposed.members.removeAll(keepingCapacity: true)
    for finding in findings[goal] {
      let own = members[Int(finding)].filter { $0.goal == goal }
      for member in members[Int(finding)]
      where !opposed.isMember[member.goal] && own.contains(where: { $0.side != member.side }) {
        opposed.isMember[member.goal] = true
        opposed.members.append(member.goal)
      }
    }
  }

  /// What becomes of a finding whose variables stand in a frame.
  func verdict(on frame: Frame, facts: Facts) -> Verdict {
    guard slots.isEmpty else {
      var key: [JoinKey] = []
      for slot in slots {
        guard let part = facts.silencingKey(of: frame[slot]) else { continue }
        key.append(part)
      }
      return values.contains(key) ? .isSilent : .stays
    }
    guard !findings.isEmpty else { return .stays }
    guard let rowSlot else {
      let isNamed = rowGoals(frame, facts).contains { !findings[$0].isEmpty }
      return isNamed ? .isSilent : .stays
    }
    guard case .object(let row) = frame[rowSlot], let acting = facts.rows.actingGoal(of: row),
      !findings[acting].isEmpty
    else { return .stays }
    findOpposed(to: acting)
    let opponents = facts.rows.opponents(of: row)
    let isOpposed = opposed.isMember
    guard opponents.hasGoal(where: { isOpposed[$0] }) else { return .stays }
    let left = opponents.goals { !isOpposed[$0] }
    guard !left.isEmpty else { return .isSilent }
    return .staysWith(slot: rowSlot, row: facts.row(row, keeping: left))
  }

  private func rowGoals(_ frame: Frame, _ facts: Facts) -> [Int] {
    facts.goals(concernedBy: frame[0])
  }
}
