package import Findings
package import GoalModel
package import TextAnalysis

/// What the words of texts in one language may show: the dimensions and aspects of visions, the
/// quantities, and which way something is to go.
package struct TextTopics: Sendable {
  /// What a term shows.
  enum Topic: Sendable {
    case dimension(Int)
    case aspect(Int, dimensions: [Int])
    case quantity(Int)
    case direction(Sign)
    /// That it is to become better, or worse: which way that is depends on the quantity.
    case improvement(Sign)
    /// That it is to be kept from happening: less of it, and the other way of what is to happen less.
    case prevention
    case negation
    /// What joins names: `och`.
    case conjunction
    /// What something else follows, as a rule: `med`; or always: `men`.
    case pause
    case stop
    /// What makes the word behind it a part of what the word before it names: `hot mot`.
    case preposition
    /// What may be more or less of something: `tillgången till`.
    case amount
  }

  /// The groups of terms; those of one do not hide another's.
  enum Group: Int {
    case mapping
    case quantities
    case directions

    /// As it is told to a ``TermReader``.
    var bit: UInt8 { 1 << rawValue }
  }

  package let language: Language
  let topics: [Topic]
  /// For each term as it is written, without the word that says that it is the opposite.
  package let terms: [String]
  /// For each term whether it is a word for the opposite of its quantity.
  let isOpposite: [Bool]
  /// By quantity which way is better; nil where neither is.
  let better: [Int: Sign]
  package let lexicon: TermLexicon

  /// Compiles the terms of visions, and of the quantities in force.
  package init(_ workspace: Workspace, visions: [Int], language: Language) {
    self.language = language
    var topics: [Topic] = []
    var terms: [TermLexicon.Term] = []
    var isOpposite: [Bool] = []
    func add(_ topic: Topic, _ group: Group, _ family: Int, _ texts: [String]) {
      guard !texts.isEmpty else { return }
      for text in texts {
        let bare = group == .quantities ? DirectionWords.opposed(text, language) : nil
        isOpposite.append(bare != nil)
        terms.append(
          TermLexicon.Term(
            topic: topics.count,
            group: group.rawValue,
            family: family,
            text: bare ?? text
          )
        )
      }
      topics.append(topic)
    }
    for topic in workspace.topics(ofVisions: visions, in: language) {
      if let aspect = topic.aspect {
        add(
          .aspect(aspect, dimensions: [topic.dimension] + topic.further),
          .mapping,
          topic.dimension,
          topic.terms
        )
      } else {
        add(.dimension(topic.dimension), .mapping, topic.dimension, topic.terms)
      }
    }
    for quantity in workspace.quantities {
      add(
        .quantity(quantity),
        .quantities,
        quantity,
        workspace.terms(of: RecordID(.quantity, quantity), in: language)
      )
    }
    add(.direction(.positive), .directions, 0, DirectionWords.more(language))
    add(.direction(.negative), .directions, 0, DirectionWords.less(language))
    for sign in [Sign.positive, .negative] {
      add(.improvement(sign), .directions, 0, DirectionWords.improvements(sign, language))
    }
    add(.prevention, .directions, 0, DirectionWords.preventions(language))
    add(.negation, .directions, 0, DirectionWords.negations(language))
    add(.conjunction, .directions, 0, DirectionWords.conjunctions(language))
    add(.pause, .directions, 0, DirectionWords.pauses(language))
    add(.stop, .directions, 0, DirectionWords.stops(language))
    add(.preposition, .directions, 0, DirectionWords.prepositions(language))
    add(.amount, .directions, 0, DirectionWords.amounts(language))
    self.topics = topics
    self.isOpposite = isOpposite
    var better: [Int: Sign] = [:]
    for quantity in workspace.quantities {
      guard let way = workspace.better(ofQuantity: quantity), way != 0 else { continue }
      better[quantity] = way > 0 ? .positive : .negative
    }
    self.better = better
    self.terms = terms.map(\.text)
    lexicon = TermLexicon(language, terms)
  }

  /// Whether a term is a name itself: `Agenda 2030`.
  func isName(term: Int) -> Bool { terms[term].contains(where: \.isUppercase) }
}

/// The words that say which way something is to go.
enum DirectionWords {
  /// What a term of a quantity names the opposite of: `motsatt arbetslöshet`, of employment; nil for
  /// one that does not.
  static func opposed(_ term: String, _ language: Language) -> String? {
    let mark =
      switch language {
      case .swedish: "motsatt "
      case .english: "opposite "
      }
    return term.hasPrefix(mark) ? String(term.dropFirst(mark.count)) : nil
  }

