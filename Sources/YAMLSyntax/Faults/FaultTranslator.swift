import Findings

/// Finds what people did where libyaml says what it expected.
struct FaultTranslator {
  private let problem: ParserProblem
  private let text: SourceExcerpt
  /// Where the innermost collection begins that is not closed.
  private let openCollection: Int?

  init(_ problem: ParserProblem, in bytes: ArraySlice<UInt8>, tree: Tree) {
    self.problem = problem
    text = SourceExcerpt(bytes)
    openCollection = tree.openCollection.map { Int(tree.nodes[$0].start) }
  }

  /// The fault that a problem of libyaml stands for.
  func fault() -> SyntaxFault {
    switch problem.kind {
    case .memory: .outOfMemory
    case .reader: readerFault()
    case .scanner, .parser:
      scalarFault() ?? collectionFault() ?? markerFault()
        ?? .unexpected(text.character(at: place), text.characterRange(at: place))
    }
  }

  private var place: Int { min(problem.place, text.count) }

  /// Where what libyaml was reading begins.
  private var start: Int { min(problem.contextPlace ?? problem.place, text.count) }
}

// MARK: - Bytes

extension FaultTranslator {
  private func readerFault() -> SyntaxFault {
    let range = text.characterRange(at: place)
    if text.seemsUTF16 { return .encoding(.utf16WithoutMark, range) }
    if text.seemsBinary { return .encoding(.binary, range) }
    guard problem.problem.contains("UTF-8") || problem.problem.contains("length") else {
      return .controlCharacter(problem.value, range)
    }
    let byte = SourceRange(place..<min(place + 1, text.count))
    return .invalidUTF8(text.byte(at: place) ?? 0, byte)
  }
}

// MARK: - Scalars

extension FaultTranslator {
  private func scalarFault() -> SyntaxFault? {
    switch problem.problem {
    case "found unexpected end of stream", "found unexpected document indicator":
      return .unclosedQuote(text.character(at: start), text.characterRange(at: start))
    case "found unknown escape character":
      return .unknownEscape(
        text.string(place..<text.characterEnd(at: place + 1)),
        SourceRange(place..<text.characterEnd(at: place + 1))
      )
    case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
      return .wrongEscapeNumber(SourceRange(place..<text.characterEnd(at: place)))
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return .tab(text.characterRange(at: text.placeOfTab(from: place)))
    case "found unexpected ':'":
      return .colonInText(text.characterRange(at: place))
    case "found an indentation indicator equal to 0":
      return .wrongBlockHeader(SourceRange(text.word(at: start)))
    case "did not find expected comment or line break"
    where problem.context.contains("block scalar"):
      return .textAfterBlockHeader(
        text.string(text.word(at: start)),
        SourceRange(text.rest(at: place)),
        isTagged: text.byte(at: text.wordStart(before: start)) == UInt8(ascii: "!")
      )
    case "found character that cannot start any token":
      if text.byte(at: place) == 0x09 { return .tab(text.characterRange(at: place)) }
      return .cannotBegin(text.character(at: place), text.characterRange(at: place))
    default: return nil
    }
  }
}

// MARK: - Collections

extension FaultTranslator {
  private func collectionFault() -> SyntaxFault? {
    switch problem.problem {
    case "could not find expected ':'": missingColon()
    case "mapping values are not allowed in this context": misplacedColon()
    case "did not find expected key": misplacedInMapping()
    case "did not find expected '-' indicator": misplacedInList()
    case "block sequence entries are not allowed in this context":
      text.isFirstOnLine(place)
        ? .wrongIndentation(SourceRange(text.rest(at: place)), columns: [])
        : .itemAfterKey(SourceRange(text.rest(at: place)))
    case "mapping keys are not allowed in this context":
      .cannotBegin("?", text.characterRange(at: place))
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'": openBracket()
    case "did not find expected node content": missingValue()
    case "did not find expected <document start>":
      .afterDocument(SourceRange(text.rest(at: place)))
    default: nil
    }
  }

  private func missingColon() -> SyntaxFault {
    let line = text.rest(at: start)
    if let colon = text.colonWithoutSpace(in: line) {
      return .colonWithoutSpace(
        text.string(line),
        colon: colon - line.lowerBound,
        SourceRange(line)
      )
    }
    // A quoted text over several lines, or one with text after its end, is no key.
    if let quote = text.byte(at: start), quote == 0x22 || quote == 0x27 {
      return .textAfterQuote(text.character(at: start), SourceRange(line))
    }
    if text.byte(at: start) == 0x2D { return .dashWithoutSpace(SourceRange(line)) }
    return .missingColon(text.string(line), SourceRange(line))
  }

