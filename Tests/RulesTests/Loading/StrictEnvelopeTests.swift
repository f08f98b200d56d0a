import Rules
import Testing

/// "Loading is strict": mistakes in the envelope, each with its place and how to mend it.
@Suite struct StrictEnvelopeTests {
  @Test("a law or a decision may be a reason", arguments: ["Kommunallagen", "Kommunallagen 5 kap"])
  func freeReasons(reason: String) {
    #expect(RuleText(["because": "[\(reason)]"]).faults().isEmpty)
  }

  @Test("a sound rule loads")
  func sound() throws {
    #expect(RuleText().faults() == [])
    #expect(try RuleText().load().rules.map(\.id) == ["x"])
  }

  static let keys = [
    Mistake(
      "an unknown key",
      ["were": "g.active"],
      "12: were: unknown key `were` in a rule (did you mean `where`?)"
    ),
    Mistake(
      "a missing key",
      ["category": ""],
      "3: x: the key `category` is missing (add `category:`)"
    ),
    Mistake("a key without a value", ["at": "~"], "3: x: the key `at` is missing (add `at:`)"),
    Mistake(
      "an id that is none",
      ["id": "Not_kebab"],
      "3: Not_kebab: `Not_kebab` is no rule id: lower-case letters a–z, digits and hyphens"
    ),
    Mistake(
      "an id of the reader's",
      ["id": "parent-cycle"],
      "3: parent-cycle: `parent-cycle` belongs to the reading of documents and cannot be replaced"
        + " (give the rule another id)"
    ),
    Mistake(
      "a severity that is none",
      ["severity": "eror"],
      "5: eror: unknown value `eror` (did you mean `error`?)"
    ),
    Mistake(
      "a severity that is none, with a condition",
      ["severity": "{eror: g.active, otherwise: note}"],
      "5: eror: unknown value `eror` (did you mean `error`?)"
    ),
    Mistake(
      "conditions that leave the severity open",
      ["severity": "{error: g.active}"],
      "5: {error: g.active}: `severity` with conditions needs `otherwise`"
        + " (add `otherwise: warning`)"
    ),
    Mistake(
      "a rule that is off at times",
      ["severity": "{error: g.active, otherwise: off}"],
      "5: off: unknown value `off` (allowed are `error`, `warning` and `note`)"
    ),
    Mistake(
      "conditions that are never tried",
      ["severity": "{otherwise: note, error: g.active}"],
      "5: otherwise: `otherwise` is not last: the conditions after it are never tried"
        + " (move `otherwise` to the end)"
    ),
    Mistake(
      "a level twice",
      ["severity": "{error: g.active, error: has(g.owner), otherwise: note}"],
      "5: error: `error` stands twice (keep one of them)"
    ),
    Mistake(
      "an empty list of places",
      ["at": "[]"],
      "10: []: `at` is empty: the finding points nowhere (write `at: g.id`, say)"
    ),
    Mistake(
      "an empty mapping of places",
      ["at": "{}"],
      "10: {}: `at` is empty: the finding points nowhere (write `at: g.id`, say)"
    ),
    Mistake(
      "a place twice",
      ["at": "{g.id: g.active, g.id: '!g.active'}"],
      "10: g.id: `g.id` stands twice (keep one of them)"
    ),
    Mistake(
      "an empty text",
      ["message": "{sv: M, en: ''}"],
      "11: '': the text is empty (write what is to stand here)"
    ),
    Mistake(
      "an empty title and help",
      ["title": "{sv: ' ', en: T}", "help": "{sv: H, en: ''}"],
      "6: ' ': the text is empty (write what is to stand here)",
      "12: '': the text is empty (write what is to stand here)"
    ),
    Mistake(
      "an empty category",
      ["category": "''"],
      "4: '': the text is empty (write what is to stand here)"
    ),
    Mistake(
      "an empty label",
      ["also": "[{at: g.title, label: {sv: L, en: ''}}]"],
      "12: '': the text is empty (write what is to stand here)"
    ),
    Mistake(
      "a missing language",
      ["message": "{sv: M}"],
      "11: sv: the text is missing in a language: `en`"
        + " (write the text under both `sv:` and `en:`)"
    ),
    Mistake(
      "no language at all",
      ["title": "T"],
      "6: T: the text is missing in a language: `sv` and `en`"
        + " (write the text under both `sv:` and `en:`)"
    ),
    Mistake(
      "an unknown language",
      ["help": "{sv: M, en: M, de: M}"],
      "12: de: unknown key `de` in a text (allowed are `sv` and `en`)"
    ),
    Mistake(
      "both require and forbid",
      ["forbid": "g.active"],
      "12: g.active: a rule has `require` or `forbid`, not both"
    ),
    Mistake(
      "a sentence that no vision has",
      ["because": "[S99]"],
      "12: S99: no vision has the sentence `S99` (did you mean `S9`?)"
    ),
    Mistake(
      "a word where true or false is meant",
      ["cross": "yes"],
      "12: yes: unknown value `yes` (allowed are `true` and `false`)"
    ),
    Mistake(
      "a setting that is a list",
      ["params": "{limit: [3]}"],
      "12: [3]: a text is expected here (put the text in quotes)"
    ),
    Mistake(
      "a setting without a default",
      ["params": "{limit: ~}"],
      "12: limit: the setting `limit` has no default"
        + " (write `limit: 12`, say; the type of the value is that of the setting)"
    ),
    Mistake(
      "a setting whose name is a keyword",
      ["params": "{in: 3}"],
      "12: in: `in` in `params` is a word of the conditions' language and no name"
        + " (choose another name)"
    ),
    Mistake(
      "a setting with a variable's name",
      ["params": "{g: 3}"],
      "12: g: the name `g` is taken (choose another name)"
    ),
  ]

