/// A change of one file as `patch -p1` and `git apply` read it.
///
/// Lines end at `\n` and hold whatever else stands in them, a `\r` among it, to the byte.
package struct UnifiedDiff: Sendable {
  private let path: String
  private let old: Lines
  private let new: Lines

  /// How many equal lines stand around a change.
  private static let context = 3

  package init(path: String, before: [UInt8], after: [UInt8]) {
    self.path = path
    var numbers: [ArraySlice<UInt8>: Int32] = [:]
    old = Lines(before, &numbers)
    new = Lines(after, &numbers)
  }

  /// The diff's bytes; none where the texts are equal.
  package var bytes: [UInt8] {
    let changes = LineMatching(old.numbers, new.numbers).changes
    guard !changes.isEmpty else { return [] }
    var output = Array("--- \(Self.name("a", path))\n+++ \(Self.name("b", path))\n".utf8)
    var hunk: [(old: Range<Int>, new: Range<Int>)] = []
    for change in changes {
      if let last = hunk.last,
        change.old.lowerBound - last.old.upperBound > Self.context * 2
      {
        write(hunk, to: &output)
        hunk = []
      }
      hunk.append(change)
    }
    write(hunk, to: &output)
    return output
  }

  private func write(_ hunk: [(old: Range<Int>, new: Range<Int>)], to output: inout [UInt8]) {
    guard let first = hunk.first, let last = hunk.last else { return }
    let lead = min(Self.context, first.old.lowerBound)
    let trail = min(Self.context, old.count - last.old.upperBound)
    let oldRange = first.old.lowerBound - lead..<last.old.upperBound + trail
    let newRange = first.new.lowerBound - lead..<last.new.upperBound + trail
    output += "@@ -\(Self.span(oldRange)) +\(Self.span(newRange)) @@\n".utf8
    var place = oldRange.lowerBound
    for change in hunk {
      for line in place..<change.old.lowerBound { old.write(line, after: " ", to: &output) }
      for line in change.old { old.write(line, after: "-", to: &output) }
      for line in change.new { new.write(line, after: "+", to: &output) }
      place = change.old.upperBound
    }
    for line in place..<oldRange.upperBound { old.write(line, after: " ", to: &output) }
  }

  /// `first,count` with lines from 1; of no lines the line before them.
  private static func span(_ range: Range<Int>) -> String {
    range.isEmpty ? "\(range.lowerBound),0" : "\(range.lowerBound + 1),\(range.count)"
  }

  /// A path under `a` or `b`, quoted as git does where it holds what would end it.
  private static func name(_ side: String, _ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    while path.hasPrefix("/") { path = path.dropFirst() }
    let name = "\(side)/\(path)"
    guard name.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x7F }) else {
      // A tab ends a name that holds blanks.
      return name.utf8.contains(0x20) ? name + "\t" : name
    }
    var quoted = "\""
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C:
        quoted += "\\"
        quoted.unicodeScalars.append(scalar)
      case 0x0A: quoted += "\\n"
      case 0x09: quoted += "\\t"
      case 0..<0x20, 0x7F:
        let digits = String(scalar.value, radix: 8)
        quoted += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

/// A text by its lines.
private struct Lines {
  private let bytes: [UInt8]
  /// Each line with its line break.
  private var ranges: [Range<Int>] = []
  /// For each line a number that equal lines share.
  private(set) var numbers: [Int32] = []

  init(_ bytes: [UInt8], _ known: inout [ArraySlice<UInt8>: Int32]) {
    self.bytes = bytes
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      ranges.append(start..<end)
      let line = bytes[start..<end]
      let number = known[line] ?? Int32(known.count)
      known[line] = number
      numbers.append(number)
      start = end
    }
  }

  var count: Int { ranges.count }

  func write(_ line: Int, after mark: StaticString, to output: inout [UInt8]) {
    mark.withUTF8Buffer { output += $0 }
    output += bytes[ranges[line]]
    if bytes[ranges[line].upperBound - 1] != 0x0A {
      output += "\n\\ No newline at end of file\n".utf8
    }
  }
}
