import GoalModel
package import TextAnalysis

/// What the words of one text show, added up over its parts.
package struct TextReading: Sendable {
  /// A dimension, an aspect or a quantity, and the matches that show it.
  package struct Topic: Sendable {
    package var number: Int
    /// The sum of the weights of its terms, each word counted once.
    package var weight = 0.0
    /// What of that its terms themselves show, and what those show that name who acts or where.
    var firm = 0.0
    var setting = 0.0
    /// Positions in `matches`.
    package var matches: [Int] = []
    /// Of a quantity: how many of its matches are wanted more, and less.
    package var wants = (more: 0, less: 0)

    /// How strongly the text speaks of it, in `0..<1`: one strong term gives 0.5, two 0.67.
    package var strength: Double { weight / (weight + 1) }
  }

  /// A match in one of the parts.
  package struct Match: Sendable {
    package var part: Int
    package var match: TermMatch
  }

  package private(set) var dimensions: [Topic] = []
  package private(set) var aspects: [Topic] = []
  package private(set) var quantities: [Topic] = []
  private var tally = Tally()

  package var matches: [Match] { tally.matches }

  package init() {}

  /// Adds what one part of the text shows.
  ///
  /// - Parameters:
  ///   - found: The terms met, in order of place.
  ///   - part: The caller's number for the part.
  ///   - topics: What the terms show.
  ///   - onlyDimensions: Whether aspects and quantities are left out.
  package mutating func add(
    _ found: [TermMatch],
    part: Int,
    _ topics: TextTopics,
    onlyDimensions: Bool = false
  ) {
    for (position, match) in found.enumerated() {
      // What only a name is made of is no word for what is wanted: `Klimatparken på Miljövägen`.
      if match.isName, !topics.isName(term: match.term) { continue }
      switch topics.topics[match.topic] {
      case .dimension(let dimension):
        tally.count(match, part, .dimension, dimension, 1, in: &dimensions)
      case .aspect(let aspect, let shown):
        if !onlyDimensions { tally.count(match, part, .aspect, aspect, 1, in: &aspects) }
        // What counts for several dimensions shows none of them alone.
        let share = shown.count > 1 ? TextScale.shared : 1
        for dimension in shown {
          tally.count(match, part, .dimension, dimension, share, in: &dimensions)
        }
      case .quantity(let quantity) where !onlyDimensions:
        tally.count(match, part, .quantity, quantity, 1, in: &quantities)
        if let last = quantities.firstIndex(where: { $0.number == quantity }) {
          switch topics.direction(of: quantity, at: position, in: found) {
          case .positive?: quantities[last].wants.more += 1
          case .negative?: quantities[last].wants.less += 1
          case nil: break
          }
        }
      case .quantity, .direction, .improvement, .prevention, .negation, .conjunction, .pause, .stop,
        .preposition, .amount:
        break
      }
    }
    settle()
  }

  /// Weighs the terms that name who acts or where: in full, or where another dimension is shown
  /// firmly as weak ones.
  private mutating func settle() {
    for index in dimensions.indices {
      let isAlone = dimensions.indices.allSatisfy { $0 == index || dimensions[$0].firm < 1 }
      let topic = dimensions[index]
      dimensions[index].weight = topic.firm + topic.setting * (isAlone ? 1 : TextScale.weak)
    }
    for index in aspects.indices { aspects[index].weight = aspects[index].whole }
    for index in quantities.indices { quantities[index].weight = quantities[index].whole }
  }
}

/// The matches of a text, and what each word counts for each topic so far: a word counts once, by
/// the term that counts most.
private struct Tally {
  var matches: [TextReading.Match] = []
  /// By topic and form of a word, packed.
  private var counted = [UInt64: Count](minimumCapacity: 24)

  enum Kind: UInt64 {
    case dimension
    case aspect
    case quantity
  }

  /// A term's weight, in shares of a whole one.
  private struct Count: Comparable {
    var weight: TermWeight
    var share: Double

    static func < (one: Count, other: Count) -> Bool {
      (one.worth, one.weight.rawValue) < (other.worth, other.weight.rawValue)
    }

