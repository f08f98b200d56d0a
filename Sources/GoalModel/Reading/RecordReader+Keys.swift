import Findings
import YAMLSyntax

/// What has been looked up in the mappings at hand, each of which may have many mistakes.
final class KnownKeys {
  private var ids: [NodeID: String?] = [:]
  private var keys: [Key: NodeID?] = [:]

  private struct Key: Hashable {
    var node: NodeID
    var field: Int
  }

  /// So many lookups are kept.
  private static let limit = 64

  func id(of node: NodeID, _ lookUp: () -> String?) -> String? {
    if let known = ids[node] { return known }
    if ids.count == Self.limit { ids.removeAll(keepingCapacity: true) }
    let id = lookUp()
    ids[node] = id
    return id
  }

  func key(of field: Int, in node: NodeID, _ lookUp: () -> NodeID?) -> NodeID? {
    let place = Key(node: node, field: field)
    if let known = keys[place] { return known }
    if keys.count == Self.limit { keys.removeAll(keepingCapacity: true) }
    let key = lookUp()
    keys[place] = key
    return key
  }
}

// MARK: - Missing keys

extension RecordReader {
  /// Reports the required keys that a mapping lacks.
  mutating func reportMissing(_ state: RecordState) {
    let missing = schema.required[state.type.index] & ~state.present
    if missing != 0 {
      for (field, descriptor) in Schema.fields(of: state.type).enumerated()
      where missing & (1 << UInt32(field)) != 0 {
        if isVersionMissing, descriptor.type == .version { continue }
        reportMissing(descriptor, state)
      }
    }
    guard state.type == .target else { return }
    let values = state.present & 0b1111
    if values == 0 {
      report(
        .targetWithoutValue(subject(state), nearby: nearbyValue(state)),
        at: missingPlace(state)
      )
    } else if values.nonzeroBitCount > 1 {
      reportSeveralTargets(state)
    }
  }

  private mutating func reportMissing(_ descriptor: FieldDescriptor, _ state: RecordState) {
    let nearby = state.strays.map { stream.text($0.key) }
      .first { descriptor.isMeant(by: ReadingMistake.withSpace($0)?.key ?? $0) }
    report(.missingKey(descriptor, subject(state), nearby: nearby), at: missingPlace(state))
  }

  /// The first unknown key of a target that one of its values may have been meant by.
  private func nearbyValue(_ state: RecordState) -> (key: String, meant: String)? {
    let values = Schema.fields(of: .target)[..<4].map(\.key)
    return state.strays.lazy.map { stream.text($0.key) }.compactMap { key in
      suggestion(for: key, state).replacement.flatMap { values.contains($0) ? (key, $0) : nil }
    }.first
  }

  /// Of several values of a target all but the first written are rejected.
  private mutating func reportSeveralTargets(_ state: RecordState) {
    let record = store.records[RecordType.target.index][state.number]
    let written = (0..<4).filter { record.has($0) }.sorted {
      store.slots[record.slot(of: $0)].node < store.slots[record.slot(of: $1)].node
    }
    for field in written.dropFirst() {
      store.records[RecordType.target.index][state.number].rejected |= 1 << UInt32(field)
      report(
        .targetWithSeveralValues,
        at: store.slots[record.slot(of: field)].node,
        related: store.slots[record.slot(of: written[0])].node
      )
    }
  }

  /// Where something is missing: the id's value, else the first key of the mapping.
  private func missingPlace(_ state: RecordState) -> NodeID {
    if let id = Schema.field("id", of: state.type), state.present & (1 << UInt32(id)) != 0 {
      let record = store.records[state.type.index][state.number]
      return store.slots[record.slot(of: id)].node
    }
    return stream.firstChild(state.node) ?? state.node
  }

  /// What a mapping is called in a finding.
  func subject(_ state: RecordState) -> Subject { subject(state.type, state.node) }

  func subject(_ type: RecordType, _ node: NodeID) -> Subject {
    func id(_ node: NodeID) -> String? {
      known.id(of: node) {
        stream.value(of: Schema.keys["id"], in: node).flatMap {
          let text = stream.text($0)
          return stream.isNull(stream.anchoredNode($0)) || text.isEmpty || text.utf8.count > 40
            ? nil : text
        }
      }
    }
    return Subject(
      type: type,
      id: type == .document ? nil : id(node),
      goal: type == .goal ? nil : goalNode.flatMap { id($0) }
    )
  }
}

// MARK: - Duplicate keys

extension RecordReader {
  /// Reports a field's key that stands in a record before.
  mutating func reportDuplicate(_ key: NodeID, _ field: Int, _ state: RecordState) {
    guard !toldDuplicates.contains(key) else { return }
    let first = known.key(of: field, in: state.node) {
      stream.entries(of: state.node).first {
        Schema.field(stream.keyID($0.key), of: state.type) == field
      }?.key
    }
    report(.duplicateKey(stream.text(key), subject(state)), at: key, related: first)
  }
}

