import Findings
import Testing

@testable import TextAnalysis

@Suite struct StemmerTests {
  private func stem(_ word: String, _ language: Language = .swedish) -> String {
    String(decoding: Stemmer(language).stem(Array(word.utf8)), as: UTF8.self)
  }

  /// Words of municipal texts that belong together.
  static let municipal: [[String]] = [
    ["skola", "skolan", "skolor", "skolorna", "skolornas"],
    ["elev", "eleven", "elever", "eleverna", "elevernas"],
    ["företag", "företaget", "företagen", "företagens"],
    ["kommun", "kommunen", "kommuner", "kommunens"],
    ["miljö", "miljön", "miljöns"],
    ["ekonomi", "ekonomin", "ekonomins"],
    ["utsläpp", "utsläppen", "utsläppens"],
    ["bostad", "bostaden", "bostadens"],
    ["invånare", "invånaren", "invånarna", "invånarnas"],
    ["medborgare", "medborgaren", "medborgarna", "medborgarnas"],
    ["trygg", "tryggt", "trygga", "tryggare"],
    ["hållbar", "hållbart", "hållbara"],
    ["jämställd", "jämställda", "jämställdhet", "jämställdheten"],
    ["klimatneutral", "klimatneutralt", "klimatneutrala"],
    ["fossilfri", "fossilfria", "fossilfritt"],
    ["tillgänglig", "tillgängligt", "tillgängliga"],
    ["delaktig", "delaktiga", "delaktighet"],
    ["förening", "föreningen", "föreningar", "föreningarnas"],
    ["satsning", "satsningen", "satsningar"],
    ["sjö", "sjön", "sjöns"],
    ["demokrati", "demokratin", "demokratins"],
    ["kostnad", "kostnaden", "kostnader", "kostnaderna"],
    ["ungdom", "ungdomen", "ungdomar", "ungdomars"],
    ["brott", "brotten", "brottens"],
    ["verksamhet", "verksamheten", "verksamheter"],
    ["omsorg", "omsorgen", "omsorgens"],
    ["mötesplats", "mötesplatsen", "mötesplatser"],
    ["bibliotek", "biblioteket", "biblioteken"],
    ["äldre", "äldres"],
    ["möjlighet", "möjligheten", "möjligheter"],
  ]

  @Test("most municipal words come to one stem in all their forms")
  func together() {
    let together = Self.municipal.filter { Set($0.map { stem($0) }).count == 1 }
    let apart = Self.municipal.filter { !together.contains($0) }.map { $0.map { stem($0) } }
    #expect(together.count >= 27, "\(apart)")
  }

  @Test("a stem is its own stem", arguments: municipal.flatMap(\.self))
  func settled(_ word: String) {
    #expect(stem(stem(word)) == stem(word))
  }

  @Test(
    "words that only begin alike stay apart",
    arguments: [
      ("förening", "förorening"), ("bil", "bild"), ("val", "valp"), ("natur", "nation"),
    ]
  )
  func apart(_ first: String, _ second: String) {
    #expect(stem(first) != stem(second))
  }

  @Test(
    "English",
    arguments: [
      ("schools", "school"), ("emissions", "emission"), ("recycling", "recycle"),
    ]
  )
  func english(_ first: String, _ second: String) {
    #expect(stem(first, .english) == stem(second, .english))
  }

  @Test("English words of other meanings stay apart, however often they would be cut")
  func englishApart() {
    #expect(stem("organisation", .english) != stem("organic", .english))
  }

  @Test("what is no word", arguments: ["", "a", "123", "ö", "漢字", "\u{301}"])
  func hostile(_ word: String) {
    #expect(stem(word) == word)
  }

  @Test("a word of a hundred kilobytes")
  func long() {
    let word = String(repeating: "skolan", count: 17_000)
    #expect(!stem(word).isEmpty)
  }
}
