import Findings
import YAMLSyntax

// MARK: - Rule folders

extension WorkspaceBuilder {
  /// Works out what is in force: a vision, a quantity by its id, an influence by its pair; later
  /// folders replace earlier ones.
  mutating func linkRuleFolders() {
    links.visions = inForce(.vision)
    links.quantities = inForce(.quantity)
    for vision in 0..<count(.vision) where !builtInStreams[Int(record(.vision, vision).stream)] {
      reportRepeatedIDs(inVision: record(.vision, vision))
    }
  }

  /// The records of a kind, of each id the one of the last folder; of two in one folder the
  /// second is a finding.
  private mutating func inForce(_ type: RecordType) -> [Int] {
    var bearers: [String: Int] = [:]
    var kept: [Int] = []
    for index in 0..<count(type) {
      guard let id = id(type, index) else { continue }
      guard let other = bearers[id] else {
        bearers[id] = index
        kept.append(index)
        continue
      }
      let folder = folders[Int(record(type, index).stream)]
      let earlier = folders[Int(record(type, other).stream)]
      if folder == earlier {
        report(
          .duplicateID(id, type),
          at: place(of: 0, type, index),
          related: [.earlier(place(of: 0, type, other).place)]
        )
      } else if folder > earlier, let position = kept.firstIndex(of: other) {
        bearers[id] = index
        kept[position] = index
      }
    }
    return kept
  }

  // MARK: Ids within a vision

  /// Reports what has the id of another of its kind in a vision, and aliases that two dimensions have.
  private mutating func reportRepeatedIDs(inVision vision: Record) {
    let dimensions = store.records(Field.Vision.dimensions, of: vision)
    reportRepeatedIDs(.dimension, dimensions)
    reportRepeatedIDs(.principle, store.records(Field.Vision.principles, of: vision))
    reportRepeatedIDs(.sentence, store.records(Field.Vision.sentences, of: vision))
    // Goals name an aspect by its id alone, whatever dimension it stands in.
    reportRepeatedIDs(
      .aspect,
      dimensions.flatMap {
        store.records(Field.Dimension.aspects, of: record(.dimension, $0))
      }
    )
    reportSharedAliases(dimensions)
  }

  private mutating func reportRepeatedIDs(_ type: RecordType, _ indices: [Int]) {
    var bearers: [String: Int] = [:]
    for index in indices {
      guard let id = id(type, index), let field = Schema.idField(of: type) else { continue }
      guard let other = bearers[id] else {
        bearers[id] = index
        continue
      }
      report(
        .duplicateID(id, type),
        at: place(of: field, type, index),
        related: [.earlier(place(of: field, type, other).place)]
      )
    }
  }

  /// An alias leads to one dimension: not to two that have it, nor away from the one whose id it is.
  private mutating func reportSharedAliases(_ dimensions: [Int]) {
    var bearers: [String: (dimension: Int, place: LocatedPlace)] = [:]
    for dimension in dimensions {
      guard let id = id(.dimension, dimension) else { continue }
      bearers[id.lowercased()] = (
        dimension, place(of: Field.Dimension.id, .dimension, dimension)
      )
    }
    for dimension in dimensions {
      let record = record(.dimension, dimension)
      let stream = streams[Int(record.stream)]
      for index in store.elements(Field.Dimension.aliases, of: record) {
        let element = store.elements[index]
        if element.isRejected { continue }
        let alias = stream.text(element.node)
        let place = store.place(
          element.node,
          slot: record.slot(of: Field.Dimension.aliases),
          in: RecordID(.dimension, dimension),
          record,
          stream
        )
        guard let other = bearers[alias.lowercased()] else {
          bearers[alias.lowercased()] = (dimension, place)
          continue
        }
        guard other.dimension != dimension, let id = id(.dimension, other.dimension),
          id != self.id(.dimension, dimension)
        else { continue }
        report(.sharedAlias(alias, id), at: place, related: [.earlier(other.place.place)])
      }
    }
  }

  // MARK: Places

  func place(of field: Int, _ type: RecordType, _ index: Int) -> LocatedPlace {
    let record = record(type, index)
    let slot = record.slot(of: field)
    return store.place(
      store.slots[slot].node,
      slot: slot,
      in: RecordID(type, index),
      record,
      streams[Int(record.stream)]
    )
  }

  // MARK: Dimensions

