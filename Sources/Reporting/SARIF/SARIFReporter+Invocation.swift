import Findings

extension SARIFReporter {
  /// How the run went, §3.20: neither when nor where, so that the same input gives the same bytes.
  func writeInvocation(
    _ result: LintResult,
    context: SARIFContext,
    to json: inout JSONWriter
  ) {
    let failures = result.record?.failures ?? []
    json.key("executionSuccessful")
    json.boolean(failures.isEmpty)
    json.key("exitCode")
    json.integer(result.exitStatus)
    json.member("exitCodeDescription", Wording.exitStatus(result.exitStatus)[language])
    let unassessed = result.rulesNotAssessed
    let leftOut = Wording.leftOut(result.summary)
    guard !failures.isEmpty || !unassessed.isEmpty || leftOut != nil else { return }
    json.key("toolExecutionNotifications")
    json.array { json in
      for failure in failures {
        json.element()
        write(failure, to: &json)
      }
      for rule in unassessed {
        json.element()
        json.object { json in
          json.member("level", "warning")
          json.key("message")
          let count = result.verdicts[rule.id]?.notAssessed ?? 0
          json.message(Wording.notAssessed(rule.id, times: count)[language])
          json.key("associatedRule")
          json.object(inline: true) { json in
            json.member("id", rule.id)
            if let number = context.number(ofRule: rule.id) {
              json.key("index")
              json.integer(number)
            }
          }
        }
      }
      if let leftOut {
        json.element()
        json.object { json in
          json.member("level", "note")
          json.key("message")
          json.message(leftOut[language])
        }
      }
    }
  }

  private func write(_ failure: RunFailure, to json: inout JSONWriter) {
    json.object { json in
      json.member("level", "error")
      json.key("message")
      let help = failure.help.map { "\n\(Wording.help[language]) \($0[language])" } ?? ""
      json.message(failure.message[language] + help)
      guard let file = failure.file else { return }
      let result = LintResult(files: [file])
      let context = SARIFContext(result, paths: paths)
      json.key("locations")
      json.array { json in
        json.element()
        json.object { json in
          json.key("physicalLocation")
          json.object { json in
            json.key("artifactLocation")
            context.writeLocation(of: file.path, index: nil, to: &json)
            if let range = failure.range {
              json.key("region")
              context.writeRegion(of: Place(file: 0, range: range), to: &json)
            }
          }
        }
      }
    }
  }
}
