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
  /// Goal by goal, the findings that it is in, with the side that it is on.
  private var sides: [FindingSide] = []
  /// Where each goal's sides begin, and after the last where they end; empty where there are none.
  private var starts: [Int32] = []
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
    if slots.isEmpty {
      collectSides(outcome, facts)
      return
    }
    for finding in outcome.findings where finding.failure == nil {
      var key: [JoinKey] = []
      for slot in otherSlots {
        guard let part = facts.silencingKey(of: finding.row[slot]) else { continue }
        key.append(part)
      }
      values.insert(key)
    }
  }

  private mutating func collectSides(_ outcome: RuleOutcome, _ facts: Facts) {
    var found: [(goal: Int, side: FindingSide)] = []
    for (index, finding) in outcome.findings.enumerated() where finding.failure == nil {
      for (side, goals) in facts.sides(of: finding.row.values).enumerated() {
        let mark = FindingSide(finding: Int32(index), side: UInt8(clamping: side))
        for goal in goals { found.append((goal, mark)) }
      }
    }
    guard !found.isEmpty else { return }
    found.sort {
      ($0.goal, $0.side.finding, $0.side.side) < ($1.goal, $1.side.finding, $1.side.side)
    }
    starts = [Int32](repeating: 0, count: facts.goalCount + 1)
    for (goal, _) in found { starts[goal + 1] += 1 }
    for goal in 1..<starts.count { starts[goal] += starts[goal - 1] }
    sides = found.map(\.side)
  }

  private func sides(ofGoal goal: Int) -> ArraySlice<FindingSide> {
    sides[Int(starts[goal])..<Int(starts[goal + 1])]
  }

  /// Whether a finding has two goals on different sides.
  private func areOpposed(_ own: ArraySlice<FindingSide>, _ goal: Int) -> Bool {
    let theirs = sides(ofGoal: goal)
    return own.contains { mine in
      theirs.contains { $0.finding == mine.finding && $0.side != mine.side }
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
      let isNamed = rowGoals(frame, facts).contains { !sides(ofGoal: $0).isEmpty }
      return isNamed ? .isSilent : .stays
    }
    guard case .object(let row) = frame[rowSlot] else { return .stays }
    let (acting, opponents) = facts.opponents(of: row)
    guard let acting else { return .stays }
    let own = sides(ofGoal: acting)
    guard opponents.contains(where: { areOpposed(own, $0) }) else { return .stays }
    let left = opponents.filter { !areOpposed(own, $0) }
    guard !left.isEmpty else { return .isSilent }
    return .staysWith(slot: rowSlot, row: facts.row(row, keeping: left))
  }

  private func rowGoals(_ frame: Frame, _ facts: Facts) -> [Int] {
    facts.goals(concernedBy: frame[0])
  }
}
