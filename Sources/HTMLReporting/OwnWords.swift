import Findings

/// The documents' own words that stand within sentences of a comparison: names of goals, documents,
/// indicators and assignments, as far as their language is not the page's.
struct OwnWords {
  private let page: Language
  /// By the first word, the longest first.
  private var names: [String: [OwnName]] = [:]

  /// Shorter names may stand in a sentence as words of its own.
  private static let shortest = 4

  init(_ names: [OwnName], page: Language) {
    self.page = page
    var known: Set<String> = []
    for name in names where name.language != page && known.insert(name.text).inserted { add(name) }
    for key in self.names.keys { self.names[key]?.sort { $0.text.count > $1.text.count } }
  }

  private mutating func add(_ name: OwnName) {
    let word = Self.word(at: name.text.startIndex, in: name.text)
    guard name.text.count >= Self.shortest, !word.isEmpty else { return }
    names[String(word), default: []].append(name)
  }

  /// A sentence in the page's language, the documents' own words in it marked as theirs.
  func marked(_ sentence: String) -> HTML {
    guard !names.isEmpty else { return .own(sentence, nil, on: page) }
    var source = ""
    var plain = sentence.startIndex
    var index = sentence.startIndex
    while index < sentence.endIndex {
      let word = Self.word(at: index, in: sentence)
      guard
        let name = names[String(word)]?.first(where: { Self.stands($0.text, at: index, sentence) })
      else {
        index = word.isEmpty ? sentence.index(after: index) : word.endIndex
        continue
      }
      source += HTML.own(String(sentence[plain..<index]), nil, on: page).source
      source += HTML.own(name.text, name.language, on: page).source
      index = sentence.index(index, offsetBy: name.text.count)
      plain = index
    }
    return HTML(source + HTML.own(String(sentence[plain...]), nil, on: page).source)
  }

  private static func word(at index: String.Index, in text: String) -> Substring {
    text[index...].prefix { $0.isLetter || $0.isNumber }
  }

  /// Whether a name stands there, and no word goes on after it.
  private static func stands(_ name: String, at index: String.Index, _ sentence: String) -> Bool {
    let rest = sentence[index...]
    guard rest.hasPrefix(name) else { return false }
    guard let next = rest.dropFirst(name.count).first else { return true }
    return !next.isLetter && !next.isNumber
  }
}
