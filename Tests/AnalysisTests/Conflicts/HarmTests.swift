import Analysis
import Testing

@Suite struct HarmTests {
  /// Effects as `A-2 by B,C left -1`, with `words`, `low`, `dim1`; an unknown mitigator is `?`.
  private func harms(_ lines: [String], _ facts: [String: MitigationFacts] = [:]) -> String {
    let names = ["A", "B", "C", "D", "E"]
    let effects = lines.enumerated().map { index, line in
      let words = line.split(separator: " ").map(String.init)
      var effect = DimensionEffect(
        goal: names.firstIndex(of: String(words[0].prefix(1))) ?? 0,
        effect: index,
        good: Int(words[0].dropFirst()) ?? 0
      )
      for (position, word) in words.enumerated() {
        switch word {
        case "words": effect.hasWords = true
        case "low": effect.isUncertain = true
        case "dim1": effect.dimension = 1
        case "left": effect.residual = Int(words[position + 1])
        case "by":
          effect.mitigators = words[position + 1].split(separator: ",").enumerated().map {
            DimensionEffect.Mitigator(goal: names.firstIndex(of: String($1)), entry: $0)
          }
        default: break
        }
      }
      return effect
    }
    let analysis = HarmAnalysis(
      effects: effects,
      facts: names.map { facts[$0] ?? MitigationFacts() }
    )
    return analysis.harms().map { harm in
      var text = "\(names[harm.goal])\(harm.residual)"
      if harm.dimension != 0 { text += "/\(harm.dimension)" }
      if let clause = harm.clause { text += " \(clause)" }
      if let mitigator = harm.mitigator { text += " \(names[mitigator])" }
      if let available = harm.available { text += " \(available)" }
      if !harm.isWorst { text += " (too)" }
      return text
    }.joined(separator: ", ")
  }

  @Test(
    "what is left of harm",
    arguments: [
      (["A-3"], "A-3"), (["A-2"], "A-2"), (["A-1"], "A-1"), (["A0"], ""), (["A2"], ""),
      // For each goal and dimension the worst.
      (["A-1", "A-3", "A-2"], "A-3"),
      (["A-1", "A-2 dim1", "B-2"], "A-1, A-2/1, B-2"),
      // A note of low confidence does not hide a warning.
      (["A-3 low", "A-2"], "A-2"),
      (["A-1", "A-2 low"], "A-2"),
      (["A-3 low"], "A-3"),
      // For and against are kept apart.
      (["A-2", "A2"], "A-2"),
      // A mitigation by goals takes away what they add to the dimension.
      (["A-2 by B", "B1"], "A-1"),
      (["A-2 by B", "B2"], ""),
      (["A-2 by B", "B3"], ""),
      (["A-3 by B,C", "B1", "C1"], "A-1"),
      (["A-2 by B", "B1", "B2"], ""),
      // What is left may be said to be more, not less.
      (["A-2 by B left -1", "B2"], "A-1"),
      (["A-2 by B left 0", "B1"], "A-1 residual"),
      (["A-2 by B left -1", "B1"], "A-1"),
      (["A-2 by B left 1", "B3"], "A0 residual"),
      (["A-2 left -1"], "A-2 residual"),
      (["A-2 left -2"], "A-2"),
      // Words are worth one step at most.
      (["A-2 words"], "A-1"),
      (["A-1 words"], ""),
      (["A-2 words left -1"], "A-1"),
      (["A-2 words left 0"], "A-1 residual"),
      (["A-3 words by B", "B1"], "A-2"),
      // A mitigator that does not exist is the reader's finding alone.
      (["A-2 by ?"], ""),
      (["A-2 by ?", "A-1"], "A-1"),
    ]
  )
  func left(lines: [String], expected: String) {
    #expect(harms(lines) == expected)
  }

