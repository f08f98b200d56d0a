import Findings
import YAMLSyntax

// MARK: - Status and hierarchy

extension WorkspaceBuilder {
  /// Works out which goals are active: not withdrawn, themselves or by their document, and not
  /// dropped.
  mutating func linkStatuses() {
    let withdrawn = UInt32(Enumeration.withdrawn)
    let dropped = UInt32(Enumeration.followUpStatus.index(of: "dropped") ?? 4)
    func status(_ record: Record, _ field: Int) -> UInt8? {
      guard record.has(field) else { return nil }
      guard record.isReadable(field) else { return Workspace.rejectedStatus }
      return UInt8(truncatingIfNeeded: store.slots[record.slot(of: field)].payload)
    }
    let documents = (0..<count(.document)).map {
      status(record(.document, $0), Field.Document.status) ?? 0
    }
    links.documentStatuses = documents
    links.statuses.reserveCapacity(count(.goal))
    links.activity.reserveCapacity(count(.goal))
    for goal in 0..<count(.goal) {
      let record = record(.goal, goal)
      let own = status(record, Field.Goal.status) ?? documents[Int(record.owner)]
      links.statuses.append(own)
      var isKnown = own != Workspace.rejectedStatus
      var isActive = UInt32(own) != withdrawn
      if record.isReadable(Field.Goal.followUp) {
        let index = Int(store.slots[record.slot(of: Field.Goal.followUp)].payload)
        let followUp = self.record(.followUp, index)
        switch status(followUp, Field.FollowUp.status) {
        case Workspace.rejectedStatus?: isKnown = false
        case let status? where UInt32(status) == dropped:
          isActive = false
          isKnown = true
        default: break
        }
      } else if record.isRejected(Field.Goal.followUp) {
        isKnown = false
      }
      links.activity.append(isActive ? isKnown ? .active : .unknown : .inactive)
    }
  }

  /// Works out the red thread, and says where it bites its own tail.
  mutating func linkHierarchy() {
    links.hierarchy = Hierarchy(
      parents: things(Field.Goal.parent),
      ownDimensions: things(Field.Goal.dimensions),
      ownAspects: things(Field.Goal.vision)
    )
    links.meantDimensions = meant(Field.Goal.dimensions, known: links.hierarchy.dimensions)
    links.meantAspects = meant(Field.Goal.vision, known: links.hierarchy.aspects)
    for members in links.hierarchy.rings {
      for ring in RingCover(members, parents: links.hierarchy.parents).rings { report(ring: ring) }
    }
  }

  /// For each goal what its names are taken to mean, its own or those of the goals above it.
  ///
  /// A parent that names no goal is taken for the nearest.
  ///
  /// - Returns: The lists, with -1 for what nothing is near; nil where every goal's names are known.
  private func meant(_ field: Int, known: SharedLists) -> SharedLists? {
    guard known.contains(-1) else { return nil }
    let own = things(field, nearest: links.suggestedElements)
    var above = Adjacency(capacity: count(.goal))
    for goal in 0..<count(.goal) {
      if own[goal].isEmpty {
        let parents = links.hierarchy.parents[goal]
        for parent in parents where parent >= 0 { above.add(parent) }
        if parents.contains(-1), let near = links.nearParents[goal]?.first {
          above.add(Int32(truncatingIfNeeded: near))
        }
      }
      above.endList()
    }
    return SharedLists(own: own, inheritedBy: above)
  }

  /// For each goal what stands in a list, -1 for what was rejected and has nothing near it.
  private func things(_ field: Int, nearest: [Int: RecordID] = [:]) -> Adjacency {
    var lists = Adjacency(capacity: count(.goal))
    for goal in 0..<count(.goal) {
      let record = record(.goal, goal)
      if record.isRejected(field) { lists.add(-1) }
      for index in store.elements(field, of: record) {
        let element = store.elements[index]
        let thing = element.isRejected ? nearest[index] : RecordID(packed: element.payload)
        lists.add(thing.map { Int32(truncatingIfNeeded: $0.index) } ?? -1)
      }
      lists.endList()
    }
    return lists
  }

  /// Of a longer ring no more are pointed at.
  private static let relatedGoals = 100

  private mutating func report(ring: [Int]) {
    let document = Int(record(.goal, ring[0]).owner)
    let names = ring.map { goal -> String in
      let name = id(.goal, goal) ?? "?"
      let owner = Int(record(.goal, goal).owner)
      return owner == document ? name : "\(id(.document, owner) ?? "?")#\(name)"
    }
    let related = ring.indices.dropFirst().prefix(Self.relatedGoals).map { index in
      LinkingMistake.Related.parent(
        of: names[index],
        is: names[(index + 1) % names.count],
        at: place(of: Field.Goal.parent, .goal, ring[index]).place
      )
    }
    report(
      .cycle(names),
      at: place(of: Field.Goal.parent, .goal, ring[0]),
      related: Array(related),
      document: document,
      goals: ring
    )
  }
}

/// Whether a goal is to be reached.
package enum Activity: UInt8, Hashable, Sendable {
  case inactive
  case active
  /// The reader rejected what would say it.
  case unknown
}