    private var worth: Double {
      switch weight {
      case .strong, .setting: share
      case .weak: share * TextScale.weak
      case .excluded: 0
      }
    }
  }

  mutating func count(
    _ match: TermMatch,
    _ part: Int,
    _ kind: Kind,
    _ number: Int,
    _ share: Double,
    in list: inout [TextReading.Topic]
  ) {
    let position = list.firstIndex { $0.number == number } ?? list.count
    if position == list.count { list.append(TextReading.Topic(number: number)) }
    if matches.last.map({ $0.match.range != match.range || $0.part != part }) ?? true {
      matches.append(TextReading.Match(part: part, match: match))
    }
    if list[position].matches.last != matches.count - 1 {
      list[position].matches.append(matches.count - 1)
    }
    let word = (kind.rawValue << 30 | UInt64(number)) << 32 | UInt64(match.form)
    let count = Count(weight: match.weight, share: share)
    if let known = counted[word] {
      guard known < count else { return }
      list[position].count(known.weight, -known.share)
    }
    counted[word] = count
    list[position].count(match.weight, share)
  }
}

extension TextReading.Topic {
  /// Adds a term of a weight, in shares of a whole one.
  fileprivate mutating func count(_ weight: TermWeight, _ share: Double) {
    switch weight {
    case .strong: firm += share
    case .setting: setting += share
    case .weak: firm += share * TextScale.weak
    case .excluded: break
    }
  }

  fileprivate var whole: Double { firm + setting }
}

/// The weights and bounds of reading texts; measured with `make evaluate`.
package enum TextScale {
  /// What a weak term weighs; a strong one weighs 1.
  static let weak = 0.4
  /// What a term of an aspect that counts for several dimensions weighs for each.
  static let shared = 0.5
  /// The strength from which a dimension, an aspect or a quantity is suggested.
  package static let suggestion = 0.5
  /// The share of the strongest's weight below which nothing is suggested.
  package static let share = 0.3
  /// The strength of its own terms from which a text speaks clearly of a dimension: two strong ones.
  package static let clear = 0.66
  /// The share of the strongest's weight below which no text speaks clearly of a dimension.
  static let clearShare = 0.5
}

extension TextReading {
  /// The dimensions to suggest, strongest first: those that are shown strongly enough, else the
  /// one that is shown best.
  package func suggestedDimensions(
    from bound: Double = TextScale.suggestion,
    share: Double = TextScale.share
  ) -> [Topic] {
    let best = dimensions.map(\.weight).max() ?? 0
    guard best > 0 else { return [] }
    let enough = dimensions.filter { $0.strength >= bound && $0.weight >= best * share }
    return (enough.isEmpty ? dimensions.filter { $0.weight == best } : enough).strongestFirst
  }

  /// The dimensions that the text clearly speaks of, by terms that name more than who acts or
  /// where; strongest first.
  package func clearDimensions(from bound: Double = TextScale.clear) -> [Topic] {
    let best = dimensions.map(\.firm).max() ?? 0
    return dimensions.filter {
      $0.firm / ($0.firm + 1) >= bound && $0.firm >= best * TextScale.clearShare
    }.strongestFirst
  }

  /// The aspects to suggest: of dimensions that are suggested, shown by a strong term.
  func suggestedAspects(_ workspace: Workspace) -> [Topic] {
    let dimensions = Set(suggestedDimensions().map(\.number))
    return aspects.filter { aspect in
      aspect.strength >= TextScale.suggestion
        && (dimensions.contains(workspace.dimension(ofAspect: aspect.number))
          || workspace.otherDimensions(ofAspect: aspect.number).contains {
            dimensions.contains($0)
          })
    }.strongestFirst
  }

  /// The quantities to suggest: those that a strong term shows.
  package func suggestedQuantities() -> [Topic] {
    quantities.filter { $0.strength >= TextScale.suggestion }.strongestFirst
  }
}

extension [TextReading.Topic] {
  /// By strength, equally strong ones in the order of the text.
  var strongestFirst: [TextReading.Topic] {
    enumerated().sorted {
      ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
    }.map(\.element)
  }
}
