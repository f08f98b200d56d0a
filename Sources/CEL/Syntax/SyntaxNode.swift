/// A node of the parsed expression.
///
/// The checker notes on it what it found out.
final class SyntaxNode {
  indirect enum Kind {
    /// What stands in for text that could not be parsed.
    case error
    case literal(Value)
    /// A variable, type or enumeration constant; rooted when written with a leading dot.
    case name(String, isRooted: Bool)
    case select(SyntaxNode, field: String, isOptional: Bool)
    case has(SyntaxNode, field: String, isOptional: Bool)
    case index(SyntaxNode, SyntaxNode, isOptional: Bool)
    case call(String, [SyntaxNode], isRooted: Bool)
    case receiverCall(SyntaxNode, String, [SyntaxNode])
    case unary(UnaryOperator, SyntaxNode)
    case binary(BinaryOperator, SyntaxNode, SyntaxNode)
    /// A chain of `&&` or of `||`.
    case logical(isAnd: Bool, [SyntaxNode])
    case conditional(SyntaxNode, SyntaxNode, SyntaxNode)
    case list([ListElement])
    case map([MapEntry])
    /// `a.b.C{field: value}`.
    case message(String, [SyntaxNode])
    case fold(Fold)
    case bind(Binding, initial: SyntaxNode, body: SyntaxNode)
    /// `o.optMap(x, body)`; flat when `body` is an optional itself.
    case optionalMap(SyntaxNode, Binding, body: SyntaxNode, isFlat: Bool)
    /// `l.sortBy(x, key)`.
    case sort(SyntaxNode, Binding, key: SyntaxNode)
  }

  let kind: Kind
  /// The whole of it, 0-based UTF-8 offsets.
  let start: Int32
  let end: Int32
  /// Where CEL's tools point, see ``CELFault/position``.
  let position: Int32
  /// How deep the tree under it is.
  let depth: Int32
  /// Of a selection, or a test for a field, where the field's name stands.
  var nameRange: Range<Int>?

  // What the checker notes.
  var type = CELType.dyn
  var meaning = Meaning.none

  init(_ kind: Kind, start: Int32, end: Int32, position: Int32, depth: Int32) {
    self.kind = kind
    self.start = start
    self.end = end
    self.position = position
    self.depth = depth
  }

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// What the checker found a name, selection or call to mean.
enum Meaning {
  case none
  /// A variable of the environment, or of a macro.
  case slot(Int)
  /// A type, or another constant.
  case constant(Value)
  /// A field of a record.
  case field(record: Int, field: Int, isOptional: Bool)
  /// A global function, by the name it is declared with.
  case function(String)
  /// A function called on a receiver.
  case method(String)
  /// A name that is not known: an error when it is evaluated.
  case undeclared(String)
}

struct ListElement {
  var node: SyntaxNode
  var isOptional: Bool
}

struct MapEntry {
  var key: SyntaxNode
  var value: SyntaxNode
  var isOptional: Bool
}

/// The variable of a macro.
final class Binding {
  let name: String
  let start: Int32
  let end: Int32
  /// Set by the checker.
  var slot = 0

  init(_ name: String, start: Int32, end: Int32) {
    self.name = name
    self.start = start
    self.end = end
  }
}

/// A macro that goes through a list or map.
final class Fold {
  enum Kind {
    case all
    case exists
    case existsOne
    case filter
    case map
    /// The values of a map, or the elements of a list by index, changed.
    case transformMap
    /// Entries of maps that the transform makes.
    case transformEntry
  }

  let kind: Kind
  let range: SyntaxNode
  /// The element or key; with two variables the index or key.
  let first: Binding
  /// The value.
  let second: Binding?
  let predicate: SyntaxNode?
  let transform: SyntaxNode?
  /// The macro's name as written.
  let name: String

  init(
    _ kind: Kind,
    name: String,
    range: SyntaxNode,
    first: Binding,
    second: Binding?,
    predicate: SyntaxNode?,
    transform: SyntaxNode?
  ) {
    self.kind = kind
    self.name = name
    self.range = range
    self.first = first
    self.second = second
    self.predicate = predicate
    self.transform = transform
  }
}

enum UnaryOperator: UInt8 {
  case not
  case negate

  var function: String { self == .not ? "!_" : "-_" }
}

enum BinaryOperator: UInt8 {
  case add
  case subtract
  case multiply
  case divide
  case remainder
  case equal
  case notEqual
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual
  case isIn

  /// The name in messages and in the function library.
  var function: String {
    switch self {
    case .add: "_+_"
    case .subtract: "_-_"
    case .multiply: "_*_"
    case .divide: "_/_"
    case .remainder: "_%_"
    case .equal: "_==_"
    case .notEqual: "_!=_"
    case .less: "_<_"
    case .lessOrEqual: "_<=_"
    case .greater: "_>_"
    case .greaterOrEqual: "_>=_"
    case .isIn: "@in"
    }
  }

  /// The operator as written.
  var symbol: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .remainder: "%"
    case .equal: "=="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .isIn: "in"
    }
  }
}
