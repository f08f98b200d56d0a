package import Findings

/// Pages on rules as Markdown: `docs/rules/`.
///
/// The same rules give the same bytes: nothing of the day or the machine is in them.
package struct RulePageMarkdown: Sendable {
  private let language: Language

  package init(language: Language) {
    self.language = language
  }

  /// The page of one rule, which stands at `LANGUAGE/ID.md`.
  package func page(_ page: RulePage) -> String {
    let rule = page.rule
    let other: Language = language == .swedish ? .english : .swedish
    var text = "# `\(rule.id)`\n\n\(rule.title[language]).\n\n"
    text += "\(Wording.category(rule.category)[language]) · "
    text += "`\(rule.severity?.rawValue ?? "off")` · [\(Self.name(of: other))]"
    text += "(../\(other.rawValue)/\(rule.id).md)\n"
    text += explanation(page)
    if !page.settings.isEmpty {
      let lines = ["params:"] + page.settings.map { "  \($0.name): \($0.standard)" }
      text += section(
        Wording.pageSettings,
        Wording.pageChangeSettings[language] + "\n\n" + fenced(lines.joined(separator: "\n"))
      )
    }
    text += severity(page)
    text += section(
      Wording.pageSilencing,
      page.canBeSuppressed
        ? (page.keepsLevel ? Wording.pageSuppressBefore : Wording.pageSuppress)[language] + "\n\n"
          + fenced("# align-ignore \(rule.id): \(Wording.pageReason[language])")
        : Wording.pageNotSuppressed[language] + "\n"
    )
    return text + "\n" + Wording.pageSource(rule.source)[language] + "\n"
  }

  /// What the rule checks, why, by example, and how to mend what it finds.
  ///
  /// For services that show it beside findings: nothing in it leads to another file.
  package func help(_ page: RulePage) -> String {
    let text = explanation(page)
    return text.isEmpty ? "\(page.rule.title[language]).\n" : String(text.dropFirst())
  }

  private func explanation(_ page: RulePage) -> String {
    var text = ""
    if let what = page.rule.documentation {
      text += section(Wording.pageWhat, paragraphs(what[language]))
    }
    if !page.reasons.isEmpty {
      text += section(Wording.pageWhy, page.reasons.map(quote).joined(separator: "\n"))
    }
    if let example = page.badExample { text += self.example(example, Wording.pageBad) }
    if let example = page.goodExample { text += self.example(example, Wording.pageGood) }
    if let mending = page.mending {
      text += section(Wording.pageMending, paragraphs(mending[language]))
    }
    return text
  }

  /// The list of all pages by category, in the order of the rules; it stands at
  /// `LANGUAGE/README.md`.
  package func index(_ rules: [RuleDescriptor]) -> String {
    var text = "# \(Wording.indexTitle[language])\n\n\(Wording.indexIntroduction[language])\n"
    var categories: [String] = []
    for rule in rules where !categories.contains(rule.category) { categories.append(rule.category) }
    for category in categories {
      text += "\n## \(Wording.category(category)[language])\n\n"
      text += row(Wording.indexHeads.map { $0[language] })
      text += row(Wording.indexHeads.map { _ in "---" })
      for rule in rules where rule.category == category {
        text += row([
          "[`\(rule.id)`](\(rule.id).md)", "`\(rule.severity?.rawValue ?? "off")`",
          rule.title[language], rule.because.joined(separator: ", "),
        ])
      }
    }
    return text
  }

  /// The page that leads to both languages.
  package static func cover() -> String {
    """
    # Reglerna · The rules

    - [På svenska](sv/README.md)
    - [In English](en/README.md)

    """
  }

  private static func name(of language: Language) -> String {
    switch language {
    case .swedish: "på svenska"
    case .english: "in English"
    }
  }

  private func severity(_ page: RulePage) -> String {
    if page.keepsLevel {
      let text = Wording.pageFixedLevel(page.rule.severity)[language] + "\n"
      return section(Wording.pageSeverity, text)
    }
    var text = ""
    if page.severities.isEmpty {
      text += page.levelText[language] + " "
    } else {
      text += Wording.pageLevels[language] + "\n\n"
      for choice in page.severities {
        text += "- `\(choice.severity.rawValue)`: "
        text += (choice.condition.map { "`\($0)`" } ?? Wording.pageOtherwise[language]) + "\n"
      }
      text += "\n"
    }
    text += Wording.pageChangeLevel(mayBeError: page.rule.uncertainty == nil)[language] + "\n\n"
    text += fenced(RulePageText.severityExample(page.rule))
    if !page.silencedBy.isEmpty {
      text += "\n" + Wording.pageSilencedBy(page.silencedBy)[language] + "\n"
    }
    return section(Wording.pageSeverity, text)
  }

  private func quote(_ reason: RulePage.Reason) -> String {
    guard let id = reason.id else { return "- \(reason.text[language])\n" }
    var text = "> **\(id)** \(reason.text[language])\n"
    if let vision = reason.vision { text += ">\n> — \(vision[language])\n" }
    return text
  }

  private func example(_ example: RulePage.Example, _ heading: LocalizedText) -> String {
    var text = ""
    if let today = example.today { text += Wording.pageExampleDate(today)[language] + "\n\n" }
    text += fenced(example.document)
    if let rules = example.rules {
      text += "\n" + Wording.pageExampleRules[language] + "\n\n" + fenced(rules)
    }
    for finding in example.findings {
      text += "\n`\(finding.severity.rawValue)`: \(finding.message[language])\n"
    }
    return section(heading, text)
  }

  private func section(_ heading: LocalizedText, _ text: String) -> String {
    "\n## \(heading[language])\n\n" + text
  }

  private func paragraphs(_ text: String) -> String {
    var result = ""
    for (index, paragraph) in RulePageText.paragraphs(of: text).enumerated() {
      if index > 0, !paragraph.hasPrefix("- ") { result += "\n" }
      result += paragraph + "\n"
    }
    return result
  }

  private func fenced(_ text: String) -> String { "```yaml\n\(text)\n```\n" }

  private func row(_ cells: [String]) -> String {
    "|"
      + cells.map { cell in
        let text = cell.split(separator: "|", omittingEmptySubsequences: false)
          .joined(separator: "\\|")
        return text.isEmpty ? " |" : " \(text) |"
      }.joined() + "\n"
  }
}
