package import Findings
package import Scalars
import YAMLSyntax

/// Whether a field has a value.
package enum FieldPresence: UInt8, Hashable, Sendable {
  /// The key is missing, or nothing stands behind it.
  case absent
  case present
  /// What stands there was rejected by the reader, which has said why: nothing is known of it.
  case rejected
}

/// A value by the type of its field; small and trivially copied.
package enum FieldValue: Sendable {
  case absent
  case rejected
  /// `text`, `identifier`, `goalID`.
  case text(TextReference)
  /// `integer`, `version`.
  case integer(Int)
  case decimal(ExactDecimal)
  case date(PartialDate)
  /// The index of a word of the field's enumeration.
  case word(Int)
  case flag(Bool)
  case record(RecordID)
  /// `name`: what it stands for.
  case reference(RecordID)
  case list(ElementList)
  /// `localizedText` and `terms`: read with `localized(_:)` and `terms(_:)`.
  case localized(TextReference)
}

/// An element of a list.
package enum ElementValue: Sendable {
  case rejected
  case text(TextReference)
  case decimal(ExactDecimal)
  case record(RecordID)
  case reference(RecordID)
}

/// A text in a file, decoded when asked for.
package struct TextReference: Hashable, Sendable {
  /// The file; of the default of a field, which stands in none, -1 - its kind of record.
  let file: Int32
  /// The node; of a default the field.
  let node: NodeID
}

/// The elements of a list.
package struct ElementList: Sendable {
  enum Kind: UInt8 {
    case text
    case decimal
    case record
    case reference
  }

  /// Index of the first in the workspace's elements.
  let start: Int32
  package let count: Int
  let kind: Kind
  let recordType: RecordType
  let file: Int32
}

// MARK: - Fields

extension Workspace {
  /// Whether a field was written, and whether it could be read; a default does not count.
  package func presence(of field: Int, in record: RecordID) -> FieldPresence {
    let record = self[record]
    let bit: UInt32 = 1 << UInt32(field)
    guard record.present & bit != 0 else { return .absent }
    return record.rejected & bit == 0 ? .present : .rejected
  }

  /// Whether something stands under a key that the reader rejected; of a list, whether some element
  /// of it was.
  package func isRejected(_ field: Int, in record: RecordID) -> Bool {
    switch presence(of: field, in: record) {
    case .absent: return false
    case .rejected: return true
    case .present:
      guard case .list(let list) = value(of: field, in: record) else { return false }
      return (0..<list.count).contains {
        if case .rejected = element($0, of: list) { true } else { false }
      }
    }
  }

  /// The value of a field: what was written, else the default, else `.absent`.
  ///
  /// A goal's status is its document's where it has none; a list that was not written is `.absent`;
  /// a document's `vision` is the default vision where it names none; names and texts of visions
  /// that were left out are the id.
  package func value(of field: Int, in id: RecordID) -> FieldValue {
    let record = self[id]
    let bit: UInt32 = 1 << UInt32(field)
    let kind = schema.fields[id.type.index * 32 + field]
    guard record.present & bit != 0 else {
      if kind.defaultWord >= 0 { return .word(Int(kind.defaultWord)) }
      return kind.hasDefault ? defaultValue(of: field, in: id) : .absent
    }
    guard record.rejected & bit == 0 else { return .rejected }
    let slot = store.slots[record.slot(of: field)]
    guard !kind.isList else {
      switch kind.kind {
      case .record: return .list(list(slot, .record, kind.record, record))
      case .text: return .list(list(slot, .text, .document, record))
      case .number: return .list(list(slot, .decimal, .document, record))
      default: return .list(list(slot, .reference, .document, record))
      }
    }
    switch kind.kind {
    case .text, .identifier, .goalID:
      return .text(TextReference(file: record.stream, node: slot.node))
    case .localizedText, .terms:
      return .localized(TextReference(file: record.stream, node: slot.node))
    case .integer, .version:
      return .integer(Int(Int32(bitPattern: slot.payload) - Slot.integerBase))
    case .number: return .decimal(PackedDecimal.unpack(slot.payload, store.decimals))
    case .flag: return .flag(slot.payload != 0)
    case .date, .partialDate: return .date(PartialDate(packed: slot.payload))
    case .word: return .word(Int(slot.payload))
    case .record: return .record(RecordID(kind.record, Int(slot.payload)))
    case .name, .reference: return .reference(RecordID(packed: slot.payload))
    }
  }

  private func list(
    _ slot: Slot,
    _ kind: ElementList.Kind,
    _ type: RecordType,
    _ record: Record
  ) -> ElementList {
    let head = Int(slot.payload)
    return ElementList(
      start: Int32(truncatingIfNeeded: head + 1),
      count: Int(store.elements[head].payload),
      kind: kind,
      recordType: type,
      file: record.stream
    )
  }

