import Findings

/// The fixed order of findings: path, line, column, rule.
///
/// What is left equal keeps the order in which it was found, which is one for the same input.
struct FindingOrder {
  /// For each file its rank by path.
  private let ranks: [Int32]

  init(_ files: [SourceFile]) {
    let sorted = files.indices.sorted {
      files[$0].path.utf8.lexicographicallyPrecedes(files[$1].path.utf8)
    }
    var ranks = [Int32](repeating: 0, count: files.count)
    var rank: Int32 = 0
    for (position, file) in sorted.enumerated() {
      if position > 0, files[sorted[position - 1]].path != files[file].path { rank += 1 }
      ranks[file] = rank
    }
    self.ranks = ranks
  }

  private struct Key {
    var file: Int32
    var start: Int32
    var rule: Int32
    var end: Int32
    var number: Int32
  }

  /// Things in the order of the findings that they hold.
  func sorted<Element>(_ elements: [Element], by finding: (Element) -> Finding) -> [Element] {
    order(of: elements.map(finding)).map { elements[Int($0)] }
  }

  /// Puts findings in order; small keys are sorted, and each finding is moved once.
  ///
  /// - Complexity: O(n log n).
  func sort(_ findings: inout [Finding]) {
    findings.rearrange(order(of: findings))
  }

  /// The indices of findings, in order.
  private func order(of findings: [Finding]) -> [Int32] {
    let rules = Self.ranks(ofRulesOf: findings)
    var keys: [Key] = []
    keys.reserveCapacity(findings.count)
    for number in findings.indices {
      let place = findings[number].place
      keys.append(
        Key(
          file: ranks[place.file],
          start: place.range.start,
          rule: rules[number],
          end: place.range.end,
          number: Int32(truncatingIfNeeded: number)
        )
      )
    }
    keys.sort {
      if $0.file != $1.file { return $0.file < $1.file }
      if $0.start != $1.start { return $0.start < $1.start }
      if $0.rule != $1.rule { return $0.rule < $1.rule }
      if $0.end != $1.end { return $0.end < $1.end }
      return $0.number < $1.number
    }
    return keys.map(\.number)
  }

  /// For each finding the rank of its rule by id.
  ///
  /// Findings of one rule mostly stand together: a name is looked up where it differs from the last.
  private static func ranks(ofRulesOf findings: [Finding]) -> [Int32] {
    var numbers: [String: Int] = [:]
    var last: (rule: String, number: Int)?
    let numberOfFinding = findings.indices.map { index in
      if let last, findings[index].rule == last.rule { return last.number }
      let rule = findings[index].rule
      let number = numbers[rule] ?? numbers.count
      numbers[rule] = number
      last = (rule, number)
      return number
    }
    var ranks = [Int32](repeating: 0, count: numbers.count)
    for (rank, rule) in numbers.sorted(by: { $0.key < $1.key }).enumerated() {
      ranks[rule.value] = Int32(truncatingIfNeeded: rank)
    }
    return numberOfFinding.map { ranks[$0] }
  }
}

extension Array {
  /// Puts the elements in an order that is given by their indices; none is copied.
  fileprivate mutating func rearrange(_ order: [Int32]) {
    var source = order
    for start in source.indices {
      var position = start
      // Along the ring of places that begins here, each element comes to where it belongs.
      while source[position] != Int32(truncatingIfNeeded: start), source[position] >= 0 {
        let next = Int(source[position])
        swapAt(position, next)
        source[position] = -1
        position = next
      }
      source[position] = -1
    }
  }
}
