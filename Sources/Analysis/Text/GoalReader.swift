import Findings
import GoalModel
import TextAnalysis

/// Reads the texts of goals by one lexicon.
///
/// Its reader remembers words: one thread at a time.
final class GoalReader {
  private let workspace: Workspace
  private let topics: TextTopics
  private let reader: TermReader

  /// The fields of a goal that say what it wants.
  private static let fields = [Field.Goal.title, Field.Goal.statement, Field.Goal.description]

  init(_ workspace: Workspace, _ topics: TextTopics) {
    self.workspace = workspace
    self.topics = topics
    reader = TermReader(topics.lexicon)
  }

  /// What a goal's title, statement and description show; parts are fields.
  func reading(ofGoal goal: Int, onlyDimensions: Bool = false) -> TextReading {
    var reading = TextReading()
    for field in Self.fields {
      add(field, of: RecordID(.goal, goal), to: &reading, onlyDimensions)
    }
    return reading
  }

  private func add(
    _ field: Int,
    of record: RecordID,
    to reading: inout TextReading,
    _ onlyDimensions: Bool = false
  ) {
    let groups: UInt8 = onlyDimensions ? TextTopics.Group.mapping.bit : .max
    let found = workspace.withText(of: field, in: record) {
      unsafe reader.matches(in: $0, groups: groups)
    }
    guard let found, !found.isEmpty else { return }
    reading.add(found, part: field, topics, onlyDimensions: onlyDimensions)
  }

  /// The dimensions that a goal's reasons, indicators and assignments speak of.
  func furtherDimensions(ofGoal goal: Int) -> [Int] {
    var reading = TextReading()
    add(Field.Goal.rationale, of: RecordID(.goal, goal), to: &reading)
    for indicator in workspace.indicators(of: goal) {
      add(Field.Indicator.name, of: RecordID(.indicator, indicator), to: &reading)
    }
    for assignment in workspace.assignments(of: goal) {
      add(Field.Assignment.text, of: RecordID(.assignment, assignment), to: &reading)
    }
    let quantities = reading.quantities.compactMap {
      workspace.dimension(ofQuantity: $0.number)
    }
    return reading.dimensions.map(\.number) + quantities
  }

  /// The words that show a topic, each once, with their first place.
  func words(
    of topic: TextReading.Topic,
    in reading: TextReading,
    goal: Int
  ) -> [(word: String, place: Place)] {
    var words: [(word: String, place: Place)] = []
    let record = RecordID(.goal, goal)
    for match in topic.matches.map({ reading.matches[$0] }) {
      let range = match.match.range
      let word = workspace.withText(of: match.part, in: record) { bytes in
        unsafe String(decoding: bytes[range], as: UTF8.self)
      }
      guard let word = word?.oneLine,
        !words.contains(where: { $0.word.lowercased() == word.lowercased() }),
        let place = workspace.place(ofText: range, of: match.part, in: record)
      else { continue }
      words.append((word, place))
    }
    return words
  }
}

extension String {
  /// The text with every run of white space as one space.
  fileprivate var oneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
