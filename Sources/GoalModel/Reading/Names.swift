import Findings

/// A hash of a name's bytes in 31 bits, never one of the values that slots reserve.
struct NameHash {
  private var state: UInt32 = 0x811C_9DC5

  init() {}

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    // FNV-1a: ids are short.
    state = (state ^ UInt32(byte)) &* 0x0100_0193
  }

  var value: UInt32 { (state ^ state >> 15) & 0x7FFF_FFFF }

  static func of(_ text: some StringProtocol) -> UInt32 {
    var hash = NameHash()
    for byte in text.utf8 { hash.add(byte) }
    return hash.value
  }

  static func of(_ text: [UInt8]) -> UInt32 {
    var hash = NameHash()
    for byte in text { hash.add(byte) }
    return hash.value
  }

  /// The hash of a name, or the mark of a reference into another document.
  static func reference(_ text: String) -> UInt32 {
    text.utf8.contains(0x23) ? Slot.isForeign : of(text)
  }
}

/// The identifiers of the format.
package enum Identifiers {
  /// Whether a text is `[a-z0-9][a-z0-9-]*`, or a goal's `[A-Za-z0-9][A-Za-z0-9._-]*`.
  package static func isValid(_ text: String, isGoalID: Bool) -> Bool {
    var isFirst = true
    for byte in text.utf8 {
      let isAlphanumeric =
        byte &- 0x61 < 26 || byte &- 0x30 < 10 || (isGoalID && byte &- 0x41 < 26)
      let isMark = byte == 0x2D || (isGoalID && (byte == 0x2E || byte == 0x5F))
      guard isAlphanumeric || (isMark && !isFirst) else { return false }
      isFirst = false
    }
    return !isFirst
  }

  /// The identifier that a text was meant as: letters without their marks, everything else that
  /// does not belong as hyphens; nil where nothing is left.
  package static func corrected(_ text: String, isGoalID: Bool) -> String? {
    var result = ""
    for scalar in (isGoalID ? text : text.lowercased()).unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "A"..."Z": result.unicodeScalars.append(scalar)
      case "å", "ä", "á", "à": result += "a"
      case "ö", "ø", "ó": result += "o"
      case "Å", "Ä": result += "A"
      case "Ö": result += "O"
      case "é", "è", "ê": result += "e"
      case "ü": result += "u"
      case ".", "_":
        if isGoalID, !result.isEmpty { result.unicodeScalars.append(scalar) } else { hyphen() }
      default: hyphen()
      }
    }
    func hyphen() {
      if !result.isEmpty, !result.hasSuffix("-") { result += "-" }
    }
    while let last = result.last, last == "-" { result.removeLast() }
    return result.isEmpty || result == text ? nil : result
  }
}

extension Enumeration {
  /// The word that a text was meant as: a Swedish one, another case, or a near miss.
  func meant(by text: String) -> String? {
    if let word = word(written: text) { return word }
    let lowered = text.lowercased()
    let nearest = NearestNames.nearest(to: text, among: words)
    func distance(_ word: String) -> Int {
      NearestNames.editDistance(Array(lowered.unicodeScalars), Array(word.unicodeScalars))
    }
    guard let best = nearest.first, nearest.count == 1 || distance(best) < distance(nearest[1])
    else { return nil }
    return distance(best) <= max(1, best.count / 5) ? best : nil
  }
}
