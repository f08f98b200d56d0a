/// The headings and labels of a report.
extension Wording {
  package static let headingOnePage = LocalizedText(sv: "På en sida", en: "On one page")
  package static let headingGravest = LocalizedText(
    sv: "De allvarligaste konflikterna som ingen har avgjort",
    en: "The gravest conflicts that nobody has decided"
  )
  package static let headingDecided = LocalizedText(sv: "Det som är avgjort", en: "What is decided")
  package static let headingUnknown = LocalizedText(
    sv: "Det som inte är känt",
    en: "What is not known"
  )
  package static let headingErrors = LocalizedText(sv: "Fel", en: "Errors")
  package static let headingReviewed = LocalizedText(
    sv: "Det som har granskats",
    en: "What was reviewed"
  )
  package static let headingFigures = LocalizedText(sv: "I siffror", en: "In figures")
  package static let headingMatrix = LocalizedText(
    sv: "Målen och visionen",
    en: "The goals and the vision"
  )
  package static let headingThread = LocalizedText(sv: "Den röda tråden", en: "The red thread")
  package static let headingGaps = LocalizedText(sv: "Luckor", en: "Gaps")
  package static let headingResources = LocalizedText(sv: "Resurser", en: "Resources")
  package static let headingFollowUp = LocalizedText(sv: "Uppföljning", en: "Follow-up")
  package static let headingOverdue = LocalizedText(
    sv: "Försenade uppdrag",
    en: "Overdue assignments"
  )
  package static let headingChanges = LocalizedText(sv: "Förändringar", en: "Changes")
  package static let headingGoals = LocalizedText(sv: "Mål för mål", en: "Goal by goal")
  package static let headingMethod = LocalizedText(
    sv: "Så är granskningen gjord",
    en: "How the review was made"
  )
  package static let headingLimits = LocalizedText(
    sv: "Där granskningen inte räcker",
    en: "Where the review stops"
  )
  package static let headingOtherFindings = LocalizedText(
    sv: "Fynd som inte gäller ett enskilt mål",
    en: "Findings that are about no single goal"
  )
  package static let headingSilenced = LocalizedText(sv: "Tystade fynd", en: "Silenced findings")
  package static let headingRules = LocalizedText(sv: "Regler", en: "Rules")
  package static let headingInputs = LocalizedText(sv: "Underlag", en: "Sources")

  // MARK: - Labels

