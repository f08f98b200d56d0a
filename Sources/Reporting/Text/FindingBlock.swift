import Findings

/// Findings that are shown as one: those of one rule and one level in one document, when there
/// are more than `limit` of them; else one finding.
struct FindingBlock {
  /// Those that are told one by one.
  let findings: [Finding]
  /// How many there are.
  let count: Int
  /// Whether all are on one place.
  let isOnePlace: Bool

  var first: Finding { findings[0] }

  /// Up to this many findings of one rule in one document stand alone.
  static let limit = 3

  /// So many places of a block are told one by one; the rest is counted, and other formats have it.
  static let placeLimit = 50

  /// So many related places of a finding are told; the rest is counted.
  static let relatedLimit = 12

  /// The findings that are to be shown, in their order, a block where its first finding stands.
  ///
  /// Not one finding is copied that is not told: there may be a great many.
  static func blocks(
    of findings: [Finding],
    where isShown: (Severity) -> Bool = { _ in true }
  ) -> [FindingBlock] {
    var groupOfKey: [Key: Int] = [:]
    var groupOfLikeness: [Finding.Likeness: Int] = [:]
    var groups: [Group] = []
    let span = findings.span
    for index in span.indices where isShown(span[index].severity) {
      let likeness = Finding.Likeness(span[index])
      let group: Int
      if let known = groupOfLikeness[likeness] {
        group = known
      } else {
        group = groupOfKey[Key(span[index]), default: groups.count]
        groupOfKey[Key(span[index])] = group
        groupOfLikeness[likeness] = group
        if group == groups.count { groups.append(Group(place: span[index].place)) }
      }
      groups[group].add(index, at: span[index].place)
    }
    let blocks = groups.flatMap { group in
      group.count > limit
        ? [(group.members[0], FindingBlock(group, of: findings))]
        : group.members.map { ($0, FindingBlock(findings[$0])) }
    }
    return blocks.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The findings of one rule and one level in one document.
  private struct Group {
    /// The indices of those that may be told, ascending.
    var members: [Int] = []
    var count = 0
    /// Where the first points, and whether all do.
    let place: Place
    var isOnePlace = true

    init(place: Place) { self.place = place }

    mutating func add(_ index: Int, at other: Place) {
      if members.count < placeLimit { members.append(index) }
      count += 1
      isOnePlace = isOnePlace && other == place
    }
  }

  private init(_ group: Group, of all: [Finding]) {
    findings = group.members.map { all[$0] }
    count = group.count
    isOnePlace = group.isOnePlace
  }

  private init(_ finding: Finding) {
    findings = [finding]
    count = 1
    isOnePlace = true
  }

  /// The block with its findings told.
  func told() -> FindingBlock { FindingBlock(findings.map { $0.told() }, like: self) }

  private init(_ findings: [Finding], like block: FindingBlock) {
    self.findings = findings
    count = block.count
    isOnePlace = block.isOnePlace
  }

  private struct Key: Hashable {
    let rule: String
    let file: Int
    let document: String?
    let severity: Severity

    init(_ finding: Finding) {
      rule = finding.rule
      file = finding.place.file
      document = finding.document
      severity = finding.severity
    }
  }

  /// Whether all findings say the same once their own goals are left aside.
  ///
  /// Two texts are the same when they differ only in the id of the goal that each points at.
  static func sharesText(_ findings: [Finding], _ text: (Finding) -> String?) -> Bool {
    guard let first = findings.first else { return true }
    func pattern(_ finding: Finding) -> String? {
      text(finding).map { replacing(finding.goals.first, in: $0, by: "\0") }
    }
    let wanted = pattern(first)
    return findings.allSatisfy { pattern($0) == wanted }
  }

  /// The help that stands for all of a block's findings: what they have in common, with `…` for the
  /// goal's id or the word in which they differ; nil where they are not of one kind, or there is none.
  static func commonHelp(_ findings: [Finding]) -> String? {
    let helps = findings.compactMap(\.help)
    guard helps.count == findings.count, let first = helps.first else { return nil }
    if helps.allSatisfy({ $0 == first }) { return first }
    if sharesText(findings, { $0.help }) {
      return replacing(findings[0].goals.first, in: first, by: "…")
    }
    let texts = helps.map { $0.split(separator: " ", omittingEmptySubsequences: false) }
    return commonWordByWord(texts) ?? commonAround(texts)
  }

  /// The texts as one, with `…` for each word that differs, where they have equally many words and
  /// at most a quarter of them differ.
  private static func commonWordByWord(_ texts: [[Substring]]) -> String? {
    guard let first = texts.first, texts.allSatisfy({ $0.count == first.count }) else { return nil }
    var words: [String] = []
    var differing = 0
    for (index, word) in first.enumerated() {
      if texts.allSatisfy({ $0[index] == word }) {
        words.append(String(word))
      } else {
        differing += 1
        words.append(withoutCore(word))
      }
    }
    return differing * 4 <= first.count ? words.joined(separator: " ") : nil
  }

  /// The texts as one, with `…` for the few words between those that all begin and end with.
  private static func commonAround(_ texts: [[Substring]]) -> String? {
    guard let first = texts.first, let shortest = texts.map(\.count).min() else { return nil }
    var before = 0
    while before < shortest, texts.allSatisfy({ $0[before] == first[before] }) { before += 1 }
    var after = 0
    while after < shortest - before,
      texts.allSatisfy({ $0[$0.count - 1 - after] == first[first.count - 1 - after] })
    {
      after += 1
    }
    guard
      texts.allSatisfy({
        $0.count - before - after <= 4 && ($0.count - before - after) * 4 <= $0.count
      })
    else { return nil }
    let left = first[before..<(first.count - after)].joined(separator: " ")
    let parts = first[..<before].map { String($0) } + [withoutCore(left[...])]
    return (parts + first[(first.count - after)...].map { String($0) }).joined(separator: " ")
  }

  /// The signs around a word, with `…` for the word: "[…]`,".
  private static func withoutCore(_ word: Substring) -> String {
    func isSign(_ character: Character) -> Bool { !character.isLetter && !character.isNumber }
    let start = word.prefix(while: isSign)
    let end = word.dropFirst(start.count).reversed().prefix(while: isSign).reversed()
    return start + "…" + String(end)
  }

  /// The text with something else in the place of a goal's id, wherever it stands as a word.
  static func replacing(_ goal: String?, in text: String, by other: String) -> String {
    guard let goal, !goal.isEmpty else { return text }
    let id = Array(goal.utf8)
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let end = index + id.count
      if end <= bytes.count, bytes[index..<end].elementsEqual(id),
        index == 0 || !isWord(bytes[index - 1]), end == bytes.count || !isWord(bytes[end])
      {
        result += other.utf8
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}

extension Finding {
  /// What is the same for findings of one block, as far as it is cheap to compare.
  fileprivate struct Likeness: Hashable {
    let kind: ObjectIdentifier
    let file: Int
    let severity: Severity

    init(_ finding: Finding) {
      kind = finding.kindIdentity
      file = finding.place.file
      severity = finding.severity
    }
  }
}
