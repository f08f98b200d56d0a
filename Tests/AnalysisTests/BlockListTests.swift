import Testing

@testable import Analysis

@Suite("lists in blocks") struct BlockListTests {
  @Test(
    "elements stand where they were appended, over the ends of blocks",
    arguments: [0, 1, 511, 512, 513, 2000]
  )
  func elements(count: Int) {
    var list = BlockList<Int>()
    for number in 0..<count { list.append(number * 3) }
    #expect(list.count == count)
    #expect((0..<count).allSatisfy { list[$0] == $0 * 3 })
  }

  @Test("a copy is not changed with the list")
  func copies() {
    var list = BlockList<Int>()
    list.append(1)
    let copy = list
    list.append(2)
    #expect((copy.count, list.count, list[1]) == (1, 2, 2))
  }
}
