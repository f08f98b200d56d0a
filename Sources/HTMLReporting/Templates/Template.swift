/// A file of `report/`, parsed: as much of Mustache as `report/README.md` describes.
struct Template {
  enum Token {
    /// Markup, and words in the report's language, escaped.
    case markup([UInt8])
    /// `{{name}}`: a text, escaped. nil is `{{.}}`.
    case text(FieldName?)
    /// `{{{name}}}`: a text as it is.
    case bare(FieldName)
    /// `{{#name}}…{{/name}}`.
    case section(FieldName, Template)
    /// `{{^name}}…{{/name}}`.
    case absence(FieldName, Template)
    /// `{{> name}}`, by its number in the library.
    case part(Int)
  }

  fileprivate(set) var tokens: [Token] = []
}

/// Why a file is no template.
struct TemplateMistake: Error, Equatable {
  var message: String
}

/// Reads one template.
struct TemplateParser {
  /// The numbers of the templates that there are, by name.
  let parts: [String: Int]
  /// What `{{words.name}}` stands for.
  let words: [String: String]

  private struct Section {
    var name: FieldName
    var isAbsence: Bool
    var outer: Template
  }

  private var template = Template()
  private var sections: [Section] = []

  init(parts: [String: Int], words: [String: String]) {
    self.parts = parts
    self.words = words
  }

  /// The tokens of a text.
  ///
  /// Spaces at the beginning of a line are left out, and lines that hold nothing but a tag that shows
  /// nothing itself bring no line break, nor does a text of one line: it stands within others.
  mutating func parse(_ text: String) throws(TemplateMistake) -> Template {
    template = Template()
    sections = []
    let lines = Self.withoutOptionalEnds(text).split(separator: "\n")
      .map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
    for line in lines {
      let isShown = try read(line)
      if lines.count > 1, isShown { add("\n") }
    }
    guard sections.isEmpty else {
      throw TemplateMistake(message: "{{#\(sections[0].name)}} has no end")
    }
    return template
  }

  /// The text without the ends of items and cells, which the next one or the end of the list or row
  /// implies (HTML §13.1.2.4): a twentieth of a large page.
  private static func withoutOptionalEnds(_ text: String) -> String {
    var rest = text.utf8[...]
    var output: [UInt8] = []
    while let end = rest.firstIndex(of: UInt8(ascii: "<")) {
      output += rest[..<end]
      rest = rest[end...]
      if rest.dropFirst().first == UInt8(ascii: "/"),
        let tag = optionalEnds.first(where: { rest.starts(with: $0.utf8) })
      {
        rest = rest.dropFirst(tag.utf8.count)
      } else {
        output.append(rest.removeFirst())
      }
    }
    return String(decoding: output + rest, as: UTF8.self)
  }

  private static let optionalEnds = ["</li>", "</dt>", "</dd>", "</tr>", "</th>", "</td>"]

  /// Reads a line.
  ///
  /// - Returns: Whether it is more than a single tag that shows nothing itself.
  private mutating func read(_ line: Substring) throws(TemplateMistake) -> Bool {
    var rest = line
    var isShown = false
    var tags = 0
    while !rest.isEmpty {
      let markup = rest.prefix(upTo: Self.start(of: "{{", in: rest))
      rest = rest[markup.endIndex...]
      if !markup.isEmpty {
        add(String(markup))
        isShown = true
      }
      if rest.isEmpty { break }
      let isBare = rest.hasPrefix("{{{")
      let end = isBare ? "}}}" : "}}"
      let inner = rest.dropFirst(isBare ? 3 : 2)
      let close = Self.start(of: end, in: inner)
      guard close < inner.endIndex else {
        throw TemplateMistake(message: "'\(rest)' has no '\(end)'")
      }
      let tag = inner[..<close]
      rest = inner[close...].dropFirst(end.count)
      tags += 1
      if isBare {
        template.tokens.append(.bare(try Self.name(tag)))
        isShown = true
      } else if try shows(tag) {
        isShown = true
      }
    }
    return isShown || tags > 1
  }

  /// Takes in what stands between two pairs of braces.
  ///
  /// - Returns: Whether it shows something itself.
  private mutating func shows(_ tag: Substring) throws(TemplateMistake) -> Bool {
    let name = tag.dropFirst().drop { $0 == " " }
    switch tag.first {
    case "#", "^":
      let section = Section(
        name: try Self.name(name),
        isAbsence: tag.first == "^",
        outer: template
      )
      sections.append(section)
      template = Template()
    case "/":
      guard let section = sections.popLast(), section.name.rawValue == name else {
        throw TemplateMistake(message: "{{\(tag)}} ends nothing")
      }
      let inner = template
      template = section.outer
      template.tokens.append(
        section.isAbsence ? .absence(section.name, inner) : .section(section.name, inner)
      )
    case ">":
      guard let part = parts[String(name)] else {
        throw TemplateMistake(message: "there is no part '\(name)'")
      }
      template.tokens.append(.part(part))
    case ".":
      template.tokens.append(.text(nil))
      return true
    default:
      if tag.hasPrefix("words.") {
        guard let word = words[String(tag.dropFirst("words.".count))] else {
          throw TemplateMistake(message: "there is no word {{\(tag)}}")
        }
        add(HTMLText.escaped(word))
      } else {
        template.tokens.append(.text(try Self.name(tag)))
      }
      return true
    }
    return false
  }

  /// Adds markup to what stands before it.
  private mutating func add(_ markup: String) {
    if case .markup(let before) = template.tokens.last {
      template.tokens[template.tokens.count - 1] = .markup(before + Array(markup.utf8))
    } else {
      template.tokens.append(.markup(Array(markup.utf8)))
    }
  }

  private static func name(_ text: Substring) throws(TemplateMistake) -> FieldName {
    guard let name = FieldName.named(String(text)) else {
      throw TemplateMistake(message: "no view gives '\(text)': list it in FieldName")
    }
    return name
  }

  /// Where a mark begins; the end where it does not stand in the text.
  private static func start(of mark: String, in text: Substring) -> Substring.Index {
    var rest = text.utf8[...]
    while let index = rest.firstIndex(where: { $0 == mark.utf8.first }) {
      rest = rest[index...]
      if rest.starts(with: mark.utf8) { return index }
      rest = rest.dropFirst()
    }
    return text.endIndex
  }
}
