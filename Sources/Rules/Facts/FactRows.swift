import Analysis
import CEL
import Findings
import GoalModel
import Scalars
import Synchronization

/// The rows of the analyses as things that rules read.
///
/// Rows that were folded, and the further places of rows, are made when they are asked for.
package final class FactRows: Sendable {
  let results: AnalysisResults
  private let words: WordFacts
  /// By the workspace's number of the decision.
  private let decisionsInConflict: [Bool?]
  /// By kind how many rows were computed; those beyond were folded.
  ///
  /// Of what is never folded, no number is beyond.
  private let computedCounts: [Int]
  private let made = Mutex(Made())

  /// Things made while rules run; only ever added to.
  private struct Made {
    var others: [RowParty] = []
    /// By row, so that a row's places are made once.
    var othersOfRow: [ObjectReference: Range<Int>] = [:]
    /// Rows with only some of their opponents, numbered from the end of their kind on.
    var folded: [Int: [FoldedRow]] = [:]
  }

  private struct FoldedRow {
    var base: Int
    var goals: [Int]
  }

  /// Makes the rows of what was computed.
  ///
  /// - Parameters:
  ///   - results: What was computed.
  ///   - words: What words show.
  ///   - judgesDecisions: Whether it is asked which decisions are about a conflict.
  init(_ results: AnalysisResults, words: WordFacts, judgesDecisions: Bool) {
    self.results = results
    self.words = words
    decisionsInConflict = judgesDecisions ? Self.decisionsInConflict(results) : []
    computedCounts = FactRecord.allCases.map { record in
      record.isRow && record != .evidence ? Self.count(of: record, results) : .max
    }
  }

  /// The analyses whose rows some rule ranges over or reads.
  static func analyses(
    collections: Set<Int>,
    needed: Set<FieldReference>,
    hasDecisions: Bool
  ) -> Set<AnalysisResults.Analysis> {
    var analyses: Set<AnalysisResults.Analysis> = []
    for (name, record) in FactSchema.shared.collections where collections.contains(record) {
      if let analysis = AnalysisResults.Analysis(rawValue: name) { analyses.insert(analysis) }
    }
    if hasDecisions,
      let field = FactSchema.shared.schema.fieldIndex(
        "in_conflict",
        ofRecord: FactRecord.decision.rawValue
      ),
      needed.contains(FieldReference(record: FactRecord.decision.rawValue, field: field))
    {
      analyses.formUnion(DecisionMatches.analyses)
    }
    return analyses
  }

  func count(of record: FactRecord) -> Int {
    record == .evidence ? words.evidence.rows.count : Self.count(of: record, results)
  }

  private static func count(of record: FactRecord, _ results: AnalysisResults) -> Int {
    switch record {
    case .harm: results.harms.count
    case .opposition: results.oppositions.count
    case .effectConflict: results.effectConflicts.count
    case .chain: results.chains.count
    case .targetConflict: results.targetConflicts.count
    case .loop: results.loops.count
    case .truncation: results.truncations.count
    default: 0
    }
  }

  /// Whether a decision's parties are in conflict; nil where the reader rejected one of them.
  func isInConflict(decision: Int) -> Bool? {
    decision < decisionsInConflict.count ? decisionsInConflict[decision] : nil
  }

  private static func decisionsInConflict(_ results: AnalysisResults) -> [Bool?] {
    let matches = DecisionMatches(results)
    let count = (results.facts.decisions.map(\.number).max() ?? -1) + 1
    var found = [Bool?](repeating: nil, count: count)
    for decision in results.facts.decisions {
      let isInConflict = matches.isInConflict(decision)
      found[decision.number] = isInConflict || !decision.isUnknown ? isInConflict : nil
    }
    return found
  }
}

// MARK: - Folding

extension FactRows {
  /// A row and, where some of its opponents were folded away, those that are left.
  private func row(_ object: ObjectReference) -> (record: FactRecord, index: Int, kept: [Int]?) {
    let record = FactRecord(rawValue: Int(object.record)) ?? .harm
    let index = Int(object.index)
    let count = computedCounts[record.rawValue]
    guard index >= count else { return (record, index, nil) }
    return made.withLock { made in
      guard let folded = made.folded[record.rawValue]?[index - count] else {
        return (record, 0, nil)
      }
      return (record, folded.base, folded.goals)
    }
  }

