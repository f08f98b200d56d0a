import Findings
import Hashing

// MARK: - How the report was made

extension ReportBuilder {
  func method() -> Method {
    var method = Method(
      toolVersion: toolVersion,
      // One that several workspaces are judged by is one file.
      rulesHash: ContentHash.sha256(
        ofFiles: review.ruleFiles.removingRepeats().map { ($0.path, $0.hash) }
      )
    )
    method.sentences = [
      say(Wording.methodMade(version: toolVersion, on: language.date(review.today))),
      rulesSentence, say(Wording.methodWeighsNothing), say(Wording.methodDerived),
      say(Wording.methodReads),
    ]
    method.rules = ruleLines()
    let map = SourceMap(result.files)
    method.silenced = review.suppressions.map { suppression in
      let start = map.positions(of: suppression.place).start
      let path = GraphText.plain(map.path(of: suppression.place))
      let reason = line(suppression.reason, limit: 500)
      return Method.Silenced(
        rules: suppression.rules,
        reason: reason,
        place: "\(path):\(start.line):\(start.column)",
        count: suppression.count,
        text: sentence(
          say(
            Wording.silenced(
              suppression.count,
              suppression.rules.map { GraphText.short(title(ofRule: $0), 80) },
              reason.map { language.quoted($0) }
            )
          )
        )
      )
    }
    method.limits = review.limits.map { sentence(GraphText.short($0, 600)) }
    if result.summary.accepted > 0 {
      method.limits.append(say(Wording.acceptedByBaseline(result.summary.accepted)))
    }
    if result.summary.notAssessed > 0 {
      method.limits.append(say(Wording.notAssessed(result.summary.notAssessed)))
    }
    let unheard = result.rulesNotAssessedBeyondGoals
    if !unheard.isEmpty {
      let titles = unheard.map { GraphText.short(title(ofRule: $0.id), 80) }
      method.limits.append(say(Wording.notAssessedBeyondGoals(titles)))
    }
    let skipped = result.summary.skippedFiles
    if skipped > 0 { method.limits.append(say(Wording.skippedFiles(skipped))) }
    let rules = result.summary.skippedRuleFiles
    if rules > 0 { method.limits.append(say(Wording.skippedRuleFiles(rules))) }
    method.otherFindings = otherFindings.map { findings[$0] }
    method.otherBlocks = blocks(of: method.otherFindings.filter { $0.conflict == nil })
    method.inputs = review.inputs.map {
      ReviewedFile(path: GraphText.plain($0.path), hash: $0.hash)
    }
    method.summary = result.summary
    return method
  }

  /// Findings in blocks as a check tells them: many of one rule in one file, and of one level, by the
  /// first of them.
  private func blocks(of findings: [ReportFinding]) -> [ReportFinding] {
    func key(_ finding: ReportFinding) -> [String] {
      [finding.rule, finding.path, finding.severityText]
    }
    var counts: [[String]: Int] = [:]
    for finding in findings { counts[key(finding), default: 0] += 1 }
    var told: Set<[String]> = []
    return findings.compactMap { finding in
      let key = key(finding)
      guard let count = counts[key], count > FindingBlock.limit else { return finding }
      guard told.insert(key).inserted else { return nil }
      var block = finding
      block.message += " " + say(Wording.andAlike(count - 1))
      return block
    }
  }

  /// A rule's title, else its id.
  private func title(ofRule id: String) -> String {
    result.rules.first { $0.id == id }.map { $0.title[language] } ?? id
  }

  private func ruleLines() -> [Method.RuleLine] {
    var counts: [String: Int] = [:]
    for finding in result.findings { counts[finding.rule, default: 0] += 1 }
    let rows = Dictionary(
      review.verdicts.rules.enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let lines = ranRules.map { rule in
      Method.RuleLine(
        id: rule.id,
        title: rule.title[language],
        category: say(Wording.category(rule.category)),
        counts: rows[rule.id].map { review.verdicts.counts(ofRule: $0) } ?? VerdictCounts(),
        findings: counts[rule.id] ?? 0
      )
    }
    // Those that found something first; the order of the rest is that of the rules.
    return lines.filter { $0.findings > 0 } + lines.filter { $0.findings == 0 }
  }
}
