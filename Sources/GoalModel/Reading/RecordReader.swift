import Findings
import Scalars
import YAMLSyntax

/// Reads the mappings of one file as records, by the schema; every mistake becomes a finding and
/// the reading goes on with the next value.
struct RecordReader {
  let stream: YAMLStream
  /// The file's bytes, at hand for the loop.
  let bytes: [UInt8]
  let schema = CompiledSchema.shared
  /// How many ranges of a long list may be read at once, and from how many nodes on one is worth a
  /// thread.
  let jobs: Int
  let rangeSize: Int
  var store = RecordStore()
  var findings: [ReaderFinding] = []
  /// Whether the document at hand broke off: what is missing may stand behind the break.
  var isIncomplete = false
  /// Whether it has been said already that the document has no `align`.
  var isVersionMissing = false
  /// The alias through which the values at hand came, the outermost; findings point at it.
  var alias: NodeID?
  /// The document and the goal that are being read, by their numbers in the file.
  var document: Int?
  var goal: Int?
  /// The goal's mapping.
  var goalNode: NodeID?
  /// The slots of the records being read: 32 for each level.
  private(set) var frames: [Slot]
  private var depth = 0
  /// The elements of the lists being read, innermost last.
  var pendingElements: [Slot] = []
  /// How many findings stand behind aliases: a few bytes can stand for millions of values.
  var aliasedFindings = 0
  /// The keys of mappings outside records that have been told to stand there twice.
  var toldDuplicates: Set<NodeID> = []
  let known = KnownKeys()

  /// The most levels of records in each other: document, goal, indicator, target, and to spare.
  private static let maximumDepth = 12

  init(stream: YAMLStream, jobs: Int = 1, rangeSize: Int = .max) {
    self.stream = stream
    self.jobs = jobs
    self.rangeSize = rangeSize
    bytes = stream.file.bytes
    frames = Array(
      repeating: Slot(node: NodeID(rawValue: 0), payload: 0),
      count: Self.maximumDepth * 32
    )
  }

  /// Makes room for the records of as many nodes, and for some of rule folders, which are added to
  /// them; what is not used costs no memory.
  mutating func reserve(nodes: Int) {
    guard nodes > 10_000 else { return }
    store.slots.reserveCapacity(nodes * 2 / 3)
    store.elements.reserveCapacity(nodes / 4)
    for (type, share) in [(RecordType.goal, 80), (.effect, 12), (.indicator, 30), (.target, 30)] {
      store.records[type.index].reserveCapacity(nodes / share)
    }
    for (type, share) in [(RecordType.baseline, 30), (.assignment, 20), (.goalBudget, 60)] {
      store.records[type.index].reserveCapacity(nodes / share)
    }
  }

  /// Reads a mapping as a record and gives its number among its kind; nil where it is none.
  mutating func record(_ type: RecordType, _ written: NodeID, owner: Int) -> Int? {
    let node = stream.anchoredNode(written)
    guard case .mapping = stream.kind(node), depth < Self.maximumDepth else { return nil }
    let number = store.records[type.index].count
    switch type {
    case .document: document = number
    case .goal:
      goal = number
      goalNode = node
    default: break
    }
    let base = depth * 32
    depth += 1
    var state = RecordState(type: type, node: node, number: number, base: base)
    let row = type.index * schema.keyCount
    var key = node.rawValue + 1
    let end = stream.next(node).rawValue
    while key < end {
      let keyNode = NodeID(rawValue: key)
      let id = Int(stream.keyID(keyNode).rawValue)
      let field = id < schema.keyCount ? schema.positions[row + id] : UInt8.max
      // A key with an id is one node.
      let value = id == 0xFFFF ? stream.next(keyNode) : NodeID(rawValue: key + 1)
      guard value.rawValue < end else { break }
      if field != UInt8.max {
        read(Int(field), key: keyNode, value: value, &state)
      } else if stream.isMergeKey(keyNode) {
        state.hasMergeKeys = true
        reportDuplicates(within: value)
      } else {
        state.strays.append(Stray(key: keyNode, value: value, alias: nil))
        reportDuplicates(within: value)
      }
      key = stream.next(value).rawValue
    }
    if state.hasMergeKeys { readMerged(&state) }
    if !state.strays.isEmpty { rejectCutNumbers(&state) }
    depth -= 1
    finish(&state, owner: owner)
    if !state.strays.isEmpty { reportStrays(state) }
    if !isIncomplete || !isLast(node) { reportMissing(state) }
    if type == .goal {
      goal = nil
      goalNode = nil
    }
    return number
  }

