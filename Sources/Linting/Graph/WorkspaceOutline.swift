import Analysis
import Findings
import GoalModel
import Scalars

/// A workspace's red thread, and what is needed to draw the findings on it.
package struct WorkspaceOutline: Sendable {
  /// Without conflicts.
  var graph = GoalGraph()
  private var finder = GoalFinder([])
  /// What goals do to quantities, by indicators and effects.
  private var pushes: [GoalQuantity: Set<GraphConflict.Sign>] = [:]
  /// What goals want of quantities, by indicators.
  private var wants: [GoalQuantity: Set<GraphConflict.Sign>] = [:]
  /// By the place of an effect's value, what it acts on.
  private var effects: [Place: Effect] = [:]
  private var quantityNames: [String: String] = [:]
  private var dimensionNames: [String: String] = [:]
  /// Which of the graph's things stand for the workspace's.
  private(set) var numbers = Numbers()

  private struct GoalQuantity: Hashable {
    var goal: Int
    var quantity: String
  }

  private struct Effect: Sendable {
    var sign: GraphConflict.Sign
    var dimension: Int?
    /// What is left of a harm after mitigation.
    var residual: Int?
    /// The quantities, each with what the effect does to it.
    var quantities: [String: GraphConflict.Sign] = [:]
  }

  /// - Parameters:
  ///   - model: The workspace.
  ///   - language: What names are in.
  ///   - today: What periods are measured against.
  ///   - files: For each file of the workspace its index in the run's list of files.
  init(_ model: Workspace, language: Language, today: CalendarDate, files: [Int]) {
    var namer = OutlineNames(model, language: language)
    graph.documents = model.records(of: .document).map { namer.title(ofDocument: $0) }
    numbers = addVisions(model, &namer)
    addGoals(model, &namer, files)
    let facts = AnalysisFacts(model, today: today)
    for quantity in model.quantities {
      let record = RecordID(.quantity, quantity)
      quantityNames[model.id(of: record)] = namer.name(of: record)
    }
    for dimension in model.dimensions {
      let record = RecordID(.dimension, dimension)
      dimensionNames[model.id(of: record)] = namer.name(of: record)
    }
    addActions(model, facts, files)
  }

  // MARK: - The red thread

  /// Which of the graph's things stand for the workspace's.
  struct Numbers: Sendable {
    /// The workspace's numbers of the visions, in the graph's order.
    var visions: [Int] = []
    /// By the workspace's number of the vision and the dimension.
    var dimensions: [[Int]: Int] = [:]
    var aspects: [Int: Int] = [:]

    /// The graph's number of a dimension as some visions have it; nil where none has.
    func dimension(_ dimension: Int, of visions: [Int]) -> Int? {
      visions.lazy.compactMap { dimensions[[$0, dimension]] }.first
    }
  }

  private mutating func addVisions(_ model: Workspace, _ namer: inout OutlineNames) -> Numbers {
    var numbers = Numbers()
    var visions: [Int] = []
    for document in model.records(of: .document) {
      for vision in model.visions(ofDocument: document) where !visions.contains(vision) {
        visions.append(vision)
      }
    }
    numbers.visions = visions
    for vision in visions {
      for dimension in model.dimensions(ofVision: vision) {
        numbers.dimensions[[vision, dimension]] = graph.dimensions.count
        graph.dimensions.append(
          GoalGraph.Dimension(
            name: namer.name(of: RecordID(.dimension, dimension)),
            vision: graph.visions.count
          )
        )
      }
      for aspect in model.aspects(ofVision: vision) {
        guard let dimension = numbers.dimensions[[vision, model.dimension(ofAspect: aspect)]]
        else { continue }
        numbers.aspects[aspect] = graph.aspects.count
        graph.aspects.append(
          GoalGraph.Aspect(name: namer.name(of: RecordID(.aspect, aspect)), dimension: dimension)
        )
      }
      graph.visions.append(GoalGraph.Vision(name: namer.name(of: RecordID(.vision, vision))))
    }
    return numbers
  }

  private mutating func addGoals(
    _ model: Workspace,
    _ namer: inout OutlineNames,
    _ files: [Int]
  ) {
    let numbers = numbers
    var known: [GoalFinder.Goal] = []
    for goal in model.records(of: .goal) {
      let document = model.document(ofGoal: goal)
      let record = RecordID(.goal, goal)
      var node = GoalGraph.Goal(id: model.id(of: record), title: namer.title(ofGoal: goal))
      node.document = model.id(of: RecordID(.document, document))
      let place = model.place(of: record).place.moved(to: files)
      node.file = place.file
      known.append(GoalFinder.Goal(document: node.document, id: node.id, place: place))
      node.parents = model.parents(of: goal).filter { $0 >= 0 && Int($0) != goal }.map { Int($0) }
      let visions = model.visions(ofDocument: document)
      node.aspects = model.allAspects(of: goal).compactMap { numbers.aspects[Int($0)] }
      let reached = Set(node.aspects.map { graph.aspects[$0].dimension })
      node.dimensions = model.allDimensions(of: goal)
        .compactMap { numbers.dimension(Int($0), of: visions) }.filter { !reached.contains($0) }
      node.assignments = model.assignments(of: goal).count
      node.isActive = model.activity(of: goal) != .inactive
      graph.goals.append(node)
    }
    finder = GoalFinder(known)
  }

  private mutating func addActions(
    _ model: Workspace,
    _ facts: AnalysisFacts,
    _ files: [Int]
  ) {
    func id(_ quantity: Int) -> String {
      model.id(of: RecordID(.quantity, facts.quantities[quantity].number))
    }
    for indicator in facts.indicators {
      guard let quantity = indicator.quantity, let heading = indicator.heading else { continue }
      let key = GoalQuantity(goal: indicator.goal, quantity: id(quantity))
      pushes[key, default: []].insert(.init(heading))
      wants[key, default: []].insert(.init(heading))
    }
    let residuals = facts.harmAnalysis().residuals()
    for (position, effect) in facts.effects.enumerated() where effect.value != 0 {
      let sign: GraphConflict.Sign = effect.value > 0 ? .more : .less
      var action = Effect(sign: sign)
      action.residual = residuals[position]
      let visions = model.visions(ofDocument: model.document(ofGoal: effect.goal))
      action.dimension = effect.dimension.flatMap { numbers.dimension($0, of: visions) }
      if let quantity = effect.quantity {
        action.quantities[id(quantity)] = sign
        pushes[GoalQuantity(goal: effect.goal, quantity: id(quantity)), default: []].insert(sign)
      }
      for want in effect.wants {
        let direction = GraphConflict.Sign(want.direction)
        action.quantities[id(want.quantity)] = sign == .more ? direction : direction.opposite
      }
      let record = RecordID(.effect, effect.number)
      guard let place = model.place(of: Field.Effect.effect, in: record)?.place else { continue }
      effects[place.moved(to: files)] = action
    }
  }
}

