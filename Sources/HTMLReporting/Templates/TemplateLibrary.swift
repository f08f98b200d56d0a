import Mustache

/// The templates, parsed.
struct TemplateLibrary {
  private var library = MustacheLibrary()
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
    MustacheContentTypes.register(HTMLText(), named: TemplateText.contentType)
    var paper = ""
    for file in files {
      switch file.path {
      case "report/style.css": style = file.text
      case "report/paper.css": paper = file.text
      case "report/filter.js": script = file.text
      default:
        do {
          try library.register(
            TemplateText.prepared(file.text, words: words),
            named: Self.name(file.path)
          )
        } catch {
          preconditionFailure("\(file.path) is no Mustache template: \(error)")
        }
      }
    }
    style += paper
  }

  /// A template with the names of some fields.
  func render(_ fields: Fields, with template: String) -> String {
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
