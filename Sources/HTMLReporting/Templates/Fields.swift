import Findings
import Mustache
import Reporting

/// What a template sees by names: a text, a `Bool`, `Fields` or a list of `Fields`.
///
/// Every name that a template asks for is there: what is missing is `false`, since a name that is
/// missing would be looked for in what stands around it.
struct Fields: MustacheParent {
  var values: [String: Any]

  init(_ values: [String: Any]) { self.values = values }

  func child(named name: String) -> Any? { values[name] }

  subscript(name: String) -> Any {
    get { values[name] ?? false }
    set { values[name] = newValue }
  }

  /// What stands in templates as `{{#note}}{{text}}{{/note}}`; false for nil and for nothing.
  static func text(_ text: String?) -> Any {
    guard let text, !text.isEmpty else { return false }
    return Fields(["text": text, "lang": false])
  }

  /// The same for many.
  static func texts(_ texts: [String]) -> [Fields] {
    texts.map { Fields(["text": $0, "lang": false]) }
  }

  /// A text in runs: what stands between backticks is code.
  static func runs(_ text: String) -> [Fields] {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    // A backtick without its fellow is a letter like others.
    guard parts.count % 2 == 1, parts.count > 1 else {
      return [Fields(["text": text, "isCode": false])]
    }
    return parts.enumerated().map { index, part in
      Fields(["text": String(part), "isCode": index % 2 == 1])
    }
  }

  /// A list, and whether there is anything in it as `{{#any}}`; false for an empty one.
  static func list(_ items: [Fields]) -> Any {
    items.isEmpty ? false : Fields(["items": items, "count": String(items.count)])
  }
}
