/// A set of Unicode scalars: a character class of a regular expression.
///
/// General categories are kept as a mask and looked up when a scalar is tested, so that `\p{L}`
/// costs nothing to build.
struct ScalarSet: Sendable {
  /// Scalars in ranges or in categories, or all others.
  struct Term: Hashable, Sendable {
    /// Sorted, disjoint.
    var ranges: [ClosedRange<UInt32>] = []
    /// One bit for each general category.
    var categories: UInt32 = 0
    var isNegated = false

    func contains(_ scalar: UInt32) -> Bool {
      (Self.contains(scalar, in: ranges) || hasCategory(of: scalar)) != isNegated
    }

    private func hasCategory(of scalar: UInt32) -> Bool {
      guard categories != 0, let scalar = Unicode.Scalar(scalar) else { return false }
      return categories & scalar.properties.generalCategory.bit != 0
    }

    /// Whether the categories hold with a scalar all that differ from it in case only, but for the
    /// iotas.
    private var hasBothCases: Bool {
      let cased = categories & CaseFolding.casedCategories
      return cased == 0 || cased == CaseFolding.casedCategories
    }

    private static func contains(_ scalar: UInt32, in ranges: [ClosedRange<UInt32>]) -> Bool {
      var low = 0
      var high = ranges.count
      while low < high {
        let middle = (low + high) / 2
        if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
      }
      return low < ranges.count && ranges[low].lowerBound <= scalar
    }

    mutating func normalize() {
      let isNormal = zip(ranges, ranges.dropFirst()).allSatisfy { first, second in
        first.upperBound + 1 < second.lowerBound
      }
      if isNormal { return }
      ranges.sort { $0.lowerBound < $1.lowerBound }
      var merged: [ClosedRange<UInt32>] = [ranges[0]]
      for range in ranges.dropFirst() {
        let last = merged[merged.count - 1]
        if range.lowerBound <= last.upperBound + 1 {
          merged[merged.count - 1] =
            last.lowerBound...max(last.upperBound, range.upperBound)
        } else {
          merged.append(range)
        }
      }
      ranges = merged
    }

    /// Adds every scalar that differs from a member in case only.
    mutating func fold() {
      normalize()
      let isSmall = ranges.reduce(0) { $0 + $1.count } <= 256
      var added =
        isSmall
        ? ranges.flatMap { $0.flatMap(CaseFolding.orbit) }
        : CaseFolding.orbits.filter { $0.contains { Self.contains($0, in: ranges) } }.flatMap { $0 }
      if hasBothCases, CaseFolding.iotas.contains(where: contains) { added += CaseFolding.iotas }
      ranges += added.map { $0...$0 }
      if !hasBothCases {
        for bit in 0..<UInt32(CaseFolding.ofCategories.count) where categories >> bit & 1 == 1 {
          ranges += CaseFolding.ofCategories[Int(bit)]
        }
      }
      normalize()
    }

    /// Which of U+0000…U+00FF are members.
    var latin: ByteSet {
      var latin = ByteSet()
      for range in ranges where range.lowerBound < 0x100 {
        for scalar in range.clamped(to: 0...0xFF) { latin.insert(UInt8(scalar)) }
      }
      for bit in 0..<UInt32(Self.latinOfCategories.count) where categories >> bit & 1 == 1 {
        latin.formUnion(Self.latinOfCategories[Int(bit)])
      }
      return isNegated ? latin.inverted : latin
    }

    /// The members of each category, by its bit.
    private static let latinOfCategories: [ByteSet] = {
      var sets = [ByteSet](repeating: ByteSet(), count: Unicode.GeneralCategory.bitCount)
      for byte in UInt8.min...UInt8.max {
        let category = Unicode.Scalar(byte).properties.generalCategory
        sets[category.bit.trailingZeroBitCount].insert(byte)
      }
      return sets
    }()
  }

  private let terms: [Term]
  private let isNegated: Bool
  /// Which of U+0000…U+00FF are members.
  private let latin: ByteSet

  init(terms: [Term], isNegated: Bool = false) {
    self.terms = terms
    self.isNegated = isNegated
    var latin = ByteSet()
    for term in terms { latin.formUnion(term.latin) }
    self.latin = isNegated ? latin.inverted : latin
  }

  /// What it takes to keep the set, in ranges.
  var weight: Int { terms.reduce(1) { $0 + $1.ranges.count } }

  /// Whether a scalar beyond ASCII may be in the set.
  var mayContainNonASCII: Bool {
    isNegated
      || terms.contains { term in
        term.isNegated || term.categories != 0 || term.ranges.contains { $0.upperBound > 0x7F }
      }
  }

