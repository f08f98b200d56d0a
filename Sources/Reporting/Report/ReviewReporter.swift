/// Writes a reviewer's report in one format.
package protocol ReviewReporter {
  /// The whole text; the same content gives the same bytes.
  func report(_ content: ReportContent) -> String
}
