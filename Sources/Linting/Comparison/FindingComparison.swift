import Findings

/// Which findings of two runs are the same, new or resolved.
///
/// A finding remains where the other side has one of the same rule on the same goals, whatever they
/// are called there and in whatever order, with the same at stake, that says the same or points at
/// the same words. One that is not there any more is resolved only where its rule could be assessed.
struct FindingComparison {
  private let matching: GoalMatching
  private let old: Review
  private let new: Review
  /// By document and id, what a goal is called on both sides.
  private var commonNames: [String: String] = [:]
  /// For each old document its new id.
  private var documentNames: [String: String] = [:]
  /// The old ids of documents of which on the new side not all goals could be read.
  private var documentsWithUnreadGoals: Set<String> = []
  /// By document and id the number of a new goal.
  private let newGoals: [String: Int]

  /// What the name of a goal that is gone begins with.
  private static let gone = "gone "

  init(_ comparison: ReviewComparison) {
    matching = comparison.matching
    old = comparison.old
    new = comparison.new
    let new = comparison.new
    newGoals = Dictionary(
      new.goals.enumerated().map { ("\(new.documents[$1.document].id)#\($1.id)", $0) }
    ) { first, _ in first }
    for (number, document) in old.documents.enumerated() {
      if let now = matching.documentOfOld[number] {
        documentNames[document.id] = new.documents[now].id
        if new.documents[now].hasUnreadGoals { documentsWithUnreadGoals.insert(document.id) }
      }
    }
    for (number, goal) in old.goals.enumerated() {
      let key = "\(old.documents[goal.document].id)#\(goal.id)"
      guard commonNames[key] == nil else { continue }
      commonNames[key] =
        matching.goalOfOld[number].map {
          "\(new.documents[new.goals[$0].document].id)#\(new.goals[$0].id)"
        } ?? Self.gone + key
    }
  }

  /// What two findings have to have in common.
  private struct Key: Hashable {
    var rule: String
    /// Empty where it is about several goals: the first in the documents is pointed at.
    var document: String
    /// In alphabetical order.
    var goals: [String]
    var stake: [String]
  }

  /// What a finding is compared by.
  private struct Entry {
    var key: Key
    var message: String
    var words: String

    /// The message's words without the order in which it names what it names.
    var messageInAnyOrder: String {
      message.split { $0 == " " || $0 == "," }.sorted().joined(separator: " ")
    }
  }

  /// What a pass goes by; the surest first, so that a likely match takes no sure one's place.
  private static let passes: [@Sendable (Entry) -> [String]?] = [
    { [$0.message, $0.words] },
    { [$0.message] },
    { [$0.messageInAnyOrder] },
    { $0.key.goals.isEmpty || $0.words.isEmpty ? nil : ["", $0.words] },
    // Of several goals another is told first, and pointed at, where they stand in another order.
    { $0.key.goals.count < 2 ? nil : [] },
  ]

  private struct Signature: Hashable {
    var key: Key
    var texts: [String]
  }

  /// Compares the findings of two runs.
  ///
  /// - Parameters:
  ///   - before: The old side's.
  ///   - after: The new side's.
  ///   - isAccepted: Whether the baseline in force accepts a finding of the new side.
  /// - Returns: Each list in the order of its side.
  func changes(
    _ before: LintResult,
    _ after: LintResult,
    isAccepted: (Finding) -> Bool
  ) -> FindingChanges {
    let oldEntries = before.findings.map { entry($0, in: before, isOld: true) }
    let newEntries = after.findings.map { entry($0, in: after, isOld: false) }
    var formerOf: [Int: Int] = [:]
    var taken: Set<Int> = []
    for pass in Self.passes {
      // The last first, so that each is taken from the end.
      var numbers: [Signature: [Int]] = [:]
      for (number, entry) in oldEntries.enumerated().reversed() where !taken.contains(number) {
        guard let texts = pass(entry) else { continue }
        numbers[Signature(key: entry.key, texts: texts), default: []].append(number)
      }
      for (number, entry) in newEntries.enumerated() where formerOf[number] == nil {
        guard let texts = pass(entry),
          let former = numbers[Signature(key: entry.key, texts: texts)]?.popLast()
        else { continue }
        formerOf[number] = former
        taken.insert(former)
      }
    }
    var changes = FindingChanges()
    var newPlaces = Places(after)
    for (number, finding) in after.findings.enumerated() {
      var told = newPlaces.told(finding)
      if let former = formerOf[number].map({ before.findings[$0] }) {
        if former.severity != told.severity { told.oldSeverity = former.severity }
        changes.remaining.append(told)
      } else {
        told.isAccepted = isAccepted(finding)
        changes.new.append(told)
      }
    }
    var oldPlaces = Places(before)
    let unheard = after.unheardRules
    let isRead = after.unreadPlaces.isEmpty
    for (number, finding) in before.findings.enumerated() where !taken.contains(number) {
      let told = oldPlaces.told(finding)
      let key = oldEntries[number].key
      let isHeard =
        !mayStandUnread(finding, key)
        && (!unheard.contains(finding.rule) || isRead && wasAssessed(key))
      if isHeard { changes.resolved.append(told) } else { changes.unassessed.append(told) }
    }
    return changes
  }

