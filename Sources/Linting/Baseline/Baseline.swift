import Findings
import YAMLSyntax

/// Findings that are accepted for now, by their fingerprints: a file that only shrinks by itself.
struct Baseline {
  /// One accepted finding; all but the fingerprint is for those who read the file.
  struct Entry: Hashable {
    var fingerprint: String
    var rule: String
    /// The document's id; of a file without one its path from the folder of its configuration.
    var document: String
    var goals: [String]
  }

  /// In the order of the file.
  var entries: [Entry] = []

  /// The entry that would accept a finding.
  static func entry(for finding: Finding, paths: [String]) -> Entry {
    Entry(
      fingerprint: finding.fingerprint,
      rule: finding.rule,
      document: finding.document ?? paths[finding.place.file],
      goals: finding.knownGoals
    )
  }
}

// MARK: - The file

extension Baseline {
  /// Reads a baseline file; everything that is wrong with it is thrown.
  static func read(_ path: String) throws(RunFailures) -> Baseline {
    let file: SourceFile
    do throws(RunFailure) {
      switch try FileReader().read(path) {
      case .file(let read): file = read
      case .tooLarge:
        throw RunFailure(
          Wording.tooLarge(limit: FileReader().limit),
          file: SourceFile(path: path, bytes: [])
        )
      }
    } catch {
      throw RunFailures([error])
    }
    let stream = YAMLParser.parse(file)
    if let fault = stream.fault {
      throw RunFailures([
        RunFailure(fault.message, help: fault.help, file: stream.file, range: fault.range)
      ])
    }
    guard let root = stream.documents.first?.root, let list = value("findings", in: root, stream)
    else { throw RunFailures([RunFailure(Wording.notABaseline, file: file)]) }
    var entries: [Entry] = []
    for element in stream.children(of: list) {
      guard let fingerprint = value("fingerprint", in: element, stream) else {
        throw RunFailures([
          RunFailure(Wording.entryWithoutFingerprint, file: file, range: stream.range(element))
        ])
      }
      func text(_ key: StaticString) -> String {
        value(key, in: element, stream).map { stream.text($0) } ?? ""
      }
      let goals = value("goals", in: element, stream).map { stream.children(of: $0) }
      entries.append(
        Entry(
          fingerprint: stream.text(fingerprint),
          rule: text("rule"),
          document: text("document"),
          goals: goals?.map { stream.text($0) } ?? []
        )
      )
    }
    return Baseline(entries: entries)
  }

  private static func value(
    _ key: StaticString,
    in mapping: NodeID,
    _ stream: YAMLStream
  ) -> NodeID? {
    for entry in stream.entries(of: mapping) where stream.hasText(entry.key, key) {
      return entry.value
    }
    return nil
  }

  /// The file's text: one entry a line, in an order that does not move with the documents' lines.
  var text: String {
    var text = """
      # Findings that are accepted for now, written by `align check --write-baseline`.
      # Mended ones are taken out by writing it again; new ones come in only with --accept-new.
      version: 1

      """
    guard !entries.isEmpty else { return text + "findings: []\n" }
    text += "findings:\n"
    let sorted = entries.sorted {
      ($0.document, $0.rule, $0.goals.first ?? "", $0.fingerprint)
        < ($1.document, $1.rule, $1.goals.first ?? "", $1.fingerprint)
    }
    for entry in sorted {
      text +=
        "  - {fingerprint: \(Self.quoted(entry.fingerprint)), rule: \(Self.quoted(entry.rule))"
      text += ", document: \(Self.quoted(entry.document))"
      text += ", goals: [\(entry.goals.map { Self.quoted($0) }.joined(separator: ", "))]}\n"
    }
    return text
  }

  /// The text in single quotes, as YAML has them; paths may hold anything but line breaks do not
  /// survive there.
  private static func quoted(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x27: result += "''"
      case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "'"
  }
}
