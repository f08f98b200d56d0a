import Findings

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Reads what stands between the scalars: comments, which libyaml drops, and blanks.
///
/// It jumps from one `#` to the next, so a text without comments costs it nothing.
@safe struct GapScanner {
  private let text: UnsafeBufferPointer<UInt8>
  /// Where the text begins, after a byte order mark.
  private let start: Int
  /// The next `#` that is not judged yet; the text's count where there is none.
  private(set) var next: Int
  private(set) var comments: [CommentTable.Entry] = []
  /// The first `#` that has no blank before it; nil where there is none.
  private(set) var wrongComment: Int?

  private var count: Int { unsafe text.count }

  init(_ text: UnsafeBufferPointer<UInt8>, startingAt start: Int) {
    unsafe self.text = text
    self.start = start
    next = start
    next = hash(from: start)
  }

  /// Takes every `#` before a place as a comment's beginning, where it is one.
  mutating func scan(upTo end: Int) {
    while next < end {
      let place = next
      if !isComment(at: place) {
        // Of one word all are the same: a long one must not be judged anew at each.
        next = hash(from: endOfProperty(from: place + 1))
        continue
      }
      let end = endOfLine(from: place)
      add(place..<end)
      next = hash(from: end)
    }
  }

  /// Passes over a scalar, in which `#` begins no comment.
  @inline(__always)
  mutating func skip(to end: Int) {
    if next < end { next = hash(from: end) }
  }

  /// Takes the comment of a block scalar's header, passes over the rest of it; the end of its
  /// last line that is not blank.
  mutating func endOfBlockScalar(from start: Int, to end: Int) -> Int {
    let header = endOfLine(from: start)
    var last = trimmed(end, notBefore: start)
    if next < min(header, end) {
      let comment = next
      scan(upTo: header)
      if last <= header { last = trimmed(comment, notBefore: start) }
    }
    skip(to: end)
    return last
  }

  /// The end of what stands before a place, blanks and line breaks left out.
  func endOfContent(before place: Int) -> Int { trimmed(place, notBefore: start) }

  /// Passes over anchor and tag: where they end and where the value after them begins.
  mutating func endOfProperties(
    _ count: Int,
    from start: Int,
    to end: Int
  ) -> (end: Int, value: Int) {
    var place = start
    var propertiesEnd = start
    for index in 0...count {
      while place < end {
        if isBlankOrBreak(place) {
          place += 1
        } else if unsafe text[place] == 0x23, place > propertiesEnd {
          scan(upTo: place + 1)
          place = min(endOfLine(from: place), end)
        } else {
          break
        }
      }
      guard index < count else { break }
      place = min(endOfProperty(from: place), end)
      propertiesEnd = place
      skip(to: place)
    }
    return (propertiesEnd, place < end ? place : propertiesEnd)
  }
}

extension GapScanner {
  private func hash(from place: Int) -> Int {
    guard place < count, let base = unsafe text.baseAddress else { return count }
    guard let found = unsafe memchr(base + place, 0x23, count - place) else {
      return count
    }
    return unsafe UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }

  /// Whether `#` between scalars begins a comment; where it has no right to stand there is a fault.
  private mutating func isComment(at place: Int) -> Bool {
    if place == start || isBlankOrBreak(place - 1) { return true }
    var word = place
    while word > start, !isBlankOrBreak(word - 1) { word -= 1 }
    // A directive, an anchor or a tag may hold a `#`.
    if unsafe text[word] == 0x26 || text[word] == 0x21 { return false }
    var line = word
    while line > start, unsafe text[line - 1] != 0x0A && text[line - 1] != 0x0D { line -= 1 }
    if unsafe text[line] == 0x25, !isVersionDirective(line) { return false }
    if wrongComment == nil { wrongComment = place }
    return true
  }

  private func isVersionDirective(_ line: Int) -> Bool {
    let name: [UInt8] = [0x25, 0x59, 0x41, 0x4D, 0x4C, 0x20]
    return line + name.count <= count
      && name.indices.allSatisfy { unsafe text[line + $0] == name[$0] }
  }

  private mutating func add(_ range: Range<Int>) {
    var line = range.lowerBound
    while line > start, unsafe text[line - 1] == 0x20 || text[line - 1] == 0x09 { line -= 1 }
    let isAlone = unsafe line == start || text[line - 1] == 0x0A || text[line - 1] == 0x0D
    let end = trimmed(range.upperBound, notBefore: range.lowerBound)
    comments.append(
      CommentTable.Entry(range: SourceRange(range.lowerBound..<end), isAlone: isAlone)
    )
  }

  func endOfLine(from place: Int) -> Int {
    var end = place
    while end < count, unsafe text[end] != 0x0A && text[end] != 0x0D { end += 1 }
    return end
  }

  private func endOfProperty(from place: Int) -> Int {
    var end = place
    let isVerbatim = unsafe place + 1 < count && text[place] == 0x21 && text[place + 1] == 0x3C
    while end < count, !isBlankOrBreak(end) {
      let byte = unsafe text[end]
      if isVerbatim {
        if byte == 0x3E { return end + 1 }
      } else if byte == 0x2C || byte == 0x5B || byte == 0x5D || byte == 0x7B || byte == 0x7D {
        return end
      }
      end += 1
    }
    return end
  }

  private func isBlankOrBreak(_ place: Int) -> Bool {
    let byte = unsafe text[place]
    return byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private func trimmed(_ end: Int, notBefore start: Int) -> Int {
    var end = end
    while end > start, isBlankOrBreak(end - 1) { end -= 1 }
    return end
  }
}
