import Findings

/// The ids of documents that references name.
///
/// A class, so that what is asked once of a name that none has is known to all: a document that is
/// missing is mostly missed many times.
final class DocumentIDs {
  private let documents: [String: Int]
  /// By document.
  let inOrder: [(id: String, document: Int)]
  private let sorted: [String]
  private var nearest: [String: [String]] = [:]

  /// Beyond so many ids only those are near that are one slip of the keyboard away.
  private static let rankedLimit = 500

  init(_ documents: [String: Int]) {
    self.documents = documents
    inOrder = documents.map { (id: $0.key, document: $0.value) }
      .sorted { $0.document < $1.document }
    sorted = documents.keys.sorted()
  }

  var count: Int { documents.count }

  subscript(id: String) -> Int? { documents[id] }

  /// The ids most like a name, best first.
  ///
  /// - Complexity: O(ids · length²) or, of many ids, O(length · letters); O(1) when asked again.
  func nearest(to name: String) -> [String] {
    if let known = nearest[name] { return known }
    let found =
      sorted.count > Self.rankedLimit
      ? Misspellings.known(of: name) { documents[String(decoding: $0, as: UTF8.self)] != nil }
      : NearestNames.nearest(to: name, among: sorted)
    nearest[name] = found
    return found
  }
}
