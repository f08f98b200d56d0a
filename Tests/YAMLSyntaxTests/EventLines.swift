import Findings
import YAMLSyntax

/// Prints a stream as the event lines of yaml-test-suite.
struct EventLines {
  private let stream: YAMLStream
  private(set) var lines: [String] = []

  init(_ stream: YAMLStream) {
    self.stream = stream
    lines.append("+STR")
    for document in stream.documents {
      lines.append(document.hasExplicitStart ? "+DOC ---" : "+DOC")
      if let root = document.root {
        add(root)
      } else if document.isComplete {
        lines.append("=VAL :")
      }
      if document.isComplete { lines.append(document.hasExplicitEnd ? "-DOC ..." : "-DOC") }
    }
    if stream.fault == nil { lines.append("-STR") }
  }

  private mutating func add(_ node: NodeID) {
    switch stream.kind(node) {
    case .alias: lines.append("=ALI *\(stream.anchor(node) ?? "")")
    case .scalar:
      let mark =
        switch stream.style(node) {
        case .singleQuoted: "'"
        case .doubleQuoted: "\""
        case .literal: "|"
        case .folded: ">"
        default: ":"
        }
      lines.append("=VAL\(properties(node)) \(mark)\(escaped(stream.text(node)))")
    case .sequence:
      lines.append("+SEQ\(stream.style(node) == .flow ? " []" : "")\(properties(node))")
      for child in stream.children(of: node) { add(child) }
      lines.append("-SEQ")
    case .mapping:
      lines.append("+MAP\(stream.style(node) == .flow ? " {}" : "")\(properties(node))")
      for child in stream.children(of: node) { add(child) }
      lines.append("-MAP")
    }
  }

  private func properties(_ node: NodeID) -> String {
    var text = ""
    if let anchor = stream.anchor(node) { text += " &\(anchor)" }
    if let tag = stream.tag(node) { text += " <\(tag)>" }
    return text
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\0": result += "\\0"
      case "\u{8}": result += "\\b"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
