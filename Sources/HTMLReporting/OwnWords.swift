import Findings

/// The documents' own words that stand within sentences of a comparison: names of goals, documents,
/// indicators and assignments, as far as their language is not the page's.
struct OwnWords {
  private let page: Language
  /// By the first word, the longest first.
  private var names: [String: [(text: String, language: Language)]] = [:]

  /// Shorter names may stand in a sentence as words of its own.
  private static let shortest = 4

  init(_ comparison: Comparison, page: Language) {
    self.page = page
    for document in comparison.documents {
      add(document.title, document.newLanguage ?? document.oldLanguage)
    }
    for goal in comparison.goals {
      for name in [goal.new, goal.old].compactMap(\.self) {
        add("\(name.name) \(name.title)", name.language)
        add(name.title, name.language)
      }
      let (old, new) = (goal.old?.language, goal.new?.language)
      for part in goal.indicators + goal.assignments {
        add(part.name, part.kind == .gone ? old : new ?? old)
      }
      for ambition in goal.ambition { add(ambition.indicator ?? "", new ?? old) }
      for heir in goal.heirs {
        if case .target(let indicator, _) = heir.subject { add(indicator, old) }
      }
    }
    for key in names.keys { names[key]?.sort { $0.text.count > $1.text.count } }
  }

  private mutating func add(_ text: String, _ language: Language?) {
    let word = Self.word(at: text.startIndex, in: text)
    guard let language, language != page, text.count >= Self.shortest, !word.isEmpty,
      names[String(word)]?.contains(where: { $0.text == text }) != true
    else { return }
    names[String(word), default: []].append((text, language))
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
