import Findings
import YAMLSyntax

/// Ids within scopes (a goal's in its document), found by hash and then by text.
struct IDTable {
  struct Entry {
    var scope: Int32
    var hash: UInt32
    /// The scalar that the id is written as.
    var stream: Int32
    var node: NodeID
    /// What bears the id.
    var owner: Int32
  }

  private(set) var entries: [Entry] = []
  /// Open addressing: index of the entry over 1, 0 where free; the count is a power of two.
  private var slots: [Int32]

  /// An empty table with room for so many ids.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: 0, count: size)
    entries.reserveCapacity(capacity)
  }

  /// Adds an id, unless its scope has it already: then its first bearer is returned.
  mutating func insert(_ entry: Entry, _ streams: [YAMLStream]) -> Int? {
    let mask = slots.count - 1
    var slot = Self.slot(entry.scope, entry.hash) & mask
    while slots[slot] != 0 {
      let other = entries[Int(slots[slot]) - 1]
      if other.scope == entry.scope, other.hash == entry.hash,
        streams[Int(other.stream)].hasText(
          other.node,
          of: entry.node,
          in: streams[Int(entry.stream)]
        )
      {
        return Int(other.owner)
      }
      slot = (slot + 1) & mask
    }
    guard entries.count * 2 < slots.count else { return nil }
    entries.append(entry)
    slots[slot] = Int32(truncatingIfNeeded: entries.count)
    return nil
  }

  /// The bearer of an id that is written as a scalar.
  func find(
    scope: Int,
    hash: UInt32,
    _ stream: YAMLStream,
    _ node: NodeID,
    _ streams: [YAMLStream]
  ) -> Int? {
    let scope = Int32(truncatingIfNeeded: scope)
    return find(scope, hash) { entry in
      streams[Int(entry.stream)].hasText(entry.node, of: node, in: stream)
    }
  }

  /// The bearer of an id.
  func find(scope: Int, _ id: some StringProtocol, _ streams: [YAMLStream]) -> Int? {
    find(Int32(truncatingIfNeeded: scope), NameHash.of(id)) { entry in
      streams[Int(entry.stream)].text(entry.node) == id
    }
  }

  /// The ids of a scope one slip of the keyboard from a text, at most `limit`.
  func nearest(to text: String, scope: Int, limit: Int, _ streams: [YAMLStream]) -> [String] {
    Misspellings.known(of: text, limit: limit) { text in
      find(Int32(truncatingIfNeeded: scope), NameHash.of(text)) { entry in
        streams[Int(entry.stream)].hasText(entry.node, text)
      } != nil
    }
  }

  @inline(__always)
  private func find(_ scope: Int32, _ hash: UInt32, _ isSame: (Entry) -> Bool) -> Int? {
    let mask = slots.count - 1
    var slot = Self.slot(scope, hash) & mask
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.scope == scope, entry.hash == hash, isSame(entry) { return Int(entry.owner) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private static func slot(_ scope: Int32, _ hash: UInt32) -> Int {
    let mixed = (UInt64(hash) ^ UInt64(UInt32(bitPattern: scope)) << 32) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 33)
  }
}
