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
}

/// One record: its kind and its number among the workspace's records of that kind.
package struct RecordID: Hashable, Sendable {
  package var type: RecordType
  package var index: Int

  package init(_ type: RecordType, _ index: Int) {
    self.type = type
    self.index = index
  }
}
