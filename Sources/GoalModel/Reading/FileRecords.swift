import Findings
package import YAMLSyntax

/// What one file holds: its records, and what the reader found while reading it.
///
/// Files are read independently of each other, in parallel if wanted; `Workspace` joins them.
package struct FileRecords: Sendable {
  package let stream: YAMLStream
  /// How the file was met.
  package let role: Role
  /// Whether the file belongs to the program's own rule folder.
  package var isBuiltIn = false
  /// Whether a YAML document in it is a rule file.
  package private(set) var isRuleFile = false
  /// Whether it is none of ours: no document with `align`, no rule file.
  ///
  /// In searched folders such files are passed over.
  package private(set) var isForeign = false
  /// The `rules` lists of its rule files.
  package private(set) var ruleLists: [NodeID] = []
  /// The findings' files are 0: they stand in this one.
  package private(set) var findings: [ReaderFinding] = []
  var store = RecordStore()
  /// Whether goal documents of which nothing was read may stand in the file.
  private(set) var mayHoldUnreadDocuments = false
  /// The records of the document that a syntax error broke off; they are no part of a workspace.
  var broken: RecordStore?

  /// Whether a complete YAML document in it is a goal document.
  package var hasGoalDocuments: Bool { !store.records[RecordType.document.index].isEmpty }

  /// How a file is met: that decides what a document without `align` is.
  package enum Role: Sendable {
    /// Named by the user, or read from standard input: it must be a goal document.
    case named
    /// Met in a folder: what is no goal document is passed over.
    case searched
    /// In a rule folder.
    case ruleFolder
  }

  /// Reads the documents of a file.
  ///
  /// - Parameters:
  ///   - stream: The file, parsed with `Schema.keys` or a table that begins with its names.
  ///   - role: How the file was met.
  ///   - isBuiltIn: Whether it belongs to the program's own rule folder.
  ///   - jobs: How many ranges of a long list may be read at once; the records are the same.
  ///   - rangeSize: From how many nodes on a range is worth a thread.
  package init(
    _ stream: YAMLStream,
    role: Role,
    isBuiltIn: Bool = false,
    jobs: Int = 1,
    rangeSize: Int = 1 << 14
  ) {
    self.stream = stream
    self.role = role
    self.isBuiltIn = isBuiltIn
    var reader = RecordReader(stream: stream, jobs: jobs, rangeSize: rangeSize)
    reader.reserve(nodes: stream.nodeCount)
    var hasVersion = false
    for document in stream.documents where document.isComplete {
      reader.document = nil
      hasVersion = read(document, role, &reader) || hasVersion
    }
    // An empty document among others is nothing; a file of nothing else is no goal document.
    if role == .named, stream.fault == nil, stream.documents.allSatisfy({ isEmpty($0.root) }) {
      reader.reportAtStart(.notAGoalDocument(nearby: nil, isWholeFile: true, isCutOff: false))
    }
    findings = reader.findings
    store = reader.store
    for document in stream.documents where !document.isComplete {
      hasVersion = readBroken(document, role) || hasVersion
    }
    if let fault = stream.fault { findings.append(ReaderFinding(fault)) }
    isForeign =
      !hasVersion && !isRuleFile && !hasGoalDocuments
      && (stream.fault == nil || !namesVersion(stream.file.bytes))
    if isForeign, role == .searched { findings = [] }
    if let fault = stream.fault, !isForeign, role != .ruleFolder {
      mayHoldUnreadDocuments =
        broken == nil || stream.file.bytes[Int(fault.range.start)...].contains("\n---".utf8)
    }
  }

  /// Reads a document; whether it has `align`.
  private mutating func read(
    _ document: YAMLDocument,
    _ role: Role,
    _ reader: inout RecordReader
  ) -> Bool {
    guard let root = document.root, !isEmpty(root) else { return false }
    guard stream.kind(stream.anchoredNode(root)) == .mapping else {
      guard document.isComplete else { return false }
      switch role {
      case .named: reportNoGoalDocument(document, at: root, &reader)
      case .ruleFolder: reader.report(.rootIsNoMapping, at: root)
      case .searched where isBesideGoalDocument && !stream.isNull(root):
        reportNoGoalDocument(document, at: root, &reader)
      case .searched: break
      }
      return false
    }
    if role == .ruleFolder || isRuleFile(root) {
      isRuleFile = true
      readRuleFile(root, &reader)
      return true
    }
    if stream.value(of: Schema.keys["align"], in: root) != nil {
      _ = reader.record(.document, root, owner: -1)
      return true
    }
    if document.isComplete {
      if role == .searched, !isMeantAsOneMore(root) { return false }
      reportMissingVersion(document, root, &reader)
    }
    guard looksLikeGoalDocument(root) else { return false }
    // The rest is read as format 1; that `align` is missing has been said.
    reader.isVersionMissing = true
    _ = reader.record(.document, root, owner: -1)
    reader.isVersionMissing = false
    return false
  }

  private func isEmpty(_ root: NodeID?) -> Bool {
    guard let root else { return true }
    return stream.isNull(root) && stream.range(root).start == stream.range(root).end
  }

  private func reportMissingVersion(
    _ document: YAMLDocument,
    _ root: NodeID,
    _ reader: inout RecordReader
  ) {
    let nearby = nearbyVersionKey(root)
    reportNoGoalDocument(
      document,
      at: stream.firstChild(root) ?? root,
      nearby: nearby.map { stream.text($0) },
      fixes: nearby.map { reader.fix("align", at: $0, isSafe: !stream.isAlias($0)) } ?? [],
      &reader
    )
  }

  /// The first document of a file is told of at the file's start.
  private func reportNoGoalDocument(
    _ document: YAMLDocument,
    at node: NodeID,
    nearby: String? = nil,
    fixes: [ReaderFix] = [],
    _ reader: inout RecordReader
  ) {
    let mistake = ReadingMistake.notAGoalDocument(
      nearby: nearby,
      isWholeFile: stream.documents.count == 1,
      isCutOff: stream.kind(stream.anchoredNode(node)) != .mapping && isBesideGoalDocument
    )
    if document.range == stream.documents.first?.range {
      reader.reportAtStart(mistake, fixes: fixes)
    } else {
      reader.report(mistake, at: node, fixes: fixes)
    }
  }

  private func isRuleFile(_ root: NodeID) -> Bool { Self.isRuleFile(root, in: stream) }

  /// Whether a document's root is of rules: one with `rules`, `quantities`, `influences`, or a
  /// `vision` that is a mapping.
  package static func isRuleFile(_ root: NodeID, in stream: YAMLStream) -> Bool {
    stream.entries(of: root).contains { key, value in
      stream.hasText(key, "rules") || stream.hasText(key, "quantities")
        || stream.hasText(key, "influences")
        || (stream.hasText(key, "vision")
          && stream.kind(stream.anchoredNode(value)) == .mapping)
    }
  }

  /// Whether a document without `align` has enough of a goal document to be taken for one.
  private func looksLikeGoalDocument(_ root: NodeID) -> Bool {
    func has(_ key: String) -> Bool { stream.value(of: Schema.keys[key], in: root) != nil }
    return has("goals") || has("id") && has("title")
  }

  /// Whether a document without `align` is one that a searched file of goal documents was to have
  /// beside them: that it is passed over would hide its goals.
  private func isMeantAsOneMore(_ root: NodeID) -> Bool {
    isBesideGoalDocument && (looksLikeGoalDocument(root) || nearbyVersionKey(root) != nil)
  }

  /// Whether a document of the file is a goal document.
  private var isBesideGoalDocument: Bool {
    stream.documents.contains { document in
      guard document.isComplete, let other = document.root,
        stream.kind(stream.anchoredNode(other)) == .mapping
      else { return false }
      return stream.value(of: Schema.keys["align"], in: other) != nil && !isRuleFile(other)
    }
  }

  /// The key that was meant as `align`.
  private func nearbyVersionKey(_ root: NodeID) -> NodeID? {
    stream.entries(of: root).lazy.map(\.key).first {
      FieldDescriptor.isVersionMeant(by: stream.text($0))
    }
  }

  /// Whether a line of a broken file begins with `align:`, so that it was meant for us; indented, in
  /// quotes, in a flow mapping and behind `---` too, and in UTF-16.
  private func namesVersion(_ bytes: [UInt8]) -> Bool {
    let text = bytes.contains(0) ? bytes.filter { $0 != 0 } : bytes
    let word = Array("align".utf8)
    let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    var isLineStart = true
    var dashes = 0
    for index in text.indices {
      let byte = text[index]
      if isLineStart, dashes == 0 || dashes == 3, byte == word[0], text[index...].starts(with: word)
      {
        let rest = text[(index + word.count)...].drop { quotes.contains($0) || $0 == 0x20 }
        if rest.first == UInt8(ascii: ":") { return true }
      }
      switch byte {
      case 0x0A, 0x0D: (isLineStart, dashes) = (true, 0)
      case UInt8(ascii: "-"): dashes += 1
      case 0x20, 0x09, UInt8(ascii: "{"), 0xBB, 0xBF, 0xEF, 0xFE, 0xFF: break
      default: isLineStart = isLineStart && quotes.contains(byte)
      }
    }
    return false
  }
}

