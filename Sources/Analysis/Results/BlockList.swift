/// A list that only grows, in blocks of one size: growing copies nothing and keeps no room for
/// twice as many, which counts where there are hundreds of thousands of elements.
struct BlockList<Element: Sendable>: Sendable {
  private static var bits: Int { 9 }
  private static var blockSize: Int { 1 << bits }

  private var blocks: [[Element]] = []
  private(set) var count = 0

  mutating func append(_ element: Element) {
    if count & (Self.blockSize - 1) == 0 {
      var block: [Element] = []
      block.reserveCapacity(Self.blockSize)
      blocks.append(block)
    }
    blocks[blocks.count - 1].append(element)
    count += 1
  }

  subscript(position: Int) -> Element {
    blocks[position >> Self.bits][position & (Self.blockSize - 1)]
  }
}
