package import Findings
import Parallel

extension ReportContent {
  /// Makes the content of a report from the result that `check` shows too.
  ///
  /// `changes` is left nil: a comparison with an older document is put in by whoever makes it.
  ///
  /// - Parameters:
  ///   - result: A result with its review; findings told.
  ///   - language: What the report is written in.
  ///   - toolVersion: As `--version` prints it.
  ///   - jobs: How many threads may work at once.
  ///   - unread: What was to be reviewed and could not be read.
  ///   - uncompared: What the result was to be compared with and could not be read.
  package init(
    _ result: LintResult,
    language: Language,
    toolVersion: String,
    jobs: Int = 1,
    unread: [RunFailure] = [],
    uncompared: [RunFailure] = []
  ) {
    self = ReportBuilder(
      result,
      language: language,
      toolVersion: toolVersion,
      jobs: jobs,
      unread: unread,
      uncompared: uncompared
    ).content()
  }
}

/// Puts the content of a report together, part by part.
struct ReportBuilder: Sendable {
  let result: LintResult
  let review: Review
  let language: Language
  let toolVersion: String
  /// How many threads may work at once.
  let jobs: Int
  /// What was to be reviewed and could not be read.
  let unread: [RunFailure]
  /// What the result was to be compared with and could not be read.
  let uncompared: [RunFailure]
  /// The rules that something was asked of.
  let ranRules: [RuleDescriptor]
  /// The rules that were not asked of every document.
  let rulesLeftOut: [RuleDescriptor]
  /// What could not be read of documents and of goals that hold: each with those that it is of.
  private(set) var unreadValues: [String] = []
  /// Why there may be more conflicts than are shown, a sentence each.
  private(set) var conflictLimits: [String] = []
  /// In step with `Review.goals`.
  let names: [ReportContent.GoalName]
  /// The gravest first.
  private(set) var conflicts: [GraphConflict] = []
  /// In step with `LintResult.findings`.
  private(set) var findings: [ReportFinding]
  /// For each goal the numbers of the findings that are about it before other goals.
  let findingsOfGoals: [[Int]]
  /// For each goal those with whom findings stand that are about it too, of rules that have none at
  /// it: once for each finding.
  let findingsElsewhere: [[Int]]
  /// For each goal the numbers of the findings that name it, or point at it besides others.
  let findingsNamingGoals: [[Int]]
  /// The numbers of the findings that are about no goal.
  let otherFindings: [Int]
  /// For each goal the numbers, in `LintResult.accepted`, of the findings that do so.
  var acceptedNamingGoals: [[Int]] { Self.assign(result.accepted, to: review).naming }
  /// For each goal those directly below it.
  let children: [[Int]]
  let isActive: [Bool]
  /// Whether there are goals that do not hold any more, of which sentences on the others do not speak.
  let someEnded: Bool
  /// For each dimension the first with its id: a dimension is its id, across visions.
  let dimensionKeys: [Int]
  let coverage: Coverage

