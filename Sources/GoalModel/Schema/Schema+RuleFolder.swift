// Visions, quantities and influences in rule folders.

extension Schema {
  static let visionFields: [FieldDescriptor] = [
    FieldDescriptor("id", .identifier, required: true, "visionens id", "the vision's id"),
    FieldDescriptor("name", .localizedText, required: true, "namnet", "the name"),
    FieldDescriptor("statement", .localizedText, "visionens mening", "the vision's sentence"),
    FieldDescriptor("source", .localizedText, "källan", "the source"),
    FieldDescriptor(
      "dimensions",
      .records(.dimension),
      required: true,
      "visionens dimensioner",
      "the vision's dimensions"
    ),
    FieldDescriptor(
      "principles",
      .records(.principle),
      "vad visionen kräver mellan dimensionerna",
      "what the vision demands between dimensions"
    ),
    FieldDescriptor(
      "sentences",
      .records(.sentence),
      "visionens text, mening för mening",
      "the vision's text, sentence by sentence"
    ),
  ]

  static let dimensionFields: [FieldDescriptor] = [
    FieldDescriptor("id", .identifier, required: true, "dimensionens id", "the dimension's id"),
    FieldDescriptor("name", .localizedText, required: true, "namnet", "the name"),
    FieldDescriptor(
      "aliases",
      .texts,
      "andra namn som måldokument får använda",
      "other names that goal documents may use"
    ),
    FieldDescriptor("traits", .texts, "ord som regler frågar efter", "words that rules ask for"),
    FieldDescriptor("terms", .terms, "ord som visar dimensionen", "words that show it in a text"),
    FieldDescriptor("aspects", .records(.aspect), "dimensionens aspekter", "its aspects"),
  ]

  static let aspectFields: [FieldDescriptor] = [
    FieldDescriptor("id", .identifier, required: true, "aspektens id", "the aspect's id"),
    FieldDescriptor("name", .localizedText, "namnet", "the name"),
    FieldDescriptor("terms", .terms, "ord som visar aspekten", "words that show it in a text"),
    FieldDescriptor(
      "also",
      .names(.dimension),
      "fler dimensioner som aspekten räknas till",
      "further dimensions that the aspect counts for"
    ),
    FieldDescriptor(
      "wants",
      .records(.want),
      "vart aspekten vill ha storheter",
      "which way the aspect wants quantities to go"
    ),
  ]

  static let wantFields: [FieldDescriptor] = [
    FieldDescriptor("quantity", .name(.quantity), required: true, "storheten", "the quantity"),
    FieldDescriptor("direction", .word(.direction), required: true, "riktningen", "the direction"),
  ]

  static let principleFields: [FieldDescriptor] = [
    FieldDescriptor("id", .identifier, required: true, "principens id", "the principle's id"),
    FieldDescriptor("text", .localizedText, "texten", "the text"),
    FieldDescriptor(
      "of",
      .names(.dimension),
      required: true,
      "dimensioner som kravet ställs på",
      "dimensions of which it is demanded"
    ),
    FieldDescriptor(
      "regard",
      .names(.dimension),
      required: true,
      "dimensioner som ska ha hänsyn",
      "dimensions to which regard is due"
    ),
  ]

  static let sentenceFields: [FieldDescriptor] = [
    FieldDescriptor("id", .goalID, required: true, "meningens id", "the sentence's id"),
    FieldDescriptor("text", .localizedText, required: true, "texten", "the text"),
  ]

  static let quantityFields: [FieldDescriptor] = [
    FieldDescriptor("id", .identifier, required: true, "storhetens id", "the quantity's id"),
    FieldDescriptor("name", .localizedText, required: true, "namnet", "the name"),
    FieldDescriptor("unit", .localizedText, "enheten", "the unit"),
    FieldDescriptor(
      "dimension",
      .name(.dimension),
      required: true,
      "dimensionen som den räknas till",
      "the dimension that it counts for"
    ),
    FieldDescriptor(
      "better",
      .word(.better),
      default: "neither",
      "om mer är bättre eller sämre",
      "whether more of it is better or worse"
    ),
    FieldDescriptor("range", .range, "gränser för värdet", "where values can lie"),
    FieldDescriptor(
      "additive",
      .flag,
      default: "false",
      "om delarnas värden adderas till helhetens",
      "whether the values of parts add up to the whole's"
    ),
    FieldDescriptor(
      "origin",
      .word(.origin),
      default: "inside",
      "om den styrs inifrån eller utifrån",
      "whether it is moved from inside or outside"
    ),
    FieldDescriptor("terms", .terms, "ord som visar storheten", "words that show it in a text"),
  ]

  static let influenceFields: [FieldDescriptor] = [
    FieldDescriptor("from", .name(.quantity), required: true, "det som påverkar", "what acts"),
    FieldDescriptor("to", .name(.quantity), required: true, "det som påverkas", "what is moved"),
    FieldDescriptor(
      "sign",
      .word(.sign),
      required: true,
      "+ ger mer, - ger mindre",
      "+ gives more, - less"
    ),
    FieldDescriptor(
      "strength",
      .word(.strength),
      required: true,
      "hur starkt",
      "how strongly"
    ),
    FieldDescriptor("because", .localizedText, "varför", "why"),
    FieldDescriptor("source", .localizedText, "källan", "the source"),
  ]
}
