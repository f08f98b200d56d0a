import Analysis
import Scalars
import Testing

@Suite struct TargetConstraintsTests {
  @Test(
    "pairs of targets are classified",
    arguments: [
      // No value meets both.
      (["A>=50@2030", "B<=40@2030"], "infeasible A B"),
      (["A=50@2030", "B=40@2030"], "infeasible A B"),
      (["A>=41@2030", "B<=40@2030"], "infeasible A B"),
      // One value is enough, and so is what rounding leaves.
      (["A>=40@2030", "B<=40@2030"], ""),
      (["A>=40.4@2030", "B<=40@2030"], ""),
      // A corridor is none.
      (["A>=40@2030", "B<=50@2030"], ""),
      // Units are brought together; those that differ are not compared.
      (["A>=50@2030 mnkr", "B<=49000@2030 tkr"], "infeasible A B"),
      (["A>=50@2030 %", "B<=40@2030 %-enheter"], ""),
      (["A=5@2030 mnkr", "B=5000@2030 tkr"], "duplicate A B"),
      // Scopes are different things, unless the whole holds the part.
      (["A>=50@2030 org", "B<=40@2030"], ""),
      // A target without a year holds in every year.
      (["A>=50", "B<=40@2030"], "infeasible A B"),
      (["A>=50", "B<=40"], "infeasible A B"),
      // The same value, another year; a floor and a ceiling are not the same target.
      (["A>=75000@2024", "B>=75000@2040"], "yearMismatch A B within"),
      (["A>=75000@2024", "B>=75000@2040 doc2"], "yearMismatch A B"),
      (["A=75000@2024", "B>=75000@2040 doc2"], "yearMismatch A B"),
      (["A>=75000@2024", "B<=75000@2040"], ""),
      (["A>=75000", "B>=75000@2040"], ""),
      (["A>=75000@2024 org", "B>=75000@2040"], ""),
      // The same year, one says more.
      (["A<=80@2030", "B<=60@2030"], "superseded A B"),
      (["A>=80@2030", "B>=60@2030"], "superseded A B"),
      (["A=80@2030", "B>=60@2030"], "superseded A B"),
      (["A=80@2030", "B>=90@2030"], "infeasible A B"),
      // Half a unit of the last digit written: no more, and not from one to the next.
      (["A>=45.6@2030", "B>=46@2030"], "duplicate A B"),
      (["A>=45.5@2030", "B>=46@2030"], "superseded A B"),
      (["A>=1.5@2026", "B>=2@2028"], ""),
      (["A>=5@2026", "B>=5.5@2027", "C>=6@2028"], ""),
      (["A=25@2026 mnkr", "B=25600@2028 tkr"], ""),
      (["A=25.4@2026 mnkr", "B=25@2028 tkr"], ""),
      (["A=25.4@2026 mnkr", "B=25400@2028 tkr"], "yearMismatch A B within"),
      (["A>=45.4@2030", "B>=46@2030"], "superseded A B"),
      (["A>=75000@2030", "B>=75001@2030"], "superseded A B"),
      // Stated twice, or three times: one finding.
      (["A>=75000@2040", "B>=75000@2040", "C>=75000@2040"], "duplicate A B C"),
      // Never a goal with itself.
      (["A>=50@2030", "A<=40@2030"], ""),
      (["A>=75000@2024", "A>=75000@2040"], ""),
      // Other quantities.
      (["A>=50@2030", "B<=40@2030 q2"], ""),
      // A document whose period is over is compared with itself only.
      (["A>=50@2030 ended", "B<=40@2030 doc2"], ""),
      (["A>=50@2030 ended", "B<=40@2030 ended"], "infeasible A B"),
      (["A>=50@2030 ended", "B<=40@2030 ended doc2"], ""),
      (["A>=75000@2024 ended", "B>=75000@2040 doc2"], ""),
      // What is infeasible is not superseded as well; the third is neither.
      (["A>=50@2030", "B<=40@2030", "C>=45@2030"], "infeasible A B C"),
      (["A>=50@2030", "B<=40@2030", "C<=60@2030"], "infeasible A B"),
      // Only what is in some minimal set is named.
      (["A>=10@2030", "B<=5@2030", "C>=3@2030", "D<=30", "E>=20 org"], "infeasible A B"),
      // An exponent writes no digits.
      (["A>=1.2e6@2030", "B<=1.18e6@2030"], ""),
      (["A>=1.20e6@2030", "B<=1.18e6@2030"], "infeasible A B"),
      (["A>=1200000@2030", "B<=1.18e6@2030"], "infeasible A B"),
      (["A>=12e-1@2030 mnkr", "B<=1.16@2030 mnkr"], ""),
      (["A>=1.2e3@2030 tkr", "B<=1.16@2030 mnkr"], ""),
      (["A>=1.2e3@2030 tkr", "B<=1.14@2030 mnkr"], "infeasible A B"),
      // Organisation 2025 and area 2030, both to zero.
      (["A<=0@2025 org", "B<=0@2030"], ""),
    ]
  )
  func pairs(targets: [String], expected: String) {
    let text = TargetText(targets)
    #expect(text.text(text.conflicts()) == expected)
  }

