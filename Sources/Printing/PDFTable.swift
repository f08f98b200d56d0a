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
  private var offsets: [Int: Int] = [:]
  /// The number of the next object that is added.
  private(set) var nextNumber: Int

  init(_ file: [UInt8], table: PDFTable) {
    self.file = file
    self.table = table
    nextNumber = table.size
    if file.last != 0x0A { self.file.append(0x0A) }
  }

  mutating func add(_ object: String) {
    replace(nextNumber, with: object)
    nextNumber += 1
  }

  mutating func replace(_ number: Int, with object: String) {
    offsets[number] = file.count
    file += "\(number) 0 obj\n\(object)\nendobj\n".utf8
  }

  /// The file with the table of what was added.
  func finished() -> [UInt8] {
    var text = "xref\n"
    for number in offsets.keys.sorted() {
      let digits = String(offsets[number] ?? 0)
      text += "\(number) 1\n"
      text += String(repeating: "0", count: max(0, 10 - digits.count)) + digits + " 00000 n \n"
    }
    text += "trailer\n<</Size \(nextNumber)\n/Root \(table.root) 0 R\n"
    if let info = table.info { text += "/Info \(info)\n" }
    text += "/Prev \(table.start)>>\nstartxref\n\(file.count)\n%%EOF\n"
    return file + Array(text.utf8)
  }
}

extension String {
  /// What stands between a mark and the first of some characters after it.
  func between(_ mark: String, or ends: String) -> String? {
    guard let start = firstRange(of: mark)?.upperBound else { return nil }
    let rest = self[start...].prefix { !ends.contains($0) }
    return rest.isEmpty ? nil : String(rest)
  }

  /// Where a text begins for the last time.
  func lastIndex(of text: String) -> String.Index? {
    ranges(of: text).last?.lowerBound
  }
}
