package import Findings

/// What holds for a file, for people at a terminal: `align config`.
package struct SettingsReporter: Sendable {
  private let language: Language
  private let width: Int
  private let palette: Palette

  package init(language: Language, width: Int = 80, usesColor: Bool = false) {
    self.language = language
    self.width = max(40, width)
    palette = Palette(isEnabled: usesColor)
  }

  /// One line for each value, with where it comes from in the last column.
  package func report(_ settings: EffectiveSettings) -> String {
    var rows: [[String]] = []
    for setting in settings.settings {
      if setting.values.isEmpty {
        rows.append([setting.key, "-", Wording.originStandard[language]])
      }
      for (index, value) in setting.values.enumerated() {
        let text = value.name.map { "\($0): \(value.text)" } ?? value.text
        rows.append([index == 0 ? setting.key : "", text, Wording.origin(value.origin)[language]])
      }
    }
    var output = palette.paint(TerminalText.sanitized(settings.path), .place) + "\n"
    output +=
      TerminalText.sanitized(Wording.followedConfiguration(settings.configuration)[language])
      + "\n"
    if settings.isExcluded { output += Wording.isExcluded[language] + "\n" }
    output += "\n"
    Columns(width: width, indent: 2).write(
      rows,
      paint: { text, column in column == 0 ? palette.paint(text, .label) : text },
      to: &output
    )
    return output
  }

  /// The same for programs.
  package static func value(_ settings: EffectiveSettings) -> JSONValue {
    [
      "version": 1, "path": .string(settings.path),
      "configuration": settings.configuration.map { .string($0) } ?? .null,
      "excluded": .boolean(settings.isExcluded),
      "settings": .array(
        settings.settings.map { setting in
          [
            "key": .string(setting.key),
            "values": .array(
              setting.values.map { value in
                [
                  "name": value.name.map { .string($0) } ?? .null, "value": .string(value.text),
                  "from": origin(value.origin),
                ]
              }
            ),
          ]
        }
      ),
    ]
  }

  private static func origin(_ origin: EffectiveSettings.Origin) -> JSONValue {
    switch origin {
    case .standard: ["kind": "default"]
    case .configuration(let path, let line, let column, let paths):
      [
        "kind": paths.isEmpty ? "configuration" : "override", "path": .string(path),
        "line": .integer(line), "column": .integer(column),
        "paths": .array(paths.map { .string($0) }),
      ]
    case .flag(let flag): ["kind": "flag", "flag": .string(flag)]
    case .environment(let name): ["kind": "environment", "variable": .string(name)]
    case .document(let line): ["kind": "document", "line": .integer(line)]
    }
  }
}
