import CEL
import Scalars

/// Measures compiled programs; run it in release mode.
@main
enum CELBenchmark {
  static func main() {
    print("name, time per run, required, goal")
    policy()
    pipeline()
    records()
    compiling()
  }

  // MARK: - Cases

  private static func policy() {
    let environment = Environment(variables: [("request", .map(.string, .dyn))])
    let source =
      "request.method == 'GET' && (request.user == 'admin' || request.role in ['editor', 'owner'])"
      + " && request.path != '/private'"
    let request = MapValue([
      (.string("method"), .string("GET")), (.string("user"), .string("maria")),
      (.string("role"), .string("owner")), (.string("path"), .string("/goals/open")),
    ])
    guard let program = program(environment, source) else { return }
    let frame = Frame(slots: 1, budget: .max / 2)
    frame[0] = .map(request)
    measure("policy of four selections", required: "1 µs", goal: "0.3 µs") {
      if case .isTrue = program.evaluateCondition(frame) { return 1 }
      return 0
    }
  }

  private static func pipeline() {
    let environment = Environment(variables: [("numbers", .list(.int))])
    guard
      let program = program(environment, "numbers.filter(n, n % 2 == 0).map(n, n * 3).size()")
    else { return }
    let frame = Frame(slots: 1, budget: .max / 2)
    frame[0] = .list(ListValue((0..<1000).map { .int(Int64($0)) }))
    measure("filter, map and size of 1 000", required: "200 µs", goal: "60 µs") {
      if case .int(let count) = program.evaluate(frame) { return Int(count) }
      return 0
    }
  }

  private static func records() {
    let store = GoalStore(count: 1000)
    let environment = Environment(
      schema: GoalStore.schema,
      variables: [("g", .record("goal"))],
      options: .rules
    )
    for (name, source) in [
      ("has(g.owner)", "has(g.owner)"),
      ("two fields compared", "g.title == g.statement"),
      ("an enumeration's word", "g.status == 'adopted'"),
      ("a chain of conditions", "g.active && has(g.owner) && g.owner != 'KS' && g.weight > 1.5"),
    ] {
      guard let program = program(environment, source) else { continue }
      let frame = Frame(slots: 1, provider: store, budget: .max / 2)
      measure(name + ", a goal", required: "100 ns", goal: "40 ns", runs: 1000) {
        var matches = 0
        for index in 0..<1000 {
          frame[0] = .object(ObjectReference(record: 0, index: Int32(index)))
          if case .isTrue = program.evaluateCondition(frame) { matches += 1 }
        }
        return matches
      }
    }
  }

  private static func compiling() {
    let environment = Environment(
      schema: GoalStore.schema,
      variables: [("g", .record("goal"))],
      options: .rules
    )
    let source = "g.active && has(g.owner) && g.owner != 'KS' && g.weight > 1.5"
    measure("compiling a condition", required: "-", goal: "10 µs") {
      environment.compile(source, expecting: .bool).faults.count + 1
    }
  }

  // MARK: - Measuring

  private static func program(_ environment: Environment, _ source: String) -> Program? {
    let result = environment.compile(source)
    if result.program == nil { print(result.rendered(in: source)) }
    return result.program
  }

  /// The best of some rounds of half a second in all.
  private static func measure(
    _ name: String,
    required: String,
    goal: String,
    runs: Int = 1,
    _ body: () -> Int
  ) {
    let clock = ContinuousClock()
    var iterations = 1
    var checksum = 0
    while clock.measure({ for _ in 0..<iterations { checksum &+= body() } })
      < .milliseconds(20), iterations < 1 << 24
    {
      iterations *= 2
    }
    var best = Duration.seconds(1000)
    for _ in 0..<10 {
      best = min(best, clock.measure { for _ in 0..<iterations { checksum &+= body() } })
    }
    let nanoseconds = best / .nanoseconds(1) / Double(iterations * runs)
    let shown =
      nanoseconds < 1000
      ? "\(Double(Int(nanoseconds * 10)) / 10) ns"
      : "\(Double(Int(nanoseconds / 10)) / 100) µs"
    precondition(checksum != 0, "\(name) came to nothing")
    print("\(name): \(shown) (required \(required), goal \(goal))")
  }
}
