// MARK: - Children

extension YAMLStream {
  /// The elements of a sequence, in order (of an alias: of what it stands for); of a mapping keys
  /// and values in turn; none for scalars.
  package func children(of node: NodeID) -> NodeChildren { NodeChildren(self, anchoredNode(node)) }

  /// The pairs of a mapping as written, a merge key as a pair like the others; none for other nodes.
  package func entries(of mapping: NodeID) -> MappingEntries {
    MappingEntries(self, anchoredNode(mapping))
  }
}

/// The children of a collection.
package struct NodeChildren: Sequence, IteratorProtocol {
  private let stream: YAMLStream
  private var current: UInt32
  private let end: UInt32

  init(_ stream: YAMLStream, _ collection: NodeID) {
    self.stream = stream
    let value = stream.nodes[collection.index]
    current = collection.rawValue + 1
    end = value.isCollection ? value.payload : current
  }

  package mutating func next() -> NodeID? {
    guard current < end else { return nil }
    let node = NodeID(rawValue: current)
    current = stream.next(node).rawValue
    return node
  }
}

/// The pairs of a mapping.
package struct MappingEntries: Sequence, IteratorProtocol {
  private var nodes: NodeChildren

  init(_ stream: YAMLStream, _ mapping: NodeID) {
    // What is no mapping has no pairs.
    nodes = NodeChildren(stream, mapping)
    if stream.kind(mapping) != .mapping { while nodes.next() != nil {} }
  }

  package mutating func next() -> (key: NodeID, value: NodeID)? {
    guard let key = nodes.next(), let value = nodes.next() else { return nil }
    return (key, value)
  }
}
