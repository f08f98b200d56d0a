package import Findings
import Parallel
import Rules

extension RuleBook {
  /// The rules that a command is about: those of the files that it names, else all.
  private var chosenRules: [Rule] {
    rules.compactMap { loaded.rules[$0.id] }.filter { rule in
      namedFiles?.contains(Self.identity(of: rule.definition.file.path)) ?? true
    }
  }

  /// The path by which a file is known, however it was named; of one of the program's own its name.
  static func identity(of path: String) -> String {
    (try? FileSystem.absolutePath(of: path)) ?? path
  }

  /// Runs the tests of the rules, with the defaults of their settings.
  ///
  /// - Parameters:
  ///   - jobs: how many rules are tested at once.
  ///   - coverage: whether what no test shows is looked for.
  /// - Returns: what the tests came to; failures and gaps rule by rule.
  package func testReport(jobs: Int, coverage: Bool) -> RuleTestReport {
    let chosen = chosenRules
    let results = chosen.concurrentMap(jobs: jobs) { testRunner(for: $0).results(of: $0) }

    var report = RuleTestReport()
    var fileIndices: [String: Int] = [:]
    report.coversConditions = coverage
    for (rule, results) in zip(chosen, results) {
      let file = rule.definition.file
      let index = fileIndices[file.path] ?? report.files.count
      if index == report.files.count {
        fileIndices[file.path] = index
        report.files.append(file)
      }
      guard !results.isEmpty else {
        report.untestedRules.append(rule.id)
        continue
      }
      report.testedRuleCount += 1
      for result in results {
        report.remarks += result.remarks.map { remark in
          RuleTestReport.Remark(
            rule: remark.rule,
            place: Place(file: index, range: remark.range),
            message: remark.message,
            help: remark.help
          )
        }
        guard !result.isPassed else {
          report.passedCount += 1
          continue
        }
        report.failures.append(
          RuleTestReport.Failure(
            rule: rule.id,
            test: result.test.name.text,
            place: Place(file: index, range: result.test.name.range),
            missing: result.missing,
            noisy: result.noisy,
            reason: result.failure
          )
        )
      }
      report.gaps +=
        TestCoverage(rule, results, file: index, coversConditions: coverage).gaps
    }
    return report
  }

  /// Runs tests of a rule over what the rule stands on: a built-in one knows nothing of the
  /// quantities and visions that folders put in place of the built-in ones.
  func testRunner(for rule: Rule) -> RuleTestRunner {
    RuleTestRunner(
      rules: loaded.rules,
      folderFiles: loaded.files.filter { $0.folder == 0 || !rule.definition.isBuiltIn }
    )
  }
}
