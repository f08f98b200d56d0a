/// Finds which things of one list are those of another: by key, and across changed keys by likeness.
///
/// Pairs are taken one to one, the likest first; the same lists give the same pairs. A key that both
/// have counts for a little more likeness, and what is left over with the same key is one in any
/// case: a key is only given up where a thing is clearly another one.
struct LikenessMatcher {
  /// What is compared of a thing.
  struct Item: Hashable, Sendable {
    /// Its id; nil where it has none.
    var key: String?
    /// Its name, and what else it says; empty ones are not compared.
    var name: LetterTriples
    var text: LetterTriples
    /// What it is tied to, in any order; one that stands there twice makes it less like others.
    var ties: [String] = []
    /// What else tells it from others that are just as alike.
    var detail = ""
  }

  /// Two things that are one.
  struct Pair: Hashable, Sendable {
    var old: Int
    var new: Int
    /// Of names, texts and ties together, 0 to 1.
    var likeness: Double
    /// Whether they have the same key.
    var isSameKey: Bool
    var isSameDetail: Bool
  }

  /// How like things with different keys have to be.
  ///
  /// Measured on the sample goals of two periods: those that a reader takes for the same are 0.38
  /// and more alike, others 0.30 and less.
  static let threshold = 0.36
  /// What the same key counts for.
  private static let keyBonus = 0.1
  /// How many pairs are all compared; of more, only those that share rare pieces.
  private static let allPairs = 10_000
  /// The things that are looked at for one thing, at most.
  private static let candidateLimit = 8

  let old: [Item]
  let new: [Item]

  /// The pairs, in the order of the old list.
  ///
  /// - Complexity: O(n · m) likenesses for small lists, O(n + m) for large ones.
  func pairs() -> [Pair] {
    let newOfKey = uniqueNumbers(new)
    let oldOfKey = uniqueNumbers(old)
    var scored: [Pair] = []
    for number in old.indices {
      var candidates =
        old.count * new.count <= Self.allPairs ? Array(new.indices) : []
      if let key = old[number].key, oldOfKey[key] == number, let same = newOfKey[key] {
        scored.append(pair(number, same, isSameKey: true))
        candidates.removeAll { $0 == same }
      }
      for candidate in candidates { scored.append(pair(number, candidate, isSameKey: false)) }
    }
    if old.count * new.count > Self.allPairs { addCandidates(to: &scored) }
    return chosen(from: scored)
  }

  /// Each key's first thing.
  private func uniqueNumbers(_ items: [Item]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (number, item) in items.enumerated() {
      if let key = item.key, numbers[key] == nil { numbers[key] = number }
    }
    return numbers
  }

  private func pair(_ left: Int, _ right: Int, isSameKey: Bool) -> Pair {
    Pair(
      old: left,
      new: right,
      likeness: Self.likeness(old[left], new[right]),
      isSameKey: isSameKey,
      isSameDetail: old[left].detail == new[right].detail
    )
  }

  /// How alike two things are, 0 to 1: nine tenths are words, of which the liker of name and text
  /// counts three times the other, and one tenth is ties.
  static func likeness(_ one: Item, _ other: Item) -> Double {
    let name = one.name.likeness(to: other.name)
    var words = name
    if !one.text.isEmpty, !other.text.isEmpty {
      let text = one.text.likeness(to: other.text)
      words = max(name, text) * 0.75 + min(name, text) * 0.25
    }
    guard !one.ties.isEmpty || !other.ties.isEmpty else { return words }
    let shared = Set(one.ties).intersection(other.ties).count
    return words * 0.9 + 0.2 * Double(shared) / Double(one.ties.count + other.ties.count)
  }

  // MARK: - Large lists

  /// Adds pairs that are word for word the same, and for each thing those that share most of its
  /// rarest pieces.
  private func addCandidates(to scored: inout [Pair]) {
    var numbersOfText: [[LetterTriples]: [Int]] = [:]
    var numbersOfPiece: [UInt64: [Int]] = [:]
    // A piece that many things have tells none from another: those after so many are not noted.
    let commonLimit = 64
    for (number, item) in new.enumerated() {
      numbersOfText[[item.name, item.text], default: []].append(number)
      for piece in item.name.pieces + item.text.pieces
      where numbersOfPiece[piece, default: []].count <= commonLimit {
        numbersOfPiece[piece, default: []].append(number)
      }
    }
    var usedOfText: [[LetterTriples]: Int] = [:]
    for (number, item) in old.enumerated() {
      var candidates: Set<Int> = []
      let text = [item.name, item.text]
      if let same = numbersOfText[text] {
        // Of many alike the first goes with the first.
        let next = usedOfText[text, default: 0]
        usedOfText[text] = next + 1
        if next < same.count { candidates.insert(same[next]) }
      }
      let rare = (item.name.pieces + item.text.pieces)
        .compactMap { piece in numbersOfPiece[piece].map { (piece, $0) } }
        .filter { $0.1.count <= commonLimit }
        .sorted { ($0.1.count, $0.0) < ($1.1.count, $1.0) }
      var counts: [Int: Int] = [:]
      for (_, numbers) in rare.prefix(24) {
        for candidate in numbers { counts[candidate, default: 0] += 1 }
      }
      candidates.formUnion(
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.candidateLimit)
          .map(\.key)
      )
      for candidate in candidates.sorted()
      where item.key == nil || new[candidate].key != item.key {
        scored.append(pair(number, candidate, isSameKey: false))
      }
    }
  }

  // MARK: - One to one

  private func chosen(from scored: [Pair]) -> [Pair] {
    func score(_ pair: Pair) -> Double {
      pair.likeness + (pair.isSameKey ? Self.keyBonus : 0)
    }
    var oldTaken = Array(repeating: false, count: old.count)
    var newTaken = Array(repeating: false, count: new.count)
    var chosen: [Pair] = []
    func take(_ pair: Pair) {
      guard !oldTaken[pair.old], !newTaken[pair.new] else { return }
      oldTaken[pair.old] = true
      newTaken[pair.new] = true
      chosen.append(pair)
    }
    let likely = scored.filter { $0.likeness >= Self.threshold || $0.isSameKey }
    for pair in likely.sorted(by: { left, right in
      let (one, other) = (score(left), score(right))
      if one != other { return one > other }
      if left.isSameDetail != right.isSameDetail { return left.isSameDetail }
      return (left.old, left.new) < (right.old, right.new)
    }) where score(pair) >= Self.threshold {
      take(pair)
    }
    for pair in likely where pair.isSameKey { take(pair) }
    return chosen.sorted { $0.old < $1.old }
  }
}
