import Scalars

/// Fills the clauses of a text such as `%s: %.2f`.
///
/// Clauses are `%s`, `%d`, `%f`, `%e`, `%x`, `%X`, `%o`, `%b` and `%%`, with `.` and a number of
/// digits before the letter; see cel-go's strings extension.
package struct TextFormat {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var result = ""
  private var size = 0

  private init(_ template: String) {
    scalars = Array(template.unicodeScalars)
  }

  /// Fills the clauses of a template in order; further arguments are ignored.
  ///
  /// - Parameters:
  ///   - template: The text with clauses.
  ///   - count: The number of arguments.
  ///   - argument: Gives an argument that a clause asks for, by its index.
  /// - Returns: The text.
  /// - Throws: A `TextError`, also when the text would be too large.
  package static func fill(
    _ template: String,
    count: Int,
    argument: (Int) -> FormatArgument
  ) throws(TextError) -> String {
    var format = TextFormat(template)
    var index = 0
    while let scalar = format.next() {
      guard scalar == "%" else {
        try format.append(scalar)
        continue
      }
      if format.peek == "%" {
        format.position += 1
        try format.append("%")
        continue
      }
      let (clause, precision) = try format.clause()
      guard index < count else { throw .missingFormatArgument(index) }
      try format.fill(clause, precision, with: argument(index))
      index += 1
    }
    return format.result
  }

  private var peek: Unicode.Scalar? {
    position < scalars.count ? scalars[position] : nil
  }

  private mutating func next() -> Unicode.Scalar? {
    guard let scalar = peek else { return nil }
    position += 1
    return scalar
  }

  private mutating func clause() throws(TextError) -> (Character, Int) {
    var precision = 6
    if peek == "." {
      position += 1
      var digits: Int?
      while let scalar = peek, ("0"..."9").contains(scalar) {
        digits = min((digits ?? 0) * 10 + Int(scalar.value - 0x30), TextLimits.precision + 1)
        position += 1
      }
      guard peek != nil else { throw .unexpectedEndOfFormat }
      guard let digits, digits <= TextLimits.precision else { throw .invalidFormatPrecision }
      precision = digits
    }
    guard let letter = next() else { throw .unexpectedEndOfFormat }
    guard "sdfexXob".unicodeScalars.contains(letter) else {
      throw .unknownFormatClause(Character(letter))
    }
    return (Character(letter), precision)
  }

  private mutating func append(_ scalar: Unicode.Scalar) throws(TextError) {
    size += UTF8.width(scalar)
    guard size <= TextLimits.size else { throw .tooLarge }
    result.unicodeScalars.append(scalar)
  }

  private mutating func append(_ text: String) throws(TextError) {
    size += text.utf8.count
    guard size <= TextLimits.size else { throw .tooLarge }
    result += text
  }
}

// MARK: - Clauses

extension TextFormat {
  private mutating func fill(
    _ clause: Character,
    _ precision: Int,
    with argument: FormatArgument
  ) throws(TextError) {
    switch clause {
    case "s": try appendString(argument, depth: 0)
    case "d": try append(try Self.plain(argument))
    case "f":
      let (sign, digits) = try Self.digits(of: argument, for: clause)
      let rounded = digits?.rounded(toFractionDigits: precision)
      try append(sign + (rounded?.plain(fractionDigits: precision) ?? ""))
    case "e":
      let (sign, digits) = try Self.digits(of: argument, for: clause)
      let rounded = digits?.rounded(toDigits: precision + 1)
      try append(sign + (rounded?.scientific(fractionDigits: precision) ?? ""))
    case "x", "X": try append(try Self.hexadecimal(argument, clause))
    default: try append(try Self.radix(clause == "o" ? 8 : 2, argument, clause))
    }
  }

