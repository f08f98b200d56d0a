package import Findings

/// What a rule's level may be set to: a severity, or off.
package enum RuleLevel: String, Hashable, Sendable, CaseIterable {
  case error
  case warning
  case note
  case off

  /// The severity; nil for `off`.
  package var severity: Severity? { Severity(rawValue: rawValue) }
}

/// From which level on a finding makes the run fail.
package enum FailLevel: String, Hashable, Sendable, CaseIterable {
  case error
  case warning
  case note
  case never

  /// Whether a finding of a severity makes the run fail.
  package func isReached(by severity: Severity) -> Bool {
    guard let threshold = Severity(rawValue: rawValue) else { return false }
    return severity >= threshold
  }
}
