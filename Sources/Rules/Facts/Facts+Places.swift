import CEL
import Findings
import GoalModel
import Scalars

// MARK: - Places

extension Facts {
  /// Where a path from a value leads in a file; nil where nothing stands there.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - value: The value of the path's variable.
  ///   - element: The position of the value in the list that its variable ranges over; -1 for none.
  ///   - owner: The thing and the field of that list.
  /// - Returns: The place of the value, or with `!` of the key.
  func place(
    of path: PlacePath,
    from value: Value,
    element: Int32,
    owner: ListOwner?
  ) -> LocatedPlace? {
    guard !path.fields.isEmpty else {
      return variablePlace(of: value, element: element, owner: owner)
    }
    guard let (object, field) = end(of: path, from: value) else { return nil }
    return place(ofField: field, of: object, isKey: path.isKey)
  }

  /// The last field of a path and the thing that has it; nil where something before it is missing, and
  /// for a path without fields.
  private func end(
    of path: PlacePath,
    from value: Value
  ) -> (object: ObjectReference, field: Int)? {
    var value = value
    for field in path.fields.dropLast() {
      guard case .object(let object) = value, presence(ofField: field, of: object) == .present
      else { return nil }
      value = self.value(ofField: field, of: object)
    }
    guard case .object(let object) = value, let last = path.fields.last else { return nil }
    return (object, last)
  }

  /// Where a field of a thing stands.
  func place(ofField field: Int, of object: ObjectReference, isKey: Bool = false) -> LocatedPlace? {
    guard Int(object.record) < recordCount else { return nil }
    if isPlace(field: field, of: object) { return rows.place(of: object, facts: self) }
    guard let position = writtenPosition(field, object), let record = recordID(object) else {
      return nil
    }
    return workspace.place(of: position, in: record, isKey ? .key : .value)
  }

  /// Whether a field is a place that an analysis names.
  func isPlace(field: Int, of object: ObjectReference) -> Bool {
    guard Int(object.record) < recordCount else { return false }
    return FactSchema.shared.schema.records[Int(object.record)].fields[field].type == .place
  }

  /// A variable's own place: the element of a written list, else the thing itself.
  private func variablePlace(of value: Value, element: Int32, owner: ListOwner?) -> LocatedPlace? {
    if let owner, element >= 0, let position = writtenPosition(owner.field, owner.object),
      let record = recordID(owner.object)
    {
      switch value {
      case .object(let object) where isMapping(object): return ownPlace(of: value)
      default: return workspace.place(of: position, in: record, .element(Int(element)))
      }
    }
    return ownPlace(of: value)
  }

  /// What a variable's own place lies in: the owner of the list that it stands in as an id, else the
  /// thing itself.
  func holder(of value: Value, owner: ListOwner?) -> Value {
    guard let owner, owner.element >= 0, writtenPosition(owner.field, owner.object) != nil else {
      return value
    }
    if case .object(let object) = value, isMapping(object) { return value }
    return .object(owner.object)
  }

  /// Where the first document stands: for what concerns the run as a whole.
  var firstPlace: LocatedPlace? {
    workspace.count(of: .document) > 0
      ? workspace.placeOfAbsence(in: RecordID(.document, 0)) : nil
  }

  private func isMapping(_ object: ObjectReference) -> Bool {
    switch FactRecord(rawValue: Int(object.record)) {
    case .effect, .indicator, .assignment, .outcome, .decision, .goalBudget, .baseline, .target:
      true
    default: false
    }
  }

  /// Where a thing stands: its id, else the first key of its mapping.
  func ownPlace(of value: Value) -> LocatedPlace? {
    guard case .object(let object) = value, Int(object.record) < recordCount else { return nil }
    guard let record = recordID(object) else { return rows.place(of: object, facts: self) }
    return workspace.placeOfAbsence(in: record)
  }

  func placeOfDecision(_ decision: ObjectReference) -> Place? {
    guard let record = recordID(decision) else { return nil }
    let place = workspace.place(of: Field.Decision.decision, in: record)
    return (place ?? workspace.placeOfAbsence(in: record)).place
  }

  /// A date as it is written, at the end of a path.
  func writtenDate(of path: PlacePath, from value: Value) -> String? {
    guard let (object, field) = end(of: path, from: value),
      let position = writtenPosition(field, object), let record = recordID(object),
      case .date(let date) = workspace.value(of: position, in: record)
    else { return nil }
    return date.description
  }
}

// MARK: - Goals and documents