  init(
    _ result: LintResult,
    language: Language,
    toolVersion: String,
    jobs: Int,
    unread: [RunFailure],
    uncompared: [RunFailure]
  ) {
    self.jobs = jobs
    (self.unread, self.uncompared) = (unread, uncompared)
    (ranRules, rulesLeftOut) = Self.rules(of: result)
    self.result = result
    self.language = language
    self.toolVersion = toolVersion
    let review = result.review ?? Review()
    self.review = review
    names = review.graph.goals.indices.map { goal in
      ReportContent.GoalName(
        goal: goal,
        name: review.goals[goal].id.isEmpty
          ? Wording.goalWithoutID[language] : GraphText.short(review.graph.goals[goal].name, 60),
        title: GraphText.short(review.graph.goals[goal].title, 120)
      )
    }
    isActive = review.graph.goals.map(\.isActive)
    someEnded = isActive.contains(false)
    var firsts: [String: Int] = [:]
    dimensionKeys = review.dimensions.enumerated().map { number, dimension in
      if firsts[dimension.id] == nil { firsts[dimension.id] = number }
      return firsts[dimension.id] ?? number
    }
    coverage = Coverage(review, isActive: isActive, dimensionKeys: dimensionKeys)
    var children = Array(repeating: [Int](), count: review.graph.goals.count)
    for (number, goal) in review.graph.goals.enumerated() {
      for parent in goal.parents where children.indices.contains(parent) {
        children[parent].append(number)
      }
    }
    self.children = children
    findings = result.findings.concurrentMapOfPieces(jobs: jobs) { piece in
      let map = SourceMap(result.files)
      return piece.map { Self.reported($0, map: map, language: language) }
    }
    (findingsOfGoals, findingsElsewhere, findingsNamingGoals, otherFindings) = Self.assign(
      result.findings,
      to: review
    )
    unreadValues = valuesUnread()
    conflictLimits = limitsOfConflicts()
    conflicts = sortedConflicts()
    for (number, conflict) in conflicts.enumerated() {
      for finding in conflict.findings where findings[finding].conflict == nil {
        findings[finding].conflict = number + 1
      }
    }
  }

  /// The whole report.
  func content() -> ReportContent {
    let cards = conflictCards()
    let gaps = gapGroups()
    var content = ReportContent(
      language: language,
      title: title(),
      onePage: onePage(cards, gaps),
      head: head(),
      method: method()
    )
    content.figures = figures(cards, gaps)
    content.matrices = matrices()
    content.thread = thread()
    content.gaps = gaps
    content.conflictSentences = conflictSentences(cards)
    content.conflicts = cards
    content.resources = resources()
    content.followUp = followUp()
    content.goals = goalSections(cards)
    content.ownNames = ownNames()
    return content
  }

  // MARK: - Findings

  private static func reported(
    _ finding: Finding,
    map: SourceMap,
    language: Language
  ) -> ReportFinding {
    let finding = finding.told()
    let start = map.positions(of: finding.place).start
    let path = GraphText.plain(map.path(of: finding.place))
    return ReportFinding(
      rule: finding.rule,
      severity: finding.severity,
      severityText: finding.decided == nil
        ? Wording.severity(finding.severity)[language] : Wording.decidedFinding[language],
      message: message(of: finding, language),
      // What is decided needs no advice.
      help: finding.decided == nil
        ? finding.help.map { language.sentenceStart(GraphText.short($0, 600)) } : nil,
      place: "\(path):\(start.line):\(start.column)",
      path: path,
      line: start.line,
      isDecided: finding.decided != nil
    )
  }

  /// What a finding says, as a sentence begins.
  static func message(of finding: Finding, _ language: Language) -> String {
    language.sentenceStart(GraphText.short(finding.told().message, 600))
  }

  /// For each goal the findings that name it first, the goals with whom others that are about it
  /// stand and all that name it, and the findings that name none.
  private static func assign(
    _ findings: [Finding],
    to review: Review
  ) -> (goals: [[Int]], elsewhere: [[Int]], naming: [[Int]], others: [Int]) {
    let finder = GoalFinder(
      review.goals.map { goal in
        GoalFinder.Goal(
          document: review.documents[goal.document].id,
          id: goal.id,
          place: goal.place
        )
      },
      workspaceOfFile: Dictionary(review.documents.map { ($0.file, $0.workspace) }) { first, _ in
        first
      }
    )
    var goals = Array(repeating: [Int](), count: review.goals.count)
    var shared = goals.map { _ in [(finding: Int, goal: Int)]() }
    var naming = goals
    var others: [Int] = []
    for (index, finding) in findings.enumerated() {
      let finding = finding.told()
      let named = finder.goals(of: finding)
      guard let first = named.first ?? nil else {
        others.append(index)
        continue
      }
      goals[first].append(index)
      for goal in finder.allGoals(of: finding) { naming[goal].append(index) }
      for goal in named.dropFirst().compactMap(\.self) { shared[goal].append((index, first)) }
    }
    let rows = Dictionary(
      zip(review.verdicts.rules, review.verdicts.verdicts),
      uniquingKeysWith: { first, _ in first }
    )
    let elsewhere = goals.indices.map { goal in
      let told = Set(goals[goal].map { findings[$0].rule })
      return shared[goal].filter {
        let rule = findings[$0.finding].rule
        return !told.contains(rule) && rows[rule]?[goal] == .finding
      }.map(\.goal)
    }
    return (goals, elsewhere, naming, others)
  }
}

