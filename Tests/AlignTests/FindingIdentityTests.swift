import Foundation
import Testing

/// Which findings are known again: by baselines and by `align diff`, from the outside.
@Suite struct FindingIdentityTests {
  private static let head = "align: 1\nid: a\ntitle: Mål\nvision: ostersund\nstatus: adopted\n"

  /// Two documents, and the rules of which the second has new findings.
  struct Change: CustomTestStringConvertible, Sendable {
    var name: String
    var before: String
    var after: String
    var new: Set<String> = []

    var testDescription: String { name }
  }

  private static func harm(to dimension: String) -> String {
    head
      + """
      goals:
        - id: A
          title: Upp
          dimensions: [economic]
          vision: [jobs]
          effects:
            - {affects: \(dimension), effect: -3, scope: local, because: Skäl}

      """
  }

  private static let up =
    "  - {id: A, title: Upp, indicators: [{name: N, quantity: housing, direction: increase}]}\n"
  private static let down =
    "  - {id: B, title: Ner, indicators: [{name: Antal, quantity: housing, direction: decrease}]}\n"

  static let changes: [Change] = [
    Change(
      name: "an accepted harm is no other's",
      before: harm(to: "ecological"),
      after: harm(to: "social"),
      new: ["harm-cancelling", "regard-missing"]
    ),
    Change(
      name: "nor is a gap",
      before: head + "goals:\n  - {id: A, title: A, dimensions: [social]}\n"
        + "  - {id: B, title: B, dimensions: [economic, democratic]}\n",
      after: head + "goals:\n  - {id: A, title: A, dimensions: [ecological]}\n"
        + "  - {id: B, title: B, dimensions: [economic, democratic]}\n",
      new: ["dimension-without-goal"]
    ),
    Change(
      name: "goals in another order",
      before: head + "goals:\n" + up + down,
      after: head + "goals:\n" + down + up
    ),
    Change(
      name: "parents in a ring, in another order",
      before: head + "goals:\n  - {id: A, title: A, parent: B}\n  - {id: B, title: B, parent: C}\n"
        + "  - {id: C, title: C, parent: A}\n",
      after: head + "goals:\n  - {id: B, title: B, parent: C}\n  - {id: C, title: C, parent: A}\n"
        + "  - {id: A, title: A, parent: B}\n"
    ),
    Change(
      name: "a comment in a list",
      before: head + "goals:\n  - id: A\n    title: Minskade utsläpp av koldioxid\n"
        + "    vision: voice-heard\n    dimensions:\n      - social\n      - democratic\n",
      after: head + "goals:\n  - id: A\n    title: Minskade utsläpp av koldioxid\n"
        + "    vision: voice-heard\n    dimensions:\n      - social  # som förut\n"
        + "      # beslutat av KF\n      - democratic\n"
    ),
  ]

  @Test("a baseline accepts what was there, and nothing else", arguments: changes)
  func baseline(_ change: Change) throws {
    let folder = try TemporaryFolder()
    func check(_ text: String, _ arguments: String...) throws -> Program {
      try folder.write("goals.yaml", text)
      return try Program.run(
        ["check", "goals.yaml", "--today", "2026-03-01", "--notes", "-f", "json"] + arguments,
        in: folder.path
      )
    }
    _ = try check(change.before, "--write-baseline", "accepted.json")
    let same = try rules(try check(change.before, "--baseline", "accepted.json"))
    #expect(same.isEmpty)
    let changed = try rules(try check(change.after, "--baseline", "accepted.json"))
    #expect(changed.intersection(change.new) == change.new)
    if change.new.isEmpty { #expect(changed.isEmpty) }
  }

  @Test("so does a comparison", arguments: changes)
  func comparison(_ change: Change) throws {
    let folder = try TemporaryFolder()
    try folder.write("before.yaml", change.before)
    try folder.write("after.yaml", change.after)
    let run = try Program.run(
      ["diff", "before.yaml", "after.yaml", "--today", "2026-03-01", "-f", "json"],
      in: folder.path
    )
    let new = try list("new", run)
    #expect(new.intersection(change.new) == change.new)
    if change.new.isEmpty {
      #expect(new.isEmpty)
      #expect(try list("resolved", run).isEmpty)
    }
  }

  @Test("effects in another order are no change")
  func orderOfEffects() throws {
    let folder = try TemporaryFolder()
    let effects = [
      "{affects: social, effect: 1, scope: local}", "{affects: social, effect: 2, scope: global}",
      "{affects: ecological, effect: -1}",
    ]
    for (name, list) in [("before", effects), ("after", effects.reversed())] {
      try folder.write(
        "\(name).yaml",
        Self.head + "goals:\n  - {id: A, title: A, effects: [\(list.joined(separator: ", "))]}\n"
      )
    }
    let run = try Program.run(["diff", "before.yaml", "after.yaml"], in: folder.path)
    #expect(run.output.contains("Nothing has changed."))
  }

  @Test("a finding that names a renamed goal of another document remains")
  func renamedElsewhere() throws {
    let folder = try TemporaryFolder()
    for (side, id) in [("before", "M1"), ("after", "K1")] {
      try folder.write(
        "\(side)/council.yaml",
        "align: 1\nid: council\ntitle: KF\nlevel: council\nvision: ostersund\ngoals:\n"
          + "  - {id: \(id), title: Ett växande näringsliv, status: withdrawn,"
          + " dimensions: economic, vision: growing-business}\n"
      )
      try folder.write(
        "\(side)/committee.yaml",
        "align: 1\nid: committee\ntitle: Nämnden\nlevel: committee\nvision: ostersund\ngoals:\n"
          + "  - {id: N1, title: Fler får plats i lokalerna, parent: council#\(id),"
          + " dimensions: economic, vision: jobs}\n"
      )
    }
    let run = try Program.run(
      ["diff", "before", "after", "-f", "json", "--select", "parent-withdrawn"],
      in: folder.path
    )
    #expect(try list("remaining", run) == ["parent-withdrawn"])
    #expect(try list("new", run).isEmpty)
    #expect(try list("resolved", run).isEmpty)
  }

  @Test("a finding in a file without an id is the same wherever in the repository the run starts")
  func placeOfRun() throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    try folder.write("goals/a.yaml", "align: 1\ntitle: Mål\ngoals: []\n")
    func fingerprints(_ path: String, in place: String) throws -> [String] {
      let run = try Program.run(["check", path, "-f", "json"], in: folder.path + place)
      let findings = try #require(try object(run)["findings"] as? [[String: Any]])
      return findings.compactMap { $0["fingerprint"] as? String }
    }
    let whole = try fingerprints("goals", in: "")
    #expect(!whole.isEmpty)
    #expect(try fingerprints("a.yaml", in: "/goals") == whole)
    #expect(try fingerprints(folder.path + "/goals/a.yaml", in: "/goals") == whole)
  }

  private func rules(_ run: Program) throws -> Set<String> {
    names(try #require(try object(run)["findings"] as? [[String: Any]]))
  }

  private func list(_ key: String, _ run: Program) throws -> Set<String> {
    let findings = try #require(try object(run)["findings"] as? [String: Any])
    return names(try #require(findings[key] as? [[String: Any]]))
  }

  private func object(_ run: Program) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  private func names(_ findings: [[String: Any]]) -> Set<String> {
    Set(findings.compactMap { $0["rule"] as? String })
  }
}
