/// How units are written, in Swedish and English: words in small letters, without full stops.
enum MeasureWords {
  typealias Unit = (name: String, power: Int)

  /// For each way to write a unit its name and the power of ten that it is of it.
  static let units: [String: Unit] = {
    var units: [String: Unit] = [:]
    for (name, power, words) in table {
      for word in words { units[word] = (name, power) }
    }
    return units
  }()

  /// So many words of ``units`` has the longest.
  static let longest = 3

  /// What counts a unit by thousands and more: tusen invånare.
  static let multiples: [String: Int] = [
    "tusen": 3, "tusentals": 3, "thousand": 3, "thousands": 3, "1000": 3, "milj": 6, "miljon": 6,
    "miljoner": 6, "mn": 6, "million": 6, "millions": 6, "1000000": 6, "mdr": 9, "miljard": 9,
    "miljarder": 9, "billion": 9, "billions": 9,
  ]

  /// What follows "per" in units that are shares.
  static let ending: Set<String> = ["cent", "mille"]

  /// The units that other words of the table are so many of.
  static let stepped: [String] = Set(table.lazy.filter { $0.power > 0 }.map(\.name)).sorted()

  private static let table: [(name: String, power: Int, words: [String])] = [
    ("kr", 0, ["kr", "kronor", "krona", "sek", "swedish kronor", "svenska kronor"]),
    ("kr", 3, ["tkr", "kkr", "tsek", "ksek", "sek thousand"]),
    ("kr", 6, ["mnkr", "mkr", "msek", "mnsek", "sek million", "sek m"]),
    ("kr", 9, ["mdkr", "mdrkr", "mdr", "mdsek", "sek billion"]),
    ("eur", 0, ["eur", "euro", "euros", "€"]),
    ("eur", 3, ["teur", "keur"]), ("eur", 6, ["meur"]),
    ("%", 0, ["%", "procent", "percent", "per cent"]),
    (
      "%-enheter", 0,
      [
        "%-enheter", "%-enhet", "procentenheter", "procentenhet", "percentage points",
        "percentage point", "pp", "p.p",
      ]
    ),
    ("‰", 0, ["‰", "promille", "per mille", "permille"]),
    ("kwh", 0, ["kwh", "kilowattimmar", "kilowatt-hours"]),
    ("kwh", 3, ["mwh", "megawattimmar", "megawatt-hours"]),
    ("kwh", 6, ["gwh", "gigawattimmar", "gigawatt-hours"]),
    ("kwh", 9, ["twh", "terawattimmar", "terawatt-hours"]),
    ("kg", 0, ["kg", "kilo", "kilogram", "kilograms"]),
    ("kg", 3, ["ton", "tonne", "tonnes"]),
    ("kg", 6, ["kton", "kiloton", "kilotonnes", "ktonnes"]),
    (
      "co2e", 0,
      [
        "co2e", "co2-e", "co2ekv", "co2-ekv", "co2 ekv", "co2-ekvivalenter", "co2 ekvivalenter",
        "co2-ekvivalent", "koldioxidekvivalenter", "koldioxidekvivalent", "co2eq", "co2-eq",
        "co2 eq", "co2-equivalents", "co2 equivalents", "co2-equivalent", "co2 equivalent",
        "carbon dioxide equivalents", "carbon dioxide equivalent",
      ]
    ),
    ("co2", 0, ["co2", "koldioxid", "carbon dioxide"]),
    (
      "m2", 0,
      [
        "m2", "kvm", "kvadratmeter", "sqm", "sq m", "square metre", "square metres",
        "square meter", "square meters",
      ]
    ),
    ("m2", 4, ["ha", "hektar", "hectare", "hectares"]),
    (
      "m2", 6,
      [
        "km2", "kvkm", "kvadratkilometer", "square kilometre", "square kilometres",
        "square kilometer", "square kilometers",
      ]
    ),
    ("m3", 0, ["m3", "kbm", "kubikmeter", "cubic metre", "cubic metres", "cubic meters"]),
    ("invånare", 0, ["invånare", "inv", "inhabitant", "inhabitants", "capita"]),
    ("min", 0, ["min", "minut", "minuter", "minute", "minutes"]),
    ("h", 0, ["h", "tim", "timme", "timmar", "hour", "hours"]),
    ("dagar", 0, ["dag", "dagar", "dygn", "day", "days"]),
    ("veckor", 0, ["vecka", "veckor", "week", "weeks"]),
    ("månader", 0, ["mån", "månad", "månader", "month", "months"]),
    ("år", 0, ["år", "year", "years"]),
  ]
}
