import Findings

/// The goals that findings are about, by rule: what a rule came to for a goal is a finding as long as
/// one is left.
struct JudgedGoals {
  private struct Goal: Hashable {
    var rule: String
    var document: String
    var id: String
  }

  private var goals: Set<Goal>

  init(_ findings: [Finding]) {
    goals = []
    for finding in findings where finding.decided == nil {
      for goal in finding.goals {
        // By bytes: a mark after the sign would make it another character.
        let parts = goal.utf8.split(separator: UInt8(ascii: "#"), maxSplits: 1).map {
          String(Substring($0))
        }
        let document = parts.count > 1 ? parts[0] : finding.document ?? ""
        goals.insert(Goal(rule: finding.rule, document: document, id: parts.last ?? goal))
      }
    }
  }

  func contains(rule: String, document: String, goal: String) -> Bool {
    goals.contains(Goal(rule: rule, document: document, id: goal))
  }

  func subtracting(_ others: JudgedGoals) -> JudgedGoals {
    var rest = self
    rest.goals.subtract(others.goals)
    return rest
  }

  /// Counts the goals as suppressed, not as found.
  func suppress(in verdicts: inout [String: VerdictCounts]) {
    for goal in goals {
      guard let found = verdicts[goal.rule]?.finding, found > 0 else { continue }
      verdicts[goal.rule]?.finding -= 1
      verdicts[goal.rule]?.suppressed += 1
    }
  }
}
