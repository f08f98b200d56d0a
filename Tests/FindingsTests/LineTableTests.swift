import Findings
import Testing

@Suite struct LineTableTests {
  @Test(
    "a line ends at LF, CRLF or CR, wherever they fall",
    arguments: [
      ("", [0]), ("a", [0]), ("\n", [0, 1]), ("a\r\nb\rc\nd", [0, 3, 5, 7]),
      ("1234567\r\n90\r", [0, 9, 12]), ("\r\r\n\n\r", [0, 1, 3, 4, 5]),
      ("\u{A0B}\u{D0A}\u{10A0D}12345678\u{85}\u{2028}\n", [0, 24]),
    ]
  )
  func starts(text: String, expected: [Int]) {
    let table = LineTable(Array(text.utf8))
    #expect(table.lineCount == expected.count)
    for (index, start) in expected.enumerated() {
      #expect(table.content(ofLine: index + 1).lowerBound == start)
    }
  }

  @Test("every mixture of breaks and letters is cut as byte by byte")
  func mixtures() {
    var seed: UInt64 = 2030
    for _ in 0..<500 {
      var bytes: [UInt8] = []
      for _ in 0..<Int(seed % 40) {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append([0x0A, 0x0D, 0x0B, 0x61, 0x8A, 0x09][Int(seed >> 33 % 6)])
      }
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var expected = 1
      for (index, byte) in bytes.enumerated() {
        let isBreak =
          byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
        if isBreak { expected += 1 }
      }
      #expect(LineTable(bytes).lineCount == expected)
    }
  }

  @Test("columns count code points, and a byte order mark is none")
  func columns() {
    let table = LineTable(Array("\u{FEFF}åäö🌲x\ny".utf8))
    #expect(table.position(of: 3) == SourcePosition(line: 1, column: 1, offset: 3))
    #expect(table.position(of: 13) == SourcePosition(line: 1, column: 5, offset: 13))
    #expect(table.position(of: 99) == SourcePosition(line: 2, column: 2, offset: 16))
  }

  @Test("columns of long lines, with marks of several bytes")
  func longLines() {
    let line = String(repeating: "abcdefgå", count: 1_000)
    for mark in ["", "\u{FEFF}"] {
      let bytes = Array((mark + line + "\n" + line).utf8)
      let table = LineTable(bytes)
      var offset = mark.utf8.count
      for (column, scalar) in line.unicodeScalars.enumerated() {
        #expect(table.position(of: offset).column == column + 1)
        offset += scalar.utf8.count
      }
      #expect(table.position(of: bytes.count).column == line.unicodeScalars.count + 1)
    }
  }
}
