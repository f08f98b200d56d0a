import CLibYAML
import Findings

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

// MARK: - Scalars and aliases

extension TreeBuilder {
  @inline(__always)
  mutating func addScalar(_ event: inout yaml_event_t) {
    var start = unsafe cursor.byteOffset(of: event.start_mark.index)
    if gaps.next < start { gaps.scan(upTo: start) }
    let scalar = unsafe event.data.scalar
    let value = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let style = unsafe NodeStyle(scalar.style)
    var flags = Node.Flags(.scalar, style)
    var payload: UInt32 = 0
    var end: Int
    if unsafe style == .plain && scalar.anchor == nil && scalar.tag == nil
      && isSource(value, at: start)
    {
      // Equal to the source, so on one line: its end need not be counted.
      end = start &+ value.count
      unsafe cursor.move(to: event.end_mark.index, byteOffset: end)
      gaps.skip(to: end)
    } else {
      unsafe end = cursor.byteOffset(of: event.end_mark.index)
      if unsafe scalar.anchor != nil || scalar.tag != nil {
        start = unsafe addProperties(scalar.anchor, scalar.tag, from: start, to: end, &flags)
      }
      let quote = style == .plain ? 0 : 1
      if style == .literal || style == .folded {
        checkBlankLines(ofBlockScalarAt: start)
        end = gaps.endOfBlockScalar(from: start, to: end)
        unsafe payload = tree.store(value)
        flags.insert(.isInArena)
      } else if start >= end {
        // Where a value is missing libyaml may point past blanks and line breaks.
        start = gaps.endOfContent(before: start)
        end = start
      } else if unsafe end - start - 2 * quote == value.count && isSource(value, at: start + quote)
      {
        gaps.skip(to: end)
      } else {
        gaps.skip(to: end)
        if quote == 1, !top.isFlow { checkIndentation(from: start, to: end) }
        unsafe payload = tree.store(value)
        flags.insert(.isInArena)
      }
    }
    contentEnd = max(contentEnd, end)
    var small: UInt16 = 0
    if countChild(at: start, end) {
      flags.insert(.isKey)
      small = unsafe keys.find(value).rawValue
      if value.count == 2, style == .plain, unsafe value[0] == 0x3C && value[1] == 0x3C {
        tree.usesMergeKeys = true
      }
    }
    tree.nodes.append(
      Node(
        start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: end),
        payload: payload,
        flags: flags,
        small: small
      )
    )
  }

  mutating func addAlias(_ event: inout yaml_event_t) {
    let start = unsafe cursor.byteOffset(of: event.start_mark.index)
    gaps.scan(upTo: start)
    let end = unsafe cursor.byteOffset(of: event.end_mark.index)
    gaps.skip(to: end)
    contentEnd = max(contentEnd, end)
    let name = unsafe String(cString: event.data.alias.anchor)
    guard let anchor = anchors[name] else {
      fail(.unknownAnchor(name, SourceRange(start..<end)))
      return
    }
    let node = NodeID(tree.nodes.count)
    var target = anchor.node
    if let size = anchor.size {
      expanded += size - 1
      aliased += size
      if aliased > limits.nodes {
        fail(.limit(.nodes, limits, SourceRange(start..<end)))
        return
      }
    } else {
      tree.enclosingAnchors[node] = NodeID(anchor.node)
      target = node.index
    }
    var flags = Node.Flags(.alias, .plain)
    flags.insert(.hasAnchor)
    tree.anchors[node] = name
    var small: UInt16 = 0
    if countChild(at: start, end) {
      flags.insert(.isKey)
      small = keyID(ofNode: anchor.node).rawValue
    }
    tree.nodes.append(
      Node(
        start: UInt32(start),
        end: UInt32(end),
        payload: UInt32(target),
        flags: flags,
        small: small
      )
    )
  }

  /// Ends the reading at this event.
  @inline(never)
  mutating func fail(_ fault: SyntaxFault) {
    tree.fault = fault
    hasFault = true
  }

  /// Counts a node in its parent; true when it is a mapping's key.
  @inline(__always)
  private mutating func countChild(at start: Int, _ end: Int) -> Bool {
    expanded += 1
    top.count &+= 1
    if top.node < 0 {
      tree.documents[tree.documents.count - 1].root = NodeID(tree.nodes.count)
    }
    return top.isMapping && top.count & 1 == 1
  }

  /// Whether a text that is not empty stands in the source as it is.
  @inline(__always)
  private func isSource(_ value: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard value.count > 0, start &+ value.count <= count else { return false }
    guard let bytes = value.baseAddress, let source = unsafe text.baseAddress else {
      return false
    }
    return unsafe memcmp(bytes, source + start, value.count) == 0
  }

  private func keyID(ofNode index: Int) -> KeyID {
    let node = tree.nodes[index]
    guard node.flags.kind == .scalar else { return .unknown }
    if node.flags.contains(.isKey) { return KeyID(rawValue: node.small) }
    return unsafe tree.withText(of: node, in: text) { unsafe keys.find($0) }
  }
}

// MARK: - Collections

