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

  /// The findings of a rule that are reached.
  private struct Target: Hashable {
    var reach: Suppression.Reach
    var rule: String
  }

  private let suppressions: [Suppression]
  /// By target the first suppression that names it.
  private let first: [Target: Int]
  private let lines: LineTable
  /// The file that is spoken of, and all that are the same one.
  private let file: Int
  let copies: Set<Int>
  private let document: (SourceRange) -> String?
  /// Whether the file was not read to its end, so that nothing is known to be needless.
  private let isBrokenOff: Bool
  /// By target, how many findings were silenced: all suppressions that name it alike.
  private var counts: [Target: Int] = [:]
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
    var first: [Target: Int] = [:]
    for (index, suppression) in suppressions.enumerated() where suppression.reach != .nothing {
      for name in suppression.names {
        let target = Target(reach: suppression.reach, rule: name.rule)
        if first[target] == nil { first[target] = index }
      }
    }
    self.first = first
    isBrokenOff = stream.fault != nil
    lines = stream.file.lineTable()
    self.file = file
    self.copies = copies
    self.document = document
    self.keepsSilenced = keepsSilenced
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
    var index: Int?
    for reach in [Suppression.Reach.file, .line(line)] {
      let target = Target(reach: reach, rule: finding.rule)
      guard let suppression = first[target] else { continue }
      counts[target, default: 0] += 1
      index = min(index ?? suppression, suppression)
    }
    guard let index else {
      let isSecond = lineOfOnly.keys.contains(finding.rule)
      lineOfOnly.updateValue(isSecond ? nil : line, forKey: finding.rule)
      return false
    }
    if keepsSilenced {
      silenced.append(
        SuppressedFinding(
          finding: finding,
          reason: suppressions[index].reason,
          comment: Place(file: file, range: suppressions[index].range)
        )
      )
    }
    return true
  }

  /// The suppressions that silenced something, in source order.
  var used: [ReviewedSuppression] {
    suppressions.compactMap { suppression in
      let names = suppression.names.filter { count($0, of: suppression) > 0 }
      guard !names.isEmpty else { return nil }
      return ReviewedSuppression(
        rules: names.map(\.rule),
        reason: suppression.reason,
        place: Place(file: file, range: suppression.range),
        count: Set(names.map(\.rule)).reduce(0) {
          $0 + counts[Target(reach: suppression.reach, rule: $1), default: 0]
        }
      )
    }
  }

  /// How many findings a name silenced.
  private func count(_ name: Suppression.Name, of suppression: Suppression) -> Int {
    counts[Target(reach: suppression.reach, rule: name.rule), default: 0]
  }

  /// Comments without a rule or a reason, and names that are no rules.
  func badOnes(_ rules: Rules, language: Language) -> [Finding] {
    var findings: [Finding] = []
    let ids = rules.ids.sorted()
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
      let named = Set(suppression.names.map(\.rule))
      for name in suppression.names where !rules.ids.contains(name.rule) {
        let isCategory = rules.categories.contains(name.rule)
        let nearest = isCategory ? [] : NearestNames.nearest(to: name.rule, among: ids)
        var finding = bad(
          name.range,
          Wording.unknownRule(name.rule, allowsCategories: false),
          isCategory ? Wording.onlyRules(name.rule) : Wording.didYouMean(nearest),
          language
        )
        finding.fixes = correction(of: name, beside: named, nearest, language)
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
    for suppression in suppressions where suppression.unknownDirective == nil {
      for (number, name) in suppression.names.enumerated()
      where count(name, of: suppression) == 0 && isAsked(name.rule) && name.rule != "syntax-error"
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
    beside named: Set<String>,
    _ nearest: [String],
    _ language: Language
  ) -> [Fix] {
    guard let best = nearest.first, !named.contains(best) else { return [] }
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
    let names = suppression.names
    if names.count > 1 {
      // With the comma after it, or for the last one the comma before it.
      let own = names[number].range.bytes
      range =
        number + 1 < names.count
        ? own.lowerBound..<names[number + 1].range.bytes.lowerBound
        : names[number - 1].range.bytes.upperBound..<own.upperBound
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
