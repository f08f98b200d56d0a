import Findings
import GoalModel
import Rules
import YAMLSyntax

/// A rule file made of one sound rule with some of its keys changed.
struct RuleText {
  private static let sound: [(key: String, value: String)] = [
    ("id", "x"), ("category", "mapping"), ("severity", "warning"), ("title", "{sv: T, en: T}"),
    ("for", "{g: goals}"), ("where", "g.active"), ("require", "has(g.owner)"), ("at", "g.id"),
    ("message", "{sv: M, en: M}"),
  ]

  let text: String

  /// - Parameter changes: keys with their values as YAML, indented by six spaces where it is a
  ///   block; an empty value takes the key away.
  init(_ changes: KeyValuePairs<String, String> = [:]) {
    var keys = Self.sound
    for (key, value) in changes {
      if let index = keys.firstIndex(where: { $0.key == key }) {
        keys[index].value = value
      } else {
        keys.append((key, value))
      }
    }
    var text = "align: 1\nrules:\n"
    for (key, value) in keys where !value.isEmpty {
      text += text.hasSuffix("rules:\n") ? "  - " : "    "
      text += key + (value.hasPrefix("\n") ? ":" : ": ") + value + "\n"
    }
    self.text = text
  }

  init(whole text: String) {
    self.text = text
  }

  /// What loading it comes to.
  func load(
    isBuiltIn: Bool = false,
    parameters: [String: String] = [:]
  ) throws -> RuleSet {
    try RuleSet(
      folders: [Self.folder(text, isBuiltIn: isBuiltIn)],
      sentences: ["S9", "S12"],
      parameters: parameters,
      readerRules: ["parent-cycle"]
    )
  }

  static func folder(_ text: String, isBuiltIn: Bool = false) -> [RuleSet.File] {
    let file = SourceFile(path: "rules.yaml", bytes: Array(text.utf8))
    let stream = YAMLParser.parse(file, keys: Schema.keys)
    let records = FileRecords(stream, role: .ruleFolder)
    return [RuleSet.File(stream, lists: records.ruleLists, isBuiltIn: isBuiltIn)]
  }

  /// The mistakes, each as `line: marked text: message (help)`.
  func faults(isBuiltIn: Bool = false) -> [String] {
    do {
      _ = try load(isBuiltIn: isBuiltIn)
      return []
    } catch let faults as RuleFaults {
      return faults.faults.map(Self.told)
    } catch {
      return ["\(error)"]
    }
  }

  private static func told(_ fault: RuleFault) -> String {
    let bytes = fault.file.bytes
    let range = Int(fault.range.start)..<Int(fault.range.end)
    let line = bytes[..<range.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
    let marked = String(decoding: bytes[range], as: UTF8.self)
    let help = fault.help.map { " (\($0.english))" } ?? ""
    return "\(line): \(marked): \(fault.message.english)\(help)"
  }
}
