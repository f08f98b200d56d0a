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
    case negation
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
  /// For each term as it is written.
  package let terms: [String]
  package let lexicon: TermLexicon

  /// Compiles the terms of visions, and of the quantities in force.
  package init(_ workspace: Workspace, visions: [Int], language: Language) {
    self.language = language
    var topics: [Topic] = []
    var terms: [TermLexicon.Term] = []
    func add(_ topic: Topic, _ group: Group, _ family: Int, _ texts: [String]) {
      guard !texts.isEmpty else { return }
      for text in texts {
        terms.append(
          TermLexicon.Term(
            topic: topics.count,
            group: group.rawValue,
            family: family,
            text: text
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
    add(.negation, .directions, 0, DirectionWords.negations(language))
    self.topics = topics
    self.terms = terms.map(\.text)
    lexicon = TermLexicon(language, terms)
  }
}

/// The words that say which way something is to go.
enum DirectionWords {
  static func more(_ language: Language) -> [String] {
    switch language {
    case .swedish:
      [
        "=öka", "=ökad", "ökning", "=ökande", "=fler", "=mer", "=höja", "=höjd", "=högre", "=växa",
        "=växande", "=stärka", "=starkare", "=större", "=utöka", "=bygga", "=byggas", "=bättre",
        "=förbättra", "=förbättrad", "=främja", "=främjas", "=tryggare", "=snabbare", "=lättare",
        "=rikare", "=förstärka", "bygga ut", "byggas ut", "=utbyggnad", "=fördubbla", "=fördubblas",
        "=stimulera", "=uppmuntra", "=locka",
      ]
    case .english:
      [
        "=increase", "=more", "=higher", "=grow", "=growing", "=growth", "=raise", "=strengthen",
        "=larger", "=build", "=better", "=improve", "=promote",
      ]
    }
  }

  static func less(_ language: Language) -> [String] {
    switch language {
    case .swedish:
      [
        "=minska", "=minskad", "minskning", "=mindre", "=färre", "=sänka", "=sänkt", "=lägre",
        "=halvera", "=reducera", "=motverka", "=motverkas", "=upphöra", "fasa ut", "=utfasning",
        "=bryta", "=brytas", "=slippa", "=förhindra", "=bekämpa", "=stoppa", "=hejda", "=bromsa",
        "=begränsa", "=undvika", "=avveckla", "=avskaffa",
      ]
    case .english:
      [
        "=decrease", "=reduce", "=fewer", "=less", "=lower", "=cut", "=halve", "=counteract",
        "phase out", "=prevent", "=reduction",
      ]
    }
  }

  static func negations(_ language: Language) -> [String] {
    switch language {
    case .swedish: ["=inte", "=ej", "=ingen", "=inget", "=inga", "=utan", "=varken"]
    case .english: ["=not", "=no", "=without", "=never", "=neither"]
    }
  }
}
