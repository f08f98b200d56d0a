package import Findings

/// A page on a rule for people at a terminal: `align explain`.
package struct RulePageReporter: Sendable {
  private let language: Language
  private let width: Int
  private let palette: Palette

  package init(language: Language, width: Int = 80, usesColor: Bool = false) {
    self.language = language
    // Running text is not easier to read in a wide window.
    self.width = min(100, max(40, width))
    palette = Palette(isEnabled: usesColor)
  }

  /// The whole page; sections that the rule has nothing for are left out.
  package func report(_ page: RulePage) -> String {
    var output = ""
    writeTitle(page.rule, to: &output)
    if let what = page.rule.documentation {
      writeHeading(Wording.pageWhat, to: &output)
      writeParagraphs(what[language], to: &output)
    }
    if !page.reasons.isEmpty {
      writeHeading(Wording.pageWhy, to: &output)
      for reason in page.reasons { write(reason, to: &output) }
    }
    if let example = page.badExample { write(example, Wording.pageBad, to: &output) }
    if let example = page.goodExample { write(example, Wording.pageGood, to: &output) }
    if let mending = page.mending {
      writeHeading(Wording.pageMending, to: &output)
      writeParagraphs(mending[language], to: &output)
    }
    writeSettings(page, to: &output)
    writeSeverity(page, to: &output)
    writeSilencing(page, to: &output)
    output += "\n"
    writeParagraphs(Wording.pageSource(page.rule.source)[language], indent: 0, to: &output)
    return output
  }

  private func writeTitle(_ rule: RuleDescriptor, to output: inout String) {
    output += palette.paint(TerminalText.sanitized(rule.id), .label) + "  "
    let level = rule.severity?.rawValue ?? "off"
    output += rule.severity.map { palette.paint(level, .severity($0)) } ?? level
    output += "  " + TerminalText.sanitized(rule.category) + "\n"
    output += TerminalText.sanitized(rule.title[language]) + "\n"
  }

  private func write(_ reason: RulePage.Reason, to output: inout String) {
    guard let id = reason.id else { return writeParagraphs(reason.text[language], to: &output) }
    var text = "\(id): \(language.quoted(reason.text[language]))"
    if let vision = reason.vision { text += " (\(vision[language]))" }
    writeParagraphs(text, to: &output)
  }

  private func write(
    _ example: RulePage.Example,
    _ heading: LocalizedText,
    to output: inout String
  ) {
    var title = heading[language]
    if let today = example.today { title += ", " + Wording.pageExampleDate(today)[language] }
    writeHeading(
      LocalizedText(title.hasSuffix(":") ? String(title.dropLast()) : title),
      to: &output
    )
    writeLines(example.document, to: &output)
    if let rules = example.rules {
      output += "\n"
      writeParagraphs(Wording.pageExampleRules[language], to: &output)
      output += "\n"
      writeLines(rules, to: &output)
    }
    guard !example.findings.isEmpty else { return }
    output += "\n"
    for finding in example.findings {
      let label = palette.paint(finding.severity.rawValue + ":", .severity(finding.severity))
      writeHanging(
        label,
        finding.severity.rawValue.count + 1,
        finding.message[language],
        to: &output
      )
    }
  }

  private func writeSettings(_ page: RulePage, to output: inout String) {
    guard !page.settings.isEmpty else { return }
    writeHeading(Wording.pageSettings, to: &output)
    writeParagraphs(Wording.pageChangeSettings[language], to: &output)
    output += "\n"
    writeLines("params:", to: &output)
    for setting in page.settings {
      var line = "  \(setting.name): \(setting.standard)"
      if let configured = setting.configured {
        line += "  # " + Wording.pageConfigured(configured)[language]
      }
      writeLines(line, to: &output)
    }
  }

  private func writeSeverity(_ page: RulePage, to output: inout String) {
    writeHeading(Wording.pageSeverity, to: &output)
    if page.keepsLevel {
      return writeParagraphs(Wording.pageFixedLevel(page.rule.severity)[language], to: &output)
    }
    if page.severities.isEmpty {
      writeParagraphs(page.levelText[language], to: &output)
    } else {
      writeParagraphs(Wording.pageLevels[language], to: &output)
      for choice in page.severities {
        writeLines(
          "\(choice.severity.rawValue): \(choice.condition ?? Wording.pageOtherwise[language])",
          to: &output
        )
      }
    }
    writeParagraphs(
      Wording.pageChangeLevel(mayBeError: page.rule.uncertainty == nil)[language],
      to: &output
    )
    output += "\n"
    writeLines(RulePageText.severityExample(page.rule), to: &output)
    if !page.silencedBy.isEmpty {
      output += "\n"
      writeParagraphs(Wording.pageSilencedBy(page.silencedBy)[language], to: &output)
    }
  }

  private func writeSilencing(_ page: RulePage, to output: inout String) {
    writeHeading(Wording.pageSilencing, to: &output)
    guard page.canBeSuppressed else {
      return writeParagraphs(Wording.pageNotSuppressed[language], to: &output)
    }
    let how = page.keepsLevel ? Wording.pageSuppressBefore : Wording.pageSuppress
    writeParagraphs(how[language], to: &output)
    output += "\n"
    writeLines("# align-ignore \(page.rule.id): \(Wording.pageReason[language])", to: &output)
  }

  // MARK: - Text

  private func writeHeading(_ text: LocalizedText, to output: inout String) {
    output += "\n" + palette.paint(text[language].uppercased(), .label) + "\n"
  }

  /// Markdown's paragraphs, broken to the width; a list's lines stay lines.
  private func writeParagraphs(_ text: String, indent: Int = 2, to output: inout String) {
    for (index, paragraph) in RulePageText.paragraphs(of: text).enumerated() {
      if index > 0, !paragraph.hasPrefix("- ") { output += "\n" }
      let lines = WordWrap.lines(of: TerminalText.sanitized(paragraph), width: width - indent)
      for line in lines { output += String(repeating: " ", count: indent) + line + "\n" }
    }
  }

  /// Lines as they are written.
  private func writeLines(_ text: String, to output: inout String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      output += line.isEmpty ? "\n" : "    " + TerminalText.sanitized(String(line)) + "\n"
    }
  }

  private func writeHanging(
    _ label: String,
    _ labelWidth: Int,
    _ text: String,
    to output: inout String
  ) {
    let hanging = 2 + labelWidth + 1
    let lines = WordWrap.lines(of: TerminalText.sanitized(text), width: width - hanging)
    output += "  " + label
    for (index, line) in lines.enumerated() {
      output += (index == 0 ? " " : String(repeating: " ", count: hanging)) + line + "\n"
    }
  }
}

/// What the terminal's page and the Markdown page share.
enum RulePageText {
  /// The paragraphs of a text; each line of a list is one.
  static func paragraphs(of text: String) -> [String] {
    var paragraphs: [String] = []
    var current = ""
    func finish() {
      if !current.isEmpty { paragraphs.append(current) }
      current = ""
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        finish()
      } else if line.hasPrefix("- ") {
        finish()
        current = String(line)
      } else {
        current += current.isEmpty ? String(line) : " " + line
      }
    }
    finish()
    return paragraphs
  }

  /// A level other than the rule's own, as a configuration writes it.
  static func severityExample(_ rule: RuleDescriptor) -> String {
    let other: Severity =
      rule.severity != .warning ? .warning : rule.uncertainty == nil ? .error : .note
    return "severity:\n  \(rule.id): \(other.rawValue)"
  }
}
