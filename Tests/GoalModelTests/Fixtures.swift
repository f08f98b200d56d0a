import Findings
import GoalModel
import YAMLSyntax

/// Files in, a workspace or its findings out.
enum Fixture {
  /// A vision of two dimensions with some of what rules may ask for, and three quantities.
  static let vision = """
    align: 1
    vision:
      id: town
      name: {sv: Staden, en: The town}
      dimensions:
        - id: economic
          name: {sv: Ekonomi, en: Economy}
          aliases: [ekonomisk, Ekonomisk hållbarhet]
          aspects:
            - {id: jobs, name: Jobb}
            - {id: growing-population, wants: [{quantity: population, direction: increase}]}
        - id: ecological
          name: {sv: Ekologi, en: Ecology}
          aliases: [ekologisk, miljö]
          traits: [transboundary]
          aspects:
            - {id: climate, name: Klimat, also: [economic]}
      principles:
        - {id: regard, text: Hänsyn, of: [economic], regard: [ecological]}
      sentences:
        - {id: S1, text: {sv: Ett, en: One}}
    quantities:
      - {id: population, name: Befolkning, dimension: economic, better: up}
      - {id: co2-emissions, name: {sv: Utsläpp, en: Emissions}, dimension: ecological, better: down}
      - {id: trust, name: Tillit, dimension: economic}
    influences:
      - {from: population, to: co2-emissions, sign: '+', strength: medium}
    """

  /// The head of a goal document.
  static let head = "align: 1\nid: d\ntitle: T\nvision: town\n"

  static func parse(_ text: String, _ path: String = "a.yaml") -> YAMLStream {
    YAMLParser.parse(SourceFile(path: path, bytes: Array(text.utf8)), keys: Schema.keys)
  }

  /// The workspace of some goal files, with the vision `town` in a rule folder.
  static func workspace(
    _ files: [String],
    role: FileRecords.Role = .named,
    rules: [String] = [vision],
    defaultVision: String? = nil
  ) -> Workspace {
    var builder = WorkspaceBuilder()
    for text in files {
      let visions = defaultVision.map { [$0] } ?? []
      builder.add(FileRecords(parse(text), role: role), defaultVisions: visions)
    }
    for (index, text) in rules.enumerated() {
      let file = FileRecords(parse(text, "rules.yaml"), role: .ruleFolder, isBuiltIn: index == 0)
      builder.add(file, folder: index)
    }
    return builder.workspace()
  }

  static func workspace(_ text: String, defaultVision: String? = nil) -> Workspace {
    workspace([text], defaultVision: defaultVision)
  }

  /// The findings in goal files as `rule @ line:column message`, in order of place.
  static func findings(_ files: [String], role: FileRecords.Role = .named) -> [String] {
    let workspace = workspace(files, role: role)
    return workspace.findings.map { describe($0, workspace) }
  }

  /// The findings in a document whose head is `Fixture.head`, with lines counted from below it.
  static func findings(inBody body: String) -> [String] {
    let workspace = workspace(head + body)
    return workspace.findings.map { describe($0, workspace, linesBefore: 4) }
  }

  static func describe(
    _ finding: ReaderFinding,
    _ workspace: Workspace,
    linesBefore: Int = 0
  ) -> String {
    let start = position(finding.place, workspace)
    let file = finding.place.file == 0 ? "" : "\(finding.place.file)/"
    return "\(finding.rule) @ \(file)\(start.line - linesBefore):\(start.column) "
      + finding.message.english
  }

  static func position(_ place: Place, _ workspace: Workspace) -> SourcePosition {
    workspace.streams[place.file].file.lineTable().position(of: Int(place.range.start))
  }

  /// The text that a place covers.
  static func source(_ place: Place?, _ workspace: Workspace) -> String? {
    place.map {
      String(decoding: workspace.streams[$0.file].file.bytes[$0.range.bytes], as: UTF8.self)
    }
  }

  /// A text with the edits of its findings' fixes made; unsafe ones only if asked for.
  static func fixed(_ text: String, unsafe: Bool = false) -> String {
    let workspace = workspace(text)
    var bytes = Array(text.utf8)
    let edits = workspace.findings.flatMap(\.fixes).filter { $0.isSafe || unsafe }
      .flatMap(\.edits).sorted { $0.place.range.start > $1.place.range.start }
    for edit in edits { bytes.replaceSubrange(edit.place.range.bytes, with: Array(edit.text.utf8)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
