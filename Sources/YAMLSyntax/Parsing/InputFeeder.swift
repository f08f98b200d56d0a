import CLibYAML

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Feeds libyaml with a file's bytes.
///
/// libyaml decodes its input a code point at a time, which is a sixth of all that it does. The
/// feeder checks a chunk eight bytes at a time and puts it where libyaml keeps decoded text; what
/// it is not sure of, and what libyaml asks for in the middle of a long scalar, goes through
/// libyaml's own reader, from the same place on.
@safe struct InputFeeder {
  private let text: UnsafeBufferPointer<UInt8>
  /// The next byte that libyaml has not got.
  private var place: Int
  /// Whether libyaml's reader must see the rest: it holds bytes that are no text.
  private var isUnchecked: Bool
  /// Whether characters were replaced that libyaml takes for line breaks.
  private(set) var hasPlaceholders = false

  /// How many code points are ahead when a chunk is added; scalars of that length need no more.
  static let readAhead = 8 << 10

  private var total: Int { unsafe text.count }

  init(_ text: UnsafeBufferPointer<UInt8>, startingAt start: Int) {
    unsafe self.text = text
    place = start
    // The layout of the parser's buffer is part of the header and the same in all of 0.2.
    isUnchecked = unsafe !String(cString: yaml_get_version_string()).hasPrefix("0.2.")
  }

  /// Makes a parser read from a feeder, which must stay where it is as long as the parser does.
  static func connect(_ parser: inout yaml_parser_t, to feeder: UnsafeMutablePointer<InputFeeder>) {
    unsafe yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input(
      &parser,
      { context, buffer, size, count in
        guard let feeder = unsafe context?.assumingMemoryBound(to: InputFeeder.self),
          let buffer = unsafe buffer
        else { return 0 }
        unsafe count?.pointee = unsafe feeder.pointee.read(buffer, size)
        return 1
      },
      feeder
    )
  }

  /// Copies the next bytes for libyaml's own reader; their number, 0 at the end.
  private mutating func read(_ buffer: UnsafeMutablePointer<UInt8>, _ size: Int) -> Int {
    let end = endOfChunk(size)
    let chunk = place..<end
    guard let base = unsafe text.baseAddress, !chunk.isEmpty else { return 0 }
    unsafe buffer.update(from: base + chunk.lowerBound, count: chunk.count)
    unsafe replaceForeignBreaks(UnsafeMutableBufferPointer(start: buffer, count: chunk.count))
    place = end
    return chunk.count
  }

  /// Adds a chunk of checked text to what the parser has decoded.
  @inline(never)
  mutating func refill(_ parser: inout yaml_parser_t) {
    guard !isUnchecked, place < total, let base = unsafe text.baseAddress,
      unsafe parser.raw_buffer.pointer == parser.raw_buffer.last,
      let start = unsafe parser.buffer.start, let pointer = unsafe parser.buffer.pointer,
      let last = unsafe parser.buffer.last, let limit = unsafe parser.buffer.end
    else { return }
    let kept = unsafe last - pointer
    let end = endOfChunk(min(unsafe limit - start - kept - 64, 4 * Self.readAhead))
    guard end > place else { return }
    let chunk = unsafe UnsafeRawBufferPointer(start: base + place, count: end - place)
    guard let check = unsafe TextCheck(chunk) else {
      isUnchecked = true
      return
    }
    unsafe memmove(start, pointer, kept)
    unsafe memcpy(start + kept, base + place, end - place)
    if check.hasForeignBreaks {
      unsafe replaceForeignBreaks(
        UnsafeMutableBufferPointer(start: start + kept, count: end - place)
      )
    }
    unsafe parser.buffer.pointer = start
    unsafe parser.buffer.last = start + kept + (end - place)
    unsafe parser.unread += check.codePoints
    unsafe parser.offset += end - place
    place = end
  }

  /// The end of the longest chunk that does not split a code point.
  private func endOfChunk(_ size: Int) -> Int {
    guard size < total - place else { return total }
    var end = place + max(size, 0)
    while end > place, unsafe text[end] & 0xC0 == 0x80 { end -= 1 }
    // More than three bytes that continue nothing: no text, libyaml says where.
    return end > place ? end : place + max(size, 0)
  }
}

// MARK: - Line breaks that are none

extension InputFeeder {
  // YAML 1.2 breaks lines at CR and LF only, libyaml also at U+0085, U+2028 and U+2029. Each is
  // replaced by a character of the same length that texts do not hold, and put back afterwards.
  private static let nextLine: (foreign: [UInt8], placeholder: [UInt8]) =
    ([0xC2, 0x85], [0xDF, 0xBC])
  private static let lineSeparator: (foreign: [UInt8], placeholder: [UInt8]) =
    ([0xE2, 0x80, 0xA8], [0xEF, 0xB7, 0x90])
  private static let paragraphSeparator: (foreign: [UInt8], placeholder: [UInt8]) =
    ([0xE2, 0x80, 0xA9], [0xEF, 0xB7, 0x91])

  private mutating func replaceForeignBreaks(_ chunk: UnsafeMutableBufferPointer<UInt8>) {
    for pair in [Self.nextLine, Self.lineSeparator, Self.paragraphSeparator]
    where unsafe Self.replace(pair.foreign, by: pair.placeholder, in: chunk) {
      hasPlaceholders = true
    }
  }

  /// Puts back what was replaced.
  static func restoreForeignBreaks(_ text: inout [UInt8]) {
    unsafe text.withUnsafeMutableBufferPointer { text in
      for pair in [nextLine, lineSeparator, paragraphSeparator] {
        _ = unsafe replace(pair.placeholder, by: pair.foreign, in: text)
      }
    }
  }

  private static func replace(
    _ pattern: [UInt8],
    by other: [UInt8],
    in text: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    guard text.count >= pattern.count else { return false }
    var isFound = false
    for place in 0...(text.count - pattern.count) where unsafe text[place] == pattern[0] {
      guard pattern.indices.allSatisfy({ unsafe text[place + $0] == pattern[$0] }) else {
        continue
      }
      for index in other.indices { unsafe text[place + index] = other[index] }
      isFound = true
    }
    return isFound
  }
}
