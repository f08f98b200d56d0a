import Findings
import YAMLSyntax

/// Known names and what each stands for.
struct NameIndex {
  /// What a name stands for.
  enum Target: Hashable {
    case thing(RecordID)
    /// Several things, of visions that apply together.
    case ambiguous
  }

  private struct Entry {
    var hash: UInt32
    var text: [UInt8]
    var target: Target
  }

  private var entries: [Entry] = []
  /// Open addressing: index of the entry over 1, 0 where free; the count is a power of two.
  private var slots = [Int32](repeating: 0, count: 16)
  /// Aliases in lower case; a String's equality is canonical equivalence, so that NFC and NFD
  /// are the same.
  private var aliases: [String: RecordID] = [:]

  /// Adds a name that is compared byte for byte; the first bearer keeps it.
  ///
  /// - Returns: Whether another thing had the name already.
  @discardableResult
  mutating func add(_ name: String, _ thing: RecordID, isAmbiguousTwice: Bool = false) -> Bool {
    let text = Array(name.utf8)
    let hash = NameHash.of(name)
    if let index = index(hash, text) {
      guard entries[index].target != .thing(thing) else { return false }
      if isAmbiguousTwice { entries[index].target = .ambiguous }
      return true
    }
    if (entries.count + 1) * 2 > slots.count { grow() }
    entries.append(Entry(hash: hash, text: text, target: .thing(thing)))
    insert(entries.count - 1)
    return false
  }

  /// Adds a name that is compared without regard to case and composition.
  mutating func addAlias(_ name: String, _ thing: RecordID) {
    if aliases[name.lowercased()] == nil { aliases[name.lowercased()] = thing }
  }

  /// What a scalar names; `hash` is that of its text.
  func find(_ hash: UInt32, _ stream: YAMLStream, _ node: NodeID) -> Target? {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.hash == hash, stream.hasText(node, entry.text) { return entry.target }
      slot = (slot + 1) & mask
    }
    guard !aliases.isEmpty else { return nil }
    return aliases[stream.text(node).lowercased()].map { .thing($0) }
  }

  func find(_ name: String) -> Target? {
    if let index = index(NameHash.of(name), Array(name.utf8)) { return entries[index].target }
    return aliases[name.lowercased()].map { .thing($0) }
  }

  /// The known names most like a misspelt one, best first; of two for one thing the better.
  ///
  /// - Complexity: O(names · length²), beyond 2 000 names O(length · letters).
  func nearest(to name: String, limit: Int = 3) -> [String] {
    if entries.count > 2000 {
      return Misspellings.known(of: name, limit: limit) { index(NameHash.of($0), $0) != nil }
    }
    let known =
      entries.compactMap {
        $0.target == .ambiguous ? nil : String(decoding: $0.text, as: UTF8.self)
      }
      + aliases.keys.sorted()
    var things: Set<Target> = []
    return NearestNames.nearest(to: name, among: known, limit: limit * 3)
      .filter { find($0).map { things.insert($0).inserted } ?? false }
      .prefix(limit).map { $0 }
  }

  /// All names that are compared byte for byte, in the order of their adding.
  var names: [String] { entries.map { String(decoding: $0.text, as: UTF8.self) } }

  private func index(_ hash: UInt32, _ text: [UInt8]) -> Int? {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if entries[index].hash == hash, entries[index].text == text { return index }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func insert(_ index: Int) {
    let mask = slots.count - 1
    var slot = Int(entries[index].hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(truncatingIfNeeded: index + 1)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for index in entries.indices { insert(index) }
  }
}
