package import Findings
package import GoalModel
import Synchronization
import TextAnalysis

/// The dimensions that goals speak of, with the words that show it.
///
/// What a goal says is its title, its statement and its description. Words and places are looked
/// up when they are asked for.
package final class TextEvidence: Sendable {
  /// That a goal's text speaks of a dimension.
  package struct Row: Sendable {
    package var goal: Int
    /// The record that stands for the dimension's id.
    package var dimension: Int
    /// In `0..<1`: one strong term gives 0.5, two 0.67.
    package var strength: Double
    /// Whether the dimension would be suggested for the goal.
    package var isSuggested: Bool
    /// Whether the text speaks of it so clearly that it is asked about where it is not declared.
    package var isClear: Bool
  }

  /// By goal, the strongest first.
  package let rows: [Row]
  private let workspace: Workspace
  private let firstRows: [Int32]
  /// For each document its lexicon.
  private let lexicons: [Int]
  private let readers: Mutex<Readers>

  private struct Readers {
    var made: [GoalReader]
  }

  package init(_ workspace: Workspace) {
    self.workspace = workspace
    var kinds: [LexiconKind: Int] = [:]
    var readers: [GoalReader] = []
    var lexicons: [Int] = []
    let goalCount = workspace.count(of: .goal)
    let speaking = Set((0..<goalCount).map { workspace.document(ofGoal: $0) })
    for document in workspace.records(of: .document) {
      // A lexicon is made of thousands of terms: not for a document without a goal.
      guard speaking.contains(document) else {
        lexicons.append(0)
        continue
      }
      let kind = LexiconKind(workspace, document: document)
      if kinds[kind] == nil {
        kinds[kind] = readers.count
        readers.append(
          GoalReader(
            workspace,
            TextTopics(workspace, visions: kind.visions, language: kind.language)
          )
        )
      }
      lexicons.append(kinds[kind] ?? 0)
    }
    var rows: [Row] = []
    var firstRows: [Int32] = []
    firstRows.reserveCapacity(goalCount + 1)
    for goal in 0..<goalCount {
      firstRows.append(Int32(rows.count))
      let document = workspace.document(ofGoal: goal)
      guard document < lexicons.count else { continue }
      let reading = readers[lexicons[document]].reading(ofGoal: goal, onlyDimensions: true)
      let suggested = reading.suggestedDimensions()
      let clear = reading.clearDimensions()
      for topic in reading.dimensions.strongestFirst {
        rows.append(
          Row(
            goal: goal,
            dimension: topic.number,
            strength: topic.strength,
            isSuggested: suggested.contains { $0.number == topic.number },
            isClear: clear.contains { $0.number == topic.number }
          )
        )
      }
    }
    firstRows.append(Int32(rows.count))
    self.rows = rows
    self.firstRows = firstRows
    self.lexicons = lexicons
    self.readers = Mutex(Readers(made: readers))
  }

  /// What a document's texts are read by.
  private struct LexiconKind: Hashable {
    var visions: [Int]
    var language: Language

    init(_ workspace: Workspace, document: Int) {
      visions = workspace.visions(ofDocument: document)
      language = workspace.language(ofDocument: document)
    }
  }

  /// The positions of a goal's rows.
  package func rows(ofGoal goal: Int) -> Range<Int> {
    Int(firstRows[goal])..<Int(firstRows[goal + 1])
  }

  /// The words that show a row's dimension, as they are written and each once, and where they
  /// stand.
  package func words(ofRow row: Int) -> [(word: String, place: Place)] {
    let row = rows[row]
    return read(row.goal) { reader in
      let reading = reader.reading(ofGoal: row.goal, onlyDimensions: true)
      guard let topic = reading.dimensions.first(where: { $0.number == row.dimension }) else {
        return []
      }
      return reader.words(of: topic, in: reading, goal: row.goal)
    }
  }

  /// The first of a row's words in quotation marks, for texts.
  package func quotedWords(ofRow row: Int) -> String {
    words(ofRow: row).prefix(Self.quotedLimit).map { "\"\($0.word)\"" }.joined(separator: ", ")
  }

  private static let quotedLimit = 4

  /// What a goal's words show, with its lexicon's words and places.
  package func suggestions(forGoal goal: Int) -> GoalSuggestions {
    read(goal) { reader in
      let reading = reader.reading(ofGoal: goal)
      func told(_ topics: [TextReading.Topic]) -> [GoalSuggestions.Suggestion] {
        topics.map { topic in
          let wants = topic.wants
          return GoalSuggestions.Suggestion(
            number: topic.number,
            strength: topic.strength,
            words: reader.words(of: topic, in: reading, goal: goal),
            direction: wants.more == wants.less
              ? nil : wants.more > wants.less ? .positive : .negative
          )
        }
      }
      return GoalSuggestions(
        dimensions: told(reading.suggestedDimensions()),
        aspects: told(reading.suggestedAspects(workspace)),
        quantities: told(reading.suggestedQuantities())
      )
    }
  }

  /// The dimensions that anything of a goal speaks of: its text, its aspects, its indicators, its
  /// assignments and reasons; all that it declares where its words show nothing at all.
  package func spokenDimensions(ofGoal goal: Int) -> [Int] {
    let own = rows(ofGoal: goal)
    let declared = workspace.allDimensions(of: goal)
    guard !own.isEmpty else { return declared.filter { $0 >= 0 }.map { Int($0) } }
    var spoken = own.map { rows[$0].dimension }
    func add(_ dimension: Int) {
      if !spoken.contains(dimension) { spoken.append(dimension) }
    }
    for aspect in workspace.allAspects(of: goal) where aspect >= 0 {
      add(workspace.dimension(ofAspect: Int(aspect)))
      for further in workspace.otherDimensions(ofAspect: Int(aspect)) { add(further) }
    }
    let indicators = workspace.indicators(of: goal)
    for indicator in indicators {
      let record = RecordID(.indicator, indicator)
      if let quantity = workspace.reference(Field.Indicator.quantity, of: record),
        let dimension = workspace.dimension(ofQuantity: quantity.index)
      {
        add(dimension)
      }
    }
    if declared.allSatisfy({ $0 < 0 || spoken.contains(Int($0)) }) { return spoken }
    for dimension in read(goal, { $0.furtherDimensions(ofGoal: goal) }) { add(dimension) }
    return spoken
  }

  private func read<Result: Sendable>(
    _ goal: Int,
    _ body: @Sendable (GoalReader) -> Result
  ) -> Result {
    let lexicon = lexicons[workspace.document(ofGoal: goal)]
    return readers.withLock { body($0.made[lexicon]) }
  }
}

/// What a goal's words suggest, the strongest first.
package struct GoalSuggestions: Sendable {
  /// A dimension, an aspect or a quantity that is suggested, with the words that show it.
  package struct Suggestion: Sendable {
    /// The record of the dimension (that of its id), of the aspect or of the quantity.
    package var number: Int
    /// In `0..<1`.
    package var strength: Double
    package var words: [(word: String, place: Place)]
    /// Of a quantity: which way the text wants it.
    package var direction: Sign?
  }

  package var dimensions: [Suggestion]
  package var aspects: [Suggestion]
  package var quantities: [Suggestion]
}