  @Test(
    "between a goal and those above it only less is said",
    arguments: [
      (["A>=50@2030", "B<=40@2030"], ""),
      (["A>=75000@2040", "B>=75000@2040"], ""),
      (["A>=75000@2024", "B>=75000@2040"], "weaker B < A"),
      (["A>=75000@2040", "B>=75000@2024"], ""),
      (["A>=90@2030", "B>=80@2030"], "weaker B < A"),
      // A step on the way.
      (["A>=90@2030", "B>=80@2028"], ""),
      (["A>=90@2030", "B>=95@2030"], ""),
      (["A<=20@2030", "B<=30@2030"], "weaker B < A"),
      (["A<=20@2030", "B<=20.4@2030"], ""),
      (["A=0@2030 down", "B<=5@2030"], "weaker B < A"),
      (["A=0@2030", "B<=5@2030"], ""),
      // A part of the organisation that does less than the whole, in per cent of the same year.
      (
        ["A<=60@2030 change:-40", "B<=70@2030 org change:-30"],
        "weaker B < A"
      ),
      (["A<=@2030 change:-40", "B<=@2030 org change:-30"], "weaker B < A"),
      (["A<=@2030 change:-40 since:2010", "B<=@2030 org change:-30 since:1990"], ""),
      (["A<=60@2030", "B<=70@2030 org"], ""),
      (["A>=90@2030 ended", "B>=80@2030 doc2"], ""),
    ]
  )
  func parents(targets: [String], expected: String) {
    let text = TargetText(targets)
    #expect(text.text(text.conflicts(parents: ["B": "A"])) == expected)
  }

  @Test("a grandparent is above too")
  func grandparent() {
    let text = TargetText(["A>=50@2030", "B<=60@2030", "C<=40@2030"])
    #expect(text.text(text.conflicts(parents: ["B": "A", "C": "B"])) == "")
  }

