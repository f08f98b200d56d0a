package import Findings

/// Puts fixes into a file's text: everything outside their edits stays to the byte.
package enum FixApplier {
  /// A text with fixes in it.
  package struct Outcome: Hashable, Sendable {
    package var bytes: [UInt8]
    /// The indices of the fixes that are in the text, ascending.
    package var applied: [Int]
  }

  /// Puts in as many fixes as fit beside each other.
  ///
  /// Of two that touch the same bytes the one that begins first is put in, and the other is left
  /// for the next round; one that says the same edits again counts as put in. Fixes that reach into
  /// other files, lie outside the text or change nothing are left.
  ///
  /// - Parameters:
  ///   - fixes: the fixes, in any order.
  ///   - file: the file that their ranges speak of.
  ///   - number: the file's number in the fixes' places.
  /// - Returns: the text, and which fixes are in it.
  /// - Complexity: O(bytes + edits · log edits) for fixes of one edit each.
  package static func apply(_ fixes: [Fix], to file: SourceFile, number: Int) -> Outcome {
    var accepted = EditList()
    var applied: [Int] = []
    let candidates = fixes.indices.filter { isUsable(fixes[$0], file, number) }
    let ordered = candidates.sorted { left, right in
      (start(fixes[left]), left) < (start(fixes[right]), right)
    }
    for index in ordered where accepted.insert(fixes[index].edits) { applied.append(index) }
    return Outcome(bytes: accepted.applied(to: file.bytes), applied: applied.sorted())
  }

  private static func start(_ fix: Fix) -> Int32 {
    fix.edits.map(\.place.range.start).min() ?? 0
  }

  private static func isUsable(_ fix: Fix, _ file: SourceFile, _ number: Int) -> Bool {
    let isInside = fix.edits.allSatisfy { edit in
      edit.place.file == number && edit.place.range.start >= 0
        && edit.place.range.start <= edit.place.range.end
        && Int(edit.place.range.end) <= file.bytes.count
    }
    return isInside
      && fix.edits.contains { !file.bytes[$0.place.range.bytes].elementsEqual($0.text.utf8) }
  }
}

/// Edits of one text that do not touch each other, in their order.
private struct EditList {
  private var edits: [TextEdit] = []

  /// Takes in the edits of a fix, all or none.
  ///
  /// - Returns: whether the text has them now.
  mutating func insert(_ new: [TextEdit]) -> Bool {
    let new = new.filter { !contains($0) }
    for (index, edit) in new.enumerated() {
      guard isFree(edit), !new[..<index].contains(where: { Self.collide($0, edit) }) else {
        return false
      }
    }
    for edit in new { edits.insert(edit, at: position(of: edit)) }
    return true
  }

  /// The index of the first edit that does not begin before another.
  private func position(of edit: TextEdit) -> Int {
    edits.lowerBound { $0.place.range.start >= edit.place.range.start }
  }

  private func contains(_ edit: TextEdit) -> Bool {
    let position = position(of: edit)
    return position < edits.count && edits[position] == edit
  }

  private func isFree(_ edit: TextEdit) -> Bool {
    let position = position(of: edit)
    let neighbours = max(0, position - 1)..<min(edits.count, position + 2)
    return !edits[neighbours].contains { Self.collide($0, edit) }
  }

  /// Whether two edits share bytes; an insertion collides with what it touches, for their order
  /// would be a guess.
  private static func collide(_ left: TextEdit, _ right: TextEdit) -> Bool {
    let (left, right) = (left.place.range, right.place.range)
    if left.start == left.end || right.start == right.end {
      return left.start <= right.end && right.start <= left.end
    }
    return left.start < right.end && right.start < left.end
  }

  func applied(to bytes: [UInt8]) -> [UInt8] {
    guard !edits.isEmpty else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var place = 0
    for edit in edits {
      result += bytes[place..<Int(edit.place.range.start)]
      result += edit.text.utf8
      place = Int(edit.place.range.end)
    }
    result += bytes[place...]
    return result
  }
}
