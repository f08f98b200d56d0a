/// How clearly a sum of signed parts points one way: `|P - N| / (P + N)`, kept as a fraction.
package struct Determinacy: Sendable {
  /// 0 or more.
  package let difference: Int
  /// 1 or more.
  package let total: Int

  /// - Precondition: `0 <= difference <= total`, `total` is 1 or more.
  package init(difference: Int, total: Int) {
    precondition(difference >= 0 && total >= 1, "\(difference) of \(total)")
    self.difference = difference
    self.total = total
  }

  /// D of what speaks for and against; nil when nothing does.
  package init?(supporting: Int, opposing: Int) {
    guard supporting + opposing > 0 else { return nil }
    self.init(difference: abs(supporting - opposing), total: supporting + opposing)
  }

  /// In `0...1`; exact halves are exactly 0.5.
  package var value: Double { Double(difference) / Double(total) }
}
