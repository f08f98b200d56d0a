/// Counts the work of matching, so that it can be charged and bounded.
package struct StepMeter: Hashable, Sendable {
  /// Instructions visited so far.
  package private(set) var steps = 0
  package let limit: Int

  /// Makes a meter; matching gives up after so many steps, to within the work on one scalar.
  package init(limit: Int = .max) {
    self.limit = limit
  }

  /// Whether matching gave up, so that its answer means nothing.
  package var isExhausted: Bool { steps > limit }

  mutating func add(_ count: Int) {
    let (sum, overflow) = steps.addingReportingOverflow(count)
    steps = overflow ? .max : sum
  }
}

/// Runs a program over a text: all threads at once, one scalar after the other.
///
/// After Rob Pike's machine as told by Russ Cox, "Regular Expression Matching: the Virtual
/// Machine Approach". Time is text times program whatever the pattern.
struct PatternMachine {
  private struct Threads {
    /// The consuming instructions, in order of preference.
    var places: [Int32] = []
    /// The slots of each thread, one after the other.
    var captures: [Int] = []

    mutating func removeAll() {
      places.removeAll(keepingCapacity: true)
      captures.removeAll(keepingCapacity: true)
    }
  }

  private enum Task {
    case visit(Int32)
    case restore(slot: Int, value: Int)
  }

  private let program: PatternProgram
  private let slotCount: Int
  private var current = Threads()
  private var next = Threads()
  /// The round in which each instruction was last visited.
  private var visited: [Int]
  private var round = 0
  private var stack: [Task] = []
  private var slots: [Int]
  /// Whether a match was seen that no thread left is preferred to.
  private var isDecided = false

  /// Makes a machine; with 0 slots only the answer matters.
  init(_ program: PatternProgram, slotCount: Int) {
    self.program = program
    self.slotCount = slotCount
    visited = [Int](repeating: 0, count: program.instructions.count)
    slots = [Int](repeating: -1, count: slotCount)
  }

  /// Finds the first match that begins at `start` or later.
  ///
  /// - Returns: Its slots, -1 for groups that take no part; `nil` without a match or when the
  ///   meter is exhausted.
  mutating func search(
    _ bytes: borrowing Span<UInt8>,
    from start: Int,
    meter: inout StepMeter
  ) -> [Int]? {
    var found: [Int]?
    var position = start
    isDecided = false
    next.removeAll()
    round += 1
    while true {
      if next.places.isEmpty {
        if found != nil || (program.isAnchored && position > 0) { break }
        if let firstBytes = program.firstBytes {
          let from = position
          while position < bytes.count, !firstBytes.contains(bytes[position]) { position += 1 }
          meter.add((position - from) / 8)
          if position == bytes.count { break }
        }
        round += 1
      }
      // A match that begins later is the least preferred.
      if found == nil, position == 0 || !program.isAnchored {
        if slotCount > 0 {
          for slot in slots.indices { slots[slot] = -1 }
          slots[0] = position
        }
        add(0, at: position, in: bytes, meter: &meter)
      }
      swap(&current, &next)
      next.removeAll()
      round += 1
      let (scalar, width) = Self.decode(bytes, at: position)
      if !isDecided {
        step(scalar, at: position, width: width, in: bytes, found: &found, meter: &meter)
      }
      if isDecided { found = [] }
      if isDecided || width == 0 || meter.isExhausted { break }
      position += width
    }
    return meter.isExhausted ? nil : found
  }

  private mutating func step(
    _ scalar: UInt32,
    at position: Int,
    width: Int,
    in bytes: borrowing Span<UInt8>,
    found: inout [Int]?,
    meter: inout StepMeter
  ) {
    meter.add(current.places.count)
    for index in current.places.indices {
      let place = current.places[index]
      let isTaken: Bool
      switch program.instructions[Int(place)] {
      case .match:
        let first = index * slotCount
        found = Array(current.captures[first..<first + slotCount])
        found?[1] = position
        // What is left is less preferred.
        return
      case .scalar(let expected): isTaken = width > 0 && scalar == expected
      case .set(let set): isTaken = width > 0 && program.sets[Int(set)].contains(scalar)
      case .anyScalar: isTaken = width > 0
      case .split, .jump, .save, .assert: isTaken = false
      }
      guard isTaken else { continue }
      let first = index * slotCount
      for slot in 0..<slotCount { slots[slot] = current.captures[first + slot] }
      add(place + 1, at: position + width, in: bytes, meter: &meter)
      if isDecided { return }
    }
  }

  /// Follows a thread to the instructions that consume something, and adds these to `next`.
  private mutating func add(
    _ place: Int32,
    at position: Int,
    in bytes: borrowing Span<UInt8>,
    meter: inout StepMeter
  ) {
    stack.append(.visit(place))
    var steps = 0
    while let task = stack.popLast() {
      guard case .visit(let place) = task else {
        if case .restore(let slot, let value) = task { slots[slot] = value }
        continue
      }
      guard visited[Int(place)] != round else { continue }
      visited[Int(place)] = round
      steps += 1
      switch program.instructions[Int(place)] {
      case .jump(let target): stack.append(.visit(target))
      case .split(let first, let second):
        stack.append(.visit(second))
        stack.append(.visit(first))
      case .save(let slot):
        if slotCount > 0 {
          stack.append(.restore(slot: Int(slot), value: slots[Int(slot)]))
          slots[Int(slot)] = position
        }
        stack.append(.visit(place + 1))
      case .assert(let assertion):
        if assertion.holds(at: position, in: bytes) { stack.append(.visit(place + 1)) }
      case .match where slotCount == 0:
        isDecided = true
        stack.removeAll(keepingCapacity: true)
      case .match, .scalar, .set, .anyScalar:
        next.places.append(place)
        next.captures.append(contentsOf: slots)
      }
    }
    meter.add(steps)
  }

  /// The scalar at a place in valid UTF-8, and its bytes; 0 bytes at the end.
  private static func decode(
    _ bytes: borrowing Span<UInt8>,
    at position: Int
  ) -> (scalar: UInt32, width: Int) {
    guard position < bytes.count else { return (0, 0) }
    let lead = UInt32(bytes[position])
    if lead < 0x80 { return (lead, 1) }
    let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard position + width <= bytes.count else { return (0xFFFD, 1) }
    var scalar = lead & (0x7F >> UInt32(width))
    for index in 1..<width { scalar = scalar << 6 | UInt32(bytes[position + index]) & 0x3F }
    return (scalar, width)
  }
}