// MARK: - Conflicts

extension WorkspaceOutline {
  /// The graph with the findings that are conflicts, each with its number.
  func graph(with findings: [(number: Int, finding: Finding)]) -> GoalGraph {
    var graph = graph
    var drawer = ConflictDrawer()
    for (number, finding) in findings { add(finding, number, to: &graph, &drawer) }
    graph.conflicts = drawer.sorted
    return graph
  }

  private func add(
    _ finding: Finding,
    _ findingNumber: Int,
    to graph: inout GoalGraph,
    _ drawer: inout ConflictDrawer
  ) {
    guard let details = finding.conflict else { return }
    let goals = finder.goals(of: finding).compactMap(\.self)
    guard let first = goals.first else { return }
    var conflict = GraphConflict(
      kind: .harm,
      severity: finding.severity,
      message: finding.message
    )
    conflict.findings = [findingNumber]
    conflict.isDecided = finding.decided != nil
    conflict.dimensions = details.dimensions.map { dimensionNames[$0] ?? $0 }
    conflict.acting = [first]
    conflict.against = Array(goals.dropFirst())
    func step(_ id: String, _ sign: GraphConflict.Sign?) -> GraphConflict.Step {
      let quantity = drawer.number(ofQuantity: id, named: quantityNames[id] ?? id, in: &graph)
      return GraphConflict.Step(quantity: quantity, sign: sign)
    }
    switch (details.kind, details.quantity) {
    case ("harm", _):
      guard let effect = effects[finding.place], let dimension = effect.dimension else { return }
      conflict.harmed = dimension
      conflict.residual = effect.residual
      conflict.against = []
    case ("opposed", let quantity?):
      conflict.kind = .opposed
      conflict.acting = goals.filter { wants(of: $0, quantity).contains(.more) }
      conflict.against = goals.filter { !conflict.acting.contains($0) }
      guard !conflict.acting.isEmpty, !conflict.against.isEmpty else { return }
      conflict.steps = [step(quantity, .more)]
      conflict.wanted = .less
    case ("effect", let quantity?):
      conflict.kind = .effect
      let sign = effects[finding.place]?.quantities[quantity]
      conflict.steps = [step(quantity, sign)]
      conflict.wanted = sign?.opposite
    case ("indirect", let quantity?):
      guard let chain = chain(details, of: conflict, to: quantity) else { return }
      conflict.kind = details.isUnclear ? .unclear : .indirect
      conflict.steps = chain.steps.map { step($0.quantity, $0.sign) }
      conflict.wanted = chain.wanted
    case ("target", let quantity?):
      guard finding.severity != .note, goals.count > 1 else { return }
      conflict.kind = .target
      conflict.steps = [step(quantity, nil)]
    default: return
    }
    drawer.add(conflict)
  }

