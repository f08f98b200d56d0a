/// A mapping key known to the reader of the files: its index in the `KeyTable`.
package struct KeyID: Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A name that is not in the table.
  package static let unknown = KeyID(rawValue: 0xFFFF)
}

/// The names known to the reader of the files; mapping keys are looked up while a file is parsed.
package struct KeyTable: Sendable {
  /// Where a name stands in the text of all; the index is 0xFFFF where the slot is free.
  struct Slot {
    var start: UInt32
    var count: UInt16
    var index: UInt16

    static let free = Slot(start: 0, count: 0, index: 0xFFFF)
  }

  private let names: [String]
  /// All names' bytes, one after another.
  private let text: [UInt8]
  /// Open addressing; the count is a power of two.
  private let slots: [Slot]

  /// Interns the names; a name's `KeyID` is its index, of equal names the first one's.
  ///
  /// - Precondition: fewer than 65 535 names of fewer than 65 536 bytes.
  package init(_ names: [String]) {
    precondition(names.count < 0xFFFF, "\(names.count) names are more than a key table holds")
    self.names = names
    var text: [UInt8] = []
    var size = 16
    while size < names.count * 4 { size *= 2 }
    var slots = [Slot](repeating: .free, count: size)
    for (index, name) in names.enumerated() {
      let bytes = Array(name.utf8)
      var place = unsafe bytes.withUnsafeBufferPointer { unsafe Self.hash($0) } & (size - 1)
      while slots[place].index != 0xFFFF, names[Int(slots[place].index)] != name {
        place = (place + 1) & (size - 1)
      }
      guard slots[place].index == 0xFFFF else { continue }
      slots[place] = Slot(
        start: UInt32(text.count),
        count: UInt16(bytes.count),
        index: UInt16(index)
      )
      text.append(contentsOf: bytes)
    }
    self.text = text
    self.slots = slots
  }

  /// The id of a name; `.unknown` where the table lacks it.
  package subscript(name: String) -> KeyID {
    var name = name
    return name.withUTF8 { name in withProbe { unsafe $0.find(name) } }
  }

  /// The name of an id; empty for `.unknown`.
  package func name(_ key: KeyID) -> String {
    let index = Int(key.rawValue)
    return index < names.count ? names[index] : ""
  }

  /// The number of names.
  package var count: Int { names.count }
}

extension KeyTable {
  /// The table for the parser's loop, valid inside the closure of `withProbe` only.
  @safe struct Probe {
    fileprivate let slots: UnsafeBufferPointer<Slot>
    fileprivate let text: UnsafeBufferPointer<UInt8>
  }

  func withProbe<Result>(_ body: (Probe) throws -> Result) rethrows -> Result {
    unsafe try slots.withUnsafeBufferPointer { slots in
      unsafe try text.withUnsafeBufferPointer { text in
        unsafe try body(Probe(slots: slots, text: text))
      }
    }
  }

  /// Mixes the length with the first and the last bytes; keys of one format differ there.
  @inline(__always)
  fileprivate static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    let count = name.count
    let bytes = UnsafeRawBufferPointer(name)
    var word: UInt64
    if count >= 8 {
      unsafe word = bytes.loadUnaligned(as: UInt64.self)
      unsafe word ^= bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self) &* 31
    } else if count >= 4 {
      word = unsafe UInt64(bytes.loadUnaligned(as: UInt32.self))
      unsafe word |= UInt64(bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)) << 32
    } else if count > 0 {
      word = unsafe UInt64(name[0]) | UInt64(name[count / 2]) << 8 | UInt64(name[count - 1]) << 16
    } else {
      word = 0
    }
    let mixed = (word ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40)
  }
}

extension KeyTable.Probe {
  /// The id of a name.
  @inline(__always)
  func find(_ name: UnsafeBufferPointer<UInt8>) -> KeyID {
    let mask = unsafe slots.count &- 1
    var place = unsafe KeyTable.hash(name) & mask
    while true {
      let slot = unsafe slots[place]
      guard slot.index != 0xFFFF else { return .unknown }
      if Int(slot.count) == name.count, unsafe isEqual(name, Int(slot.start)) {
        return KeyID(rawValue: slot.index)
      }
      place = (place &+ 1) & mask
    }
  }

  @inline(__always)
  private func isEqual(_ name: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let left = UnsafeRawBufferPointer(name)
    let right = unsafe UnsafeRawBufferPointer(text)
    var offset = 0
    while offset &+ 8 <= name.count {
      guard
        unsafe left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          == right.loadUnaligned(fromByteOffset: start &+ offset, as: UInt64.self)
      else { return false }
      offset &+= 8
    }
    while offset < name.count {
      guard unsafe left[offset] == right[start &+ offset] else { return false }
      offset &+= 1
    }
    return true
  }
}
