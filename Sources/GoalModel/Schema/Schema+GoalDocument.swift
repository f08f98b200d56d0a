// The format of goal documents, version 1.

extension Schema {
  static let documentFields: [FieldDescriptor] = [
    FieldDescriptor(
      "align", .version, required: true, "formatets version, 1", "the format's version, 1"),
    FieldDescriptor(
      "id", .identifier, required: true, "dokumentets id, unikt bland dem som läses ihop",
      "the document's id, unique among those read together"),
    FieldDescriptor(
      "title", .text, required: true, swedish: "titel", "dokumentets titel",
      "the document's title"),
    FieldDescriptor(
      "organisation", .text, swedish: "kommun", "kommun, region eller bolag",
      "municipality, region or company"),
    FieldDescriptor(
      "language", .word(.language), default: "sv", swedish: "språk", "textens språk",
      "the language of the text"),
    FieldDescriptor(
      "level", .word(.level), default: "council", swedish: "nivå",
      "fullmäktige, nämnd eller enhet", "council, committee or unit"),
    FieldDescriptor(
      "status", .word(.status), default: "draft", "hur långt beslutet har kommit",
      "how far the decision has come"),
    FieldDescriptor(
      "adopted", .record(.adoption), swedish: "antagen", "vem som beslutade, när, i vilken paragraf",
      "who decided, when, in which minute"),
    FieldDescriptor(
      "period", .record(.period), "den tid som dokumentet gäller",
      "the time for which the document holds"),
    FieldDescriptor(
      "review_by", .date, swedish: "ses_över", "när dokumentet ska ses över",
      "when the document is to be looked at again"),
    FieldDescriptor(
      "vision", .names(.vision), "den eller de visioner som målen ska tjäna",
      "the vision or visions that the goals are to serve"),
    FieldDescriptor(
      "budget", .record(.documentBudget), "hur mycket som finns att fördela",
      "how much there is to distribute"),
    FieldDescriptor(
      "goals", .records(.goal), required: true, swedish: "mål", "målen", "the goals"),
    FieldDescriptor(
      "decisions", .records(.decision), swedish: "beslut",
      "hur fullmäktige har vägt en känd målkonflikt",
      "how the council weighed a known conflict"),
  ]

  static let adoptionFields: [FieldDescriptor] = [
    FieldDescriptor("by", .text, swedish: "av", "vem som beslutade", "who decided"),
    FieldDescriptor("date", .date, swedish: "datum", "beslutets dag", "the day of the decision"),
    FieldDescriptor(
      "reference", .text, swedish: "paragraf", "paragraf eller diarienummer",
      "minute or record number"),
  ]

  static let periodFields: [FieldDescriptor] = [
    FieldDescriptor(
      "from", .partialDate, required: true, swedish: "från", "periodens början",
      "the beginning of the period"),
    FieldDescriptor(
      "to", .partialDate, required: true, swedish: "till", "periodens slut",
      "the end of the period"),
  ]

  static let documentBudgetFields: [FieldDescriptor] = [
    FieldDescriptor(
      "frame", .number(isNegativeAllowed: false), swedish: "ram", "hela ramen",
      "the whole frame"),
    FieldDescriptor(
      "currency", .text, default: "SEK", swedish: "valuta", "valutan", "the currency"),
  ]

