/// A text to put in place of matches, with `\1` for what a group matched and `\0` for the match.
package struct PatternReplacement: Hashable, Sendable {
  private enum Part: Hashable {
    case text(String)
    case group(Int)
  }

  private let parts: [Part]

  /// Reads a replacement.
  ///
  /// - Returns: `nil` when a backslash is followed by neither a digit nor a backslash, or by the
  ///   number of a group that the pattern does not have.
  package init?(_ template: String, for pattern: LinearPattern) {
    var parts: [Part] = []
    var text = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in template.unicodeScalars {
      if !isEscaped {
        if scalar == "\\" { isEscaped = true } else { text.append(scalar) }
        continue
      }
      isEscaped = false
      switch scalar {
      case "\\":
        text.append(scalar)
      case "0"..."9":
        let group = Int(scalar.value - 0x30)
        guard group <= pattern.groupCount else { return nil }
        if !text.isEmpty { parts.append(.text(String(text))) }
        text = String.UnicodeScalarView()
        parts.append(.group(group))
      default:
        return nil
      }
    }
    guard !isEscaped else { return nil }
    if !text.isEmpty { parts.append(.text(String(text))) }
    self.parts = parts
  }

  /// The text with this in place of matches of the pattern, which stand from left to right.
  package func replacing(_ matches: [PatternMatch], in text: String) -> String {
    var result = ""
    var position = 0
    for match in matches {
      result += text.text(inUTF8: position..<match.range.lowerBound)
      append(to: &result, for: match, in: text)
      position = match.range.upperBound
    }
    return result + text.text(inUTF8: position..<text.utf8.count)
  }

  private func append(to result: inout String, for match: PatternMatch, in text: String) {
    for part in parts {
      switch part {
      case .text(let literal): result += literal
      case .group(let group):
        if let range = match.range(ofGroup: group) { result += text.text(inUTF8: range) }
      }
    }
  }
}
