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
      place: moved(model.placeOfAbsence(in: record).place)
    )
    suggestion.dimensions = topics(found.dimensions, .dimension, declared: dimensions)
    suggestion.aspects = topics(found.aspects, .aspect, declared: aspects)
    suggestion.quantities = topics(found.quantities, .quantity, declared: quantities)
    suggestion.fix = fix(
      goal,
      dimensions: dimensions.isEmpty ? suggestion.dimensions.map(\.id) : [],
      aspects: aspects.isEmpty ? suggestion.aspects.map(\.id) : []
    )
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
        words: found.words.map { GoalSuggestion.Word(text: $0.word, place: moved($0.place)) }
      )
    }
  }

  private func fix(_ goal: Int, dimensions: [String], aspects: [String]) -> Fix? {
    var keys: [NewKey] = []
    if !dimensions.isEmpty { keys.append(NewKey(Field.Goal.dimensions, dimensions)) }
    if !aspects.isEmpty { keys.append(NewKey(Field.Goal.vision, aspects)) }
    guard !keys.isEmpty, let edits = model.edits(writing: keys, into: goal) else { return nil }
    return Fix(
      title: Wording.writeMapping(dimensions + aspects)[language],
      isSafe: false,
      edits: edits.map { TextEdit(place: moved($0.place), text: $0.text) }
    )
  }

  private func moved(_ place: Place) -> Place {
    Place(file: files[place.file], range: place.range)
  }
}
