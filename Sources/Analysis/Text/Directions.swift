import GoalModel
import TextAnalysis

/// Which way quantities are to go.
///
/// A word that says so is about the nearest name of a quantity in its own clause, and about those
/// that a conjunction joins to it: `öka cyklingen och kollektivtrafiken`.
extension TextTopics {
  /// Which way a quantity is to go, by the nearest word to a match that is about it: the other way
  /// where that word is denied, or where the match names the quantity's opposite.
  func direction(of quantity: Int, at position: Int, in found: [TermMatch]) -> Sign? {
    let match = found[position]
    var nearest: (distance: Int, sign: Sign, position: Int)?
    for other in neighbours(of: position, in: found) {
      let distance = match.distance(to: found[other])
      guard nearest.map({ distance < $0.distance }) ?? true,
        let sign = said(by: found[other], of: quantity, at: match),
        isAbout(other, quantityAt: position, in: found)
      else { continue }
      nearest = (distance, sign, other)
    }
    guard let nearest else { return nil }
    var turned = nearest.sign
    let word = found[nearest.position]
    // `motverka minskad befolkning`, `ska inte öka`.
    if isTurned(nearest.position, in: found, by: [.prevention, .negation]) {
      turned = turned.opposite
    }
    // `elever som inte når behörighet ska bli färre`, `färre unga utan jobb`.
    let isBefore = word.words.upperBound < match.words.lowerBound
    if isBefore
      ? isTurned(position, in: found, by: [.negation], after: word.words.upperBound)
      : word.words.lowerBound > match.words.upperBound
        && isTurned(position, in: found, by: [.negation])
    {
      turned = turned.opposite
    }
    return turned
  }

  /// The positions of the matches of a sentence that are within reach of one.
  private func neighbours(of position: Int, in found: [TermMatch]) -> Range<Int> {
    let match = found[position]
    func isNear(_ other: Int) -> Bool {
      found.indices.contains(other) && found[other].sentence == match.sentence
        && abs(found[other].words.lowerBound - match.words.lowerBound) <= Self.reach
    }
    var (first, last) = (position, position)
    while isNear(first - 1) { first -= 1 }
    while isNear(last + 1) { last += 1 }
    return first..<last + 1
  }

  /// Whether the word at a position, which says which way something is to go, is about a quantity.
  private func isAbout(_ position: Int, quantityAt matched: Int, in found: [TermMatch]) -> Bool {
    let (word, match) = (found[position], found[matched])
    if word.words.overlaps(match.words) { return true }
    guard word.clause == match.clause, !isPartOfAnother(matched, in: found) else { return false }
    let ahead = side(.ahead, of: position, in: found)
    let behind = side(.behind, of: position, in: found)
    // What is as near on both sides stands behind its word: `näringslivet ska minska sina utsläpp`.
    let isAhead = ahead.distance <= behind.distance
    return (isAhead ? ahead : behind).names.contains(match.words)
  }

  /// Whether a match only tells more of something else that stands before it, of which there is to
  /// be more or less: `bristen på bostäder`, but not `tillgången till bostäder`.
  private func isPartOfAnother(_ position: Int, in found: [TermMatch]) -> Bool {
    let end = found[position].words.lowerBound - Self.reach
    var position = position
    while found[position].words.lowerBound > end, let joint = joint(before: position, in: found) {
      switch topics[found[joint].topic] {
      // `väntan på vård och omsorg`
      case .conjunction:
        guard let other = match(before: joint, in: found, where: { _ in true }) else {
          return false
        }
        position = other
      case .preposition:
        guard let whole = self.joint(before: joint, in: found) else { return true }
        if case .amount = topics[found[whole].topic] { return false }
        return true
      default: return false
      }
    }
    return false
  }

  /// What of the words that join names or say how much stands just before a match.
  private func joint(before position: Int, in found: [TermMatch]) -> Int? {
    match(before: position, in: found) { topic in
      switch topic {
      case .conjunction, .preposition, .amount: true
      default: false
      }
    }
  }

