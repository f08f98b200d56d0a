// How goals are measured, carried out and followed up.

extension Schema {
  static let indicatorFields: [FieldDescriptor] = [
    FieldDescriptor(
      "id",
      .goalID,
      swedish: ["id", "beteckning"],
      "nyckeltalets id",
      "the indicator's id"
    ),
    FieldDescriptor(
      "name",
      .text,
      required: true,
      swedish: ["namn", "benämning", "namnet", "nyckeltal"],
      "nyckeltalets namn",
      "the indicator's name"
    ),
    FieldDescriptor(
      "quantity",
      .name(.quantity),
      swedish: ["storhet", "storheten"],
      "storheten som mäts",
      "the quantity that is measured"
    ),
    FieldDescriptor(
      "scope",
      .word(.indicatorScope),
      default: "area",
      swedish: ["räckvidd", "omfattning", "nivå", "avgränsning"],
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
    FieldDescriptor(
      "kolada",
      .text,
      swedish: ["kolada", "koladaid", "kolada-id"],
      "id i Kolada",
      "the id in the Kolada database"
    ),
    FieldDescriptor(
      "unit",
      .text,
      swedish: ["enhet", "enheten", "måttenhet"],
      "enheten",
      "the unit"
    ),
    FieldDescriptor(
      "direction",
      .word(.direction),
      swedish: ["riktning", "riktningen", "önskad riktning"],
      "vart värdet ska",
      "which way the value is to go"
    ),
    FieldDescriptor(
      "baseline",
      .record(.baseline),
      swedish: ["utgångsläge", "utgångsläget", "utgångsvärde", "nuläge", "baslinje"],
      "utgångsläget",
      "where it starts from"
    ),
    FieldDescriptor(
      "target",
      .record(.target),
      swedish: ["målvärde", "målvärdet", "mål", "målnivå"],
      "målvärdet",
      "the value to reach"
    ),
    FieldDescriptor(
      "outcomes",
      .records(.outcome),
      swedish: ["utfall", "utfallet", "resultat"],
      "uppmätta värden",
      "values that were measured"
    ),
  ]

  static let baselineFields: [FieldDescriptor] = [
    FieldDescriptor(
      "value",
      .number(isNegativeAllowed: true),
      required: true,
      swedish: ["värde", "värdet"],
      "värdet",
      "the value"
    ),
    FieldDescriptor(
      "at",
      .partialDate,
      swedish: ["år", "datum", "tidpunkt", "mätår"],
      "när det mättes",
      "when it was measured"
    ),
  ]

  static let targetFields: [FieldDescriptor] = [
    FieldDescriptor(
      "at_least",
      .number(isNegativeAllowed: true),
      swedish: ["minst", "lägst", "åtminstone"],
      "minst så mycket",
      "at least so much"
    ),
    FieldDescriptor(
      "at_most",
      .number(isNegativeAllowed: true),
      swedish: ["högst", "max", "maximalt"],
      "högst så mycket",
      "at most so much"
    ),
    FieldDescriptor(
      "exactly",
      .number(isNegativeAllowed: true),
      swedish: ["exakt", "precis", "lika med"],
      "precis så mycket",
      "exactly so much"
    ),
    FieldDescriptor(
      "change",
      .number(isNegativeAllowed: true),
      swedish: ["förändring", "ändring", "förändring i procent"],
      "förändring i procent av utgångsläget",
      "change in per cent of the baseline"
    ),
    FieldDescriptor(
      "by",
      .partialDate,
      swedish: ["senast", "år", "målår", "slutår", "klart", "klart senast"],
      "när det ska vara nått",
      "when it is to be reached"
    ),
  ]

  static let outcomeFields: [FieldDescriptor] = [
    FieldDescriptor(
      "value",
      .number(isNegativeAllowed: true),
      required: true,
      swedish: ["värde", "värdet", "utfall"],
      "värdet",
      "the value"
    ),
    FieldDescriptor(
      "at",
      .partialDate,
      swedish: ["år", "datum", "tidpunkt", "mätår"],
      "när det mättes",
      "when it was measured"
    ),
  ]

  static let assignmentFields: [FieldDescriptor] = [
    FieldDescriptor(
      "id",
      .goalID,
      swedish: ["id", "beteckning"],
      "uppdragets id",
      "the assignment's id"
    ),
    FieldDescriptor(
      "text",
      .text,
      required: true,
      swedish: ["text", "uppdrag", "uppdraget", "åtgärd", "aktivitet", "beskrivning"],
      "vad som ska göras",
      "what is to be done"
    ),
    FieldDescriptor(
      "to",
      .text,
      swedish: ["till", "nämnd", "ansvarig", "ansvarig nämnd", "mottagare"],
      "nämnden som får det",
      "the committee"
    ),
    FieldDescriptor(
      "due",
      .partialDate,
      swedish: ["klart senast", "senast", "klart", "färdigt", "förfaller", "tidpunkt"],
      "när det ska vara klart",
      "when it is to be done"
    ),
    FieldDescriptor(
      "status",
      .word(.assignmentStatus),
      default: "planned",
      swedish: ["status", "läge"],
      "hur långt det har kommit",
      "how far it has come"
    ),
  ]

  static let goalBudgetFields: [FieldDescriptor] = [
    FieldDescriptor(
      "amount",
      .number(isNegativeAllowed: false),
      required: true,
      swedish: ["belopp", "beloppet", "summa"],
      "beloppet",
      "the amount"
    ),
    FieldDescriptor(
      "note",
      .text,
      swedish: ["anmärkning", "kommentar", "not", "notering"],
      "en anmärkning",
      "a note"
    ),
  ]

  static let followUpFields: [FieldDescriptor] = [
    FieldDescriptor(
      "status",
      .word(.followUpStatus),
      swedish: ["status", "läge", "bedömning"],
      "hur det går",
      "how it is going"
    ),
    FieldDescriptor(
      "date",
      .date,
      swedish: ["datum", "dag", "uppföljningsdatum"],
      "när det följdes upp",
      "when"
    ),
    FieldDescriptor(
      "comment",
      .text,
      swedish: ["kommentar", "kommentaren", "anmärkning"],
      "en kommentar",
      "a comment"
    ),
    FieldDescriptor(
      "improvement",
      .text,
      swedish: ["förbättring", "förbättringar", "förbättringsåtgärd", "åtgärd", "åtgärder"],
      "vad som ändras när det inte går som planerat",
      "what is changed when it is not on track"
    ),
  ]
}
