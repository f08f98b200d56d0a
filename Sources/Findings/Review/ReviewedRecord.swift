/// A part of a document as a review shows it.
package protocol ReviewedRecord {
  /// The keys under which something stands that could not be read, wholly or in part; what is shown
  /// of them is missing or not all of it.
  var unread: Set<ComparedField> { get }
}

extension ReviewedDocument: ReviewedRecord {}
extension ReviewedDecision: ReviewedRecord {}
extension ReviewedGoal: ReviewedRecord {}
extension ReviewedGoal.Effect: ReviewedRecord {}
extension ReviewedGoal.Indicator: ReviewedRecord {}
extension ReviewedGoal.Assignment: ReviewedRecord {}

extension Set<ComparedField> {
  /// What a goal serves and hangs on.
  package static let ties: Self = [.dimensions, .aspects, .parents]
}
