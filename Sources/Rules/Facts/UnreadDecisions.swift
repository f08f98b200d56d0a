import Analysis

/// What the decisions in force of which a party was rejected may settle, whatever it was to be.
struct UnreadDecisions: Sendable {
  /// The goals that they may be about: those that they name, and those of near names.
  private(set) var goals: Set<Int> = []
  /// What may be settled lies between one of these goals and any other.
  private var ofPairs: Set<Int> = []
  /// The goals whose harm to any dimension may be settled.
  private var ofHarms: Set<Int> = []
  /// By dimension the goals whose harm to it may be settled.
  private var ofHarmsTo: [Int: Set<Int>] = [:]

  init(_ decisions: some Sequence<AnalysisFacts.Decision>) {
    for decision in decisions
    where decision.isUnknown && !decision.isElsewhere && decision.isInForce {
      add(decision)
    }
  }

  private mutating func add(_ decision: AnalysisFacts.Decision) {
    let near = decision.goals + decision.mayMean
    goals.formUnion(near)
    // One name more makes a pair with a goal that is named, two may be any pair.
    let isOneUnknown = decision.unknownParties == 1
    ofPairs.formUnion(isOneUnknown ? decision.goals : near)
    // On harm decides what names one goal and one dimension.
    guard decision.goals.count + decision.dimensions.count + decision.unknownParties <= 2 else {
      return
    }
    if let dimension = decision.dimensions.first {
      ofHarmsTo[dimension, default: []].formUnion(near)
    } else {
      ofHarms.formUnion(isOneUnknown ? decision.goals : near)
    }
  }

  /// Whether a goal's harm to a dimension may be settled.
  func maySettle(harmBy goal: Int, to dimension: Int) -> Bool {
    ofHarms.contains(goal) || ofHarmsTo[dimension]?.contains(goal) == true
  }

  /// Whether all pairs that are left may be settled.
  func maySettle(_ pairs: [GoalPair]) -> Bool {
    pairs.allSatisfy { ofPairs.contains($0.first) || ofPairs.contains($0.second) }
  }

  /// Whether all pairs of goals that stand on different sides may be settled; it is not known which of
  /// them there are, only that each goal is in one.
  func maySettle(_ sides: [[Int]]) -> Bool {
    guard sides.joined().contains(where: ofPairs.contains) else { return false }
    // A goal that may not be settled itself stands against one of the other side: where there is none
    // on that side that may be, the pair cannot be.
    return !sides.indices.contains { side in
      let isSettledElsewhere = sides.indices.contains { other in
        other != side && sides[other].contains(where: ofPairs.contains)
      }
      return !isSettledElsewhere && sides[side].contains { !ofPairs.contains($0) }
    }
  }
}
