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
      sentences[reason.text] ?? RulePage.Reason(text: LocalizedText(reason.text))
    }
    let runner = testRunner(for: rule)
    // The first of each kind: authors put the plain case first.
    page.badExample = definition.tests.first { !$0.findings.isEmpty }.map {
      example($0, rule, runner)
    }
    page.goodExample = definition.tests.first { $0.findings.isEmpty }.map {
      example($0, rule, runner)
    }
    page.mending =
      firstHelp(of: rule, runner)
      ?? definition.help.map { help in
        LocalizedText(
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

  private func example(
    _ test: RuleTestDefinition,
    _ rule: Rule,
    _ runner: RuleTestRunner
  ) -> RulePage.Example {
    let swedish = runner.findings(of: rule, on: test, in: .swedish) ?? []
    let english = runner.findings(of: rule, on: test, in: .english) ?? []
    return RulePage.Example(
      document: Self.trimmed(test.document.text),
      rules: test.rules.map { Self.trimmed($0.text) },
      today: test.today?.description,
      findings: zip(swedish, english).map { swedish, english in
        RulePage.Told(
          severity: english.severity,
          message: LocalizedText(sv: swedish.message, en: english.message)
        )
      }
    )
  }

  /// What the rule says is to be done in the first example that it finds fault with.
  private func firstHelp(of rule: Rule, _ runner: RuleTestRunner) -> LocalizedText? {
    guard let test = rule.definition.tests.first(where: { !$0.findings.isEmpty }),
      let swedish = runner.findings(of: rule, on: test, in: .swedish)?.first?.help,
      let english = runner.findings(of: rule, on: test, in: .english)?.first?.help
    else { return nil }
    return LocalizedText(sv: swedish, en: english)
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
