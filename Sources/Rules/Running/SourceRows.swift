import CEL

/// The rows of a source that is joined to others, found by the values that they are joined by.
///
/// Rows are added one by one, then sealed: after that the rows of one key stand next to each other,
/// in the order in which they were added.
///
/// A class, so that asking it copies nothing; one evaluation of one rule owns it.
///
/// - Complexity: O(rows) to make, O(1) to ask.
final class SourceRows {
  let columnCount: Int
  /// Row by row: the values of the source's variables.
  private(set) var values = PackedValues()
  private(set) var elements: [Int32] = []
  private var numbers: KeyNumbers
  /// By row, until they are sealed, the number of its key.
  private var keys: [Int32] = []
  /// By key where its rows begin, and after the last where they end.
  private var starts: [Int32] = []
  /// Rows that may or may not be there, by the parts of the key that are known of them, in the order
  /// in which they were added.
  private var uncertain: [(known: [Bool], doubts: [[JoinKey]: Value])] = []

  /// Makes an empty table.
  ///
  /// - Parameters:
  ///   - columnCount: The number of the source's variables.
  ///   - keyLength: The number of values that a row is joined by.
  init(columnCount: Int, keyLength: Int) {
    self.columnCount = columnCount
    numbers = KeyNumbers(keyLength: keyLength)
  }

  /// All rows.
  var all: Range<Int32> {
    0..<(columnCount == 0 ? 0 : Int32(truncatingIfNeeded: values.count / columnCount))
  }

  /// Adds the value of the next column of a row.
  func append(_ value: Value, element: Int32) {
    values.append(value)
    elements.append(element)
  }

  /// Ends a row, of which every column has its value.
  func endRow(key: [JoinKey]) {
    keys.append(numbers.number(of: key))
  }

  /// Adds a row of which it is not known whether it is there; `doubt` says why.
  func addUncertain(_ parts: [JoinKey?], _ doubt: Value) {
    let known = parts.map { $0 != nil }
    let index = uncertain.firstIndex { $0.known == known } ?? uncertain.endIndex
    if index == uncertain.endIndex { uncertain.append((known, [:])) }
    let key = parts.compactMap { $0 }
    uncertain[index].doubts[key] = .doubt(uncertain[index].doubts[key], doubt)
  }

  /// Puts the rows of each key next to each other.
  func seal() {
    var ends = [Int32](repeating: 0, count: numbers.count + 1)
    for key in keys { ends[Int(key) + 1] += 1 }
    for key in 0..<numbers.count { ends[key + 1] += ends[key] }
    starts = ends
    let isInOrder = zip(keys, keys.dropFirst()).allSatisfy { $0 <= $1 }
    if !isInOrder {
      var order = [Int32](repeating: 0, count: keys.count)
      for (row, key) in keys.enumerated() {
        order[Int(ends[Int(key)])] = Int32(truncatingIfNeeded: row)
        ends[Int(key)] += 1
      }
      values = values.rows(order, columnCount: columnCount)
      elements = order.flatMap { elements[columns(of: $0)] }
    }
    keys = []
  }

  /// Why it is not known which rows have a key; nil where it is.
  func doubt(_ key: [JoinKey]) -> Value? {
    uncertain.reduce(nil) { doubt, rows in
      .doubt(doubt, rows.doubts[zip(key, rows.known).compactMap { $1 ? $0 : nil }])
    }
  }

  /// The rows of a key.
  func matches(_ key: [JoinKey]) -> Range<Int32> {
    guard let number = numbers.known(key) else { return 0..<0 }
    return starts[number]..<starts[number + 1]
  }

  func value(_ row: Int32, _ column: Int) -> Value { values[Int(row) * columnCount + column] }

  func element(_ row: Int32, _ column: Int) -> Int32 { elements[Int(row) * columnCount + column] }

  private func columns(of row: Int32) -> Range<Int> {
    Int(row) * columnCount..<(Int(row) + 1) * columnCount
  }
}

extension Value {
  /// Why something is not known, of two reasons: an error is told, so it goes before the unknown.
  static func doubt(_ first: Value?, _ second: Value?) -> Value? {
    switch (first, second) {
    case (.error?, _), (_, nil): first
    case (_, .error?), (nil, _): second
    default: first
    }
  }
}
