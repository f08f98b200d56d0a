/// A list, in the form that is cheapest for what it holds.
package struct ListValue: Sendable {
  enum Storage: Sendable {
    case values([Value])
    case strings([String])
    case objects([ObjectReference])
    case run(record: UInt16, start: Int32, count: Int32)
  }

  package static let empty = ListValue([])

  let storage: Storage
  /// How deep collections are nested in it, itself included.
  let depth: UInt16

  package init(_ values: [Value]) {
    storage = .values(values)
    var deepest = 0
    for value in values { deepest = max(deepest, value.depth) }
    depth = UInt16(clamping: deepest + 1)
  }

  /// A list of values whose depth is known.
  init(_ values: [Value], deepest: Int) {
    storage = .values(values)
    depth = UInt16(clamping: deepest + 1)
  }

  package init(strings: [String]) {
    storage = .strings(strings)
    depth = 1
  }

  package init(objects: [ObjectReference]) {
    storage = .objects(objects)
    depth = 1
  }

  /// The things of one kind with consecutive numbers.
  package init(record: UInt16, range: Range<Int>) {
    storage = .run(
      record: record,
      start: Int32(clamping: range.lowerBound),
      count: Int32(clamping: range.count)
    )
    depth = 1
  }

  package var count: Int {
    switch storage {
    case .values(let values): values.count
    case .strings(let strings): strings.count
    case .objects(let objects): objects.count
    case .run(_, _, let count): Int(count)
    }
  }

  package var isEmpty: Bool { count == 0 }

  /// Whether it is stored as references.
  var holdsObjects: Bool {
    switch storage {
    case .objects, .run: true
    case .values, .strings: false
    }
  }

  /// The element at an index in `0..<count`.
  package subscript(index: Int) -> Value {
    switch storage {
    case .values(let values): values[index]
    case .strings(let strings): .string(strings[index])
    case .objects(let objects): .object(objects[index])
    case .run(let record, let start, _):
      .object(ObjectReference(record: record, index: start + Int32(truncatingIfNeeded: index)))
    }
  }

  /// All elements.
  ///
  /// - Complexity: O(count) unless the list was made of values.
  package var values: [Value] {
    if case .values(let values) = storage { return values }
    return (0..<count).map { self[$0] }
  }
}
