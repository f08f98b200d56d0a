import Findings

// MARK: - The red thread and what is missing in it

extension ReportBuilder {
  /// The visions with all that hangs on them, and last the goals that hang on none.
  func thread() -> [ThreadNode] {
    var tree = ThreadTree(self)
    var roots = review.graph.visions.indices.map { tree.vision($0) }
    if let loose = tree.rest() { roots.append(loose) }
    return roots
  }

  /// Whether a goal serves a dimension, as whichever vision has it.
  func serves(_ goal: Int, _ dimension: Int) -> Bool {
    review.goals[goal].dimensions.contains { dimensionKeys[$0] == dimensionKeys[dimension] }
  }

  /// Dimensions that several visions have counted once.
  func distinct(_ dimensions: some Sequence<Int>) -> [Int] {
    dimensions.map { dimensionKeys[$0] }.removingRepeats()
  }

  // MARK: - Gaps

  func gapGroups() -> [GapGroup] {
    visionGaps() + goalGaps()
  }

  private func visionGaps() -> [GapGroup] {
    let graph = review.graph
    let visions = graph.visions.indices.filter { coverage.isAsked(ofVision: $0) }
    let dimensions = graph.dimensions.indices.filter {
      visions.contains(graph.dimensions[$0].vision)
    }
    let aspects = graph.aspects.indices.filter { dimensions.contains(graph.aspects[$0].dimension) }
    let distinct = distinct(dimensions)
    let missing = distinct.filter { !coverage.isDimensionServed[$0] }
    let lacking = distinct.filter { !coverage.documentsLacking($0).isEmpty }
    let unserved = aspects.filter { !coverage.isAspectServed[$0] }
    var groups: [GapGroup] = []
    if !missing.isEmpty {
      groups.append(
        GapGroup(
          id: "dimensions",
          heading: say(Wording.dimensionGaps),
          sentence: say(
            Wording.dimensionsWithoutGoal(
              missing.count,
              of: distinct.count,
              council: hasLowerLevels
            )
          ),
          items: missing.map { GapGroup.Item(text: name(ofDimension: $0)) }
        )
      )
    }
    if !lacking.isEmpty {
      groups.append(
        GapGroup(
          id: "dimensions-of-documents",
          heading: say(Wording.dimensionGapsOfDocuments),
          sentence: say(Wording.dimensionsLacking(lacking.count)),
          items: lacking.map { GapGroup.Item(text: gap(ofDimension: $0)) }
        )
      )
    }
    if !unserved.isEmpty {
      groups.append(
        GapGroup(
          id: "aspects",
          heading: say(Wording.aspectGaps),
          sentence: say(
            Wording.aspectsWithoutGoal(
              unserved.count,
              of: aspects.count,
              visionCount: visions.count
            )
          ),
          items: unserved.map { aspect in
            GapGroup.Item(
              text: GraphText.plain(graph.aspects[aspect].name),
              belongsTo: GraphText.plain(graph.dimensions[graph.aspects[aspect].dimension].name)
            )
          }
        )
      )
    }
    return groups
  }

  private func name(ofDimension dimension: Int) -> String {
    GraphText.plain(review.graph.dimensions[dimension].name)
  }

  /// A dimension with the documents that lack it.
  private func gap(ofDimension dimension: Int) -> String {
    let documents = coverage.documentsLacking(dimension).map {
      language.quoted(title(of: review.documents[$0], limit: 120))
    }
    return "\(name(ofDimension: dimension)) (\(list(documents, limit: 6)))"
  }

  /// Whether there are documents of others than the council.
  var hasLowerLevels: Bool {
    review.documents.contains { $0.isActive && $0.level != "council" }
  }

