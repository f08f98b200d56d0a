import Findings
import Linting
import Rules
import Testing

/// The tests that the built-in rules carry, one case for each rule.
@Suite struct CatalogueTests {
  /// The rule folder that the program carries with it; loaded once.
  private static let loaded = Result { try LoadedRules(folders: [], usesBuiltInRules: true) }

  private static var ids: [String] {
    (try? loaded.get())?.rules.rules.map(\.id).sorted() ?? []
  }

  @Test("the built-in rules load")
  func loading() throws {
    do {
      _ = try Self.loaded.get()
    } catch let failures as RunFailures {
      for failure in failures.failures { Issue.record("\(failure)") }
    }
  }

  @Test("a built-in rule passes its tests", arguments: ids)
  func rule(_ id: String) throws {
    let loaded = try Self.loaded.get()
    let rule = try #require(loaded.rules[id])
    let results = RuleTestRunner(rules: loaded.rules, folderFiles: loaded.files).results(of: rule)
    #expect(!results.isEmpty)
    for result in results where !result.isPassed {
      Issue.record(
        """
        \(id): \(result.test.name.text)
          missing: \(result.missing)
          noisy: \(result.noisy)
          \(result.failure?.english ?? "")
        """
      )
    }
  }

  @Test("a built-in rule has a test that fires and one that stays silent", arguments: ids)
  func tests(_ id: String) throws {
    let rule = try #require(try Self.loaded.get().rules[id])
    #expect(rule.definition.tests.contains { $0.findings.isEmpty })
    #expect(rule.definition.tests.contains { !$0.findings.isEmpty })
  }
}
