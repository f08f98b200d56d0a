package import Findings
import Reporting

/// What changed between two documents, as one HTML file that asks for nothing from anywhere.
package struct ComparisonHTMLReporter: ComparisonReporter {
  package var language: Language

  package init(language: Language) {
    self.language = language
  }

  package func report(_ comparison: Comparison) -> String {
    let content = ComparisonContent(comparison, language: language)
    let library = TemplateLibrary.shared
    let heading = Wording.changesTitle[language]
    let words = OwnWords(comparison.ownNames, page: language)
    return library.page(
      [
        .language: language.rawValue,
        .policy: ContentPolicy.policy(styles: [library.style], scripts: []),
        .title: "\(heading): \(content.newName)",
        .style: HTML(library.style),
        .heading: heading,
        .before: language.sentenceStart(Wording.oldLabel[language]),
        .now: language.sentenceStart(Wording.newLabel[language]),
        .oldName: own(content.oldName, comparison.old.language),
        .newName: own(content.newName, comparison.new.language),
        .summaryHeading: Wording.summaryHeading[language],
        .warnings: content.warnings,
        .summary: content.summary.map { words.marked($0) },
        .sections: sections(content, words),
      ],
      with: "comparison",
      words: Wording.reportPage.mapValues { $0[language] }
    )
  }

  private func sections(_ content: ComparisonContent, _ words: OwnWords) -> [Fields] {
    let dimensions = content.dimensions.map { dimension in
      entry(
        own("\(dimension.name): \(dimension.counts)"),
        items: dimension.remarks.map { item(nil, now: words.marked($0)) }
      )
    }
    let findings = content.findings.map { group in
      entry(
        own(group.heading),
        notes: group.asBefore > 0
          ? [own(language.sentenceStart(Wording.asBefore(group.asBefore)[language]))] : [],
        items: group.findings.map { entry in
          item(
            label(Wording.severity(entry.finding.severity)[language]),
            now: words.marked(
              "\(entry.text) (\(entry.finding.place)) [\(entry.finding.rule)]"
            )
          )
        }
      )
    }
    let all: [(String, LocalizedText, [Fields])] = [
      ("dimensions", Wording.dimensionsHeading, dimensions),
      ("documents", Wording.documentsHeading, content.documents.map { entry($0, words) }),
      ("goals", Wording.goalsHeading, content.goals.map { entry($0, words) }),
      ("findings", Wording.findingsHeading, findings),
    ]
    return all.filter { !$0.2.isEmpty }.map { id, heading, entries in
      [.id: id, .heading: heading[language], .entries: entries]
    }
  }

  private func entry(_ entry: ComparisonContent.Entry, _ words: OwnWords) -> Fields {
    self.entry(
      own(entry.heading, entry.newLanguage ?? entry.oldLanguage),
      notes: entry.notes.map { words.marked(language.sentenceStart($0)) },
      items: entry.lines.map { item($0, of: entry, words) }
    )
  }

  private func entry(_ heading: HTML, notes: [HTML] = [], items: [Fields]) -> Fields {
    [
      .heading: heading,
      .notes: notes,
      .lines: FieldValue.list(items),
    ]
  }

  /// A line: what it is about, the value before and now, or several values below each other.
  private func item(
    _ label: Fields?,
    before: HTML? = nil,
    now: HTML? = nil,
    parts: [Fields] = []
  ) -> Fields {
    [.label: label, .before: before, .now: now, .parts: FieldValue.list(parts)]
  }

  private func label(_ text: String, name: HTML? = nil, _ end: String = "") -> Fields {
    [.text: text, .name: name, .more: end + ":"]
  }

  private func item(
    _ line: ComparisonContent.Line,
    of entry: ComparisonContent.Entry,
    _ words: OwnWords
  ) -> Fields {
    let isOld = line.isGone || entry.newLanguage == nil
    let nameLanguage = isOld ? entry.oldLanguage : entry.newLanguage
    let label = label(
      line.label.start,
      name: line.label.name.isEmpty ? nil : own(line.label.name, nameLanguage),
      line.label.end
    )
    let oldLanguage = line.isQuoted ? entry.oldLanguage : nil
    let newLanguage = line.isQuoted ? entry.newLanguage : nil
    switch line.body {
    case .text(let text):
      let now = line.isQuoted ? own(text, isOld ? oldLanguage : newLanguage) : words.marked(text)
      return item(label, now: now)
    case .value(let old, let new):
      let before = old.map { own($0, oldLanguage) } ?? own(Wording.nothing[language])
      let now = new.map { own($0, newLanguage) } ?? own(Wording.nothing[language])
      guard (old?.count ?? 0) + (new?.count ?? 0) > 60 else {
        return item(label, before: before, now: now)
      }
      return item(
        label,
        parts: [
          [.label: Wording.oldLabel[language] + ":", .value: before],
          [.label: Wording.newLabel[language] + ":", .value: now],
        ]
      )
    case .list(let removed, let added):
      let parts =
        removed.map { text -> Fields in [.label: "\u{2212}", .value: own(text, oldLanguage)] }
        + added.map { text -> Fields in [.label: "+", .value: own(text, newLanguage)] }
      return item(label, parts: parts)
    }
  }

  private func own(_ text: String, _ textLanguage: Language? = nil) -> HTML {
    .own(text, textLanguage, on: language)
  }
}
