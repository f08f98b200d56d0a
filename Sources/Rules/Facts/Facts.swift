import Analysis
package import CEL
package import Findings
package import GoalModel
package import Scalars

/// What rules read of a workspace: its documents key for key, what is worked out from them, and
/// the rows of the analyses that some rule asks for.
///
/// Immutable while rules run; what no rule asks for is not computed.
package final class Facts: RecordProvider {
  package let workspace: Workspace
  let language: Language
  let today: CalendarDate
  /// The analyses' rows; made when the first rule asks for one, while other threads run others.
  let lazyRows: LazyValue<FactRows>
  /// What words show; read when the first rule asks.
  let words: LazyValue<TextEvidence>
  let derivations: Derivations
  let properNames: ProperNames
  /// For each record of the schema and field where its value comes from.
  private let sources: [FieldSource]
  /// By record where its fields begin.
  private let firstSources: [Int32]
  /// For each kind of mapping and field how its value reads.
  private let readings = WrittenFieldReading.all
  /// For each record of the schema all things of that kind.
  private let objectsOfRecord: [ListValue]
  /// For each document its id.
  let documentIDs: [String]
  /// Lists that many goals and documents have alike.
  let sharedFacts: SharedFacts

  /// Makes the facts of a workspace.
  ///
  /// - Parameters:
  ///   - workspace: The workspace.
  ///   - language: The language of names and texts.
  ///   - today: The day that is asked about.
  ///   - needed: the fields that some rule reads.
  ///   - collections: the kinds of records that some rule ranges over.
  ///   - pathBound: how many steps a search for chains of influences may take.
  package init(
    _ workspace: Workspace,
    language: Language,
    today: CalendarDate,
    needed: Set<FieldReference>,
    collections: Set<Int>,
    pathBound: Int? = nil
  ) {
    self.workspace = workspace
    self.language = language
    self.today = today
    let schema = FactSchema.shared
    var sources: [FieldSource] = []
    var firstSources: [Int32] = []
    for record in FactRecord.allCases {
      firstSources.append(Int32(sources.count))
      let written = schema.writtenFields[record.rawValue]
      for field in schema.schema.records[record.rawValue].fields.indices {
        sources.append(
          field < written.count
            ? FieldSource(record: record, mapping: record.written, position: written[field])
            : FieldSource(record: record, mapping: nil, position: field - written.count)
        )
      }
    }
    self.sources = sources
    self.firstSources = firstSources
    let hasDecisions = workspace.count(of: .decision) > 0
    let analyses = FactRows.analyses(
      collections: collections,
      needed: needed,
      hasDecisions: hasDecisions
    )
    let words = LazyValue { TextEvidence(workspace) }
    self.words = words
    properNames = ProperNames(workspace)
    lazyRows = LazyValue {
      var parameters = ChainParameters()
      if let pathBound { parameters.paths.stepLimit = pathBound }
      return FactRows(
        AnalysisResults(
          analyses.isEmpty ? AnalysisFacts() : AnalysisFacts(workspace, today: today),
          computing: analyses,
          parameters: parameters
        ),
        words: words,
        judgesDecisions: analyses.isSuperset(of: DecisionMatches.analyses) && hasDecisions
      )
    }
    derivations = Derivations(workspace, today: today)
    documentIDs = workspace.records(of: .document).map {
      workspace.id(of: RecordID(.document, $0))
    }
    objectsOfRecord = FactRecord.allCases.map { Self.objects(of: $0, workspace) }
    sharedFacts = SharedFacts(workspace)
  }

  /// The rows of the analyses.
  var rows: FactRows { lazyRows.value }

  /// The number of kinds of records; those of a rule's groups follow.
  var recordCount: Int { FactRecord.allCases.count }

  package var goalCount: Int { workspace.count(of: .goal) }

  /// All things of a kind, in the order of the workspace.
  func objects(ofRecord record: Int) -> ListValue {
    guard let kind = FactRecord(rawValue: record), kind.isRow else {
      return objectsOfRecord[record]
    }
    return ListValue(record: UInt16(record), range: 0..<rows.count(of: kind))
  }

  private static func objects(of record: FactRecord, _ workspace: Workspace) -> ListValue {
    func list(_ numbers: some Sequence<Int>) -> ListValue {
      ListValue(objects: numbers.map { reference(record, $0) })
    }
    func run(_ count: Int) -> ListValue {
      ListValue(record: UInt16(record.rawValue), range: 0..<count)
    }
    switch record {
    case .quantity: return list(workspace.quantities)
    case .influence: return list(workspace.influences)
    case .vision: return list(workspace.visions)
    case .dimension: return list(workspace.dimensions)
    default:
      return record.written.map { run(workspace.count(of: $0)) } ?? .empty
    }
  }

  static func reference(_ record: FactRecord, _ index: Int) -> ObjectReference {
    ObjectReference(record: UInt16(record.rawValue), index: Int32(index))
  }

  /// The thing that a record of the workspace is.
  static func reference(_ record: RecordID) -> ObjectReference {
    reference(FactRecord(record.type) ?? .document, record.index)
  }

  func recordID(_ object: ObjectReference) -> RecordID? {
    FactRecord(rawValue: Int(object.record))?.written.map { RecordID($0, Int(object.index)) }
  }

  /// Where the value of a field comes from.
  private struct FieldSource {
    var record: FactRecord
    /// The kind of mapping that the field is written in; nil for one that is worked out.
    var mapping: RecordType?
    /// Its place among the fields of the mapping, or among those that are worked out.
    var position: Int
  }

  private func source(_ field: Int, _ object: ObjectReference) -> FieldSource {
    sources[Int(firstSources[Int(object.record)]) + field]
  }
}