  /// The row with only some of the goals that are acted against.
  func row(_ object: ObjectReference, keeping goals: [Int]) -> ObjectReference {
    let (record, base, _) = row(object)
    let count = count(of: record)
    let number = made.withLock { made in
      made.folded[record.rawValue, default: []].append(FoldedRow(base: base, goals: goals))
      return made.folded[record.rawValue, default: []].count - 1
    }
    return Facts.reference(record, count + number)
  }

  /// The goal that acts in a row and those that it acts against.
  func opponents(of object: ObjectReference) -> (acting: Int?, others: [Int]) {
    let (record, index, kept) = row(object)
    switch record {
    case .effectConflict:
      let conflict = results.effectConflicts[index].conflict
      return (conflict.goal, kept ?? Array(conflict.against))
    case .chain:
      guard let chain = results.chains.chain(at: index) else { return (nil, []) }
      return (chain.goal, kept ?? Array(chain.against))
    case .harm: return (results.harms[index].harm.goal, [])
    default: return (nil, [])
    }
  }

  /// The goals of a row by side; goals of one side do not oppose each other.
  func sides(of object: ObjectReference) -> [[Int]] {
    let (record, index, _) = row(object)
    switch record {
    case .opposition: return [results.oppositions[index].up, results.oppositions[index].down]
    case .effectConflict, .chain:
      let (acting, others) = opponents(of: object)
      return [acting.map { [$0] } ?? [], others]
    case .harm: return [[results.harms[index].harm.goal]]
    case .targetConflict: return results.targetConflicts[index].goals.map { [$0] }
    default: return []
    }
  }
}

// MARK: - What every row has

extension FactRows {
  /// The goals of a row, the one pointed at first.
  func goals(of object: ObjectReference, facts: Facts) -> [Int] {
    let (record, index, kept) = row(object)
    switch record {
    case .harm: return results.harms[index].goals
    case .opposition: return results.oppositions[index].goals
    case .effectConflict, .chain:
      let (acting, others) = opponents(of: object)
      return (acting.map { [$0] } ?? []) + (kept ?? others)
    case .targetConflict: return results.targetConflicts[index].goals
    case .truncation: return results.truncations[index].goal.map { [$0] } ?? []
    case .evidence: return [words.evidence.rows[index].goal]
    case .other: return [party(index).goal]
    default: return []
    }
  }

  /// The goal that a row points at.
  func firstGoal(of object: ObjectReference) -> Int? { judgedGoals(of: object).first }

  /// The goals that a rule's verdict on a row is about: where one goal acts, that goal; those that
  /// suffer are named, not judged, and there may be thousands of them.
  func judgedGoals(of object: ObjectReference) -> [Int] {
    let (record, index, _) = row(object)
    switch record {
    case .harm: return [results.harms[index].harm.goal]
    case .opposition: return results.oppositions[index].goals
    case .effectConflict: return [results.effectConflicts[index].conflict.goal]
    case .chain: return results.chains.chain(at: index).map { [$0.goal] } ?? []
    case .targetConflict: return results.targetConflicts[index].goals
    case .truncation: return results.truncations[index].goal.map { [$0] } ?? []
    case .evidence: return [words.evidence.rows[index].goal]
    case .other: return [party(index).goal]
    default: return []
    }
  }

  /// The number of the decision that settles all of a row's pairs.
  func decision(of object: ObjectReference) -> Int? { rowDecision(of: object)?.decided }

  /// Where decisions settle some of a row's pairs: the others, and how many more there are.
  func undecidedPairs(of object: ObjectReference) -> (pairs: [GoalPair], more: Int) {
    guard let decision = rowDecision(of: object) else { return ([], 0) }
    guard let kept = row(object).kept else {
      return (decision.undecided, decision.undecidedCount - decision.undecided.count)
    }
    let left = decision.undecided.filter { kept.contains($0.first) || kept.contains($0.second) }
    return (left, 0)
  }

