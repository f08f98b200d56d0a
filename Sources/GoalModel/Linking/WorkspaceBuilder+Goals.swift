import Findings
import YAMLSyntax

/// What references to goals are looked up in.
struct ReferenceTable {
  var goals: IDTable
  let documents: DocumentIDs
  /// Documents that references may well lead to though they were not read whole; nil stands for
  /// one whose id was not read.
  var brokenDocuments: Set<String?> = []
  /// For each document the goal ids that the reader rejected.
  var rejectedGoals: [Int: Set<String>] = [:]
  /// Whether the document at hand broke off, so that its goals may stand behind the break.
  var isBroken = false
  var missed = MissedReferences()

  init(goals: Int, documents: [String: Int]) {
    self.goals = IDTable(capacity: goals)
    self.documents = DocumentIDs(documents)
  }
}

/// What is known of references that lead nowhere, and the goals that they may mean.
///
/// A class, so that what is asked once is known to all: what stands behind an alias is asked for at
/// each.
final class MissedReferences {
  /// Where a reference leads.
  enum Outcome {
    case goal(Int)
    /// It may be there, where the reader could not read.
    case unread
    case mistake(LinkingMistake, nearest: [String])
  }

  struct Question: Hashable {
    let document: Int
    let text: String
    /// Whether a dimension may be meant as well.
    let isParty: Bool
  }

  /// Those of references that lead to no goal.
  var outcomes: [Question: Outcome] = [:]
  /// For each document the ids of its goals by their titles in lower case.
  var goalsByTitle: [Int: [String: [String]]] = [:]
}

// MARK: - Ids

extension WorkspaceBuilder {
  /// Enters the goals' ids; of goals, indicators and assignments an id that a document has twice
  /// is a finding.
  mutating func linkIDs(_ references: inout ReferenceTable, isBroken: Bool) {
    linkIDs(of: .goal, &references.goals, isBroken: isBroken)
    for goal in 0..<count(.goal) {
      let record = record(.goal, goal)
      guard record.has(Field.Goal.id), !record.isReadable(Field.Goal.id) else { continue }
      let slot = store.slots[record.slot(of: Field.Goal.id)]
      references.rejectedGoals[Int(record.owner), default: []]
        .insert(streams[Int(record.stream)].text(slot.node))
    }
    for type in [RecordType.indicator, .assignment] {
      var table = IDTable(capacity: count(type))
      linkIDs(of: type, &table, isBroken: isBroken)
    }
  }

  private mutating func linkIDs(of type: RecordType, _ table: inout IDTable, isBroken: Bool) {
    guard let field = Schema.idField(of: type) else { return }
    for index in 0..<count(type) {
      let record = record(type, index)
      guard record.isReadable(field) else { continue }
      let slot = store.slots[record.slot(of: field)]
      let goal = type == .goal ? index : Int(record.owner)
      let scope = self.record(.goal, goal).owner
      let entry = IDTable.Entry(
        scope: scope,
        hash: slot.payload,
        stream: record.stream,
        node: slot.node,
        owner: Int32(truncatingIfNeeded: index)
      )
      guard let other = table.insert(entry, streams) else { continue }
      report(
        .duplicateID(streams[Int(record.stream)].text(slot.node), type),
        at: place(of: field, type, index),
        related: [.earlier(place(of: field, type, other).place)],
        document: isBroken ? nil : Int(scope),
        goals: isBroken ? [] : [goal]
      )
    }
  }
}

// MARK: - Goals

extension WorkspaceBuilder {
  /// Follows the names and references of all goals and decisions in the store.
  mutating func linkGoals(
    _ resolvers: [NameResolver],
    _ references: ReferenceTable,
    context: (Int, Int?) -> LinkingContext
  ) {
    for goal in 0..<count(.goal) {
      let document = Int(record(.goal, goal).owner)
      let id = RecordID(.goal, goal)
      let whose = context(document, goal)
      let names = resolvers[document]
      resolveNames(Field.Goal.dimensions, id, .dimension, names, context: whose)
      resolveNames(Field.Goal.vision, id, .aspect, names, context: whose)
      for field in [Field.Goal.parent, Field.Goal.supports, Field.Goal.dependsOn] {
        resolveReferences(field, id, document, references, nil, whose)
      }
    }
    for effect in 0..<count(.effect) {
      let goal = Int(record(.effect, effect).owner)
      let document = Int(record(.goal, goal).owner)
      let id = RecordID(.effect, effect)
      let whose = context(document, goal)
      resolveName(Field.Effect.affects, id, .affected, resolvers[document], context: whose)
      resolveReferences(Field.Effect.mitigatedBy, id, document, references, nil, whose)
    }
    for indicator in 0..<count(.indicator) {
      let goal = Int(record(.indicator, indicator).owner)
      let document = Int(record(.goal, goal).owner)
      let id = RecordID(.indicator, indicator)
      let whose = context(document, goal)
      resolveName(Field.Indicator.quantity, id, .quantity, resolvers[document], context: whose)
    }
    for decision in 0..<count(.decision) {
      let document = Int(record(.decision, decision).owner)
      let id = RecordID(.decision, decision)
      let whose = context(document, nil)
      let hasRepeated = resolveReferences(
        Field.Decision.between,
        id,
        document,
        references,
        resolvers[document].vocabulary.dimensions,
        whose
      )
      checkParties(decision, hasRepeated: hasRepeated, whose)
    }
  }

