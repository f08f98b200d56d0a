import Findings

/// Gives findings their fingerprints: the same from run to run while lines above them move.
///
/// Made of the rule, the document's id (where there is none the file's path), the goals, what is at
/// stake and, where it is about one goal or none, the text pointed at; of several goals the first is
/// pointed at, and they may be put in another order. Equal ones are told apart by their order. Never
/// of line numbers, wording or comments.
struct Fingerprints {
  /// For each file of the run the path that it has wherever the run starts.
  private let paths: [String]
  private var counts: [UInt64: Int] = [:]

  /// - Parameter paths: by the files' numbers.
  init(paths: [String]) { self.paths = paths }

  /// The next finding's fingerprint, 16 hexadecimal digits.
  mutating func next(for finding: Finding, in file: SourceFile?) -> String {
    var hash = Hash()
    hash.add(finding.rule.utf8)
    let number = finding.place.file
    let path = paths.indices.contains(number) ? paths[number] : ""
    let document = finding.document ?? path
    let isOfSeveral = finding.knownGoals.count > 1
    if !isOfSeveral { hash.add(document.utf8) }
    let goals = finding.knownGoals.map { $0.contains("#") ? $0 : "\(document)#\($0)" }
    for goal in goals.sorted() { hash.add(goal.utf8) }
    for id in finding.stake { hash.add(id.utf8) }
    if let file, !isOfSeveral {
      let range = finding.place.range.bytes.clamped(to: 0..<file.bytes.count)
      hash.add(Self.written(file.bytes[range]))
    }
    let count = counts[hash.value, default: 0]
    counts[hash.value] = count + 1
    if count > 0 { hash.add(String(count).utf8) }
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// What is written in a range: no spaces, no breaks, no comments.
  ///
  /// What follows a `#` within quotation marks is left out too: little is told apart by it.
  private static func written(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var written: [UInt8] = []
    var isInComment = false
    var isAfterSpace = false
    for byte in bytes {
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { isInComment = false }
      if byte == UInt8(ascii: "#"), isAfterSpace { isInComment = true }
      isAfterSpace = byte <= 0x20
      if !isInComment, !isAfterSpace { written.append(byte) }
    }
    return written
  }

  /// FNV-1a, 64 bits: small, and the same on every machine.
  private struct Hash {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes {
        value ^= UInt64(byte)
        value &*= 0x100_0000_01B3
      }
      // Ends each part, so that parts do not run into one another; no text has this byte.
      value ^= 0xFF
      value &*= 0x100_0000_01B3
    }
  }
}
