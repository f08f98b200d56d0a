extension String {
  /// A name as messages show it: what a line has no room for is left out.
  ///
  /// - Complexity: O(1), however long the name or a character of it is.
  package var shortened: String {
    guard utf8.count > 60,
      let end = unicodeScalars.index(startIndex, offsetBy: 60, limitedBy: endIndex), end < endIndex
    else { return self }
    // The last character may go on behind the end.
    return self[..<end].dropLast() + "…"
  }
}

/// The names most like a misspelt one, for "did you mean".
package enum NearestNames {
  /// The nearest known names, best first, at most `limit`; empty where none is near.
  ///
  /// Near is an edit distance (Damerau's restricted one, case ignored) of at most a third of the
  /// longer name, or one name being a prefix of the other.
  ///
  /// - Complexity: O(names · length²).
  package static func nearest(
    to name: String,
    among names: some Sequence<String>,
    limit: Int = 3
  ) -> [String] {
    let wanted = Array(name.lowercased().unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 100 else { return [] }
    var ranked: [(distance: Int, name: String)] = []
    for candidate in names where candidate.unicodeScalars.count <= 100 {
      let known = Array(candidate.lowercased().unicodeScalars)
      let longest = max(wanted.count, known.count)
      let allowed = max(1, longest / 3)
      let isPrefix =
        min(wanted.count, known.count) >= 3
        && (known.starts(with: wanted) || wanted.starts(with: known))
      guard isPrefix || abs(wanted.count - known.count) <= allowed else { continue }
      let distance = editDistance(wanted, known)
      if distance <= allowed || isPrefix { ranked.append((distance, candidate)) }
    }
    ranked.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return ranked.prefix(limit).map(\.name)
  }

  /// The first three names of two lists, each once.
  package static func joined(_ first: [String], _ second: [String]) -> [String] {
    Array((first + second.filter { !first.contains($0) }).prefix(3))
  }

  /// Insertions, deletions, substitutions and swaps of neighbours that turn one into the other.
  package static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty else { return right.count }
    guard !right.isEmpty else { return left.count }
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    var current = previous
    for i in 1...left.count {
      current[0] = i
      for j in 1...right.count {
        let substitution = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
        current[j] = min(previous[j] + 1, current[j - 1] + 1, substitution)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          current[j] = min(current[j], beforePrevious[j - 2] + 1)
        }
      }
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[right.count]
  }
}
