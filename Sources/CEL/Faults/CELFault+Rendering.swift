/// Faults as CEL's tools print them (cel-go, common/error.go):
///
///     ERROR: <input>:1:3: found no matching overload for '_+_' applied to '(int, string)'
///      | x + 'a'
///      | ..^
extension CELFault {
  /// The fault with its line of the expression and a mark under its position.
  package func rendered(in source: String, name: String = "<input>") -> String {
    let (line, column, text) = place(in: source)
    var mark = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(column) {
      // Full-width marks stand under characters that are likely to be wide.
      mark.append(scalar.isASCII ? "." : "\u{FF0E}")
    }
    let pointed = text.unicodeScalars.dropFirst(column).first
    mark.append(pointed?.isASCII ?? true ? "^" : "\u{FF3E}")
    let shown = String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\t" ? " " : $0 })
    )
    return "ERROR: \(name):\(line):\(column + 1): \(message)\n | \(shown)\n | \(String(mark))"
  }

  /// The 1-based line, the 0-based column in code points, and the line's text.
  private func place(in source: String) -> (line: Int, column: Int, text: String) {
    let bytes = Array(source.utf8)
    let position = min(max(position, 0), bytes.count)
    let start = bytes[..<position].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
    let line = bytes[..<start].count { $0 == 0x0A } + 1
    let column = bytes[start..<position].count { $0 & 0xC0 != 0x80 }
    return (line, column, String(decoding: bytes[start..<end], as: UTF8.self))
  }
}

extension CompileResult {
  /// All faults, one after the other.
  package func rendered(in source: String, name: String = "<input>") -> String {
    faults.map { $0.rendered(in: source, name: name) }.joined(separator: "\n")
  }
}
