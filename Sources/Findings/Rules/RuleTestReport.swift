/// What running the tests that rules carry came to: `align rules test`.
package struct RuleTestReport: Sendable {
  /// The files that places point into.
  package var files: [SourceFile] = []
  /// In the order of their places.
  package var failures: [Failure] = []
  package var passedCount = 0
  /// How many rules have tests.
  package var testedRuleCount = 0
  /// The rules that have none, by id.
  package var untestedRules: [String] = []
  /// What is wrong in itself with documents of tests, test by test.
  package var remarks: [Remark] = []
  /// What no test shows, in the order of its place; of conditions only where ``coversConditions``.
  package var gaps: [Gap] = []
  /// Whether it was asked which answers of conditions no test gives.
  package var coversConditions = false

  package init() {}

  package var isPassed: Bool { failures.isEmpty }

  /// A test that does not find what it says.
  package struct Failure: Sendable {
    package var rule: String
    package var test: String
    /// The test's name in its file.
    package var place: Place
    /// Findings that the test expects and the rule does not make, as tests write them.
    package var missing: [String]
    /// Findings that the rule makes and the test does not expect.
    package var noisy: [LocalizedText]
    /// Why the test could not be run.
    package var reason: LocalizedText?

    package init(
      rule: String,
      test: String,
      place: Place,
      missing: [String],
      noisy: [LocalizedText],
      reason: LocalizedText? = nil
    ) {
      self.rule = rule
      self.test = test
      self.place = place
      self.missing = missing
      self.noisy = noisy
      self.reason = reason
    }
  }

  /// What the reader finds in the document of a test: the rule may be silent, or not, for that.
  package struct Remark: Sendable {
    /// The id of the rule that the reader judges.
    package var rule: String
    package var place: Place
    package var message: LocalizedText
    package var help: LocalizedText?

    package init(rule: String, place: Place, message: LocalizedText, help: LocalizedText?) {
      self.rule = rule
      self.place = place
      self.message = message
      self.help = help
    }
  }

  /// Something of a rule that its tests leave untried.
  package struct Gap: Sendable {
    /// What it is that no test tries.
    package enum Kind: Hashable, Sendable {
      /// No test of the rule expects a finding.
      case neverFires
      /// No test of the rule expects none.
      case neverSilent
      /// A condition, the key it stands under, and the answer that it never gave.
      case oneSided(key: String, condition: String, missing: Bool)
    }

    package var rule: String
    package var place: Place
    package var kind: Kind

    package init(rule: String, place: Place, kind: Kind) {
      self.rule = rule
      self.place = place
      self.kind = kind
    }
  }
}
