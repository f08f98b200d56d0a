import CEL
import Findings
import GoalModel

// What rules read of the rows of analyses.

/// What rows of several kinds have.
extension DerivedField {
  fileprivate static let quantity = DerivedField(
    "quantity",
    .thing(.quantity),
    "storheten",
    "the quantity"
  )
  fileprivate static let scope = DerivedField(
    "scope",
    .enumeration("indicator scope"),
    "avgränsningen",
    "the scope"
  )
  fileprivate static let confidence = DerivedField(
    "confidence",
    .enumeration("confidence"),
    "hur säker bedömningen är",
    "how certain it is"
  )
}

/// What every row has, first.
enum RowFact: Int, DerivedFact {
  case goals
  case place
  case others
  case dimensions
  case decided
  case decider

  /// How many there are: what a kind has beyond these comes after them.
  static let count = allCases.count

  var field: DerivedField {
    switch self {
    case .goals:
      DerivedField(
        "goals",
        .things(.goal),
        "målen, det som pekas ut först",
        "the goals, the one pointed at first"
      )
    case .place: DerivedField("place", .place, "platsen", "where it points")
    case .others: DerivedField("others", .things(.other), "de andra platserna", "the other places")
    case .dimensions:
      DerivedField(
        "dimensions",
        .things(.dimension),
        "dimensionerna det gäller",
        "the dimensions at stake"
      )
    case .decided:
      DerivedField(
        "decided",
        .thing(.decision),
        optional: true,
        "beslutet som avgör konflikten",
        "the decision that settles it"
      )
    case .decider:
      DerivedField(
        "decider",
        .string,
        "den som har att avgöra: organet på den högsta nivån bland målens dokument",
        "who is to decide: the body of the highest level among the goals' documents"
      )
    }
  }
}

/// What a further place of a row has.
enum OtherFact: Int, DerivedFact {
  case goal
  case place
  case target

  var field: DerivedField {
    switch self {
    case .goal: DerivedField("goal", .thing(.goal), "målet", "the goal")
    case .place: DerivedField("place", .place, "platsen", "the place")
    case .target:
      DerivedField(
        "target",
        .thing(.target),
        "målvärdet",
        "the target"
      )
    }
  }
}

/// What a harm has beyond what every row has.
enum HarmFact: Int, DerivedFact {
  case goal
  case dimension
  case effect
  case declared
  case residual
  case allowed
  case confidence
  case clause
  case mitigator
  case available
  case worst

  var field: DerivedField {
    switch self {
    case .goal: DerivedField("goal", .thing(.goal), "målet som skadar", "the goal that does harm")
    case .dimension:
      DerivedField("dimension", .thing(.dimension), "dimensionen", "the dimension harmed")
    case .effect: DerivedField("effect", .thing(.effect), "effekten", "the effect")
    case .declared:
      DerivedField("declared", .int, "skadan före mildring", "the harm before mitigation")
    case .residual:
      DerivedField("residual", .int, "skadan efter mildring", "the harm after mitigation")
    case .allowed:
      DerivedField(
        "allowed",
        .int,
        "den bästa återstod som mildringen bär",
        "the best residual that the mitigation can carry"
      )
    case .confidence: .confidence
    case .clause:
      DerivedField(
        "clause",
        .enumeration("clause"),
        optional: true,
        "villkoret som mildringen bryter mot",
        "the clause that the mitigation fails"
      )
    case .mitigator:
      DerivedField(
        "mitigator",
        .thing(.goal),
        optional: true,
        "målet som inte mildrar",
        "the mitigator at fault"
      )
    case .available:
      DerivedField(
        "available",
        .int,
        optional: true,
        "vad som är kvar av mildringen",
        "what is left of the mitigator's effect"
      )
    case .worst:
      DerivedField(
        "worst",
        .bool,
        "sant en gång för varje mål och dimension",
        "true once for each goal and dimension"
      )
    }
  }
}

