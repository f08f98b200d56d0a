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

/// Derived fields of one kind of things, each a case, in their order: the raw value is the position.
protocol DerivedFact: CaseIterable, RawRepresentable where RawValue == Int {
  var field: DerivedField { get }
}

extension DerivedFact {
  static var fields: [DerivedField] { allCases.map(\.field) }
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
    case .document: DocumentFact.fields
    case .period: PeriodFact.fields
    case .goal: GoalFact.fields
    case .effect: EffectFact.fields
    case .indicator: IndicatorFact.fields
    case .target: TargetFact.fields
    case .assignment: [owningGoal]
    case .decision: DecisionFact.fields
    case .vision: [visionAspects]
    case .aspect: AspectFact.fields
    case .quantity: QuantityFact.fields
    case .influence: [builtIn]
    case .harm: RowFact.fields + HarmFact.fields
    case .opposition: RowFact.fields + OppositionFact.fields
    case .effectConflict: RowFact.fields + EffectConflictFact.fields
    case .chain: RowFact.fields + ChainFact.fields
    case .targetConflict: RowFact.fields + TargetConflictFact.fields
    case .loop: RowFact.fields + LoopFact.fields
    case .truncation: RowFact.fields + TruncationFact.fields
    case .evidence: RowFact.fields + EvidenceFact.fields
    case .other: OtherFact.fields
    case .adoption, .documentBudget, .baseline, .outcome, .goalBudget, .followUp, .dimension,
      .want, .principle:
      []
    }
  }

  fileprivate static let owningGoal = DerivedField(
    "goal",
    .thing(.goal),
    "målet som det hör till",
    "the goal that it belongs to"
  )
  fileprivate static let builtIn = DerivedField(
    "built_in",
    .bool,
    "om den följer med programmet",
    "whether it comes with the program"
  )

  private static let visionAspects = DerivedField(
    "aspects",
    .things(.aspect),
    "alla delar av visionen",
    "all aspects"
  )
}

/// What is worked out of a document.
enum DocumentFact: Int, DerivedFact {
  case depth
  case active
  case dimensions
  case aspects
  case principles
  case lead
  case ended
  case distributes
  case knownVisions

  var field: DerivedField {
    switch self {
    case .depth:
      DerivedField(
        "depth",
        .int,
        "0 för fullmäktige, 1 för nämnd, 2 för enhet",
        "0 for council, 1 for committee, 2 for unit"
      )
    case .active:
      DerivedField("active", .bool, "om det inte är återkallat", "whether it is not withdrawn")
    case .dimensions:
      DerivedField(
        "dimensions",
        .things(.dimension),
        "dimensionerna i visionen som nämns först",
        "the dimensions of the vision listed first"
      )
    case .aspects:
      DerivedField(
        "aspects",
        .things(.aspect),
        "delarna av visionen som nämns först",
        "the aspects of the vision listed first"
      )
    case .principles:
      DerivedField(
        "principles",
        .things(.principle),
        "principerna i visionen som nämns först",
        "the principles of the vision listed first"
      )
    case .lead:
      DerivedField(
        "lead",
        .thing(.document),
        "det första av de fullmäktigedokument som räknas som ett med det, annars det självt",
        "the first of the council documents that count as one with it, else itself"
      )
    case .ended: DerivedField("ended", .bool, "om perioden är över", "whether its period is over")
    case .distributes:
      DerivedField(
        "distributes",
        .bool,
        "om det eller ett mål i det har en budget",
        "whether it or a goal of it has a budget"
      )
    case .knownVisions:
      DerivedField(
        "known_visions",
        .things(.vision),
        "alla visioner som finns, de egna regelmapparnas först",
        "all visions that there are, those of one's own rule folders first"
      )
    }
  }
}

/// What is worked out of a period.
enum PeriodFact: Int, DerivedFact {
  case months
  case days

  var field: DerivedField {
    switch self {
    case .months:
      DerivedField("months", .int, "hur många månader den omfattar", "how many months it covers")
    case .days:
      DerivedField(
        "days",
        .int,
        "hur många dagar den omfattar; skottdagar räknas inte, så att alla år är lika långa",
        "how many days it covers; leap days are not counted, so that all years are equally long"
      )
    }
  }
}

/// What is worked out of a goal.
enum GoalFact: Int, DerivedFact {
  case document
  case allDimensions
  case allAspects
  case active
  case ancestors
  case descendants
  case children
  case depth
  case measured
  case funded
  case servedDimensions
  case servedAspects
  case evidence
  case spokenDimensions
  case suggestedAspects

