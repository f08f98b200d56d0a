/// The positions of fields in the schema's tables, for code that reads them one by one.
///
/// A test compares them with the tables.
package enum Field {
  /// What stands at the top of a goal document.
  package enum Document {
    package static let align = 0
    package static let id = 1
    package static let title = 2
    package static let organisation = 3
    package static let language = 4
    package static let level = 5
    package static let status = 6
    package static let adopted = 7
    package static let period = 8
    package static let reviewBy = 9
    package static let vision = 10
    package static let budget = 11
    package static let goals = 12
    package static let decisions = 13
  }

  /// What stands under a document's `adopted`.
  package enum Adoption {
    package static let by = 0
    package static let date = 1
    package static let reference = 2
  }

  /// What stands under a document's `period`, or is read from `2024-2026`.
  package enum Period {
    package static let from = 0
    package static let to = 1
  }

  /// What stands under a document's `budget`.
  package enum DocumentBudget {
    package static let frame = 0
    package static let currency = 1
  }

  /// What stands in an item of a document's `goals`.
  package enum Goal {
    package static let id = 0
    package static let title = 1
    package static let statement = 2
    package static let description = 3
    package static let status = 4
    package static let dimensions = 5
    package static let vision = 6
    package static let rationale = 7
    package static let parent = 8
    package static let supports = 9
    package static let dependsOn = 10
    package static let owner = 11
    package static let by = 12
    package static let effects = 13
    package static let indicators = 14
    package static let assignments = 15
    package static let budget = 16
    package static let groups = 17
    package static let dialogue = 18
    package static let assumptions = 19
    package static let followUp = 20
  }

  /// What stands in an item of a goal's `effects`.
  package enum Effect {
    package static let affects = 0
    package static let effect = 1
    package static let because = 2
    package static let scope = 3
    package static let confidence = 4
    package static let mitigation = 5
    package static let mitigatedBy = 6
    package static let residual = 7
  }

  /// What stands in an item of a goal's `indicators`.
  package enum Indicator {
    package static let id = 0
    package static let name = 1
    package static let quantity = 2
    package static let scope = 3
    package static let kind = 4
    package static let kolada = 5
    package static let unit = 6
    package static let direction = 7
    package static let baseline = 8
    package static let target = 9
    package static let outcomes = 10
  }

  /// What stands under an indicator's `baseline`.
  package enum Baseline {
    package static let value = 0
    package static let at = 1
  }

  /// What stands under an indicator's `target`: one of the first four says how much.
  package enum Target {
    package static let atLeast = 0
    package static let atMost = 1
    package static let exactly = 2
    package static let change = 3
    package static let by = 4
  }

  /// What stands in an item of an indicator's `outcomes`.
  package enum Outcome {
    package static let value = 0
    package static let at = 1
  }

  /// What stands in an item of a goal's `assignments`.
  package enum Assignment {
    package static let id = 0
    package static let text = 1
    package static let to = 2
    package static let due = 3
    package static let status = 4
  }

  /// What stands under a goal's `budget`, where a number alone is its amount.
  package enum GoalBudget {
    package static let amount = 0
    package static let note = 1
  }

  /// What stands under a goal's `follow_up`.
  package enum FollowUp {
    package static let status = 0
    package static let date = 1
    package static let comment = 2
    package static let improvement = 3
  }

  /// What stands in an item of a document's `decisions`.
  package enum Decision {
    package static let between = 0
    package static let kind = 1
    package static let decision = 2
    package static let by = 3
    package static let date = 4
    package static let reference = 5
    package static let reviewBy = 6
  }

  /// What stands under a rule file's `vision`.
  package enum Vision {
    package static let id = 0
    package static let name = 1
    package static let statement = 2
    package static let source = 3
    package static let dimensions = 4
    package static let principles = 5
    package static let sentences = 6
  }

  /// What stands in an item of a vision's `dimensions`.
  package enum Dimension {
    package static let id = 0
    package static let name = 1
    package static let aliases = 2
    package static let traits = 3
    package static let terms = 4
    package static let aspects = 5
  }

  /// What stands in an item of a dimension's `aspects`.
  package enum Aspect {
    package static let id = 0
    package static let name = 1
    package static let terms = 2
    package static let also = 3
    package static let wants = 4
  }

  /// What stands in an item of an aspect's `wants`.
  package enum Want {
    package static let quantity = 0
    package static let direction = 1
  }

  /// What stands in an item of a vision's `principles`.
  package enum Principle {
    package static let id = 0
    package static let text = 1
    package static let of = 2
    package static let regard = 3
  }

  /// What stands in an item of a vision's `sentences`.
  package enum Sentence {
    package static let id = 0
    package static let text = 1
  }

  /// What stands in an item of a rule file's `quantities`.
  package enum Quantity {
    package static let id = 0
    package static let name = 1
    package static let unit = 2
    package static let dimension = 3
    package static let better = 4
    package static let range = 5
    package static let additive = 6
    package static let origin = 7
    package static let terms = 8
  }

  /// What stands in an item of a rule file's `influences`.
  package enum Influence {
    package static let from = 0
    package static let to = 1
    package static let sign = 2
    package static let strength = 3
    package static let because = 4
    package static let source = 5
  }
}
