/// Finds the goals that findings are about: by where they point, else by their names.
///
/// Ids alone do not tell: two workspaces may have documents with the same id, a document may have
/// none, and an id may stand twice.
package struct GoalFinder: Sendable {
  /// A goal as findings know it.
  package struct Goal: Sendable {
    /// That of its document; empty where it has none.
    package var document: String
    package var id: String
    /// All of it.
    package var place: Place

    package init(document: String, id: String, place: Place) {
      self.document = document
      self.id = id
      self.place = place
    }
  }

  private struct Name: Hashable {
    var workspace: Int
    var document: String
    var id: String
  }

  private let goals: [Goal]
  private let workspaceOfFile: [Int: Int]
  /// By name the first goal that is called so.
  private var named: [Name: Int] = [:]
  /// By file its goals in the order of their places, which lie beside each other.
  private var ofFiles: [Int: [Int]] = [:]

  /// - Parameters:
  ///   - goals: All goals.
  ///   - workspaceOfFile: For the files that goals and findings stand in the number of their
  ///     workspace; 0 for others.
  package init(_ goals: [Goal], workspaceOfFile: [Int: Int] = [:]) {
    self.goals = goals
    self.workspaceOfFile = workspaceOfFile
    for (number, goal) in goals.enumerated() {
      let name = Name(
        workspace: workspaceOfFile[goal.place.file] ?? 0,
        document: goal.document,
        id: goal.id
      )
      if named[name] == nil { named[name] = number }
      ofFiles[goal.place.file, default: []].append(number)
    }
    for file in ofFiles.keys {
      ofFiles[file]?.sort { goals[$0].place.range.start < goals[$1].place.range.start }
    }
  }

  /// The goals that a finding names, in step with `Finding.goals`; nil for one that there is not.
  ///
  /// - Complexity: O(places of the finding × log(goals of the file)).
  package func goals(of finding: Finding) -> [Int?] {
    guard !finding.goals.isEmpty else { return [] }
    var pointedAt = ([finding.place] + finding.related.map(\.place)).compactMap(goal(at:))
    let workspace = workspaceOfFile[finding.place.file] ?? 0
    return finding.goals.map { text in
      // By bytes: a mark after the sign would make it another character.
      let parts = text.utf8.split(
        separator: UInt8(ascii: "#"),
        maxSplits: 1,
        omittingEmptySubsequences: false
      ).map { String(Substring($0)) }
      let name = Name(
        workspace: workspace,
        document: parts.count > 1 ? parts[0] : finding.document ?? "",
        id: parts.last ?? text
      )
      let position = pointedAt.firstIndex {
        goals[$0].id == name.id && goals[$0].document == name.document
      }
      // Of several that are called alike each is pointed at once.
      return position.map { pointedAt.remove(at: $0) } ?? named[name]
    }
  }

  /// The goals that a finding names, and those that it points at besides.
  package func allGoals(of finding: Finding) -> [Int] {
    let related = finding.related.map(\.place).compactMap(goal(at:))
    return (goals(of: finding).compactMap(\.self) + related).removingRepeats()
  }

  /// The goal that a place lies in; nil for none.
  private func goal(at place: Place) -> Int? {
    guard let candidates = ofFiles[place.file] else { return nil }
    let next = candidates.lowerBound { goals[$0].place.range.start > place.range.start }
    guard next > 0 else { return nil }
    let found = candidates[next - 1]
    return place.range.start <= goals[found].place.range.end ? found : nil
  }
}
