import Mustache

/// What a template sees by names.
///
/// Every name that a template asks for should be there: one that is missing is looked for in what
/// stands around it.
struct Fields: ExpressibleByDictionaryLiteral, Sendable {
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

/// What stands behind a name in a template.
enum FieldValue: Sendable {
  /// Nothing where it is empty.
  case text(String)
  case html(HTML)
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

// Each is escaped, or shows nothing, so that no template can show a text as anything else. The fewer
// types there are, the fewer have to be looked up among all conformances of the program.

extension Fields: MustacheParent, MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { false }

  func child(named name: String) -> Any? {
    FieldName(tag: name).flatMap { self[$0] }?.shown
  }
}

extension FieldValue {
  /// What Mustache is given; it looks around for what is nil, so nothing is an empty text.
  fileprivate var shown: Any {
    switch self {
    case .text(let text): ShownText(renderText: HTMLText.escaped(text), isNull: text.isEmpty)
    case .html(let html): ShownText(renderText: html.source, isNull: false)
    case .flag(true): true
    case .flag(false): ShownText(renderText: "", isNull: true)
    case .one(let fields): fields
    case .many(let items): ShownList(items: items)
    }
  }
}

/// A text in a template, escaped; a section of its name stands where it is not null.
private struct ShownText: MustacheCustomRenderable, MustacheParent {
  let renderText: String
  let isNull: Bool

  func child(named name: String) -> Any? { nil }
}

/// Things in a row in a template; a section of its name stands once for each.
private struct ShownList: MustacheSequence, MustacheCustomRenderable, MustacheParent {
  let items: [FieldValue]

  var renderText: String { "" }
  var isNull: Bool { items.isEmpty }

  func child(named name: String) -> Any? { nil }

  func makeIterator() -> some IteratorProtocol {
    items.lazy.map(\.shown).makeIterator()
  }
}