  @Test("an invalid mitigation names its clause, and is all that is said")
  func clauses() {
    #expect(harms(["A-2 by B", "B2"], ["B": MitigationFacts(isActive: false)]) == "A-2 inactive B")
    #expect(harms(["A-2 by B", "B2 dim1"]) == "A-2 noEffect B")
    #expect(harms(["A-2 by B", "B-1"]) == "A-2 noEffect B, B-1")
    #expect(harms(["A-2 by B", "B0"]) == "A-2 noEffect B")
    // What the mitigator may do was rejected: nothing is known.
    #expect(harms(["A-2 by B"], ["B": MitigationFacts(hasUnknownEffects: true)]) == "")
    // Each entry that fails, and what the valid ones leave.
    #expect(harms(["A-3 by B,C,D", "C1"]) == "A-2 noEffect B, A-2 noEffect D (too)")
    // A worse effect does not hide it, nor does it hide one that is as grave.
    #expect(harms(["A-1 by B", "A-3"]) == "A-1 noEffect B (too), A-3")
    #expect(harms(["A-3", "A-1 by B", "A-3"]) == "A-3, A-1 noEffect B (too)")
    #expect(harms(["A-1 by B", "A-2"]) == "A-1 noEffect B")
    #expect(harms(["A-1 by B", "A-3 low"]) == "A-1 noEffect B")
    #expect(harms(["A-3 by B", "A-2"]) == "A-3 noEffect B")
    #expect(
      harms(["A-2 by B left 0", "B2"], ["B": MitigationFacts(isActive: false)])
        == "A-2 inactive B"
    )
  }

  @Test("a mitigator comes no later than the goal")
  func time() {
    func later(_ goal: MitigationFacts, _ mitigator: MitigationFacts) -> Bool {
      harms(["A-2 by B", "B2"], ["A": goal, "B": mitigator]).contains("later")
    }
    #expect(!later(MitigationFacts(by: 2030), MitigationFacts(by: 2030)))
    #expect(later(MitigationFacts(by: 2030), MitigationFacts(by: 2031)))
    #expect(!later(MitigationFacts(by: 2030), MitigationFacts(by: 2030, begins: 2024)))
    #expect(later(MitigationFacts(by: 2030), MitigationFacts(begins: 2031)))
    #expect(!later(MitigationFacts(by: 2030), MitigationFacts()))
    #expect(!later(MitigationFacts(), MitigationFacts(by: 2031, begins: 2029)))
  }

  @Test("a mitigator has resources if the goal has")
  func resources() {
    func unfunded(_ goal: MitigationFacts, _ mitigator: MitigationFacts) -> Bool {
      harms(["A-2 by B", "B2"], ["A": goal, "B": mitigator]).contains("noResources")
    }
    #expect(unfunded(MitigationFacts(hasBudget: true), MitigationFacts()))
    #expect(!unfunded(MitigationFacts(hasBudget: true), MitigationFacts(isFunded: true)))
    #expect(!unfunded(MitigationFacts(), MitigationFacts()))
  }

  @Test(
    "what is used up is reported at the later goals",
    arguments: [
      (["A-2 by C", "B-1 by C", "C2"], "B-1 usedUp C 0"),
      (["A-1 by C", "B-1 by C", "C2"], ""),
      (["A-1 by C", "B-2 by C", "C2"], "B-1 usedUp C 1"),
      (["A-2 by D", "B-2 by D", "C-2 by D", "D3"], "B-1 usedUp D 1, C-2 usedUp D 0"),
      // What is claimed is what the residual says.
      (["A-2 by C left -1", "B-1 by C", "C2"], "A-1"),
      // For each dimension apart.
      (["A-2 by C", "B-2 dim1 by C", "C2", "C2 dim1"], ""),
      // An earlier claim moves where another mitigator can carry it.
      (["A-1 by C,D", "B-1 by C", "C1", "D1"], ""),
      (["A-1 by C,D", "B-1 by C", "E-1 by D", "C1", "D1"], "E-1 usedUp D 0"),
      // A goal's harm to a dimension is its worst effect: it claims once.
      (["A-2 by C", "A-2 by C", "C2"], ""),
      (["A-1 by C", "A-2 by C", "B-1 by C", "C2"], "B-1 usedUp C 0"),
      // An invalid mitigation claims nothing.
      (["A-2 by C left 1", "B-2 by C", "C2"], "A0 residual"),
    ]
  )
  func usedUp(lines: [String], expected: String) {
    #expect(harms(lines) == expected)
  }

  @Test("10 000 goals that lean on 20 are soon judged")
  func large() {
    var effects = (0..<20).map { DimensionEffect(goal: $0, effect: $0, good: 3) }
    for goal in 20..<10_000 {
      effects.append(
        DimensionEffect(
          goal: goal,
          effect: goal,
          good: -2,
          mitigators: [
            DimensionEffect.Mitigator(goal: goal % 20, entry: 0),
            DimensionEffect.Mitigator(goal: goal * 7 % 20, entry: 1),
          ]
        )
      )
    }
    let facts = (0..<10_000).map { _ in MitigationFacts() }
    let harms = HarmAnalysis(effects: effects, facts: facts).harms()
    #expect(harms.count > 9900)
    #expect(harms.reduce(0) { $0 + $1.residual - $1.declared } <= 60)
  }
}
