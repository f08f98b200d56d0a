import Findings
import YAMLSyntax

/// A run that puts the safe fixes of what it finds, or the mappings that it suggests, into the
/// files, and then reports the rest.
package struct FixRun: Sendable {
  private let request: LintRequest

  package init(_ request: LintRequest) {
    self.request = request
  }

  /// What a run with fixes ends in.
  package struct Outcome: Sendable {
    /// What is left after the fixes.
    package var remaining: Linter.Outcome
    /// The files that have fixes, in the order of the run.
    package var files: [FixedFile] = []
    /// Standard input with its fixes, where it was read: the same text where there were none.
    package var standardInput: [UInt8]?
  }

  /// What is done with the fixed texts.
  package enum Mode: Hashable, Sendable {
    case write
    /// Nothing is written, and what is reported is what stands in the files.
    case dryRun
  }

  /// A key that is renamed brings to light what stands under it, and so on down the document; no
  /// document is deeper than this.
  private static let roundLimit = 20

  /// Runs in rounds until there is nothing more to fix.
  package func run(_ mode: Mode) -> Outcome {
    let session: LintSession
    do throws(RunFailures) {
      var whole = request
      whole.needsWholeFindings = true
      session = try LintSession(whole)
    } catch {
      return Outcome(remaining: Linter(request).stopped(error.failures))
    }
    let first = session.run()
    let (texts, last) =
      request.suggests
      ? MappingFixes.fixed(first, in: session) : Self.fixed(first, in: session)
    var outcome = Outcome(remaining: mode == .dryRun ? first : last)
    let changed = texts.sorted { $0.key < $1.key }.filter { $0.value.before != $0.value.after }
    outcome.files = changed.map(\.value)
    if mode == .write {
      write(changed, session, into: &outcome)
      session.writeBaseline(&outcome.remaining)
      outcome.remaining.result?.fixed = outcome.files.map {
        FixTally(path: $0.path, count: $0.count)
      }
    }
    outcome.standardInput = standardInput(last, session)
    return outcome
  }

  /// Puts fixes in, round by round, until there are none.
  ///
  /// - Parameters:
  ///   - first: what was found before.
  ///   - session: what finds.
  ///   - texts: by scope, the texts that stood in for what the files hold.
  ///   - choice: the fixes of an outcome that are put in, by the files' numbers.
  /// - Returns: by scope the files with fixes, and what is found afterwards.
  static func fixed(
    _ first: Linter.Outcome,
    in session: LintSession,
    from texts: [Int: SourceFile] = [:],
    choosing choice: (Linter.Outcome) -> [Int: [Fix]] = FixRun.safeFixes
  ) -> (files: [Int: FixedFile], last: Linter.Outcome) {
    var files: [Int: FixedFile] = [:]
    var texts = texts
    var last = first
    for _ in 0..<roundLimit {
      var hasFixed = false
      for round in rounds(last, of: choice(last), limits: session.request.limits.ofYAML) {
        guard let file = files[round.scope] ?? unfixed(round.file, round.scope, session) else {
          continue
        }
        hasFixed = true
        files[round.scope] = file
        files[round.scope]?.after = round.outcome.bytes
        files[round.scope]?.count += round.outcome.applied.count
        texts[round.scope] = SourceFile(path: file.path, bytes: round.outcome.bytes)
      }
      guard hasFixed else { break }
      last = session.run(with: texts)
    }
    return (files, last)
  }

  /// What one round does to a file.
  struct Round {
    var scope: Int
    var file: SourceFile
    /// The fixes of what was found in it.
    var fixes: [Fix]
    var outcome: FixApplier.Outcome
  }

  /// The fixes that fit beside each other, for every file that has any, in the order of the files.
  static func rounds(
    _ outcome: Linter.Outcome,
    of fixes: [Int: [Fix]],
    limits: YAMLLimits
  ) -> [Round] {
    guard let result = outcome.result else { return [] }
    return fixes.sorted { $0.key < $1.key }.compactMap { number, list in
      guard let scope = outcome.scopes[number] else { return nil }
      let applied = applied(list, to: result.files[number], number: number, limits: limits)
      guard !applied.applied.isEmpty else { return nil }
      return Round(scope: scope, file: result.files[number], fixes: list, outcome: applied)
    }
  }

  /// The safe fixes of what was found, by the files' numbers.
  static func safeFixes(_ outcome: Linter.Outcome) -> [Int: [Fix]] {
    var fixes: [Int: [Fix]] = [:]
    var removals: [Int: [Fix]] = [:]
    for finding in outcome.result?.findings ?? [] {
      // Files of rule folders are not what was asked to be fixed.
      guard outcome.scopes[finding.place.file] != nil,
        let fix = finding.fixes.first(where: \.isSafe)
      else { continue }
      if finding.rule == "unused-suppression" {
        removals[finding.place.file, default: []].append(fix)
      } else {
        fixes[finding.place.file, default: []].append(fix)
      }
    }
    // What is mended may bring findings that a comment silences: those go last.
    return fixes.isEmpty ? removals : fixes
  }

  /// A file before its first fix; nil where it cannot be read again.
  private static func unfixed(
    _ file: SourceFile,
    _ scope: Int,
    _ session: LintSession
  ) -> FixedFile? {
    guard let encoding = try? session.encoding(ofScope: scope) else { return nil }
    return FixedFile(
      path: file.path,
      isStandardInput: session.found[scope].path == "-",
      before: file.bytes,
      after: file.bytes,
      count: 0,
      encoding: encoding
    )
  }

  /// Puts fixes into a file; where the text would not be YAML any more, without those that break
  /// it.
  private static func applied(
    _ fixes: [Fix],
    to file: SourceFile,
    number: Int,
    limits: YAMLLimits
  ) -> FixApplier.Outcome {
    func isBroken(_ bytes: [UInt8]) -> Bool {
      YAMLParser.parse(SourceFile(path: file.path, bytes: bytes), limits: limits).fault != nil
        && YAMLParser.parse(file, limits: limits).fault == nil
    }
    let all = FixApplier.apply(fixes, to: file, number: number)
    guard isBroken(all.bytes) else { return all }
    var good: [Int] = []
    // Halves of halves: where one breaks the text, few have to be tried alone.
    var groups = [all.applied]
    while let group = groups.popLast() {
      let tried = (good + group).sorted()
      let bytes = FixApplier.apply(tried.map { fixes[$0] }, to: file, number: number).bytes
      if !isBroken(bytes) {
        good = tried
      } else if group.count > 1 {
        groups.append(Array(group[(group.count / 2)...]))
        groups.append(Array(group[..<(group.count / 2)]))
      }
    }
    let bytes = FixApplier.apply(good.map { fixes[$0] }, to: file, number: number).bytes
    return FixApplier.Outcome(bytes: bytes, applied: good)
  }

  /// Writes the files; those that cannot be written keep their findings.
  private func write(
    _ changed: [(key: Int, value: FixedFile)],
    _ session: LintSession,
    into outcome: inout Outcome
  ) {
    var failures: [RunFailure] = []
    var texts: [Int: SourceFile] = [:]
    var written: [FixedFile] = []
    for (scope, file) in changed {
      do throws(RunFailure) {
        if !file.isStandardInput { try file.write() }
        written.append(file)
        texts[scope] = SourceFile(path: file.path, bytes: file.after)
      } catch {
        failures.append(error)
      }
    }
    guard !failures.isEmpty else { return }
    outcome.files = written
    outcome.remaining = session.run(with: texts)
    outcome.remaining.failures += failures
  }

  /// What standard input became, in its own encoding; nil where it was not read, or not read to be
  /// checked.
  private func standardInput(_ last: Linter.Outcome, _ session: LintSession) -> [UInt8]? {
    for (number, scope) in last.scopes where session.found[scope].path == "-" {
      guard let file = last.result?.files[number],
        let encoding = try? session.encoding(ofScope: scope)
      else { continue }
      return encoding.bytes(ofUTF8: file.bytes)
    }
    return nil
  }
}
