import Findings

/// Which rules are reported for a file, and at which level: the command line first, then the
/// file's configuration.
struct RuleSelection {
  private var flagSelect: Set<String>
  private var flagIgnore: Set<String>
  private var select: Set<String>
  private var ignore: Set<String>
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
    if !flagSelect.isEmpty { return flagSelect.contains(category) || !isSelectable }
    if ignore.contains(rule) { return false }
    if select.contains(rule) { return true }
    if ignore.contains(category) { return false }
    return select.isEmpty || select.contains(category) || !isSelectable
  }
}

extension RuleSelection {
  /// The names on the command line and in a configuration that are no rule and no category.
  static func unknownNames(
    _ request: LintRequest,
    _ configuration: Configuration?,
    rules: [RuleDescriptor]
  ) -> [RunFailure] {
    let ids = Set(rules.map(\.id))
    let categories = Set(rules.map(\.category))
    var failures: [RunFailure] = []
    func check(
      _ name: String,
      allowsCategories: Bool,
      flag: String? = nil,
      range: SourceRange? = nil
    ) {
      if ids.contains(name) || (allowsCategories && categories.contains(name)) { return }
      let known = allowsCategories ? ids.union(categories) : ids
      var message = Wording.unknownRule(name, allowsCategories: allowsCategories)
      if let flag {
        message = LocalizedText(
          sv: "\(flag): \(message.swedish)",
          en: "\(flag): \(message.english)"
        )
      }
      failures.append(
        RunFailure(
          message,
          help: Wording.didYouMean(NearestNames.nearest(to: name, among: known)),
          file: range == nil ? nil : configuration?.file,
          range: range
        )
      )
    }
    for name in request.select { check(name, allowsCategories: true, flag: "--select") }
    for name in request.ignore { check(name, allowsCategories: true, flag: "--ignore") }
    for (name, _) in request.severities { check(name, allowsCategories: false, flag: "--severity") }
    guard let configuration else { return failures }
    for values in [configuration.base] + configuration.overrides.map(\.values) {
      for name in values.select + values.ignore {
        check(name.value, allowsCategories: true, range: name.range)
      }
      for (name, _) in values.severities {
        check(name.value, allowsCategories: false, range: name.range)
      }
    }
    return failures
  }
}

/// Which rules are reported, for the files of a variant of a workspace.
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

  /// Whether a rule is off for a file of the run; for what stands in rule files none is.
  func isOff(_ rule: String, inFile file: Int) -> Bool { files[file]?.isOff(rule) ?? false }
}
