package import Findings

/// The findings of one rule as reporters read them, each made when it is asked for: without a
/// fingerprint and, until they are asked for, without texts.
package struct UntoldFindings {
  private let teller: RuleTeller
  /// The teller's: at hand, for each is looked at several times.
  private let found: RuleFindings
  /// How grave it is that the rule could not be evaluated; nil where that is not set.
  private let level: Severity?
  private var kinds: [KindKey: Finding.Kind] = [:]
  /// Findings that are made after each other are mostly of one kind.
  private var last: (key: KindKey, kind: Finding.Kind)?

  private struct KindKey: Hashable {
    var document: Int?
    var isFailure: Bool
  }

  init(_ teller: RuleTeller, level: Severity?) {
    self.teller = teller
    found = teller.findings
    self.level = level
  }

  /// How many there are; they are numbered from 0 in the order in which they were found.
  package var count: Int { found.count }

  /// Where a finding points, in the run's numbers of files.
  package func place(of number: Int) -> Place { teller.moved(found.heads[number].place) }

  /// The goal that the place belongs to; nil for findings on no goal.
  package func goal(of number: Int) -> Int? { found.heads[number].knownGoal }

  /// Whether a finding says that the rule could not be evaluated: then it is another rule's.
  package func isFailure(_ number: Int) -> Bool { found.isFailure(number) }

  /// The rule whose findings say that one could not be evaluated.
  package static var ruleOfFailures: String { RuleFailure.rule }

  /// Makes a finding.
  package mutating func finding(_ number: Int) -> Finding {
    let head = found.heads[number]
    let isFailure = isFailure(number)
    return Finding(
      kind(of: KindKey(document: teller.document(of: number), isFailure: isFailure)),
      severity: isFailure ? level ?? head.severity : head.severity,
      place: teller.moved(head.place),
      decided: teller.placeOfDecision(head),
      number: number
    )
  }

  private mutating func kind(of key: KindKey) -> Finding.Kind {
    if let last, last.key == key { return last.kind }
    let kind = kinds[key] ?? teller.kind(document: key.document, isFailure: key.isFailure)
    kinds[key] = kind
    last = (key, kind)
    return kind
  }
}
