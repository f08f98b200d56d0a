package import Findings

/// The terms of one language, compiled: one automaton over the letters of stems for words and
/// their parts, one over stems for phrases.
package struct TermLexicon: Sendable {
  /// A term of a topic.
  package struct Term: Sendable {
    /// The caller's number for what the term shows.
    package var topic: Int
    /// Terms hide shorter ones of their own group only.
    package var group: Int
    /// What an exclusion excludes: terms of this family.
    package var family: Int
    package var text: String

    package init(topic: Int, group: Int, family: Int, text: String) {
      self.topic = topic
      self.group = group
      self.family = family
      self.text = text
    }
  }

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

  package let language: Language
  /// The letters of stems, and of beginnings.
  let letters: LetterTrie
  /// The entries of the trie's lists, those of one list chained in the order of their terms.
  private let chain: [(entry: Entry, next: Int32)]
  /// For each list its first entry.
  private let heads: [Int32]
  /// The stems that phrases are made of.
  let phraseStems: [[UInt8]: Int32]
  /// By stem the node of the phrases that begin with it; -1 for none.
  private let firstNodes: [Int32]
  /// How phrases go on: node by node, those of a node by stem.
  private let steps: [PhraseStep]
  /// By node where its steps begin, and after the last where they end.
  private let firstSteps: [Int32]
  /// The phrases that end: node by node, those of a node in the order of their terms.
  private let phraseEntries: [Entry]
  /// By node where its phrases begin, and after the last where they end.
  private let firstPhraseEntries: [Int32]

  /// A step of phrases, to a node.
  private struct PhraseStep {
    /// -1 for any word.
    var stem: Int32
    var node: Int32
  }

  private struct PhrasePlace: Hashable {
    var node: Int32
    var stem: Int32
  }

  package init(_ language: Language, _ terms: [Term]) {
    self.language = language
    let stemmer = Stemmer(language)
    var scanner = WordScanner()
    var letters = LetterTrie()
    var chain: [(entry: Entry, next: Int32)] = []
    var heads: [Int32] = []
    var tails: [Int32] = []
    var phraseStems: [[UInt8]: Int32] = [:]
    var phraseSteps: [PhrasePlace: Int32] = [:]
    var entriesOfPhrase: [[Entry]] = [[]]
    chain.reserveCapacity(terms.count)
    heads.reserveCapacity(terms.count)
    tails.reserveCapacity(terms.count)
    phraseStems.reserveCapacity(terms.count)
    phraseSteps.reserveCapacity(terms.count)
    func add(_ entry: Entry, at key: [UInt8]) {
      let list = letters.list(at: key)
      let position = Int32(chain.count)
      chain.append((entry, -1))
      if list == heads.count {
        heads.append(position)
        tails.append(position)
      } else {
        chain[Int(tails[list])].next = position
        tails[list] = position
      }
    }
    for (index, term) in terms.enumerated() {
      guard let pattern = TermPattern(term.text, language: language, scanner: &scanner)
      else { continue }
      var entry = Entry(
        term: Int32(index),
        topic: Int32(term.topic),
        family: Int32(term.family),
        group: UInt8(term.group),
        weight: pattern.weight,
        isFirstPart: pattern.isFirstPart,
        isLastPart: pattern.isLastPart,
        isStem: true
      )
      guard !pattern.furtherWords.isEmpty else {
        guard !pattern.isBeginning else {
          entry.isStem = false
          add(entry, at: pattern.word)
          continue
        }
        let stem = stemmer.stem(pattern.word)
        // A stem of three letters begins too many words.
        if stem.letterCount < 4 { (entry.isFirstPart, entry.isLastPart) = (false, false) }
        add(entry, at: stem)
        continue
      }
      var node: Int32 = 0
      for word in [pattern.word] + pattern.furtherWords {
        var stem: Int32 = -1
        if word != TermPattern.wildcard {
          let key = stemmer.stem(word)
          stem = phraseStems[key] ?? Int32(phraseStems.count)
          phraseStems[key] = stem
        }
        let step = PhrasePlace(node: node, stem: stem)
        if let next = phraseSteps[step] {
          node = next
        } else {
          node = Int32(entriesOfPhrase.count)
          phraseSteps[step] = node
          entriesOfPhrase.append([])
        }
      }
      entriesOfPhrase[Int(node)].append(entry)
    }
    self.letters = letters
    self.chain = chain
    self.heads = heads
    self.phraseStems = phraseStems
    phraseEntries = entriesOfPhrase.flatMap { $0 }
    firstPhraseEntries = Self.starts(of: entriesOfPhrase.map { $0.count })
    var firstNodes = [Int32](repeating: -1, count: phraseStems.count)
    var stepCounts = [Int](repeating: 0, count: entriesOfPhrase.count)
    var further: [(place: PhrasePlace, node: Int32)] = []
    for (place, node) in phraseSteps {
      if place.node == 0, place.stem >= 0 { firstNodes[Int(place.stem)] = node }
      guard place.node > 0 else { continue }
      further.append((place, node))
      stepCounts[Int(place.node)] += 1
    }
    further.sort { ($0.place.node, $0.place.stem) < ($1.place.node, $1.place.stem) }
    self.firstNodes = firstNodes
    steps = further.map { PhraseStep(stem: $0.place.stem, node: $0.node) }
    firstSteps = Self.starts(of: stepCounts)
  }

  /// Where each of some runs begins that stand one after another, and where the last ends.
  private static func starts(of counts: [Int]) -> [Int32] {
    var starts: [Int32] = [0]
    starts.reserveCapacity(counts.count + 1)
    for count in counts { starts.append(starts[starts.count - 1] + Int32(count)) }
    return starts
  }

  /// The node of the phrases that begin with a stem; -1 for none.
  func firstNode(ofStem stem: Int32) -> Int32 { stem < 0 ? -1 : firstNodes[Int(stem)] }

  /// The node that phrases come to from a node other than the root, with a stem, or with -1 for any
  /// word; nil where none goes on so.
  ///
  /// - Complexity: O(log of the ways to go on).
  func node(after node: Int32, _ stem: Int32) -> Int32? {
    var low = Int(firstSteps[Int(node)])
    let end = Int(firstSteps[Int(node) + 1])
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].stem < stem { low = middle + 1 } else { high = middle }
    }
    return low < end && steps[low].stem == stem ? steps[low].node : nil
  }

  /// Calls `body` for the phrases that end at a node, in the order of their terms.
  func forEachPhrase(at node: Int32, _ body: (Entry) -> Void) {
    for position in firstPhraseEntries[Int(node)]..<firstPhraseEntries[Int(node) + 1] {
      body(phraseEntries[Int(position)])
    }
  }

  /// Calls `body` for the entries of a list of the trie, in the order of their terms.
  func forEachEntry(ofList list: Int, _ body: (Entry) -> Void) {
    var next = heads[list]
    while next >= 0 {
      let link = chain[Int(next)]
      body(link.entry)
      next = link.next
    }
  }
}

