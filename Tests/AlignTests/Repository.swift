import Foundation

/// The repository that the tests stand in.
enum Repository {
  static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
  }

  /// The files of a folder by their path in it.
  static func files(in folder: String) throws -> [String: String] {
    var files: [String: String] = [:]
    guard let names = FileManager.default.enumerator(atPath: folder) else { return files }
    for case let name as String in names where name.hasSuffix(".md") {
      files[name] = String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)),
        as: UTF8.self
      )
    }
    return files
  }
}
