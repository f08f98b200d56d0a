import BuiltInRules
import Findings
import Foundation
import Testing

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
    let files = BuiltInRules.files
    #expect(
      files.map(\.path) == expected.keys.sorted(),
      "list every file in Sources/CBuiltInRules/CBuiltInRules.c"
    )
    for file in files { #expect(file.bytes == expected[file.path], "\(file.path) is stale") }
  }
}
