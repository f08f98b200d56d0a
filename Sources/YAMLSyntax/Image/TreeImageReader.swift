import Findings

/// Reads the image of a tree.
@safe struct TreeImageReader {
  private let image: UnsafeBufferPointer<UInt8>
  /// Where the next number begins.
  private var place = 0
  /// Where the next text begins.
  private var textPlace: Int

  init(_ image: UnsafeBufferPointer<UInt8>) {
    unsafe self.image = image
    textPlace = unsafe (image.firstIndex(of: 0x0A) ?? image.count - 1) + 1
  }

  mutating func tree(keys: KeyTable) -> Tree {
    let names = (0..<next()).map { _ in keys[nextText()] }
    var tree = Tree()
    readNodes(of: &tree, keys: names)
    tree.documents = (0..<next()).map { _ in nextDocument() }
    tree.comments = (0..<next()).map { _ in
      CommentTable.Entry(range: nextRange(), isAlone: next() == 1)
    }
    tree.tags = nextNames()
    tree.anchors = nextNames()
    tree.usesMergeKeys = next() == 1
    return tree
  }

  private mutating func readNodes(of tree: inout Tree, keys: [KeyID]) {
    let count = next()
    tree.nodes.reserveCapacity(count)
    var start = 0
    for index in 0..<count {
      let flags = Node.Flags(rawValue: UInt16(truncatingIfNeeded: next()))
      start += nextSigned()
      var node = Node(
        start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: start + next()),
        payload: 0,
        flags: flags,
        small: 0
      )
      if node.isCollection {
        node.payload = UInt32(truncatingIfNeeded: index + next())
        node.small = UInt16(truncatingIfNeeded: next())
      } else {
        if node.isAlias { node.payload = UInt32(truncatingIfNeeded: index - next()) }
        if flags.contains(.isInArena) { unsafe node.payload = tree.store(nextBytes()) }
        if flags.contains(.isKey) {
          let key = next()
          node.small = (key > 0 ? keys[key - 1] : .unknown).rawValue
        }
      }
      tree.nodes.append(node)
    }
  }

  private mutating func nextDocument() -> YAMLDocument {
    let flags = DocumentFlags(rawValue: next())
    let root = next()
    return YAMLDocument(
      root: root > 0 ? NodeID(root - 1) : nil,
      isComplete: flags.contains(.isComplete),
      range: nextRange(),
      hasExplicitStart: flags.contains(.hasExplicitStart),
      hasExplicitEnd: flags.contains(.hasExplicitEnd)
    )
  }

  private mutating func nextNames() -> [NodeID: String] {
    var names: [NodeID: String] = [:]
    for _ in 0..<next() {
      let node = NodeID(next())
      names[node] = nextText()
    }
    return names
  }

  private mutating func nextRange() -> SourceRange {
    let start = next()
    return SourceRange(start..<next())
  }

  private mutating func nextText() -> String {
    unsafe String(decoding: nextBytes(), as: UTF8.self)
  }

  private mutating func nextBytes() -> UnsafeBufferPointer<UInt8> {
    let start = textPlace
    textPlace += next()
    return unsafe UnsafeBufferPointer(rebasing: image[start..<textPlace])
  }

  private mutating func nextSigned() -> Int {
    let number = next()
    return number & 1 == 0 ? number >> 1 : -((number + 1) >> 1)
  }

  @inline(__always)
  private mutating func next() -> Int {
    var number = 0
    var shift = 0
    while true {
      let sign = unsafe image[place] &- TreeImage.firstSign
      place &+= 1
      number |= Int(sign & 31) << shift
      guard sign & TreeImage.moreFollow != 0 else { return number }
      shift &+= 5
    }
  }
}
