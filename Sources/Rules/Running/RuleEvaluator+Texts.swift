import CEL
import Findings
import GoalModel

/// What a finding says, in one language.
struct FindingTexts {
  var message: String
  var help: String?
  var related: [RelatedPlace]
}

// MARK: - Texts

extension RuleEvaluator {
  /// Tells a finding of the rule, to readers of the document that it stands in.
  func texts(
    of finding: RuleFinding,
    in language: Language,
    seenFrom document: Int?
  ) -> FindingTexts {
    textRows?.readers = nil
    for variable in rule.variables { frame[variable.slot] = finding.row[variable.slot] }
    elements = Array(finding.row.elements)
    frame.budget = Self.textBudget
    isOver = false
    fillGroups(forTexts: true)
    textRows?.readers = TextRows.Readers(language: language, document: document)
    let help = rule.texts.help.map { text($0[language], in: language) }
    let message = text(rule.texts.message[language], in: language)
    let left = facts.undecided(of: finding.row.values, in: language, seenFrom: document)
    return FindingTexts(
      message: language.sentence(message, left) ?? message,
      help: language.sentence(help, facts.nearMiss(of: finding.row.values, rule)?[language]),
      related: anchor(of: finding, in: language) + related(in: language)
    )
  }

  /// Texts are short; what is said of a row costs little.
  private static let textBudget = 1_000_000

  private func text(
    _ pieces: [CompiledTemplate.Piece],
    in language: Language
  ) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let plain): text += plain
      case .value(let program): text += self.text(of: value(of: program), in: language)
      case .date(let program, let path):
        let value = program.evaluate(frame)
        text +=
          facts.writtenDate(of: path, from: frame[path.slot]) ?? self.text(of: value, in: language)
      case .list(let program):
        textRows?.leavesOutRejected = true
        defer { textRows?.leavesOutRejected = false }
        let value = program.evaluate(frame)
        guard case .list(let list) = value else {
          if case .error = value { text += self.text(of: value, in: language) }
          continue
        }
        var items: [String] = []
        var known: Set<String> = []
        for element in list.values {
          // What the reader has rejected has no name.
          if case .unknown = element { continue }
          let item = self.text(of: element, in: language)
          if known.insert(item).inserted { items.append(item) }
        }
        text += language.shortList(items)
      }
    }
    return QuotationMarks.set(in: text, language)
  }

  /// The value of an expression; where it cannot be told, of it without what the reader rejected.
  private func value(of program: Program) -> Value {
    let value = program.evaluate(frame)
    guard value.isUnknown, let textRows else { return value }
    textRows.leavesOutRejected = true
    defer { textRows.leavesOutRejected = false }
    return program.evaluate(frame)
  }

  /// Where a finding points at an alias: the anchored value, and what is meant within it.
  private func anchor(of finding: RuleFinding, in language: Language) -> [RelatedPlace] {
    guard let (place, _) = try? place(evaluatesConditions: true), place.place == finding.place
    else { return [] }
    return place.behindAlias.map { RelatedPlace(place: $0.place, message: $0.label[language]) }
  }

  private func related(in language: Language) -> [RelatedPlace] {
    var related: [RelatedPlace] = []
    for (also, label) in zip(rule.also, rule.texts.labels) {
      guard let each = also.each else {
        let value = frame[also.path.slot]
        if let place = facts.place(
          of: also.path,
          from: value,
          element: elements[also.path.slot],
          owner: owner(ofSlot: also.path.slot)
        ) {
          related.append(
            RelatedPlace(place: place.place, message: text(label, at: value, in: language))
          )
        }
        continue
      }
      guard case .list(let list) = each.evaluate(frame) else { continue }
      for element in list.values.prefix(Self.relatedLimit) {
        guard case .object(let object) = element else { continue }
        for (slot, field) in also.fields {
          frame[slot] =
            provider.presence(ofField: field, of: object) == .present
            ? provider.value(ofField: field, of: object) : .unknown
        }
        let root = frame[also.path.slot]
        let field = also.path.fields.isEmpty ? also.fields.first { $0.slot == also.path.slot } : nil
        let place =
          field.flatMap { facts.place(ofField: $0.field, of: object) }
          ?? facts.place(of: also.path, from: root, element: -1, owner: nil)
        if let place {
          related.append(
            RelatedPlace(place: place.place, message: text(label, at: root, in: language))
          )
        }
      }
    }
    return related
  }

  private func text(of value: Value, in language: Language) -> String {
    facts.text(of: value, in: language, seenFrom: textRows?.readers?.document)
  }

  /// A finding names at most so many further places.
  private static let relatedLimit = 50

  /// A label, or what a value is called where there is none.
  private func text(
    _ label: CompiledTemplate?,
    at value: Value,
    in language: Language
  ) -> String {
    if let label { return text(label[language], in: language) }
    return text(of: value, in: language)
  }
}

extension Language {
  /// A text and what is added to it.
  fileprivate func sentence(_ text: String?, _ addition: String?) -> String? {
    guard let text, let addition else { return text ?? addition }
    return "\(text); \(addition)"
  }

  /// A list in running text; of a long one the first ten and how many more.
  func shortList(_ items: [String]) -> String {
    guard items.count > 12 else { return list(items) }
    let more = number(items.count - 10)
    return list(
      Array(items.prefix(10)) + [self == .swedish ? "\(more) till" : "\(more) more"]
    )
  }
}
