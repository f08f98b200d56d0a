import Findings

/// Gives findings their fingerprints: the same from run to run while lines above them move.
///
/// Made of the rule, the document's id (where there is none the file's path), the goals, the
/// quantity in conflict and the text pointed at; equal ones are told apart by their order. Never of
/// line numbers or wording.
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
    hash.add((finding.document ?? path).utf8)
    for goal in finding.knownGoals { hash.add(goal.utf8) }
    hash.add((finding.conflict?.quantity ?? "").utf8)
    if let file {
      let range = finding.place.range.bytes.clamped(to: 0..<file.bytes.count)
      hash.add(file.bytes[range].lazy.filter { $0 > 0x20 })
    }
    let count = counts[hash.value, default: 0]
    counts[hash.value] = count + 1
    if count > 0 { hash.add(String(count).utf8) }
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
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
