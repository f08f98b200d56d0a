// The format of goal documents, version 1.

extension Schema {
  static let documentFields: [FieldDescriptor] = [
    FieldDescriptor(
      "align",
      .version,
      required: true,
      swedish: ["align"],
      "formatets version, 1",
      "the format's version, 1"
    ),
    FieldDescriptor(
      "id",
      .identifier,
      required: true,
      swedish: ["id", "beteckning", "dokumentid"],
      "dokumentets id, unikt bland dem som läses ihop",
      "the document's id, unique among those read together"
    ),
    FieldDescriptor(
      "title",
      .text,
      required: true,
      swedish: ["titel", "rubrik", "namn", "dokumentnamn", "titeln", "rubriken"],
      "dokumentets titel",
      "the document's title"
    ),
    FieldDescriptor(
      "organisation",
      .text,
      swedish: [
        "organisation", "organisationen", "kommun", "kommunen", "region", "regionen", "bolag",
        "bolaget", "organisationsnamn",
      ],
      "kommun, region eller bolag",
      "municipality, region or company"
    ),
    FieldDescriptor(
      "language",
      .word(.language),
      default: "sv",
      swedish: ["språk", "språket"],
      "textens språk",
      "the language of the text"
    ),
    FieldDescriptor(
      "level",
      .word(.level),
      default: "council",
      swedish: ["nivå", "nivån", "beslutsnivå"],
      "fullmäktige, nämnd eller enhet",
      "council, committee or unit"
    ),
    FieldDescriptor(
      "status",
      .word(.status),
      default: "draft",
      swedish: ["status", "läge", "beslutsläge"],
      "hur långt beslutet har kommit",
      "how far the decision has come"
    ),
    FieldDescriptor(
      "adopted",
      .record(.adoption),
      swedish: [
        "antagen", "antaget", "antagande", "antogs", "beslutad", "beslutat", "fastställd",
        "fastställt", "fastställdes",
      ],
      "vem som beslutade, när, i vilken paragraf",
      "who decided, when, in which minute"
    ),
    FieldDescriptor(
      "period",
      .record(.period),
      swedish: [
        "period", "perioden", "giltighet", "giltighetstid", "mandatperiod", "planperiod", "gäller",
      ],
      "den tid som dokumentet gäller",
      "the time for which the document holds"
    ),
    FieldDescriptor(
      "review_by",
      .date,
      swedish: [
        "ses över", "ses över senast", "översyn", "omprövas", "omprövas senast", "revideras",
        "revideras senast",
      ],
      "när dokumentet ska ses över",
      "when the document is to be looked at again"
    ),
    FieldDescriptor(
      "vision",
      .names(.vision),
      swedish: ["vision", "visionen", "visioner"],
      "den eller de visioner som målen ska tjäna",
      "the vision or visions that the goals are to serve"
    ),
    FieldDescriptor(
      "budget",
      .record(.documentBudget),
      swedish: ["budget", "budgeten", "ekonomi"],
      "hur mycket som finns att fördela",
      "how much there is to distribute"
    ),
    FieldDescriptor(
      "goals",
      .records(.goal),
      required: true,
      swedish: ["mål", "målen"],
      "målen",
      "the goals"
    ),
    FieldDescriptor(
      "decisions",
      .records(.decision),
      swedish: ["beslut", "besluten", "avvägningar", "avvägning", "målkonflikter"],
      "hur fullmäktige har vägt en känd målkonflikt",
      "how the council weighed a known conflict"
    ),
  ]

  static let adoptionFields: [FieldDescriptor] = [
    FieldDescriptor(
      "by",
      .text,
      swedish: ["av", "antagen av", "beslutad av", "beslutat av", "fastställd av", "beslutande"],
      "vem som beslutade",
      "who decided"
    ),
    FieldDescriptor(
      "date",
      .date,
      swedish: ["datum", "dag", "beslutsdatum", "beslutsdag"],
      "beslutets dag",
      "the day of the decision"
    ),
    FieldDescriptor(
      "reference",
      .text,
      swedish: [
        "referens", "paragraf", "diarienummer", "dnr", "protokoll", "ärende", "ärendenummer",
      ],
      "paragraf eller diarienummer",
      "minute or record number"
    ),
  ]

  static let periodFields: [FieldDescriptor] = [
    FieldDescriptor(
      "from",
      .partialDate,
      required: true,
      swedish: ["från", "från och med", "fr.o.m.", "start", "startar", "börjar"],
      "periodens början",
      "the beginning of the period"
    ),
    FieldDescriptor(
      "to",
      .partialDate,
      required: true,
      swedish: ["till", "till och med", "t.o.m.", "slut", "slutar"],
      "periodens slut",
      "the end of the period"
    ),
  ]

  static let documentBudgetFields: [FieldDescriptor] = [
    FieldDescriptor(
      "frame",
      .number(isNegativeAllowed: false),
      swedish: ["ram", "ramen", "budgetram", "total", "totalt", "summa"],
      "hela ramen",
      "the whole frame"
    ),
    FieldDescriptor(
      "currency",
      .text,
      default: "SEK",
      swedish: ["valuta", "valutan"],
      "valutan",
      "the currency"
    ),
  ]

  static let decisionFields: [FieldDescriptor] = [
    FieldDescriptor(
      "between",
      .parties,
      required: true,
      swedish: ["mellan"],
      "målen, eller målet och dimensionen, som vägs mot varandra",
      "the goals, or the goal and the dimension, that are weighed"
    ),
    FieldDescriptor(
      "kind",
      .word(.decisionKind),
      swedish: ["slag", "typ", "sort", "beslutstyp"],
      "vilket slags beslut",
      "which kind"
    ),
    FieldDescriptor(
      "decision",
      .text,
      required: true,
      swedish: ["beslut", "beslutet", "avvägning", "avvägningen"],
      "vad som beslutades",
      "what was decided"
    ),
    FieldDescriptor(
      "by",
      .text,
      swedish: ["av", "beslutad av", "beslutat av", "beslutande"],
      "vem som beslutade",
      "who decided"
    ),
    FieldDescriptor(
      "date",
      .date,
      swedish: ["datum", "dag", "beslutsdatum", "beslutsdag"],
      "beslutets dag",
      "the day"
    ),
    FieldDescriptor(
      "reference",
      .text,
      swedish: [
        "referens", "paragraf", "diarienummer", "dnr", "protokoll", "ärende", "ärendenummer",
      ],
      "paragraf eller diarienummer",
      "the minute"
    ),
    FieldDescriptor(
      "review_by",
      .date,
      swedish: [
        "ses över", "ses över senast", "översyn", "omprövas", "omprövas senast", "revideras",
        "revideras senast",
      ],
      "när beslutet ska prövas igen",
      "when the decision is to be looked at again"
    ),
  ]
}
