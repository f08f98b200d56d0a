/// How far and how strongly influence is followed along paths.
package struct PathParameters: Hashable, Sendable {
  /// The most influences on a path (K), in `1...12`.
  package var maximumInfluences: Int
  /// What the strength is divided by for every influence after the first; 1 for no decay.
  package var decayDivisor: Int
  /// The most path steps followed from one quantity; past it longer paths are left out.
  package var stepLimit: Int

  /// - Precondition: `maximumInfluences` is in `1...12`, the others are 1 or more.
  package init(maximumInfluences: Int = 3, decayDivisor: Int = 2, stepLimit: Int = 20_000) {
    precondition((1...12).contains(maximumInfluences), "\(maximumInfluences) influences")
    precondition(decayDivisor >= 1 && stepLimit >= 1, "\(decayDivisor), \(stepLimit)")
    self.maximumInfluences = maximumInfluences
    self.decayDivisor = decayDivisor
    self.stepLimit = stepLimit
  }

  /// What a path's whole-number strength is a part of: `unit^K · decay^(K-1)`.
  ///
  /// Strengths are whole numbers of this, so that sums are exact and do not hang on their order.
  package func denominator(unit: Int) -> Int {
    var denominator = unit
    for _ in 0..<maximumInfluences - 1 { denominator *= unit * decayDivisor }
    return denominator
  }
}
