import Findings
import GoalModel
import Testing

@Suite("the schema")
struct SchemaTests {
  @Test("named positions are those of the tables")
  func positions() throws {
    func check(_ type: RecordType, _ keys: [(String, Int)]) {
      #expect(keys.map(\.0) == Schema.fields(of: type).map(\.key))
      for (key, position) in keys { #expect(Schema.field(key, of: type) == position) }
    }
    check(
      .document,
      [
        ("align", Field.Document.align), ("id", Field.Document.id),
        ("title", Field.Document.title), ("organisation", Field.Document.organisation),
        ("language", Field.Document.language), ("level", Field.Document.level),
        ("status", Field.Document.status), ("adopted", Field.Document.adopted),
        ("period", Field.Document.period), ("review_by", Field.Document.reviewBy),
        ("vision", Field.Document.vision), ("budget", Field.Document.budget),
        ("goals", Field.Document.goals), ("decisions", Field.Document.decisions),
      ]
    )
    check(
      .goal,
      [
        ("id", Field.Goal.id), ("title", Field.Goal.title), ("statement", Field.Goal.statement),
        ("description", Field.Goal.description), ("status", Field.Goal.status),
        ("dimensions", Field.Goal.dimensions), ("vision", Field.Goal.vision),
        ("rationale", Field.Goal.rationale), ("parent", Field.Goal.parent),
        ("supports", Field.Goal.supports), ("depends_on", Field.Goal.dependsOn),
        ("owner", Field.Goal.owner), ("by", Field.Goal.by), ("effects", Field.Goal.effects),
        ("indicators", Field.Goal.indicators), ("assignments", Field.Goal.assignments),
        ("budget", Field.Goal.budget), ("groups", Field.Goal.groups),
        ("dialogue", Field.Goal.dialogue), ("assumptions", Field.Goal.assumptions),
        ("follow_up", Field.Goal.followUp),
      ]
    )
    check(
      .effect,
      [
        ("affects", Field.Effect.affects), ("effect", Field.Effect.effect),
        ("because", Field.Effect.because), ("scope", Field.Effect.scope),
        ("confidence", Field.Effect.confidence), ("mitigation", Field.Effect.mitigation),
        ("mitigated_by", Field.Effect.mitigatedBy), ("residual", Field.Effect.residual),
      ]
    )
    check(
      .indicator,
      [
        ("id", Field.Indicator.id), ("name", Field.Indicator.name),
        ("quantity", Field.Indicator.quantity), ("scope", Field.Indicator.scope),
        ("kind", Field.Indicator.kind), ("kolada", Field.Indicator.kolada),
        ("unit", Field.Indicator.unit), ("direction", Field.Indicator.direction),
        ("baseline", Field.Indicator.baseline), ("target", Field.Indicator.target),
        ("outcomes", Field.Indicator.outcomes),
      ]
    )
    check(
      .target,
      [
        ("at_least", Field.Target.atLeast), ("at_most", Field.Target.atMost),
        ("exactly", Field.Target.exactly), ("change", Field.Target.change),
        ("by", Field.Target.by),
      ]
    )
    check(
      .decision,
      [
        ("between", Field.Decision.between), ("kind", Field.Decision.kind),
        ("decision", Field.Decision.decision), ("by", Field.Decision.by),
        ("date", Field.Decision.date), ("reference", Field.Decision.reference),
        ("review_by", Field.Decision.reviewBy),
      ]
    )
    check(
      .assignment,
      [
        ("id", Field.Assignment.id), ("text", Field.Assignment.text),
        ("to", Field.Assignment.to), ("due", Field.Assignment.due),
        ("status", Field.Assignment.status),
      ]
    )
    check(
      .followUp,
      [
        ("status", Field.FollowUp.status), ("date", Field.FollowUp.date),
        ("comment", Field.FollowUp.comment), ("improvement", Field.FollowUp.improvement),
      ]
    )
    check(
      .adoption,
      [
        ("by", Field.Adoption.by), ("date", Field.Adoption.date),
        ("reference", Field.Adoption.reference),
      ]
    )
    check(.period, [("from", Field.Period.from), ("to", Field.Period.to)])
    check(
      .documentBudget,
      [("frame", Field.DocumentBudget.frame), ("currency", Field.DocumentBudget.currency)]
    )
    check(.goalBudget, [("amount", Field.GoalBudget.amount), ("note", Field.GoalBudget.note)])
    check(.baseline, [("value", Field.Baseline.value), ("at", Field.Baseline.at)])
    check(.outcome, [("value", Field.Outcome.value), ("at", Field.Outcome.at)])
  }

  @Test("named positions in rule folders are those of the tables")
  func ruleFolderPositions() {
    func check(_ type: RecordType, _ keys: [(String, Int)]) {
      #expect(keys.map(\.0) == Schema.fields(of: type).map(\.key))
      for (key, position) in keys { #expect(Schema.field(key, of: type) == position) }
    }
    check(
      .vision,
      [
        ("id", Field.Vision.id), ("name", Field.Vision.name),
        ("statement", Field.Vision.statement), ("source", Field.Vision.source),
        ("dimensions", Field.Vision.dimensions), ("principles", Field.Vision.principles),
        ("sentences", Field.Vision.sentences),
      ]
    )
    check(
      .dimension,
      [
        ("id", Field.Dimension.id), ("name", Field.Dimension.name),
        ("aliases", Field.Dimension.aliases), ("traits", Field.Dimension.traits),
        ("terms", Field.Dimension.terms), ("aspects", Field.Dimension.aspects),
      ]
    )
    check(
      .aspect,
      [
        ("id", Field.Aspect.id), ("name", Field.Aspect.name), ("terms", Field.Aspect.terms),
        ("also", Field.Aspect.also), ("wants", Field.Aspect.wants),
      ]
    )
    check(.want, [("quantity", Field.Want.quantity), ("direction", Field.Want.direction)])
    check(
      .principle,
      [
        ("id", Field.Principle.id), ("text", Field.Principle.text), ("of", Field.Principle.of),
        ("regard", Field.Principle.regard),
      ]
    )
    check(.sentence, [("id", Field.Sentence.id), ("text", Field.Sentence.text)])
    check(
      .quantity,
      [
        ("id", Field.Quantity.id), ("name", Field.Quantity.name), ("unit", Field.Quantity.unit),
        ("dimension", Field.Quantity.dimension), ("better", Field.Quantity.better),
        ("range", Field.Quantity.range), ("additive", Field.Quantity.additive),
        ("origin", Field.Quantity.origin), ("terms", Field.Quantity.terms),
      ]
    )
    check(
      .influence,
      [
        ("from", Field.Influence.from), ("to", Field.Influence.to),
        ("sign", Field.Influence.sign), ("strength", Field.Influence.strength),
        ("because", Field.Influence.because), ("source", Field.Influence.source),
      ]
    )
  }

  @Test("no key is a word that YAML 1.1 takes for a boolean or null")
  func keysSurviveOtherTools() {
    let words: Set = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "~"]
    for type in RecordType.allCases {
      for field in Schema.fields(of: type) {
        #expect(!words.contains(field.key.lowercased()), "\(type).\(field.key)")
      }
    }
  }

  @Test("an id's position is that of the table")
  func idPositions() {
    for type in RecordType.allCases {
      #expect(Schema.idField(of: type) == Schema.field("id", of: type), "\(type)")
    }
  }

  @Test("every field says in both languages what it means")
  func meanings() {
    for type in RecordType.allCases {
      for field in Schema.fields(of: type) {
        #expect(!field.meaning.swedish.isEmpty && !field.meaning.english.isEmpty)
      }
    }
  }
}
