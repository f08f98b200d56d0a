/// How many columns of a terminal a text takes.
///
/// Wide and fullwidth characters (Unicode Standard Annex 11) and emoji take two, combining marks
/// none. Control characters are not counted here: `TerminalText` replaces them first.
enum DisplayWidth {
  /// The columns of a whole text.
  static func width(of text: String) -> Int {
    // Below U+0300, where combining marks begin, each code point takes one; 0xCC leads that range.
    if text.utf8.allSatisfy({ $0 < 0xCC }) { return text.utf8.count { !isContinuation($0) } }
    return text.reduce(0) { $0 + width(of: $1) }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The columns of one character as the reader sees it (a grapheme cluster).
  static func width(of character: Character) -> Int {
    var widest = 0
    var isEmoji = false
    for (index, scalar) in character.unicodeScalars.enumerated() {
      widest = max(widest, width(of: scalar))
      if index == 0 { isEmoji = scalar.properties.isEmoji && scalar.value > 0xFF }
      // The variation selector asks for the picture where a plain sign is the default.
      if scalar.value == 0xFE0F, isEmoji { return 2 }
    }
    return widest
  }

  /// The columns of a single code point.
  static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if scalar.properties.isEmojiPresentation { return 2 }
    return isWide(scalar.value) ? 2 : 1
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wide.count
    while low < high {
      let middle = (low + high) / 2
      if wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wide.count && wide[low].contains(value)
  }

  /// East Asian Width W and F, without the emoji, which the standard library knows; ascending.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x2E99,
    0x2E9B...0x2EF3, 0x2F00...0x2FD5, 0x2FF0...0x303E, 0x3041...0x3096, 0x3099...0x30FF,
    0x3105...0x312F, 0x3131...0x318E, 0x3190...0x31E5, 0x31EF...0x321E, 0x3220...0x3247,
    0x3250...0xA48C, 0xA490...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE52, 0xFE54...0xFE66, 0xFE68...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x16FE4, 0x16FF0...0x16FF1, 0x17000...0x18D08, 0x1AFF0...0x1AFFE,
    0x1B000...0x1B2FB, 0x1D300...0x1D356, 0x1D360...0x1D376, 0x1F200...0x1F202,
    0x1F210...0x1F23B, 0x1F240...0x1F248, 0x1F250...0x1F251, 0x1F260...0x1F265, 0x20000...0x2FFFD,
    0x30000...0x3FFFD,
  ]
}
