import Foundation
package import Testing

/// Files that hold what is expected, under `Cases/` beside the tests.
///
/// `ALIGN_RECORD=1 swift test` rewrites the files that differ and fails, so that a recording cannot
/// pass for a test.
package enum Golden {
  /// Compares a text with a file.
  ///
  /// - Parameters:
  ///   - actual: What came out.
  ///   - name: The file's path under `Cases/`.
  ///   - testFile: The test's own file, beside which `Cases/` stands.
  ///   - sourceLocation: Where a difference is reported.
  /// - Throws: what keeps a recording from being written.
  package static func expect(
    _ actual: String,
    equals name: String,
    beside testFile: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let url = URL(fileURLWithPath: testFile).deletingLastPathComponent()
      .appendingPathComponent("Cases").appendingPathComponent(name)
    let expected = try? String(contentsOf: url, encoding: .utf8)
    guard expected != actual else { return }
    if ProcessInfo.processInfo.environment["ALIGN_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(actual.utf8).write(to: url)
      Issue.record("recorded \(name): review the difference", sourceLocation: sourceLocation)
    } else {
      Issue.record(
        "\(name) differs; expected:\n\(expected ?? "no file")\nactual:\n\(actual)",
        sourceLocation: sourceLocation
      )
    }
  }
}
