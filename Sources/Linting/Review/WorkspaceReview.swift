import Findings

/// What a report shows of one workspace, until its findings are final.
struct WorkspaceReview {
  /// The workspace's files among all that are checked.
  let scopes: Set<Int>
  private let outline: WorkspaceOutline
  /// Without conflicts, verdicts and hashes.
  private var review: Review
  /// By rule id what it came to for each goal.
  private var verdicts: [String: [VerdictMatrix.Verdict]] = [:]
  /// The ids of the rules that say where an analysis stopped at a bound.
  private(set) var limitRules: Set<String> = []

  init(scopes: Set<Int>, outline: WorkspaceOutline, review: Review) {
    self.scopes = scopes
    self.outline = outline
    self.review = review
  }

  /// Takes what rules came to for the goals that stand in the run's files which a rule is asked of.
  mutating func take(_ judgement: Judgement, isAsked: (_ rule: String, _ file: Int) -> Bool) {
    limitRules.formUnion(judgement.limitRules)
    let goals = Dictionary(grouping: review.goals.indices) { review.goals[$0].place.file }
    for (rule, found) in judgement.goalVerdicts {
      var row =
        verdicts[rule] ?? Array(repeating: .notApplicable, count: review.goals.count)
      for (file, goals) in goals where isAsked(rule, file) {
        for goal in goals where goal < found.count { row[goal] = found[goal] }
      }
      verdicts[rule] = row
    }
  }

  /// The review with what is shown in the end.
  ///
  /// - Parameters:
  ///   - findings: The workspace's findings that are shown, each with its number among all.
  ///   - before: The goals that findings were about before any was silenced or accepted.
  ///   - files: The run's files, each with its hash, in the order of their numbers.
  /// - Returns: The review, its graph and verdicts in step with the findings shown.
  func finished(
    _ findings: [(number: Int, finding: Finding)],
    before: JudgedGoals,
    files: [ReviewedFile]
  ) -> Review {
    var review = review
    review.graph = outline.graph(with: findings)
    for index in review.documents.indices {
      let file = files[review.documents[index].file]
      review.documents[index].path = file.path
      review.documents[index].hash = file.hash
    }
    let shown = JudgedGoals(findings.map(\.finding))
    for rule in verdicts.keys.sorted() {
      guard var row = verdicts[rule] else { continue }
      for goal in row.indices where row[goal] == .finding {
        let id = review.goals[goal].id
        let document = review.documents[review.goals[goal].document].id
        if shown.contains(rule: rule, document: document, goal: id) { continue }
        row[goal] =
          before.contains(rule: rule, document: document, goal: id) ? .suppressed : .notApplicable
      }
      review.verdicts.rules.append(rule)
      review.verdicts.verdicts.append(row)
    }
    return review
  }
}