/// What an opposition has beyond what every row has.
enum OppositionFact: Int, DerivedFact {
  case quantity
  case scope
  case up
  case down
  case adopted
  case nested

  var field: DerivedField {
    switch self {
    case .quantity: .quantity
    case .scope: .scope
    case .up:
      DerivedField("up", .things(.goal), "målen som vill ha mer", "the goals that want more")
    case .down:
      DerivedField("down", .things(.goal), "målen som vill ha mindre", "the goals that want less")
    case .adopted:
      DerivedField(
        "adopted",
        .bool,
        "om två av dem med just den avgränsningen är antagna på samma nivå",
        "whether two of them of that very scope are adopted at the same level"
      )
    case .nested:
      DerivedField(
        "nested",
        .bool,
        "om det ena bara är en del av det andra",
        "whether one lies within the other only"
      )
    }
  }
}

/// What an effect conflict has beyond what every row has.
enum EffectConflictFact: Int, DerivedFact {
  case goal
  case effect
  case quantity
  case pushes
  case against
  case confidence

  var field: DerivedField {
    switch self {
    case .goal: DerivedField("goal", .thing(.goal), "målet som handlar", "the goal that acts")
    case .effect: DerivedField("effect", .thing(.effect), "effekten", "the effect")
    case .quantity: .quantity
    case .pushes:
      DerivedField(
        "pushes",
        .enumeration("direction"),
        "vart effekten för storheten",
        "what the effect does to the quantity"
      )
    case .against:
      DerivedField(
        "against",
        .things(.goal),
        "målen som vill tvärtom",
        "the goals that want the opposite"
      )
    case .confidence: .confidence
    }
  }
}

/// What a chain has beyond what every row has.
enum ChainFact: Int, DerivedFact {
  case goal
  case quantity
  case wanted
  case against
  case p
  case n
  case d
  case helping
  case hindering
  case chain
  case opposing
  case pushes
  case confidence
  case loop
  case loopSign
  case looped

  var field: DerivedField {
    switch self {
    case .goal: DerivedField("goal", .thing(.goal), "målet som handlar", "the goal that acts")
    case .quantity: .quantity
    case .wanted:
      DerivedField(
        "wanted",
        .enumeration("direction"),
        "vad de andra vill",
        "what the others want of it"
      )
    case .against:
      DerivedField("against", .things(.goal), "målen som hindras", "the goals hindered")
    case .p: DerivedField("p", .double, "summan av styrkorna för", "the sum of strengths for")
    case .n: DerivedField("n", .double, "summan av styrkorna mot", "the sum of strengths against")
    case .d: DerivedField("d", .double, "|p − n| / (p + n)", "|p − n| / (p + n)")
    case .helping: DerivedField("helping", .int, "antalet vägar för", "the number of paths for")
    case .hindering:
      DerivedField("hindering", .int, "antalet vägar mot", "the number of paths against")
    case .chain: DerivedField("chain", .things(.influence), "kedjan mot", "the chain against")
    case .opposing: DerivedField("opposing", .things(.influence), "kedjan för", "the chain for")
    case .pushes:
      DerivedField(
        "pushes",
        .enumeration("direction"),
        "vad målet gör med den första storheten",
        "what the goal does to the first quantity"
      )
    case .confidence: .confidence
    case .loop:
      DerivedField(
        "loop",
        .string,
        optional: true,
        "kretsen som vägarna går genom",
        "the loop that paths run through"
      )
    case .loopSign:
      DerivedField(
        "loop_sign",
        .enumeration("sign"),
        optional: true,
        "kretsens tecken",
        "the loop's sign"
      )
    case .looped:
      DerivedField(
        "looped",
        .double,
        "styrkan hos vägarna genom kretsar",
        "the strength of the paths through loops"
      )
    }
  }
}

/// What a target conflict has beyond what every row has.
enum TargetConflictFact: Int, DerivedFact {
  case kind
  case goal
  case indicator
  case target
  case quantity
  case scope
  case sameDocument
  case total
  case parent
  case range

