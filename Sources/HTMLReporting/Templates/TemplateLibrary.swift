/// The templates, parsed.
struct TemplateLibrary {
  private var templates: [Template] = []
  private var numbers: [String: Int] = [:]
  /// `report/style.css` and, after it, `report/paper.css`.
  private(set) var style = ""
  /// `report/filter.js`.
  private(set) var script = ""

  /// Parses `report/`: a template is called as its file without ending and folder, `goal-link`.
  ///
  /// - Parameters:
  ///   - words: What `{{words.name}}` stands for.
  ///   - files: Those of `report/`.
  /// - Precondition: the files are those that the tests have seen; one that is no template is a
  ///   mistake of whoever changed it.
  init(words: [String: String], files: [ReportTemplates.File] = ReportTemplates.files) {
    var texts: [(path: String, text: String)] = []
    var paper = ""
    for file in files {
      switch file.path {
      case "report/style.css": style = file.text
      case "report/paper.css": paper = file.text
      case "report/filter.js": script = file.text
      default:
        numbers[Self.name(file.path)] = texts.count
        texts.append((file.path, file.text))
      }
    }
    style += paper
    var parser = TemplateParser(parts: numbers, words: words)
    for (path, text) in texts {
      do throws(TemplateMistake) {
        templates.append(try parser.parse(text))
      } catch {
        preconditionFailure("\(path) is no template: \(error.message)")
      }
    }
  }

  /// A template with the names of some fields.
  ///
  /// - Complexity: O(output).
  func render(_ fields: Fields, with template: String) -> String {
    guard let number = numbers[template] else {
      preconditionFailure("report/ has no template '\(template)'")
    }
    var rendering = Rendering(templates: templates, around: .one(fields))
    rendering.render(templates[number])
    return String(decoding: rendering.output, as: UTF8.self)
  }

  private static func name(_ path: String) -> String {
    let file = path.split(separator: "/").last.map { String($0) } ?? path
    return file.hasSuffix(".mustache") ? String(file.dropLast(".mustache".count)) : file
  }
}

/// A page on its way.
private struct Rendering {
  let templates: [Template]
  /// What the names are looked for in, from the last to the first.
  private var around: [FieldValue]
  private(set) var output: [UInt8] = []

  init(templates: [Template], around fields: FieldValue) {
    self.templates = templates
    around = [fields]
  }

  mutating func render(_ template: Template) {
    for token in template.tokens {
      switch token {
      case .markup(let bytes): output += bytes
      case .text(let name):
        if case .text(let text) = name.map(value) ?? around.last {
          HTMLText.append(text, to: &output)
        }
      case .bare(let name):
        if case .text(let text) = value(name) { output += text.utf8 }
      case .section(let name, let template): render(template, for: value(name))
      case .absence(let name, let template): if value(name).isNothing { render(template) }
      case .part(let number): render(templates[number])
      }
    }
  }

  /// Renders it once for each thing, or once where there is something.
  private mutating func render(_ template: Template, for value: FieldValue) {
    switch value {
    case .flag(let flag): if flag { render(template) }
    case .text(let text): if !text.isEmpty { render(template, in: value) }
    case .one: render(template, in: value)
    case .many(let items): for item in items { render(template, in: item) }
    }
  }

  private mutating func render(_ template: Template, in value: FieldValue) {
    around.append(value)
    render(template)
    around.removeLast()
  }

  /// What a name stands for; nothing where nobody gives it.
  private func value(_ name: FieldName) -> FieldValue {
    for case .one(let fields) in around.reversed() {
      if let value = fields[name] { return value }
    }
    return .nothing
  }
}
