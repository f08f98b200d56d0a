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
  /// value, else after its texts.
  ///
  /// - Returns: nil where the goal came through an alias, has a key with a value that is not empty,
  ///   or stands where nothing can be put in safely.
  package func edits(writing keys: [NewKey], into goal: Int) -> [TextEdit]? {
    let id = RecordID(.goal, goal)
    let record = self[id]
    let stream = streams[Int(record.stream)]
    guard store.recordAliases[id] == nil, stream.kind(record.node) == .mapping,
      !stream.hasMergeKeys(record.node)
    else { return nil }
    let fields = Schema.fields(of: .goal)
    let texts = [
      Field.Goal.id, Field.Goal.title, Field.Goal.statement, Field.Goal.description,
    ].map { fields[$0].key }
    var edits: [TextEdit] = []
    var missing = keys
    var last: (value: NodeID, next: NodeID?)?
    let entries = Array(stream.entries(of: record.node))
    for (index, entry) in entries.enumerated() {
      let name = stream.text(entry.key)
      if let key = missing.firstIndex(where: { fields[$0.field].key == name }) {
        guard let edit = edit(inPlaceOf: entry.value, missing[key].names, record, stream) else {
          return nil
        }
        edits.append(edit)
        missing.remove(at: key)
      } else if texts.contains(name) {
        last = (entry.value, index + 1 < entries.count ? entries[index + 1].key : nil)
      }
    }
    guard !missing.isEmpty else { return edits }
    guard let last else { return nil }
    let lines = missing.map { "\(fields[$0.field].key): \(Self.flowList($0.names))" }
    let addition =
      stream.style(record.node) == .flow
      ? insertion(Int(stream.range(last.value).end), ", " + lines.joined(separator: ", "), record)
      : insertion(of: lines, after: last.value, before: last.next, in: record, stream)
    guard let addition else { return nil }
    return edits + [addition]
  }

  private static func flowList(_ names: [String]) -> String {
    "[" + names.joined(separator: ", ") + "]"
  }

  private func insertion(_ offset: Int, _ text: String, _ record: Record) -> TextEdit {
    TextEdit(
      place: Place(file: Int(record.stream), range: SourceRange(offset..<offset)),
      text: text
    )
  }

  /// Puts a list where `[]`, `null`, `~` or nothing stands.
  private func edit(
    inPlaceOf value: NodeID,
    _ names: [String],
    _ record: Record,
    _ stream: YAMLStream
  ) -> TextEdit? {
    guard !stream.isAlias(value), stream.anchor(value) == nil, stream.tag(value) == nil else {
      return nil
    }
    let isEmptyList = stream.kind(value) == .sequence && stream.count(value) == 0
    guard isEmptyList || stream.isNull(value) else { return nil }
    let range = stream.range(value)
    let isAbsent = range.start == range.end
    let text = (isAbsent ? " " : "") + Self.flowList(names)
    guard isAbsent else {
      return TextEdit(place: Place(file: Int(record.stream), range: range), text: text)
    }
    // The value that is not there stands anywhere behind the colon.
    let bytes = stream.file.bytes
    var offset = Int(range.start)
    while offset > 0, bytes[offset - 1] != UInt8(ascii: ":") {
      guard bytes[offset - 1] == 0x20 || bytes[offset - 1] == 0x09 else { return nil }
      offset -= 1
    }
    return insertion(offset, text, record)
  }

  /// Puts lines of their own behind a value of a block mapping.
  private func insertion(
    of lines: [String],
    after value: NodeID,
    before next: NodeID?,
    in record: Record,
    _ stream: YAMLStream
  ) -> TextEdit? {
    guard let first = stream.firstChild(record.node) else { return nil }
    let bytes = stream.file.bytes
    let column = Int(stream.range(first).start)
    var start = column
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    // `- id: M1`: spaces and the list's dashes, nothing else.
    guard bytes[start..<column].allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "-") }) else {
      return nil
    }
    let indent = String(repeating: " ", count: column - start)
    let isBlock = [.literal, .folded].contains(stream.style(value))
    if isBlock, let next {
      let text = lines.map { $0 + newline(bytes) + indent }.joined()
      return insertion(Int(stream.range(next).start), text, record)
    }
    var end = Int(stream.range(value).end)
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    let text = lines.map { newline(bytes) + indent + $0 }.joined()
    return insertion(end, text, record)
  }

  /// How the file ends its lines: as its first.
  private func newline(_ bytes: [UInt8]) -> String {
    guard let first = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return "\n" }
    if bytes[first] == 0x0A { return "\n" }
    return first + 1 < bytes.count && bytes[first + 1] == 0x0A ? "\r\n" : "\r"
  }
}
