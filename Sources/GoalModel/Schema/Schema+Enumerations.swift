extension Enumeration {
  static let language = Enumeration(
    "language",
    [("sv", ["svenska"]), ("en", ["engelska"])]
  )
  static let level = Enumeration(
    "level",
    [
      ("council", ["fullmäktige", "kommunfullmäktige"]),
      ("committee", ["nämnd", "nämnden"]),
      ("unit", ["enhet", "enheten"]),
    ]
  )
  static let status = Enumeration(
    "status",
    [
      ("draft", ["utkast"]), ("proposed", ["förslag", "föreslagen", "föreslaget"]),
      ("adopted", ["antagen", "antaget", "beslutad", "beslutat"]),
      ("withdrawn", ["upphävd", "upphävt", "tillbakadragen", "tillbakadraget"]),
    ]
  )
  static let scope = Enumeration(
    "effect scope",
    [
      ("local", ["lokal", "lokalt"]), ("regional", ["regionalt"]),
      ("national", ["nationell", "nationellt"]), ("global", ["globalt"]),
    ]
  )
  static let confidence = Enumeration(
    "confidence",
    [
      ("low", ["låg", "lågt"]), ("medium", ["medel", "mellan"]), ("high", ["hög", "högt"]),
    ]
  )
  static let indicatorScope = Enumeration(
    "indicator scope",
    [
      ("organisation", ["kommunorganisation", "kommunorganisationen"]),
      ("group", ["koncern", "kommunkoncern", "kommunkoncernen"]),
      ("area", ["kommunen", "plats", "område"]),
    ]
  )
  static let indicatorKind = Enumeration(
    "indicator kind",
    [("target", ["målindikator", "mål"]), ("quality", ["kvalitet", "kvalitetsindikator"])]
  )
  static let direction = Enumeration(
    "direction",
    [
      ("increase", ["öka", "ökar", "ökning"]), ("decrease", ["minska", "minskar", "minskning"]),
      ("maintain", ["behålla", "bevara", "oförändrad"]),
    ]
  )
  static let assignmentStatus = Enumeration(
    "assignment status",
    [
      ("planned", ["planerad", "planerat"]), ("ongoing", ["pågående", "pågår"]),
      ("done", ["klar", "klart", "genomförd", "genomfört"]),
      ("stopped", ["avbruten", "avbrutet", "stoppad", "stoppat"]),
    ]
  )
  static let followUpStatus = Enumeration(
    "follow-up status",
    [
      ("on-track", ["enligt-plan", "enligt plan"]), ("at-risk", ["i-riskzonen", "risk"]),
      ("off-track", ["avviker", "ej-enligt-plan"]), ("achieved", ["uppnått", "uppnådd", "nått"]),
      ("dropped", ["nedlagt", "nedlagd", "struket"]),
    ]
  )
  static let decisionKind = Enumeration(
    "decision kind",
    [
      ("prioritise", ["prioritera", "prioritering", "prioritize"]),
      ("mitigate", ["mildra", "motverka"]), ("limit", ["begränsa", "begränsning"]),
      ("postpone", ["skjuta-upp", "uppskjuta"]), ("accept", ["godta", "acceptera"]),
    ]
  )
  static let better = Enumeration(
    "better",
    [("up", ["upp"]), ("down", ["ner", "ned"]), ("neither", ["ingetdera"])]
  )
  static let origin = Enumeration(
    "origin",
    [("inside", ["inifrån"]), ("outside", ["utifrån"])]
  )
  static let sign = Enumeration("sign", [("+", ["plus"]), ("-", ["minus"])])
  static let strength = Enumeration(
    "strength",
    [("weak", ["svag"]), ("medium", ["medel"]), ("strong", ["stark"])]
  )
}
