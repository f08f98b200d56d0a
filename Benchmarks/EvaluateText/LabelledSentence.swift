import Findings
import YAMLSyntax

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A sentence and the dimensions that readers saw in it.
struct LabelledSentence {
  var id: String
  var municipality: String
  var text: String
  /// By most readers.
  var required: Set<String>
  /// By any reader.
  var allowed: Set<String>

  /// Reads lines of JSON; JSON is YAML.
  static func read(_ bytes: [UInt8]) -> [LabelledSentence] {
    bytes.split(separator: 0x0A).compactMap { line in
      let stream = YAMLParser.parse(
        SourceFile(path: "line", bytes: Array(line)),
        keys: KeyTable([])
      )
      guard let root = stream.documents.first?.root else { return nil }
      var sentence = LabelledSentence(
        id: "",
        municipality: "",
        text: "",
        required: [],
        allowed: []
      )
      for (key, value) in stream.entries(of: root) {
        switch stream.text(key) {
        case "id": sentence.id = stream.text(value)
        case "municipality": sentence.municipality = stream.text(value)
        case "text": sentence.text = stream.text(value)
        case "required": sentence.required = Set(stream.children(of: value).map(stream.text))
        case "allowed": sentence.allowed = Set(stream.children(of: value).map(stream.text))
        default: break
        }
      }
      return sentence
    }
  }
}

enum FileBytes {
  static func read(_ path: String) -> [UInt8]? {
    guard let file = unsafe fopen(path, "rb") else { return nil }
    defer { unsafe fclose(file) }
    unsafe fseek(file, 0, SEEK_END)
    let size = unsafe ftell(file)
    unsafe rewind(file)
    return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = unsafe fread(buffer.baseAddress, 1, size, file)
    }
  }
}
