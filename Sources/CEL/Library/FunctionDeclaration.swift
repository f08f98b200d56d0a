/// One way to call a function: the types of its arguments and of its result.
package struct Overload: Hashable, Sendable {
  /// A receiver comes first.
  package var parameters: [CELType]
  package var result: CELType
  /// Whether it is called as `x.f(y)`, not `f(x, y)`.
  package var isReceiver: Bool
  /// Whether the types hold parameters.
  let isGeneric: Bool

  package init(_ parameters: [CELType], _ result: CELType, isReceiver: Bool = false) {
    self.parameters = parameters
    self.result = result
    self.isReceiver = isReceiver
    isGeneric = result.hasParameters || parameters.contains(where: \.hasParameters)
  }
}

/// A function that expressions can call.
package struct FunctionDeclaration: Sendable {
  /// What runs a call.
  ///
  /// Arguments have been evaluated and are neither errors nor unknown; the
  /// number of arguments is one that an overload has, their types are not checked. What it has no
  /// meaning for ends in `.error(.noSuchOverload)`.
  package typealias Implementation = @Sendable (_ arguments: [Value], _ frame: Frame) -> Value

  package var name: String
  package var overloads: [Overload]
  /// `nil` for a function that is only declared: calls of it fail.
  package var implementation: Implementation?

  package init(
    _ name: String,
    _ overloads: [Overload],
    implementation: Implementation? = nil
  ) {
    self.name = name
    self.overloads = overloads
    self.implementation = implementation
  }
}
