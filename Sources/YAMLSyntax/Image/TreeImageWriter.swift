import Findings

/// Writes the image of a tree.
struct TreeImageWriter {
  private var numbers: [UInt8] = []
  private var texts: [UInt8] = []
  private var keyNumbers: [String: Int] = [:]

  /// What was written.
  var text: String { String(decoding: numbers + [0x0A] + texts, as: UTF8.self) }

  mutating func write(_ stream: YAMLStream) {
    precondition(stream.fault == nil, "\(stream.file.path) has a fault")
    let keys = (0..<stream.nodes.count).map { index -> String? in
      let node = NodeID(index)
      return stream.nodes[index].flags.contains(.isKey) && stream.kind(node) == .scalar
        ? stream.text(node) : nil
    }
    let names = Set(keys.compactMap(\.self)).sorted()
    write(names.count)
    for (number, name) in names.enumerated() {
      keyNumbers[name] = number
      write(name)
    }
    write(stream.nodes.count)
    var last = 0
    for (index, node) in stream.nodes.enumerated() {
      write(node, index, of: stream, key: keys[index], behind: &last)
    }
    writeRest(of: stream)
  }

  private mutating func write(
    _ node: Node,
    _ index: Int,
    of stream: YAMLStream,
    key: String?,
    behind last: inout Int
  ) {
    write(Int(node.flags.rawValue))
    // What is missing stands behind the blanks that follow, at times.
    writeSigned(Int(node.start) - last)
    write(Int(node.end - node.start))
    last = Int(node.start)
    if node.isCollection {
      write(Int(node.payload) - index)
      write(Int(node.small))
    } else {
      if node.isAlias { write(index - Int(node.payload)) }
      if node.flags.contains(.isInArena) { write(stream.text(NodeID(index))) }
      if node.flags.contains(.isKey) { write(key.flatMap { keyNumbers[$0] }.map { $0 + 1 } ?? 0) }
    }
  }

  private mutating func writeRest(of stream: YAMLStream) {
    write(stream.documents.count)
    for document in stream.documents {
      var flags: DocumentFlags = []
      if document.isComplete { flags.insert(.isComplete) }
      if document.hasExplicitStart { flags.insert(.hasExplicitStart) }
      if document.hasExplicitEnd { flags.insert(.hasExplicitEnd) }
      write(flags.rawValue)
      write(document.root.map { $0.index + 1 } ?? 0)
      write(Int(document.range.start))
      write(Int(document.range.end))
    }
    write(stream.comments.count)
    for comment in stream.comments {
      write(Int(comment.range.start))
      write(Int(comment.range.end))
      write(comment.isAlone ? 1 : 0)
    }
    for names in [stream.tags, stream.anchors] {
      write(names.count)
      for (node, name) in names.sorted(by: { $0.key < $1.key }) {
        write(node.index)
        write(name)
      }
    }
    write(stream.usesMergeKeys ? 1 : 0)
  }

  private mutating func write(_ text: String) {
    write(text.utf8.count)
    texts += text.utf8
  }

  private mutating func writeSigned(_ number: Int) {
    write(number >= 0 ? number * 2 : -number * 2 - 1)
  }

  private mutating func write(_ number: Int) {
    var rest = number
    while rest >= 32 {
      numbers.append(TreeImage.firstSign + (UInt8(rest & 31) | TreeImage.moreFollow))
      rest >>= 5
    }
    numbers.append(TreeImage.firstSign + UInt8(rest))
  }
}
