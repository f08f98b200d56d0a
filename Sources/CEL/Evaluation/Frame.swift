/// What a program is run with: the values of its variables, the model, and how much it may cost.
///
/// A class, so that who reads the model through it does not count references to it, for which
/// threads that run with the same model would wait on each other.
package final class Frame {
  /// The environment's variables first, then the variables of macros.
  var slots: [Value]
  package let provider: any RecordProvider
  /// The cost units that are left; negative once they are used up.
  package var budget: Int
  /// The bytes that the evaluation may still take for what it builds; negative once they are used up.
  private(set) var room = Frame.roomLimit
  /// What a condition that is neither true nor false ended in.
  var exception: Value = .unknown

  /// Makes a frame for so many variables, all unknown at first.
  ///
  /// The budget is in cost units as cel-go counts them: a selection or a variable costs 1.
  package init(
    slots: Int,
    provider: any RecordProvider = NoRecords(),
    budget: Int = Frame.defaultBudget
  ) {
    self.slots = [Value](repeating: .unknown, count: slots)
    self.provider = provider
    self.budget = budget
  }

  /// Ten million units: a unit takes some ten nanoseconds, and a few hundred at most.
  package static let defaultBudget = 10_000_000

  /// What one evaluation may build, in bytes: what costs little can take much room.
  static let roomLimit = 134_217_728

  /// Gives an evaluation that begins all the room there is.
  func clearRoom() { room = Self.roomLimit }

  /// Takes room for a text, or whatever has so many bytes; whether there was as much.
  func takeRoom(bytes count: Int) -> Bool {
    guard count <= room else { return false }
    room -= count
    return true
  }

  /// Takes room for elements of a list; whether there was as much.
  func takeRoom(elements count: Int) -> Bool {
    let (bytes, isTooMuch) = count.multipliedReportingOverflow(by: MemoryLayout<Value>.stride)
    return !isTooMuch && takeRoom(bytes: bytes)
  }

  /// The value of a variable, by its slot in the environment.
  package subscript(slot: Int) -> Value {
    get { slots[slot] }
    set { slots[slot] = newValue }
  }
}

/// How a condition ended.
package enum Outcome: Sendable {
  case isTrue
  case isFalse
  case unknown
  case error(EvaluationError)
  case overBudget
}
