/// Numbers words in the order in which they are met.
struct WordTable {
  private var slots = [Int32](repeating: -1, count: 1024)
  private var hashes: [UInt64] = []
  private var bytes: [UInt8] = []
  private var ends: [Int32] = []

  /// The number of a word, and whether it is met for the first time.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    // FNV-1a: words are short.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in word.indices {
      hash = unsafe (hash ^ UInt64(word[index])) &* 0x0000_0100_0000_01B3
    }
    hash ^= hash >> 29
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, unsafe isEqual(number, word) { return (number, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = hashes.count
    hashes.append(hash)
    unsafe bytes.append(contentsOf: word)
    ends.append(Int32(bytes.count))
    slots[slot] = Int32(number)
    if hashes.count * 2 > slots.count { grow() }
    return (number, true)
  }

  private func isEqual(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : Int(ends[number - 1])
    guard Int(ends[number]) - start == word.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for index in word.indices where unsafe bytes[start + index] != word[index] {
        return false
      }
      return true
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
