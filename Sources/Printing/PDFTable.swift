/// Where the objects of a PDF file stand: its cross-reference table (ISO 32000-1 §7.5.4).
struct PDFTable {
  /// Where the table itself begins.
  let start: Int
  /// One more than the highest number of an object.
  let size: Int
  /// The catalogue's number.
  let root: Int
  /// The rest of the trailer: `/Info 1 0 R`.
  let info: String?
  private var offsets: [Int: Int] = [:]

  /// The numbers of all objects, ascending.
  var numbers: [Int] { offsets.keys.sorted() }

  /// Reads a file with one plain table, as Chromium writes it; nil for any other.
  init?(_ file: [UInt8]) {
    guard let mark = file.suffix(64).firstRange(of: Array("startxref\n".utf8))?.upperBound,
      let start = Int(String(decoding: file[mark...].prefix { $0 != 0x0A }, as: UTF8.self)),
      start >= 0, start < file.count
    else { return nil }
    let lines = String(decoding: file[start...], as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 4, lines[0] == "xref" else { return nil }
    let head = lines[1].split(separator: " ").compactMap { Int($0) }
    guard head.count == 2, head[0] == 0, head[1] > 0, lines.count > head[1] + 3 else { return nil }
    for number in 1..<max(head[1], 2) {
      let entry = lines[2 + number].split(separator: " ")
      guard entry.count == 3, entry[2].hasPrefix("n"), let offset = Int(entry[0]),
        offset < file.count
      else { return nil }
      offsets[number] = offset
    }
    let trailer = lines[(2 + head[1])...].joined(separator: "\n")
    guard trailer.hasPrefix("trailer"), !trailer.contains("/Prev"),
      let root = trailer.between("/Root ", or: " ").flatMap({ Int($0) })
    else { return nil }
    self.start = start
    self.size = head[1]
    self.root = root
    info = trailer.between("/Info ", or: "\n>")
  }

  /// What stands in an object; nil where it is a stream or not there.
  func object(_ number: Int, in file: [UInt8]) -> String? {
    guard let offset = offsets[number] else { return nil }
    let mark = Array("\(number) 0 obj\n".utf8)
    guard file[offset...].starts(with: mark) else { return nil }
    let start = offset + mark.count
    // An object that is no stream is short.
    let part = file[start..<min(file.count, start + 4_000)]
    guard let end = part.firstRange(of: Array("\nendobj".utf8))?.lowerBound else { return nil }
    let text = String(decoding: part[..<end], as: UTF8.self)
    return text.contains("stream\n") ? nil : text
  }
}

/// Objects that are added to the end of a PDF file, or replaced there.
struct PDFUpdate {
  private var file: [UInt8]
  private let table: PDFTable
  /// The new text of each object that is new or changed.
  private var objects: [Int: String] = [:]
  private var nextNumber: Int

  init(_ file: [UInt8], table: PDFTable) {
    self.file = file
    self.table = table
    nextNumber = table.size
  }

  /// What stands in an object by now; nil where it is a stream or not there.
  func object(_ number: Int) -> String? { objects[number] ?? table.object(number, in: file) }

  /// Adds an object.
  ///
  /// - Returns: Its number.
  mutating func add(_ object: String) -> Int {
    objects[nextNumber] = object
    nextNumber += 1
    return nextNumber - 1
  }

  /// Adds entries to the end of an object that is a dictionary.
  mutating func append(_ entries: String, to number: Int) {
    guard let text = object(number), text.hasSuffix(">>") else { return }
    objects[number] = text.dropLast(2) + "\n\(entries)>>"
  }

  /// Puts one text in place of another where it stands first.
  mutating func substitute(_ old: String, with new: String, in number: Int) {
    guard var text = object(number), let range = text.firstRange(of: old) else { return }
    text.replaceSubrange(range, with: new)
    objects[number] = text
  }

  /// The file with all of that and its table.
  func finished() -> [UInt8] {
    var output = file
    if output.last != 0x0A { output.append(0x0A) }
    var rows = "xref\n"
    for (number, text) in objects.sorted(by: { $0.key < $1.key }) {
      let digits = String(output.count)
      rows += "\(number) 1\n"
      rows += String(repeating: "0", count: max(0, 10 - digits.count)) + digits + " 00000 n \n"
      output += "\(number) 0 obj\n\(text)\nendobj\n".utf8
    }
    rows += "trailer\n<</Size \(nextNumber)\n/Root \(table.root) 0 R\n"
    if let info = table.info { rows += "/Info \(info)\n" }
    rows += "/Prev \(table.start)>>\nstartxref\n\(output.count)\n%%EOF\n"
    return output + Array(rows.utf8)
  }
}

extension String {
  /// What stands between a mark and the first of some characters after it.
  func between(_ mark: String, or ends: String) -> String? {
    guard let start = firstRange(of: mark)?.upperBound else { return nil }
    let rest = self[start...].prefix { !ends.contains($0) }
    return rest.isEmpty ? nil : String(rest)
  }
}
