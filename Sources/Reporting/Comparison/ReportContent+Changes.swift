package import Findings

extension ReportContent.Changes {
  /// What a report says of what has changed since the document before it.
  package init(_ comparison: Comparison, language: Language) {
    let content = ComparisonContent(comparison, language: language)
    self.init(sentences: content.warnings + content.summary)
    ownNames = comparison.ownNames
    guard !comparison.isUnchanged else { return }
    let builder = ReportChangesBuilder(comparison, content)
    groups = builder.groups().filter { !$0.items.isEmpty }
  }
}

/// Sorts what changed into groups of sentences.
private struct ReportChangesBuilder {
  private let comparison: Comparison
  private let content: ComparisonContent
  private let language: Language

  init(_ comparison: Comparison, _ content: ComparisonContent) {
    self.comparison = comparison
    self.content = content
    language = content.language
  }

  func groups() -> [ReportContent.Changes.Group] {
    let entries = content.goals
    let changed = entries.filter { $0.kind == .changed }
    return [
      group("dimensions", Wording.dimensionsHeading, dimensions),
      group(
        "documents",
        Wording.documentsHeading,
        content.documents.map { whole($0, notes: $0.notes) }
      ),
      group(
        "gone",
        Wording.goalsGoneHeading,
        entries.filter { $0.kind == .gone }.map { whole($0, notes: Array($0.notes.dropFirst())) }
      ),
      group(
        "added",
        Wording.goalsAddedHeading,
        entries.filter { $0.kind == .added }.map(\.heading)
      ),
      group("renamed", Wording.goalsRenamedHeading, renamed),
      group("ambition", Wording.ambitionHeading, items(of: changed, [.ambition])),
      group("parents", Wording.parentsHeading, items(of: changed, [.parents])),
      group("mapping", Wording.mappingHeading, items(of: changed, [.mapping])),
      group("changed", Wording.reworkedHeading, reworked),
    ] + content.findings.map { findings($0) }
  }

  private func group(
    _ id: String,
    _ heading: LocalizedText,
    _ items: [String]
  ) -> ReportContent.Changes.Group {
    ReportContent.Changes.Group(id: id, heading: heading[language], items: items)
  }

  private var dimensions: [String] {
    content.dimensions.map { dimension in
      (["\(dimension.name): \(dimension.counts)"] + dimension.remarks).joined(separator: ". ") + "."
    }
  }

  private var renamed: [String] {
    content.goals.compactMap { entry in entry.renaming.map { "\(entry.heading) \($0)." } }
  }

  /// The keys of each goal that differ and what became of its parts; values aside, for both documents
  /// are there to be read.
  private var reworked: [String] {
    content.goals.filter { $0.kind == .changed }.compactMap { entry in
      var labels: [String] = []
      for line in entry.lines where line.subject == .other && line.depth == 0 {
        var label = line.label.text
        if case .text = line.body { label = text(of: line) }
        if !labels.contains(label) { labels.append(label) }
      }
      return labels.isEmpty ? nil : "\(entry.heading): \(labels.joined(separator: "; "))."
    }
  }

  private func items(
    of entries: [ComparisonContent.Entry],
    _ subjects: Set<ComparisonContent.Line.Subject>
  ) -> [String] {
    entries.compactMap { entry in
      let lines = entry.lines.filter { subjects.contains($0.subject) }
      guard !lines.isEmpty else { return nil }
      return "\(entry.heading): \(lines.map { text(of: $0) }.joined(separator: "; "))."
    }
  }

  /// An entry in a sentence or two, with what is said of it first.
  private func whole(_ entry: ComparisonContent.Entry, notes: [String]) -> String {
    let parts = notes + entry.lines.map { text(of: $0) }
    return parts.isEmpty ? entry.heading : "\(entry.heading): \(parts.joined(separator: "; "))."
  }

  private func text(of line: ComparisonContent.Line) -> String {
    switch line.body {
    case .text(let text): return "\(line.label.text): \(text)"
    case .value(let old, let new):
      return "\(line.label.text): \(old ?? Wording.nothing[language]) → "
        + (new ?? Wording.nothing[language])
    case .list(let removed, let added):
      let items = removed.map { "\u{2212} \($0)" } + added.map { "+ \($0)" }
      return "\(line.label.text): \(items.joined(separator: ", "))"
    }
  }

  private func findings(
    _ group: ComparisonContent.FindingGroup
  ) -> ReportContent.Changes.Group {
    // Those of one severity stay in their order.
    let gravest = Severity.allCases.sorted(by: >).flatMap { severity in
      group.findings.filter { $0.finding.severity == severity }
    }
    var items = gravest.map { entry in
      let severity = language.sentenceStart(Wording.severity(entry.finding.severity)[language])
      return "\(severity): \(entry.text) (\(entry.finding.place))"
    }
    if group.asBefore > 0 { items.append(Wording.asBefore(group.asBefore)[language]) }
    return ReportContent.Changes.Group(
      id: "findings-" + group.kind.rawValue,
      heading: group.heading,
      items: items
    )
  }
}
