import Findings
import Parallel

extension Judge {
  /// What there is to say of each rule, by its id; the rules' examples are judged for it.
  func pages(jobs: Int) -> [String: RulePage] {
    let parameters = ParameterReader.values(settings.parameters)
    let book = RuleBook(
      loaded: loaded,
      rules: rules,
      configuredParameters: parameters,
      configuredLevels: Set(settings.levels.keys),
      namedFiles: nil
    )
    let pages = rules.concurrentMap(jobs: jobs) { book.page(of: $0) }
    return Dictionary(pages.map { ($0.rule.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
