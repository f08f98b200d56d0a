/// Markdown, put together piece by piece: every text is escaped, what marks it up is not.
///
/// What comes out reads alike in GitHub, GitLab and pandoc.
struct Markdown {
  private(set) var text = ""

  mutating func heading(_ level: Int, _ title: String) {
    gap()
    text += String(repeating: "#", count: level) + " " + Self.escaped(title) + "\n"
  }

  mutating func paragraph(_ line: String) { marked(Self.escaped(line)) }

  /// A paragraph that is Markdown already.
  mutating func marked(_ line: String) {
    guard !line.isEmpty else { return }
    gap()
    text += line + "\n"
  }

  /// A list with a line for each item; the items are Markdown already.
  mutating func list(_ items: [String], isNumbered: Bool = false) {
    guard !items.isEmpty else { return }
    gap()
    for (number, item) in items.enumerated() {
      text += (isNumbered ? "\(number + 1). " : "- ") + item + "\n"
    }
  }

  /// A line of a list within lists; the first of a list needs `beginList` before it.
  mutating func item(_ item: String, depth: Int) {
    text += String(repeating: "  ", count: depth) + "- " + item + "\n"
  }

  mutating func beginList() { gap() }

  /// A table; cells are Markdown already.
  mutating func table(_ heads: [String], _ rows: [[String]]) {
    guard !rows.isEmpty else { return }
    gap()
    text += Self.row(heads) + Self.row(heads.map { _ in "---" })
    for row in rows { text += Self.row(row) }
  }

  /// An empty line between this and what came before.
  private mutating func gap() { if !text.isEmpty { text += "\n" } }

  private static func row(_ cells: [String]) -> String {
    "|" + cells.map { $0.isEmpty ? " |" : " \($0) |" }.joined() + "\n"
  }
}

// MARK: - Escaping

extension Markdown {
  static func bold(_ text: String) -> String {
    let text = escaped(text)
    return text.isEmpty ? "" : "**\(text)**"
  }

  static func emphasis(_ text: String) -> String {
    let text = escaped(text)
    return text.isEmpty ? "" : "*\(text)*"
  }

  /// A text of one line so that every character of it is shown as it is, and does nothing.
  ///
  /// People, issues and pictures of the forge are not called upon, and no address becomes a link: a
  /// word joiner stands within `@name`, `#12`, `!12`, `GH-12`, `:name:`, `https://` and `www.`, which
  /// forges look for in what is shown, so that no backslash keeps them from it.
  static func escaped(_ text: String) -> String {
    if isHarmless(text) { return text }
    var result = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : " "
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      switch scalar {
      case "\n", "\r": result.unicodeScalars.append(" ")
      case "\\", "`", "*", "[", "]", "<", ">", "|", "&", "~", "^", "$", "{", "}":
        result += "\\" + String(scalar)
      // Between letters it marks nothing up.
      case "_" where !(before.properties.isAlphabetic && next.properties.isAlphabetic):
        result += "\\_"
      case "!" where next == "[" || isDigit(next): result += "\\!"
      case "@" where !before.properties.isAlphabetic && !isDigit(before): result += "\\@"
      // At its end it would end a heading.
      case "#" where before == " " || isDigit(next): result += "\\#"
      case _ where index == 0 && atStart.contains(scalar): result += "\\" + String(scalar)
      case _ where (scalar == "." || scalar == ")") && isListMark(scalars[..<index]):
        result += "\\" + String(scalar)
      default: result.unicodeScalars.append(scalar)
      }
      if isCalling(scalar, scalars[..<index], scalars[(index + 1)...]) {
        result.unicodeScalars.append("\u{2060}")
      }
    }
    return result
  }

  /// Whether a forge makes something of a sign and what goes on from it.
  private static func isCalling(
    _ scalar: Unicode.Scalar,
    _ before: ArraySlice<Unicode.Scalar>,
    _ after: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    func follows(_ word: String) -> Bool {
      let start = before.suffix(word.utf8.count)
      return start.map(\.properties.lowercaseMapping).joined() == word
        && before.dropLast(word.utf8.count).last.map { !isWord($0) } ?? true
    }
    switch scalar {
    case "!", "#": return after.first.map(isDigit) ?? false
    case "@": return before.last.map { !$0.properties.isAlphabetic && !isDigit($0) } ?? true
    case ".": return follows("www")
    case "-": return follows("gh") && after.first.map(isDigit) ?? false
    case ":":
      if after.starts(with: ["/", "/"]) { return true }
      let name = after.prefix { $0.isASCII && isWord($0) || $0 == "+" || $0 == "-" }
      // What is between the colons of a time or a place is a number; `:100:` is a picture.
      return after.dropFirst(name.count).first == ":"
        && (name.contains { !isDigit($0) } || isPicture(name))
    default: return false
    }
  }

  /// Whether a text is sure to need no escaping.
  private static func isHarmless(_ text: String) -> Bool {
    var last: UInt8 = 0
    for (index, byte) in text.utf8.enumerated() {
      defer { last = byte }
      // Most of a text is letters.
      if (0x61...0x7A).contains(byte), last != UInt8(ascii: ":") { continue }
      if byte == 0x20 || byte > 0x7F { continue }
      if specials.contains(byte) || index < 10 && starters.contains(byte) { return false }
      // What a name, an address or a number of the forge's goes on with.
      switch last {
      case UInt8(ascii: ":"): return false
      case UInt8(ascii: "W"), UInt8(ascii: "w"): if byte == UInt8(ascii: ".") { return false }
      case UInt8(ascii: "H"), UInt8(ascii: "h"): if byte == UInt8(ascii: "-") { return false }
      default: break
      }
    }
    return true
  }

  /// What may mark up anywhere.
  private static let specials = Set("\\`*[]<>|&~^${}_!#@\n\r".utf8)
  /// What may mark up where a line begins.
  private static let starters = Set("+-=:%(.)".utf8)

  /// What begins a heading, a list, a rule, a table or a title only where a line begins.
  private static let atStart: Set<Unicode.Scalar> = ["#", "+", "-", "=", ":", "%", "("]

  /// Whether a name of digits alone is that of a picture.
  private static func isPicture(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    name.elementsEqual("100".unicodeScalars) || name.elementsEqual("1234".unicodeScalars)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || isDigit(scalar) || scalar == "_"
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }

  /// Whether a text that goes on with a point or a bracket would begin a numbered list.
  private static func isListMark(_ start: ArraySlice<Unicode.Scalar>) -> Bool {
    !start.isEmpty && start.count <= 9
      && (start.allSatisfy { isDigit($0) }
        || start.count <= 4 && start.allSatisfy { $0.isASCII && $0.properties.isAlphabetic })
  }
}
