import Analysis
import CEL
package import Findings
package import GoalModel
import Scalars
import YAMLSyntax

/// What came of one test that a rule carries.
package struct RuleTestResult: Sendable {
  package var rule: String
  package var test: RuleTestDefinition
  /// Findings that the test expects and the rule does not make.
  package var missing: [String]
  /// Findings that the rule makes and the test does not expect.
  package var noisy: [LocalizedText]
  /// Why the test could not be run, or that its findings are listed out of order.
  package var failure: LocalizedText?
  /// What is wrong with the test's document in itself: of a rule that is not the program's own, in
  /// the order of the places.
  package var remarks: [Remark] = []
  /// What the rule came to, for coverage.
  package var outcome: RuleOutcome?

  /// What the reader finds in a test's document.
  package struct Remark: Sendable {
    /// The id of the rule that the reader judges.
    package var rule: String
    package var message: LocalizedText
    package var help: LocalizedText?
    /// The place in the rule file.
    package var range: SourceRange
  }

  package var isPassed: Bool { missing.isEmpty && noisy.isEmpty && failure == nil }
}

/// Runs the tests that rules carry.
package struct RuleTestRunner: Sendable {
  private let rules: RuleSet
  /// The files of the rule folders: visions, quantities and influences.
  private let folderFiles: [(file: FileRecords, folder: Int)]
  private let defaultVision: String

  /// Makes a runner.
  ///
  /// - Parameters:
  ///   - rules: The rules in force.
  ///   - folderFiles: The files of the rule folders, each with its folder's number.
  ///   - defaultVision: The vision of documents in tests that name none.
  package init(
    rules: RuleSet,
    folderFiles: [(file: FileRecords, folder: Int)],
    defaultVision: String = "ostersund"
  ) {
    self.rules = rules
    self.folderFiles = folderFiles
    self.defaultVision = defaultVision
  }

  /// Runs the tests of a rule, in the order written.
  package func results(of rule: Rule) -> [RuleTestResult] {
    rule.definition.tests.map { result(of: $0, rule) }
  }

  /// The day of tests that say none.
  private static let standardDay =
    CalendarDate(year: 2024, month: 6, day: 1) ?? CalendarDate(daysSince1970: 0)

  /// What a rule says of the document of one of its tests, in order of place.
  ///
  /// - Returns: nil for a test that cannot be run; places are those of the completed document.
  package func findings(
    of rule: Rule,
    on test: RuleTestDefinition,
    in language: Language
  ) -> [Finding]? {
    try? run(test, rule, in: language)?.findings.map { $0.told() }
  }

  /// One test, run.
  private struct Run {
    var completed: TestDocument
    var stream: YAMLStream
    var rulesStream: YAMLStream?
    var workspace: Workspace
    var outcome: RuleOutcome
    /// In order of place.
    var findings: [Finding]
  }

  /// What keeps a test from being run: it is not YAML, or the rule files in it are wrong.
  private struct Unreadable: Error {
    var message: LocalizedText
  }

  private func run(
    _ test: RuleTestDefinition,
    _ rule: Rule,
    in language: Language
  ) throws(Unreadable) -> Run? {
    guard let index = rules.index(of: rule.id) else { return nil }
    let completed = TestDocument(test.document.text)
    let stream = try Self.parsed(completed.text, path: "document")
    var builder = WorkspaceBuilder()
    builder.add(FileRecords(stream, role: .named), defaultVisions: [defaultVision])
    for (file, folder) in folderFiles { builder.add(file, folder: folder) }
    var rulesStream: YAMLStream?
    if let text = test.ruleFile {
      let parsed = try Self.parsed(text, path: "rules")
      rulesStream = parsed
      builder.add(
        FileRecords(parsed, role: .ruleFolder),
        folder: (folderFiles.map(\.folder).max() ?? 0) + 1
      )
    }
    let workspace = builder.workspace()
    if rulesStream != nil,
      let finding = workspace.findings.first(where: {
        $0.place.file == workspace.streams.count - 1
      })
    {
      throw Unreadable(message: finding.message)
    }
    let today = test.today ?? Self.standardDay
    // What is off silences nothing.
    let needed = rules.closure(of: [index]).filter {
      $0 == index || rules.rules[$0].gravestSeverity != nil
    }
    let engine = RuleEngine(
      rules: rules,
      workspace: workspace,
      language: language,
      today: today,
      selecting: needed,
      pathBound: test.pathBound
    )
    guard let outcome = engine.outcomes(selecting: needed)[index] else { return nil }
    // What a rule says of a folder's own files is no answer to the test; that it could not be
    // assessed is.
    let brought = [0] + (rulesStream == nil ? [] : [workspace.streams.count - 1])
    let findings = engine.findings(
      of: index,
      outcome,
      in: language,
      files: Array(workspace.streams.indices)
    ).filter { brought.contains($0.place.file) || $0.rule != rule.id }.sorted {
      ($0.place.file, $0.place.range.start, $0.place.range.end)
        < ($1.place.file, $1.place.range.start, $1.place.range.end)
    }
    return Run(
      completed: completed,
      stream: stream,
      rulesStream: rulesStream,
      workspace: workspace,
      outcome: outcome,
      findings: findings
    )
  }

  private static func parsed(_ text: String, path: String) throws(Unreadable) -> YAMLStream {
    let stream = YAMLParser.parse(
      SourceFile(path: path, bytes: Array(text.utf8)),
      keys: GoalModel.Schema.keys
    )
    if let fault = stream.fault { throw Unreadable(message: fault.message) }
    return stream
  }

  private func result(of test: RuleTestDefinition, _ rule: Rule) -> RuleTestResult {
    var result = RuleTestResult(rule: rule.id, test: test, missing: [], noisy: [])
    let run: Run
    do throws(Unreadable) {
      guard let made = try self.run(test, rule, in: .english) else { return result }
      run = made
    } catch {
      result.failure = error.message
      return result
    }
    result.outcome = run.outcome
    let workspace = run.workspace
    if !rule.definition.isBuiltIn {
      result.remarks = remarks(on: test, run, in: rule.definition.file)
    }
    let ids = (0..<workspace.count(of: .document)).map { workspace.id(of: RecordID(.document, $0)) }
    let found = run.findings.map { finding -> FoundText in
      let path: String
      if finding.place.file == 0 {
        path =
          run.completed.isFilledIn(finding.place.range)
          ? ""
          : PathInFile(stream: run.stream).path(to: finding.place.range, documentIDs: ids) ?? "?"
      } else if let rules = run.rulesStream, finding.place.file == workspace.streams.count - 1 {
        let inner = PathInFile(stream: rules).path(to: finding.place.range, documentIDs: [])
        path = "rules: " + (inner ?? "?")
      } else {
        path = workspace.streams[finding.place.file].file.path
      }
      return FoundText(
        goal: finding.goals.first,
        path: path,
        place: finding.place,
        severity: finding.severity,
        isFailure: finding.rule != rule.id
      )
    }
    var left = found
    var last: (text: String, place: Place)?
    for expected in test.findings.map(\.text) {
      guard let match = left.firstIndex(where: { $0.matches(expected) }) else {
        result.missing.append(expected)
        continue
      }
      let place = left.remove(at: match).place
      if let last, last.place.file == place.file, last.place.range.start > place.range.start {
        result.failure = result.failure ?? Self.disorder(last.text, expected)
      }
      last = (expected, place)
    }
    result.noisy = left.map(\.told)
    if !result.missing.isEmpty || !result.noisy.isEmpty { result.failure = nil }
    return result
  }

  /// What the reader finds in a test's document; what was filled in is not the author's.
  private func remarks(
    on test: RuleTestDefinition,
    _ run: Run,
    in file: SourceFile
  ) -> [RuleTestResult.Remark] {
    run.workspace.findings.filter { $0.place.file == 0 }.map { finding in
      RuleTestResult.Remark(
        rule: finding.rule,
        message: finding.message,
        help: run.completed.meantKey(at: finding.place.range).map {
          RuleFileFault.nearest(to: $0, among: [$0])
        } ?? finding.help,
        range: test.document.place(of: run.completed.written(finding.place.range), in: file)
      )
    }.sorted { $0.range.start < $1.range.start }
  }

  /// All is found, but the test lists it in another order than that of the places.
  private static func disorder(_ first: String, _ second: String) -> LocalizedText {
    LocalizedText(
      sv: "fynden i `findings` står inte i platsernas ordning: `\(second)` kommer före `\(first)`",
      en: "`findings` is not in the order of the places: `\(second)` comes before `\(first)`"
    )
  }

  private struct FoundText {
    var goal: String?
    var path: String
    var place: Place
    var severity: Severity
    var isFailure: Bool

    private var plain: String {
      let start = goal.map { "\($0) @" } ?? "@"
      return path.isEmpty ? start : "\(start) \(path)"
    }

    /// As a test may write it.
    var text: String { plain + " (\(severity.rawValue))" }

    var told: LocalizedText {
      isFailure
        ? LocalizedText(sv: text + " kunde inte prövas", en: text + " not assessed")
        : LocalizedText(text)
    }

    func matches(_ expected: String) -> Bool {
      !isFailure && (expected == plain || expected == text)
    }
  }
}

