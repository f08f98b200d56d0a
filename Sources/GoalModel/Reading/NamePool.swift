import YAMLSyntax

/// Names as they are written, each once, by number: a name that ten thousand goals use is looked
/// up once.
struct NamePool: Sendable {
  struct Entry: Sendable {
    var hash: UInt32
    var stream: Int32
    /// A scalar that the name is written as.
    var node: NodeID
  }

  private(set) var entries: [Entry] = []
  /// Open addressing: number of the entry over 1, 0 where free; the count is a power of two.
  private var slots = [Int32](repeating: 0, count: 64)

  var count: Int { entries.count }

  subscript(number: UInt32) -> Entry { entries[Int(number)] }

  /// The number of a name in the file that is being read.
  mutating func number(of hash: UInt32, _ node: NodeID, _ stream: YAMLStream) -> UInt32 {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if entries[number].hash == hash,
        stream.hasText(entries[number].node, of: node, in: stream)
      {
        return UInt32(truncatingIfNeeded: number)
      }
      slot = (slot + 1) & mask
    }
    return append(Entry(hash: hash, stream: 0, node: node))
  }

  /// Adds the names of a file that follows, and gives the number of each.
  ///
  /// A name that both have keeps two numbers.
  mutating func join(_ other: NamePool, streamOffset: Int32) -> [UInt32] {
    other.entries.map { entry in
      var entry = entry
      entry.stream += streamOffset
      entries.append(entry)
      return UInt32(truncatingIfNeeded: entries.count - 1)
    }
  }

  /// Adds the names of what follows in the one file that both stand in, and gives the number of each.
  mutating func merge(_ other: NamePool, in stream: YAMLStream) -> [UInt32] {
    other.entries.map { number(of: $0.hash, $0.node, stream) }
  }

  /// Says in which stream of the workspace the names stand.
  mutating func move(toStream stream: Int32) {
    for index in entries.indices { entries[index].stream = stream }
  }

  private mutating func append(_ entry: Entry) -> UInt32 {
    entries.append(entry)
    if entries.count * 2 > slots.count {
      slots = [Int32](repeating: 0, count: slots.count * 2)
      for number in entries.indices { insert(number) }
    } else {
      insert(entries.count - 1)
    }
    return UInt32(truncatingIfNeeded: entries.count - 1)
  }

  private mutating func insert(_ number: Int) {
    let mask = slots.count - 1
    var slot = Int(entries[number].hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(truncatingIfNeeded: number + 1)
  }
}
