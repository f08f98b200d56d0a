package import Findings
import YAMLSyntax

/// Where something stands.
package struct LocatedPlace: Hashable, Sendable {
  /// The place that a finding points at; where the value came through an alias, the alias.
  package var place: Place
  /// The anchored value behind the alias.
  package var anchor: Place?
  /// What stands there within the anchored value; nil where it is that value.
  package var inner: Place?

  package init(place: Place) {
    self.place = place
  }

  /// Where a node stands.
  ///
  /// - Parameters:
  ///   - node: the node.
  ///   - alias: the outermost alias that it came through; nil where there is none.
  ///   - stream: the file.
  ///   - file: the file's number.
  init(_ node: NodeID, through alias: NodeID?, in stream: YAMLStream, file: Int) {
    let shown = alias ?? node
    place = Place(file: file, range: stream.range(shown))
    guard stream.isAlias(shown) else { return }
    let anchored = stream.enclosingAnchor(of: shown) ?? stream.anchoredNode(shown)
    anchor = Place(file: file, range: stream.range(anchored))
    let target = stream.anchoredNode(node)
    if target != anchored, target != shown {
      inner = Place(file: file, range: stream.range(target))
    }
  }

  /// The places behind the alias, each with what is said of it: the anchored value, then what is
  /// meant within it; none where there is no alias.
  package var behindAlias: [(place: Place, label: LocalizedText)] {
    [anchor.map { ($0, Self.anchorLabel) }, inner.map { ($0, Self.innerLabel) }].compactMap(\.self)
  }
}

/// What of a field a place is asked for.
package enum FieldPart: Hashable, Sendable {
  case value
  case key
  /// An element of the list, 0-based; of a list that is written as a bare value, the value.
  case element(Int)
}

extension Workspace {
  /// Where a field stands; nil where it was not written.
  ///
  /// A field of a shorthand (`budget: 75000`) stands at the shorthand's value, its key at the
  /// shorthand's key.
  package func place(
    of field: Int,
    in id: RecordID,
    _ part: FieldPart = .value
  ) -> LocatedPlace? {
    let record = self[id]
    guard record.has(field) else { return nil }
    let index = record.slot(of: field)
    let slot = store.slots[index]
    let alias = store.slotAliases[index] ?? store.recordAliases[id]
    let stream = streams[Int(record.stream)]
    switch part {
    case .value:
      return located(slot.node, alias, record)
    case .key:
      if stream.kind(record.node) != .mapping { return ownKey(of: id) }
      // A known key is one node, the one before its value; the key of a list that is an alias stands
      // where it stands.
      let alias = alias == slot.node ? nil : alias
      return located(NodeID(rawValue: slot.node.rawValue - 1), alias, record)
    case .element(let element):
      guard Schema.fields(of: id.type)[field].type.isList, !slot.isRejected else {
        return located(slot.node, alias, record)
      }
      let head = Int(slot.payload)
      guard element >= 0, element < Int(store.elements[head].payload) else { return nil }
      return located(store.elements[head + 1 + element].node, alias, record)
    }
  }

  /// Where a record itself stands: its mapping, or its shorthand's value.
  package func place(of id: RecordID) -> LocatedPlace {
    located(self[id].node, store.recordAliases[id], self[id])
  }

  /// Where something that a record lacks is missed: its `id`'s value, else its first key.
  package func placeOfAbsence(in id: RecordID) -> LocatedPlace {
    if let field = Schema.idField(of: id.type), let place = place(of: field, in: id) {
      return place
    }
    let record = self[id]
    let first = stream(of: id).firstChild(record.node) ?? record.node
    return located(first, store.recordAliases[id], record)
  }

  /// A key of a record's mapping that the format does not know and that is most like a key which is
  /// missing there; nil for none.
  ///
  /// - Complexity: O(keys) and one comparison with the names of the format for each of the first
  ///   unknown keys: who has more of them than ``nearMissLimit`` is told of each by the reader.
  package func nearMiss(of field: Int, in id: RecordID) -> String? {
    let record = self[id]
    let fields = Schema.fields(of: id.type)
    let wanted = fields[field]
    guard !record.has(field) else { return nil }
    let stream = streams[Int(record.stream)]
    let unknown = stream.entries(of: record.node).lazy.map(\.key).filter {
      Schema.field(stream.keyID($0), of: id.type) == nil
    }
    for key in unknown.prefix(Self.nearMissLimit) {
      let name = stream.text(key)
      guard !name.hasPrefix("x-") else { continue }
      if wanted.isMeant(by: name) { return name }
      let nearest = NearestNames.nearest(to: name, among: fields.map(\.key))
      if nearest.first == wanted.key { return name }
    }
    return nil
  }

  private static let nearMissLimit = 100

  /// The key under which a record stands in its owner.
  private func ownKey(of id: RecordID) -> LocatedPlace? {
    guard let owner = owner(of: id) else { return nil }
    for (field, descriptor) in Schema.fields(of: owner.type).enumerated() {
      if case .record(id.type) = descriptor.type { return place(of: field, in: owner, .key) }
    }
    return nil
  }

  private func located(_ node: NodeID, _ alias: NodeID?, _ record: Record) -> LocatedPlace {
    let file = Int(record.stream)
    return LocatedPlace(node, through: alias, in: streams[file], file: file)
  }
}
