import CLibStemmer
import Findings

/// Brings the forms of a word to one: Snowball's algorithm of the language, for Swedish applied until
/// nothing changes, and the endings that it leaves.
///
/// In English one pass is what it is made for; further ones make `organ` of `organisation`.
///
/// Not safe for several threads at once: each makes its own.
final class Stemmer {
  private let language: Language
  private let handle: OpaquePointer?

  init(_ language: Language) {
    self.language = language
    handle = unsafe sb_stemmer_new(language == .swedish ? "swedish" : "english", "UTF_8")
  }

  deinit { unsafe sb_stemmer_delete(handle) }

  /// The stem of a word in lower case; a stem of less than four letters is never shortened to
  /// (`förorening` is no `för`).
  func stem(_ word: [UInt8]) -> [UInt8] {
    var word = word
    for pass in 0..<(language == .swedish ? 8 : 1) {
      guard let next = shortened(word, pass: pass) else { break }
      word = next
    }
    return word
  }

  /// What one pass makes of a word; nil where that is the word itself, or too short.
  private func shortened(_ word: [UInt8], pass: Int) -> [UInt8]? {
    let ending = language == .swedish ? endingLength(word) : 0
    return word.withUnsafeBufferPointer { bytes in
      let count = Int32(truncatingIfNeeded: bytes.count - ending)
      guard let base = bytes.baseAddress,
        let stem = unsafe sb_stemmer_stem(handle, base, count)
      else { return nil }
      let next = unsafe UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(handle)))
      // Most words are stems: no array is made to find that out.
      if next.count == bytes.count, unsafe next.elementsEqual(bytes) { return nil }
      let letters = unsafe (before: bytes.letterCount, after: next.letterCount)
      if letters.after < 4, letters.before - letters.after > 1, pass > 0 || letters.before > 5 {
        return nil
      }
      return unsafe Array(next)
    }
  }

  /// The bytes of the ending that Snowball 2 leaves: the definite form after a vowel (`miljön`,
  /// `ekonomin`), `-et` (`företaget`) and the neuter of adjectives (`hållbart`).
  private func endingLength(_ word: [UInt8]) -> Int {
    if word.count > 5, word.ends("bart") { return 1 }
    if word.count > 6, word.ends("et"), !word.ends("het") { return 2 }
    if word.count > 4, word.ends("n") {
      let before = word[word.count - 2]
      // o, i, y, u, e, a; å, ä, ö end in A5, A4, B6 after C3.
      let isVowel =
        "oiyuea".utf8.contains(before)
        || (word[word.count - 3] == 0xC3 && [0xA5, 0xA4, 0xB6].contains(before))
      if isVowel { return 1 }
    }
    return 0
  }
}

extension [UInt8] {
  fileprivate func ends(_ ending: StaticString) -> Bool {
    ending.withUTF8Buffer { ending in
      guard count >= ending.count else { return false }
      let start = count - ending.count
      for index in ending.indices where unsafe self[start + index] != ending[index] {
        return false
      }
      return true
    }
  }
}

extension Collection<UInt8> {
  /// The number of code points of UTF-8.
  var letterCount: Int { reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } }
}
