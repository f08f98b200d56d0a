/// A word as it is compared where people may have written it in another way: `Ansvarig nämnd`,
/// `ansvarig_nämnd`, `ansvarig-namnd` and `ANSVARIGNÄMND` are one.
struct WordForm: Hashable, Sendable {
  private let letters: String

  /// Lower case, without the marks of å, ä, ö and é, without blanks, hyphens, dots and underscores.
  init(_ word: String) {
    var letters = ""
    for scalar in word.lowercased().unicodeScalars {
      switch scalar {
      case " ", "\u{A0}", "_", "-", ".": continue
      case "å", "ä", "à", "á", "æ": letters += "a"
      case "ö", "ø": letters += "o"
      case "é", "è": letters += "e"
      // The marks themselves, where a letter is written in two code points.
      case "\u{300}"..."\u{36F}": continue
      default: letters.unicodeScalars.append(scalar)
      }
    }
    self.letters = letters
  }

  var isEmpty: Bool { letters.isEmpty }
}