  private func wants(of goal: Int, _ quantity: String) -> Set<GraphConflict.Sign> {
    wants[GoalQuantity(goal: goal, quantity: quantity)] ?? []
  }

  /// The chain with what the goal pushes first and what the others want last.
  private func chain(
    _ details: ConflictDetails,
    of conflict: GraphConflict,
    to quantity: String
  ) -> (steps: [(quantity: String, sign: GraphConflict.Sign?)], wanted: GraphConflict.Sign?)? {
    guard let actor = conflict.acting.first, let start = details.chain.first else { return nil }
    var product = GraphConflict.Sign.more
    for step in details.chain.dropFirst() where step.sign == "-" { product = product.opposite }
    // Of what the others want: what all of them want alike.
    let all = conflict.against.reduce(into: Set<GraphConflict.Sign>()) {
      $0.formUnion(wants(of: $1, quantity))
    }
    let wanted = all.count == 1 ? all.first : nil
    let pushed = pushes[GoalQuantity(goal: actor, quantity: start.quantity)] ?? []
    // A goal that pushes both ways is drawn as it hinders.
    let hindering = wanted.map { product == .more ? $0.opposite : $0 }
    let push = pushed.count == 1 ? pushed.first : hindering
    var steps: [(String, GraphConflict.Sign?)] = [(start.quantity, push)]
    for step in details.chain.dropFirst() {
      steps.append((step.quantity, step.sign == "-" ? .less : .more))
    }
    return (steps, wanted)
  }
}

extension ConflictDetails {
  /// Whether what speaks against does not clearly outweigh what speaks for.
  fileprivate var isUnclear: Bool {
    guard let strength else { return true }
    let (opposing, supporting) = (strength.opposing, strength.supporting)
    return opposing <= supporting
      || (opposing - supporting) / (opposing + supporting) <= 0.5
  }
}

extension GraphConflict.Sign {
  fileprivate init(_ sign: Analysis.Sign) {
    self = sign == .positive ? .more : .less
  }
}
