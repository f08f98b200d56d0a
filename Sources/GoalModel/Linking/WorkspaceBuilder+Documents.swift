import Findings
import YAMLSyntax

// MARK: - Documents

extension WorkspaceBuilder {
  /// Follows what goal documents name, and works out what their goals inherit.
  mutating func linkDocuments() {
    let documents = linkDocumentIDs()
    let visionNames = visionsByID()
    linkVisions(visionNames, context: { LinkingContext(document: $0) })
    links.visionStates.reserveCapacity(count(.document))
    var inUse: [Int] = []
    for visions in links.visionsOfDocument {
      for vision in visions where !inUse.contains(vision) { inUse.append(vision) }
    }
    linkDimensions(visionsInUse: inUse)

    let quantities = quantityNames()
    let all = vocabulary(of: links.visions, quantities: quantities)
    linkNamesInRuleFolders(all)
    let resolvers = resolvers(all, quantities)
    linkGoalsOfDocuments()
    var references = ReferenceTable(goals: count(.goal), documents: documents)
    references.brokenDocuments = brokenDocumentIDs()
    linkIDs(&references, isBroken: false)
    linkGoals(resolvers, references, context: { LinkingContext(document: $0, goal: $1) })
    linkStatuses()
    linkHierarchy()
    linkBroken(visionNames, all, references)
  }

  /// The goal documents by id; a second one of the same id is a finding.
  private mutating func linkDocumentIDs() -> [String: Int] {
    var bearers: [String: Int] = [:]
    for document in 0..<count(.document) {
      guard let id = id(.document, document) else { continue }
      guard let other = bearers[id] else {
        bearers[id] = document
        continue
      }
      report(
        .duplicateID(id, .document),
        at: place(of: Field.Document.id, .document, document),
        related: [.earlier(place(of: Field.Document.id, .document, other).place)],
        document: document
      )
    }
    return bearers
  }

  /// The texts of ids that the reader rejected, and of broken documents; nil stands for a document
  /// whose id was not read.
  private func brokenDocumentIDs() -> Set<String?> {
    var ids: Set<String?> = mayHoldUnreadDocuments ? [nil] : []
    for document in 0..<count(.document) {
      let record = record(.document, document)
      if record.has(Field.Document.id), !record.isReadable(Field.Document.id) {
        let slot = store.slots[record.slot(of: Field.Document.id)]
        ids.insert(streams[Int(record.stream)].text(slot.node))
      }
    }
    for (file, broken) in broken {
      for record in broken.records[RecordType.document.index] {
        ids.insert(broken.text("id", .document, record, in: streams[file]))
      }
    }
    return ids
  }

  private mutating func linkGoalsOfDocuments() {
    var goal = 0
    links.goalsOfDocument = []
    links.documentsWithUnreadGoals = []
    for document in 0..<count(.document) {
      let first = goal
      while goal < count(.goal), record(.goal, goal).owner == Int32(document) { goal += 1 }
      links.goalsOfDocument.append(first..<goal)
      let record = record(.document, document)
      let written = store.elements(Field.Document.goals, of: record).count
      if !record.isReadable(Field.Document.goals) || written != goal - first {
        links.documentsWithUnreadGoals.insert(document)
      }
    }
  }

  // MARK: Visions

  private func visionsByID() -> NameIndex {
    var names = NameIndex()
    for vision in links.visions {
      if let id = id(.vision, vision) { names.add(id, RecordID(.vision, vision)) }
    }
    return names
  }

  /// Looks up the visions of all documents in the store.
  private mutating func linkVisions(
    _ names: NameIndex,
    context: (Int) -> LinkingContext
  ) {
    links.visionsOfDocument = []
    links.visionStates = []
    links.lookups = []
    for document in 0..<count(.document) {
      let record = record(.document, document)
      let stream = streams[Int(record.stream)]
      var visions: [Int] = []
      var isUnknown = record.isRejected(Field.Document.vision)
      var meant: [Int] = []
      var hasUnmeant = isUnknown
      for index in store.elements(Field.Document.vision, of: record) {
        let element = store.elements[index]
        if element.isRejected {
          isUnknown = true
          hasUnmeant = true
          continue
        }
        let hash = store.names[element.payload].hash
        if case .thing(let vision)? = names.find(hash, stream, element.node) {
          store.elements[index].payload = vision.packed
          if !visions.contains(vision.index) { visions.append(vision.index) }
          continue
        }
        isUnknown = true
        store.elements[index].payload = Slot.rejected
        let nearest = reportUnknownVision(element, document, record, names, context(document))
        links.suggestedElements[index] = nearest
        if let nearest { meant.append(nearest.index) } else { hasUnmeant = true }
      }
      let assumed = record.has(Field.Document.vision) ? [] : defaultVisions(record, names)
      if !assumed.isEmpty {
        links.assumedVisions[document] = Int32(truncatingIfNeeded: store.elements.count)
        for vision in assumed {
          store.elements.append(Slot(node: NodeID(rawValue: 0), payload: vision.packed))
        }
        links.visionsOfDocument.append(assumed.map(\.index))
        links.visionStates.append(.assumed)
      } else {
        links.visionsOfDocument.append(visions)
        links.visionStates.append(isUnknown ? .unknown : visions.isEmpty ? .none : .named)
      }
      // Names are not held against nothing but a guess.
      if isUnknown, visions.isEmpty { hasUnmeant = true }
      links.lookups.append(
        VisionLookup(
          visions: (links.visionsOfDocument[document] + meant).reduce(into: []) {
            if !$0.contains($1) { $0.append($1) }
          },
          isWhole: !hasUnmeant
        )
      )
      if !isUnknown {
        removeRepeatedElements(
          Field.Document.vision,
          RecordID(.document, document),
          context(document)
        )
      }
    }
  }

