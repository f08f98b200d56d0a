import Analysis
import Scalars
import Testing

@Suite struct AnalysisResultsTests {
  /// Three documents, of which the last is over; goals 0 and 1 stand in the first, one in each other.
  private func facts(parents: [[Int]] = [[], [], [], []]) -> AnalysisFacts {
    var facts = AnalysisFacts()
    for index in 0..<3 {
      var document = AnalysisFacts.Document()
      document.first = 2024
      document.last = 2026
      document.isEnded = index == 2
      facts.documents.append(document)
    }
    facts.goals = [0, 0, 1, 2].map { AnalysisFacts.Goal(document: $0) }
    facts.quantities = (0..<4).map { AnalysisFacts.Quantity(number: $0 + 40) }
    facts.hierarchy = GoalHierarchy(parents: parents)
    return facts
  }

  private func want(
    _ facts: inout AnalysisFacts,
    goal: Int,
    _ heading: Sign,
    quantity: Int = 0,
    target: Int? = nil,
    by: Int32? = nil
  ) {
    var indicator = AnalysisFacts.Indicator(number: facts.indicators.count + 10, goal: goal)
    indicator.quantity = quantity
    indicator.heading = heading
    indicator.target = target
    indicator.by = by
    facts.indicators.append(indicator)
  }

  @Test("nothing is computed that is not asked for")
  func lazily() {
    var facts = facts()
    want(&facts, goal: 0, .positive)
    want(&facts, goal: 1, .negative)
    let none = AnalysisResults(facts, computing: [.harms])
    #expect(none.oppositions.isEmpty)
    #expect(AnalysisResults(facts, computing: [.oppositions]).oppositions.count == 1)
  }

  @Test("an opposition points at the goal that comes last, the others in order")
  func oppositionOrder() throws {
    var facts = facts()
    want(&facts, goal: 0, .positive)
    want(&facts, goal: 1, .negative)
    want(&facts, goal: 2, .positive)
    let row = try #require(AnalysisResults(facts, computing: [.oppositions]).oppositions.first)
    #expect(row.goals == [2, 0, 1])
    #expect(row.anchor == .indicator(12))
    #expect(row.others.map(\.anchor) == [.indicator(10), .indicator(11)])
    #expect(row.up == [0, 2])
    #expect(row.down == [1])
  }

