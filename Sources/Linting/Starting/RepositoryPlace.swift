/// Where a repository of this program is: `https://HOST/OWNER/NAME`, or `OWNER/NAME` on GitHub.
package struct RepositoryPlace: Sendable {
  /// The address, without a slash or `.git` at its end.
  package let address: String
  /// `OWNER/NAME`.
  package let name: String

  /// The place that a text names; nil for what is no such place.
  package init?(_ text: String) {
    var rest = text[...]
    var scheme: Substring?
    for known in ["https://", "http://"] where rest.hasPrefix(known) {
      scheme = rest.prefix(known.count)
      rest = rest.dropFirst(known.count)
    }
    if rest.hasSuffix("/") { rest = rest.dropLast() }
    if rest.hasSuffix(".git") { rest = rest.dropLast(4) }
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
    let marks = "-._~" + (scheme == nil ? "" : ":")
    let isPlain = parts.allSatisfy { part in
      let isName = part.allSatisfy { sign in
        sign.isASCII && (sign.isLetter || sign.isNumber || marks.contains(sign))
      }
      return isName && !part.isEmpty
    }
    guard isPlain, scheme == nil ? parts.count == 2 : parts.count >= 3 else { return nil }
    name = parts.suffix(2).joined(separator: "/")
    address = "\(scheme ?? "https://github.com/")\(rest)"
  }

  /// Whether GitHub holds it, so that it is known where its releases lie.
  package var isOnGitHub: Bool { address.hasPrefix("https://github.com/") }

  /// Whether nobody has said yet whose it is.
  package var isOpen: Bool { name == "OWNER/align" }
}
