extension Sequence where Element: Sendable {
  /// The results of a function for every element, in the elements' order.
  ///
  /// At most `jobs` calls run at once; with one job, or one element, no task is made.
  func concurrentMap<Result: Sendable>(
    jobs: Int,
    _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    let elements = Array(self)
    guard jobs > 1, elements.count > 1 else { return elements.map(transform) }
    return await withTaskGroup(of: (Int, Result).self) { group in
      var results = [Result?](repeating: nil, count: elements.count)
      var next = 0
      while next < Swift.min(jobs, elements.count) {
        let index = next
        group.addTask { (index, transform(elements[index])) }
        next += 1
      }
      while let (index, result) = await group.next() {
        results[index] = result
        guard next < elements.count else { continue }
        let index = next
        group.addTask { (index, transform(elements[index])) }
        next += 1
      }
      return results.compactMap { $0 }
    }
  }
}
