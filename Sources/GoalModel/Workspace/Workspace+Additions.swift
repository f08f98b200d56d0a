package import Findings
import YAMLSyntax

/// A key to be written into a goal, with a list of names.
package struct NewKey: Hashable, Sendable {
  package var field: Int
  package var names: [String]

  package init(_ field: Int, _ names: [String]) {
    self.field = field
    self.names = names
  }
}

extension Workspace {
  /// The edits that write keys with lists of names into a goal's mapping: in place of an empty
  /// value, else behind the last of some keys that stand there.
  ///
  /// - Parameters:
  ///   - keys: what is written; names that need no quotes.
  ///   - goal: the goal.
  ///   - fields: the keys behind which a new one is put.
  /// - Returns: places by the workspace's numbers of files; nil where a key has a value that is not
  ///   empty, where the goal's mapping is or may be another's too (by an alias, an anchor or a
  ///   merge key), or where it is written in a way that leaves no safe place.
  package func edits(
    writing keys: [NewKey],
    into goal: Int,
    behind fields: [Int]
  ) -> [TextEdit]? {
    let record = self[RecordID(.goal, goal)]
    let stream = streams[Int(record.stream)]
    guard store.recordAliases[RecordID(.goal, goal)] == nil,
      stream.kind(record.node) == .mapping, stream.anchor(record.node) == nil,
      !stream.hasMergeKeys(record.node)
    else { return nil }
    let mapping = WrittenMapping(stream, record.node)
    let known = Schema.fields(of: .goal)
    var edits: [(range: SourceRange, text: String)] = []
    var missing: [String] = []
    for key in keys {
      let list = "[\(key.names.joined(separator: ", "))]"
      switch mapping.entries(known[key.field].key) {
      case let found where found.isEmpty: missing.append("\(known[key.field].key): \(list)")
      case let found where found.count == 1:
        guard let edit = mapping.filling(found[0], with: list) else { return nil }
        edits.append(edit)
      default: return nil
      }
    }
    if !missing.isEmpty {
      let names = fields.map { known[$0].key }
      guard let edit = mapping.insertion(of: missing, behind: names) else { return nil }
      edits.append(edit)
    }
    return edits.map {
      TextEdit(place: Place(file: Int(record.stream), range: $0.range), text: $0.text)
    }
  }
}

/// A mapping as its text stands in the file, and where text can be put into it.
private struct WrittenMapping {
  typealias Entry = (key: NodeID, value: NodeID)

  private let stream: YAMLStream
  private let node: NodeID
  private var bytes: [UInt8] { stream.file.bytes }

  init(_ stream: YAMLStream, _ node: NodeID) {
    self.stream = stream
    self.node = node
  }

  func entries(_ name: String) -> [Entry] {
    stream.entries(of: node).filter { stream.isScalar($0.key) && stream.text($0.key) == name }
  }

  /// Puts text where `[]`, `null`, `~` or nothing stands; nil where more than that does.
  func filling(_ entry: Entry, with text: String) -> (range: SourceRange, text: String)? {
    let value = entry.value
    guard !stream.isAlias(value), stream.anchor(value) == nil, stream.tag(value) == nil else {
      return nil
    }
    let isEmptyList = stream.kind(value) == .sequence && stream.count(value) == 0
    guard isEmptyList || stream.isNull(value) else { return nil }
    let range = stream.range(value)
    guard range.start == range.end else {
      // An empty list may hold a comment.
      return bytes[range.bytes].contains(UInt8(ascii: "#")) ? nil : (range, text)
    }
    // The value that is not there stands anywhere behind the colon.
    var colon = Int(stream.range(entry.key).end)
    while colon < bytes.count, Self.isBlank(bytes[colon]) { colon += 1 }
    guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else { return nil }
    return (SourceRange(colon + 1..<colon + 1), " " + text)
  }

  /// Puts pairs behind the last of some keys: lines of their own, or within the braces.
  func insertion(
    of pairs: [String],
    behind names: [String]
  ) -> (range: SourceRange, text: String)? {
    let before = stream.entries(of: node).filter {
      stream.isScalar($0.key) && names.contains(stream.text($0.key))
    }
    guard let last = before.last else { return nil }
    guard stream.style(node) != .flow else {
      // `[id: A]` is a mapping in braces that are not there.
      guard bytes[Int(stream.range(node).start)] == UInt8(ascii: "{") else { return nil }
      let end = stream.range(last.value).end
      return (SourceRange(start: end, end: end), ", " + pairs.joined(separator: ", "))
    }
    guard let indentation else { return nil }
    let separator = lineBreak + indentation
    guard !keepsBlankLines(last.value) else {
      let start = stream.range(last.key).start
      return (SourceRange(start: start, end: start), pairs.map { $0 + separator }.joined())
    }
    var end = Int(stream.range(last.value).end)
    while end < bytes.count, !Self.isLineBreak(bytes[end]) { end += 1 }
    return (SourceRange(end..<end), pairs.map { separator + $0 }.joined())
  }

  /// The blanks before the keys of a block mapping; nil where more than blanks and the dashes of
  /// lists (an anchor, a tag, a `?`) stands before the first.
  private var indentation: String? {
    guard let first = stream.firstChild(node) else { return nil }
    let column = Int(stream.range(first).start)
    var start = column
    while start > 0, !Self.isLineBreak(bytes[start - 1]) { start -= 1 }
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    guard bytes[start..<column].allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "-") }) else {
      return nil
    }
    return String(repeating: " ", count: column - start)
  }

  /// Whether the blank lines behind a block scalar are part of it (`|+`).
  private func keepsBlankLines(_ value: NodeID) -> Bool {
    guard [.literal, .folded].contains(stream.style(value)) else { return false }
    let header = bytes[stream.range(value).bytes].prefix { !Self.isLineBreak($0) }
    return header.prefix { !Self.isBlank($0) }.contains(UInt8(ascii: "+"))
  }

  /// How the file ends its lines: as its first.
  private var lineBreak: String {
    guard let first = bytes.firstIndex(where: Self.isLineBreak) else { return "\n" }
    if bytes[first] == 0x0A { return "\n" }
    return first + 1 < bytes.count && bytes[first + 1] == 0x0A ? "\r\n" : "\r"
  }

  private static func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
