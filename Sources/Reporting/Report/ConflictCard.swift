package import Findings

/// A conflict as a council needs it: who, what, how, how much, what is decided, what to ask.
package struct ConflictCard: Hashable, Sendable {
  /// How far a conflict is settled.
  package enum State: String, Hashable, Sendable {
    case open
    /// Something is said to soften it; nobody has decided.
    case mitigated
    case decided
  }

  /// Whether it is a conflict that nobody has decided; an unclear link is none.
  package var isOpen: Bool { state != .decided && kind != "unclear" }

  /// From 1, as people name it.
  package var number: Int
  package var kind: String
  package var severity: Severity
  package var severityText: String
  /// The goals and what stands against them, in one line.
  package var headline: String
  /// What is said of it, in one sentence.
  package var sentence: String
  package var acting: [ReportContent.GoalName]
  package var against: [ReportContent.GoalName]
  /// The dimension that is harmed, by name.
  package var harmed: String?
  /// The dimensions at stake: `ekonomisk hållbarhet × ekologisk hållbarhet`.
  package var dimensions: [String]
  package var dimensionsText: String
  /// From what the acting goals move to what the others want; empty for harm.
  package var steps: [Step] = []
  /// What the others want of the last step: more (true), less (false).
  package var wantsMore: Bool?
  /// The chain in words.
  package var chain: String
  /// How strong it is, in words.
  package var strength: String
  /// The strengths for and against that were computed; nil where none was.
  package var supporting: Double?
  package var opposing: Double?
  package var state: State
  /// The decision, the mitigation or that there is none, in words.
  package var stateText: String
  /// What speaks for each side.
  package var sides: [Side] = []
  /// How many goals are left out there, in a sentence; nil for none.
  package var otherSides: String?
  /// What one would have to know to settle what is left to decide, a sentence each.
  package var settles: [String] = []
  /// The question to the council on what is left to decide; nil where all is decided.
  package var question: String?
  /// The findings that it is made of, and where.
  package var findings: [ReportFinding] = []

  /// A quantity of the chain.
  package struct Step: Hashable, Sendable {
    package var name: String
    /// Which way it goes when the goal is pursued; nil where it is not clear.
    package var isMore: Bool?
    /// `ökar`, `minskar`, `oklart`.
    package var text: String
  }

  /// What speaks for a goal or a dimension.
  package struct Side: Hashable, Sendable {
    /// The number in `ReportContent.goals`; nil for the dimension that is harmed.
    package var goal: Int?
    package var heading: String
    package var reasons: [Reason]
  }

  /// One thing that speaks for a side.
  package struct Reason: Hashable, Sendable {
    /// What kind of reason it is, ending with a colon; empty for none.
    package var label: String
    package var text: String
    /// That of a document's words; nil for the report's.
    package var language: Language?
  }
}
