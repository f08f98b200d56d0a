import Findings
import Parallel
import Reporting

/// The content of a report as the templates see it.
struct ReportView {
  let content: ReportContent
  let templates: TemplateLibrary
  let isForPaper: Bool
  /// How many threads may make it.
  let jobs: Int
  /// The words of the page, by the templates' names.
  let words: [String: String]
  /// What the conflicts are about, by number.
  let headlines: [Int: String]
  /// By goal the link to its section; most goals are named in many places.
  private var links: [HTML] = []
  private let ownWords: OwnWords
  /// So many conflicts, the gravest, are shown as cards; the others in a line each.
  var cardLimit: Int { isLarge ? 50 : 200 }
  /// So many changes of a kind are told, the gravest of findings; the others are counted.
  var changeLimit: Int { isLarge ? 50 : .max }

  init(_ content: ReportContent, templates: TemplateLibrary, isForPaper: Bool, jobs: Int) {
    self.content = content
    self.templates = templates
    self.isForPaper = isForPaper
    self.jobs = jobs
    words = Wording.reportPage.mapValues { $0[content.language] }
    ownWords = OwnWords(content.ownNames, page: content.language)
    headlines = Dictionary(content.conflicts.map { ($0.number, $0.headline) }) { first, _ in first }
    links = content.goals.map { made($0.name, isBrief: false) }
  }

  /// Up to so many goals everything is open from the start.
  private static let openGoals = 12

  /// Whether goals stand open from the start.
  var opensGoals: Bool { isForPaper || content.goals.count <= Self.openGoals }

  /// Above so many goals everything is told in one place, and is led to from the others.
  private static let manyGoals = 100

  /// Whether the report is of more goals than anyone reads from end to end.
  var isLarge: Bool { content.goals.count > Self.manyGoals }

  /// A title that fits where one line does.
  var pageTitle: String { content.title.clipped(to: 140) }

  func word(_ name: String) -> String { words[name] ?? "" }

  /// The whole page, without its style and script.
  var page: Fields {
    [
      .language: content.language.rawValue,
      .isPaper: isForPaper,
      .title: pageTitle,
      .heading: words(pageTitle),
      .organisation: organisation,
      .tool: content.head.tool,
      .date: content.head.date,
      .isoDate: content.head.isoDate,
      .standing: content.onePage.standing.rawValue,
      .standingText: content.onePage.standingText,
      .isInLine: content.onePage.standing == .inLine,
      .isPartly: content.onePage.standing == .partly,
      .isNotInLine: content.onePage.standing == .notInLine,
      .isUnknown: content.onePage.standing == .unknown,
      .verdict: words(content.onePage.verdict),
      .sections: sections,
    ]
  }

  /// The sections that there are, in the order of the page; several threads make them.
  private var sections: [Fields] {
    let all: [Section] = [
      Section(template: "one-page", word: "onePage") { [.onePage: onePage] },
      Section(template: "about", word: "about") { about },
      Section(template: "figures", word: "figures", isThere: !content.figures.isEmpty) {
        [.figures: FieldValue.list(content.figures.map { figure($0) })]
      },
      Section(template: "matrix", word: "matrix", isThere: !content.matrices.isEmpty) {
        [
          .matrices: FieldValue.list(
            content.matrices.enumerated().map { matrix($1, number: $0 + 1) }
          )
        ]
      },
      Section(template: "thread", word: "thread", isThere: !content.thread.isEmpty) {
        [.thread: FieldValue.list(content.thread.map { node($0) })]
      },
      Section(template: "gaps", word: "gaps", isThere: !content.gaps.isEmpty) {
        [.gaps: FieldValue.list(content.gaps.map { gap($0) })]
      },
      Section(
        template: "conflicts",
        word: "conflicts",
        isThere: !(content.conflicts.isEmpty && content.conflictSentences.isEmpty)
      ) {
        conflicts
      },
      Section(template: "resources", word: "resources", isThere: !content.resources.isEmpty) {
        [.resources: FieldValue.list(content.resources.map { resources($0) })]
      },
      Section(template: "follow-up", word: "followUp", isThere: hasFollowUp) {
        [.followUp: followUp]
      },
      Section(template: "changes", word: "changes", isThere: content.changes != nil) {
        [.changes: changes]
      },
      Section(template: "goals", word: "goalByGoal", isThere: !content.goals.isEmpty) { goals },
      Section(template: "method", word: "method") { [.method: method] },
    ]
    return all.filter(\.isThere).concurrentMap(jobs: jobs) { section in
      [
        .id: section.template,
        .heading: word(section.word),
        .content: part(section.template, section.fields()),
      ]
    }
  }

