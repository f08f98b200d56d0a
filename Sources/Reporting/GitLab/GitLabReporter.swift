package import Findings

/// The report that GitLab shows as Code Quality: a list of issues, in the part of Code Climate's
/// format that it reads.
///
/// An error is `major`, a warning `minor`, a note `info`.
package struct GitLabReporter: Reporter {
  package var language: Language
  package var paths: RepositoryPaths

  package init(language: Language, paths: RepositoryPaths = RepositoryPaths()) {
    self.language = language
    self.paths = paths
  }

  package func write(_ result: LintResult, to output: inout String) {
    let map = SourceMap(result.files)
    var json = JSONWriter()
    // GitLab drops an issue whose fingerprint it has seen.
    var seen: [String: Int] = [:]
    json.array { json in
      for finding in result.findings.lazy.map({ $0.told() }) {
        let times = seen[finding.fingerprint, default: 0]
        seen[finding.fingerprint] = times + 1
        json.element()
        json.object { json in
          json.member("description", description(of: finding))
          json.member("check_name", finding.rule)
          json.member(
            "fingerprint",
            times == 0 ? finding.fingerprint : "\(finding.fingerprint)-\(times)"
          )
          json.member("severity", Self.severity(finding.severity))
          json.key("location")
          write(finding.place, of: result, map, to: &json)
          guard !finding.related.isEmpty else { return }
          json.key("other_locations")
          json.array { json in
            for related in finding.related {
              json.element()
              write(related.place, of: result, map, to: &json)
            }
          }
        }
      }
    }
    output += json.text
    output += "\n"
  }

  /// The message and what to do: GitLab shows nothing else.
  private func description(of finding: Finding) -> String {
    guard finding.decided == nil, let help = finding.help else { return finding.message }
    return "\(finding.message). \(Wording.help[language]) \(help)"
  }

  private func write(
    _ place: Place,
    of result: LintResult,
    _ map: SourceMap,
    to json: inout JSONWriter
  ) {
    let (start, end) = map.positions(of: place)
    json.object(inline: true) { json in
      json.member("path", paths.shown(ofFile: place.file, in: result))
      json.key("lines")
      json.object { json in
        json.key("begin")
        json.integer(start.line)
        json.key("end")
        json.integer(end.line)
      }
    }
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
