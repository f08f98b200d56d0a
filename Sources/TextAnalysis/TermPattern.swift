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
/// - `skola`: the word in all its forms, and in Swedish as the first or last part of a longer one
///   (`skolresultat`, `grundskolor`); one of three letters or less only as a word of its own.
///   English writes words apart, or with a hyphen
/// - `miljö-`: words that begin so, as written
/// - `-klimat`: the word, or the last part of a longer one
/// - `=val`: the word only
/// - `egen försörjning`, `nära * natur`: words in a row, `*` for any one
/// - `arbete?`: weak, counts only in company
/// - `skola~`: who acts or where it happens; counts in full where no other topic is shown strongly,
///   else as a weak one
/// - `ej arbetsmiljö`, `not market`: not a sign of the topic; of one word, all that begins so;
///   `ej -kostnad`: all that ends so (`vattenkostnad`)
struct TermPattern {
  var word: [UInt8] = []
  /// Of a phrase the words after the first.
  var furtherWords: [[UInt8]] = []
  var weight = TermWeight.strong
  var isFirstPart = true
  var isLastPart = true
  /// Whether it stands for what begins with it as written, not for a stem.
  var isBeginning = false

  /// So many words a phrase has at most; longer ones are refused where rule folders are read.
  static let wordLimit = 32

  /// Stands for any one word.
  static let wildcard: [UInt8] = [UInt8(ascii: "*")]

  /// Reads a term; nil where it has no word.
  ///
  /// There are thousands of terms: they are read as bytes, and by one scanner, which may be used
  /// for nothing else meanwhile.
  init?(_ text: String, language: Language, scanner: inout WordScanner) {
    scanner.load(text)
    var (start, end) = (0, scanner.text.count)
    func first() -> UInt8 { start < end ? scanner.text[start] : 0 }
    func last() -> UInt8 { start < end ? scanner.text[end - 1] : 0 }
    if Self.isExcluding(scanner.text, language) {
      weight = .excluded
      start = language == .swedish ? 3 : 4
    }
    if last() == UInt8(ascii: "?") {
      weight = .weak
      end -= 1
    } else if last() == UInt8(ascii: "~") {
      weight = .setting
      end -= 1
    }
    if first() == UInt8(ascii: "=") {
      (isFirstPart, isLastPart) = (false, false)
      start += 1
    } else if first() == UInt8(ascii: "-") {
      isFirstPart = false
      start += 1
    } else if last() == UInt8(ascii: "-") {
      isBeginning = true
      end -= 1
    }
    if language == .english, isFirstPart, !isBeginning, weight != .excluded {
      (isFirstPart, isLastPart) = (false, false)
    }
    guard readWords(in: start..<end, &scanner), furtherWords.count < Self.wordLimit else {
      return nil
    }
    if furtherWords.isEmpty, weight == .excluded, isFirstPart { isBeginning = true }
    if isBeginning { (isFirstPart, isLastPart) = (true, false) }
    if !furtherWords.isEmpty || (!isBeginning && word.letterCount < 4) {
      (isFirstPart, isLastPart, isBeginning) = (false, false, false)
    }
  }

  /// Whether a term begins with the word that excludes.
  static func isExcluding(_ text: some RandomAccessCollection<UInt8>, _ language: Language) -> Bool
  {
    switch language {
    case .swedish: text.starts(with: "ej ".utf8)
    case .english: text.starts(with: "not ".utf8)
    }
  }

  /// Reads the words; false where there is none, or a wildcard stands first or last.
  private mutating func readWords(in range: Range<Int>, _ scanner: inout WordScanner) -> Bool {
    guard scanner.text.contains(Self.wildcard[0]) else {
      scanner.narrow(to: range)
      guard scanner.next() else { return false }
      word = scanner.word
      while scanner.next() { furtherWords.append(scanner.word) }
      return true
    }
    var words: [[UInt8]] = []
    for part in scanner.text[range].split(separator: UInt8(ascii: " ")) {
      if part.elementsEqual(Self.wildcard) {
        words.append(Self.wildcard)
      } else {
        scanner.narrow(to: part.startIndex..<part.endIndex)
        while scanner.next() { words.append(scanner.word) }
      }
    }
    guard let first = words.first, first != Self.wildcard, words.last != Self.wildcard else {
      return false
    }
    word = first
    furtherWords = Array(words.dropFirst())
    return true
  }
}
