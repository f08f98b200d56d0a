import CEL
import Testing

@testable import Rules

@Suite("packed values") struct PackedValuesTests {
  private func thing(_ index: Int32) -> Value { .object(ObjectReference(record: 1, index: index)) }

  private func packed(_ values: [Value]) -> PackedValues {
    var packed = PackedValues()
    for value in values { packed.append(value) }
    return packed
  }

  private func told(_ values: PackedValues) -> [String] {
    (0..<values.count).map { index in
      switch values[index] {
      case .object(let object): "#\(object.index)"
      case .string(let text): text
      default: "?"
      }
    }
  }

  @Test("what is no thing may come first, between and last")
  func mixed() {
    #expect(told(packed([])).isEmpty)
    #expect(told(packed([thing(1), thing(2)])) == ["#1", "#2"])
    #expect(told(packed([thing(1), .string("a"), thing(2)])) == ["#1", "a", "#2"])
    #expect(told(packed([.string("a"), thing(1), .unknown])) == ["a", "#1", "?"])
  }

  @Test("appending lists of both kinds to each other")
  func appending() {
    let things = packed([thing(1), thing(2)])
    let others = packed([.string("a"), thing(3)])
    for (first, second) in [(things, others), (others, things), (things, things), (others, others)]
    {
      var both = first
      both.append(second)
      #expect(told(both) == told(first) + told(second))
    }
    var none = PackedValues()
    none.append(others)
    #expect(told(none) == ["a", "#3"])
  }

  @Test("rows in another order")
  func rows() {
    let table = packed([thing(1), .string("a"), thing(2), .string("b"), thing(3), .string("c")])
    #expect(told(table.rows([2, 0, 1], columnCount: 2)) == ["#3", "c", "#1", "a", "#2", "b"])
    let things = packed([thing(1), thing(2), thing(3)])
    #expect(told(things.rows([1, 1], columnCount: 1)) == ["#2", "#2"])
  }
}
