/// What a pattern may cost.
enum PatternLimits {
  /// UTF-8 bytes of the pattern.
  static let length = 65_536
  static let nesting = 100
  static let groups = 1000
  /// As in RE2.
  static let repeatCount = 1000
  static let instructions = 50_000
  /// Ranges in all classes together.
  static let setRanges = 200_000
  /// Places of groups that all threads together may hold.
  static let captures = 2_000_000
}

/// A pattern as instructions of a Pike machine.
struct PatternProgram: Sendable {
  enum Instruction: Sendable {
    case scalar(UInt32)
    case set(Int32)
    case anyScalar
    /// Goes on in both places; the first is preferred.
    case split(Int32, Int32)
    case jump(Int32)
    /// Notes the place: 2n for the start of group n, 2n + 1 for its end.
    case save(Int32)
    case assert(PatternAssertion)
    case match
  }

  private(set) var instructions: [Instruction] = []
  let sets: [ScalarSet]
  let groupCount: Int
  /// Whether a match can only begin where the text begins.
  private(set) var isAnchored = false
  /// The bytes that a match can begin with; `nil` when it may be empty.
  private(set) var firstBytes: ByteSet?
  /// Finds the text, when the pattern is nothing else.
  private(set) var literal: ByteSearch?

  /// Translates nodes; `nil` when that takes too many instructions.
  init?(_ node: PatternNode, sets: [ScalarSet], groupCount: Int) {
    self.sets = sets
    self.groupCount = groupCount
    guard emit(node), append(.match) else { return nil }
    let threads = instructions.count { $0.isConsuming }
    guard threads * (groupCount + 1) * 2 <= PatternLimits.captures else { return nil }
    isAnchored = Self.isAnchored(node)
    firstBytes = findFirstBytes()
    literal = Self.literal(of: node).map { ByteSearch($0) }
  }

  var slotCount: Int { 2 * (groupCount + 1) }
}

// MARK: - Translation

extension PatternProgram {
  private var end: Int32 { Int32(truncatingIfNeeded: instructions.count) }

  private mutating func append(_ instruction: Instruction) -> Bool {
    guard instructions.count < PatternLimits.instructions else { return false }
    instructions.append(instruction)
    return true
  }

  private mutating func emit(_ node: PatternNode) -> Bool {
    switch node {
    case .empty: return true
    case .scalar(let scalar): return append(.scalar(scalar))
    case .set(let index): return append(.set(Int32(truncatingIfNeeded: index)))
    case .anyScalar: return append(.anyScalar)
    case .assertion(let assertion): return append(.assert(assertion))
    case .group(let index, let node):
      let slot = Int32(truncatingIfNeeded: 2 * index)
      return append(.save(slot)) && emit(node) && append(.save(slot + 1))
    case .sequence(let nodes):
      for node in nodes {
        guard emit(node) else { return false }
      }
      return true
    case .alternatives(let nodes): return emitAlternatives(nodes)
    case .repetition(let node, let minimum, let maximum, let isGreedy):
      return emitRepetition(node, minimum, maximum, isGreedy: isGreedy)
    }
  }

  private mutating func emitAlternatives(_ nodes: [PatternNode]) -> Bool {
    var jumps: [Int] = []
    for (index, node) in nodes.enumerated() {
      guard index < nodes.count - 1 else {
        guard emit(node) else { return false }
        break
      }
      let split = instructions.count
      guard append(.split(end + 1, 0)), emit(node) else { return false }
      jumps.append(instructions.count)
      guard append(.jump(0)) else { return false }
      instructions[split] = .split(Int32(truncatingIfNeeded: split) + 1, end)
    }
    for jump in jumps { instructions[jump] = .jump(end) }
    return true
  }

  private mutating func emitRepetition(
    _ node: PatternNode,
    _ minimum: Int,
    _ maximum: Int?,
    isGreedy: Bool
  ) -> Bool {
    let copies = maximum == nil && minimum > 0 ? minimum - 1 : minimum
    for _ in 0..<copies {
      guard emit(node) else { return false }
    }
    guard let maximum else {
      return minimum > 0
        ? emitLoop(node, isGreedy: isGreedy) : emitStar(node, isGreedy: isGreedy)
    }
    var splits: [Int] = []
    for _ in minimum..<max(minimum, maximum) {
      splits.append(instructions.count)
      guard append(.split(0, 0)), emit(node) else { return false }
    }
    for split in splits { setSplit(split, skippingTo: end, isGreedy: isGreedy) }
    return true
  }