  /// Chooses for each dimension id the record that stands for it: of the visions in use first, in
  /// the order of the documents.
  mutating func linkDimensions(visionsInUse: [Int]) {
    links.dimensionsOfVision = (0..<count(.vision)).map {
      store.records(Field.Vision.dimensions, of: record(.vision, $0))
    }
    links.principlesOfVision = (0..<count(.vision)).map {
      store.records(Field.Vision.principles, of: record(.vision, $0))
    }
    links.aspectsOfVision = links.dimensionsOfVision.map { dimensions in
      dimensions.flatMap { store.records(Field.Dimension.aspects, of: record(.dimension, $0)) }
    }
    links.canonicalDimensions = [Int32](repeating: -1, count: count(.dimension))
    var bearers: [String: Int] = [:]
    for vision in visionsInUse + links.visions.filter({ !visionsInUse.contains($0) }) {
      for dimension in links.dimensionsOfVision[vision] {
        guard let id = id(.dimension, dimension) else { continue }
        if bearers[id] == nil {
          bearers[id] = dimension
          links.dimensions.append(dimension)
        }
        links.canonicalDimensions[dimension] = Int32(bearers[id] ?? dimension)
      }
    }
    for vision in links.visions {
      guard let name = id(.vision, vision) else { continue }
      visionIDs[vision] = name
      for aspect in links.aspectsOfVision[vision] {
        guard let id = id(.aspect, aspect) else { continue }
        visionsByAspect[id, default: []].append(vision)
        visionsByAspect["\(name)/\(id)", default: []].append(vision)
      }
    }
    for vision in links.dimensionsOfVision.indices {
      links.dimensionsOfVision[vision] = links.dimensionsOfVision[vision].compactMap {
        links.canonicalDimensions[$0] < 0 ? nil : Int(links.canonicalDimensions[$0])
      }
    }
  }

  // MARK: Names within rule folders

  /// Follows the names in visions, quantities and influences.
  mutating func linkNamesInRuleFolders(_ vocabulary: Vocabulary) {
    let names = NameResolver(vocabulary: vocabulary, hasVision: true, isWhole: true)
    for vision in links.visions {
      for aspect in links.aspectsOfVision[vision] {
        resolveNames(
          Field.Aspect.also,
          RecordID(.aspect, aspect),
          .dimension,
          names,
          context: LinkingContext()
        )
        for want in store.records(Field.Aspect.wants, of: record(.aspect, aspect)) {
          resolveName(
            Field.Want.quantity,
            RecordID(.want, want),
            .quantity,
            names,
            context: LinkingContext()
          )
        }
      }
      for principle in links.principlesOfVision[vision] {
        resolveNames(
          Field.Principle.of,
          RecordID(.principle, principle),
          .dimension,
          names,
          context: LinkingContext()
        )
        resolveNames(
          Field.Principle.regard,
          RecordID(.principle, principle),
          .dimension,
          names,
          context: LinkingContext()
        )
      }
    }
    for quantity in links.quantities {
      resolveName(
        Field.Quantity.dimension,
        RecordID(.quantity, quantity),
        .dimension,
        names,
        context: LinkingContext()
      )
    }
    for influence in 0..<count(.influence) {
      resolveName(
        Field.Influence.from,
        RecordID(.influence, influence),
        .quantity,
        names,
        context: LinkingContext()
      )
      resolveName(
        Field.Influence.to,
        RecordID(.influence, influence),
        .quantity,
        names,
        context: LinkingContext()
      )
    }
    linkInfluences()
  }

  /// An influence replaces those of its pair in earlier folders; one that names nothing known is
  /// not in force.
  ///
  /// Of two in one folder with one sign the second is a finding: chains would count both. Those of
  /// different signs are for rules to find.
  private mutating func linkInfluences() {
    struct Claim: Hashable {
      var pair: UInt64
      var sign: UInt32
      var folder: Int
    }
    var lastFolder: [UInt64: Int] = [:]
    var pairs: [(index: Int, pair: UInt64, folder: Int)] = []
    var claims: [Claim: Int] = [:]
    for index in 0..<count(.influence) {
      let record = record(.influence, index)
      guard record.isReadable(Field.Influence.from), record.isReadable(Field.Influence.to)
      else { continue }
      let pair =
        UInt64(store.slots[record.slot(of: Field.Influence.from)].payload) << 32
        | UInt64(store.slots[record.slot(of: Field.Influence.to)].payload)
      let folder = folders[Int(record.stream)]
      if record.isReadable(Field.Influence.sign) {
        let sign = store.slots[record.slot(of: Field.Influence.sign)].payload
        let claim = Claim(pair: pair, sign: sign, folder: folder)
        if let earlier = claims[claim] {
          reportRepeated(index, earlier: earlier)
          continue
        }
        claims[claim] = index
      }
      lastFolder[pair] = max(lastFolder[pair] ?? folder, folder)
      pairs.append((index, pair, folder))
    }
    links.influences = pairs.compactMap { lastFolder[$0.pair] == $0.folder ? $0.index : nil }
  }

  private mutating func reportRepeated(_ influence: Int, earlier: Int) {
    let record = record(.influence, influence)
    func text(_ field: Int) -> String {
      streams[Int(record.stream)].text(store.slots[record.slot(of: field)].node)
    }
    report(
      .repeatedInfluence(text(Field.Influence.from), text(Field.Influence.to)),
      at: place(of: Field.Influence.from, .influence, influence),
      related: [.earlier(place(of: Field.Influence.from, .influence, earlier).place)]
    )
  }
}
