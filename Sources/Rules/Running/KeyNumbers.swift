import CEL

/// Numbers for keys of one length, from 0 on: equal keys have equal numbers.
struct KeyNumbers {
  private let keyLength: Int
  private var parts = PartNumbers()
  /// For each part after the first the numbers of what stands before it, in the upper half, and of
  /// the part.
  private var longer: [[UInt64: Int32]]

  init(keyLength: Int) {
    self.keyLength = keyLength
    longer = [[UInt64: Int32]](repeating: [:], count: max(keyLength - 1, 0))
  }

  /// How many keys have a number.
  var count: Int { keyLength == 0 ? 1 : longer.last?.count ?? parts.count }

  mutating func number(of key: [JoinKey]) -> Int32 {
    guard keyLength > 0 else { return 0 }
    var number = parts.number(of: key[0])
    for index in longer.indices {
      let pair = Self.pair(number, parts.number(of: key[index + 1]))
      if let known = longer[index][pair] {
        number = known
      } else {
        number = Int32(truncatingIfNeeded: longer[index].count)
        longer[index][pair] = number
      }
    }
    return number
  }

  /// The number of a key that has one.
  func known(_ key: [JoinKey]) -> Int? {
    guard keyLength > 0 else { return 0 }
    guard var number = parts.known(key[0]) else { return nil }
    for index in longer.indices {
      guard let part = parts.known(key[index + 1]),
        let next = longer[index][Self.pair(number, part)]
      else { return nil }
      number = next
    }
    return Int(number)
  }

  private static func pair(_ before: Int32, _ part: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: before)) << 32 | UInt64(UInt32(bitPattern: part))
  }
}

/// Numbers for the parts of keys.
///
/// Most parts are things, which have numbers already: theirs are looked up without hashing.
private struct PartNumbers {
  private(set) var count = 0
  /// By kind of thing and the thing's own number; -1 for none.
  private var ofThings: [[Int32]] = []
  private var ofOthers: [JoinKey: Int32] = [:]

  mutating func number(of part: JoinKey) -> Int32 {
    if let known = known(part) { return known }
    let number = Int32(truncatingIfNeeded: count)
    count += 1
    if case .object(let thing) = part, thing.index >= 0 {
      ofThings.extend(to: Int(thing.record), by: [])
      ofThings[Int(thing.record)].extend(to: Int(thing.index), by: -1)
      ofThings[Int(thing.record)][Int(thing.index)] = number
    } else {
      ofOthers[part] = number
    }
    return number
  }

  func known(_ part: JoinKey) -> Int32? {
    guard case .object(let thing) = part, thing.index >= 0 else { return ofOthers[part] }
    let record = Int(thing.record)
    guard record < ofThings.count, Int(thing.index) < ofThings[record].count else { return nil }
    let number = ofThings[record][Int(thing.index)]
    return number < 0 ? nil : number
  }
}

extension Array {
  /// Appends as many of an element as it takes to have one at an index.
  fileprivate mutating func extend(to index: Int, by element: Element) {
    guard index >= count else { return }
    append(contentsOf: repeatElement(element, count: index + 1 - count))
  }
}
