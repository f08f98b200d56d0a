package import Findings

/// Writes a JSON value: short lists and objects without other values in them on one line.
package struct JSONValueReporter: Sendable {
  /// The longest line that a value may take before it is broken up, indentation aside.
  private static let width = 88

  package init() {}

  /// The value, ended by a line break.
  package func report(_ value: JSONValue) -> String {
    var writer = JSONWriter()
    write(value, to: &writer)
    return writer.text + "\n"
  }

  private func write(_ value: JSONValue, to writer: inout JSONWriter) {
    switch value {
    case .null: writer.string(nil)
    case .boolean(let value): writer.boolean(value)
    case .integer(let value): writer.integer(value)
    case .string(let value): writer.string(value)
    case .array(let elements):
      writer.array(inline: isShort(value)) { writer in
        for element in elements {
          writer.element()
          write(element, to: &writer)
        }
      }
    case .object(let members):
      writer.object(inline: isShort(value)) { writer in
        for member in members {
          writer.key(member.name)
          write(member.value, to: &writer)
        }
      }
    }
  }

  private func isShort(_ value: JSONValue) -> Bool { length(value, limit: Self.width) != nil }

  /// How long a value is on one line; nil where that is more than the limit.
  private func length(_ value: JSONValue, limit: Int) -> Int? {
    var rest = limit
    func take(_ count: Int) -> Bool {
      rest -= count
      return rest >= 0
    }
    switch value {
    case .null, .boolean, .integer: rest -= 5
    case .string(let text): rest -= text.unicodeScalars.count + 2
    case .array(let elements):
      for element in elements {
        guard let length = length(element, limit: rest), take(length + 2) else { return nil }
      }
    case .object(let members):
      for member in members {
        guard let length = length(member.value, limit: rest),
          take(member.name.unicodeScalars.count + length + 6)
        else { return nil }
      }
    }
    return rest >= 0 ? limit - rest : nil
  }
}
