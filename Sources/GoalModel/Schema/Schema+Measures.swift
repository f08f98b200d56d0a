// How goals are measured, carried out and followed up.

extension Schema {
  static let indicatorFields: [FieldDescriptor] = [
    FieldDescriptor("id", .goalID, "nyckeltalets id", "the indicator's id"),
    FieldDescriptor(
      "name",
      .text,
      required: true,
      swedish: ["namn", "benämning"],
      "nyckeltalets namn",
      "the indicator's name"
    ),
    FieldDescriptor(
      "quantity",
      .name(.quantity),
      swedish: ["storhet"],
      "storheten som mäts",
      "the quantity that is measured"
    ),
    FieldDescriptor(
      "scope",
      .word(.indicatorScope),
      default: "area",
      swedish: ["räckvidd", "omfattning", "nivå"],
      "kommunorganisation, kommunkoncern eller kommunen som plats",
      "municipal organisation, group or the municipality as a place"
    ),
    FieldDescriptor(
      "kind",
      .word(.indicatorKind),
      default: "target",
      swedish: ["slag", "typ", "sort"],
      "målindikator, eller kvalitetsindikator utan målvärde",
      "a target indicator, or a quality indicator without a target"
    ),
    FieldDescriptor("kolada", .text, "id i Kolada", "the id in the Kolada database"),
    FieldDescriptor("unit", .text, swedish: ["enhet"], "enheten", "the unit"),
    FieldDescriptor(
      "direction",
      .word(.direction),
      swedish: ["riktning"],
      "vart värdet ska",
      "which way the value is to go"
    ),
    FieldDescriptor(
      "baseline",
      .record(.baseline),
      swedish: ["utgångsläge", "utgångsvärde", "nuläge", "baslinje"],
      "utgångsläget",
      "where it starts from"
    ),
    FieldDescriptor(
      "target",
      .record(.target),
      swedish: ["målvärde", "mål", "målnivå"],
      "målvärdet",
      "the value to reach"
    ),
    FieldDescriptor(
      "outcomes",
      .records(.outcome),
      swedish: ["utfall", "resultat"],
      "uppmätta värden",
      "values that were measured"
    ),
  ]

  static let baselineFields: [FieldDescriptor] = [
    FieldDescriptor(
      "value",
      .number(isNegativeAllowed: true),
      required: true,
      swedish: ["värde"],
      "värdet",
      "the value"
    ),
    FieldDescriptor(
      "at",
      .partialDate,
      swedish: ["år", "datum", "tidpunkt"],
      "när det mättes",
      "when it was measured"
    ),
  ]

  static let targetFields: [FieldDescriptor] = [
    FieldDescriptor(
      "at_least",
      .number(isNegativeAllowed: true),
      swedish: ["minst", "lägst"],
      "minst så mycket",
      "at least so much"
    ),
    FieldDescriptor(
      "at_most",
      .number(isNegativeAllowed: true),
      swedish: ["högst", "max"],
      "högst så mycket",
      "at most so much"
    ),
    FieldDescriptor(
      "exactly",
      .number(isNegativeAllowed: true),
      swedish: ["exakt", "precis"],
      "precis så mycket",
      "exactly so much"
    ),
    FieldDescriptor(
      "change",
      .number(isNegativeAllowed: true),
      swedish: ["förändring", "ändring"],
      "förändring i procent av utgångsläget",
      "change in per cent of the baseline"
    ),
    FieldDescriptor(
      "by",
      .partialDate,
      swedish: ["senast", "år", "slutår", "klart"],
      "när det ska vara nått",
      "when it is to be reached"
    ),
  ]

  static let outcomeFields: [FieldDescriptor] = [
    FieldDescriptor(
      "value",
      .number(isNegativeAllowed: true),
      required: true,
      swedish: ["värde"],
      "värdet",
      "the value"
    ),
    FieldDescriptor(
      "at",
      .partialDate,
      swedish: ["år", "datum", "tidpunkt"],
      "när det mättes",
      "when it was measured"
    ),
  ]

  static let assignmentFields: [FieldDescriptor] = [
    FieldDescriptor("id", .goalID, "uppdragets id", "the assignment's id"),
    FieldDescriptor(
      "text",
      .text,
      required: true,
      swedish: ["uppdrag", "åtgärder", "aktiviteter"],
      "vad som ska göras",
      "what is to be done"
    ),
    FieldDescriptor(
      "to",
      .text,
      swedish: ["till", "t.o.m.", "slut"],
      "nämnden som får det",
      "the committee"
    ),
    FieldDescriptor(
      "due",
      .partialDate,
      swedish: ["klart_senast", "klart senast", "senast", "klart", "förfaller"],
      "när det ska vara klart",
      "when it is to be done"
    ),
    FieldDescriptor(
      "status",
      .word(.assignmentStatus),
      default: "planned",
      "hur långt det har kommit",
      "how far it has come"
    ),
  ]

  static let goalBudgetFields: [FieldDescriptor] = [
    FieldDescriptor(
      "amount",
      .number(isNegativeAllowed: false),
      required: true,
      swedish: ["belopp", "summa"],
      "beloppet",
      "the amount"
    ),
    FieldDescriptor(
      "note",
      .text,
      swedish: ["anmärkning", "kommentar", "not"],
      "en anmärkning",
      "a note"
    ),
  ]

  static let followUpFields: [FieldDescriptor] = [
    FieldDescriptor("status", .word(.followUpStatus), "hur det går", "how it is going"),
    FieldDescriptor("date", .date, swedish: ["datum", "dag"], "när det följdes upp", "when"),
    FieldDescriptor(
      "comment",
      .text,
      swedish: ["kommentar", "anmärkning"],
      "en kommentar",
      "a comment"
    ),
    FieldDescriptor(
      "improvement",
      .text,
      swedish: ["förbättring", "åtgärd", "åtgärder"],
      "vad som ändras när det inte går som planerat",
      "what is changed when it is not on track"
    ),
  ]
}