  private func defaultValue(of field: Int, in id: RecordID) -> FieldValue {
    let descriptor = Schema.fields(of: id.type)[field]
    if let word = descriptor.defaultWord {
      switch descriptor.type {
      case .word(let enumeration): return enumeration.index(of: word).map { .word($0) } ?? .absent
      case .flag: return .flag(word == "true")
      case .text:
        return .text(
          TextReference(file: -1 - Int32(id.type.index), node: NodeID(rawValue: UInt32(field)))
        )
      default: return .absent
      }
    }
    switch (id.type, descriptor.type) {
    case (.goal, .word):
      return links.statuses[id.index] == Self.rejectedStatus
        ? .rejected : .word(Int(links.statuses[id.index]))
    case (.document, .names):
      guard let start = links.assumedVisions[id.index] else { return .absent }
      return .list(
        ElementList(
          start: start,
          count: links.visionsOfDocument[id.index].count,
          kind: .reference,
          recordType: .document,
          file: self[id].stream
        )
      )
    case (.aspect, .localizedText), (.principle, .localizedText):
      return value(of: 0, in: id)
    default:
      return .absent
    }
  }

  static let rejectedStatus = UInt8.max

  /// An element of a list, 0-based.
  package func element(_ index: Int, of list: ElementList) -> ElementValue {
    let slot = store.elements[Int(list.start) + index]
    if slot.isRejected { return .rejected }
    switch list.kind {
    case .text: return .text(TextReference(file: list.file, node: slot.node))
    case .decimal: return .decimal(PackedDecimal.unpack(slot.payload, store.decimals))
    case .record: return .record(RecordID(list.recordType, Int(slot.payload)))
    case .reference: return .reference(RecordID(packed: slot.payload))
    }
  }

  /// The records of a list of mappings as a range of their numbers, when none was rejected.
  package func recordRange(_ list: ElementList) -> Range<Int>? {
    guard list.kind == .record, list.count > 0 else { return list.count == 0 ? 0..<0 : nil }
    let start = Int(list.start)
    let first = store.elements[start].payload
    let last = store.elements[start + list.count - 1].payload
    guard first != Slot.rejected, last != Slot.rejected, Int(last - first) == list.count - 1
    else { return nil }
    return Int(first)..<Int(last) + 1
  }
}

// MARK: - Texts

extension Workspace {
  /// The text, decoded; of a default its word.
  package func string(_ text: TextReference) -> String {
    guard text.file >= 0 else {
      let fields = Schema.fields(of: RecordType.allCases[Int(-1 - text.file)])
      return fields[Int(text.node.rawValue)].defaultWord ?? ""
    }
    return streams[Int(text.file)].text(text.node)
  }

  /// A field's text; nil where it is absent or rejected.
  package func text(of field: Int, in record: RecordID) -> String? {
    let entry = self[record]
    guard entry.isReadable(field) else { return nil }
    return streams[Int(entry.stream)].text(store.slots[entry.slot(of: field)].node)
  }

  /// The text in both languages; one that is not given is the other, and a plain text is both.
  package func localized(_ text: TextReference) -> LocalizedText {
    let stream = streams[Int(text.file)]
    guard stream.kind(stream.anchoredNode(text.node)) == .mapping else {
      return LocalizedText(stream.text(text.node))
    }
    let swedish = stream.value(in: .swedish, of: text.node).map { stream.text($0) }
    let english = stream.value(in: .english, of: text.node).map { stream.text($0) }
    return LocalizedText(sv: swedish ?? english ?? "", en: english ?? swedish ?? "")
  }

  /// A field's localized text; nil where it is absent or rejected.
  package func localizedText(of field: Int, in record: RecordID) -> LocalizedText? {
    switch value(of: field, in: record) {
    case .localized(let text), .text(let text): localized(text)
    default: nil
    }
  }

  /// The words that show a dimension, an aspect or a quantity in a text of a language.
  package func terms(of record: RecordID, in language: Language) -> [String] {
    guard let field = Schema.field("terms", of: record.type),
      case .localized(let text) = value(of: field, in: record)
    else { return [] }
    let stream = streams[Int(text.file)]
    guard let value = stream.value(in: language, of: text.node) else { return [] }
    let list = stream.anchoredNode(value)
    return stream.kind(list) == .sequence
      ? stream.children(of: list).map { stream.text($0) } : [stream.text(list)]
  }

  /// The text that a record is known by: its `id`; empty where it has none or it was rejected.
  package func id(of record: RecordID) -> String {
    guard let field = Schema.idField(of: record.type) else { return "" }
    return text(of: field, in: record) ?? ""
  }

  /// What tells a goal from the others of its document: its id; of one that has none, or none that
  /// can be read, its title, else its statement.
  package func name(ofGoal goal: Int) -> String {
    let record = RecordID(.goal, goal)
    let id = id(of: record)
    guard id.isEmpty else { return id }
    return text(of: Field.Goal.title, in: record) ?? text(of: Field.Goal.statement, in: record)
      ?? ""
  }
}

extension YAMLStream {
  /// What a mapping of texts has in a language; nil where it has nothing in it.
  func value(in language: Language, of texts: NodeID) -> NodeID? {
    switch language {
    case .swedish: value(named: "sv", in: texts)
    case .english: value(named: "en", in: texts)
    }
  }
}