  static func more(_ language: Language) -> [String] {
    switch language {
    case .swedish:
      [
        "=öka", "=ökad", "=ökat", "ökning", "=ökande", "=fler", "=mer", "=höja", "=höjd", "=högre",
        "=växa",
        "=växande", "=stärka", "=starkare", "=större", "=utöka", "=bygga", "=byggas", "=främja",
        "=främjas", "=tryggare", "=lättare",
        "=rikare", "=förstärka", "bygga ut", "byggas ut", "=utbyggnad", "=fördubbla", "=fördubblas",
        "=stimulera", "=uppmuntra", "=locka",
      ]
    case .english:
      [
        "=increase", "=more", "=higher", "=grow", "=growing", "=growth", "=raise", "=strengthen",
        "=larger", "=build", "=promote", "=expand", "=boost", "=stronger", "=rise",
      ]
    }
  }

  static func less(_ language: Language) -> [String] {
    switch language {
    case .swedish:
      [
        "=minska", "=minskad", "=minskat", "minskning", "=kortare", "=svårare", "=mindre", "=färre",
        "=sänka", "=sänkt", "=lägre",
        "=halvera", "=reducera", "=upphöra", "fasa ut", "=utfasning", "=begränsa", "=avveckla",
        "=avskaffa", "i stället för", "=istället",
        "ej mindre företag", "ej mindre kommuner", "ej mindre orter", "ej små och mindre",
      ]
    case .english:
      [
        "=decrease", "=reduce", "=fewer", "=less", "=lower", "=cut", "=halve", "phase out",
        "=reduction", "=shorter", "=smaller", "=fall", "instead of",
      ]
    }
  }

  static func improvements(_ sign: Sign, _ language: Language) -> [String] {
    switch (language, sign) {
    case (.swedish, .positive):
      ["=bättre", "=snabbare", "=förbättra", "=förbättrad", "=förbättring"]
    case (.swedish, .negative): ["=sämre", "=försämra", "=försämrad", "=försämring"]
    case (.english, .positive): ["=better", "=faster", "=improve", "=improvement"]
    case (.english, .negative): ["=worse", "=worsen"]
    }
  }

  static func preventions(_ language: Language) -> [String] {
    switch language {
    case .swedish:
      [
        "=motverka", "=motverkas", "=bryta", "=brytas", "=slippa", "=förhindra", "=bekämpa",
        "=stoppa", "=hejda", "=bromsa", "=undvika", "=förebygga",
      ]
    case .english: ["=counteract", "=prevent", "=avoid", "=stop", "=halt", "=combat"]
    }
  }

  static func negations(_ language: Language) -> [String] {
    switch language {
    case .swedish: ["=inte", "=ej", "=ingen", "=inget", "=inga", "=utan", "=varken", "=sluta"]
    case .english: ["=not", "=no", "=without", "=never", "=neither"]
    }
  }

  static func conjunctions(_ language: Language) -> [String] {
    switch language {
    case .swedish: ["=och", "=samt", "=eller"]
    case .english: ["=and", "=or"]
    }
  }

  static func pauses(_ language: Language) -> [String] {
    switch language {
    case .swedish: ["=med", "=utan", "=trots", "=genom", "=via"]
    case .english: ["=with", "=without", "=despite", "=through", "=by", "=via"]
    }
  }

  /// Alone and with an article.
  static func prepositions(_ language: Language) -> [String] {
    let (words, articles) =
      switch language {
      case .swedish:
        (["på", "av", "till", "för", "i", "från", "om", "mot"], ["den", "det", "de"])
      case .english: (["of", "to", "for", "in", "on", "from", "about"], ["the"])
      }
    return words.map { "=\($0)" } + words.flatMap { word in articles.map { "\(word) \($0)" } }
  }

  static func amounts(_ language: Language) -> [String] {
    switch language {
    case .swedish:
      [
        "=antal", "=andel", "=mängd", "=tillgång", "=utbud", "=nivå", "=användning", "=produktion",
        "=ökning", "=minskning", "=utbyggnad", "=utfasning", "=förbättring", "=satsning", "=volym",
        "=takt", "=grad",
      ]
    case .english:
      [
        "=number", "=share", "=amount", "=access", "=supply", "=level", "=use", "=production",
        "=increase", "=decrease", "=reduction", "=growth", "=improvement", "=proportion", "=rate",
        "=volume", "=expansion", "=investment",
      ]
    }
  }

  static func stops(_ language: Language) -> [String] {
    switch language {
    case .swedish:
      [
        "=men", "=så", "=mot", "=framför", "för att", "=ger", "=ge", "=skapar", "=skapa", "=leder",
        "leda till", "=bidrar", "bidra till",
      ]
    case .english:
      [
        "=but", "=while", "=so", "=against", "rather than", "in order to", "=gives", "=creates",
        "leads to", "lead to",
        "contributes to",
      ]
    }
  }
}
