import Testing

@testable import TextAnalysis

@Suite struct WordScannerTests {
  private func words(_ text: String) -> [String] {
    var scanner = WordScanner()
    scanner.load(text)
    var words: [String] = []
    while scanner.next() { words.append(String(decoding: scanner.word, as: UTF8.self)) }
    return words
  }

  @Test(
    "words are runs of letters and digits, in lower case",
    arguments: [
      ("Ökad TRYGGHET i Åre!", ["ökad", "trygghet", "i", "åre"]),
      ("gång- och cykelväg", ["gång", "och", "cykelväg"]),
      ("2030-talet", ["2030", "talet"]),
      ("\u{201D}skola\u{201D}, (elev)", ["skola", "elev"]),
      ("miljo\u{308}", ["miljö"]),
      ("MILJO\u{308}N", ["miljön"]),
      ("Ĺódź", ["ĺódź"]),
      ("medborgar\u{AD}dialog", ["medborgardialog"]),
      ("CO\u{2082}", ["co"]),
      ("", []), (" \n\t", []), ("… — !", []),
      ("漢字 и кириллица", ["漢字", "и", "кириллица"]),
      ("a😀b", ["a", "b"]),
    ]
  )
  func cut(_ text: String, _ expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test("a range is the bytes of the word in the text")
  func ranges() {
    let text = "Vår miljö – och\nvår skola."
    let bytes = Array(text.utf8)
    var scanner = WordScanner()
    scanner.load(text)
    var found: [String] = []
    while scanner.next() { found.append(String(decoding: bytes[scanner.range], as: UTF8.self)) }
    #expect(found == ["Vår", "miljö", "och", "vår", "skola"])
  }

  @Test("sentences and clauses")
  func sentences() {
    var scanner = WordScanner()
    scanner.load("Ett två, tre. Fyra")
    var marks: [String] = []
    while scanner.next() {
      marks.append(scanner.startsSentence ? "S" : scanner.startsClause ? "C" : "-")
    }
    #expect(marks == ["S", "-", "C", "S"])
  }

  @Test("a letter and its mark are the letter of Latin 1, and no other pair is")
  func composed() {
    let letters = (0xE0...0xFF).compactMap { Unicode.Scalar($0 as UInt32) }
    let pairs = "aceinouyæ".unicodeScalars.flatMap { base in
      (0x300...0x330).compactMap { Unicode.Scalar($0 as UInt32) }.map { (base, $0) }
    }
    for (base, mark) in pairs {
      let pair = String(String.UnicodeScalarView([base, mark]))
      let expected = letters.map { String(Character($0)) }.first { $0 == pair } ?? pair
      #expect(words(pair).map { Array($0.utf8) } == [Array(expected.utf8)])
    }
  }

  @Test("words that a hyphen cuts short")
  func cutWords() {
    var scanner = WordScanner()
    scanner.load("vatten- och elkostnad, va-nät, miljö-")
    var cut: [Bool] = []
    while scanner.next() { cut.append(scanner.isCut) }
    #expect(cut == [true, false, false, false, false, true])
  }

  @Test("bytes that are no UTF-8 end somewhere")
  func invalid() {
    var scanner = WordScanner()
    for bytes: [UInt8] in [
      [0xC3], [0xE5, 0x6B], [0xFF, 0xFE, 0x61], [0xF0, 0x9F], [0x80, 0x80],
    ] {
      bytes.withUnsafeBufferPointer { scanner.load($0) }
      var count = 0
      while scanner.next() { count += 1 }
      #expect(count <= bytes.count)
    }
  }
}
