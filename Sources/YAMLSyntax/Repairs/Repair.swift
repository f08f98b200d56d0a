/// A change of a text that is YAML 1.2 into one that libyaml, which reads YAML 1.1, reads alike.
///
/// libyaml's problem says which construct it stumbled over; each repair knows one construct and
/// touches the text only where YAML 1.2 allows it.
struct Repair {
  var edits: [EditedText.Edit] = []
  /// A plain scalar was put in quotes: where its quotes begin.
  var quotedPlain: Int?
  /// A `---` was inserted: where.
  var documentStart: Int?
  /// Anchor names that libyaml does not read, by the names put in their stead.
  var anchorNames: [String: String] = [:]

  private let problem: ParserProblem
  private let text: SourceExcerpt
  private let tree: Tree
  private let place: Int

  /// The repair for a problem; nil where there is none.
  init?(_ problem: ParserProblem, in bytes: ArraySlice<UInt8>, tree: Tree) {
    self.problem = problem
    text = SourceExcerpt(bytes)
    self.tree = tree
    place = min(problem.place, text.count)
    switch problem.problem {
    case "found character that cannot start any token": repairSeparatingTab()
    case "found a tab character that violates indentation": repairBlankLine()
    case "found a tab character where an indentation space is expected": repairBlockScalarTab()
    case "did not find expected ',' or '}'": repairFlowKey()
    case "did not find expected node content": repairNodeContent()
    case "found unexpected ':'": repairAdjacentColon()
    case "did not find expected key": repairEmptyKey()
    case "did not find expected <document start>":
      repairDocumentStart()
      if edits.isEmpty { repairZeroIndentation() }
    case "did not find expected alphabetic or numeric character": repairAnchorName()
    case "found unknown directive name":
      repairZeroIndentation()
      if edits.isEmpty { repairDirective() }
    case "found incompatible YAML document": repairVersion()
    default: if problem.context.contains("directive") { repairZeroIndentation() }
    }
    if edits.isEmpty { return nil }
  }

  /// Turns the places for `undo` into those of the original; the edits' are turned on making them.
  mutating func move(_ offset: (Int) -> Int) {
    quotedPlain = quotedPlain.map(offset)
    documentStart = documentStart.map(offset)
  }

  private mutating func replace(_ range: Range<Int>, by replacement: String) {
    edits.append(
      EditedText.Edit(
        place: range.lowerBound,
        removed: range.count,
        text: Array(replacement.utf8)
      )
    )
  }

  private mutating func insert(_ insertion: String, at place: Int) {
    replace(place..<place, by: insertion)
  }

  private func isBlankOrEnd(_ place: Int) -> Bool {
    guard let byte = text.byte(at: place) else { return true }
    return byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private func isFlowIndicator(_ byte: UInt8?) -> Bool {
    byte == 0x2C || byte == 0x5B || byte == 0x5D || byte == 0x7B || byte == 0x7D
  }
}

// MARK: - Tabs

extension Repair {
  /// Tabs that separate, where libyaml takes only spaces; not those that indent a collection.
  private mutating func repairSeparatingTab() {
    guard text.byte(at: place) == 0x09 else { return }
    let content = text.skipBlanks(from: place)
    let line = text.lineStart(of: place)
    if isFirstOnLine, !isBlankLine(content), text.byte(at: content) != 0x23 {
      guard spaces(from: line) > problem.indentation else { return }
    }
    guard isBlankLine(content) || !beginsBlockCollection(content) else { return }
    replace(place..<content, by: String(repeating: " ", count: content - place))
  }

  /// Tabs on a blank line inside a plain scalar.
  private mutating func repairBlankLine() {
    let line = text.lineStart(of: place)
    let content = text.skipBlanks(from: line)
    guard isBlankLine(content) else { return }
    replace(line..<content, by: String(repeating: " ", count: content - line))
  }

