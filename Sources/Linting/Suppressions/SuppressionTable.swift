import Findings
import YAMLSyntax

/// The suppressions of one file at work: which findings they silence, and what is wrong with them.
struct SuppressionTable {
  /// What is asked of the rules that a run knows.
  struct Rules {
    /// Every rule's id, those that are switched off among them.
    var ids: Set<String>
    var categories: Set<String>
    /// Whether a rule's findings are reported for this file.
    var isOn: (String) -> Bool
    /// Whether a rule was assessed wherever it applies.
    var isAssessed: (String) -> Bool
    /// Whether all that a rule can find here was found: nothing was left unread that might speak.
    var isHeard: (String) -> Bool
  }

  private let suppressions: [Suppression]
  /// By rule the first that reaches the whole file, and by line those that reach it.
  private let ofFile: [String: Int]
  private let ofLine: [Int: [Int]]
  private let lines: LineTable
  /// The file that is spoken of, and all that are the same one.
  private let file: Int
  let copies: Set<Int>
  private let document: (SourceRange) -> String?
  /// Whether the file was not read to its end, so that nothing is known to be needless.
  private let isBrokenOff: Bool
  /// By suppression and name, whether it silenced something.
  private var isUsed: [[Bool]]
  /// By suppression, how many findings it silenced.
  private var counts: [Int]
  /// By rule, how many findings those of the whole file silenced, all that name it alike.
  private var countsOfFile: [String: Int] = [:]
  /// What was silenced, where it is to be kept; in no order.
  private(set) var silenced: [SuppressedFinding] = []
  /// By rule the line of its finding that was not silenced; nil where there are several.
  private var lineOfOnly: [String: Int?] = [:]
  private let keepsSilenced: Bool

  /// - Parameters:
  ///   - stream: the file; nil comes of one without suppressions.
  ///   - copies: its indices in the run's list: of a rule file there may be several.
  ///   - keepsSilenced: whether what is silenced is to be kept.
  ///   - document: the id of the document that a range lies in.
  init?(
    _ stream: YAMLStream,
    copies: Set<Int>,
    keepsSilenced: Bool = false,
    document: @escaping (SourceRange) -> String?
  ) {
    suppressions = Suppression.all(in: stream)
    guard !suppressions.isEmpty, let file = copies.min() else { return nil }
    var ofFile: [String: Int] = [:]
    var ofLine: [Int: [Int]] = [:]
    for (index, suppression) in suppressions.enumerated() {
      switch suppression.reach {
      case .file:
        for name in suppression.names where ofFile[name.rule] == nil { ofFile[name.rule] = index }
      case .line(let line): ofLine[line, default: []].append(index)
      case .nothing: break
      }
    }
    (self.ofFile, self.ofLine) = (ofFile, ofLine)
    isBrokenOff = stream.fault != nil
    lines = stream.file.lineTable()
    self.file = file
    self.copies = copies
    self.document = document
    self.keepsSilenced = keepsSilenced
    isUsed = suppressions.map { $0.names.map { _ in false } }
    counts = suppressions.map { _ in 0 }
  }

  /// What is wrong with the comments, and how many of these words they silence themselves: last of
  /// all the word that one is not needed.
  ///
  /// To be asked when every finding in the file has been asked of.
  mutating func faults(
    _ rules: Rules,
    language: Language,
    fingerprints: inout Fingerprints,
    source: SourceFile
  ) -> (findings: [Finding], silenced: Int) {
    var findings: [Finding] = []
    var count = 0
    func add(_ own: [Finding]) {
      for var finding in own where rules.isOn(finding.rule) {
        finding.fingerprint = fingerprints.next(for: finding, in: source)
        if silences(finding) { count += 1 } else { findings.append(finding) }
      }
    }
    add(badOnes(rules, language: language))
    let isLast: (String) -> Bool = { $0 == "unused-suppression" }
    add(unusedOnes(rules, language: language) { !isLast($0) })
    add(unusedOnes(rules, language: language, where: isLast))
    return (findings, count)
  }

