import Findings

/// A term met in a text.
package struct TermMatch: Hashable, Sendable {
  /// The caller's number for what the term shows.
  package var topic: Int
  /// The position of the term among those that the lexicon was made of.
  package var term: Int
  package var group: Int
  package var weight: TermWeight
  /// Where its words stand, in bytes of the text.
  package var range: Range<Int>
  /// The positions of its words in the text.
  package var words: ClosedRange<Int>
  /// The reader's number for the form that the first word stands in.
  package var form: Int
  /// The clause and the sentence that it stands in, counted from 0.
  package var clause: Int
  package var sentence: Int
  /// Whether all its words are names, by their capitals within a sentence: `Borås Energi och Miljö`.
  package var isName: Bool
}

/// Reads texts by a lexicon; remembers every word that it has met.
///
/// Not safe for several threads at once: each makes its own.
package final class TermReader {
  private let language: Language
  private let stemmer: Stemmer
  private let terms: TermIndex
  private var scanner = WordScanner()
  private var table = WordTable()
  /// By number what is known of each word that was met.
  private var known: [KnownWord] = []
  /// What words show, word by word.
  private var entries: [TermIndex.Entry] = []
  // One text at a time.
  private var words: [Word] = []
  /// The words of phrases that exclude a family of a group.
  private var exclusions: [(words: ClosedRange<Int>, group: UInt8, family: Int32)] = []
  /// The groups that are asked for, as bits.
  private var groups = UInt8.max

  private struct KnownWord {
    /// The number of its stem.
    var stem: Int32
    /// The node of the phrases that begin with it; -1 for none.
    var firstNode: Int32
    /// The positions of its entries among those of all words.
    var entries: Range<Int32>
  }

  private struct Word {
    var number: Int32
    var clause: Int32
    var sentence: Int32
    var start: Int32
    var end: Int32
    /// Whether a hyphen stands for the rest of it: `vatten- och elkostnad`.
    var isCut: Bool
    /// Whether it begins with a capital, and whether it does so though it stands within a sentence.
    var hasCapital: Bool
    var isName: Bool
    /// The groups, as bits, whose phrases have taken the word.
    var taken: UInt8 = 0
  }

  package init(_ lexicon: TermLexicon) {
    language = lexicon.language
    stemmer = Stemmer(lexicon.language)
    terms = TermIndex(lexicon, stemmer)
  }

  /// The terms of a text, in order of place.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - groups: the groups whose terms are wanted, as bits; those of others hide none of theirs.
  /// - Returns: the terms that nothing excludes or hides.
  /// - Complexity: O(bytes), beyond the work for each word that is met for the first time.
  package func matches(
    in text: UnsafeBufferPointer<UInt8>,
    groups: UInt8 = .max
  ) -> [TermMatch] {
    self.groups = groups
    unsafe scanner.load(text)
    return read()
  }

  /// The terms of a text, in order of place and of all groups.
  package func matches(in text: String) -> [TermMatch] {
    groups = .max
    scanner.load(text)
    return read()
  }

  private func read() -> [TermMatch] {
    words.removeAll(keepingCapacity: true)
    exclusions.removeAll(keepingCapacity: true)
    var clause: Int32 = -1
    var sentence: Int32 = -1
    var mayMatch = false
    while scanner.next() {
      if scanner.startsClause { clause += 1 }
      if scanner.startsSentence { sentence += 1 }
      let number = numberOfWord()
      if known[number].firstNode >= 0 || !known[number].entries.isEmpty { mayMatch = true }
      words.append(
        Word(
          number: Int32(number),
          clause: clause,
          sentence: sentence,
          start: Int32(scanner.range.lowerBound),
          end: Int32(scanner.range.upperBound),
          isCut: scanner.isCut,
          hasCapital: scanner.hasCapital,
          isName: scanner.hasCapital && scanner.followsWord
        )
      )
    }
    guard mayMatch else { return [] }
    forgetNamesInTitleCase()
    var matches: [TermMatch] = []
    for index in words.indices {
      let word = known[Int(words[index].number)]
      if word.firstNode >= 0 { readPhrases(word.firstNode, from: index, into: &matches) }
      let open = groups & ~words[index].taken
      for position in word.entries {
        let entry = entries[Int(position)]
        if open & 1 << entry.group != 0 { add(entry, index...index, to: &matches) }
      }
    }
    return matches
  }

  /// Capitals tell no names apart where all words have them: `Open Preschool in Every District`.
  ///
  /// Swedish writes so only where it shouts.
  private func forgetNamesInTitleCase() {
    // Short words are small there too.
    let long = words.lazy.filter { $0.end - $0.start > 3 }
    guard long.allSatisfy(\.hasCapital), long.count > (language == .swedish ? 3 : 1) else { return }
    for index in words.indices { words[index].isName = false }
  }

  private func add(
    _ entry: TermIndex.Entry,
    _ range: ClosedRange<Int>,
    to matches: inout [TermMatch]
  ) {
    guard entry.weight != .excluded,
      !isExcluded(entry, range)
    else { return }
    let first = words[range.lowerBound]
    matches.append(
      TermMatch(
        topic: Int(entry.topic),
        term: Int(entry.term),
        group: Int(entry.group),
        weight: entry.weight,
        range: Int(first.start)..<Int(words[range.upperBound].end),
        words: range,
        form: Int(first.number),
        clause: Int(first.clause),
        sentence: Int(first.sentence),
        isName: words[range].allSatisfy(\.isName)
      )
    )
  }

  /// Whether a phrase that excludes the entry's family stands over some of the words, or a word
  /// that is cut short shares a last part that does (`vatten- och elkostnad`).
  private func isExcluded(_ entry: TermIndex.Entry, _ range: ClosedRange<Int>) -> Bool {
    let full = range.lowerBound + 2
    if words[range.lowerBound].isCut, range.count == 1, full < words.count {
      for position in known[Int(words[full].number)].entries {
        let other = entries[Int(position)]
        if other.weight == .excluded, other.isLastPart, other.family == entry.family,
          other.group == entry.group
        {
          return true
        }
      }
    }
    for exclusion in exclusions.reversed() {
      // They are in the order of their first words.
      guard exclusion.words.lowerBound + TermPattern.wordLimit > range.lowerBound else {
        return false
      }
      if exclusion.family == entry.family, exclusion.group == entry.group,
        exclusion.words.overlaps(range)
      {
        return true
      }
    }
    return false
  }

  /// Adds the longest phrases of each group that begin at a word, and takes their words.
  private func readPhrases(_ node: Int32, from start: Int, into matches: inout [TermMatch]) {
    var longest = PhraseEnds()
    enter(node, start, from: start, into: &longest)
    for group in 0..<longest.ends.scalarCount where longest.ends[group] >= 0 {
      let bit: UInt8 = 1 << group
      guard words[start].taken & bit == 0 else { continue }
      let end = Int(longest.ends[group])
      for index in start...end { words[index].taken |= bit }
      terms.forEachPhrase(at: longest.nodes[group]) { entry in
        if Int(entry.group) == group { add(entry, start...end, to: &matches) }
      }
    }
  }

  /// The longest phrases of each group from one word on.
  private struct PhraseEnds {
    /// Room for one more group than there are.
    var ends = SIMD4<Int32>(repeating: -1)
    var nodes = SIMD4<Int32>(repeating: 0)
  }

  /// Takes in what ends at a node with the word at an index, and goes on with the next one; no
  /// deeper than phrases are long, which have ``TermPattern/wordLimit`` words at most.
  private func enter(
    _ node: Int32,
    _ index: Int,
    from start: Int,
    into longest: inout PhraseEnds
  ) {
    terms.forEachPhrase(at: node) { entry in
      guard groups & 1 << entry.group != 0 else { return }
      if entry.weight == .excluded {
        exclusions.append((start...index, entry.group, entry.family))
      } else if Int32(index) > longest.ends[Int(entry.group)] {
        longest.ends[Int(entry.group)] = Int32(index)
        longest.nodes[Int(entry.group)] = node
      }
    }
    let following = index + 1
    guard following < words.count, words[following].sentence == words[start].sentence else {
      return
    }
    let stem = known[Int(words[following].number)].stem
    if let next = terms.node(after: node, stem) {
      enter(next, following, from: start, into: &longest)
    }
    if let next = terms.node(after: node, -1) {
      enter(next, following, from: start, into: &longest)
    }
  }

  // MARK: - Words

  /// The number of the word that the scanner stands at.
  private func numberOfWord() -> Int {
    let (number, isNew) = scanner.withWord { word in unsafe table.number(of: word) }
    if isNew {
      let word = scanner.word
      let stem = stemmer.stem(word)
      terms.takeInTerms(ofWord: word, stem: stem)
      let stemNumber = terms.number(ofStem: stem)
      let firstEntry = Int32(entries.count)
      entries += entries(ofWord: word, stem: stem)
      known.append(
        KnownWord(
          stem: stemNumber,
          firstNode: terms.firstNode(ofStem: stemNumber),
          entries: firstEntry..<Int32(entries.count)
        )
      )
    }
    return number
  }

  /// What a word shows: by the longest terms that it is, begins or ends with; an exclusion that it
  /// ends with says of the whole word what it is not.
  private func entries(ofWord word: [UInt8], stem: [UInt8]) -> [TermIndex.Entry] {
    var found: [Found] = []
    func look(_ text: [UInt8], from start: Int, isStem: Bool) {
      terms.letters.forEachKey(in: text, from: start) { list, end in
        let isWhole = isStem && start == 0 && end == text.count
        terms.forEachEntry(ofList: list) { entry in
          guard entry.isStem == isStem else { return }
          let isPart =
            start == 0 && entry.isFirstPart
            || start > 0 && end == text.count && entry.isLastPart
          let isHead = entry.weight == .excluded && entry.isLastPart
          guard isWhole && !isHead || isPart && terms.isPart(entry, of: word, from: start)
          else { return }
          found.append(Found(entry, (isHead ? 0 : start)..<end, isWhole: isWhole))
        }
      }
    }
    look(stem, from: 0, isStem: true)
    look(word, from: 0, isStem: false)
    for start in stem.indices where start >= 2 && stem[start] & 0xC0 != 0x80 {
      look(stem, from: start, isStem: true)
    }
    guard found.count > 1 else { return found.map(\.entry) }
    var kept: [Found] = []
    for one in found {
      let isHidden = found.contains { other in
        guard other.entry.group == one.entry.group else { return false }
        if other.entry.weight == .excluded, one.entry.weight != .excluded {
          // A term that names the whole word knows better than what it ends with.
          return other.entry.family == one.entry.family && !(one.isWhole && other.entry.isLastPart)
            && other.range.count >= one.range.count && other.range.overlaps(one.range)
        }
        return other.hides(one)
      }
      let isTwice = kept.contains { $0.entry.term == one.entry.term }
      if !isHidden, !isTwice { kept.append(one) }
    }
    return kept.map(\.entry)
  }

  private struct Found {
    var entry: TermIndex.Entry
    var range: Range<Int>
    var isWhole: Bool

    init(_ entry: TermIndex.Entry, _ range: Range<Int>, isWhole: Bool) {
      self.entry = entry
      self.range = range
      self.isWhole = isWhole
    }

    /// A whole word hides its parts, a longer part a shorter one at the same end.
    func hides(_ other: Found) -> Bool {
      guard entry.weight != .excluded else { return false }
      if isWhole { return !other.isWhole }
      guard !other.isWhole, range.count > other.range.count else { return false }
      return range.lowerBound <= other.range.lowerBound
        && range.upperBound >= other.range.upperBound
    }
  }
}
