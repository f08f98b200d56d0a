package import Findings
package import Scalars

/// A rule as it is written, before its conditions are compiled.
package struct RuleDefinition: Sendable {
  package var id: LocatedText
  package var category: String
  package var severity: SeverityDefinition
  /// Where the severity is written.
  package var severityRange: SourceRange
  /// As it is written, and once the rule is compiled with the values of its settings in it.
  package var title: LocalizedText
  /// The same, where it stands.
  package var titleTemplate: LocalizedTemplateDefinition
  /// Sentence ids of a vision, or free text for a law or a decision.
  package var because: [LocatedText]
  package var variables: [VariableDefinition]
  package var filter: LocatedText?
  package var pair: PairDefinition?
  package var join: [JoinDefinition]
  package var isCross: Bool
  package var groups: [GroupDefinition]
  package var requirement: Requirement?
  package var unless: [LocatedText]
  package var places: [PlaceDefinition]
  package var also: [RelatedDefinition]
  package var message: LocalizedTemplateDefinition
  package var help: LocalizedTemplateDefinition?
  /// As `title`.
  package var docs: LocalizedText?
  package var docsTemplate: LocalizedTemplateDefinition?
  package var parameters: [ParameterDefinition]
  package var tests: [RuleTestDefinition]
  /// The file that the rule stands in.
  package var file: SourceFile
  /// Whether the rule is built into the program.
  package var isBuiltIn: Bool
}

/// A severity, or the conditions that choose one.
package enum SeverityDefinition: Sendable {
  /// Nil is `off`.
  case level(Severity?)
  /// In the order written; the first that holds decides.
  case conditions([(severity: Severity, condition: LocatedText)], otherwise: Severity)
}

/// A variable and what it ranges over: a collection, or a list of an earlier variable.
package struct VariableDefinition: Sendable {
  package var name: LocatedText
  package var range: LocatedText
}

/// Two variables whose unordered pairs are meant.
package struct PairDefinition: Sendable {
  package var first: LocatedText
  package var second: LocatedText
}

/// An equality that rows are joined by.
package struct JoinDefinition: Sendable {
  package var left: LocatedText
  package var right: LocatedText
}

/// A list of rows that belongs to each row of the rule.
package struct GroupDefinition: Sendable {
  package var name: LocatedText
  package var variables: [VariableDefinition]
  package var filter: LocatedText?
  package var join: [JoinDefinition]
  /// Whether the same rows are meant for every row of the rule.
  package var isCross: Bool
}

/// What must hold, or must not.
package enum Requirement: Sendable {
  case require(LocatedText)
  case forbid(LocatedText)
}

/// A place that a finding may point at, and the condition for it.
package struct PlaceDefinition: Sendable {
  package var path: LocatedText
  package var condition: LocatedText?
}

/// A further place that a finding names.
package struct RelatedDefinition: Sendable {
  /// The group whose rows are told one by one.
  package var each: LocatedText?
  package var place: PlaceDefinition
  package var label: LocalizedTemplateDefinition?
}

/// A text with `{expression}` in it, in both languages.
package struct LocalizedTemplateDefinition: Sendable {
  package var swedish: LocatedText
  package var english: LocatedText

  /// The texts as they are written.
  var written: LocalizedText { LocalizedText(sv: swedish.text, en: english.text) }
}

/// A setting of a rule.
package struct ParameterDefinition: Sendable {
  package var name: LocatedText
  package var value: ParameterValue
}

/// The value of a setting; its type is the default's.
package enum ParameterValue: Hashable, Sendable {
  case int(Int)
  case double(Double)
  case text(String)
  case bool(Bool)

  package var description: String {
    switch self {
    case .int(let value): String(value)
    case .double(let value): String(value)
    case .text(let value): value
    case .bool(let value): String(value)
    }
  }
}

/// A test that a rule carries.
package struct RuleTestDefinition: Sendable {
  package var name: LocatedText
  package var document: LocatedText
  /// Visions, quantities and influences of the test, as the text of a rule file.
  package var rules: LocatedText?
  package var today: CalendarDate?
  /// How many paths of influences are followed, where the test is about that bound.
  package var pathBound: Int?
  package var findings: [LocatedText]

  /// What the test brings, as the text of a rule file with all its keys; nil where it brings none.
  package var ruleFile: String? {
    rules.map { ($0.text.hasPrefix("align:") ? "" : "align: 1\n") + $0.text }
  }
}
