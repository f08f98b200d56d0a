import CEL
import Findings
import Scalars

/// Compiles a rule as it is written: resolves its variables, checks its conditions against the
/// schema of the facts, and makes the plan by which its rows are found.
struct RuleCompiler {
  let definition: RuleDefinition
  let facts: FactSchema
  /// The ids of the sentences of all loaded visions; nil where they are not asked for.
  let sentences: Set<String>?
  let reading: RuleReading
  var faults: [RuleFault] = []
  var readFields: Set<FieldReference> = []
  /// The texts that things and fields are compared with, of a rule that is not the program's own.
  var comparedTexts: [RuleSet.ComparedText] = []
  /// The schema with a record for each group's rows.
  var schema: Schema
  /// The environment of the rule: its variables, its groups, its settings, `today`.
  var environment = RuleFunctions.environment
  /// The same, for the sides of joins.
  var joinEnvironment = RuleFunctions.environment
  /// Paths that `where` has found present.
  var licensed: Set<FieldPath> = []
  /// Whether `where` has a fault, so that nobody knows what it would have found present.
  var isPresenceUnknown = false

  init(
    _ definition: RuleDefinition,
    facts: FactSchema,
    sentences: Set<String>?,
    reading: RuleReading
  ) {
    self.definition = definition
    self.facts = facts
    self.sentences = sentences
    self.reading = reading
    schema = facts.schema
  }

  /// The compiled rule; nil after a fault.
  mutating func compile() -> Rule? {
    checkSentences()
    var variables: [RuleVariable] = []
    for written in definition.variables {
      if let variable = variable(written, slot: variables.count, earlier: variables) {
        variables.append(variable)
      }
    }
    guard faults.isEmpty else { return nil }
    guard !variables.isEmpty else {
      fault(definition.id, .noVariables)
      return nil
    }

    let taken = Set(definition.groups.map(\.name.text) + definition.parameters.map(\.name.text))
    let groupVariables = definition.groups.map { group in
      variablesOfGroup(group, outer: variables, taken: taken)
    }
    guard faults.isEmpty else { return nil }
    addGroupRecords(groupVariables)
    let constants = makeEnvironment(variables)
    guard faults.isEmpty else { return nil }

    let sources = sources(variables)
    let pair = definition.pair.flatMap { self.pair($0, variables) }
    let filter = definition.filter.flatMap { condition($0, key: "where") }
    if let filter { licensed.formUnion(filter.presentWhenTrue) }
    isPresenceUnknown = filter == nil && definition.filter != nil
    let groups = self.groups(groupVariables, outer: variables)
    let requirement = self.requirement()
    if case .forbid(let program)? = requirement { licensed.formUnion(program.presentWhenTrue) }
    let severity = self.severity()
    let places = definition.places.compactMap { place($0, variables) }
    let also = definition.also.map { related($0, variables) }
    let uncertainty = uncertainty(variables + groupVariables.flatMap(\.self))
    if let uncertainty { checkSeverity(uncertainty) }
    let described = describedDefinition()
    let environments = also.map { $0?.environment }
    let texts = LazyValue { [self] in RuleTexts(self, labelled: environments) }
    if reading == .whole {
      faults += texts.value.faults
      readFields.formUnion(texts.value.readFields)
    }

    guard faults.isEmpty, let severity, let today = environment.slot(of: "today") else {
      return nil
    }
    return Rule(
      definition: described,
      variables: variables,
      sources: sources,
      pair: pair,
      filter: filter,
      filterReadsGroups: definition.groups.contains {
        filter?.readVariables.contains($0.name.text) == true
      },
      groups: groups,
      requirement: requirement,
      severity: severity,
      unless: definition.unless.map(\.text),
      places: places,
      also: also.compactMap { $0?.place },
      texts: texts,
      constants: constants,
      todaySlot: today,
      slotCount: environment.variables.count,
      readFields: readFields,
      uncertainty: uncertainty
    )
  }

  private mutating func checkSentences() {
    guard let sentences else { return }
    for reason in definition.because
    where !sentences.contains(reason.text) && Self.isID(reason.text, likeOneOf: sentences) {
      fault(reason, .unknownSentence(reason.text, known: sentences.sorted()))
    }
  }

  /// Whether a reason is meant as a sentence's id, as `S16`; other words name a law or a decision.
  private static func isID(_ text: String, likeOneOf known: Set<String>) -> Bool {
    func hasNumber(_ text: String) -> Bool { text.contains(where: \.isNumber) }
    let isWord = text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    return isWord && (hasNumber(text) || !known.allSatisfy(hasNumber))
  }
}

// MARK: - Variables

extension RuleCompiler {
  /// Of the program's own rules those of this category go by words, by patterns too.
  private static let categoryOfWords = "wording"

  /// What keeps the rule from being an error: that the conditions compiled so far interpret words
  /// (to tell of words in a text is no interpretation), or that it goes by what influences lead to.
  private func uncertainty(_ variables: [RuleVariable]) -> Uncertainty? {
    if definition.isBuiltIn, definition.category == Self.categoryOfWords { return .words }
    if variables.contains(where: { $0.collection == .evidence })
      || readFields.contains(where: FactSchema.shared.isWordFact)
    {
      return .words
    }
    let isDerived = variables.contains { $0.collection == .chain || $0.collection == .loop }
    return isDerived ? .influences : nil
  }

