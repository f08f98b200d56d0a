import Findings
import GoalModel
import Testing

/// The Swedish words for the keys and values of the format.
@Suite struct SwedishWordsTests {
  /// As words are compared: without case, marks, blanks, hyphens and underscores.
  private static func form(_ word: String) -> String {
    let plain: [Character: Character] = ["å": "a", "ä": "a", "ö": "o", "é": "e"]
    return String(word.lowercased().filter { !" _-.".contains($0) }.map { plain[$0] ?? $0 })
  }

  private static var fields: [(type: RecordType, field: FieldDescriptor)] {
    RecordType.allCases.flatMap { type in Schema.fields(of: type).map { (type, $0) } }
  }

  private static var enumerations: [Enumeration] {
    Array(
      Set(
        fields.compactMap { _, field in
          if case .word(let enumeration) = field.type { enumeration } else { nil }
        }
      )
    ).sorted { $0.name < $1.name }
  }

  @Test("every key has a Swedish word, or is one")
  func keys() {
    for (type, field) in Self.fields {
      #expect(!field.swedishKeys.isEmpty, "\(type).\(field.key)")
      #expect(!field.swedishKeys.contains(""), "\(type).\(field.key)")
    }
  }

  @Test("every value has a Swedish word, or is one")
  func values() {
    #expect(Self.enumerations.count == 15)
    for enumeration in Self.enumerations {
      #expect(enumeration.words.count == enumeration.swedishWords.count)
      for (word, swedish) in zip(enumeration.words, enumeration.swedishWords) {
        #expect(!swedish.isEmpty && !swedish.contains(""), "\(enumeration.name): \(word)")
      }
    }
  }

  @Test("a word means one key of a mapping, and one value of a key")
  func meansOneThing() {
    for type in RecordType.allCases {
      var meanings: [String: Set<String>] = [:]
      for field in Schema.fields(of: type) {
        for word in field.swedishKeys + [field.key] {
          meanings[Self.form(word), default: []].insert(field.key)
        }
      }
      for (word, keys) in meanings { #expect(keys.count == 1, "\(type): \(word) is \(keys)") }
    }
    for enumeration in Self.enumerations {
      var meanings: [String: Set<String>] = [:]
      for (word, swedish) in zip(enumeration.words, enumeration.swedishWords) {
        for form in [word] + swedish { meanings[Self.form(form), default: []].insert(word) }
      }
      meanings[""] = nil
      for (word, words) in meanings {
        #expect(words.count == 1, "\(enumeration.name): \(word) is \(words)")
      }
    }
  }

  /// What the reader's only finding says to write, and the text that it stands for.
  private func correction(_ yaml: String) -> (rule: String, text: String, isSafe: Bool)? {
    let findings = FileRecords(Fixture.parse(yaml), role: .named).findings
      .filter { ["unknown-key", "invalid-value"].contains($0.rule) }
    guard findings.count == 1, let fix = findings[0].fixes.first else { return nil }
    return (findings[0].rule, fix.edits[0].text, fix.isSafe)
  }

  @Test("every Swedish key of a goal is mended to its English one, in every spelling")
  func goalKeys() {
    for field in Schema.fields(of: .goal) where !["id", "title"].contains(field.key) {
      for word in field.swedishKeys where Self.form(word) != Self.form(field.key) {
        let spellings =
          [word, word.uppercased(), "'\(word)'"]
          + [word.replacing(" ", with: "_"), word.replacing(" ", with: "-")]
        for spelling in spellings {
          let found = correction(
            "align: 1\nid: a\ntitle: A\ngoals:\n  - {id: M1, title: A, \(spelling): }\n"
          )
          #expect(found?.rule == "unknown-key", "\(spelling)")
          #expect(found?.text == field.key && found?.isSafe == true, "\(spelling)")
        }
      }
    }
  }

  @Test(
    "Swedish values are mended to the format's",
    arguments: [
      ("status", "antagen", "adopted"), ("status", "\"Fastställt\"", "adopted"),
      ("status", "faststallt", "adopted"), ("level", "Nämnden", "committee"),
      ("level", "FULLMÄKTIGE", "council"), ("language", "svenska", "sv"),
    ]
  )
  func documentValues(key: String, value: String, word: String) {
    let found = correction("align: 1\nid: a\ntitle: A\ngoals: []\n\(key): \(value)\n")
    #expect(found?.rule == "invalid-value")
    #expect(found?.text == word && found?.isSafe == true)
  }
}
