package import Findings

/// How goals have gone.
package struct FollowUp: Hashable, Sendable {
  /// In a few sentences.
  package var sentences: [String] = []
  package var indicators: [IndicatorLine] = []
  /// Assignments whose day has passed.
  package var overdue: [AssignmentLine] = []

  package init() {}
}

/// An indicator from baseline through outcomes to target.
package struct IndicatorLine: Hashable, Sendable {
  package var goal: ReportContent.GoalName
  package var name: String
  package var language: Language
  package var id: String?
  package var unit: String?
  package var kolada: String?
  package var baseline: Point?
  package var outcomes: [Point]
  package var target: Point?
  /// `minst 75 000 invånare till 2040`; nil without a target.
  package var aim: String?
  /// Whether the baseline, or what may be the last outcome, could not be read.
  package var isBaselineUnread = false
  package var isOutcomeUnread = false
  package var status: ReviewedGoal.Indicator.Status
  package var statusText: String
  /// All of it in one sentence, for those who do not see the picture.
  package var sentence: String

  /// A value, and when it was measured or is to be reached.
  package struct Point: Hashable, Sendable {
    /// For drawing; of a target its level in the indicator's unit.
    package var value: Double
    /// The exact number with a point.
    package var number: String
    package var text: String
    /// As `2024-06`.
    package var at: String?
    package var atText: String?
    package var year: Double?
  }
}

/// Something that someone is asked to do.
package struct AssignmentLine: Hashable, Sendable {
  package var goal: ReportContent.GoalName
  package var id: String?
  package var text: String
  package var language: Language
  package var to: String?
  package var due: String?
  package var isoDue: String?
  /// The word of the format.
  package var status: String
  package var statusText: String
  package var isOverdue: Bool

  /// To whom it goes, until when, and how it stands.
  func note(in language: Language) -> String {
    [to, due.map { Wording.dueBy($0)[language] }, statusText].compactMap(\.self)
      .joined(separator: ", ")
  }
}

extension IndicatorLine {
  /// The baseline and when it was measured; nil where there is none.
  package func baselineText(_ language: Language) -> String? {
    isBaselineUnread ? Wording.unreadable[language] : baseline?.timedText
  }

  /// The last outcome and when it was measured; nil where there is none.
  package func outcomeText(_ language: Language) -> String? {
    isOutcomeUnread ? Wording.unreadable[language] : outcomes.last?.timedText
  }
}

extension IndicatorLine.Point {
  fileprivate var timedText: String { text + (atText.map { " (\($0))" } ?? "") }
}