  /// One or more.
  private mutating func emitLoop(_ node: PatternNode, isGreedy: Bool) -> Bool {
    let start = end
    guard emit(node) else { return false }
    return append(isGreedy ? .split(start, end + 1) : .split(end + 1, start))
  }

  /// None or more.
  private mutating func emitStar(_ node: PatternNode, isGreedy: Bool) -> Bool {
    let split = instructions.count
    guard append(.split(0, 0)) else { return false }
    if node.isNullable {
      // As (x+)?, so that an empty round does not change what is preferred.
      guard emitLoop(node, isGreedy: isGreedy) else { return false }
    } else {
      guard emit(node), append(.jump(Int32(truncatingIfNeeded: split))) else { return false }
    }
    setSplit(split, skippingTo: end, isGreedy: isGreedy)
    return true
  }

  private mutating func setSplit(_ split: Int, skippingTo target: Int32, isGreedy: Bool) {
    let next = Int32(truncatingIfNeeded: split) + 1
    instructions[split] = isGreedy ? .split(next, target) : .split(target, next)
  }
}

// MARK: - Shortcuts

extension PatternProgram {
  private static func isAnchored(_ node: PatternNode) -> Bool {
    switch node {
    case .assertion(.textStart): true
    case .group(_, let node): isAnchored(node)
    case .sequence(let nodes): nodes.first.map(isAnchored) ?? false
    case .alternatives(let nodes): nodes.allSatisfy(isAnchored)
    case .repetition(let node, let minimum, _, _): minimum > 0 && isAnchored(node)
    default: false
    }
  }

  private static func literal(of node: PatternNode) -> [UInt8]? {
    switch node {
    case .empty: return []
    case .scalar(let value):
      return Unicode.Scalar(value).map { Array(String(Character($0)).utf8) }
    case .sequence(let nodes):
      var bytes: [UInt8] = []
      for node in nodes {
        guard case .scalar = node, let more = literal(of: node) else { return nil }
        bytes += more
      }
      return bytes
    default: return nil
    }
  }

  private func findFirstBytes() -> ByteSet? {
    var bytes = ByteSet()
    var seen = [Bool](repeating: false, count: instructions.count)
    var seenSets = [Bool](repeating: false, count: sets.count)
    var stack: [Int] = [0]
    while let place = stack.popLast() {
      guard !seen[place] else { continue }
      seen[place] = true
      switch instructions[place] {
      case .scalar(let value):
        guard let scalar = Unicode.Scalar(value), let lead = UTF8.encode(scalar)?.first else {
          continue
        }
        bytes.insert(lead)
      case .set(let index):
        guard !seenSets[Int(index)] else { continue }
        seenSets[Int(index)] = true
        let set = sets[Int(index)]
        for byte in UInt8(0)..<0x80 where set.contains(UInt32(byte)) { bytes.insert(byte) }
        if set.mayContainNonASCII { bytes.insertNonASCII() }
      case .anyScalar: return nil
      case .split(let first, let second): stack += [Int(first), Int(second)]
      case .jump(let target): stack.append(Int(target))
      // Conditions may fail, which leaves fewer bytes than these.
      case .save, .assert: stack.append(place + 1)
      case .match: return nil
      }
    }
    return bytes
  }
}

extension PatternProgram.Instruction {
  fileprivate var isConsuming: Bool {
    switch self {
    case .scalar, .set, .anyScalar, .match: true
    case .split, .jump, .save, .assert: false
    }
  }
}

/// A set of bytes.
struct ByteSet: Sendable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  func contains(_ byte: UInt8) -> Bool {
    let word =
      switch byte >> 6 {
      case 0: words.0
      case 1: words.1
      case 2: words.2
      default: words.3
      }
    return word >> UInt64(byte & 63) & 1 == 1
  }

  mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    switch byte >> 6 {
    case 0: words.0 |= bit
    case 1: words.1 |= bit
    case 2: words.2 |= bit
    default: words.3 |= bit
    }
  }

  mutating func formUnion(_ other: ByteSet) {
    words.0 |= other.words.0
    words.1 |= other.words.1
    words.2 |= other.words.2
    words.3 |= other.words.3
  }

  /// All other bytes.
  var inverted: ByteSet {
    var inverted = ByteSet()
    inverted.words = (~words.0, ~words.1, ~words.2, ~words.3)
    return inverted
  }

  /// Adds every byte that begins a scalar beyond ASCII.
  mutating func insertNonASCII() {
    for byte in UInt8(0xC2)...0xF4 { insert(byte) }
  }
}
