import Analysis
import CEL
import Findings
import GoalModel
import Scalars

// MARK: - Texts

extension Facts {
  /// A value in running text; goals of other documents than `document` with their document's id.
  func text(of value: Value, in language: Language, seenFrom document: Int? = nil) -> String {
    language.text(of: value) { text(of: $0, in: language, seenFrom: document) }
  }

  /// What is left to decide, where decisions settle a part of a conflict.
  func undecided(
    of values: ArraySlice<Value>,
    in language: Language,
    seenFrom document: Int?
  ) -> String? {
    for object in rows(among: values) {
      let (pairs, more) = rows.undecidedPairs(of: object)
      guard !pairs.isEmpty else { continue }
      var names = pairs.map { pair in
        [pair.first, pair.second].map { name(ofGoal: $0, in: language, seenFrom: document) }
          .joined(separator: "\u{2013}")
      }
      if more > 0 { names.append(language == .swedish ? "\(more) till" : "\(more) more") }
      let list = language.list(names)
      return language == .swedish ? "inte beslutat för \(list)" : "not decided for \(list)"
    }
    return nil
  }

  /// What a thing is called: a goal by its id, a dimension by its name.
  private func text(
    of object: ObjectReference,
    in language: Language,
    seenFrom document: Int?
  ) -> String {
    guard let kind = FactRecord(rawValue: Int(object.record)), let record = recordID(object) else {
      return rows.firstGoal(of: object)
        .map { name(ofGoal: $0, in: language, seenFrom: document) } ?? ""
    }
    switch kind {
    case .goal: return name(ofGoal: record.index, in: language, seenFrom: document)
    case .dimension, .aspect, .quantity, .vision:
      guard let field = GoalModel.Schema.field("name", of: record.type),
        let name = workspace.localizedText(of: field, in: record)?[language], !name.isEmpty
      else { return workspace.id(of: record) }
      return kind == .vision ? name : inRunningText(name, of: record, in: language)
    case .indicator: return text("name", record)
    case .assignment: return text("id", record)
    case .effect: return text("affects", record)
    case .decision: return text("decision", record)
    case .influence:
      return [text("from", record), text("to", record)].joined(separator: " → ")
    default: return workspace.id(of: record)
    }
  }

  /// What a thing is called whose name cannot be read: a document by its title, what belongs to a
  /// goal by its id or else by its place among the others.
  ///
  /// - Returns: nil where the field is not what such a thing is called by.
  func nameInstead(
    ofField field: Int,
    of object: ObjectReference,
    in language: Language
  ) -> String? {
    guard let record = recordID(object), let position = writtenPosition(field, object)
    else { return nil }
    let others: [Int]
    switch (record.type, GoalModel.Schema.fields(of: record.type)[position].key) {
    case (.document, "id"):
      let title = text("title", record)
      guard title.isEmpty else { return language.quoted(title) }
      return language == .swedish ? "utan id" : "without an id"
    case (.indicator, "name"): others = workspace.goal(of: record).map(workspace.indicators) ?? []
    case (.assignment, "text"): others = workspace.goal(of: record).map(workspace.assignments) ?? []
    default: return nil
    }
    let id = workspace.id(of: record)
    guard id.isEmpty else { return id }
    let place = (others.firstIndex(of: record.index) ?? 0) + 1
    return language == .swedish ? "nr \(place)" : "no. \(place)"
  }

  /// A goal's id, as `document` writes it; of one that has none, or none that can be read, its title.
  private func name(ofGoal goal: Int, in language: Language, seenFrom document: Int?) -> String {
    let record = RecordID(.goal, goal)
    let id = workspace.id(of: record)
    guard id.isEmpty else {
      return document.map { name(id, ofGoal: goal, seenFrom: $0) } ?? id
    }
    let title = text("title", record)
    guard title.isEmpty else { return language.quoted(title) }
    return language == .swedish ? "utan id" : "without an id"
  }

  /// What a thing is called within a sentence.
  func inRunningText(_ name: String, of record: RecordID, in language: Language) -> String {
    properNames.contains(record, language) ? name : language.inSentence(name)
  }

  private func text(_ key: String, _ record: RecordID) -> String {
    guard let field = GoalModel.Schema.field(key, of: record.type) else { return "" }
    switch workspace.value(of: field, in: record) {
    case .text(let text): return workspace.string(text)
    case .reference(let thing):
      return text(of: Self.reference(thing), in: language, seenFrom: nil)
    default: return ""
    }
  }
}

extension Language {
  /// A value in running text; `name` says what things are called.
  func text(of value: Value, naming name: (ObjectReference) -> String) -> String {
    switch value {
    case .string(let text): text
    case .int(let number): self.number(Int(number))
    case .uint(let number): String(number)
    case .double(let number):
      ExactDecimal(number).map { self.number($0.rounded(toFractionDigits: 2)) } ?? String(number)
    case .decimal(let decimal): self.number(decimal)
    case .bool(let flag): flag ? "true" : "false"
    case .date(let date): date.description
    case .list(let list): shortList(list.values.map { text(of: $0, naming: name) })
    case .optional(let optional): optional.value.map { text(of: $0, naming: name) } ?? ""
    case .object(let object): name(object)
    case .error(let error): "(\(error.text[self]))"
    case .null, .bytes, .map, .timestamp, .duration, .type, .unknown: "…"
    }
  }
}