  /// A block scalar whose first line begins with a tab after its indentation.
  private mutating func repairBlockScalarTab() {
    guard let header = problem.contextPlace else { return }
    let indentation = spaces(from: text.lineStart(of: place)) - max(problem.indentation, 0)
    let mark = text.byte(at: header + 1)
    guard (1...9).contains(indentation), mark.map({ (0x30...0x39).contains($0) }) != true else {
      return
    }
    insert(String(indentation), at: header + 1)
  }

  private var isFirstOnLine: Bool { text.isFirstOnLine(place) }

  private func isBlankLine(_ content: Int) -> Bool {
    guard let byte = text.byte(at: content) else { return true }
    return byte == 0x0A || byte == 0x0D
  }

  private func spaces(from line: Int) -> Int {
    var end = line
    while text.byte(at: end) == 0x20 { end += 1 }
    return end - line
  }

  private func beginsBlockCollection(_ content: Int) -> Bool {
    let first = text.byte(at: content)
    if first == 0x5B || first == 0x7B { return false }
    if first == 0x2D || first == 0x3F || first == 0x3A, isBlankOrEnd(content + 1) { return true }
    return text.firstKeyColon(in: text.rest(at: content)) != nil
  }
}

// MARK: - Brackets

extension Repair {
  /// A key in braces whose colon stands on another line than its beginning: made explicit.
  private mutating func repairFlowKey() {
    guard text.byte(at: place) == 0x3A, let open = tree.openCollection,
      tree.nodes[open].flags.kind == .mapping
    else { return }
    var key: Int?
    var child = open + 1
    var isKey = true
    while child < tree.nodes.count {
      if isKey { key = child }
      isKey.toggle()
      child = tree.nodes[child].isCollection ? Int(tree.nodes[child].payload) : child + 1
    }
    guard let key else { return }
    let start = Int(tree.nodes[key].start)
    guard start < place, !tree.nodes[key].flags.contains(.hasAnchor),
      !tree.nodes[key].flags.contains(.hasTag)
    else { return }
    insert("? ", at: start)
  }

  private mutating func repairNodeContent() {
    if text.byte(at: place) == 0x3A, problem.context == "while parsing a flow node" {
      repairPlainColon()
    } else if text.string(text.rest(at: place)) == "...", tree.openCollection == nil {
      // An end of document without a document.
      guard tree.documents.last?.hasExplicitStart != true else { return }
      replace(place..<place + 3, by: "")
    }
  }

  /// A plain scalar that begins with a colon: put in quotes.
  /// (One that stands for itself follows an empty key: put there as empty quotes.)
  private mutating func repairPlainColon() {
    quotedPlain = place
    guard !isBlankOrEnd(place + 1), !isFlowIndicator(text.byte(at: place + 1)) else {
      return insert("'' ", at: place)
    }
    var end = place + 1
    while let byte = text.byte(at: end), byte != 0x0A, byte != 0x0D, !isFlowIndicator(byte) {
      if byte == 0x3A, isBlankOrEnd(end + 1) || isFlowIndicator(text.byte(at: end + 1)) { break }
      if byte == 0x23, isBlankOrEnd(end - 1) { break }
      if byte == 0x27 { return }
      end += 1
    }
    while isBlankOrEnd(end - 1) { end -= 1 }
    insert("'", at: place)
    insert("'", at: end)
  }

  /// `a:,` and `a:]`: a space after the colon.
  private mutating func repairAdjacentColon() {
    guard problem.flowLevel > 0, text.byte(at: place) == 0x3A,
      isFlowIndicator(text.byte(at: place + 1))
    else { return }
    insert(" ", at: place + 1)
  }
}

// MARK: - Keys and documents

extension Repair {
  /// `: value` without a key: an explicit empty key.
  private mutating func repairEmptyKey() {
    guard text.byte(at: place) == 0x3A, isBlankOrEnd(place + 1) else { return }
    let line = text.lineStart(of: place)
    var before = line
    while before < place, text.byte(at: before) == 0x20 || text.byte(at: before) == 0x2D {
      before += 1
    }
    guard before == place else { return }
    insert("?\n" + String(repeating: " ", count: place - line), at: place)
  }

