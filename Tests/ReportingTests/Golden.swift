import Foundation
import Testing

/// Files under `Cases/` that hold what is expected.
///
/// `ALIGN_RECORD=1 swift test` rewrites the files that differ and fails, so that a recording cannot
/// pass for a test.
enum Golden {
  static func expect(
    _ actual: String,
    equals name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
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
