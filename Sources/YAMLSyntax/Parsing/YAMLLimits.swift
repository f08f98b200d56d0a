/// How much a file may ask of the reader; past a limit the file ends with a clear fault.
package struct YAMLLimits: Hashable, Sendable {
  /// How deep collections may lie in each other.
  package var nesting: Int
  /// How many nodes the aliases of a file may stand for together, aliases in them followed; those
  /// that are written out are bounded by `bytes`.
  package var nodes: Int
  /// How many bytes a file may have.
  package var bytes: Int

  package init(nesting: Int = 128, nodes: Int = 10_000_000, bytes: Int = 256 << 20) {
    self.nesting = nesting
    self.nodes = nodes
    self.bytes = bytes
  }
}
