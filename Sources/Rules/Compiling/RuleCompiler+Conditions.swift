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
    for fault in result.faults {
      faults.append(
        RuleFault(
          file: definition.file,
          range: text.place(of: fault.range, in: definition.file),
          message: fault.text,
          help: fault.nearest.isEmpty
            ? nil : RuleFileFault.nearest(to: fault.nearest[0], among: fault.nearest)
        )
      )
    }
    guard let program = result.program else { return nil }
    readFields.formUnion(program.readFields)
    return program
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

  private mutating func path(_ text: LocatedText, _ variables: [RuleVariable]) -> PlacePath? {
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
    if let last = fields.last, !isWritten(last, of: fields.dropLast(), from: root.type) {
      fault(text, .notWritten(text.text))
      return nil
    }
    return PlacePath(slot: root.slot, fields: fields, isKey: isKey)
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
    guard let path = path(written.place.path, elements + variables) else { return nil }
    let columns: [(slot: Int, field: Int)] = elements.compactMap { element in
      guard case .list(_, let path) = element.range, let field = path.first else { return nil }
      return (element.slot, field)
    }
    return (CompiledRelated(each: list, fields: columns, path: path), inner)
  }
}

// MARK: - Texts

extension RuleCompiler {
  mutating func template(
    _ written: LocalizedTemplateDefinition,
    in environment: Environment
  ) -> CompiledTemplate? {
    guard let swedish = pieces(written.swedish, in: environment),
      let english = pieces(written.english, in: environment)
    else { return nil }
    return CompiledTemplate(swedish: swedish, english: english)
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
          at: text.place(of: error.offset..<error.offset + 1, in: definition.file)
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
  fileprivate var isListOrUnknown: Bool {
    switch self {
    case .list, .dyn: true
    default: false
    }
  }
}
