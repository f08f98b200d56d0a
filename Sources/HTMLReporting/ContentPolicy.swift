import Findings
import Hashing

/// The content security policy of a report: nothing but its own style and script, told by hash.
enum ContentPolicy {
  /// The policy for a page with these contents of `style` and `script`.
  ///
  /// Pictures and typefaces may stand in a style as `data:`; nothing is fetched.
  static func policy(styles: [String], scripts: [String]) -> String {
    func sources(_ texts: [String]) -> String {
      texts.isEmpty
        ? "'none'" : texts.map { "'sha256-\(hash($0))'" }.joined(separator: " ")
    }
    return [
      "default-src 'none'", "style-src \(sources(styles))", "script-src \(sources(scripts))",
      "img-src data:", "font-src data:", "base-uri 'none'", "form-action 'none'",
    ].joined(separator: "; ")
  }

  /// SHA-256 in Base64, as the policy wants it.
  private static func hash(_ text: String) -> String {
    let bytes = ContentHash.digest(of: Array(text.utf8))
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = Array(bytes[start..<min(start + 3, bytes.count)])
      let first = group[0]
      let second = group.count > 1 ? group[1] : 0
      let third = group.count > 2 ? group[2] : 0
      output.append(letters[Int(first >> 2)])
      output.append(letters[Int((first & 3) << 4 | second >> 4)])
      output.append(group.count > 1 ? letters[Int((second & 15) << 2 | third >> 6)] : 0x3D)
      output.append(group.count > 2 ? letters[Int(third & 63)] : 0x3D)
    }
    return String(decoding: output, as: UTF8.self)
  }
}
