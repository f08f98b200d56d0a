import Findings

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

// MARK: - What libyaml lets pass

extension TreeBuilder {
  /// The column of the innermost block collection; -1 where there is none.
  private var blockIndentation: Int {
    var frame = top
    var outer = frames.count
    while frame.node >= 0, frame.isFlow {
      outer -= 1
      frame = frames[outer]
    }
    guard frame.node >= 0 else { return -1 }
    let start = Int(tree.nodes[frame.node].start)
    return start - lineStart(of: start)
  }

  private func lineStart(of place: Int) -> Int {
    var line = place
    while line > start, !isBreak(line - 1) { line -= 1 }
    return line
  }

  private func isBreak(_ place: Int) -> Bool { unsafe text[place] == 0x0A || text[place] == 0x0D }

  private func hasBreak(from start: Int, to end: Int) -> Bool {
    guard let base = unsafe text.baseAddress, start < end else { return false }
    return unsafe memchr(base + start, 0x0A, end - start) != nil
      || memchr(base + start, 0x0D, end - start) != nil
  }

  /// Reports a line of a quoted scalar or of brackets that is not indented more than the block
  /// collection that it lies in (YAML 1.2.2 §6.1); a closing bracket may stand where it likes.
  mutating func checkIndentation(from start: Int, to end: Int) {
    guard hasBreak(from: start, to: end) else { return }
    var place = start
    while !isBreak(place) { place += 1 }
    let required = blockIndentation + 1
    guard required > 0 else { return }
    while place < end {
      place += 1
      let line = place
      while place < end, unsafe text[place] == 0x20 { place += 1 }
      let spaces = place - line
      while place < end, unsafe text[place] == 0x20 || text[place] == 0x09 { place += 1 }
      guard place < end else { return }
      let first = unsafe text[place]
      let isFree = isBreak(place) || first == 0x23 || first == 0x5D || first == 0x7D
      if spaces < required, !isFree {
        let opening = unsafe text[start]
        if opening == 0x22 || opening == 0x27 {
          return fail(.quoteRunsOn(opening == 0x22 ? "\"" : "'", SourceRange(start..<start + 1)))
        }
        let content = place
        while place < end, !isBreak(place) { place += 1 }
        return fail(.shallowLine(SourceRange(content..<place)))
      }
      while place < end, !isBreak(place) { place += 1 }
    }
  }

  /// Reports a blank line at the start of a block scalar that is indented more than its first line
  /// with text (YAML 1.2.2 §8.1.1.1).
  mutating func checkBlankLines(ofBlockScalarAt start: Int) {
    var place = start
    while place < count, !isBreak(place) {
      // With an indentation of its own the header leaves nothing to detect.
      if unsafe (0x31...0x39).contains(text[place]), place - start < 3 { return }
      place += 1
    }
    var deepest = 0..<0
    while place < count {
      place += 1
      let line = place
      while place < count, unsafe text[place] == 0x20 { place += 1 }
      guard place < count else { return }
      if isBreak(place) {
        if place - line > deepest.count { deepest = line..<place }
        continue
      }
      let spaces = place - line
      if spaces < deepest.count, spaces > blockIndentation {
        fail(.deepBlankLine(SourceRange(deepest)))
      }
      return
    }
  }
}
