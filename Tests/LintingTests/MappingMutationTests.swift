import Findings
import Foundation
import GoalModel
import Scalars
import Testing
import YAMLSyntax

@testable import Linting

/// What `suggest --fix` promises, on documents that lack mappings and are broken in every way that
/// people break them.
///
/// `ALIGN_MUTATIONS` says how many, as for `FixMutationTests`.
@Suite struct MappingMutationTests {
  private static let parts = 4

  @Test("only what a goal lacks is written on mutations of the samples", arguments: 0..<parts)
  func mutations(part: Int) throws {
    let folder = try TemporaryDocument()
    var request = LintRequest(today: CalendarDate(daysSince1970: 20_000))
    request.paths = [folder.path]
    request.language = .english
    request.suggests = true
    let session = try LintSession(request)
    let count = MutationSamples.count / 4
    var fixed = 0
    for number in stride(from: part, to: count, by: Self.parts) {
      var generator = SeededGenerator(seed: UInt64(number) &+ 77_000)
      let sample = Self.unmapped(generator.pick(MutationSamples.small), &generator)
      let text = generator.once(in: 3) ? sample : Mutator.mutation(number, of: sample)
      let file = SourceFile(path: folder.path, bytes: text)
      let first = session.run(with: [0: file])
      let (files, last) = MappingFixes.fixed(first, in: session, from: [0: file])
      guard let change = files[0] else { continue }
      fixed += 1
      var problems = FixPromise.problems(from: change.before, to: change.after)
      problems += MappingPromise.problems(from: change.before, to: change.after)
      problems += Self.newErrors(first, last)
      let written = SourceFile(
        path: file.path,
        bytes: TextEncoding(of: file.bytes).bytes(ofUTF8: change.after)
      )
      let again = session.run(with: [0: written])
      if !MappingFixes.fixed(again, in: session, from: [0: written]).files.isEmpty {
        problems.append("a second run writes something")
      }
      #expect(problems.isEmpty, "mutation \(number)")
    }
    // A check that never writes anything would promise nothing.
    #expect(fixed > count / Self.parts / 4)
  }

  /// The text with some of its goals' mappings left out, or empty.
  private static func unmapped(_ text: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var lines: [Substring] = []
    var isLeftOut = false
    for line in String(decoding: text, as: UTF8.self).split(
      separator: "\n",
      omittingEmptySubsequences: false
    ) {
      let indentation = line.prefix { $0 == " " }
      let rest = line.dropFirst(indentation.count)
      let isKey = rest.hasPrefix("dimensions:") || rest.hasPrefix("vision:")
      if isKey, !indentation.isEmpty {
        isLeftOut = !generator.once(in: 4)
        guard isLeftOut else {
          lines.append(line)
          continue
        }
        if generator.once(in: 4) { lines.append(indentation + rest.prefix { $0 != ":" } + ": []") }
      } else if !isLeftOut || rest.first.map({ $0.isLetter || "-#".contains($0) }) ?? true {
        // A list that goes on over lines goes with its key; its lines begin deeper.
        let continues = isLeftOut && indentation.count > 6 && line.contains("]")
        isLeftOut = isLeftOut && continues
        if !continues { lines.append(line) }
      }
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private static func newErrors(_ first: Linter.Outcome, _ last: Linter.Outcome) -> [String] {
    func errors(_ outcome: Linter.Outcome) -> [String] {
      let findings = outcome.result?.findings ?? []
      return findings.filter { $0.severity == .error }.map { "\($0.rule) \($0.told().goals)" }
    }
    let before = errors(first)
    return errors(last).filter { !before.contains($0) }.map { "new error: \($0)" }
  }
}

/// What holds of a text with mappings in it, worked out apart from the code that writes them.
enum MappingPromise {
  /// Every value is the one before, but for `dimensions` and `vision` of goals that had none.
  static func problems(from before: [UInt8], to after: [UInt8]) -> [String] {
    let old = YAMLParser.parse(SourceFile(path: "", bytes: before))
    let new = YAMLParser.parse(SourceFile(path: "", bytes: after))
    guard old.documents.count == new.documents.count else { return ["documents are lost"] }
    var problems: [String] = []
    for (was, now) in zip(old.documents, new.documents) {
      guard let was = was.root, let now = now.root else { continue }
      compare(was, in: old, now, in: new, path: [], &problems)
    }
    return problems
  }

  private static func compare(
    _ was: NodeID,
    in old: YAMLStream,
    _ now: NodeID,
    in new: YAMLStream,
    path: [String],
    _ problems: inout [String]
  ) {
    guard old.kind(was) == new.kind(now), old.anchor(was) == new.anchor(now),
      old.tag(was) == new.tag(now), old.text(was) == new.text(now)
    else {
      problems.append("\(path) is not what it was")
      return
    }
    switch old.kind(was) {
    case .sequence:
      let (elements, others) = (Array(old.children(of: was)), Array(new.children(of: now)))
      if elements.count != others.count { problems.append("\(path) has other elements") }
      for (index, pair) in zip(elements, others).enumerated() {
        compare(pair.0, in: old, pair.1, in: new, path: path + ["\(index)"], &problems)
      }
    case .mapping:
      let isGoal = path.count == 2 && path[0] == "goals"
      var others = Array(new.entries(of: now))
      for (key, value) in old.entries(of: was) {
        let name = old.text(key)
        guard let index = others.firstIndex(where: { new.text($0.key) == name }) else {
          problems.append("\(path) has lost \(name)")
          continue
        }
        let other = others.remove(at: index).value
        let isEmpty =
          old.isNull(value) || old.kind(value) == .sequence && old.count(value) == 0
        if isGoal, ["dimensions", "vision"].contains(name), isEmpty { continue }
        compare(value, in: old, other, in: new, path: path + [name], &problems)
      }
      for (key, value) in others {
        let isMapping = isGoal && ["dimensions", "vision"].contains(new.text(key))
        if !isMapping || new.kind(value) != .sequence || new.count(value) == 0 {
          problems.append("\(path) has got \(new.text(key))")
        }
      }
    default: break
    }
  }
}
