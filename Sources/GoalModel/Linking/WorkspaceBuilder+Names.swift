import Findings
import YAMLSyntax

// MARK: - Names

extension WorkspaceBuilder {
  /// Looks up a name.
  mutating func resolveName(
    _ field: Int,
    _ id: RecordID,
    _ thing: NamedThing,
    _ names: NameResolver,
    context: LinkingContext
  ) {
    let record = store.records[id.type.index][id.index]
    guard record.isReadable(field) else { return }
    let slot = record.slot(of: field)
    let value = store.slots[slot]
    if let target = lookUp(value.payload, thing, names.vocabulary) {
      store.slots[slot].payload = target
      return
    }
    store.slots[slot].payload = Slot.rejected
    store.records[id.type.index][id.index].rejected |= 1 << UInt32(field)
    let stream = streams[Int(record.stream)]
    let place = store.place(value.node, slot: slot, in: id, record, stream)
    links.suggestedSlots[slot] = reportUnknown(value, thing, names, stream, place, context)
  }

  /// Looks up a list of names.
  mutating func resolveNames(
    _ field: Int,
    _ id: RecordID,
    _ thing: NamedThing,
    _ names: NameResolver,
    context: LinkingContext
  ) {
    let record = store.records[id.type.index][id.index]
    let range = store.elements(field, of: record)
    for index in range {
      let value = store.elements[index]
      if value.isRejected { continue }
      if let target = lookUp(value.payload, thing, names.vocabulary) {
        store.elements[index].payload = target
        continue
      }
      store.elements[index].payload = Slot.rejected
      let stream = streams[Int(record.stream)]
      let slot = record.slot(of: field)
      let place = store.place(value.node, slot: slot, in: id, record, stream)
      links.suggestedElements[index] = reportUnknown(value, thing, names, stream, place, context)
    }
    if range.count > 1 { removeRepeatedElements(field, id, context) }
  }

  /// What a name of the store stands for, packed; looked up once for each vocabulary.
  @inline(__always)
  private func lookUp(_ name: UInt32, _ thing: NamedThing, _ vocabulary: Vocabulary) -> UInt32? {
    let kind = thing.index
    if Int(name) < vocabulary.found[kind].count {
      let known = vocabulary.found[kind][Int(name)]
      if known == Slot.rejected { return nil }
      if known != 0 { return known - 1 }
    }
    return lookUpFirst(name, thing, vocabulary)
  }

  private func lookUpFirst(
    _ name: UInt32,
    _ thing: NamedThing,
    _ vocabulary: Vocabulary
  ) -> UInt32? {
    let entry = store.names[name]
    let stream = streams[Int(entry.stream)]
    func found(in indices: NameIndex...) -> RecordID? {
      // What is ambiguous in one is not looked for in the next.
      switch indices.lazy.compactMap({ $0.find(entry.hash, stream, entry.node) }).first {
      case .thing(let found): found
      case .ambiguous, nil: nil
      }
    }
    let target: RecordID? =
      switch thing {
      case .dimension: found(in: vocabulary.dimensions)
      case .aspect: found(in: vocabulary.aspects)
      case .quantity: found(in: vocabulary.quantities)
      case .affected:
        found(in: vocabulary.dimensions, vocabulary.aspects, vocabulary.quantities)
      case .vision: nil
      }
    let kind = thing.index
    if vocabulary.found[kind].count < store.names.count {
      vocabulary.found[kind] += Array(
        repeating: 0,
        count: store.names.count - vocabulary.found[kind].count
      )
    }
    vocabulary.found[kind][Int(name)] = target.map { $0.packed + 1 } ?? Slot.rejected
    return target?.packed
  }

