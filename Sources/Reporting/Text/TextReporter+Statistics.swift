import Findings

extension TextReporter {
  /// A line for each rule: how it ended, and so which rules found nothing.
  func writeStatistics(_ result: LintResult, to output: inout String) {
    var found: [String: Int] = [:]
    for finding in result.findings { found[finding.rule, default: 0] += 1 }
    let rows = result.rules.map { rule in
      var row = [rule.id, language.number(found[rule.id] ?? 0)]
      if let verdicts = result.verdicts[rule.id] {
        row += [
          verdicts.suppressed, verdicts.decided, verdicts.passed, verdicts.notApplicable,
          verdicts.notAssessed,
        ].map { language.number($0) }
      } else {
        // What the reader looks for is not asked goal by goal.
        row += Array(repeating: "–", count: 5)
      }
      return row
    }
    let table = [Wording.statisticsHeads.map { $0[language] }] + rows
    let widths = (0..<7).map { column in
      table.map { DisplayWidth.width(of: $0[column]) }.max() ?? 0
    }
    for row in table {
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(
          repeating: " ",
          count: widths[column] - DisplayWidth.width(of: cell)
        )
        // Names stand left, figures right.
        line += column == 0 ? cell + padding : "  " + padding + cell
      }
      output += TerminalText.sanitized(line) + "\n"
    }
    output += "\n"
  }
}
