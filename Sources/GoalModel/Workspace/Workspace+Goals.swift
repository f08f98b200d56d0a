package import Scalars

// MARK: - The red thread

extension Workspace {
  /// The goals above a goal as written, -1 for one that does not exist.
  package func parents(of goal: Int) -> ArraySlice<Int32> { links.hierarchy.parents[goal] }

  /// The goals that name a goal as their parent, in order.
  package func children(of goal: Int) -> ArraySlice<Int32> { links.hierarchy.children[goal] }

  /// The goals above a goal, nearest first, each once, itself never.
  ///
  /// - Complexity: O(parent links above it).
  package func ancestors(of goal: Int) -> [Int] { links.hierarchy.ancestors(of: goal) }

  /// The goals below a goal, nearest first, each once, itself never.
  ///
  /// - Complexity: O(parent links below it).
  package func descendants(of goal: Int) -> [Int] { links.hierarchy.descendants(of: goal) }

  /// The number of goals above a goal on the longest way up; members of a ring count as one.
  package func depth(of goal: Int) -> Int { Int(links.hierarchy.depths[goal]) }

  /// The rings of parents, each as its members in order.
  package var rings: [[Int]] { links.hierarchy.rings }

  // MARK: What a goal declares

  /// A goal's dimensions, or where it lists none those of the goals above it, recursively; -1
  /// stands for what the reader rejected.
  package func allDimensions(of goal: Int) -> ArraySlice<Int32> { links.hierarchy.dimensions[goal] }

  /// A goal's aspects, or where it lists none those of the goals above it, recursively; -1 stands
  /// for what the reader rejected.
  package func allAspects(of goal: Int) -> ArraySlice<Int32> { links.hierarchy.aspects[goal] }

  /// A goal's dimensions as coverage counts them: a rejected name, of a parent too, read as its nearest
  /// known one, else left out.
  package func servedDimensions(ofGoal goal: Int) -> [Int] {
    served(known: allDimensions(of: goal), meant: links.meantDimensions?[goal])
  }

  /// A goal's aspects as coverage counts them: a rejected name, of a parent too, read as its nearest
  /// known one, else left out.
  package func servedAspects(ofGoal goal: Int) -> [Int] {
    served(known: allAspects(of: goal), meant: links.meantAspects?[goal])
  }

  /// Whether a goal may serve dimensions besides those of ``servedDimensions(ofGoal:)``: something
  /// that it or a goal above it lists is like no name.
  package func hasUnknownDimensions(goal: Int) -> Bool {
    isUnknown(known: allDimensions(of: goal), meant: links.meantDimensions?[goal])
  }

  /// Whether a goal may serve aspects besides those of ``servedAspects(ofGoal:)``: something that it
  /// or a goal above it lists is like no name.
  package func hasUnknownAspects(goal: Int) -> Bool {
    isUnknown(known: allAspects(of: goal), meant: links.meantAspects?[goal])
  }

  private func isUnknown(known: ArraySlice<Int32>, meant: ArraySlice<Int32>?) -> Bool {
    known.contains(-1) && meant?.contains { $0 >= 0 } != true
  }

  /// What is known of a goal's names, then what those that are not are taken to mean, each once.
  private func served(known: ArraySlice<Int32>, meant: ArraySlice<Int32>?) -> [Int] {
    guard let meant, known.contains(-1) else { return known.map(Int.init) }
    var served = known.filter { $0 >= 0 }
    for thing in meant where thing >= 0 && !served.contains(thing) { served.append(thing) }
    return served.map(Int.init)
  }

  /// The nearest known thing to a rejected name.
  package func suggestion(for field: Int, in record: RecordID) -> RecordID? {
    self[record].has(field) ? links.suggestedSlots[self[record].slot(of: field)] : nil
  }

  /// The goals of the names that are nearest to a parent which names no goal.
  func nearParents(of goal: Int) -> [Int] { links.nearParents[goal] ?? [] }

  /// Of a decision with a party that names nothing, the goals of the nearest names.
  package func nearParties(ofDecision decision: Int) -> [Int] {
    links.nearParties[decision] ?? []
  }

  /// How many of a decision's parties stand in documents that are not in the workspace.
  package func partiesElsewhere(ofDecision decision: Int) -> Int {
    links.partiesElsewhere[decision] ?? 0
  }

  // MARK: Status

  /// Whether a goal is neither withdrawn, itself or by its document, nor dropped.
  package func activity(of goal: Int) -> Activity { links.activity[goal] }

  /// The index of a goal's status among the words of `Enumeration.status`, its document's where it
  /// has none; nil where the reader rejected it.
  package func status(ofGoal goal: Int) -> Int? {
    let status = links.statuses[goal]
    return status == Self.rejectedStatus ? nil : Int(status)
  }

  /// The document that a goal stands in.
  package func document(ofGoal goal: Int) -> Int {
    Int(store.records[RecordType.goal.index][goal].owner)
  }

  // MARK: Parts

  /// The effects that a goal declares, in order, without those that were rejected.
  package func effects(of goal: Int) -> [Int] { numbers(Field.Goal.effects, .goal, goal) }

  /// A goal's indicators, in order, without those that were rejected.
  package func indicators(of goal: Int) -> [Int] { numbers(Field.Goal.indicators, .goal, goal) }

  /// A goal's assignments, in order, without those that were rejected.
  package func assignments(of goal: Int) -> [Int] { numbers(Field.Goal.assignments, .goal, goal) }

  /// The records of a list, without rejected ones.
  package func numbers(_ field: Int, _ type: RecordType, _ index: Int) -> [Int] {
    store.records(field, of: store.records[type.index][index])
  }

  /// A mapping under a field; nil where it is absent or rejected.
  package func part(_ field: Int, of record: RecordID) -> RecordID? {
    if case .record(let part) = value(of: field, in: record) { return part }
    return nil
  }

  /// A number; nil where it is absent or rejected.
  package func decimal(_ field: Int, of record: RecordID) -> ExactDecimal? {
    if case .decimal(let number) = value(of: field, in: record) { return number }
    return nil
  }

  /// A day, a month or a year; nil where it is absent or rejected.
  package func date(_ field: Int, of record: RecordID) -> PartialDate? {
    if case .date(let date) = value(of: field, in: record) { return date }
    return nil
  }

  /// The index of a word, or of the default; nil where it is absent or rejected.
  package func word(_ field: Int, of record: RecordID) -> Int? {
    if case .word(let word) = value(of: field, in: record) { return word }
    return nil
  }

  /// A whole number; nil where it is absent or rejected.
  package func integer(_ field: Int, of record: RecordID) -> Int? {
    if case .integer(let number) = value(of: field, in: record) { return number }
    return nil
  }

  /// What a name stands for; nil where it is absent or not known.
  package func reference(_ field: Int, of record: RecordID) -> RecordID? {
    if case .reference(let thing) = value(of: field, in: record) { return thing }
    return nil
  }

  /// What a list of names or references stands for, without rejected elements.
  package func references(_ field: Int, of record: RecordID) -> [RecordID] {
    guard case .list(let list) = value(of: field, in: record) else { return [] }
    return (0..<list.count).compactMap {
      if case .reference(let thing) = element($0, of: list) { return thing }
      return nil
    }
  }

  /// The texts of a list, without rejected ones.
  package func texts(_ field: Int, of record: RecordID) -> [String] {
    guard case .list(let list) = value(of: field, in: record) else { return [] }
    return (0..<list.count).compactMap {
      if case .text(let text) = element($0, of: list) { return string(text) }
      return nil
    }
  }
}
