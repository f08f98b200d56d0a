/// What there is to draw: the red thread from the visions to the goals, and the conflicts.
///
/// Everything is text in the run's language and numbers of things in the lists here; the things
/// stand in the order of the documents and visions.
package struct GoalGraph: Hashable, Sendable {
  /// A vision, by its name.
  package struct Vision: Hashable, Sendable {
    package var name: String

    package init(name: String) { self.name = name }
  }

  /// A dimension and the number of its vision.
  package struct Dimension: Hashable, Sendable {
    package var name: String
    package var vision: Int

    package init(name: String, vision: Int) {
      self.name = name
      self.vision = vision
    }
  }

  /// An aspect and the number of its dimension.
  package struct Aspect: Hashable, Sendable {
    package var name: String
    package var dimension: Int

    package init(name: String, dimension: Int) {
      self.name = name
      self.dimension = dimension
    }
  }

  /// A goal, and by number what it hangs on and serves.
  package struct Goal: Hashable, Sendable {
    /// Its id; with its document's where other goals have the same, once ``qualifyNames(paths:)``
    /// has looked.
    package var name: String
    package var title: String
    package var id: String
    /// The id of its document, and the file's index in the run's list of files.
    package var document = ""
    package var file = 0
    /// The goals above it that are there.
    package var parents: [Int] = []
    /// What it serves; of a goal that has goals above it only what it declares itself.
    package var dimensions: [Int] = []
    package var aspects: [Int] = []
    package var assignments = 0
    /// Whether it is neither withdrawn nor dropped.
    package var isActive = true

    package init(id: String, title: String) {
      name = id
      self.id = id
      self.title = title
    }
  }

  /// A quantity that conflicts are about.
  package struct Quantity: Hashable, Sendable {
    package var id: String
    package var name: String

    package init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// The titles of the documents.
  package var documents: [String] = []
  package var visions: [Vision] = []
  package var dimensions: [Dimension] = []
  package var aspects: [Aspect] = []
  package var goals: [Goal] = []
  /// Those that conflicts name.
  package var quantities: [Quantity] = []
  /// The gravest first.
  package var conflicts: [GraphConflict] = []

  package init() {}

  /// Which numbers things of a graph get that is added to another.
  package struct Numbers {
    package var visions: [Int] = []
    package var dimensions: [Int] = []
    package var aspects: [Int] = []
    /// The visions and the dimensions of the added graph that the other did not have.
    package var newVisions: [Int] = []
    package var newDimensions: [Int] = []
    /// How many goals and quantities stand before the added ones.
    package var goals = 0
    package var quantities = 0
  }

  /// Adds another workspace's graph beside this one; a vision that both have is there once.
  ///
  /// - Parameters:
  ///   - other: The graph.
  ///   - isSame: Whether a vision of this graph and one of the other that look alike are one.
  /// - Returns: Where the other's things are now.
  @discardableResult
  package mutating func append(
    _ other: GoalGraph,
    sharing isSame: (Int, Int) -> Bool = { _, _ in true }
  ) -> Numbers {
    var numbers = Numbers()
    (numbers.goals, numbers.quantities) = (goals.count, quantities.count)
    numbers.dimensions = Array(repeating: 0, count: other.dimensions.count)
    numbers.aspects = Array(repeating: 0, count: other.aspects.count)
    let known = visions.indices.map { parts(ofVision: $0) }
    for vision in other.visions.indices {
      let added = other.parts(ofVision: vision)
      let own = known.indices.first { number in
        visions[number] == other.visions[vision] && known[number].names == added.names
          && isSame(number, vision)
      }
      if let own {
        numbers.visions.append(own)
        for (from, to) in zip(added.dimensions, known[own].dimensions) {
          numbers.dimensions[from] = to
        }
        for (from, to) in zip(added.aspects, known[own].aspects) { numbers.aspects[from] = to }
        continue
      }
      numbers.newVisions.append(vision)
      numbers.newDimensions += added.dimensions
      numbers.visions.append(visions.count)
      for dimension in added.dimensions {
        numbers.dimensions[dimension] = dimensions.count
        dimensions.append(
          Dimension(name: other.dimensions[dimension].name, vision: visions.count)
        )
      }
      for aspect in added.aspects {
        numbers.aspects[aspect] = aspects.count
        var new = other.aspects[aspect]
        new.dimension = numbers.dimensions[new.dimension]
        aspects.append(new)
      }
      visions.append(other.visions[vision])
    }
    documents += other.documents
    goals += other.goals.map { goal in
      var goal = goal
      goal.parents = goal.parents.map { $0 + numbers.goals }
      goal.dimensions = goal.dimensions.map { numbers.dimensions[$0] }
      goal.aspects = goal.aspects.map { numbers.aspects[$0] }
      return goal
    }
    quantities += other.quantities
    conflicts += other.conflicts.map { $0.moved(by: numbers) }
    return numbers
  }

  /// Gives goals with the same id names that tell them apart: with the ids of their documents, where
  /// these do not with their files.
  ///
  /// - Parameter paths: Those of the run's files.
  package mutating func qualifyNames(paths: [String]) {
    let alike = Dictionary(grouping: goals.indices) { goals[$0].id }
    for numbers in alike.values where numbers.count > 1 {
      let files = Dictionary(grouping: numbers) { goals[$0].document }
        .mapValues { Set($0.map { goals[$0].file }) }
      let fileNames = Self.names(of: Set(numbers.map { goals[$0].file }), paths: paths)
      for number in numbers {
        let goal = goals[number]
        let isEnough = !goal.document.isEmpty && files[goal.document]?.count == 1
        let owner = isEnough ? goal.document : fileNames[goal.file] ?? paths[goal.file]
        goals[number].name = owner + "#" + goal.id
      }
    }
  }

  /// Files by so much of the ends of their paths as tells them apart.
  private static func names(of files: Set<Int>, paths: [String]) -> [Int: String] {
    let parts = files.map { ($0, paths[$0].split(separator: "/")) }
    for count in 1...max(1, parts.map(\.1.count).max() ?? 1) {
      let names = parts.map { ($0, $1.suffix(count).joined(separator: "/")) }
      if Set(names.map(\.1)).count == files.count {
        return Dictionary(uniqueKeysWithValues: names)
      }
    }
    return [:]
  }

  /// What belongs to a vision: its dimensions and their aspects, and all that it looks like.
  private func parts(
    ofVision vision: Int
  ) -> (dimensions: [Int], aspects: [Int], names: [[String]]) {
    let own = dimensions.indices.filter { dimensions[$0].vision == vision }
    let parts = aspects.indices.filter { dimensions[aspects[$0].dimension].vision == vision }
    return (
      own, parts,
      own.map { [dimensions[$0].name] }
        + parts.map { [dimensions[aspects[$0].dimension].name, aspects[$0].name] }
    )
  }
}
