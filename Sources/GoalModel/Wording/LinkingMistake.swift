import Findings

/// What can be wrong with what a name leads to; the words for it stand here.
enum LinkingMistake {
  case duplicateID(String, RecordType)
  /// An alias, and the id of the other dimension that it leads to.
  case sharedAlias(String, String)
  /// From and to what an influence goes that stands twice with one sign.
  case repeatedInfluence(String, String)
  /// A name, and how what it stands for was written before: an alias, or with a prefix.
  case repeatedElement(String, earlier: String, FieldDescriptor)
  case unknownDimension(String, nearest: [String], known: [String], isAspect: Bool)
  case unknownAspect(String, nearest: [String], vision: String?, isDimension: Bool)
  case ambiguousAspect(String, [String])
  case unknownAffected(String, nearest: [String])
  case unknownQuantity(String, nearest: [String])
  case unknownVision(String, nearest: [String], known: [String])
  case unknownGoal(String, nearest: [String], elsewhere: [String])
  case unknownDocument(String, nearest: [String])
  case unknownParty(String, nearest: [String])
  case badParties
  /// The names in a text that was meant as a list, and what the text is instead.
  indirect case textInsteadOfList([String], LinkingMistake)
  /// The ring's goals in order, the first not repeated.
  case cycle([String])

  /// A further place and what stands there.
  struct Related {
    var place: Place
    var message: LocalizedText

    static func earlier(_ place: Place) -> Related {
      Related(place: place, message: ReadingMistake.earlierLabel)
    }

    static func parent(of goal: String, is parent: String, at place: Place) -> Related {
      Related(
        place: place,
        message: LocalizedText(
          sv: "\(goal) står under \(parent)",
          en: "\(goal) stands under \(parent)"
        )
      )
    }
  }

  static let removalTitle = LocalizedText(sv: "ta bort upprepningen", en: "remove the repetition")

  var rule: String {
    switch self {
    case .duplicateID, .sharedAlias, .repeatedInfluence: "duplicate-id"
    case .repeatedElement, .badParties: "invalid-value"
    case .unknownDimension, .unknownAffected: "unknown-dimension"
    case .unknownAspect, .ambiguousAspect: "unknown-aspect"
    case .unknownQuantity: "unknown-quantity"
    case .unknownVision: "unknown-vision"
    case .unknownGoal, .unknownDocument, .unknownParty: "unknown-reference"
    case .textInsteadOfList(_, let mistake): mistake.rule
    case .cycle: "parent-cycle"
    }
  }

  var severity: Severity { rule == "unknown-quantity" ? .warning : .error }
}

// MARK: - Wording

extension LinkingMistake {
  /// What is wrong and what to do about it.
  var wording: (message: LocalizedText, help: LocalizedText?) {
    switch self {
    case .duplicateID(let id, let type):
      return (
        LocalizedText(
          sv: "id `\(id.shortened)` används redan av \(type.anotherPhrase.swedish)",
          en: "the id `\(id.shortened)` is used already by \(type.anotherPhrase.english)"
        ),
        LocalizedText(
          sv: "ge den ena ett annat id, så att det syns vilken som menas",
          en: "give one of them another id, so that it is clear which is meant"
        )
      )
    case .sharedAlias(let alias, let dimension):
      return (
        LocalizedText(
          sv: "`\(alias.shortened)` är redan ett namn på dimensionen `\(dimension)`",
          en: "`\(alias.shortened)` is a name of the dimension `\(dimension)` already"
        ),
        LocalizedText(
          sv: "låt det stå hos den ena, så att det syns vilken som menas",
          en: "leave it with one of them, so that it is clear which is meant"
        )
      )
    case .repeatedInfluence(let from, let to):
      return (
        LocalizedText(
          sv: "påverkan från `\(from.shortened)` på `\(to.shortened)` står redan",
          en: "the influence of `\(from.shortened)` on `\(to.shortened)` stands already"
        ),
        LocalizedText(
          sv: "behåll den rad vars styrka gäller",
          en: "keep the entry whose strength holds"
        )
      )
    case .repeatedElement(let name, let earlier, let field):
      return (
        name == earlier
          ? LocalizedText(
            sv: "`\(name.shortened)` står två gånger i `\(field.key)`",
            en: "`\(name.shortened)` stands twice in `\(field.key)`"
          )
          : LocalizedText(
            sv: "`\(earlier.shortened)` och `\(name.shortened)` i `\(field.key)` betyder samma sak",
            en: "`\(earlier.shortened)` and `\(name.shortened)` in `\(field.key)` mean the same"
          ),
        LocalizedText(sv: "ta bort det ena", en: "remove one of them")
      )
    case .textInsteadOfList(let names, let mistake):
      let list = names.joined(separator: ", ").shortened
      return (
        mistake.wording.message,
        LocalizedText(sv: "skriv en lista: `[\(list)]`", en: "write a list: `[\(list)]`")
      )
    case .badParties:
      return ReadingMistake.tooFewParties.wording
    case .cycle(let goals):
      return Self.cycle(goals)
    case .unknownDimension, .unknownAspect, .ambiguousAspect, .unknownAffected, .unknownQuantity,
      .unknownVision:
      return nameWording
    case .unknownGoal, .unknownDocument, .unknownParty:
      return referenceWording
    }
  }

