import Synchronization

extension Sequence where Element: Sendable {
  /// The results of a function for every element, in the elements' order.
  ///
  /// At most `jobs` calls run at once; with one job, or one element, no thread is asked for.
  package func concurrentMap<Result: Sendable>(
    jobs: Int,
    _ transform: @escaping @Sendable (Element) -> Result
  ) -> [Result] {
    let elements = Array(self)
    guard jobs > 1, elements.count > 1 else { return elements.map(transform) }
    let bench = Bench<Result>(count: elements.count)
    Crew.run(size: Swift.min(jobs, elements.count)) {
      while let index = bench.next() { bench.put(transform(elements[index]), at: index) }
    }
    return bench.takeResults()
  }
}

extension Array where Element: Sendable {
  /// The results of a function for pieces of the list, in the elements' order: where one element is
  /// too little for a thread to take, or several share something that takes long to make.
  ///
  /// At most `jobs` calls run at once.
  package func concurrentMapOfPieces<Result: Sendable>(
    jobs: Int,
    _ transform: @escaping @Sendable (ArraySlice<Element>) -> [Result]
  ) -> [Result] {
    let size = 512
    return stride(from: 0, to: count, by: size).concurrentMap(jobs: jobs) { start in
      transform(self[start..<Swift.min(start + size, count)])
    }.flatMap { $0 }
  }
}

/// What is still to be taken, and what has come of the rest.
private final class Bench<Result: Sendable>: Sendable {
  private let count: Int
  private let taken = Atomic(0)
  private let made: Mutex<[Result?]>

  init(count: Int) {
    self.count = count
    made = Mutex([Result?](repeating: nil, count: count))
  }

  func next() -> Int? {
    let index = taken.add(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }

  func put(_ result: Result, at index: Int) { made.withLock { $0[index] = result } }

  /// Gives the results away, so that a thread that comes late holds none of them.
  func takeResults() -> [Result] {
    made.withLock { made in
      defer { made = [] }
      return made.compactMap { $0 }
    }
  }
}

/// The results of two functions, which run at once where `jobs` allows it.
package func concurrently<First: Sendable, Second: Sendable>(
  jobs: Int,
  _ first: @escaping @Sendable () -> First,
  _ second: @escaping @Sendable () -> Second
) -> (First, Second) {
  let results = [true, false].concurrentMap(jobs: jobs) { isFirst -> Either<First, Second> in
    isFirst ? .first(first()) : .second(second())
  }
  guard case .first(let first) = results[0], case .second(let second) = results[1] else {
    preconditionFailure("results out of order")
  }
  return (first, second)
}

private enum Either<First: Sendable, Second: Sendable>: Sendable {
  case first(First)
  case second(Second)
}
