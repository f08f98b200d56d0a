import BuiltInRules
import Findings
import Foundation
import GoalModel
import Testing
import YAMLSyntax

@Suite struct BuiltInRulesTests {
  @Test("the program carries every file of rules/, byte for byte")
  func files() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = try #require(
      FileManager.default.enumerator(atPath: root.appendingPathComponent("rules").path)
    )
    var expected: [String: [UInt8]] = [:]
    for case let name as String in folder where name.hasSuffix(".yaml") {
      let path = "rules/" + name
      expected[path] = [UInt8](try Data(contentsOf: root.appendingPathComponent(path)))
    }
    let files = BuiltInRules.files.map(\.source)
    #expect(files.map(\.path) == expected.keys.sorted(), "make build looks for new files")
    for file in files {
      let isCurrent = file.bytes == expected[file.path]
      #expect(isCurrent, "\(file.path) is stale")
    }
  }

  @Test(
    "the trees that the program carries are those that libyaml gives",
    arguments: BuiltInRules.files.map(\.source.path)
  )
  func trees(of path: String) throws {
    let file = try #require(BuiltInRules.files.first { $0.source.path == path })
    let keys = GoalModel.Schema.keys
    let carried = Self.nodes(file.stream(keys: keys))
    #expect(carried == Self.nodes(YAMLParser.parse(file.source, keys: keys)))
    #expect(carried.count > 100)
  }

  /// Every node with its place, key and text, and every comment.
  private static func nodes(_ stream: YAMLStream) -> [String] {
    let nodes = (0..<stream.nodeCount).map { index in
      let node = NodeID(rawValue: UInt32(index))
      let range = stream.range(node)
      return "\(stream.kind(node)) \(stream.style(node)) \(stream.keyID(node)) "
        + "\(stream.count(node)) \(range.start)-\(range.end) \(stream.text(node))"
    }
    return nodes + stream.comments.map { "\($0)" }
  }
}
