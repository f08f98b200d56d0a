import BuiltInRules
import Findings
import Hashing

/// The rules, visions, quantities and influences that the program carries.
package enum BuiltInRulePack {
  /// The SHA-256 of the files' hashes and paths, as `sha256sum` prints them for the files of
  /// `rules/` in the order of their paths, so that anyone can check it:
  /// `find rules -name '*.yaml' | LC_ALL=C sort | xargs sha256sum | sha256sum`.
  package static var hash: String {
    ContentHash.sha256(
      ofFiles: BuiltInRules.files.map(\.source).map {
        ($0.path, ContentHash.sha256(of: $0.bytes))
      }
    )
  }
}
