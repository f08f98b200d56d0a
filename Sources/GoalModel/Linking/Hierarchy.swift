/// The red thread: which goals hang on which, and what they have from those above them.
struct Hierarchy: Sendable {
  /// For each goal the goals above it, as written; -1 stands for one that does not exist.
  var parents = Adjacency()
  var children = Adjacency()
  /// For each goal its dimensions, its own or inherited; -1 stands for what the reader rejected.
  var dimensions = SharedLists()
  /// For each goal its aspects, its own or inherited; -1 stands for what the reader rejected.
  var aspects = SharedLists()
  /// The number of goals above it on the longest way up; members of a ring have one depth.
  var depths: [Int32] = []
  /// The goals that stand above themselves, those of one component each in order.
  var rings: [[Int]] = []
}

// MARK: - Inheritance

extension Hierarchy {
  /// Works out rings, depths and what goals inherit.
  ///
  /// - Parameters:
  ///   - parents: For each goal the goals above it, -1 for one that does not exist.
  ///   - ownDimensions: For each goal the dimensions that it declares, -1 for a rejected one.
  ///   - ownAspects: The same for aspects.
  /// - Complexity: O(goals + parents + inherited).
  init(parents: Adjacency, ownDimensions: Adjacency, ownAspects: Adjacency) {
    self.parents = parents
    let count = parents.count
    children = parents.reversed(count: count)
    depths = [Int32](repeating: 0, count: count)
    dimensions = SharedLists(count: count, capacity: ownDimensions.valueCount)
    aspects = SharedLists(count: count, capacity: ownAspects.valueCount)
    let components = Components(of: parents)
    for index in 0..<components.count {
      let members = components[index]
      let first = Int(members[members.startIndex])
      if members.count == 1, !parents[first].contains(Int32(first)) {
        place(first, ownDimensions[first], ownAspects[first])
      } else {
        rings.append(members.map { Int($0) }.sorted())
        placeRing(rings[rings.count - 1], ownDimensions, ownAspects)
      }
    }
    rings.sort { $0[0] < $1[0] }
  }

  /// Works a goal out whose parents have been.
  private mutating func place(
    _ goal: Int,
    _ ownDimensions: ArraySlice<Int32>,
    _ ownAspects: ArraySlice<Int32>
  ) {
    let above = parents[goal]
    var depth: Int32 = 0
    for parent in above where parent >= 0 { depth = max(depth, depths[Int(parent)] + 1) }
    depths[goal] = depth
    dimensions.set(goal, own: ownDimensions, inheritedFrom: above)
    aspects.set(goal, own: ownAspects, inheritedFrom: above)
  }

  /// Works the members of a ring out: each inherits what stands in the ring and above it.
  ///
  /// Where nothing does, what they would inherit without the ring is not known.
  private mutating func placeRing(
    _ members: [Int],
    _ ownDimensions: Adjacency,
    _ ownAspects: Adjacency
  ) {
    let inside = Set(members)
    var depth: Int32 = 0
    var inherited: (dimensions: [Int32], aspects: [Int32]) = ([], [])
    for member in members {
      inherited.dimensions += ownDimensions[member]
      inherited.aspects += ownAspects[member]
    }
    for member in members {
      for parent in parents[member] where !inside.contains(Int(parent)) {
        if parent < 0 {
          inherited.dimensions.append(-1)
          inherited.aspects.append(-1)
        } else {
          depth = max(depth, depths[Int(parent)] + 1)
          inherited.dimensions += dimensions[Int(parent)]
          inherited.aspects += aspects[Int(parent)]
        }
      }
    }
    if inherited.dimensions.isEmpty { inherited.dimensions = [-1] }
    if inherited.aspects.isEmpty { inherited.aspects = [-1] }
    inherited.dimensions = Self.unique(inherited.dimensions)
    inherited.aspects = Self.unique(inherited.aspects)
    for member in members {
      depths[member] = depth
      let own = (ownDimensions[member], ownAspects[member])
      dimensions.set(member, own.0.isEmpty ? inherited.dimensions[...] : own.0)
      aspects.set(member, own.1.isEmpty ? inherited.aspects[...] : own.1)
    }
  }

  private static func unique(_ numbers: [Int32]) -> [Int32] {
    var seen: Set<Int32> = []
    return numbers.filter { seen.insert($0).inserted }
  }
}

// MARK: - Above and below

extension Hierarchy {
  /// The goals above a goal, nearest first, each once, itself never.
  func ancestors(of goal: Int) -> [Int] { reached(from: goal, by: parents) }

  /// The goals below a goal, nearest first, each once, itself never.
  func descendants(of goal: Int) -> [Int] { reached(from: goal, by: children) }

  private func reached(from goal: Int, by relation: Adjacency) -> [Int] {
    var reached: [Int] = []
    var seen: Set<Int> = [goal]
    for next in relation[goal] where next >= 0 && seen.insert(Int(next)).inserted {
      reached.append(Int(next))
    }
    var position = 0
    while position < reached.count {
      for next in relation[reached[position]] where next >= 0 && seen.insert(Int(next)).inserted {
        reached.append(Int(next))
      }
      position += 1
    }
    return reached
  }
}
