/// A regular expression as parsed.
///
/// Parts that match the empty text only are left out by the parser, so that every node of a
/// sequence becomes at least one instruction.
indirect enum PatternNode: Sendable {
  case empty
  case scalar(UInt32)
  /// An index into the sets of the pattern.
  case set(Int)
  case anyScalar
  case assertion(PatternAssertion)
  /// A numbered group, from 1.
  case group(Int, PatternNode)
  case sequence([PatternNode])
  /// In order of preference.
  case alternatives([PatternNode])
  /// `maximum` is `nil` when there is none.
  case repetition(PatternNode, minimum: Int, maximum: Int?, isGreedy: Bool)

  /// Whether the empty text can match.
  var isNullable: Bool {
    switch self {
    case .empty, .assertion: true
    case .scalar, .set, .anyScalar: false
    case .group(_, let node): node.isNullable
    case .sequence(let nodes): nodes.allSatisfy(\.isNullable)
    case .alternatives(let nodes): nodes.contains(where: \.isNullable)
    case .repetition(let node, let minimum, _, _): minimum == 0 || node.isNullable
    }
  }

  /// How often counted repetitions within each other repeat a part, at the most.
  var repeatCount: Int {
    switch self {
    case .empty, .scalar, .set, .anyScalar, .assertion: 1
    case .group(_, let node): node.repeatCount
    case .sequence(let nodes), .alternatives(let nodes): nodes.map(\.repeatCount).max() ?? 1
    case .repetition(let node, let minimum, let maximum, _):
      max(1, maximum ?? minimum) * node.repeatCount
    }
  }

  var isEmpty: Bool {
    if case .empty = self { true } else { false }
  }
}

/// A condition on a place between two scalars.
enum PatternAssertion: UInt8, Hashable, Sendable {
  case lineStart
  case lineEnd
  case textStart
  case textEnd
  case wordBoundary
  case noWordBoundary

  /// Whether it holds at a byte offset.
  func holds(at position: Int, in bytes: borrowing Span<UInt8>) -> Bool {
    switch self {
    case .lineStart: position == 0 || bytes[position - 1] == 0x0A
    case .lineEnd: position == bytes.count || bytes[position] == 0x0A
    case .textStart: position == 0
    case .textEnd: position == bytes.count
    case .wordBoundary: Self.isBoundary(at: position, in: bytes)
    case .noWordBoundary: !Self.isBoundary(at: position, in: bytes)
    }
  }

  /// Words are ASCII in RE2's syntax.
  private static func isBoundary(at position: Int, in bytes: borrowing Span<UInt8>) -> Bool {
    let before = position > 0 && isWord(bytes[position - 1])
    let after = position < bytes.count && isWord(bytes[position])
    return before != after
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
    default: false
    }
  }
}
