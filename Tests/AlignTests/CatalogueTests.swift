import Findings
import GoalModel
import Linting
import Testing
import YAMLSyntax

@testable import Rules

/// The tests that the built-in rules carry, one case for each rule.
@Suite struct CatalogueTests {
  /// The rule folder that the program carries with it; loaded once.
  private static let loaded = Result { try LoadedRules(folders: [], usesBuiltInRules: true) }

  /// The same as a run reads it.
  private static let run = Result {
    try LoadedRules(folders: [], usesBuiltInRules: true, reading: .toRun)
  }

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
          noisy: \(result.noisy.map(\.english))
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

  @Test("a run reads of a built-in rule all but what is for people", arguments: ids)
  func reading(_ id: String) throws {
    let run = try Self.run.get()
    var whole = try #require(try Self.loaded.get().rules[id]).definition
    let read = try #require(run.rules[id]).definition
    #expect(!whole.tests.isEmpty && whole.docs != nil)
    whole.tests = []
    whole.docs = nil
    whole.docsTemplate = nil
    #expect("\(read)" == "\(whole)")
  }

  @Test("what a run reads of the visions, quantities and influences is all of them")
  func records() throws {
    let whole = try Self.loaded.get().files.map(\.file)
    let run = try Self.run.get().files.map(\.file)
    #expect(run.map(\.stream.file.path) == whole.map(\.stream.file.path))
    for (run, whole) in zip(run, whole) where whole.ruleLists.isEmpty {
      #expect(run.stream.nodeCount == whole.stream.nodeCount)
      for index in 0..<whole.stream.nodeCount {
        let node = NodeID(rawValue: UInt32(index))
        #expect(run.stream.kind(node) == whole.stream.kind(node))
        #expect(run.stream.range(node) == whole.stream.range(node))
        #expect(run.stream.keyID(node) == whole.stream.keyID(node))
      }
    }
  }

  @Test("what a rule says asks for no analysis that its conditions do not", arguments: ids)
  func analyses(_ id: String) throws {
    let run = try Self.run.get()
    let whole = try #require(try Self.loaded.get().rules[id])
    let read = try #require(run.rules[id])
    let ofTexts = whole.readFields.subtracting(read.readFields)
    #expect(ofTexts.isDisjoint(with: FactRows.decisionConflictFields))
  }
}