  var field: DerivedField {
    switch self {
    case .kind:
      DerivedField("kind", .enumeration("target conflict"), "vad som är fel", "what is wrong")
    case .goal: DerivedField("goal", .thing(.goal), "målet som pekas ut", "the goal pointed at")
    case .indicator: DerivedField("indicator", .thing(.indicator), "nyckeltalet", "the indicator")
    case .target: DerivedField("target", .thing(.target), "målvärdet", "the target")
    case .quantity: .quantity
    case .scope: .scope
    case .sameDocument:
      DerivedField(
        "same_document",
        .bool,
        "om målvärdena står i samma dokument",
        "whether the targets stand in one document"
      )
    case .total:
      DerivedField(
        "total",
        .decimal,
        optional: true,
        "delarnas summa",
        "the sum of the children"
      )
    case .parent:
      DerivedField(
        "parent",
        .thing(.goal),
        optional: true,
        "målet ovanför",
        "the goal above"
      )
    case .range:
      DerivedField(
        "range",
        .list(.decimal),
        "storhetens gränser",
        "the quantity's range"
      )
    }
  }
}

/// What a loop has beyond what every row has.
enum LoopFact: Int, DerivedFact {
  case quantities
  case influences
  case sign
  case builtIn
  case used

  var field: DerivedField {
    switch self {
    case .quantities:
      DerivedField("quantities", .things(.quantity), "storheterna i kretsen", "its quantities")
    case .influences:
      DerivedField("influences", .things(.influence), "påverkan i kretsen", "its influences")
    case .sign:
      DerivedField("sign", .enumeration("sign"), "kretsens tecken", "the product of the signs")
    case .builtIn:
      DerivedField(
        "built_in",
        .bool,
        "om hela kretsen följer med programmet",
        "whether all of it comes with the program"
      )
    case .used:
      DerivedField(
        "used",
        .bool,
        "om ett gällande mål nämner en storhet i den",
        "whether an active goal names one of its quantities"
      )
    }
  }
}

/// What a piece of evidence has beyond what every row has.
enum EvidenceFact: Int, DerivedFact {
  case goal
  case dimension
  case strength
  case words
  case places
  case suggested
  case clear
  case quoted

  var field: DerivedField {
    switch self {
    case .goal: DerivedField("goal", .thing(.goal), "målet", "the goal")
    case .dimension: DerivedField("dimension", .thing(.dimension), "dimensionen", "the dimension")
    case .strength:
      DerivedField(
        "strength",
        .double,
        "hur tydligt texten visar den, från 0 till 1",
        "how clearly the text shows it, from 0 to 1"
      )
    case .words:
      DerivedField(
        "words",
        .list(.string),
        "orden som visar den, så som de står",
        "the words that show it, as they stand"
      )
    case .places: DerivedField("places", .things(.other), "var orden står", "where the words stand")
    case .suggested:
      DerivedField(
        "suggested",
        .bool,
        "om dimensionen skulle föreslås för målet",
        "whether the dimension would be suggested for the goal"
      )
    case .clear:
      DerivedField(
        "clear",
        .bool,
        "om texten talar så tydligt om den att målet borde ange den",
        "whether the text speaks of it so clearly that the goal should declare it"
      )
    case .quoted:
      DerivedField(
        "quoted",
        .string,
        "de första av orden, inom citattecken",
        "the first of the words, in quotation marks"
      )
    }
  }
}

/// What a bound that was hit has beyond what every row has.
enum TruncationFact: Int, DerivedFact {
  case what
  case limit
  case goal
  case quantity

  var field: DerivedField {
    switch self {
    case .what: DerivedField("what", .enumeration("bound"), "vilken gräns", "which bound")
    case .limit: DerivedField("limit", .int, "gränsen", "the bound")
    case .goal: DerivedField("goal", .thing(.goal), optional: true, "målet", "the goal")
    case .quantity:
      DerivedField("quantity", .thing(.quantity), optional: true, "storheten", "the quantity")
    }
  }
}
