// Visions, quantities and influences in rule folders.

extension Schema {
  static let visionFields: [FieldDescriptor] = [
    FieldDescriptor(
      "id",
      .identifier,
      required: true,
      swedish: ["id", "beteckning"],
      "visionens id",
      "the vision's id"
    ),
    FieldDescriptor(
      "name",
      .localizedText,
      required: true,
      swedish: ["namn", "namnet"],
      "namnet",
      "the name"
    ),
    FieldDescriptor(
      "statement",
      .localizedText,
      swedish: ["formulering", "lydelse", "mening"],
      "visionens mening",
      "the vision's sentence"
    ),
    FieldDescriptor(
      "source",
      .localizedText,
      swedish: ["källa", "källan"],
      "källan",
      "the source"
    ),
    FieldDescriptor(
      "dimensions",
      .records(.dimension),
      required: true,
      swedish: ["dimensioner", "dimension", "hållbarhetsdimensioner"],
      "visionens dimensioner",
      "the vision's dimensions"
    ),
    FieldDescriptor(
      "principles",
      .records(.principle),
      swedish: ["principer", "princip"],
      "vad visionen kräver mellan dimensionerna",
      "what the vision demands between dimensions"
    ),
    FieldDescriptor(
      "sentences",
      .records(.sentence),
      swedish: ["meningar", "satser"],
      "visionens text, mening för mening",
      "the vision's text, sentence by sentence"
    ),
  ]

  static let dimensionFields: [FieldDescriptor] = [
    FieldDescriptor(
      "id",
      .identifier,
      required: true,
      swedish: ["id", "beteckning"],
      "dimensionens id",
      "the dimension's id"
    ),
    FieldDescriptor(
      "name",
      .localizedText,
      required: true,
      swedish: ["namn", "namnet"],
      "namnet",
      "the name"
    ),
    FieldDescriptor(
      "aliases",
      .texts,
      swedish: ["alias", "andra namn"],
      "andra namn som måldokument får använda",
      "other names that goal documents may use"
    ),
    FieldDescriptor(
      "traits",
      .texts,
      swedish: ["egenskaper", "egenskap", "drag"],
      "ord som regler frågar efter",
      "words that rules ask for"
    ),
    FieldDescriptor(
      "terms",
      .terms,
      swedish: ["ord", "termer", "begrepp"],
      "ord som visar dimensionen",
      "words that show it in a text"
    ),
    FieldDescriptor(
      "aspects",
      .records(.aspect),
      swedish: ["aspekter", "aspekt"],
      "de delar av visionen som hör till dimensionen",
      "its aspects"
    ),
  ]

  static let aspectFields: [FieldDescriptor] = [
    FieldDescriptor(
      "id",
      .identifier,
      required: true,
      swedish: ["id", "beteckning"],
      "delens id",
      "the aspect's id"
    ),
    FieldDescriptor(
      "name",
      .localizedText,
      swedish: ["namn", "namnet"],
      "namnet",
      "the name"
    ),
    FieldDescriptor(
      "terms",
      .terms,
      swedish: ["ord", "termer", "begrepp"],
      "ord som visar delen",
      "words that show it in a text"
    ),
    FieldDescriptor(
      "also",
      .names(.dimension),
      swedish: ["även", "också"],
      "fler dimensioner som delen räknas till",
      "further dimensions that the aspect counts for"
    ),
    FieldDescriptor(
      "wants",
      .records(.want),
      swedish: ["vill", "önskar"],
      "vart delen vill ha storheter",
      "which way the aspect wants quantities to go"
    ),
  ]

  static let wantFields: [FieldDescriptor] = [
    FieldDescriptor(
      "quantity",
      .name(.quantity),
      required: true,
      swedish: ["storhet", "storheten"],
      "storheten",
      "the quantity"
    ),
    FieldDescriptor(
      "direction",
      .word(.direction),
      required: true,
      swedish: ["riktning", "riktningen"],
      "riktningen",
      "the direction"
    ),
  ]

