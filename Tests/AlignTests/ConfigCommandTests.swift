import Foundation
import Testing

/// `align config` from the outside.
@Suite struct ConfigCommandTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write(
      ".align.yaml",
      """
      language: sv
      vision: ostersund
      severity: {unknown-key: note}
      ignore: [unused-suppression]
      overrides:
        - paths: drafts/*.yaml
          fail_on: never
          severity: {unknown-key: off}
          params: {too-many-goals.limit: 30}
      exclude: [old]
      """
    )
    let goals = "align: 1\nid: a\ntitle: A\nlanguage: en\ngoals: []\n"
    try folder.write("goals.yaml", goals)
    try folder.write("drafts/a.yaml", goals)
    try folder.write("old/a.yaml", goals)
    return folder
  }

  /// `key=value|origin` for each value.
  private func settings(_ arguments: [String], in folder: TemporaryFolder) throws -> [String] {
    let run = try Program.run(["config", "-f", "json"] + arguments, in: folder.path)
    #expect(run.status == 0, "\(run.error)")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let settings = try #require((object as? [String: Any])?["settings"] as? [[String: Any]])
    return try settings.flatMap { setting in
      let key = try #require(setting["key"] as? String)
      return try #require(setting["values"] as? [[String: Any]]).map { value in
        let from = try #require(value["from"] as? [String: Any])
        let name = (value["name"] as? String).map { $0 + ":" } ?? ""
        let place =
          (from["line"] as? Int).map { ":\($0)" } ?? (from["flag"] as? String).map { " \($0)" }
          ?? (from["variable"] as? String).map { " \($0)" } ?? ""
        return "\(key)=\(name)\(value["value"] ?? "")|\(from["kind"] ?? "")\(place)"
      }
    }
  }

  @Test("the root holds, overrides lie over it, the command line wins")
  func layers() throws {
    let folder = try folder()
    #expect(
      try settings(["goals.yaml"], in: folder) == [
        "vision=ostersund|configuration:2", "rules=rules/|default",
        "ignore=unused-suppression|configuration:4",
        "severity=unknown-key:note|configuration:3", "fail_on=error|default",
        "exclude=old|configuration:10", "language=sv|configuration:1",
      ]
    )
    let draft = try settings(["drafts/a.yaml"], in: folder)
    #expect(draft.contains("severity=unknown-key:off|override:8"))
    #expect(draft.contains("params=too-many-goals.limit:30|override:9"))
    #expect(draft.contains("fail_on=never|override:7"))
    let flags = try settings(
      [
        "drafts/a.yaml", "--fail-on", "note", "--severity", "unknown-key=error", "--lang", "en",
        "--select", "format",
      ],
      in: folder
    )
    #expect(flags.contains("fail_on=note|flag --fail-on"))
    #expect(flags.contains("severity=unknown-key:error|flag --severity"))
    #expect(flags.contains("language=en|flag --lang"))
    #expect(flags.contains("select=format|flag --select"))
    try folder.write(".align.yaml", "language: sv\n")
    let bare = try settings(["goals.yaml", "--no-default-rules"], in: folder)
    #expect(bare.contains("rules=-|flag --no-default-rules"))
  }

  @Test("the text names the file, the line, and what is left out")
  func text() throws {
    let folder = try folder()
    let run = try Program.run(["config", "old/a.yaml"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("old/a.yaml\nföljer .align.yaml\n"))
    #expect(run.output.contains("filen hoppas över"))
    #expect(run.output.contains("  vision    ostersund"))
    #expect(run.output.contains(".align.yaml:2\n"))
    #expect(run.output.contains("  select    -"))
  }

  @Test("without a configuration the language is the surroundings', else the document's")
  func language() throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write("a.yaml", "align: 1\nid: a\ntitle: A\ngoals: []\n")
    #expect(try settings(["a.yaml"], in: folder).contains("language=en|environment LANG"))
    let run = try Program.run(
      ["config", "a.yaml"],
      in: folder.path,
      environment: ["LANG": "C.UTF-8"]
    )
    #expect(run.output.contains("språk") || run.output.contains("dokumentet som börjar på rad 1"))
    #expect(run.output.contains("följer ingen .align.yaml"))
  }

  @Test(
    "what stops a run stops it here too",
    arguments: [
      ("selct: []\n", "unknown key `selct`"), ("severity: {unknown-kye: note}\n", "unknown-key"),
      ("params: {too-many-goals.limt: 3}\n", "too-many-goals.limit"),
      ("rules: [none]\n", "does not exist"),
    ]
  )
  func mistakes(configuration: String, told: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write(".align.yaml", configuration)
    let run = try Program.run(["config"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.contains(told))
    let missing = try Program.run(["config", "none.yaml"], in: folder.path)
    #expect(missing.status == 2)
    #expect(missing.error.contains("none.yaml: does not exist"))
  }
}