  private static func plain(_ argument: FormatArgument) throws(TextError) -> String {
    switch argument {
    case .int(let value): return String(value)
    case .uint(let value): return String(value)
    case .double(let value): return NumberText.plain(value)
    case .decimal(let value): return value.description
    default: throw .wrongFormatArgument(clause: "d", type: argument.typeName)
    }
  }

  /// The sign and the digits of a number; for what is not finite all of it and no digits.
  private static func digits(
    of argument: FormatArgument,
    for clause: Character
  ) throws(TextError) -> (sign: String, digits: ExactDigits?) {
    switch argument {
    case .int(let value): return (value < 0 ? "-" : "", ExactDigits(value.magnitude))
    case .uint(let value): return ("", ExactDigits(value))
    case .double(let value):
      guard value.isFinite else { return (NumberText.plain(value), nil) }
      return (value.sign == .minus ? "-" : "", ExactDigits(value))
    case .decimal(let value): return (value.isNegative ? "-" : "", ExactDigits(value))
    default: throw .wrongFormatArgument(clause: clause, type: argument.typeName)
    }
  }

  private static func hexadecimal(
    _ argument: FormatArgument,
    _ clause: Character
  ) throws(TextError) -> String {
    let isUpper = clause == "X"
    func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
      bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: isUpper) }.joined()
    }
    switch argument {
    case .int(let value): return String(value, radix: 16, uppercase: isUpper)
    case .uint(let value): return String(value, radix: 16, uppercase: isUpper)
    case .string(let text):
      guard text.utf8.count <= TextLimits.size / 2 else { throw .tooLarge }
      return hexadecimal(text.utf8)
    case .bytes(let bytes):
      guard bytes.count <= TextLimits.size / 2 else { throw .tooLarge }
      return hexadecimal(bytes)
    default: throw .wrongFormatArgument(clause: clause, type: argument.typeName)
    }
  }

  private static func radix(
    _ radix: Int,
    _ argument: FormatArgument,
    _ clause: Character
  ) throws(TextError) -> String {
    switch argument {
    case .int(let value): return String(value, radix: radix)
    case .uint(let value): return String(value, radix: radix)
    case .bool(let value) where radix == 2: return value ? "1" : "0"
    default: throw .wrongFormatArgument(clause: clause, type: argument.typeName)
    }
  }

  private mutating func appendString(
    _ argument: FormatArgument,
    depth: Int
  ) throws(TextError) {
    guard depth <= TextLimits.nesting else { throw .tooLarge }
    switch argument {
    case .null: try append("null" as String)
    case .bool(let value): try append(value ? "true" : "false" as String)
    case .int(let value): try append(String(value))
    case .uint(let value): try append(String(value))
    case .double(let value): try append(NumberText.plain(value))
    case .string(let text), .type(let text): try append(text)
    case .bytes(let bytes): try append(String(decoding: bytes, as: UTF8.self))
    case .timestamp(let value): try append(value.description)
    case .duration(let value): try append(value.description)
    case .decimal(let value): try append(value.description)
    case .date(let value): try append(value.description)
    case .list(let elements):
      try append("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { try append(", " as String) }
        try appendString(element, depth: depth + 1)
      }
      try append("]")
    case .map(let entries): try appendMap(entries, depth: depth)
    case .other(let name): throw .wrongFormatArgument(clause: "s", type: name)
    }
  }

  private mutating func appendMap(
    _ entries: [(key: FormatArgument, value: FormatArgument)],
    depth: Int
  ) throws(TextError) {
    var keyed: [(key: String, value: FormatArgument)] = []
    for entry in entries {
      var format = TextFormat("")
      try format.appendString(entry.key, depth: depth + 1)
      keyed.append((format.result, entry.value))
    }
    keyed.sort { CodePoints.isLess($0.key, $1.key) }
    try append("{")
    for (index, entry) in keyed.enumerated() {
      if index > 0 { try append(", " as String) }
      try append(entry.key + ": ")
      try appendString(entry.value, depth: depth + 1)
    }
    try append("}")
  }
}
