/// Everything there is to say of one rule to those who meet it: `align explain`, `docs/rules/`.
package struct RulePage: Sendable {
  package var rule: RuleDescriptor
  package var reasons: [Reason] = []
  /// Something that the rule finds fault with.
  package var badExample: Example?
  /// Something close to it that the rule lets through.
  package var goodExample: Example?
  /// How to mend what the rule finds, as it is said of the first example.
  package var mending: LocalizedText?
  package var settings: [Setting] = []
  /// The conditions that choose the severity, in order; empty for a rule with one severity.
  package var severities: [Choice] = []
  /// The rules whose findings silence this one's about the same thing.
  package var silencedBy: [String] = []
  /// Whether findings can be silenced by a comment in the document.
  package var canBeSuppressed = true

  /// Whether the level stays, whatever a configuration says.
  package var keepsLevel: Bool { LintResult.rulesOfUnreadFiles.contains(rule.id) }

  /// What is said of the severity where the rule has one, not conditions that choose it.
  package var levelText: LocalizedText {
    rule.id == "not-assessed" && rule.severity == rule.ownSeverity
      ? Wording.pageTakenLevel : Wording.pageLevel(rule.severity)
  }

  package init(rule: RuleDescriptor) {
    self.rule = rule
  }

  /// A sentence of a vision, a law or a decision that asks for the rule.
  package struct Reason: Hashable, Sendable {
    /// The sentence's id; nil for a law or a decision.
    package var id: String?
    package var text: LocalizedText
    /// The vision that the sentence stands in.
    package var vision: LocalizedText?

    package init(id: String? = nil, text: LocalizedText, vision: LocalizedText? = nil) {
      self.id = id
      self.text = text
      self.vision = vision
    }
  }

  /// A document and what is said of it.
  package struct Example: Hashable, Sendable {
    /// YAML, without a line break at the end.
    package var document: String
    /// Quantities, influences or a vision that the example needs, as YAML.
    package var rules: String?
    /// The date that the example is judged on.
    package var today: String?
    package var findings: [Told]

    package init(
      document: String,
      rules: String? = nil,
      today: String? = nil,
      findings: [Told] = []
    ) {
      self.document = document
      self.rules = rules
      self.today = today
      self.findings = findings
    }
  }

  /// What a finding says.
  package struct Told: Hashable, Sendable {
    package var severity: Severity
    package var message: LocalizedText

    package init(severity: Severity, message: LocalizedText) {
      self.severity = severity
      self.message = message
    }
  }

  /// A number or word that a configuration may change.
  package struct Setting: Hashable, Sendable {
    package var name: String
    /// The value that holds where nothing is configured, as YAML.
    package var standard: String
    /// The value that the configuration gives; nil where it gives none.
    package var configured: String?

    package init(name: String, standard: String, configured: String? = nil) {
      self.name = name
      self.standard = standard
      self.configured = configured
    }
  }

  /// A severity and when it holds.
  package struct Choice: Hashable, Sendable {
    package var severity: Severity
    /// The condition as the rule writes it; nil for what holds otherwise.
    package var condition: String?

    package init(severity: Severity, condition: String? = nil) {
      self.severity = severity
      self.condition = condition
    }
  }
}
