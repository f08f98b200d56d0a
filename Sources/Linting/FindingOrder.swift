import Findings
import Rules

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
  struct Key: Comparable {
    private let fileAndStart: UInt64
    private let ruleAndEnd: UInt64
    /// The list that holds the finding, and its position there.
    let list: Int32
    let number: Int32

    fileprivate init(file: Int32, rule: Int32, range: SourceRange, list: Int, number: Int) {
      fileAndStart = Self.packed(file, range.start)
      ruleAndEnd = Self.packed(rule, range.end)
      self.list = Int32(truncatingIfNeeded: list)
      self.number = Int32(truncatingIfNeeded: number)
    }

    private static func packed(_ first: Int32, _ second: Int32) -> UInt64 {
      UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    }

    static func < (left: Key, right: Key) -> Bool {
      if left.fileAndStart != right.fileAndStart { return left.fileAndStart < right.fileAndStart }
      if left.ruleAndEnd != right.ruleAndEnd { return left.ruleAndEnd < right.ruleAndEnd }
      return (left.list, left.number) < (right.list, right.number)
    }
  }

  /// Where findings that are still to be made, and some that are, stand in order.
  ///
  /// - Parameters:
  ///   - made: findings that are made; in keys the list -1.
  ///   - lists: by rule those that are not; in keys the lists from 0 on.
  ///   - rules: the id of each list's rule.
  /// - Returns: the keys in order; of equal ones those of the first list come first.
  /// - Complexity: O(n log n), for lists in order of place O(n log lists).
  func keys(_ made: [Finding], _ lists: [UntoldFindings], of rules: [String]) -> [Key] {
    let names = Set(rules + made.map(\.rule) + [UntoldFindings.ruleOfFailures]).sorted()
    let rankOfRule = Dictionary(
      uniqueKeysWithValues: names.enumerated().map { ($1, Int32(truncatingIfNeeded: $0)) }
    )
    func rank(of rule: String) -> Int32 { rankOfRule[rule] ?? 0 }
    var keys: [Key] = []
    keys.reserveCapacity(lists.reduce(made.count) { $0 + $1.count })
    func add(_ place: Place, rule: Int32, list: Int, number: Int) {
      keys.append(
        Key(
          file: ranks[place.file],
          rule: rule,
          range: place.range,
          list: list,
          number: number
        )
      )
    }
    for (number, finding) in made.enumerated() {
      add(finding.place, rule: rank(of: finding.rule), list: -1, number: number)
    }
    let failure = rank(of: UntoldFindings.ruleOfFailures)
    for (list, untold) in lists.enumerated() {
      let own = rank(of: rules[list])
      for number in 0..<untold.count {
        let rule = untold.isFailure(number) ? failure : own
        add(untold.place(of: number), rule: rule, list: list, number: number)
      }
    }
    keys.sort()
    return keys
  }

  /// Things in the order of the findings that they hold.
  func sorted<Element>(_ elements: [Element], by finding: (Element) -> Finding) -> [Element] {
    order(of: elements.map(finding)).map { elements[Int($0)] }
  }

  /// Puts findings in order; small keys are sorted, and each finding is moved once.
  ///
  /// - Complexity: O(n log n), where they are in order O(n).
  func sort(_ findings: inout [Finding]) {
    let order = order(of: findings)
    guard order.indices.contains(where: { order[$0] != $0 }) else { return }
    findings.rearrange(order)
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
          rule: rules[number],
          range: place.range,
          list: 0,
          number: number
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
    var numberOfFinding: [Int] = []
    numberOfFinding.reserveCapacity(findings.count)
    // A span: a loop over the array copies each finding.
    let span = findings.span
    for index in span.indices {
      let kind = span[index].kindIdentity
      if let number = numberOfKind[kind] {
        numberOfFinding.append(number)
        continue
      }
      let rule = span[index].rule
      let number = numbers[rule] ?? numbers.count
      numberOfKind[kind] = number
      numbers[rule] = number
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
