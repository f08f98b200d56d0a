package import Findings
package import YAMLSyntax

/// The repository's folder `rules/`, which the program carries with it.
package enum BuiltInRules {
  /// A file and what libyaml found in it when the program was built.
  package struct File: Sendable {
    /// Its path begins with `rules/`.
    package let source: SourceFile
    private let tree: StaticString

    init(path: StaticString, text: StaticString, tree: StaticString) {
      source = SourceFile(
        path: "\(path)",
        bytes: text.withUTF8Buffer { Array($0) }
      )
      self.tree = tree
    }

    /// The file as `YAMLParser` reads it, without reading it.
    ///
    /// - Parameter keys: The names that mapping keys are looked up in.
    /// - Returns: Every node, comment and range of it.
    package func stream(keys: KeyTable) -> YAMLStream {
      tree.withUTF8Buffer { TreeImage.stream(from: $0, of: source, keys: keys) }
    }
  }

  /// Every file, in the order of the paths.
  ///
  /// Built anew at each call: a copy of some hundred kilobytes.
  package static var files: [File] {
    zip(EmbeddedFiles.texts, EmbeddedFiles.trees).map { file, tree in
      File(path: file.path, text: file.text, tree: tree)
    }
  }
}