/// A test's document with the required keys that it leaves out.
struct TestDocument {
  let text: String
  /// The bytes of the keys that were filled in.
  private let filledIn: [Range<Int>]
  /// Those keys.
  private let filledKeys: Set<String>

  init(_ written: String) {
    var text = ""
    var filledIn: [Range<Int>] = []
    var filledKeys: Set<String> = []
    var block: [Substring] = []
    func finish() {
      let own = block.map { $0 + "\n" }.joined()
      let head = Head(of: own)
      let missing = [("align", "1"), ("id", "test"), ("title", "T"), ("goals", "[]")].filter {
        !head.keys.contains($0.0)
      }
      filledKeys.formUnion(missing.map(\.0))
      if let brace = head.brace {
        let filling = missing.map { "\($0.0): \($0.1), " }.joined()
        text += String(decoding: own.utf8.prefix(brace + 1), as: UTF8.self)
        filledIn.append(text.utf8.count..<text.utf8.count + filling.utf8.count)
        text += filling + String(decoding: own.utf8.dropFirst(brace + 1), as: UTF8.self)
      } else {
        let filling = missing.map { "\($0.0): \($0.1)\n" }.joined()
        filledIn.append(text.utf8.count..<text.utf8.count + filling.utf8.count)
        text += filling + own
      }
    }
    for line in written.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "---" {
        if block.contains(where: { !$0.isEmpty }) { finish() }
        text += "---\n"
        block = []
      } else {
        block.append(line)
      }
    }
    finish()
    self.text = text
    self.filledIn = filledIn
    self.filledKeys = filledKeys
  }

  /// What a document begins with.
  private struct Head {
    /// The keys of its mapping, however they are written.
    var keys: Set<String> = []
    /// Where the bracket stands of a mapping in brackets.
    var brace: Int?

    init(of text: String) {
      let stream = YAMLParser.parse(SourceFile(path: "document", bytes: Array(text.utf8)))
      guard let root = stream.documents.first?.root, stream.kind(root) == .mapping else { return }
      keys = Set(stream.expandedEntries(of: root).map { stream.text($0.key) })
      if stream.style(root) == .flow { brace = Int(stream.range(root).start) }
    }
  }

  /// The key that was filled in though what stands at a range was meant as it.
  func meantKey(at range: SourceRange) -> String? {
    let bytes = Array(text.utf8)
    let word = String(decoding: bytes[Int(range.start)..<Int(range.end)], as: UTF8.self)
    return NearestNames.nearest(to: word, among: filledKeys).first
  }

  /// The bytes of the written text that a range of the completed one stands for; none of them are
  /// those of a key that was filled in.
  func written(_ range: SourceRange) -> Range<Int> {
    func offset(_ place: Int32) -> Int {
      Int(place)
        - filledIn.reduce(0) { $0 + max(0, min(Int(place), $1.upperBound) - $1.lowerBound) }
    }
    return offset(range.start)..<offset(range.end)
  }

  func isFilledIn(_ range: SourceRange) -> Bool {
    filledIn.contains { $0.lowerBound <= Int(range.start) && Int(range.end) <= $0.upperBound }
  }
}
