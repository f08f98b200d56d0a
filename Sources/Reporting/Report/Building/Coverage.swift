import Findings

/// Which parts of the visions have goals, counted of all documents together.
///
/// A document of the council asks that all of the vision that it names first is served; documents
/// that count as one ask together. Dimensions are to be served by goals of the council's, aspects
/// by any; what one document lacks and another has is told of the one. Where no document asks, any
/// goal will do for dimensions too.
struct Coverage: Sendable {
  /// For each dimension whether goals serve it: the council's, where a document asks for it.
  let isDimensionServed: [Bool]
  /// For each aspect whether goals serve it.
  let isAspectServed: [Bool]
  /// The visions that are counted: those that documents of the council name first, all where there
  /// is no such document.
  let visions: [Int]
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
      let own = documents.indices.filter { documents[$0].visions.contains(vision) }
      // It is not known what goals that could not be read serve.
      guard !own.contains(where: { documents[$0].hasUnreadGoals }) else { return [] }
      return own.filter {
        documents[$0].visions.first == vision && documents[$0].level == "council"
          && documents[$0].isActive && documents[$0].lead == $0
      }
    }
    var councils: [Int: Set<Int>] = [:]
    var (anyDimensions, councilDimensions, aspects) = (Set<Int>(), Set<Int>(), Set<Int>())
    for (number, goal) in review.goals.enumerated() where isActive[number] {
      let document = documents[goal.document]
      let dimensions = goal.dimensions.map { dimensionKeys[$0] }
      councils[document.lead, default: []].formUnion(dimensions)
      anyDimensions.formUnion(dimensions)
      if document.level == "council" { councilDimensions.formUnion(dimensions) }
      aspects.formUnion(goal.allAspects)
    }
    // A dimension is its id, across visions: whoever asks for one of that id asks for it.
    var asking: [Int: [Int]] = [:]
    for (number, dimension) in graph.dimensions.enumerated() {
      asking[dimensionKeys[number], default: []] += askers[dimension.vision]
    }
    isDimensionServed = dimensionKeys.map { key in
      (asking[key]?.isEmpty == false ? councilDimensions : anyDimensions).contains(key)
    }
    isAspectServed = graph.aspects.indices.map { aspects.contains($0) }
    lackingDimension = dimensionKeys.map { key in
      (asking[key] ?? []).filter { councils[$0]?.contains(key) != true }
    }
    let firsts = Set(
      documents.lazy.filter { $0.level == "council" && $0.isActive }.compactMap(\.visions.first)
    )
    visions = askers.indices.filter { firsts.isEmpty || firsts.contains($0) }
    self.askers = askers
  }

  /// Whether a document asks that all of a vision is served, and it is known what is.
  func isAsked(ofVision vision: Int) -> Bool { !askers[vision].isEmpty }

  /// The documents that lack a dimension, where others that ask for it have it.
  func documentsLacking(_ dimension: Int) -> [Int] {
    isDimensionServed[dimension] ? lackingDimension[dimension] : []
  }
}
