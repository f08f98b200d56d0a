import Findings

/// The mappings that are suggested, put into the goals that lack one.
///
/// What is written is a guess from words: it must not make a document worse. A goal that an error
/// would name which was not there before is left as it is.
enum MappingFixes {
  /// Puts in what is suggested, as `FixRun.fixed` does, without what brings an error.
  ///
  /// - Parameters:
  ///   - first: what was found and suggested before; by a session that runs rules and suggests.
  ///   - session: what finds.
  ///   - texts: by scope, the texts that stood in for what the files hold.
  /// - Returns: by scope the files with mappings, and what is found afterwards.
  static func fixed(
    _ first: Linter.Outcome,
    in session: LintSession,
    from texts: [Int: SourceFile] = [:]
  ) -> (files: [Int: FixedFile], last: Linter.Outcome) {
    let before = Errors(first)
    var left: Set<Goal> = []
    while true {
      let fixed = FixRun.fixed(first, in: session, from: texts) { fixes($0, without: left) }
      let new = Errors(fixed.last).beyond(before)
      guard !new.isEmpty else { return fixed }
      let blamed = Set(new.flatMap(\.goals)).subtracting(left)
      // Each turn leaves more goals, so that there is an end to it.
      guard !blamed.isEmpty else { return ([:], first) }
      left.formUnion(blamed)
    }
  }

  /// A goal by its ids, which stay where they are when a text is mended.
  struct Goal: Hashable {
    var document: String
    var goal: String
  }

  /// What writes the suggestions, by the files' numbers: nothing of files that could not be read to
  /// their end, where a goal's own mapping may stand in what was not read.
  static func fixes(_ outcome: Linter.Outcome, without left: Set<Goal> = []) -> [Int: [Fix]] {
    guard let result = outcome.result else { return [:] }
    let unread = Set(result.unreadPlaces.map(\.place.file))
    var fixes: [Int: [Fix]] = [:]
    for suggestion in result.suggestions {
      let goal = Goal(document: suggestion.document, goal: suggestion.goal)
      guard let fix = suggestion.fix, !unread.contains(suggestion.place.file),
        !left.contains(goal)
      else { continue }
      fixes[suggestion.place.file, default: []].append(fix)
    }
    return fixes
  }

  /// The errors of an outcome: how often each rule names the same goals of a file.
  private struct Errors {
    struct Error: Hashable {
      var rule: String
      var file: Int
      var goals: [Goal]
    }

    private var counts: [Error: Int] = [:]

    init(_ outcome: Linter.Outcome) {
      for finding in outcome.result?.findings ?? [] where finding.severity == .error {
        let goals = finding.told().goals.map { name in
          let parts = name.split(separator: "#", maxSplits: 1).map(String.init)
          return Goal(
            document: parts.count == 2 ? parts[0] : finding.document ?? "",
            goal: parts.last ?? name
          )
        }
        let error = Error(rule: finding.rule, file: finding.place.file, goals: goals)
        counts[error, default: 0] += 1
      }
    }

    /// Those that are not among others, or not as often.
    func beyond(_ others: Errors) -> [Error] {
      counts.filter { $0.value > others.counts[$0.key, default: 0] }.map(\.key)
    }
  }
}