  /// A decision weighs two goals or more, or one goal and a dimension.
  private mutating func checkParties(
    _ decision: Int,
    hasRepeated: Bool,
    _ context: LinkingContext
  ) {
    let id = RecordID(.decision, decision)
    let record = record(.decision, decision)
    let elements = store.elements(Field.Decision.between, of: record).map { store.elements[$0] }
    guard !elements.isEmpty, !elements.contains(where: \.isRejected) else { return }
    let goals = elements.count { RecordID(packed: $0.payload).type == .goal }
    let isWhole = goals == elements.count ? goals >= 2 : goals == 1 && elements.count == 2
    guard !isWhole else { return }
    store.records[RecordType.decision.index][decision].rejected |=
      1 << UInt32(Field.Decision.between)
    // Of a party that stands twice it is said that it does.
    guard !hasRepeated else { return }
    let slot = record.slot(of: Field.Decision.between)
    let place = store.place(
      store.slots[slot].node,
      slot: slot,
      in: id,
      record,
      streams[Int(record.stream)]
    )
    report(.badParties, at: place, document: context.document, broken: context.broken)
  }
}

// MARK: - References

extension WorkspaceBuilder {
  /// Looks up a list of references to goals; with dimensions, of goals and dimensions.
  ///
  /// - Returns: whether something stands in it twice.
  @discardableResult
  private mutating func resolveReferences(
    _ field: Int,
    _ id: RecordID,
    _ document: Int,
    _ references: ReferenceTable,
    _ dimensions: NameIndex?,
    _ context: LinkingContext
  ) -> Bool {
    let record = record(id.type, id.index)
    let range = store.elements(field, of: record)
    guard !range.isEmpty else { return false }
    let stream = streams[Int(record.stream)]
    for index in range {
      let element = store.elements[index]
      if element.isRejected { continue }
      if element.payload != Slot.isForeign {
        if let goal = references.goals.find(
          scope: document,
          hash: element.payload,
          stream,
          element.node,
          streams
        ) {
          store.elements[index].payload = RecordID(.goal, goal).packed
          continue
        }
        if case .thing(let dimension)? = dimensions?.find(element.payload, stream, element.node) {
          store.elements[index].payload = dimension.packed
          continue
        }
      }
      let text = stream.text(element.node)
      let reference = Reference(text)
      switch follow(reference, from: document, references, dimensions) {
      case .goal(let goal):
        store.elements[index].payload = RecordID(.goal, goal).packed
      case .unread:
        store.elements[index].payload = Slot.rejected
      case .mistake(let mistake, let nearest):
        store.elements[index].payload = Slot.rejected
        let near = nearest.compactMap { name in
          let reference = Reference(name)
          let target = reference.document.map { references.documents[$0] } ?? document
          return target.flatMap { references.goals.find(scope: $0, reference.goal, streams) }
        }
        if id.type == .goal, field == Field.Goal.parent {
          links.nearParents[id.index, default: []] += near
        } else if id.type == .decision {
          links.nearParties[id.index, default: []] += near
          if reference.document != nil, nearest.isEmpty {
            links.partiesElsewhere[id.index, default: 0] += 1
          }
        }
        let place = store.place(element.node, slot: record.slot(of: field), in: id, record, stream)
        let parts = WrittenList.parts(of: text)
        let isList =
          parts.count > 1
          && parts.contains { part in
            references.goals.find(scope: document, part, streams) != nil
              || dimensions?.find(part) != nil
          }
        report(
          isList ? .textInsteadOfList(parts, mistake) : mistake,
          at: place,
          fixes: isList ? [] : referenceFixes(nearest, over: element.node, in: stream, place),
          document: context.document,
          goals: context.goal.map { [$0] } ?? [],
          broken: context.broken
        )
      }
    }
    return removeRepeatedElements(field, id, context)
  }

  /// A goal's id is a name of few letters, so that what is near may be another goal; only what
  /// differs in case is the same.
  private func referenceFixes(
    _ nearest: [String],
    over node: NodeID,
    in stream: YAMLStream,
    _ place: LocatedPlace
  ) -> [ReaderFix] {
    let text = stream.text(node).lowercased()
    let same = nearest.filter { $0.lowercased() == text }
    guard nearest.count == 1 || same.count == 1, let best = same.first ?? nearest.first
    else { return [] }
    return [
      ReaderFix(
        writing: best,
        over: node,
        in: stream,
        file: place.place.file,
        isSafe: same.count == 1
      )
    ]
  }

