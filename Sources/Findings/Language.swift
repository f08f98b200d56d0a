/// A language that people read `align` in.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case swedish = "sv"
  case english = "en"
}

/// One text in both languages.
package struct LocalizedText: Hashable, Sendable {
  package var swedish: String
  package var english: String

  package init(sv swedish: String, en english: String) {
    self.swedish = swedish
    self.english = english
  }

  /// The same text in both languages: a name, a number, an id.
  package init(_ text: String) {
    self.init(sv: text, en: text)
  }

  package subscript(language: Language) -> String {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }
}