// MARK: - Texts

extension ReportBuilder {
  func say(_ text: LocalizedText) -> String { text[language] }

  /// A document's text of several lines: each made harmless, empty ones left out.
  func paragraphs(_ text: String?) -> String? {
    guard let text else { return nil }
    let lines = text.split(whereSeparator: \.isNewline).map { GraphText.plain(String($0)) }
      .filter { !$0.isEmpty }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// A document's text on one line; nil where it is empty.
  func line(_ text: String?, limit: Int = 2000) -> String? {
    guard let text else { return nil }
    let line = GraphText.short(text, limit)
    return line.isEmpty ? nil : line
  }

  /// The ids of some goals in a row: `M1, M4 och M5`; of many the first.
  func ids(_ goals: [Int], limit: Int = 6) -> String {
    list(goals.map { titleOfNameless($0) ?? names[$0].name }, limit: limit)
  }

  /// The title in quotes of a goal that has no id to be called by; nil for others.
  private func titleOfNameless(_ goal: Int) -> String? {
    guard review.goals[goal].id.isEmpty, !names[goal].title.isEmpty else { return nil }
    return language.quoted(GraphText.short(names[goal].title, 70))
  }

  /// Some goals as they are read aloud: `”Infrastruktur” (M5)`; of many the first.
  func titles(_ goals: [Int], limit: Int = 3) -> String {
    let texts = goals.prefix(Self.named(limit, of: goals.count)).map { goal in
      if let title = titleOfNameless(goal) { return title }
      let title = GraphText.short(names[goal].title, 70)
      return title.isEmpty
        ? names[goal].name : "\(language.quoted(title)) (\(names[goal].name))"
    }
    return list(texts, more: goals.count - texts.count)
  }

  func list(_ items: [String], limit: Int) -> String {
    let shown = Self.named(limit, of: items.count)
    return list(Array(items.prefix(shown)), more: items.count - shown)
  }

  /// How many of a row are named: one alone is no longer than to say that there is one more.
  private static func named(_ limit: Int, of count: Int) -> Int {
    count <= limit + 1 ? count : limit
  }

  private func list(_ items: [String], more: Int) -> String {
    language.list(more > 0 ? items + [say(Wording.moreGoals(more))] : items)
  }

  /// The name of a quantity or a dimension inside a sentence.
  func inSentence(_ name: String) -> String { language.inSentence(GraphText.short(name, 80)) }

  /// A sentence that begins large and ends with a full stop.
  func sentence(_ text: String) -> String {
    let text = language.sentenceStart(text)
    guard let last = text.last, !".?!…".contains(last) else { return text }
    return text + "."
  }

  /// A document's texts in a row: sentences one after the other, others as one list.
  func row(_ texts: [String]) -> String {
    texts.dropLast().contains { $0.hasSuffix(".") }
      ? texts.map { sentence($0) }.joined(separator: " ") : language.list(texts)
  }

  /// What a document is called: its title or id, where it has neither its file.
  func title(of document: ReviewedDocument, limit: Int = 300) -> String {
    GraphText.short(document.title.isEmpty ? document.path : document.title, limit)
  }

  func documentLanguage(ofGoal goal: Int) -> Language {
    review.documents[review.goals[goal].document].language
  }
}
