import Findings
import Linting
import Scalars
import Testing

/// Pairs of goals of Swedish municipalities, some in tension and some that only sound alike.
///
/// `GOAL_PAIRS` and `PAIR_QUANTITIES` name other pairs and the table of what they name.
@Suite struct GoalPairTests {
  /// What a run says of a pair.
  private enum Verdict: String {
    case conflict
    case unclear
    case silent
  }

  @Test(
    "tensions are found, look-alikes are left alone",
    .enabled(if: GoalPair.areAtHand, "the judged pairs are not beside the project")
  )
  func pairs() throws {
    let pairs = try GoalPair.all()
    let today = try #require(CalendarDate(year: 2024, month: 6, day: 30))
    let folder = try TemporaryFolder()
    var counts: [Bool: [Verdict: Int]] = [:]
    for pair in pairs {
      var request = LintRequest(today: today)
      request.paths = [try folder.write("\(pair.id).yaml", pair.document)]
      request.language = .english
      let outcome = Linter(request).run()
      let result = try #require(outcome.result)
      let rules = result.findings.filter { Set($0.goals) == ["A", "B"] && $0.conflict != nil }
        .map(\.rule)
      let verdict: Verdict =
        rules.contains { $0 != "influence-unclear" }
        ? .conflict : rules.isEmpty ? .silent : .unclear
      counts[pair.isTension, default: [:]][verdict, default: 0] += 1
      guard (verdict == .conflict) != pair.isTension else { continue }
      print("  \(pair.id) \(pair.isTension ? "tension" : "look-alike"): \(verdict.rawValue)")
    }
    func count(_ isTension: Bool, _ verdict: Verdict) -> Int { counts[isTension]?[verdict] ?? 0 }
    let tensions = pairs.count { $0.isTension }
    print(
      "goal pairs: \(count(true, .conflict)) of \(tensions) tensions found"
        + ", \(count(true, .unclear)) unclear; of \(pairs.count - tensions) look-alikes"
        + " \(count(false, .conflict)) flagged, \(count(false, .unclear)) unclear"
    )
    #expect(!pairs.isEmpty)
    // What is asked of the pairs that are known; others only tell.
    guard !GoalPair.areOthers else { return }
    #expect(count(true, .conflict) * 100 >= tensions * 85)
    #expect(count(false, .conflict) <= 1)
  }
}
