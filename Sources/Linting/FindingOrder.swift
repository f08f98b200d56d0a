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

  /// What a finding is sorted by, packed: comparing is most of the work.
  private struct Key: Comparable {
    private let fileAndStart: UInt64
    private let ruleAndEnd: UInt64
    let number: Int32

    init(file: Int32, start: Int32, rule: Int32, end: Int32, number: Int32) {
      fileAndStart = Self.packed(file, start)
      ruleAndEnd = Self.packed(rule, end)
      self.number = number
    }

    private static func packed(_ first: Int32, _ second: Int32) -> UInt64 {
      UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    }

    static func < (left: Key, right: Key) -> Bool {
      if left.fileAndStart != right.fileAndStart { return left.fileAndStart < right.fileAndStart }
      if left.ruleAndEnd != right.ruleAndEnd { return left.ruleAndEnd < right.ruleAndEnd }
      return left.number < right.number
    }
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
    keys.sort()
    return keys.map(\.number)
  }

  /// For each finding the rank of its rule by id.
  private static func ranks(ofRulesOf findings: [Finding]) -> [Int32] {
    var numbers: [String: Int] = [:]
    var numberOfKind: [ObjectIdentifier: Int] = [:]
    // Findings of one kind mostly stand together.
    var last: (kind: ObjectIdentifier, number: Int)?
    var numberOfFinding: [Int] = []
    numberOfFinding.reserveCapacity(findings.count)
    for index in findings.indices {
      let kind = findings[index].kindIdentity
      if let last, last.kind == kind {
        numberOfFinding.append(last.number)
        continue
      }
      let rule = findings[index].rule
      let number = numberOfKind[kind] ?? numbers[rule] ?? numbers.count
      numberOfKind[kind] = number
      numbers[rule] = number
      last = (kind, number)
      numberOfFinding.append(number)
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
