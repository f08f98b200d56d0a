import Findings
import Scalars
import YAMLSyntax

/// Reads the mappings of one file as records, by the schema; every mistake becomes a finding and
/// the reading goes on with the next value.
struct RecordReader {
  let stream: YAMLStream
  /// The stream's number in findings' places.
  let file: Int
  var store = RecordStore()
  var findings: [ReaderFinding] = []
  /// Whether the document at hand broke off: what is missing may stand behind the break.
  var isIncomplete = false
  /// The alias through which the values at hand came; findings point at it.
  var alias: NodeID?
  /// The document and the goal that are being read.
  var document: Int?
  var goal: Int?
  /// The slots of the records being read, innermost last.
  private var pending: [(field: Int, slot: Slot)] = []

  init(stream: YAMLStream, file: Int) {
    self.stream = stream
    self.file = file
  }

  /// Reads a mapping as a record and gives its number among its kind; nil where it is none.
  mutating func record(_ type: RecordType, _ node: NodeID, owner: Int) -> Int? {
    let node = stream.anchoredNode(node)
    guard stream.kind(node) == .mapping else { return nil }
    let number = store.records[type.index].count
    store.records[type.index].append(
      Record(node: node, owner: Int32(owner), stream: Int32(file)))
    if let alias { store.recordAliases[RecordID(type, number)] = alias }
    switch type {
    case .document: document = number
    case .goal: goal = number
    default: break
    }

    let base = pending.count
    var record = Record(node: node, owner: Int32(owner), stream: Int32(file))
    var unknownKeys: [NodeID] = []
    var hasMergeKeys = false
    for (key, value) in stream.entries(of: node) {
      guard let field = Schema.field(stream.keyID(key), of: type) else {
        if stream.isMergeKey(key) { hasMergeKeys = true } else { unknownKeys.append(key) }
        continue
      }
      read(field, key: key, value: value, of: type, number: number, into: &record)
    }
    if hasMergeKeys { readMerged(type, node, number: number, into: &record) }
    if !unknownKeys.isEmpty { reportUnknownKeys(unknownKeys, of: type, in: node) }
    finish(&record, type, number: number, pendingFrom: base)
    if !isIncomplete || !isLast(node) {
      reportMissing(record, type, unknownKeys: unknownKeys)
    }
    if type == .goal { goal = nil }
    return number
  }

  /// Lays the slots of a record down, in the order of the schema.
  private mutating func finish(
    _ record: inout Record, _ type: RecordType, number: Int, pendingFrom base: Int
  ) {
    record.firstSlot = UInt32(store.slots.count)
    let own = pending[base...]
    store.slots.append(
      contentsOf: repeatElement(
        Slot(node: record.node, payload: 0), count: record.present.nonzeroBitCount))
    for (field, slot) in own {
      let index = record.slot(of: field)
      store.slots[index] = slot
      if let alias { store.slotAliases[index] = alias }
    }
    for (index, field, inner) in pendingAliases where index >= base {
      _ = field
      store.slotAliases[record.slot(of: pending[index].field)] = inner
    }
    pendingAliases.removeAll { $0.index >= base }
    pending.removeLast(pending.count - base)
    store.records[type.index][number] = record
  }

  /// The aliases of pending slots that are written as aliases themselves.
  private var pendingAliases: [(index: Int, field: Int, alias: NodeID)] = []

  private mutating func read(
    _ field: Int, key: NodeID, value: NodeID, of type: RecordType, number: Int,
    into record: inout Record
  ) {
    if record.has(field) {
      report(.duplicateKey(stream.text(key)), at: key, relatedKeys: firstKey(of: field, type, record))
      return
    }
    // Nothing behind a key: the key counts as missing.
    guard !stream.isNull(value) else { return }
    let outerAlias = alias
    var ownAlias: NodeID?
    if stream.kind(value) == .alias, alias == nil {
      ownAlias = value
      alias = value
    }
    record.present |= 1 << UInt32(field)
    let position = pending.count
    pending.append((field, Slot(node: value, payload: 0)))
    let descriptor = Schema.fields(of: type)[field]
    if let payload = payload(descriptor, key: key, value: value, of: type, number: number) {
      pending[position].slot.payload = payload
    } else {
      record.rejected |= 1 << UInt32(field)
      pending[position].slot.payload = Slot.rejected
    }
    alias = outerAlias
    if let ownAlias { pendingAliases.append((position, field, ownAlias)) }
  }

