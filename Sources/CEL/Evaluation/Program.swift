/// An expression that has been compiled: immutable, may be run from many threads.
package final class Program: Sendable {
  /// The expression.
  package let source: String
  package let resultType: CELType
  /// What holds when the program is true: paths from variables that are then present.
  package let presentWhenTrue: Set<FieldPath>
  /// The fields that may be read.
  package let readFields: Set<FieldReference>
  /// The names of the variables that may be read.
  package let readVariables: Set<String>
  /// The slots that a frame needs, those of macros' variables included.
  let slotCount: Int
  let root: EvaluationNode

  init(
    source: String,
    resultType: CELType,
    presentWhenTrue: Set<FieldPath>,
    readFields: Set<FieldReference>,
    readVariables: Set<String>,
    slotCount: Int,
    root: EvaluationNode
  ) {
    self.source = source
    self.resultType = resultType
    self.presentWhenTrue = presentWhenTrue
    self.readFields = readFields
    self.readVariables = readVariables
    self.slotCount = slotCount
    self.root = root
  }

  /// Whether the result can differ from row to row at all.
  package var readsVariables: Bool { !readVariables.isEmpty }

  /// Runs the program; errors and unknowns are values.
  ///
  /// An evaluation that has used up its budget ends in an error of the kind `overBudget`.
  package func evaluate(_ frame: Frame) -> Value {
    frame.reserve(slotCount)
    frame.clearRoom()
    let value = root.evaluate(frame)
    if frame.budget < 0 { return .error(.overBudget) }
    return value
  }

  /// Runs the program as a condition.
  package func evaluateCondition(_ frame: Frame) -> Outcome {
    frame.reserve(slotCount)
    frame.clearRoom()
    let truth = root.condition(frame)
    if frame.budget < 0 { return .overBudget }
    switch truth {
    case .isTrue: return .isTrue
    case .isFalse: return .isFalse
    case .exception:
      switch frame.exception {
      case .unknown: return .unknown
      case .error(let error): return .error(error)
      default: return .error(.noSuchOverload)
      }
    }
  }
}

/// A path from a variable: `g.budget.amount`.
package struct FieldPath: Hashable, Sendable {
  package var variable: String
  package var fields: [String]

  /// In place of a path's first field: every element of the variable's list.
  package static let element = "[]"

  /// In place of a field: one element of a list.
  static func element(_ index: Int64) -> String { "[\(index)]" }

  /// A step as it is told in place of a field.
  static func step(_ field: String) -> ValuePath.Step {
    field.first == "[" ? .index(Int64(field.dropFirst().dropLast()) ?? 0) : .field(field)
  }

  package init(_ variable: String, _ fields: [String]) {
    self.variable = variable
    self.fields = fields
  }
}

/// A field of a kind of record, by position in the ``Schema``.
package struct FieldReference: Hashable, Sendable {
  package var record: Int
  package var field: Int

  package init(record: Int, field: Int) {
    self.record = record
    self.field = field
  }
}
