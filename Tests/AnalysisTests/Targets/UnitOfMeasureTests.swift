import Analysis
import Scalars
import Testing

@Suite struct UnitOfMeasureTests {
  @Test(
    "money and energy have steps, per cent is not percentage points",
    arguments: [
      ("kr", "kr", 0), ("tkr", "kr", 3), ("Mnkr", "kr", 6), ("milj. kr", "kr", 6),
      ("mdkr", "kr", 9), ("kkr/inv", "kr/invånare", 3), ("kr / invånare", "kr/invånare", 0),
      ("1 000 kr", "kr", 3), ("1\u{00A0}000 kr", "kr", 3), ("SEK", "kr", 0),
      ("%", "%", 0), ("procent", "%", 0), ("procentenheter", "%-enheter", 0),
      ("%-enheter", "%-enheter", 0), ("GWh", "kwh", 6), ("ton CO₂e", "ton co₂e", 0),
      ("Index 0–100", "index 0–100", 0), ("", "", 0), (" ", "", 0), ("/", "/", 0),
    ]
  )
  func units(text: String, name: String, power: Int) {
    let unit = UnitOfMeasure(text)
    #expect(unit.name == name)
    #expect(unit.power == power)
  }

  @Test("money and energy are written in smaller and larger steps")
  func steps() {
    for text in ["kr", "tkr", "Mnkr/inv", "GWh", "kWh/m2"] {
      #expect(UnitOfMeasure(text).hasSteps, "\(text)")
    }
    for text in ["", "%", "invånare", "kronblad"] {
      #expect(!UnitOfMeasure(text).hasSteps, "\(text)")
    }
  }

  @Test("values are brought to the unit's own steps exactly")
  func normalised() throws {
    let value = try #require(ExactDecimal(parsing: "45.6"))
    #expect(UnitOfMeasure("mnkr").normalised(value) == ExactDecimal(45_600_000))
    #expect(UnitOfMeasure("år").normalised(value) == value)
  }
}
