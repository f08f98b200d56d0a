import Analysis
import Findings
import GoalModel
import Testing
import YAMLSyntax

/// What the words of goals show, with their places.
@Suite struct TextEvidenceTests {
  private static let model = """
    align: 1
    vision:
      id: v
      name: V
      dimensions:
        - id: economic
          name: E
          terms: {sv: [ekonomi, ej cirkulär ekonomi, företag~, jobb], en: [economy, job]}
          aspects: [{id: growth, name: G, terms: {sv: [tillväxt]}}]
        - id: ecological
          name: N
          terms: {sv: [klimat, ej företagsklimat, miljö, ej arbetsmiljö, utsläpp], en: [climate]}
        - id: social
          name: S
          terms: {sv: [trygg, behov?, arbetsmiljö, möte, samråd, dialog?]}
          aspects: [{id: voice, name: Voice, also: [ecological], terms: {sv: [röst, möte?, samråd, dialog]}}]
    quantities:
      - {id: co2, name: CO2, dimension: ecological, better: down, terms: {sv: [utsläpp]}}
      - {id: work, name: Work, dimension: economic, better: up, terms: {sv: [jobb, motsatt arbetslöshet]}}
    """

  private func read(_ goals: String, language: String = "sv") throws -> (Workspace, TextEvidence) {
    let test = try TestWorkspace(
      "vision: v\nlanguage: \(language)\ngoals:\n\(goals)",
      model: Self.model
    )
    return (test.workspace, TextEvidence(test.workspace))
  }

  private func told(_ workspace: Workspace, _ evidence: TextEvidence) -> [String] {
    evidence.rows.enumerated().map { index, row in
      let marks = (row.isSuggested ? " suggested" : "") + (row.isClear ? " clear" : "")
      return "\(workspace.id(of: RecordID(.goal, row.goal)))"
        + " \(workspace.id(of: RecordID(.dimension, row.dimension)))"
        + " \(evidence.quotedWords(ofRow: index))\(marks)"
    }
  }

