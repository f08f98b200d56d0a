#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The transitions of a time zone, as compiled by `zic` (RFC 8536).
struct TimeZoneFile: Sendable {
  /// When each offset begins, in seconds since 1970, ascending.
  private var transitions: [Int64] = []
  private var offsets: [Int32] = []
  /// The offset before the first transition.
  private var firstOffset: Int32 = 0
  /// What holds after the last transition.
  private var rule: TimeZoneRule?

  /// Seconds to add to UTC at an instant.
  func offset(at seconds: Int64) -> Int {
    guard let last = transitions.last, seconds < last else {
      if let rule { return rule.offset(at: seconds) }
      return Int(offsets.last ?? firstOffset)
    }
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return Int(low == 0 ? firstOffset : offsets[low - 1])
  }

  /// Reads the system's file for a safe name.
  static func load(named name: String) -> TimeZoneFile? {
    for folder in ["/usr/share/zoneinfo", "/var/db/timezone/zoneinfo", "/etc/zoneinfo"] {
      guard let file = fopen("\(folder)/\(name)", "rb") else { continue }
      defer { fclose(file) }
      // The largest file is below 4 kB.
      var bytes = [UInt8](repeating: 0, count: 65_536)
      let count = fread(&bytes, 1, bytes.count, file)
      if count > 0, count < bytes.count, let zone = TimeZoneFile(Array(bytes[..<count])) {
        return zone
      }
    }
    return nil
  }

  /// Reads a file's contents; `nil` when they are malformed.
  init?(_ bytes: [UInt8]) {
    guard var header = Header(bytes, at: 0) else { return nil }
    var timeSize = 4
    if header.version >= 2 {
      guard let second = Header(bytes, at: header.end(timeSize: 4)) else { return nil }
      header = second
      timeSize = 8
    }
    let end = header.end(timeSize: timeSize)
    guard end <= bytes.count, header.types > 0 else { return nil }
    guard readBlock(bytes, header, timeSize: timeSize) else { return nil }
    guard timeSize == 8 else { return }
    guard let footer = Self.footer(bytes[end...]) else { return nil }
    if !footer.isEmpty {
      guard let rule = TimeZoneRule(footer) else { return nil }
      self.rule = rule
    }
  }

  private mutating func readBlock(_ bytes: [UInt8], _ header: Header, timeSize: Int) -> Bool {
    let indices = header.start + header.transitions * timeSize
    let types = indices + header.transitions
    var typeOffsets: [Int32] = []
    for type in 0..<header.types {
      typeOffsets.append(Int32(truncatingIfNeeded: bytes.bigEndian(at: types + 6 * type, size: 4)))
    }
    guard typeOffsets.allSatisfy({ abs(Int($0)) < 26 * 3600 }) else { return false }
    firstOffset = typeOffsets[0]
    for index in 0..<header.transitions {
      let time = bytes.bigEndian(at: header.start + index * timeSize, size: timeSize)
      let type = Int(bytes[indices + index])
      guard type < typeOffsets.count, time > transitions.last ?? .min else { return false }
      transitions.append(time)
      offsets.append(typeOffsets[type])
    }
    return true
  }

  /// The text between the two newlines after the second block.
  private static func footer(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard bytes.first == 0x0A else { return nil }
    let rest = bytes.dropFirst()
    guard let end = rest.firstIndex(of: 0x0A) else { return nil }
    return Array(rest[..<end])
  }

  private struct Header {
    let version: Int
    /// Where the block after the header begins.
    let start: Int
    let transitions: Int
    let types: Int
    private let names: Int
    private let leaps: Int
    private let indicators: Int

    init?(_ bytes: [UInt8], at start: Int) {
      guard start >= 0, start + 44 <= bytes.count,
        bytes[start..<start + 4].elementsEqual("TZif".utf8)
      else { return nil }
      version = bytes[start + 4] == 0 ? 1 : Int(bytes[start + 4]) - 0x30
      let counts = (0..<6).map { Int(bytes.bigEndian(at: start + 20 + 4 * $0, size: 4)) }
      guard counts.allSatisfy({ (0...20_000).contains($0) }) else { return nil }
      indicators = counts[0] + counts[1]
      leaps = counts[2]
      transitions = counts[3]
      types = counts[4]
      names = counts[5]
      self.start = start + 44
    }

    func end(timeSize: Int) -> Int {
      start + transitions * (timeSize + 1) + types * 6 + names + leaps * (timeSize + 4)
        + indicators
    }
  }
}

extension [UInt8] {
  /// A signed number of 4 or 8 bytes.
  fileprivate func bigEndian(at start: Int, size: Int) -> Int64 {
    var value: UInt64 = 0
    for byte in self[start..<start + size] { value = value << 8 | UInt64(byte) }
    return size == 4
      ? Int64(Int32(truncatingIfNeeded: value)) : Int64(truncatingIfNeeded: value)
  }
}