  private func rowDecision(of object: ObjectReference) -> RowDecision? {
    let (record, index, _) = row(object)
    switch record {
    case .harm: return results.harms[index].decision
    case .opposition: return results.oppositions[index].decision
    case .effectConflict: return results.effectConflicts[index].decision
    case .chain: return results.chains[index].decision
    case .targetConflict: return results.targetConflicts[index].decision
    default: return nil
    }
  }

  /// Where a row points.
  func place(of object: ObjectReference, facts: Facts) -> Place? {
    let (record, index, _) = row(object)
    switch record {
    case .harm: return place(results.harms[index].anchor, facts)
    case .opposition: return place(results.oppositions[index].anchor, facts)
    case .effectConflict: return place(results.effectConflicts[index].anchor, facts)
    case .chain: return place(results.chains[index].anchor, facts)
    case .targetConflict: return place(results.targetConflicts[index].anchor, facts)
    case .loop: return place(results.loops[index].anchor, facts)
    case .truncation: return place(results.truncations[index].anchor, facts)
    case .evidence: return words.evidence.words(ofRow: index).first?.place
    case .other: return place(party(index).anchor, facts)
    default: return nil
    }
  }

  private func party(_ index: Int) -> RowParty { made.withLock { $0.others[index] } }

  private func place(_ anchor: Anchor, _ facts: Facts) -> Place? {
    let workspace = facts.workspace
    func place(_ keys: [String], _ record: RecordID, _ part: FieldPart = .value) -> Place? {
      for key in keys {
        if let field = GoalModel.Schema.field(key, of: record.type),
          let found = workspace.place(of: field, in: record, part)
        {
          return found.place
        }
      }
      return workspace.placeOfAbsence(in: record).place
    }
    switch anchor {
    case .effectValue(let effect): return place(["effect"], RecordID(.effect, effect))
    case .mitigator(let effect, let entry):
      return place(["mitigated_by"], RecordID(.effect, effect), .element(entry))
    case .mitigation(let effect):
      return place(["mitigated_by", "mitigation", "residual"], RecordID(.effect, effect))
    case .indicator(let indicator):
      return place(["quantity", "name"], RecordID(.indicator, indicator))
    case .targetValue(let target):
      return place(["at_least", "at_most", "exactly", "change"], RecordID(.target, target))
    case .influence(let influence): return place(["from"], RecordID(.influence, influence))
    case .goal(let goal): return place(["id"], RecordID(.goal, goal))
    case .text(let place): return place
    }
  }

  /// The further places of a row, as things.
  private func others(of object: ObjectReference) -> Value {
    let (record, index, kept) = row(object)
    let range = made.withLock { $0.othersOfRow[object] }
    if let range {
      return .list(ListValue(record: UInt16(FactRecord.other.rawValue), range: range))
    }
    var parties: [RowParty]
    switch record {
    case .harm: parties = results.harms[index].others
    case .opposition: parties = results.oppositions[index].others
    case .effectConflict:
      let conflict = results.effectConflicts[index].conflict
      parties = results.parties(of: conflict.against, wanting: conflict.quantity)
    case .chain:
      guard let chain = results.chains.chain(at: index) else { return .list(.empty) }
      parties = results.parties(of: chain.against, wanting: chain.evidence.quantity)
    case .targetConflict: parties = results.targetConflicts[index].others
    case .evidence:
      let goal = words.evidence.rows[index].goal
      parties = words.evidence.words(ofRow: index).map {
        RowParty(goal: goal, anchor: .text($0.place))
      }
    default: parties = []
    }
    if let kept {
      let kept = Set(kept)
      parties.removeAll { !kept.contains($0.goal) }
    }
    let added = made.withLock { made in
      let start = made.others.count
      made.others.append(contentsOf: parties)
      made.othersOfRow[object] = start..<made.others.count
      return start..<made.others.count
    }
    return .list(ListValue(record: UInt16(FactRecord.other.rawValue), range: added))
  }