  @Test("a want holds for the period, stretched to the target's year; without one, always")
  func time() {
    func opposed(_ change: (inout AnalysisFacts) -> Void) -> Bool {
      var facts = facts()
      facts.documents[1].first = 2030
      facts.documents[1].last = 2033
      change(&facts)
      return !AnalysisResults(facts, computing: [.oppositions]).oppositions.isEmpty
    }
    func pair(_ facts: inout AnalysisFacts, target: Int?, by: Int32?) {
      want(&facts, goal: 0, .positive, target: target, by: by)
      want(&facts, goal: 2, .negative)
    }
    #expect(!opposed { pair(&$0, target: nil, by: nil) })
    #expect(!opposed { pair(&$0, target: 1, by: 2029) })
    #expect(opposed { pair(&$0, target: 1, by: 2030) })
    #expect(opposed { pair(&$0, target: 1, by: nil) })
    #expect(
      opposed {
        $0.documents[0].first = nil
        $0.documents[0].last = nil
        pair(&$0, target: nil, by: nil)
      }
    )
  }

  @Test("inactive goals want, do and harm nothing")
  func inactive() {
    var facts = facts()
    facts.goals[0].isActive = false
    want(&facts, goal: 0, .positive)
    want(&facts, goal: 1, .negative)
    var effect = AnalysisFacts.Effect(number: 0, goal: 0, value: -3)
    effect.dimension = 0
    effect.good = -3
    facts.effects = [effect]
    let results = AnalysisResults(facts, computing: Set(AnalysisResults.Analysis.allCases))
    #expect(results.oppositions.isEmpty && results.harms.isEmpty)
  }

  @Test("an effect on a quantity, or on an aspect that wants it, goes against what others want")
  func effectConflicts() {
    var facts = facts()
    want(&facts, goal: 1, .negative)
    want(&facts, goal: 2, .negative)
    want(&facts, goal: 3, .negative)
    var effect = AnalysisFacts.Effect(number: 7, goal: 0, value: 2)
    effect.quantity = 0
    facts.effects = [effect]
    let direct = AnalysisResults(facts, computing: [.effectConflicts]).effectConflicts
    // The document of goal 3 is over.
    #expect(direct.map { Array($0.conflict.against) } == [[1, 2]])
    #expect(direct.map(\.anchor) == [.effectValue(effect: 7)])
    facts.effects[0].quantity = nil
    facts.effects[0].wants = [
      AnalysisFacts.QuantityDirection(quantity: 0, direction: .negative)
    ]
    #expect(AnalysisResults(facts, computing: [.effectConflicts]).effectConflicts.isEmpty)
    facts.effects[0].value = -1
    let throughAspect = AnalysisResults(facts, computing: [.effectConflicts]).effectConflicts
    #expect(throughAspect.map(\.conflict.pushes) == [.positive])
    facts.effects[0].value = 0
    #expect(AnalysisResults(facts, computing: [.effectConflicts]).effectConflicts.isEmpty)
  }

  @Test("chains point at the acting goal's link and carry its confidence")
  func chains() throws {
    var facts = facts()
    want(&facts, goal: 1, .negative, quantity: 1)
    var effect = AnalysisFacts.Effect(number: 7, goal: 0, value: 3)
    effect.quantity = 0
    effect.confidence = .low
    facts.effects = [effect]
    facts.influences = [
      AnalysisFacts.Influence(
        number: 3,
        from: 0,
        to: 1,
        sign: .positive,
        strength: 3,
        isBuiltIn: true
      )
    ]
    let results = AnalysisResults(facts, computing: [.chains])
    #expect(results.facts.effects.isEmpty && results.facts.indicators.isEmpty)
    let rows = results.chains
    #expect(rows.count == 1)
    #expect(rows.anchor(at: 0) == .effectValue(effect: 7))
    #expect(rows.confidence(at: 0) == .low)
    let chain = rows.chain(at: 0)
    #expect((chain.value(chain.supporting), chain.value(chain.opposing)) == (0, 1))
    #expect(chain.evidence.determinacy?.value == 1)
    #expect(rows.pushes(at: 0) == .positive)
    #expect(
      results.parties(of: rows.against(at: 0), wanting: 1).map(\.anchor) == [.indicator(10)]
    )
    #expect(results.loop(of: chain) == nil)
  }

  @Test("a chain that only a loop carries names the shortest ring through its influence")
  func chainLoop() throws {
    var facts = facts()
    want(&facts, goal: 0, .positive, quantity: 0)
    want(&facts, goal: 1, .negative, quantity: 2)
    let edges: [(Int, Int, Bool)] = [(0, 1, true), (1, 2, true), (2, 3, false), (3, 1, true)]
    facts.influences = edges.enumerated().map { index, edge in
      AnalysisFacts.Influence(
        number: index + 20,
        from: edge.0,
        to: edge.1,
        sign: edge.2 ? .positive : .negative,
        strength: 3,
        isBuiltIn: true
      )
    }
    let results = AnalysisResults(facts, computing: [.chains])
    #expect(results.chains.count == 1)
    let chain = results.chains.chain(at: 0)
    let loop = try #require(results.loop(of: chain))
    #expect(loop.quantities == [1, 2, 3])
    #expect(loop.sign == .negative)
    #expect(chain.value(chain.evidence.looped) == 0.5)
    #expect(results.chains.influences(of: chain.chain) == [20, 21])
  }

  @Test("loops are named by a ring that goals name, where there is one")
  func loops() throws {
    var facts = facts()
    let edges: [(Int, Int, Bool)] = [(0, 1, true), (1, 0, true), (1, 2, true), (2, 1, false)]
    facts.influences = edges.enumerated().map { index, edge in
      AnalysisFacts.Influence(
        number: index + 20,
        from: edge.0,
        to: edge.1,
        sign: edge.2 ? .positive : .negative,
        strength: 3,
        isBuiltIn: true
      )
    }
    let unused = try #require(AnalysisResults(facts, computing: [.loops]).loops.first)
    #expect(unused.quantities == [0, 1])
    #expect(!unused.isUsed && unused.isBuiltIn)
    want(&facts, goal: 0, .positive, quantity: 2)
    let used = try #require(AnalysisResults(facts, computing: [.loops]).loops.first)
    #expect(used.quantities == [2, 1])
    #expect(used.influences == [23, 22])
    #expect(used.sign == .negative && used.isUsed)
  }

  @Test("decisions speak of a conflict or of none, in force or not")
  func decisionMatches() {
    var facts = facts()
    want(&facts, goal: 0, .positive)
    want(&facts, goal: 1, .negative)
    var harm = AnalysisFacts.Effect(number: 0, goal: 2, value: -2)
    harm.dimension = 5
    harm.good = -2
    facts.effects = [harm]
    func decision(_ goals: [Int], _ dimensions: [Int] = []) -> AnalysisFacts.Decision {
      var decision = AnalysisFacts.Decision(number: 0)
      decision.goals = goals
      decision.dimensions = dimensions
      decision.isInForce = false
      return decision
    }
    let matches = DecisionMatches(AnalysisResults(facts, computing: DecisionMatches.analyses))
    #expect(matches.isInConflict(decision([0, 1])))
    #expect(matches.isInConflict(decision([2, 0, 1])))
    #expect(!matches.isInConflict(decision([0, 2])))
    #expect(matches.isInConflict(decision([2], [5])))
    #expect(!matches.isInConflict(decision([2], [4])))
    // Of these conflicts none is settled; one in force settles all that it is about.
    var inForce = decision([2, 0, 1])
    #expect(matches.isInConflict(inForce, isOpen: true))
    inForce.isInForce = true
    facts.decisions = [inForce]
    let settled = DecisionMatches(AnalysisResults(facts, computing: DecisionMatches.analyses))
    #expect(settled.isInConflict(inForce) && !settled.isInConflict(inForce, isOpen: true))
    #expect(!settled.isInConflict(decision([1, 0]), isOpen: true))
  }

  @Test("a decision in force settles harm, one that is not does not")
  func harmDecided() {
    var facts = facts()
    var harm = AnalysisFacts.Effect(number: 0, goal: 2, value: -2)
    harm.dimension = 5
    harm.good = -2
    facts.effects = [harm]
    var decision = AnalysisFacts.Decision(number: 31)
    decision.goals = [2]
    decision.dimensions = [5]
    facts.decisions = [decision]
    func decided() -> [Int?] {
      AnalysisResults(facts, computing: [.harms]).harms.map(\.decision.decided)
    }
    #expect(decided() == [31])
    facts.decisions[0].isInForce = false
    #expect(decided() == [nil])
    facts.decisions[0].isInForce = true
    facts.effects[0].residual = 0
    // An invalid mitigation is not for decisions to settle.
    #expect(decided() == [nil])
  }

  @Test("a target outside the quantity's range")
  func outOfRange() throws {
    var facts = facts()
    facts.quantities[0].range = ExactDecimal(0)...ExactDecimal(100)
    facts.quantities[0].unit = "%"
    func kinds(_ value: Int, unit: String) -> [TargetConflict.Kind] {
      var facts = facts
      var indicator = AnalysisFacts.Indicator(number: 0, goal: 0)
      indicator.target = 4
      indicator.statement = TargetStatement(
        goal: 0,
        unit: unit,
        bound: .atLeast,
        level: TargetStatement.Level(written: ExactDecimal(value), unit: UnitOfMeasure(unit))
      )
      facts.indicators = [indicator]
      return AnalysisResults(facts, computing: [.targetConflicts]).targetConflicts.map(\.kind)
    }
    #expect(kinds(110, unit: "%") == [.outOfRange])
    #expect(kinds(-1, unit: "") == [.outOfRange])
    #expect(kinds(100, unit: "%") == [])
    #expect(kinds(110, unit: "%-enheter") == [])
  }
}
