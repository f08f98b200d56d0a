package import Findings

/// Writes what changed in one format.
package protocol ComparisonReporter {
  /// The whole report; the same comparison gives the same text.
  func report(_ comparison: Comparison) -> String
}