  /// Lays the slots of a record down, in the order of the schema.
  private mutating func finish(_ state: inout RecordState, owner: Int) {
    let first = store.slots.count
    var rest = state.present
    while rest != 0 {
      let field = rest.trailingZeroBitCount
      store.slots.append(frames[state.base + field])
      rest &= rest - 1
    }
    let record = Record(
      present: state.present,
      rejected: state.rejected,
      firstSlot: UInt32(truncatingIfNeeded: first),
      node: state.node,
      owner: Int32(truncatingIfNeeded: owner),
      stream: 0
    )
    store.records[state.type.index].append(record)
    if let alias { store.recordAliases[RecordID(state.type, state.number)] = alias }
    for (field, alias) in state.aliases where record.has(field) {
      store.slotAliases[record.slot(of: field)] = alias
    }
  }

  private mutating func read(
    _ field: Int,
    key: NodeID,
    value: NodeID,
    _ state: inout RecordState
  ) {
    let bit: UInt32 = 1 << UInt32(field)
    guard state.seen & bit == 0 else {
      reportDuplicate(key, field, state)
      reportDuplicates(within: value)
      return
    }
    state.seen |= bit
    let compiled = schema.fields[state.type.index * 32 + field]
    let outerAlias = alias
    var target = value
    if case .alias = stream.kind(value) {
      target = stream.anchoredNode(value)
      if alias == nil {
        alias = value
        if compiled.isList { state.aliases.append((field, value)) }
      }
    }
    let site = Site(type: state.type, field: field, node: state.node)
    let payload =
      compiled.isList
      ? list(compiled, value, target, site, owner: state.number)
      : single(compiled, value, target, site, owner: state.number)
    alias = outerAlias
    guard payload != Slot.nothing else { return }
    state.present |= bit
    if payload == Slot.rejected { state.rejected |= bit }
    frames[state.base + field] = Slot(node: value, payload: payload)
  }

  /// Reads what `<<` merges in; the mapping's own keys win.
  private mutating func readMerged(_ state: inout RecordState) {
    for fault in stream.mergeFaults(of: state.node) {
      reportForm(.badMerge, of: fault, stream.anchoredNode(fault))
    }
    let outerAlias = alias
    let own = Set(stream.entries(of: state.node).map(\.key))
    for entry in stream.expandedEntries(of: state.node) where !own.contains(entry.key) {
      alias = outerAlias ?? entry.alias
      if let field = Schema.field(stream.keyID(entry.key), of: state.type) {
        guard state.seen & (1 << UInt32(field)) == 0 else { continue }
        read(field, key: entry.key, value: entry.value, &state)
        if outerAlias == nil, let alias = entry.alias { state.aliases.append((field, alias)) }
      } else {
        state.strays.append(Stray(key: entry.key, value: entry.value, alias: entry.alias))
      }
    }
    alias = outerAlias
  }

  /// Whether a mapping reaches to the end of what was read before the file broke off.
  func isLast(_ node: NodeID) -> Bool {
    stream.next(node).rawValue >= UInt32(truncatingIfNeeded: stream.nodeCount)
  }

  /// Whether a scalar took in what broke the file off: a key on the next line, indented too far or
  /// in an open bracket, is part of the value above it until its colon comes.
  private func hasSwallowedBreak(_ node: NodeID) -> Bool {
    guard case .scalar = stream.kind(node), let fault = stream.fault else { return false }
    return stream.range(node).end >= fault.range.start
  }

  /// Reports that a value is of the wrong form, an alias of what it lies in as that; nothing where it
  /// was broken off: what it would have become is not known.
  mutating func reportForm(_ mistake: ReadingMistake, of value: NodeID, _ target: NodeID) {
    guard !isIncomplete || !isLast(target) else { return }
    let isAlias = stream.isAlias(target)
    report(isAlias ? .aliasInItself(stream.anchor(target) ?? "") : mistake, at: value)
    reportDuplicates(within: value)
  }
}

