/// A trie over bytes: for each key the number of its list.
struct LetterTrie: Sendable {
  private struct Node {
    var byte: UInt8
    var list: Int32 = -1
    var child: Int32 = -1
    var sibling: Int32 = -1
  }

  private var nodes = [Node(byte: 0)]
  private var count = 0

  /// The number of a key's list: a new one, the lists counted from 0, where it has none.
  mutating func list(at key: [UInt8]) -> Int {
    var node = 0
    for byte in key {
      var child = Int(nodes[node].child)
      while child >= 0, nodes[child].byte != byte { child = Int(nodes[child].sibling) }
      if child < 0 {
        child = nodes.count
        nodes.append(Node(byte: byte, sibling: nodes[node].child))
        nodes[node].child = Int32(child)
      }
      node = child
    }
    if nodes[node].list < 0 {
      nodes[node].list = Int32(count)
      count += 1
    }
    return Int(nodes[node].list)
  }

  /// Calls `body` for each key that stands in a word from a position on, shortest first, with the
  /// key's list and the position after it.
  func forEachKey(in word: [UInt8], from start: Int, _ body: (_ list: Int, _ end: Int) -> Void) {
    var node = 0
    var position = start
    while position < word.count {
      var child = Int(nodes[node].child)
      while child >= 0, nodes[child].byte != word[position] { child = Int(nodes[child].sibling) }
      guard child >= 0 else { return }
      node = child
      position += 1
      if nodes[node].list >= 0 { body(Int(nodes[node].list), position) }
    }
  }
}
