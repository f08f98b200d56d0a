import Findings
import Foundation
import GoldenFiles
import HTMLReporting
import Linting
import Printing
import Reporting
import Scalars
import Testing

/// The report as a page: nothing of a document is anything but text in it.
@Suite struct ReportPageTests {
  /// The content of a report on some paths.
  private static func content(
    _ paths: [String],
    _ language: Language? = nil,
    jobs: Int = 1
  ) throws -> ReportContent {
    try Reviewed.report(paths, language, jobs: jobs).content
  }

  private static func content(of document: String) throws -> ReportContent {
    let folder = try TemporaryFolder()
    return try content([folder.write("document.yaml", document)])
  }

  /// A page without what stands in files of its own: the style, the script and their hashes.
  private static func bare(_ page: String, _ content: ReportContent) -> String {
    page.replacing(/<style>.*?<\/style>/.dotMatchesNewlines(), with: "<style></style>")
      .replacing(/<script>.*?<\/script>/.dotMatchesNewlines(), with: "<script></script>")
      .replacing(/sha256-[A-Za-z0-9+\/=]+/, with: "sha256-HASH")
      .replacingOccurrences(of: content.method.rulesHash, with: "RULES")
  }

  @Test("the sample's page reads as expected", arguments: Language.allCases)
  func sample(language: Language) throws {
    let content = try Self.content(["samples/2024.yaml"], language)
    let page = HTMLReporter().report(content)
    #expect(page == HTMLReporter().report(content))
    try Golden.expect(
      Self.bare(page, content),
      equals: "report/2024.\(language.rawValue).html"
    )
  }

  @Test("a page is the same however many threads make it")
  func jobs() throws {
    let content = try Self.content(["samples/2024.yaml"])
    #expect(try Self.content(["samples/2024.yaml"], jobs: 4) == content)
    #expect(HTMLReporter(jobs: 4).report(content) == HTMLReporter().report(content))
  }

