import ArgumentParser
import Findings
import Linting
import Reporting
import Scalars

/// `align init`: writes what a new repository of goals needs.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: Wording.initAbstract[Help.language],
    discussion: Wording.initDiscussion[Help.language]
  ).asPartOfAlign

  @Argument(help: .text(Wording.flagInitFolder), completion: .directory)
  var folder = GivenPath(".")

  @Option(help: .text(Wording.flagInitVision, value: "id"))
  var vision: String?

  @Option(help: .text(Wording.flagInitRepository, value: "url"))
  var repository = "https://github.com/OWNER/align"

  @OptionGroup var options: RuleOptions

  func validate() throws {
    if RepositoryPlace(repository) == nil {
      throw ValidationError(Wording.notARepository(repository)[Help.language])
    }
  }

  func run() throws {
    let surroundings = Surroundings()
    let folder = folder.path
    let loader = options.loader(in: surroundings)
    let language = loader.language
    let book = try options.load(loader, in: surroundings)
    let starter = StarterFiles(book, language: language)
    guard let place = RepositoryPlace(repository) else { return }
    let above = options.sources.config == nil ? StarterFiles.settings(above: folder) : nil
    let ruleFolders = options.sources.rules.map(\.path)
    var lines: [String] = []
    do throws(RunFailure) {
      let document = try starter.document(
        titles: try titles(in: surroundings),
        vision: vision,
        year: surroundings.today.year
      )
      try FileWriter.makeFolder(folder)
      let relaxed = try rulesWithErrors(in: document, surroundings)
      // Settings of its own would take the place of those above, and not add to them.
      let settings =
        above == nil
        ? [starter.configuration(relaxing: relaxed, ruleFolders: ruleFolders, in: folder)] : []
      let files =
        [document] + settings + starter.pipelines(place, version: ToolVersion.text)
      for file in files {
        let path = folder == "." ? file.path : "\(folder)/\(file.path)"
        if let end = path.lastIndex(of: "/") { try FileWriter.makeFolder(String(path[..<end])) }
        let isNew = try FileWriter.create(Array(file.text.utf8), at: path)
        let told = TerminalText.sanitized(path)
        lines.append((isNew ? Wording.fileWritten(told) : Wording.fileLeft(told))[language])
      }
    } catch {
      if !lines.isEmpty { _ = surroundings.write(lines.joined(separator: "\n") + "\n") }
      options.fail([error], language: language, surroundings)
      throw ExitStatus.failure
    }
    if Surroundings.isInsideRepository(folder) {
      lines.append(Wording.pipelinesBelowRoot[language])
    }
    if let above { lines.append(Wording.settingsAbove(TerminalText.sanitized(above))[language]) }
    if place.isOpen {
      lines.append(Wording.fillInOwner(place.name)[language])
    } else if !place.isOnGitHub {
      lines.append(Wording.fillInBinary[language])
    }
    let next = Wording.initNext(next(hasOwnSettings: above == nil))[language]
    lines.append(TerminalText.sanitized(next))
    try options.finish(lines.joined(separator: "\n") + "\n", in: surroundings)
  }

  /// The arguments of the check of what was written, as a shell takes them.
  private func next(hasOwnSettings: Bool) -> String {
    // What begins with `-` would be read as a flag.
    let path = folder.path.hasPrefix("-") ? "./" + folder.path : folder.path
    var words = path == "." ? [] : [path]
    if !hasOwnSettings { words += options.sources.rules.flatMap { ["--rules", $0.path] } }
    return words.map { " " + $0.quotedForShell }.joined()
  }

  /// The titles on standard input, a line each; none where that is a terminal.
  private func titles(in surroundings: Surroundings) throws(RunFailure) -> [String] {
    guard !surroundings.isInputTerminal else { return [] }
    guard case .file(let file) = try FileReader(limit: 1 << 20).readStandardInput(as: "<stdin>")
    else { throw RunFailure(Wording.tooLarge(limit: 1 << 20)) }
    let text = String(decoding: file.bytes, as: UTF8.self)
    // Bytes that are not UTF-8 would be others now.
    guard text.utf8.elementsEqual(file.bytes) else {
      throw RunFailure(Wording.titlesNotUTF8, help: Wording.saveAsUTF8)
    }
    return text.drop { $0 == "\u{FEFF}" }.split(whereSeparator: \.isNewline).map {
      InitCommand.withoutBullet(String($0))
    }
  }

  /// A line of a pasted list without its mark: `- `, `* `, `• `, `3. `, `3) `.
  static func withoutBullet(_ line: String) -> String {
    let text = line.drop { $0.isWhitespace }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    if !digits.isEmpty, digits.count <= 2, let mark = rest.first, ".)".contains(mark) {
      let title = rest.dropFirst()
      if title.first?.isWhitespace == true { return String(title) }
    }
    if let mark = text.first, "-*•–".contains(mark), text.dropFirst().first?.isWhitespace == true {
      return String(text.dropFirst())
    }
    return String(text)
  }

  /// The rules that find errors in a starting document, found by checking it.
  private func rulesWithErrors(
    in document: StarterFiles.File,
    _ surroundings: Surroundings
  ) throws(RunFailure) -> [String] {
    var request = options.sources.request(in: surroundings)
    request.paths = ["-"]
    request.standardInput = Array(document.text.utf8)
    request.standardInputName = "\(folder.path)/\(document.path)"
    let outcome = Linter(request).run()
    if let failure = outcome.failures.first { throw failure }
    let rules = outcome.result?.findings.filter { $0.severity == .error }.map(\.rule) ?? []
    return Set(rules).sorted()
  }
}
