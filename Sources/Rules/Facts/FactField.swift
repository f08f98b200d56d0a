import CEL
import Findings
import GoalModel

/// A field that rules read and goal documents do not write: worked out, or of an analysis.
struct DerivedField: Sendable {
  var name: String
  var type: CELType
  var isOptional: Bool
  var meaning: LocalizedText

  init(
    _ name: String,
    _ type: CELType,
    optional: Bool = false,
    _ swedish: String,
    _ english: String
  ) {
    self.name = name
    self.type = type
    isOptional = optional
    meaning = LocalizedText(sv: swedish, en: english)
  }
}

extension CELType {
  static func thing(_ record: FactRecord) -> CELType { .record(record.name) }
  static func things(_ record: FactRecord) -> CELType { .list(.record(record.name)) }
  /// A place in a file: rules can only point at it.
  static let place = CELType.opaque("place", [])
}

extension DerivedField {
  /// The fields that a kind of thing has beyond the written ones.
  static func fields(of record: FactRecord) -> [DerivedField] {
    switch record {
    case .document: document
    case .period: period
    case .goal: goal
    case .effect: effect
    case .indicator: indicator
    case .target: target
    case .assignment: [owningGoal]
    case .decision: decision
    case .vision: vision
    case .dimension: dimension
    case .aspect: aspect
    case .quantity: quantity
    case .influence: [builtIn]
    case .harm: rowFields + harm
    case .opposition: rowFields + opposition
    case .effectConflict: rowFields + effectConflict
    case .chain: rowFields + chain
    case .targetConflict: rowFields + targetConflict
    case .loop: rowFields + loop
    case .truncation: rowFields + truncation
    case .evidence: rowFields + evidence
    case .other: other
    case .adoption, .documentBudget, .baseline, .outcome, .goalBudget, .followUp, .want,
      .principle:
      []
    }
  }

  private static let owningGoal = DerivedField(
    "goal",
    .thing(.goal),
    "målet som det hör till",
    "the goal that it belongs to"
  )
  private static let builtIn = DerivedField(
    "built_in",
    .bool,
    "om den följer med programmet",
    "whether it comes with the program"
  )