  /// What rules on coverage find missing at goals, rule by rule, so that nothing is said here that
  /// a check does not say; with what a baseline accepts, which is missing all the same.
  private func goalGaps() -> [GapGroup] {
    typealias Found = (goal: Int, finding: Finding)
    var found: [String: [Found]] = [:]
    func add(_ findings: [Finding], _ numbersOfGoals: [[Int]]) {
      for (goal, numbers) in numbersOfGoals.enumerated() {
        var told: Set<String> = []
        for finding in numbers.map({ findings[$0] })
        where finding.category == "coverage" && told.insert(finding.rule).inserted {
          found[finding.rule, default: []].append((goal, finding))
        }
      }
    }
    add(result.findings, findingsNamingGoals)
    if !result.accepted.isEmpty { add(result.accepted, acceptedNamingGoals) }
    let active = isActive.count { $0 }
    let groups = result.rules.compactMap { rule in
      found[rule.id].map { (rule: rule, items: $0) }
    }
    func rank(_ items: [Found]) -> Int {
      items.contains { $0.finding.severity != .note } ? 0 : 1
    }
    let sorted = groups.enumerated().sorted { left, right in
      let (one, other) = (rank(left.element.items), rank(right.element.items))
      return one != other ? one < other : left.offset < right.offset
    }
    return sorted.map { _, group in
      let goals = Set(group.items.map(\.goal)).count
      return GapGroup(
        id: group.rule.id,
        heading: say(Wording.gapHeading(group.rule.title, goals)),
        sentence: say(Wording.concernsGoals(goals, of: active)),
        items: group.items.map { item in
          GapGroup.Item(text: Self.message(of: item.finding, language), goal: names[item.goal])
        }
      )
    }
  }
}

/// The tree from a vision down to assignments; every goal stands once with all that hangs on it.
private struct ThreadTree {
  private static let depthLimit = 40

  private let builder: ReportBuilder
  private var isPlaced: [Bool]
  /// Those that stand above themselves, or below such.
  private let ringGoals: [Int]

  init(_ builder: ReportBuilder) {
    self.builder = builder
    isPlaced = Array(repeating: false, count: builder.names.count)
    // What is left when all have been taken away that nothing is above.
    var above = builder.review.graph.goals.map { Set($0.parents).count }
    var waiting = above.indices.filter { above[$0] == 0 }
    while let goal = waiting.popLast() {
      for child in Set(builder.children[goal]) {
        above[child] -= 1
        if above[child] == 0 { waiting.append(child) }
      }
    }
    ringGoals = above.indices.filter { above[$0] > 0 }
  }

  mutating func vision(_ number: Int) -> ThreadNode {
    let graph = builder.review.graph
    var node = ThreadNode(.vision, GraphText.plain(graph.visions[number].name))
    for dimension in graph.dimensions.indices where graph.dimensions[dimension].vision == number {
      node.children.append(self.dimension(dimension, ofVision: number))
    }
    return node
  }

  private mutating func dimension(_ number: Int, ofVision vision: Int) -> ThreadNode {
    let graph = builder.review.graph
    var node = ThreadNode(.dimension, GraphText.plain(graph.dimensions[number].name))
    let isAsked = builder.coverage.isAsked(ofVision: vision)
    for aspect in graph.aspects.indices where graph.aspects[aspect].dimension == number {
      var child = ThreadNode(.aspect, GraphText.plain(graph.aspects[aspect].name))
      for goal in uppermost(where: { builder.review.goals[$0].allAspects.contains(aspect) }) {
        child.children.append(self.goal(goal))
      }
      child.isGap = isAsked && !builder.coverage.isAspectServed[aspect]
      node.children.append(child)
    }
    let whole = uppermost { serves($0, number, ofVision: vision) }.filter {
      !hasAspect($0, of: number)
    }
    if !whole.isEmpty {
      var heading = ThreadNode(.heading, builder.say(Wording.wholeDimension))
      heading.children = whole.map { goal($0) }
      node.children.append(heading)
    }
    if isAsked, !builder.coverage.isDimensionServed[number] {
      let isEmpty = node.children.allSatisfy { $0.children.isEmpty }
      node.isGap = isEmpty
      if !isEmpty { node.note = builder.say(Wording.noGoalDeclaresDimension) }
    }
    return node
  }

