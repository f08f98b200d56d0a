import Foundation
import PackagePlugin

/// Writes the files of a folder of the package into a target that carries them.
@main struct EmbedFiles: BuildToolPlugin {
  /// The folder of each target that carries one, and how its files' names end.
  private static let folders = [
    "BuiltInRules": (name: "rules", endings: ["yaml"]),
    "HTMLReporting": (name: "report", endings: ["css", "js", "mustache"]),
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let folder = Self.folders[target.name] else {
      Diagnostics.error("EmbedFiles does not know what \(target.name) carries")
      return []
    }
    let root = context.package.directoryURL
    let names = FileManager.default.enumerator(atPath: root.appending(path: folder.name).path)
    let paths = (names?.compactMap { $0 as? String } ?? [])
      .filter { folder.endings.contains(($0 as NSString).pathExtension) }
      .map { "\(folder.name)/\($0)" }
      .sorted()
    // A program without rules would find nothing wrong anywhere.
    guard !paths.isEmpty else {
      Diagnostics.error("\(target.name) is to carry \(folder.name)/, where nothing was found")
      return []
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(folder.name)",
        executable: try context.tool(named: "FileEmbedder").url,
        arguments: [output.path, root.path] + paths,
        inputFiles: paths.map { root.appending(path: $0) },
        outputFiles: [output]
      )
    ]
  }
}
