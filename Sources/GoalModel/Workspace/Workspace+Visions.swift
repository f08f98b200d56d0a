// MARK: - Documents and visions

extension Workspace {
  /// The goals of a document.
  package func goals(ofDocument document: Int) -> Range<Int> { links.goalsOfDocument[document] }

  /// The documents of which not all goals are known: the reader missed `goals`, or rejected it or
  /// one of its items.
  package var documentsWithUnreadGoals: Set<Int> { links.documentsWithUnreadGoals }

  /// The visions that a document lists and that exist, in its order; the default visions where
  /// it names none.
  package func visions(ofDocument document: Int) -> [Int] { links.visionsOfDocument[document] }

  /// How much is known of the visions that a document serves.
  package func visionState(ofDocument document: Int) -> VisionState {
    links.visionStates[document]
  }

  /// The dimensions of the vision that a document lists first.
  package func dimensions(ofDocument document: Int) -> [Int] {
    visions(ofDocument: document).first.map { links.dimensionsOfVision[$0] } ?? []
  }

  /// The aspects of the vision that a document lists first, in order.
  package func aspects(ofDocument document: Int) -> [Int] {
    visions(ofDocument: document).first.map { links.aspectsOfVision[$0] } ?? []
  }

  /// The principles of the vision that a document lists first.
  package func principles(ofDocument document: Int) -> [Int] {
    visions(ofDocument: document).first.map { links.principlesOfVision[$0] } ?? []
  }

  /// Whether one of a document's visions has a dimension.
  package func has(document: Int, dimension: Int) -> Bool {
    visions(ofDocument: document).contains { links.dimensionsOfVision[$0].contains(dimension) }
  }

  /// Whether a document has been withdrawn; nil where the reader rejected its status.
  package func isWithdrawn(document: Int) -> Bool? {
    status(ofDocument: document).map { $0 == Enumeration.withdrawn }
  }

  /// Whether the reader rejected a document's period, or part of it.
  package func isPeriodRejected(ofDocument document: Int) -> Bool {
    let record = RecordID(.document, document)
    guard let period = part(Field.Document.period, of: record) else {
      return presence(of: Field.Document.period, in: record) == .rejected
    }
    return hasRejectedParts(period)
  }

  /// 0 council, 1 committee, 2 unit; nil where the reader rejected it.
  package func level(ofDocument document: Int) -> Int? {
    word(Field.Document.level, of: RecordID(.document, document))
  }

  /// The index of a document's status among the words of `Enumeration.status`; nil where the
  /// reader rejected it.
  package func status(ofDocument document: Int) -> Int? {
    let status = links.documentStatuses[document]
    return status == Self.rejectedStatus ? nil : Int(status)
  }

  /// The visions in force, in order.
  package var visions: [Int] { links.visions }

  /// The dimensions, one record for each id across all visions in force: those of the visions in
  /// use first.
  package var dimensions: [Int] { links.dimensions }

  /// A vision's dimensions, in order, each by the record that stands for its id; none for a vision
  /// that is not in force.
  package func dimensions(ofVision vision: Int) -> [Int] { links.dimensionsOfVision[vision] }

  /// A vision's aspects, dimension by dimension.
  package func aspects(ofVision vision: Int) -> [Int] { links.aspectsOfVision[vision] }

  /// A vision's principles, in order.
  package func principles(ofVision vision: Int) -> [Int] { links.principlesOfVision[vision] }

  /// A vision's text sentence by sentence, in order; rules name the sentences that ask for them.
  package func sentences(ofVision vision: Int) -> [Int] {
    numbers(Field.Vision.sentences, .vision, vision)
  }

  /// A dimension's aspects in the vision that gave it.
  package func aspects(ofDimension dimension: Int) -> [Int] {
    numbers(Field.Dimension.aspects, .dimension, dimension)
  }

  /// The record that stands for an aspect's dimension.
  package func dimension(ofAspect aspect: Int) -> Int {
    let record = Int(store.records[RecordType.aspect.index][aspect].owner)
    let canonical = links.canonicalDimensions[record]
    return canonical < 0 ? record : Int(canonical)
  }

  /// The vision that gave an aspect.
  package func vision(ofAspect aspect: Int) -> Int {
    let dimension = Int(store.records[RecordType.aspect.index][aspect].owner)
    return Int(store.records[RecordType.dimension.index][dimension].owner)
  }

  /// The further dimensions that an aspect counts for.
  package func otherDimensions(ofAspect aspect: Int) -> [Int] {
    references(Field.Aspect.also, of: RecordID(.aspect, aspect)).map(\.index)
  }

  /// Whether an aspect counts for a dimension, its own or a further one.
  package func counts(aspect: Int, for dimension: Int) -> Bool {
    self.dimension(ofAspect: aspect) == dimension
      || otherDimensions(ofAspect: aspect).contains(dimension)
  }

  /// What an aspect wants of quantities; `direction` is the index among `Enumeration.direction`.
  package func wants(ofAspect aspect: Int) -> [(quantity: Int, direction: Int)] {
    numbers(Field.Aspect.wants, .aspect, aspect).compactMap { want in
      let id = RecordID(.want, want)
      guard let quantity = reference(Field.Want.quantity, of: id),
        let direction = word(Field.Want.direction, of: id)
      else { return nil }
      return (quantity.index, direction)
    }
  }

  /// The vision in force of an id.
  package func vision(withID id: String) -> Int? {
    links.visions.first { self.id(of: RecordID(.vision, $0)) == id }
  }
}
