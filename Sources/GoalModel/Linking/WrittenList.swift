/// A text in place of a list: `social, economic`, `(M1, M2)`, `social och ekonomisk`.
enum WrittenList {
  private static let words = ["och", "samt", "and", "&"]
  private static let brackets: Set<Character> = ["(", ")", "[", "]", "{", "}"]

  /// The names in a text, in order; one where nothing divides it.
  static func parts(of text: String) -> [String] {
    text.filter { !brackets.contains($0) }.split { $0 == "," || $0 == ";" }.flatMap { part in
      part.split(separator: " ").split { words.contains(String($0)) }
        .map { $0.joined(separator: " ") }
    }
  }
}
