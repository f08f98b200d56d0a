/// A pattern for paths, as `exclude` and `paths` of the configuration have them.
///
/// `*` stands for anything but `/`, `**` for any folders, `?` for one character, `[abc]`, `[a-z]` and
/// `[!a]` for one of some. A pattern without a `/` in it holds at any depth; one that matches a
/// folder holds for everything in it.
package struct FilePattern: Hashable, Sendable {
  /// What stands between two `/`.
  fileprivate enum Segment: Hashable {
    /// `**`: any folders, also none.
    case folders
    /// `..`, which no sign stands for.
    case folderAbove
    case name([Sign])
  }

  /// What stands for a part of a name.
  fileprivate enum Sign: Hashable {
    /// Any characters, also none.
    case any
    case one
    case exactly(Unicode.Scalar)
    case oneOf([ClosedRange<Unicode.Scalar>], isNegated: Bool)
  }

  /// The pattern as it is written.
  let text: String
  private let segments: [Segment]

  private static let folderAbove: [Unicode.Scalar] = [".", "."]

  init(_ text: String) {
    self.text = text
    let written = text.split(separator: "/").filter { $0 != "." }.map { Segment($0) }
    let isAnchored = text.dropLast().contains("/")
    // What lies in a folder that matches is meant with it.
    segments = (isAnchored ? [] : [.folders]) + written + [.folders]
  }

  /// Whether every bracket of a pattern is closed; one that is not stands for itself.
  static func isWhole(_ text: String) -> Bool {
    text.split(separator: "/").allSatisfy { segment in
      var rest = segment.unicodeScalars[...]
      while let opening = rest.firstIndex(of: "[") {
        guard let end = rest[opening...].dropFirst(2).firstIndex(of: "]") else { return false }
        rest = rest[end...].dropFirst()
      }
      return true
    }
  }

  /// The names of a path, as patterns read them; several patterns may be asked for one path.
  struct Names {
    fileprivate let scalars: [[Unicode.Scalar]]

    init(_ path: String) {
      scalars = path.split(separator: "/").map { Array($0.unicodeScalars) }
    }
  }

  /// Whether the pattern matches a path or a folder above it.
  ///
  /// The path is relative to the folder that the pattern stands in, with `/`.
  ///
  /// - Complexity: O(names) for each segment between two `**`.
  func matches(_ path: Names) -> Bool {
    Self.fit(path.scalars, segments, open: .folders) { name, segment in
      switch segment {
      case .folders: true
      case .folderAbove: name == Self.folderAbove
      case .name(let signs): name != Self.folderAbove && Self.fit(name, signs)
      }
    }
  }

  /// Whether a name is what signs stand for.
  private static func fit(_ name: [Unicode.Scalar], _ signs: [Sign]) -> Bool {
    fit(name, signs, open: .any) { $1.isMet(by: $0) }
  }

  /// Whether a row of things is what a row of signs stands for.
  ///
  /// From the left, each open sign takes as little as it can: what the next one leaves over it could
  /// have had as well, so only the last one ever has to take more.
  ///
  /// - Parameters:
  ///   - things: what may fit.
  ///   - signs: what it has to fit.
  ///   - open: the sign that stands for any number of things.
  ///   - fits: whether another sign stands for a thing.
  /// - Returns: whether all things and all signs have their like.
  /// - Complexity: O(things) for each sign between two open ones.
  private static func fit<Thing, Sign: Equatable>(
    _ things: [Thing],
    _ signs: [Sign],
    open: Sign,
    fits: (Thing, Sign) -> Bool
  ) -> Bool {
    var (thing, sign) = (0, 0)
    var afterOpen: (thing: Int, sign: Int)?
    while true {
      if sign < signs.count, signs[sign] == open {
        sign += 1
        if sign == signs.count { return true }
        afterOpen = (thing, sign)
      } else if thing == things.count {
        return sign == signs.count
      } else if sign < signs.count, fits(things[thing], signs[sign]) {
        (thing, sign) = (thing + 1, sign + 1)
      } else if let last = afterOpen {
        (thing, sign) = (last.thing + 1, last.sign)
        afterOpen = (thing, sign)
      } else {
        return false
      }
    }
  }
}

// MARK: - Reading

extension FilePattern.Segment {
  fileprivate init(_ text: Substring) {
    switch text {
    case "**": self = .folders
    case "..": self = .folderAbove
    default: self = .name(FilePattern.Sign.all(in: Array(text.unicodeScalars)[...]))
    }
  }
}

extension FilePattern.Sign {
  /// The signs of a segment.
  fileprivate static func all(in text: ArraySlice<Unicode.Scalar>) -> [Self] {
    var signs: [Self] = []
    var rest = text
    while let first = rest.popFirst() {
      switch first {
      case "*": signs.append(.any)
      case "?": signs.append(.one)
      case "[":
        guard let end = rest.dropFirst().firstIndex(of: "]") else { fallthrough }
        signs.append(oneOf(rest[..<end]))
        rest = rest[(end + 1)...]
      default: signs.append(.exactly(first))
      }
    }
    return signs
  }

  /// What stands in brackets.
  private static func oneOf(_ text: ArraySlice<Unicode.Scalar>) -> Self {
    let isNegated = text.first == "!" || text.first == "^"
    var rest = isNegated ? text.dropFirst() : text
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while let first = rest.popFirst() {
      var last = first
      if rest.first == "-", rest.count > 1 {
        last = rest[rest.startIndex + 1]
        rest = rest.dropFirst(2)
      }
      if first <= last { ranges.append(first...last) }
    }
    return .oneOf(ranges, isNegated: isNegated)
  }

  fileprivate func isMet(by scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .any, .one: true
    case .exactly(let wanted): scalar == wanted
    case .oneOf(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
    }
  }
}
