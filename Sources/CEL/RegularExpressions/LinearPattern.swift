/// A regular expression in RE2's syntax that matches in time linear in the text.
///
/// There are no look-arounds and no back-references, so that no pattern and no text can make it
/// slow beyond text times pattern. Of several matches that begin at one place the one that a
/// backtracking search would find first is taken. Classes like `\w` and the boundary `\b` are of
/// ASCII; `\p{…}` knows general categories and the scripts of ``ScalarSet``. What is named here
/// is specified at https://github.com/google/re2/wiki/Syntax.
package struct LinearPattern: Sendable {
  /// The pattern as written.
  package let source: String
  /// Names of the groups from 1 on, `nil` for those without.
  package let groupNames: [String?]

  private let program: PatternProgram

  /// Reads a pattern.
  ///
  /// - Complexity: O(pattern), with counted repetitions written out.
  package init(_ source: String) throws(PatternError) {
    var meter = StepMeter()
    try self.init(source, meter: &meter)
  }

  /// Reads a pattern, with the work beyond going through it counted: instructions, and ranges of
  /// classes.
  package init(_ source: String, meter: inout StepMeter) throws(PatternError) {
    guard source.utf8.count <= PatternLimits.length else {
      throw PatternError(kind: .tooLong, range: 0..<source.utf8.count, fragment: "")
    }
    var parser = PatternParser(PatternScanner(source))
    defer { meter.add(parser.setWeight) }
    let node = try parser.parse()
    let groups = parser.groupNames.count
    let program = PatternProgram(node, sets: parser.sets, groupCount: groups)
    meter.add(program?.instructions.count ?? PatternLimits.instructions)
    guard let program else {
      throw PatternError(kind: .tooLarge, range: 0..<source.utf8.count, fragment: "")
    }
    self.source = source
    groupNames = parser.groupNames
    self.program = program
  }

  package var groupCount: Int { groupNames.count }

  /// The instructions of the pattern, of which each scalar of a text visits at most all, twice.
  package var size: Int { program.instructions.count }

  /// Whether the pattern matches some part of a text.
  package func matches(_ text: String) -> Bool {
    var meter = StepMeter()
    return matches(text, meter: &meter)
  }

  /// Whether the pattern matches some part of a text, with the work counted.
  ///
  /// - Returns: `false` as well when the meter is exhausted: ask it.
  package func matches(_ text: String, meter: inout StepMeter) -> Bool {
    text.withUTF8Span { bytes in
      if let literal = program.literal {
        return Self.find(literal, in: bytes, from: 0, meter: &meter) != nil
      }
      var machine = PatternMachine(program, slotCount: 0)
      return machine.search(bytes, from: 0, meter: &meter) != nil
    }
  }

  /// The matches from left to right, none overlapping; an empty one right after another match is
  /// left out, as in Go.
  ///
  /// At most `limit` of them; all when it is negative.
  package func allMatches(
    in text: String,
    limit: Int = -1,
    meter: inout StepMeter
  ) -> [PatternMatch] {
    text.withUTF8Span { bytes in
      var matches: [PatternMatch] = []
      var machine = PatternMachine(program, slotCount: program.slotCount)
      var position = 0
      var lastEnd = -1
      while matches.count != limit, position <= bytes.count {
        guard let slots = slots(&machine, bytes, from: position, meter: &meter) else { break }
        let isRepeatedEmpty = slots[1] == position && slots[0] == lastEnd
        if slots[1] == position {
          position = Self.index(after: position, in: bytes)
        } else {
          position = slots[1]
        }
        lastEnd = slots[1]
        if !isRepeatedEmpty { matches.append(PatternMatch(slots: slots)) }
        // What it takes to keep a match.
        meter.add(8 + slots.count)
      }
      return meter.isExhausted ? [] : matches
    }
  }

  private func slots(
    _ machine: inout PatternMachine,
    _ bytes: borrowing Span<UInt8>,
    from position: Int,
    meter: inout StepMeter
  ) -> [Int]? {
    guard let literal = program.literal else {
      return machine.search(bytes, from: position, meter: &meter)
    }
    return Self.find(literal, in: bytes, from: position, meter: &meter).map {
      [$0, $0 + literal.count]
    }
  }

  private static func index(after position: Int, in bytes: borrowing Span<UInt8>) -> Int {
    var next = position + 1
    while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  private static func find(
    _ literal: ByteSearch,
    in bytes: borrowing Span<UInt8>,
    from start: Int,
    meter: inout StepMeter
  ) -> Int? {
    let found = literal.first(in: bytes, from: start)
    meter.add(1 + ((found ?? bytes.count) - start) / 8)
    return meter.isExhausted ? nil : found
  }
}

/// A match of a pattern in a text.
package struct PatternMatch: Hashable, Sendable {
  private let slots: [Int]

  init(slots: [Int]) {
    self.slots = slots
  }

  /// The matched part, as 0-based UTF-8 offsets.
  package var range: Range<Int> { slots[0]..<slots[1] }

  /// The part that a group matched, 0 being the whole match; `nil` when it took no part or does
  /// not exist.
  package func range(ofGroup group: Int) -> Range<Int>? {
    guard group >= 0, group < slots.count / 2, slots[2 * group] >= 0, slots[2 * group + 1] >= 0
    else { return nil }
    return slots[2 * group]..<slots[2 * group + 1]
  }
}

extension String {
  /// The text between two UTF-8 offsets that stand between scalars.
  package func text(inUTF8 range: Range<Int>) -> String {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    return String(self[start..<end])
  }

  /// Calls a function with the text's UTF-8.
  func withUTF8Span<Result>(_ body: (borrowing Span<UInt8>) -> Result) -> Result {
    if #available(macOS 26, *) {
      body(utf8.span)
    } else {
      body(Array(utf8).span)
    }
  }
}
