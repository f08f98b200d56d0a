/// The texts one slip of the keyboard from a text, for looking a misspelt id up among many.
///
/// Another case, a letter swapped, left out, wrong or too much; letters are those of ids.
enum Misspellings {
  private static let letters = Array(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._".utf8
  )

  /// The texts one slip from a text that are known, at most `limit`.
  static func known(of text: String, limit: Int = 3, _ isKnown: ([UInt8]) -> Bool) -> [String] {
    var found: [String] = []
    visit(text) { text in
      if isKnown(text) {
        let known = String(decoding: text, as: UTF8.self)
        if !found.contains(known) { found.append(known) }
      }
      return found.count < limit
    }
    return found
  }

  /// Gives each text in turn, while `body` says to go on; some more than once.
  ///
  /// - Complexity: O(length) texts, 130 for each byte.
  private static func visit(_ text: String, _ body: ([UInt8]) -> Bool) {
    let bytes = Array(text.utf8)
    guard (1...64).contains(bytes.count) else { return }
    guard body(Array(text.lowercased().utf8)), body(Array(text.uppercased().utf8)) else { return }
    var changed = bytes
    for index in bytes.indices.dropLast() {
      changed.swapAt(index, index + 1)
      guard body(changed) else { return }
      changed.swapAt(index, index + 1)
    }
    if bytes.count > 1 {
      for index in bytes.indices {
        changed.remove(at: index)
        guard body(changed) else { return }
        changed.insert(bytes[index], at: index)
      }
    }
    for index in bytes.indices {
      for letter in letters where letter != bytes[index] {
        changed[index] = letter
        guard body(changed) else { return }
      }
      changed[index] = bytes[index]
    }
    for index in 0...bytes.count {
      changed.insert(0, at: index)
      for letter in letters {
        changed[index] = letter
        guard body(changed) else { return }
      }
      changed.remove(at: index)
    }
  }
}
