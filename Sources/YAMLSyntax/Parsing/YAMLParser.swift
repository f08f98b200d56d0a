import CLibYAML
package import Findings
import Parallel

/// Reads files as YAML through libyaml's events.
package enum YAMLParser {
  /// Reads a file; mistakes in it are the stream's `fault`.
  ///
  /// - Parameters:
  ///   - file: The file; UTF-16 with a byte order mark is converted, and the stream has the
  ///     converted file.
  ///   - keys: The names that mapping keys are looked up in.
  ///   - limits: How much the file may ask of the reader.
  ///   - jobs: How many pieces of a long file may be read at once; the stream is the same. There are
  ///     more pieces than that, so that no thread waits long for the others.
  ///   - pieceSize: From how many bytes on a piece is worth a thread.
  /// - Returns: The file's documents, its comments, and what ended the reading.
  package static func parse(
    _ file: SourceFile,
    keys: KeyTable = KeyTable([]),
    limits: YAMLLimits = YAMLLimits(),
    jobs: Int = 1,
    pieceSize: Int = 1 << 18
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
    var text = input.file.bytes[...]
    var fault = input.fault
    if let excess = TagDirectives.excess(in: text) {
      text = text[..<excess.start]
      fault = .tooManyTagDirectives(limit: TagDirectives.limit, excess.range)
    }
    let pieces = jobs > 1 ? min(jobs * 4, text.count / pieceSize) : 1
    var tree =
      joined(text, pieces: pieces, keys: keys, limits: limits, jobs: jobs)
      ?? tree(of: text, keys: keys, limits: limits)
    if tree.fault == nil { tree.fault = fault }
    tree.breakDocumentAtFault()
    return YAMLStream(file: input.file, tree: tree)
  }

  /// The tree of a text whose pieces are read at once; nil where one of them has a fault or they
  /// do not go on from each other.
  static func joined(
    _ bytes: ArraySlice<UInt8>,
    pieces count: Int,
    keys: KeyTable,
    limits: YAMLLimits,
    jobs: Int
  ) -> Tree? {
    guard count > 1 else { return nil }
    let pieces = TextPieces(bytes, count: count)
    guard pieces.count > 1 else { return nil }
    let joint = TreeJoint(of: bytes, cuts: pieces.cuts)
    _ = (0..<pieces.count).concurrentMap(jobs: jobs) { number in
      guard !joint.hasFailed else { return }
      // The others are appended to the first.
      let room = number == 0 ? bytes.count : nil
      joint.add(
        faultlessTree(of: pieces[number], keys: keys, limits: limits, room: room),
        ofPiece: number
      )
    }
    return joint.take()
  }

  /// The tree of a piece; nil where it has a fault.
  private static func faultlessTree(
    of bytes: ArraySlice<UInt8>,
    keys: KeyTable,
    limits: YAMLLimits,
    room: Int?
  ) -> Tree? {
    let (tree, problem) = events(of: bytes, keys: keys, limits: limits, room: room)
    return problem == nil && tree.fault == nil ? tree : nil
  }

  private static func tree(
    of bytes: ArraySlice<UInt8>,
    keys: KeyTable,
    limits: YAMLLimits
  ) -> Tree {
    let reading = reading(of: bytes, keys: keys, limits: limits)
    guard var problem = reading.problem else { return reading.tree }
    guard problem.kind == .reader else {
      var tree = reading.tree
      tree.fault = FaultTranslator(problem, in: bytes, tree: tree).fault()
      return tree
    }
    // libyaml decodes well ahead of what it scans and drops that on a byte it cannot decode:
    // read again what stands before the byte.
    problem.moveToLeadByte(in: bytes)
    let readable = bytes[..<(bytes.startIndex + problem.place)]
    var tree = Self.reading(of: readable, keys: keys, limits: limits).tree
    // What seems wrong in the rest is most often that it ends there.
    if tree.fault == nil {
      tree.fault = FaultTranslator(problem, in: bytes, tree: reading.tree).fault()
    }
    return tree
  }

  /// Reads a text; where it is YAML 1.2 that libyaml does not read, with repairs.
  ///
  /// - Returns: The reading in the places of the text, to its end or to the first problem that no
  ///   repair helps over.
  private static func reading(
    of bytes: ArraySlice<UInt8>,
    keys: KeyTable,
    limits: YAMLLimits
  ) -> RepairedReading {
    let (tree, problem) = events(of: bytes, keys: keys, limits: limits)
    var reading = RepairedReading(text: EditedText(bytes), tree: tree, problem: problem)
    var furthest = reading
    // Each repair reads the file again: enough bytes for what people write, not for what they
    // generate.
    var budget = max(2 * bytes.count, 32 << 20)
    // A repair that helps lets libyaml read on: where it stumbles over one place again and again,
    // that is no YAML 1.2.
    var (reached, attempts) = (-1, 0)
    while let met = reading.problem {
      let place = reading.text.originalOffset(of: met.place)
      if place > reached { (furthest, reached, attempts) = (reading, place, 0) }
      attempts += 1
      guard budget > 0, attempts <= Self.repairsOfOnePlace,
        let repair = Repair(met, in: reading.text.bytes, tree: reading.tree)
      else { return furthest.restored(to: bytes) }
      // What is read again is what stands before the place; the rest is only copied.
      budget -= met.place + reading.text.bytes.count / 16 + 1_024
      reading.make(repair)
      (reading.tree, reading.problem) = events(
        of: reading.text.bytes,
        keys: keys,
        limits: limits
      )
    }
    return reading.restored(to: bytes)
  }

  /// How many repairs may go by before libyaml comes further.
  private static let repairsOfOnePlace = 4

  /// The tree of a text, with room for one of so many bytes, and what ended the reading.
  private static func events(
    of bytes: ArraySlice<UInt8>,
    keys: KeyTable,
    limits: YAMLLimits,
    room: Int? = nil
  ) -> (Tree, ParserProblem?) {
    unsafe bytes.withUnsafeBufferPointer { text in
      keys.withProbe { probe in
        unsafe drain(text, keys: probe, limits: limits, room: room ?? text.count)
      }
    }
  }

  /// Drains libyaml's events into a tree; all state is local, no pointer leaves.
  private static func drain(
    _ text: UnsafeBufferPointer<UInt8>,
    keys: KeyTable.Probe,
    limits: YAMLLimits,
    room: Int
  ) -> (Tree, ParserProblem?) {
    var parser = unsafe yaml_parser_t()
    guard unsafe yaml_parser_initialize(&parser) == 1 else {
      return (Tree(), .outOfMemory)
    }
    defer { unsafe yaml_parser_delete(&parser) }
    let start =
      unsafe text.starts(with: InputText.byteOrderMark) ? InputText.byteOrderMark.count : 0
    let feeder = UnsafeMutablePointer<InputFeeder>.allocate(capacity: 1)
    unsafe feeder.initialize(to: InputFeeder(text, startingAt: start))
    defer { unsafe feeder.deallocate() }
    unsafe InputFeeder.connect(&parser, to: feeder)
    var builder = unsafe TreeBuilder(
      text,
      startingAt: start,
      keys: keys,
      limits: limits,
      room: room
    )
    var event = unsafe yaml_event_t()
    var isDone = false
    while !isDone {
      if unsafe parser.unread < InputFeeder.readAhead { unsafe feeder.pointee.refill(&parser) }
      guard unsafe yaml_parser_parse(&parser, &event) == 1 else {
        let problem = unsafe ParserProblem(parser, start: start, &builder.cursor)
        return (builder.finish(hasPlaceholders: unsafe feeder.pointee.hasPlaceholders), problem)
      }
      isDone = unsafe builder.add(&event)
      // The ends of collections own no memory.
      if unsafe event.type != YAML_MAPPING_END_EVENT && event.type != YAML_SEQUENCE_END_EVENT {
        unsafe yaml_event_delete(&event)
      }
    }
    return (builder.finish(hasPlaceholders: unsafe feeder.pointee.hasPlaceholders), nil)
  }
}

extension Tree {
  /// Marks the document in which the fault stands, and those behind it, as not read to their end.
  ///
  /// libyaml closes a document at whatever it cannot put into it: what stands behind the last one
  /// is part of it, unless `...` ends it.
  mutating func breakDocumentAtFault() {
    guard let place = fault?.range.start else { return }
    for index in documents.indices.reversed() {
      let document = documents[index]
      if !document.hasExplicitEnd || place < document.range.end {
        documents[index].isComplete = false
      }
      if document.range.start <= place { return }
    }
  }
}
