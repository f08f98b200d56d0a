// Goals and what they do to the rest.

extension Schema {
  static let goalFields: [FieldDescriptor] = [
    FieldDescriptor(
      "id",
      .goalID,
      required: true,
      swedish: ["id", "beteckning", "målid"],
      "målets id, unikt i dokumentet",
      "the goal's id, unique in the document"
    ),
    FieldDescriptor(
      "title",
      .text,
      required: true,
      swedish: ["titel", "rubrik", "namn", "målnamn", "titeln", "rubriken"],
      "målets titel",
      "the goal's title"
    ),
    FieldDescriptor(
      "statement",
      .text,
      swedish: ["formulering", "målformulering", "måltext", "lydelse"],
      "målet så som det är beslutat",
      "the goal as decided"
    ),
    FieldDescriptor(
      "description",
      .text,
      swedish: ["beskrivning", "beskrivningen", "text", "innebörd"],
      "den politiska texten",
      "the political text"
    ),
    FieldDescriptor(
      "status",
      .word(.status),
      swedish: ["status", "läge", "beslutsläge"],
      "målets status; utan uppgift dokumentets",
      "the goal's status; the document's where it is not given"
    ),
    FieldDescriptor(
      "dimensions",
      .names(.dimension),
      swedish: [
        "dimensioner", "dimension", "dimensionerna", "hållbarhetsdimensioner",
        "hållbarhetsdimension",
      ],
      "hållbarhetsdimensioner",
      "sustainability dimensions"
    ),
    FieldDescriptor(
      "vision",
      .names(.aspect),
      swedish: ["vision", "visionen", "aspekter", "aspekt"],
      "vad i visionen målet tjänar",
      "what in the vision the goal serves"
    ),
    FieldDescriptor(
      "rationale",
      .text,
      swedish: ["motivering", "motiv", "koppling till visionen"],
      "på vilket sätt målet tjänar visionen",
      "how the goal serves the vision"
    ),
    FieldDescriptor(
      "parent",
      .references,
      swedish: ["överordnat", "överordnat mål", "överordnade mål", "förälder", "huvudmål"],
      "målet ovanför i den röda tråden",
      "the goal above it in the red thread"
    ),
    FieldDescriptor(
      "supports",
      .references,
      swedish: ["stödjer", "stöder", "stöd", "bidrar till"],
      "mål som det här målet stödjer",
      "goals that this one supports"
    ),
    FieldDescriptor(
      "depends_on",
      .references,
      swedish: ["beror på", "beroende av", "förutsätter", "kräver"],
      "mål som det här målet beror på",
      "goals that this one depends on"
    ),
    FieldDescriptor(
      "owner",
      .text,
      swedish: [
        "ansvarig", "ansvar", "ansvariga", "ägare", "ansvarig nämnd", "ansvarig enhet", "nämnd",
      ],
      "ansvarig nämnd eller enhet",
      "responsible committee or unit"
    ),
    FieldDescriptor(
      "by",
      .partialDate,
      swedish: ["senast", "år", "målår", "slutår", "klart", "klart senast"],
      "när målet ska vara nått",
      "when the goal is to be reached"
    ),
    FieldDescriptor(
      "effects",
      .records(.effect),
      swedish: ["effekter", "effekt", "effekterna", "påverkan"],
      "vad målet gör med andra dimensioner, delar av visionen eller storheter",
      "what the goal does to other dimensions, aspects or quantities"
    ),
    FieldDescriptor(
      "indicators",
      .records(.indicator),
      swedish: ["nyckeltal", "nyckeltalen", "indikatorer", "indikator", "mått"],
      "målets nyckeltal",
      "the goal's indicators"
    ),
    FieldDescriptor(
      "assignments",
      .records(.assignment),
      swedish: ["uppdrag", "uppdragen", "åtgärder", "aktiviteter"],
      "målets uppdrag",
      "the goal's assignments"
    ),
    FieldDescriptor(
      "budget",
      .record(.goalBudget),
      swedish: ["budget", "budgeten", "medel", "resurser", "anslag"],
      "medel för målet",
      "resources given to the goal"
    ),
    FieldDescriptor(
      "groups",
      .texts,
      swedish: ["grupper", "målgrupper", "målgrupp", "grupp", "berörda"],
      "de som målet berör",
      "those whom the goal concerns"
    ),
    FieldDescriptor(
      "dialogue",
      .text,
      swedish: ["dialog", "medborgardialog", "delaktighet"],
      "hur de berörda deltar",
      "how they take part"
    ),
    FieldDescriptor(
      "assumptions",
      .texts,
      swedish: ["antaganden", "antagande", "förutsättningar"],
      "vad målet tar för givet utifrån: ränta, priser, statsbidrag",
      "what the goal takes for granted from outside: interest, prices, state grants"
    ),
    FieldDescriptor(
      "follow_up",
      .record(.followUp),
      swedish: ["uppföljning", "uppföljningen"],
      "hur det går",
      "how it is going"
    ),
  ]

  static let effectFields: [FieldDescriptor] = [
    FieldDescriptor(
      "affects",
      .name(.affected),
      required: true,
      swedish: ["påverkar", "berör"],
      "den dimension, del av visionen eller storhet som påverkas",
      "the dimension, aspect or quantity that is affected"
    ),
    FieldDescriptor(
      "effect",
      .integer(-3...3),
      required: true,
      swedish: ["effekt", "effekten", "värde", "styrka", "grad"],
      "-3 omöjliggör, -2 motverkar, -1 begränsar, 0 förenligt, 1 möjliggör, 2 förstärker, "
        + "3 odelbart",
      "-3 cancelling, -2 counteracting, -1 constraining, 0 consistent, 1 enabling, "
        + "2 reinforcing, 3 indivisible"
    ),
    FieldDescriptor(
      "because",
      .text,
      swedish: ["därför att", "därför", "eftersom", "motivering", "skäl", "orsak"],
      "varför",
      "why"
    ),
    FieldDescriptor(
      "scope",
      .word(.scope),
      swedish: ["räckvidd", "räckvidden", "omfattning", "nivå"],
      "hur långt effekten når",
      "how far the effect reaches"
    ),
    FieldDescriptor(
      "confidence",
      .word(.confidence),
      default: "medium",
      swedish: ["säkerhet", "tillförlitlighet", "tilltro"],
      "hur säker bedömningen är",
      "how certain the judgement is"
    ),
    FieldDescriptor(
      "mitigation",
      .text,
      swedish: ["mildring", "åtgärd", "åtgärder", "motåtgärd", "motåtgärder"],
      "vad som görs mot skadan",
      "what is done against the harm"
    ),
    FieldDescriptor(
      "mitigated_by",
      .references,
      swedish: ["mildras av", "motverkas av", "lindras av"],
      "mål som mildrar skadan",
      "goals that mitigate the harm"
    ),
    FieldDescriptor(
      "residual",
      .integer(-3...3),
      swedish: ["kvarstår", "kvarstående", "återstår", "återstående", "kvar"],
      "vad som är kvar efter mildringen",
      "what is left after mitigation"
    ),
  ]
}
