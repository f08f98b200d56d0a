package import Findings

/// The rules in force for people at a terminal: `align rules list`.
package struct RuleListReporter: Sendable {
  private let language: Language
  private let width: Int
  private let palette: Palette

  package init(language: Language, width: Int = 80, usesColor: Bool = false) {
    self.language = language
    self.width = max(40, width)
    palette = Palette(isEnabled: usesColor)
  }

  /// The rules under the file that each comes from, in the order given.
  package func report(_ rules: [RuleDescriptor]) -> String {
    let rows = rules.map { rule in
      [
        rule.id, rule.category, rule.severity?.rawValue ?? "off",
        rule.because.joined(separator: ", "),
      ]
    }
    let widths = Columns(width: width).widths(of: rows)
    let columns = Columns(width: width, indent: 2)
    var output = ""
    var source: String?? = .none
    for (rule, row) in zip(rules, rows) {
      if source != .some(rule.source) {
        if source != nil { output += "\n" }
        source = .some(rule.source)
        let heading = TerminalText.sanitized(rule.source ?? Wording.program[language])
        output += palette.paint(heading, .label) + "\n"
      }
      columns.write(
        [row],
        widths: widths,
        paint: { text, column in
          guard column == 2 else { return text }
          return rule.severity.map { palette.paint(text, .severity($0)) } ?? text
        },
        to: &output
      )
    }
    if !rules.isEmpty { output += "\n" }
    let off = rules.count { $0.severity == nil }
    return output + Wording.ruleCount(rules.count, off: off)[language] + "\n"
  }
}
