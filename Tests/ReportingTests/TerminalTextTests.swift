import Reporting
import Testing

/// What may reach a terminal.
@Suite struct TerminalTextTests {
  @Test("every code point up to U+2FFF stays as it is, unless it is none that is seen")
  func codePoints() {
    // Soft hyphens and what joins letters or keeps them apart belong to words.
    let kept: Set<UInt32> = [0xAD, 0x200C, 0x200D]
    for value in UInt32(0)..<0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isSeen =
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: kept.contains(value)
        default: true
        }
      let text = "a\(scalar)b"
      #expect((TerminalText.sanitized(text) == text) == isSeen, "U+\(String(value, radix: 16))")
    }
  }
}
