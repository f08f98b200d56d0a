/// A text with small changes, and the way back from its places to the original's.
struct EditedText {
  /// Some bytes of the original replaced by others.
  struct Edit {
    /// Where in the original.
    var place: Int
    var removed: Int
    var text: [UInt8]
  }

  private let original: ArraySlice<UInt8>
  /// In order of place; of edits at one place the earlier comes first.
  private(set) var edits: [Edit] = []
  /// The text with all edits made.
  private(set) var bytes: ArraySlice<UInt8>

  init(_ original: ArraySlice<UInt8>) {
    self.original = original
    bytes = original
  }

  /// Makes edits whose places are those of the edited text.
  ///
  /// - Complexity: O(bytes).
  mutating func make(_ changes: [Edit]) {
    let mapped = changes.map { change in
      Edit(place: originalOffset(of: change.place), removed: change.removed, text: change.text)
    }
    for edit in mapped {
      let index = edits.firstIndex { $0.place > edit.place } ?? edits.endIndex
      edits.insert(edit, at: index)
    }
    var result: [UInt8] = []
    result.reserveCapacity(original.count + 64)
    var place = original.startIndex
    for edit in edits {
      let start = max(place, edit.place)
      result += original[place..<start]
      result += edit.text
      place = max(start, min(edit.place + edit.removed, original.endIndex))
    }
    result += original[place...]
    bytes = result[...]
  }

  /// The original's place of a place in the edited text; of inserted text the place of insertion.
  ///
  /// - Complexity: O(edits).
  func originalOffset(of offset: Int) -> Int {
    var source = original.startIndex
    var edited = original.startIndex
    for edit in edits {
      let gap = max(0, edit.place - source)
      if offset <= edited + gap { return source + (offset - edited) }
      edited += gap
      source += gap
      if offset < edited + edit.text.count { return source }
      edited += edit.text.count
      source += edit.removed
    }
    return min(source + (offset - edited), original.endIndex)
  }
}
