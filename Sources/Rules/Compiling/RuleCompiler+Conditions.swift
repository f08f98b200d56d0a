import CEL
import Findings

// MARK: - Conditions

extension RuleCompiler {
  /// Compiles a condition: of type bool, and reading at least one variable.
  mutating func condition(
    _ text: LocatedText,
    key: String,
    in environment: Environment? = nil
  ) -> Program? {
    guard
      let program = expression(text, in: environment ?? self.environment, expecting: .bool)
    else { return nil }
    guard program.readsVariables else {
      fault(text, .conditionWithoutVariable(key))
      return nil
    }
    return program
  }

  /// Compiles an expression; its faults point into the rule file.
  mutating func expression(
    _ text: LocatedText,
    in environment: Environment,
    expecting type: CELType? = nil
  ) -> Program? {
    let result = environment.compile(text.text, licensed: licensed, expecting: type)
    for fault in result.faults where !(isPresenceUnknown && fault.kind == .unguarded) {
      faults.append(
        RuleFault(
          file: definition.file,
          range: text.place(of: fault.range, in: definition.file),
          message: fault.text,
          help: fault.nearest.isEmpty
            ? ConditionHint.hint(for: fault, in: text.text)
              ?? (fault.kind == .syntax ? commentHelp(text) : nil)
            : RuleFileFault.nearest(to: fault.nearest[0], among: fault.nearest)
        )
      )
    }
    guard let program = result.program else { return nil }
    if !definition.isBuiltIn, !result.comparedTexts.isEmpty {
      let places = text.places(of: result.comparedTexts.map(\.range), in: definition.file)
      comparedTexts += zip(result.comparedTexts, places).map { compared, place in
        RuleSet.ComparedText(
          rule: definition.id.text,
          text: compared.text,
          record: compared.record,
          field: compared.field,
          file: definition.file,
          range: place
        )
      }
    }
    readFields.formUnion(program.readFields)
    return program
  }

  /// What to do about a text without quotes that ends where a comment begins.
  private func commentHelp(_ text: LocatedText) -> LocalizedText? {
    guard text.isCutByComment(in: definition.file) else { return nil }
    return LocalizedText(
      sv: "för YAML börjar en kommentar vid ` #`: sätt texten inom citattecken",
      en: "to YAML ` #` begins a comment: put the text in quotes"
    )
  }

  mutating func requirement() -> CompiledRequirement? {
    switch definition.requirement {
    case nil: nil
    case .require(let text): condition(text, key: "require").map { .require($0) }
    case .forbid(let text): condition(text, key: "forbid").map { .forbid($0) }
    }
  }

  /// The severity; nil after a fault.
  mutating func severity() -> CompiledSeverity? {
    switch definition.severity {
    case .level(let level):
      return .level(level ?? .note)
    case .conditions(let written, let otherwise):
      var conditions: [(severity: Severity, condition: Program)] = []
      for (severity, text) in written {
        guard let program = condition(text, key: "severity") else { return nil }
        conditions.append((severity, program))
      }
      return .conditions(conditions, otherwise: otherwise)
    }
  }
}

// MARK: - Places

extension RuleCompiler {
  mutating func place(_ written: PlaceDefinition, _ variables: [RuleVariable]) -> CompiledPlace? {
    guard let path = path(written.path, variables) else { return nil }
    guard let condition = written.condition else { return CompiledPlace(path: path) }
    return self.condition(condition, key: "at").map { CompiledPlace(path: path, condition: $0) }
  }

  /// A path from a variable, or from a field of the elements of a list of records.
  private mutating func path(
    _ text: LocatedText,
    _ variables: [RuleVariable],
    elementsOf record: Int? = nil
  ) -> PlacePath? {
    var written = text.text
    let isKey = written.hasSuffix("!")
    if isKey { written.removeLast() }
    let parts = written.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let root = variables.first(where: { $0.name == parts[0] }) else {
      fault(text, .unknownVariable(parts[0], known: variables.map(\.name)))
      return nil
    }
    guard let (fields, _) = fields(Array(parts.dropFirst()), of: root.type, at: text) else {
      return nil
    }
    let isWritten =
      if let last = fields.last {
        self.isWritten(last, of: fields.dropLast(), from: root.type)
      } else {
        self.isWritten(root, among: variables, elementsOf: record)
      }
    guard isWritten else {
      fault(text, .notWritten(text.text))
      return nil
    }
    return PlacePath(slot: root.slot, fields: fields, isKey: isKey)
  }