/// A record while it is read.
struct RecordState {
  let type: RecordType
  let node: NodeID
  let number: Int
  /// Where its slots begin among the frames.
  let base: Int
  /// The fields whose key was met, with or without a value.
  var seen: UInt32 = 0
  var present: UInt32 = 0
  var rejected: UInt32 = 0
  var hasMergeKeys = false
  /// Keys that the schema lacks.
  var strays: [Stray] = []
  /// The fields that were merged in, and the lists that are aliases: the alias of each.
  var aliases: [(field: Int, alias: NodeID)] = []
}

/// A key that the schema lacks.
struct Stray {
  var key: NodeID
  var value: NodeID
  /// The alias that it was merged through.
  var alias: NodeID?
}

/// A field of a mapping, for what is said of its value.
struct Site {
  var type: RecordType
  var field: Int
  /// The mapping.
  var node: NodeID

  var descriptor: FieldDescriptor { Schema.fields(of: type)[field] }
}

// MARK: - Lists and records

extension RecordReader {
  /// Reads a list, or a bare value as a list of one, and gives its place among the elements.
  private mutating func list(
    _ field: CompiledSchema.Field,
    _ value: NodeID,
    _ target: NodeID,
    _ site: Site,
    owner: Int
  ) -> UInt32 {
    let base = pendingElements.count
    if case .sequence = stream.kind(target) {
      if depth == 1, field.kind == .record, let ranges = ranges(of: target) {
        readElements(inRanges: ranges, field, site, owner: owner)
      } else {
        let nodes = target.rawValue + 1..<stream.next(target).rawValue
        readElements(nodes, field, site, owner: owner)
      }
    } else if let name = nameInsteadOfItem(field, target) {
      report(.namesInsteadOfItems(site.descriptor, stream.text(name), field.record), at: name)
      reportDuplicates(within: value)
      return Slot.rejected
    } else {
      let payload = single(field, value, target, site, owner: owner)
      guard payload < Slot.nothing else { return payload }
      pendingElements.append(Slot(node: value, payload: payload))
    }
    let start = store.elements.count
    let count = pendingElements.count - base
    store.elements.append(Slot(node: value, payload: UInt32(truncatingIfNeeded: count)))
    for index in base..<pendingElements.count { store.elements.append(pendingElements[index]) }
    pendingElements.removeLast(count)
    if let mistake = mistake(inList: start + 1..<start + 1 + count, site) {
      reportForm(mistake, of: value, target)
      return Slot.rejected
    }
    return UInt32(truncatingIfNeeded: start)
  }

  /// Reads the elements of a list that stand in a range of nodes.
  mutating func readElements(
    _ nodes: Range<UInt32>,
    _ field: CompiledSchema.Field,
    _ site: Site,
    owner: Int
  ) {
    var child = nodes.lowerBound
    while child < nodes.upperBound {
      let node = NodeID(rawValue: child)
      let outerAlias = alias
      var inner = node
      if case .alias = stream.kind(node) {
        inner = stream.anchoredNode(node)
        if alias == nil { alias = node }
      }
      var payload = single(field, node, inner, site, owner: owner)
      if payload == Slot.nothing {
        report(.emptyElement(site.descriptor), at: node)
        payload = Slot.rejected
      }
      pendingElements.append(Slot(node: node, payload: payload))
      alias = outerAlias
      child = stream.next(node).rawValue
    }
  }

  /// The first key of a mapping that has ids for keys, and under each what should be an item.
  private func nameInsteadOfItem(_ field: CompiledSchema.Field, _ target: NodeID) -> NodeID? {
    guard case .record = field.kind, case .mapping = stream.kind(target) else { return nil }
    let entries = stream.entries(of: target)
    let areNames = entries.allSatisfy { key, value in
      Schema.field(stream.keyID(key), of: field.record) == nil && !stream.isMergeKey(key)
        && stream.kind(stream.anchoredNode(value)) == .mapping
    }
    return areNames ? stream.firstChild(target) : nil
  }