  @Test("every file of report/ is carried, and every word that the templates ask for is there")
  func templates() throws {
    let root = Repository.path + "/report"
    var expected: [String: String] = [:]
    let names = try #require(FileManager.default.enumerator(atPath: root))
    for case let name as String in names where !name.hasSuffix(".md") && name.contains(".") {
      expected["report/" + name] = try Repository.text("report/" + name)
    }
    let files = ReportTemplates.files
    #expect(files.map(\.path) == expected.keys.sorted(), "make build looks for new files")
    for file in files {
      #expect(file.text == expected[file.path], "\(file.path) is stale")
      for match in file.text.matches(of: /words\.([A-Za-z.]+)\}/) {
        #expect(Wording.reportPage[String(match.1)] != nil, "\(file.path): \(match.0)")
      }
    }
  }

  // MARK: - Hostile documents

  /// A document with one text in every field.
  private static func document(_ text: String) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let quoted = String(decoding: try encoder.encode(text), as: UTF8.self)
    return """
      align: 1
      id: hostile
      title: \(quoted)
      organisation: \(quoted)
      language: en
      level: council
      status: adopted
      period: 2024-2026
      vision: ostersund
      goals:
        - id: M1
          title: \(quoted)
          statement: \(quoted)
          description: \(quoted)
          dimensions: [economic]
          rationale: \(quoted)
          owner: \(quoted)
          groups: [\(quoted)]
          effects:
            - {affects: ecological, effect: -2, because: \(quoted), mitigation: \(quoted)}
          indicators:
            - {id: i1, name: \(quoted), unit: \(quoted), direction: increase,
               baseline: {value: 1, at: 2020}, target: {at_least: 2, by: 2030}}
          assignments:
            - {id: a1, text: \(quoted), to: \(quoted), due: 2023-01-01}
      """
  }

  @Test(
    "markup of a document stays text",
    arguments: [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
      // For Swift a quotation mark with an accent is another character, for a browser it is not.
      "\"\u{301} onfocus=\"alert(1)", "<\u{301}b>", "</style></title></svg><h1>x</h1>",
      "{{words}}{{> page}}",
    ]
  )
  func markup(text: String) throws {
    let content = try Self.content(of: Self.document(text))
    let page = Self.bare(HTMLReporter().report(content), content)
    let plain = Self.bare(
      HTMLReporter().report(try Self.content(of: Self.document("harmless"))),
      content
    )
    // As many elements and attributes as for a text without any mark.
    for mark in ["<", ">", "\""] {
      #expect(
        page.unicodeScalars.count { String($0) == mark }
          == plain.unicodeScalars.count { String($0) == mark },
        "\(mark)"
      )
    }
    #expect(page.contains("default-src 'none'".replacingOccurrences(of: "'", with: "&#39;")))
  }

  @Test("a `javascript:` address is no link, nor is anything else but http")
  func addresses() throws {
    let vision = """
      align: 1
      vision:
        id: own
        name: {sv: Egen, en: Own}
        source: "SOURCE"
        dimensions:
          - {id: one, name: {sv: ett, en: one}}
      """
    let document = """
      align: 1
      id: d
      title: T
      organisation: O
      language: en
      level: council
      status: adopted
      period: 2024-2026
      vision: own
      goals: []
      """
    for (source, isLink) in [
      ("javascript:alert(1)", false), ("JaVaScRiPt:alert(1)", false), ("data:text/html,x", false),
      ("https://example.org/a?b=c", true), ("https://user@example.org/", false),
      ("https://example.org/a b", false),
    ] {
      let folder = try TemporaryFolder()
      try folder.write("rules/own.yaml", vision.replacing("SOURCE", with: source))
      let path = try folder.write("document.yaml", document)
      let (content, _) = try Reviewed.report([path], .english) { request in
        request.ruleFolders = [folder.path + "/rules"]
      }
      let page = HTMLReporter().report(content)
      #expect(page.contains(source.replacing("'", with: "&#39;")))
      #expect(page.contains("<a href=\"\(source)\"") == isLink, "\(source)")
      #expect(!page.contains(/href="(?!#|https?:)/))
    }
  }

  @Test("a title of 100 kB does not fill the page again and again")
  func longTitle() throws {
    let long = String(repeating: "long title ", count: 10_000)
    let page = HTMLReporter().report(try Self.content(of: Self.document(long)))
    #expect(page.utf8.count < 4_000_000)
  }

  // MARK: - A style of one's own

  @Test("a style sheet of one's own comes after ours and is allowed by its hash")
  func ownStyle() throws {
    let content = try Self.content(["samples/2024.yaml"])
    let bytes = Array("h1 { color: teal }\r\nh2 { color: navy }\r\n".utf8)
    let style = try StyleSheet(SourceFile(path: "own.css", bytes: bytes))
    let page = HTMLReporter(ownStyle: style).report(content)
    let ours = try #require(page.range(of: "<style>"))
    let own = try #require(
      page.range(of: "<style>h1 { color: teal }\nh2 { color: navy }\n</style>")
    )
    #expect(ours.lowerBound < own.lowerBound)
    #expect(page.matches(of: /sha256-/).count == 3)
  }

  @Test(
    "a style sheet that could end its element is refused",
    arguments: [
      "a{}</style><script>", "/* </STYLE > */", "<!-- a{} -->", "a\u{0}b", "\u{600}</style><b>",
    ]
  )
  func refusedStyle(text: String) {
    #expect(throws: RunFailure.self) {
      try StyleSheet(SourceFile(path: "own.css", bytes: Array(text.utf8)))
    }
  }

  @Test("a style sheet that is no text is refused")
  func binaryStyle() {
    #expect(throws: RunFailure.self) {
      try StyleSheet(SourceFile(path: "own.css", bytes: [0xFF, 0xFE, 0x61]))
    }
  }

  // MARK: - Size

  /// A document of so many goals, each with an effect that harms.
  private static func document(ofGoals count: Int) -> String {
    var document = """
      align: 1
      id: large
      title: Tusen mål
      organisation: Kommunen
      language: sv
      level: council
      status: adopted
      period: 2024-2026
      vision: ostersund
      goals:

      """
    for number in 1...count {
      document += """
          - id: G\(number)
            title: Mål nummer \(number) om något som kommunen vill
            statement: Det som målet säger, i en mening av vanlig längd, som läses högt.
            dimensions: [economic, social]
            vision: [growing-population, nobody-left-out]
            owner: Kommunstyrelsen
            effects:
              - {affects: ecological, effect: -1, because: fler resor}

        """
    }
    return document
  }

  @Test("1 000 goals stay under 5 MB")
  func thousandGoals() throws {
    let page = HTMLReporter().report(try Self.changedContent(ofGoals: 1_000))
    #expect(page.utf8.count < 3_000_000)
    // Folded: a thousand open sections are no reading.
    #expect(!page.contains("\" open>\n<summary><h3"))
  }

  /// The content of a report on so many goals, each of which had another owner before.
  private static func changedContent(ofGoals count: Int) throws -> ReportContent {
    let folder = try TemporaryFolder()
    let now = document(ofGoals: count)
    let old = now.replacing("owner: Kommunstyrelsen", with: "owner: Tekniska nämnden")
    var request = LintRequest(today: try #require(CalendarDate(parsing: "2024-06-20")))
    request.paths = [try folder.write("now.yaml", now)]
    request.reviews = true
    request.prefersDocumentLanguage = true
    let outcome = Linter(request).run()
    let comparer = Comparer(old: try folder.write("old.yaml", old), request: request)
    var content = try Self.content(request.paths)
    let comparison = try #require(comparer.run(knowing: outcome).comparison)
    content.changes = ReportContent.Changes(comparison, language: .swedish)
    return content
  }

  @Test("of more than 100 goals the first changes of a kind are told and the others are counted")
  func manyChanges() throws {
    var content = try Self.changedContent(ofGoals: 120)
    let page = HTMLReporter().report(content)
    #expect(page.contains("<li>G50 Mål nummer 50 om något som kommunen vill: ansvarig."))
    #expect(!page.contains("<li>G51 "))
    #expect(page.contains("<p>… och 70 till (align diff visar alla)</p>"))
    content.goals.removeLast(20)
    let small = HTMLReporter().report(content)
    #expect(small.contains("<li>G120 Mål nummer 120 om något som kommunen vill: ansvarig."))
    #expect(!small.contains("align diff visar alla"))
  }

  @Test("of more than 100 goals each, its assignments and its indicators are told in one place")
  func toldOnce() throws {
    let extra = """
          indicators:
            - {name: Nyckeltal utan utfall, quantity: population, direction: increase, target: {at_least: 9, by: 2030}}
            - name: Nyckeltal med utfall
              quantity: population
              direction: increase
              baseline: {value: 1, at: 2020}
              outcomes: [{value: 2, at: 2023}]
              target: {at_least: 9, by: 2030}
          assignments: [{id: A1, text: Göra något}, {id: A2, text: Göra något annat}]

      """
    let content = try Self.content(of: Self.document(ofGoals: 120) + extra)
    let page = HTMLReporter().report(content)
    func section(_ id: String) throws -> Substring {
      let start = try #require(page.firstRange(of: "<section id=\"\(id)\"")).lowerBound
      return page[start...].prefix(
        upTo: try #require(page[start...].firstRange(of: "</section>")).lowerBound
      )
    }
    let thread = try section("thread")
    #expect(
      thread.contains("Mål nummer 120 om något som kommunen vill</a> <small>2 uppdrag</small>")
    )
    #expect(thread.contains("<a href=\"#goal-120\"><b>G120</b></a> <small>(se ovan)</small>"))
    #expect(!thread.contains("Göra något"))
    let followUp = try section("follow-up")
    #expect(!followUp.contains("Nyckeltal utan utfall"))
    #expect(followUp.contains("Hur det går är okänt för ett nyckeltal, som står hos sitt mål."))
    #expect(followUp.contains("<th scope=\"row\">Nyckeltal med utfall"))
    let goals = try section("goals")
    #expect(
      goals.contains(
        "Nyckeltal utan utfall<br>Målvärde minst 9\u{A0}invånare till 2030; utfall saknas."
      )
    )
    #expect(goals.contains("Göra något annat"))
  }

  @Test("beyond 200 conflicts the rest stands in a line each, and no link leads nowhere")
  func manyConflicts() throws {
    var content = try Self.content(of: Repository.text("samples/2024.yaml"))
    let card = try #require(content.conflicts.first)
    content.conflicts = (1...250).map { number in
      var copy = card
      copy.number = number
      return copy
    }
    content.goals[0].conflicts = [1, 250]
    let page = HTMLReporter().report(content)
    #expect(page.contains("<article class=\"card open\" id=\"conflict-200\">"))
    #expect(page.contains("<li id=\"conflict-201\">"))
    #expect(page.contains("href=\"#conflict-250\""))
    #expect(page.contains("50 konflikter till i korthet"))
    Self.expectLinksLead(page)
    // On paper nothing can be unfolded.
    let paper = HTMLReporter(isForPaper: true).report(content)
    #expect(paper.contains("<body class=\"paper\">"))
    #expect(paper.contains("<details id=\"conflicts-in-brief\" open>"))
    #expect(!paper.contains("<script>"))
  }

  @Test("every link of a page leads to something on it", arguments: ["samples/2024.yaml", "large"])
  func links(path: String) throws {
    let content =
      path == "large"
      ? try Self.content(of: Self.document(ofGoals: 150)) : try Self.content([path])
    Self.expectLinksLead(HTMLReporter().report(content))
  }

  private static func expectLinksLead(_ page: String) {
    let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let targets = Set(page.matches(of: /href="#([^"]*)"/).map { String($0.1) })
    #expect(targets.subtracting(ids).isEmpty)
  }

  // MARK: - The command

  @Test("the command writes a page, and a PDF where there is a browser")
  func command() throws {
    let folder = try TemporaryFolder()
    let sample = Repository.path + "/samples/2024.yaml"
    let page = try Program.run(["report", sample, "--today", "2024-06-20"])
    #expect(page.status == 0)
    #expect(page.output.hasPrefix("<!DOCTYPE html>"))
    let pdf = try Program.run(
      ["report", sample, "-f", "pdf", "-o", folder.path + "/r.pdf", "--today", "2024-06-20"]
    )
    if pdf.error.contains("apt-get install chromium") {
      #expect(pdf.status == 2)
      print("PDF not tested: no Chromium or Chrome on the PATH")
      return
    }
    #expect(pdf.status == 0, "\(pdf.error)")
    let data = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/r.pdf"))
    #expect(data.starts(with: Data("%PDF-".utf8)))
    let text = String(decoding: data, as: UTF8.self)
    for part in ["/StructTreeRoot", "/Outlines", "/Lang (sv)", "dc:language", "/Contents <FEFF"] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(text.contains("/CreationDate (D:20240620000000"))
    // Only what follows the standard says so.
    #expect(!text.contains("<pdfuaid:part>"))
    let plain = try Program.run(
      ["report", sample, "-f", "pdf", "-o", folder.path + "/p.pdf", "--no-page-numbers"]
    )
    #expect(plain.status == 0)
    let plainData = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/p.pdf"))
    #expect(String(decoding: plainData, as: UTF8.self).contains("<pdfuaid:part>1"))
  }

  @Test("without a browser it says what to install, and leaves the old file")
  func noBrowser() throws {
    let folder = try TemporaryFolder()
    let old = try folder.write("r.pdf", "old")
    for browser in [folder.path + "/missing", "/bin/true"] {
      let run = try Program.run(
        ["report", Repository.path + "/samples/2024.yaml", "-f", "pdf", "-o", old, "--lang", "en"],
        environment: ["ALIGN_CHROMIUM": browser]
      )
      #expect(run.status == 2)
      #expect(run.error.contains("help:"))
      #expect(run.error.contains("did not answer") == false)
    }
    // A folder of a browser's name is none.
    try folder.write("chromium/x")
    let none = try Program.run(
      ["report", Repository.path + "/samples/2024.yaml", "-f", "pdf", "-o", old, "--lang", "en"],
      environment: ["PATH": folder.path]
    )
    #expect(none.status == 2)
    #expect(none.error.contains("apt-get install chromium"))
    #expect(try String(contentsOfFile: old, encoding: .utf8) == "old")
  }

  @Test("a large page is given more time, and one that takes too long is told with what to do")
  func slowBrowser() throws {
    let folder = try TemporaryFolder()
    let browser = try folder.write("slow", "#!/bin/sh\nexec sleep 30\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: browser)
    var page = PDFPrinter.Page(html: "", title: "T", language: "sv", date: "2024-06-20")
    let printer = PDFPrinter(browser: browser, temporaryFolder: folder.path, timeout: 0.2)
    let failure = #expect(throws: RunFailure.self) { try printer.print(page) }
    #expect(
      failure?.message.english == "the browser was not done in 0 seconds, and no PDF was made"
    )
    #expect(failure?.help?.swedish.contains("--format html") == true)
    #expect(!page.isLarge)
    page.html = String(repeating: "x", count: 5_000_000)
    #expect(page.isLarge)
    let patient = PDFPrinter(browser: browser, temporaryFolder: folder.path)
    #expect(patient.timeout(for: page) == 720)
    #expect(
      Wording.browserSilent(seconds: 720).swedish
        == "webbläsaren blev inte klar på 12 minuter, och ingen PDF gjordes"
    )
  }
}
