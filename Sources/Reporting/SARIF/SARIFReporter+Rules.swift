import Findings

extension SARIFReporter {
  /// The program and its rules, §3.19 and §3.49.
  func writeDriver(_ result: LintResult, to json: inout JSONWriter) {
    json.member("name", "align")
    json.member("version", toolVersion)
    json.member("semanticVersion", toolVersion)
    json.member("language", language.rawValue)
    let pages = Dictionary(
      (result.record?.pages ?? []).map { ($0.rule.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    json.key("rules")
    json.array { json in
      for rule in result.rules {
        json.element()
        json.object { json in
          write(rule, page: pages[rule.id] ?? RulePage(rule: rule), to: &json)
        }
      }
    }
  }

  private func write(_ rule: RuleDescriptor, page: RulePage, to json: inout JSONWriter) {
    json.member("id", rule.id)
    json.member("name", Self.name(of: rule.id))
    json.key("shortDescription")
    json.message(rule.title[language])
    let documentation = rule.documentation?[language]
    if let documentation {
      json.key("fullDescription")
      json.message(Self.trimmed(documentation))
    }
    let mending = page.mending?[language]
    let help =
      [documentation ?? rule.title[language] + "."]
      + page.reasons.map { $0.text[language] } + [mending].compactMap { $0 }
    json.key("help")
    json.object { json in
      json.member("text", help.map(Self.trimmed).joined(separator: "\n\n"))
      json.member("markdown", RulePageMarkdown(language: language).help(page))
    }
    if let severity = rule.severity {
      json.key("defaultConfiguration")
      json.object(inline: true) { $0.member("level", severity.rawValue) }
    }
    json.key("properties")
    json.object { json in
      json.member("category", rule.category)
      json.key("tags")
      json.strings([rule.category])
      if let severity = rule.severity {
        // GitHub's own words.
        json.member("problem.severity", severity == .note ? "recommendation" : severity.rawValue)
      }
      if !rule.because.isEmpty {
        json.key("because")
        json.strings(rule.because)
      }
    }
  }

  /// The id as a name: `goal-without-owner` as `GoalWithoutOwner`.
  private static func name(of id: String) -> String {
    id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }
}
