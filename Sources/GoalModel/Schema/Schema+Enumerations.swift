extension Enumeration {
  static let language = Enumeration("language", [("sv", ["svenska", "se"]), ("en", ["engelska"])])
  static let level = Enumeration(
    "level",
    [
      ("council", ["fullmäktige", "kommunfullmäktige", "kommunnivå"]),
      ("committee", ["nämnd", "nämnden", "nämndnivå", "styrelse", "kommunstyrelse"]),
      ("unit", ["enhet", "enheten", "enhetsnivå", "förvaltning"]),
    ]
  )
  /// The index of `withdrawn` among the words of a status.
  static let withdrawn = status.index(of: "withdrawn") ?? 3
  static let status = Enumeration(
    "status",
    [
      ("draft", ["utkast", "utkastet", "arbetsmaterial"]),
      ("proposed", ["föreslagen", "föreslaget", "förslag"]),
      (
        "adopted",
        ["antagen", "antaget", "antagna", "beslutad", "beslutat", "fastställd", "fastställt"]
      ),
      (
        "withdrawn",
        ["upphävd", "upphävt", "tillbakadragen", "tillbakadraget", "återkallad", "återkallat"]
      ),
    ]
  )
  static let scope = Enumeration(
    "effect scope",
    [
      ("local", ["lokal", "lokalt"]), ("regional", ["regional", "regionalt"]),
      ("national", ["nationell", "nationellt"]), ("global", ["global", "globalt"]),
    ]
  )
  static let confidence = Enumeration(
    "confidence",
    [
      ("low", ["låg", "lågt"]), ("medium", ["medel", "mellan", "medelhög"]),
      ("high", ["hög", "högt"]),
    ]
  )
  static let indicatorScope = Enumeration(
    "indicator scope",
    [
      (
        "organisation",
        ["organisation", "organisationen", "kommunorganisation", "kommunorganisationen"]
      ), ("group", ["koncern", "koncernen", "kommunkoncern", "kommunkoncernen"]),
      ("area", ["område", "plats", "platsen", "kommunen", "kommunen som plats", "geografisk"]),
    ]
  )
  static let indicatorKind = Enumeration(
    "indicator kind",
    [
      ("target", ["mål", "målindikator", "målvärde"]),
      ("quality", ["kvalitet", "kvalitetsindikator"]),
    ]
  )
  static let direction = Enumeration(
    "direction",
    [
      ("increase", ["öka", "ökar", "ökning", "ökande", "upp"]),
      ("decrease", ["minska", "minskar", "minskning", "minskande", "ned", "ner"]),
      ("maintain", ["behålla", "bibehålla", "bevara", "oförändrad", "oförändrat"]),
    ]
  )
  static let assignmentStatus = Enumeration(
    "assignment status",
    [
      ("planned", ["planerad", "planerat", "ej påbörjad", "ej påbörjat"]),
      ("ongoing", ["pågående", "pågår"]),
      (
        "done",
        ["klar", "klart", "färdig", "färdigt", "genomförd", "genomfört", "utförd", "utfört"]
      ), ("stopped", ["avbruten", "avbrutet", "stoppad", "stoppat"]),
    ]
  )
  static let followUpStatus = Enumeration(
    "follow-up status",
    [
      ("on-track", ["enligt plan", "enligt planen"]),
      ("at-risk", ["i riskzonen", "risk", "osäkert"]),
      ("off-track", ["avviker", "ej enligt plan", "inte enligt plan"]),
      ("achieved", ["uppnått", "uppnådd", "nått", "nådd"]),
      ("dropped", ["nedlagt", "nedlagd", "struket", "struken", "avskrivet", "avskriven"]),
    ]
  )
  static let decisionKind = Enumeration(
    "decision kind",
    [
      ("prioritise", ["prioritera", "prioritering", "prioriterat"]),
      ("mitigate", ["mildra", "mildras", "motverka", "lindra"]),
      ("limit", ["begränsa", "begränsning", "begränsas"]),
      ("postpone", ["skjuta upp", "skjuts upp", "uppskjuta", "senarelägga"]),
      ("accept", ["godta", "godtas", "acceptera", "accepteras"]),
    ]
  )
  static let better = Enumeration(
    "better",
    [
      ("up", ["upp", "mer"]), ("down", ["ner", "ned", "mindre"]),
      ("neither", ["ingetdera", "varken"]),
    ]
  )
  static let origin = Enumeration("origin", [("inside", ["inifrån"]), ("outside", ["utifrån"])])
  static let sign = Enumeration(
    "sign",
    [("+", ["plus"]), ("-", ["minus", "\u{2212}", "\u{2013}"])]
  )
  static let strength = Enumeration(
    "strength",
    [
      ("weak", ["svag", "svagt"]), ("medium", ["medel", "måttlig"]),
      ("strong", ["stark", "starkt"]),
    ]
  )
}
