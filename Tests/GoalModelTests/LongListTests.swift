import Findings
import Testing
import YAMLSyntax

@testable import GoalModel

/// A list that is read in ranges gives the same as one that is read in one go.
@Suite("Lists read in ranges") struct LongListTests {
  /// Everything that a file gives: records, values, lists, names, findings.
  private func description(_ file: FileRecords) -> [String] {
    let store = file.store
    var lines = RecordType.allCases.flatMap { type in
      store.records[type.index].map { "\(type) \($0)" }
    }
    lines += store.slots.enumerated().map { "slot \($0) \($1)" }
    lines += store.elements.enumerated().map { "element \($0) \($1)" }
    lines += store.names.entries.enumerated().map { "name \($0) \($1)" }
    lines += store.decimals.map { "decimal \($0)" }
    lines += store.slotAliases.map { "alias of slot \($0) \($1)" }.sorted()
    lines += store.recordAliases.map { "alias of record \($0) \($1)" }.sorted()
    lines += file.findings.map { "\($0)" }
    return lines
  }

  /// Checks that a text gives the same however many ranges its lists are read in.
  private func check(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let stream = Fixture.parse(text)
    let whole = description(FileRecords(stream, role: .named))
    for jobs in 2...5 {
      for rangeSize in [1, 20, 200] {
        let file = FileRecords(stream, role: .named, jobs: jobs, rangeSize: rangeSize)
        #expect(description(file) == whole, "\(text)", sourceLocation: sourceLocation)
      }
    }
  }

  /// A goal with records in records, lists, names, and numbers that need more than a few digits.
  private static func goal(_ number: Int) -> String {
    """
      - id: M\(number)
        title: Mål \(number)
        description: |
          Text
        dimensions: [economic, d\(number % 3)]
        vision: aspect-\(number % 5)
        parent: M0
        supports: [M1, M\(number + 1), other#M2]
        effects:
          - {affects: economic, effect: 1, because: x}
          - {affects: d\(number % 4), effect: -1}
        indicators:
          - name: N
            quantity: q\(number)
            baseline: {value: 12345678901.\(number), at: 2024}
            target: {at_least: 1234567890\(number).5, by: 2030}
            outcomes: [{value: 2.5, at: 2025}, {value: 99999999999.\(number), at: 2026}]
        assignments:
          - {id: A\(number), text: T, to: N, due: 2026-01-01}
        budget: {amount: 123456789012\(number), currency: SEK}

    """
  }

  private static let head = """
    align: 1
    id: d
    title: T
    organisation: O
    period: 2026-2030
    vision: [town, other]
    adopted: {by: KF, date: 2025-01-01}
    goals:

    """

  /// A decision and a budget behind the goals, and a name that stands in them too.
  private static let tail = """
    decisions:
      - {id: B1, between: [M1, M2], chosen: M1, because: x}
    budget: {amount: 1234567890123}

    """

  @Test(
    "goals with every kind of record, and mistakes in the middle",
    arguments: [
      "", "  - id: M2\n    title: Again\n", "  - title: No id\n", "  -\n", "  - text\n",
      "  - [a, b]\n",
      "  - {id: X, titel: T, owner: }\n", "  - {id: X, title: T, title: U, foo: 1, foo: 2}\n",
      "  - {id: å, title: T, status: adoptd, parent: M9, effects: {economic: 1}}\n",
      "  - {id: X, title: T, indicators: [{target: {at_most: 3, at_least: 2}}, {}]}\n",
      "  - {id: X, title: T, budget: -3, effects: [{affects: [a, b], effect: 9}]}\n",
      "  - {id: X, title: T, budget: 5, dimensions: [a, a]}\n",
      "  - {id: X, title: T, follow_up: {status: dropped, date: 2025}}\n",
      "  - &a {id: X, title: T, foo: 1}\n  - *a\n  - {<<: *a, id: Y}\n",
    ]
  )
  func mistakes(middle: String) {
    let goals = (0..<8).map(Self.goal)
    let body = goals[..<4].joined() + middle + goals[4...].joined()
    check(Self.head + body + Self.tail)
    check(Self.head + body + Self.tail + "---\n" + Self.head + body)
    check(Self.head + body + "  - {id: broken, title: [\n")
    check(Self.head.replacing("align: 1\n", with: "") + body)
  }

  @Test(
    "lists that hold no records or do not stand in a document",
    arguments: [
      "align: 1\nid: d\ntitle: T\nvision: [a, b, c, d, e, f, g, h]\ngoals: [a, b, c, d]\n",
      "align: 1\nid: d\ntitle: T\ngoals: []\n", "align: 1\nid: d\ntitle: T\ngoals: {A: {id: B}}\n",
      "align: 1\nquantities:\n" + (0..<9).map { "  - {id: q\($0), name: N}\n" }.joined(),
      Fixture.vision,
    ]
  )
  func others(text: String) { check(text) }

  @Test("the ranges of a list follow each other, and each begins with an element")
  func ranges() throws {
    let stream = Fixture.parse(Self.head + (0..<50).map(Self.goal).joined() + Self.tail)
    let root = try #require(stream.documents[0].root)
    let goals = try #require(stream.value(of: Schema.keys["goals"], in: root))
    let elements = Set(stream.children(of: goals).map(\.rawValue))
    #expect(RecordReader(stream: stream, jobs: 1, rangeSize: 1).ranges(of: goals) == nil)
    #expect(RecordReader(stream: stream, jobs: 9, rangeSize: 9_999).ranges(of: goals) == nil)
    for jobs in 2...7 {
      let reader = RecordReader(stream: stream, jobs: jobs, rangeSize: 100)
      let ranges = try #require(reader.ranges(of: goals))
      #expect(ranges.count == jobs)
      #expect(ranges[0].lowerBound == goals.rawValue + 1)
      #expect(ranges[jobs - 1].upperBound == stream.next(goals).rawValue)
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
      #expect(ranges.allSatisfy { elements.contains($0.lowerBound) })
    }
  }
}
