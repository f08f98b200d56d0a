import Findings
import Rules
import YAMLSyntax

/// The settings of rules that a configuration makes.
enum ParameterReader {
  /// A setting whose value is of another kind than its default.
  private static func wrongKind(_ name: String, _ standard: ParameterValue) -> LocalizedText {
    let kind =
      switch standard {
      case .int: LocalizedText(sv: "ett heltal", en: "a whole number")
      case .double: LocalizedText(sv: "ett tal", en: "a number")
      case .bool: LocalizedText(sv: "`true` eller `false`", en: "`true` or `false`")
      case .text: LocalizedText(sv: "en text", en: "a text")
      }
    return LocalizedText(
      sv: "inställningen `\(name)` ska vara \(kind.swedish), som \(standard.description)",
      en: "the setting `\(name)` is to be \(kind.english), such as \(standard.description)"
    )
  }

  /// The settings as they are written, by `rule-id.name`; of several for one name the last.
  static func values(_ parameters: [Configuration.Parameter]) -> [String: String] {
    var values: [String: String] = [:]
    for parameter in parameters { values[parameter.name.value] = text(of: parameter) }
    return values
  }

  /// What is written as a setting's value; nil for a list or mapping.
  private static func text(of parameter: Configuration.Parameter) -> String? {
    let node = parameter.stream.anchoredNode(parameter.value)
    return parameter.stream.kind(node) == .scalar ? parameter.stream.text(node) : nil
  }

  /// Throws what names no setting of a rule, does not have the type of its default, or lies below the
  /// least that it can be.
  static func check(
    _ parameters: [Configuration.Parameter],
    against rules: RuleSet
  ) throws(RunFailures) {
    var failures: [RunFailure] = []
    let known = rules.parameterNames
    for parameter in parameters {
      let name = parameter.name.value
      let node = parameter.stream.anchoredNode(parameter.value)
      guard let standard = rules.parameter(name) else {
        let nearest = NearestNames.nearest(to: name, among: known).map { "`\($0)`" }
        failures.append(
          RunFailure(
            LocalizedText(
              sv: "ingen regel har inställningen `\(name)`",
              en: "no rule has the setting `\(name)`"
            ),
            help: nearest.isEmpty
              ? nil
              : LocalizedText(
                sv: "menades \(nearest.joined(separator: " eller "))?",
                en: "did you mean \(nearest.joined(separator: " or "))?"
              ),
            file: parameter.stream.file,
            range: parameter.name.range
          )
        )
        continue
      }
      var fault: LocalizedText?
      switch text(of: parameter).flatMap({ ParameterValue($0, like: standard) }) {
      case nil:
        fault = wrongKind(name, standard)
      case .double(let value)?:
        guard let least = rules.least(ofParameter: name), value < least else { continue }
        fault = LocalizedText(
          sv: "inställningen `\(name)` kan inte vara under \(least): svagare påverkan följs inte",
          en: "the setting `\(name)` cannot be below \(least): weaker influence is not followed"
        )
      case .int?, .text?, .bool?: break
      }
      if let fault {
        failures.append(
          RunFailure(
            fault,
            file: parameter.stream.file,
            range: parameter.stream.range(node)
          )
        )
      }
    }
    guard failures.isEmpty else { throw RunFailures(failures) }
  }
}
