package import CEL
package import Findings

/// What a rule found in one row, before its texts are made.
package struct RuleFinding: Sendable {
  package var severity: Severity
  package var place: Place
  /// The goal that the place belongs to; nil for findings on no goal.
  package var goal: Int?
  /// What the row's variables were.
  var row: Row
  /// Why the rule could not be evaluated here; nil for an ordinary finding.
  package var failure: EvaluationError?
  /// The decision that settles the conflict.
  package var decision: ObjectReference?
}

/// The values of a rule's variables.
struct Row: Sendable {
  /// One for each variable, in the order of their slots.
  let values: ArraySlice<Value>
  /// The position of a variable's value in the list that it ranges over; -1 for collections.
  let elements: ArraySlice<Int32>

  subscript(slot: Int) -> Value { values[values.startIndex + slot] }
}

/// The findings of a rule in the order in which they were found, packed: there may be a great many,
/// of which most are only counted.
package struct RuleFindings: RandomAccessCollection, Sendable {
  /// A finding without its row.
  struct Head {
    var place: Place
    /// -1 for none.
    fileprivate var goal: Int32
    /// -1 for none.
    fileprivate var decision: Int32
    var severity: Severity

    var knownGoal: Int? { goal < 0 ? nil : Int(goal) }
    var knownDecision: ObjectReference? {
      decision < 0 ? nil : Facts.reference(.decision, Int(decision))
    }
  }

  private let columnCount: Int
  private(set) var heads: [Head] = []
  private var values: [Value] = []
  private var elements: [Int32] = []
  private var failures: [Int: EvaluationError] = [:]

  /// Makes an empty list for a rule with so many variables.
  init(columnCount: Int) {
    self.columnCount = columnCount
  }

  /// Adds a finding on the row in a frame.
  mutating func append(
    severity: Severity,
    place: Place,
    goal: Int?,
    failure: EvaluationError?,
    decision: ObjectReference?,
    variables: [RuleVariable],
    frame: Frame,
    elements: [Int32]
  ) {
    if let failure { failures[heads.count] = failure }
    heads.append(
      Head(
        place: place,
        goal: goal.map { Int32(truncatingIfNeeded: $0) } ?? -1,
        decision: decision?.index ?? -1,
        severity: severity
      )
    )
    for variable in variables { values.append(frame[variable.slot]) }
    self.elements += elements
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { heads.count }

  /// Whether the rule could not be evaluated somewhere.
  package var hasFailures: Bool { !failures.isEmpty }

  /// Whether the rule could not be evaluated there.
  func isFailure(_ position: Int) -> Bool { !failures.isEmpty && failures[position] != nil }

  /// The values of the variables in a finding's row.
  func values(at position: Int) -> ArraySlice<Value> { values[columns(of: position)] }

  private func columns(of position: Int) -> Range<Int> {
    position * columnCount..<(position + 1) * columnCount
  }

  package subscript(position: Int) -> RuleFinding {
    let head = heads[position]
    return RuleFinding(
      severity: head.severity,
      place: head.place,
      goal: head.knownGoal,
      row: Row(values: values(at: position), elements: elements[columns(of: position)]),
      failure: failures[position],
      decision: head.knownDecision
    )
  }
}

extension VerdictMatrix.Verdict {
  /// The graver of two verdicts on one goal.
  static func graver(_ left: Self, _ right: Self) -> Self {
    left.rawValue >= right.rawValue ? left : right
  }
}

/// What one rule came to in a run.
package struct RuleOutcome: Sendable {
  package var findings: RuleFindings
  /// One for each goal of the workspace, in its order.
  package var verdicts: [VerdictMatrix.Verdict]
  /// How many rows `where` let through.
  package var applicableRowCount = 0
  /// How many rows `where` left out.
  package var filteredRowCount = 0
  /// How many rows met what the rule asks for, and how many did not.
  package var passedRowCount = 0
  package var failedRowCount = 0
  /// For each place of `at` how often its condition held and how often not.
  package var placeTruths: [(held: Int, failed: Int)] = []
  /// For each condition of the severity how often it held and how often not.
  package var severityTruths: [(held: Int, failed: Int)] = []
  /// For each group how many rows its `where` let through and how many not.
  package var groupTruths: [(held: Int, failed: Int)] = []
  /// Cost units that were used.
  package var cost = 0
  /// The rows that ended unknown: something they read had been rejected by the reader.
  package var unknownRowCount = 0
}
