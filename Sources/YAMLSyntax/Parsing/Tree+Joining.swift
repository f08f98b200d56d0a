import Findings

extension Tree {
  /// Appends the tree of a piece that goes on inside the list that this tree ends in.
  ///
  /// libyaml is in the same state before an element of a block list that is the last value of a
  /// block mapping at the margin, whatever stands before it, but for anchors and tags. So the two
  /// trees are that of the whole if this one ends in such a list and the piece begins in it with
  /// the same indentation.
  ///
  /// - Parameters:
  ///   - piece: The tree of `TextPieces.opening` and the piece's text.
  ///   - cut: Where the piece begins in the text.
  ///   - bytes: The whole text.
  /// - Returns: Whether the piece goes on there; if not, this tree is as it was.
  mutating func append(_ piece: Tree, at cut: Int, in bytes: ArraySlice<UInt8>) -> Bool {
    let opening = TextPieces.opening.count
    guard let list = openList(in: bytes), let pieceList = piece.openingList,
      piece.anchors.isEmpty, piece.tags.isEmpty,
      column(of: list, in: bytes) == Int(piece.nodes[pieceList].start) - opening
    else { return false }
    let shift = UInt32(cut - bytes.startIndex - opening)
    // The piece's mapping, its key and its list stand in this tree already.
    let moved = nodes.count - (pieceList + 1)
    let arenaCount = UInt32(arena.count)
    nodes.reserveCapacity(nodes.count + piece.nodes.count)
    for var node in piece.nodes[(pieceList + 1)...] {
      node.start += shift
      node.end += shift
      if node.isCollection {
        node.payload = UInt32(Int(node.payload) + moved)
      } else if node.flags.contains(.isInArena) {
        node.payload += arenaCount
      }
      nodes.append(node)
    }
    arena += piece.arena
    for (own, other) in [(list, pieceList), (0, 0)] {
      let count = Int(nodes[own].small) + Int(piece.nodes[other].small)
      // The piece's first pair is the list itself.
      nodes[own].small = UInt16(clamping: own == 0 ? count - 1 : count)
      nodes[own].end = piece.nodes[other].end + shift
      nodes[own].payload = UInt32(Int(piece.nodes[other].payload) + moved)
    }
    documents[0].range.end = piece.documents[0].range.end + Int32(shift)
    comments += piece.comments.map { comment in
      var comment = comment
      comment.range.start += Int32(shift)
      comment.range.end += Int32(shift)
      return comment
    }
    usesMergeKeys = usesMergeKeys || piece.usesMergeKeys
    return true
  }

  /// Whether the tree is one whole document without an explicit end, and its root a block mapping.
  private var isOneMapping: Bool {
    fault == nil && documents.count == 1 && documents[0].isComplete
      && !documents[0].hasExplicitEnd && documents[0].root?.index == 0
      && isBlock(0, .mapping)
  }

  private func isBlock(_ index: Int, _ kind: NodeKind) -> Bool {
    nodes[index].flags.kind == kind && nodes[index].flags.style == .block
  }

  /// The block list that the document ends in, as the last value of a mapping at the margin.
  private func openList(in bytes: ArraySlice<UInt8>) -> Int? {
    guard isOneMapping, column(of: 0, in: bytes) == 0 else { return nil }
    var last = 0
    var index = 1
    while index < nodes.count {
      last = index
      index = nodes[index].isCollection ? Int(nodes[index].payload) : index + 1
    }
    return isBlock(last, .sequence) ? last : nil
  }

  /// The list that a piece begins in.
  private var openingList: Int? {
    isOneMapping && !documents[0].hasExplicitStart && nodes.count > 2 && isBlock(2, .sequence)
      ? 2 : nil
  }

  /// How many bytes stand before a node on its line.
  private func column(of index: Int, in bytes: ArraySlice<UInt8>) -> Int {
    let start = bytes.startIndex + Int(nodes[index].start)
    let line = bytes[..<start].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 }
    return start - (line ?? bytes.startIndex)
  }
}
