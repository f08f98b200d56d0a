/// What can tell the texts of findings.
package protocol FindingTeller: AnyObject, Sendable {
  /// Fills in the message, the help, the related places and the conflict.
  func tell(_ finding: inout Finding, number: Int)
}

/// A finding's texts, not made yet.
package struct UntoldTexts: Sendable {
  private let teller: any FindingTeller
  private let number: Int

  package init(_ teller: any FindingTeller, number: Int) {
    self.teller = teller
    self.number = number
  }

  fileprivate func tell(_ finding: inout Finding) { teller.tell(&finding, number: number) }
}

// MARK: - Hashable

extension UntoldTexts: Hashable {
  package static func == (left: UntoldTexts, right: UntoldTexts) -> Bool {
    left.teller === right.teller && left.number == right.number
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(teller))
    hasher.combine(number)
  }
}

extension Finding {
  /// The finding with its texts.
  package func told() -> Finding {
    guard let untold else { return self }
    var finding = self
    finding.untold = nil
    untold.tell(&finding)
    return finding
  }
}