  /// What is wrong with a list as a whole; nil where nothing is.
  private func mistake(inList elements: Range<Int>, _ site: Site) -> ReadingMistake? {
    switch site.descriptor.type {
    case .range where elements.count != 2 || isDescending(elements):
      .expected(site.descriptor, .twoNumbers)
    case .parties where elements.count < 2: .tooFewParties
    default: nil
    }
  }

  /// Whether the first of two numbers is higher than the second.
  private func isDescending(_ elements: Range<Int>) -> Bool {
    let numbers = elements.map { store.elements[$0] }.filter { !$0.isRejected }.map {
      PackedDecimal.unpack($0.payload, store.decimals)
    }
    return numbers.count == 2 && numbers[0] > numbers[1]
  }

  /// Reads a value that is no list.
  private mutating func single(
    _ field: CompiledSchema.Field,
    _ value: NodeID,
    _ target: NodeID,
    _ site: Site,
    owner: Int
  ) -> UInt32 {
    if isIncomplete, isLast(target), hasSwallowedBreak(target) { return Slot.rejected }
    if case .record = field.kind { return recordPayload(field, value, target, site, owner: owner) }
    guard case .scalar = stream.kind(target) else {
      if field.kind == .localizedText || field.kind == .terms {
        return isLocalized(field, target, site) ? 0 : Slot.rejected
      }
      reportForm(.expected(site.descriptor, .init(field.kind)), of: value, target)
      return Slot.rejected
    }
    return scalar(field, value, target, site)
  }

  private mutating func recordPayload(
    _ field: CompiledSchema.Field,
    _ value: NodeID,
    _ target: NodeID,
    _ site: Site,
    owner: Int
  ) -> UInt32 {
    if let number = record(field.record, target, owner: owner) {
      if field.record == .period { checkOrder(ofPeriod: number) }
      return UInt32(truncatingIfNeeded: number)
    }
    guard stream.kind(target) == .scalar else {
      reportForm(.expected(site.descriptor, .mapping), of: value, target)
      return Slot.rejected
    }
    if stream.isNull(target) { return Slot.nothing }
    switch field.record {
    case .period: return periodShorthand(value, target, owner)
    case .goalBudget:
      let amount = scalar(schema.fields[RecordType.goalBudget.index * 32], value, target, site)
      guard amount < Slot.nothing else { return amount }
      return shorthand(.goalBudget, [amount], target, value, owner)
    default:
      report(.expected(site.descriptor, .mapping), at: value)
      return Slot.rejected
    }
  }

  /// A record that is written as one value: all its slots stand there.
  private mutating func shorthand(
    _ type: RecordType,
    _ payloads: [UInt32],
    _ target: NodeID,
    _ value: NodeID,
    _ owner: Int
  ) -> UInt32 {
    let number = store.records[type.index].count
    let record = Record(
      present: (1 << UInt32(payloads.count)) - 1,
      firstSlot: UInt32(truncatingIfNeeded: store.slots.count),
      node: target,
      owner: Int32(truncatingIfNeeded: owner),
      stream: 0
    )
    store.records[type.index].append(record)
    for payload in payloads { store.slots.append(Slot(node: value, payload: payload)) }
    if let alias { store.recordAliases[RecordID(type, number)] = alias }
    return UInt32(truncatingIfNeeded: number)
  }

  private mutating func periodShorthand(
    _ value: NodeID,
    _ target: NodeID,
    _ owner: Int
  ) -> UInt32 {
    let text = stream.text(target)
    guard let period = Period(parsing: text) else {
      let mistake = PeriodMistake(in: text)
      report(
        mistake?.kind == .reversed ? .periodReversed : .badPeriod(text, mistake),
        at: value,
        fix: mistake?.correction
      )
      return Slot.rejected
    }
    return shorthand(.period, [period.first.packed, period.last.packed], target, value, owner)
  }

  private mutating func checkOrder(ofPeriod number: Int) {
    let record = store.records[RecordType.period.index][number]
    guard record.isReadable(0), record.isReadable(1) else { return }
    let from = PartialDate(packed: store.slots[record.slot(of: 0)].payload)
    let to = store.slots[record.slot(of: 1)]
    guard PartialDate(packed: to.payload).last < from.first else { return }
    report(.periodReversed, at: to.node)
    store.records[RecordType.period.index][number].rejected |= 0b11
  }
}
