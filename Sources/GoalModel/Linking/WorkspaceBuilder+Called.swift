import Findings
import YAMLSyntax

// MARK: - Things by what they are called

extension WorkspaceBuilder {
  /// How what is called by a text is written in documents: `jobs` for `Fler jobb`.
  ///
  /// People write the names that reports show them. A name counts in either language; where nothing
  /// has it, so does a term that is the whole text.
  ///
  /// - Returns: each once, at most three; `isCertain` where one thing alone has the name.
  /// - Complexity: O(length), for the first O(names + terms).
  func called(
    _ text: String,
    _ thing: NamedThing,
    _ vocabulary: Vocabulary
  ) -> (ids: [String], isCertain: Bool) {
    let known = vocabulary.called[thing.index] ?? calledThings(thing, vocabulary)
    vocabulary.called[thing.index] = known
    let text = text.lowercased()
    guard let named = known.names[text] else {
      return (Array((known.terms[text] ?? []).prefix(3)), false)
    }
    return (Array(named.prefix(3)), named.count == 1)
  }

  private func calledThings(_ thing: NamedThing, _ vocabulary: Vocabulary) -> CalledThings {
    var called = CalledThings()
    func add(_ id: String, to ids: inout [String]) {
      if !ids.contains(id) { ids.append(id) }
    }
    for (record, id) in things(thing, vocabulary) {
      for name in words("name", of: record) {
        add(id, to: &called.names[name.lowercased(), default: []])
      }
      // What shows that a text is about a dimension is no name of it where quantities can be meant.
      if thing == .affected, record.type == .dimension { continue }
      for term in words("terms", of: record) {
        add(id, to: &called.terms[CalledThings.plain(term).lowercased(), default: []])
      }
    }
    return called
  }

  /// The things that a name may stand for, each as documents write it.
  private func things(
    _ thing: NamedThing,
    _ vocabulary: Vocabulary
  ) -> [(record: RecordID, id: String)] {
    func all(_ type: RecordType, _ numbers: [Int], prefix: String? = nil) -> [(RecordID, String)] {
      numbers.compactMap { number in
        let record = RecordID(type, number)
        guard let key = Schema.idField(of: type), let id = words(key, of: record).first
        else { return nil }
        let isShared = prefix != nil && vocabulary.aspects.find(id) == .ambiguous
        return (record, isShared ? "\(prefix ?? "")/\(id)" : id)
      }
    }
    switch thing {
    case .dimension:
      return vocabulary.visions.flatMap { all(.dimension, links.dimensionsOfVision[$0]) }
    case .aspect:
      return vocabulary.visions.flatMap {
        all(.aspect, links.aspectsOfVision[$0], prefix: visionIDs[$0])
      }
    case .quantity: return all(.quantity, links.quantities)
    case .vision: return all(.vision, links.visions)
    case .affected:
      return things(.dimension, vocabulary) + things(.aspect, vocabulary)
        + things(.quantity, vocabulary)
    }
  }

  private func words(_ key: String, of record: RecordID) -> [String] {
    Schema.field(key, of: record.type).map { words($0, of: record) } ?? []
  }

  /// The texts of a field in every language.
  private func words(_ field: Int, of record: RecordID) -> [String] {
    let store = wholeStore ?? store
    let entry = store.records[record.type.index][record.index]
    guard entry.isReadable(field) else { return [] }
    let stream = streams[Int(entry.stream)]
    func texts(_ node: NodeID) -> [String] {
      let node = stream.anchoredNode(node)
      switch stream.kind(node) {
      case .mapping:
        return Language.allCases.compactMap { stream.value(in: $0, of: node) }
          .flatMap { texts($0) }
      case .sequence: return stream.children(of: node).flatMap { texts($0) }
      default: return [stream.text(node)]
      }
    }
    return texts(store.slots[entry.slot(of: field)].node)
  }
}

/// How things are written in documents, by what people call them, in lower case.
struct CalledThings {
  /// By names in either language.
  var names: [String: [String]] = [:]
  /// By terms that show them in a text.
  var terms: [String: [String]] = [:]

  /// A term without the marks that say how it counts.
  static func plain(_ term: String) -> Substring {
    var term = term.hasPrefix("=") ? term.dropFirst() : term[...]
    if let last = term.last, "?~-".contains(last) { term.removeLast() }
    return term
  }
}
