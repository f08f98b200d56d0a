import Findings
import GoalModel

/// Fixes for goals without a dimension: those of the goal's own aspects are what it can only mean.
///
/// The rule is the catalogue's, and says what is missing; what to write is in the document.
struct DimensionFixes {
  private let workspace: Workspace
  private let files: [Int]
  private let language: Language

  /// The rule whose findings get fixes.
  static let rule = "goal-without-dimension"

  /// - Parameters:
  ///   - workspace: the goals.
  ///   - files: for each file of the workspace its number in places of findings.
  ///   - language: the language of titles.
  init(_ workspace: Workspace, files: [Int], language: Language) {
    self.workspace = workspace
    self.files = files
    self.language = language
  }

  /// The fix for a finding on a goal; nil where it points at something else than what is missing, or
  /// the aspects do not say it all.
  func fix(for finding: Finding, ofGoal goal: Int) -> Fix? {
    guard isOnAbsence(finding.place, ofGoal: goal) else { return nil }
    let id = RecordID(.goal, goal)
    guard let aspects = ownAspects(of: id), let dimensions = dimensions(of: aspects) else {
      return nil
    }
    let keys = [NewKey(Field.Goal.dimensions, dimensions)]
    let edits = workspace.edits(writing: keys, into: goal, behind: [Field.Goal.vision])
    guard let edits else { return nil }
    return Fix(
      title: Wording.addDimensions("dimensions: [\(dimensions.joined(separator: ", "))]")[language],
      isSafe: true,
      edits: edits.map {
        TextEdit(place: Place(file: finding.place.file, range: $0.place.range), text: $0.text)
      }
    )
  }

  /// Whether a place is that of what a goal lacks, and the goal no alias.
  private func isOnAbsence(_ place: Place, ofGoal goal: Int) -> Bool {
    let absence = workspace.placeOfAbsence(in: RecordID(.goal, goal))
    return absence.anchor == nil && absence.place.range == place.range
      && absence.place.file < files.count && files[absence.place.file] == place.file
  }

  /// The goal's aspects, where all of them are known.
  private func ownAspects(of goal: RecordID) -> [RecordID]? {
    let field = Field.Goal.vision
    guard case .list(let list) = workspace.value(of: field, in: goal), list.count > 0,
      workspace.nearMiss(of: Field.Goal.dimensions, in: goal) == nil
    else { return nil }
    let aspects = workspace.references(field, of: goal)
    return aspects.count == list.count ? aspects : nil
  }

  /// The ids of the aspects' dimensions, each once.
  private func dimensions(of aspects: [RecordID]) -> [String]? {
    var ids: [String] = []
    for aspect in aspects {
      guard let dimension = workspace.owner(of: aspect) else { return nil }
      let id = workspace.id(of: dimension)
      guard Identifiers.isValid(id, isGoalID: false) else { return nil }
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }
}
