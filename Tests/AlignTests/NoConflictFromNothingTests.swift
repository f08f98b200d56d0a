import Foundation
import Testing

/// A conflict rests on an effect that a document declares or on influences; without the effects
/// each that is left shows its chain of influences.
@Suite struct NoConflictFromNothingTests {
  /// The text without the `effects` of its goals.
  private static func withoutEffects(_ text: String) -> String {
    var isInside = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      let indentation = line.prefix { $0 == " " }.count
      if line.hasPrefix("    effects:") {
        isInside = true
      } else if !line.isEmpty, indentation <= 4 {
        isInside = false
      }
      return !isInside
    }.joined(separator: "\n")
  }

  private struct Report: Decodable {
    var findings: [Finding]
    struct Finding: Decodable {
      var rule: String
      var category: String
      var message: String
      var conflict: Conflict?
    }
    struct Conflict: Decodable {
      var chain: [Step]
    }
    struct Step: Decodable {
      var quantity: String
    }
  }

  private func conflicts(
    in documents: [String],
    withEffects: Bool
  ) throws -> [Report.Finding] {
    let folder = try TemporaryFolder()
    for (number, document) in documents.enumerated() {
      let text = try Repository.text("samples/" + document)
      try folder.write("\(number).yaml", withEffects ? text : Self.withoutEffects(text))
    }
    let run = try Program.run([
      "check", folder.path, "--format", "json", "--today", "2024-06-30", "--fail-on", "never",
    ])
    #expect(run.status == 0, "\(run.error)")
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    #expect(!report.findings.isEmpty)
    return report.findings.filter { $0.category == "conflict" }
  }

  private static let samples = [
    ["2024.yaml"], ["2023.yaml"], ["2024.yaml", "2023.yaml"],
    ["2024.yaml", "committees/barn-och-utbildningsnamnden.yaml"],
  ]

  @Test("without declared effects only chains of influences are in conflict", arguments: samples)
  func nothing(documents: [String]) throws {
    let found = try conflicts(in: documents, withEffects: false)
    for finding in found where finding.rule != "decision-without-conflict" {
      #expect(finding.conflict?.chain.count ?? 0 > 1, "\(finding.rule): \(finding.message)")
    }
  }

  @Test("with them more of the sample's tensions are found")
  func something() throws {
    let without = try conflicts(in: ["2024.yaml"], withEffects: false)
    let with = try conflicts(in: ["2024.yaml"], withEffects: true)
    #expect(with.count > without.count)
  }
}
