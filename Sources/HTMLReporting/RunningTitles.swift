/// What stands in the margins of each printed page: the title and the number of the page.
enum RunningTitles {
  /// Rules for the page's margins; no text can end them.
  static func style(title: String, words: [String: String]) -> String {
    let page = quoted((words["page"] ?? "") + " ")
    return """
      @page{@top-left{\(type)content:\(quoted(title.clipped(to: 70)))}\
      @bottom-right{\(type)content:\(page) counter(page) "/" counter(pages)}}
      @page :first{@top-left{content:""}}

      """
  }

  private static let type = "font:8.5pt sans-serif;color:#586069;"

  /// A text as CSS, every character but plain letters and digits by its number.
  private static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20: output.unicodeScalars.append(scalar)
      case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: output += " "
      default: output += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return output + "\""
  }
}

extension String {
  /// The text, or its beginning with an ellipsis where it has more code points.
  ///
  /// Code points and not characters: any number of accents on one letter are one character.
  func clipped(to count: Int) -> String {
    let scalars = unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: count, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return self }
    return String(scalars[..<end]) + "…"
  }
}
