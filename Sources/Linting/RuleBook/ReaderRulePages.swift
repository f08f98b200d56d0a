import Findings

/// The pages of the rules that no rule file holds.
enum ReaderRulePages {
  static func page(of rule: RuleDescriptor) -> RulePage {
    var page = RulePage(rule: rule)
    page.canBeSuppressed = rule.id != "syntax-error"
    guard let entry = (format + names).first(where: { $0.id == rule.id }) else { return page }
    page.rule.documentation = entry.what
    page.mending = entry.mending
    page.badExample = entry.bad.map { RulePage.Example(document: $0) }
    page.goodExample = entry.good.map { RulePage.Example(document: $0) }
    return page
  }

  /// What is said of one rule.
  struct Entry {
    var id: String
    var what: LocalizedText
    var mending: LocalizedText
    /// Whole documents: the rule finds fault with the one, and not with the other.
    var bad: String?
    var good: String?

    init(
      _ id: String,
      what: LocalizedText,
      mending: LocalizedText,
      bad: String? = nil,
      good: String? = nil
    ) {
      self.id = id
      self.what = what
      self.mending = mending
      self.bad = bad
      self.good = good
    }
  }
}
