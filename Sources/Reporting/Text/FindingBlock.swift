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
