import Findings
import Testing
import YAMLSyntax

@Suite("Limits") struct LimitTests {
  @Test("nesting up to the limit is read, one more is not", arguments: ["[", "{a: ", "- "])
  func nesting(opening: String) {
    let closing = opening == "[" ? "]" : opening == "- " ? "" : "}"
    func text(_ depth: Int) -> String {
      String(repeating: opening, count: depth) + "x" + String(repeating: closing, count: depth)
    }
    #expect(parse(text(128)).fault == nil)
    let fault = parse(text(129)).fault
    #expect(fault?.kind == .limit(name: "nesting", value: 128))
    #expect(fault?.rule == "limit-exceeded")
    #expect(parse(text(200), limits: YAMLLimits(nesting: 200)).fault == nil)
  }

  @Test("hundreds of thousands of brackets end at once", arguments: ["[", "{", "- ", "? ", "[{"])
  func brackets(opening: String) {
    let clock = ContinuousClock()
    let time = clock.measure {
      let fault = parse(String(repeating: opening, count: 200_000)).fault
      #expect(fault?.rule == "limit-exceeded")
    }
    #expect(time < .seconds(1))
  }

  @Test("an alias bomb is counted, not expanded")
  func aliasBomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let stream = parse(text)
    #expect(stream.fault?.kind == .limit(name: "nodes", value: 10_000_000))
    #expect(stream.fault.map { stream.file.bytes[Int($0.range.start)] } == UInt8(ascii: "*"))
  }

  @Test("what aliases stand for is counted, what is written out is not")
  func nodes() {
    #expect(parse("[a, b, c]", limits: YAMLLimits(nodes: 0)).fault == nil)
    #expect(parse("[&a [x, y], *a]", limits: YAMLLimits(nodes: 3)).fault == nil)
    #expect(
      parse("[&a [x, y], *a]", limits: YAMLLimits(nodes: 2)).fault?.rule == "limit-exceeded"
    )
    #expect(parse("[&a [x], &b [*a, *a], *b]", limits: YAMLLimits(nodes: 9)).fault == nil)
    #expect(parse("[&a [x], &b [*a, *a], *b]", limits: YAMLLimits(nodes: 8)).fault != nil)
  }

  @Test("a hundred lines of `%TAG` before a document are read, one more is a fault at its place")
  func tagDirectives() {
    func head(_ count: Int) -> String {
      (0..<count).map { "%TAG !t\($0)! tag:x\n# c\n\n" }.joined()
    }
    #expect(parse(head(100) + "---\na: b\n").fault == nil)
    #expect(parse(head(60) + "---\na: b\n...\n" + head(60) + "---\na: b\n").fault == nil)
    #expect(parse("a: |\n  %TAG\n" + String(repeating: "  %TAG\n", count: 200)).fault == nil)
    let before = "a: b\n...\n" + head(100)
    let stream = parse(before + "%TAG !x! tag:x\n" + head(80_000) + "---\na: b\n")
    #expect(stream.fault?.rule == "syntax-error")
    #expect(stream.fault?.message.english.contains("more than 100 lines of '%TAG'") == true)
    #expect(stream.fault.map { Int($0.range.start) } == before.utf8.count)
    #expect(stream.documents.count == 1)
  }

  @Test("bytes are counted")
  func bytes() {
    #expect(parse("a: b", limits: YAMLLimits(bytes: 4)).fault == nil)
    let stream = parse("a: b", limits: YAMLLimits(bytes: 3))
    #expect(stream.fault?.kind == .limit(name: "bytes", value: 3))
    #expect(stream.documents.isEmpty)
  }
}

