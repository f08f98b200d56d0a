/// What a browser's PDF lacks of PDF/UA-1, added at its end: metadata, and what links lead to.
///
/// An incremental update (ISO 32000-1 §7.5.6): the browser's own bytes stay, but for the two dates,
/// which become the report's. A file that is not built as expected is left as it is.
struct PDFFinish {
  private let page: PDFPrinter.Page

  init(_ page: PDFPrinter.Page) { self.page = page }

  /// The file with all that.
  func finished(_ bytes: [UInt8]) -> [UInt8] {
    var file = bytes
    setDates(&file)
    guard let table = PDFTable(file) else { return file }
    var update = PDFUpdate(file, table: table)
    guard let root = table.object(table.root, in: file), let end = root.lastIndex(of: ">>") else {
      return file
    }
    let metadata = update.nextNumber
    update.add(
      "<</Type /Metadata\n/Subtype /XML\n/Length \(xmp.utf8.count)>> stream\n\(xmp)\nendstream"
    )
    update.replace(table.root, with: root[..<end] + "\n/Metadata \(metadata) 0 R>>")
    for number in table.numbers {
      guard let object = table.object(number, in: file), object.hasPrefix("<</Type /Annot\n"),
        object.contains("/Subtype /Link"), !object.contains("/Contents"),
        let end = object.lastIndex(of: ">>")
      else { continue }
      update.replace(number, with: object[..<end] + "\n/Contents \(Self.text(meaning(object)))>>")
    }
    return update.finished()
  }

  /// What a link leads to, in words.
  private func meaning(_ object: String) -> String {
    if let name = object.between("/Dest /", or: "\n>") {
      return page.destinations[name] ?? "#" + name
    }
    return object.between("/URI (", or: ")") ?? page.title
  }

  /// A text string: UTF-16 with its mark, in hexadecimal.
  private static func text(_ text: String) -> String {
    "<FEFF"
      + text.utf16.map { unit in
        let digits = String(unit, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
      }.joined() + ">"
  }

  /// Puts the report's day for the day and time on which the browser ran, byte for byte.
  private func setDates(_ file: inout [UInt8]) {
    let day = page.date.filter { $0 != "-" }
    guard day.utf8.count == 8 else { return }
    let digits = Array("\(day)000000".utf8)
    for key in ["/CreationDate (D:", "/ModDate (D:"] {
      guard let start = file.firstRange(of: Array(key.utf8))?.upperBound,
        start + digits.count <= file.count,
        file[start..<start + digits.count].allSatisfy({ (0x30...0x39).contains($0) })
      else { continue }
      file.replaceSubrange(start..<start + digits.count, with: digits)
    }
  }

  /// ISO 16684-1, with the identification that PDF/UA-1 asks for (ISO 14289-1 §5).
  private var xmp: String {
    """
    <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
    <pdfuaid:part>1</pdfuaid:part>
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(Self.xml(page.title))</rdf:li></rdf:Alt></dc:title>
    <dc:language><rdf:Bag><rdf:li>\(page.language)</rdf:li></rdf:Bag></dc:language>
    </rdf:Description></rdf:RDF></x:xmpmeta>
    <?xpacket end="r"?>
    """
  }

  private static func xml(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: output += "&amp;"
      case 0x3C: output += "&lt;"
      case 0x3E: output += "&gt;"
      case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: output += " "
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
