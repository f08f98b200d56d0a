import Findings
import Rules

/// Which rules are reported for a file, and at which level: the command line first, then the
/// file's configuration.
struct RuleSelection {
  private let flagSelect: Set<String>
  private let flagIgnore: Set<String>
  private let select: Set<String>
  private let ignore: Set<String>
  private let levels: [String: RuleLevel]

  init(_ request: LintRequest, _ values: Configuration.Values) {
    flagSelect = Set(request.select)
    flagIgnore = Set(request.ignore)
    select = Set(values.select.map(\.value))
    ignore = Set(values.ignore.map(\.value))
    levels = Self.levels(request, values)
  }

  /// The levels that rules are set to; what says that a file was not read keeps its own.
  static func levels(
    _ request: LintRequest,
    _ values: Configuration.Values
  ) -> [String: RuleLevel] {
    var levels: [String: RuleLevel] = [:]
    for (rule, level) in values.severities { levels[rule.value] = level }
    for (rule, level) in request.severities { levels[rule] = level }
    for rule in LintResult.rulesOfUnreadFiles { levels[rule] = nil }
    return levels
  }

  /// Whether a rule is set to `off`.
  func isOff(_ rule: String) -> Bool { levels[rule] == .off }

  /// Whether any rule is set to a level.
  var hasLevels: Bool { !levels.isEmpty }

  /// Whether findings of some rule may not be reported.
  var leavesOut: Bool {
    !flagSelect.isEmpty || !flagIgnore.isEmpty || !select.isEmpty || !ignore.isEmpty
      || levels.values.contains(.off)
  }

  /// The level that a rule is set to; nil where it keeps its own.
  func level(of rule: String) -> RuleLevel? { levels[rule] }

  /// Whether a rule's findings are reported.
  ///
  /// A rule's own id weighs more than its category; of equals, leaving out weighs more. What
  /// keeps a file from being checked at all is always reported.
  func isOn(_ rule: String, category: String) -> Bool {
    if LintResult.rulesOfUnreadFiles.contains(rule) { return true }
    if isOff(rule) { return false }
    // A check that could not be made must not pass for one that found nothing.
    let isSelectable = rule != "not-assessed"
    if flagIgnore.contains(rule) { return false }
    if flagSelect.contains(rule) { return true }
    if flagIgnore.contains(category) { return false }
    if !flagSelect.isEmpty, !flagSelect.contains(category) { return !isSelectable }
    if ignore.contains(rule) { return false }
    if !flagSelect.isEmpty { return true }
    if select.contains(rule) { return true }
    if ignore.contains(category) { return false }
    return select.isEmpty || select.contains(category) || !isSelectable
  }
}

extension [Finding] {
  /// Takes out the findings of rules that are not asked for in their file; whether one is, is
  /// asked once for those of one kind.
  ///
  /// - Parameter selections: by the file's index what is asked for.
  mutating func keepAsked(of selections: [RuleSelection]) {
    guard selections.contains(where: \.leavesOut) else { return }
    var known: [KindInFile: Bool] = [:]
    removeAll { finding in
      let file = finding.place.file
      let key = KindInFile(kind: finding.kindIdentity, file: file)
      if let isOn = known[key] { return !isOn }
      let isOn = selections[file].isOn(finding.rule, category: finding.category)
      known[key] = isOn
      return !isOn
    }
  }
}

/// What findings have in common of which all or none are asked for.
private struct KindInFile: Hashable {
  var kind: ObjectIdentifier
  var file: Int
}

extension RuleSelection {
  /// The names on the command line that are no rule and no category, and the levels that rules cannot
  /// have.
  static func failures(_ request: LintRequest, rules: [RuleDescriptor]) -> [RunFailure] {
    let known = RuleNames(rules)
    return request.select.compactMap { known.failure($0, flag: "--select") }
      + request.ignore.compactMap { known.failure($0, flag: "--ignore") }
      + request.severities.compactMap {
        known.failure($0.0, level: $0.1, flag: "--severity")
      }
  }

  /// The names in a configuration that are no rule and no category, and the levels that rules cannot
  /// have.
  static func failures(
    _ configuration: Configuration,
    rules: [RuleDescriptor]
  ) -> [RunFailure] {
    let known = RuleNames(rules)
    let file = configuration.file
    return ([configuration.base] + configuration.overrides.map(\.values)).flatMap { values in
      (values.select + values.ignore).compactMap {
        known.failure($0.value, file: file, range: $0.range)
      }
        + values.severities.compactMap {
          known.failure($0.rule.value, level: $0.level, file: file, range: $0.rule.range)
        }
    }
  }
}

/// The names that rules can be called by.
private struct RuleNames {
  let ids: Set<String>
  let categories: Set<String>
  /// Why rules cannot be errors, by their ids.
  private let uncertainties: [String: Uncertainty]

  init(_ rules: [RuleDescriptor]) {
    ids = Set(rules.map(\.id))
    categories = Set(rules.map(\.category))
    uncertainties = Dictionary(
      rules.compactMap { rule in rule.uncertainty.map { (rule.id, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// What is said of a name that is none of them; nil where it is one.
  ///
  /// With a level it is a rule's, of which it may be said that it cannot have the level.
  func failure(
    _ name: String,
    level: RuleLevel? = nil,
    flag: String? = nil,
    file: SourceFile? = nil,
    range: SourceRange? = nil
  ) -> RunFailure? {
    let allowsCategories = level == nil
    let known = allowsCategories ? ids.union(categories) : ids
    var message: LocalizedText
    let help: LocalizedText?
    if !known.contains(name) {
      message = Wording.unknownRule(name, allowsCategories: allowsCategories)
      help =
        categories.contains(name)
        ? Wording.onlyRules(name)
        : Wording.didYouMean(NearestNames.nearest(to: name, among: known))
    } else if level == .error, let uncertainty = uncertainties[name] {
      message = Wording.uncertainError(name, uncertainty)
      help = Wording.uncertainErrorHelp
    } else {
      return nil
    }
    if let flag {
      message = LocalizedText(sv: "\(flag): \(message.swedish)", en: "\(flag): \(message.english)")
    }
    return RunFailure(message, help: help, file: file, range: range)
  }
}

/// Which rules are reported for the files of a variant of a workspace, and which are off for one.
package struct AskedRules: Sendable {
  private let members: [RuleSelection]
  private let files: [Int: RuleSelection]

  /// - Parameters:
  ///   - members: what is asked of the variant's own files.
  ///   - files: what is asked of each file of the run, by its number.
  init(members: [RuleSelection], files: [Int: RuleSelection]) {
    self.members = members
    self.files = files
  }

  /// Whether a rule is reported for any file of the variant.
  func contains(_ rule: String, category: String) -> Bool {
    members.contains { $0.isOn(rule, category: category) }
  }

  /// Whether a rule is off for a file of the run, as it may say of itself where nobody sets its
  /// level; for what stands in rule files none is.
  func isOff(_ rule: Rule, inFile file: Int) -> Bool {
    guard let selection = files[file] else { return false }
    return selection.level(of: rule.id).map { $0 == .off } ?? (rule.gravestSeverity == nil)
  }
}