  private func firstKey(of field: Int, _ type: RecordType, _ record: Record) -> NodeID? {
    stream.entries(of: record.node).first {
      Schema.field(stream.keyID($0.key), of: type) == field
    }?.key
  }

  /// Reads what `<<` merges in; its own keys win.
  private mutating func readMerged(
    _ type: RecordType, _ node: NodeID, number: Int, into record: inout Record
  ) {
    for fault in stream.mergeFaults(of: node) { report(.badMerge, at: fault) }
    let outerAlias = alias
    for entry in stream.expandedEntries(of: node) {
      guard let field = Schema.field(stream.keyID(entry.key), of: type), !record.has(field) else {
        continue
      }
      alias = outerAlias ?? entry.alias
      read(field, key: entry.key, value: entry.value, of: type, number: number, into: &record)
      if outerAlias == nil, let alias = entry.alias {
        pendingAliases.append((pending.count - 1, field, alias))
      }
    }
    alias = outerAlias
  }

  /// Whether a mapping reaches to the end of what was read before the file broke off.
  private func isLast(_ node: NodeID) -> Bool {
    guard let fault = stream.fault else { return false }
    return stream.next(node).rawValue >= UInt32(stream.nodeCount)
      || stream.range(node).end >= fault.range.start
  }

  private mutating func reportMissing(_ record: Record, _ type: RecordType, unknownKeys: [NodeID]) {
    for (field, descriptor) in Schema.fields(of: type).enumerated()
    where descriptor.isRequired && !record.has(field) {
      let nearby = unknownKeys.map { stream.text($0) }.filter {
        $0 == descriptor.swedishKey
          || !NearestNames.nearest(to: $0, among: [descriptor.key]).isEmpty
      }
      report(
        .missingKey(descriptor, of: type, nearby: nearby.first),
        at: missingPlace(record, type))
    }
    if type == .target, record.present & 0b1111 == 0 {
      report(.targetWithoutValue, at: missingPlace(record, type))
    } else if type == .target, (record.present & 0b1111).nonzeroBitCount > 1 {
      report(.targetWithSeveralValues, at: missingPlace(record, type))
    }
  }

  /// Where something is missing: the id's value, else the first key of the mapping.
  private func missingPlace(_ record: Record, _ type: RecordType) -> NodeID {
    if let id = Schema.field("id", of: type), record.has(id), !record.isRejected(id) {
      return store.slots[record.slot(of: id)].node
    }
    return stream.firstChild(record.node) ?? record.node
  }
}

// MARK: - Unknown keys

extension RecordReader {
  private mutating func reportUnknownKeys(
    _ keys: [NodeID], of type: RecordType, in node: NodeID
  ) {
    let fields = Schema.fields(of: type)
    var seen: [String: NodeID] = [:]
    for key in keys {
      let scalar = stream.anchoredNode(key)
      guard stream.kind(scalar) == .scalar else {
        report(.keyIsNoText, at: key)
        continue
      }
      let name = stream.text(key)
      if name.hasPrefix("x-") { continue }
      if let first = seen[name] {
        report(.duplicateKey(name), at: key, relatedKeys: first)
        continue
      }
      seen[name] = key
      let value = NodeID(rawValue: stream.next(key).rawValue)
      if stream.style(node) == .flow, stream.isNull(value), stream.range(value).start
        == stream.range(value).end, name.utf8.contains(UInt8(ascii: " "))
          || stream.range(value).start <= stream.range(key).end
      {
        reportCommaInFlow(key, in: node)
        continue
      }
      let written = Set(stream.entries(of: node).map { stream.text($0.key) })
      if let field = fields.first(where: {
        $0.swedishKey == name || $0.swedishKey?.lowercased() == name.lowercased()
      }) {
        report(
          .unknownKey(name, .swedish(field.key), of: type), at: key,
          fix: written.contains(field.key) ? nil : field.key)
        continue
      }
      let nearest = NearestNames.nearest(to: name, among: fields.map(\.key))
      let isFree = nearest.first.map { !written.contains($0) } ?? false
      report(
        .unknownKey(name, .near(nearest, allowed: fields.map(\.key)), of: type), at: key,
        fix: nearest.count == 1 && isFree ? nearest[0] : nil)
    }
  }

