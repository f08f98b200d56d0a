import Findings
import Testing

/// Texts as patterns and comparisons of names see them.
@Suite struct FoldedTextTests {
  @Test(
    "letters are composed, spaces single and plain, hyphens plain",
    arguments: [
      ("", "", ""), ("Åre", "Åre", "åre"), ("A\u{30A}re", "Åre", "åre"),
      ("Vi  värnar\u{A0}om\t naturen ", "Vi värnar om naturen", "vi värnar om naturen"),
      (" BARN‑ och utbildning", "BARN- och utbildning", "barn- och utbildning"),
      ("ÀÞ×ß÷ÿ", "ÀÞ×ß÷ÿ", "àþ×ß÷ÿ"), ("Šapmi Ŋ", "Šapmi Ŋ", "šapmi ŋ"),
      ("nämn\u{AD}den", "nämnden", "nämnden"), ("m² €", "m² €", "m² €"), ("Ж Ω", "Ж Ω", "ж ω"),
      ("a b", "a b", "a b"), ("a  b", "a b", "a b"), ("\u{1F600} X", "\u{1F600} X", "\u{1F600} x"),
    ]
  )
  func folds(_ text: String, _ plain: String, _ folded: String) {
    // By their scalars: as texts they are the same however they are composed.
    #expect(FoldedText.plain(text).unicodeScalars.elementsEqual(plain.unicodeScalars))
    #expect(FoldedText.folded(text).unicodeScalars.elementsEqual(folded.unicodeScalars))
  }

  @Test("small letters of Latin 1 are those of Unicode")
  func smallLetters() {
    for value in UInt32(0x21)...0x17F {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      let letter = String(scalar)
      #expect(FoldedText.folded(letter) == letter.lowercased(), "\(value)")
    }
  }
}
