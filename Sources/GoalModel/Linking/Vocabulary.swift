/// The names that the visions of a document give, and the quantities.
final class Vocabulary {
  let visions: [Int]
  var dimensions = NameIndex()
  var aspects = NameIndex()
  let quantities: NameIndex
  /// What the names of the store at hand were found to be, by kind and number: the packed thing
  /// over 1, 0 for what was not looked up yet, `Slot.rejected` for what is not known.
  var found: [[UInt32]] = Array(repeating: [], count: 5)

  /// What people call the things, by kind; made when the first name is not found.
  var called: [Int: CalledThings] = [:]

  init(visions: [Int], quantities: NameIndex) {
    self.visions = visions
    self.quantities = quantities
  }
}

/// What the names of a document are looked up in, and how much is to be said of those that are
/// not found.
final class NameResolver {
  let vocabulary: Vocabulary
  /// Whether a vision applies; if not, the names are those of all visions.
  let hasVision: Bool
  /// Whether the visions are all that the document names.
  let isWhole: Bool

  init(vocabulary: Vocabulary, hasVision: Bool, isWhole: Bool) {
    self.vocabulary = vocabulary
    self.hasVision = hasVision
    self.isWhole = isWhole
  }

  /// Whether a name of a kind that is not found is a mistake: with a vision that is missing or
  /// unknown it may well stand there, and that has been said.
  func isJudged(_ thing: NamedThing) -> Bool {
    switch thing {
    case .quantity, .vision: true
    case .dimension, .affected: isWhole
    case .aspect: isWhole && hasVision
    }
  }
}

/// Whom a finding of the linking concerns.
struct LinkingContext {
  var document: Int?
  var goal: Int?
  var broken: ReaderFinding.BrokenDocument?
}

extension WorkspaceBuilder {
  /// The names that some visions give together.
  func vocabulary(of visions: [Int], quantities: NameIndex) -> Vocabulary {
    let vocabulary = Vocabulary(visions: visions, quantities: quantities)
    for vision in visions {
      for dimension in store.records(Field.Vision.dimensions, of: record(.vision, vision)) {
        guard let id = id(.dimension, dimension), links.canonicalDimensions[dimension] >= 0
        else { continue }
        let thing = RecordID(.dimension, Int(links.canonicalDimensions[dimension]))
        vocabulary.dimensions.add(id, thing)
        for alias in texts(Field.Dimension.aliases, record(.dimension, dimension)) {
          vocabulary.dimensions.addAlias(alias, thing)
        }
      }
      let prefix = id(.vision, vision) ?? ""
      for aspect in links.aspectsOfVision[vision] {
        guard let id = id(.aspect, aspect) else { continue }
        let thing = RecordID(.aspect, aspect)
        vocabulary.aspects.add(id, thing, isAmbiguousTwice: true)
        vocabulary.aspects.add("\(prefix)/\(id)", thing)
      }
    }
    return vocabulary
  }

  /// The quantities in force by their ids.
  func quantityNames() -> NameIndex {
    var names = NameIndex()
    for quantity in links.quantities {
      if let id = id(.quantity, quantity) { names.add(id, RecordID(.quantity, quantity)) }
    }
    return names
  }
}
