import CLibYAML
package import Findings

/// Reads files as YAML through libyaml's events.
package enum YAMLParser {
  /// Reads a file; mistakes in it are the stream's `fault`.
  ///
  /// - Parameters:
  ///   - file: The file; UTF-16 with a byte order mark is converted, and the stream has the
  ///     converted file.
  ///   - keys: The names that mapping keys are looked up in.
  ///   - limits: How much the file may ask of the reader.
  package static func parse(
    _ file: SourceFile,
    keys: KeyTable = KeyTable([]),
    limits: YAMLLimits = YAMLLimits()
  ) -> YAMLStream {
    guard file.bytes.count <= min(limits.bytes, Int(Int32.max)) else {
      var tree = Tree()
      tree.fault = .limit(.bytes, limits, SourceRange(start: 0, end: 0))
      return YAMLStream(file: file, tree: tree)
    }
    let input = InputText(file)
    if let fault = input.fault, input.file.bytes.isEmpty {
      var tree = Tree()
      tree.fault = fault
      return YAMLStream(file: file, tree: tree)
    }
    var tree = tree(of: input.file.bytes[...], keys: keys, limits: limits)
    if tree.fault == nil, let fault = input.fault {
      tree.fault = fault
      tree.breakLastDocument()
    }
    return YAMLStream(file: input.file, tree: tree)
  }

  private static func tree(
    of bytes: ArraySlice<UInt8>,
    keys: KeyTable,
    limits: YAMLLimits
  ) -> Tree {
    var (tree, problem) = unsafe bytes.withUnsafeBufferPointer {
      unsafe drain($0, keys: keys, limits: limits)
    }
    guard let problem else { return tree }
    guard problem.kind == .reader else {
      tree.fault = SyntaxFault(problem, in: bytes)
      return tree
    }
    // libyaml decodes well ahead of what it scans and drops that on a byte it cannot decode:
    // read again what stands before the byte.
    let readable = bytes[..<(bytes.startIndex + problem.place)]
    let fault = SyntaxFault(problem, in: bytes)
    (tree, _) = unsafe readable.withUnsafeBufferPointer {
      unsafe drain($0, keys: keys, limits: limits)
    }
    // What seems wrong in the rest is most often that it ends there.
    if tree.fault == nil { tree.fault = fault }
    tree.breakLastDocument()
    return tree
  }

  /// Drains libyaml's events into a tree; all state is local, no pointer leaves.
  private static func drain(
    _ text: UnsafeBufferPointer<UInt8>,
    keys: KeyTable,
    limits: YAMLLimits
  ) -> (Tree, ParserProblem?) {
    var parser = yaml_parser_t()
    guard unsafe yaml_parser_initialize(&parser) == 1 else {
      return (Tree(), .outOfMemory)
    }
    defer { unsafe yaml_parser_delete(&parser) }
    let start =
      unsafe text.starts(with: InputText.byteOrderMark) ? InputText.byteOrderMark.count : 0
    unsafe yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(
      &parser,
      text.baseAddress.map { unsafe $0 + start },
      text.count - start
    )
    var builder = unsafe TreeBuilder(text, startingAt: start, keys: keys, limits: limits)
    var event = yaml_event_t()
    var isDone = false
    while !isDone {
      guard unsafe yaml_parser_parse(&parser, &event) == 1 else {
        let problem = unsafe ParserProblem(parser, start: start, &builder.cursor)
        return (builder.finish(), problem)
      }
      isDone = unsafe builder.add(&event)
      unsafe yaml_event_delete(&event)
    }
    return (builder.finish(), nil)
  }
}

extension Tree {
  /// Marks the last document as not read to its end.
  mutating func breakLastDocument() {
    guard !documents.isEmpty else { return }
    documents[documents.count - 1].isComplete = false
  }
}
