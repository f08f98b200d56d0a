import CLibStemmer
import Findings

/// Brings the forms of a word to one: Snowball's algorithm of the language, applied until nothing
/// changes, and for Swedish the endings that it leaves.
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
    for pass in 0..<8 {
      let next = snowball(language == .swedish ? withoutEndings(word) : word)
      if next == word { break }
      let lost = word.letterCount - next.letterCount
      if next.letterCount < 4, lost > 1, pass > 0 || word.letterCount > 5 { break }
      word = next
    }
    return word
  }

  private func snowball(_ word: [UInt8]) -> [UInt8] {
    word.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress,
        let stem = unsafe sb_stemmer_stem(handle, base, Int32(truncatingIfNeeded: bytes.count))
      else { return word }
      let count = Int(unsafe sb_stemmer_length(handle))
      return Array(UnsafeBufferPointer(start: stem, count: count))
    }
  }

  /// Snowball 2 leaves the definite form after a vowel (`miljön`, `ekonomin`), `-et` (`företaget`)
  /// and the neuter of adjectives (`hållbart`).
  private func withoutEndings(_ word: [UInt8]) -> [UInt8] {
    if word.count > 5, word.ends("bart") { return Array(word.dropLast()) }
    if word.count > 6, word.ends("et"), !word.ends("het") { return Array(word.dropLast(2)) }
    if word.count > 4, word.ends("n") {
      let before = word[word.count - 2]
      // o, i, y, u, e, a; å, ä, ö end in A5, A4, B6 after C3.
      let isVowel =
        "oiyuea".utf8.contains(before)
        || (word[word.count - 3] == 0xC3 && [0xA5, 0xA4, 0xB6].contains(before))
      if isVowel { return Array(word.dropLast()) }
    }
    return word
  }
}

extension [UInt8] {
  fileprivate func ends(_ ending: StaticString) -> Bool {
    ending.withUTF8Buffer { ending in
      unsafe count >= ending.count && suffix(ending.count).elementsEqual(ending)
    }
  }
}