  /// Whether a finding of the old side may be there still: it is about a document as a whole, or
  /// about goals that are gone from it, of which on the new side not all goals could be read.
  private func mayStandUnread(_ finding: Finding, _ key: Key) -> Bool {
    guard let document = finding.document, documentsWithUnreadGoals.contains(document) else {
      return false
    }
    return key.goals.isEmpty || key.goals.contains { $0.hasPrefix(Self.gone) }
  }

  /// Whether a rule that was not assessed everywhere was so for the goals that a finding was about,
  /// as far as they are there.
  private func wasAssessed(_ key: Key) -> Bool {
    guard !key.goals.isEmpty, let row = new.verdicts.rules.firstIndex(of: key.rule) else {
      return false
    }
    return key.goals.allSatisfy { name in
      guard let goal = newGoals[name] else { return name.hasPrefix(Self.gone) }
      let verdict = new.verdicts.verdicts[row][goal]
      // A goal with a finding may not have been assessed in other respects.
      return verdict != .notAssessed && verdict != .finding
    }
  }

  private func entry(_ finding: Finding, in result: LintResult, isOld: Bool) -> Entry {
    let message =
      isOld ? renamed(finding.message, document: finding.document) : finding.message
    return Entry(
      key: key(finding, isOld: isOld),
      message: Self.withoutNumbers(message),
      words: Self.words(at: finding.place, in: result)
    )
  }

  private func key(_ finding: Finding, isOld: Bool) -> Key {
    let document = finding.document ?? ""
    let goals = finding.goals.map { goal in
      let full = goal.contains("#") ? goal : "\(document)#\(goal)"
      return isOld ? commonNames[full] ?? full : full
    }
    return Key(
      rule: finding.rule,
      document: goals.count > 1 ? "" : isOld ? documentNames[document] ?? document : document,
      goals: goals.sorted(),
      stake: finding.stake
    )
  }

  /// A message of the old side with the goals' ids of the new one.
  private func renamed(_ message: String, document: String?) -> String {
    guard let document else { return message }
    var result = ""
    var word = ""
    func flush() {
      result += nowCalled(word, in: document)
      word = ""
    }
    for character in message {
      if character.isLetter || character.isNumber || "._-#".contains(character) {
        word.append(character)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }

  /// What a word of an old message is on the new side, where it is a goal or a document that is
  /// called otherwise there.
  private func nowCalled(_ word: String, in document: String) -> String {
    let isOfOther = word.contains("#")
    guard let name = commonNames[isOfOther ? word : "\(document)#\(word)"],
      !name.hasPrefix(Self.gone)
    else { return documentNames[word] ?? word }
    return isOfOther ? name : name.split(separator: "#").last.map { String($0) } ?? name
  }

  /// A message whose numbers do not count: "3 of 8" and "4 of 8" say the same, and so do `2024` and
  /// `2024-01-01`.
  private static func withoutNumbers(_ message: String) -> String {
    var result = ""
    var previous: Character = " "
    for character in message {
      // A number within a word is part of a name: `M3`.
      let isDate = result.hasSuffix("#-")
      let isFigure =
        character.isNumber && (isDate || !(previous.isLetter || previous == "-"))
      if isFigure {
        if isDate { result.removeLast() }
        if result.last != "#" { result.append("#") }
      } else {
        result.append(character)
      }
      if !(character.isNumber && previous.isLetter) { previous = character }
    }
    return result
  }

  /// What stands where a finding points, on one line.
  private static func words(at place: Place, in result: LintResult) -> String {
    guard result.files.indices.contains(place.file) else { return "" }
    let bytes = result.files[place.file].bytes
    let range = place.range.bytes.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[range.prefix(200)].filter { $0 > 0x20 }, as: UTF8.self)
  }

  /// Tells findings with their lines and columns.
  private struct Places {
    private let files: [SourceFile]
    private var tables: [Int: LineTable] = [:]

    init(_ result: LintResult) { files = result.files }

    mutating func told(_ finding: Finding) -> ComparedFinding {
      let file = finding.place.file
      guard files.indices.contains(file) else {
        return ComparedFinding(
          finding,
          path: "",
          position: SourcePosition(line: 1, column: 1, offset: 0)
        )
      }
      let table = tables[file] ?? files[file].lineTable()
      tables[file] = table
      return ComparedFinding(
        finding,
        path: files[file].path,
        position: table.position(of: Int(finding.place.range.start))
      )
    }
  }
}