extension RecordReader {
  /// Reports the keys that stand twice in a mapping of a value that no record is read from: what is
  /// merged, what stands under keys that the schema lacks, what is of the wrong form.
  ///
  /// They are told where they stand, once: behind aliases nothing is looked for, since what these
  /// stand for has its own place in the document.
  ///
  /// - Complexity: O(nodes of the value), aliases counted as one.
  mutating func reportDuplicates(within value: NodeID) {
    guard alias == nil else { return }
    for index in value.rawValue..<stream.next(value).rawValue {
      let mapping = NodeID(rawValue: index)
      guard case .mapping = stream.kind(mapping), !isIncomplete || !isLast(mapping) else {
        continue
      }
      for (first, again) in stream.duplicateKeys(of: mapping)
      where stream.isSameKey(first, again) && toldDuplicates.insert(again).inserted {
        report(.duplicateKeyOutsideRecords(stream.text(again)), at: again, related: first)
      }
    }
  }
}

// MARK: - Unknown keys

extension RecordReader {
  /// Reports the keys of a mapping that the schema lacks.
  mutating func reportStrays(_ state: RecordState) {
    var first: [String: NodeID] = [:]
    var state = state
    let outerAlias = alias
    let texts = stream.style(state.node) == .flow ? brokenTexts(in: state) : [:]
    var previous: Stray?
    for stray in state.strays {
      alias = outerAlias ?? stray.alias
      reportStray(stray, after: previous, &state, &first, texts)
      previous = stray
    }
    alias = outerAlias
  }

  private mutating func reportStray(
    _ stray: Stray,
    after previous: Stray?,
    _ state: inout RecordState,
    _ seen: inout [String: NodeID],
    _ texts: [NodeID: BrokenText]
  ) {
    let key = stray.key
    guard stream.kind(stream.anchoredNode(key)) == .scalar else {
      report(.keyIsNoText, at: key)
      return
    }
    let name = stream.text(key)
    if let first = seen[name], stream.isSameKey(first, key) {
      guard !toldDuplicates.contains(key) else { return }
      report(.duplicateKey(name, subject(state)), at: key, related: first)
      return
    }
    seen[name] = seen[name] ?? key
    if name.hasPrefix("x-") { return }
    if isBare(key, stray.value), stream.style(state.node) == .flow, stray.alias == nil {
      // Of keys that follow each other the first has told of all.
      if let previous, isBare(previous.key, previous.value), stream.next(previous.value) == key {
        return
      }
      if let text = texts[key] { report(text, from: key, state) }
      return
    }
    if isVersionMissing, state.type == .document, FieldDescriptor.isVersionMeant(by: name) {
      return
    }
    if let bare = withoutNoBreakSpace(name) {
      report(.noBreakSpace(bare, subject(state)), at: key)
      return
    }
    if ReadingMistake.isDashed(name) {
      report(.dashWithoutSpace(name, subject(state)), at: key)
      return
    }
    let suggestion = suggestion(for: name, state)
    // What the fix writes is taken: a second key that means the same would be there twice.
    if suggestion.isSafe, let known = suggestion.replacement,
      let field = Schema.field(known, of: state.type)
    {
      state.seen |= 1 << UInt32(field)
    }
    report(
      .unknownKey(name, suggestion, subject(state)),
      at: key,
      fixes: fix(suggestion.replacement, at: key, isSafe: suggestion.isSafe)
    )
  }

  /// A key without the no-break space before it; nil where it has none.
  private func withoutNoBreakSpace(_ name: String) -> String? {
    let blanks = name.unicodeScalars.prefix { $0 == " " || $0 == "-" || $0 == "\u{A0}" }
    guard blanks.contains("\u{A0}") else { return nil }
    return String(name.unicodeScalars.dropFirst(blanks.count))
  }

  private func suggestion(for name: String, _ state: RecordState) -> ReadingMistake.Suggestion {
    let suggestion = nearest(to: name, state)
    switch suggestion {
    case .swedish(_, isFree: false), .near(_, isFree: false, _):
      // `effect` beside `effects` was meant to stand in one of them.
      let inner = RecordType.allCases.first {
        $0.ownerType == state.type && Schema.field(name, of: $0) != nil
      }
      return inner.map { .elsewhere($0) } ?? suggestion
    default: return suggestion
    }
  }

  private func nearest(to name: String, _ state: RecordState) -> ReadingMistake.Suggestion {
    let fields = Schema.fields(of: state.type)
    func isFree(_ field: FieldDescriptor) -> Bool {
      Schema.field(field.key, of: state.type).map { state.seen & (1 << UInt32($0)) == 0 } ?? false
    }
    let form = WordForm(name)
    let translated = fields.filter { $0.isSwedish(form) && !$0.isKey(form) }
    if let field = translated.first(where: isFree) ?? translated.first {
      // An English word in the other number is no Swedish one.
      if field.key == name + "s" || field.key + "s" == name {
        return .near([field.key], isFree: isFree(field), isSure: true)
      }
      return .swedish(field.key, isFree: isFree(field))
    }
    if let field = fields.first(where: { $0.isKey(form) }) {
      return .near([field.key], isFree: isFree(field), isSure: true)
    }
    let nearest = NearestNames.nearest(to: name, among: fields.map(\.key))
    let owner = enclosing(state.type).first { Schema.field(name, of: $0) != nil }
    if let best = nearest.first, let field = fields.first(where: { $0.key == best }),
      owner == nil || distance(name, best) == 1
    {
      let isSure = owner == nil && isSure(name, nearest)
      return .near(nearest, isFree: isFree(field), isSure: isSure)
    }
    if let owner { return .elsewhere(owner) }
    return .none(allowed: fields.map(\.key))
  }

