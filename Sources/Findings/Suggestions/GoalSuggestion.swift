/// What the words of a goal's text suggest that it maps to.
package struct GoalSuggestion: Hashable, Sendable {
  /// A dimension, an aspect or a quantity that the words show.
  package struct Topic: Hashable, Sendable {
    package var id: String
    /// Its name in the run's language.
    package var name: String
    /// How clearly the text shows it, in `0..<1`: one strong word gives 0.5, two 0.67.
    package var strength: Double
    /// Whether the goal has it already, itself or from a goal above it.
    package var isDeclared: Bool
    /// Of a quantity: `increase` or `decrease`, where the text says which way it is to go.
    package var direction: String?
    /// The words that show it, each once, in the order of the text.
    package var words: [Word]

    package init(
      id: String,
      name: String,
      strength: Double,
      isDeclared: Bool,
      direction: String? = nil,
      words: [Word]
    ) {
      self.id = id
      self.name = name
      self.strength = strength
      self.isDeclared = isDeclared
      self.direction = direction
      self.words = words
    }
  }

  /// A word or a phrase as it stands in the text.
  package struct Word: Hashable, Sendable {
    package var text: String
    package var place: Place

    package init(text: String, place: Place) {
      self.text = text
      self.place = place
    }
  }

  package var document: String
  package var goal: String
  package var title: String
  /// The goal's id.
  package var place: Place
  /// By strength, the clearest first, as the two lists below.
  package var dimensions: [Topic]
  package var aspects: [Topic]
  package var quantities: [Topic]
  /// Whether the goal has no dimensions or no aspects, and the words suggest some.
  package var isLacking = false
  /// Writes what is lacking; nil where nothing is, or where the goal's place takes no new keys.
  package var fix: Fix?

  package init(
    document: String,
    goal: String,
    title: String,
    place: Place,
    dimensions: [Topic] = [],
    aspects: [Topic] = [],
    quantities: [Topic] = [],
    fix: Fix? = nil
  ) {
    self.document = document
    self.goal = goal
    self.title = title
    self.place = place
    self.dimensions = dimensions
    self.aspects = aspects
    self.quantities = quantities
    self.fix = fix
  }

  /// Whether the words show nothing.
  package var isEmpty: Bool { dimensions.isEmpty && aspects.isEmpty && quantities.isEmpty }
}