  /// A comma in an unquoted text of a flow mapping ends the text and begins a key.
  private mutating func reportCommaInFlow(_ key: NodeID, in node: NodeID) {
    // The text that was meant begins at the last key that has a value, and goes on through the
    // keys without one.
    var start: NodeID?
    var end = key
    var keysWithoutValue: [NodeID] = []
    for (other, value) in stream.entries(of: node) {
      let isEmpty = stream.isNull(value) && stream.range(value).start == stream.range(value).end
      if isEmpty, start != nil {
        if other.rawValue >= key.rawValue || keysWithoutValue.contains(key) {
          keysWithoutValue.append(other)
          end = other
        } else {
          keysWithoutValue.append(other)
        }
        if other == key { end = other }
      } else {
        if keysWithoutValue.contains(key) { break }
        keysWithoutValue = []
        start = stream.kind(value) == .scalar && stream.style(value) == .plain ? value : nil
      }
    }
    var fixes: [ReaderFix] = []
    if let start, keysWithoutValue.first == key {
      let range = SourceRange(start: stream.range(start).start, end: stream.range(end).end)
      let text = String(decoding: stream.file.bytes[range.bytes], as: UTF8.self)
      let escaped = text.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\\\"")
      fixes = [
        ReaderFix(
          title: LocalizedText(sv: "sätt texten inom citattecken", en: "put the text in quotes"),
          isSafe: true,
          edits: [TextEdit(place: Place(file: file, range: range), text: "\"\(escaped)\"")])
      ]
    }
    report(.commaInFlow(stream.text(key)), at: key, fixes: fixes)
  }
}

// MARK: - Reporting

extension RecordReader {
  /// Adds a finding at a node; one that came through an alias points at the alias.
  mutating func report(
    _ mistake: ReadingMistake, at node: NodeID, relatedKeys first: NodeID? = nil,
    fix replacement: String? = nil, fixes: [ReaderFix] = []
  ) {
    let ownAlias = alias ?? (stream.kind(node) == .alias ? node : nil)
    let shown = ownAlias ?? node
    let (message, help) = mistake.wording
    var finding = ReaderFinding(
      rule: mistake.rule, severity: mistake.severity, message: message, help: help,
      place: Place(file: file, range: stream.range(shown)), fixes: fixes, document: document,
      goals: goal.map { [$0] } ?? [])
    if ownAlias != nil {
      finding.related.append(
        ReaderFinding.Related(
          place: Place(file: file, range: stream.range(stream.anchoredNode(node))),
          message: LocalizedText(sv: "värdet står här", en: "the value stands here")))
    } else if let replacement {
      finding.fixes.append(
        ReaderFix(
          title: LocalizedText(sv: "skriv `\(replacement)`", en: "write `\(replacement)`"),
          isSafe: true,
          edits: [
            TextEdit(place: Place(file: file, range: stream.range(node)), text: replacement)
          ]))
    }
    if let first {
      finding.related.append(
        ReaderFinding.Related(
          place: Place(file: file, range: stream.range(first)),
          message: LocalizedText(sv: "står redan här", en: "stands here already")))
    }
    findings.append(finding)
  }
}
