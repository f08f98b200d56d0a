package import Findings

/// What `align init` writes for a new repository.
package struct StarterFiles {
  /// A file, by its path from the repository's folder.
  package struct File: Sendable {
    package var path: String
    package var text: String
  }

  private let book: RuleBook
  private let language: Language

  package init(_ book: RuleBook, language: Language) {
    self.book = book
    self.language = language
  }

  /// The visions in force that a document may serve.
  package var visions: [String] { names.visions.map(\.id) }

  private var names: SchemaNames {
    SchemaNames(book.loaded, defaultVisions: book.defaultVisions)
  }

  /// The starting document.
  ///
  /// - Parameters:
  ///   - titles: the goals' titles; of each the first line's words count.
  ///   - vision: the id of the vision that the goals serve; nil for the first in force.
  ///   - year: the year of the goals.
  /// - Returns: the document.
  /// - Throws: a failure where there is no such vision.
  package func document(
    titles: [String],
    vision: String?,
    year: Int
  ) throws(RunFailure) -> File {
    let known = visions
    guard let chosen = vision ?? known.first, known.contains(chosen) else {
      throw RunFailure(
        Wording.unknownVisionFlag(vision ?? ""),
        help: Wording.didYouMean(NearestNames.nearest(to: vision ?? "", among: known))
          ?? Wording.visionsInForce(known)
      )
    }
    let names = SchemaNames(book.loaded, defaultVisions: [chosen], only: chosen)
    let document = StarterDocument(
      language: language,
      year: year,
      vision: names.visions.first ?? SchemaNames.Name(id: chosen),
      dimensions: names.dimensions,
      aspects: names.aspects.filter { !$0.id.contains("/") },
      titles: titles.map(YAMLText.line).filter { !$0.isEmpty }
    )
    return File(path: document.fileName, text: document.text)
  }

  /// `.align.yaml`, in which rules that find errors in the starting document are warnings.
  ///
  /// - Parameters:
  ///   - rules: those rules.
  ///   - ruleFolders: the rule folders in force beside the program's own, as given.
  ///   - folder: the folder that it is written in, which is there.
  /// - Returns: the file.
  package func configuration(
    relaxing rules: [String],
    ruleFolders: [String],
    in folder: String
  ) -> File {
    var text = "---\n"
    text += comment(Wording.starterConfiguration[language])
    text += "language: \(language.rawValue)\n"
    text += "fail_on: error\n"
    if !ruleFolders.isEmpty {
      text += "rules:\n"
      for path in ruleFolders {
        text += "  " + YAMLText.item(FilePath.relative(toFolder: path, from: folder)) + "\n"
      }
    }
    if !rules.isEmpty {
      text += "\n" + comment(Wording.starterRelaxed[language])
      text += "severity:\n"
      for rule in rules { text += "  \(rule): warning\n" }
    }
    return File(path: ".align.yaml", text: text)
  }

  /// The path of the settings that hold in a folder and stand above it; nil where none do.
  ///
  /// - Parameter folder: need not be there yet.
  /// - Returns: the path, from the current folder.
  package static func settings(above folder: String) -> String? {
    var finder = ConfigurationFinder()
    let scope = finder.scope(of: folder + "/" + ConfigurationFinder.fileName)
    guard scope.path.contains("/"), let index = scope.configuration else { return nil }
    return finder.configurations[index].file.path
  }

  /// What CI and git need to run the check.
  ///
  /// - Parameters:
  ///   - place: where this program's repository is.
  ///   - version: the version to use.
  /// - Returns: a file each for GitHub, GitLab and pre-commit.
  package func pipelines(_ place: RepositoryPlace, version: String) -> [File] {
    let repository = place.address
    let name = place.name
    let raw =
      place.isOnGitHub ? "https://raw.githubusercontent.com/\(name)" : "\(repository)/-/raw"
    // Where releases of other services lie is for those who have one to say.
    let binary =
      place.isOnGitHub
      ? [
        "ALIGN_URL: >-",
        "  \(repository)/releases/download/v\(version)/align-Linux-x86_64",
      ] : ["# \(Wording.starterBinary[language])", "ALIGN_URL: \"\""]
    let hint = comment(Wording.starterPipeline(name)[language])
    let workflow = """
      ---
      \(hint)name: align
      "on":
        push:
        pull_request:
      permissions:
        contents: read
      jobs:
        align:
          runs-on: ubuntu-latest
          steps:
            - uses: actions/checkout@v5
            - uses: \(name)@v\(version)

      """
    let gitlab = """
      ---
      \(hint)include:
        - remote: >-
            \(raw)/v\(version)/templates/align.gitlab-ci.yml
      align:
        variables:
          \(binary.joined(separator: "\n    "))

      """
    let hooks = """
      ---
      \(hint)repos:
        - repo: \(repository)
          rev: v\(version)
          hooks:
            - id: align

      """
    return [
      File(path: ".github/workflows/align.yml", text: workflow),
      File(path: ".gitlab-ci.yml", text: gitlab),
      File(path: ".pre-commit-config.yaml", text: hooks),
    ]
  }

  private func comment(_ text: String) -> String {
    YAMLText.wrapped(text, width: 78).map { "# \($0)\n" }.joined()
  }
}
