import Findings

/// The help that stands for all findings of a block: what they have in common, with `…` for the words
/// in which they differ.
struct CommonHelp: Equatable {
  var text: String
  /// For each finding the words that each `…` stands for, as they are written; "" for the goal that
  /// the finding points at, and none where there is no other.
  var ownWords: [[String]]

  /// Nil where the findings are not of one kind, or some have no help.
  init?(_ findings: [Finding]) {
    let helps = findings.compactMap(\.help)
    guard helps.count == findings.count, let first = helps.first else { return nil }
    let none = findings.map { _ in [String]() }
    if helps.allSatisfy({ $0 == first }) {
      self.init(text: first, ownWords: none)
    } else if FindingBlock.sharesText(findings, { $0.help }) {
      let text = FindingBlock.replacing(findings[0].goals.first, in: first, by: "…")
      self.init(text: text, ownWords: none)
    } else {
      let texts = helps.map { $0.split(separator: " ", omittingEmptySubsequences: false) }
      guard let common = Self.wordByWord(texts) ?? Self.around(texts) else { return nil }
      self = common
      for (index, finding) in findings.enumerated() {
        for (hole, word) in ownWords[index].enumerated()
        where finding.namedGoals.contains(where: { word == $0 || word == "`\($0)`" }) {
          ownWords[index][hole] = ""
        }
      }
    }
  }

  private init(text: String, ownWords: [[String]]) {
    self.text = text
    self.ownWords = ownWords
  }

  /// What is to be told beside the findings' own texts: not the words that stand in these.
  func words(beside texts: [String]) -> [[String]] {
    let holes = ownWords.map(\.count).min() ?? 0
    let kept = (0..<holes).filter { hole in
      zip(texts, ownWords).contains { text, words in
        let word = words[hole].filter { $0 != "`" }
        return FindingBlock.replacing(word, in: text, by: "") == text
      }
    }
    return ownWords.map { words in
      kept.map { words[$0] }.reduce(into: []) { if !$1.isEmpty, !$0.contains($1) { $0.append($1) } }
    }
  }

  /// The texts as one, with `…` for each word that differs, where they have equally many words and
  /// at most a quarter of them differ.
  private static func wordByWord(_ texts: [[Substring]]) -> CommonHelp? {
    guard let first = texts.first, texts.allSatisfy({ $0.count == first.count }) else { return nil }
    var words: [String] = []
    var ownWords = texts.map { _ in [String]() }
    var differing = 0
    for (index, word) in first.enumerated() {
      if texts.allSatisfy({ $0[index] == word }) {
        words.append(String(word))
      } else {
        differing += 1
        words.append(Hole(word, after: first[..<index]).text)
        for (number, text) in texts.enumerated() {
          ownWords[number].append(Hole(text[index], after: text[..<index]).word)
        }
      }
    }
    guard differing * 4 <= first.count else { return nil }
    return CommonHelp(text: words.joined(separator: " "), ownWords: ownWords)
  }

  /// The texts as one, with `…` for the few words between those that all begin and end with.
  private static func around(_ texts: [[Substring]]) -> CommonHelp? {
    guard let first = texts.first, let shortest = texts.map(\.count).min() else { return nil }
    var before = 0
    while before < shortest, texts.allSatisfy({ $0[before] == first[before] }) { before += 1 }
    var after = 0
    while after < shortest - before,
      texts.allSatisfy({ $0[$0.count - 1 - after] == first[first.count - 1 - after] })
    {
      after += 1
    }
    guard
      texts.allSatisfy({
        $0.count - before - after <= 4 && ($0.count - before - after) * 4 <= $0.count
      })
    else { return nil }
    let holes = texts.map { text in
      Hole(
        text[before..<(text.count - after)].joined(separator: " ")[...],
        after: text[..<before]
      )
    }
    let parts = first[..<before].map { String($0) } + [holes[0].text]
    return CommonHelp(
      text: (parts + first[(first.count - after)...].map { String($0) }).joined(separator: " "),
      ownWords: holes.map { [$0.word] }
    )
  }
}

/// Words that differ between texts, and the signs around them: "[economic]`,".
private struct Hole {
  /// `…` with the signs around it.
  let text: String
  /// The words without the signs, between backquotes where they are a part of what is so.
  let word: String

  init(_ words: Substring, after text: ArraySlice<Substring>) {
    func isSign(_ character: Character) -> Bool { !character.isLetter && !character.isNumber }
    let start = words.prefix(while: isSign)
    let rest = words.dropFirst(start.count)
    let end = String(rest.reversed().prefix(while: isSign).reversed())
    let core = rest.dropLast(end.count)
    self.text = start + "…" + end
    func marks(_ text: Substring) -> Int { text.count { $0 == "`" } }
    let isQuoted = (text.reduce(0) { $0 + marks($1) } + marks(start)).isMultiple(of: 2) == false
    word = !core.isEmpty && isQuoted && !core.contains("`") ? "`\(core)`" : String(core)
  }
}
