import Findings
import Foundation
import GoalModel
import Linting
import Testing

/// The tables of keys in `docs/` say what the program reads.
///
/// They stand below a comment `<!-- keys: NAME -->`; `ALIGN_RECORD=1` writes them anew.
@Suite struct KeyTableTests {
  private static let goalPages = [
    ("docs/goal-documents.md", Language.english), ("docs/maldokument.md", .swedish),
  ]
  private static let ruleFolderPages = [
    ("docs/visions.md", Language.english), ("docs/visioner.md", .swedish),
  ]
  private static let settingsPages = [
    ("docs/settings.md", Language.english), ("docs/installningar.md", .swedish),
  ]

  private static let ruleFolderTypes: Set<RecordType> = [
    .vision, .dimension, .aspect, .want, .principle, .sentence, .quantity, .influence,
  ]

  @Test("the pages on goal documents have every key of the format", arguments: goalPages)
  func goalDocuments(page: String, language: Language) throws {
    try check(page, RecordType.allCases.filter { !Self.ruleFolderTypes.contains($0) }, language)
  }

  @Test("so have the pages on visions, quantities and influences", arguments: ruleFolderPages)
  func ruleFolders(page: String, language: Language) throws {
    try check(page, RecordType.allCases.filter(Self.ruleFolderTypes.contains), language)
  }

  @Test("the pages on settings have every key of `.align.yaml`", arguments: settingsPages)
  func settings(page: String, language: Language) throws {
    let rows = ConfigurationKey.allCases.map { key in
      let holds =
        key == .paths
        ? LocalizedText(sv: " (i `overrides`)", en: " (in `overrides`)") : LocalizedText("")
      return "| `\(key.rawValue)`\(holds[language]) | \(key.meaning[language]) |"
    }
    let head = language == .swedish ? "| nyckel | vad den sätter |" : "| key | what it sets |"
    try compare(page, ["settings": ([head, "| --- | --- |"] + rows).joined(separator: "\n")])
  }