  package static let labelQuestion = LocalizedText(sv: "Fråga:", en: "Question:")
  package static let labelDate = LocalizedText(sv: "Rapportens dag", en: "Day of the report")
  package static let labelFile = LocalizedText(sv: "Fil", en: "File")
  package static let labelDocument = LocalizedText(sv: "Dokument", en: "Document")
  package static let labelGoal = LocalizedText(sv: "Mål", en: "Goal")
  package static let labelDimension = LocalizedText(sv: "Dimension", en: "Dimension")
  package static let labelAmount = LocalizedText(sv: "Belopp", en: "Amount")
  package static let labelShare = LocalizedText(
    sv: "Andel av målens pengar",
    en: "Share of the goals' money"
  )
  package static let labelFrameShare = LocalizedText(sv: "Andel av ramen", en: "Share of the frame")
  package static let labelNote = LocalizedText(sv: "Till vad", en: "For what")
  package static let labelGoalCount = LocalizedText(sv: "Antal mål", en: "Number of goals")
  package static let labelMoneyShare = LocalizedText(
    sv: "Andel av pengarna",
    en: "Share of the money"
  )
  package static let labelState = LocalizedText(sv: "Läge:", en: "State:")
  package static let labelChain = LocalizedText(
    sv: "Så hänger det ihop:",
    en: "How it hangs together:"
  )
  package static let labelStrength = LocalizedText(sv: "Hur starkt:", en: "How strong:")
  package static let labelAtStake = LocalizedText(sv: "Det gäller:", en: "At stake:")
  package static let labelSides = LocalizedText(
    sv: "Vad som talar för var sida",
    en: "What speaks for each side"
  )
  package static let labelSettles = LocalizedText(
    sv: "Det här skulle avgöra saken",
    en: "What would settle it"
  )
  package static let labelIndicator = LocalizedText(sv: "Nyckeltal", en: "Indicator")
  package static let labelBaseline = LocalizedText(sv: "Utgångsläge", en: "Baseline")
  package static let labelOutcome = LocalizedText(sv: "Senaste utfall", en: "Last outcome")
  package static let labelTarget = LocalizedText(sv: "Målvärde", en: "Target")
  package static let labelStatus = LocalizedText(sv: "Läge", en: "State")
  package static let labelServes = LocalizedText(
    sv: "Tjänar i visionen",
    en: "Serves in the vision"
  )
  package static let labelRationale = LocalizedText(sv: "Motivering:", en: "Rationale:")
  package static let labelParents = LocalizedText(sv: "Hör under:", en: "Under:")
  package static let labelChildren = LocalizedText(sv: "Mål därunder:", en: "Goals below:")
  package static let labelSupports = LocalizedText(sv: "Stöder:", en: "Supports:")
  package static let labelDependsOn = LocalizedText(sv: "Beror på:", en: "Depends on:")
  package static let labelEffects = LocalizedText(sv: "Vad målet gör", en: "What the goal does")
  package static let labelAssignments = LocalizedText(sv: "Uppdrag", en: "Assignments")
  package static let labelBudget = LocalizedText(sv: "Pengar", en: "Money")
  package static let labelFindings = LocalizedText(sv: "Granskningen fann", en: "The review found")
  package static let labelConflictNumbers = LocalizedText(
    sv: "Är med i konflikt",
    en: "Is part of conflict"
  )
  package static let labelHelp = LocalizedText(sv: "Åtgärd:", en: "What to do:")
  package static let labelRule = LocalizedText(sv: "Regel", en: "Rule")
  package static let labelFindingCount = LocalizedText(sv: "Fynd", en: "Findings")
  package static let labelPassed = LocalizedText(sv: "Mål utan fynd", en: "Goals that pass")
  package static let labelNotAssessed = LocalizedText(
    sv: "Mål som inte kunde prövas",
    en: "Goals that could not be judged"
  )

  /// The rules that found nothing to judge.
  package static func rulesWithoutCase(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: number(count, .swedish, "regel", "regler")
        + " till prövades och fann inget; de gäller annat än det som står i målen här.",
      en: number(count, .english, "more rule", "more rules")
        + " found nothing; they are about other things than stand in the goals here."
    )
  }

  package static let labelRulesHash = LocalizedText(
    sv: "Alla regelfiler",
    en: "All rule files"
  )
  package static let labelGap = LocalizedText(sv: "inget mål", en: "no goal")
  package static let labelRepeated = LocalizedText(sv: "se ovan", en: "see above")
  package static let labelMitigation = LocalizedText(
    sv: "Det som ska väga upp:",
    en: "To make up for it:"
  )
  package static let labelMitigatedBy = LocalizedText(sv: "Vägs upp av", en: "Made up for by")

  package static let matrixLegend = LocalizedText(
    sv:
      "● målet tjänar dimensionen; siffran är den påverkan som dokumentet anger, från −3 (omöjliggör) "
      + "till +3; inom parentes den som är beräknad. Efter pilen står det som är kvar när något ska "
      + "väga upp.",
    en:
      "● the goal serves the dimension; the number is the effect that the document declares, from "
      + "−3 (cancels) to +3; in brackets what is derived. After the arrow stands what remains after "
      + "mitigation."
  )
  package static let summaryRest = LocalizedText(
    sv: "Hela rapporten: `align report`.",
    en: "The whole report: `align report`."
  )

  /// The findings that a summary leaves out.
  package static func moreFindingsInReport(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: number(count, .swedish, "till står i rapporten", "till står i rapporten") + ".",
      en: number(count, .english, "more stands in the report", "more stand in the report") + "."
    )
  }
}
