import CEL

/// What the findings of another rule silence in this one: root causes are told once.
///
/// Two rules that name the same variables are compared by their values. Where the variables are
/// rows of analyses, they are compared by goals, and a finding stays with the goals that are left.
struct Silencer: Sendable {
  enum Verdict {
    case stays
    case isSilent
    /// The finding stays, with the row in a slot in place of the one that was there.
    case staysWith(slot: Int, row: ObjectReference)
  }

  private var slots: [Int] = []
  private var values: Set<[JoinKey]> = []
  /// For each goal, the findings that it is in, with the side that it is on.
  private var sides: [Int: [FindingSide]] = [:]
  private var rowSlot: Int?

  private struct FindingSide: Hashable {
    var finding: Int32
    var side: UInt8
  }

  init(_ rule: Rule, silencedBy other: Rule, _ outcome: RuleOutcome, facts: Facts) {
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
    }
    for (index, finding) in outcome.findings.enumerated() where finding.failure == nil {
      if slots.isEmpty {
        for (side, goals) in facts.sides(of: finding.row.values).enumerated() {
          for goal in goals {
            sides[goal, default: []].append(
              FindingSide(finding: Int32(index), side: UInt8(clamping: side))
            )
          }
        }
      } else {
        var key: [JoinKey] = []
        for slot in otherSlots {
          guard let part = facts.silencingKey(of: finding.row.values[slot]) else { continue }
          key.append(part)
        }
        values.insert(key)
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
    guard !sides.isEmpty else { return .stays }
    guard let rowSlot else {
      let isNamed = rowGoals(frame, facts).contains { sides[$0] != nil }
      return isNamed ? .isSilent : .stays
    }
    guard case .object(let row) = frame[rowSlot] else { return .stays }
    let (acting, opponents) = facts.opponents(of: row)
    guard let acting, let own = sides[acting] else { return .stays }
    let left = opponents.filter { opponent in
      guard let theirs = sides[opponent] else { return true }
      return !own.contains { mine in
        theirs.contains { $0.finding == mine.finding && $0.side != mine.side }
      }
    }
    if left.count == opponents.count { return .stays }
    guard !left.isEmpty else { return .isSilent }
    return .staysWith(slot: rowSlot, row: facts.row(row, keeping: left))
  }

  private func rowGoals(_ frame: Frame, _ facts: Facts) -> [Int] {
    facts.goals(concernedBy: frame[0])
  }
}