  @Test("the examples are read without a finding on their form", arguments: goalPages)
  func examples(page: String, language: Language) throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write("goals.yaml", try Self.firstExample(in: page))
    let run = try Program.run(
      ["check", "--select", "format,reference", "--today", "2026-08-01"],
      in: folder.path
    )
    #expect(run.status == 0, "\(run.output)\(run.error)")
    #expect(run.output.contains("0 warnings"), "\(run.output)")
  }

  @Test("the example of settings holds", arguments: settingsPages)
  func configuration(page: String, language: Language) throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write(".align.yaml", try Self.firstExample(in: page))
    try folder.write(
      "rules/vision.yaml",
      "align: 1\nvision: {id: north, name: N, dimensions: [{id: calm, name: Calm}]}\n"
    )
    let run = try Program.run(["config"], in: folder.path)
    #expect(run.status == 0, "\(run.error)")
  }

  @Test("the example of a vision is a rule folder", arguments: ruleFolderPages)
  func vision(page: String, language: Language) throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write("rules/ours.yaml", try Self.firstExample(in: page))
    let run = try Program.run(["rules", "list", "--rules", "rules"], in: folder.path)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.error.isEmpty)
  }

  private static func firstExample(in page: String) throws -> String {
    let parts = try Repository.text(page).components(separatedBy: "```yaml\n")
    return try #require(parts.dropFirst().first?.components(separatedBy: "```").first)
  }

  private func check(_ page: String, _ types: [RecordType], _ language: Language) throws {
    try compare(
      page,
      Dictionary(
        uniqueKeysWithValues: types.map { ("\($0)", Self.table(of: $0, language)) }
      )
    )
  }

  private static func table(of type: RecordType, _ language: Language) -> String {
    let head =
      language == .swedish
      ? ["| nyckel | värde | betydelse |", "| --- | --- | --- |"]
      : ["| key | value | meaning |", "| --- | --- | --- |"]
    let rows = Schema.fields(of: type).map { field in
      var value = words(for: field.type)[language]
      if let word = field.defaultWord {
        value += language == .swedish ? "; annars `\(word)`" : "; default `\(word)`"
      }
      let star = field.isRequired ? " *" : ""
      return "| `\(field.key)`\(star) | \(value) | \(field.meaning[language]) |"
    }
    return (head + rows).joined(separator: "\n")
  }

  /// What may stand under a key, in a few words.
  private static func words(for type: ValueType) -> LocalizedText {
    switch type {
    case .text: LocalizedText(sv: "text", en: "text")
    case .identifier: LocalizedText("id (a–z, 0–9, `-`)")
    case .goalID: LocalizedText("id (A–Z, a–z, 0–9, `.`, `_`, `-`)")
    case .integer(let range):
      LocalizedText(
        sv: "heltal, \(signed(range.lowerBound)) till \(signed(range.upperBound))",
        en: "whole number, \(signed(range.lowerBound)) to \(signed(range.upperBound))"
      )
    case .number: LocalizedText(sv: "tal", en: "number")
    case .flag: LocalizedText(sv: "`true` eller `false`", en: "`true` or `false`")
    case .date: LocalizedText(sv: "dag", en: "day")
    case .partialDate: LocalizedText(sv: "år, månad eller dag", en: "year, month or day")
    case .word(let enumeration):
      LocalizedText(enumeration.words.map { "`\($0)`" }.joined(separator: ", "))
    case .record: LocalizedText(sv: "nycklar, se nedan", en: "keys, see below")
    case .records: LocalizedText(sv: "lista, se nedan", en: "list, see below")
    case .texts: LocalizedText(sv: "lista med texter", en: "list of texts")
    case .references: LocalizedText(sv: "lista med mål", en: "list of goals")
    case .parties:
      LocalizedText(
        sv: "mål, eller ett mål och en dimension",
        en: "goals, or a goal and a dimension"
      )
    case .name(let thing): name(of: thing)
    case .names(let thing): name(of: thing, isPlural: true)
    case .range: LocalizedText(sv: "`[minst, högst]`", en: "`[least, most]`")
    case .localizedText:
      LocalizedText(sv: "text, helst på båda språken", en: "text, best in both languages")
    case .terms: LocalizedText(sv: "ord på båda språken", en: "words in both languages")
    case .version: LocalizedText(sv: "`1`", en: "`1`")
    }
  }

  private static func signed(_ number: Int) -> String {
    number < 0 ? "−\(-number)" : "\(number)"
  }

  private static func name(of thing: NamedThing, isPlural: Bool = false) -> LocalizedText {
    let (swedish, english) =
      switch thing {
      case .dimension:
        isPlural ? ("dimensioner", "dimensions") : ("en dimension", "a dimension")
      case .aspect: isPlural ? ("aspekter", "aspects") : ("en aspekt", "an aspect")
      case .vision: isPlural ? ("visioner", "visions") : ("en vision", "a vision")
      case .quantity: isPlural ? ("storheter", "quantities") : ("en storhet", "a quantity")
      case .affected:
        ("en dimension, en aspekt eller en storhet", "a dimension, an aspect or a quantity")
      }
    return isPlural
      ? LocalizedText(sv: "lista med id för \(swedish)", en: "list of ids of \(english)")
      : LocalizedText(sv: "id för \(swedish)", en: "id of \(english)")
  }

  /// Compares the tables of a page with those that it is to have, each exactly once.
  private func compare(_ page: String, _ tables: [String: String]) throws {
    var written: [String] = []
    var expected: [String] = []
    var lines = try Repository.text(page).components(separatedBy: "\n")[...]
    var seen: [String] = []
    while let line = lines.popFirst() {
      written.append(line)
      expected.append(line)
      guard line.hasPrefix("<!-- keys: "), line.hasSuffix(" -->") else { continue }
      let name = String(line.dropFirst(11).dropLast(4))
      seen.append(name)
      expected.append(tables[name] ?? "")
      while let row = lines.first, row.hasPrefix("|") {
        written.append(row)
        lines.removeFirst()
      }
    }
    #expect(seen.sorted() == tables.keys.sorted(), "\(page)")
    let text = expected.joined(separator: "\n")
    guard text != written.joined(separator: "\n") else { return }
    if ProcessInfo.processInfo.environment["ALIGN_RECORD"] == "1" {
      try Data(text.utf8).write(to: URL(fileURLWithPath: Repository.path + "/" + page))
    }
    Issue.record("\(page) is stale: ALIGN_RECORD=1 writes it anew")
  }
}
