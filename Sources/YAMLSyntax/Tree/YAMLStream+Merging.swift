import Findings

/// A pair of a mapping's merged view.
package struct MergedEntry: Hashable, Sendable {
  package var key: NodeID
  package var value: NodeID
  /// The alias that the pair came through; nil for pairs that stand in the mapping itself, and
  /// for those merged from a mapping that is written out at `<<`.
  package var alias: NodeID?
}

// MARK: - Merge keys

extension YAMLStream {
  /// Whether a mapping's key is the merge key: a plain `<<`.
  package func isMergeKey(_ key: NodeID) -> Bool {
    let value = nodes[anchoredNode(key).index]
    return value.flags.kind == .scalar && value.flags.style == .plain
      && value.end - value.start == 2 && hasText(key, "<<")
  }

  /// Whether a mapping has a merge key, so that `expandedEntries` says more than `entries`.
  ///
  /// - Complexity: O(pairs).
  package func hasMergeKeys(_ mapping: NodeID) -> Bool {
    entries(of: mapping).contains { isMergeKey($0.key) }
  }

  /// The pairs of a mapping with its merge keys followed: first its own in order, then those
  /// merged in order that nothing before them overrides.
  ///
  /// Duplicates among a mapping's own keys are kept. A merge value that is not a mapping or a
  /// list of them gives nothing (`mergeFaults`).
  ///
  /// - Complexity: O(pairs of the mapping and of all merged into it).
  package func expandedEntries(of mapping: NodeID) -> [MergedEntry] {
    var result: [MergedEntry] = []
    var merges: [NodeID] = []
    for (key, value) in entries(of: mapping) {
      if isMergeKey(key) {
        merges.append(value)
      } else {
        result.append(MergedEntry(key: key, value: value, alias: nil))
      }
    }
    guard !merges.isEmpty else { return result }
    var known = Set(result.compactMap { scalarText($0.key) })
    var visited: Set<NodeID> = [anchoredNode(mapping)]
    for value in merges {
      for (source, alias) in mergeSources(value) {
        merge(source, through: alias, into: &result, known: &known, visited: &visited)
      }
    }
    return result
  }

  /// The value of a mapping's first key with that id; of one that it lacks, the merged one.
  ///
  /// - Complexity: O(pairs of the mapping and of all merged into it).
  package func value(of key: KeyID, in mapping: NodeID) -> NodeID? {
    value(in: mapping) { keyID($0) == key }
  }

  /// The value of a mapping's first key with that text; of one that it lacks, the merged one.
  ///
  /// - Complexity: O(pairs of the mapping and of all merged into it).
  package func value(named key: StaticString, in mapping: NodeID) -> NodeID? {
    value(in: mapping) { hasText($0, key) }
  }

  private func value(in mapping: NodeID, ofKey isMeant: (NodeID) -> Bool) -> NodeID? {
    for (key, value) in entries(of: mapping) where isMeant(key) { return value }
    guard hasMergeKeys(mapping) else { return nil }
    return expandedEntries(of: mapping).first { isMeant($0.key) }?.value
  }

  /// The values of merge keys that cannot be merged: neither a mapping nor a list of mappings
  /// (of a list the elements at fault, of an alias of one the alias); a key without a value counts as missing.
  package func mergeFaults(of mapping: NodeID) -> [NodeID] {
    var faults: [NodeID] = []
    for (key, value) in entries(of: mapping) where isMergeKey(key) {
      switch kind(anchoredNode(value)) {
      case .mapping: continue
      case .sequence:
        for element in children(of: value) where kind(anchoredNode(element)) != .mapping {
          guard kind(value) != .alias else {
            faults.append(value)
            break
          }
          faults.append(element)
        }
      case .scalar, .alias: if !isNull(value) { faults.append(value) }
      }
    }
    return faults
  }

