import Findings
import Foundation
import GoalModel
import Scalars
import Testing
import YAMLSyntax

@testable import Linting

/// What `--fix` promises, on documents broken in every way that people break them.
///
/// `ALIGN_MUTATIONS=10000` tries as many; the first of them are the same whatever the number.
@Suite struct FixMutationTests {
  private static let parts = 6

  @Test("fixes hold what they promise on mutations of the samples", arguments: 0..<parts)
  func mutations(part: Int) throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let session = try Self.session(folder)
    #expect(MutationSamples.all.count > 20)
    var fixed = 0
    for number in stride(from: part, to: MutationSamples.count, by: Self.parts) {
      var generator = SeededGenerator(seed: UInt64(number))
      // The large samples are many times as slow as the others.
      let sample = generator.pick(
        generator.once(in: 12) ? MutationSamples.all : MutationSamples.small
      )
      let text = Mutator.mutation(number, of: sample)
      let file = SourceFile(path: "\(folder)/goals.yaml", bytes: text)
      let problems = Self.problems(fixing: file, in: session, &fixed)
      #expect(problems.isEmpty, "mutation \(number)")
      if !problems.isEmpty {
        try Data(text).write(
          to: FileManager.default.temporaryDirectory.appendingPathComponent("mutation-\(number)")
        )
      }
    }
    // A check that never mends anything would promise nothing.
    #expect(fixed > MutationSamples.count / Self.parts / 4)
  }

  private static func folder() throws -> String {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("align-mutations-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try Data("align: 1\n".utf8).write(to: url.appendingPathComponent("goals.yaml"))
    let other = url.appendingPathComponent("others")
    try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
    try Data("align: 1\nid: b\ntitle: B\nvision: ostersund\ngoals: []\n".utf8)
      .write(to: other.appendingPathComponent("b.yaml"))
    return url.path
  }

  /// A session on one file, in whose stead the mutations are put.
  private static func session(_ folder: String) throws -> LintSession {
    var request = LintRequest(today: CalendarDate(daysSince1970: 20_000))
    // A folder is searched too: what is needless is taken away only then.
    request.paths = ["\(folder)/goals.yaml", "\(folder)/others"]
    request.language = .english
    // What fixes come from; the rest of the rules run on the samples themselves.
    request.select = ["format", "reference", "goal-without-dimension"]
    let session = try LintSession(request)
    #expect(session.found.map(\.isNamed) == [true, false])
    return session
  }

  /// Fixes a text as `--fix` does, and says what does not hold.
  private static func problems(
    fixing file: SourceFile,
    in session: LintSession,
    _ fixed: inout Int
  ) -> [String] {
    var problems: [String] = []
    let first = session.run(with: [0: file])
    guard first.result != nil else { return ["no result: \(first.failures)"] }
    for round in FixRun.rounds(first, of: FixRun.safeFixes(first), limits: YAMLLimits()) {
      problems += FixPromise.problems(of: round)
    }
    let (files, last) = FixRun.fixed(first, in: session, from: [0: file])
    for round in FixRun.rounds(last, of: FixRun.safeFixes(last), limits: YAMLLimits()) {
      problems.append("still fixable: \(round.fixes.map(\.title))")
    }
    guard let change = files[0] else { return problems }
    fixed += 1
    problems += FixPromise.problems(from: change.before, to: change.after)
    // As if run again, on the file as it was written.
    let encoding = TextEncoding(of: file.bytes)
    let written = SourceFile(path: file.path, bytes: encoding.bytes(ofUTF8: change.after))
    if encoding.bytes(ofUTF8: change.before) != file.bytes, encoding == .utf8 {
      problems.append("the text before is not the file's")
    }
    let again = session.run(with: [0: written])
    if !FixRun.fixed(again, in: session, from: [0: written]).files.isEmpty {
      problems.append("a second fix changes something")
    }
    let left = again.result?.findings.map(\.rule) ?? []
    if left != last.result?.findings.map(\.rule) {
      problems.append("what is written is not what was judged")
    }
    return problems
  }
}

/// What holds of every fix, worked out apart from the code that applies them.
enum FixPromise {
  /// The bytes outside the edits that were applied are those before, in their order.
  static func problems(of round: FixRun.Round) -> [String] {
    let before = round.file.bytes
    let after = round.outcome.bytes
    var edits: [TextEdit] = []
    for edit in round.outcome.applied.flatMap({ round.fixes[$0].edits }) where !edits.contains(edit)
    {
      edits.append(edit)
    }
    edits.sort { $0.place.range.start < $1.place.range.start }
    var oldPlace = 0
    var newPlace = 0
    for edit in edits {
      let range = edit.place.range.bytes
      guard range.lowerBound >= oldPlace, range.upperBound <= before.count else {
        return ["edits overlap or lie outside: \(edits)"]
      }
      let kept = before[oldPlace..<range.lowerBound]
      guard after.dropFirst(newPlace).starts(with: kept),
        after.dropFirst(newPlace + kept.count).starts(with: edit.text.utf8)
      else { return ["bytes before offset \(range.lowerBound) are not those before"] }
      newPlace += kept.count + edit.text.utf8.count
      oldPlace = range.upperBound
    }
    return after.dropFirst(newPlace).elementsEqual(before[oldPlace...])
      ? [] : ["bytes after the last edit are not those before"]
  }

  /// Comments stay, and the text is as good YAML as it was.
  static func problems(from before: [UInt8], to after: [UInt8]) -> [String] {
    let old = YAMLParser.parse(SourceFile(path: "", bytes: before))
    let new = YAMLParser.parse(SourceFile(path: "", bytes: after))
    var problems: [String] = []
    if old.fault == nil, let fault = new.fault {
      problems.append("is no YAML any more: \(fault.message.english)")
    }
    guard new.fault == nil, old.fault == nil else { return problems }
    let oldComments = old.comments.map { old.comments.text($0) }
    let newComments = new.comments.map { new.comments.text($0) }
    func kept(_ comments: [String]) -> [String] {
      comments.filter { !$0.contains("align-ignore") }
    }
    if kept(oldComments) != kept(newComments) { problems.append("comments are lost") }
    if repeatedKeys(new) > repeatedKeys(old) { problems.append("a key is there twice") }
    return problems
  }

  /// How often a key stands in a mapping that has it already.
  private static func repeatedKeys(_ stream: YAMLStream) -> Int {
    var count = 0
    for index in 0..<stream.nodeCount {
      let node = NodeID(rawValue: UInt32(index))
      guard stream.kind(node) == .mapping else { continue }
      var seen: Set<String> = []
      for entry in stream.entries(of: node)
      where stream.isScalar(entry.key) && !seen.insert(stream.text(entry.key)).inserted {
        count += 1
      }
    }
    return count
  }
}
