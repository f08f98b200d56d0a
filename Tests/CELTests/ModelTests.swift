import CEL
import Findings
import Testing

@Suite struct ModelTests {
  @Test(
    "records, enumerations, decimals and dates",
    arguments: [
      ("g.status == 'adopted'", "true"), ("g.status in ['draft', 'withdrawn']", "false"),
      ("g.status == h.status", "false"), ("g == g && g != h", "true"), ("h.parent == [g]", "true"),
      ("'economic' in g.dimensions && !('ecological' in g.dimensions)", "true"),
      ("g.dimensions.exists(d, d == 'social')", "true"),
      ("g.dimensions.map(d, d.name)", "['Ekonomisk', 'Social']"),
      ("goals.filter(x, x.id != 'G1').map(x, x.id)", "['G0', 'G2']"),
      ("has(g.budget) ? g.budget.amount * 2 + 0.1 : 0", "200.3"),
      ("has(g.budget) && g.budget.amount == 100.1", "true"),
      ("has(g.budget) && g.budget.amount > 100 && 100.2 > g.budget.amount", "true"),
      ("g.?budget.amount.orValue(0) / 3", "33.36666666666666666666666667"),
      ("h.?budget.amount.orValue(0)", "0"), ("g.?owner", "of('KS')"),
      ("h.?owner.orValue('nobody')", "'nobody'"), ("string(g.status)", "'adopted'"),
      ("[1.5, 2].size()", "fault: double is expected here, but the expression gives int"),
      ("[decimal('1.1'), decimal('2.2')].sum()", "3.3"), ("goals.map(x, x.effect).size()", "3"),
      ("goals.filter(x, x.id == '').map(x, x.effect).sum()", "0"),
      // What is known of a list is known of an element of either branch.
      ("-(has(g.budget) ? [g.budget.amount] : [])[0] < 0", "true"),
      ("[[], [[2, 1]]][1][0].sortBy(x, x)[0]", "1"),
      ("[[g.dimensions], [h.dimensions]].flatten().flatten().size()", "4"),
      ("today < date('2026-01-02') && today.getFullYear() == 2026", "true"),
      ("has(g.by) && g.by - today == 1825 && today + 30 < g.by", "true"),
      ("type(g) == type(h)", "true"), ("math.abs(decimal('-1.5'))", "1.5"),
      ("goals.filter(x, has(x.budget)).map(x, x.budget.amount).sum()", "200.2"),
    ]
  )
  func value(source: String, value: String) {
    #expect(Model.run(source) == value)
  }

  @Test(
    "what rules may not say",
    arguments: [
      ("g.ownr == 'x'", "`goal` has no field `ownr`", ["owner"]),
      (
        "g.status == 'adoptd'",
        "it can never be `adoptd`; the words are draft, adopted and withdrawn", ["adopted"]
      ),
      (
        "g.status in ['draft', 'withdrwn']",
        "it can never be `withdrwn`; the words are draft, adopted and withdrawn", ["withdrawn"]
      ),
      ("g.status == g.id", "compare with one of the words draft, adopted and withdrawn", []),
      ("g.status == g.other", "status cannot be compared with level", []),
      (
        "g.status < 'draft'",
        "the words draft, adopted and withdrawn have no order; compare with == or in", []
      ),
      ("g.id == 1", "string cannot be compared with int", []),
      ("g == 'G1'", "goal cannot be compared with string", []),
      ("g.id.size() > today", "int cannot be compared with date", []),
      ("(true ? [g] : [])[0].ownr == 'x'", "`goal` has no field `ownr`", ["owner"]),
      ("has((false ? [] : [g])[0].ownr)", "`goal` has no field `ownr`", ["owner"]),
      (
        "(false ? [] : [g])[0].status == 'adoptd'",
        "it can never be `adoptd`; the words are draft, adopted and withdrawn", ["adopted"]
      ),
      (
        "[[g.status]].flatten().exists(s, s == 'adoptd')",
        "it can never be `adoptd`; the words are draft, adopted and withdrawn", ["adopted"]
      ),
      ("[[goals]].flatten(2).exists(x, x.ownr == '')", "`goal` has no field `ownr`", ["owner"]),
      ("[[1]].flatten() == ['a']", "list(int) cannot be compared with list(string)", []),
      (
        "goals.exists(x, goals.exists(y, goals.exists(z, true)))",
        "loops over lists may be nested at most 2 deep", []
      ),
      ("gaols.size() > 0", "there is no variable `gaols` here", ["goals"]),
      ("goals.fliter(x, x.id == '')", "there is no function `fliter`", ["filter"]),
      (
        "goals.exists(g.id == 'a')",
        "exists() takes a new variable and an expression with it: exists(x, …)", []
      ),
      ("g.id.matches('(')", "missing closing ): `(`", []),
      ("date('2026-02-30') < today", "'2026-02-30' cannot be read as date", []),
      ("[1, 'a'].size() > 0", "int is expected here, but the expression gives string", []),
    ]
  )
  func fault(source: String, text: String, nearest: [String]) {
    let faults = Model.environment.compile(source).faults
    #expect(faults.first?.text.english == text)
    #expect(faults.first?.nearest == nearest)
    #expect(faults.allSatisfy { !$0.text.swedish.isEmpty })
  }

