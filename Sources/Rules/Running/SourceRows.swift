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
  /// Rows that may or may not be there, by the parts of the key that are known of them.
  private var uncertain: [[Bool]: [[JoinKey]: Value]] = [:]

  init(columnCount: Int) {
    self.columnCount = columnCount
  }

  var count: Int { columnCount == 0 ? 0 : values.count / columnCount }

  mutating func add(_ values: [Value], _ elements: [Int32], key: [JoinKey]) {
    let row = Int32(truncatingIfNeeded: count)
    self.values.append(contentsOf: values)
    self.elements.append(contentsOf: elements)
    switch key.count {
    case 0: break
    case 1: singleKeyRows[key[0], default: []].append(row)
    default: rows[key, default: []].append(row)
    }
  }

  /// Adds a row of which it is not known whether it is there; `doubt` says why.
  mutating func addUncertain(_ parts: [JoinKey?], _ doubt: Value) {
    uncertain[parts.map { $0 != nil }, default: [:]][parts.compactMap { $0 }] = doubt
  }

  /// Why it is not known which rows have a key; nil where it is.
  func doubt(_ key: [JoinKey]) -> Value? {
    guard !uncertain.isEmpty else { return nil }
    for (known, doubts) in uncertain {
      let parts = zip(key, known).compactMap { $1 ? $0 : nil }
      if let doubt = doubts[parts] { return doubt }
    }
    return nil
  }

  /// The rows of a key; of the empty one all.
  func matches(_ key: [JoinKey]) -> [Int32] {
    switch key.count {
    case 0: Array(0..<Int32(truncatingIfNeeded: count))
    case 1: singleKeyRows[key[0]] ?? []
    default: rows[key] ?? []
    }
  }

  func value(_ row: Int32, _ column: Int) -> Value { values[Int(row) * columnCount + column] }

  func element(_ row: Int32, _ column: Int) -> Int32 { elements[Int(row) * columnCount + column] }
}
