import Findings

extension Tree {
  /// Turns a tree of a reduced text into one of the whole, and gives lists their items back.
  ///
  /// - Parameters:
  ///   - text: The text that the tree was made of.
  ///   - lists: Lists whose content was left out; ascending.
  /// - Returns: Whether each list stands where the tree has an empty one; if not the tree is of no
  ///   use, for what looked like a list is something else.
  /// - Complexity: O(nodes · log parts).
  mutating func restore(from text: ReducedText, lists: [PlainList]) -> Bool {
    let items = lists.reduce(0) { $0 + $1.items.count }
    var restored: [Node] = []
    restored.reserveCapacity(nodes.count + items)
    // For each node how many stand before it that the reduced text does not have.
    var added: [Int32] = []
    added.reserveCapacity(nodes.count + 1)
    var next = 0
    for node in nodes {
      added.append(Int32(restored.count - added.count))
      var whole = node
      let start = text.wholeOffset(of: Int(node.start))
      whole.start = UInt32(start)
      whole.end = UInt32(max(start, text.wholeEnd(of: Int(node.end))))
      let isList = next < lists.count && start + 1 == lists[next].content.lowerBound
      guard isList, node.flags.kind == .sequence, node.flags.style == .flow, node.small == 0 else {
        restored.append(whole)
        continue
      }
      whole.small = UInt16(clamping: lists[next].items.count)
      restored.append(whole)
      for item in lists[next].items {
        restored.append(
          Node(
            start: UInt32(item.lowerBound),
            end: UInt32(item.upperBound),
            payload: 0,
            flags: Node.Flags(.scalar, .plain),
            small: 0
          )
        )
      }
      next += 1
    }
    guard next == lists.count else { return false }
    added.append(Int32(restored.count - nodes.count))
    func moved(_ index: UInt32) -> UInt32 { index + UInt32(added[Int(index)]) }
    for index in restored.indices where restored[index].isCollection || restored[index].isAlias {
      restored[index].payload = moved(restored[index].payload)
    }
    nodes = restored
    move(from: text, moved)
    return true
  }

  /// Moves what points at nodes, or into the text.
  private mutating func move(from text: ReducedText, _ moved: (UInt32) -> UInt32) {
    func node(_ node: NodeID) -> NodeID { NodeID(rawValue: moved(node.rawValue)) }
    func range(_ range: SourceRange) -> SourceRange {
      let start = text.wholeOffset(of: Int(range.start))
      return SourceRange(start..<max(start, text.wholeEnd(of: Int(range.end))))
    }
    for index in documents.indices {
      documents[index].root = documents[index].root.map(node)
      documents[index].range = range(documents[index].range)
    }
    tags = Dictionary(uniqueKeysWithValues: tags.map { (node($0), $1) })
    anchors = Dictionary(uniqueKeysWithValues: anchors.map { (node($0), $1) })
    openCollection = openCollection.map { Int(moved(UInt32($0))) }
    for index in comments.indices { comments[index].range = range(comments[index].range) }
    if let fault {
      self.fault?.range = range(fault.range)
      if let related = fault.related { self.fault?.related?.range = range(related.range) }
    }
  }
}
