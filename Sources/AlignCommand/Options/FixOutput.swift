import Findings
import Linting
import Reporting

/// What `--fix --dry-run` writes.
struct FixOutput {
  var isQuiet = false
  var language: Language

  /// Writes the changes to standard output as `patch -p1` reads them, and what they are to
  /// standard error.
  func writeDiff(of files: [FixedFile], _ surroundings: Surroundings) -> ExitStatus {
    let isTerminal = surroundings.isTerminal(.output)
    var status = ExitStatus.success
    for file in files {
      if file.encoding != .utf8 {
        let note = Wording.isUTF16(TerminalText.sanitized(file.path))
        surroundings.complain("align: \(note[language])\n")
      }
      let diff = UnifiedDiff(path: file.path, before: file.before, after: file.after).bytes
      let text =
        isTerminal
        ? Array(TerminalText.sanitizedLines(String(decoding: diff, as: UTF8.self)).utf8) : diff
      if let failure = surroundings.write(text) { status = failure }
    }
    let count = files.reduce(0) { $0 + $1.count }
    let words =
      files.isEmpty ? Wording.nothingToFix : Wording.wouldFix(count, files: files.count)
    if !isQuiet { surroundings.complain("align: \(words[language])\n") }
    return status
  }
}
