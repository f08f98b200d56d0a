import Findings

/// The terms that a reader has taken in: one automaton over the letters of stems for words and their
/// parts, one over stems for phrases.
///
/// Not safe for several threads at once: each makes its own. A class, for a structure of so many
/// arrays would be copied wherever its reader calls a closure.
final class TermIndex {
  /// What is known of a term when it is met.
  struct Entry {
    var term: Int32
    var topic: Int32
    var family: Int32
    var group: UInt8
    var weight: TermWeight
    var isFirstPart: Bool
    var isLastPart: Bool
    /// Whether its key is a stem; else it is how words begin, as written.
    var isStem: Bool
  }

  private let lexicon: TermLexicon
  private let stemmer: Stemmer
  private var scanner = WordScanner()
  /// By slot the first of the terms that are not taken in; -1 for none.
  private var firstTerms: [Int32]
  /// By term the next one of its slot that is not; -1 for none.
  private var nextTerms: [Int32]
  /// The letters of stems, and of beginnings.
  private(set) var letters = LetterTrie()
  /// By list of the trie what it shows.
  private var words = EntryLists()
  /// By term that may be a part of longer words how it is written.
  ///
  /// Stems are too short to tell: `förort` begins with that of `förorena`.
  private var partTerms: [Int32: [UInt8]] = [:]
  /// Stems that were met, numbered.
  private var stems: [[UInt8]: Int32] = [:]
  /// By stem the node of the phrases that begin with it; -1 for none.
  private var firstNodes: [Int32] = []
  private var nodes: [PhraseNode] = []
  /// By node the phrases that end there.
  private var phrases = EntryLists()

  /// Words in a row that phrases begin with.
  private struct PhraseNode {
    /// The stem of the last one; -1 for any word.
    var stem: Int32
    /// The first of the nodes with one word more, and the next with as many; -1 for none.
    var child: Int32 = -1
    var sibling: Int32 = -1
  }

  init(_ lexicon: TermLexicon, _ stemmer: Stemmer) {
    self.lexicon = lexicon
    self.stemmer = stemmer
    firstTerms = lexicon.firstTerms
    nextTerms = lexicon.nextTerms
    takeIn(.open)
  }

  // MARK: - Looking up

  /// Calls `body` for the entries of a list of the trie, in the order of their terms.
  func forEachEntry(ofList list: Int, _ body: (Entry) -> Void) { words.forEach(of: list, body) }

  /// The node of the phrases that begin with a stem; -1 for none.
  func firstNode(ofStem stem: Int32) -> Int32 { firstNodes[Int(stem)] }

  /// The node that phrases come to from a node with a stem, or with -1 for any word; nil where none
  /// goes on so.
  ///
  /// - Complexity: O(the ways to go on).
  func node(after node: Int32, _ stem: Int32) -> Int32? {
    var next = nodes[Int(node)].child
    while next >= 0, nodes[Int(next)].stem != stem { next = nodes[Int(next)].sibling }
    return next < 0 ? nil : next
  }

  /// Calls `body` for the phrases that end at a node, in the order of their terms.
  func forEachPhrase(at node: Int32, _ body: (Entry) -> Void) {
    phrases.forEach(of: Int(node), body)
  }

  /// Whether a word shows an entry by one of its parts, which begins at a position; exclusions ask
  /// nothing of the other parts.
  func isPart(_ entry: Entry, of word: [UInt8], from start: Int) -> Bool {
    guard entry.isStem, entry.weight != .excluded else { return true }
    guard let term = partTerms[entry.term] else { return false }
    let base = Compounds.base(of: term)
    guard word[start...].starts(with: base) else { return false }
    if start > 0 { return Compounds.isFirstPart(word[..<start]) }
    return Compounds.isRest(word[base.count...], of: term)
  }

  // MARK: - Taking in

  /// The number of a stem.
  func number(ofStem stem: [UInt8]) -> Int32 {
    if let number = stems[stem] { return number }
    let number = Int32(stems.count)
    stems[stem] = number
    firstNodes.append(-1)
    return number
  }

