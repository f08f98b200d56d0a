import Findings

/// Which parts of the visions have goals, counted as the rules on coverage count them.
///
/// A document of the council asks that all of the vision that it names first is served; documents
/// that count as one ask together. Dimensions are to be served by the council's own goals, aspects
/// by those or by goals of committees and units. Where no document asks, any goal will do.
struct Coverage: Sendable {
  /// For each dimension whether it is served wherever that is asked.
  let isDimensionServed: [Bool]
  /// For each aspect whether it is served wherever that is asked.
  let isAspectServed: [Bool]
  /// For each vision the documents that ask for it, the first of those that count as one.
  private let askers: [[Int]]
  /// For each dimension the documents that lack it.
  private let lackingDimension: [[Int]]

  /// - Parameters:
  ///   - review: What is reviewed.
  ///   - isActive: For each goal whether it holds.
  ///   - dimensionKeys: For each dimension the first with its id.
  init(_ review: Review, isActive: [Bool], dimensionKeys: [Int]) {
    let (documents, graph) = (review.documents, review.graph)
    let askers = graph.visions.indices.map { vision -> [Int] in
      let own = documents.indices.filter { documents[$0].visions.first == vision }
      // It is not known what goals that could not be read serve.
      guard !own.contains(where: { documents[$0].hasUnreadGoals }) else { return [] }
      return own.filter {
        documents[$0].level == "council" && documents[$0].isActive && documents[$0].lead == $0
      }
    }
    var councils: [Int: (dimensions: Set<Int>, aspects: Set<Int>)] = [:]
    var (anyDimensions, anyAspects, lowerAspects) = (Set<Int>(), Set<Int>(), Set<Int>())
    for (number, goal) in review.goals.enumerated() where isActive[number] {
      let document = documents[goal.document]
      let dimensions = goal.dimensions.map { dimensionKeys[$0] }
      councils[document.lead, default: ([], [])].dimensions.formUnion(dimensions)
      anyDimensions.formUnion(dimensions)
      anyAspects.formUnion(goal.allAspects)
      if document.level == "council" {
        councils[document.lead]?.aspects.formUnion(goal.allAspects)
      } else {
        lowerAspects.formUnion(goal.allAspects)
      }
    }
    // A dimension is its id, across visions: whoever asks for one of that id asks for it.
    var asking: [Int: [Int]] = [:]
    for (number, dimension) in graph.dimensions.enumerated() {
      asking[dimensionKeys[number], default: []] += askers[dimension.vision]
    }
    let lacking = dimensionKeys.map { key in
      (asking[key] ?? []).filter { councils[$0]?.dimensions.contains(key) != true }
    }
    isDimensionServed = dimensionKeys.enumerated().map { number, key in
      asking[key]?.isEmpty == false
        ? lacking[number].isEmpty : anyDimensions.contains(key)
    }
    isAspectServed = graph.aspects.enumerated().map { number, aspect in
      let askers = askers[graph.dimensions[aspect.dimension].vision]
      return askers.isEmpty
        ? anyAspects.contains(number)
        : lowerAspects.contains(number)
          || askers.allSatisfy { councils[$0]?.aspects.contains(number) == true }
    }
    (self.askers, lackingDimension) = (askers, lacking)
  }

  /// Whether a document asks that all of a vision is served, and it is known what is.
  func isAsked(ofVision vision: Int) -> Bool { !askers[vision].isEmpty }

  /// The documents that lack a dimension, where others that ask for it have it.
  func documentsLacking(_ dimension: Int, ofVision vision: Int) -> [Int] {
    let lacking = lackingDimension[dimension]
    return lacking.count < askers[vision].count ? lacking : []
  }
}
