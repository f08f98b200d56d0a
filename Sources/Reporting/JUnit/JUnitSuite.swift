import Findings

/// Cases of a test run that belong together.
struct JUnitSuite {
  var name: String
  var file: String?
  var cases: [JUnitCase] = []

  init(name: String) {
    self.name = name
  }

  /// Writes the suites as one file, in the shape that `junit-10.xsd` of Jenkins' xUnit plug-in
  /// describes, the widest spread.
  static func write(_ suites: [JUnitSuite], to output: inout String) {
    output += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let cases = suites.flatMap(\.cases)
    output += "<testsuites name=\"align\"\(counts(of: cases))>\n"
    for suite in suites {
      output += "  <testsuite name=\"\(XMLText.attribute(suite.name))\""
      if let file = suite.file { output += " file=\"\(XMLText.attribute(file))\"" }
      output += counts(of: suite.cases)
      output += " skipped=\"\(suite.cases.count { $0.ending.isSkipped })\">\n"
      for testCase in suite.cases { testCase.write(to: &output) }
      output += "  </testsuite>\n"
    }
    output += "</testsuites>\n"
  }

  private static func counts(of cases: [JUnitCase]) -> String {
    " tests=\"\(cases.count)\" failures=\"\(cases.count { $0.ending.isFailure })\""
      + " errors=\"\(cases.count { $0.ending.isError })\""
  }
}

/// A case of a test run: a rule on a file.
struct JUnitCase {
  enum Ending {
    case passed(output: String)
    case failure(message: String, type: String, text: String)
    case error(message: String, text: String)
    case skipped(String, output: String)

    var isFailure: Bool { if case .failure = self { true } else { false } }
    var isError: Bool { if case .error = self { true } else { false } }
    var isSkipped: Bool { if case .skipped = self { true } else { false } }
  }

  var name: String
  var className: String
  var ending: Ending

  fileprivate func write(to output: inout String) {
    output += "    <testcase name=\"\(XMLText.attribute(name))\""
    output += " classname=\"\(XMLText.attribute(className))\""
    var content = ""
    switch ending {
    case .passed(let text): content += Self.output(text)
    case .failure(let message, let type, let text):
      content += "      <failure message=\"\(XMLText.attribute(message))\" type=\"\(type)\">"
      content += "\(XMLText.content(text))</failure>\n"
    case .error(let message, let text):
      content += "      <error message=\"\(XMLText.attribute(message))\" type=\"error\">"
      content += "\(XMLText.content(text))</error>\n"
    case .skipped(let reason, let text):
      content += "      <skipped message=\"\(XMLText.attribute(reason))\"/>\n" + Self.output(text)
    }
    output += content.isEmpty ? "/>\n" : ">\n\(content)    </testcase>\n"
  }

  private static func output(_ text: String) -> String {
    text.isEmpty ? "" : "      <system-out>\(XMLText.content(text))</system-out>\n"
  }
}

extension XMLText {
  /// The value of an attribute, in double quotes; line breaks and tabs survive.
  fileprivate static func attribute(_ text: String) -> String {
    escaped(visible(text), isAttribute: true)
  }

  /// What stands between tags; line breaks stay as they are.
  fileprivate static func content(_ text: String) -> String {
    escaped(visible(text), isAttribute: false)
  }

  /// Control characters that XML cannot hold are shown by their pictures, other invisible ones by
  /// number.
  private static func visible(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result += TerminalText.substitute(for: scalar) ?? String(scalar)
      }
    }
    return result
  }
}
