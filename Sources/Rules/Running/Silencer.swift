import Analysis
import CEL

/// What the findings of another rule silence in this one: root causes are told once.
///
/// Two rules that name the same variables are compared by their values, others by the goals that
/// their verdicts are about. Of rows of analyses a finding stays with the goals that are left: those
/// that no finding of the other rule sets against the one that acts. What it finds of goals alone,
/// without setting them against others, silences rows of which it has named all judged goals.
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
  /// For each goal whether a finding is about it without setting goals against each other.
  private var isNamed: [Bool] = []
  private var hasNamed = false
  private var rowSlot: Int?
  private var verdictSlots: [Int] = []
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
      verdictSlots = rule.verdictSlots
      collectSides(causes, verdictSlots: other.verdictSlots, facts)
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

  private func collectSides(_ causes: [RuleFinding], verdictSlots: [Int], _ facts: Facts) {
    findings = Array(repeating: [], count: facts.goalCount)
    isNamed = Array(repeating: false, count: facts.goalCount)
    for finding in causes {
      let sides = facts.sides(
        of: finding.row.values,
        judged: verdictSlots.map { finding.row[$0] }
      )
      if sides.count == 1 {
        hasNamed = true
        for goal in sides[0] { isNamed[goal] = true }
      }
      let number = Int32(truncatingIfNeeded: members.count)
      members.append(
        sides.enumerated().flatMap { side, goals in goals.map { Member(goal: $0, side: side) } }
      )
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
    guard let rowSlot else {
      let isFound = verdictSlots.contains { slot in
        facts.goals(concernedBy: frame[slot]).contains { !findings[$0].isEmpty }
      }
      return isFound ? .isSilent : .stays
    }
    guard case .object(let row) = frame[rowSlot] else { return .stays }
    if hasNamed {
      let judged = facts.rows.judgedGoals(of: row)
      if !judged.isEmpty, judged.allSatisfy({ isNamed[$0] }) { return .isSilent }
    }
    guard let acting = facts.rows.actingGoal(of: row), !findings[acting].isEmpty
    else { return .stays }
    findOpposed(to: acting)
    let opponents = facts.rows.opponents(of: row)
    let isOpposed = opposed.isMember
    guard opponents.hasGoal(where: { isOpposed[$0] }) else { return .stays }
    let left = opponents.goals { !isOpposed[$0] }
    guard !left.isEmpty else { return .isSilent }
    return .staysWith(slot: rowSlot, row: facts.row(row, keeping: left))
  }
}
