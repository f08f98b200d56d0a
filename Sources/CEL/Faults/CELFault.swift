package import Findings

/// A mistake in an expression that was found before it was run.
package struct CELFault: Hashable, Sendable {
  /// What kind of mistake it is.
  package enum Kind: Hashable, Sendable {
    /// The text is no expression.
    case syntax
    /// Too long, nested too deep.
    case limit
    /// A variable, function or type that is not known.
    case undeclared
    /// A field that the record does not have.
    case undefinedField
    /// A word that the enumeration does not have.
    case unknownWord
    /// An optional field that is read without `has()` or `.?`.
    case unguarded
    /// Anything else that does not fit together.
    case type
    /// A pattern, time or date that is written wrong.
    case literal
  }

  package var kind: Kind
  /// What it is about, 0-based UTF-8 offsets in the expression.
  package var range: Range<Int>
  /// Where CEL's tools point: an operator's token, the dot of a selection, the parenthesis of a
  /// call; a 0-based UTF-8 offset in the expression.
  package var position: Int
  /// In cel-go's words.
  package var message: String
  /// For people who do not know CEL.
  package var text: LocalizedText
  /// The known names that are most like what was written, best first.
  package var nearest: [String]
  /// The types on both sides of an operator that does not go between them; else empty.
  package var comparedTypes: [String] = []

  package init(
    kind: Kind,
    range: Range<Int>,
    position: Int,
    message: String,
    text: LocalizedText,
    nearest: [String] = []
  ) {
    self.kind = kind
    self.range = range
    self.position = position
    self.message = message
    self.text = text
    self.nearest = nearest
  }
}

/// How an evaluation went wrong: a value that strict operations pass on.
package final class EvaluationError: Sendable {
  /// What went wrong.
  package enum Kind: Hashable, Sendable {
    /// An operation on values that it has no meaning for.
    case noSuchOverload
    case noSuchKey
    case undeclared
    case overflow
    case divisionByZero
    case invalidArgument
    /// The budget is used up.
    case overBudget
    case limit
  }

  package let kind: Kind
  /// In cel-go's words.
  package let message: String
  /// For people who do not know CEL.
  package let text: LocalizedText
  /// What failed, 0-based UTF-8 offsets in the expression; `nil` where it is not known.
  package let range: Range<Int>?

  package init(
    _ kind: Kind,
    _ message: String,
    text: LocalizedText? = nil,
    range: Range<Int>? = nil
  ) {
    self.kind = kind
    self.message = message
    self.text = text ?? LocalizedText(message)
    self.range = range
  }

  /// The same error with a place, unless it has one.
  func at(_ range: Range<Int>) -> EvaluationError {
    self.range == nil ? EvaluationError(kind, message, text: text, range: range) : self
  }
}
