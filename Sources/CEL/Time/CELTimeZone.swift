import Synchronization

/// How local time differs from UTC.
package struct CELTimeZone: Sendable {
  private enum Rule: Sendable {
    case fixed(Int)
    case zone(TimeZoneFile)
  }

  private let rule: Rule

  package static let utc = CELTimeZone(rule: .fixed(0))

  private init(rule: Rule) {
    self.rule = rule
  }

  /// Finds the zone of a name of the IANA database, as `Europe/Stockholm`, or of an offset, as
  /// `+01:00` or `01:00`; the empty name is UTC.
  ///
  /// Names are looked up in the system's database, once each.
  package init(named name: String) throws(TimeError) {
    if name.isEmpty || name == "UTC" {
      self = .utc
      return
    }
    var reader = TimeReader(bytes: Array(name.utf8))
    if let offset = reader.offset(isSignOptional: true), reader.isAtEnd {
      rule = .fixed(offset)
      return
    }
    guard let zone = Self.zone(named: name) else { throw .invalidTimeZone(name) }
    rule = .zone(zone)
  }

  /// Seconds to add to UTC at an instant, given in seconds since 1970.
  package func offset(at seconds: Int64) -> Int {
    switch rule {
    case .fixed(let offset): offset
    case .zone(let zone): zone.offset(at: seconds)
    }
  }

  // Only zones that exist are kept, so that names cannot fill it.
  private static let known = Mutex<[String: TimeZoneFile]>([:])

  private static func zone(named name: String) -> TimeZoneFile? {
    if let zone = known.withLock({ $0[name] }) { return zone }
    guard isSafe(name), let zone = TimeZoneFile.load(named: name) else { return nil }
    known.withLock { $0[name] = zone }
    return zone
  }

  /// Whether a name stays inside the database and does not depend on the machine's settings.
  static func isSafe(_ name: String) -> Bool {
    guard name.utf8.count <= 64 else { return false }
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isPath = parts.allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy { byte in
          switch byte {
          case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x5F: true
          default: false
          }
        }
    }
    // Zones under right/ count leap seconds, which timestamps do not.
    return isPath && !["localtime", "posixrules", "Factory"].contains(name)
      && !name.hasPrefix("right/")
  }
}
