/// Addresses that a report may link to.
package enum WebAddress {
  /// Whether a text is wholly an `http` or `https` address, of ASCII only and without a name before
  /// the host: `javascript:` and the like are never links.
  package static func isSafe(_ text: String) -> Bool {
    let lowered = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: { lowered.hasPrefix($0) }) else {
      return false
    }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    let host = rest.prefix { $0 != UInt8(ascii: "/") }
    guard rest.count < 500, !host.isEmpty,
      host.allSatisfy({
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
          || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
      })
    else { return false }
    return rest.allSatisfy { (0x21...0x7E).contains($0) && !"\"<>\\^`{|}[]".utf8.contains($0) }
  }
}
