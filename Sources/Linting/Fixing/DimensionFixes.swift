import Findings
import GoalModel
import YAMLSyntax

/// Fixes for goals without a dimension: those of the goal's own aspects are what it can only mean.
///
/// The rule is the catalogue's, and says what is missing; what to write is in the document.
struct DimensionFixes {
  private let workspace: Workspace
  /// The goals by the place of what is missing.
  private let goals: [Place: Int]
  /// The lines of the files, by their numbers in the workspace, made when they are needed.
  private var lines: [Int: LineTable] = [:]

  /// The rule whose findings get fixes.
  static let rule = "goal-without-dimension"

  /// - Parameters:
  ///   - workspace: the goals.
  ///   - files: for each file of the workspace its number in places of findings.
  init(_ workspace: Workspace, files: [Int]) {
    self.workspace = workspace
    var goals: [Place: Int] = [:]
    for goal in workspace.records(of: .goal) {
      let place = workspace.placeOfAbsence(in: RecordID(.goal, goal))
      guard place.anchor == nil, place.place.file < files.count else { continue }
      goals[Place(file: files[place.place.file], range: place.place.range)] = goal
    }
    self.goals = goals
  }

  /// The fix for a finding; nil where the aspects do not say it all.
  mutating func fix(for finding: Finding, language: Language) -> Fix? {
    guard let goal = goals[finding.place] else { return nil }
    let id = RecordID(.goal, goal)
    guard let aspects = ownAspects(of: id), let dimensions = dimensions(of: aspects) else {
      return nil
    }
    let list = "[\(dimensions.joined(separator: ", "))]"
    let line = "dimensions: \(list)"
    guard let edit = filling(list, in: id) ?? insertion(of: line, in: id) else { return nil }
    return Fix(
      title: Wording.addDimensions(line)[language],
      isSafe: true,
      edits: [
        TextEdit(place: Place(file: finding.place.file, range: edit.range), text: edit.text)
      ]
    )
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

  /// The list under a key that has nothing under it.
  private func filling(
    _ list: String,
    in goal: RecordID
  ) -> (range: SourceRange, text: String)? {
    let stream = workspace.stream(of: goal)
    let mapping = workspace.node(of: goal)
    let empty = stream.entries(of: mapping).first {
      stream.hasText($0.key, "dimensions") && stream.isScalar($0.value) && stream.isNull($0.value)
    }
    guard let empty, stream.anchor(empty.value) == nil else { return nil }
    let value = stream.range(empty.value)
    guard value.start == value.end else { return (value, list) }
    let bytes = stream.file.bytes
    var colon = Int(stream.range(empty.key).end)
    while colon < bytes.count, bytes[colon] == 0x20 { colon += 1 }
    guard colon < bytes.count, bytes[colon] == 0x3A else { return nil }
    return (SourceRange(colon + 1..<colon + 1), " " + list)
  }

  /// The line beside the aspects; nil where the goal is written in a way that leaves it open.
  private mutating func insertion(
    of line: String,
    in goal: RecordID
  ) -> (range: SourceRange, text: String)? {
    let stream = workspace.stream(of: goal)
    let mapping = workspace.node(of: goal)
    guard stream.kind(mapping) == .mapping else { return nil }
    var vision: (key: NodeID, value: NodeID)?
    for entry in stream.entries(of: mapping) {
      if stream.hasText(entry.key, "dimensions") { return nil }
      if stream.hasText(entry.key, "vision") { vision = entry }
    }
    guard let vision else { return nil }
    let bytes = stream.file.bytes
    let key = Int(stream.range(vision.key).start)
    guard stream.style(mapping) != .flow else {
      return (SourceRange(key..<key), line + ", ")
    }
    let lines = lines[workspace.file(of: goal)] ?? stream.file.lineTable()
    self.lines[workspace.file(of: goal)] = lines
    let start = lines.content(ofLine: lines.position(of: key).line).lowerBound
    // An anchor, a tag or a `?` before the key is not ours to copy.
    guard bytes[start..<key].allSatisfy({ $0 == 0x20 || $0 == 0x2D }) else { return nil }
    let end = lines.content(
      ofLine: lines.position(of: Int(stream.range(vision.value).end)).line
    ).upperBound
    let indentation = String(repeating: " ", count: key - start)
    return (SourceRange(end..<end), Self.lineBreak(of: bytes) + indentation + line)
  }

  /// The line break that a text uses.
  private static func lineBreak(of bytes: [UInt8]) -> String {
    guard let index = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return "\n" }
    guard bytes[index] == 0x0D else { return "\n" }
    return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? "\r\n" : "\r"
  }
}