  /// The dimensions at stake: the acting and the suffering goals', or the quantity's.
  private func dimensions(of object: ObjectReference, facts: Facts) -> [Int] {
    let (record, index, _) = row(object)
    let workspace = facts.workspace
    var dimensions: [Int] = []
    func add(_ dimension: Int?) {
      if let dimension, dimension >= 0, !dimensions.contains(dimension) {
        dimensions.append(dimension)
      }
    }
    func addGoals(_ goals: some Sequence<Int>) {
      for goal in goals.prefix(50) {
        for dimension in workspace.allDimensions(of: goal) { add(Int(dimension)) }
      }
    }
    switch record {
    case .harm:
      addGoals([results.harms[index].harm.goal])
      add(results.harms[index].harm.dimension)
    case .opposition: addGoals(results.oppositions[index].goals)
    case .effectConflict, .chain:
      let (acting, others) = opponents(of: object)
      addGoals([acting].compactMap { $0 })
      addGoals(others)
    case .targetConflict:
      add(results.facts.quantities[results.targetConflicts[index].quantity].dimension)
    case .evidence: add(words.evidence.rows[index].dimension)
    case .loop:
      for quantity in results.loops[index].quantities {
        add(results.facts.quantities[quantity].dimension)
      }
    default: break
    }
    return dimensions
  }
}

// MARK: - Fields

extension FactRows {
  /// The value of a field of a row, by its position among the derived fields.
  func value(_ field: Int, of record: FactRecord, _ number: Int, facts: Facts) -> Value {
    let object = Facts.reference(record, number)
    guard record != .other else { return otherValue(field, number, facts) }
    guard field >= DerivedField.rowFields.count else {
      switch field {
      case 0: return facts.list(.goal, goals(of: object, facts: facts))
      case 2: return others(of: object)
      case 3: return facts.list(.dimension, dimensions(of: object, facts: facts))
      case 4: return facts.thing(.decision, decision(of: object))
      default: return .unknown
      }
    }
    let (_, index, kept) = row(object)
    let own = field - DerivedField.rowFields.count
    switch record {
    case .harm: return harmValue(own, results.harms[index], facts)
    case .opposition: return oppositionValue(own, results.oppositions[index], facts)
    case .effectConflict:
      return effectConflictValue(own, results.effectConflicts[index], kept, facts)
    case .chain: return chainValue(own, index, kept, facts)
    case .targetConflict: return targetConflictValue(own, results.targetConflicts[index], facts)
    case .loop: return loopValue(own, results.loops[index], facts)
    case .truncation: return truncationValue(own, results.truncations[index], facts)
    case .evidence: return evidenceValue(own, index, facts)
    default: return .unknown
    }
  }

  private func otherValue(_ field: Int, _ index: Int, _ facts: Facts) -> Value {
    let party = party(index)
    switch field {
    case 0: return facts.thing(.goal, party.goal)
    case 2: return facts.thing(.target, party.target)
    default: return .unknown
    }
  }

  private func quantity(_ number: Int, _ facts: Facts) -> Value {
    facts.thing(.quantity, results.facts.quantities[number].number)
  }

  private static let scopes = ["organisation", "group", "area"]

  private static func word(_ sign: Sign) -> Value {
    .string(sign == .positive ? "increase" : "decrease")
  }

  private static func symbol(_ sign: Sign) -> Value { .string(sign == .positive ? "+" : "-") }

  private static func word(_ confidence: Confidence) -> Value {
    switch confidence {
    case .low: .string("low")
    case .medium: .string("medium")
    case .high: .string("high")
    }
  }

