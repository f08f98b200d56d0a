import Findings

/// A reviewer's report as Markdown: whole, for reading and for pandoc, or in short, for a comment
/// on a merge request.
package struct ReportMarkdownReporter: ReviewReporter {
  /// Whether only what matters most is written.
  package var isSummary: Bool

  package init(isSummary: Bool = false) {
    self.isSummary = isSummary
  }

  package func report(_ content: ReportContent) -> String {
    let page = ReportMarkdown(content)
    return isSummary ? page.summary() : page.report()
  }
}

/// One report as it is written.
struct ReportMarkdown {
  let content: ReportContent
  var markdown = Markdown()

  init(_ content: ReportContent) {
    self.content = content
  }

  consuming func report() -> String {
    markdown.heading(1, content.title)
    writeOnePage()
    writeHead()
    writeFigures()
    writeMatrices()
    writeThread()
    writeGaps()
    writeConflicts()
    writeResources()
    writeFollowUp()
    writeChanges()
    writeGoals()
    writeMethod()
    return markdown.text
  }

  func say(_ text: LocalizedText) -> String { text[content.language] }

  /// A label, which is ours, and a text after it.
  func labelled(_ label: LocalizedText, _ text: String) -> String {
    Markdown.bold(say(label)) + " " + Markdown.escaped(text)
  }

  func name(_ goal: ReportContent.GoalName) -> String {
    goal.title.isEmpty ? goal.name : "\(goal.name) \(goal.title)"
  }

  /// The ids of goals in a row.
  func names(_ goals: [ReportContent.GoalName]) -> String {
    content.language.list(goals.map(\.name))
  }
}

// MARK: - The first page

extension ReportMarkdown {
  mutating func writeOnePage() {
    let page = content.onePage
    markdown.heading(2, say(Wording.headingOnePage))
    markdown.marked(Markdown.bold(page.standingText + ".") + " " + Markdown.escaped(page.verdict))
    markdown.list(page.points.map { Markdown.escaped($0) })
    if !page.conflicts.isEmpty {
      markdown.heading(3, say(Wording.headingGravest))
      markdown.list(
        page.conflicts.map { conflict in
          Markdown.escaped(conflict.sentence) + " "
            + Markdown.bold(say(Wording.labelQuestion)) + " "
            + Markdown.emphasis(conflict.question)
        },
        isNumbered: true
      )
    }
    markdown.heading(3, say(Wording.headingDecided))
    markdown.list(page.decided.map { Markdown.escaped($0) })
    markdown.heading(3, say(Wording.headingUnknown))
    markdown.list(page.unknown.map { Markdown.escaped($0) })
  }

  mutating func writeHead() {
    let head = content.head
    markdown.heading(2, say(Wording.headingReviewed))
    for vision in head.visions {
      let source = vision.source.map { text in
        " (" + (WebAddress.isSafe(text) ? "<\(text)>" : Markdown.escaped(text)) + ")"
      }
      markdown.marked(
        Markdown.bold(vision.name + ".") + " " + Markdown.escaped(vision.statement ?? "")
          + (source ?? "")
      )
    }
    for document in head.documents {
      markdown.marked(Markdown.bold(document.title))
      markdown.list(
        document.facts.map { Markdown.escaped("\($0.label): \($0.value)") }
          + [Markdown.escaped("\(say(Wording.labelFile)): \(document.path)")]
      )
    }
    markdown.marked(
      Markdown.escaped("\(say(Wording.labelDate)): \(head.date). \(head.rules)")
    )
  }

  mutating func writeFigures() {
    markdown.heading(2, say(Wording.headingFigures))
    markdown.list(
      content.figures.map { Markdown.bold($0.text) + " " + Markdown.escaped($0.label) }
    )
  }

  // MARK: - In short

  /// At most so many of each kind are shown in short.
  private static let summaryLimit = 10

  /// What matters most, short enough for a comment.
  consuming func summary() -> String {
    let page = content.onePage
    let limit = Self.summaryLimit
    markdown.heading(2, content.title)
    markdown.marked(Markdown.bold(page.standingText + ".") + " " + Markdown.escaped(page.verdict))
    let errors =
      (content.goals.flatMap(\.findings) + content.method.otherFindings).filter {
        $0.severity == .error
      }
    let figures = content.figures.map { "\($0.text) \($0.label)" }
    markdown.paragraph(figures.joined(separator: " · "))
    let told = Set(errors.map { say(Wording.errorIs($0.message)) })
    markdown.list(page.points.filter { !told.contains($0) }.map { short($0) })
    if !page.conflicts.isEmpty {
      markdown.heading(3, say(Wording.headingGravest))
      markdown.list(
        page.conflicts.map { conflict in
          short(conflict.sentence) + " " + Markdown.bold(say(Wording.labelQuestion)) + " "
            + short(conflict.question)
        },
        isNumbered: true
      )
    }
    if !errors.isEmpty {
      markdown.heading(3, say(Wording.headingErrors))
      markdown.list(
        errors.prefix(limit).map { short("\($0.message) (\($0.place))") }
          + (errors.count > limit
            ? [say(Wording.moreFindingsInReport(errors.count - limit))] : [])
      )
    }
    if let changes = content.changes {
      markdown.heading(3, say(Wording.headingChanges))
      markdown.list(changes.sentences.map { Markdown.escaped($0) })
    }
    markdown.heading(3, say(Wording.headingDecided))
    markdown.list(page.decided.map { short($0) })
    markdown.heading(3, say(Wording.headingUnknown))
    markdown.list(page.unknown.map { short($0) })
    markdown.marked(
      "\(Markdown.escaped(content.head.tool)), \(Markdown.escaped(content.head.date)). "
        + say(Wording.summaryRest)
    )
    return markdown.text
  }

  private func short(_ text: String) -> String { Markdown.escaped(GraphText.short(text, 400)) }
}
