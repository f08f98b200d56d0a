import Foundation
import Testing

/// What the reader and the rules say of one document, where they say it, and what they leave unsaid.
@Suite struct ReadingTests {
  private static let head = "align: 1\nid: d\ntitle: T\nvision: ostersund\n"

  /// The findings on a text, the head before it, of some rules.
  private func findings(
    _ text: String,
    select: String = "format,reference",
    head: String = Self.head
  ) throws -> [[String: Any]] {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write("d.yaml", head + text)
    let run = try Program.run(
      ["check", "d.yaml", "--select", select, "--lang", "en", "--format", "json"],
      in: folder.path
    )
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    )
    return try #require(json["findings"] as? [[String: Any]])
  }

  private func place(_ finding: [String: Any]) throws -> String {
    let range = try #require(finding["range"] as? [String: [String: Any]])
    let line = try #require(range["start"]?["line"] as? Int)
    let column = try #require(range["start"]?["column"] as? Int)
    return "\(line):\(column)"
  }

  /// The findings as `line:column rule`, with the further places after an arrow.
  private func places(
    _ text: String,
    select: String = "format,reference",
    head: String = Self.head
  ) throws -> [String] {
    try findings(text, select: select, head: head).map { finding in
      let related = try #require(finding["related"] as? [[String: Any]]).map { try place($0) }
      let rule = try #require(finding["rule"] as? String)
      return ([try place(finding) + " " + rule] + related).joined(separator: " -> ")
    }
  }

  // MARK: Rings

  @Test(
    "each ring of parents is told once, whether rings are apart, touch or share a goal",
    arguments: [
      (["A: B", "B: A", "C: D", "D: C"], ["A → B → A", "C → D → C"]),
      (["A: [B, C]", "B: A", "C: A"], ["A → B → A", "A → C → A"]),
      (["A: B", "B: [A, C]", "C: B"], ["A → B → A", "B → C → B"]),
      // A ring within a ring.
      (["A: B", "B: [A, C]", "C: A"], ["A → B → A", "A → B → C → A"]),
      (["A: A", "B: [A, B]"], ["A", "B"]),
      // Three goals, each two of them a ring, are no five rings.
      (["A: [B, C]", "B: [A, C]", "C: [A, B]"], ["A → B → A", "A → C → A", "B → C → B"]),
      (["A: B", "B: C", "C: []", "D: [A, C]"], []),
    ]
  )
  func rings(goals: [String], rings: [String]) throws {
    let text =
      "goals:\n"
      + goals.map { goal in
        let parts = goal.split(separator: ":")
        return "  - {id: \(parts[0]), title: T, parent: \(parts[1])}\n"
      }.joined()
    let found = try findings(text, select: "parent-cycle")
    let told = try found.map { finding in
      let message = try #require(finding["message"] as? String)
      return message.replacingOccurrences(
        of: "goals are each other's parents in a loop: ",
        with: ""
      ).replacingOccurrences(of: "goal ", with: "").replacingOccurrences(
        of: " is its own parent",
        with: ""
      )
    }
    #expect(told.sorted() == rings)
  }

  @Test("a ring through two documents is told where its first goal stands, beside one within")
  func ringsAcrossDocuments() throws {
    let text = """
      goals:
        - {id: A, title: T, parent: e#X}
        - {id: B, title: T, parent: C}
        - {id: C, title: T, parent: B}
      ---
      align: 1
      id: e
      title: T
      vision: ostersund
      goals:
        - {id: X, title: T, parent: [d#A, Y]}
        - {id: Y, title: T, parent: X}

      """
    #expect(
      try places(text, select: "parent-cycle") == [
        "6:31 parent-cycle -> 15:31", "7:31 parent-cycle -> 8:31", "15:31 parent-cycle -> 16:31",
      ]
    )
  }

  // MARK: Targets

  @Test("targets that are written in different steps say in which")
  func steps() throws {
    let goals = """
      goals:
        - {id: A, title: T, indicators: [{name: N, quantity: reserves, unit: mnkr, target: {at_least: 2, by: 2030}}]}
        - {id: B, title: T, indicators: [{name: N, quantity: reserves, unit: tkr, target: {at_most: 900, by: 2030}}]}
      """
    let folder = try TemporaryFolder()
    try folder.write(
      "own/q.yaml",
      "align: 1\nquantities: [{id: reserves, name: Reserver, dimension: economic}]\n"
    )
    try folder.write("d.yaml", Self.head + goals)
    let run = try Program.run(
      ["check", "d.yaml", "--rules", "own", "--select", "target", "--lang", "en", "-f", "json"],
      in: folder.path
    )
    #expect(
      run.output.contains("B (at most 900\u{A0}tkr by 2030) and A (at least 2\u{A0}mnkr by 2030)"),
      "\(run.output)"
    )
  }

  // MARK: Aliases

  @Test(
    "where a list is an alias, findings point at it; the anchored value is related, and the wrong one"
  )
  func listAliases() throws {
    let goals = """
      goals:
        - {id: A, title: T, dimensions: &d [fo], parent: &p [Q], vision: &v [nix]}
        - {id: B, title: T, dimensions: *d, parent: *p, vision: *v}
      """
    #expect(
      try places(goals) == [
        "6:39 unknown-dimension", "6:56 unknown-reference", "6:72 unknown-aspect",
        "7:35 unknown-dimension -> 6:38 -> 6:39", "7:47 unknown-reference -> 6:55 -> 6:56",
        "7:59 unknown-aspect -> 6:71 -> 6:72",
      ]
    )
  }

  @Test("what a rule finds at an alias names the anchored value, and what is meant within it")
  func rulesAtAliases() throws {
    let goals = """
      goals:
        - {id: A, title: T, effects: &e [{affects: social, effect: -3}]}
        - {id: B, title: T, effects: *e}
      """
    #expect(
      try places(goals, select: "harm-cancelling") == [
        "6:62 harm-cancelling", "7:32 harm-cancelling -> 6:35 -> 6:62",
      ]
    )
  }

  @Test("the words for both places behind an alias, ranges and all")
  func anchorLabels() throws {
    let goals = """
      goals:
        - {id: A, title: T, effects: &e [{affects: ecologicl, effect: -9}], by: &y 2O30}
        - {id: B, title: T, effects: *e, by: *y}
      """
    let related = try findings(goals).suffix(3).flatMap { finding in
      try #require(finding["related"] as? [[String: Any]]).map { place in
        let range = try #require(place["range"] as? [String: [String: Any]])
        let end = try #require(range["end"]?["column"] as? Int)
        return "\(try self.place(place))-\(end) \(try #require(place["message"] as? String))"
      }
    }
    #expect(
      related == [
        "6:35-69 the anchor stands here", "6:65-67 within the anchor it concerns this",
        "6:35-69 the anchor stands here", "6:46-55 within the anchor it concerns this",
        "6:78-82 the anchor stands here",
      ]
    )
  }

  @Test("keys and values behind an alias that is refused stay in pairs")
  func refusedAlias() throws {
    let goals = """
      goals:
        - id: A
          title: T
          assignments:
            - &s
              text: x
              to: *s
              due: 2O20
      """
    #expect(try places(goals) == ["11:13 invalid-value -> 10:9", "12:14 invalid-value"])
  }

  @Test("a merge key without a value counts as missing, also where its alias is refused")
  func emptyMerge() throws {
    let goals = """
      goals:
        - {id: A, title: T, <<: }
        - {<<: ~, id: B, title: T}
        - &g {id: C, title: T, <<: *g}
        - {id: D, title: T, <<: D}
      """
    #expect(try places(goals) == ["8:30 invalid-value -> 8:8", "9:27 invalid-value"])
  }

  @Test(
    "an alias of what it lies in is a value that cannot be read, and nothing follows from it",
    arguments: [
      ("goals: &g [*g]", "format,coverage", ["5:12 invalid-value -> 5:11"]),
      (
        "goals:\n  - &g {id: A, title: T, owner: *g}", "format,goal-without-owner",
        ["6:33 invalid-value -> 6:8"]
      ),
      (
        "goals:\n  - &g {id: A, title: T, effects: [*g]}", "format,isolated-goal",
        ["6:36 invalid-value -> 6:8"]
      ),
      // It is YAML, and nobody reads it here.
      ("goals:\n  - &g {id: A, title: T, x-a: {b: [*g]}}", "format", []),
    ]
  )
  func aliasInItself(goals: String, rules: String, told: [String]) throws {
    #expect(try places(goals, select: rules) == told)
  }

  @Test(
    "rule folders and configurations refuse an alias of what it lies in",
    arguments: [
      (".align.yaml", "select: &s [*s]\n"), (".align.yaml", "severity: &s {missing-key: *s}\n"),
      ("own/r.yaml", "align: 1\nrules: &r [*r]\n"),
      ("own/r.yaml", "align: 1\nrules:\n  - &r {id: a, for: goal, forbid: *r}\n"),
      ("own/r.yaml", "align: 1\nquantities: [&q {id: *q, name: N, dimension: economic}]\n"),
    ]
  )
  func aliasInItselfElsewhere(path: String, text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write("d.yaml", Self.head + "goals: []\n")
    try folder.write("own/q.yaml", "align: 1\nquantities: []\n")
    try folder.write(path, text)
    #expect(try Program.run(["check", "d.yaml", "--rules", "own"], in: folder.path).status == 2)
  }

  // MARK: Duplicate keys

  @Test(
    "keys that stand twice where no record is read are told where they stand",
    arguments: [
      (
        "x-base: &b {effects: [{affects: social, effect: -1}], effects: []}\n"
          + "goals:\n  - {<<: *b, id: A, title: T}\n  - {<<: *b, id: B, title: T}",
        ["5:55 duplicate-key -> 5:13"]
      ),
      ("goals: [{<<: {owner: KS, owner: TN}, id: A, title: T}]", ["5:26 duplicate-key -> 5:15"]),
      (
        "goals: [{<<: [{by: 2030, by: 2031}], id: A, title: T, by: 2032}]",
        ["5:26 duplicate-key -> 5:16"]
      ),
      (
        "goals: [{<<: {effects: [{affects: social, affects: social, effect: 1}]}, id: A, title: T}]",
        ["5:43 duplicate-key -> 5:26"]
      ),
      (
        "x-own: {a: [{kontakt: Anna, kontakt: Bo}]}\ngoals: [{id: A, title: T, x-b: {c: 1, c: 1}}]",
        ["5:29 duplicate-key -> 5:14", "6:39 duplicate-key -> 6:33"]
      ),
      (
        "foo: {b: 1, 'b': 2}\ngoals: []",
        ["5:1 unknown-key", "5:13 duplicate-key -> 5:7"]
      ),
      // A value of the wrong form, and one that another key of the same name hides.
      (
        "organisation: {b: 1, b: 2}\ngoals: []",
        ["5:15 invalid-value", "5:22 duplicate-key -> 5:16"]
      ),
      (
        "title: {b: 1, b: 2}\ngoals: []",
        ["5:1 duplicate-key -> 3:1", "5:15 duplicate-key -> 5:9"]
      ),
      // What stands in `x-` is told there, not again where it is read.
      (
        "x-e: &e [{affects: social, affects: social, effect: 1}]\n"
          + "goals: [{id: A, title: T, effects: *e}, {id: B, title: T, effects: *e}]",
        ["5:28 duplicate-key -> 5:11"]
      ),
      // A record is told with what shares it.
      (
        "goals:\n  - {id: A, title: T, effects: &e [{affects: social, affects: social, effect: 1}]}\n"
          + "  - {id: B, title: T, effects: *e}",
        ["6:54 duplicate-key -> 6:37", "7:32 duplicate-key -> 6:35 -> 6:54 -> 6:37"]
      ),
    ]
  )
  func duplicateKeys(text: String, told: [String]) throws {
    #expect(try places(text, select: "format") == told)
  }

  @Test(
    "keys that YAML tells apart, and merge keys, stand no time twice",
    arguments: [
      "x-a: {1: a, '1': b, yes: c, \"yes\": d, ~: e, '~': f, !s k: g, k: h}",
      "x-a: &a {by: 2030}\nx-b: &b {owner: KS}\nx-c: {<<: *a, <<: *b}",
      "x-a: [{b: 1}, {b: 1}, {c: {b: 1}, b: 1}]", "x-a: {[b]: 1, [b]: 2}",
    ]
  )
  func differentKeys(text: String) throws {
    #expect(try places(text + "\ngoals: []", select: "format") == [])
  }

  @Test("what thousands of aliases stand for is looked through once")
  func aliasesOfDuplicates() throws {
    let pairs = (0..<500).map { "k\($0): {a: 1, a: 2}" }.joined(separator: ", ")
    let goals = (0..<1_500).map { "  - {id: M\($0), title: T, x-a: *b, foo: *b}\n" }.joined()
    let found = try places("x-b: &b {\(pairs)}\ngoals:\n\(goals)", select: "duplicate-key")
    #expect(found.count == 500)
    #expect(found.allSatisfy { $0.hasPrefix("5:") })
  }

  // MARK: Broken and empty files

  @Test(
    "a document that something cuts off behind its end lacks nothing and is not judged",
    arguments: [
      (" align: 1\nid: b\ntitle: T\nvision: ostersund\ngoals: []\n", "2:1"),
      ("  align: 1\n  id: b\n  title: T\n  vision: ostersund\ngoals: []\n", "5:1"),
      ("{align: 1, id: b, title: T, vision: ostersund, goals: []} x\n", "1:59"),
      ("---\n\u{FEFF}align: 1\nid: b\ntitle: T\nvision: ostersund\ngoals: []\n", "3:1"),
      ("align: 1\nid: b\ntitle: T\ngoals: []#x\n", "4:10"),
      ("align: 1\nid: b\ngoals: []#x\n---\n", "3:10"),
    ]
  )
  func cutOffDocument(text: String, place: String) throws {
    let rules = "format,reference,coverage,document-without-vision"
    #expect(try places(text, select: rules, head: "") == ["\(place) syntax-error"])
  }

  @Test("a document that `...` ends is judged, whatever stands behind it")
  func endedDocument() throws {
    let text = "align: 1\nid: b\ntitle: T\ngoals: []\n...\n"
    for rest in ["---\nx: [", "%TAG a\n", "...#x\n"] {
      #expect(
        try places(text + rest, select: "format,document-without-vision", head: "").contains {
          $0.hasSuffix("document-without-vision")
        },
        "\(rest)"
      )
    }
  }

  @Test(
    "of a value that a syntax error cuts off nothing else is said",
    arguments: [
      ("title: [", "6:20"), ("title: T, by: {", "6:27"), ("title: T, budget: [1,", "6:31"),
      ("title: T, indicators: [{name: N, quantity: [", "6:56"),
      ("title: T, outside: {", "6:32"), ("title: T, <<: [", "6:27"), ("title: T, <<: *a}", "6:27"),
    ]
  )
  func cutOff(rest: String, place: String) throws {
    let found = try places("goals:\n  - {id: A, " + rest).filter { !$0.contains("unknown-key") }
    #expect(found == ["\(place) syntax-error"])
  }

  @Test(
    "of a value that took in the key that breaks the file off nothing else is said",
    arguments: [
      "status: draft\n  language: sv",
      "goals:\n  - id: A\n    dimensions: economic\n      title: T",
      "goals:\n  - title: T\n    id: Ä\n     owner: KS",
      "goals:\n  - id: A\n    by: 2030\n      budget: 5",
      "goals:\n  - id: A\n    dimensions: [social, ekonomi\n    owner: KS",
    ]
  )
  func swallowedKey(rest: String) throws {
    #expect(
      try places(rest + "\nx-note: 1\n").map { $0.split(separator: " ")[1] } == ["syntax-error"]
    )
  }

  @Test("a broken file that is only a text is not told to lack `align` as well")
  func cutOffText() throws {
    #expect(try places("\"\"\"x", head: "") == ["1:3 syntax-error"])
  }

  @Test(
    "a file of nothing but empty documents is no goal document",
    arguments: ["", "---\n", "---\n---\n", "# a\n---\n---\n...\n"]
  )
  func emptyDocuments(text: String) throws {
    #expect(try places(text, head: "") == ["1:1 missing-key"])
  }

  // MARK: Empty values

  @Test(
    "an empty text is no value of fields that are no texts",
    arguments: ["by: ''", "status: ''", "budget: ''"]
  )
  func emptyValues(field: String) throws {
    let column = 22 + field.utf8.count
    #expect(
      try places("goals:\n  - {id: A, title: T, \(field)}") == ["6:\(column - 1) invalid-value"]
    )
  }

  @Test("nothing, null and the empty text of an optional text count as missing")
  func missingValues() throws {
    #expect(
      try places("goals:\n  - {id: A, title: T, by: , status: ~, rationale: null, owner: ''}")
        == []
    )
  }

  // MARK: Goals without an id

  @Test(
    "a goal without a readable id is called by its title, and has no name in JSON",
    arguments: [
      ("title: Trygga skolor", "goal “Trygga skolor” has no owner"),
      ("id: M 4, title: Trygga skolor", "goal “Trygga skolor” has no owner"),
      ("by: 2030", "goal without an id has no owner"),
      ("id: A, title: T", "goal A has no owner"),
    ]
  )
  func withoutID(goal: String, message: String) throws {
    let found = try findings("goals:\n  - {\(goal)}", select: "goal-without-owner")
    #expect(found.map { $0["message"] as? String } == [message])
    #expect(found.first?["goals"] as? [String] == (message.contains("A") ? ["A"] : []))
  }

  // MARK: Messages

  private static let residual =
    "id: A, title: T, effects: [{affects: social, effect: -3, mitigation: M, residual: 0}]"

  @Test(
    "a message names what is at fault, in whole sentences",
    arguments: [
      (
        residual, "invalid-mitigation",
        "the mitigation of the harm that goal A does to social sustainability does not hold: "
          + "the effect states a better `residual` than -2"
      ),
      (
        "id: A, title: T, vision: [jobs, nix]", "unexplained-link",
        "goal A does not say how it serves “More jobs”"
      ),
      (
        "id: A, title: T, indicators: [{name: N, direction: increase, target: {change: -5}}]",
        "target-against-direction",
        "indicator “N” of goal A is to increase, but the target is minus 5 per cent"
      ),
      (
        "id: A, title: T, indicators: [{name: N, quantity: car-traffic, scope: organisation, "
          + "direction: increase}]}\n  - {id: B, title: T, indicators: [{name: N, "
          + "quantity: car-traffic, scope: organisation, direction: decrease}]",
        "opposed-directions",
        "goals pull car traffic opposite ways in the municipal organisation: A up, B down"
      ),
    ]
  )
  func ruleMessages(goal: String, rule: String, message: String) throws {
    let found = try findings("goals:\n  - {\(goal)}", select: rule)
    #expect(found.map { $0["message"] as? String } == [message])
  }

  @Test("of aspects that are all unknown no rule asks for an explanation")
  func unknownAspects() throws {
    #expect(
      try places("goals:\n  - {id: A, title: T, vision: [nix]}", select: "unexplained-link") == []
    )
  }

  @Test(
    "the help of what the reader finds says what to write",
    arguments: [
      (
        "id: A, title: T, indicators: [{name: N, target: 5}]",
        "write `at_least: …` or `at_most: …` under `target`"
      ),
      (
        "id: A, title: T, parent: '#A'",
        "write `document-id#M4`, or only `M4` for a goal in the same document"
      ),
      (
        "id: A, title: T, dimensions: 'economic,  social'",
        "write a list: `[economic, social]`"
      ),
      ("id: A, title: T, owner: []", "write text: responsible committee or unit"),
      ("id: A, title: T, dimensions: social och ekonomisk", "write a list: `[social, ekonomisk]`"),
      ("id: A, title: T, dimensions: '(social, economic)'", "write a list: `[social, economic]`"),
      ("id: A, title: T, depends_on: 'B, C'}\n  - {id: B, title: U", "write a list: `[B, C]`"),
      ("id: A, title: T, parent: fler jobb}\n  - {id: B, title: Fler jobb", "did you mean `B`?"),
      (
        "id: A, title: T, effects: [{affects: trafik, effect: 1}]",
        "quantities stand in the rule folders' `quantities`"
      ),
    ]
  )
  func readerHelp(goal: String, help: String) throws {
    let found = try findings("goals:\n  - {\(goal)}")
    #expect(found.map { $0["help"] as? String } == [help])
  }

  @Test(
    "a decision's party may be meant by its title; of what is nothing it is said what goes there"
  )
  func parties() throws {
    let goals = "goals:\n  - {id: A, title: T}\n  - {id: B, title: Trafik}\ndecisions:\n"
    let found = try findings(
      goals + "  - {between: [A, Trafik], decision: Ja}\n  - {between: [A, Vägar], decision: Ja}\n"
    )
    #expect(
      found.map { $0["help"] as? String } == [
        "did you mean `B`?",
        "write the id of a goal, `document-id#M4` for one in another document, or a dimension",
      ]
    )
  }

  @Test("where two things are called so, neither is written by a safe fix")
  func twoCalledSo() throws {
    let found = try findings("goals:\n  - {id: A, title: T, effects: [{affects: jobb, effect: 1}]}")
    #expect(found.map { $0["help"] as? String } == ["did you mean `jobs` or `employment`?"])
    let fixes = try #require(found.first?["fixes"] as? [[String: Any]])
    #expect(fixes.map { $0["safe"] as? Bool } == [false])
  }

  @Test(
    "what `---` cuts off a document is told, in a folder too",
    arguments: ["d.yaml", "."],
    ["  - {id: B, title: U}\n", "Fler jobb\n"]
  )
  func cutOffRest(path: String, rest: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write("d.yaml", Self.head + "goals:\n  - {id: A, title: T}\n---\n" + rest)
    let run = try Program.run(
      ["check", path, "--select", "format", "--lang", "en", "--format", "json"],
      in: folder.path
    )
    #expect(run.status == 1)
    #expect(run.output.contains("`---` cuts the file in two documents"))
  }

  @Test("of two unknown keys that mean one the second is said to be taken, not to stand there")
  func twoNamesOfOneKey() throws {
    let found = try findings("goals:\n  - {id: A, title: T, Dimensions: x, dimensioner: y}")
    #expect(
      found.map { $0["help"] as? String } == [
        "did you mean `dimensions`?",
        "keys are in English, and `dimensions` is there already, as such or by another name: "
          + "remove one",
      ]
    )
  }
}
