import CELConformance
import FoundationEssentials
import Testing

@Suite struct ConformanceTests {
  @Test("the conformance suite passes, where there is one")
  func suite() throws {
    let environment = ProcessInfo.processInfo.environment
    guard let folder = ConformanceSuite.folder(environment: environment) else {
      print("no conformance suite here: skipped")
      return
    }
    let suite = try ConformanceSuite(folder: folder)
    #expect(!suite.cases.isEmpty)
    for failure in suite.failures() { Issue.record("\(failure.id): \(failure.reason)") }
  }
}
