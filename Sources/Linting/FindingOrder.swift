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
    order(of: elements.map(finding)).map { elements[$0] }
  }

  /// The wanted findings in order; small keys are sorted, not the findings themselves.
  ///
  /// - Complexity: O(n log n).
  func sorted(
    _ findings: consuming [Finding],
    where isWanted: (Finding) -> Bool = { _ in true }
  ) -> [Finding] {
    order(of: findings, where: isWanted).map { findings[$0] }
  }

  /// The indices of the wanted findings, in order.
  private func order(
    of findings: [Finding],
    where isWanted: (Finding) -> Bool = { _ in true }
  ) -> [Int] {
    var ruleRanks: [String: Int32] = [:]
    for (rank, rule) in Set(findings.lazy.map(\.rule)).sorted().enumerated() {
      ruleRanks[rule] = Int32(rank)
    }
    var keys: [Key] = []
    keys.reserveCapacity(findings.count)
    for (number, finding) in findings.enumerated() where isWanted(finding) {
      keys.append(
        Key(
          file: ranks[finding.place.file],
          start: finding.place.range.start,
          rule: ruleRanks[finding.rule] ?? 0,
          end: finding.place.range.end,
          number: Int32(number)
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
    return keys.map { Int($0.number) }
  }
}