  static let goalFields: [FieldDescriptor] = [
    FieldDescriptor(
      "id", .goalID, required: true, "målets id, unikt i dokumentet",
      "the goal's id, unique in the document"),
    FieldDescriptor(
      "title", .text, required: true, swedish: "titel", "målets titel", "the goal's title"),
    FieldDescriptor(
      "statement", .text, swedish: "formulering", "målet så som det är beslutat",
      "the goal as decided"),
    FieldDescriptor(
      "description", .text, swedish: "beskrivning", "den politiska texten",
      "the political text"),
    FieldDescriptor(
      "status", .word(.status), "målets status; utan uppgift dokumentets",
      "the goal's status; the document's where it is not given"),
    FieldDescriptor(
      "dimensions", .names(.dimension), swedish: "dimensioner", "hållbarhetsdimensioner",
      "sustainability dimensions"),
    FieldDescriptor(
      "vision", .names(.aspect), "vad i visionen målet tjänar",
      "what in the vision the goal serves"),
    FieldDescriptor(
      "rationale", .text, swedish: "motivering", "på vilket sätt målet tjänar visionen",
      "how the goal serves the vision"),
    FieldDescriptor(
      "parent", .references, swedish: "överordnat", "målet ovanför i den röda tråden",
      "the goal above it in the red thread"),
    FieldDescriptor(
      "supports", .references, swedish: "stödjer", "mål som det här målet stödjer",
      "goals that this one supports"),
    FieldDescriptor(
      "depends_on", .references, swedish: "beror_på", "mål som det här målet beror på",
      "goals that this one depends on"),
    FieldDescriptor(
      "owner", .text, swedish: "ansvarig", "ansvarig nämnd eller enhet",
      "responsible committee or unit"),
    FieldDescriptor(
      "by", .partialDate, swedish: "senast", "när målet ska vara nått",
      "when the goal is to be reached"),
    FieldDescriptor(
      "effects", .records(.effect), swedish: "effekter",
      "vad målet gör med andra dimensioner, aspekter eller storheter",
      "what the goal does to other dimensions, aspects or quantities"),
    FieldDescriptor(
      "indicators", .records(.indicator), swedish: "nyckeltal", "målets nyckeltal",
      "the goal's indicators"),
    FieldDescriptor(
      "assignments", .records(.assignment), swedish: "uppdrag", "målets uppdrag",
      "the goal's assignments"),
    FieldDescriptor(
      "budget", .record(.goalBudget), "medel för målet", "resources given to the goal"),
    FieldDescriptor(
      "groups", .texts, swedish: "grupper", "de som målet berör", "those whom the goal concerns"),
    FieldDescriptor(
      "dialogue", .text, swedish: "dialog", "hur de berörda deltar", "how they take part"),
    FieldDescriptor(
      "assumptions", .texts, swedish: "antaganden",
      "vad målet tar för givet utifrån: ränta, priser, statsbidrag",
      "what the goal takes for granted from outside: interest, prices, state grants"),
    FieldDescriptor(
      "follow_up", .record(.followUp), swedish: "uppföljning", "hur det går",
      "how it is going"),
  ]

  static let effectFields: [FieldDescriptor] = [
    FieldDescriptor(
      "affects", .name(.affected), required: true, swedish: "påverkar",
      "den dimension, aspekt eller storhet som påverkas",
      "the dimension, aspect or quantity that is affected"),
    FieldDescriptor(
      "effect", .integer(-3...3), required: true, swedish: "effekt",
      "−3 upphäver, −2 motverkar, −1 begränsar, 0 förenligt, 1 möjliggör, 2 förstärker, "
        + "3 odelbart",
      "−3 cancelling, −2 counteracting, −1 constraining, 0 consistent, 1 enabling, "
        + "2 reinforcing, 3 indivisible"),
    FieldDescriptor(
      "because", .text, swedish: "därför_att", "varför", "why"),
    FieldDescriptor(
      "scope", .word(.scope), swedish: "räckvidd", "hur långt effekten når",
      "how far the effect reaches"),
    FieldDescriptor(
      "confidence", .word(.confidence), default: "medium", swedish: "säkerhet",
      "hur säker bedömningen är", "how certain the judgement is"),
    FieldDescriptor(
      "mitigation", .text, swedish: "mildring", "vad som görs mot skadan",
      "what is done against the harm"),
    FieldDescriptor(
      "mitigated_by", .references, swedish: "mildras_av", "mål som mildrar skadan",
      "goals that mitigate the harm"),
    FieldDescriptor(
      "residual", .integer(-3...3), swedish: "kvarstår", "vad som är kvar efter mildringen",
      "what is left after mitigation"),
  ]

  static let indicatorFields: [FieldDescriptor] = [
    FieldDescriptor("id", .goalID, "nyckeltalets id", "the indicator's id"),
    FieldDescriptor(
      "name", .text, required: true, swedish: "namn", "nyckeltalets namn",
      "the indicator's name"),
    FieldDescriptor(
      "quantity", .name(.quantity), swedish: "storhet", "storheten som mäts",
      "the quantity that is measured"),
    FieldDescriptor(
      "scope", .word(.indicatorScope), default: "area", swedish: "räckvidd",
      "kommunorganisation, kommunkoncern eller kommunen som plats",
      "municipal organisation, group or the municipality as a place"),
    FieldDescriptor(
      "kind", .word(.indicatorKind), default: "target", swedish: "slag",
      "målindikator, eller kvalitetsindikator utan målvärde",
      "a target indicator, or a quality indicator without a target"),
    FieldDescriptor("kolada", .text, "id i Kolada", "the id in the Kolada database"),
    FieldDescriptor("unit", .text, swedish: "enhet", "enheten", "the unit"),
    FieldDescriptor(
      "direction", .word(.direction), swedish: "riktning", "vart värdet ska",
      "which way the value is to go"),
    FieldDescriptor(
      "baseline", .record(.baseline), swedish: "utgångsläge", "utgångsläget",
      "where it starts from"),
    FieldDescriptor(
      "target", .record(.target), swedish: "målvärde", "målvärdet", "the value to reach"),
    FieldDescriptor(
      "outcomes", .records(.outcome), swedish: "utfall", "uppmätta värden",
      "values that were measured"),
  ]

