/// What stands in the drawings of goals and conflicts.
extension Wording {
  package static let graphAbstract = LocalizedText(
    sv: "Ritar den röda tråden och konflikterna, som svg, dot eller mermaid.",
    en: "Draws the red thread and the conflicts, as svg, dot or mermaid."
  )

  package static let graphDiscussion = LocalizedText(
    sv: "Slutstatus: 0 när bilden är ritad, 1 när en fil inte är giltig YAML och därför inte är "
      + "med i sin helhet, 2 när den inte kunde ritas, eller inte för alla sökvägar.",
    en: "Exit status: 0 when the picture is drawn, 1 when a file is not valid YAML and so is not "
      + "wholly in it, 2 when it could not be drawn, or not for every path."
  )

  package static let flagGraphFormat = LocalizedText(
    sv: "svg (en bild att läsa och skriva ut), dot (Graphviz) eller mermaid.",
    en: "svg (a picture to read and print), dot (Graphviz) or mermaid."
  )

  package static let flagGraphOutput = LocalizedText(
    sv: "Filen som bilden skrivs till, i stället för standard ut.",
    en: "The file that the picture is written to, in place of standard output."
  )

  // MARK: - Headings

  package static let graphTitle = LocalizedText(
    sv: "Röda tråden och konflikterna",
    en: "The red thread and the conflicts"
  )
  package static let redThread = LocalizedText(sv: "Röda tråden", en: "The red thread")
  package static let conflicts = LocalizedText(sv: "Konflikter", en: "Conflicts")
  package static let graphVision = LocalizedText(sv: "Vision", en: "Vision")
  package static let graphDimension = LocalizedText(sv: "Dimension", en: "Dimension")
  package static let graphAspect = LocalizedText(sv: "Del av visionen", en: "Aspect")
  package static let graphGoal = LocalizedText(sv: "Mål", en: "Goal")
  package static let graphGoalBelow = LocalizedText(sv: "Mål därunder", en: "Goals below")

  // MARK: - Nodes

  /// The aspects of a dimension that no goal serves.
  package static let withoutGoal = LocalizedText(sv: "Utan mål:", en: "Without a goal:")
  /// What goals hang on that serve a dimension and no aspect of it.
  package static let wholeDimension = LocalizedText(
    sv: "Dimensionen i stort",
    en: "The dimension as a whole"
  )
  /// A goal that hangs on nothing.
  package static let outsideVision = LocalizedText(
    sv: "utan koppling till visionen",
    en: "not tied to the vision"
  )
  package static let inactiveGoal = LocalizedText(sv: "gäller inte längre", en: "no longer holds")
  package static let noGoals = LocalizedText(sv: "Inga mål.", en: "No goals.")

  /// How many assignments a goal has, beside its name in a drawing and in the red thread of a long
  /// report.
  package static func assignments(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: number(count, .swedish, "uppdrag", "uppdrag"),
      en: number(count, .english, "assignment", "assignments")
    )
  }

  /// How many more there are than are named.
  package static func andMore(_ count: Int) -> LocalizedText {
    LocalizedText(sv: "och \(count) till", en: "and \(count) more")
  }

  // MARK: - Conflicts

  package static let noConflicts = LocalizedText(
    sv: "Inga konflikter har hittats.",
    en: "No conflicts were found."
  )
  package static let decidedConflict = LocalizedText(sv: "beslutad", en: "decided")

  /// A severity as people say it, in drawings, reports and comparisons; `align check` shows the
  /// word that flags take instead.
  package static func severity(_ severity: Severity) -> LocalizedText {
    switch severity {
    case .error: LocalizedText(sv: "fel", en: "error")
    case .warning: LocalizedText(sv: "varning", en: "warning")
    case .note: LocalizedText(sv: "anmärkning", en: "note")
    }
  }

  /// How the goals of a conflict stand in each other's way, as the heading of its row in a picture.
  package static func kind(_ kind: GraphConflict.Kind) -> LocalizedText {
    switch kind {
    case .harm: LocalizedText(sv: "Skada", en: "Harm")
    case .opposed: LocalizedText(sv: "Åt två håll", en: "Pulled both ways")
    case .effect: LocalizedText(sv: "Effekt mot mål", en: "Effect against a goal")
    case .indirect: LocalizedText(sv: "På omvägar", en: "By a roundabout way")
    case .unclear: LocalizedText(sv: "Oklart", en: "Unclear")
    case .target: LocalizedText(sv: "Målnivåer", en: "Targets")
    }
  }

  /// How the signs are read.
  package static let legendMore = LocalizedText(
    sv: "mål: vill ha eller ger mer · storhet: mer ger mer",
    en: "goal: wants or gives more · quantity: more gives more"
  )
  package static let legendLess = LocalizedText(
    sv: "mål: vill ha eller ger mindre · storhet: mer ger mindre",
    en: "goal: wants or gives less · quantity: more gives less"
  )
  package static let legendUnclear = LocalizedText(
    sv: "oklart åt vilket håll",
    en: "unclear which way"
  )

  /// The conflicts that are left out of a picture.
  package static func moreConflicts(_ count: Int) -> LocalizedText {
    LocalizedText(
      sv: number(count, .swedish, "konflikt", "konflikter") + " till visas av align check.",
      en: number(count, .english, "more conflict is", "more conflicts are")
        + " shown by align check."
    )
  }

  /// What is in a picture.
  package static func graphContents(
    goals: Int,
    aspects: Int,
    reached: Int,
    conflicts: Int
  ) -> LocalizedText {
    LocalizedText(
      sv: number(goals, .swedish, "mål", "mål")
        + "; \(reached) av \(aspects) delar av visionen har mål; "
        + number(conflicts, .swedish, "konflikt", "konflikter") + ".",
      en: number(goals, .english, "goal", "goals") + "; \(reached) of \(aspects) aspects "
        + "\(reached == 1 ? "has" : "have") goals; "
        + number(conflicts, .english, "conflict", "conflicts") + "."
    )
  }
}
