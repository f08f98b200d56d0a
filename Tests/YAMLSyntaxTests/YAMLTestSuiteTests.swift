import Findings
import Foundation
import Testing
import YAMLSyntax

/// One case of yaml-test-suite as ../shared/data/yaml-test-suite.json has it.
struct SuiteCase: Decodable, CustomTestStringConvertible {
  struct Judgement: Decodable {
    var pass: Bool
  }

  var id: String
  var name: String
  var yaml: String
  var error: Bool
  var tree: [String]?
  var libyaml: Judgement

  var testDescription: String { "\(id) \(name)" }

  private struct Suite: Decodable {
    var cases: [SuiteCase]
  }

  /// All cases; none where the file is absent.
  static let all: [SuiteCase] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("../shared/data/yaml-test-suite.json").standardized
    guard let data = try? Data(contentsOf: file) else { return [] }
    return (try? JSONDecoder().decode(Suite.self, from: data).cases) ?? []
  }()
}

@Suite(
  "yaml-test-suite",
  .enabled("skipped: ../shared/data/yaml-test-suite.json is absent") { !SuiteCase.all.isEmpty }
)
struct YAMLTestSuiteTests {
  /// Valid cases that libyaml does not read.
  static let unread: Set<String> = []
  /// Wrong cases that libyaml reads.
  static let unseen: Set<String> = []

  @Test("a valid case gives its tree", arguments: SuiteCase.all.filter { !$0.error })
  func tree(of suiteCase: SuiteCase) {
    let stream = parse(suiteCase.yaml)
    let lines = EventLines(stream).lines
    withKnownIssue("libyaml does not read it", isIntermittent: false) {
      #expect(stream.fault == nil, "\(suiteCase.yaml)")
      if let tree = suiteCase.tree { #expect(lines == tree, "\(suiteCase.yaml)") }
    } when: {
      Self.unread.contains(suiteCase.id)
    }
  }

  @Test("a wrong case gives a fault", arguments: SuiteCase.all.filter(\.error))
  func fault(of suiteCase: SuiteCase) {
    withKnownIssue("libyaml does not see it", isIntermittent: false) {
      #expect(parse(suiteCase.yaml).fault != nil, "\(suiteCase.yaml)")
    } when: {
      Self.unseen.contains(suiteCase.id)
    }
  }
}

/// Reads a text with some known keys.
func parse(
  _ text: String,
  keys: [String] = ["id", "title", "goals"],
  limits: YAMLLimits = YAMLLimits()
) -> YAMLStream {
  parse(Array(text.utf8), keys: keys, limits: limits)
}

func parse(
  _ bytes: [UInt8],
  keys: [String] = ["id", "title", "goals"],
  limits: YAMLLimits = YAMLLimits()
) -> YAMLStream {
  YAMLParser.parse(
    SourceFile(path: "test.yaml", bytes: bytes),
    keys: KeyTable(keys),
    limits: limits
  )
}
