/// The kinds of mapping that goal documents and rule folders are made of.
package enum RecordType: UInt8, CaseIterable, Hashable, Sendable {
  case document
  case adoption
  case period
  case documentBudget
  case goal
  case effect
  case indicator
  case baseline
  case target
  case outcome
  case assignment
  case goalBudget
  case followUp
  case decision
  case vision
  case dimension
  case aspect
  case want
  case principle
  case sentence
  case quantity
  case influence

  package var index: Int { Int(rawValue) }

  /// The kind of record that a record of this kind belongs to.
  package var ownerType: RecordType? {
    switch self {
    case .document, .vision, .quantity, .influence: nil
    case .adoption, .period, .documentBudget, .goal, .decision: .document
    case .effect, .indicator, .assignment, .goalBudget, .followUp: .goal
    case .baseline, .target, .outcome: .indicator
    case .dimension, .principle, .sentence: .vision
    case .aspect: .dimension
    case .want: .aspect
    }
  }
}

/// One record: its kind and its number among the workspace's records of that kind.
package struct RecordID: Hashable, Sendable {
  package let type: RecordType
  let number: Int32

  package init(_ type: RecordType, _ index: Int) {
    self.type = type
    number = Int32(truncatingIfNeeded: index)
  }

  /// The 0-based number.
  package var index: Int { Int(number) }
}
