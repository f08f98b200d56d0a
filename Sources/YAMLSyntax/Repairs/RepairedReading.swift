/// What libyaml read of a text with some repairs made in it.
struct RepairedReading {
  private(set) var text: EditedText
  private var repairs: [Repair] = []
  var tree: Tree
  /// What ended the reading before the text's end.
  var problem: ParserProblem?

  init(text: EditedText, tree: Tree, problem: ParserProblem?) {
    self.text = text
    self.tree = tree
    self.problem = problem
  }

  /// Makes a repair in the text, which is to be read anew.
  ///
  /// - Complexity: O(bytes).
  mutating func make(_ repair: Repair) {
    var repair = repair
    repair.move { text.originalOffset(of: $0) }
    text.make(repair.edits)
    repairs.append(repair)
  }

  /// The reading as if libyaml had read the original: in its places and its words.
  func restored(to original: ArraySlice<UInt8>) -> RepairedReading {
    guard !repairs.isEmpty else { return self }
    var reading = self
    reading.tree.remap(from: text, to: original)
    reading.tree.undo(repairs)
    reading.problem?.move { text.originalOffset(of: $0) }
    return reading
  }
}