  /// Takes in the terms that a word may show.
  func takeInTerms(ofWord word: [UInt8], stem: [UInt8]) {
    guard stem.count >= 3 else { return }
    takeIn(TermLexicon.Beginning(of: stem, from: 0))
    takeIn(TermLexicon.Beginning(of: word, from: 0))
    // The last part of a word has four letters, and two before it.
    for start in 2..<max(2, stem.count - 3) {
      takeIn(TermLexicon.Beginning(of: stem, from: start))
    }
  }

  /// Takes in the terms that begin so; where there is no fourth letter, whatever theirs is.
  private func takeIn(_ beginning: TermLexicon.Beginning) {
    var last: Int?
    var next = firstTerms[Int(beginning.slot)]
    while next >= 0 {
      let term = Int(next)
      next = nextTerms[term]
      guard
        beginning.fourth == 0 || lexicon.beginnings[term].fourth == beginning.fourth
          || lexicon.beginnings[term].fourth == 0
      else {
        last = term
        continue
      }
      if let last { nextTerms[last] = next } else { firstTerms[Int(beginning.slot)] = next }
      takeIn(term: term)
    }
  }

  private func takeIn(term index: Int) {
    let term = lexicon.terms[index]
    guard let pattern = TermPattern(term.text, language: lexicon.language, scanner: &scanner)
    else { return }
    var entry = Entry(
      term: Int32(index),
      topic: Int32(term.topic),
      family: Int32(term.family),
      group: UInt8(term.group),
      weight: pattern.weight,
      isFirstPart: pattern.isFirstPart,
      isLastPart: pattern.isLastPart,
      isStem: !pattern.isBeginning
    )
    guard pattern.furtherWords.isEmpty else {
      phrases.add(entry, to: node(of: pattern))
      return
    }
    if pattern.isBeginning {
      words.add(entry, to: letters.list(at: pattern.word))
      return
    }
    let stem = stemmer.stem(pattern.word)
    // A stem of three letters begins too many words.
    if stem.letterCount < 4 { (entry.isFirstPart, entry.isLastPart) = (false, false) }
    if entry.isFirstPart || entry.isLastPart { partTerms[entry.term] = pattern.word }
    words.add(entry, to: letters.list(at: stem))
  }

  /// The node of a phrase's last word.
  private func node(of pattern: TermPattern) -> Int {
    let first = number(ofStem: stemmer.stem(pattern.word))
    var node = firstNodes[Int(first)]
    if node < 0 {
      node = Int32(nodes.count)
      nodes.append(PhraseNode(stem: first))
      firstNodes[Int(first)] = node
    }
    for word in pattern.furtherWords {
      let stem = word == TermPattern.wildcard ? -1 : number(ofStem: stemmer.stem(word))
      if let next = self.node(after: node, stem) {
        node = next
      } else {
        let next = Int32(nodes.count)
        nodes.append(PhraseNode(stem: stem, sibling: nodes[Int(node)].child))
        nodes[Int(node)].child = next
        node = next
      }
    }
    return Int(node)
  }
}

/// Entries in lists, those of one list in the order of their terms.
private struct EntryLists {
  private var links: [(entry: TermIndex.Entry, next: Int32)] = []
  /// By list the first of its entries; -1 for none.
  private var heads: [Int32] = []

  mutating func add(_ entry: TermIndex.Entry, to list: Int) {
    while heads.count <= list { heads.append(-1) }
    let new = Int32(links.count)
    var before: Int32 = -1
    var after = heads[list]
    while after >= 0, links[Int(after)].entry.term < entry.term {
      before = after
      after = links[Int(after)].next
    }
    links.append((entry, after))
    if before < 0 { heads[list] = new } else { links[Int(before)].next = new }
  }

  func forEach(of list: Int, _ body: (TermIndex.Entry) -> Void) {
    guard list < heads.count else { return }
    var next = heads[list]
    while next >= 0 {
      let link = links[Int(next)]
      body(link.entry)
      next = link.next
    }
  }
}
