import Findings
import Rules
import Testing

/// Several rules, and several folders of them.
@Suite struct RuleFolderTests {
  private func file(_ rules: [String]) -> RuleText {
    RuleText(whole: "align: 1\nrules:\n" + rules.joined())
  }

  /// A rule in two lines.
  private func rule(
    _ id: String,
    for variables: String = "{g: goals}",
    at path: String = "g.id",
    unless: String = "[]"
  ) -> String {
    "  - {id: \(id), category: own, severity: note, title: {sv: T, en: T}, for: \(variables),\n"
      + "     at: \(path), unless: \(unless), message: {sv: M, en: M}}\n"
  }

  @Test("an id twice in one folder")
  func duplicateID() {
    #expect(
      file([rule("a"), rule("a")]).faults() == [
        "5: a: the rule `a` stands twice (give one of them another id)"
      ]
    )
  }

  @Test("a rule in a later folder replaces that of an earlier one whole")
  func replacing() throws {
    let built = RuleText.folder(file([rule("a"), rule("b")]).text)
    let own = RuleText.folder(RuleText(["id": "a", "severity": "error"]).text)
    let rules = try RuleSet(folders: [built, own], sentences: [], readerRules: [])
    #expect(rules.rules.map(\.id).sorted() == ["a", "b"])
    #expect(rules["a"]?.gravestSeverity == .error)
    #expect(rules["a"]?.definition.category == "mapping")
  }

  @Test("a ring of rules that silence each other, once")
  func ring() {
    let rules = [
      rule("a", unless: "[b]"), rule("b", unless: "[c]"), rule("c", unless: "[a]"),
    ]
    #expect(
      file(rules).faults() == [
        "8: a: `unless` goes round: a → b → c → a (take one link away)"
      ]
    )
  }

  @Test("a rule that silences one with which it has no variable in common")
  func nothingInCommon() {
    let rules = [rule("a", for: "{x: effects}", at: "x.effect"), rule("b", unless: "[a]")]
    #expect(
      file(rules).faults() == [
        "6: a: the rule `a` has no variable in common with this one"
          + " (give the variable the same name in both)"
      ]
    )
  }

  @Test("rules run after those that silence them")
  func order() throws {
    let rules = try file([rule("a", unless: "[c]"), rule("b"), rule("c", unless: "[b]")]).load()
    #expect(rules.rules.map(\.id) == ["b", "c", "a"])
  }

  @Test("settings take the type of their default")
  func settings() throws {
    let file = RuleText(["params": "{limit: 3}", "require": "g.depth < params.limit"])
    let rules = try file.load(parameters: ["x.limit": "7"])
    #expect(rules.parameter("x.limit") == .int(7))
    #expect(try file.load(parameters: ["x.limit": "seven"]).parameter("x.limit") == .int(3))
    #expect(rules.parameterNames == ["x.limit"])
  }

  @Test("what is said of a rule as a whole may read its settings, as they are set")
  func descriptions() throws {
    let file = RuleText([
      "params": "{limit: 1250, share: 0.5}",
      "title": "{sv: 'Över {params.limit}', en: 'Beyond {params.limit} {{or so}}'}",
      "docs": "{sv: 'Hälften: {share * 2.0}', en: '{plural(limit, \"goal\", \"goals\")}'}",
    ])
    let rule = try #require(try file.load()["x"]?.definition)
    #expect(rule.title.swedish == "Över 1\u{A0}250")
    #expect(rule.title.english == "Beyond 1,250 {or so}")
    #expect(rule.docs?.swedish == "Hälften: 1")
    #expect(rule.docs?.english == "goals")
    let set = try file.load(parameters: ["x.limit": "1"])["x"]?.definition
    #expect(set?.title.english == "Beyond 1 {or so}")
    #expect(set?.docs?.english == "goal")
  }

  @Test("and nothing that belongs to a finding")
  func rowsInDescriptions() {
    let told =
      "is about the rule as a whole and cannot read `g` of its findings"
      + " (read only settings (`params`) there; write `{{` and `}}` if braces are meant)"
    #expect(
      RuleText(["title": "{sv: T, en: 'Goal {g.owner}'}"]).faults() == [
        "6: g.owner: `title` \(told)"
      ]
    )
    #expect(
      RuleText(["docs": "{sv: '{list(g.effects)}', en: D}"]).faults() == [
        "12: list(g.effects): `docs` \(told)"
      ]
    )
    #expect(
      RuleText(["title": "{sv: T, en: '{h.x}'}"]).faults() == [
        "6: h: there is no variable `h` here (did you mean `g`?)"
      ]
    )
    #expect(
      RuleText(["params": "{n: 0}", "title": "{sv: T, en: '{1 / n}'}"]).faults() == [
        "6: 1 / n: the expression cannot be worked out: division by zero"
          + " (mend the expression or the setting that it reads)"
      ]
    )
    #expect(
      RuleText(["docs": "{sv: D, en: 'write {dimension: x}'}"]).faults().count == 1
    )
  }

  @Test("a category may be a new word, and a reason a law")
  func words() {
    #expect(
      RuleText(["category": "snow", "because": "[S9, 'Kommunallagen 11 kap. 1 §']"]).faults()
        == []
    )
  }
}
