import Testing
@Suite struct ProbeTests {
  @Test func probe() {
    let cases: [KeyValuePairs<String,String>] = [
      [:],
      ["were": "g.active"],
      ["id": ""], ["id": "Not_kebab"], ["severity": "eror"], ["severity": "{error: g.active}"],
      ["severity": "{eror: g.active, otherwise: note}"], ["severity": "{error: g.active, otherwise: off}"],
      ["for": "{g: gaols}"], ["for": "{g: goals, e: g.efects}"], ["for": "{g: goals, e: g.owner}"], ["for": "{g: goals, g: goals}"],
      ["for": "{today: goals}"], ["for": "{}"], ["for": "{g: goals, h: goals}"], ["for": "{g-x: goals}"],
      ["require": "g.ownr != 'x'"], ["require": "h.active"], ["require": "has(g.ownr)"], ["require": "g.status == 'adoptd'"],
      ["require": "g.title == 3"], ["require": "g.owner == 'x'"], ["require": "g.title"], ["require": "1 > 2"], ["require": "g.title.mathces('x')"],
      ["require": "g.effects.all(a, g.effects.all(b, g.effects.all(c, a == b || c == a)))"],
      ["require": "g.title.matches('(a)\\\\1')"], ["require": "g.title.matches('(a')"],
      ["require": "!has(g.owner)"], ["require": "[g.active]"], ["require": "{g.active}"], ["require": "&g.active"], ["require": "*g.active"],
      ["require": "\"\""], ["where": "# g.active"], ["require": "~"],["require": ""],
      ["require": "g.active ? : x"], ["where": "g.title == a: b"],
      ["message": "{sv: M}"], ["message": "M"], ["message": "{sv: M, en: M, de: M}"], ["message": "{sv: 'M {g.ttle}', en: M}"],
      ["message": "{sv: 'M {g.title', en: M}"], ["message": "{sv: 'M }', en: M}"], ["message": "{sv: 'M {}', en: M}"],["message": "{sv: 'M {list(g.title)}', en: M}"],
      ["message": "{sv: 'M {g.owner}', en: M}"],
      ["title": "T"], ["help": "{en: H}"],
      ["forbid": "g.active"], ["pair": "[g]"], ["pair": "[g, h]"], ["for": "{g: goals, e: effects}", "cross": "true", "pair": "[g, e]"],
      ["for": "{g: goals, e: effects}", "join": "{g: e.effect}"], ["for": "{g: goals, e: effects}", "join": "{g.title: g.id}"],
      ["for": "{g: goals, e: effects}", "cross": "yes"],
      ["with": "{x: {for: {e: effects}}}"], ["with": "{x: {for: {e: efects}, join: {g: e.goal}}}"], ["with": "{x: {fro: {e: effects}, join: {g: e.goal}}}"],
      ["unless": "[y]"], ["unless": "[x]"], ["unless": "[parent-cycle]"],
      ["because": "[S99]"], ["because": "[S9, 'Kommunallagen 8 kap.']"],
      ["at": "g.ownr"], ["at": "h.id"], ["at": "g.depth"], ["at": "{g.owner: 'has(g.ownr)'}"], ["at": ""],
      ["also": "[{each: g.effects, at: effct}]"], ["also": "[{each: g.title, at: id}]"], ["also": "[{at: g.id, lable: x}]"],
      ["params": "{limit: 3}", "require": "g.title == params.limit"], ["params": "{limit: 3}", "require": "g.depth > params.limt"], ["params": "{limit: [3]}"], ["params": "{g: 3}"],
      ["tests": "[{name: T, document: 'goals: []'}]"], ["tests": "[{name: T, document: 'goals: []', findigns: []}]"], ["tests": "[{name: T, document: 'goals: []', findings: [], today: 2024-13-01}]"],
      ["for": "{e: evidence}", "severity": "error"], ["for": "{e: evidence}", "severity": "warning"],
      ["id": "parent-cycle"],
      ["require": ">-\n      has(g.owner)\n      && g.ownr == 'x'"], ["require": "|\n      has(g.owner)\n        && g.ownr == 'x'"],
      ["require": "'has(g.owner) && g.owner == ''x'' && g.ttle == ''y'''"], ["require": "\"has(g.owner) && \\\"x\\\" == g.ttle\""],
      ["require": "g.by > 2024"], ["require": "g.depth in ['x']"], ["require": "g.status in ['x']"], ["require": "g.parent == g"],
      ["category": ""], ["docs": "{sv: x}"],
      ["where": "g.ownr == 1 && g.ttle == 'x'"],
    ]
    for c in cases { print("CASE \(c)"); for f in RuleText(c).faults() { print("   ", f) } }
    print("NOTESTS", RuleText().faults(isBuiltIn: true))
  }
}
