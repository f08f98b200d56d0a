import Analysis
import Scalars
import Testing

@Suite struct UnitOfMeasureTests {
  @Test(
    "a unit is the same however it is written, in the steps that it has",
    arguments: [
      ("kr", "kr", 0), ("tkr", "kr", 3), ("Mnkr", "kr", 6), ("milj. kr", "kr", 6),
      ("mdkr", "kr", 9), ("kkr/inv", "kr/invånare", 3), ("kr / invånare", "kr/invånare", 0),
      ("1 000 kr", "kr", 3), ("1\u{00A0}000 kr", "kr", 3), ("SEK", "kr", 0),
      ("%", "%", 0), ("procent", "%", 0), ("procentenheter", "%-enheter", 0),
      ("%-enheter", "%-enheter", 0), ("GWh", "kwh", 6), ("ton CO₂e", "kg co2e", 3),
      ("Index 0–100", "index 0-100", 0), ("", "", 0), (" ", "", 0), ("/", "/", 0),
      ("ton CO2-ekv.", "kg co2e", 3), ("kton koldioxidekvivalenter", "kg co2e", 6),
      ("tonnes\u{202F}CO\u{2082}e", "kg co2e", 3), ("ton", "kg", 3), ("ton CO2", "kg co2", 3),
      ("kg CO2e/inv", "kg co2e/invånare", 0), ("ton per capita", "kg/invånare", 3),
      ("kr per elev", "kr/elev", 0), ("tkr/elev/år", "kr/elev/år", 3), ("MSEK", "kr", 6),
      ("tSEK", "kr", 3), ("miljoner kronor", "kr", 6), ("SEK million", "kr", 6), ("€", "eur", 0),
      ("m²", "m2", 0), ("kvm", "m2", 0), ("hektar", "m2", 4), ("km2", "m2", 6),
      ("kr/ha", "kr/m2e4", 0), ("kWh/m²", "kwh/m2", 0), ("kWh per kvm", "kwh/m2", 0),
      ("inva\u{30A}nare", "invånare", 0), ("tusen invånare", "invånare", 3),
      ("antal/1 000 inv", "antal/invånaree3", 0), ("per cent", "%", 0), ("promille", "‰", 0),
      ("fall per 100 000 invånare", "fall/100000 invånare", 0),
      ("fall/100\u{A0}000 inv.", "fall/100000 invånare", 0),
      ("tim", "h", 0), ("minutes", "min", 0), ("dygn", "dagar", 0), ("per", "per", 0),
    ]
  )
  func units(text: String, name: String, power: Int) {
    let unit = UnitOfMeasure(text)
    #expect(unit.name == name)
    #expect(unit.power == power)
  }

  @Test("money and energy are written in smaller and larger steps")
  func steps() {
    for text in ["kr", "tkr", "Mnkr/inv", "GWh", "kWh/m2", "ton CO2e", "ha", "tusen resor"] {
      #expect(UnitOfMeasure(text).hasSteps, "\(text)")
    }
    for text in ["", "%", "invånare", "kronblad"] {
      #expect(!UnitOfMeasure(text).hasSteps, "\(text)")
    }
  }

  @Test("shares, and what is so much per something, do not add up")
  func rates() {
    for text in ["%", "procent", "procentenheter", "‰", "kr per elev", "kg/inv", "% av eleverna"] {
      #expect(UnitOfMeasure.isRate(UnitOfMeasure(text).name), "\(text)")
    }
    for text in ["", "kr", "ton CO2e", "hektar", "invånare"] {
      #expect(!UnitOfMeasure.isRate(UnitOfMeasure(text).name), "\(text)")
    }
  }

  @Test("values are brought to the unit's own steps exactly")
  func normalised() throws {
    let value = try #require(ExactDecimal(parsing: "45.6"))
    #expect(UnitOfMeasure("mnkr").normalised(value) == ExactDecimal(45_600_000))
    #expect(UnitOfMeasure("år").normalised(value) == value)
  }
}
