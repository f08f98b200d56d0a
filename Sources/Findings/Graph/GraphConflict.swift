/// A conflict as it is drawn: who pushes what, what that leads to, and who wants it otherwise.
package struct GraphConflict: Hashable, Sendable {
  /// How the goals stand in each other's way.
  package enum Kind: Hashable, Sendable, CaseIterable {
    /// A goal harms a dimension.
    case harm
    /// Goals want a quantity both ways.
    case opposed
    /// A goal's declared effect goes against what others want.
    case effect
    /// A goal hinders others through a chain of influences.
    case indirect
    /// A chain of influences leads there, but it is not clear which way.
    case unclear
    /// Targets that cannot all hold.
    case target
  }

  /// More or less.
  package enum Sign: Hashable, Sendable {
    case more
    case less

    package var opposite: Sign { self == .more ? .less : .more }
  }

  /// A quantity of a chain.
  package struct Step: Hashable, Sendable {
    package var quantity: Int
    /// What more of the quantity before gives of this one; of the first what the goals push.
    package var sign: Sign?

    package init(quantity: Int, sign: Sign?) {
      self.quantity = quantity
      self.sign = sign
    }
  }

  package var kind: Kind
  package var severity: Severity
  /// Whether a decision settles it.
  package var isDecided = false
  /// The goals that act; of those that want a quantity both ways the ones that want more.
  package var acting: [Int] = []
  /// From what the goals push to what the others want; empty for harm.
  package var steps: [Step] = []
  /// The goals that suffer.
  package var against: [Int] = []
  /// What they want of the last quantity.
  package var wanted: Sign?
  /// The dimension that is harmed.
  package var harmed: Int?
  /// What is left of the harm after mitigation, -3 to -1.
  package var residual: Int?
  /// The dimensions at stake, by name.
  package var dimensions: [String] = []
  /// What is said of it in words.
  package var message: String
  /// The findings that it is made of, by their number in `LintResult.findings`; empty in a graph
  /// that stands alone.
  package var findings: [Int] = []

  package init(kind: Kind, severity: Severity, message: String) {
    self.kind = kind
    self.severity = severity
    self.message = message
  }

  func moved(by numbers: GoalGraph.Numbers) -> GraphConflict {
    var conflict = self
    conflict.acting = acting.map { $0 + numbers.goals }
    conflict.against = against.map { $0 + numbers.goals }
    conflict.harmed = harmed.map { numbers.dimensions[$0] }
    for index in conflict.steps.indices {
      conflict.steps[index].quantity += numbers.quantities
    }
    return conflict
  }
}
