import Analysis
package import Findings
import Parallel
package import YAMLSyntax

/// The rules in force, compiled and in the order in which they run: a rule after those that
/// silence it.
package struct RuleSet: Sendable {
  /// In running order.
  package let rules: [Rule]
  /// The texts that conditions of the users' rules compare things and fields with, rule by rule.
  package let comparedTexts: [ComparedText]

  private let indices: [String: Int]

  /// The position of a rule in running order.
  package func index(of id: String) -> Int? { indices[id] }

  package subscript(id: String) -> Rule? { indices[id].map { rules[$0] } }

  /// What came of compiling one rule.
  private struct Compiled: Sendable {
    fileprivate var rule: Rule?
    fileprivate var faults: [RuleFault]
    fileprivate var comparedTexts: [ComparedText]
  }

  /// A text in a condition that a thing is compared with by its id, or a field.
  package struct ComparedText: Sendable {
    package var rule: String
    package var text: String
    /// The kind of the thing, or of the one that has the field, as `FactRecord` names it.
    package var record: String
    /// nil where the thing itself is compared.
    package var field: String?
    package var file: SourceFile
    package var range: SourceRange
  }

  /// The rules that stand in one file.
  package struct File: Sendable {
    fileprivate var definitions: [RuleDefinition] = []
    fileprivate var faults: [RuleFault]

    /// Reads the `rules` lists of a file.
    package init(
      _ stream: YAMLStream,
      lists: [NodeID],
      isBuiltIn: Bool,
      reading: RuleReading = .whole
    ) {
      var reader = RuleFileReader(stream, isBuiltIn: isBuiltIn, reading: reading)
      for list in lists { definitions += reader.rules(list) }
      faults = reader.faults
    }
  }

  /// Loads the rules of folders; a later folder's rule replaces an earlier one's of the same id.
  ///
  /// - Parameters:
  ///   - folders: The files of each folder, the program's own first.
  ///   - reading: How much of the program's own rules was read.
  ///   - sentences: The ids of the sentences of all loaded visions; nil where nobody has changed
  ///     any, so that the program's own rules need not be asked which they name.
  ///   - parameters: Settings by `rule-id.name`.
  ///   - readerRules: Ids that the reader judges itself.
  ///   - jobs: How many rules may be compiled at once.
  /// - Throws: All mistakes, by file and place.
  package init(
    folders: [[File]],
    reading: RuleReading = .whole,
    sentences: Set<String>?,
    parameters: [String: String] = [:],
    readerRules: Set<String>,
    jobs: Int = 1
  ) throws(RuleFaults) {
    var faults: [RuleFault] = []
    var definitions: [RuleDefinition] = []
    var positions: [String: Int] = [:]
    for folder in folders {
      var own: [String: RuleDefinition] = [:]
      for file in folder {
        for definition in file.definitions {
          let id = definition.id.text
          guard !readerRules.contains(id) else {
            faults.append(
              RuleCompilerFault.reservedRule(id)
                .located(in: definition.file, at: definition.id.range)
            )
            continue
          }
          if let first = own[id] {
            var fault = RuleCompilerFault.duplicateRule(id)
              .located(in: definition.file, at: definition.id.range)
            fault.related = RunFailure.Related(
              file: first.file,
              range: first.id.range,
              message: Wording.alsoHere
            )
            faults.append(fault)
            continue
          }
          own[id] = definition
          if let position = positions[id] {
            definitions[position] = definition
          } else {
            positions[id] = definitions.count
            definitions.append(definition)
          }
        }
        faults += file.faults
      }
    }
    guard faults.isEmpty else { throw RuleFaults(faults) }

    for index in definitions.indices { definitions[index].apply(parameters) }
    let settled = definitions
    // Who replaces a vision or a rule need not know which of the program's own rules speak of it.
    let isReplaced = folders.count > 1
    let results = settled.indices.concurrentMap(jobs: jobs) { index in
      var compiler = RuleCompiler(
        settled[index],
        facts: .shared,
        sentences: isReplaced && settled[index].isBuiltIn ? nil : sentences,
        reading: settled[index].isBuiltIn ? reading : .whole
      )
      let rule = compiler.compile()
      return Compiled(
        rule: rule,
        faults: compiler.faults,
        comparedTexts: compiler.comparedTexts
      )
    }
    faults += results.flatMap(\.faults)
    let compiled = results.compactMap(\.rule)
    guard faults.isEmpty else { throw RuleFaults(faults) }
    faults = Self.checkSilencing(compiled, readerRules: readerRules)
    guard faults.isEmpty else { throw RuleFaults(faults) }
    rules = Self.inRunningOrder(compiled)
    comparedTexts = results.flatMap(\.comparedTexts)
    indices = Dictionary(
      rules.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The value of a setting, by `rule-id.name`.
  package func parameter(_ name: String) -> ParameterValue? {
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, let rule = self[parts[0]] else { return nil }
    return rule.definition.parameters.first { $0.name.text == parts[1] }?.value
  }

  /// The least that a setting can be, by `rule-id.name`; nil where nothing bounds it: of chains of
  /// influences weaker ones are not followed.
  package func least(ofParameter name: String) -> Double? {
    let parts = name.split(separator: ".", maxSplits: 1)
    guard parts.count == 2, parts[1] == "strength", let rule = self[String(parts[0])],
      rule.variables.contains(where: { $0.collection == .chain })
    else { return nil }
    return ChainParameters().leastStrength
  }

  /// A selection of rules and those that silence them, by running order.
  package func closure(of selected: Set<Int>) -> Set<Int> {
    var needed = selected
    for index in rules.indices.reversed() where needed.contains(index) {
      for id in rules[index].unless {
        if let other = indices[id] { needed.insert(other) }
      }
    }
    return needed
  }

  /// The names of settings that rules have, as `rule-id.name`.
  package var parameterNames: [String] {
    rules.flatMap { rule in rule.definition.parameters.map { "\(rule.id).\($0.name.text)" } }
  }
}

/// What is wrong with rule files: at least one fault.
package struct RuleFaults: Error, Sendable {
  package var faults: [RuleFault]

  init(_ faults: [RuleFault]) {
    self.faults = faults
  }
}

extension RuleDefinition {
  /// Takes the settings that the configuration makes; a setting of another type is left alone,
  /// since the configuration has been told.
  fileprivate mutating func apply(_ settings: [String: String]) {
    for index in parameters.indices {
      guard let text = settings["\(id.text).\(parameters[index].name.text)"],
        let value = ParameterValue(text, like: parameters[index].value)
      else { continue }
      parameters[index].value = value
    }
  }
}

// MARK: - Order

extension RuleSet {
  private static func checkSilencing(
    _ rules: [Rule],
    readerRules: Set<String>
  ) -> [RuleFault] {
    let byID = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var faults: [RuleFault] = []
    for rule in rules {
      for reason in rule.definition.unless {
        guard let other = byID[reason.text] else {
          let fault: RuleCompilerFault =
            readerRules.contains(reason.text)
            ? .readerRule(reason.text) : .unknownRule(reason.text, known: byID.keys.sorted())
          faults.append(fault.located(in: rule.definition.file, at: reason.range))
          continue
        }
        let isByGoals = [rule, other].contains { $0.variables.contains { $0.isRow } }
        let isReplaced = rule.definition.isBuiltIn && !other.definition.isBuiltIn
        if !isByGoals, !isReplaced, let fault = nothingInCommon(rule, other) {
          faults.append(fault.located(in: rule.definition.file, at: reason.range))
        }
      }
    }
    var state: [String: Int] = [:]
    var path: [String] = []
    func visit(_ rule: Rule) {
      state[rule.id] = 1
      path.append(rule.id)
      for reason in rule.definition.unless {
        guard let other = byID[reason.text] else { continue }
        switch state[other.id] {
        case nil: visit(other)
        case 1:
          let start = path.firstIndex(of: other.id) ?? 0
          faults.append(
            RuleCompilerFault.ringOfUnless(path[start...] + [other.id])
              .located(in: rule.definition.file, at: reason.range)
          )
        default: break
        }
      }
      path.removeLast()
      state[rule.id] = 2
    }
    for rule in rules where state[rule.id] == nil { visit(rule) }
    return faults
  }

  /// What is wrong where no variable of two rules stands for the same kind of thing in both.
  private static func nothingInCommon(_ rule: Rule, _ other: Rule) -> RuleCompilerFault? {
    var unlike: String?
    for variable in rule.variables {
      guard let match = other.variables.first(where: { $0.name == variable.name }) else { continue }
      if match.type == variable.type { return nil }
      unlike = unlike ?? variable.name
    }
    return unlike.map { .unlikeInCommon(other.id, variable: $0) } ?? .nothingInCommon(other.id)
  }

  private static func inRunningOrder(_ rules: [Rule]) -> [Rule] {
    let byID = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var ordered: [Rule] = []
    var placed: Set<String> = []
    func place(_ rule: Rule) {
      guard placed.insert(rule.id).inserted else { return }
      for id in rule.unless { byID[id].map(place) }
      ordered.append(rule)
    }
    for rule in rules { place(rule) }
    return ordered
  }
}
