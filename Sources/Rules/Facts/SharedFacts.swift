import CEL
import GoalModel

/// Lists that many goals or documents have alike, made once and shared: rules read them for every
/// row.
final class SharedFacts: Sendable {
  /// The different lists of goals.
  private let lists: [Value]
  /// Which of them hold nothing that the reader rejected.
  private let areWhole: [Bool]
  /// For each goal its dimensions and its aspects among them.
  private let dimensionsOfGoal: [Int32]
  private let aspectsOfGoal: [Int32]
  /// By the workspace's number of the vision.
  private let visions: [Vision]

  private struct Vision {
    var dimensions: Value
    var aspects: Value
    var principles: Value
  }

  /// Makes the lists of all goals and visions.
  ///
  /// - Complexity: O(goals).
  init(_ workspace: Workspace) {
    var lists = ListPool()
    let goals = 0..<workspace.count(of: .goal)
    dimensionsOfGoal = goals.map { lists.number(of: .dimension, workspace.allDimensions(of: $0)) }
    aspectsOfGoal = goals.map { lists.number(of: .aspect, workspace.allAspects(of: $0)) }
    self.lists = lists.values
    areWhole = lists.areWhole
    visions = (0..<workspace.count(of: .vision)).map { vision in
      Vision(
        dimensions: Facts.list(.dimension, workspace.dimensions(ofVision: vision)),
        aspects: Facts.list(.aspect, workspace.aspects(ofVision: vision)),
        principles: Facts.list(.principle, workspace.principles(ofVision: vision))
      )
    }
  }

  func dimensions(of goal: Int) -> Value { lists[Int(dimensionsOfGoal[goal])] }
  func aspects(of goal: Int) -> Value { lists[Int(aspectsOfGoal[goal])] }

  /// The dimensions and the aspects of a goal of which the reader rejected none; else nil.
  func wholeDimensions(of goal: Int) -> Value? { wholeList(dimensionsOfGoal[goal]) }
  func wholeAspects(of goal: Int) -> Value? { wholeList(aspectsOfGoal[goal]) }

  private func wholeList(_ number: Int32) -> Value? {
    areWhole[Int(number)] ? lists[Int(number)] : nil
  }

  func dimensions(ofVision vision: Int) -> Value { visions[vision].dimensions }
  func aspects(ofVision vision: Int) -> Value { visions[vision].aspects }
  func principles(ofVision vision: Int) -> Value { visions[vision].principles }
}

/// Lists of things, each once.
private struct ListPool {
  private(set) var values: [Value] = []
  private(set) var areWhole: [Bool] = []
  private var numbers: [Key: Int32] = [:]

  private struct Key: Hashable {
    var record: FactRecord
    var numbers: ArraySlice<Int32>
  }

  /// The number of a list of things of one kind; -1 among them stands for what was rejected.
  mutating func number(of record: FactRecord, _ numbers: ArraySlice<Int32>) -> Int32 {
    let key = Key(record: record, numbers: numbers)
    if let known = self.numbers[key] { return known }
    let number = Int32(truncatingIfNeeded: values.count)
    values.append(Facts.list(record, numbers))
    areWhole.append(numbers.allSatisfy { $0 >= 0 })
    self.numbers[key] = number
    return number
  }
}
