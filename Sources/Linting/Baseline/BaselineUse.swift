import Findings

/// The baselines of a run at work: what they accept, and what they no longer need.
struct BaselineUse {
  private var baselines: [String: Baseline] = [:]
  private var fingerprints: [String: Set<String>] = [:]
  private var used: Set<String> = []

  /// Reads every baseline that is named for some file.
  init(_ paths: Set<String>) throws(RunFailures) {
    var failures: [RunFailure] = []
    for path in paths.sorted() {
      do throws(RunFailures) {
        let baseline = try Baseline.read(path)
        baselines[path] = baseline
        fingerprints[path] = Set(baseline.entries.map(\.fingerprint))
      } catch {
        failures += error.failures
      }
    }
    guard failures.isEmpty else { throw RunFailures(failures) }
  }

  /// Whether no file has a baseline.
  var isEmpty: Bool { baselines.isEmpty }

  /// Whether a finding is accepted by the baseline that holds for its file; what keeps a file from
  /// being read never is.
  mutating func accepts(_ finding: Finding, path: String?) -> Bool {
    guard !LintResult.rulesOfUnreadFiles.contains(finding.rule), let path,
      fingerprints[path]?.contains(finding.fingerprint) == true
    else { return false }
    used.insert(finding.fingerprint)
    return true
  }

  /// How many entries accept nothing any more.
  func staleCount(within reach: BaselineReach) -> Int {
    baselines.reduce(0) { sum, baseline in
      sum
        + baseline.value.entries.count {
          !used.contains($0.fingerprint) && reach.includes($0, of: baseline.key)
        }
    }
  }
}

extension Baseline {
  /// Writes a baseline that accepts what a run found, and takes it out of the result.
  ///
  /// An old file's entries stay where the run says nothing of them, and go where they accept nothing
  /// any more.
  ///
  /// - Parameters:
  ///   - result: a run in which no baseline held.
  ///   - reach: what the run can say of old entries.
  ///   - path: the baseline's file.
  ///   - acceptsNew: whether findings come in that an old file does not have.
  /// - Throws: a failure where the file cannot be read or written, or would grow unasked.
  static func write(
    _ result: inout LintResult,
    within reach: BaselineReach,
    to path: String,
    acceptsNew: Bool
  ) throws(RunFailures) {
    let isOld = (try? FileSystem.status(of: path)) != nil
    let old = isOld ? try read(path).entries : []
    let known = Set(old.map(\.fingerprint))
    var accepted: [Finding] = []
    var rest: [Finding] = []
    for finding in result.findings {
      let isUnread = LintResult.rulesOfUnreadFiles.contains(finding.rule)
      if isUnread { rest.append(finding) } else { accepted.append(finding) }
    }
    let new = accepted.filter { !known.contains($0.fingerprint) }
    guard !isOld || acceptsNew || new.isEmpty else {
      var failure = RunFailure(
        Wording.baselineWouldGrow(path, by: new.count),
        help: Wording.acceptNew
      )
      failure.related = new.map { finding in
        let told = finding.told()
        return RunFailure.Related(
          file: result.files[finding.place.file],
          range: finding.place.range,
          message: LocalizedText("\(told.message) [\(finding.rule)]")
        )
      }
      throw RunFailures([failure])
    }
    let found = Set(accepted.map(\.fingerprint))
    var baseline = Baseline(
      entries: old.filter { !found.contains($0.fingerprint) && !reach.includes($0, of: path) }
    )
    baseline.entries += accepted.map { entry(for: $0, paths: result.lastingPaths) }
    do throws(RunFailure) {
      try FileWriter.write(Array(baseline.text.utf8), to: path)
    } catch {
      throw RunFailures([error])
    }
    result.findings = rest
    result.record?.accepted += accepted
    result.summary.accepted += accepted.count
    result.summary.errors = 0
    result.summary.warnings = 0
    result.summary.notes = 0
    result.summary.count(rest)
    // What is left is what keeps files from being read: it fails the run unless nothing does.
    result.isFailing = result.isFailing && !rest.isEmpty
  }
}