  /// What is uncertain cannot be an error.
  private mutating func checkSeverity(_ uncertainty: Uncertainty) {
    let isError =
      switch definition.severity {
      case .level(let level): level == .error
      case .conditions(let conditions, let otherwise):
        otherwise == .error || conditions.contains { $0.severity == .error }
      }
    if isError {
      faults.append(
        RuleCompilerFault.uncertainError(uncertainty).located(
          in: definition.file,
          at: definition.severityRange
        )
      )
    }
  }

  /// Resolves what a variable ranges over.
  mutating func variable(
    _ written: VariableDefinition,
    slot: Int,
    earlier: [RuleVariable]
  ) -> RuleVariable? {
    let name = written.name.text
    let reserved = ["today", "params"]
    guard !reserved.contains(name), facts.collections[name] == nil,
      !earlier.contains(where: { $0.name == name })
    else {
      fault(written.name, .nameIsTaken(name))
      return nil
    }
    let range = written.range.text
    if let record = facts.collections[range] {
      return RuleVariable(
        name: name,
        slot: slot,
        type: .record(schema.records[record].name),
        range: .collection(record: record)
      )
    }
    let parts = range.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1, let owner = earlier.first(where: { $0.name == parts[0] }) else {
      fault(
        written.range,
        .unknownCollection(
          range,
          known: facts.collections.keys.sorted() + earlier.map { $0.name + "." }
        )
      )
      return nil
    }
    guard let (fields, type) = fields(Array(parts.dropFirst()), of: owner.type, at: written.range)
    else { return nil }
    guard case .list(let element) = type else {
      fault(written.range, .notAList(range))
      return nil
    }
    return RuleVariable(
      name: name,
      slot: slot,
      type: element,
      range: .list(ownerSlot: owner.slot, fields: fields)
    )
  }

  /// The positions of a path's fields and the type at its end; faults where there is no such path.
  mutating func fields(
    _ names: [String],
    of type: CELType,
    at text: LocatedText
  ) -> (fields: [Int], type: CELType)? {
    var type = type
    var fields: [Int] = []
    for name in names {
      guard case .record(let recordName) = type, let record = schema.recordIndex(recordName) else {
        fault(text, .noFields(name, of: type.description))
        return nil
      }
      guard let field = schema.fieldIndex(name, ofRecord: record) else {
        fault(
          text,
          .unknownField(name, of: recordName, known: schema.records[record].fields.map(\.name))
        )
        return nil
      }
      fields.append(field)
      readFields.insert(FieldReference(record: record, field: field))
      type = schema.records[record].fields[field].type
    }
    return (fields, type)
  }

  private mutating func variablesOfGroup(
    _ group: GroupDefinition,
    outer: [RuleVariable],
    taken: Set<String>
  ) -> [RuleVariable] {
    // The slots of a group's variables follow the rule's own; see `makeEnvironment`.
    let base =
      outer.count + definition.groups.count + definition.parameters.count * 2 + 1
    var variables: [RuleVariable] = []
    for written in group.variables {
      guard !taken.contains(written.name.text) else {
        fault(written.name, .nameIsTaken(written.name.text))
        continue
      }
      if let variable = variable(
        written,
        slot: base + variables.count,
        earlier: outer + variables
      ) {
        variables.append(variable)
      }
    }
    return variables
  }

  /// One record for each group, whose fields are the group's variables.
  private mutating func addGroupRecords(_ groups: [[RuleVariable]]) {
    guard !groups.isEmpty else { return }
    let records = zip(definition.groups, groups).map { group, variables in
      RecordSchema(
        name: "rows of " + group.name.text,
        fields: variables.map { RecordSchema.Field($0.name, $0.type) }
      )
    }
    schema = facts.schema.adding(records: records)
  }

  /// Slots: the variables, the groups, the settings by both their names, `today`.
  private mutating func makeEnvironment(
    _ variables: [RuleVariable]
  ) -> [(slot: Int, value: Value)] {
    var names: [(String, CELType)] = variables.map { ($0.name, $0.type) }
    var taken = Set(variables.map(\.name) + ["today", "params"])
    for group in definition.groups {
      let name = group.name.text
      guard taken.insert(name).inserted else {
        fault(group.name, .nameIsTaken(name))
        continue
      }
      names.append((name, .list(.record("rows of " + name))))
    }
    var constants: [(slot: Int, value: Value)] = []
    var literals: [String: Value] = [:]
    for parameter in definition.parameters {
      let name = parameter.name.text
      guard taken.insert(name).inserted else {
        fault(parameter.name, .nameIsTaken(name))
        continue
      }
      for spelling in [name, "params." + name] {
        constants.append((names.count, parameter.value.value))
        names.append((spelling, parameter.value.type))
        literals[spelling] = parameter.value.value
      }
    }
    names.append(("today", .date))
    var options = EnvironmentOptions.rules
    options.checksLiterals = reading == .whole
    environment = RuleFunctions.environment.with(
      schema: schema,
      variables: names,
      literals: literals,
      options: options
    )
    let hasJoins = !definition.join.isEmpty || definition.groups.contains { !$0.join.isEmpty }
    if hasJoins {
      // What is absent joins nothing: there is no need to ask for it first.
      options.requiresPresenceChecks = false
      joinEnvironment = RuleFunctions.environment.with(
        schema: schema,
        variables: names,
        literals: literals,
        options: options
      )
    }
    return constants
  }
}

extension ParameterValue {
  var type: CELType {
    switch self {
    case .int: .int
    case .double: .double
    case .text: .string
    case .bool: .bool
    }
  }

  var value: Value {
    switch self {
    case .int(let value): .int(Int64(value))
    case .double(let value): .double(value)
    case .text(let value): .string(value)
    case .bool(let value): .bool(value)
    }
  }
}
