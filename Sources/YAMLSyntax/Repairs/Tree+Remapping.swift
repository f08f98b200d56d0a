import Findings

extension Tree {
  /// Turns a tree of an edited text into one of the original.
  ///
  /// - Complexity: O(nodes · edits).
  mutating func remap(from edited: EditedText, to original: ArraySlice<UInt8>) {
    func offset(_ place: some BinaryInteger) -> Int { edited.originalOffset(of: Int(place)) }
    func range(_ range: SourceRange) -> SourceRange {
      SourceRange(offset(range.start)..<max(offset(range.start), offset(range.end)))
    }
    for index in nodes.indices {
      let node = nodes[index]
      nodes[index].start = UInt32(offset(node.start))
      nodes[index].end = UInt32(max(offset(node.start), offset(node.end)))
      guard node.flags.kind == .scalar, !node.flags.contains(.isInArena), node.end > node.start
      else { continue }
      let text = edited.bytes[Int(node.start)..<Int(node.end)]
      let source = original[Int(nodes[index].start)..<Int(nodes[index].end)]
      guard text != source else { continue }
      let quote = node.flags.style == .plain ? 0 : 1
      nodes[index].payload = unsafe text.dropFirst(quote).dropLast(quote)
        .withUnsafeBufferPointer { unsafe store($0) }
      nodes[index].flags.insert(.isInArena)
    }
    for index in documents.indices { documents[index].range = range(documents[index].range) }
    for index in comments.indices { comments[index].range = range(comments[index].range) }
    if let fault {
      self.fault?.range = range(fault.range)
      if let related = fault.related { self.fault?.related?.range = range(related.range) }
    }
  }

  /// Makes plain again what a repair put in quotes, and implicit what it began.
  ///
  /// The repairs' places and the tree's are those of the original.
  mutating func undo(_ repairs: [Repair]) {
    for repair in repairs {
      if let place = repair.quotedPlain {
        for index in nodes.indices where Int(nodes[index].start) == place {
          nodes[index].flags.makePlain()
        }
      }
      if let place = repair.documentStart {
        for index in documents.indices where Int(documents[index].range.start) == place {
          documents[index].hasExplicitStart = false
        }
      }
      guard !repair.anchorNames.isEmpty else { continue }
      for (node, name) in anchors { anchors[node] = repair.anchorNames[name] ?? name }
      for (plain, name) in repair.anchorNames { fault?.rename(plain, to: name) }
    }
  }
}