// MARK: - Rule files

extension FileRecords {
  private mutating func readRuleFile(_ root: NodeID, _ reader: inout RecordReader) {
    var hasVersion = false
    var seen: [String: NodeID] = [:]
    for (key, value) in stream.entries(of: root) {
      let name = stream.text(key)
      if let first = seen[name] {
        reader.report(
          .duplicateKey(name, Subject(type: .document)),
          at: key,
          related: first
        )
        reader.reportDuplicates(within: value)
        continue
      }
      seen[name] = key
      switch name {
      case "align":
        hasVersion = true
        _ = reader.version(value, stream.anchoredNode(value))
      case "vision":
        readSection(value, .vision, key: name, &reader)
      case "quantities":
        readSection(value, .quantity, key: name, &reader)
      case "influences":
        readSection(value, .influence, key: name, &reader)
      case "rules":
        ruleLists.append(value)
      case let name where name.hasPrefix("x-"):
        reader.reportDuplicates(within: value)
      default:
        let known = ["align"] + Schema.ruleFileSections
        let nearest = NearestNames.nearest(to: name, among: known)
        reader.report(
          .unknownSection(name, nearest: nearest),
          at: key,
          fix: nearest.first.flatMap { seen[$0] == nil ? $0 : nil }
        )
        reader.reportDuplicates(within: value)
      }
    }
    if !hasVersion, !reader.isIncomplete, let version = Schema.fields(of: .document).first {
      reader.report(
        .missingKey(
          version,
          Subject(type: .document),
          nearby: nearbyVersionKey(root).map { stream.text($0) }
        ),
        at: stream.firstChild(root) ?? root
      )
    }
  }

