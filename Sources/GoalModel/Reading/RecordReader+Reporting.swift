import Findings
import YAMLSyntax

// MARK: - Reporting

extension RecordReader {
  /// Adds a finding at a node; one that came through an alias points at the alias.
  ///
  /// - Parameters:
  ///   - mistake: What is wrong.
  ///   - node: The key or value at fault.
  ///   - end: The last of several that are at fault.
  ///   - related: The earlier place that it collides with.
  ///   - replacement: What to write in its stead, where that cannot change what the document means.
  ///   - fixes: Other fixes.
  mutating func report(
    _ mistake: ReadingMistake,
    at node: NodeID,
    through end: NodeID? = nil,
    related: NodeID? = nil,
    fix replacement: String? = nil,
    fixes: [ReaderFix] = []
  ) {
    let alias = alias ?? (stream.kind(node) == .alias ? node : nil)
    if let alias {
      aliasedFindings += 1
      guard aliasedFindings <= ReadingMistake.maximumBehindAliases else {
        reportTooMany(at: alias)
        return
      }
    }
    let (message, help) = mistake.wording
    var finding = ReaderFinding(
      rule: mistake.rule,
      severity: mistake.severity,
      message: message,
      help: help,
      place: alias.map { place($0) } ?? place(node, through: end),
      fixes: fixes,
      document: document,
      goals: goal.map { [$0] } ?? []
    )
    if let alias {
      finding.fixes = []
      for (place, label) in LocatedPlace(node, through: alias, in: stream, file: 0).behindAlias {
        finding.related.append(ReaderFinding.Related(place: place, message: label))
      }
    } else if let replacement {
      finding.fixes += fix(replacement, at: node, through: end, isSafe: true)
    }
    if let related {
      finding.related.append(
        ReaderFinding.Related(place: place(related), message: ReadingMistake.earlierLabel)
      )
    }
    findings.append(finding)
  }

  /// A fix that writes a text in the stead of a value; none for no text.
  func fix(
    _ replacement: String?,
    at node: NodeID,
    through end: NodeID? = nil,
    isSafe: Bool
  ) -> [ReaderFix] {
    guard let replacement else { return [] }
    return [
      ReaderFix(
        writing: replacement,
        over: node,
        through: end,
        in: stream,
        file: 0,
        isSafe: isSafe
      )
    ]
  }

  private func place(_ node: NodeID, through end: NodeID? = nil) -> Place {
    Place(file: 0, range: stream.range(from: node, through: end))
  }

  private mutating func reportTooMany(at alias: NodeID) {
    guard aliasedFindings == ReadingMistake.maximumBehindAliases + 1 else { return }
    findings.append(.tooManyBehindAliases(at: place(alias)))
  }

  /// Adds a finding at the beginning of the file, 1:1.
  mutating func reportAtStart(_ mistake: ReadingMistake, fixes: [ReaderFix] = []) {
    let (message, help) = mistake.wording
    let start: Int32 = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    findings.append(
      ReaderFinding(
        rule: mistake.rule,
        severity: mistake.severity,
        message: message,
        help: help,
        place: Place(file: 0, range: SourceRange(start: start, end: start)),
        fixes: fixes
      )
    )
  }
}

extension YAMLStream {
  /// The range of a node, or from it to the end of another.
  func range(from node: NodeID, through end: NodeID?) -> SourceRange {
    SourceRange(start: range(node).start, end: range(end ?? node).end)
  }
}
