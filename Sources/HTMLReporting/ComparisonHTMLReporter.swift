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
    let library = TemplateLibrary()
    let heading = Wording.changesTitle[language]
    return library.render(
      Fields([
        "language": language.rawValue,
        "policy": ContentPolicy.policy(styles: [library.style], scripts: []),
        "title": "\(heading): \(content.newName)",
        "style": library.style,
        "heading": heading,
        "skip": word("skip"),
        "contents": word("contents"),
        "before": language.sentenceStart(Wording.oldLabel[language]),
        "now": language.sentenceStart(Wording.newLabel[language]),
        "oldName": content.oldName,
        "newName": content.newName,
        "summaryHeading": Wording.summaryHeading[language],
        "warnings": Fields.texts(content.warnings),
        "summary": Fields.texts(content.summary),
        "sections": sections(content),
      ]),
      with: "comparison"
    )
  }

  private func word(_ name: String) -> String { Wording.reportPage[name]?[language] ?? "" }

  private func sections(_ content: ComparisonContent) -> [Fields] {
    let dimensions = content.dimensions.map { dimension in
      entry(
        "\(dimension.name): \(dimension.counts)",
        notes: [],
        items: dimension.remarks.map { item($0) }
      )
    }
    func entries(_ entries: [ComparisonContent.Entry]) -> [Fields] {
      entries.map { entry($0.heading, notes: $0.notes, items: $0.lines.map { item($0) }) }
    }
    let findings = content.findings.map { group in
      entry(
        group.heading,
        notes: group.asBefore > 0 ? [Wording.asBefore(group.asBefore)[language]] : [],
        items: group.findings.map { finding in
          item(
            "\(finding.message) (\(finding.place)) [\(finding.rule)]",
            strong: Wording.severity(finding.severity)[language] + ":"
          )
        }
      )
    }
    let all: [(String, LocalizedText, [Fields])] = [
      ("dimensions", Wording.dimensionsHeading, dimensions),
      ("documents", Wording.documentsHeading, entries(content.documents)),
      ("goals", Wording.goalsHeading, entries(content.goals)),
      ("findings", Wording.findingsHeading, findings),
    ]
    return all.filter { !$0.2.isEmpty }.map { id, heading, entries in
      Fields(["id": id, "heading": heading[language], "entries": entries])
    }
  }

  private func entry(_ heading: String, notes: [String], items: [Fields]) -> Fields {
    Fields([
      "heading": heading,
      "notes": Fields.texts(notes.map { language.sentenceStart($0) }),
      "lines": Fields.list(items),
    ])
  }

  private func item(_ text: String, strong: String? = nil, parts: [String] = []) -> Fields {
    Fields([
      "text": text,
      "strong": Fields.text(strong),
      "parts": Fields.list(parts.map { Fields(["text": $0]) }),
    ])
  }

  private func item(_ line: ComparisonContent.Line) -> Fields {
    let label = line.label + ":"
    switch line.body {
    case .text(let text): return item(text, strong: label)
    case .value(let old, let new):
      let sides = [old, new].map { $0 ?? Wording.nothing[language] }
      guard sides[0].count + sides[1].count > 60 else {
        return item("\(sides[0]) → \(sides[1])", strong: label)
      }
      return item(
        "",
        strong: label,
        parts: [
          "\(Wording.oldLabel[language]): \(sides[0])",
          "\(Wording.newLabel[language]): \(sides[1])",
        ]
      )
    case .list(let removed, let added):
      return item(
        "",
        strong: label,
        parts: removed.map { "\u{2212} \($0)" } + added.map { "+ \($0)" }
      )
    }
  }
}
