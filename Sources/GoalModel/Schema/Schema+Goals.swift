// Goals and what they do to the rest.

extension Schema {
  static let goalFields: [FieldDescriptor] = [
    FieldDescriptor(
      "id",
      .goalID,
      required: true,
      "målets id, unikt i dokumentet",
      "the goal's id, unique in the document"
    ),
    FieldDescriptor(
      "title",
      .text,
      required: true,
      swedish: ["titel", "rubrik", "namn"],
      "målets titel",
      "the goal's title"
    ),
    FieldDescriptor(
      "statement",
      .text,
      swedish: ["formulering", "målformulering"],
      "målet så som det är beslutat",
      "the goal as decided"
    ),
    FieldDescriptor(
      "description",
      .text,
      swedish: ["beskrivning", "text"],
      "den politiska texten",
      "the political text"
    ),
    FieldDescriptor(
      "status",
      .word(.status),
      "målets status; utan uppgift dokumentets",
      "the goal's status; the document's where it is not given"
    ),
    FieldDescriptor(
      "dimensions",
      .names(.dimension),
      swedish: ["dimensioner", "dimension", "hållbarhetsdimensioner", "hållbarhetsdimension"],
      "hållbarhetsdimensioner",
      "sustainability dimensions"
    ),
    FieldDescriptor(
      "vision",
      .names(.aspect),
      "vad i visionen målet tjänar",
      "what in the vision the goal serves"
    ),
    FieldDescriptor(
      "rationale",
      .text,
      swedish: ["motivering", "motiv"],
      "på vilket sätt målet tjänar visionen",
      "how the goal serves the vision"
    ),
    FieldDescriptor(
      "parent",
      .references,
      swedish: ["överordnat", "överordnat_mål", "överordnat mål", "förälder"],
      "målet ovanför i den röda tråden",
      "the goal above it in the red thread"
    ),
    FieldDescriptor(
      "supports",
      .references,
      swedish: ["stödjer", "stöder", "stöd"],
      "mål som det här målet stödjer",
      "goals that this one supports"
    ),
    FieldDescriptor(
      "depends_on",
      .references,
      swedish: ["beror_på", "beror på", "förutsätter"],
      "mål som det här målet beror på",
      "goals that this one depends on"
    ),
    FieldDescriptor(
      "owner",
      .text,
      swedish: ["ansvarig", "ansvar", "ägare", "ansvarig_nämnd", "ansvarig nämnd", "nämnd"],
      "ansvarig nämnd eller enhet",
      "responsible committee or unit"
    ),
    FieldDescriptor(
      "by",
      .partialDate,
      swedish: ["senast", "år", "slutår", "klart"],
      "när målet ska vara nått",
      "when the goal is to be reached"
    ),
    FieldDescriptor(
      "effects",
      .records(.effect),
      swedish: ["effekter", "effekt", "påverkan"],
      "vad målet gör med andra dimensioner, aspekter eller storheter",
      "what the goal does to other dimensions, aspects or quantities"
    ),
    FieldDescriptor(
      "indicators",
      .records(.indicator),
      swedish: ["nyckeltal", "indikatorer", "indikator", "mått"],
      "målets nyckeltal",
      "the goal's indicators"
    ),
    FieldDescriptor(
      "assignments",
      .records(.assignment),
      swedish: ["uppdrag", "åtgärder", "aktiviteter"],
      "målets uppdrag",
      "the goal's assignments"
    ),
    FieldDescriptor(
      "budget",
      .record(.goalBudget),
      "medel för målet",
      "resources given to the goal"
    ),
    FieldDescriptor(
      "groups",
      .texts,
      swedish: ["grupper", "målgrupper", "målgrupp", "grupp"],
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
      swedish: ["uppföljning", "uppfoljning"],
      "hur det går",
      "how it is going"
    ),
  ]

  static let effectFields: [FieldDescriptor] = [
    FieldDescriptor(
      "affects",
      .name(.affected),
      required: true,
      swedish: ["påverkar"],
      "den dimension, aspekt eller storhet som påverkas",
      "the dimension, aspect or quantity that is affected"
    ),
    FieldDescriptor(
      "effect",
      .integer(-3...3),
      required: true,
      swedish: ["effekt", "värde", "styrka"],
      "−3 upphäver, −2 motverkar, −1 begränsar, 0 förenligt, 1 möjliggör, 2 förstärker, "
        + "3 odelbart",
      "−3 cancelling, −2 counteracting, −1 constraining, 0 consistent, 1 enabling, "
        + "2 reinforcing, 3 indivisible"
    ),
    FieldDescriptor(
      "because",
      .text,
      swedish: ["därför_att", "därför att", "eftersom", "motivering", "skäl"],
      "varför",
      "why"
    ),
    FieldDescriptor(
      "scope",
      .word(.scope),
      swedish: ["räckvidd", "omfattning", "nivå"],
      "hur långt effekten når",
      "how far the effect reaches"
    ),
    FieldDescriptor(
      "confidence",
      .word(.confidence),
      default: "medium",
      swedish: ["säkerhet", "tillförlitlighet"],
      "hur säker bedömningen är",
      "how certain the judgement is"
    ),
    FieldDescriptor(
      "mitigation",
      .text,
      swedish: ["mildring", "åtgärd", "motåtgärd"],
      "vad som görs mot skadan",
      "what is done against the harm"
    ),
    FieldDescriptor(
      "mitigated_by",
      .references,
      swedish: ["mildras_av", "mildras av", "motverkas_av"],
      "mål som mildrar skadan",
      "goals that mitigate the harm"
    ),
    FieldDescriptor(
      "residual",
      .integer(-3...3),
      swedish: ["kvarstår", "kvarstående", "återstår"],
      "vad som är kvar efter mildringen",
      "what is left after mitigation"
    ),
  ]
}