  /// Whether a finding in this file is silenced; every suppression that fits counts as used.
  mutating func silences(_ finding: Finding) -> Bool {
    guard finding.rule != "syntax-error" else { return false }
    let line = lines.position(of: Int(finding.place.range.start)).line
    var first = ofFile[finding.rule]
    if first != nil { countsOfFile[finding.rule, default: 0] += 1 }
    for index in ofLine[line] ?? [] {
      var isCounted = false
      for (number, name) in suppressions[index].names.enumerated()
      where name.rule == finding.rule {
        isUsed[index][number] = true
        if !isCounted { counts[index] += 1 }
        isCounted = true
        first = min(first ?? index, index)
      }
    }
    guard let first else {
      let isSecond = lineOfOnly.keys.contains(finding.rule)
      lineOfOnly.updateValue(isSecond ? nil : line, forKey: finding.rule)
      return false
    }
    if keepsSilenced {
      silenced.append(
        SuppressedFinding(
          finding: finding,
          reason: suppressions[first].reason,
          comment: Place(file: file, range: suppressions[first].range)
        )
      )
    }
    return true
  }

  /// The suppressions that silenced something, in source order.
  var used: [ReviewedSuppression] {
    suppressions.indices.compactMap { index in
      let count = count(of: index)
      guard count > 0 else { return nil }
      let suppression = suppressions[index]
      return ReviewedSuppression(
        rules: suppression.names.indices.filter { isUsed(index, name: $0) }.map {
          suppression.names[$0].rule
        },
        reason: suppression.reason,
        place: Place(file: file, range: suppression.range),
        count: count
      )
    }
  }

  private func count(of index: Int) -> Int {
    guard suppressions[index].reach == .file else { return counts[index] }
    return Set(suppressions[index].names.map(\.rule)).reduce(0) {
      $0 + countsOfFile[$1, default: 0]
    }
  }

  private func isUsed(_ index: Int, name: Int) -> Bool {
    guard suppressions[index].reach == .file else { return isUsed[index][name] }
    return countsOfFile[suppressions[index].names[name].rule] != nil
  }

  /// Comments without a rule or a reason, and names that are no rules.
  func badOnes(_ rules: Rules, language: Language) -> [Finding] {
    var findings: [Finding] = []
    for suppression in suppressions {
      if let directive = suppression.unknownDirective {
        findings.append(
          bad(suppression.range, Wording.unknownDirective(directive), Wording.directives, language)
        )
        continue
      }
      if suppression.names.isEmpty {
        findings.append(
          bad(suppression.range, Wording.suppressionWithoutRule, Wording.directives, language)
        )
      } else if suppression.reason == nil {
        findings.append(
          bad(
            suppression.range,
            Wording.suppressionWithoutReason,
            Wording.directives,
            language
          )
        )
      }
      for name in suppression.names where name.rule == "syntax-error" {
        findings.append(bad(name.range, Wording.notToBeSilenced(name.rule), nil, language))
      }
      for name in suppression.names where !rules.ids.contains(name.rule) {
        let isCategory = rules.categories.contains(name.rule)
        let nearest =
          isCategory ? [] : NearestNames.nearest(to: name.rule, among: rules.ids.sorted())
        var finding = bad(
          name.range,
          Wording.unknownRule(name.rule, allowsCategories: false),
          isCategory ? Wording.onlyRules(name.rule) : Wording.didYouMean(nearest),
          language
        )
        finding.fixes = correction(of: name, in: suppression, nearest, language)
        findings.append(finding)
      }
    }
    return findings
  }

