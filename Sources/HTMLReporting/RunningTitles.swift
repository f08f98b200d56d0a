/// What stands in the margins of each printed page: the title and the number of the page.
enum RunningTitles {
  /// Rules for the page's margins; no text can end them.
  static func style(title: String, words: [String: String]) -> String {
    let page = CSSText.quoted((words["page"] ?? "") + " ")
    return """
      @page{@top-left{\(type)content:\(CSSText.quoted(title.clipped(to: 70)))}\
      @bottom-right{\(type)content:\(page) counter(page) "/" counter(pages)}}
      @page :first{@top-left{content:""}}

      """
  }

  private static let type = "font:8.5pt sans-serif;color:#586069;"
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
