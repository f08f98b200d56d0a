import Findings
import Testing

@testable import TextAnalysis

@Suite struct TermReaderTests {
  /// What is met of some terms in a text: each with the words that it stands in.
  private func matches(
    _ terms: [String],
    _ text: String,
    _ language: Language = .swedish
  ) -> [String] {
    let lexicon = TermLexicon(
      language,
      terms.map { TermLexicon.Term(topic: 0, group: 0, family: 0, text: $0) }
    )
    let bytes = Array(text.utf8)
    return TermReader(lexicon).matches(in: text).map {
      "\(terms[$0.term]): \(String(decoding: bytes[$0.range], as: UTF8.self))"
    }
  }

  @Test(
    "forms, first parts and last parts of compounds",
    arguments: [
      ("skola", "Skolornas gårdar", ["skola: Skolornas"]),
      ("skola", "grundskolan", ["skola: grundskolan"]),
      ("skola", "skolresultat", ["skola: skolresultat"]),
      ("dialog", "medborgardialogen", ["dialog: medborgardialogen"]),
      ("kompetens", "kompetensförsörjningen", ["kompetens: kompetensförsörjningen"]),
      ("fossil", "fossilbränslefri", ["fossil: fossilbränslefri"]),
      (
        "-klimat", "klimatet, arbetsklimat, klimatmål",
        ["-klimat: klimatet", "-klimat: arbetsklimat"]
      ),
      ("miljö-", "miljömål och arbetsmiljö", ["miljö-: miljömål"]),
      ("=val", "val, valet, valfrihet", ["=val: val"]),
      ("sol", "sol, solidarisk, konsol", ["sol: sol"]),
    ]
  )
  func words(_ term: String, _ text: String, _ expected: [String]) {
    #expect(matches([term], text) == expected)
  }

  @Test(
    "a part is a part of a word only where the rest is one",
    arguments: [
      ("park", "Parkering, parkettgolv", ["park: parkettgolv"]),
      ("park", "stadsparken", ["park: stadsparken"]),
      ("ensamhet", "Gemensam planering", []), ("förorena", "Förorten", []),
      ("förorena", "förorenad, föroreningar", ["förorena: förorenad", "förorena: föroreningar"]),
      ("gift", "uppgift, avgifter, rottgift", ["gift: rottgift"]), ("språk", "anspråk", []),
      ("fredlig", "fredag", []), ("svar", "svart, svaren", ["svar: svaren"]),
      ("social", "socialister, socialt", ["social: socialt"]), ("handel", "misshandel", []),
      ("vandring", "invandring, fjällvandring", ["vandring: fjällvandring"]),
      ("cykel", "elcykel", ["cykel: elcykel"]),
      ("renovera", "renoveringar", ["renovera: renoveringar"]),
    ]
  )
  func parts(_ term: String, _ text: String, _ expected: [String]) {
    #expect(matches([term], text) == expected)
  }

  @Test(
    "English has no parts but those that a hyphen or the term marks",
    arguments: [
      ("sport", "Transport"), ("voice", "invoices"), ("care", "careers"), ("event", "prevention"),
      ("organic", "organisational"), ("rent", "current, parents"), ("nature", "signature"),
    ]
  )
  func englishParts(_ term: String, _ text: String) {
    #expect(matches([term], text, .english) == [])
    #expect(matches([term], "\(term)-related", .english) == ["\(term): \(term)"])
    #expect(matches(["eco-"], "ecosystem", .english) == ["eco-: ecosystem"])
  }

  @Test(
    "what a word ends with may say that it is not the topic",
    arguments: [
      ("Vattenkostnader", []), ("Vatten och kostnader", ["vatten: Vatten"]),
      ("Vatten- och elkostnader", []), ("Vatten- och elanvändning", ["vatten: Vatten"]),
    ]
  )
  func heads(_ text: String, _ expected: [String]) {
    #expect(matches(["vatten", "ej -kostnad"], text) == expected)
  }

  @Test("a phrase of more words than phrases may have is no term")
  func longPhrases() {
    let text = String(repeating: "abcd ", count: 33)
    #expect(matches([text], text) == [])
    #expect(matches([String(text.dropLast(5))], text).count == 1)
  }

  @Test(
    "phrases in all forms, with any one word for a star",
    arguments: [
      ("god ekonomi", "den goda ekonomin", ["god ekonomi: goda ekonomin"]),
      ("skydda * natur", "skydda orörd natur", ["skydda * natur: skydda orörd natur"]),
      ("skydda * natur", "skydda natur", []),
      ("lika villkor", "lika. Villkor", []),
      ("lika villkor", "lika\n  villkor", ["lika villkor: lika\n  villkor"]),
    ]
  )
  func phrases(_ term: String, _ text: String, _ expected: [String]) {
    #expect(matches([term], text) == expected)
  }

  @Test(
    "what looks like the topic and is not",
    arguments: [
      (["klimat", "ej företagsklimat"], "företagsklimat och klimat", ["klimat: klimat"]),
      (["miljö", "ej arbetsmiljö"], "Arbetsmiljön", []),
      (["miljö", "ej livsmiljö"], "livsmiljöer", []),
      (["ekonomi", "ej cirkulär ekonomi"], "en cirkulär ekonomi", []),
      (["klimat", "ej klimatet i"], "klimatet i gruppen", []),
    ]
  )
  func exclusions(_ terms: [String], _ text: String, _ expected: [String]) {
    #expect(matches(terms, text) == expected)
  }

