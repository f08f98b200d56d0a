/// A node of a stream: the index in its flat pre-order array.
package struct NodeID: Hashable, Comparable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ index: Int) { rawValue = UInt32(truncatingIfNeeded: index) }

  var index: Int { Int(rawValue) }

  package static func < (left: NodeID, right: NodeID) -> Bool { left.rawValue < right.rawValue }
}

/// What a node is.
package enum NodeKind: UInt8, Hashable, Sendable {
  case scalar
  case sequence
  case mapping
  /// Stands for the node that bears the anchor.
  case alias
}

/// How a node is written.
package enum NodeStyle: UInt8, Hashable, Sendable {
  case plain
  case singleQuoted
  case doubleQuoted
  case literal
  case folded
  /// A collection by indentation.
  case block
  /// A collection in brackets.
  case flow
}

/// One node, 16 bytes; the array of them is in source order, parents before children.
struct Node {
  /// 0-based UTF-8 offset of the value's first byte, after anchor and tag.
  var start: UInt32
  var end: UInt32
  /// Of a scalar in the arena its place there, of a collection the index after its last
  /// descendant, of an alias the index of the anchored node, its own where it lies in that.
  var payload: UInt32
  var flags: Flags
  /// Of a mapping key its `KeyID`, of a collection its number of children or pairs
  /// (`Node.manyChildren` where they are more than fit).
  var small: UInt16

  static let manyChildren: UInt16 = 0xFFFF

  struct Flags: OptionSet {
    private(set) var rawValue: UInt16

    static let isInArena = Flags(rawValue: 1 << 8)
    static let hasTag = Flags(rawValue: 1 << 9)
    static let hasAnchor = Flags(rawValue: 1 << 10)
    static let isKey = Flags(rawValue: 1 << 11)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(_ kind: NodeKind, _ style: NodeStyle) {
      rawValue = UInt16(kind.rawValue) | UInt16(style.rawValue) << 4
    }

    @inline(__always)
    var kind: NodeKind {
      switch rawValue & 0x3 {
      case 1: .sequence
      case 2: .mapping
      case 3: .alias
      default: .scalar
      }
    }

    @inline(__always)
    var style: NodeStyle { NodeStyle(rawValue: UInt8(rawValue >> 4 & 0x7)) ?? .plain }

    /// Changes the style.
    mutating func makePlain() { rawValue &= ~0x70 }
  }

  @inline(__always)
  var isCollection: Bool {
    let kind = flags.rawValue & 0x3
    return kind == 1 || kind == 2
  }

  @inline(__always)
  var isAlias: Bool { flags.rawValue & 0x3 == 3 }
}
