/// What goals claim of the effects of others: each effect can be used up once.
///
/// Claims are entered in order; a later claim may move an earlier one to another of its mitigators,
/// but never takes anything from it. So a claim fails only where no distribution would satisfy all
/// (augmenting paths, Ford and Fulkerson 1956, Canad. J. Math. 8:399-404).
struct MitigationLedger {
  private var capacity: [Int: Int] = [:]
  private var claims: [Claim] = []
  /// For each mitigator the claims that have something of it.
  private var holders: [Int: [Int]] = [:]

  private struct Claim {
    var mitigators: [Int]
    var taken: [Int: Int] = [:]
  }

  /// Enters a claim.
  ///
  /// - Returns: how many of the steps can be had, and of which mitigators.
  mutating func claim(
    _ steps: Int,
    of mitigators: [(goal: Int, effect: Int)]
  ) -> (granted: Int, taken: [Int: Int]) {
    for (goal, effect) in mitigators where capacity[goal] == nil { capacity[goal] = effect }
    let number = claims.count
    claims.append(Claim(mitigators: mitigators.map(\.goal)))
    var granted = 0
    while granted < steps, augment(number) { granted += 1 }
    return (granted, claims[number].taken)
  }

  /// Takes one step for a claim, moving others' if need be.
  private mutating func augment(_ number: Int) -> Bool {
    // How each mitigator was reached: by which claim.
    var reachedBy: [Int: Int] = [:]
    var cameFrom: [Int: Int] = [:]
    var seen: Set<Int> = [number]
    var open = [number]
    var next = 0
    while next < open.count {
      let claim = open[next]
      next += 1
      for mitigator in claims[claim].mitigators where reachedBy[mitigator] == nil {
        reachedBy[mitigator] = claim
        if capacity[mitigator, default: 0] > 0 {
          capacity[mitigator, default: 0] -= 1
          move(to: mitigator, reachedBy, cameFrom, until: number)
          return true
        }
        for holder in holders[mitigator] ?? [] where seen.insert(holder).inserted {
          cameFrom[holder] = mitigator
          open.append(holder)
        }
      }
    }
    return false
  }

  /// Shifts steps along the way found, from the free mitigator back to the claim.
  private mutating func move(
    to free: Int,
    _ reachedBy: [Int: Int],
    _ cameFrom: [Int: Int],
    until number: Int
  ) {
    var mitigator = free
    while let claim = reachedBy[mitigator] {
      if claims[claim].taken[mitigator] == nil { holders[mitigator, default: []].append(claim) }
      claims[claim].taken[mitigator, default: 0] += 1
      guard claim != number, let previous = cameFrom[claim] else { return }
      let left = (claims[claim].taken[previous] ?? 0) - 1
      claims[claim].taken[previous] = left > 0 ? left : nil
      if left <= 0 { holders[previous]?.removeAll { $0 == claim } }
      mitigator = previous
    }
  }
}