  /// A reader of some Swedish terms.
  private func reader(
    _ terms: (topic: Int, group: Int, family: Int, text: String)...
  ) -> TermReader {
    let terms = terms.map { term in
      TermLexicon.Term(
        topic: term.topic,
        group: term.group,
        family: term.family,
        text: term.text
      )
    }
    return TermReader(TermLexicon(.swedish, terms))
  }

  @Test("an exclusion holds for its own family only")
  func families() {
    let reader = reader(
      (topic: 0, group: 0, family: 0, text: "miljö"),
      (topic: 0, group: 0, family: 0, text: "ej arbetsmiljö"),
      (topic: 1, group: 0, family: 1, text: "arbetsmiljö")
    )
    #expect(reader.matches(in: "arbetsmiljön").map(\.topic) == [1])
  }

  @Test("a phrase that excludes a family leaves another group's of the same number")
  func groups() {
    let reader = reader(
      (topic: 0, group: 0, family: 1, text: "bistånd"),
      (topic: 0, group: 0, family: 1, text: "ej ekonomiskt bistånd"),
      (topic: 1, group: 1, family: 1, text: "ekonomiskt bistånd"),
      (topic: 2, group: 1, family: 2, text: "bistånd")
    )
    #expect(reader.matches(in: "ekonomiskt bistånd").map(\.topic) == [1])
    let text = Array("ekonomiskt bistånd, bistånd".utf8)
    func topics(_ groups: UInt8) -> [Int] {
      text.withUnsafeBufferPointer { reader.matches(in: $0, groups: groups).map(\.topic) }
    }
    #expect(topics(0b01) == [0])
    #expect(topics(0b10) == [1, 2])
  }

  @Test("the longest term hides those within it")
  func longest() {
    #expect(
      matches(["klimat", "klimatneutral"], "klimatneutralt") == ["klimatneutral: klimatneutralt"]
    )
    #expect(
      matches(["social", "social ekonomi"], "social ekonomi") == ["social ekonomi: social ekonomi"]
    )
  }

  @Test("weights")
  func weights() {
    let lexicon = TermLexicon(
      .swedish,
      ["trygg", "behov?", "skola~"].map {
        TermLexicon.Term(topic: 0, group: 0, family: 0, text: $0)
      }
    )
    let found = TermReader(lexicon).matches(in: "trygga skolor efter behov")
    #expect(found.map(\.weight) == [.strong, .setting, .weak])
  }

  @Test("English")
  func english() {
    #expect(
      matches(["climate", "not business climate"], "Climate and the business climate", .english)
        == ["climate: Climate"]
    )
  }

  @Test("terms are taken in when a text asks for them, and found in words met before")
  func takingIn() {
    let terms = [
      "egen försörjning", "försörja", "=kraft", "ej försörjningsstöd", "ö", "Åker", "ÅKERMARK",
    ]
    #expect(
      matches(terms, "Försörjning. Egen försörjning, kraft; öar på åkermarken")
        == [
          "försörja: Försörjning", "egen försörjning: Egen försörjning", "=kraft: kraft",
          "ÅKERMARK: åkermarken",
        ]
    )
    let reader = TermReader(
      TermLexicon(
        .swedish,
        terms.map { TermLexicon.Term(topic: 0, group: 0, family: 0, text: $0) }
      )
    )
    #expect(reader.matches(in: "försörjningen").map(\.term) == [1])
    #expect(reader.matches(in: "egen försörjning").map(\.term) == [0])
  }

  @Test("a term stands where its stem is looked for, whatever its ending")
  func beginnings() {
    // Of Snowball's Swedish, and those that our stemmer takes off.
    let endings = """
      a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or as \
      arnas ernas ornas es ades andes ens arens hetens erns at andet het ast s dd gd nn dt gt kt tt \
      lig ig els löst fullt bart et n t iska lighet
      """
    let beginnings = ["ab", "bo", "stå", "öar", "åäö", "män", "kraft", "bredband", "e", "ö", "in"]
    for beginning in beginnings {
      for ending in endings.split(separator: " ") {
        let word = beginning + ending
        let stem = Stemmer(.swedish).stem(Array(word.utf8))
        guard stem.count >= 3 else {
          #expect(word.utf8.count < 3, "\(word)")
          continue
        }
        let found = TermLexicon.Beginning(of: stem, from: 0)
        for term in [word, word.uppercased(), "=" + word, "-" + word, "ej " + word, word + "?"] {
          let beginning = TermLexicon.beginning(of: term, .swedish)
          #expect(beginning.slot == found.slot, "\(term)")
          #expect(found.fourth == 0 || beginning.fourth == found.fourth, "\(term)")
        }
      }
    }
    for term in ["o\u{308}ar", "bra\u{30A}k", "Ŝtono", "(skola)", "ö", "=ö?", "i tid", "e漢l"] {
      let beginning = TermLexicon.beginning(of: term, .swedish)
      #expect(beginning.slot == TermLexicon.Beginning.open.slot, "\(term)")
    }
  }

  @Test(
    "hostile texts come to an end",
    arguments: [
      String(repeating: "a", count: 100_000), String(repeating: "skola", count: 20_000),
      String(repeating: "skola ", count: 20_000), String(repeating: "skydda ", count: 20_000),
      String(repeating: "!?-\u{202E}", count: 10_000), String(repeating: "\u{301}", count: 30_000),
      String(repeating: "е漢aö", count: 10_000), "",
    ]
  )
  func hostile(_ text: String) {
    let found = matches(["skola", "skydda * natur", "skydda natur", "ej skolk"], text)
    #expect(found.count <= 20_000)
  }

  @Test("a term without words is no term", arguments: ["", "?", "ej ", "*", "- -", "=", "~"])
  func nothing(_ term: String) {
    #expect(matches([term], "skola") == [])
  }
}