  @Test("keys", arguments: keys)
  func key(mistake: Mistake) { #expect(mistake.file.faults() == mistake.told) }

  @Test("a rule that interprets words cannot be an error")
  func heuristic() {
    let told =
      "5: error: a rule that reads `evidence` interprets words and cannot be an error"
      + " (write `severity: warning` or `note`)"
    #expect(RuleText(["for": "{e: evidence}", "severity": "error"]).faults().contains(told))
    #expect(!RuleText(["for": "{e: evidence}", "severity": "note"]).faults().contains(told))
  }

  @Test("nor one that goes by what influences lead to", arguments: ["chains", "loops"])
  func derived(rows: String) {
    let told =
      "5: error: a rule on `chains` or `loops` is derived through influences and cannot be an error"
      + " (write `severity: warning` or `note`)"
    #expect(RuleText(["for": "{c: \(rows)}", "severity": "error"]).faults().contains(told))
    #expect(!RuleText(["for": "{c: \(rows)}", "severity": "warning"]).faults().contains(told))
  }

  static let plans = [
    Mistake(
      "an unknown collection",
      ["for": "{g: gaols}"],
      "7: gaols: there is no `gaols` to range over (did you mean `goals`?)"
    ),
    Mistake(
      "an unknown list",
      ["for": "{g: goals, e: g.efects}"],
      "7: g.efects: `goal` has no field `efects` (did you mean `effects`?)"
    ),
    Mistake(
      "what is no list",
      ["for": "{g: goals, e: g.owner}"],
      "7: g.owner: `g.owner` is no list"
    ),
    Mistake(
      "a variable twice",
      ["for": "{g: goals, g: effects}"],
      "7: g: `g` stands twice (keep one of them)"
    ),
    Mistake(
      "a name that is taken",
      ["for": "{today: goals}"],
      "7: today: the name `today` is taken (choose another name)"
    ),
    Mistake(
      "a name that is none",
      ["for": "{g-x: goals}"],
      "7: g-x: `g-x` in `for` is no name: letters a–z, digits and _"
    ),
    Mistake(
      "names that no condition could read",
      ["for": "{in: goals, as: goals}"],
      "7: in: `in` in `for` is a word of the conditions' language and no name"
        + " (choose another name)",
      "7: as: `as` in `for` is a word of the conditions' language and no name"
        + " (choose another name)"
    ),
    Mistake(
      "a group whose name no condition could read",
      ["with": "{loop: {for: {e: effects}, join: {g: e.goal}}}"],
      "12: loop: `loop` in `with` is a word of the conditions' language and no name"
        + " (choose another name)"
    ),
    Mistake(
      "a variable of a group with the group's name",
      ["with": "{e: {for: {e: effects}, join: {g: e.goal}}}"],
      "12: e: the name `e` is taken (choose another name)"
    ),
    Mistake(
      "a variable of a group with a setting's name",
      ["params": "{e: 3}", "with": "{x: {for: {e: effects}, join: {g: e.goal}}}"],
      "13: e: the name `e` is taken (choose another name)"
    ),
    Mistake(
      "nothing to range over",
      ["for": "{}"],
      "3: x: `for` names nothing to range over (write `for: {g: goals}`, say)"
    ),
    Mistake(
      "two sources without a join",
      ["for": "{g: goals, h: goals}"],
      "7: h: `g` and `h` are not connected: all would be compared with all"
        + " (add `join: {…: …}`, or `cross: true` if that is what you want)"
    ),
    Mistake(
      "a join within one source",
      ["for": "{g: goals, e: effects}", "join": "{g.title: g.id}"],
      "12: g.title: `join` compares something of the one with something of the other"
        + " (write `join: {a.quantity: b.quantity}`, say)"
    ),
    Mistake(
      "a side of a join twice",
      ["for": "{g: goals, e: effects}", "join": "{g: e.goal, g: e.goal}"],
      "12: g: `g` stands twice (keep one of them)"
    ),
    Mistake(
      "a join of unlike things",
      ["for": "{g: goals, e: effects}", "join": "{g: e.effect}"],
      "12: g: `join` compares goal with int, which are never equal"
    ),
    Mistake(
      "a join of a word of a list with a text",
      ["for": "{g: goals, e: goals}", "join": "{g.status: e.title}"],
      "12: g.status: `join` compares status with string, which are never equal"
    ),
    Mistake(
      "a join of an unknown field",
      ["for": "{g: goals, e: effects}", "join": "{g: e.gaol}"],
      "12: gaol: `effect` has no field `gaol` (did you mean `goal`?)"
    ),
    Mistake(
      "a pair of one",
      ["pair": "[g]"],
      "12: [g]: `pair` is two different variables: `pair: [a, b]`"
    ),
    Mistake(
      "a pair with an unknown variable",
      ["pair": "[g, h]"],
      "12: h: unknown variable `h` (did you mean `g`?)"
    ),
    Mistake(
      "a pair of unlike things",
      ["for": "{g: goals, e: effects}", "cross": "true", "pair": "[g, e]"],
      "13: e: `g` and `e` are of different kinds and make no pair"
    ),
    Mistake(
      "a group without a join",
      ["with": "{x: {for: {e: effects}}}"],
      "12: x: `g` and `x` are not connected: all would be compared with all"
        + " (add `join: {…: …}`, or `cross: true` if that is what you want)"
    ),
    Mistake(
      "a group over an unknown collection",
      ["with": "{x: {for: {e: efects}, join: {g: e.goal}}}"],
      "12: efects: there is no `efects` to range over (did you mean `effects`?)"
    ),
    Mistake(
      "an unknown key in a group",
      ["with": "{x: {fro: {e: effects}, join: {g: e.goal}}}"],
      "12: fro: unknown key `fro` in `with` (did you mean `for`?)"
    ),
    Mistake(
      "an unknown place",
      ["at": "g.ownr"],
      "10: g.ownr: `goal` has no field `ownr` (did you mean `owner`?)"
    ),
    Mistake(
      "a place of an unknown variable",
      ["at": "h.id"],
      "10: h.id: unknown variable `h` (did you mean `g`?)"
    ),
    Mistake(
      "a place that stands in no file",
      ["at": "g.depth"],
      "10: g.depth: `g.depth` is worked out and stands in no file"
        + " (point at something that the document writes, such as `g.id`)"
    ),
    Mistake(
      "an unknown place of an element",
      ["also": "[{each: g.effects, at: effct}]"],
      "12: effct: unknown variable `effct` (did you mean `effect`?)"
    ),
    Mistake(
      "a place of an element that stands in no file",
      ["also": "[{each: g.effects, at: good}]"],
      "12: good: `good` is worked out and stands in no file"
        + " (point at something that the document writes, such as `g.id`)"
    ),
    Mistake(
      "a related place that stands in no file",
      ["also": "[g.depth]"],
      "12: g.depth: `g.depth` is worked out and stands in no file"
        + " (point at something that the document writes, such as `g.id`)"
    ),
    Mistake(
      "elements of what is no list",
      ["also": "[{each: g.title, at: id}]"],
      "12: g.title: `g.title` is no list"
    ),
    Mistake(
      "an unknown key of a related place",
      ["also": "[{at: g.id, lable: x}]"],
      "12: lable: unknown key `lable` in `also` (did you mean `label`?)"
    ),
    Mistake(
      "an unknown rule",
      ["unless": "[y]"],
      "12: y: unknown rule `y` (did you mean `x`?)"
    ),
    Mistake(
      "an unknown rule that is like none",
      ["unless": "[nosuch]"],
      "12: nosuch: unknown rule `nosuch` (`align rules list` shows all rules)"
    ),
    Mistake(
      "a rule of the reader's",
      ["unless": "[parent-cycle]"],
      "12: parent-cycle: `parent-cycle` belongs to the reading of documents and has no variables"
        + " to compare (take it away: what the reading has rejected is not assessed anyway)"
    ),
    Mistake(
      "a rule in a test",
      [
        "tests":
          "\n      - {name: n, document: 'x: 1', findings: [], rules: {rules: []}}"
          + "\n      - {name: m, document: 'x: 1', findings: [], rules: 'rules: []'}"
      ],
      "13: rules: a test brings visions, quantities and influences, but no rules"
        + " (write the rule in the file's own `rules`; a test is about the rule that it stands in)",
      "14: 'rules: []': a test brings visions, quantities and influences, but no rules"
        + " (write the rule in the file's own `rules`; a test is about the rule that it stands in)"
    ),
    Mistake(
      "a rule that silences itself",
      ["unless": "[x]"],
      "12: x: `unless` goes round: x → x (take one link away)"
    ),
  ]

  @Test("the plan", arguments: plans)
  func plan(mistake: Mistake) { #expect(mistake.file.faults() == mistake.told) }

  /// A finding of a test that is written wrong, in line 13.
  private static func told(_ text: String) -> String {
    "13: '\(text)': `\(text)` is not written as a finding"
      + " (write `A @ goals[0].id`, `@ goals!` for a finding on no goal, and the severity last:"
      + " `A @ goals[0].id (warning)`)"
  }

  static let tests = [
    Mistake(
      "a test that asserts nothing",
      ["tests": "[{name: T, document: 'goals: []'}]"],
      "12: name: the test asserts nothing: `findings` is missing"
        + " (write `findings: []` where it is to be silent)"
    ),
    Mistake(
      "a misspelt key of a test",
      ["tests": "[{name: T, document: 'goals: []', findigns: []}]"],
      "12: findigns: unknown key `findigns` in a test (did you mean `findings`?)"
    ),
    Mistake(
      "findings of a test that are none",
      [
        "tests": """
        [{name: T, document: 'goals: []', findings: [
            'A', 'A goals[0].id', '', 'A B @ goals!', 'A @  goals!', 'A @ goals! (note) x']}]
        """
      ],
      told("A"),
      told("A goals[0].id"),
      told(""),
      told("A B @ goals!"),
      told("A @  goals!"),
      told("A @ goals! (note) x")
    ),
    Mistake(
      "a severity of a test's finding that is none",
      ["tests": "[{name: T, document: 'goals: []', findings: [A @ goals! (warn), '@ (off)']}]"],
      "12: A @ goals! (warn): unknown value `warn` (did you mean `warning`?)",
      "12: '@ (off)': unknown value `off` (allowed are `error`, `warning` and `note`)"
    ),
    Mistake(
      "a test on a day that is none",
      ["tests": "[{name: T, document: 'goals: []', findings: [], today: 2024-02-30}]"],
      "12: 2024-02-30: `2024-02-30` is no date (write it as `2024-06-20`)"
    ),
  ]

  @Test("tests of rules", arguments: tests)
  func test(mistake: Mistake) { #expect(mistake.file.faults() == mistake.told) }

  @Test("a built-in rule has tests; another may lack them")
  func missingTests() {
    #expect(RuleText().faults() == [])
    #expect(
      RuleText().faults(isBuiltIn: true) == [
        "3: x: the rule `x` has no tests"
          + " (add `tests:` with at least one case that fires and one that stays silent)"
      ]
    )
  }

  @Test("a rule over things of another kind silences nothing, whatever its variable is called")
  func unlikeVariables() {
    let rule = RuleText(["unless": "[y]"]).text
    let other = RuleText(
      ["id": "y", "for": "{g: effects}", "where": "", "require": "", "at": "g.affects"]
    )
    let text = rule + other.text.split(separator: "\n").dropFirst(2).joined(separator: "\n") + "\n"
    #expect(
      RuleText(whole: text).faults() == [
        "12: y: `g` does not stand for the same kind of thing here and in the rule `y`"
          + " (give the variable for the same thing the same name in both)"
      ]
    )
  }
}
