import Findings

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The lines `%TAG` before a document.
///
/// libyaml compares each with all before it, and says nothing until it has read them all.
enum TagDirectives {
  /// How many may stand before a document; nobody writes more than a few.
  static let limit = 100

  /// Directives before a document of which there are too many.
  struct Excess {
    /// Where they begin.
    var start: Int
    /// The first that is one too many.
    var range: SourceRange
  }

  /// The first excess of a text.
  ///
  /// - Complexity: O(bytes), most of them only looked through for a `%`.
  static func excess(in bytes: ArraySlice<UInt8>) -> Excess? {
    var first = bytes.startIndex
    var count = 0
    var end = bytes.startIndex
    for start in starts(in: bytes) {
      if count == 0 || !isHead(bytes[end..<start]) { (first, count) = (start, 0) }
      count += 1
      end = bytes[start...].firstIndex { isBreak($0) } ?? bytes.endIndex
      if count > limit { return Excess(start: first, range: SourceRange(start..<end)) }
    }
    return nil
  }

  /// Where lines begin that are such directives, in order.
  private static func starts(in bytes: ArraySlice<UInt8>) -> some Sequence<Int> {
    let directive = Array("%TAG".utf8)
    return sequence(state: bytes.startIndex) { next in
      while let place = firstPercent(in: bytes[next...]) {
        next = place + 1
        let isFirstOfLine =
          place == bytes.startIndex || isBreak(bytes[place - 1])
          || bytes[..<place].elementsEqual(InputText.byteOrderMark)
        if isFirstOfLine, bytes[place...].starts(with: directive) { return place }
      }
      return nil
    }
  }

  private static func firstPercent(in bytes: ArraySlice<UInt8>) -> Int? {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = unsafe memchr(base, Int32(UInt8(ascii: "%")), buffer.count)
      else { return nil }
      return unsafe bytes.startIndex + (UnsafeRawPointer(found) - base)
    }
  }

  /// Whether nothing but directives, comments and empty lines stands in a text.
  private static func isHead(_ text: ArraySlice<UInt8>) -> Bool {
    text.split(whereSeparator: isBreak).lazy.allSatisfy { line in
      let first = line.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
      return first == nil || first == UInt8(ascii: "#") || first == UInt8(ascii: "%")
    }
  }

  private static func isBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
