import Findings
import YAMLSyntax

/// A comment that silences findings: `# align-ignore RULE[, RULE]: reason`.
struct Suppression {
  /// What it reaches.
  enum Reach: Hashable {
    /// Findings that start on a line, from 1.
    case line(Int)
    case file
    /// A lone comment with nothing after it, or one whose directive is none.
    case nothing
  }

  /// A rule that the comment names, with its place.
  struct Name {
    var rule: String
    var range: SourceRange
  }

  var reach: Reach
  var names: [Name]
  /// nil where none is given.
  var reason: String?
  /// The whole comment.
  var range: SourceRange
  var isAlone: Bool
  /// The word after `align-ignore` where it is none that means anything; else nil.
  var unknownDirective: String?
}

extension Suppression {
  /// The suppressions of a file, in source order.
  ///
  /// - Complexity: O(comments + lines).
  static func all(in stream: YAMLStream) -> [Suppression] {
    var lines: LineTable?
    var result: [Suppression] = []
    // From the last on: what a lone comment reaches, one right above it reaches too.
    var below: (line: Int, reach: Reach)?
    for comment in stream.comments.entries.reversed()
    where mentionsDirective(stream.file.bytes[comment.range.bytes]) {
      let table = lines ?? stream.file.lineTable()
      lines = table
      guard var suppression = parse(stream.file.bytes, comment.range) else { continue }
      suppression.isAlone = comment.isAlone
      if suppression.reach != .file, suppression.unknownDirective == nil {
        let line = table.position(of: Int(comment.range.start)).line
        let reach = comment.isAlone ? reach(after: line, in: table, below: below) : .line(line)
        suppression.reach = reach
        below = (line, reach)
      }
      result.append(suppression)
    }
    return result.reversed()
  }

  private static let directive = Array("align-ignore".utf8)

  private static func mentionsDirective(_ comment: ArraySlice<UInt8>) -> Bool {
    var text = comment.drop { $0 == UInt8(ascii: "#") }
    text = text.drop { isBlank($0) }
    return text.starts(with: directive)
  }

  /// The line that a lone comment speaks of: the next that holds something other than a comment;
  /// `below` is the next comment that silences, with what it reaches.
  private static func reach(
    after line: Int,
    in table: LineTable,
    below: (line: Int, reach: Reach)?
  ) -> Reach {
    var line = line
    while line < table.lineCount {
      line += 1
      if let below, below.line == line { return below.reach }
      let text = table.bytes[table.content(ofLine: line)].drop { isBlank($0) }
      if let first = text.first, first != UInt8(ascii: "#") { return .line(line) }
    }
    return .nothing
  }

  /// Takes a comment apart; nil for one that only looks like a suppression.
  private static func parse(_ bytes: [UInt8], _ range: SourceRange) -> Suppression? {
    var rest = bytes[range.bytes].drop { $0 == UInt8(ascii: "#") }.drop { isBlank($0) }
    rest = rest.dropFirst(directive.count)
    // The word goes on: `-file`, or something that is not ours.
    let suffix = rest.prefix { !isBlank($0) && $0 != UInt8(ascii: ":") }
    rest = rest.dropFirst(suffix.count)
    var result = Suppression(
      reach: .nothing,
      names: [],
      reason: nil,
      range: range,
      isAlone: false,
      unknownDirective: nil
    )
    if suffix.elementsEqual("-file".utf8) {
      result.reach = .file
    } else if !suffix.isEmpty {
      result.unknownDirective = "align-ignore" + String(decoding: suffix, as: UTF8.self).streamSafe
    }
    let colon = rest.firstIndex(of: UInt8(ascii: ":")) ?? rest.endIndex
    let hasColon = colon < rest.endIndex
    for part in rest[..<colon].split(separator: UInt8(ascii: ",")) {
      let names = part.split(whereSeparator: isBlank)
      // A comma that was forgotten; without a colon what follows the first name is no name.
      for name in hasColon ? names[...] : names.prefix(1) {
        result.names.append(
          Name(
            rule: String(decoding: name, as: UTF8.self).streamSafe,
            range: SourceRange(name.startIndex..<name.endIndex)
          )
        )
      }
    }
    let reason = rest[colon...].dropFirst().drop { isBlank($0) }
    if !reason.isEmpty { result.reason = String(decoding: reason, as: UTF8.self) }
    return result
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