  /// The match of such a topic whose last word stands just before another match.
  private func match(
    before position: Int,
    in found: [TermMatch],
    where isSuch: (Topic) -> Bool
  ) -> Int? {
    let start = found[position].words.lowerBound
    for other in stride(from: position - 1, through: 0, by: -1) {
      guard found[other].words.lowerBound >= start - Self.reach else { return nil }
      if found[other].words.upperBound == start - 1, isSuch(topics[found[other].topic]) {
        return other
      }
    }
    return nil
  }

  private enum Side {
    case ahead
    case behind
  }

  /// The names of quantities that stand on one side of a word and that it may be about, with the
  /// distance of the nearest.
  private func side(
    _ side: Side,
    of position: Int,
    in found: [TermMatch]
  ) -> (distance: Int, names: [ClosedRange<Int>]) {
    let word = found[position]
    let near = neighbours(of: position, in: found)
    let others = side == .ahead ? Array(near) : near.reversed()
    var names: [ClosedRange<Int>] = []
    // The conjunction met last.
    var joint: ClosedRange<Int>?
    search: for other in others {
      let next = found[other]
      let isBeyond =
        side == .ahead
        ? next.words.lowerBound > word.words.upperBound
        : next.words.upperBound < word.words.lowerBound
      guard isBeyond else { continue }
      guard next.clause == word.clause else { break }
      switch topics[next.topic] {
      case .quantity:
        if isPartOfAnother(other, in: found) { continue }
        guard let last = names.last else {
          if side == .ahead, word.distance(to: next) > Self.reachAhead { break search }
          names.append(next.words)
          continue
        }
        // `minskad biltrafik och ren luft`: what has a word of its own goes its own way.
        let isJoined =
          next.words.count == 1
          && joint.map { last.distance(to: $0) == 1 && next.words.distance(to: $0) == 1 } == true
        // Several quantities may have one name.
        if isJoined || last.overlaps(next.words) { names.append(next.words) }
      case .conjunction:
        // `tillväxten ska öka och utsläppen minska`
        if next.distance(to: word) == 1 { break search }
        joint = next.words
      // `fler elever med examen`, but not `en cirkulär ekonomi med mindre avfall`.
      case .pause: if side == .behind || !names.isEmpty { break search }
      case .stop, .direction, .improvement, .prevention: break search
      case .dimension, .aspect, .negation, .preposition, .amount: break
      }
    }
    return (names.first.map { word.words.distance(to: $0) } ?? Int.max, names)
  }

  /// Which way a word says that a quantity is to go, which a match shows; nil for another word.
  private func said(by word: TermMatch, of quantity: Int, at match: TermMatch) -> Sign? {
    let sign: Sign
    switch topics[word.topic] {
    case .direction(let way): sign = way
    case .prevention: sign = .negative
    case .improvement(let way):
      return better[quantity].map { way == .positive ? $0 : $0.opposite }
    case .dimension, .aspect, .quantity, .negation, .conjunction, .pause, .stop, .preposition,
      .amount:
      return nil
    }
    return isOpposite[match.term] ? sign.opposite : sign
  }

  private enum Turn {
    case prevention
    case negation
  }

  /// Whether one of the two words before a match, but none before a word, says that it is not to be.
  private func isTurned(
    _ position: Int,
    in found: [TermMatch],
    by turns: Set<Turn>,
    after first: Int = -1
  ) -> Bool {
    let match = found[position]
    for other in stride(from: position, through: 0, by: -1) {
      let start = found[other].words.lowerBound
      guard match.words.lowerBound - start <= 2, start > first,
        found[other].sentence == match.sentence
      else {
        return false
      }
      guard start < match.words.lowerBound else { continue }
      switch topics[found[other].topic] {
      case .negation where turns.contains(.negation): return true
      case .prevention where turns.contains(.prevention): return true
      default: continue
      }
    }
    return false
  }

  /// So many words away a word may say which way something is to go.
  private static let reach = 8
  /// So many words ahead its nearest name stands: beyond them it is about something else.
  private static let reachAhead = 5
}

extension TermMatch {
  /// The number of words from one to the other.
  fileprivate func distance(to other: TermMatch) -> Int { words.distance(to: other.words) }
}

extension ClosedRange<Int> {
  /// The steps from one to the other; 0 where they overlap.
  fileprivate func distance(to other: ClosedRange<Int>) -> Int {
    Swift.max(0, other.lowerBound - upperBound, lowerBound - other.upperBound)
  }
}
