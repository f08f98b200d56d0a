package import Findings
package import Scalars
import YAMLSyntax

/// What a run is asked to do: the command line, free of how it is written.
package struct LintRequest: Sendable {
  /// Files, folders, and `-` for standard input; none means the current folder.
  package var paths: [String] = []
  /// Folders of rules, in their order: the later wins.
  package var ruleFolders: [String] = []
  /// Whether the built-in rules run; visions, quantities and influences stay in any case.
  package var usesBuiltInRules = true
  /// A configuration that holds for every file in place of the nearest one.
  package var configurationPath: String?
  /// Rule ids or categories that alone are reported; empty means all.
  package var select: [String] = []
  /// Rule ids or categories that are not reported.
  package var ignore: [String] = []
  package var severities: [(rule: String, level: RuleLevel)] = []
  /// A file of accepted findings; overrules `baseline` of the configurations.
  package var baselinePath: String?
  /// A baseline to be written; no other holds in the same run.
  package var writtenBaselinePath: String?
  /// Whether a baseline that is written may come to hold more than before.
  package var acceptsNew = false
  /// Overrules `fail_on` of the configurations.
  package var failLevel: FailLevel?
  /// The language asked for, before the configurations'.
  package var language: Language?
  /// The language of the user's surroundings, after the configurations'.
  package var localeLanguage: Language?
  package var today: CalendarDate
  /// The name, and with it the folder, of what comes on standard input.
  package var standardInputName: String?
  /// What stands for standard input, where that is not to be read.
  package var standardInput: [UInt8]?
  /// How many files are read at once.
  package var jobs = 1
  /// Whether baselines are left out of account.
  package var ignoresBaselines = false
  /// Whether files follow no configuration but `configurationPath`.
  package var ignoresConfigurations = false
  /// Whether a run that finds no document is right.
  package var allowsNothing = false
  package var limits = Limits()
  /// Whether the result is to hold what there is to draw.
  package var drawsGraph = false
  /// Whether `LintResult.review` is made.
  package var reviews = false
  /// Whether `LintResult.suggestions` is made.
  package var suggests = false
  /// Whether rules are run.
  package var runsRules = true
  /// Whether `LintResult.record` is made.
  package var keepsRecord = false
  /// Whether the record holds what there is to say of each rule.
  package var describesRules = false
  /// Whether the documents' own language comes before the configurations' and the surroundings'.
  package var prefersDocumentLanguage = false
  /// Whether findings are read by programs, which want their fingerprints and all of their texts.
  ///
  /// People are shown a part; the texts of the rest are made only when someone asks for them.
  package var needsWholeFindings = true

  /// How large the input may be.
  package struct Limits: Hashable, Sendable {
    /// The depth of mappings and lists in one another.
    package var nesting = 128
    /// The nodes that a file's aliases stand for.
    package var nodes = 10_000_000
    /// The bytes of a file.
    package var bytes = 256 << 20

    package init() {}

    /// As the reader of YAML takes them.
    var ofYAML: YAMLLimits { YAMLLimits(nesting: nesting, nodes: nodes, bytes: bytes) }
  }

  package init(today: CalendarDate) {
    self.today = today
  }

  /// Whether rules or categories are named on the command line.
  var namesRules: Bool { !select.isEmpty || !ignore.isEmpty || !severities.isEmpty }
}