  static let principleFields: [FieldDescriptor] = [
    FieldDescriptor(
      "id",
      .identifier,
      required: true,
      swedish: ["id", "beteckning"],
      "principens id",
      "the principle's id"
    ),
    FieldDescriptor(
      "text",
      .localizedText,
      swedish: ["text", "lydelse"],
      "texten",
      "the text"
    ),
    FieldDescriptor(
      "of",
      .names(.dimension),
      required: true,
      swedish: ["av", "krävs av"],
      "dimensioner som kravet ställs på",
      "dimensions of which it is demanded"
    ),
    FieldDescriptor(
      "regard",
      .names(.dimension),
      required: true,
      swedish: ["hänsyn", "hänsyn till"],
      "dimensioner som ska ha hänsyn",
      "dimensions to which regard is due"
    ),
  ]

  static let sentenceFields: [FieldDescriptor] = [
    FieldDescriptor(
      "id",
      .goalID,
      required: true,
      swedish: ["id", "beteckning"],
      "meningens id",
      "the sentence's id"
    ),
    FieldDescriptor(
      "text",
      .localizedText,
      required: true,
      swedish: ["text", "lydelse"],
      "texten",
      "the text"
    ),
  ]

  static let quantityFields: [FieldDescriptor] = [
    FieldDescriptor(
      "id",
      .identifier,
      required: true,
      swedish: ["id", "beteckning"],
      "storhetens id",
      "the quantity's id"
    ),
    FieldDescriptor(
      "name",
      .localizedText,
      required: true,
      swedish: ["namn", "namnet"],
      "namnet",
      "the name"
    ),
    FieldDescriptor(
      "unit",
      .localizedText,
      swedish: ["enhet", "enheten"],
      "enheten",
      "the unit"
    ),
    FieldDescriptor(
      "dimension",
      .name(.dimension),
      required: true,
      swedish: ["dimension", "dimensionen"],
      "dimensionen som den räknas till",
      "the dimension that it counts for"
    ),
    FieldDescriptor(
      "better",
      .word(.better),
      default: "neither",
      swedish: ["bättre"],
      "om mer är bättre eller sämre",
      "whether more of it is better or worse"
    ),
    FieldDescriptor(
      "range",
      .range,
      swedish: ["spann", "intervall", "gränser"],
      "gränser för värdet",
      "where values can lie"
    ),
    FieldDescriptor(
      "additive",
      .flag,
      default: "false",
      swedish: ["summeras", "adderas", "additiv"],
      "om delarnas värden adderas till helhetens",
      "whether the values of parts add up to the whole's"
    ),
    FieldDescriptor(
      "origin",
      .word(.origin),
      default: "inside",
      swedish: ["ursprung"],
      "om den styrs inifrån eller utifrån",
      "whether it is moved from inside or outside"
    ),
    FieldDescriptor(
      "terms",
      .terms,
      swedish: ["ord", "termer", "begrepp"],
      "ord som visar storheten",
      "words that show it in a text"
    ),
  ]

  static let influenceFields: [FieldDescriptor] = [
    FieldDescriptor(
      "from",
      .name(.quantity),
      required: true,
      swedish: ["från"],
      "det som påverkar",
      "what acts"
    ),
    FieldDescriptor(
      "to",
      .name(.quantity),
      required: true,
      swedish: ["till"],
      "det som påverkas",
      "what is moved"
    ),
    FieldDescriptor(
      "sign",
      .word(.sign),
      required: true,
      swedish: ["tecken"],
      "+ ger mer, - ger mindre",
      "+ gives more, - less"
    ),
    FieldDescriptor(
      "strength",
      .word(.strength),
      required: true,
      swedish: ["styrka"],
      "hur starkt",
      "how strongly"
    ),
    FieldDescriptor(
      "because",
      .localizedText,
      swedish: ["därför att", "eftersom", "skäl"],
      "varför",
      "why"
    ),
    FieldDescriptor(
      "source",
      .localizedText,
      swedish: ["källa", "källan"],
      "källan",
      "the source"
    ),
  ]
}
