import CEL
package import Findings

/// A rule whose conditions are compiled and whose plan is made; immutable.
package final class Rule: Sendable {
  package let definition: RuleDefinition
  /// One for each variable of `for`, in the order written; a variable's slot is its index.
  let variables: [RuleVariable]
  /// The variables cut into sources: an independent variable and the lists that hang on it.
  let sources: [RowSource]
  /// The slots of two variables whose unordered pairs are meant.
  let pair: (first: Int, second: Int)?
  let filter: Program?
  /// Whether `where` reads groups, which must then be filled before it is asked.
  let filterReadsGroups: Bool
  let groups: [RuleGroup]
  let requirement: CompiledRequirement?
  let severity: CompiledSeverity
  let unless: [String]
  let places: [CompiledPlace]
  let also: [CompiledRelated]
  private let lazyTexts: LazyValue<RuleTexts>
  /// Values of slots that are the same for all rows: parameters; `today` is set by the run.
  let constants: [(slot: Int, value: Value)]
  let todaySlot: Int
  let slotCount: Int
  /// The fields that conditions and places read, and those of texts that are compiled already.
  let readFields: Set<FieldReference>
  /// Why it cannot be an error; nil where it can.
  package let uncertainty: Uncertainty?

  package var id: String { definition.id.text }

  /// Compiled when the rule was loaded, or when the first finding is told.
  var texts: RuleTexts { lazyTexts.value }

  /// The kinds of records that the rule ranges over, by the schema's index.
  var collections: Set<Int> {
    let all = variables + groups.flatMap(\.source.variables)
    return Set(
      all.compactMap { variable in
        if case .collection(let record) = variable.range { record } else { nil }
      }
    )
  }

  /// The slots of a frame: the rule's, and those of a group's or a related list's variables.
  var frameSize: Int {
    slotCount
      + max(
        groups.map { $0.source.variables.count }.max() ?? 0,
        also.map { $0.fields.count }.max() ?? 0
      )
  }

  /// The gravest severity that the rule gives; nil for one that is off.
  package var gravestSeverity: Severity? {
    if case .level(nil) = definition.severity { return nil }
    return ownSeverity
  }

  /// The severity that the rule has at the least when it could not be evaluated.
  var ownSeverity: Severity {
    switch severity {
    case .level(let level): level
    case .conditions(let conditions, let otherwise):
      conditions.map(\.severity).reduce(otherwise, max)
    }
  }

  init(
    definition: RuleDefinition,
    variables: [RuleVariable],
    sources: [RowSource],
    pair: (first: Int, second: Int)?,
    filter: Program?,
    filterReadsGroups: Bool,
    groups: [RuleGroup],
    requirement: CompiledRequirement?,
    severity: CompiledSeverity,
    unless: [String],
    places: [CompiledPlace],
    also: [CompiledRelated],
    texts: LazyValue<RuleTexts>,
    constants: [(slot: Int, value: Value)],
    todaySlot: Int,
    slotCount: Int,
    readFields: Set<FieldReference>,
    uncertainty: Uncertainty?
  ) {
    self.definition = definition
    self.variables = variables
    self.sources = sources
    self.pair = pair
    self.filter = filter
    self.filterReadsGroups = filterReadsGroups
    self.groups = groups
    self.requirement = requirement
    self.severity = severity
    self.unless = unless
    self.places = places
    self.also = also
    lazyTexts = texts
    self.constants = constants
    self.todaySlot = todaySlot
    self.slotCount = slotCount
    self.readFields = readFields
    self.uncertainty = uncertainty
  }
}

/// A variable of a rule or of a group.
///
/// A class, as the other parts of a plan that are looked at for each row: nothing of them is copied.
final class RuleVariable: Sendable {
  let name: String
  let slot: Int
  /// What a value of the variable is.
  let type: CELType
  let range: VariableRange

  init(name: String, slot: Int, type: CELType, range: VariableRange) {
    self.name = name
    self.slot = slot
    self.type = type
    self.range = range
  }
}

/// What a variable ranges over.
enum VariableRange: Sendable {
  /// All records of a kind, by the schema's index.
  case collection(record: Int)
  /// A list that belongs to the variable in a slot, reached by fields; the last one is the list.
  case list(ownerSlot: Int, fields: [Int])
}

/// An independent variable with the lists that hang on it, and how its rows meet earlier ones.
struct RowSource: Sendable {
  /// The variables, in order; the first is independent, or hangs on a variable of the outer row.
  private(set) var variables: [RuleVariable]
  /// Their slots.
  private(set) var slots: [Int]
  /// Equalities: a side that reads this source, and one that reads what came before.
  var join: [CompiledJoin]

