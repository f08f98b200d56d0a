package import Findings

/// A reviewer's report, every sentence in words and every number as people write it, so that all
/// formats say the same.
///
/// Texts are plain: a format escapes them. What a document says itself is marked with the
/// document's language where it may differ from the report's. Goals and conflicts are named by
/// their number in `goals` and `conflicts`.
package struct ReportContent: Hashable, Sendable {
  /// The language of everything but what documents say.
  package var language: Language
  /// What the report is about, in a few words.
  package var title: String
  /// 0: what is read aloud.
  package var onePage: OnePage
  /// 1: what was reviewed.
  package var head: Head
  /// 2: how many of what.
  package var figures: [Figure] = []
  /// 3: goals by dimensions, one for each vision that a document serves.
  package var matrices: [ReportMatrix] = []
  /// 4: from the visions down to assignments.
  package var thread: [ThreadNode] = []
  /// 5: what is missing; only groups that have something in them.
  package var gaps: [GapGroup] = []
  /// 6: what there is to know before them: that there are none, or may be more.
  package var conflictSentences: [String] = []
  /// The gravest first.
  package var conflicts: [ConflictCard] = []
  /// 7: one for each document that has or distributes money.
  package var resources: [ReportResources] = []
  /// 8: how it has gone.
  package var followUp = FollowUp()
  /// 9: nil where the report is compared with none before it.
  package var changes: Changes?
  /// 10: in the order of the documents.
  package var goals: [GoalSection] = []
  /// 11: how it was done.
  package var method: Method
  /// The documents' own words in sentences of the report, where their language is another.
  package var ownNames: [OwnName] = []

  package init(
    language: Language,
    title: String,
    onePage: OnePage,
    head: Head,
    method: Method
  ) {
    self.language = language
    self.title = title
    self.onePage = onePage
    self.head = head
    self.method = method
  }

  /// How the documents stand to their vision.
  package enum Standing: String, Hashable, Sendable {
    case inLine = "in-line"
    case partly
    case notInLine = "not-in-line"
    /// There is nothing to judge, or it could not be read.
    case unknown
  }

  /// What fits on one page and is understood when it is read aloud.
  package struct OnePage: Hashable, Sendable {
    package var standing: Standing
    /// The standing in two or three words.
    package var standingText: String
    /// One plain sentence, and one for each way in which findings are silenced or accepted.
    package var verdict: String
    /// What else there is to know of it, a sentence each: what is reached, what is missing.
    package var points: [String] = []
    /// The three gravest conflicts that nobody has decided.
    package var conflicts: [Conflict] = []
    /// What is decided, a sentence each; one that says so where nothing is.
    package var decided: [String] = []
    /// What is not known, a sentence each; one that says so where all is.
    package var unknown: [String] = []

    /// A conflict in a sentence, and what to ask.
    package struct Conflict: Hashable, Sendable {
      /// The number in `ReportContent.conflicts`.
      package var number: Int
      package var sentence: String
      package var question: String
    }
  }

  /// What was reviewed, by whom it was decided and by what it was judged.
  package struct Head: Hashable, Sendable {
    package var documents: [Document] = []
    package var visions: [Vision] = []
    /// The day of the report, in words and as `2024-06-20`.
    package var date: String
    package var isoDate: String
    /// `align 0.1.0`.
    package var tool: String
    /// Which rules were run, in a sentence.
    package var rules: String

    /// A document that was reviewed.
    package struct Document: Hashable, Sendable {
      package var title: String
      /// That of its texts.
      package var language: Language
      package var id: String
      package var path: String
      /// What is known of it: organisation, level, status, period and so on.
      package var facts: [Fact] = []
    }

    /// A vision that documents serve.
    package struct Vision: Hashable, Sendable {
      package var name: String
      package var statement: String?
      package var source: String?
    }
  }

  /// A label and what stands behind it.
  package struct Fact: Hashable, Sendable {
    /// The word in JSON: `owner`, `period`.
    package var id: String
    package var label: String
    package var value: String
    /// Whether the value is in the document's words.
    package var isQuoted = false
  }

  /// A number with what it counts.
  package struct Figure: Hashable, Sendable {
    /// The word in JSON: `goals`, `conflicts-open`.
    package var id: String
    package var value: Int
    /// Of how many; nil where there is no whole.
    package var whole: Int?
    /// `8`, `4 av 4`.
    package var text: String
    package var label: String
    /// Whether a reader should look there.
    package var isConcern = false
  }

  /// A goal as it is named in a sentence or a link.
  package struct GoalName: Hashable, Sendable {
    /// The number in `ReportContent.goals`.
    package var goal: Int
    /// `M5`; with its document's id or its file where another goal has the same; in words for a goal
    /// that has none.
    package var name: String
    package var title: String
  }

  /// What changed since a report before it.
  package struct Changes: Hashable, Sendable {
    /// What there is to know, a sentence each, the most important first.
    package var sentences: [String]
    package var groups: [Group] = []
    /// The documents' own words in all of that.
    package var ownNames: [OwnName] = []

    /// What changed in one way, an item for each thing.
    package struct Group: Hashable, Sendable {
      /// The word in JSON: `added`, `gone`, `ambition`.
      package var id: String
      package var heading: String
      package var items: [String]
    }
  }
}

/// A finding as a report shows it.
package struct ReportFinding: Hashable, Sendable {
  package var rule: String
  package var severity: Severity
  /// `fel`, `varning`, `anmärkning`; `avgjort` where a decision settles it.
  package var severityText: String
  package var message: String
  package var help: String?
  /// `samples/2024.yaml:31:9`.
  package var place: String
  /// The file of the place, and the line in it from 1.
  package var path: String
  package var line: Int
  package var isDecided: Bool
  /// The conflict that it is behind, by `ConflictCard.number`; nil where it is behind none.
  package var conflict: Int?
}
