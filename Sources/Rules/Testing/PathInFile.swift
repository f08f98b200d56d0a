import Findings
import YAMLSyntax

/// Places as paths from a document's root, as the tests of rules write them.
struct PathInFile {
  let stream: YAMLStream

  /// Gives the path to what stands exactly at a range; nil where nothing stands so.
  ///
  /// `goals[0].vision[1]`, `goals!` for a key; with the document's id before it where it is not the
  /// first document.
  func path(to range: SourceRange, documentIDs: [String]) -> String? {
    for (number, document) in stream.documents.enumerated() {
      guard let root = document.root, let path = path(to: range, from: root, prefix: "") else {
        continue
      }
      guard number > 0, number < documentIDs.count else { return path }
      return "\(documentIDs[number]): \(path)"
    }
    return nil
  }

  private func path(to range: SourceRange, from node: NodeID, prefix: String) -> String? {
    let own = stream.range(node)
    if own == range, !prefix.isEmpty, stream.kind(node) != .mapping || own.end > own.start {
      return prefix
    }
    guard own.start <= range.start, own.end >= range.end else { return nil }
    switch stream.kind(node) {
    case .mapping:
      for (key, value) in stream.entries(of: node) {
        let name = stream.text(key)
        let inner = prefix.isEmpty ? name : "\(prefix).\(name)"
        if stream.range(key) == range { return inner + "!" }
        if let path = path(to: range, from: value, prefix: inner) { return path }
      }
    case .sequence:
      for (index, element) in stream.children(of: node).enumerated() {
        if let path = path(to: range, from: element, prefix: "\(prefix)[\(index)]") { return path }
      }
    case .scalar, .alias: break
    }
    return nil
  }
}
