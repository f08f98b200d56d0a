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
    DerivedField("active", .bool, "om det inte är upphävt", "whether it is not withdrawn"),
    DerivedField(
      "dimensions",
      .things(.dimension),
      "dimensionerna i visionen som nämns först",
      "the dimensions of the vision listed first"
    ),
    DerivedField(
      "aspects",
      .things(.aspect),
      "aspekterna i visionen som nämns först",
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
  ]
  private static let period: [DerivedField] = [
    DerivedField("months", .int, "hur många månader den omfattar", "how many months it covers")
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
      "målets aspekter, annars de som målen ovanför har",
      "its aspects, or those of the goals above it"
    ),
    DerivedField(
      "active",
      .bool,
      "om det varken är upphävt eller nedlagt",
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
      "aspekterna, där ett felskrivet namn räknas som det närmaste",
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
      "dimensioner som text, aspekter, nyckeltal eller uppdrag talar om",
      "dimensions that text, aspects, indicators or assignments speak of"
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
      "aspekten som påverkas",
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
  ]
  private static let vision: [DerivedField] = [
    DerivedField("aspects", .things(.aspect), "alla aspekter", "all aspects")
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

// MARK: - Rows of analyses

extension DerivedField {
  /// The fields that every row has, first and in this order.
  static let rowFields: [DerivedField] = [
    DerivedField(
      "goals",
      .things(.goal),
      "målen, det som pekas ut först",
      "the goals, the one pointed at first"
    ),
    DerivedField("place", .place, "platsen", "where it points"),
    DerivedField("others", .things(.other), "de andra platserna", "the other places"),
    DerivedField(
      "dimensions",
      .things(.dimension),
      "dimensionerna det gäller",
      "the dimensions at stake"
    ),
    DerivedField(
      "decided",
      .thing(.decision),
      optional: true,
      "beslutet som avgör konflikten",
      "the decision that settles it"
    ),
  ]
  private static let other: [DerivedField] = [
    DerivedField("goal", .thing(.goal), "målet", "the goal"),
    DerivedField("place", .place, "platsen", "the place"),
    DerivedField(
      "target",
      .thing(.target),
      "målvärdet",
      "the target"
    ),
  ]
  private static let harm: [DerivedField] = [
    DerivedField("goal", .thing(.goal), "målet som skadar", "the goal that does harm"),
    DerivedField("dimension", .thing(.dimension), "dimensionen", "the dimension harmed"),
    DerivedField("effect", .thing(.effect), "effekten", "the effect"),
    DerivedField("declared", .int, "skadan före mildring", "the harm before mitigation"),
    DerivedField("residual", .int, "skadan efter mildring", "the harm after mitigation"),
    DerivedField(
      "allowed",
      .int,
      "den bästa återstod som mildringen bär",
      "the best residual that the mitigation can carry"
    ),
    DerivedField(
      "confidence",
      .enumeration("confidence"),
      "hur säker bedömningen är",
      "how certain it is"
    ),
    DerivedField(
      "clause",
      .enumeration("clause"),
      optional: true,
      "villkoret som mildringen bryter mot",
      "the clause that the mitigation fails"
    ),
    DerivedField(
      "mitigator",
      .thing(.goal),
      "målet som inte mildrar",
      "the mitigator at fault"
    ),
    DerivedField(
      "available",
      .int,
      "vad som är kvar av mildringen",
      "what is left of the mitigator's effect"
    ),
    DerivedField(
      "worst",
      .bool,
      "sant en gång för varje mål och dimension",
      "true once for each goal and dimension"
    ),
  ]
  private static let opposition: [DerivedField] = [
    DerivedField("quantity", .thing(.quantity), "storheten", "the quantity"),
    DerivedField("scope", .enumeration("indicator scope"), "avgränsningen", "the scope"),
    DerivedField("up", .things(.goal), "målen som vill ha mer", "the goals that want more"),
    DerivedField("down", .things(.goal), "målen som vill ha mindre", "the goals that want less"),
    DerivedField(
      "adopted",
      .bool,
      "om två av dem är antagna på samma nivå",
      "whether two of them are adopted at the same level"
    ),
    DerivedField(
      "nested",
      .bool,
      "om det ena bara är en del av det andra",
      "whether one lies within the other only"
    ),
  ]
  private static let effectConflict: [DerivedField] = [
    DerivedField("goal", .thing(.goal), "målet som handlar", "the goal that acts"),
    DerivedField("effect", .thing(.effect), "effekten", "the effect"),
    DerivedField("quantity", .thing(.quantity), "storheten", "the quantity"),
    DerivedField(
      "pushes",
      .enumeration("direction"),
      "vart effekten för storheten",
      "what the effect does to the quantity"
    ),
    DerivedField(
      "against",
      .things(.goal),
      "målen som vill tvärtom",
      "the goals that want the opposite"
    ),
    DerivedField(
      "confidence",
      .enumeration("confidence"),
      "hur säker bedömningen är",
      "how certain it is"
    ),
  ]
  private static let chain: [DerivedField] = [
    DerivedField("goal", .thing(.goal), "målet som handlar", "the goal that acts"),
    DerivedField("quantity", .thing(.quantity), "storheten", "the quantity"),
    DerivedField(
      "wanted",
      .enumeration("direction"),
      "vad de andra vill",
      "what the others want of it"
    ),
    DerivedField("against", .things(.goal), "målen som hindras", "the goals hindered"),
    DerivedField("p", .double, "summan av styrkorna för", "the sum of strengths for"),
    DerivedField("n", .double, "summan av styrkorna mot", "the sum of strengths against"),
    DerivedField("d", .double, "|p − n| / (p + n)", "|p − n| / (p + n)"),
    DerivedField("helping", .int, "antalet vägar för", "the number of paths for"),
    DerivedField("hindering", .int, "antalet vägar mot", "the number of paths against"),
    DerivedField("chain", .things(.influence), "kedjan mot", "the chain against"),
    DerivedField("opposing", .things(.influence), "kedjan för", "the chain for"),
    DerivedField(
      "pushes",
      .enumeration("direction"),
      "vad målet gör med den första storheten",
      "what the goal does to the first quantity"
    ),
    DerivedField(
      "confidence",
      .enumeration("confidence"),
      "hur säker bedömningen är",
      "how certain it is"
    ),
    DerivedField(
      "loop",
      .string,
      optional: true,
      "kretsen som vägarna går genom",
      "the loop that paths run through"
    ),
    DerivedField(
      "loop_sign",
      .enumeration("sign"),
      optional: true,
      "kretsens tecken",
      "the loop's sign"
    ),
    DerivedField(
      "looped",
      .double,
      "styrkan hos vägarna genom kretsar",
      "the strength of the paths through loops"
    ),
  ]
  private static let targetConflict: [DerivedField] = [
    DerivedField("kind", .enumeration("target conflict"), "vad som är fel", "what is wrong"),
    DerivedField("goal", .thing(.goal), "målet som pekas ut", "the goal pointed at"),
    DerivedField("indicator", .thing(.indicator), "nyckeltalet", "the indicator"),
    DerivedField("target", .thing(.target), "målvärdet", "the target"),
    DerivedField(
      "quantity",
      .thing(.quantity),
      "storheten",
      "the quantity"
    ),
    DerivedField("scope", .enumeration("indicator scope"), "avgränsningen", "the scope"),
    DerivedField(
      "same_document",
      .bool,
      "om målvärdena står i samma dokument",
      "whether the targets stand in one document"
    ),
    DerivedField(
      "total",
      .decimal,
      "delarnas summa",
      "the sum of the children"
    ),
    DerivedField("parent", .thing(.goal), "målet ovanför", "the goal above"),
    DerivedField(
      "range",
      .list(.decimal),
      "storhetens gränser",
      "the quantity's range"
    ),
  ]
  private static let loop: [DerivedField] = [
    DerivedField("quantities", .things(.quantity), "storheterna i kretsen", "its quantities"),
    DerivedField("influences", .things(.influence), "påverkan i kretsen", "its influences"),
    DerivedField("sign", .enumeration("sign"), "kretsens tecken", "the product of the signs"),
    DerivedField(
      "built_in",
      .bool,
      "om hela kretsen följer med programmet",
      "whether all of it comes with the program"
    ),
    DerivedField(
      "used",
      .bool,
      "om ett gällande mål nämner en storhet i den",
      "whether an active goal names one of its quantities"
    ),
  ]
  private static let evidence: [DerivedField] = [
    DerivedField("goal", .thing(.goal), "målet", "the goal"),
    DerivedField("dimension", .thing(.dimension), "dimensionen", "the dimension"),
    DerivedField(
      "strength",
      .double,
      "hur tydligt texten visar den, från 0 till 1",
      "how clearly the text shows it, from 0 to 1"
    ),
    DerivedField(
      "words",
      .list(.string),
      "orden som visar den, så som de står",
      "the words that show it, as they stand"
    ),
    DerivedField("places", .things(.other), "var orden står", "where the words stand"),
    DerivedField(
      "suggested",
      .bool,
      "om dimensionen skulle föreslås för målet",
      "whether the dimension would be suggested for the goal"
    ),
    DerivedField(
      "clear",
      .bool,
      "om texten talar så tydligt om den att målet borde ange den",
      "whether the text speaks of it so clearly that the goal should declare it"
    ),
    DerivedField(
      "quoted",
      .string,
      "de första av orden, inom citattecken",
      "the first of the words, in quotation marks"
    ),
  ]
  private static let truncation: [DerivedField] = [
    DerivedField("what", .enumeration("bound"), "vilken gräns", "which bound"),
    DerivedField("limit", .int, "gränsen", "the bound"),
    DerivedField("goal", .thing(.goal), optional: true, "målet", "the goal"),
    DerivedField("quantity", .thing(.quantity), optional: true, "storheten", "the quantity"),
  ]
}
