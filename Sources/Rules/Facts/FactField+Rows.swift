import CEL
import Findings
import GoalModel

// What rules read of the rows of analyses.

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
  static let other: [DerivedField] = [
    DerivedField("goal", .thing(.goal), "målet", "the goal"),
    DerivedField("place", .place, "platsen", "the place"),
    DerivedField(
      "target",
      .thing(.target),
      "målvärdet",
      "the target"
    ),
  ]
  static let harm: [DerivedField] = [
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
      optional: true,
      "målet som inte mildrar",
      "the mitigator at fault"
    ),
    DerivedField(
      "available",
      .int,
      optional: true,
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
  static let opposition: [DerivedField] = [
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
  static let effectConflict: [DerivedField] = [
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
  static let chain: [DerivedField] = [
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
  static let targetConflict: [DerivedField] = [
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
      optional: true,
      "delarnas summa",
      "the sum of the children"
    ),
    DerivedField(
      "parent",
      .thing(.goal),
      optional: true,
      "målet ovanför",
      "the goal above"
    ),
    DerivedField(
      "range",
      .list(.decimal),
      "storhetens gränser",
      "the quantity's range"
    ),
  ]
  static let loop: [DerivedField] = [
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
  static let evidence: [DerivedField] = [
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
  static let truncation: [DerivedField] = [
    DerivedField("what", .enumeration("bound"), "vilken gräns", "which bound"),
    DerivedField("limit", .int, "gränsen", "the bound"),
    DerivedField("goal", .thing(.goal), optional: true, "målet", "the goal"),
    DerivedField("quantity", .thing(.quantity), optional: true, "storheten", "the quantity"),
  ]
}