  /// Names that silenced nothing, of rules that are known, not switched off, and assessed.
  private func unusedOnes(
    _ rules: Rules,
    language: Language,
    where isAsked: (String) -> Bool
  ) -> [Finding] {
    var findings: [Finding] = []
    guard !isBrokenOff else { return findings }
    for (index, suppression) in suppressions.enumerated()
    where suppression.unknownDirective == nil {
      for (number, name) in suppression.names.enumerated()
      where !isUsed(index, name: number) && isAsked(name.rule) && name.rule != "syntax-error"
        && rules.ids.contains(name.rule) && rules.isOn(name.rule) && rules.isAssessed(name.rule)
      {
        // The one finding that the comment may have been meant for.
        let meant = lineOfOnly[name.rule] ?? nil
        findings.append(
          Finding(
            rule: "unused-suppression",
            category: "format",
            severity: .warning,
            message: Wording.silencesNothing(name.rule)[language],
            help: (meant.map(Wording.moveSuppression) ?? Wording.removeSuppression)[language],
            place: Place(file: file, range: name.range),
            document: document(name.range),
            fixes: [
              removal(
                of: number,
                from: suppression,
                isSafe: meant == nil && rules.isHeard(name.rule),
                language
              )
            ]
          )
        )
      }
    }
    return findings
  }

  private func bad(
    _ range: SourceRange,
    _ message: LocalizedText,
    _ help: LocalizedText?,
    _ language: Language
  ) -> Finding {
    Finding(
      rule: "bad-suppression",
      category: "format",
      severity: .warning,
      message: message[language],
      help: help?[language],
      place: Place(file: file, range: range),
      document: document(range)
    )
  }

  // MARK: - Fixes

  /// Writes the nearest rule's id: safe where it can hardly be another, and is not named beside it.
  private func correction(
    of name: Suppression.Name,
    in suppression: Suppression,
    _ nearest: [String],
    _ language: Language
  ) -> [Fix] {
    guard let best = nearest.first, !suppression.names.contains(where: { $0.rule == best })
    else { return [] }
    let wanted = Array(name.rule.lowercased().unicodeScalars)
    func distance(_ rule: String) -> Int {
      NearestNames.editDistance(wanted, Array(rule.unicodeScalars))
    }
    let isOnlyOne = nearest.count == 1 || distance(best) < distance(nearest[1])
    return [
      Fix(
        title: Wording.writeName(best)[language],
        isSafe: isOnlyOne && distance(best) <= 2,
        edits: [TextEdit(place: Place(file: file, range: name.range), text: best)]
      )
    ]
  }

  /// Takes a name out of a comment, or the whole comment where it is the only one.
  ///
  /// A reason is lost with it: it is not safe where the rule might speak in a run of more files, or
  /// speaks on another line.
  private func removal(
    of number: Int,
    from suppression: Suppression,
    isSafe: Bool,
    _ language: Language
  ) -> Fix {
    let range: Range<Int>
    if suppression.names.count > 1 {
      // With the comma after it, or for the last one the comma before it.
      let names = suppression.names.map(\.range.bytes)
      range =
        number + 1 < names.count
        ? names[number].lowerBound..<names[number + 1].lowerBound
        : names[number - 1].upperBound..<names[number].upperBound
    } else {
      range = wholeComment(suppression)
    }
    return Fix(
      title: Wording.removeSuppression[language],
      isSafe: isSafe,
      edits: [TextEdit(place: Place(file: file, range: SourceRange(range)), text: "")]
    )
  }

  /// A lone comment with its line; one at the end of a line with the blanks before it.
  private func wholeComment(_ suppression: Suppression) -> Range<Int> {
    let bytes = lines.bytes
    var start = Int(suppression.range.start)
    var end = Int(suppression.range.end)
    while start > 0, bytes[start - 1] == UInt8(ascii: " ") || bytes[start - 1] == UInt8(ascii: "\t")
    {
      start -= 1
    }
    guard suppression.isAlone else { return start..<end }
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    if end < bytes.count, bytes[end] == 0x0D { end += 1 }
    if end < bytes.count, bytes[end] == 0x0A { end += 1 }
    return start..<end
  }
}
