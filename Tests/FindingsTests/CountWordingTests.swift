import Findings
import Testing

/// Sentences with a count, for none, one and several.
@Suite struct CountWordingTests {
  @Test(
    "findings of two sides",
    arguments: [
      (
        [0, 0, 0, 0, 0], "Granskningen ger inget nytt fynd; inget är löst och inget kvarstår.",
        "The check gives no new findings; none is resolved and none remains."
      ),
      (
        [1, 1, 1, 0, 1],
        "Granskningen ger ett nytt fynd (varav 1 godtaget i baslinjen); ett är löst och ett kvarstår.",
        "The check gives one new finding (1 accepted by the baseline); one is resolved and one "
          + "remains."
      ),
      (
        [2, 2, 2, 0, 2],
        "Granskningen ger två nya fynd (varav 2 godtagna i baslinjen); två är lösta och två "
          + "kvarstår.",
        "The check gives two new findings (2 accepted by the baseline); two are resolved and two "
          + "remain."
      ),
      (
        [0, 1, 0, 1, 0],
        "Granskningen ger inget nytt fynd; ett är löst och inget kvarstår; om ett går det inte att "
          + "säga om det är löst.",
        "The check gives no new findings; one is resolved and none remains; of one it cannot be said "
          + "whether it is resolved."
      ),
      (
        [0, 0, 0, 3, 0],
        "Granskningen ger inget nytt fynd; inget är löst och inget kvarstår; om tre går det inte att "
          + "säga om de är lösta.",
        "The check gives no new findings; none is resolved and none remains; of three it cannot be "
          + "said whether they are resolved."
      ),
    ]
  )
  func findings(counts: [Int], swedish: String, english: String) {
    let text = Wording.findingCounts(
      new: counts[0],
      resolved: counts[1],
      remaining: counts[2],
      unassessed: counts[3],
      accepted: counts[4]
    )
    #expect(text.swedish == swedish)
    #expect(text.english == english)
  }

  @Test(
    "goals that are left",
    arguments: [
      (
        [0, 0, 0, 0, 0], "Det finns inga mål, varken förut eller nu.",
        "There are no goals, neither before nor now."
      ),
      (
        [0, 0, 0, 1, 0], "Förut fanns inget mål; nu finns ett.",
        "There was no goal before; now there is one."
      ),
      (
        [1, 1, 0, 0, 0], "Det enda målet finns kvar, oförändrat.",
        "The only goal is still there, unchanged."
      ),
      (
        [1, 1, 1, 0, 1], "Det enda målet finns kvar, ändrat och med ett annat id.",
        "The only goal is still there, changed and with another id."
      ),
      (
        [1, 0, 0, 1, 0], "Det enda målet är borta (G) och ett är nytt (A).",
        "The only goal is gone (G) and one is new (A)."
      ),
      (
        [2, 0, 0, 0, 0], "Av två mål finns inget kvar; två är borta (G).",
        "Of two goals none is still there; two are gone (G)."
      ),
      (
        [2, 2, 0, 2, 0], "Av två mål finns båda kvar, inget ändrat; två är nya (A).",
        "Of two goals both are still there, none changed; two are new (A)."
      ),
    ]
  )
  func goals(counts: [Int], swedish: String, english: String) {
    let text = Wording.goalsKept(
      counts[1],
      [
        (.gone, LocalizedText("G"), counts[0] - counts[1]),
        (.added, LocalizedText("A"), counts[3]),
      ],
      reworked: counts[2],
      renamed: counts[4]
    )
    #expect(text.swedish == swedish)
    #expect(text.english == english)
  }

  @Test(
    "goals with money",
    arguments: [
      (1, 1, "Det enda målet har egna pengar, 5 kr.", "The only goal has money of its own, 5 kr."),
      (
        1, 2, "Ett av två mål har egna pengar, 5 kr.",
        "One of two goals has money of its own, 5 kr."
      ),
      (
        2, 2, "Båda målen har egna pengar, tillsammans 5 kr.",
        "Both goals have money of their own, 5 kr together."
      ),
    ]
  )
  func money(count: Int, whole: Int, swedish: String, english: String) {
    let text = Wording.goalsHaveMoney(count, of: whole, "5 kr", nil, someEnded: false)
    #expect(text.swedish == swedish)
    #expect(text.english == english)
  }

  @Test(
    "dimensions and parts of the vision",
    arguments: [
      (
        [1, 1, 0, 0, 1], "Visionens enda dimension har mål.",
        "The only dimension of the vision has goals."
      ),
      (
        [0, 4, 0, 12, 1],
        "Ingen av visionens fyra dimensioner har mål, och ingen av de 12 delar som visionen nämner "
          + "har det.",
        "None of the vision's four dimensions has goals, and none of the 12 parts that the vision "
          + "names has any."
      ),
      (
        [4, 4, 1, 1, 1],
        "Alla fyra dimensioner i visionen har mål, och den enda del som visionen nämner har det "
          + "också.",
        "All four dimensions of the vision have goals, and the only part that the vision names has "
          + "them too."
      ),
      (
        [1, 4, 1, 12, 1],
        "En av visionens fyra dimensioner har mål, och 1 av de 12 delar som visionen nämner har det.",
        "One of the vision's four dimensions has goals, and 1 of the 12 parts that the vision names "
          + "has them too."
      ),
      (
        [8, 8, 3, 12, 2],
        "Alla åtta dimensioner i visionerna har mål, och 3 av de 12 delar som visionerna nämner har "
          + "det.",
        "All eight dimensions of the visions have goals, and 3 of the 12 parts that the visions name "
          + "have them too."
      ),
    ]
  )
  func coverage(counts: [Int], swedish: String, english: String) {
    let text = Wording.coverage(
      dimensions: counts[0],
      of: counts[1],
      aspects: counts[2],
      of: counts[3],
      visionCount: counts[4],
      vision: nil,
      council: false
    )
    #expect(text.swedish == swedish)
    #expect(text.english == english)
  }

  @Test("indicators, none of which has this or that")
  func indicators() {
    let text = Wording.indicatorsHave(3, target: 3, baseline: 1, outcome: 0)
    #expect(
      text.swedish
        == "Tre nyckeltal finns; alla har målvärde, ett har utgångsläge och inget har utfall."
    )
    #expect(
      text.english
        == "There are three indicators: three with a target, one with a baseline and none with an "
        + "outcome."
    )
    #expect(
      Wording.indicatorsHave(1, target: 1, baseline: 1, outcome: 0).english
        == "There is one indicator, with a target, with a baseline and without an outcome."
    )
    #expect(Wording.notMeasured(2, of: 2).english.hasPrefix("Neither of the two indicators has"))
    #expect(Wording.goalsLack("one goal without an owner").english.hasPrefix("There is one goal"))
    #expect(Wording.indicators(2, are: .unknown).swedish == "två går inte att bedöma")
    #expect(
      Wording.assignmentsOverdue(1, of: 1, isAll: true, someEnded: false).english
        == "The only assignment is overdue."
    )
    let noWay = LocalizedText(sv: "Mål utan väg dit", en: "Goal with no way to reach it")
    #expect(Wording.gapClause(noWay, 2).english == "two goals with no way to reach them")
    #expect(Wording.fewerGoals(from: 2, to: 0).swedish == "har inget mål (förut två)")
  }
}
