import Findings
import Reporting

/// The content of a report as the templates see it.
struct ReportView {
  let content: ReportContent
  let isForPaper: Bool
  /// The words of the page, by the templates' names.
  let words: [String: String]
  /// The conflicts by number.
  let cards: [Int: ConflictCard]
  /// The numbers of those that have a card on the page.
  let shownConflicts: Set<Int>

  /// So many conflicts, the gravest, are shown as cards; the others are named with their goals.
  private static let conflictLimit = 200

  init(_ content: ReportContent, isForPaper: Bool) {
    self.content = content
    self.isForPaper = isForPaper
    words = Wording.reportPage.mapValues { $0[content.language] }
    cards = Dictionary(content.conflicts.map { ($0.number, $0) }) { first, _ in first }
    shownConflicts = Set(
      content.conflicts.prefix(Self.conflictLimit).map(\.number)
        + content.onePage.conflicts.map(\.number)
    )
  }

  /// Up to so many goals everything is open from the start.
  private static let openGoals = 12

  /// Whether goals stand open from the start.
  var opensGoals: Bool { isForPaper || content.goals.count <= Self.openGoals }

  /// A title that fits where one line does.
  var pageTitle: String { content.title.clipped(to: 140) }

  func word(_ name: String) -> String { words[name] ?? "" }

  /// The whole page.
  var page: Fields {
    Fields([
      "words": Fields(words),
      "language": content.language.rawValue,
      "isPaper": isForPaper,
      "title": pageTitle,
      "titleLang": titleLanguage,
      "organisation": organisation,
      "tool": content.head.tool,
      "date": content.head.date,
      "isoDate": content.head.isoDate,
      "standing": content.onePage.standing.rawValue,
      "standingText": content.onePage.standingText,
      "isInLine": content.onePage.standing == .inLine,
      "isPartly": content.onePage.standing == .partly,
      "isNotInLine": content.onePage.standing == .notInLine,
      "isUnknown": content.onePage.standing == .unknown,
      "verdict": content.onePage.verdict,
      "sections": sections,
      "onePage": onePage,
      "visions": content.head.visions.map { vision($0) },
      "documents": content.head.documents.map { document($0) },
      "rules": content.head.rules,
      "figures": Fields.list(content.figures.map { figure($0) }),
      "matrices": Fields.list(content.matrices.map { matrix($0) }),
      "thread": Fields.list(content.thread.map { node($0, depth: 0) }),
      "gaps": Fields.list(content.gaps.map { gap($0) }),
      "conflicts": Fields.list(
        content.conflicts.lazy.filter { shownConflicts.contains($0.number) }.map { conflict($0) }
      ),
      "moreConflicts": Fields.text(moreConflicts),
      "resources": Fields.list(content.resources.map { resources($0) }),
      "followUp": followUp,
      "changes": changes,
      "goals": Fields.list(content.goals.map { goal($0) }),
      "method": method,
    ])
  }

  /// How many conflicts have no card; nil where all have one.
  private var moreConflicts: String? {
    let left = content.conflicts.count - shownConflicts.count
    return left > 0 ? Wording.conflictsWithoutCard(left)[content.language] : nil
  }

  /// The sections that there are, for the list of contents.
  private var sections: [Fields] {
    let followUp = content.followUp
    let hasFollowUp =
      !(followUp.sentences.isEmpty && followUp.indicators.isEmpty && followUp.overdue.isEmpty)
    let all: [(id: String, word: String, isThere: Bool)] = [
      ("one-page", "onePage", true),
      ("about", "about", true),
      ("figures", "figures", !content.figures.isEmpty),
      ("matrix", "matrix", !content.matrices.isEmpty),
      ("thread", "thread", !content.thread.isEmpty),
      ("gaps", "gaps", !content.gaps.isEmpty),
      ("conflicts", "conflicts", !content.conflicts.isEmpty),
      ("resources", "resources", !content.resources.isEmpty),
      ("follow-up", "followUp", hasFollowUp),
      ("changes", "changes", content.changes != nil),
      ("goals", "goalByGoal", !content.goals.isEmpty),
      ("method", "method", true),
    ]
    return all.filter(\.isThere).map { Fields(["id": $0.id, "heading": word($0.word)]) }
  }

  /// The language of the title where it is the only document's own.
  private var titleLanguage: Any {
    let document = content.head.documents.first { $0.title == content.title }
    return document.map { lang($0.language) } ?? false
  }

  /// Whose goals they are, where all documents name the same.
  private var organisation: Any {
    let names = content.head.documents.map { document in
      document.facts.first { $0.id == "organisation" }?.value
    }
    guard let first = names.first, names.allSatisfy({ $0 == first }) else { return false }
    return Fields.text(first?.clipped(to: 140))
  }

  // MARK: - Parts of everything

  /// What stands in a `lang` attribute; false where it is the page's own.
  func lang(_ language: Language?) -> Any {
    guard let language, language != content.language else { return false }
    return Fields(["text": language.rawValue])
  }

  /// A goal as a link to its section.
  func link(_ name: ReportContent.GoalName) -> Fields {
    let section = content.goals.indices.contains(name.goal) ? content.goals[name.goal] : nil
    return Fields([
      "anchor": section?.anchor ?? "goals",
      "name": name.name.clipped(to: 60),
      "title": name.title.clipped(to: 120),
      "lang": lang(section?.language),
    ])
  }

  /// A document's own words; false where there are none.
  func quote(_ text: String?, _ language: Language) -> Any {
    guard let text, !text.isEmpty else { return false }
    return Fields(["quote": text, "lang": lang(language)])
  }

  /// Above so many goals what to do is told once for each rule, not once for each finding.
  private static let helpedGoals = 100

  /// Whether what to do is told once for each rule, at the end.
  var tellsHelpByRule: Bool { content.goals.count > Self.helpedGoals }

  func findings(_ findings: [ReportFinding], isOpen: Bool = true, shown: Int = .max) -> Any {
    let items = findings.prefix(shown).map { finding in
      Fields([
        "severity": finding.isDecided ? "decided" : "\(finding.severity)",
        "severityText": finding.severityText,
        "message": Fields.runs(finding.message),
        "hasHelp": finding.help != nil && !tellsHelpByRule,
        "help": Fields.runs(finding.help ?? ""),
        "place": finding.place,
        "rule": finding.rule,
        "isLink": tellsHelpByRule && finding.help != nil && Self.isAnchor(finding.rule),
      ])
    }
    guard !items.isEmpty else { return false }
    return Fields([
      "items": items, "count": content.language.number(findings.count), "isOpen": isOpen,
    ])
  }

  /// Whether a rule's id can stand in an anchor as it is.
  static func isAnchor(_ id: String) -> Bool {
    id.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
  }

  /// What an effect is called in a class: `good1` to `good3`, `bad1` to `bad3`, `none`.
  static func tone(_ value: Int) -> String {
    value > 0 ? "good\(min(3, value))" : value < 0 ? "bad\(min(3, -value))" : "none"
  }
}