  /// The goals that something holds of and of none directly above them; of goals that are each
  /// other's parents the first.
  private func uppermost(where holds: (Int) -> Bool) -> [Int] {
    var found = builder.names.indices.filter { goal in
      holds(goal) && !builder.review.graph.goals[goal].parents.contains(where: holds)
    }
    guard !ringGoals.isEmpty else { return found }
    var reached: Set<Int> = []
    func reach(_ goal: Int) {
      var waiting = [goal]
      while let next = waiting.popLast() {
        if reached.insert(next).inserted { waiting += builder.children[next] }
      }
    }
    for goal in found { reach(goal) }
    for goal in ringGoals where holds(goal) && !reached.contains(goal) {
      found.append(goal)
      reach(goal)
    }
    return found.sorted()
  }

  private func hasAspect(_ goal: Int, of dimension: Int) -> Bool {
    builder.review.goals[goal].allAspects.contains {
      builder.review.graph.aspects[$0].dimension == dimension
    }
  }

  /// Whether a goal declares or inherits a dimension, or an aspect of it in any vision.
  private func serves(_ goal: Int, _ dimension: Int, ofVision vision: Int) -> Bool {
    let (review, keys) = (builder.review, builder.dimensionKeys)
    let reviewed = review.goals[goal]
    guard review.documents[reviewed.document].visions.contains(vision) else { return false }
    return reviewed.dimensions.contains { keys[$0] == keys[dimension] }
      || reviewed.allAspects.contains {
        keys[review.graph.aspects[$0].dimension] == keys[dimension]
      }
  }

  /// The goals that nothing has led to.
  mutating func rest() -> ThreadNode? {
    var node = ThreadNode(
      .heading,
      builder.language.sentenceStart(builder.say(Wording.outsideVision))
    )
    for goal in builder.names.indices where !isPlaced[goal] {
      // One that has been placed below another in the meantime is there already.
      if isPlaced[goal] { continue }
      node.children.append(self.goal(goal))
    }
    return node.children.isEmpty ? nil : node
  }

  private mutating func goal(_ number: Int, depth: Int = 0) -> ThreadNode {
    let name = builder.names[number]
    var node = ThreadNode(.goal, name.title)
    node.name = name.name
    node.goal = number
    node.language = builder.documentLanguage(ofGoal: number)
    if !builder.isActive[number] {
      node.note = builder.say(Wording.inactiveGoal)
    } else if !builder.review.goals[number].unread.isDisjoint(with: .ties) {
      node.note = builder.say(Wording.tiesUnread)
    }
    let below = builder.children[number]
    let assignments = builder.review.goals[number].assignments
    guard !isPlaced[number] else {
      node.isRepeated = !below.isEmpty || !assignments.isEmpty
      return node
    }
    isPlaced[number] = true
    if depth < Self.depthLimit {
      node.children = below.map { goal($0, depth: depth + 1) }
    } else {
      node.children = flat(below)
    }
    for assignment in builder.assignmentLines(ofGoal: number) {
      var child = ThreadNode(.assignment, assignment.text)
      child.name = assignment.id
      child.note = assignment.note(in: builder.language)
      child.language = assignment.language
      node.children.append(child)
    }
    return node
  }

  /// Goals with all that are below them, one after another: a thread that is longer than any that
  /// people write must not become a tree as deep.
  private mutating func flat(_ goals: [Int]) -> [ThreadNode] {
    var nodes: [ThreadNode] = []
    var waiting = Array(goals.reversed())
    while let number = waiting.popLast() {
      let isNew = !isPlaced[number]
      isPlaced[number] = true
      var node = ThreadNode(.goal, builder.names[number].title)
      node.name = builder.names[number].name
      node.goal = number
      node.language = builder.documentLanguage(ofGoal: number)
      nodes.append(node)
      if isNew { waiting += builder.children[number].reversed() }
    }
    return nodes
  }
}
