import Findings

/// What a browser's PDF lacks of PDF/UA-1, added at its end: metadata, what links lead to, what its
/// tags stand for, and the bodies of lists' items.
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
    let metadata = update.add(
      "<</Type /Metadata\n/Subtype /XML\n/Length \(xmp.utf8.count)>> stream\n\(xmp)\nendstream"
    )
    update.append("/Metadata \(metadata) 0 R", to: table.root)
    for number in table.numbers {
      guard let object = update.object(number) else { continue }
      if object.hasPrefix("<</Type /Annot\n") {
        if object.contains("/Subtype /Link"), !object.contains("/Contents") {
          update.append("/Contents \(Self.text(meaning(object)))", to: number)
        }
      } else if object.hasPrefix("<</Type /StructTreeRoot\n") {
        // Two kinds of PDF 2.0 that a file of version 1.4 has to explain.
        if !object.contains("/RoleMap") {
          update.append("/RoleMap <</Strong /Span\n/Em /Span>>", to: number)
        }
      } else if object.hasPrefix("<</Type /StructElem\n"), object.contains("\n/S /LI\n") {
        setBody(ofItem: number, object, in: &update)
      }
    }
    return update.finished()
  }

  /// Puts what a list's item holds beside its mark into a body, which Chromium leaves out
  /// (ISO 32000-1 §14.8.4.3.3).
  private func setBody(ofItem item: Int, _ object: String, in update: inout PDFUpdate) {
    guard let list = object.between("\n/K [", or: "]") ?? object.between("\n/K ", or: "\n>") else {
      return
    }
    let words = list.split { $0 == " " || $0 == "\n" }
    // Parts are told as `29 0 R`; a number alone is what is drawn for the item itself, and stays.
    var kept: [String] = []
    var rest: [Int] = []
    var index = 0
    while index < words.count {
      guard let child = Int(words[index]) else { return }
      guard index + 2 < words.count, words[index + 2] == "R" else {
        kept.append(String(child))
        index += 1
        continue
      }
      guard let text = update.object(child), text.contains("\n/P \(item) 0 R") else { return }
      if text.contains("\n/S /Lbl\n") { kept.append("\(child) 0 R") } else { rest.append(child) }
      index += 3
    }
    guard !rest.isEmpty else { return }
    let references = rest.map { "\($0) 0 R" }.joined(separator: " ")
    let body = update.add(
      "<</Type /StructElem\n/S /LBody\n/P \(item) 0 R\n/K [\(references)]>>"
    )
    for child in rest {
      update.substitute("\n/P \(item) 0 R", with: "\n/P \(body) 0 R", in: child)
    }
    let parts = (kept + ["\(body) 0 R"]).joined(separator: " ")
    let old = object.contains("\n/K [\(list)]") ? "\n/K [\(list)]" : "\n/K \(list)"
    update.substitute(old, with: "\n/K [\(parts)]", in: item)
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
    let claim = page.hasRunningTitles ? "" : "\n<pdfuaid:part>1</pdfuaid:part>"
    return """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\(claim)
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(Self.xml(page.title))</rdf:li></rdf:Alt></dc:title>
      <dc:language><rdf:Bag><rdf:li>\(page.language)</rdf:li></rdf:Bag></dc:language>
      </rdf:Description></rdf:RDF></x:xmpmeta>
      <?xpacket end="r"?>
      """
  }

  private static func xml(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: plain += " "
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return XMLText.escaped(plain, isAttribute: false)
  }
}
