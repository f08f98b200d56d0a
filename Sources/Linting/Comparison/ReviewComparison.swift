import Findings

/// Compares what two runs read of goal documents.
struct ReviewComparison {
  let old: Review
  let new: Review
  let matching: GoalMatching
  private let heirs: Heirs

  init(_ old: Review, _ new: Review) {
    self.old = old
    self.new = new
    matching = GoalMatching(old, new)
    heirs = Heirs(new)
  }

  /// Everything but the findings.
  func comparison() -> Comparison {
    var comparison = Comparison()
    comparison.old = side(old)
    comparison.new = side(new)
    comparison.today = new.today
    comparison.documents = documents()
    comparison.dimensions = DimensionComparison(old, new, matching).changes()
    comparison.goals = new.goals.indices.map { goal in
      if let former = matching.goalOfNew[goal] { return change(of: former, to: goal) }
      var change = GoalChange(kind: .added, old: nil, new: Self.name(goal, of: new))
      change.mapping = mapping(nil, goal)
      return change
    }
    comparison.goals += old.goals.indices.filter { matching.goalOfOld[$0] == nil }.map {
      goneGoal($0)
    }
    return comparison
  }

  private func side(_ review: Review) -> Comparison.Side {
    var side = Comparison.Side()
    side.paths = review.inputs.map(\.path)
    side.titles = review.documents.map(\.title)
    let languages = Set(review.documents.map(\.language))
    side.language = languages.count == 1 ? languages.first : nil
    side.goals = review.goals.count
    side.activeGoals = review.graph.goals.count { $0.isActive }
    return side
  }

  static func name(_ goal: Int, of review: Review) -> ComparedGoalName {
    let node = review.graph.goals[goal]
    return ComparedGoalName(
      name: node.name,
      title: node.title,
      language: review.documents[review.goals[goal].document].language
    )
  }

  // MARK: - Goals

  private func change(of former: Int, to goal: Int) -> GoalChange {
    var change = GoalChange(
      kind: .unchanged,
      old: Self.name(former, of: old),
      new: Self.name(goal, of: new)
    )
    change.match = matching.matches[former]
    if case .likeness = change.match { change.idNow = holderOfID(of: former) }
    let (before, after) = (old.goals[former], new.goals[goal])
    change.fields = fields(before, after, titles: (change.old?.title, change.new?.title))
    change.parents = goalList(
      .parents,
      old.graph.goals[former].parents,
      new.graph.goals[goal].parents
    )
    for (field, list) in [
      (ComparedField.supports, \ReviewedGoal.supports), (.dependsOn, \.dependsOn),
    ] {
      if let found = goalList(field, before[keyPath: list], after[keyPath: list]) {
        change.fields.append(found)
      }
    }
    change.mapping = mapping(former, goal)
    change.effects = effects(before, after)
    let indicators = IndicatorComparison(before, after)
    change.indicators = indicators.parts
    change.ambition = indicators.ambition + Self.ambition(before, after)
    change.assignments = AssignmentComparison.changes(before, after)
    let isSame =
      change.fields.isEmpty && change.parents == nil && change.mapping.isEmpty
      && change.effects.isEmpty && change.indicators.isEmpty && change.assignments.isEmpty
      && change.ambition.isEmpty
      && change.match.map { if case .sameID = $0 { true } else { false } }
        ?? true
    if !isSame { change.kind = .changed }
    return change
  }

  /// The new goal that has the id of an old one in the same document.
  private func holderOfID(of former: Int) -> ComparedGoalName? {
    guard let document = matching.documentOfOld[old.goals[former].document] else { return nil }
    return new.documents[document].goals.first { new.goals[$0].id == old.goals[former].id }
      .map { Self.name($0, of: new) }
  }

  /// The goals of a list that were lost and got; nil where they are the same.
  func goalList(_ field: ComparedField, _ before: [Int], _ after: [Int]) -> FieldChange? {
    let kept = Set(before.compactMap { matching.goalOfOld[$0] })
    let left = Set(after)
    let removed = before.filter { goal in
      matching.goalOfOld[goal].map { !left.contains($0) } ?? true
    }
    let added = after.filter { !kept.contains($0) }
    guard !removed.isEmpty || !added.isEmpty else { return nil }
    return FieldChange(
      field,
      .list(
        removed: removed.map { Self.label($0, of: old) },
        added: added.map { Self.label($0, of: new) }
      )
    )
  }

  /// `M4 Näringsliv`.
  static func label(_ goal: Int, of review: Review) -> String {
    let name = name(goal, of: review)
    return name.title.isEmpty ? name.name : "\(name.name) \(name.title)"
  }

  /// What a goal serves; of one that is added, all of it.
  private func mapping(_ former: Int?, _ goal: Int) -> [FieldChange] {
    let dimensions = FieldChange.list(
      .dimensions,
      former.map { old.goals[$0].dimensions.sorted().map { old.graph.dimensions[$0].name } } ?? [],
      new.goals[goal].dimensions.sorted().map { new.graph.dimensions[$0].name }
    )
    let aspects = FieldChange.list(
      .aspects,
      former.map { old.goals[$0].allAspects.map { old.graph.aspects[$0].name } } ?? [],
      new.goals[goal].allAspects.map { new.graph.aspects[$0].name }
    )
    return [dimensions, aspects].compactMap { $0 }
  }

  private func goneGoal(_ goal: Int) -> GoalChange {
    var change = GoalChange(kind: .gone, old: Self.name(goal, of: old), new: nil)
    change.idNow = holderOfID(of: goal)
    let served = old.goals[goal]
    change.heirs = served.allAspects.map { aspect in
      let name = old.graph.aspects[aspect].name
      return heirs.heir(.served(name), heirs.goalsOfAspect[name])
    }
    if served.allAspects.isEmpty {
      // A goal that names no aspect is for its dimensions as such.
      change.heirs = old.goals[goal].dimensions.sorted().map { dimension in
        let name = old.graph.dimensions[dimension].name
        return heirs.heir(.served(name), heirs.goalsOfDimension[name])
      }
    }
    for indicator in served.indicators {
      guard let target = indicator.comparedTarget else { continue }
      change.heirs.append(
        heirs.heir(
          .target(indicator: indicator.name, .target(target)),
          indicator.measure.flatMap { heirs.goalsOfMeasure[$0] }
        )
      )
    }
    return change
  }
}

extension FieldChange {
  /// A list's items that were lost and got; nil where none was.
  static func list(_ field: ComparedField, _ old: [String], _ new: [String]) -> FieldChange? {
    let (before, after) = (Set(old), Set(new))
    let removed = old.filter { !after.contains($0) }
    let added = new.filter { !before.contains($0) }
    guard !removed.isEmpty || !added.isEmpty else { return nil }
    return FieldChange(field, .list(removed: removed, added: added))
  }

  /// A value's two sides; nil where they are the same.
  static func value(
    _ field: ComparedField,
    _ old: ComparedValue?,
    _ new: ComparedValue?
  ) -> FieldChange? {
    old == new ? nil : FieldChange(field, .value(old: old, new: new))
  }
}