  /// Says that a name is not known, and gives the nearest known thing.
  private mutating func reportUnknown(
    _ value: Slot,
    _ thing: NamedThing,
    _ names: NameResolver,
    _ stream: YAMLStream,
    _ place: LocatedPlace,
    _ context: LinkingContext
  ) -> RecordID? {
    guard names.isJudged(thing), !hasTooManyBehindAliases(at: place), !isReplaced(place) else {
      return nil
    }
    let text = stream.text(value.node)
    let vocabulary = names.vocabulary
    let mistake: LinkingMistake
    let nearest: [String]
    let indices: [NameIndex]
    let parts = WrittenList.parts(of: text)
    let called = called(text, thing == .vision ? .affected : thing, vocabulary)
    func near(_ found: [String]) -> [String] {
      called.isCertain ? called.ids : NearestNames.joined(called.ids, found)
    }
    switch thing {
    case .dimension:
      indices = [vocabulary.dimensions]
      nearest = near(vocabulary.dimensions.nearest(to: text))
      mistake = .unknownDimension(
        text,
        nearest: nearest,
        known: vocabulary.dimensions.names,
        isAspect: vocabulary.aspects.find(text) != nil
      )
    case .aspect:
      indices = [vocabulary.aspects]
      nearest = near(vocabulary.aspects.nearest(to: text))
      if case .ambiguous? = vocabulary.aspects.find(text) {
        mistake = .ambiguousAspect(text, candidates(text, vocabulary))
      } else {
        mistake = .unknownAspect(
          text,
          nearest: nearest,
          vision: otherVision(with: text, than: vocabulary),
          isDimension: vocabulary.dimensions.find(text) != nil
        )
      }
    case .quantity:
      indices = [vocabulary.quantities]
      nearest = near(vocabulary.quantities.nearest(to: text))
      mistake = .unknownQuantity(text, nearest: nearest)
    case .affected, .vision:
      indices = [vocabulary.dimensions, vocabulary.aspects, vocabulary.quantities]
      if case .ambiguous? = vocabulary.aspects.find(text) {
        nearest = []
        mistake = .ambiguousAspect(text, candidates(text, vocabulary))
      } else {
        nearest = near(
          NearestNames.nearest(
            to: text,
            among: indices.flatMap { $0.nearest(to: text) },
            limit: 3
          )
        )
        mistake = .unknownAffected(text, nearest: nearest)
      }
    }
    let isList =
      parts.count > 1
      && (text.contains(",")
        || parts.allSatisfy { part in indices.contains { $0.find(part) != nil } })
    let isAmbiguous = if case .ambiguousAspect = mistake { true } else { false }
    report(
      isList ? .textInsteadOfList(parts, mistake) : mistake,
      at: place,
      // One of several names in place of a text that was meant as a list would lose the others.
      fixes: isAmbiguous || isList
        ? []
        : fixes(
          nearest,
          isCertain: called.isCertain,
          isAmbiguous: called.ids.count > 1,
          over: value.node,
          in: stream,
          place
        ),
      document: context.document,
      goals: context.goal.map { [$0] } ?? [],
      broken: context.broken
    )
    guard let best = nearest.first else { return nil }
    for index in indices {
      if case .thing(let found)? = index.find(best) { return found }
    }
    return nil
  }

  /// Whether a built-in file names what a rule folder of the user's has replaced: nobody could mend
  /// it there.
  private func isReplaced(_ place: LocatedPlace) -> Bool {
    builtInStreams[place.place.file] && folders.contains { $0 > 0 }
  }

  /// A fix that writes the nearest name; safe where it is certain, or is the only one that is so
  /// near or is called so, is not short, and is of the same vision where one is named.
  func fixes(
    _ nearest: [String],
    isCertain: Bool = false,
    isAmbiguous: Bool = false,
    over node: NodeID,
    in stream: YAMLStream,
    _ place: LocatedPlace
  ) -> [ReaderFix] {
    guard let best = nearest.first else { return [] }
    let written = stream.text(node).lowercased()
    let wanted = Array(written.unicodeScalars)
    func distance(_ name: String) -> Int {
      NearestNames.editDistance(wanted, Array(name.lowercased().unicodeScalars))
    }
    let isOnlyOne =
      nearest.count == 1 || !isAmbiguous && distance(best) < distance(nearest[1])
    let parts = written.split(separator: "/", omittingEmptySubsequences: false)
    let isOfSameVision = parts.count == 1 || best.lowercased().hasPrefix("\(parts[0])/")
    return [
      ReaderFix(
        writing: best,
        over: node,
        in: stream,
        file: place.place.file,
        isSafe: isCertain
          || isOnlyOne && isOfSameVision && (parts.last?.unicodeScalars.count ?? 0) >= 4
            && distance(best) <= 2
      )
    ]
  }

