package import Findings

/// One file as YAML: all its documents in one flat array of nodes.
///
/// The nodes stand in source order, parents before children; an index is a `NodeID`. Scalars
/// refer to the file's bytes where they can and to an arena where they were folded or escaped.
package final class YAMLStream: Sendable {
  /// The file that the ranges speak of: UTF-16 already converted to UTF-8.
  package let file: SourceFile
  /// The documents in source order; after a fault the last one may be incomplete.
  package let documents: [YAMLDocument]
  /// What ended the reading of the file; nil where all of it was read.
  package let fault: SyntaxFault?
  /// Every comment up to the end or the fault, in source order.
  package let comments: CommentTable

  /// Whether any mapping of the file has a merge key (`<<`); where none has, `entries` says it all.
  package let usesMergeKeys: Bool

  let nodes: [Node]
  /// Texts that differ from the source, each after its length (4 bytes, little endian).
  let arena: [UInt8]
  let tags: [NodeID: String]
  let anchors: [NodeID: String]
  /// By alias the anchored value that it lies in.
  let enclosingAnchors: [NodeID: NodeID]

  init(file: SourceFile, tree: Tree) {
    self.file = file
    documents = tree.documents
    fault = tree.fault
    comments = CommentTable(entries: tree.comments, file: file)
    usesMergeKeys = tree.usesMergeKeys
    nodes = tree.nodes
    arena = tree.arena
    tags = tree.tags
    anchors = tree.anchors
    enclosingAnchors = tree.enclosingAnchors
  }

  /// Whether any node has an anchor; where none has, nothing stands behind an alias.
  package var usesAnchors: Bool { !anchors.isEmpty }

  /// The number of nodes of all documents, aliases counted as one.
  package var nodeCount: Int { nodes.count }
}

/// One document of a stream.
package struct YAMLDocument: Sendable {
  /// The document's value; nil where it is empty or nothing of it could be read.
  package var root: NodeID?
  /// Whether the reader came to its end; if not, what was read before the fault is kept.
  package var isComplete: Bool
  /// From its first token to its last.
  package var range: SourceRange
  /// Whether it begins with `---`.
  package var hasExplicitStart: Bool
  /// Whether it ends with `...`.
  package var hasExplicitEnd: Bool
}

/// What the parser hands to a stream.
struct Tree {
  var nodes: [Node] = []
  var arena: [UInt8] = []
  var documents: [YAMLDocument] = []
  var comments: [CommentTable.Entry] = []
  var tags: [NodeID: String] = [:]
  var anchors: [NodeID: String] = [:]
  var enclosingAnchors: [NodeID: NodeID] = [:]
  var fault: SyntaxFault?
  /// The index of the innermost collection that was open at the fault.
  var openCollection: Int?
  var usesMergeKeys = false
}

extension Tree {
  /// Appends a text with its length to the arena; its place there.
  mutating func store(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let place = UInt32(truncatingIfNeeded: arena.count)
    unsafe withUnsafeBytes(of: UInt32(truncatingIfNeeded: text.count).littleEndian) {
      unsafe arena.append(contentsOf: $0)
    }
    unsafe arena.append(contentsOf: text)
    return place
  }

  /// Gives the bytes of a scalar's text.
  func withText<Result>(
    of node: Node,
    in source: UnsafeBufferPointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    guard node.flags.contains(.isInArena) else {
      let quote = node.flags.style == .plain || node.start == node.end ? 0 : 1
      let range = Int(node.start) + quote..<Int(node.end) - quote
      return unsafe try body(UnsafeBufferPointer(rebasing: source[range]))
    }
    return unsafe try arena.withUnsafeBufferPointer {
      let start = Int(node.payload)
      let count = unsafe UnsafeRawBufferPointer($0)
        .loadUnaligned(fromByteOffset: start, as: UInt32.self)
      return unsafe try body(
        UnsafeBufferPointer(rebasing: $0[start + 4..<start + 4 + Int(UInt32(littleEndian: count))])
      )
    }
  }
}
