package import Findings

// MARK: - Nodes

extension YAMLStream {
  /// What the node itself is: an alias is `.alias`, whatever it stands for.
  package func kind(_ node: NodeID) -> NodeKind { nodes[node.index].flags.kind }

  /// Whether the node is a scalar itself; cheaper than comparing its kind.
  package func isScalar(_ node: NodeID) -> Bool { nodes[node.index].flags.kind == .scalar }

  /// Whether the node is an alias; cheaper than comparing its kind.
  package func isAlias(_ node: NodeID) -> Bool { nodes[node.index].isAlias }

  /// The style; an alias is `.plain`.
  package func style(_ node: NodeID) -> NodeStyle { nodes[node.index].flags.style }

  /// The tag as libyaml resolves it (`tag:yaml.org,2002:str`, `!local`, `!`); nil where none is
  /// written.
  package func tag(_ node: NodeID) -> String? {
    nodes[node.index].flags.contains(.hasTag) ? tags[node] : nil
  }

  /// The anchor's name without `&`; of an alias the name that it uses; nil where there is none.
  package func anchor(_ node: NodeID) -> String? {
    nodes[node.index].flags.contains(.hasAnchor) ? anchors[node] : nil
  }

  /// The bytes of the value, without anchor and tag.
  ///
  /// A block scalar goes from its `|` or `>` to the end of its last line that is not blank, a
  /// block collection to the end of its last child; an empty value is an empty range.
  package func range(_ node: NodeID) -> SourceRange {
    let node = nodes[node.index]
    return SourceRange(
      start: Int32(truncatingIfNeeded: node.start),
      end: Int32(truncatingIfNeeded: node.end)
    )
  }

  /// The node itself, or the one that an alias stands for; an alias that lies in what it stands for
  /// is the alias itself, so that no value contains itself.
  package func anchoredNode(_ node: NodeID) -> NodeID {
    let value = nodes[node.index]
    return value.isAlias ? NodeID(rawValue: value.payload) : node
  }

  /// Of an alias that lies in the value that it stands for that value; nil for all other nodes.
  package func enclosingAnchor(of alias: NodeID) -> NodeID? { enclosingAnchors[alias] }

  /// The index after the node and all that lies in it: its next sibling, where there is one.
  package func next(_ node: NodeID) -> NodeID {
    let value = nodes[node.index]
    return NodeID(rawValue: value.isCollection ? value.payload : node.rawValue + 1)
  }

  /// The first child of a collection; nil where there is none.
  package func firstChild(_ node: NodeID) -> NodeID? {
    let value = nodes[node.index]
    guard value.isCollection, value.payload > node.rawValue + 1 else { return nil }
    return NodeID(rawValue: node.rawValue + 1)
  }

  /// The number of elements of a sequence or of pairs of a mapping (merge keys as one pair each);
  /// of an alias what it stands for has; 0 for scalars.
  ///
  /// - Complexity: O(1) up to 65 534, else O(children).
  package func count(_ node: NodeID) -> Int {
    let node = anchoredNode(node)
    let value = nodes[node.index]
    guard value.isCollection else { return 0 }
    guard value.small == Node.manyChildren else { return Int(value.small) }
    var count = 0
    for _ in children(of: node) { count += 1 }
    return value.flags.kind == .mapping ? count / 2 : count
  }

  /// The id in the key table of a scalar (or of an alias to one) that is a mapping's key;
  /// `.unknown` for everything else.
  package func keyID(_ node: NodeID) -> KeyID {
    let value = nodes[node.index]
    return value.flags.contains(.isKey) ? KeyID(rawValue: value.small) : .unknown
  }
}

// MARK: - Text

extension YAMLStream {
  /// The text of a scalar or of the scalar that an alias stands for, stream-safe; empty for
  /// collections.
  package func text(_ node: NodeID) -> String {
    unsafe withUTF8(node) { unsafe String(decoding: $0, as: UTF8.self) }.streamSafe
  }

  /// Gives the bytes of a scalar's text, valid inside the closure only; none for collections.
  package func withUTF8<Result>(
    _ node: NodeID,
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let value = nodes[anchoredNode(node).index]
    guard value.flags.kind == .scalar else {
      return unsafe try body(UnsafeBufferPointer(start: nil, count: 0))
    }
    guard value.flags.contains(.isInArena) else {
      let quote = value.flags.style == .plain || value.start == value.end ? 0 : 1
      let range = Int(value.start) + quote..<Int(value.end) - quote
      return unsafe try file.bytes.withUnsafeBufferPointer {
        unsafe try body(UnsafeBufferPointer(rebasing: $0[range]))
      }
    }
    return unsafe try arena.withUnsafeBufferPointer {
      let start = Int(value.payload)
      let count = unsafe UnsafeRawBufferPointer($0)
        .loadUnaligned(fromByteOffset: start, as: UInt32.self)
      return unsafe try body(
        UnsafeBufferPointer(rebasing: $0[start + 4..<start + 4 + Int(UInt32(littleEndian: count))])
      )
    }
  }

  /// Whether a scalar's text is that of another scalar, byte for byte, however they are written.
  package func hasText(_ node: NodeID, of other: NodeID, in stream: YAMLStream) -> Bool {
    unsafe withUTF8(node) { text in
      unsafe stream.withUTF8(other) { unsafe Self.isEqual(text, $0) }
    }
  }

  /// Whether two texts are the same; compared from the end, where names differ first.
  private static func isEqual(
    _ left: UnsafeBufferPointer<UInt8>,
    _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard left.count == right.count else { return false }
    var index = left.count
    while index > 0 {
      index &-= 1
      if unsafe left[index] != right[index] { return false }
    }
    return true
  }

  /// Whether a scalar's text is a given one, byte for byte.
  package func hasText(_ node: NodeID, _ text: [UInt8]) -> Bool {
    unsafe withUTF8(node) { unsafe $0.count == text.count && $0.elementsEqual(text) }
  }

  /// Whether a scalar's text is a given one.
  package func hasText(_ node: NodeID, _ text: StaticString) -> Bool {
    unsafe withUTF8(node) { bytes in
      guard bytes.count == text.utf8CodeUnitCount else { return false }
      return text.withUTF8Buffer { unsafe $0.elementsEqual(bytes) }
    }
  }

  /// Whether the value is nothing: an empty plain scalar, `~`, `null`, `Null` or `NULL`.
  package func isNull(_ node: NodeID) -> Bool {
    let value = nodes[anchoredNode(node).index]
    guard value.flags.kind == .scalar, value.flags.style == .plain, value.end - value.start <= 4,
      !value.flags.contains(.hasTag)
    else { return false }
    return unsafe withUTF8(node) { bytes in
      unsafe bytes.isEmpty || bytes.elementsEqual("~".utf8) || bytes.elementsEqual("null".utf8)
        || bytes.elementsEqual("Null".utf8) || bytes.elementsEqual("NULL".utf8)
    }
  }
}