  func contains(_ scalar: UInt32) -> Bool {
    if let byte = UInt8(exactly: scalar) { return latin.contains(byte) }
    return terms.contains { $0.contains(scalar) } != isNegated
  }
}

/// Scalars that differ in case only.
enum CaseFolding {
  /// Every set of two or more such scalars.
  static let orbits: [[UInt32]] = {
    var members: [UInt32: [UInt32]] = [:]
    for range in casedRanges {
      for value in range {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let folded = fold(scalar)
        if folded != value { members[folded, default: [folded]].append(value) }
      }
    }
    return members.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }()

  static let orbitOfScalar: [UInt32: [UInt32]] = {
    var orbitOfScalar: [UInt32: [UInt32]] = [:]
    for orbit in orbits {
      for member in orbit { orbitOfScalar[member] = orbit }
    }
    return orbitOfScalar
  }()

  /// For each category, by its bit, its scalars that have case, and those that differ from one of
  /// them in case only.
  static let ofCategories: [[ClosedRange<UInt32>]] = {
    var terms = [ScalarSet.Term](
      repeating: ScalarSet.Term(),
      count: Unicode.GeneralCategory.bitCount
    )
    for orbit in orbits {
      let bits = orbit.compactMap { Unicode.Scalar($0)?.properties.generalCategory.bit }
      for bit in Set(bits) {
        terms[bit.trailingZeroBitCount].ranges += orbit.map { $0...$0 }
      }
    }
    return terms.map { term in
      var term = term
      term.normalize()
      return term.ranges
    }
  }()

  /// A scalar and those that differ from it in case only, ascending.
  static func orbit(of scalar: UInt32) -> [UInt32] {
    knownOrbit(of: scalar) ?? orbitOfScalar[scalar] ?? [scalar]
  }

  /// The orbit of a scalar below U+0100, of those that differ from one in case only, and of the
  /// iotas; nil for others.
  ///
  /// The table of all orbits takes longer to make than most patterns to read.
  static func knownOrbit(of scalar: UInt32) -> [UInt32]? {
    switch scalar {
    case 0x4B, 0x6B, 0x212A: [0x4B, 0x6B, 0x212A]
    case 0x53, 0x73, 0x17F: [0x53, 0x73, 0x17F]
    case 0xB5, 0x39C, 0x3BC: [0xB5, 0x39C, 0x3BC]
    case 0xC5, 0xE5, 0x212B: [0xC5, 0xE5, 0x212B]
    case 0xDF, 0x1E9E: [0xDF, 0x1E9E]
    case 0xFF, 0x178: [0xFF, 0x178]
    case 0x345, 0x399, 0x3B9, 0x1FBE: iotas
    case 0xD7, 0xF7: [scalar]
    case 0x41...0x5A, 0xC0...0xDE: [scalar, scalar + 0x20]
    case 0x61...0x7A, 0xE0...0xFE: [scalar - 0x20, scalar]
    case 0..<0x100: [scalar]
    default: nil
    }
  }

  /// What scalars that differ in case only are when they are not of one category, but for `iotas`.
  static let casedCategories: UInt32 =
    Unicode.GeneralCategory.uppercaseLetter.bit | Unicode.GeneralCategory.lowercaseLetter.bit
    | Unicode.GeneralCategory.titlecaseLetter.bit

  /// The only orbit with a mark besides letters: U+0345 stands below a letter.
  static let iotas: [UInt32] = [0x345, 0x399, 0x3B9, 0x1FBE]

  /// Where Unicode has letters with case, with room to grow.
  private static let casedRanges: [ClosedRange<UInt32>] = [
    0x41...0x24F, 0x250...0x2AF, 0x345...0x587, 0x10A0...0x10FF, 0x13A0...0x13FF, 0x1C80...0x1CBF,
    0x1D79...0x1D8E, 0x1E00...0x1FFF, 0x2126...0x2188, 0x24B6...0x24E9, 0x2C00...0x2D2D,
    0xA640...0xA69F, 0xA722...0xA7FF, 0xAB53...0xABBF, 0xFB05...0xFB06, 0xFF21...0xFF5A,
    0x10400...0x105FF, 0x10C80...0x10D8F, 0x118A0...0x118DF, 0x16E40...0x16EDF, 0x1E900...0x1E943,
  ]

  private static func fold(_ scalar: Unicode.Scalar) -> UInt32 {
    // Dotless i has an upper case but folds to nothing else, but in Turkic languages.
    if scalar.value == 0x131 { return 0x131 }
    let upper = single(scalar.properties.uppercaseMapping) ?? scalar
    let lower = single(upper.properties.lowercaseMapping) ?? upper
    return lower.value
  }

  private static func single(_ mapping: String) -> Unicode.Scalar? {
    let scalars = mapping.unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }
}
