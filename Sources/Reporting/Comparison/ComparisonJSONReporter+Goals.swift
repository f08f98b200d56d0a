import Findings

extension ComparisonJSONReporter {
  func write(_ goal: GoalChange, to json: inout JSONWriter) {
    json.object { json in
      json.member("change") { $0.string(goal.kind.rawValue) }
      json.member("old") { write(goal.old, to: &$0) }
      json.member("new") { write(goal.new, to: &$0) }
      json.member("match") { json in
        guard let match = goal.match else { return json.string(nil) }
        json.object(inline: true) { json in
          let isID = if case .likeness = match { false } else { true }
          json.member("by") { $0.string(isID ? "id" : "likeness") }
          // Two digits: what comes after them tells nothing.
          json.member("likeness") { $0.double((match.likeness * 100).rounded() / 100) }
        }
      }
      json.member("oldDocument") { $0.string(goal.oldDocument) }
      json.member("idNow") { write(goal.idNow, to: &$0) }
      json.list("ambition", goal.ambition) { write($0, to: &$1) }
      json.list("mapping", goal.mapping) { write($0, to: &$1) }
      json.list("parent", [goal.parents].compactMap { $0 }) { write($0, to: &$1) }
      json.list("fields", goal.fields) { write($0, to: &$1) }
      json.list("effects", goal.effects) { write($0, to: &$1) }
      json.list("indicators", goal.indicators) { write($0, to: &$1) }
      json.list("assignments", goal.assignments) { write($0, to: &$1) }
      json.list("heirs", goal.heirs) { write($0, to: &$1) }
    }
  }

  private func write(_ name: ComparedGoalName?, to json: inout JSONWriter) {
    guard let name else { return json.string(nil) }
    json.object(inline: true) { json in
      json.member("id") { $0.string(name.name) }
      json.member("title") { $0.string(name.title) }
    }
  }

  private func write(_ change: AmbitionChange, to json: inout JSONWriter) {
    json.object { json in
      json.member("indicator") { $0.string(change.indicator) }
      json.member("verdict") { $0.string(change.verdict.rawValue) }
      json.strings("reasons", change.reasons.map(\.rawValue))
      json.member("old") { write(change.old, to: &$0) }
      json.member("new") { write(change.new, to: &$0) }
    }
  }

  func write(_ part: PartChange, to json: inout JSONWriter) {
    json.object { json in
      json.member("change") { $0.string(part.kind.rawValue) }
      json.member("id") { $0.string(part.id) }
      json.member("name") { $0.string(part.name) }
      json.member("value") { write(part.value, to: &$0) }
      json.list("fields", part.fields) { write($0, to: &$1) }
    }
  }

  private func write(_ heir: GoalChange.Heir, to json: inout JSONWriter) {
    json.object(inline: true) { json in
      switch heir.subject {
      case .served(let name): json.member("serves") { $0.string(name) }
      case .target(let indicator, let target):
        json.member("indicator") { $0.string(indicator) }
        json.member("target") { write(target, to: &$0) }
      }
      json.member("known") { $0.boolean(heir.isKnown) }
      json.member("count") { $0.integer(heir.count) }
      json.strings("goals", heir.goals.map(\.name))
    }
  }

  func write(_ change: FieldChange, to json: inout JSONWriter) {
    json.object { json in
      json.member("field") { $0.string(change.field.rawValue) }
      switch change.change {
      case .value(let old, let new):
        json.member("old") { write(old, to: &$0) }
        json.member("new") { write(new, to: &$0) }
      case .list(let removed, let added):
        json.strings("removed", removed)
        json.strings("added", added)
      }
    }
  }

  /// Numbers are text, exact: JSON readers round.
  private func write(_ value: ComparedValue?, to json: inout JSONWriter) {
    switch value {
    case nil: json.string(nil)
    case .text(let text): json.string(text)
    case .word(let word): json.string(word)
    case .date(let date): json.string(date)
    case .degree(let degree): json.integer(degree)
    case .number(let number, let unit):
      json.pairs([("value", number.text), ("unit", unit)])
    case .money(let number, let currency):
      json.pairs([("amount", number.text), ("currency", currency)])
    case .period(let from, let to): json.pairs([("from", from), ("to", to)])
    case .target(let target):
      json.pairs([
        (target.aim.rawValue, target.value.text), ("unit", target.unit), ("by", target.by),
      ])
    case .measured(let number, let unit, let at):
      json.pairs([("value", number.text), ("unit", unit), ("at", at)])
    case .series(let points, let unit):
      json.array { json in
        for point in points {
          json.element()
          write(.measured(point.value, unit: unit, at: point.at), to: &json)
        }
      }
    case .names(let names):
      json.array(inline: true) { json in
        for name in names {
          json.element()
          json.string(name)
        }
      }
    case .unread: json.object(inline: true) { $0.member("unread") { $0.boolean(true) } }
    }
  }
}

extension JSONWriter {
  mutating func member(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    body(&self)
  }

  fileprivate mutating func pairs(_ pairs: [(String, String?)]) {
    object(inline: true) { json in
      for (name, value) in pairs { json.member(name) { $0.string(value) } }
    }
  }
}