  @Test(
    "children's targets add up where parts do and owners differ",
    arguments: [
      (["A>=100@2030", "B>=40@2030 owner:x", "C>=50@2030 owner:y"], "childSum B C < A = 90"),
      (["A>=100@2030", "B>=40@2030 owner:x", "C>=60@2030 owner:y"], ""),
      (["A<=100@2030", "B<=40@2030 owner:x", "C<=70@2030 owner:y"], "childSum B C < A = 110"),
      (["A<=100@2030", "B<=40@2030 owner:x", "C<=50@2030 owner:y"], ""),
      (["A=100@2030", "B=40@2030 owner:x", "C=50@2030 owner:y"], "childSum B C < A = 90"),
      // Tolerance: each may be half a unit off.
      (["A>=100@2030", "B>=49@2030 owner:x", "C>=50@2030 owner:y"], ""),
      // Units are brought together.
      (
        ["A>=1@2030 mnkr", "B>=100@2030 tkr owner:x", "C>=200000@2030 kr owner:y"],
        "childSum B C < A = 300000"
      ),
      // So much per something does not add up: the parts are compared as any others.
      (
        ["A<=120@2030 kr/elev", "B<=118@2030 kr/elev owner:x", "C<=119@2030 kr/elev owner:y"],
        "superseded B C"
      ),
      // One owner: the same thing twice; another year, another scope: something else.
      (
        ["A>=100@2030", "B>=40@2030 owner:x", "C>=50@2030 owner:x"],
        "weaker B < A, superseded B C, weaker C < A"
      ),
      (["A>=100@2030", "B>=40@2029 owner:x", "C>=50@2029 owner:y"], "superseded B C"),
      (["A>=100@2030", "B>=40@2030 org owner:x", "C>=50@2030 org owner:y"], "superseded B C"),
      (["A>=100@2030", "B>=40@2030", "C>=40@2030"], "weaker B < A, weaker C < A, duplicate B C"),
      // Where one owner is not said, that part may be somebody else's.
      (["A>=100@2030", "B>=40@2030 owner:x", "C>=50@2030"], ""),
    ]
  )
  func sums(targets: [String], expected: String) {
    let text = TargetText(targets)
    let found = text.conflicts(parents: ["B": "A", "C": "A"], additive: true)
    #expect(text.text(found) == expected)
  }

  @Test("what does not add up is compared one by one")
  func notAdditive() {
    let text = TargetText(["A>=100@2030", "B>=40@2030 owner:x", "C>=50@2030 owner:y"])
    #expect(
      text.text(text.conflicts(parents: ["B": "A", "C": "A"]))
        == "weaker B < A, superseded B C, weaker C < A"
    )
  }

  @Test("a part has no more than the whole, where values add up and are not negative")
  func nestedScopes() {
    let text = TargetText(["A>=50@2030 org", "B<=40@2030"])
    #expect(text.text(text.conflicts(additive: true)) == "infeasible A B")
    #expect(text.text(text.conflicts(additive: true, nonnegative: false)) == "")
    let reversed = TargetText(["A<=40@2030 org", "B>=50@2030"])
    #expect(reversed.text(reversed.conflicts(additive: true)) == "")
  }

  @Test("all that another excludes take part, each pair counted")
  func infeasiblePairs() throws {
    let text = TargetText(["A>=50@2030", "B<=40@2030", "C>=70@2030", "D<=30@2030"])
    let conflict = try #require(text.conflicts().first)
    #expect(conflict.statements == [0, 1, 2, 3])
    #expect(conflict.pairs.total == 4)
  }

  @Test("decisions settle pairs")
  func decided() throws {
    var decisions = DecisionIndex()
    decisions.add(4, between: [0, 1])
    let two = TargetText(["A<=80@2030", "B<=60@2030"]).conflicts(decisions: decisions)
    #expect(two.map(\.pairs.settling) == [4])
    let three = TargetText(["A<=80@2030", "B<=60@2030", "C<=40@2030"])
      .conflicts(decisions: decisions)
    let pairs = try #require(three.first?.pairs)
    #expect(pairs.settling == nil)
    #expect(pairs.undecided == [GoalPair(0, 2), GoalPair(1, 2)])
  }

  @Test("20 000 targets on one quantity and year are counted, not paired")
  func large() {
    let statements = (0..<20_000).map { goal in
      TargetStatement(
        goal: goal,
        year: 2030,
        bound: goal % 2 == 0 ? .atLeast : .atMost,
        level: TargetStatement.Level(written: ExactDecimal(goal), unit: UnitOfMeasure(""))
      )
    }
    let constraints = TargetConstraints(
      statements,
      isAdditive: [false],
      isNonnegative: [true],
      context: PairContext(hierarchy: GoalHierarchy(parents: statements.map { _ in [] }))
    )
    let conflicts = constraints.conflicts()
    #expect(conflicts.map(\.kind) == [.infeasible])
    #expect(conflicts.first?.pairs.total == 49_995_000)
  }
}
