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
    /// Its id; with its document's where other goals have the same.
    package var name: String
    package var title: String
    /// The goals above it that are there.
    package var parents: [Int] = []
    /// What it serves; of a goal that has goals above it only what it declares itself.
    package var dimensions: [Int] = []
    package var aspects: [Int] = []
    package var assignments = 0
    /// Whether it is neither withdrawn nor dropped.
    package var isActive = true

    package init(name: String, title: String) {
      self.name = name
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

  /// Adds another workspace's graph beside this one.
  package mutating func append(_ other: GoalGraph) {
    let offset = self
    documents += other.documents
    visions += other.visions
    dimensions += other.dimensions.map { dimension in
      var dimension = dimension
      dimension.vision += offset.visions.count
      return dimension
    }
    aspects += other.aspects.map { aspect in
      var aspect = aspect
      aspect.dimension += offset.dimensions.count
      return aspect
    }
    goals += other.goals.map { goal in
      var goal = goal
      goal.parents = goal.parents.map { $0 + offset.goals.count }
      goal.dimensions = goal.dimensions.map { $0 + offset.dimensions.count }
      goal.aspects = goal.aspects.map { $0 + offset.aspects.count }
      return goal
    }
    quantities += other.quantities
    conflicts += other.conflicts.map { $0.moved(beside: offset) }
  }
}