  private static let document: [DerivedField] = [
    DerivedField(
      "depth",
      .int,
      "0 för fullmäktige, 1 för nämnd, 2 för enhet",
      "0 for council, 1 for committee, 2 for unit"
    ),
    DerivedField("active", .bool, "om det inte är återkallat", "whether it is not withdrawn"),
    DerivedField(
      "dimensions",
      .things(.dimension),
      "dimensionerna i visionen som nämns först",
      "the dimensions of the vision listed first"
    ),
    DerivedField(
      "aspects",
      .things(.aspect),
      "delarna av visionen som nämns först",
      "the aspects of the vision listed first"
    ),
    DerivedField(
      "principles",
      .things(.principle),
      "principerna i visionen som nämns först",
      "the principles of the vision listed first"
    ),
    DerivedField(
      "lead",
      .thing(.document),
      "det första av de fullmäktigedokument som räknas som ett med det, annars det självt",
      "the first of the council documents that count as one with it, else itself"
    ),
    DerivedField("ended", .bool, "om perioden är över", "whether its period is over"),
    DerivedField(
      "distributes",
      .bool,
      "om det eller ett mål i det har en budget",
      "whether it or a goal of it has a budget"
    ),
    DerivedField(
      "known_visions",
      .things(.vision),
      "alla visioner som finns, de egna regelmapparnas först",
      "all visions that there are, those of one's own rule folders first"
    ),
  ]
  private static let period: [DerivedField] = [
    DerivedField("months", .int, "hur många månader den omfattar", "how many months it covers"),
    DerivedField(
      "days",
      .int,
      "hur många dagar den omfattar; skottdagar räknas inte, så att alla år är lika långa",
      "how many days it covers; leap days are not counted, so that all years are equally long"
    ),
  ]
  private static let goal: [DerivedField] = [
    DerivedField("document", .thing(.document), "dokumentet", "the document"),
    DerivedField(
      "all_dimensions",
      .things(.dimension),
      "målets dimensioner, annars de som målen ovanför har",
      "its dimensions, or those of the goals above it"
    ),
    DerivedField(
      "all_aspects",
      .things(.aspect),
      "de delar av visionen som målet tjänar, annars de som målen ovanför har",
      "its aspects, or those of the goals above it"
    ),
    DerivedField(
      "active",
      .bool,
      "om det varken är återkallat eller nedlagt",
      "whether it is neither withdrawn nor dropped"
    ),
    DerivedField(
      "ancestors",
      .things(.goal),
      "alla mål ovanför, närmast först",
      "all goals above it, nearest first"
    ),
    DerivedField(
      "descendants",
      .things(.goal),
      "alla mål nedanför, närmast först",
      "all goals below it, nearest first"
    ),
    DerivedField("children", .things(.goal), "målen närmast under", "the goals right below it"),
    DerivedField(
      "depth",
      .int,
      "hur många mål som står ovanför, den längsta vägen",
      "the number of goals above it on the longest way"
    ),
    DerivedField(
      "measured",
      .bool,
      "om det eller ett gällande mål nedanför har ett nyckeltal",
      "whether it or an active goal below it has an indicator"
    ),
    DerivedField(
      "funded",
      .bool,
      "om det finns en budget här, ovanför eller nedanför",
      "whether there is a budget here, above or below"
    ),
    DerivedField(
      "served_dimensions",
      .things(.dimension),
      "dimensionerna, där ett felskrivet namn räknas som det närmaste",
      "its dimensions, a misspelt name read as the nearest one"
    ),
    DerivedField(
      "served_aspects",
      .things(.aspect),
      "delarna av visionen, där ett felskrivet namn räknas som det närmaste",
      "its aspects, a misspelt name read as the nearest one"
    ),
    DerivedField(
      "evidence",
      .things(.evidence),
      "vad orden i målets text visar, det tydligaste först",
      "what the words of the goal's text show, the clearest first"
    ),
    DerivedField(
      "spoken_dimensions",
      .things(.dimension),
      "dimensioner som text, delar av visionen, nyckeltal eller uppdrag talar om",
      "dimensions that text, aspects, indicators or assignments speak of"
    ),
    DerivedField(
      "suggested_aspects",
      .things(.aspect),
      "de delar av visionen som målets text pekar på, den tydligaste först",
      "the aspects that the goal's text points to, the clearest first"
    ),
  ]
  private static let effect: [DerivedField] = [
    owningGoal,
    DerivedField(
      "dimension",
      .thing(.dimension),
      optional: true,
      "dimensionen som effekten räknas till",
      "the dimension that the effect counts for"
    ),
    DerivedField(
      "aspect",
      .thing(.aspect),
      optional: true,
      "delen av visionen som påverkas",
      "the aspect that is affected"
    ),
    DerivedField(
      "quantity",
      .thing(.quantity),
      optional: true,
      "storheten som påverkas",
      "the quantity that is affected"
    ),
    DerivedField(
      "good",
      .int,
      "−3…3: hur bra det är för dimensionen",
      "−3…3: how good for the dimension"
    ),
  ]
  private static let indicator: [DerivedField] = [
    owningGoal,
    DerivedField(
      "heading",
      .enumeration("direction"),
      optional: true,
      "riktningen, angiven eller av målvärdet mot utgångsläget",
      "the direction, as given or by the target against the baseline"
    ),
    DerivedField(
      "latest",
      .thing(.outcome),
      optional: true,
      "det senaste utfallet",
      "the latest outcome"
    ),
  ]
  private static let target: [DerivedField] = [
    DerivedField(
      "value",
      .decimal,
      optional: true,
      "värdet i nyckeltalets enhet",
      "the value in the indicator's unit"
    ),
    DerivedField(
      "margin",
      .decimal,
      "en halv enhet av den sista siffran",
      "half a unit of the last digit written"
    ),
    DerivedField("text", .string, "målvärdet i ord", "the target in words"),
  ]
  private static let decision: [DerivedField] = [
    DerivedField("document", .thing(.document), "dokumentet", "the document"),
    DerivedField(
      "dimension",
      .thing(.dimension),
      optional: true,
      "dimensionen som vägs mot målet",
      "the dimension that is weighed against the goal"
    ),
    DerivedField(
      "in_conflict",
      .bool,
      "om parterna är i konflikt",
      "whether its parties are in conflict"
    ),
    DerivedField(
      "in_open_conflict",
      .bool,
      "om parterna är i en konflikt som inget gällande beslut avgör",
      "whether its parties are in a conflict that no decision in force settles"
    ),
  ]
  private static let vision: [DerivedField] = [
    DerivedField("aspects", .things(.aspect), "alla delar av visionen", "all aspects")
  ]
  private static let dimension: [DerivedField] = []
  private static let aspect: [DerivedField] = [
    DerivedField("dimension", .thing(.dimension), "dimensionen", "the dimension"),
    DerivedField("vision", .thing(.vision), "visionen", "the vision"),
  ]
  private static let quantity: [DerivedField] = [
    builtIn,
    DerivedField(
      "used",
      .bool,
      "om ett nyckeltal eller en effekt nämner den",
      "whether an indicator or an effect names it"
    ),
  ]
}
