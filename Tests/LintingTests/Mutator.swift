import GoalModel

/// Makes documents as people break them out of documents that are right: the same number, the same
/// document.
struct Mutator {
  private var generator: SeededGenerator
  private var lines: [String]

  /// The number of a mutation and a sample's text make one document.
  static func mutation(_ number: Int, of sample: [UInt8]) -> [UInt8] {
    var mutator = Mutator(number, sample)
    let count = 1 + mutator.generator.number(below: 6)
    for _ in 0..<count { mutator.mutate() }
    return mutator.bytes()
  }

  private init(_ number: Int, _ sample: [UInt8]) {
    generator = SeededGenerator(seed: UInt64(number) &* 2_654_435_761 &+ 2_024)
    lines = String(decoding: sample, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private mutating func mutate() {
    switch generator.number(below: 22) {
    case 0, 1: changeKey { $0.misspelt(&$1) }
    case 2, 3, 4: changeKey { $0.swedishKey(&$1) }
    case 5, 6: changeWords()
    case 7: changeDates()
    case 8: changeNumbers()
    case 9, 10: repeatElement()
    case 11: repeatLine()
    case 12: deleteLine()
    case 13, 14: addComment()
    case 15: addQuotes()
    case 16: makeFlow()
    case 17: changeIndentation()
    case 18: misspellWord()
    case 19: dropDimensions()
    case 20: addAnchor()
    default: addCommaText()
    }
  }

  // MARK: - Keys

  /// Changes the key of a line that has one.
  private mutating func changeKey(_ change: (Mutator, inout SeededGenerator) -> (String) -> String)
  {
    guard let index = line(where: { Line($0).key != nil }) else { return }
    let line = Line(lines[index])
    guard let key = line.key else { return }
    lines[index] = line.replacingKey(with: change(self, &generator)(key))
  }

  private func misspelt(_ generator: inout SeededGenerator) -> (String) -> String {
    let position = generator.number(below: 12)
    let kind = generator.number(below: 5)
    return { key in
      var letters = Array(key)
      guard letters.count > 1 else { return key }
      let index = position % (letters.count - 1)
      switch kind {
      case 0: letters.swapAt(index, index + 1)
      case 1: letters.remove(at: index)
      case 2: letters.insert(letters[index], at: index)
      case 3: letters[index] = "x"
      default: return key.uppercased()
      }
      return String(letters)
    }
  }

  /// Every Swedish word of the schema, by key.
  private static let swedishKeys: [String: [String]] = RecordType.allCases
    .flatMap { Schema.fields(of: $0) }
    .reduce(into: [:]) { $0[$1.key, default: []] += $1.swedishKeys }

  private func swedishKey(_ generator: inout SeededGenerator) -> (String) -> String {
    let choice = generator.number(below: 1_000)
    let spelling = generator.number(below: 6)
    return { key in
      guard let words = Self.swedishKeys[key], !words.isEmpty else { return key }
      let word = words[choice % words.count]
      switch spelling {
      case 0: return word.uppercased()
      case 1: return String(word.map { $0 == "å" || $0 == "ä" ? "a" : $0 == "ö" ? "o" : $0 })
      case 2: return String(word.map { $0 == " " ? "_" : $0 })
      case 3: return "\"\(word)\""
      case 4: return "'\(word)'"
      default: return word
      }
    }
  }

  // MARK: - Values

  private static let words: [(String, [String])] = [
    ("adopted", ["antagen", "Antaget", "fastställd", "adoptd"]),
    ("council", ["fullmäktige", "kommunfullmaktige"]), ("committee", ["nämnd", "NÄMNDEN"]),
    ("increase", ["öka", "ökning", "incraese"]), ("decrease", ["minska", "Minskar"]),
    ("on-track", ["on track", "enligt plan"]), ("achieved", ["uppnått"]),
    ("ongoing", ["pågår", "\"pågående\""]), ("done", ["klart", "'genomförd'"]),
    ("global", ["globalt"]), ("local", ["lokalt", "lokal"]), ("high", ["hög"]),
    ("ecological", ["ecologcal", "ekologisk", "ecologicall"]), ("social", ["socal", "Social"]),
    ("economic", ["economics", "ekonomisk"]), ("climate", ["climat", "klimate"]),
    ("ostersund", ["ostersnd", "Ostersund"]), ("population", ["popultion"]),
    ("M1", ["m1", "M01", "\"m1\""]), ("M2", ["m2", "M22"]), ("M4", ["m4"]),
  ]

  private mutating func changeWords() {
    let (word, changed) = generator.pick(Self.words)
    replace(word, with: generator.pick(changed))
  }

  private mutating func misspellWord() {
    guard let index = line(where: { $0.count > 12 }) else { return }
    var letters = Array(lines[index])
    let position = generator.number(below: letters.count - 1)
    letters.swapAt(position, position + 1)
    lines[index] = String(letters)
  }

  private static let dateForms = [
    "20 juni 2024", "2024/06/20", "20.6.2024", "2024-6-1", "20240620", "2024-02-30", "06/05/2024",
    "2024-06-20T12:00:00Z", "hösten 2028", "'20/6 2024'", "2024–06–20", "24-06-20", "2024–2026",
    "2024 - 2026", "2024-2026", "2026-2024", "2024/2026",
  ]

  private mutating func changeDates() {
    let form = generator.pick(Self.dateForms)
    changeValue(of: ["date", "due", "by", "at", "review_by", "period", "from", "to"], to: form)
  }

  private static let numberForms = [
    "75 000", "75\u{A0}000", "75.000,5", "50 %", ".5", "+2", "1__0", "0x10", "75,5", "\"75 000\"",
    "'12 %'", "7 5", "1,234,567", "−2", "ett", "1e3", "75 000 kr", "- 2", "",
  ]

  private mutating func changeNumbers() {
    let form = generator.pick(Self.numberForms)
    changeValue(
      of: [
        "value", "at_least", "at_most", "exactly", "change", "amount", "frame", "effect", "align",
      ],
      to: form
    )
  }

  /// Writes another value under one of some keys, within braces or without.
  private mutating func changeValue(of keys: [String], to text: String) {
    let key = generator.pick(keys) + ": "
    guard let index = line(where: { $0.contains(key) }) else { return }
    let parts = lines[index].split(separator: key, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return }
    let rest = parts[1].drop { $0 != "," && $0 != "}" && $0 != "#" }
    let gap = rest.first == "#" ? " " : ""
    lines[index] = "\(parts[0])\(key)\(text)\(gap)\(rest)"
  }

  private mutating func replace(_ word: String, with other: String) {
    guard let index = line(where: { $0.contains(word) }) else { return }
    let parts = lines[index].split(separator: word, maxSplits: 1, omittingEmptySubsequences: false)
    lines[index] = parts.joined(separator: other)
  }

  // MARK: - Lists and lines

  private mutating func repeatElement() {
    guard let index = line(where: { $0.contains("[") && $0.contains("]") }) else { return }
    let line = lines[index]
    guard let open = line.firstIndex(of: "["), let close = line.lastIndex(of: "]"), open < close
    else { return }
    let elements = line[line.index(after: open)..<close].split(separator: ",").map { String($0) }
    guard !elements.isEmpty else { return }
    let again = generator.pick(elements)
    switch generator.number(below: 3) {
    case 0:
      lines[index] =
        line[...open] + (elements + [again]).joined(separator: ",") + line[close...]
    case 1:
      lines[index] =
        line[...open] + (elements + [" " + again, again]).joined(separator: ",") + line[close...]
    default:
      // As a block list, with a comment or without.
      let indentation = String(repeating: " ", count: Line(line).indentation + 2)
      let comment = generator.once(in: 2) ? "  # igen" : ""
      let items = (elements + [again]).map { element in
        indentation + "- " + element.drop { $0 == " " } + comment
      }
      guard line[line.index(after: close)...].allSatisfy({ $0 == " " }) else { return }
      lines.replaceSubrange(index...index, with: [String(line[..<open])] + items)
    }
  }

  private mutating func repeatLine() {
    guard let index = line(where: { !$0.isEmpty }) else { return }
    lines.insert(lines[index], at: index + generator.number(below: 2))
    // The same thing said twice in other words.
    if generator.once(in: 2), let key = Line(lines[index]).key {
      lines[index] = Line(lines[index]).replacingKey(with: swedishKey(&generator)(key))
    }
  }

  private mutating func deleteLine() {
    guard lines.count > 2 else { return }
    lines.remove(at: generator.number(below: lines.count))
  }

  private mutating func dropDimensions() {
    guard let index = line(where: { Line($0).key == "dimensions" }) else { return }
    let line = Line(lines[index])
    switch generator.number(below: 3) {
    case 0: lines[index] = String(repeating: " ", count: line.indentation) + "dimensions:"
    case 1: lines[index] = String(repeating: " ", count: line.indentation) + "dimensions: ~ # ?"
    default: lines.remove(at: index)
    }
  }

  // MARK: - Comments, quotes, shape

  private static let comments = [
    "# en anteckning", "# align-ignore invalid-value: gammalt beslut",
    "# align-ignore unknown-key, missing-key, invalid-value: mallen har dem",
    "# align-ignore goal-without-dimension: utreds", "# align-ignore invalid-vlaue: felstavat",
    "# align-ignore unknown-key", "# align-ignore-file duplicate-id: två dokument",
    "#align-ignore duplicate-key,  invalid-value : dubbelt", "# åäö ❄ \"'[{",
  ]

  private mutating func addComment() {
    let comment = generator.pick(Self.comments)
    let index = generator.number(below: lines.count)
    if generator.once(in: 2) {
      lines[index] += (generator.once(in: 2) ? " " : "\t ") + comment
    } else {
      let blanks = String(repeating: " ", count: generator.number(below: 7))
      lines.insert(blanks + comment, at: index)
    }
  }

  private mutating func addQuotes() {
    guard let index = line(where: { Line($0).value?.isEmpty == false }) else { return }
    let line = Line(lines[index])
    guard let value = line.value else { return }
    let mark = generator.pick(["\"", "'"])
    lines[index] = line.replacingValue(with: mark + value + mark)
  }

  /// Writes a line of a goal's list as a mapping in braces.
  private mutating func makeFlow() {
    guard let index = line(where: { $0.contains("- id: ") }) else { return }
    let id = lines[index].split(separator: " ").last.map { String($0) } ?? "M"
    let indentation = String(repeating: " ", count: Line(lines[index]).indentation)
    let bodies = [
      "title: Nytt, vision: [jobs, jobs], ansvarig: KS", "titel: 'Nytt', dimensoins: [social]",
      "title: Nytt, vision: climate, nyckeltal: [{namn: Antal, target: {minst: 75 000}}]",
      "title: Ett, två, tre, dimensions: social", "\"titel\": \"Nytt\", status: antaget",
    ]
    lines.insert("\(indentation)- {id: \(id)x, \(generator.pick(bodies))}", at: index)
  }

  private mutating func changeIndentation() {
    guard let index = line(where: { $0.hasPrefix("  ") }) else { return }
    switch generator.number(below: 3) {
    case 0: lines[index] = "\t" + lines[index].dropFirst(2)
    case 1: lines[index] = " " + lines[index]
    default: lines[index] += "\t "
    }
  }

  private mutating func addAnchor() {
    guard let index = line(where: { Line($0).value?.isEmpty == false }) else { return }
    let line = Line(lines[index])
    guard let value = line.value, let key = line.key else { return }
    lines[index] = line.replacingValue(with: "&a " + value)
    let blanks = String(repeating: " ", count: line.keyColumn)
    lines.insert("\(blanks)x-\(key): *a", at: min(index + 1, lines.count))
  }

  private mutating func addCommaText() {
    guard let index = line(where: { $0.contains("{") && $0.contains("}") }) else { return }
    let line = lines[index]
    guard let close = line.lastIndex(of: "}") else { return }
    let texts = [
      ", because: buss, tåg, cykel", ", note: a, b # c", ", x-note: \"a\", b", ", , ",
      ", because: buss, tåg # två\n               , cykel",
    ]
    lines[index] = line[..<close] + generator.pick(texts) + line[close...]
  }

  // MARK: - Bytes

  /// The lines as bytes: with other line breaks, a byte order mark, a flipped byte, cut off.
  private mutating func bytes() -> [UInt8] {
    let separator = generator.pick(["\n", "\n", "\n", "\n", "\r\n", "\r\n", "\r"])
    var bytes = Array(lines.joined(separator: separator).utf8)
    if generator.once(in: 6) { bytes = [0xEF, 0xBB, 0xBF] + bytes }
    if generator.once(in: 8), !bytes.isEmpty {
      bytes[generator.number(below: bytes.count)] ^= 1 << UInt8(generator.number(below: 8))
    }
    if generator.once(in: 8) { bytes.removeLast(min(bytes.count, generator.number(below: 40))) }
    switch generator.number(below: 20) {
    case 0: return Self.utf16(bytes, isLittleEndian: true)
    case 1: return Self.utf16(bytes, isLittleEndian: false)
    default: return bytes
    }
  }

  static func utf16(_ bytes: [UInt8], isLittleEndian: Bool) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    let units = (text.hasPrefix("\u{FEFF}") ? [] : [0xFEFF]) + Array(text.utf16)
    return units.flatMap { unit in
      let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8))
      return isLittleEndian ? [low, high] : [high, low]
    }
  }

  /// A line that fits, the first after a random one.
  private mutating func line(where isWanted: (String) -> Bool) -> Int? {
    guard !lines.isEmpty else { return nil }
    let start = generator.number(below: lines.count)
    return (start..<start + lines.count).map { $0 % lines.count }.first { isWanted(lines[$0]) }
  }
}

/// A line as `  - key: value`.
private struct Line {
  private let text: String
  private(set) var indentation = 0
  /// Where the key begins, past a dash.
  private(set) var keyColumn = 0
  private(set) var key: String?
  private(set) var value: String?

  init(_ text: String) {
    self.text = text
    indentation = text.prefix { $0 == " " }.count
    keyColumn = text.prefix { $0 == " " || $0 == "-" }.count
    let rest = text.dropFirst(keyColumn)
    let name = rest.prefix { $0.isLetter || $0 == "_" }
    let after = rest.dropFirst(name.count)
    guard !name.isEmpty, after.first == ":" else { return }
    key = String(name)
    value = String(after.dropFirst().drop { $0 == " " })
  }

  func replacingKey(with other: String) -> String {
    text.prefix(keyColumn) + other + text.dropFirst(keyColumn + (key?.count ?? 0))
  }

  func replacingValue(with other: String) -> String {
    text.prefix(keyColumn) + (key ?? "") + ": " + other
  }
}
