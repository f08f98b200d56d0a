import Mustache

/// The templates, parsed.
struct TemplateLibrary {
  private var library = MustacheLibrary()
  /// `report/style.css`.
  private(set) var style = ""
  /// `report/filter.js`.
  private(set) var script = ""

  /// Parses `report/`: a template is called as its file without ending and folder, `goal-link`.
  ///
  /// - Precondition: the files are those that the tests have seen; one that is no template is a
  ///   mistake of whoever changed it.
  init(_ files: [ReportTemplates.File] = ReportTemplates.files) {
    MustacheContentTypes.register(HTMLText(), named: Self.contentType)
    for file in files {
      if file.path == "report/style.css" {
        style = file.text
      } else if file.path == "report/filter.js" {
        script = file.text
      } else {
        do {
          try library.register(Self.prepared(file.text), named: Self.name(file.path))
        } catch {
          preconditionFailure("\(file.path) is no Mustache template: \(error)")
        }
      }
    }
  }

  func render(_ fields: Fields, with template: String) -> String {
    guard let text = library.render(fields, withTemplate: template) else {
      preconditionFailure("report/ has no template '\(template)'")
    }
    return text
  }

  private static let contentType = "ALIGN"

  private static func name(_ path: String) -> String {
    let file = path.split(separator: "/").last.map { String($0) } ?? path
    return file.hasSuffix(".mustache") ? String(file.dropLast(".mustache".count)) : file
  }

  /// A template with our own escaping switched on, without the indentation of its lines.
  private static func prepared(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
      .map { $0.drop { $0 == " " } }
    // One line stands within others: a link in a sentence must not bring a space after it.
    let end = lines.count > 1 ? "\n" : ""
    return "{{% CONTENT_TYPE: \(contentType)}}\n" + lines.joined(separator: "\n") + end
  }
}