  /// A section: its template, which is its anchor too, and the word that is its heading.
  private struct Section: Sendable {
    var template: String
    var word: String
    var isThere = true
    var fields: @Sendable () -> Fields
  }

  /// Whose goals they are, where all documents name the same.
  private var organisation: HTML? {
    let names = content.head.documents.map { document in
      document.facts.first { $0.id == "organisation" }?.value
    }
    guard let first = names.first, names.allSatisfy({ $0 == first }) else { return nil }
    return own(first?.clipped(to: 140), nil)
  }

  // MARK: - Parts of everything

  /// A document's own words, in their language; nil where there are none.
  func own(_ text: String?, _ language: Language?) -> HTML? {
    guard let text, !text.isEmpty else { return nil }
    return .own(text, language, on: content.language)
  }

  /// A sentence of the report, the documents' own words in it marked as theirs.
  func words(_ sentence: String) -> HTML { ownWords.marked(sentence) }

  /// A part of the page, as its template makes it.
  func part(_ template: String, _ fields: Fields) -> HTML {
    templates.part(fields, with: template)
  }

  /// A goal as a link to its section, where many are named without their titles.
  func briefLink(_ name: ReportContent.GoalName) -> HTML {
    isLarge ? made(name, isBrief: true) : link(name)
  }

  /// A goal as a link to its section.
  func link(_ name: ReportContent.GoalName) -> HTML {
    if links.indices.contains(name.goal), content.goals[name.goal].name == name {
      return links[name.goal]
    }
    return made(name, isBrief: false)
  }

  private func made(_ name: ReportContent.GoalName, isBrief: Bool) -> HTML {
    part("goal-link", goalName(name).with([.isBrief: isBrief]))
  }

  /// What a goal is called, and where its section is.
  func goalName(_ name: ReportContent.GoalName) -> Fields {
    let hasSection = content.goals.indices.contains(name.goal)
    return [
      .anchor: hasSection ? content.goals[name.goal].anchor : "goals",
      .name: name.name.clipped(to: 60),
      .title: own(
        name.title.clipped(to: 120),
        hasSection ? content.goals[name.goal].language : nil
      ),
    ]
  }

  /// Findings in a row; nil where there are none.
  ///
  /// - Parameters:
  ///   - findings: All of them.
  ///   - section: The goal where they stand: a place in its own file is told by the line.
  ///   - isOpen: Whether they are unfolded where they can be folded.
  ///   - shown: How many are shown; all are counted.
  /// - Returns: The fields of the part `findings`.
  func findings(
    _ findings: [ReportFinding],
    at section: GoalSection? = nil,
    isOpen: Bool = true,
    shown: Int = .max
  ) -> Fields? {
    guard !findings.isEmpty else { return nil }
    let items = findings.prefix(shown).map { finding -> Fields in
      let isLink = isLarge && finding.help != nil && Self.isAnchor(finding.rule)
      return [
        .severity: finding.isDecided ? "decided" : "\(finding.severity)",
        .severityText: finding.severityText,
        .message: words(finding.message),
        .help: isLarge ? nil : finding.help.map { HTML.runs($0) },
        .place: finding.path == section?.path
          ? Wording.lineOfFile(finding.line)[content.language] : finding.place,
        .rule: finding.rule,
        .isLink: isLink,
      ]
    }
    return [.items: items, .count: content.language.number(findings.count), .isOpen: isOpen]
  }

  /// Whether a rule's id can stand in an anchor as it is.
  static func isAnchor(_ id: String) -> Bool {
    id.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
  }

  /// What an effect is called in a class: `good1` to `good3`, `bad1` to `bad3`; nil for none.
  static func tone(_ value: Int) -> String? {
    value > 0 ? "good\(min(3, value))" : value < 0 ? "bad\(min(3, -value))" : nil
  }
}
