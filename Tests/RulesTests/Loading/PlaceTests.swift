import Testing

/// Mistakes are shown where they stand, however YAML writes the text.
@Suite struct PlaceTests {
  static let scalars: [(yaml: String, line: Int)] = [
    ("has(g.owner) && g.ttle == 'x'", 9),
    ("has(g.owner) &&\n      g.ttle == 'x'", 10),
    (">-\n      has(g.owner)\n      && g.ttle == 'x'", 11),
    (">-  # why\n      has(g.owner)\n\n        && g.ttle == 'x'", 12),
    ("|\n      has(g.owner)\n        && g.ttle == 'x'", 11),
    ("'has(g.owner) && g.owner != ''å'' && g.ttle == ''y'''", 9),
    ("\"has(g.owner) && g.ttle == 'x'\"", 9),
  ]

  @Test("in plain, folded, literal and quoted text", arguments: scalars)
  func scalar(yaml: String, line: Int) {
    #expect(
      RuleText(["require": yaml]).faults() == [
        "\(line): ttle: `goal` has no field `ttle` (did you mean `title`?)"
      ]
    )
  }

  @Test("text with escapes is marked as a whole")
  func escapes() {
    let yaml = #""has(g.owner) && \"x\" == g.ttle""#
    #expect(
      RuleText(["require": yaml]).faults() == [
        "9: \(yaml): `goal` has no field `ttle` (did you mean `title`?)"
      ]
    )
  }

  @Test("a placeholder of a folded text")
  func placeholder() {
    let message = "\n      sv: >-\n        ett {g.id}\n        två {list(g.efects)}\n      en: M"
    #expect(
      RuleText(["message": message]).faults() == [
        "14: efects: `goal` has no field `efects` (did you mean `effects`?)"
      ]
    )
  }
}
