/// Text in XML.
package enum XMLText {
  /// The text with what marks XML up replaced.
  ///
  /// - Parameters:
  ///   - text: Without characters that XML cannot hold.
  ///   - isAttribute: Whether it stands in an attribute, between double quotes.
  /// - Returns: The text for an element or an attribute.
  package static func escaped(_ text: String, isAttribute: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"" where isAttribute: result += "&quot;"
      case "\n" where isAttribute: result += "&#10;"
      case "\t" where isAttribute: result += "&#9;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
