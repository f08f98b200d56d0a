/// A text in an expression that a thing, or a field of one, is compared with by `==`, `!=` or `in`.
package struct ComparedText: Hashable, Sendable {
  package var text: String
  /// Where it is written, or the name that stands for it: 0-based UTF-8 offsets.
  package var range: Range<Int>
  /// The record that equals its id written as text, or whose field it is.
  package var record: String
  /// The field that holds texts; nil where the thing itself is compared.
  package var field: String?
}

extension Checker {
  /// Notes the texts of a comparison, or of a question whether one is in a list.
  mutating func noteTexts(
    _ operation: BinaryOperator,
    _ left: SyntaxNode,
    _ leftType: CELType,
    _ right: SyntaxNode,
    _ rightType: CELType
  ) {
    switch operation {
    case .equal, .notEqual:
      note(left, against: right, rightType)
      note(right, against: left, leftType)
    case .isIn:
      guard case .list(let element) = rightType else { return }
      note(left, against: right, substitution.head(element))
      guard case .list(let elements) = right.kind else { return }
      for element in elements { note(element.node, against: left, leftType) }
    default: break
    }
  }

  /// Notes a literal where what stands beside it is a thing with an id, or a field of texts.
  private mutating func note(_ node: SyntaxNode, against other: SyntaxNode, _ type: CELType) {
    guard case .string(let text)? = environment.literal(node) else { return }
    let record: String
    var fieldName: String?
    switch (type, other.meaning) {
    case (.record(let name), _) where isText(name): record = name
    case (.string, .field(let owner, let field, _)):
      record = schema.records[owner].name
      fieldName = schema.records[owner].fields[field].name
    default: return
    }
    comparedTexts.append(
      ComparedText(text: text, range: node.range, record: record, field: fieldName)
    )
  }
}