  /// Whether the best of the near names is nearer than the rest, and so near that it is no other
  /// word: one letter, of longer keys two.
  private func isSure(_ name: String, _ nearest: [String]) -> Bool {
    let distance = distance(name, nearest[0])
    guard nearest[0].count >= 3, distance <= (nearest[0].count >= 6 ? 2 : 1) else { return false }
    return nearest.count == 1 || distance < self.distance(name, nearest[1])
  }

  private func distance(_ name: String, _ key: String) -> Int {
    NearestNames.editDistance(
      Array(name.lowercased().unicodeScalars),
      Array(key.unicodeScalars)
    )
  }

  /// The kinds of record around and within one, the nearest first.
  private func enclosing(_ type: RecordType) -> [RecordType] {
    var types: [RecordType] = []
    var outer = type.ownerType
    while let next = outer {
      types.append(next)
      outer = next.ownerType
    }
    return types + RecordType.allCases.filter { $0.ownerType == type }
  }

  /// Whether a key has no value and no colon.
  func isBare(_ key: NodeID, _ value: NodeID) -> Bool {
    let range = stream.range(value)
    guard range.start == range.end, stream.isNull(value), stream.kind(value) == .scalar else {
      return false
    }
    var index = Int(stream.range(key).end)
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    return index >= bytes.count || bytes[index] != 0x3A
  }

  /// An unquoted text of a flow mapping that commas ended: what follows each is a key without a value.
  private struct BrokenText {
    /// The pair whose value the text begins with; nil where the mapping begins with such keys.
    var whole: (key: NodeID, value: NodeID)?
    var lastKey: NodeID
    /// Whether what is cut may be a number, of a key that is only misspelt.
    var isNumber: Bool
  }

  /// The broken texts of a flow mapping, each by the first unknown key that it made.
  ///
  /// - Complexity: O(pairs).
  private func brokenTexts(in state: RecordState) -> [NodeID: BrokenText] {
    let strays = Set(state.strays.map(\.key))
    var texts: [NodeID: BrokenText] = [:]
    var whole: (key: NodeID, value: NodeID)?
    var firstStray: NodeID?
    var (isFirst, isNumber) = (true, false)
    for (key, value) in stream.entries(of: state.node) {
      guard isBare(key, value) else {
        (whole, firstStray, isFirst, isNumber) = ((key, value), nil, true, false)
        continue
      }
      if isFirst, let whole {
        isNumber =
          Schema.field(stream.keyID(whole.key), of: state.type) == nil
          && isRestOfNumber(key, value)
      }
      isFirst = false
      if firstStray == nil, strays.contains(key) { firstStray = key }
      if let firstStray {
        texts[firstStray] = BrokenText(whole: whole, lastKey: key, isNumber: isNumber)
      }
    }
    return texts
  }

  /// Reports a broken text once, for all the keys that it made.
  private mutating func report(_ broken: BrokenText, from key: NodeID, _ state: RecordState) {
    let cut = cutValue(broken, by: key, of: state.type)
    var fixes: [ReaderFix] = []
    if case .text = cut, let start = broken.whole?.value, stream.kind(start) == .scalar,
      stream.style(start) == .plain
    {
      let text = stream.range(from: start, through: broken.lastKey)
      // A comment would become text.
      if !broken.isNumber, !stream.comments.overlap(text), text.start < text.end {
        fixes = [ReaderFix.quoting(text, of: stream.file)]
      }
    }
    report(.commaInFlow(stream.text(key), cut, subject(state)), at: key, fixes: fixes)
  }

  /// What the comma before a key without a value cut.
  private func cutValue(
    _ broken: BrokenText,
    by key: NodeID,
    of type: RecordType
  ) -> ReadingMistake.CutValue {
    if let meant = ReadingMistake.withSpace(stream.text(key)),
      Schema.field(meant.key, of: type) != nil
    {
      return .pair(meant.pair)
    }
    guard let whole = broken.whole.flatMap({ Schema.field(stream.keyID($0.key), of: type) }),
      !Schema.fields(of: type)[whole].type.isText
    else { return .text }
    return .list
  }
}

extension FieldDescriptor {
  /// Whether an unknown key may have been meant as this one.
  func isMeant(by name: String) -> Bool {
    isSwedish(WordForm(name)) || isKey(WordForm(name))
      || !NearestNames.nearest(to: name, among: [key]).isEmpty
  }

  /// Whether an unknown key may have been meant as `align`.
  static func isVersionMeant(by name: String) -> Bool {
    !NearestNames.nearest(to: name, among: ["align"]).isEmpty
  }
}
