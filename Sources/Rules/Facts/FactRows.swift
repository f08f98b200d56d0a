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
  let words: LazyValue<TextEvidence>
  /// By the workspace's number of the decision.
  private let decisionConflicts: [DecisionConflict]
  /// The decisions of which it is not known whether they hold.
  private let uncertainDecisions: Set<Int>
  /// Those that have a party which was rejected.
  private let unreadDecisions: UnreadDecisions
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
  init(_ results: AnalysisResults, words: LazyValue<TextEvidence>, judgesDecisions: Bool) {
    self.results = results
    self.words = words
    let decisions = results.facts.decisions.lazy
    uncertainDecisions = Set(decisions.filter(\.isForceUnknown).map(\.number))
    unreadDecisions = UnreadDecisions(decisions)
    decisionConflicts =
      judgesDecisions ? Self.decisionConflicts(results, unreadDecisions.goals) : []
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
    if hasDecisions, !needed.isDisjoint(with: decisionConflictFields) {
      analyses.formUnion(DecisionMatches.analyses)
    }
    return analyses
  }

  /// The goals of which rows of a kind may be missing, for the reader rejected what these hang on.
  func goalsLeftOut(of record: FactRecord) -> [Int] {
    record.analysis.map { results.goalsLeftOut(of: $0) } ?? []
  }

  func count(of record: FactRecord) -> Int {
    record == .evidence ? words.read { $0.rows.count } : Self.count(of: record, results)
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

  /// What is known of the conflict that a decision is about; nil where it is not known.
  struct DecisionConflict {
    /// Whether there is one.
    var isThere: Bool?
    /// Whether there is one that no decision in force settles.
    var isOpen: Bool?
  }

  /// The fields that ask which decisions are about a conflict.
  static let decisionConflictFields: Set<FieldReference> = {
    let record = FactRecord.decision.rawValue
    let fields = ["in_conflict", "in_open_conflict"].compactMap {
      FactSchema.shared.schema.fieldIndex($0, ofRecord: record)
    }
    return Set(fields.map { FieldReference(record: record, field: $0) })
  }()

  /// What is known of the conflict that a decision is about.
  func conflict(ofDecision decision: Int) -> DecisionConflict {
    decision < decisionConflicts.count ? decisionConflicts[decision] : DecisionConflict()
  }

  /// What is known of the conflicts that decisions are about.
  ///
  /// - Parameters:
  ///   - results: what was computed.
  ///   - doubtful: the goals that a decision in force may be about, of which a party was rejected.
  /// - Returns: by the workspace's number of the decision what is known.
  private static func decisionConflicts(
    _ results: AnalysisResults,
    _ doubtful: Set<Int>
  ) -> [DecisionConflict] {
    let matches = DecisionMatches(results)
    let count = (results.facts.decisions.map(\.number).max() ?? -1) + 1
    var found = [DecisionConflict](repeating: DecisionConflict(), count: count)
    for decision in results.facts.decisions {
      let isThere = matches.isInConflict(decision)
      let isOpen = isThere && matches.isInConflict(decision, isOpen: true)
      let isKnown = isThere || !decision.isUnknown
      let mayBeSettled = isOpen && decision.goals.contains(where: doubtful.contains)
      found[decision.number].isThere = isKnown ? isThere : nil
      found[decision.number].isOpen = isKnown && !mayBeSettled ? isOpen : nil
    }
    return found
  }
}

// MARK: - Folding

extension FactRows {
  /// A row and, where some of its opponents were folded away, those that are left.
  func row(_ object: ObjectReference) -> (record: FactRecord, index: Int, kept: [Int]?) {
    let record = FactRecord(rawValue: Int(object.record)) ?? .harm
    let (index, kept) = row(record, Int(object.index))
    return (record, index, kept)
  }

  @inline(__always)
  func row(_ record: FactRecord, _ number: Int) -> (index: Int, kept: [Int]?) {
    let count = computedCounts[record.rawValue]
    return number < count ? (number, nil) : folded(record, number - count)
  }

