import Findings

/// The document that `align init` writes: a commented start, with the goals that were given.
struct StarterDocument {
  let language: Language
  let year: Int
  let vision: SchemaNames.Name
  let dimensions: [SchemaNames.Name]
  let aspects: [SchemaNames.Name]
  /// One line each, not empty.
  let titles: [String]

  /// The name of the file.
  var fileName: String { language == .swedish ? "mal.yaml" : "goals.yaml" }

  var text: String {
    var text = "---\n"
    for line in Wording.starterIntroduction(fileName)[language].split(
      separator: "\n",
      omittingEmptySubsequences: false
    ) {
      text += line.isEmpty ? "#\n" : "# \(line)\n"
    }
    let title = Wording.starterTitle(year)[language]
    text += "align: 1\n"
    text += "id: \(language == .swedish ? "mal" : "goals")-\(year)\n"
    text += YAMLText.entry("title", title, indent: 0) + "\n"
    text += "language: \(language.rawValue)\n"
    text += comment(Wording.starterStatus[language], indent: 0)
    text += "status: draft\n"
    text += "period: \(year)\n"
    text += comment(Wording.starterVision(name(vision))[language], indent: 0)
    text += "vision: \(vision.id)\n\n"
    let dimensions = Language.list(dimensions.map(name))
    text += comment(Wording.starterDimensions(dimensions)[language], indent: 0)
    if !aspects.isEmpty {
      text += comment(
        Wording.starterAspects(Language.list(aspects.prefix(6).map(name)))[language],
        indent: 0
      )
    }
    text += "goals:\n"
    if titles.isEmpty { return text + example }
    for (index, title) in titles.enumerated() {
      text += "  - id: M\(index + 1)\n"
      text += "    " + YAMLText.entry("title", title, indent: 4) + "\n"
    }
    return text
  }

  private func name(_ name: SchemaNames.Name) -> String {
    name.title.map { "\(name.id) (\($0[language]))" } ?? name.id
  }

  private func comment(_ text: String, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent) + "# "
    return YAMLText.wrapped(text, width: 80 - margin.count).map { margin + $0 + "\n" }.joined()
  }

  /// A whole goal, for those who have none yet.
  private var example: String {
    var lines = "  - id: M1\n"
    func add(_ key: String, _ text: LocalizedText, indent: Int) {
      lines += String(repeating: " ", count: indent)
      lines += YAMLText.entry(key, text[language], indent: indent) + "\n"
    }
    add("title", Wording.starterGoal, indent: 4)
    if let dimension = dimensions.first { lines += "    dimensions: [\(dimension.id)]\n" }
    if let aspect = aspects.first {
      // A name of digits is a number to other readers: the same to this one.
      lines += "    vision: [\(aspect.id)]\n"
    }
    add("rationale", Wording.starterRationale, indent: 4)
    add("owner", Wording.starterOwner, indent: 4)
    lines += "    by: \(year)\n"
    if dimensions.count > 1 {
      lines += comment(Wording.starterEffects[language], indent: 4)
      lines += "    effects:\n"
      for dimension in dimensions.dropFirst() {
        lines += "      - affects: \(dimension.id)\n"
        lines += "        effect: 0\n"
        add("because", Wording.starterBecause, indent: 8)
      }
    }
    lines += "    indicators:\n"
    lines += "      - "
    lines += YAMLText.entry("name", Wording.starterIndicator[language], indent: 8) + "\n"
    lines += "        direction: increase\n"
    lines += "        baseline: {value: 100, at: \(year - 1)}\n"
    lines += "        target: {at_least: 110, by: \(year)}\n"
    lines += "    assignments:\n"
    lines += "      - "
    lines += YAMLText.entry("text", Wording.starterAssignment[language], indent: 8) + "\n"
    lines += "        due: \(year)\n"
    return lines
  }
}

extension Language {
  /// Items with commas between them.
  fileprivate static func list(_ items: [String]) -> String { items.joined(separator: ", ") }
}