/// A trie over bytes: for each key the number of its list.
struct LetterTrie: Sendable {
  private struct Node {
    var byte: UInt8
    var list: Int32 = -1
    var child: Int32 = -1
    var sibling: Int32 = -1
  }

  private var nodes = [Node(byte: 0)]
  private var count = 0

  /// The number of a key's list: a new one, the lists counted from 0, where it has none.
  mutating func list(at key: [UInt8]) -> Int {
    var node = 0
    for byte in key {
      var child = Int(nodes[node].child)
      while child >= 0, nodes[child].byte != byte { child = Int(nodes[child].sibling) }
      if child < 0 {
        child = nodes.count
        nodes.append(Node(byte: byte, sibling: nodes[node].child))
        nodes[node].child = Int32(child)
      }
      node = child
    }
    if nodes[node].list < 0 {
      nodes[node].list = Int32(count)
      count += 1
    }
    return Int(nodes[node].list)
  }

  /// Calls `body` for each key that stands in a word from a position on, shortest first, with the
  /// key's list and the position after it.
  func forEachKey(in word: [UInt8], from start: Int, _ body: (_ list: Int, _ end: Int) -> Void) {
    var node = 0
    var position = start
    while position < word.count {
      var child = Int(nodes[node].child)
      while child >= 0, nodes[child].byte != word[position] { child = Int(nodes[child].sibling) }
      guard child >= 0 else { return }
      node = child
      position += 1
      if nodes[node].list >= 0 { body(Int(nodes[node].list), position) }
    }
  }
}