  /// A document without `---` after one that ended with `...`.
  private mutating func repairDocumentStart() {
    guard let last = tree.documents.last, last.isComplete, last.hasExplicitEnd else { return }
    let line = text.lineStart(of: place)
    // Every document may begin with a byte order mark; libyaml passes over it.
    let mark = text.character(at: line) == "\u{FEFF}" ? 3 : 0
    guard text.skipBlanks(from: line + mark) >= place else { return }
    replace(line..<line + mark, by: "---\n")
    documentStart = line
  }

  /// A block scalar that is the whole document may stand at the margin: indented by one space.
  private mutating func repairZeroIndentation() {
    guard let last = tree.nodes.indices.last, tree.documents.last?.root == NodeID(last),
      tree.nodes[last].flags.style == .literal || tree.nodes[last].flags.style == .folded,
      problem.indentation < 0, isEmptyText(tree.nodes[last])
    else { return }
    var line = text.rest(at: Int(tree.nodes[last].start)).upperBound
    while let byte = text.byte(at: line), byte != 0x0A, byte != 0x0D { line += 1 }
    guard line <= place else { return }
    while line < text.count {
      if text.byte(at: line) == 0x0D, text.byte(at: line + 1) == 0x0A { line += 1 }
      line += 1
      let mark = line + 3 <= text.count ? text.string(line..<line + 3) : ""
      if mark == "---" || mark == "...", isBlankOrEnd(line + 3) { return }
      if line < text.count, !isBlankLine(line) { insert(" ", at: line) }
      while !isBlankLine(line) { line += 1 }
    }
  }

  private func isEmptyText(_ node: Node) -> Bool {
    guard node.flags.contains(.isInArena) else { return true }
    let start = Int(node.payload) + 4
    return tree.arena[start...].allSatisfy { $0 == 0x0A }
  }

  /// A directive that YAML reserves: one in its place that changes nothing.
  private mutating func repairDirective() {
    let line = text.lineStart(of: problem.contextPlace ?? place)
    let content = text.rest(at: line)
    let name = text.string(content).dropFirst().split(separator: " ").first ?? ""
    guard text.byte(at: line) == 0x25, !name.isEmpty, name != "YAML", name != "TAG" else { return }
    replace(content, by: "%TAG !align\(line)! !")
  }

  /// A later version of YAML 1: read as 1.2.
  private mutating func repairVersion() {
    let line = text.lineContent(at: problem.contextPlace ?? place)
    let words = text.string(line).split(separator: " ")
    guard words.count == 2, words[0] == "%YAML", words[1].hasPrefix("1."),
      words[1].dropFirst(2).allSatisfy(\.isNumber)
    else { return }
    replace(line, by: "%YAML 1.2")
  }

  /// YAML 1.2 lets anchors have all characters but brackets and commas, libyaml only a few.
  private mutating func repairAnchorName() {
    guard let mark = problem.contextPlace,
      text.byte(at: mark) == 0x26 || text.byte(at: mark) == 0x2A
    else { return }
    let word = text.word(at: mark)
    let name = text.string(word.lowerBound + 1..<word.upperBound)
    guard !name.isEmpty else { return }
    // None is the beginning of another.
    let plain = "x" + name.utf8.map { String(UInt16($0) + 0x100, radix: 16) }.joined() + "z"
    // What looks like an alias of nothing is a text that lacks its quotes.
    guard text.byte(at: mark) == 0x26 || tree.anchors.values.contains(plain) else { return }
    replace(word.lowerBound + 1..<word.upperBound, by: plain)
    anchorNames[plain] = name
  }
}