@Suite("Encodings") struct EncodingTests {
  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    var bytes: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for unit in text.utf16 {
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      bytes += bigEndian ? pair : pair.reversed()
    }
    return bytes
  }

  @Test("UTF-16 is read as UTF-8", arguments: [true, false])
  func readsUTF16(bigEndian: Bool) throws {
    let text = "title: Mål 🎯\nid: x\n"
    let stream = parse(utf16(text, bigEndian: bigEndian))
    #expect(stream.fault == nil)
    #expect(stream.file.bytes == Array(("\u{FEFF}" + text).utf8))
    let root = try #require(stream.documents[0].root)
    #expect(stream.entries(of: root).map { stream.text($0.value) } == ["Mål 🎯", "x"])
    #expect(stream.range(root).start == 3)
  }

  @Test("half a character of UTF-16 is a fault where it stands")
  func brokenUTF16() {
    let stream = parse(utf16("a: b\n", bigEndian: false) + [0x3D, 0xD8, 0x20, 0x00])
    #expect(stream.fault?.kind == .encoding)
    #expect(stream.fault?.range.start == 8)
    #expect(stream.documents.count == 1)
    #expect(stream.documents.first?.isComplete == false)
    #expect(parse(utf16("a", bigEndian: true) + [0]).fault?.kind == .encoding)
  }

  @Test(
    "bytes that are no text are a fault at their place, and what stands before is kept",
    arguments: [
      ([0xE5], "the byte 0xE5 is not UTF-8 here"), ([0xC3], "the byte 0xC3 is not UTF-8 here"),
      ([0xFF], "the byte 0xFF is not UTF-8 here"),
      ([0x00], "the control character U+0000 is not allowed in a YAML file"),
      ([0x1B], "the control character U+001B is not allowed in a YAML file"),
      ([0x7F], "the control character U+007F is not allowed in a YAML file"),
      ([0xC2, 0x90], "the control character U+0090 is not allowed in a YAML file"),
      ([0xED, 0xA0, 0x80], nil), ([0xC0, 0x80], nil), ([0xF4, 0x90, 0x80, 0x80], nil),
    ] as [([UInt8], String?)]
  )
  func invalid(bytes: [UInt8], message: String?) throws {
    for before in [1, 1_000, 5_000] {
      let head = String(repeating: "- värde\n", count: before) + "- "
      let stream = parse(Array(head.utf8) + bytes + Array("x\n- y\n".utf8))
      let fault = try #require(stream.fault)
      #expect(fault.kind == .encoding)
      #expect(Int(fault.range.start) == head.utf8.count)
      if let message { #expect(fault.message.english == message) }
      let root = try #require(stream.documents.first?.root)
      #expect(stream.count(root) >= before)
      #expect(stream.documents.first?.isComplete == false)
    }
  }

  @Test("binary files are told from text")
  func binary() {
    let elf: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0]
    #expect(parse(elf).fault?.message.english == "the file is not text")
    let utf16 = "align: 1".utf8.flatMap { [$0, UInt8(0)] }
    #expect(parse(utf16).fault?.message.english.contains("UTF-16") == true)
    #expect(
      parse([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0]).fault?.message.english == "the file is UTF-32"
    )
  }

  @Test(
    "files without content have no document",
    arguments: ["", "\n", "# c\n", "\u{FEFF}", " \n\t\n"]
  )
  func empty(text: String) {
    let stream = parse(text)
    #expect(stream.fault == nil)
    #expect(stream.documents.isEmpty)
  }
}

@Suite("Mutations") struct MutationTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return mixed ^ mixed >> 31
    }
  }

  private static let sample = """
    # kommentar
    align: 1
    id: &id exempel-2024
    title: "Mål \\u00e5\\n – budget"
    adopted: {by: Kommunfullmäktige, date: 2023-11-23, x: [1, 'it''s', {a: b}]}
    text: |2-
        indragen

      text # ej kommentar
    folded: >+
      en
      två

    ? nyckel
    : !!str värde
    goals:
    - id: M2   # ett
      <<: *id
      plain: flera
        rader: text
    -
      - - djup
    ...
    ---
    b: \u{2028}x
    """

  @Test("mutated files never crash, hang or give places outside", arguments: 0..<40)
  func mutate(seed: Int) {
    var generator = Generator(state: UInt64(seed))
    let pieces =
      Array(":-#?{}[],&*!|>'\"%@`\n\r\t \\0aå\u{85}\u{2028}".utf8) + [0, 0xFF, 0xC3, 0xE2]
    for _ in 0..<100 {
      var bytes = Array(Self.sample.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(pieces.randomElement(using: &generator) ?? 0, at: place)
        case 2: bytes[place] = pieces.randomElement(using: &generator) ?? 0
        default:
          let end = Int.random(in: place...bytes.count, using: &generator)
          bytes.insert(contentsOf: bytes[place..<min(end, place + 30)], at: place)
        }
      }
      visit(parse(bytes))
    }
  }

  @Test("files cut anywhere keep what stands before")
  func cut() {
    let bytes = Array(Self.sample.utf8)
    for end in bytes.indices { visit(parse(Array(bytes[..<end]))) }
  }

  /// Reads all that a stream offers and checks that its places lie in the file, in order.
  private func visit(_ stream: YAMLStream) {
    let count = stream.file.bytes.count
    func isInside(_ range: SourceRange) -> Bool {
      range.start >= 0 && range.start <= range.end && Int(range.end) <= count
    }
    for index in 0..<stream.nodeCount {
      let node = NodeID(rawValue: UInt32(index))
      #expect(isInside(stream.range(node)))
      _ = stream.text(node)
      _ = stream.duplicateKeys(of: node)
      _ = stream.expandedEntries(of: node)
      if stream.kind(node) == .mapping {
        #expect(stream.entries(of: node).reduce(0) { sum, _ in sum + 1 } == stream.count(node))
      }
      for child in stream.children(of: node) where stream.kind(node) != .alias {
        #expect(stream.range(child).start >= stream.range(node).start)
        #expect(
          stream.range(child).end <= stream.range(node).end,
          "\(String(decoding: stream.file.bytes, as: UTF8.self))"
        )
      }
    }
    for comment in stream.comments {
      #expect(isInside(comment.range))
      #expect(stream.comments.text(comment).hasPrefix("#"))
    }
    if let fault = stream.fault {
      #expect(isInside(fault.range))
      let behind = stream.documents.drop { $0.range.start <= fault.range.start }
      #expect(behind.allSatisfy { !$0.isComplete })
    }
    for document in stream.documents { #expect(isInside(document.range)) }
  }
}
