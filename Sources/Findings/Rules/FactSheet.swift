/// What rules can read, for those who write them: `align rules facts`.
package struct FactSheet: Sendable {
  /// What `for` ranges over.
  package var collections: [Collection]
  package var records: [Record]
  /// The closed sets of words.
  package var enumerations: [Enumeration]
  /// What rules have beyond the expression language's own.
  package var functions: [Function]

  package init(
    collections: [Collection],
    records: [Record],
    enumerations: [Enumeration],
    functions: [Function]
  ) {
    self.collections = collections
    self.records = records
    self.enumerations = enumerations
    self.functions = functions
  }

  /// A list that a rule may go through with `for`.
  package struct Collection: Hashable, Sendable {
    package var name: String
    /// The kind of thing in it.
    package var record: String

    package init(name: String, record: String) {
      self.name = name
      self.record = record
    }
  }

  /// A kind of thing, and what can be read of it.
  package struct Record: Hashable, Sendable {
    package var name: String
    package var fields: [Field]

    package init(name: String, fields: [Field]) {
      self.name = name
      self.fields = fields
    }
  }

  /// What can be read of a thing under a name, its type as CEL writes it.
  package struct Field: Hashable, Sendable {
    package var name: String
    package var type: String
    /// Whether it may be missing, so that it is asked for with `has(x)` first.
    package var isOptional: Bool
    package var meaning: LocalizedText

    package init(name: String, type: String, isOptional: Bool, meaning: LocalizedText) {
      self.name = name
      self.type = type
      self.isOptional = isOptional
      self.meaning = meaning
    }
  }

  /// A type whose values are some words.
  package struct Enumeration: Hashable, Sendable {
    package var name: String
    package var words: [String]

    package init(name: String, words: [String]) {
      self.name = name
      self.words = words
    }
  }

  /// A function that conditions may call beyond those of CEL.
  package struct Function: Hashable, Sendable {
    /// As it is written in a rule: `plural(n, one, many)`.
    package var form: String
    package var meaning: LocalizedText

    package init(_ form: String, sv: String, en: String) {
      self.form = form
      meaning = LocalizedText(sv: sv, en: en)
    }
  }
}
