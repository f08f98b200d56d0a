import Findings

/// How strongly a term shows its topic.
package enum TermWeight: UInt8, Hashable, Sendable {
  /// `ej X`, `not X`: it looks like the topic and is not.
  case excluded
  /// `X?`: only in company.
  case weak
  /// `X~`: who acts or where it happens; strong only where nothing else is spoken of.
  case setting
  case strong
}

/// A term as it is written in a rule folder.
///
/// - `skola`: the word in all its forms, and as the first or last part of a longer one
///   (`skolresultat`, `grundskolor`); one of three letters or less only as a word of its own
/// - `miljö-`: words that begin so, as written
/// - `-klimat`: the word, or the last part of a longer one
/// - `=val`: the word only
/// - `egen försörjning`, `nära * natur`: words in a row, `*` for any one
/// - `arbete?`: weak, counts only in company
/// - `skola~`: who acts or where it happens; counts in full where no other topic is shown strongly,
///   else as a weak one
/// - `ej arbetsmiljö`, `not market`: not a sign of the topic; of one word, all that begins so
struct TermPattern {
  var words: [[UInt8]]
  var weight = TermWeight.strong
  var isFirstPart = true
  var isLastPart = true
  /// Whether it stands for what begins with it as written, not for a stem.
  var isBeginning = false

  /// Stands for any one word.
  static let wildcard: [UInt8] = [UInt8(ascii: "*")]

  /// Reads a term; nil where it has no word.
  init?(_ text: String, language: Language) {
    // As bytes: there are thousands of terms, and asking a String for a prefix goes by characters.
    var text = Array(text.utf8)[...]
    let exclusion = language == .swedish ? "ej ".utf8 : "not ".utf8
    if text.starts(with: exclusion) {
      weight = .excluded
      text = text.dropFirst(exclusion.count)
    }
    if text.last == UInt8(ascii: "?") {
      weight = .weak
      text = text.dropLast()
    } else if text.last == UInt8(ascii: "~") {
      weight = .setting
      text = text.dropLast()
    }
    if text.first == UInt8(ascii: "=") {
      (isFirstPart, isLastPart) = (false, false)
      text = text.dropFirst()
    } else if text.first == UInt8(ascii: "-") {
      isFirstPart = false
      text = text.dropFirst()
    } else if text.last == UInt8(ascii: "-") {
      isBeginning = true
      text = text.dropLast()
    }
    var scanner = WordScanner()
    var words: [[UInt8]] = []
    for part in text.split(separator: UInt8(ascii: " ")) {
      if part.elementsEqual(Self.wildcard) {
        words.append(Self.wildcard)
      } else {
        scanner.load(Array(part))
        while scanner.next() { words.append(scanner.word) }
      }
    }
    guard let first = words.first, first != Self.wildcard, words.last != Self.wildcard else {
      return nil
    }
    self.words = words
    if words.count == 1, weight == .excluded, isFirstPart { isBeginning = true }
    if isBeginning { (isFirstPart, isLastPart) = (true, false) }
    if words.count > 1 || (!isBeginning && first.letterCount < 4) {
      (isFirstPart, isLastPart, isBeginning) = (false, false, false)
    }
  }
}

extension [UInt8] {
  /// The number of code points of UTF-8.
  var letterCount: Int { reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } }
}