  static let baselineFields: [FieldDescriptor] = [
    FieldDescriptor(
      "value", .number(isNegativeAllowed: true), required: true, swedish: "värde", "värdet",
      "the value"),
    FieldDescriptor(
      "at", .partialDate, swedish: "år", "när det mättes", "when it was measured"),
  ]

  static let targetFields: [FieldDescriptor] = [
    FieldDescriptor(
      "at_least", .number(isNegativeAllowed: true), swedish: "minst", "minst så mycket",
      "at least so much"),
    FieldDescriptor(
      "at_most", .number(isNegativeAllowed: true), swedish: "högst", "högst så mycket",
      "at most so much"),
    FieldDescriptor(
      "exactly", .number(isNegativeAllowed: true), swedish: "exakt", "precis så mycket",
      "exactly so much"),
    FieldDescriptor(
      "change", .number(isNegativeAllowed: true), swedish: "förändring",
      "förändring i procent av utgångsläget", "change in per cent of the baseline"),
    FieldDescriptor(
      "by", .partialDate, swedish: "senast", "när det ska vara nått",
      "when it is to be reached"),
  ]

  static let outcomeFields: [FieldDescriptor] = [
    FieldDescriptor(
      "value", .number(isNegativeAllowed: true), required: true, swedish: "värde", "värdet",
      "the value"),
    FieldDescriptor(
      "at", .partialDate, swedish: "år", "när det mättes", "when it was measured"),
  ]

  static let assignmentFields: [FieldDescriptor] = [
    FieldDescriptor("id", .goalID, "uppdragets id", "the assignment's id"),
    FieldDescriptor(
      "text", .text, required: true, swedish: "uppdrag", "vad som ska göras",
      "what is to be done"),
    FieldDescriptor("to", .text, swedish: "till", "nämnden som får det", "the committee"),
    FieldDescriptor(
      "due", .partialDate, swedish: "klart_senast", "när det ska vara klart",
      "when it is to be done"),
    FieldDescriptor(
      "status", .word(.assignmentStatus), default: "planned", "hur långt det har kommit",
      "how far it has come"),
  ]

  static let goalBudgetFields: [FieldDescriptor] = [
    FieldDescriptor(
      "amount", .number(isNegativeAllowed: false), required: true, swedish: "belopp",
      "beloppet", "the amount"),
    FieldDescriptor("note", .text, swedish: "anmärkning", "en anmärkning", "a note"),
  ]

  static let followUpFields: [FieldDescriptor] = [
    FieldDescriptor("status", .word(.followUpStatus), "hur det går", "how it is going"),
    FieldDescriptor("date", .date, swedish: "datum", "när det följdes upp", "when"),
    FieldDescriptor(
      "comment", .text, swedish: "kommentar", "en kommentar", "a comment"),
    FieldDescriptor(
      "improvement", .text, swedish: "förbättring", "vad som ändras när det inte går som planerat",
      "what is changed when it is not on track"),
  ]

  static let decisionFields: [FieldDescriptor] = [
    FieldDescriptor(
      "between", .parties, required: true, swedish: "mellan",
      "målen, eller målet och dimensionen, som vägs mot varandra",
      "the goals, or the goal and the dimension, that are weighed"),
    FieldDescriptor(
      "kind", .word(.decisionKind), swedish: "slag", "vilket slags beslut", "which kind"),
    FieldDescriptor(
      "decision", .text, required: true, swedish: "beslut", "vad som beslutades",
      "what was decided"),
    FieldDescriptor("by", .text, swedish: "av", "vem som beslutade", "who decided"),
    FieldDescriptor("date", .date, swedish: "datum", "beslutets dag", "the day"),
    FieldDescriptor(
      "reference", .text, swedish: "paragraf", "paragraf eller diarienummer", "the minute"),
    FieldDescriptor(
      "review_by", .date, swedish: "ses_över", "när beslutet ska prövas igen",
      "when the decision is to be looked at again"),
  ]
}
