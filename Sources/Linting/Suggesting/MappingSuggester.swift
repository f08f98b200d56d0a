import Analysis
import Findings
import GoalModel

/// Suggests what the goals of a workspace map to.
struct MappingSuggester {
  private let model: Workspace
  private let evidence: TextEvidence
  private let language: Language
  private let files: [Int]
  private var namer: OutlineNames

  /// - Parameters:
  ///   - model: The workspace.
  ///   - language: What names are in.
  ///   - files: For each file of the workspace its index in the run's list of files.
  init(_ model: Workspace, language: Language, files: [Int]) {
    self.model = model
    self.language = language
    self.files = files
    evidence = TextEvidence(model)
    namer = OutlineNames(model, language: language)
  }

  /// A suggestion for each goal that is not withdrawn, in the order of the workspace.
  mutating func suggestions() -> [GoalSuggestion] {
    (0..<model.count(of: .goal)).compactMap { suggestion(forGoal: $0) }
  }

  private mutating func suggestion(forGoal goal: Int) -> GoalSuggestion? {
    guard model.activity(of: goal) != .inactive else { return nil }
    let record = RecordID(.goal, goal)
    let found = evidence.suggestions(forGoal: goal)
    let dimensions = model.allDimensions(of: goal).map { Int($0) }
    let aspects = model.allAspects(of: goal).map { Int($0) }
    let quantities = model.indicators(of: goal).compactMap {
      model.reference(Field.Indicator.quantity, of: RecordID(.indicator, $0))?.index
    }
    var suggestion = GoalSuggestion(
      document: model.id(of: RecordID(.document, model.document(ofGoal: goal))),
      goal: model.id(of: record),
      title: namer.title(ofGoal: goal),
      place: model.placeOfAbsence(in: record).place.moved(to: files)
    )
    suggestion.dimensions = topics(found.dimensions, .dimension, declared: dimensions)
    suggestion.aspects = topics(found.aspects, .aspect, declared: aspects)
    suggestion.quantities = topics(found.quantities, .quantity, declared: quantities)
    let mapping = mapping(goal, found, dimensions: dimensions, aspects: aspects)
    suggestion.isLacking = !mapping.isEmpty
    suggestion.fix = fix(goal, writing: mapping)
    return suggestion
  }

  private mutating func topics(
    _ found: [GoalSuggestions.Suggestion],
    _ type: RecordType,
    declared: [Int]
  ) -> [GoalSuggestion.Topic] {
    found.map { found in
      let record = RecordID(type, found.number)
      return GoalSuggestion.Topic(
        id: model.id(of: record),
        name: namer.name(of: record),
        strength: found.strength,
        isDeclared: declared.contains(found.number),
        direction: found.direction.map { $0 == .positive ? "increase" : "decrease" },
        words: found.words.map {
          GoalSuggestion.Word(text: $0.word, place: $0.place.moved(to: files))
        }
      )
    }
  }

  // MARK: - What is written

  /// The keys that the goal lacks and its words suggest: dimensions, those of its aspects first,
  /// and aspects of its dimensions.
  ///
  /// A key that is there in any form, misspelt or with names that are not known, is people's.
  private func mapping(
    _ goal: Int,
    _ found: GoalSuggestions,
    dimensions: [Int],
    aspects: [Int]
  ) -> [NewKey] {
    let record = RecordID(.goal, goal)
    var keys: [NewKey] = []
    var dimensions = dimensions
    if dimensions.isEmpty, model.nearMiss(of: Field.Goal.dimensions, in: record) == nil {
      dimensions = aspects.filter { $0 >= 0 }.map { model.dimension(ofAspect: $0) }
      dimensions += found.dimensions.map(\.number)
      keys.append(NewKey(Field.Goal.dimensions, names(of: dimensions, .dimension, goal)))
    }
    if aspects.isEmpty, model.nearMiss(of: Field.Goal.vision, in: record) == nil {
      let inside = found.aspects.map(\.number).filter { aspect in
        dimensions.contains { $0 >= 0 && model.counts(aspect: aspect, for: $0) }
      }
      keys.append(NewKey(Field.Goal.vision, names(of: inside, .aspect, goal)))
    }
    return keys.filter { !$0.names.isEmpty }
  }

  /// What things are called in a goal's lists, each once: without those that would need quotes.
  private func names(of numbers: [Int], _ type: RecordType, _ goal: Int) -> [String] {
    let visions = model.visions(ofDocument: model.document(ofGoal: goal))
    let aspects = type == .aspect ? visions.flatMap { model.aspects(ofVision: $0) } : []
    return numbers.reduce(into: [String]()) { names, number in
      let id = model.id(of: RecordID(type, number))
      guard Identifiers.isValid(id, isGoalID: false) else { return }
      let isAmbiguous = aspects.count { model.id(of: RecordID(type, $0)) == id } > 1
      let vision =
        isAmbiguous ? model.id(of: RecordID(.vision, model.vision(ofAspect: number))) : ""
      let name = isAmbiguous ? "\(vision)/\(id)" : id
      if !names.contains(name) { names.append(name) }
    }
  }

  private func fix(_ goal: Int, writing keys: [NewKey]) -> Fix? {
    let texts = [
      Field.Goal.id, Field.Goal.title, Field.Goal.statement, Field.Goal.description,
    ]
    guard !keys.isEmpty, let edits = model.edits(writing: keys, into: goal, behind: texts) else {
      return nil
    }
    return Fix(
      title: Wording.writeMapping(keys.flatMap(\.names))[language],
      isSafe: false,
      edits: edits.map { TextEdit(place: $0.place.moved(to: files), text: $0.text) }
    )
  }
}
