package import Findings

/// A style sheet that can stand in a page as it is.
package struct StyleSheet: Sendable {
  /// With `\n` for every line's end, as a browser reads it.
  package let text: String

  /// Takes a file of CSS.
  ///
  /// - Throws: a failure where the file could end the page's `style` element, is not UTF-8, or
  ///   holds characters that no page may have.
  package init(_ file: SourceFile) throws(RunFailure) {
    var bytes = file.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard let read = String(validating: bytes, as: UTF8.self) else {
      throw RunFailure(Wording.styleNotText(file.path), help: Wording.styleNotTextHelp)
    }
    var lines = ""
    var wasReturn = false
    for scalar in read.unicodeScalars {
      switch scalar.value {
      case 0x0D: lines.unicodeScalars.append("\n")
      case 0x0A: if !wasReturn { lines.unicodeScalars.append("\n") }
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F:
        throw RunFailure(Wording.styleNotText(file.path), help: Wording.styleNotTextHelp)
      default: lines.unicodeScalars.append(scalar)
      }
      wasReturn = scalar.value == 0x0D
    }
    // `</style` in any case ends the element; `<!--` is no CSS either. By bytes, as a browser reads:
    // for characters what stands before may have become one with the bracket.
    let lowered = Array(lines.lowercased().utf8)
    for forbidden in ["</style", "<!--", "<script"] where lowered.contains(forbidden.utf8) {
      throw RunFailure(
        Wording.styleWithMarkup(file.path, forbidden),
        help: Wording.styleWithMarkupHelp
      )
    }
    text = lines
  }
}