  private func follow(
    _ reference: Reference,
    from document: Int,
    _ references: ReferenceTable,
    _ dimensions: NameIndex?
  ) -> MissedReferences.Outcome {
    let question = MissedReferences.Question(
      document: document,
      text: reference.text,
      isParty: dimensions != nil
    )
    if let known = references.missed.outcomes[question] { return known }
    let outcome = followFirst(reference, from: document, references, dimensions)
    if case .goal = outcome { return outcome }
    references.missed.outcomes[question] = outcome
    return outcome
  }

  private func followFirst(
    _ reference: Reference,
    from document: Int,
    _ references: ReferenceTable,
    _ dimensions: NameIndex?
  ) -> MissedReferences.Outcome {
    var target = document
    var prefix = ""
    if let name = reference.document {
      guard let other = references.documents[name] else {
        if references.brokenDocuments.contains(name) || references.brokenDocuments.contains(nil) {
          return .unread
        }
        // Of a broken document no other's goals are at hand.
        let nearest = references.documents.nearest(to: name).flatMap {
          references.isBroken
            ? ["\($0)#\(reference.goal)"] : goals(like: reference.goal, in: $0, references)
        }
        return .mistake(.unknownDocument(name, nearest: nearest), nearest: nearest)
      }
      target = other
      prefix = "\(name)#"
      // What is in the store of a broken document is no part of the others.
      if references.isBroken { return .unread }
      if let goal = references.goals.find(scope: target, reference.goal, streams) {
        return .goal(goal)
      }
    }
    if references.isBroken || links.documentsWithUnreadGoals.contains(target)
      || references.rejectedGoals[target]?.contains(reference.goal) == true
    {
      return .unread
    }
    let titled = goals(titled: reference.goal, in: target, references.missed)
    var nearest = titled.isEmpty ? nearestGoals(to: reference.goal, in: target, references) : titled
    nearest = nearest.map { prefix + $0 }
    if let dimensions {
      if titled.isEmpty {
        nearest = NearestNames.nearest(
          to: reference.goal,
          among: nearest + dimensions.nearest(to: reference.goal)
        )
      }
      return .mistake(.unknownParty(reference.text, nearest: nearest), nearest: nearest)
    }
    let elsewhere = elsewhere(reference.goal, than: target, references)
    return .mistake(
      .unknownGoal(reference.text, nearest: nearest, elsewhere: elsewhere),
      nearest: elsewhere.isEmpty ? nearest : elsewhere
    )
  }

  /// A goal of a document as others refer to it; where the document has no such goal, those most
  /// like it.
  private func goals(
    like goal: String,
    in document: String,
    _ references: ReferenceTable
  ) -> [String] {
    guard let number = references.documents[document] else { return [] }
    let isThere =
      references.goals.find(scope: number, goal, streams) != nil
      || links.documentsWithUnreadGoals.contains(number)
    return (isThere ? [goal] : nearestGoals(to: goal, in: number, references))
      .map { "\(document)#\($0)" }
  }

  /// The ids of the goals of a document that have a title; of a document of very many goals none.
  private func goals(
    titled title: String,
    in document: Int,
    _ missed: MissedReferences
  ) -> [String] {
    let goals = links.goalsOfDocument[document]
    guard goals.count <= 500 else { return [] }
    let known = missed.goalsByTitle[document]
    let byTitle =
      known
      ?? goals.reduce(into: [:]) { byTitle, goal in
        let record = record(.goal, goal)
        guard record.isReadable(Field.Goal.title), let id = id(.goal, goal) else { return }
        let node = store.slots[record.slot(of: Field.Goal.title)].node
        byTitle[streams[Int(record.stream)].text(node).lowercased(), default: []].append(id)
      }
    if known == nil { missed.goalsByTitle[document] = byTitle }
    return byTitle[title.lowercased()] ?? []
  }

  private func nearestGoals(
    to name: String,
    in document: Int,
    _ references: ReferenceTable
  ) -> [String] {
    let goals = links.goalsOfDocument[document]
    guard goals.count > 500 else {
      return NearestNames.nearest(to: name, among: goals.compactMap { id(.goal, $0) })
    }
    return references.goals.nearest(to: name, scope: document, limit: 3, streams)
  }

  /// The references under which a goal of the name can be had in other documents.
  private func elsewhere(
    _ name: String,
    than document: Int,
    _ references: ReferenceTable
  ) -> [String] {
    guard references.documents.count <= 200 else { return [] }
    return references.documents.inOrder
      .filter { $0.document != document }
      .filter { references.goals.find(scope: $0.document, name, streams) != nil }
      .prefix(3).map { "\($0.id)#\(name)" }
  }
}

/// A reference as written: `M4`, or `other-document#M4`.
struct Reference {
  let text: String
  let document: String?
  let goal: String

  init(_ text: String) {
    self.text = text
    guard let mark = text.firstIndex(of: "#") else {
      document = nil
      goal = text
      return
    }
    document = String(text[..<mark])
    goal = String(text[text.index(after: mark)...])
  }
}