  init(variables: [RuleVariable], join: [CompiledJoin]) {
    self.variables = variables
    slots = variables.map(\.slot)
    self.join = join
  }

  mutating func append(_ variable: RuleVariable) {
    variables.append(variable)
    slots.append(variable.slot)
  }
}

/// An equality that rows are joined by.
final class CompiledJoin: Sendable {
  let inner: Program
  let outer: Program
  /// Whether one side is text: then things are compared by their ids.
  let isByIdentity: Bool

  enum Side {
    /// Of the source that is joined.
    case inner
    /// Of what came before.
    case outer
  }

  init(inner: Program, outer: Program) {
    self.inner = inner
    self.outer = outer
    isByIdentity = inner.resultType == .string || outer.resultType == .string
  }

  func evaluate(_ side: Side, _ frame: Frame) -> Value {
    switch side {
    case .inner: inner.evaluate(frame)
    case .outer: outer.evaluate(frame)
    }
  }
}

/// A list of rows for each row of a rule.
final class RuleGroup: Sendable {
  let name: String
  /// The slot of the list in conditions.
  let slot: Int
  let source: RowSource
  /// `where`.
  let filter: Program?
  /// Whether `where` reads variables of the outer row, and so must be asked for each.
  let filterReadsOuterRow: Bool
  /// Whether the first variable hangs on a variable of the outer row.
  let isDependent: Bool
  /// The record that a row of the group is in conditions; its fields are the variables.
  let record: Int

  init(
    name: String,
    slot: Int,
    source: RowSource,
    filter: Program?,
    filterReadsOuterRow: Bool,
    isDependent: Bool,
    record: Int
  ) {
    self.name = name
    self.slot = slot
    self.source = source
    self.filter = filter
    self.filterReadsOuterRow = filterReadsOuterRow
    self.isDependent = isDependent
    self.record = record
  }
}

enum CompiledRequirement: Sendable {
  case require(Program)
  case forbid(Program)

  var program: Program {
    switch self {
    case .require(let program), .forbid(let program): program
    }
  }
}

enum CompiledSeverity: Sendable {
  case level(Severity)
  case conditions([(severity: Severity, condition: Program)], otherwise: Severity)
}

/// A path to a place in a file.
struct PlacePath: Sendable {
  /// The variable that the path begins with.
  var slot: Int
  var fields: [Int]
  /// `d.goals!`: the key itself.
  var isKey: Bool
}

struct CompiledPlace: Sendable {
  var path: PlacePath
  var condition: Program?
}

struct CompiledRelated: Sendable {
  /// The list whose elements are told one by one.
  var each: Program?
  /// The slots that an element's fields are read into.
  var fields: [(slot: Int, field: Int)]
  var path: PlacePath
}

/// The thing and the field whose list a variable ranges over, and the position in that list.
struct ListOwner {
  var object: CEL.ObjectReference
  var field: Int
  var element: Int
}

extension Rule {
  /// The slots whose goals a row's verdict is about: the first variable that is a goal or belongs
  /// to one, and of a pair both.
  var verdictSlots: [Int] {
    if let pair { return [pair.first, pair.second] }
    for variable in variables {
      guard case .record(let name) = variable.type,
        let record = FactRecord.allCases.first(where: { $0.name == name })
      else { continue }
      switch record {
      case .goal, .effect, .indicator, .assignment, .baseline, .target, .outcome, .goalBudget,
        .followUp, .decision, .harm, .opposition, .effectConflict, .chain, .targetConflict:
        return [variable.slot]
      default: continue
      }
    }
    return []
  }

  /// Whether it speaks of bounds that the analyses have hit.
  package var isAboutLimits: Bool {
    variables.contains { $0.type == .record(FactRecord.truncation.name) }
  }

  /// The thing and the field whose list a variable ranges over.
  func owner(ofSlot slot: Int, elements: [Int32], _ value: (Int) -> CEL.Value) -> ListOwner? {
    guard case .list(let ownerSlot, let fields) = variables[slot].range, fields.count == 1,
      case .object(let object) = value(ownerSlot)
    else { return nil }
    return ListOwner(object: object, field: fields[0], element: Int(elements[slot]))
  }
}

extension RuleVariable {
  /// Whether it ranges over rows of an analysis.
  var isRow: Bool { collection?.isRow ?? false }

  /// What it ranges over where that is no list of another variable's.
  var collection: FactRecord? {
    guard case .collection(let record) = range else { return nil }
    return FactRecord(rawValue: record)
  }
}

extension Rule {
  /// The kinds of rows of analyses that it ranges over.
  var rowKinds: Set<FactRecord> {
    Set(variables.compactMap(\.collection).filter(\.isRow))
  }
}
