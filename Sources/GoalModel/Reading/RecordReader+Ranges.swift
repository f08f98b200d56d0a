import Parallel
import Synchronization
import YAMLSyntax

// MARK: - Long lists

extension RecordReader {
  /// What was read of a range of a list.
  private struct RangeReading: Sendable {
    var store: RecordStore
    var findings: [ReaderFinding]
    var elements: [Slot]
  }

  /// The nodes of a list's elements in ranges of about the same length, each of whole elements; nil
  /// where the list is too short for several.
  ///
  /// A file with anchors is read in one go: how many findings stand behind aliases is counted from
  /// its beginning on.
  func ranges(of list: NodeID) -> [Range<UInt32>]? {
    let all = list.rawValue + 1..<stream.next(list).rawValue
    let count = min(jobs, all.count / rangeSize)
    guard count > 1, !stream.usesAnchors else { return nil }
    var ranges: [Range<UInt32>] = []
    var start = all.lowerBound
    var element = all.lowerBound
    for number in 1..<count {
      let evenCut = all.lowerBound + UInt32(all.count / count * number)
      while element < evenCut { element = stream.next(NodeID(rawValue: element)).rawValue }
      guard start < element, element < all.upperBound else { continue }
      ranges.append(start..<element)
      start = element
    }
    return ranges + [start..<all.upperBound]
  }

  /// Reads the elements of a list of records that stands in no other, ranges of them at once, to the
  /// same records, elements and findings in the same order as in one go.
  mutating func readElements(
    inRanges ranges: [Range<UInt32>],
    _ field: CompiledSchema.Field,
    _ site: Site,
    owner: Int
  ) {
    // The first range goes on in the store at hand: handed over, so that it is not copied.
    var own = RecordStore()
    swap(&own, &store)
    let handed = Mutex(consume own)
    var readings = ranges.indices.concurrentMap(jobs: jobs) { [stream, document] index in
      var reader = RecordReader(stream: stream)
      reader.document = document
      if index == 0 {
        handed.withLock { swap(&$0, &reader.store) }
      } else {
        reader.reserve(nodes: ranges[index].count)
      }
      // The others number their records from 0; what they belong to is the next of its kind.
      reader.readElements(ranges[index], field, site, owner: index == 0 ? owner : 0)
      return RangeReading(
        store: reader.store,
        findings: reader.findings,
        elements: reader.pendingElements
      )
    }
    swap(&store, &readings[0].store)
    findings += readings[0].findings
    pendingElements += readings[0].elements
    for index in readings.indices.dropFirst() { append(&readings[index], ofKind: field.record) }
  }

  /// Takes over what was read of a range, whose records are numbered from 0.
  private mutating func append(_ reading: inout RangeReading, ofKind type: RecordType) {
    let firstGoal = store.records[RecordType.goal.index].count
    let first = UInt32(truncatingIfNeeded: store.records[type.index].count)
    for finding in reading.findings {
      findings.append(finding.shifted(file: 0, document: 0, goal: firstGoal))
    }
    for var element in reading.elements {
      if !element.isRejected { element.payload += first }
      pendingElements.append(element)
    }
    var taken = RecordStore()
    swap(&taken, &reading.store)
    store.append(consume taken, in: stream)
  }
}
