/// A way to a value from a variable, over fields and constant indices.
struct ValuePath: Hashable {
  /// The slot of the variable.
  var root: Int
  var steps: [Step]

  enum Step: Hashable {
    case field(String)
    case index(Int64)
  }

  func appending(_ step: Step) -> ValuePath {
    ValuePath(root: root, steps: steps + [step])
  }
}

/// What a condition tells about the presence of optional fields.
struct PresenceFacts {
  /// The paths that are present when the condition is true; `nil` when it is never true.
  var whenTrue: [ValuePath]?
  var whenFalse: [ValuePath]?

  static let none = PresenceFacts(whenTrue: [], whenFalse: [])

  var negated: PresenceFacts { PresenceFacts(whenTrue: whenFalse, whenFalse: whenTrue) }

  /// What holds when both hold.
  static func both(_ left: [ValuePath]?, _ right: [ValuePath]?) -> [ValuePath]? {
    guard let left, let right else { return nil }
    if left.isEmpty { return right }
    return left + right
  }

  /// What holds when either holds.
  static func either(_ left: [ValuePath]?, _ right: [ValuePath]?) -> [ValuePath]? {
    guard let left else { return right }
    guard let right else { return left }
    if left.isEmpty || right.isEmpty { return [] }
    return left.filter(right.contains)
  }

  /// The facts without those about a variable that goes out of scope.
  func forgetting(slotsFrom slot: Int) -> PresenceFacts {
    PresenceFacts(
      whenTrue: whenTrue?.filter { $0.root < slot },
      whenFalse: whenFalse?.filter { $0.root < slot }
    )
  }
}
