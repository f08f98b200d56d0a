extension String {
  /// The text with U+034F, which shows nothing, after every thirty marks in a row.
  ///
  /// Unicode calls that stream-safe (UAX #15 §13); texts without such runs are as they were.
  /// Strings are compared and hashed by their canonical decomposition, in which the marks of a run
  /// are put in order: that takes the square of its length.
  ///
  /// - Complexity: O(length).
  package var streamSafe: String {
    guard mayHoldLongRun else { return self }
    var safe = UnicodeScalarView()
    var marks = 0
    for scalar in unicodeScalars {
      marks = scalar.isMark ? marks + 1 : 0
      if marks > Self.longestRun {
        safe.append("\u{34F}")
        marks = 1
      }
      safe.append(scalar)
    }
    return String(safe)
  }

  /// The most marks that no text needs more of.
  private static let longestRun = 30

  /// Whether so many bytes in a row are not ASCII that they may be too long a run: a mark has two or
  /// more.
  private var mayHoldLongRun: Bool {
    guard utf8.count > 2 * Self.longestRun else { return false }
    var length = 0
    for byte in utf8 {
      length = byte < 0x80 ? 0 : length + 1
      if length > 2 * Self.longestRun { return true }
    }
    return false
  }
}

extension Unicode.Scalar {
  /// Whether its decomposition begins with a mark that is put in order with others.
  fileprivate var isMark: Bool {
    switch value {
    // These three are no marks, but become some.
    case 0xF73, 0xF75, 0xF81: true
    default: properties.canonicalCombiningClass != .notReordered
    }
  }
}