  private func readSection(
    _ value: NodeID,
    _ type: RecordType,
    key: String,
    _ reader: inout RecordReader
  ) {
    let target = stream.anchoredNode(value)
    if stream.isNull(target) { return }
    let elements =
      stream.kind(target) == .sequence && type != .vision
      ? Array(stream.children(of: target)) : [value]
    let field = FieldDescriptor(key, .records(type), "", "")
    for element in elements {
      reader.alias = stream.kind(element) == .alias ? element : nil
      if reader.record(type, element, owner: -1) == nil {
        reader.reportForm(.expected(field, .mapping), of: element, stream.anchoredNode(element))
      }
      reader.alias = nil
    }
  }
}

// MARK: - Broken documents

extension FileRecords {
  /// Reads what stands before a syntax error, for what the reader finds in it; whether it has
  /// `align`.
  private mutating func readBroken(_ document: YAMLDocument, _ role: Role) -> Bool {
    var reader = RecordReader(stream: stream)
    reader.isIncomplete = true
    let hasVersion = read(document, role, &reader)
    let documents = reader.store.records[RecordType.document.index]
    let names = ReaderFinding.BrokenDocument(
      id: documents.first.flatMap { reader.store.text("id", .document, $0, in: stream) },
      goals: []
    )
    for var finding in reader.findings {
      var broken = names
      broken.goals = finding.goals.compactMap { goal in
        let record = reader.store.records[RecordType.goal.index][goal]
        return reader.store.text("id", .goal, record, in: stream)
      }
      finding.broken = broken
      finding.document = nil
      finding.goals = []
      findings.append(finding)
    }
    if !documents.isEmpty { broken = reader.store }
    return hasVersion
  }
}

extension RecordStore {
  /// The text of a field of a record; nil where it is absent or rejected.
  func text(
    _ key: String,
    _ type: RecordType,
    _ record: Record,
    in stream: YAMLStream
  ) -> String? {
    guard let field = Schema.field(key, of: type), record.isReadable(field) else { return nil }
    return stream.text(slots[record.slot(of: field)].node)
  }
}

extension ReaderFinding {
  /// The finding of what ended a file.
  init(_ fault: SyntaxFault) {
    self.init(
      rule: fault.rule,
      severity: .error,
      message: fault.message,
      help: fault.help,
      place: Place(file: 0, range: fault.range)
    )
    if let related = fault.related {
      self.related = [
        Related(place: Place(file: 0, range: related.range), message: related.message)
      ]
    }
  }
}