// MARK: - RecordProvider

extension Facts {
  package func value(ofField field: Int, of object: ObjectReference) -> Value {
    let source = source(field, object)
    guard let mapping = source.mapping else {
      return derivedValue(source.position, of: source.record, Int(object.index))
    }
    return writtenValue(source.position, in: RecordID(mapping, Int(object.index)))
  }

  package func presence(ofField field: Int, of object: ObjectReference) -> Presence {
    let source = source(field, object)
    guard let mapping = source.mapping else {
      switch derivedValue(source.position, of: source.record, Int(object.index)) {
      case .null: return .absent
      case .unknown: return .unknown
      default: return .present
      }
    }
    switch workspace.presence(of: source.position, in: RecordID(mapping, Int(object.index))) {
    case .absent: return reading(source.position, of: mapping).isRequired ? .unknown : .absent
    case .present: return .present
    case .rejected: return .unknown
    }
  }

  package func identity(of object: ObjectReference) -> String {
    recordID(object).map { workspace.id(of: $0) } ?? String(object.index)
  }

  /// The value of a field that documents write.
  private func writtenValue(_ field: Int, in record: RecordID) -> Value {
    switch workspace.value(of: field, in: record) {
    case .text(let text): return .string(workspace.string(text))
    case .integer(let number): return .int(Int64(number))
    case .decimal(let decimal): return .decimal(decimal)
    case .date(let date):
      return .date(reading(field, of: record.type).isFirstDay ? date.first : date.last)
    case .word(let index): return reading(field, of: record.type).words[index]
    case .flag(let flag): return .bool(flag)
    case .record(let inner): return .object(Self.reference(inner))
    case .reference(let thing):
      if reading(field, of: record.type).isText { return .string(workspace.id(of: thing)) }
      return .object(Self.reference(thing))
    case .list(let list): return .list(self.list(list))
    case .localized(let text):
      let text = workspace.localized(text)[language]
      switch record.type {
      // Others are quoted, as they are written.
      case .quantity: return .string(inRunningText(text, of: record, in: language))
      default: return .string(text)
      }
    case .rejected: return .unknown
    case .absent:
      let reading = reading(field, of: record.type)
      return reading.isList && !reading.isRequired ? .list(.empty) : .unknown
    }
  }

  private func reading(_ field: Int, of type: RecordType) -> WrittenFieldReading {
    readings[type.index][field]
  }