  private func merge(
    _ mapping: NodeID,
    through alias: NodeID?,
    into result: inout [MergedEntry],
    known: inout Set<String>,
    visited: inout Set<NodeID>
  ) {
    guard visited.insert(mapping).inserted else { return }
    var merges: [NodeID] = []
    for (key, value) in entries(of: mapping) {
      if isMergeKey(key) {
        merges.append(value)
      } else if let text = scalarText(key), !known.insert(text).inserted {
        continue
      } else {
        result.append(MergedEntry(key: key, value: value, alias: alias))
      }
    }
    for value in merges {
      for (source, inner) in mergeSources(value) {
        merge(source, through: alias ?? inner, into: &result, known: &known, visited: &visited)
      }
    }
  }

  /// The mappings that a merge value names, each with the alias that names it.
  private func mergeSources(_ value: NodeID) -> [(mapping: NodeID, alias: NodeID?)] {
    let outer = kind(value) == .alias ? value : nil
    let target = anchoredNode(value)
    switch kind(target) {
    case .mapping: return [(target, outer)]
    case .sequence:
      return children(of: target).compactMap { element in
        let mapping = anchoredNode(element)
        guard kind(mapping) == .mapping else { return nil }
        return (mapping, outer ?? (kind(element) == .alias ? element : nil))
      }
    case .scalar, .alias: return []
    }
  }

  func scalarText(_ node: NodeID) -> String? {
    kind(anchoredNode(node)) == .scalar ? text(node) : nil
  }
}

// MARK: - Duplicate keys

extension YAMLStream {
  /// The keys of a mapping that stand in it before, each with the first one.
  ///
  /// Keys are the same when their texts are; those that are collections are not compared, nor are
  /// aliases of long texts, nor merge keys, of which each merges.
  ///
  /// - Complexity: O(pairs), without allocation where all keys are known and different.
  package func duplicateKeys(of mapping: NodeID) -> [(first: NodeID, again: NodeID)] {
    var known = SIMD4<UInt64>.zero
    var unknown: Set<String> = []
    var firsts: [String: NodeID] = [:]
    var duplicates: [(first: NodeID, again: NodeID)] = []
    for (key, _) in entries(of: mapping) {
      let id = Int(keyID(key).rawValue)
      if id < 256 {
        let bit = UInt64(1) << UInt64(id & 63)
        let isNew = known[id >> 6] & bit == 0
        known[id >> 6] |= bit
        if isNew { continue }
      } else {
        guard let text = comparedText(key), !isMergeKey(key) else { continue }
        if unknown.insert(text).inserted { continue }
      }
      if firsts.isEmpty { firsts = firstKeys(of: mapping) }
      duplicates.append((firsts[text(key)] ?? key, key))
    }
    return duplicates
  }

  /// Whether two keys of the same text are the same to YAML: `1` and `"1"` are a number and a text.
  package func isSameKey(_ left: NodeID, _ right: NodeID) -> Bool {
    let nodes = [anchoredNode(left), anchoredNode(right)]
    guard tag(nodes[0]) == tag(nodes[1]) else { return false }
    return (style(nodes[0]) == .plain) == (style(nodes[1]) == .plain) || isPlainText(left)
  }

  /// Whether a scalar's text is a text also where it stands without quotes, whatever version of YAML
  /// it is read by.
  private func isPlainText(_ node: NodeID) -> Bool {
    let text = text(node)
    let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    return text.first?.isLetter == true && !words.contains(text.lowercased())
  }

  /// By its text the first key of a mapping that has it.
  private func firstKeys(of mapping: NodeID) -> [String: NodeID] {
    Dictionary(
      entries(of: mapping).compactMap { key, _ in comparedText(key).map { ($0, key) } },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The text by which a key is compared; nil for collections, and for aliases of long texts, which a
  /// few bytes each would make anew.
  private func comparedText(_ key: NodeID) -> String? {
    guard !isAlias(key) || range(anchoredNode(key)).bytes.count <= 256 else { return nil }
    return scalarText(key)
  }
}
