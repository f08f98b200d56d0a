import Findings

/// The colours of a terminal, or none; what is coloured is always said in words or signs as well.
package struct Palette: Sendable {
  let isEnabled: Bool

  package init(isEnabled: Bool) {
    self.isEnabled = isEnabled
  }

  /// The part that a piece of text plays.
  enum Role {
    case place
    case severity(Severity)
    case rule
    case gutter
    case label
  }

  func paint(_ text: String, _ role: Role) -> String {
    guard isEnabled, !text.isEmpty else { return text }
    return "\u{1B}[\(code(of: role))m\(text)\u{1B}[0m"
  }

  private func code(of role: Role) -> String {
    switch role {
    case .place: "1"
    case .severity(.error): "1;31"
    case .severity(.warning): "1;33"
    case .severity(.note): "1;36"
    case .rule: "2"
    case .gutter: "34"
    case .label: "1"
    }
  }
}
