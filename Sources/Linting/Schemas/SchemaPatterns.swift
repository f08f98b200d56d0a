/// What scalars may look like, as regular expressions of ECMA-262 that Unicode-aware engines of
/// other languages read alike.
enum SchemaPatterns {
  static let notBlank = "\\S"
  static let identifier = "^[a-z0-9][a-z0-9-]*$"
  static let goalID = "^[A-Za-z0-9][A-Za-z0-9._-]*$"
  /// The format's version, 1, as a quoted number.
  static let version = "^\\+?0*1(\\.0+)?$|^\\+?[0-9._]+[eE][+-]?[0-9]+$"
  private static let digits = "[0-9]+(_[0-9]+)*"
  private static let unsigned = "\(digits)(\\.\(digits))?([eE][+-]?[0-9]+)?"
  /// Numbers as texts: `75_000` is one in YAML 1.2, and quoted numbers are read.
  static let number = "^[+-]?\(unsigned)$"
  static let positiveNumber = "^\\+?\(unsigned)$|^-[0_]+(\\.[0_]+)?([eE][+-]?[0-9]+)?$"
  /// A whole number of one digit up to a bound.
  static func integer(upTo bound: Int) -> String {
    "^[+-]?[0_]*[0-\(min(bound, 9))](\\.[0_]+)?$|^[+-]?[0-9._]+[eE][+-]?[0-9]+$"
  }

  private static let year = "([0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)"
  private static let leapYear =
    "([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)"
  private static let day =
    "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    + "|02-(0[1-9]|1[0-9]|2[0-8]))"
  /// A day of the Gregorian calendar.
  static let date = "^\(year)-\(day)$|^\(leapYear)-02-29$"
  /// A year, a month or a day.
  static let partialDate = "^\(year)(-(0[1-9]|1[0-2]))?$|\(date)"
  static let period = "^\(year)(-\(year))?$"
  static let kebabCase = "^[a-z][a-z0-9-]*$"
  static let variable = "^[A-Za-z_][A-Za-z0-9_]*$"

  /// Names that are compared without regard to case and to how letters are composed.
  static func anyCase(of names: [String]) -> String {
    "^(\(names.map { name in name.unicodeScalars.map { anyCase(of: $0) }.joined() }.joined(separator: "|")))$"
  }

  private static func anyCase(of scalar: Unicode.Scalar) -> String {
    if let (base, mark) = composed[scalar] {
      let upper = scalar.properties.uppercaseMapping
      return "([\(scalar)\(upper)]|[\(base)\(base.properties.uppercaseMapping)]\(mark))"
    }
    let lower = scalar.properties.lowercaseMapping
    let upper = scalar.properties.uppercaseMapping
    if lower != upper, lower.unicodeScalars.count == 1, upper.unicodeScalars.count == 1 {
      return "[\(lower)\(upper)]"
    }
    return "\\.^$|?*+()[]{}".unicodeScalars.contains(scalar) ? "\\\(scalar)" : String(scalar)
  }

  /// Letters of Swedish names and what they are composed of.
  private static let composed: [Unicode.Scalar: (Unicode.Scalar, Unicode.Scalar)] = [
    "å": ("a", "\u{30A}"), "ä": ("a", "\u{308}"), "ö": ("o", "\u{308}"), "é": ("e", "\u{301}"),
    "ü": ("u", "\u{308}"),
  ]
}