  private var nameWording: (message: LocalizedText, help: LocalizedText?) {
    switch self {
    case .unknownDimension(let name, let nearest, let known, let isAspect):
      return (
        LocalizedText(
          sv: "`\(name.shortened)` är ingen dimension i visionen",
          en: "`\(name.shortened)` is no dimension of the vision"
        ),
        isAspect
          ? LocalizedText(
            sv: "det är en del av visionen: skriv den under `vision`",
            en: "it is an aspect: write it under `vision`"
          ) : Self.help(nearest) ?? Self.list(known, "dimensionerna är", "the dimensions are")
      )
    case .unknownAspect(let name, let nearest, let vision, let isDimension):
      let help: LocalizedText? =
        if isDimension {
          LocalizedText(
            sv: "det är en dimension: skriv den under `dimensions`",
            en: "it is a dimension: write it under `dimensions`"
          )
        } else if let vision {
          LocalizedText(
            sv: "den finns i visionen `\(vision)`, som dokumentet inte anger i `vision`",
            en: "it stands in the vision `\(vision)`, which the document's `vision` does not name"
          )
        } else {
          Self.help(nearest)
        }
      return (
        LocalizedText(
          sv: "`\(name.shortened)` är ingen del av visionen",
          en: "`\(name.shortened)` is no aspect of the vision"
        ),
        help
          ?? LocalizedText(
            sv: "`align suggest` föreslår delar av visionen efter målets text",
            en: "`align suggest` proposes aspects from the goal's text"
          )
      )
    case .ambiguousAspect(let name, let candidates):
      let words = candidates.map { "`\($0)`" }
      return (
        LocalizedText(
          sv: "`\(name.shortened)` finns i flera av dokumentets visioner",
          en: "`\(name.shortened)` stands in several of the document's visions"
        ),
        LocalizedText(
          sv: "skriv \(ReadingMistake.alternatives(words, "eller"))",
          en: "write \(ReadingMistake.alternatives(words, "or"))"
        )
      )
    case .unknownAffected(let name, let nearest):
      return (
        LocalizedText(
          sv: "`\(name.shortened)` är varken dimension, del av visionen eller storhet",
          en: "`\(name.shortened)` is neither a dimension, an aspect nor a quantity"
        ),
        Self.help(nearest) ?? Self.quantities
      )
    case .unknownQuantity(let name, let nearest):
      return (
        LocalizedText(
          sv: "storheten `\(name.shortened)` finns inte",
          en: "there is no quantity `\(name.shortened)`"
        ),
        Self.help(nearest) ?? Self.quantities
      )
    case .unknownVision(let name, let nearest, let known):
      return (
        LocalizedText(
          sv: "visionen `\(name.shortened)` finns inte",
          en: "there is no vision `\(name.shortened)`"
        ),
        Self.help(nearest) ?? Self.list(known, "visionerna är", "the visions are")
      )
    default: return (LocalizedText(""), nil)
    }
  }

