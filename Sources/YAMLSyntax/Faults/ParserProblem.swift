import CLibYAML

/// What libyaml says when it gives up.
struct ParserProblem {
  enum Kind {
    case memory
    case reader
    case scanner
    case parser
  }

  var kind: Kind
  /// libyaml's English words.
  var problem: String
  /// libyaml's words for what it was doing; empty where it says nothing.
  var context: String
  /// 0-based byte offset.
  var place: Int
  /// The byte offset where what it was doing began.
  var contextPlace: Int?
  /// The byte or code point at fault, of reader problems; negative where there is none.
  var value: Int
  /// How many brackets are open.
  var flowLevel = 0
  /// The column of the innermost block collection, 0-based; -1 where there is none.
  var indentation = -1

  static let outOfMemory = ParserProblem(
    kind: .memory,
    problem: "",
    context: "",
    place: 0,
    contextPlace: nil,
    value: -1
  )

  private init(
    kind: Kind,
    problem: String,
    context: String,
    place: Int,
    contextPlace: Int?,
    value: Int
  ) {
    self.kind = kind
    self.problem = problem
    self.context = context
    self.place = place
    self.contextPlace = contextPlace
    self.value = value
  }

  init(_ parser: yaml_parser_t, start: Int, _ cursor: inout CodePointCursor) {
    kind =
      switch unsafe parser.error {
      case YAML_MEMORY_ERROR: .memory
      case YAML_READER_ERROR: .reader
      case YAML_SCANNER_ERROR: .scanner
      default: .parser
      }
    problem = unsafe parser.problem.map { unsafe String(cString: $0) } ?? ""
    context = unsafe parser.context.map { unsafe String(cString: $0) } ?? ""
    value = unsafe Int(parser.problem_value)
    flowLevel = unsafe Int(parser.flow_level)
    indentation = unsafe Int(parser.indent)
    place =
      unsafe kind == .reader
      ? start + parser.problem_offset : cursor.byteOffset(of: parser.problem_mark.index)
    contextPlace =
      unsafe parser.context == nil ? nil : cursor.byteOffset(of: parser.context_mark.index)
  }

  /// Turns its places into those of another text.
  mutating func move(_ offset: (Int) -> Int) {
    place = offset(place)
    contextPlace = contextPlace.map(offset)
  }

  /// Moves from a byte that should continue a code point to the one that begins it.
  mutating func moveToLeadByte(in bytes: ArraySlice<UInt8>) {
    guard problem == "invalid trailing UTF-8 octet", place > bytes.startIndex else { return }
    place -= 1
    while place > bytes.startIndex, bytes[place] & 0xC0 == 0x80 { place -= 1 }
  }
}
