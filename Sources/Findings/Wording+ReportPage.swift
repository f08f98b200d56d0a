/// The words that stand on the pages of a report around what is said in it.
extension Wording {
  /// By the name that the templates in `report/` have for them: `{{words.question}}`.
  package static let reportPage: [String: LocalizedText] = [
    // The page
    "skip": LocalizedText(sv: "Hoppa till innehållet", en: "Skip to the content"),
    "contents": LocalizedText(sv: "Innehåll", en: "Contents"),
    "madeBy": LocalizedText(sv: "Gjord med", en: "Made with"),
    "politics": LocalizedText(
      sv: "Granskningen väger inte mål mot varandra: det är politik.",
      en: "The review weighs no goal against another: that is politics."
    ),
    // The sections
    "onePage": headingOnePage,
    "about": headingReviewed,
    "figures": headingFigures,
    "matrix": headingMatrix,
    "thread": headingThread,
    "gaps": headingGaps,
    "conflicts": conflicts,
    "resources": headingResources,
    "followUp": headingFollowUp,
    "changes": headingChanges,
    "goalByGoal": headingGoals,
    "method": headingMethod,
    // On one page
    "standing": LocalizedText(sv: "Omdöme:", en: "Verdict:"),
    "gravest": headingGravest,
    "question": LocalizedText(sv: "Fråga att ställa:", en: "A question to ask:"),
    "decided": headingDecided,
    "unknown": headingUnknown,
    // About, figures
    "file": labelFile,
    "look": LocalizedText(sv: "(värt att se på)", en: "(worth a look)"),
    // The matrix
    "matrixHow": LocalizedText(
      sv: "En rad för varje mål, en spalt för varje dimension av visionen.",
      en: "One row for each goal, one column for each dimension of the vision."
    ),
    "keyServes": LocalizedText(sv: "målet tjänar dimensionen", en: "the goal serves it"),
    "keyGood": LocalizedText(sv: "målet är bra för den", en: "the goal is good for it"),
    "keyBad": LocalizedText(sv: "målet är till skada för den", en: "the goal is bad for it"),
    "keyRemains": LocalizedText(
      sv: "efter pilen det som är kvar när något ska väga upp",
      en: "after the arrow what remains after mitigation"
    ),
    "keyDerived": LocalizedText(
      sv: "beräknat: följer av det målet påverkar; dokumentet säger det inte självt",
      en: "derived: follows from what the goal moves; the document does not say it itself"
    ),
    "goal": labelGoal,
    "ended": LocalizedText(sv: "gäller inte längre", en: "no longer holds"),
    "goalsHere": labelGoalCount,
    "shareHere": labelMoneyShare,
    // The red thread
    "threadHow": LocalizedText(
      sv: "Från visionen till uppdragen. Det som ingenting hänger på är märkt.",
      en: "From the vision to the assignments. What nothing hangs on is marked."
    ),
    "nothingHere": LocalizedText(sv: "○ inget här", en: "○ nothing here"),
    "seeAbove": LocalizedText(sv: "(se ovan)", en: "(see above)"),
    "kind.vision": LocalizedText(sv: "Vision", en: "Vision"),
    "kind.dimension": LocalizedText(sv: "Dimension", en: "Dimension"),
    "kind.aspect": LocalizedText(sv: "Del", en: "Part"),
    "kind.heading": LocalizedText(sv: "", en: ""),
    "kind.goal": LocalizedText(sv: "Mål", en: "Goal"),
    "kind.assignment": LocalizedText(sv: "Uppdrag", en: "Assignment"),
    // Conflicts
    "conflictsHow": LocalizedText(
      sv: "De allvarligaste först. Vad som ska gå före är fullmäktiges sak.",
      en: "The gravest first. What shall go before what is for the council to say."
    ),
    "conflict": LocalizedText(sv: "Konflikt", en: "Conflict"),
    "conflictsInShort": LocalizedText(
      sv: "Allt om dem står i rapporten med --format json.",
      en: "All of them stand in full in the report with --format json."
    ),
    "acting": LocalizedText(sv: "Mål som påverkar", en: "Goals that act"),
    "against": LocalizedText(sv: "Mål som påverkas", en: "Goals that are affected"),
    "harmed": LocalizedText(sv: "Dimension som skadas", en: "Dimension that is harmed"),
    "chain": LocalizedText(sv: "Så hänger det ihop", en: "How it hangs together"),
    "strength": LocalizedText(sv: "Hur starkt", en: "How strong"),
    "state": labelStatus,
    "state.open": LocalizedText(sv: "inte avgjord", en: "not decided"),
    "state.mitigated": LocalizedText(sv: "vägs delvis upp", en: "partly made up for"),
    "state.decided": LocalizedText(sv: "avgjord", en: "decided"),
    "settles": labelSettles,
    "findingsBehind": LocalizedText(
      sv: "Fynden bakom konflikten",
      en: "The findings behind the conflict"
    ),
    "asTable": LocalizedText(sv: "Som tabell", en: "As a table"),
    "step": LocalizedText(sv: "Led", en: "Step"),
    "direction": LocalizedText(sv: "Riktning", en: "Direction"),
    "moreWanted": LocalizedText(sv: "ska öka", en: "is to go up"),
    "lessWanted": LocalizedText(sv: "ska minska", en: "is to go down"),
    // Resources
    "byDimension": LocalizedText(sv: "Efter dimension", en: "By dimension"),
    "byGoal": LocalizedText(sv: "Efter mål", en: "By goal"),
    "dimension": labelDimension,
    "amount": labelAmount,
    "share": labelShare,
    "frameShare": labelFrameShare,
    // Follow-up
    "overdue": headingOverdue,
    "what": LocalizedText(sv: "Vad", en: "What"),
    "when": LocalizedText(sv: "När", en: "When"),
    "value": LocalizedText(sv: "Värde", en: "Value"),
    "baseline": labelBaseline,
    "outcome": LocalizedText(sv: "Utfall", en: "Outcome"),
    "target": labelTarget,
    // Goals
    "document": labelDocument,
    "filter": LocalizedText(sv: "Sök bland målen", en: "Search among the goals"),
    "unfold": LocalizedText(sv: "Öppna alla", en: "Open all"),
    "fold": LocalizedText(sv: "Stäng alla", en: "Close all"),
    "shown": LocalizedText(sv: "mål visas", en: "goals are shown"),
    "serves": LocalizedText(sv: "Tjänar", en: "Serves"),
    "parents": LocalizedText(sv: "Under målet", en: "Under the goal"),
    "children": LocalizedText(sv: "Mål under det", en: "Goals under it"),
    "supports": LocalizedText(sv: "Stöder", en: "Supports"),
    "dependsOn": LocalizedText(sv: "Beror av", en: "Depends on"),
    "effects": LocalizedText(sv: "Påverkan", en: "Effects"),
    "mitigation": labelMitigation,
    "mitigatedBy": LocalizedText(sv: "Vägs upp av:", en: "Mitigated by:"),
    "derived": LocalizedText(sv: "Beräknad påverkan", en: "Derived effects"),
    "indicators": LocalizedText(sv: "Nyckeltal", en: "Indicators"),
    "indicator": LocalizedText(sv: "Nyckeltal", en: "Indicator"),
    "assignments": labelAssignments,
    "budget": labelBudget,
    "review": LocalizedText(sv: "Granskning", en: "Review"),
    // Method
    "limits": headingLimits,
    "otherFindings": headingOtherFindings,
    "remedies": LocalizedText(sv: "Åtgärder, regel för regel", en: "What to do, rule by rule"),
    "silenced": headingSilenced,
    "rules": headingRules,
    "rulesTable": LocalizedText(sv: "Alla regler och utfall", en: "All rules and how they ended"),
    "rulesCaption": LocalizedText(
      sv: "Hur varje regel slutade, räknat i mål",
      en: "How each rule ended, counted in goals"
    ),
    "rule": labelRule,
    "inputs": headingInputs,
    "inputsCaption": LocalizedText(
      sv: "Kontrollsummor: samma fil ger samma summa",
      en: "Checksums: the same file gives the same sum"
    ),
    "allRules": labelRulesHash,
    "page": LocalizedText(sv: "Sida", en: "Page"),
  ]
}

extension Wording {
  /// The conflicts that have no card on a page.
  package static func conflictsInShort(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: "\(number(count, .swedish, "konflikt", "konflikter")) till i korthet",
      en: "\(number(count, .english, "more conflict", "more conflicts")) in brief"
    )
  }

  /// Of a goal's conflicts those that stand in the list of the others.
  package static func conflictsInList(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: "\(Language.swedish.number(count)) i korthet",
      en: "\(Language.english.number(count)) in brief"
    )
  }

  /// Where something stands in the file that is spoken of.
  package static func lineOfFile(_ line: Int) -> LocalizedText {
    LocalizedText(sv: "rad \(line)", en: "line \(line)")
  }
}
