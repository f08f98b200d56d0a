import Findings

/// Compares what two runs read of goal documents.
struct ReviewComparison {
  let old: Review
  let new: Review
  let matching: GoalMatching
  private let heirs: Heirs
  private let isNewWhole: Bool

  /// - Parameters:
  ///   - old: What stood before.
  ///   - new: What stands now.
  ///   - isNewWhole: Whether all files of the new side were read to their end.
  init(_ old: Review, _ new: Review, isNewWhole: Bool) {
    self.old = old
    self.new = new
    self.isNewWhole = isNewWhole
    matching = GoalMatching(old, new)
    heirs = Heirs(new, isWhole: isNewWhole)
  }

  /// Everything but the findings.
  func comparison() -> Comparison {
    var comparison = Comparison()
    comparison.old = side(old)
    comparison.new = side(new)
    comparison.today = new.today
    comparison.documents = documents()
    comparison.dimensions = DimensionComparison(
      old,
      new,
      matching,
      isNewWhole: isNewWhole
    ).changes()
    comparison.goals = new.goals.indices.map { goal in
      if let former = matching.goalOfNew[goal] { return change(of: former, to: goal) }
      var change = GoalChange(kind: .added, old: nil, new: Self.name(goal, of: new))
      change.mapping = mapping(goal)
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
    let (before, after) = (old.goals[former], new.goals[goal])
    let holds = (old.graph.goals[former].isActive, new.graph.goals[goal].isActive)
    if !holds.1 { change.end = after.status == "withdrawn" ? .withdrawn : .dropped }
    if case .likeness = change.match { change.idNow = holderOfID(of: former) }
    if matching.documentOfOld[before.document] != after.document {
      change.oldDocument = old.documents[before.document].title
    }
    change.fields = fields(before, after, titles: (change.old?.title, change.new?.title))
    let keys = KeyComparison(before, after)
    let (above, aboveNow) = (old.graph.goals[former].parents, new.graph.goals[goal].parents)
    change.parents = goals(.parents, above, aboveNow, keys)
    change.keepsParents = above.contains { matching.goalOfOld[$0].map(aboveNow.contains) ?? false }
    for (field, list) in [
      (ComparedField.supports, \ReviewedGoal.supports), (.dependsOn, \.dependsOn),
    ] {
      if let found = goals(field, before[keyPath: list], after[keyPath: list], keys) {
        change.fields.append(found)
      }
    }
    change.mapping = mapping(former, goal)
    let ends = PeriodEnds(
      old: old.documents[before.document].periodTo,
      new: new.documents[after.document].periodTo
    )
    let indicators = IndicatorComparison(before, after, ends)
    // What does not hold aims at nothing.
    if holds == (true, true) {
      change.ambition = indicators.ambition + Self.ambition(before, after, ends)
    }
    for (field, list, parts) in [
      (ComparedField.effects, \GoalChange.effects, effects(before, after)),
      (.indicators, \.indicators, indicators.parts),
      (.assignments, \.assignments, AssignmentComparison.changes(before, after)),
    ] {
      change[keyPath: list] = keys.comparable(field, parts)
      change.fields += keys.unread(field, parts)
    }
    let isSame =
      change.fields.isEmpty && change.parents == nil && change.mapping.isEmpty
      && change.effects.isEmpty && change.indicators.isEmpty && change.assignments.isEmpty
      && change.ambition.isEmpty && change.oldDocument == nil
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

  /// The goals of a list, and what else stands in it by name, that were lost and got; nil where they
  /// are the same.
  func goals<Record>(
    _ field: ComparedField,
    _ before: [Int],
    _ after: [Int],
    _ keys: KeyComparison<Record>,
    names: (old: [String], new: [String]) = ([], [])
  ) -> FieldChange? {
    let kept = Set(before.compactMap { matching.goalOfOld[$0] })
    let left = Set(after)
    func isGone(_ goal: Int) -> Bool { matching.goalOfOld[goal].map { !left.contains($0) } ?? true }
    func labels(_ goals: [Int], of review: Review) -> [String] {
      goals.map { Self.label($0, of: review) }
    }
    let (oldNames, newNames) = (Set(names.old), Set(names.new))
    return keys.list(
      field,
      old: labels(before, of: old) + names.old,
      new: labels(after, of: new) + names.new,
      removed: labels(before.filter(isGone), of: old)
        + names.old.filter { !newNames.contains($0) },
      added: labels(after.filter { !kept.contains($0) }, of: new)
        + names.new.filter { !oldNames.contains($0) }
    )
  }

  /// `M4 Näringsliv`.
  static func label(_ goal: Int, of review: Review) -> String {
    let name = name(goal, of: review)
    return name.title.isEmpty ? name.name : "\(name.name) \(name.title)"
  }

  /// The dimensions and aspects that a goal lost and got.
  private func mapping(_ former: Int, _ goal: Int) -> [FieldChange] {
    let keys = KeyComparison(old.goals[former], new.goals[goal])
    let (before, after) = (served(former, in: old), served(goal, in: new))
    return [
      keys.list(.dimensions, before.dimensions, after.dimensions),
      keys.list(.aspects, before.aspects, after.aspects),
    ].compactMap { $0 }
  }

  /// All that a new goal serves.
  private func mapping(_ goal: Int) -> [FieldChange] {
    let served = served(goal, in: new)
    return [(ComparedField.dimensions, served.dimensions), (.aspects, served.aspects)]
      .filter { !$0.1.isEmpty }
      .map { FieldChange($0.0, .list(removed: [], added: $0.1)) }
  }

  /// What a goal serves, by name.
  private func served(
    _ goal: Int,
    in review: Review
  ) -> (dimensions: [String], aspects: [String]) {
    (
      review.goals[goal].dimensions.sorted().map { review.graph.dimensions[$0].name },
      review.goals[goal].allAspects.map { review.graph.aspects[$0].name }
    )
  }

  private func goneGoal(_ goal: Int) -> GoalChange {
    var change = GoalChange(kind: .gone, old: Self.name(goal, of: old), new: nil)
    change.idNow = holderOfID(of: goal)
    let served = old.goals[goal]
    change.heirs = served.allAspects.map { aspect in
      let name = old.graph.aspects[aspect].name
      return heirs.heir(ofServed: name, heirs.goalsOfAspect[name])
    }
    if served.allAspects.isEmpty {
      // A goal that names no aspect is for its dimensions as such.
      change.heirs = old.goals[goal].dimensions.sorted().map { dimension in
        let name = old.graph.dimensions[dimension].name
        return heirs.heir(ofServed: name, heirs.goalsOfDimension[name])
      }
    }
    change.heirs += served.indicators.compactMap { heirs.heir(of: $0) }
    return change
  }
}