  private var referenceWording: (message: LocalizedText, help: LocalizedText?) {
    switch self {
    case .unknownGoal(let name, let nearest, let elsewhere):
      return (
        LocalizedText(
          sv: "målet `\(name.shortened)` finns inte",
          en: "there is no goal `\(name.shortened)`"
        ),
        elsewhere.isEmpty
          ? Self.help(nearest)
            ?? LocalizedText(
              sv: "skriv id på ett mål i dokumentet, eller `dokument-id#M4` för ett i ett annat",
              en: "write the id of a goal in the document, or `document-id#M4` for one in another"
            )
          : LocalizedText(
            sv: "det finns i ett annat dokument: skriv "
              + ReadingMistake.alternatives(elsewhere.map { "`\($0)`" }, "eller"),
            en: "it stands in another document: write "
              + ReadingMistake.alternatives(elsewhere.map { "`\($0)`" }, "or")
          )
      )
    case .unknownDocument("", _):
      return (
        LocalizedText(
          sv: "id på dokumentet saknas före `#`",
          en: "the id of the document is missing before `#`"
        ),
        LocalizedText(
          sv: "skriv `dokument-id#M4`, eller bara `M4` för ett mål i samma dokument",
          en: "write `document-id#M4`, or only `M4` for a goal in the same document"
        )
      )
    case .unknownDocument(let name, let nearest):
      return (
        LocalizedText(
          sv: "inget av de lästa dokumenten har id `\(name.shortened)`",
          en: "none of the documents read has the id `\(name.shortened)`"
        ),
        Self.help(nearest)
          ?? LocalizedText(
            sv: "läs dokumentet i samma körning, eller rätta id före `#`",
            en: "read the document in the same run, or mend the id before `#`"
          )
      )
    case .unknownParty(let name, let nearest):
      return (
        LocalizedText(
          sv: "`\(name.shortened)` är varken ett mål eller en dimension",
          en: "`\(name.shortened)` is neither a goal nor a dimension"
        ),
        Self.help(nearest)
          ?? LocalizedText(
            sv: "skriv id på ett mål, `dokument-id#M4` för ett i ett annat dokument, eller en "
              + "dimension",
            en: "write the id of a goal, `document-id#M4` for one in another document, or a "
              + "dimension"
          )
      )
    default: return (LocalizedText(""), nil)
    }
  }

  private static let quantities = LocalizedText(
    sv: "storheter står i regelmapparnas `quantities`",
    en: "quantities stand in the rule folders' `quantities`"
  )

  private static func help(_ nearest: [String]) -> LocalizedText? {
    nearest.isEmpty ? nil : ReadingMistake.didYouMean(nearest)
  }

  private static func list(
    _ names: [String],
    _ swedish: String,
    _ english: String
  ) -> LocalizedText? {
    guard !names.isEmpty else { return nil }
    let words = names.prefix(12).map { "`\($0)`" }
    return LocalizedText(
      sv: "\(swedish) \(Language.swedish.list(words))",
      en: "\(english) \(Language.english.list(words))"
    )
  }

  private static func cycle(
    _ goals: [String]
  ) -> (message: LocalizedText, help: LocalizedText?) {
    guard goals.count > 1, let first = goals.first else {
      return (
        LocalizedText(
          sv: "målet \(goals.first ?? "") står ovanför sig självt",
          en: "goal \(goals.first ?? "") is its own parent"
        ),
        LocalizedText(sv: "ta bort `parent`, eller rätta id", en: "remove `parent`, or mend the id")
      )
    }
    let shown = goals.count > 8 ? Array(goals.prefix(7)) + ["…"] : goals
    let ring = (shown + [first]).joined(separator: " → ")
    return (
      LocalizedText(
        sv: "målen står ovanför varandra i en ring: \(ring)",
        en: "goals are each other's parents in a loop: \(ring)"
      ),
      LocalizedText(
        sv: "ta bort ett av leden, så att den röda tråden slutar i ett mål utan `parent`",
        en: "remove one link, so that the red thread ends in a goal without `parent`"
      )
    )
  }
}
