package import Findings

/// What changed, every sentence in words and every value as people write it, so that all formats
/// say the same.
///
/// Texts are plain: a format escapes them.
package struct ComparisonContent: Hashable, Sendable {
  package var language: Language
  /// The two sides: titles and paths.
  package var oldName: String
  package var newName: String
  /// What cannot be relied on, a sentence each.
  package var warnings: [String] = []
  /// What there is to know, a sentence each, the most important first.
  package var summary: [String] = []
  package var dimensions: [Dimension] = []
  /// Only documents that changed.
  package var documents: [Entry] = []
  /// Only goals that changed.
  package var goals: [Entry] = []
  /// New, resolved, unassessed, remaining; those without findings are left out.
  package var findings: [FindingGroup] = []

  /// A dimension: how many goals it had and has, and what became of it.
  package struct Dimension: Hashable, Sendable {
    package var name: String
    package var counts: String
    package var remarks: [String]
    /// Whether a reader should look there.
    package var isConcern: Bool
  }

  /// A document or a goal with what became of it.
  package struct Entry: Hashable, Sendable {
    package var kind: Comparison.Kind
    /// The document's title, or the goal's id and title.
    package var heading: String
    /// Those of the documents' own words; nil on the side that has none.
    package var oldLanguage: Language?
    package var newLanguage: Language?
    /// What became of it and how it was recognised, a phrase each.
    package var notes: [String] = []
    /// Of a goal with another id, by what it is taken for the former one.
    package var renaming: String?
    package var lines: [Line] = []
  }

  /// One thing that differs.
  package struct Line: Hashable, Sendable {
    /// What it is about.
    package enum Subject: Hashable, Sendable {
      case ambition
      case mapping
      case parents
      case other
    }

    /// What there is to show: the value on both sides, what a list has lost and gained, or a text.
    package enum Body: Hashable, Sendable {
      /// nil where it is missing.
      case value(old: String?, new: String?)
      case list(removed: [String], added: [String])
      case text(String)
    }

    /// A label, of which the name is in the documents' words.
    package struct Label: Hashable, Sendable {
      package var start = ""
      /// An indicator's name or an assignment's text.
      package var name = ""
      package var end = ""

      package var text: String { start + name + end }
    }

    /// What it is about, in words.
    package var label: Label
    package var body: Body
    /// Whether it is for the worse, where that can be said.
    package var isWorse = false
    package var subject = Subject.other
    /// How deep it stands under the line before: 0 or 1.
    package var depth = 0
    /// Whether the body is in the documents' words.
    package var isQuoted = false
    /// Whether what is quoted stands in the former document only.
    package var isGone = false

    package init(_ label: String, _ body: Body, isWorse: Bool = false, depth: Int = 0) {
      self.init(Label(start: label), body, isWorse: isWorse, depth: depth)
    }

    package init(_ label: Label, _ body: Body, isWorse: Bool = false, depth: Int = 0) {
      self.label = label
      self.body = body
      self.isWorse = isWorse
      self.depth = depth
    }
  }

  /// A finding with what is said of it.
  package struct Finding: Hashable, Sendable {
    package var finding: ComparedFinding
    /// What is said beside its message, in brackets after a space; empty where nothing is.
    package var remark: String

    /// Its message and the remark.
    package var text: String { finding.message + remark }
  }

  /// Findings of which the same has become.
  package struct FindingGroup: Hashable, Sendable {
    /// What has become of them; the words are those of ``FindingChanges``.
    package enum Kind: String, Hashable, Sendable {
      case new
      case resolved
      case unassessed
      case remaining
    }

    package var kind: Kind
    package var heading: String
    /// Of those that remain only the ones whose severity has changed.
    package var findings: [Finding]
    /// How many are not listed because they are as they were.
    package var asBefore = 0
  }
}
