import Mustache

/// The templates, parsed.
struct TemplateLibrary: Sendable {
  /// Those of `report/`, parsed by the first who asks; they hang on nothing that a run is about.
  static let shared = TemplateLibrary()

  private var library = MustacheLibrary()
  /// `report/style.css` and, after it, `report/paper.css`.
  private(set) var style = ""
  /// `report/filter.js`.
  private(set) var script = ""

  /// Parses `report/`: a template is called as its file without ending and folder, `goal-link`.
  ///
  /// - Parameter files: Those of `report/`.
  /// - Precondition: the files are those that the tests have seen; one that is no template is a
  ///   mistake of whoever changed it.
  init(files: [ReportTemplates.File] = ReportTemplates.files) {
    var paper = ""
    for file in files {
      switch file.path {
      case "report/style.css": style = file.text
      case "report/paper.css": paper = file.text
      case "report/filter.js": script = file.text
      default:
        do {
          try library.register(TemplateText.prepared(file.text), named: Self.name(file.path))
        } catch {
          preconditionFailure("\(file.path) is no Mustache template: \(error)")
        }
      }
    }
    style += paper
  }

  /// A page: a template with the names of some fields, and with the page's words.
  func page(_ fields: Fields, with template: String, words: [String: String]) -> String {
    TemplateText.filled(rendered(fields, with: template), with: words)
  }

  /// A part of a page, without the end of its last line; the page has to put in the words.
  func part(_ fields: Fields, with template: String) -> HTML {
    let text = rendered(fields, with: template)
    return HTML(text.utf8.last == UInt8(ascii: "\n") ? String(text.utf8.dropLast()) ?? text : text)
  }

  private func rendered(_ fields: Fields, with template: String) -> String {
    guard let text = library.render(fields, withTemplate: template) else {
      preconditionFailure("report/ has no template '\(template)'")
    }
    return text
  }

  private static func name(_ path: String) -> String {
    let file = path.split(separator: "/").last.map { String($0) } ?? path
    return file.hasSuffix(".mustache") ? String(file.dropLast(".mustache".count)) : file
  }
}
