/// For each of some things a list of numbers, all lists in one array.
package struct Adjacency: Sendable {
  private var starts: [Int32] = [0]
  private var values: [Int32] = []

  var count: Int { starts.count - 1 }
  var valueCount: Int { values.count }

  init() {}

  package init(capacity: Int) {
    starts.reserveCapacity(capacity + 1)
    values.reserveCapacity(capacity)
  }

  /// Adds a number to the list of the next thing.
  package mutating func add(_ value: Int32) { values.append(value) }

  /// Ends the list of the next thing.
  package mutating func endList() { starts.append(Int32(truncatingIfNeeded: values.count)) }

  subscript(thing: Int) -> ArraySlice<Int32> {
    values[Int(starts[thing])..<Int(starts[thing + 1])]
  }

  /// For each of `count` things the things whose lists name it, in order; negative numbers are
  /// left out.
  func reversed(count: Int) -> Adjacency {
    var next = [Int32](repeating: 0, count: count + 1)
    for value in values where value >= 0 { next[Int(value) + 1] += 1 }
    for index in stride(from: 1, through: count, by: 1) { next[index] += next[index - 1] }
    var result = Adjacency()
    result.starts = next
    result.values = [Int32](repeating: 0, count: Int(next[count]))
    for thing in 0..<self.count {
      for value in self[thing] where value >= 0 {
        result.values[Int(next[Int(value)])] = Int32(truncatingIfNeeded: thing)
        next[Int(value)] += 1
      }
    }
    return result
  }
}

/// For each of some things a list of numbers; what is inherited whole is not copied.
struct SharedLists: Sendable {
  private var ranges: [(start: Int32, count: Int32)] = []
  private var values: [Int32] = []

  init() {}

  init(count: Int, capacity: Int) {
    ranges = Array(repeating: (0, 0), count: count)
    values.reserveCapacity(capacity)
  }

  /// Gives each thing its own list, or where that is empty the union of the lists of what it is
  /// related to; the members of a ring have one list.
  ///
  /// - Precondition: what has a list of its own is related to nothing.
  /// - Complexity: O(things + relations + inherited).
  init(own: Adjacency, inheritedBy relation: Adjacency) {
    self.init(count: own.count, capacity: own.valueCount)
    let components = Components(of: relation)
    for index in 0..<components.count {
      let members = components[index]
      let first = Int(members[members.startIndex])
      var above = relation[first]
      if members.count > 1 {
        let inside = Set(members)
        above = members.flatMap { relation[Int($0)] }.filter { !inside.contains($0) }[...]
      }
      set(first, own: own[first], inheritedFrom: above)
      for member in members.dropFirst() { ranges[Int(member)] = ranges[first] }
    }
  }

  /// Whether a number stands in some list.
  func contains(_ number: Int32) -> Bool { values.contains(number) }

  subscript(thing: Int) -> ArraySlice<Int32> {
    let range = ranges[thing]
    return values[Int(range.start)..<Int(range.start + range.count)]
  }

  /// Gives a thing its own list, or where that is empty the union of its parents' lists; -1
  /// stands for a parent that does not exist, and for what is not known.
  mutating func set(
    _ thing: Int,
    own: ArraySlice<Int32>,
    inheritedFrom parents: ArraySlice<Int32>
  ) {
    guard own.isEmpty else {
      set(thing, own)
      return
    }
    if parents.count == 1, let parent = parents.first, parent >= 0 {
      ranges[thing] = ranges[Int(parent)]
      return
    }
    var union: [Int32] = []
    for parent in parents {
      if parent < 0 { union.append(-1) } else { union += self[Int(parent)] }
    }
    set(thing, union[...])
  }

  /// Gives a thing a list without repetitions.
  mutating func set(_ thing: Int, _ list: ArraySlice<Int32>) {
    let start = values.count
    for value in list where !values[start...].contains(value) { values.append(value) }
    ranges[thing] = (
      Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: values.count - start)
    )
  }
}

/// The strongly connected components of a relation, those that are reached before those that
/// reach them.
///
/// After Tarjan 1972, SIAM J. Comput. 1(2):146-160, with a stack of its own in place of recursion.
package struct Components {
  private var members: [Int32] = []
  private var starts: [Int32] = [0]

  var count: Int { starts.count - 1 }

  subscript(index: Int) -> ArraySlice<Int32> {
    members[Int(starts[index])..<Int(starts[index + 1])]
  }

  /// For each thing the index of its component.
  package var numbers: [Int32] {
    var numbers = [Int32](repeating: -1, count: members.count)
    for index in 0..<count {
      for member in self[index] { numbers[Int(member)] = Int32(truncatingIfNeeded: index) }
    }
    return numbers
  }

  /// - Complexity: O(things + relations).
  package init(of relation: Adjacency) {
    let count = relation.count
    members.reserveCapacity(count)
    starts.reserveCapacity(count + 1)
    var order = [Int32](repeating: -1, count: count)
    var low = [Int32](repeating: 0, count: count)
    var isOnStack = [Bool](repeating: false, count: count)
    var stack: [Int32] = []
    var visits: [(thing: Int, next: Int)] = []
    var clock: Int32 = 0
    for root in 0..<count where order[root] < 0 {
      visits.append((root, 0))
      while let (thing, position) = visits.last {
        if position == 0 {
          order[thing] = clock
          low[thing] = clock
          clock += 1
          stack.append(Int32(truncatingIfNeeded: thing))
          isOnStack[thing] = true
        }
        let reached = relation[thing]
        var next = position
        var descends = false
        while next < reached.count {
          let other = Int(reached[reached.startIndex + next])
          next += 1
          guard other >= 0 else { continue }
          if order[other] < 0 {
            visits[visits.count - 1].next = next
            visits.append((other, 0))
            descends = true
            break
          }
          if isOnStack[other] { low[thing] = min(low[thing], order[other]) }
        }
        if descends { continue }
        visits.removeLast()
        if let below = visits.last { low[below.thing] = min(low[below.thing], low[thing]) }
        guard low[thing] == order[thing] else { continue }
        while let member = stack.popLast() {
          isOnStack[Int(member)] = false
          members.append(member)
          if Int(member) == thing { break }
        }
        starts.append(Int32(truncatingIfNeeded: members.count))
      }
    }
  }
}
