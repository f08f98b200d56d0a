package import Findings

/// The comments of a file, in source order.
package struct CommentTable: Sendable {
  /// One comment.
  package struct Entry: Hashable, Sendable {
    /// From `#` to the end of the line, trailing blanks not included.
    package var range: SourceRange
    /// Whether nothing but blanks stands before it on its line.
    package var isAlone: Bool
  }

  package let entries: [Entry]
  private let file: SourceFile

  init(entries: [Entry], file: SourceFile) {
    self.entries = entries
    self.file = file
  }

  /// Whether a comment stands in a range, or a part of one.
  ///
  /// - Complexity: O(log comments).
  package func overlap(_ range: SourceRange) -> Bool {
    let first = entries.lowerBound { $0.range.end > range.start }
    return first < entries.count && entries[first].range.start < range.end
  }

  /// The comment as written, from `#` on.
  package func text(_ entry: Entry) -> String {
    String(decoding: file.bytes[entry.range.bytes], as: UTF8.self)
  }
}

extension CommentTable: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { entries.count }
  package subscript(position: Int) -> Entry { entries[position] }
}