extension Facts {
  /// The goal that a value is, or belongs to; of a row the one that it points at, of a decision the
  /// first of its parties.
  func goal(of value: Value) -> Int? {
    guard case .object(let object) = value, Int(object.record) < recordCount else { return nil }
    guard let record = recordID(object) else { return rows.firstGoal(of: object) }
    return record.type == .decision
      ? derivations.parties(ofDecision: record.index).first : workspace.goal(of: record)
  }

  /// The goals that a verdict on a row with this value is about.
  func goals(concernedBy value: Value) -> [Int] {
    var goals: [Int] = []
    forEachGoal(concernedBy: value) { goals.append($0) }
    return goals
  }

  /// Visits the goals that a verdict on a row with this value is about.
  func forEachGoal(concernedBy value: Value, _ visit: (Int) -> Void) {
    guard case .object(let object) = value, Int(object.record) < recordCount else { return }
    guard let record = recordID(object) else {
      if let goal = rows.judgedGoal(of: object) { return visit(goal) }
      return rows.judgedGoals(of: object).forEach(visit)
    }
    if record.type == .decision {
      derivations.parties(ofDecision: record.index).forEach(visit)
    } else if let goal = workspace.goal(of: record) {
      visit(goal)
    }
  }

  /// The goals that a finding names, the one pointed at first.
  func goals(of finding: RuleFinding, rule: Rule) -> [Int] {
    var named: [Int] = []
    var seen: Set<Int> = []
    func name(_ goals: [Int]) {
      for goal in goals where seen.insert(goal).inserted { named.append(goal) }
    }
    if let goal = finding.goal { name([goal]) }
    for value in finding.row.values {
      if case .object(let object) = value, Int(object.record) < recordCount,
        recordID(object) == nil
      {
        name(rows.goals(of: object, facts: self))
      } else {
        name(goals(concernedBy: value))
      }
    }
    return named
  }

  /// The document of the first value that lies in one.
  func document(of values: ArraySlice<Value>) -> Int? {
    for value in values {
      guard case .object(let object) = value, Int(object.record) < recordCount,
        let record = recordID(object)
      else { continue }
      if let document = workspace.document(of: record) { return document }
    }
    return nil
  }

  func document(ofGoal goal: Int) -> Int {
    workspace.document(of: RecordID(.goal, goal)) ?? 0
  }

  /// The id of a document; empty where it has none that can be read.
  package func documentID(_ document: Int) -> String { documentIDs[document] }

  /// Goal ids; those of other documents than `document` as `document-id#M4`.
  package func names(ofGoals goals: [Int], seenFrom document: Int?) -> [String] {
    goals.map { name(workspace.id(of: RecordID(.goal, $0)), ofGoal: $0, seenFrom: document) }
  }

  /// The same, with the titles of goals that have no id.
  package func knownNames(ofGoals goals: [Int], seenFrom document: Int?) -> [String] {
    goals.map { name(workspace.name(ofGoal: $0), ofGoal: $0, seenFrom: document) }
  }

  /// A goal's id as a document writes it.
  func name(_ id: String, ofGoal goal: Int, seenFrom document: Int?) -> String {
    let own = self.document(ofGoal: goal)
    return own == document || documentID(own).isEmpty ? id : "\(documentID(own))#\(id)"
  }

  /// The decision that settles a row.
  func decision(of object: ObjectReference) -> ObjectReference? {
    guard Int(object.record) < recordCount, recordID(object) == nil else { return nil }
    return rows.decision(of: object).map { Self.reference(.decision, $0) }
  }

  /// Whether it is not known if a decision settles a row.
  func isDecisionUnknown(of object: ObjectReference) -> Bool {
    guard Int(object.record) < recordCount, recordID(object) == nil else { return false }
    return rows.isDecisionUnknown(of: object)
  }
}

// MARK: - What silences what

extension Facts {
  func isRow(_ type: CELType) -> Bool {
    guard case .record(let name) = type else { return false }
    return FactRecord.allCases.contains { $0.name == name && $0.isRow }
  }

  /// What a value is compared by with the findings of a rule that silences.
  func silencingKey(of value: Value) -> JoinKey? {
    JoinKey(value, provider: self, byIdentity: false)
  }

  /// The sides of a finding: the goals of each; goals of one side do not oppose each other.
  ///
  /// Of the first row of an analysis those that it has; without one a single side, the goals that
  /// the verdict is about.
  func sides(of values: ArraySlice<Value>, judged: [Value]) -> [[Int]] {
    rows(among: values).first.map(rows.sides) ?? [judged.flatMap { goals(concernedBy: $0) }]
  }

  /// The row with only some of the goals that are acted against.
  func row(_ row: ObjectReference, keeping goals: [Int]) -> ObjectReference {
    rows.row(row, keeping: goals)
  }
}
