package import FoundationEssentials

/// The tests of a folder of the suite, as `shared/data/README.md` of the suite describes them.
package struct ConformanceSuite: Sendable {
  package let cases: [ConformanceCase]

  /// Reads all JSON files of a folder, in order of their names.
  package init(folder: URL) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".json") }
      .sorted()
    cases = try files.flatMap { file in
      let data = try Data(contentsOf: folder.appending(path: file))
      let tree = try JSONDecoder().decode(JSONTree.self, from: data)
      return (tree["tests"]?.array ?? []).map(ConformanceCase.init)
    }
  }

  /// The folder that the environment names, or the one beside the project; `nil` when there is
  /// none.
  package static func folder(environment: [String: String]) -> URL? {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let named = environment["CEL_CONFORMANCE"].flatMap { $0.isEmpty ? nil : $0 }
    let folder =
      named.map { URL(filePath: $0) } ?? root.appending(path: "../shared/data/cel-conformance")
    return FileManager.default.fileExists(atPath: folder.path) ? folder.standardizedFileURL : nil
  }

  /// Runs all tests; the ids of those that fail, with what went wrong.
  package func failures() -> [(id: String, reason: String)] {
    cases.compactMap { test in
      test.failure().map { (test.id, $0) }
    }
  }
}
