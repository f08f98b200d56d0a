import Foundation

/// The documents that mutations are made of, and how many of them are tried.
enum MutationSamples {
  static let count =
    ProcessInfo.processInfo.environment["ALIGN_MUTATIONS"].flatMap { Int($0) } ?? 1_000

  /// Read from the package's root, where tests run.
  static let all: [[UInt8]] = {
    guard let names = FileManager.default.enumerator(atPath: "samples") else { return [] }
    let paths = names.compactMap { $0 as? String }
      .filter { $0.hasSuffix(".yaml") && !$0.contains("rules/") && !$0.contains(".align") }.sorted()
    return paths.compactMap { FileManager.default.contents(atPath: "samples/\($0)") }
      .map { Array($0) }.filter { $0.count > 100 }
  }()

  static let small = all.filter { $0.count < 4_000 }
}

/// A file in a folder of its own, in whose stead texts are put.
final class TemporaryDocument {
  let path: String
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("align-mutations-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let url = folder.appendingPathComponent("goals.yaml")
    try Data("align: 1\n".utf8).write(to: url)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
