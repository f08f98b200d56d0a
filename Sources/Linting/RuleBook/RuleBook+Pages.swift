package import Findings
import Rules
import Scalars

extension RuleBook {
  /// What there is to say of a rule.
  package func page(of descriptor: RuleDescriptor) -> RulePage {
    guard let rule = loaded.rules[descriptor.id] else {
      return ReaderRulePages.page(of: descriptor)
    }
    let definition = rule.definition
    var page = RulePage(rule: descriptor)
    page.reasons = definition.because.map { reason in
      sentence(reason.text, for: rule) ?? RulePage.Reason(text: LocalizedText(reason.text))
    }
    // The first of each kind: authors put the plain case first.
    page.goodExample = definition.tests.first { $0.findings.isEmpty }.map { example($0) }
    if let test = definition.tests.first(where: { !$0.findings.isEmpty }) {
      let findings = findings(of: rule, on: test)
      page.badExample = example(test)
      page.badExample?.findings = findings.map { swedish, english in
        RulePage.Told(
          severity: english.severity,
          message: LocalizedText(sv: swedish.message, en: english.message)
        )
      }
      if let (swedish, english) = findings.first, let sv = swedish.help, let en = english.help {
        page.mending = LocalizedText(sv: sv, en: en)
      }
    }
    if page.mending == nil, let help = definition.help {
      page.mending = LocalizedText(
        sv: Self.withoutExpressions(help.swedish.text),
        en: Self.withoutExpressions(help.english.text)
      )
    }
    page.mending = page.mending.map {
      LocalizedText(sv: Self.sentence($0.swedish), en: Self.sentence($0.english))
    }
    page.settings = definition.parameters.map { parameter in
      RulePage.Setting(
        name: "\(rule.id).\(parameter.name.text)",
        standard: parameter.value.description,
        configured: configuredParameters["\(rule.id).\(parameter.name.text)"]
      )
    }
    if case .conditions(let conditions, let otherwise) = definition.severity,
      !configuredLevels.contains(rule.id)
    {
      page.severities =
        conditions.map { RulePage.Choice(severity: $0.severity, condition: $0.condition.text) }
        + [RulePage.Choice(severity: otherwise)]
    }
    page.silencedBy = definition.unless.map(\.text)
    return page
  }

  private func example(_ test: RuleTestDefinition) -> RulePage.Example {
    RulePage.Example(
      document: Self.trimmed(test.document.text),
      rules: test.rules.map { Self.trimmed($0.text) },
      today: test.today?.description
    )
  }

  /// What a rule finds in one of its tests, in both languages.
  private func findings(
    of rule: Rule,
    on test: RuleTestDefinition
  ) -> [(swedish: Finding, english: Finding)] {
    let runner = testRunner(for: rule)
    return zip(
      runner.findings(of: rule, on: test, in: .swedish) ?? [],
      runner.findings(of: rule, on: test, in: .english) ?? []
    ).map { ($0, $1) }
  }

  /// A phrase as a sentence.
  private static func sentence(_ phrase: String) -> String {
    guard let first = phrase.first, let last = phrase.last else { return phrase }
    let end = ".?!…".contains(last) ? "" : "."
    return first.uppercased() + phrase.dropFirst() + end
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }

  /// A text of a rule with `…` in place of what each finding fills in.
  private static func withoutExpressions(_ template: String) -> String {
    var text = ""
    var depth = 0
    for character in template {
      switch character {
      case "{":
        if depth == 0 { text += "…" }
        depth += 1
      case "}": depth = max(0, depth - 1)
      default: if depth == 0 { text.append(character) }
      }
    }
    return text
  }
}