  /// The ways to write an aspect that stands in several visions.
  private func candidates(_ aspect: String, _ vocabulary: Vocabulary) -> [String] {
    vocabulary.visions.compactMap { visionIDs[$0] }.map { "\($0)/\(aspect)" }
      .filter { vocabulary.aspects.find($0) != nil }
  }

  /// A vision in force that has an aspect and does not apply.
  private func otherVision(with aspect: String, than vocabulary: Vocabulary) -> String? {
    let others = visionsByAspect[aspect] ?? []
    return others.first { !vocabulary.visions.contains($0) }.flatMap { visionIDs[$0] }
  }
}

// MARK: - Repeated elements

extension WorkspaceBuilder {
  /// Reports elements of a list that name the same thing as one before them, and takes them out:
  /// what stands twice is told once, and counts once.
  ///
  /// - Returns: whether there were any.
  @discardableResult
  mutating func removeRepeatedElements(
    _ field: Int,
    _ id: RecordID,
    _ context: LinkingContext
  ) -> Bool {
    let record = record(id.type, id.index)
    let range = store.elements(field, of: record)
    guard range.count > 1 else { return false }
    var first: [UInt32: Slot] = [:]
    if range.count <= 8 {
      // Short lists are compared in place.
      var hasRepeated = false
      for index in range.dropFirst() {
        for other in range.lowerBound..<index
        where store.elements[other].payload == store.elements[index].payload {
          hasRepeated = true
        }
      }
      guard hasRepeated else { return false }
    }
    // A decision that is left with one party weighs nothing: another one was meant.
    let leavesTooFew =
      id.type == .decision && Set(range.map { store.elements[$0].payload }).count < 2
    let stream = streams[Int(record.stream)]
    let slot = record.slot(of: field)
    var end = range.lowerBound
    for index in range {
      let element = store.elements[index]
      guard !element.isRejected, let other = first[element.payload] else {
        first[element.payload] = element
        store.elements[end] = element
        if let near = links.suggestedElements.removeValue(forKey: index) {
          links.suggestedElements[end] = near
        }
        end += 1
        continue
      }
      let place = store.place(element.node, slot: slot, in: id, record, stream)
      let earlier = store.place(other.node, slot: slot, in: id, record, stream)
      report(
        .repeatedElement(
          stream.text(element.node),
          earlier: stream.text(other.node),
          Schema.fields(of: id.type)[field]
        ),
        at: place,
        related: place == earlier ? [] : [.earlier(earlier.place)],
        fixes: leavesTooFew
          ? []
          : ListEdits.removing(element.node, after: store.elements[index - 1].node, in: stream)
            .map { edit in
              [
                ReaderFix(
                  title: LinkingMistake.removalTitle,
                  isSafe: true,
                  edits: [TextEdit(place: Place(file: Int(record.stream), range: edit), text: "")]
                )
              ]
            } ?? [],
        document: context.document,
        goals: context.goal.map { [$0] } ?? [],
        broken: context.broken
      )
    }
    store.elements[range.lowerBound - 1].payload = UInt32(end - range.lowerBound)
    return end < range.upperBound
  }
}

/// Edits of lists that leave comments where they are.
enum ListEdits {
  /// What to cut to remove an element that follows another; nil where a comment would go with it.
  static func removing(
    _ element: NodeID,
    after previous: NodeID,
    in stream: YAMLStream
  ) -> SourceRange? {
    let bytes = stream.file.bytes
    let start = Int(stream.range(previous).end)
    let end = Int(stream.range(element).end)
    guard start < end, end <= bytes.count else { return nil }
    let between = bytes[start..<Int(stream.range(element).start)]
    // A comment, an anchor or a tag between them is not ours to cut.
    guard !between.contains(where: { $0 == 0x23 || $0 == 0x26 || $0 == 0x21 }) else { return nil }
    if !between.contains(0x2C) {
      // Block style: the rest of the line must be empty.
      var index = end
      while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
      guard index == bytes.count || bytes[index] == 0x0A || bytes[index] == 0x0D else { return nil }
    }
    return SourceRange(start..<end)
  }
}
