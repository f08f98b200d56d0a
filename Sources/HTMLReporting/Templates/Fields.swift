import Findings
import Mustache

/// What a template sees by names.
///
/// Every name that a template asks for should be there: one that is missing is looked for in what
/// stands around it.
struct Fields: ExpressibleByDictionaryLiteral {
  /// In the order of writing; few, so that looking through them is quick.
  private var values: [(name: FieldName, value: FieldValue)]

  init(dictionaryLiteral elements: (FieldName, any FieldConvertible)...) {
    values = elements.map { ($0, $1.field) }
  }

  /// nil where it has no such name.
  ///
  /// - Complexity: O(names).
  subscript(name: FieldName) -> FieldValue? {
    for entry in values where entry.name == name { return entry.value }
    return nil
  }

  /// These and some more.
  func with(_ more: Fields) -> Fields {
    var fields = self
    fields.values += more.values
    return fields
  }
}

extension Fields {
  /// Words that are a document's own, for the part `own`.
  ///
  /// - Parameters:
  ///   - text: The words.
  ///   - language: Theirs; nil where they are in the page's.
  ///   - page: The language of what stands around them.
  /// - Returns: The fields of `own`.
  static func own(_ text: String, _ language: Language?, on page: Language) -> Fields {
    let lang = language == page ? nil : language?.rawValue
    return [.text: text, .lang: lang, .isGuarded: lang != nil || HTMLText.turns(text)]
  }
}

/// What stands behind a name in a template.
enum FieldValue {
  /// Nothing where it is empty.
  case text(String)
  case flag(Bool)
  case one(Fields)
  case many([FieldValue])

  static var nothing: FieldValue { .flag(false) }

  /// Things in a row as `items`, and their number as `count`; nothing where there are none, so that
  /// a heading stands with its list or not at all.
  static func list(_ items: some Collection<some FieldConvertible>) -> FieldValue {
    if items.isEmpty { return .nothing }
    return .one([.items: FieldValue.many(items.map(\.field)), .count: String(items.count)])
  }

  /// Whether a section of that name stands.
  var isNothing: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .flag(let flag): !flag
    case .one: false
    case .many(let items): items.isEmpty
    }
  }
}

/// What can stand behind a name in a template.
protocol FieldConvertible {
  var field: FieldValue { get }
}

extension FieldValue: FieldConvertible {
  var field: FieldValue { self }
}

extension Fields: FieldConvertible {
  var field: FieldValue { .one(self) }
}

extension String: FieldConvertible {
  var field: FieldValue { .text(self) }
}

extension Bool: FieldConvertible {
  var field: FieldValue { .flag(self) }
}

extension Optional: FieldConvertible where Wrapped: FieldConvertible {
  var field: FieldValue { self?.field ?? .nothing }
}

extension Array: FieldConvertible where Element: FieldConvertible {
  var field: FieldValue { .many(map(\.field)) }
}

// MARK: - As Mustache reads them

extension Fields: MustacheParent {
  func child(named name: String) -> Any? {
    FieldName.named(name).flatMap { self[$0] }?.shown
  }
}

extension FieldValue {
  /// What Mustache is given; it looks around for what is nil, so nothing is an empty text.
  fileprivate var shown: Any {
    switch self {
    case .text(let text): ShownText(text: text)
    case .flag(true): true
    case .flag(false): ShownText(text: "")
    case .one(let fields): fields
    case .many(let items): items.map(\.shown)
    }
  }
}

/// A text in a template; a section of its name stands where it is not empty.
private struct ShownText: MustacheCustomRenderable, MustacheParent {
  let text: String

  var renderText: String { text }
  var isNull: Bool { text.isEmpty }

  func child(named name: String) -> Any? { nil }
}