  @Test("a word that names it suggests a dimension; two are clear")
  func suggested() throws {
    let (workspace, evidence) = try read(
      """
        - {id: A, title: Klimatet, statement: Minskade utsläpp och fler jobb}
        - {id: B, title: Behov}
        - {id: C, title: Ingenting}
      """
    )
    #expect(
      told(workspace, evidence) == [
        "A ecological \"Klimatet\", \"utsläpp\" suggested clear",
        "A economic \"jobb\" suggested",
        "B social \"Behov\" suggested",
      ]
    )
  }

  @Test("who acts counts in full only where nothing else is spoken of")
  func settings() throws {
    let (workspace, evidence) = try read(
      """
        - {id: A, title: Fler företag}
        - {id: B, title: Företagens utsläpp}
      """
    )
    #expect(
      told(workspace, evidence) == [
        "A economic \"företag\" suggested",
        "B ecological \"utsläpp\" suggested",
        "B economic \"Företagens\"",
      ]
    )
  }

  @Test("what only looks like it")
  func exclusions() throws {
    let (workspace, evidence) = try read(
      """
        - {id: A, title: Företagsklimatet}
        - {id: B, title: Arbetsmiljön}
        - {id: C, title: En cirkulär ekonomi}
      """
    )
    #expect(
      told(workspace, evidence) == [
        "A economic \"Företagsklimatet\" suggested", "B social \"Arbetsmiljön\" suggested",
      ]
    )
  }

  @Test("an aspect that counts for several dimensions shows each by half")
  func shared() throws {
    let (workspace, evidence) = try read("  - {id: A, title: Röst och trygghet}")
    let strengths = evidence.rows.map {
      "\(workspace.id(of: RecordID(.dimension, $0.dimension))) \($0.strength)"
    }
    #expect(strengths == ["social 0.6", "ecological 0.3333333333333333"])
  }

  @Test(
    "a word counts once, by the term that counts most",
    arguments: [
      // A weak term of the aspect and a strong one of the dimension; both strong; the other way.
      ("Möte", ["social 0.5", "ecological 0.16666666666666669"]),
      ("Samråd", ["social 0.5", "ecological 0.3333333333333333"]),
      ("Dialog", ["social 0.3333333333333333", "ecological 0.3333333333333333"]),
    ]
  )
  func greatest(title: String, strengths: [String]) throws {
    let (workspace, evidence) = try read("  - {id: A, title: \(title)}")
    #expect(
      evidence.rows.map {
        "\(workspace.id(of: RecordID(.dimension, $0.dimension))) \($0.strength)"
      } == strengths
    )
  }

  @Test(
    "words stand where the file has them, however the text is written",
    arguments: [
      "title: 1️⃣klimatet och 2️⃣jobben",
      "title: \"Det\\n 1️⃣klimatet och\\x20 2️⃣jobben\"",
      "title: '''1️⃣klimatet'' och 2️⃣jobben'",
      "title: T\n    statement: |\n      Om\n      1️⃣klimatet och\n\n      2️⃣jobben",
      "title: T\n    statement: >-\n      Om\n      1️⃣klimatet och\n      2️⃣jobben",
      "title: T\n    description: Om\n      1️⃣klimatet och\n      2️⃣jobben",
    ]
  )
  func places(_ marked: String) throws {
    let plain = marked.replacing("1️⃣", with: "").replacing("2️⃣", with: "")
    let (workspace, evidence) = try read("  - id: A\n    \(plain)")
    let bytes = workspace.streams[0].file.bytes
    let words = evidence.rows.indices.flatMap { evidence.words(ofRow: $0) }
    #expect(Set(words.map(\.word)) == ["klimatet", "jobben"])
    for (word, place) in words {
      #expect(String(decoding: bytes[place.range.bytes], as: UTF8.self) == word)
    }
  }

  @Test("suggestions with aspects, quantities and which way they are to go")
  func suggestions() throws {
    let (workspace, evidence) = try read(
      """
        - {id: A, title: "Utsläppen ska minska. Tillväxt ger fler jobb."}
        - {id: B, title: Utsläppen ska inte öka}
      """
    )
    func told(_ goal: Int) -> [String] {
      let found = evidence.suggestions(forGoal: goal)
      return found.dimensions.map { workspace.id(of: RecordID(.dimension, $0.number)) }
        + found.aspects.map { workspace.id(of: RecordID(.aspect, $0.number)) }
        + found.quantities.map {
          let sign = $0.direction.map { $0 == .positive ? "+" : "-" } ?? "?"
          return workspace.id(of: RecordID(.quantity, $0.number)) + sign
        }
    }
    #expect(told(0) == ["economic", "ecological", "growth", "co2-", "work+"])
    #expect(told(1) == ["ecological", "co2-"])
  }

  @Test("English texts are read by the English words")
  func english() throws {
    let (workspace, evidence) = try read(
      "  - {id: A, title: Climate and jobs}",
      language: "en"
    )
    #expect(
      told(workspace, evidence) == [
        "A ecological \"Climate\" suggested", "A economic \"jobs\" suggested",
      ]
    )
  }

  @Test("dimensions without words borrow those of their namesakes, however many there are")
  func borrowedWords() throws {
    let without = (0..<4_000).map { "      - {id: d\($0), name: N}\n" }.joined()
    let model = """
      align: 1
      vision:
        id: v
        name: V
        dimensions:
      \(without)
      ---
      align: 1
      vision:
        id: lender
        name: L
        dimensions:
          - {id: d0, name: N, aspects: [{id: x, name: X, terms: {sv: [hav]}}]}
          - {id: d3999, name: N, terms: {sv: [skog]}, aspects: [{id: y, name: Y, terms: {sv: [sjö]}}]}
      ---
      align: 1
      vision: {id: last, name: L, dimensions: [{id: d3999, name: N, terms: {sv: [berg]}}]}
      """
    let workspace = try TestWorkspace("vision: v\ngoals: []", model: model).workspace
    let first = try #require(workspace.visions(ofDocument: 0).first)
    let topics = workspace.topics(ofVisions: [first], in: .swedish)
    #expect(topics.count == 4_000)
    #expect(topics.filter { !$0.terms.isEmpty }.map(\.terms) == [["skog", "sjö"]])
  }

  @Test("long texts cost time in step with their length")
  func long() throws {
    let text = String(repeating: "Klimatet, jobben och tryggheten. ", count: 4_000)
    let (_, evidence) = try read("  - {id: A, title: T, description: \"\(text)\"}")
    #expect(evidence.rows.count == 3)
    #expect(evidence.words(ofRow: 0).count == 1)
  }

  @Test(
    "which way a text wants a quantity to go, whatever word it names it by",
    arguments: [
      ("Fler jobb", "work +"), ("Färre jobb", "work -"), ("Minskad arbetslöshet", "work +"),
      ("Arbetslösheten ska öka", "work -"), ("Motverka arbetslöshet", "work +"),
      ("Motverka minskade utsläpp", "co2 +"), ("Utsläppen ska sluta öka", "co2 -"),
      ("Utsläppen ska inte minska", "co2 +"), ("Utsläppen ska förbättras", "co2 -"),
      ("Fler jobb i stället för utsläpp", "co2 -, work +"), ("Utsläpp och jobb", "co2, work"),
      ("Hejda utsläppsminskningen", "co2 +"), ("Elever utan jobb ska bli färre", "work +"),
      ("Arbetslösheten ska bli bättre", "work +"), ("Sämre arbetslöshet", "work -"),
      ("Jobb med mindre utsläpp", "co2 -, work"), ("Jobb utan ökade utsläpp", "co2 -, work"),
      ("Mindre utsläpp; bra jobb", "co2 -, work"),
      ("Öka jobben och minska utsläppen", "co2 -, work +"),
      ("Jobben ska öka och utsläppen minska", "co2 -, work +"),
      ("Jobben och utsläppen ska öka", "co2 +, work +"),
      ("Minskade utsläpp och på sikt jobb", "co2 -, work"),
      ("Arbetsmarknaden ska växa med nya jobb", "work +"), ("Färre unga utan jobb", "work +"),
      ("Fler jobb med låga utsläpp", "co2, work +"), ("Mindre företag ger jobb", "work"),
      ("Bristen på jobb ska minska", "work"), ("Hoten mot de jobb som finns ska bli färre", "work"),
      ("Tillgången till jobb ska öka", "work +"), ("Antalet jobb ska öka", "work +"),
      ("Väntan på jobb och utsläpp ska minska", "co2, work"),
      ("Utsläppen från jobben ska minska", "co2 -, work"),
    ]
  )
  func directions(_ title: String, _ expected: String) throws {
    let (workspace, evidence) = try read("  - {id: A, title: \(title)}\n")
    let told = evidence.suggestions(forGoal: 0).quantities.map { quantity in
      let sign = quantity.direction.map { $0 == .positive ? " +" : " -" } ?? ""
      return workspace.id(of: RecordID(.quantity, quantity.number)) + sign
    }
    #expect(told.sorted().joined(separator: ", ") == expected)
  }
}