  private func harmValue(_ field: Int, _ row: HarmRow, _ facts: Facts) -> Value {
    let harm = row.harm
    switch field {
    case 0: return facts.thing(.goal, harm.goal)
    case 1: return facts.thing(.dimension, harm.dimension)
    case 2: return facts.thing(.effect, row.effect)
    case 3: return .int(Int64(harm.declared))
    case 4: return .int(Int64(harm.residual))
    case 5: return .int(Int64(harm.allowed))
    case 6: return Self.word(row.confidence)
    case 7:
      switch harm.clause {
      case nil: return .null
      case .inactive?: return .string("inactive")
      case .noEffect?: return .string("no-effect")
      case .later?: return .string("later")
      case .noResources?: return .string("no-resources")
      case .usedUp?: return .string("used-up")
      case .residual?: return .string("residual")
      }
    case 8: return facts.thing(.goal, harm.mitigator)
    case 9: return harm.available.map { .int(Int64($0)) } ?? .null
    case 10: return .bool(harm.isWorst)
    default: return .unknown
    }
  }

  private func oppositionValue(_ field: Int, _ row: OppositionRow, _ facts: Facts) -> Value {
    switch field {
    case 0: quantity(row.quantity, facts)
    case 1: .string(Self.scopes[row.scope])
    case 2: facts.list(.goal, row.up)
    case 3: facts.list(.goal, row.down)
    case 4: .bool(row.isAdopted)
    case 5: .bool(row.isNested)
    default: .unknown
    }
  }

  private func effectConflictValue(
    _ field: Int,
    _ row: EffectConflictRow,
    _ kept: [Int]?,
    _ facts: Facts
  ) -> Value {
    switch field {
    case 0: facts.thing(.goal, row.conflict.goal)
    case 1: facts.thing(.effect, row.effect)
    case 2: quantity(row.conflict.quantity, facts)
    case 3: Self.word(row.conflict.pushes)
    case 4: facts.list(.goal, kept ?? Array(row.conflict.against))
    case 5: Self.word(row.confidence)
    default: .unknown
    }
  }

  private func chainValue(_ field: Int, _ index: Int, _ kept: [Int]?, _ facts: Facts) -> Value {
    guard let chain = results.chains.chain(at: index) else { return .unknown }
    let evidence = chain.evidence
    switch field {
    case 0: return facts.thing(.goal, chain.goal)
    case 1: return quantity(evidence.quantity, facts)
    case 2: return Self.word(chain.wanted)
    case 3: return facts.list(.goal, kept ?? Array(chain.against))
    case 4: return .double(evidence.value(chain.supporting))
    case 5: return .double(evidence.value(chain.opposing))
    case 6: return .double(evidence.determinacy?.value ?? 0)
    case 7: return .int(Int64(chain.helping))
    case 8: return .int(Int64(chain.hindering))
    case 9: return facts.list(.influence, results.chains.influences(of: chain.chain))
    case 10: return facts.list(.influence, results.chains.influences(of: chain.counterchain))
    case 11: return Self.word(results.chains[index].pushes)
    case 12: return Self.word(results.chains[index].confidence)
    case 13:
      guard let loop = results.loop(of: results.chains[index]) else { return .null }
      let names = (loop.quantities + loop.quantities.prefix(1)).map {
        facts.text(of: quantity($0, facts), in: facts.language)
      }
      return .string(names.joined(separator: " → "))
    case 14: return results.loop(of: results.chains[index]).map { Self.symbol($0.sign) } ?? .null
    case 15: return .double(evidence.value(evidence.looped))
    default: return .unknown
    }
  }

  private func targetConflictValue(
    _ field: Int,
    _ row: TargetConflictRow,
    _ facts: Facts
  ) -> Value {
    switch field {
    case 0: return .string(row.kind.rawValue)
    case 1: return facts.thing(.goal, row.goal)
    case 2: return facts.thing(.indicator, row.indicator)
    case 3: return facts.thing(.target, row.target)
    case 4: return quantity(row.quantity, facts)
    case 5: return .string(Self.scopes[row.scope])
    case 6: return .bool(row.isWithinDocument)
    case 7: return row.total.map { .decimal($0) } ?? .null
    case 8: return facts.thing(.goal, row.parent)
    case 9:
      guard let range = results.facts.quantities[row.quantity].range else { return .null }
      return .list(ListValue([.decimal(range.lowerBound), .decimal(range.upperBound)]))
    default: return .unknown
    }
  }