  private func list(_ list: ElementList) -> ListValue {
    guard list.count > 0 else { return .empty }
    if let range = workspace.recordRange(list),
      case .record(let first) = workspace.element(0, of: list)
    {
      return ListValue(
        record: UInt16((FactRecord(first.type) ?? .document).rawValue),
        range: range
      )
    }
    var objects: [ObjectReference] = []
    objects.reserveCapacity(list.count)
    for index in 0..<list.count {
      switch workspace.element(index, of: list) {
      case .record(let record), .reference(let record): objects.append(Self.reference(record))
      case .rejected, .text, .decimal: return mixedList(list)
      }
    }
    return ListValue(objects: objects)
  }

  /// A list of which not every element is a thing.
  private func mixedList(_ list: ElementList) -> ListValue {
    ListValue(
      (0..<list.count).map { index in
        switch workspace.element(index, of: list) {
        case .rejected: .unknown
        case .text(let text): .string(workspace.string(text))
        case .decimal(let decimal): .decimal(decimal)
        case .record(let record), .reference(let record): .object(Self.reference(record))
        }
      }
    )
  }

  /// Things of one kind; -1 stands for what the reader rejected.
  func list(_ record: FactRecord, _ numbers: some Sequence<some BinaryInteger>) -> Value {
    Self.list(record, numbers)
  }

  static func list(
    _ record: FactRecord,
    _ numbers: some Sequence<some BinaryInteger>
  ) -> Value {
    var objects: [ObjectReference] = []
    objects.reserveCapacity(numbers.underestimatedCount)
    var hasRejected = false
    for number in numbers {
      if number < 0 {
        hasRejected = true
      } else {
        objects.append(reference(record, Int(number)))
      }
    }
    guard hasRejected else { return .list(ListValue(objects: objects)) }
    return .list(ListValue(objects.map { .object($0) } + [.unknown]))
  }
}

extension Facts {
  /// The position of a field among the written ones; nil for derived fields.
  func writtenPosition(_ field: Int, _ object: ObjectReference) -> Int? {
    guard Int(object.record) < recordCount else { return nil }
    let source = source(field, object)
    return source.mapping == nil ? nil : source.position
  }

  /// The ids of what a rule's row is about besides goals, as written.
  func stake(of values: ArraySlice<Value>) -> [String] {
    values.compactMap { value in
      guard case .object(let object) = value, Int(object.record) < recordCount else { return nil }
      guard let record = recordID(object) else { return rows.stake(of: object, facts: self) }
      switch record.type {
      case .dimension, .aspect, .principle, .quantity: return workspace.id(of: record)
      case .effect: return workspace.text(of: Field.Effect.affects, in: record)
      default: return nil
      }
    }
  }

  /// The rows of analyses among the values of a rule's variables.
  func rows(among values: ArraySlice<Value>) -> [ObjectReference] {
    values.compactMap { value in
      guard case .object(let object) = value, Int(object.record) < recordCount,
        recordID(object) == nil
      else { return nil }
      return object
    }
  }

  /// What a conflict is about, for rules over rows.
  func conflict(of values: ArraySlice<Value>) -> ConflictDetails? {
    rows(among: values).first.map { rows.conflict(of: $0, facts: self) } ?? nil
  }
}

/// How the value of a field that documents write reads as a fact.
struct WrittenFieldReading: Sendable {
  /// A year or month as a beginning means its first day, as an end its last.
  var isFirstDay: Bool
  var isList: Bool
  /// Whether the reader has told it where it is missing: then it is not known.
  var isRequired: Bool
  /// Whether what a name stands for is read as its id.
  var isText: Bool
  /// The words of an enumeration.
  var words: [Value]

  /// By kind of mapping and field.
  static let all: [[WrittenFieldReading]] = RecordType.allCases.map { type in
    GoalModel.Schema.fields(of: type).map { field in
      var words: [Value] = []
      if case .word(let enumeration) = field.type { words = enumeration.words.map { .string($0) } }
      return WrittenFieldReading(
        isFirstDay: field.key == "from" || field.key == "at",
        isList: field.type.isList,
        isRequired: field.isRequired,
        isText: field.type == .name(.affected),
        words: words
      )
    }
  }
}
