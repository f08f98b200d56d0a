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
  /// Valid cases that are read without a fault, but not as YAML 1.2 has it.
  ///
  /// `?foo` in brackets, `&an:chor`, and a block scalar whose last line is blank and ends with the
  /// file.
  static let readOtherwise: Set<String> = ["652Z", "HM87-01", "JEF9-02", "L24T-01", "Y2GN"]

  @Test("a valid case gives its tree", arguments: SuiteCase.all.filter { !$0.error })
  func tree(of suiteCase: SuiteCase) {
    let stream = parse(suiteCase.yaml)
    let lines = EventLines(stream).lines
    #expect(stream.fault == nil, "\(suiteCase.yaml)")
    withKnownIssue("libyaml reads it otherwise", isIntermittent: false) {
      if let tree = suiteCase.tree { #expect(lines == tree, "\(suiteCase.yaml)") }
    } when: {
      Self.readOtherwise.contains(suiteCase.id)
    }
  }

  @Test("a wrong case gives a fault", arguments: SuiteCase.all.filter(\.error))
  func fault(of suiteCase: SuiteCase) {
    #expect(parse(suiteCase.yaml).fault != nil, "\(suiteCase.yaml)")
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