  var field: DerivedField {
    switch self {
    case .document: DerivedField("document", .thing(.document), "dokumentet", "the document")
    case .allDimensions:
      DerivedField(
        "all_dimensions",
        .things(.dimension),
        "målets dimensioner, annars de som målen ovanför har",
        "its dimensions, or those of the goals above it"
      )
    case .allAspects:
      DerivedField(
        "all_aspects",
        .things(.aspect),
        "de delar av visionen som målet tjänar, annars de som målen ovanför har",
        "its aspects, or those of the goals above it"
      )
    case .active:
      DerivedField(
        "active",
        .bool,
        "om det varken är återkallat eller nedlagt",
        "whether it is neither withdrawn nor dropped"
      )
    case .ancestors:
      DerivedField(
        "ancestors",
        .things(.goal),
        "alla mål ovanför, närmast först",
        "all goals above it, nearest first"
      )
    case .descendants:
      DerivedField(
        "descendants",
        .things(.goal),
        "alla mål nedanför, närmast först",
        "all goals below it, nearest first"
      )
    case .children:
      DerivedField("children", .things(.goal), "målen närmast under", "the goals right below it")
    case .depth:
      DerivedField(
        "depth",
        .int,
        "hur många mål som står ovanför, den längsta vägen",
        "the number of goals above it on the longest way"
      )
    case .measured:
      DerivedField(
        "measured",
        .bool,
        "om det eller ett gällande mål nedanför har ett nyckeltal",
        "whether it or an active goal below it has an indicator"
      )
    case .funded:
      DerivedField(
        "funded",
        .bool,
        "om det finns en budget här, ovanför eller nedanför",
        "whether there is a budget here, above or below"
      )
    case .servedDimensions:
      DerivedField(
        "served_dimensions",
        .things(.dimension),
        "dimensionerna, där ett felskrivet namn räknas som det närmaste",
        "its dimensions, a misspelt name read as the nearest one"
      )
    case .servedAspects:
      DerivedField(
        "served_aspects",
        .things(.aspect),
        "delarna av visionen, där ett felskrivet namn räknas som det närmaste",
        "its aspects, a misspelt name read as the nearest one"
      )
    case .evidence:
      DerivedField(
        "evidence",
        .things(.evidence),
        "vad orden i målets text visar, det tydligaste först",
        "what the words of the goal's text show, the clearest first"
      )
    case .spokenDimensions:
      DerivedField(
        "spoken_dimensions",
        .things(.dimension),
        "dimensioner som text, delar av visionen, nyckeltal eller uppdrag talar om",
        "dimensions that text, aspects, indicators or assignments speak of"
      )
    case .suggestedAspects:
      DerivedField(
        "suggested_aspects",
        .things(.aspect),
        "de delar av visionen som målets text pekar på, den tydligaste först",
        "the aspects that the goal's text points to, the clearest first"
      )
    }
  }
}

/// What is worked out of an effect.
enum EffectFact: Int, DerivedFact {
  case goal
  case dimension
  case aspect
  case quantity
  case good

  var field: DerivedField {
    switch self {
    case .goal: .owningGoal
    case .dimension:
      DerivedField(
        "dimension",
        .thing(.dimension),
        optional: true,
        "dimensionen som effekten räknas till",
        "the dimension that the effect counts for"
      )
    case .aspect:
      DerivedField(
        "aspect",
        .thing(.aspect),
        optional: true,
        "delen av visionen som påverkas",
        "the aspect that is affected"
      )
    case .quantity:
      DerivedField(
        "quantity",
        .thing(.quantity),
        optional: true,
        "storheten som påverkas",
        "the quantity that is affected"
      )
    case .good:
      DerivedField(
        "good",
        .int,
        "−3…3: hur bra det är för dimensionen",
        "−3…3: how good for the dimension"
      )
    }
  }
}

/// What is worked out of an indicator.
enum IndicatorFact: Int, DerivedFact {
  case goal
  case heading
  case latest

  var field: DerivedField {
    switch self {
    case .goal: .owningGoal
    case .heading:
      DerivedField(
        "heading",
        .enumeration("direction"),
        optional: true,
        "riktningen, angiven eller av målvärdet mot utgångsläget",
        "the direction, as given or by the target against the baseline"
      )
    case .latest:
      DerivedField(
        "latest",
        .thing(.outcome),
        optional: true,
        "det senaste utfallet",
        "the latest outcome"
      )
    }
  }
}

/// What is worked out of a target.
enum TargetFact: Int, DerivedFact {
  case value
  case margin
  case text

  var field: DerivedField {
    switch self {
    case .value:
      DerivedField(
        "value",
        .decimal,
        optional: true,
        "värdet i nyckeltalets enhet",
        "the value in the indicator's unit"
      )
    case .margin:
      DerivedField(
        "margin",
        .decimal,
        "en halv enhet av den sista siffran",
        "half a unit of the last digit written"
      )
    case .text: DerivedField("text", .string, "målvärdet i ord", "the target in words")
    }
  }
}

/// What is worked out of a decision.
enum DecisionFact: Int, DerivedFact {
  case document
  case dimension
  case inConflict
  case inOpenConflict

  var field: DerivedField {
    switch self {
    case .document: DerivedField("document", .thing(.document), "dokumentet", "the document")
    case .dimension:
      DerivedField(
        "dimension",
        .thing(.dimension),
        optional: true,
        "dimensionen som vägs mot målet",
        "the dimension that is weighed against the goal"
      )
    case .inConflict:
      DerivedField(
        "in_conflict",
        .bool,
        "om parterna är i konflikt",
        "whether its parties are in conflict"
      )
    case .inOpenConflict:
      DerivedField(
        "in_open_conflict",
        .bool,
        "om parterna är i en konflikt som inget gällande beslut avgör",
        "whether its parties are in a conflict that no decision in force settles"
      )
    }
  }
}

/// What is worked out of an aspect.
enum AspectFact: Int, DerivedFact {
  case dimension
  case vision

  var field: DerivedField {
    switch self {
    case .dimension: DerivedField("dimension", .thing(.dimension), "dimensionen", "the dimension")
    case .vision: DerivedField("vision", .thing(.vision), "visionen", "the vision")
    }
  }
}

/// What is worked out of a quantity.
enum QuantityFact: Int, DerivedFact {
  case builtIn
  case used

  var field: DerivedField {
    switch self {
    case .builtIn: .builtIn
    case .used:
      DerivedField(
        "used",
        .bool,
        "om ett nyckeltal eller en effekt nämner den",
        "whether an indicator or an effect names it"
      )
    }
  }
}