  @Test(
    "one mistake gives one message, also where it stands within something",
    arguments: [
      "[nope] == 1", "goals.map(x, nope) == 'a'", "{1: nope} == 2", "[1, [nope]] == 1.0",
      "optional.of(nope)", "[nope].foo", "size([nope], 2)", "g.id.startsWith([nope])",
    ]
  )
  func oneMistake(_ source: String) {
    let faults = Model.environment.compile(source, expecting: .bool).faults
    #expect(faults.map(\.text.english) == ["there is no variable `nope` here"])
  }

  @Test("a condition must be a bool")
  func condition() {
    let result = Model.environment.compile("g.id", expecting: .bool)
    #expect(result.faults.map(\.message) == ["expected type 'bool' but found 'string'"])
  }

  @Test("a fault points at the name that is wrong")
  func place() {
    let source = "has(g.owner) && g.ownr == 'x'"
    let fault = Model.environment.compile(source).faults.first
    #expect(fault?.range == 18..<22)
    #expect(fault?.position == 17)
  }

  // MARK: - Presence

  @Test(
    "optional fields that are known to be there",
    arguments: [
      "has(g.owner) && g.owner == 'KS'", "!has(g.owner) || g.owner == 'KS'",
      "has(g.owner) ? g.owner == 'KS' : false", "!has(g.owner) ? true : g.owner == 'KS'",
      "has(g.owner) && (g.id == '' || g.owner == 'KS')",
      "has(g.owner) && has(g.budget) && g.owner == 'x' && g.budget.amount > 1",
      "!(has(g.owner) && has(g.by)) || (g.owner == '' && g.by < today)",
      "goals.all(x, !has(x.owner) || x.owner != '')",
      "goals.exists(x, has(x.budget) && has(x.budget.note) && x.budget.note != '')",
      "goals.map(x, has(x.owner), x.owner).size() > 0",
      "goals.filter(x, has(x.owner)).all(x, x.owner != '')",
      "cel.bind(x, goals.filter(y, has(y.owner)), x.map(z, z.owner)).size() > 0",
      "cel.bind(b, g, has(b.owner) && b.owner == 'x')",
      "(has(g.owner) ? g.id != '' : false) && g.owner == ''",
      "has(g.owner) && goals.exists(x, g.owner == x.id)",
      "(has(g.owner) && g.id == 'a' || has(g.owner) && g.id == 'b') && g.owner == ''",
      "has(h.parent[0].owner) && h.parent[0].owner == 'x'", "g.?owner.orValue('') == ''",
      "goals.exists(x, has(g.owner) && x.id == 'a') && g.owner == ''",
    ]
  )
  func guarded(source: String) {
    #expect(Model.environment.compile(source, expecting: .bool).faults == [])
  }

  @Test(
    "optional fields that may be missing",
    arguments: [
      ("g.owner == 'KS'", "g.owner"), ("has(g.owner) || g.owner == 'KS'", "g.owner"),
      ("!has(g.owner) && g.owner == 'KS'", "g.owner"),
      ("has(h.owner) && g.owner == 'KS'", "g.owner"),
      ("has(g.budget.amount)", "g.budget"),
      ("(has(g.owner) || g.id == '') && g.owner == ''", "g.owner"),
      ("goals.exists(g, has(g.owner)) && g.owner == ''", "g.owner"),
      ("has(g.owner) && goals.exists(g, g.owner == '')", "g.owner"),
      ("goals.all(x, has(g.owner)) && g.owner == ''", "g.owner"),
      ("has(g.owner) == true && g.owner == ''", "g.owner"), ("h.parent[0].owner == ''", "owner"),
      ("goals.map(x, x.owner).size() > 0", "x.owner"),
    ]
  )
  func unguarded(source: String, path: String) {
    let faults = Model.environment.compile(source).faults
    #expect(faults.map(\.kind) == [.unguarded])
    #expect(faults.first?.text.english.contains(path) ?? false)
  }

