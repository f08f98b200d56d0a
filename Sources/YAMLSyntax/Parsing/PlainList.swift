/// A list in brackets that is the value of a key and holds nothing but plain words, read without
/// libyaml: rule folders have thousands of terms in such lists, and libyaml takes some thousand
/// instructions for each.
struct PlainList {
  /// What stands between the brackets.
  let content: Range<Int>
  /// The items, in order.
  private(set) var items: [Range<Int>] = []

  /// Reads the list that opens at a place; nil where it holds anything that may be more than words.
  ///
  /// An item begins with a letter, a digit, `=`, or `-` before a letter, stands on one line, and has
  /// no other signs than those, blanks, `*`, `.` and `_`, and `?` or `~` at its end.
  init?(_ text: UnsafeBufferPointer<UInt8>, openingAt bracket: Int) {
    var place = bracket + 1
    while true {
      while unsafe place < text.count && Self.isBlank(text[place]) { place += 1 }
      guard unsafe place < text.count && Self.beginsItem(text, place) else { return nil }
      let start = place
      var end = place
      while place < text.count {
        let byte = unsafe text[place]
        if Self.isWordByte(byte) {
          // What ends an item stands in no other place.
          if end > start, unsafe text[end - 1] == 0x3F || text[end - 1] == 0x7E { return nil }
          place += 1
          end = place
        } else if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "~") {
          guard end == place else { return nil }
          place += 1
          end = place
        } else if byte == UInt8(ascii: " ") {
          place += 1
        } else {
          break
        }
      }
      items.append(start..<end)
      while unsafe place < text.count && Self.isBlank(text[place]) { place += 1 }
      guard place < text.count else { return nil }
      switch unsafe text[place] {
      case UInt8(ascii: ","): place += 1
      case UInt8(ascii: "]"):
        content = bracket + 1..<place
        return
      default: return nil
      }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0xC3
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "."),
      UInt8(ascii: "_"), 0x80...:
      true
    default: isLetter(byte)
    }
  }

  private static func beginsItem(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    let byte = unsafe text[place]
    if byte == UInt8(ascii: "-") {
      return unsafe place + 1 < text.count && isLetter(text[place + 1])
    }
    return isLetter(byte) || byte == UInt8(ascii: "=")
  }

  /// The lists of a text that stand right behind a key that begins its line, in order.
  ///
  /// - Complexity: O(bytes).
  static func all(in text: UnsafeBufferPointer<UInt8>) -> [PlainList] {
    var lists: [PlainList] = []
    var place = 0
    while place < text.count {
      // From the start of a line: blanks, a key of letters, `: [`.
      while unsafe place < text.count && text[place] == 0x20 { place += 1 }
      let key = place
      while unsafe place < text.count && (text[place] | 0x20) &- 0x61 < 26 { place += 1 }
      if unsafe place > key && place + 2 < text.count && text[place] == UInt8(ascii: ":")
        && text[place + 1] == 0x20 && text[place + 2] == UInt8(ascii: "["),
        let list = unsafe PlainList(text, openingAt: place + 2)
      {
        lists.append(list)
        place = list.content.upperBound
      }
      place = unsafe text.endOfLine(from: place) + 1
    }
    return lists
  }
}
