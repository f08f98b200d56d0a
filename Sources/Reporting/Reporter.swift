package import Findings

/// Writes the result of a run in one format.
package protocol Reporter {
  /// Appends the whole report; the same result gives the same text.
  func write(_ result: LintResult, to output: inout String)
}

extension Reporter {
  /// The whole report as text.
  package func report(_ result: LintResult) -> String {
    var output = ""
    write(result, to: &output)
    return output
  }
}