  private func misplacedColon() -> SyntaxFault {
    let line = text.lineContent(at: place)
    if let colon = text.firstKeyColon(in: line), colon < place {
      let value = text.skipBlanks(from: colon + 1)
      // What follows a colon within quotes may look like a comment.
      if value < line.upperBound {
        return .colonInValue(
          key: text.string(line.lowerBound..<colon),
          value: text.string(value..<line.upperBound),
          SourceRange(value..<line.upperBound)
        )
      }
    }
    if let before = text.lineBefore(place), isDashWithoutSpace(before.lowerBound) {
      return .dashWithoutSpace(SourceRange(before))
    }
    if let before = text.lineBefore(place), let colon = text.colonWithoutSpace(in: before),
      text.firstKeyColon(in: before) == nil
    {
      return .colonWithoutSpace(
        text.string(before),
        colon: colon - before.lowerBound,
        SourceRange(before)
      )
    }
    let key = line.lowerBound..<max(line.lowerBound, place)
    return .keyInsideValue(text.string(key), SourceRange(key))
  }

  private func misplacedInMapping() -> SyntaxFault {
    let rest = text.rest(at: place)
    if text.isFirstOnLine(place) {
      if text.isItem(at: place) { return .itemAmongKeys(SourceRange(rest)) }
      return .wrongIndentation(SourceRange(rest), columns: columns(and: text.column(of: start)))
    }
    if text.byte(at: place) == 0x26 {
      return .secondProperty("&", SourceRange(text.word(at: place)))
    }
    if let quote = text.quote(before: place) { return .textAfterQuote(quote, SourceRange(rest)) }
    if let byte = text.byte(before: place), byte == 0x5D || byte == 0x7D {
      return .textAfterBracket(SourceRange(rest))
    }
    return .unexpected(text.character(at: place), SourceRange(rest))
  }

  private func misplacedInList() -> SyntaxFault {
    let rest = text.rest(at: place)
    if isDashWithoutSpace(place) { return .dashWithoutSpace(SourceRange(rest)) }
    let isDeeper = text.column(of: place) > text.column(of: start)
    if isDeeper, text.isFirstOnLine(place), text.firstKeyColon(in: rest) != nil {
      let isItem = text.isItem(at: place)
      return .wrongIndentation(
        SourceRange(rest),
        columns: isItem ? [text.column(of: start)] : columns(and: nil)
      )
    }
    return .expectedItem(SourceRange(rest))
  }

  /// Whether a text begins with a dash that was meant to begin a list item: `-id: M1`.
  private func isDashWithoutSpace(_ place: Int) -> Bool {
    text.byte(at: place) == 0x2D && !text.isItem(at: place)
      && text.firstKeyColon(in: text.rest(at: place)) != nil
  }

  /// The columns where a line may have been meant to begin: the line above's and another.
  private func columns(and other: Int?) -> [Int] {
    let above = text.lineBefore(place).map { text.column(of: $0.lowerBound) }
    return [above, above == other ? nil : other].compactMap(\.self)
  }

  private func openBracket() -> SyntaxFault {
    let bracket = text.character(at: start)
    let opening = text.characterRange(at: start)
    if text.skipBlanksAndBreaks(from: place) >= text.count {
      return .unclosedBracket(bracket, opening)
    }
    let range = text.characterRange(at: place)
    if let quote = text.quote(before: place), text.byte(at: place) != 0x3A {
      return .textAfterQuote(quote, SourceRange(text.word(at: place)))
    }
    return .expectedComma(bracket, text.character(at: place), range, opening: opening)
  }

  private func missingValue() -> SyntaxFault {
    let character = text.character(at: place)
    switch character {
    case "&", "!": return .secondProperty(character, SourceRange(text.word(at: place)))
    case ",": return .emptyElement(text.characterRange(at: place))
    case "*": return .aliasWithProperty(SourceRange(text.word(at: place)))
    default:
      if let open = openCollection, text.skipBlanksAndBreaks(from: place) >= text.count {
        return .unclosedBracket(text.character(at: open), text.characterRange(at: open))
      }
      return .unexpected(character, text.characterRange(at: place))
    }
  }
}

// MARK: - Anchors, tags, directives

extension FaultTranslator {
  private func markerFault() -> SyntaxFault? {
    let word = SourceRange(text.word(at: start))
    if problem.context.contains("anchor") || problem.context.contains("alias") {
      return .wrongAnchorName(text.string(text.word(at: start)), word)
    }
    if problem.problem.contains("undefined tag handle")
      || problem.context.contains("tag")
        && !problem.context.contains("directive")
    {
      let tag = text.word(at: problem.problem.contains("undefined") ? place : start)
      return .wrongTag(text.string(tag), SourceRange(tag))
    }
    if problem.context.contains("directive") || problem.problem.contains("directive")
      || problem.problem.contains("incompatible YAML")
    {
      return .wrongDirective(SourceRange(text.lineContent(at: problem.contextPlace ?? place)))
    }
    return nil
  }
}
