import Analysis
import BuiltInRules
import Findings
import GoalModel
import TextAnalysis
import YAMLSyntax

/// The terms of the built-in vision and quantities, to read Swedish texts by.
struct BuiltInTerms {
  let workspace: Workspace
  let topics: TextTopics
  /// The ids of the vision's dimensions, in its order.
  let dimensions: [String]
  private let reader: TermReader

  init() {
    workspace = Self.workspace(with: [])
    let vision = workspace.vision(withID: "ostersund") ?? 0
    topics = TextTopics(workspace, visions: [vision], language: .swedish)
    reader = TermReader(topics.lexicon)
    dimensions = workspace.dimensions(ofVision: vision).map { [workspace] in
      workspace.id(of: RecordID(.dimension, $0))
    }
  }

  func reading(of text: String) -> TextReading {
    var reading = TextReading()
    reading.add(reader.matches(in: text), part: 0, topics)
    return reading
  }

  /// The built-in rule folder and some goal documents.
  static func workspace(with documents: [SourceFile]) -> Workspace {
    var builder = WorkspaceBuilder()
    for file in BuiltInRules.files {
      let stream = file.stream(keys: Schema.keys)
      builder.add(FileRecords(stream, role: .ruleFolder, isBuiltIn: true))
    }
    for file in documents {
      let stream = YAMLParser.parse(file, keys: Schema.keys)
      builder.add(FileRecords(stream, role: .named), defaultVisions: ["ostersund"])
    }
    return builder.workspace()
  }
}
