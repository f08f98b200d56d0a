/// Goes through the scalars of a pattern.
struct PatternScanner {
  private let scalars: [Unicode.Scalar]
  var position = 0

  init(_ pattern: String) {
    scalars = Array(pattern.unicodeScalars)
  }

  var isAtEnd: Bool { position >= scalars.count }
  var peek: Unicode.Scalar? { peek(0) }

  /// The scalar last taken.
  var previous: Unicode.Scalar? { position > 0 ? scalars[position - 1] : nil }

  func peek(_ distance: Int) -> Unicode.Scalar? {
    position + distance < scalars.count ? scalars[position + distance] : nil
  }

  mutating func next() -> Unicode.Scalar? {
    guard position < scalars.count else { return nil }
    position += 1
    return scalars[position - 1]
  }

  mutating func take(_ text: String) -> Bool {
    var end = position
    for scalar in text.unicodeScalars {
      guard end < scalars.count, scalars[end] == scalar else { return false }
      end += 1
    }
    position = end
    return true
  }

  /// Takes decimal digits; a number too large becomes one beyond every limit.
  mutating func takeNumber() -> Int? {
    var value: Int?
    while let scalar = peek, ("0"..."9").contains(scalar) {
      value = min((value ?? 0) * 10 + Int(scalar.value - 0x30), 1_000_000)
      position += 1
    }
    return value
  }

  /// Takes what follows a backslash and stands for one scalar.
  mutating func escapedScalar(from start: Int) throws(PatternError) -> Unicode.Scalar {
    guard let scalar = next() else { throw fault(.trailingBackslash, from: start) }
    switch scalar {
    case "a": return "\u{07}"
    case "f": return "\u{0C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "v": return "\u{0B}"
    case "x": return try hexadecimal(from: start)
    case "0"..."7":
      let isZero = scalar == "0"
      var value = scalar.value - 0x30
      var count = 1
      while count < 3, let digit = peek, ("0"..."7").contains(digit) {
        value = value * 8 + digit.value - 0x30
        position += 1
        count += 1
      }
      // A single digit would be the text of a group.
      if !isZero, count == 1 { throw fault(.backReference, from: start) }
      guard let result = Unicode.Scalar(value) else { throw fault(.invalidEscape, from: start) }
      return result
    case "8", "9":
      throw fault(.backReference, from: start)
    default:
      guard scalar.isASCII, !scalar.isASCIIAlphanumeric else {
        throw fault(.invalidEscape, from: start)
      }
      return scalar
    }
  }

  /// Takes `{10FFFF}` or two digits.
  private mutating func hexadecimal(from start: Int) throws(PatternError) -> Unicode.Scalar {
    var digits = ""
    if take("{") {
      while let scalar = next(), scalar != "}" {
        digits.unicodeScalars.append(scalar)
      }
      guard previous == "}" else { throw fault(.invalidEscape, from: start) }
    } else {
      for _ in 0..<2 {
        if let scalar = next() { digits.unicodeScalars.append(scalar) }
      }
      guard digits.unicodeScalars.count == 2 else { throw fault(.invalidEscape, from: start) }
    }
    guard digits.utf8.count <= 16, digits.unicodeScalars.allSatisfy(\.properties.isASCIIHexDigit),
      let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value)
    else { throw fault(.invalidEscape, from: start) }
    return scalar
  }

  /// The fault of what was taken since `start`, or of so many scalars after it.
  func fault(_ kind: PatternError.Kind, from start: Int, count: Int? = nil) -> PatternError {
    let end = min(scalars.count, max(start + (count ?? 0), count == nil ? position : 0, start + 1))
    let offset = Self.length(of: scalars[..<min(start, end)])
    let fragment = scalars[min(start, end)..<end]
    let text = String(String.UnicodeScalarView(fragment.prefix(40)))
    return PatternError(
      kind: kind,
      range: offset..<offset + Self.length(of: fragment),
      fragment: fragment.count > 40 ? text + "…" : text
    )
  }

  private static func length(of scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + UTF8.width($1) }
  }
}
