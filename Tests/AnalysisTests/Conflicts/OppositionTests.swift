import Analysis
import Testing

/// Wants written as `A+`, with what else matters after spaces: `org`, `group`, `ended2` (in document 2,
/// whose period is over), `2024-2026` (years as days), `adopted:0` (at a level, `?` for one not known),
/// `sum:1`, `q2`, `where?`.
func wants(_ lines: [String], names: [String]) -> [Want] {
  lines.enumerated().map { index, line in
    let words = line.split(separator: " ").map(String.init)
    var want = Want(
      goal: names.firstIndex(of: String(words[0].prefix { $0.isLetter })) ?? 0,
      indicator: index,
      direction: words[0].hasSuffix("+") ? .positive : .negative
    )
    for word in words.dropFirst() {
      let pair = word.split(separator: ":").map(String.init)
      switch pair[0] {
      case "org": want.scope = 0
      case "group": want.scope = 1
      case "q2": want.quantity = 1
      case "adopted":
        want.adoptedLevel = Int(pair[1])
        want.isLevelUnknown = pair[1] == "?"
      case "where?": want.isExtentUnknown = true
      case "sum": want.sum = Int(pair[1])
      default:
        if word.hasPrefix("ended") {
          want.pool = Int(word.dropFirst(5)) ?? 0
        } else {
          let years = word.split(separator: "-").compactMap { Int32($0) }
          want.first = years[0]
          want.last = years[1]
        }
      }
    }
    return want
  }
}

@Suite struct OppositionTests {
  private let names = ["A", "B", "C", "D", "E"]

  private func oppositions(
    _ lines: [String],
    parents: [String: String] = [:],
    decisions: DecisionIndex = DecisionIndex()
  ) -> [Opposition] {
    let hierarchy = GoalHierarchy(
      parents: names.map { name in parents[name].flatMap(names.firstIndex).map { [$0] } ?? [] }
    )
    return Opposition.all(
      among: wants(lines, names: names),
      context: PairContext(hierarchy: hierarchy, decisions: decisions)
    )
  }

  private func text(_ oppositions: [Opposition], _ lines: [String]) -> String {
    oppositions.map { opposition in
      func goals(_ wants: [Int]) -> String { wants.map { String(lines[$0].prefix(1)) }.joined() }
      return "\(opposition.quantity)/\(opposition.scope) "
        + "\(goals(opposition.up)):\(goals(opposition.down))"
        + (opposition.isAdopted.map { $0 ? " adopted" : "" } ?? " adopted?")
        + (opposition.isNested ? " nested" : "")
    }.joined(separator: ", ")
  }

  @Test(
    "wants of one quantity are opposed in direction, scope and time",
    arguments: [
      (["A+", "B-"], "0/2 A:B"),
      (["A+", "B+"], ""),
      (["A+", "A-"], ""),
      (["A+", "B- q2"], ""),
      // One finding a quantity and scope, listing each goal that has an opponent.
      (["A+", "B-", "C-", "D+"], "0/2 AD:BC"),
      (["A+", "B-", "C+ q2", "D- q2"], "0/2 A:B, 1/2 C:D"),
      (["A+", "B-", "C+ org", "D- org"], "0/0 C:D, 0/2 AC:BD"),
      // Nested only: the organisation in the group in the area.
      (["A+ org", "B-"], "0/2 A:B nested"),
      (["A+ org", "B- group"], "0/1 A:B nested"),
      (["A+ org", "B-", "C+"], "0/2 AC:B"),
      // Time: periods that overlap by a day do, those that do not do not.
      (["A+ 2020-2024", "B- 2024-2026"], "0/2 A:B"),
      (["A+ 2020-2023", "B- 2024-2026"], ""),
      (["A+ 2020-2023", "B- 2024-2026", "C-"], "0/2 A:C"),
      // A document whose period is over takes no part in what compares documents.
      (["A+ ended0", "B-"], ""),
      (["A+ ended0", "B- ended0"], "0/2 A:B"),
      (["A+ ended0", "B- ended2"], ""),
      // Two opponents adopted at the same level.
      (["A+ adopted:0", "B- adopted:0"], "0/2 A:B adopted"),
      (["A+ adopted:0", "B- adopted:1"], "0/2 A:B"),
      (["A+ adopted:0", "B-"], "0/2 A:B"),
      (["A+ adopted:0", "B-", "C+ adopted:0"], "0/2 AC:B"),
      (["A+ adopted:0 org", "B- adopted:0"], "0/2 A:B nested"),
      // What was rejected may be the same level.
      (["A+ adopted:?", "B- adopted:0"], "0/2 A:B adopted?"),
      (["A+ adopted:?", "B- adopted:?"], "0/2 A:B adopted?"),
      (["A+ adopted:?", "B-"], "0/2 A:B"),
      (["A+ adopted:?", "B- adopted:0", "C+ adopted:0"], "0/2 AC:B adopted"),
      (["A+ where?", "B-"], ""),
      // Parts that are added up are not compared with each other.
      (["A+ sum:1", "B- sum:1"], ""),
      (["A+ sum:1", "B- sum:2"], "0/2 A:B"),
    ]
  )
  func opposed(lines: [String], expected: String) {
    #expect(text(oppositions(lines), lines) == expected)
  }

  @Test("a goal is never opposed to those above and below it")
  func hierarchy() {
    let lines = ["A+", "B-", "C+"]
    #expect(text(oppositions(lines, parents: ["B": "A"]), lines) == "0/2 C:B")
    #expect(text(oppositions(lines, parents: ["B": "A", "C": "B"]), lines) == "")
    // Siblings are.
    #expect(
      text(oppositions(["B+", "C-"], parents: ["B": "A", "C": "A"]), ["B+", "C-"]) == "0/2 B:C"
    )
    // The adopted pair must be opposed itself.
    let adopted = ["A+ adopted:0", "B- adopted:0", "C+"]
    #expect(text(oppositions(adopted, parents: ["B": "A"]), adopted) == "0/2 C:B")
  }

  @Test("decided is what is decided for every pair")
  func decisions() {
    var decisions = DecisionIndex()
    decisions.add(3, between: [0, 1])
    #expect(oppositions(["A+", "B-"], decisions: decisions).map(\.pairs.settling) == [3])
    let part = oppositions(["A+", "B-", "C-"], decisions: decisions)
    #expect(part.map(\.pairs.settling) == [nil])
    #expect(part.map(\.pairs.undecided) == [[GoalPair(0, 2)]])
    decisions.add(1, between: [2, 0])
    let all = oppositions(["A+", "B-", "C-"], decisions: decisions)
    #expect(all.map(\.pairs.settling) == [1])
  }

  @Test("20 quantities that 10 000 goals share are counted")
  func shared() {
    let wants = (0..<20_000).map { index in
      Want(
        goal: index / 2,
        quantity: index % 20,
        direction: index % 97 == 0 ? .negative : .positive,
        adoptedLevel: 0
      )
    }
    let hierarchy = GoalHierarchy(parents: (0..<10_000).map { $0 == 0 ? [] : [$0 / 2] })
    let found = Opposition.all(among: wants, context: PairContext(hierarchy: hierarchy))
    #expect(found.count == 20)
    #expect(found.allSatisfy { $0.isAdopted == true && !$0.isNested })
  }
}
