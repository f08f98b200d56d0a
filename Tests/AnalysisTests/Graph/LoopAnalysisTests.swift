import Analysis
import Foundation
import Testing

/// The published systems, as far as they are at hand beside the project.
struct PublishedSystems: Decodable {
  struct Case: Decodable {
    var name: String
    var matrix: [[Int]]?
    var signsOfMinusMatrix: [[Int]]?
    var signs: [[Int]]?
    var adjugate: [[Int]]?
    var total: [[Int]]?
    var magnitudes: [[Int]]?
    var weighted: [[String]]?

    enum CodingKeys: String, CodingKey {
      case name
      case matrix = "A"
      case signsOfMinusMatrix = "sign_matrix_of_-A"
      case signs = "A_signs"
      case adjugate = "adj"
      case total = "T"
      case magnitudes = "adj_abs_equals_T"
      case weighted = "W"
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      name = try container.decode(String.self, forKey: .name)
      matrix = try container.decodeIfPresent([[Int]].self, forKey: .matrix)
      signsOfMinusMatrix = try container.decodeIfPresent([[Int]].self, forKey: .signsOfMinusMatrix)
      signs = try container.decodeIfPresent([[Int]].self, forKey: .signs)
      adjugate = try container.decodeIfPresent([[Int]].self, forKey: .adjugate)
      total = try container.decodeIfPresent([[Int]].self, forKey: .total)
      magnitudes = try container.decodeIfPresent([[Int]].self, forKey: .magnitudes)
      // One system says `all 1` in words.
      weighted = try? container.decodeIfPresent([[String]].self, forKey: .weighted)
    }

    var community: [[Int]]? {
      matrix ?? signs ?? signsOfMinusMatrix.map { $0.map { $0.map { -$0 } } }
    }
  }

  var cases: [Case]

  static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appendingPathComponent("../shared/data/signed-digraphs/published.json")

  static var isAtHand: Bool { FileManager.default.fileExists(atPath: file.path) }
}

@Suite struct LoopAnalysisTests {
  @Test(
    "published systems come out as printed",
    .enabled(if: PublishedSystems.isAtHand, "../shared is not beside the project")
  )
  func published() throws {
    let systems = try JSONDecoder().decode(
      PublishedSystems.self,
      from: Data(contentsOf: PublishedSystems.file)
    )
    #expect(systems.cases.count >= 4)
    for system in systems.cases {
      let matrix = try #require(system.community, "\(system.name)")
      let analysis = try #require(LoopAnalysis(matrix), "\(system.name)")
      if let printed = system.adjugate { #expect(analysis.adjugate == printed, "\(system.name)") }
      if let printed = system.total { #expect(analysis.totalFeedback == printed, "\(system.name)") }
      if let printed = system.magnitudes {
        #expect(analysis.adjugate.map { $0.map(abs) } == printed, "\(system.name)")
        #expect(analysis.totalFeedback == printed, "\(system.name)")
        for row in matrix.indices {
          for column in matrix.indices {
            #expect(analysis.weightedPrediction(of: row, pressOn: column).value == 1)
          }
        }
      }
      for (row, printed) in (system.weighted ?? []).enumerated() {
        for (column, text) in printed.enumerated() {
          let parts = text.split(separator: "/").compactMap { Int($0) }
          let fraction = Determinacy(
            difference: parts[0],
            total: parts.count > 1 ? parts[1] : 1
          )
          #expect(
            analysis.weightedPrediction(of: row, pressOn: column).value == fraction.value,
            "\(system.name) [\(row)][\(column)]"
          )
        }
      }
    }
  }

  @Test("on 10 000 acyclic graphs D is the weighted prediction")
  func acyclic() throws {
    var generator = SeededGenerator(seed: 2002)
    var pairs = 0
    for _ in 0..<10_000 {
      let count = Int.random(in: 2...7, using: &generator)
      let density = Double.random(in: 0.2...0.8, using: &generator)
      var edges: [SignedDigraph.Edge] = []
      for target in 1..<count {
        for source in 0..<target where Double.random(in: 0..<1, using: &generator) < density {
          edges.append(
            SignedDigraph.Edge(
              from: source,
              to: target,
              Bool.random(using: &generator) ? .positive : .negative
            )
          )
        }
      }
      let graph = SignedDigraph(nodeCount: count, edges: edges)
      let exact = try #require(LoopAnalysis(graph))
      var search = ReachSearch(
        graph,
        loops: FeedbackLoops(of: graph),
        parameters: PathParameters(maximumInfluences: 7, decayDivisor: 1, stepLimit: .max)
      )
      for source in 0..<count {
        let reach = search.reach(from: source)
        var reached = Set([source])
        for arrival in reach.arrivals {
          reached.insert(arrival.node)
          let (more, less) = (arrival.more.strength, arrival.less.strength)
          let determinacy = try #require(Determinacy(supporting: more, opposing: less))
          guard exact.adjugate[arrival.node][source] == more - less,
            exact.totalFeedback[arrival.node][source] == more + less,
            exact.weightedPrediction(of: arrival.node, pressOn: source).value
              == determinacy.value
          else {
            Issue.record("\(edges) from \(source) to \(arrival.node)")
            return
          }
          pairs += 1
        }
        for node in 0..<count where !reached.contains(node) {
          if exact.totalFeedback[node][source] != 0 { Issue.record("\(edges): \(node) missed") }
        }
      }
    }
    #expect(pairs > 50_000)
  }

  @Test("matrices that are none, or too large, are refused")
  func refused() {
    #expect(LoopAnalysis([]) == nil)
    #expect(LoopAnalysis([[1, 2]]) == nil)
    #expect(LoopAnalysis((0..<11).map { _ in Array(repeating: 1, count: 11) }) == nil)
    #expect(LoopAnalysis([[-1]])?.adjugate == [[1]])
    #expect(LoopAnalysis((0..<10).map { _ in Array(repeating: 1, count: 10) }) != nil)
  }
}
