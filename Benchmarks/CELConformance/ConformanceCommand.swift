import FoundationEssentials

/// Runs the suite and prints what fails and, last, `cel: P of N`.
@main
enum ConformanceCommand {
  static func main() throws {
    guard let folder = ConformanceSuite.folder(environment: ProcessInfo.processInfo.environment)
    else {
      print("cel: no suite here; CEL_CONFORMANCE names its folder")
      return
    }
    let suite = try ConformanceSuite(folder: folder)
    let failures = suite.failures()
    for failure in failures { print("\(failure.id): \(failure.reason)") }
    print("cel: \(suite.cases.count - failures.count) of \(suite.cases.count)")
  }
}
