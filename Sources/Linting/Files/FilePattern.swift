/// A pattern for paths, as `exclude` and `paths` of the configuration have them.
///
/// `*` stands for anything but `/`, `**` for any folders, `?` for one character, `[abc]`, `[a-z]` and
/// `[!a]` for one of some. A pattern without a `/` in it holds at any depth; one that matches a
/// folder holds for everything in it.
struct FilePattern: Hashable, Sendable {
  private let segments: [[Unicode.Scalar]]

  init(_ text: String) {
    var segments = text.split(separator: "/", omittingEmptySubsequences: true)
      .filter { $0 != "." }.map { Array($0.unicodeScalars) }
    let isAnchored = text.dropLast().contains("/")
    if !isAnchored { segments.insert(["*", "*"], at: 0) }
    self.segments = segments
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

  /// Whether the pattern matches a path or a folder above it.
  ///
  /// The path is relative to the folder that the pattern stands in, with `/`.
  func matches(_ path: String) -> Bool {
    let names = path.split(separator: "/").map { Array($0.unicodeScalars) }
    return matches(names[...], segments[...])
  }

  /// Names against segments; what is left of the names lies in a folder that matched.
  private func matches(
    _ names: ArraySlice<[Unicode.Scalar]>,
    _ segments: ArraySlice<[Unicode.Scalar]>
  ) -> Bool {
    // One row for each segment, so that many `**` stay cheap.
    var reached = Set([names.startIndex])
    for segment in segments {
      var next: Set<Int> = []
      if segment == ["*", "*"] {
        if let first = reached.min() { next = Set(first...names.endIndex) }
      } else {
        for index in reached where index < names.endIndex {
          if Self.matches(names[index], segment) { next.insert(index + 1) }
        }
      }
      reached = next
    }
    // `a/**` means what is in `a`, and `a` the folder itself with what is in it.
    return !reached.isEmpty
  }

  /// A name against one segment; linear in the name for each `*`.
  private static func matches(_ name: [Unicode.Scalar], _ segment: [Unicode.Scalar]) -> Bool {
    // The folder above is no name: no sign stands for it.
    if name == [".", "."] { return segment == name }
    var reached = Set([0])
    var index = 0
    while index < segment.count {
      var next: Set<Int> = []
      switch segment[index] {
      case "*":
        if let first = reached.min() { next = Set(first...name.count) }
        index += 1
      case "[":
        guard let end = segment[index...].dropFirst(2).firstIndex(of: "]") else { fallthrough }
        let set = segment[(index + 1)..<end]
        for place in reached where place < name.count && contains(set, name[place]) {
          next.insert(place + 1)
        }
        index = end + 1
      default:
        let wanted = segment[index]
        for place in reached where place < name.count && (wanted == "?" || wanted == name[place]) {
          next.insert(place + 1)
        }
        index += 1
      }
      reached = next
    }
    return reached.contains(name.count)
  }

  private static func contains(
    _ set: ArraySlice<Unicode.Scalar>,
    _ scalar: Unicode.Scalar
  ) -> Bool {
    var rest = set
    var isNegated = false
    if rest.first == "!" || rest.first == "^" {
      isNegated = true
      rest = rest.dropFirst()
    }
    while let first = rest.popFirst() {
      if rest.first == "-", rest.count > 1 {
        let last = rest[rest.startIndex + 1]
        rest = rest.dropFirst(2)
        if first <= scalar, scalar <= last { return !isNegated }
      } else if first == scalar {
        return !isNegated
      }
    }
    return isNegated
  }
}
