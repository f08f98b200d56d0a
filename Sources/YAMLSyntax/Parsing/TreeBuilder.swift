import CLibYAML
import Findings

/// Builds the flat tree from libyaml's events; lives inside one call of the parser.
@safe struct TreeBuilder: ~Copyable {
  /// A collection that is not closed yet.
  struct Frame {
    var node: Int
    /// Children so far: of a mapping keys and values.
    var count = 0
    var isMapping: Bool
    var isFlow: Bool
  }

  /// What an anchor of the document stands for.
  struct Anchor {
    var node: Int
    /// Nodes before it, aliases counted as what they stand for.
    var before: Int
    /// Nodes in it, counted likewise; nil while it is open.
    var size: Int?
  }

  var cursor: CodePointCursor
  var gaps: GapScanner
  let text: UnsafeBufferPointer<UInt8>
  /// Where the text begins, after a byte order mark.
  let start: Int
  let keys: KeyTable.Probe
  let limits: YAMLLimits
  var tree = Tree()
  var frames: [Frame] = []
  var top: Frame
  /// The end of the last scalar or bracket.
  var contentEnd: Int
  var anchors: [String: Anchor] = [:]
  /// Nodes so far, aliases counted as what they stand for.
  var expanded = 0
  /// Those of them that stand behind aliases.
  var aliased = 0
  var isInDocument = false
  /// Whether the tree has one: asking the tree itself would copy the fault at every event.
  var hasFault = false

  init(
    _ text: UnsafeBufferPointer<UInt8>,
    startingAt start: Int,
    keys: KeyTable.Probe,
    limits: YAMLLimits,
    room: Int
  ) {
    unsafe self.text = text
    self.start = start
    self.keys = keys
    self.limits = limits
    unsafe cursor = CodePointCursor(text, startingAt: start)
    unsafe gaps = GapScanner(text, startingAt: start)
    contentEnd = start
    top = Frame(node: -1, isMapping: false, isFlow: false)
    frames.reserveCapacity(min(limits.nesting, 128) + 1)
    // Memory that is reserved and not touched costs nothing.
    tree.nodes.reserveCapacity(room / 12 + 16)
    tree.arena.reserveCapacity(room / 2 + 16)
  }

  var count: Int { unsafe text.count }

  /// Adds an event; true when it is the last one or the tree has a fault.
  @inline(__always)
  mutating func add(_ event: inout yaml_event_t) -> Bool {
    switch unsafe event.type {
    case YAML_SCALAR_EVENT: unsafe addScalar(&event)
    case YAML_MAPPING_START_EVENT: unsafe openMapping(&event)
    case YAML_SEQUENCE_START_EVENT: unsafe openSequence(&event)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: unsafe close(&event)
    case YAML_ALIAS_EVENT: unsafe addAlias(&event)
    case YAML_DOCUMENT_START_EVENT: unsafe openDocument(&event)
    case YAML_DOCUMENT_END_EVENT: unsafe closeDocument(&event)
    case YAML_STREAM_END_EVENT:
      gaps.scan(upTo: count)
      return true
    default: break
    }
    return hasFault || gaps.wrongComment != nil
  }

  /// The tree with everything closed that a fault has left open.
  mutating func finish(hasPlaceholders: Bool) -> Tree {
    if hasPlaceholders { InputFeeder.restoreForeignBreaks(&tree.arena) }
    if top.node >= 0 { tree.openCollection = top.node }
    while top.node >= 0 { closeTop(end: contentEnd) }
    if isInDocument { tree.documents[tree.documents.count - 1].range.end = Int32(contentEnd) }
    if !hasFault, let place = gaps.wrongComment {
      tree.fault = .commentWithoutSpace(SourceRange(place..<place + 1))
    }
    tree.comments = gaps.comments
    return tree
  }
}

// MARK: - Documents

extension TreeBuilder {
  private mutating func openDocument(_ event: inout yaml_event_t) {
    let start = unsafe cursor.byteOffset(of: event.start_mark.index)
    gaps.scan(upTo: start)
    if let last = tree.documents.last, !last.hasExplicitEnd, start < count,
      unsafe text[start] == 0x25
    {
      fail(.directiveInDocument(SourceRange(start..<gaps.endOfLine(from: start))))
    }
    anchors.removeAll(keepingCapacity: true)
    let isExplicit = unsafe event.data.document_start.implicit == 0
    if isExplicit { contentEnd = unsafe cursor.byteOffset(of: event.end_mark.index) }
    contentEnd = max(contentEnd, start)
    isInDocument = true
    tree.documents.append(
      YAMLDocument(
        root: nil,
        isComplete: false,
        range: SourceRange(start..<max(start, contentEnd)),
        hasExplicitStart: isExplicit,
        hasExplicitEnd: false
      )
    )
  }

  private mutating func closeDocument(_ event: inout yaml_event_t) {
    let last = tree.documents.count - 1
    let isExplicit = unsafe event.data.document_end.implicit == 0
    if isExplicit {
      gaps.scan(upTo: unsafe cursor.byteOffset(of: event.start_mark.index))
      contentEnd = unsafe cursor.byteOffset(of: event.end_mark.index)
    }
    isInDocument = false
    tree.documents[last].range.end = Int32(contentEnd)
    tree.documents[last].isComplete = true
    tree.documents[last].hasExplicitEnd = isExplicit
    if let root = tree.documents[last].root {
      // A document without content is one empty scalar for libyaml.
      let node = tree.nodes[root.index]
      let isEmpty = node.flags.kind == .scalar && node.start == node.end
      if isEmpty, node.flags.isDisjoint(with: [.hasTag, .hasAnchor]) {
        tree.documents[last].root = nil
      }
    }
  }
}