  private mutating func reportUnknownVision(
    _ element: Slot,
    _ document: Int,
    _ record: Record,
    _ names: NameIndex,
    _ context: LinkingContext
  ) -> RecordID? {
    let stream = streams[Int(record.stream)]
    let text = stream.text(element.node)
    let called = called(text, .vision, Vocabulary(visions: [], quantities: NameIndex()))
    let nearest =
      called.isCertain
      ? called.ids : NearestNames.joined(called.ids, names.nearest(to: text))
    let place = store.place(
      element.node,
      slot: record.slot(of: Field.Document.vision),
      in: RecordID(.document, document),
      record,
      stream
    )
    report(
      .unknownVision(text, nearest: nearest, known: names.names),
      at: place,
      fixes: fixes(
        nearest,
        isCertain: called.isCertain,
        over: element.node,
        in: stream,
        place
      ),
      document: context.document,
      broken: context.broken
    )
    guard let best = nearest.first, case .thing(let vision)? = names.find(best) else { return nil }
    return vision
  }

  /// The visions of a document that names none, each once.
  private func defaultVisions(_ document: Record, _ names: NameIndex) -> [RecordID] {
    defaultVisions[Int(document.stream)].reduce(into: []) { visions, id in
      guard case .thing(let vision)? = names.find(id), !visions.contains(vision) else { return }
      visions.append(vision)
    }
  }

  /// For each document what its names are looked up in.
  private func resolvers(_ all: Vocabulary, _ quantities: NameIndex) -> [NameResolver] {
    var vocabularies: [[Int]: Vocabulary] = [:]
    return links.lookups.map { lookup in
      guard !lookup.visions.isEmpty else {
        return NameResolver(vocabulary: all, hasVision: false, isWhole: lookup.isWhole)
      }
      let known =
        vocabularies[lookup.visions] ?? vocabulary(of: lookup.visions, quantities: quantities)
      vocabularies[lookup.visions] = known
      return NameResolver(vocabulary: known, hasVision: true, isWhole: lookup.isWhole)
    }
  }

  // MARK: Broken documents

  /// Says what names in broken documents lead nowhere; of their goals, which may stand behind
  /// the break, nothing.
  private mutating func linkBroken(
    _ visionNames: NameIndex,
    _ all: Vocabulary,
    _ references: ReferenceTable
  ) {
    guard !broken.isEmpty else { return }
    let (whole, wholeLinks) = (store, links)
    wholeStore = whole
    for (file, part) in broken {
      store = part
      for type in RecordType.allCases {
        for index in store.records[type.index].indices {
          store.records[type.index][index].stream = Int32(file)
        }
      }
      store.names.move(toStream: Int32(file))
      let document = ReaderFinding.BrokenDocument(id: id(.document, 0), goals: [])
      linkVisions(visionNames, context: { _ in LinkingContext(broken: document) })
      let (linkedPart, partLinks) = (store, links)
      // The visions stand in the whole.
      store = whole
      links = wholeLinks
      links.visionsOfDocument = partLinks.visionsOfDocument
      links.visionStates = partLinks.visionStates
      links.lookups = partLinks.lookups
      let names = self.vocabulary(of: links.visions, quantities: all.quantities)
      let resolvers = resolvers(names, all.quantities)
      store = linkedPart
      linkGoalsOfDocuments()
      var own = references
      own.goals = IDTable(capacity: count(.goal))
      own.missed = MissedReferences()
      own.isBroken = true
      linkIDs(&own, isBroken: true)
      let goals = (0..<count(.goal)).map { id(.goal, $0) }
      linkGoals(
        resolvers,
        own,
        context: { _, goal in
          LinkingContext(
            broken: ReaderFinding.BrokenDocument(
              id: document.id,
              goals: goal.flatMap { goals[$0] }.map { [$0] } ?? []
            )
          )
        }
      )
    }
    wholeStore = nil
    (store, links) = (whole, wholeLinks)
  }
}
