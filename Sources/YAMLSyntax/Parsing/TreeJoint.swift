import Synchronization

/// The tree of a text, made of those of its pieces: each is appended as soon as all before it have
/// been, while others are still read.
final class TreeJoint: Sendable {
  private struct State {
    var whole: Tree?
    /// By piece the trees that came before their turn.
    var early: [Tree?]
    /// The first piece that has not been appended.
    var next = 0
    var hasFailed = false
  }

  private let bytes: ArraySlice<UInt8>
  private let cuts: [Int]
  private let state: Mutex<State>

  /// - Parameters:
  ///   - bytes: The text.
  ///   - cuts: Where its pieces after the first begin.
  init(of bytes: ArraySlice<UInt8>, cuts: [Int]) {
    self.bytes = bytes
    self.cuts = cuts
    state = Mutex(State(early: Array(repeating: nil, count: cuts.count + 1)))
  }

  /// Whether a piece has a fault or does not go on from the one before it: no tree will come of it.
  var hasFailed: Bool { state.withLock { $0.hasFailed } }

  /// Adds the tree of a piece, each piece once and in any order; nil is one with a fault.
  func add(_ tree: consuming Tree?, ofPiece number: Int) {
    var tree = consume tree
    state.withLock { state in
      guard !state.hasFailed, tree != nil else {
        state.hasFailed = true
        return
      }
      // Handed over, so that its memory is used on and not copied.
      swap(&state.early[number], &tree)
      while !state.hasFailed, state.next < state.early.count, state.early[state.next] != nil {
        append(&state)
      }
    }
  }

  private func append(_ state: inout State) {
    var tree: Tree?
    swap(&tree, &state.early[state.next])
    if state.next == 0 {
      state.whole = consume tree
    } else if let piece = consume tree {
      let isJoined = state.whole?.append(piece, at: cuts[state.next - 1], in: bytes) ?? false
      state.hasFailed = !isJoined
    }
    state.next += 1
  }

  /// Gives the tree away when all pieces have been added; nil where they do not make one.
  func take() -> Tree? {
    state.withLock { state in
      var whole: Tree?
      swap(&whole, &state.whole)
      return state.hasFailed ? nil : whole
    }
  }
}