  private func folded(_ record: FactRecord, _ number: Int) -> (index: Int, kept: [Int]?) {
    made.withLock { made in
      guard let folded = made.folded[record.rawValue]?[number] else { return (0, nil) }
      return (folded.base, folded.goals)
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

  /// The goal that acts in a row; nil for rows in which none does.
  func actingGoal(of object: ObjectReference) -> Int? {
    switch FactRecord(rawValue: Int(object.record)) {
    case .effectConflict, .chain, .harm: judgedGoal(of: object)
    default: nil
    }
  }

  /// The goals that a row's goal acts against, ascending; none where there is no such goal.
  func opponents(of object: ObjectReference) -> GoalList {
    let (record, index, kept) = row(object)
    if let kept { return GoalList(kept) }
    switch record {
    case .effectConflict: return results.effectConflicts[index].conflict.against
    case .chain: return results.chains.against(at: index)
    default: return GoalList([])
    }
  }

  /// The goals of a row by side; goals of one side do not oppose each other.
  func sides(of object: ObjectReference) -> [[Int]] {
    let (record, index, _) = row(object)
    switch record {
    case .opposition: return [results.oppositions[index].up, results.oppositions[index].down]
    case .effectConflict, .chain:
      return [actingGoal(of: object).map { [$0] } ?? [], Array(opponents(of: object))]
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
    let (record, index, _) = row(object)
    switch record {
    case .harm: return results.harms[index].goals
    case .opposition: return results.oppositions[index].goals
    case .effectConflict, .chain:
      return (actingGoal(of: object).map { [$0] } ?? []) + opponents(of: object)
    case .targetConflict: return results.targetConflicts[index].goals
    case .truncation: return results.truncations[index].goal.map { [$0] } ?? []
    case .evidence: return [words.read { $0.rows[index].goal }]
    case .other: return [party(index).goal]
    default: return []
    }
  }

  /// The goal that a row points at.
  func firstGoal(of object: ObjectReference) -> Int? {
    judgedGoal(of: object) ?? judgedGoals(of: object).first
  }

  /// The goals that a rule's verdict on a row is about: where one goal acts, that goal; those that
  /// suffer are named, not judged, and there may be thousands of them.
  func judgedGoals(of object: ObjectReference) -> [Int] {
    let (record, index, _) = row(object)
    switch record {
    case .opposition: return results.oppositions[index].goals
    case .targetConflict: return results.targetConflicts[index].goals
    default: return judgedGoal(of: object).map { [$0] } ?? []
    }
  }

  /// The goal that a verdict is about, for rows of kinds where it is one; else nil.
  func judgedGoal(of object: ObjectReference) -> Int? {
    let (record, index, _) = row(object)
    switch record {
    case .harm: return results.harms[index].harm.goal
    case .effectConflict: return results.effectConflicts[index].conflict.goal
    case .chain: return results.chains.chain(at: index).goal
    case .truncation: return results.truncations[index].goal
    case .evidence: return words.read { $0.rows[index].goal }
    case .other: return party(index).goal
    default: return nil
    }
  }

  /// The number of the decision that settles all of a row's pairs.
  func decision(of object: ObjectReference) -> Int? { rowDecision(of: object)?.decided }

  /// Whether it is not known if a decision settles a row: the decision's date or review was rejected, or
  /// one of its parties, and whatever that was to be, it may settle all that others leave.
  func isDecisionUnknown(of object: ObjectReference) -> Bool {
    let decision = rowDecision(of: object)
    if let decided = decision?.decided { return uncertainDecisions.contains(decided) }
    guard !unreadDecisions.goals.isEmpty else { return false }
    let (record, index, _) = row(object)
    switch record {
    case .harm:
      let harm = results.harms[index].harm
      return harm.clause == nil
        && unreadDecisions.maySettle(harmBy: harm.goal, to: harm.dimension)
    case .targetConflict where !results.targetConflicts[index].isDecidable: return false
    default:
      if let undecided = decision?.undecided, !undecided.isEmpty {
        return unreadDecisions.maySettle(undecided)
      }
      return unreadDecisions.maySettle(sides(of: object))
    }
  }

  /// Where decisions settle some of a row's pairs: the others, and how many more there are.
  func undecidedPairs(of object: ObjectReference) -> (pairs: [GoalPair], more: Int) {
    guard let decision = rowDecision(of: object) else { return ([], 0) }
    return (decision.undecided, decision.undecidedCount - decision.undecided.count)
  }

  /// What decisions make of a row; where some of its opponents were folded away, of those left.
  private func rowDecision(of object: ObjectReference) -> RowDecision? {
    let (record, index, kept) = row(object)
    if let kept, let goal = actingGoal(of: object) {
      return results.decision(onActing: goal, against: GoalList(kept))
    }
    switch record {
    case .harm: return results.harms[index].decision
    case .opposition: return results.oppositions[index].decision
    case .effectConflict: return results.effectConflicts[index].decision
    case .chain: return results.chains.decision(at: index)
    case .targetConflict: return results.targetConflicts[index].decision
    default: return nil
    }
  }

  /// Where a row points.
  func place(of object: ObjectReference, facts: Facts) -> LocatedPlace? {
    let (record, index, _) = row(object)
    let workspace = facts.workspace
    switch record {
    case .harm: return workspace.place(of: results.harms[index].anchor)
    case .opposition: return workspace.place(of: results.oppositions[index].anchor)
    case .effectConflict: return workspace.place(of: results.effectConflicts[index].anchor)
    case .chain: return workspace.place(of: results.chains.anchor(at: index))
    case .targetConflict: return workspace.place(of: results.targetConflicts[index].anchor)
    case .loop: return workspace.place(of: results.loops[index].anchor)
    case .truncation: return workspace.place(of: results.truncations[index].anchor)
    case .evidence:
      return words.value.words(ofRow: index).first.map { LocatedPlace(place: $0.place) }
    case .other: return workspace.place(of: party(index).anchor)
    default: return nil
    }
  }

  func party(_ index: Int) -> RowParty { made.withLock { $0.others[index] } }

  /// The further places of a row, as things.
  func others(of object: ObjectReference) -> Value {
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
      let quantity = results.chains.chain(at: index).evidence.quantity
      parties = results.parties(of: results.chains.against(at: index), wanting: quantity)
    case .targetConflict: parties = results.targetConflicts[index].others
    case .evidence:
      let goal = words.read { $0.rows[index].goal }
      parties = words.value.words(ofRow: index).map {
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
  func dimensions(of object: ObjectReference, facts: Facts) -> [Int] {
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
      addGoals([actingGoal(of: object)].compactMap { $0 })
      addGoals(opponents(of: object))
    case .targetConflict:
      add(results.facts.quantities[results.targetConflicts[index].quantity].dimension)
    case .evidence: add(words.value.rows[index].dimension)
    case .loop:
      for quantity in results.loops[index].quantities {
        add(results.facts.quantities[quantity].dimension)
      }
    default: break
    }
    return dimensions
  }
}
