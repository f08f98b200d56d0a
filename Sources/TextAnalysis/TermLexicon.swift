package import Findings

/// The terms of one language, by how their words begin.
///
/// Terms are thousands and most texts short: a ``TermReader`` takes in those only that begin as some
/// part of a word does that it meets.
package struct TermLexicon: Sendable {
  /// A term of a topic.
  package struct Term: Sendable {
    /// The caller's number for what the term shows.
    package var topic: Int
    /// Terms hide shorter ones of their own group only.
    package var group: Int
    /// What an exclusion excludes: terms of this family.
    package var family: Int
    package var text: String

    package init(topic: Int, group: Int, family: Int, text: String) {
      self.topic = topic
      self.group = group
      self.family = family
      self.text = text
    }
  }

  package let language: Language
  let terms: [Term]
  /// By term how its first word begins.
  let beginnings: [Beginning]
  /// By slot the first of its terms; -1 for none.
  let firstTerms: [Int32]
  /// By term the next one of its slot; -1 for none.
  let nextTerms: [Int32]

  /// The first bytes of a word.
  struct Beginning {
    /// The slot of words that begin with the same three bytes.
    var slot: Int32
    /// The one after them; 0 where there is none.
    var fourth: UInt8

    /// Of the bytes from a position on, of which there are at least three.
    init(of word: [UInt8], from start: Int) {
      self.init(
        (word[start], word[start + 1], word[start + 2]),
        start + 3 < word.count ? word[start + 3] : 0
      )
    }

    init(_ three: (UInt8, UInt8, UInt8), _ fourth: UInt8) {
      let joined = UInt32(three.0) | UInt32(three.1) << 8 | UInt32(three.2) << 16
      // Knuth's multiplicative hash.
      slot = Int32((joined &* 2_654_435_769) >> 20)
      self.fourth = fourth
    }

    private init(slot: Int32) {
      self.slot = slot
      fourth = 0
    }

    /// Of terms of which the beginning does not tell how the stem begins.
    static let open = Beginning(slot: 1 << 12)
  }

  package init(_ language: Language, _ terms: [Term]) {
    self.language = language
    self.terms = terms
    beginnings = terms.map { Self.beginning(of: $0.text, language) }
    var firstTerms = [Int32](repeating: -1, count: Int(Beginning.open.slot) + 1)
    var nextTerms = [Int32](repeating: -1, count: terms.count)
    for index in terms.indices.reversed() {
      let slot = Int(beginnings[index].slot)
      nextTerms[index] = firstTerms[slot]
      firstTerms[slot] = Int32(index)
    }
    self.firstTerms = firstTerms
    self.nextTerms = nextTerms
  }

  /// How a term's first word begins: so does its stem, as far as it goes, and it has three letters
  /// where the word has.
  ///
  /// Snowball's Swedish only takes letters away, none of the first three; its English makes others
  /// of them (`dying`, `die`).
  static func beginning(of term: String, _ language: Language) -> Beginning {
    guard language == .swedish else { return .open }
    var term = term
    return term.withUTF8 { bytes in
      var start = 0
      if TermPattern.isExcluding(bytes, language) { start = 3 }
      if start < bytes.count,
        unsafe bytes[start] == UInt8(ascii: "=") || bytes[start] == UInt8(ascii: "-")
      {
        start += 1
      }
      // A combining mark changes the letter before it.
      for index in start..<bytes.count where unsafe bytes[index] > 0xC3 { return .open }
      func letter(_ position: Int) -> UInt8 {
        guard start + position < bytes.count else { return 0 }
        let before = position == 0 ? 0 : unsafe bytes[start + position - 1]
        return unsafe WordScanner.small(bytes[start + position], after: before)
      }
      let three = (letter(0), letter(1), letter(2))
      guard three.0 > 0, three.1 > 0, three.2 > 0 else { return .open }
      return Beginning(three, letter(3))
    }
  }
}
