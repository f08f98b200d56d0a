// Writes a Swift file that carries other files, YAML files with the image of their tree:
// FileEmbedder OUTPUT ROOT PATH...

import Findings
import Foundation
import YAMLSyntax

/// A Swift literal of a text that stands in it as it is.
///
/// - Precondition: The text has neither carriage returns nor NUL, which a literal would not keep.
func literal(_ text: String) -> String {
  precondition(!text.utf8.contains(0x0D) && !text.utf8.contains(0), "CR or NUL in a carried file")
  var marks = "#"
  while text.contains("\"\"\"\(marks)") || text.contains("\\\(marks)") { marks += "#" }
  return "\(marks)\"\"\"\n\(text)\n\"\"\"\(marks)"
}

let root = URL(fileURLWithPath: CommandLine.arguments[2])
var texts: [String] = []
var trees: [String] = []
for path in CommandLine.arguments.dropFirst(3) {
  let bytes = [UInt8](try Data(contentsOf: root.appendingPathComponent(path)))
  texts.append("(\"\(path)\", \(literal(String(decoding: bytes, as: UTF8.self))))")
  guard path.hasSuffix(".yaml") else { continue }
  let stream = YAMLParser.parse(SourceFile(path: path, bytes: bytes))
  if let fault = stream.fault {
    let line = stream.file.lineTable().position(of: Int(fault.range.start)).line
    print("\(path):\(line): error: \(fault.message[.english])")
    exit(1)
  }
  trees.append(literal(TreeImage.text(of: stream)))
}

let code = """
  /// What this module carries; written when it is built.
  enum EmbeddedFiles {
    /// Paths and texts, in the order of the paths.
    static let texts: [(path: StaticString, text: StaticString)] = [
  \(texts.joined(separator: ",\n"))
    ]
    /// The images of the trees of those that are YAML, in the same order.
    static let trees: [StaticString] = [
  \(trees.joined(separator: ",\n"))
    ]
  }

  """
try code.write(
  to: URL(fileURLWithPath: CommandLine.arguments[1]),
  atomically: true,
  encoding: .utf8
)