extension TreeBuilder {
  mutating func openMapping(_ event: inout yaml_event_t) {
    let mapping = unsafe event.data.mapping_start
    let isFlow = unsafe mapping.style == YAML_FLOW_MAPPING_STYLE
    unsafe open(&event, .mapping, isFlow: isFlow, mapping.anchor, mapping.tag)
  }

  mutating func openSequence(_ event: inout yaml_event_t) {
    let sequence = unsafe event.data.sequence_start
    let isFlow = unsafe sequence.style == YAML_FLOW_SEQUENCE_STYLE
    unsafe open(&event, .sequence, isFlow: isFlow, sequence.anchor, sequence.tag)
  }

  @inline(__always)
  private mutating func open(
    _ event: inout yaml_event_t,
    _ kind: NodeKind,
    isFlow: Bool,
    _ anchor: UnsafeMutablePointer<UInt8>?,
    _ tag: UnsafeMutablePointer<UInt8>?
  ) {
    var start = unsafe cursor.byteOffset(of: event.start_mark.index)
    if gaps.next < start { gaps.scan(upTo: start) }
    var flags = Node.Flags(kind, isFlow ? .flow : .block)
    if unsafe anchor != nil || tag != nil {
      start = unsafe addProperties(anchor, tag, from: start, to: count, &flags)
    }
    if isFlow { contentEnd = max(contentEnd, start) }
    guard frames.count < limits.nesting else {
      fail(.limit(.nesting, limits, SourceRange(start..<min(start + 1, count))))
      return
    }
    if countChild(at: start, start) { flags.insert(.isKey) }
    frames.append(top)
    top = Frame(node: tree.nodes.count, isMapping: kind == .mapping, isFlow: isFlow)
    tree.nodes.append(
      Node(
        start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: start),
        payload: 0,
        flags: flags,
        small: 0
      )
    )
  }

  @inline(__always)
  mutating func close(_ event: inout yaml_event_t) {
    guard top.isFlow else { return closeTop(end: contentEnd) }
    let end = unsafe cursor.byteOffset(of: event.end_mark.index)
    if gaps.next < end { gaps.scan(upTo: end) }
    contentEnd = max(contentEnd, end)
    let start = Int(tree.nodes[top.node].start)
    closeTop(end: contentEnd)
    if !top.isFlow { checkIndentation(from: start, to: end) }
  }

  @inline(__always)
  mutating func closeTop(end: Int) {
    if top.isMapping, top.count & 1 == 1 { addMissingValue() }
    let index = top.node
    let children = top.isMapping ? top.count / 2 : top.count
    tree.nodes[index].end = max(tree.nodes[index].start, UInt32(truncatingIfNeeded: end))
    tree.nodes[index].payload = UInt32(truncatingIfNeeded: tree.nodes.count)
    // A key that is a collection has no key id; the flag goes, the count stays.
    tree.nodes[index].flags.remove(.isKey)
    tree.nodes[index].small = UInt16(clamping: children)
    if tree.nodes[index].flags.contains(.hasAnchor) { closeAnchor(of: index) }
    top = frames.removeLast()
  }

  /// Adds the value that a fault cut off, so that every key has one.
  private mutating func addMissingValue() {
    _ = countChild(at: contentEnd, contentEnd)
    let place = UInt32(truncatingIfNeeded: contentEnd)
    tree.nodes.append(
      Node(
        start: place,
        end: place,
        payload: 0,
        flags: Node.Flags(.scalar, .plain),
        small: KeyID.unknown.rawValue
      )
    )
  }
}

// MARK: - Anchors and tags

extension TreeBuilder {
  /// Keeps anchor and tag of the node that comes next; where its value begins.
  private mutating func addProperties(
    _ anchor: UnsafeMutablePointer<UInt8>?,
    _ tag: UnsafeMutablePointer<UInt8>?,
    from start: Int,
    to end: Int,
    _ flags: inout Node.Flags
  ) -> Int {
    let node = NodeID(tree.nodes.count)
    var properties = 0
    if let anchor = unsafe anchor {
      let name = unsafe String(cString: anchor)
      tree.anchors[node] = name
      let size = flags.kind == .scalar ? 1 : nil
      anchors[name] = Anchor(node: node.index, before: expanded, size: size)
      flags.insert(.hasAnchor)
      properties += 1
    }
    if let tag = unsafe tag {
      tree.tags[node] = unsafe String(cString: tag)
      flags.insert(.hasTag)
      properties += 1
    }
    let place = gaps.endOfProperties(properties, from: start, to: end)
    contentEnd = max(contentEnd, place.end)
    return place.value
  }

  private mutating func closeAnchor(of index: Int) {
    guard let name = tree.anchors[NodeID(index)], let anchor = anchors[name], anchor.node == index
    else { return }
    anchors[name]?.size = expanded - anchor.before
  }
}

extension NodeStyle {
  @inline(__always)
  init(_ style: yaml_scalar_style_t) {
    // libyaml's numbers from 1 on stand for the same styles in the same order.
    self = NodeStyle(rawValue: UInt8(truncatingIfNeeded: style.rawValue &- 1)) ?? .plain
  }
}