  /// Whether what a variable stands for stands in a file: things do, and elements of lists that are
  /// written.
  private func isWritten(
    _ root: RuleVariable,
    among variables: [RuleVariable],
    elementsOf record: Int?
  ) -> Bool {
    if case .record = root.type { return true }
    guard case .list(let owner, let fields) = root.range, let last = fields.last else {
      return false
    }
    if let record, !definition.variables.contains(where: { $0.name.text == root.name }) {
      return isWritten(last, of: [], from: .record(schema.records[record].name))
    }
    guard let owner = variables.first(where: { $0.slot == owner }) else { return false }
    return isWritten(last, of: fields.dropLast(), from: owner.type)
  }

  /// Whether the last field of a path stands in a file: it is a key of a document, or a place.
  private func isWritten(_ last: Int, of path: ArraySlice<Int>, from type: CELType) -> Bool {
    var type = type
    for field in path {
      guard case .record(let name) = type, let record = schema.recordIndex(name) else {
        return true
      }
      type = schema.records[record].fields[field].type
    }
    guard case .record(let name) = type, let record = schema.recordIndex(name),
      facts.writtenFields.indices.contains(record)
    else { return true }
    return last < facts.writtenFields[record].count
      || schema.records[record].fields[last].type == .place
  }

  /// A further place, and what its label can speak of.
  mutating func related(
    _ written: RelatedDefinition,
    _ variables: [RuleVariable]
  ) -> (place: CompiledRelated, environment: Environment)? {
    guard let each = written.each else {
      guard let path = path(written.place.path, variables) else { return nil }
      return (CompiledRelated(each: nil, fields: [], path: path), environment)
    }
    guard let list = expression(each, in: environment) else { return nil }
    guard case .list(.record(let recordName)) = list.resultType,
      let record = schema.recordIndex(recordName)
    else {
      fault(each, .notAList(each.text))
      return nil
    }
    // Inside `each`, the element's fields are names of their own; outer names stay visible.
    let fields = schema.records[record].fields
    var elements: [RuleVariable] = []
    for (index, field) in fields.enumerated() where environment.slot(of: field.name) == nil {
      elements.append(
        RuleVariable(
          name: field.name,
          slot: environment.variables.count + elements.count,
          type: field.type,
          range: .list(ownerSlot: 0, fields: [index])
        )
      )
    }
    let inner = environment.adding(variables: elements.map { ($0.name, $0.type) })
    guard let path = path(written.place.path, elements + variables, elementsOf: record) else {
      return nil
    }
    let columns: [(slot: Int, field: Int)] = elements.compactMap { element in
      guard case .list(_, let path) = element.range, let field = path.first else { return nil }
      return (element.slot, field)
    }
    return (CompiledRelated(each: list, fields: columns, path: path), inner)
  }
}

// MARK: - Texts

extension RuleCompiler {
  /// What a group's `where` says of its rows, said of the variables of one row.
  func licences(ofRowsIn group: String) -> Set<FieldPath> {
    Set(
      licensed.lazy.filter {
        $0.variable == group && $0.fields.count > 1 && $0.fields[0] == FieldPath.element
      }.map { FieldPath($0.fields[1], Array($0.fields[2...])) }
    )
  }

  mutating func template(
    _ written: LocalizedTemplateDefinition,
    in environment: Environment
  ) -> CompiledTemplate? {
    guard let swedish = pieces(written.swedish, in: environment),
      let english = pieces(written.english, in: environment)
    else { return nil }
    return CompiledTemplate(swedish: swedish, english: english)
  }

  /// The definition with the values of settings in what is said of the rule as a whole.
  mutating func describedDefinition() -> RuleDefinition {
    var described = definition
    let fieldsBefore = readFields
    described.title =
      self.described(definition.titleTemplate, key: "title") ?? definition.title
    if let docs = definition.docsTemplate {
      described.docs = self.described(docs, key: "docs") ?? definition.docs
    }
    readFields = fieldsBefore
    return described
  }

  /// A text about the rule as a whole, which knows its settings and no row.
  private mutating func described(
    _ written: LocalizedTemplateDefinition,
    key: String
  ) -> LocalizedText? {
    guard let swedish = described(written.swedish, key: key, in: .swedish),
      let english = described(written.english, key: key, in: .english)
    else { return nil }
    return LocalizedText(sv: swedish, en: english)
  }

