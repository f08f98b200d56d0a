package import Findings
import Hashing

/// The report in the Static Analysis Results Interchange Format, SARIF 2.1.0
/// (<https://docs.oasis-open.org/sarif/sarif/v2.1.0/>).
///
/// What a comment silences, what the baseline accepts and what a decision settles is there, as
/// suppressed, with its reason. Nothing of the day or the machine is in it.
package struct SARIFReporter: Reporter {
  package var language: Language
  /// The program's version, as `--version` prints it.
  package var toolVersion: String
  package var paths: RepositoryPaths
  /// Whether findings are left out that a comment silences or the baseline accepts.
  ///
  /// For GitHub, which reads nothing of suppressions and opens an alert on each of them.
  package var omitsSuppressed = false

  package init(
    language: Language,
    toolVersion: String,
    paths: RepositoryPaths = RepositoryPaths()
  ) {
    self.language = language
    self.toolVersion = toolVersion
    self.paths = paths
  }

  package func write(_ result: LintResult, to output: inout String) {
    var json = JSONWriter()
    let context = SARIFContext(result, paths: paths)
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.key("runs")
      json.array { json in
        json.element()
        json.object { json in writeRun(result, context: context, to: &json) }
      }
    }
    output += json.text
    output += "\n"
  }

  /// The members of a run, §3.14.
  private func writeRun(
    _ result: LintResult,
    context: SARIFContext,
    to json: inout JSONWriter
  ) {
    json.key("tool")
    json.object { json in
      json.key("driver")
      json.object { json in writeDriver(result, to: &json) }
    }
    json.key("invocations")
    json.array { json in
      json.element()
      json.object { json in writeInvocation(result, context: context, to: &json) }
    }
    json.member("language", language.rawValue)
    json.member("columnKind", "unicodeCodePoints")
    json.key("newlineSequences")
    json.strings(["\r\n", "\n", "\r"])
    json.key("originalUriBaseIds")
    json.object(inline: true) { json in
      json.key(SARIFContext.base)
      json.object { json in
        json.key("description")
        json.message(Wording.sourceRoot[language])
      }
      guard context.namesBuiltInFiles else { return }
      json.key(SARIFContext.builtInBase)
      json.object { json in
        json.key("description")
        json.message(Wording.builtInRoot[language])
      }
    }
    writeArtifacts(context, to: &json)
    // A run that ended before anything was judged has no results, not none: §3.14.23.
    guard result.record?.isStopped != true else { return }
    json.key("results")
    json.array { json in
      for finding in result.findings {
        json.element()
        write(finding.told(), suppression: nil, context: context, to: &json)
      }
      guard let record = result.record, !omitsSuppressed else { return }
      for suppressed in record.suppressed {
        json.element()
        write(
          suppressed.finding.told(),
          suppression: .comment(suppressed),
          context: context,
          to: &json
        )
      }
      for finding in record.accepted {
        json.element()
        write(finding.told(), suppression: .baseline, context: context, to: &json)
      }
    }
  }

  /// The files that were checked and those that findings point into, §3.24.
  private func writeArtifacts(_ context: SARIFContext, to json: inout JSONWriter) {
    json.key("artifacts")
    json.array { json in
      for (number, file) in context.artifacts.enumerated() {
        json.element()
        json.object(inline: true) { json in
          json.key("location")
          context.writeLocation(ofFile: file, index: number, to: &json)
          json.member("mimeType", "application/yaml")
          json.key("length")
          json.integer(context.map.files[file].bytesOnDisk.count)
          json.key("hashes")
          json.object { json in
            json.member("sha-256", ContentHash.sha256(of: context.map.files[file].bytesOnDisk))
          }
          if context.checkedFiles.contains(file) {
            json.key("roles")
            json.strings(["analysisTarget"])
          }
        }
      }
    }
  }
}

// MARK: - Writing

extension JSONWriter {
  mutating func member(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  mutating func strings(_ values: [String]) {
    array(inline: true) { json in
      for value in values {
        json.element()
        json.string(value)
      }
    }
  }

  /// A message object of plain text, §3.11.
  mutating func message(_ text: String) {
    object(inline: true) { $0.member("text", text) }
  }
}
