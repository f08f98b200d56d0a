import Findings

extension RunFailure {
  /// A file that is passed over, for its name does not end in `.yaml` or `.yml`.
  init(misnamed path: String) {
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    self.init(
      Wording.passedOver(path),
      // `rules.yaml.txt` has the ending already.
      help: Wording.renameTo(stem.lowercased().hasSuffix(".yaml") ? stem : stem + ".yaml")
    )
  }
}
