import CEL

/// The rows of a source that is joined to others, found by the values that they are joined by.
///
/// - Complexity: O(rows) to make, O(1) to ask.
struct SourceRows {
  let columnCount: Int
  /// Row by row: the values of the source's variables.
  private(set) var values: [Value] = []
  private(set) var elements: [Int32] = []
  private(set) var rows: [[JoinKey]: [Int32]] = [:]
  private(set) var singleKeyRows: [JoinKey: [Int32]] = [:]

  init(columnCount: Int) {
    self.columnCount = columnCount
  }

  var count: Int { columnCount == 0 ? 0 : values.count / columnCount }

  mutating func add(_ values: [Value], _ elements: [Int32], key: [JoinKey]) {
    let row = Int32(truncatingIfNeeded: count)
    self.values.append(contentsOf: values)
    self.elements.append(contentsOf: elements)
    if key.count == 1 {
      singleKeyRows[key[0], default: []].append(row)
    } else {
      rows[key, default: []].append(row)
    }
  }

  func matches(_ key: [JoinKey]) -> [Int32] {
    (key.count == 1 ? singleKeyRows[key[0]] : rows[key]) ?? []
  }

  func value(_ row: Int32, _ column: Int) -> Value { values[Int(row) * columnCount + column] }

  func element(_ row: Int32, _ column: Int) -> Int32 { elements[Int(row) * columnCount + column] }
}
