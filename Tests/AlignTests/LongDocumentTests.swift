import Foundation
import Testing

/// A document that is long enough to be read by several threads.
@Suite struct LongDocumentTests {
  private static func goal(_ number: Int) -> String {
    """
      - id: M\(number)
        title: "Mål \(number): tryggheten på offentliga platser ökar"
        description: >-
          Nämnden stärker likvärdigheten i grundskolan i varje kommundel, och verksamheten minskar
          utsläppen från egna fordon.
        dimensions: [economic, \(number % 50 == 0 ? "socal" : "social")]
        parent: M\(number / 10)
        effects:
          - {affects: economic, effect: 0, because: delaktigheten}
          - {affects: ecological, effect: 1, because: tryggheten}
        indicators:
          - name: Nyckeltal \(number)
            quantity: trust-\(number)
            direction: increase
            baseline: {value: 840.3, at: 2022}
            target: {at_least: \(number).2, by: 2027}
        assignments:
          - {id: A\(number), text: Redovisa, to: Kommunstyrelsen, due: 2027-09-24}

    """
  }

  @Test(
    "its findings are the same however many threads read it",
    arguments: [
      "  - {id: M700, titel: T, title: T, foo: 1, foo: 2}\n  -\n",
      "  - &a {id: X, title: T, foo: 1}\n  - *a\n  - {<<: *a, id: Y}\n", "  - {id: X, title: [\n",
      "  - id: X\n title: Y\n",
    ]
  )
  func jobs(middle: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(".git/HEAD")
    let goals = (1...1_000).map(Self.goal)
    let text = goals[..<700].joined() + middle + goals[700...].joined()
    try folder.write("d.yaml", "align: 1\nid: d\ntitle: T\nvision: ostersund\ngoals:\n\(text)")
    let outputs = try [1, 2].map { jobs in
      try Program.run(
        ["check", "--select", "format,reference", "--format", "json", "--jobs", "\(jobs)"]
          + ["d.yaml"],
        in: folder.path
      ).output
    }
    #expect(outputs[0].contains(middle.contains("[") ? "syntax-error" : "socal"))
    #expect(outputs[1] == outputs[0])
  }
}
