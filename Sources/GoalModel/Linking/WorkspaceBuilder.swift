import Findings
import YAMLSyntax

/// Joins files to a workspace and follows what they name.
package struct WorkspaceBuilder {
  var store = RecordStore()
  var streams: [YAMLStream] = []
  var builtInStreams: [Bool] = []
  /// For each file the rule folder that it belongs to, -1 for goal documents' files.
  var folders: [Int] = []
  /// For each file the ids of the visions of its documents that name none.
  var defaultVisions: [[String]] = []
  var findings: [ReaderFinding] = []
  var ruleLists: [(file: Int, node: NodeID)] = []
  /// Whether goal documents of which nothing was read may stand in a file.
  var mayHoldUnreadDocuments = false
  /// The documents that a syntax error broke off, by file.
  var broken: [(file: Int, store: RecordStore)] = []
  /// What the files hold, while `store` is that of a broken document.
  var wholeStore: RecordStore?
  var links = Links()
  /// The ids of the visions in force.
  var visionIDs: [Int: String] = [:]
  /// For each file how many findings of the linking stand behind aliases.
  private var aliasedFindings: [Int: Int] = [:]
  /// The visions in force that have an aspect, by its id, alone and after the vision's.
  var visionsByAspect: [String: [Int]] = [:]

  package init() {}

  /// Adds a file; files stand in the order of their adding.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - folder: Of a file read as part of a rule folder the folder's number: what a folder of a
  ///     higher number has replaces what is of the same id. The program's own is 0, and 1 is any
  ///     other where no number is given.
  ///   - defaultVisions: The ids of the visions of documents that name none.
  package mutating func add(
    _ file: consuming FileRecords,
    folder: Int? = nil,
    defaultVisions: [String] = []
  ) {
    let file = file
    let number = file.role == .ruleFolder ? folder ?? (file.isBuiltIn ? 0 : 1) : -1
    self.defaultVisions.append(defaultVisions)
    add(file, inFolder: number)
  }

  private mutating func add(_ file: FileRecords, inFolder folder: Int) {
    let index = streams.count
    let documentOffset = store.records[RecordType.document.index].count
    let goalOffset = store.records[RecordType.goal.index].count
    streams.append(file.stream)
    builtInStreams.append(file.isBuiltIn)
    folders.append(folder)
    if index == 0 {
      store = file.store
    } else {
      store.append(file.store, streamOffset: index)
    }
    for finding in file.findings {
      findings.append(finding.shifted(file: index, document: documentOffset, goal: goalOffset))
    }
    for list in file.ruleLists { ruleLists.append((index, list)) }
    if file.mayHoldUnreadDocuments { mayHoldUnreadDocuments = true }
    if let broken = file.broken { self.broken.append((index, broken)) }
  }

  /// Follows what the files name; nothing is to be added afterwards.
  package mutating func workspace() -> Workspace {
    linkRuleFolders()
    linkDocuments()
    findings.sort { left, right in
      (left.place.file, left.place.range.start, left.place.range.end, left.rule)
        < (right.place.file, right.place.range.start, right.place.range.end, right.rule)
    }
    return Workspace(
      streams: streams,
      builtInStreams: builtInStreams,
      findings: findings,
      ruleLists: ruleLists,
      store: store,
      links: links
    )
  }
}

// MARK: - Access

extension WorkspaceBuilder {
  func record(_ type: RecordType, _ index: Int) -> Record { store.records[type.index][index] }

  func count(_ type: RecordType) -> Int { store.records[type.index].count }

  /// The text of an `id`; nil where it is absent or rejected.
  func id(_ type: RecordType, _ index: Int) -> String? {
    let record = record(type, index)
    guard let field = Schema.idField(of: type), record.isReadable(field) else { return nil }
    return streams[Int(record.stream)].text(store.slots[record.slot(of: field)].node)
  }

  /// The texts of a list.
  func texts(_ field: Int, _ record: Record) -> [String] {
    store.elements(field, of: record).compactMap { index in
      let element = store.elements[index]
      return element.isRejected ? nil : streams[Int(record.stream)].text(element.node)
    }
  }

  /// Adds a finding of the linking.
  mutating func report(
    _ mistake: LinkingMistake,
    at place: LocatedPlace,
    related: [LinkingMistake.Related] = [],
    fixes: [ReaderFix] = [],
    document: Int? = nil,
    goals: [Int] = [],
    broken: ReaderFinding.BrokenDocument? = nil
  ) {
    if place.anchor != nil {
      aliasedFindings[place.place.file, default: 0] += 1
      guard !hasTooManyBehindAliases(at: place) else {
        reportTooMany(at: place.place)
        return
      }
    }
    let (message, help) = mistake.wording
    var finding = ReaderFinding(
      rule: mistake.rule,
      severity: mistake.severity,
      message: message,
      help: help,
      place: place.place,
      fixes: place.anchor == nil ? fixes : [],
      document: document,
      goals: goals,
      broken: broken
    )
    for (place, label) in place.behindAlias {
      finding.related.append(ReaderFinding.Related(place: place, message: label))
    }
    for other in related {
      finding.related.append(ReaderFinding.Related(place: other.place, message: other.message))
    }
    findings.append(finding)
  }

  /// Whether no more is told of what stands behind the aliases of a file.
  func hasTooManyBehindAliases(at place: LocatedPlace) -> Bool {
    place.anchor != nil
      && aliasedFindings[place.place.file, default: 0] > ReadingMistake.maximumBehindAliases
  }

  private mutating func reportTooMany(at place: Place) {
    guard aliasedFindings[place.file] == ReadingMistake.maximumBehindAliases + 1 else { return }
    findings.append(.tooManyBehindAliases(at: place))
  }
}

extension RecordStore {
  /// Where the elements of a list stand in `elements`; empty where it is absent or rejected.
  func elements(_ field: Int, of record: Record) -> Range<Int> {
    guard record.isReadable(field) else { return 0..<0 }
    let head = Int(slots[record.slot(of: field)].payload)
    return head + 1..<head + 1 + Int(elements[head].payload)
  }

  /// The records of a list, without rejected ones.
  func records(_ field: Int, of record: Record) -> [Int] {
    elements(field, of: record).compactMap { index in
      elements[index].isRejected ? nil : Int(elements[index].payload)
    }
  }

  /// Where a node of a record stands: the alias that it came through, or itself.
  func place(
    _ node: NodeID,
    slot: Int,
    in id: RecordID,
    _ record: Record,
    _ stream: YAMLStream
  ) -> LocatedPlace {
    let alias = slotAliases[slot] ?? recordAliases[id]
    return LocatedPlace(node, through: alias, in: stream, file: Int(record.stream))
  }
}