  @Test("what a condition makes sure of can be given to the next")
  func licences() {
    let environment = Model.environment
    let first = environment.compile("has(g.owner) && has(g.budget) && g.effect > 1").program
    let known = first?.presentWhenTrue ?? []
    #expect(known == [FieldPath("g", ["owner"]), FieldPath("g", ["budget"])])
    #expect(environment.compile("g.owner == 'x'", licensed: known).faults == [])
    #expect(!environment.compile("h.owner == 'x'", licensed: known).faults.isEmpty)
    let elements: Set = [FieldPath("goals", [FieldPath.element, "owner"])]
    let source = "goals.map(x, x.owner).size() > 0 && goals.filter(y, y.owner != '').size() > 0"
    #expect(environment.compile(source, licensed: elements).faults == [])
    #expect(!environment.compile(source).faults.isEmpty)
  }

  @Test("a program tells what it reads")
  func reads() {
    let program = Model.environment.compile("has(g.owner) && goals.exists(x, x.id == 'a')").program
    #expect(program?.readVariables == ["g", "goals"])
    #expect(
      program?.readFields
        == [FieldReference(record: 0, field: 1), FieldReference(record: 0, field: 0)]
    )
    #expect(Model.environment.compile("1 + 1 == 2").program?.readsVariables == false)
    #expect(Model.environment.compile("[1].exists(x, x == 1)").program?.readsVariables == false)
  }

  // MARK: - Unknown values

  @Test(
    "what the reader rejected is unknown",
    arguments: [
      ("has(g.owner)", "unknown"), ("has(g.owner) && g.owner == 'x'", "unknown"),
      ("g.effect > 1", "unknown"), ("g.effect > 1 && false", "false"),
      ("g.effect > 1 || true", "true"), ("false && g.effect > 1", "false"),
      ("true && g.effect > 1", "unknown"), ("!(g.effect > 1)", "unknown"),
      ("1 / 0 > 1 && g.effect > 1", "unknown"), ("[g.effect, 1].size()", "2"),
      ("1 in [g.effect, 1]", "true"), ("2 in [g.effect, 1]", "unknown"),
      ("[g.effect] == [1]", "unknown"), ("[g.effect, 2] == [1, 3]", "false"),
      ("goals.map(x, x.effect)", "[1, 2, unknown]"), ("goals.map(x, x.effect).sum()", "unknown"),
      ("goals.exists(x, x.effect == 2)", "true"), ("goals.exists(x, x.effect == 7)", "unknown"),
      ("goals.all(x, x.effect == 1)", "false"), ("goals.all(x, x.effect < 9)", "unknown"),
      ("goals.filter(x, x.effect > 1)", "unknown"), ("g.?owner", "unknown"),
      ("g.effect > 1 ? 1 : 2", "unknown"), ("g.id == '' ? g.effect : 2", "2"),
      ("g.?owner.orValue('') == 'x'", "unknown"), ("goals.exists_one(x, x.effect == 1)", "unknown"),
    ]
  )
  func unknown(source: String, value: String) {
    #expect(Model.run(source, g: 2) == value)
  }

  @Test("conditions end in one of five ways")
  func outcomes() {
    func outcome(_ source: String, budget: Int = 1000) -> String {
      let frame = Model.frame(g: 2, budget: budget)
      return switch Model.environment.compile(source).program?.evaluateCondition(frame) {
      case .isTrue: "true"
      case .isFalse: "false"
      case .unknown: "unknown"
      case .error(let error): "\(error.message) \(error.range.map { "\($0)" } ?? "nowhere")"
      case .overBudget: "over budget"
      case nil: "no program"
      }
    }
    #expect(outcome("g.id == 'G2'") == "true")
    #expect(outcome("g.id == 'G1'") == "false")
    #expect(outcome("g.effect == 1") == "unknown")
    #expect(outcome("g.id == 'a' || 1 / 0 == 1") == "division by zero 15..<20")
    #expect(outcome("goals.all(x, x.id != '')", budget: 5) == "over budget")
    #expect(outcome("goals.all(x, x.id != '') || true", budget: 5) == "over budget")
  }
}
