import CBuiltInRules
package import Findings

/// The repository's folder `rules/`, which the program carries with it.
package enum BuiltInRules {
  /// Every file, in the order of the paths, which begin with `rules/`.
  ///
  /// Built anew at each call: a copy of some hundred kilobytes.
  package static var files: [SourceFile] {
    (0..<align_built_in_file_count()).map { index in
      let file = align_built_in_file_at(index)
      return SourceFile(
        path: String(cString: file.path),
        bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
      )
    }
  }
}