  private func loopValue(_ field: Int, _ row: LoopRow, _ facts: Facts) -> Value {
    switch field {
    case 0:
      facts.list(.quantity, row.quantities.map { results.facts.quantities[$0].number })
    case 1: facts.list(.influence, row.influences)
    case 2: Self.symbol(row.sign)
    case 3: .bool(row.isBuiltIn)
    case 4: .bool(row.isUsed)
    default: .unknown
    }
  }

  private func evidenceValue(_ field: Int, _ index: Int, _ facts: Facts) -> Value {
    let row = words.evidence.rows[index]
    switch field {
    case 0: return facts.thing(.goal, row.goal)
    case 1: return facts.thing(.dimension, row.dimension)
    case 2: return .double(row.strength)
    case 3:
      return .list(ListValue(words.evidence.words(ofRow: index).map { .string($0.word) }))
    case 4: return others(of: Facts.reference(.evidence, index))
    case 5: return .bool(row.isSuggested)
    case 6: return .bool(row.isClear)
    case 7: return .string(words.evidence.quotedWords(ofRow: index))
    default: return .unknown
    }
  }

  private func truncationValue(_ field: Int, _ row: TruncationRow, _ facts: Facts) -> Value {
    switch field {
    case 0: .string(row.bound.rawValue)
    case 1: .int(Int64(row.limit))
    case 2: facts.thing(.goal, row.goal)
    case 3: row.quantity.map { quantity($0, facts) } ?? .null
    default: .unknown
    }
  }
}

// MARK: - Conflicts

extension FactRows {
  /// What a row is about, for reports and JSON.
  func conflict(of object: ObjectReference, facts: Facts) -> ConflictDetails? {
    let (record, index, _) = row(object)
    let dimensions = dimensions(of: object, facts: facts).map {
      facts.workspace.id(of: RecordID(.dimension, $0))
    }
    func id(_ quantity: Int) -> String {
      facts.workspace.id(of: RecordID(.quantity, results.facts.quantities[quantity].number))
    }
    switch record {
    case .harm: return ConflictDetails(kind: "harm", dimensions: dimensions)
    case .opposition:
      return ConflictDetails(
        kind: "opposed",
        dimensions: dimensions,
        quantity: id(results.oppositions[index].quantity)
      )
    case .effectConflict:
      return ConflictDetails(
        kind: "effect",
        dimensions: dimensions,
        quantity: id(results.effectConflicts[index].conflict.quantity)
      )
    case .chain:
      guard let chain = results.chains.chain(at: index) else { return nil }
      return ConflictDetails(
        kind: "indirect",
        dimensions: dimensions,
        quantity: id(chain.evidence.quantity),
        chain: steps(results.chains.influences(of: chain.chain), facts),
        strength: ConflictDetails.Strength(
          supporting: chain.evidence.value(chain.supporting),
          opposing: chain.evidence.value(chain.opposing)
        )
      )
    case .targetConflict:
      return ConflictDetails(
        kind: "target",
        dimensions: dimensions,
        quantity: id(results.targetConflicts[index].quantity)
      )
    default: return nil
    }
  }

  private func steps(_ influences: [Int], _ facts: Facts) -> [ConflictDetails.ChainStep] {
    let workspace = facts.workspace
    func quantity(_ key: String, _ influence: Int) -> String {
      guard let field = GoalModel.Schema.field(key, of: .influence),
        case .reference(let thing) = workspace.value(of: field, in: RecordID(.influence, influence))
      else { return "" }
      return workspace.id(of: thing)
    }
    func sign(_ influence: Int) -> String {
      guard let field = GoalModel.Schema.field("sign", of: .influence),
        case .word(let word) = workspace.value(of: field, in: RecordID(.influence, influence))
      else { return "" }
      return word == 0 ? "+" : "-"
    }
    guard let first = influences.first else { return [] }
    return [ConflictDetails.ChainStep(quantity: quantity("from", first), sign: "+")]
      + influences.map { ConflictDetails.ChainStep(quantity: quantity("to", $0), sign: sign($0)) }
  }
}