  private mutating func described(
    _ written: LocatedText,
    key: String,
    in language: Language
  ) -> String? {
    guard written.text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") })
    else { return written.text }
    // That an optional field is read is not the point where no field can be read at all.
    var options = environment.options
    options.requiresPresenceChecks = false
    let environment = environment.with(
      schema: schema,
      variables: environment.variables.map { ($0.name, $0.type) },
      literals: environment.literals,
      options: options
    )
    guard let pieces = pieces(written, in: environment),
      let parts = try? TemplateParser.pieces(of: written.text)
    else { return nil }
    var text = ""
    for (piece, part) in zip(pieces, parts) {
      switch piece {
      case .text(let plain): text += plain
      case .value(let program), .date(let program, _), .list(let program):
        guard case .expression(_, let range) = part else { return nil }
        let place = written.part(range)
        let variables = program.readVariables.filter { environment.literals[$0] == nil }
        let value = program.evaluate(Frame(slots: environment.variables.count))
        guard variables.isEmpty else {
          fault(place, .variableInDescription(variables.sorted()[0], key: key))
          return nil
        }
        if case .error(let error) = value {
          fault(place, .failedDescription(error.text))
          return nil
        }
        text += language.text(of: value, naming: { _ in "" })
      }
    }
    return QuotationMarks.set(in: text, language)
  }

  private mutating func pieces(
    _ text: LocatedText,
    in environment: Environment
  ) -> [CompiledTemplate.Piece]? {
    let parsed: [TemplateParser.Piece]
    do throws(TemplateParser.UnbalancedBrace) {
      parsed = try TemplateParser.pieces(of: text.text)
    } catch {
      faults.append(
        RuleCompilerFault.unbalancedBrace.located(
          in: definition.file,
          at: text.place(of: error.offset..<error.offset + 1, in: definition.file),
          help: commentHelp(text)
        )
      )
      return nil
    }
    var pieces: [CompiledTemplate.Piece] = []
    for piece in parsed {
      switch piece {
      case .text(let text):
        pieces.append(.text(text))
      case .expression(let expression, let range):
        let (inner, isList) = Self.listArgument(expression)
        let start = range.lowerBound + (isList ? "list(".utf8.count : 0)
        let located = text.part(start..<start + inner.utf8.count)
        guard let program = self.expression(located, in: environment) else { return nil }
        if !program.readsVariables,
          case .error(let error) = program.evaluate(Frame(slots: environment.variables.count))
        {
          fault(located, .failedDescription(error.text))
          return nil
        }
        guard program.resultType.hasText else {
          fault(located, .noText(program.resultType.description))
          return nil
        }
        if isList {
          guard program.resultType.isListOrUnknown else {
            fault(located, .notAList(inner))
            return nil
          }
          pieces.append(.list(program))
        } else if program.resultType == .date, let path = datePath(inner) {
          pieces.append(.date(program, path))
        } else {
          pieces.append(.value(program))
        }
      }
    }
    return pieces
  }

  /// The path that an expression is, where it is nothing but one.
  private func datePath(_ expression: String) -> PlacePath? {
    let parts = expression.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let slot = environment.slot(of: String(parts[0])),
      slot < definition.variables.count
    else { return nil }
    var type = environment.variables[slot].type
    var fields: [Int] = []
    for part in parts.dropFirst() {
      guard case .record(let name) = type, let record = schema.recordIndex(name),
        let field = schema.fieldIndex(String(part), ofRecord: record)
      else { return nil }
      fields.append(field)
      type = schema.records[record].fields[field].type
    }
    return PlacePath(slot: slot, fields: fields, isKey: false)
  }

  /// The argument of `list(…)`, where that is the whole expression.
  private static func listArgument(_ expression: String) -> (expression: String, isList: Bool) {
    guard expression.hasPrefix("list("), expression.hasSuffix(")") else {
      return (expression, false)
    }
    let inner = expression.dropFirst("list(".count).dropLast()
    var depth = 0
    for byte in inner.utf8 {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth < 0 { return (expression, false) }
    }
    return (String(inner), true)
  }

  mutating func fault(_ text: LocatedText, _ fault: RuleCompilerFault) {
    let range = text.place(of: 0..<text.text.utf8.count, in: definition.file)
    faults.append(fault.located(in: definition.file, at: range))
  }
}

extension CELType {
  /// Whether there is a text for values of the type.
  fileprivate var hasText: Bool {
    switch self {
    case .null, .bytes, .map, .timestamp, .duration, .type, .opaque: false
    case .list(let part), .optional(let part): part.hasText
    default: true
    }
  }

  fileprivate var isListOrUnknown: Bool {
    switch self {
    case .list, .dyn: true
    default: false
    }
  }
}
