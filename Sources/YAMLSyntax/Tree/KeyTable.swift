/// A mapping key known to the reader of the files: its index in the `KeyTable`.
package struct KeyID: Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A name that is not in the table.
  package static let unknown = KeyID(rawValue: 0xFFFF)
}

/// The names known to the reader of the files; mapping keys are looked up while a file is parsed.
package struct KeyTable: Sendable {
  private let names: [String]
  /// All names' bytes, one after another.
  let text: [UInt8]
  /// Where each name begins in `text`, and the end of the last.
  let starts: [UInt32]
  /// Open addressing: index of the name, 0xFFFF where free; the count is a power of two.
  let slots: [UInt16]

  /// Interns the names; a name's `KeyID` is its index, of equal names the first one's.
  ///
  /// - Precondition: fewer than 65 535 names.
  package init(_ names: [String]) {
    precondition(names.count < 0xFFFF, "\(names.count) names are more than a key table holds")
    self.names = names
    var text: [UInt8] = []
    var starts: [UInt32] = [0]
    for name in names {
      text.append(contentsOf: name.utf8)
      starts.append(UInt32(text.count))
    }
    var size = 16
    while size < names.count * 4 { size *= 2 }
    var slots = [UInt16](repeating: 0xFFFF, count: size)
    for index in names.indices {
      let name = text[Int(starts[index])..<Int(starts[index + 1])]
      var slot = unsafe name.withUnsafeBufferPointer { unsafe Self.hash($0) } & (size - 1)
      while slots[slot] != 0xFFFF {
        let other = Int(slots[slot])
        if text[Int(starts[other])..<Int(starts[other + 1])] == name { break }
        slot = (slot + 1) & (size - 1)
      }
      if slots[slot] == 0xFFFF { slots[slot] = UInt16(index) }
    }
    self.text = text
    self.starts = starts
    self.slots = slots
  }

  /// The id of a name; `.unknown` where the table lacks it.
  package subscript(name: String) -> KeyID {
    var name = name
    return name.withUTF8 { unsafe find($0) }
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
  /// Mixes the length with the first and the last bytes; keys of one format differ there.
  @inline(__always)
  static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    let count = name.count
    guard count > 0, let base = unsafe UnsafeRawPointer(name.baseAddress) else { return 0 }
    var word: UInt64
    if count >= 8 {
      unsafe word = base.loadUnaligned(as: UInt64.self)
      unsafe word ^= base.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self) &* 31
    } else if count >= 4 {
      word = unsafe UInt64(base.loadUnaligned(as: UInt32.self))
      unsafe word |= UInt64(base.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)) << 32
    } else {
      word = unsafe UInt64(name[0]) | UInt64(name[count / 2]) << 8 | UInt64(name[count - 1]) << 16
    }
    let mixed = (word ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40)
  }

  @inline(__always)
  func find(_ name: UnsafeBufferPointer<UInt8>) -> KeyID {
    let mask = slots.count - 1
    var slot = unsafe Self.hash(name) & mask
    while true {
      let index = slots[slot]
      guard index != 0xFFFF else { return .unknown }
      let start = Int(starts[Int(index)])
      if Int(starts[Int(index) + 1]) - start == name.count {
        var same = true
        for offset in 0..<name.count where unsafe text[start + offset] != name[offset] {
          same = false
          break
        }
        if same { return KeyID(rawValue: index) }
      }
      slot = (slot + 1) & mask
    }
  }
}
