import Foundation

/// Two goals as municipalities have written them, and what their texts name.
struct GoalPair: Sendable {
  /// What one text names.
  struct Text: Decodable, Sendable {
    var text: String
    var names: [Name]
  }

  /// A quantity that a text names, and which way it wants it.
  struct Name: Decodable, Sendable {
    var quantity: String
    var direction: String
    var scope: String?
  }

  var id: String
  /// Whether a reader judged that the goals stand in each other's way.
  var isTension: Bool
  var texts: [Text]

  /// Two goals that name the quantities by their indicators.
  var document: String {
    var lines = ["align: 1", "id: pair", "title: \(id)", "language: sv", "vision: ostersund"]
    lines.append("goals:")
    for (goal, text) in zip(["A", "B"], texts) {
      lines.append("  - id: \(goal)")
      lines.append("    title: \"\(text.text.replacingOccurrences(of: "\"", with: "\\\""))\"")
      lines.append("    indicators:\(text.names.isEmpty ? " []" : "")")
      for name in text.names {
        let scope = name.scope.map { ", scope: \($0)" } ?? ""
        lines.append(
          "      - {name: N, quantity: \(name.quantity), direction: \(name.direction)\(scope)}"
        )
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

// MARK: - Reading

extension GoalPair {
  /// Whether the surroundings name other pairs than the known ones.
  static var areOthers: Bool { ProcessInfo.processInfo.environment["GOAL_PAIRS"] != nil }

  private static var judged: String {
    ProcessInfo.processInfo.environment["GOAL_PAIRS"]
      ?? "../shared/data/swedish/goal-pairs.jsonl"
  }

  /// Whether the file of the judged pairs is there.
  static var areAtHand: Bool { FileManager.default.fileExists(atPath: judged) }

  /// The pairs that were judged.
  static func all() throws -> [GoalPair] {
    let environment = ProcessInfo.processInfo.environment
    let named = environment["PAIR_QUANTITIES"] ?? "Tests/AlignTests/Data/pair-quantities.json"
    let lines = try String(contentsOfFile: judged, encoding: .utf8)
    let table = try JSONDecoder().decode(
      [Named].self,
      from: Data(contentsOf: URL(fileURLWithPath: named))
    )
    let texts = Dictionary(uniqueKeysWithValues: table.map { ($0.id, $0.texts) })
    return try lines.split(separator: "\n").compactMap { line in
      let pair = try JSONDecoder().decode(Judged.self, from: Data(line.utf8))
      return texts[pair.id].map {
        GoalPair(id: pair.id, isTension: pair.tension, texts: $0)
      }
    }
  }

  /// A line of the judged pairs; only the judgement is read.
  private struct Judged: Decodable {
    var id: String
    var tension: Bool
  }

  /// An entry of the table that was made by the texts alone.
  private struct Named: Decodable {
    var id: String
    var texts: [Text]
  }
}
