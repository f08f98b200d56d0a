import Analysis
import GoalModel
import TextAnalysis

/// How many of what was found is right, and how many of what was to be found was found.
struct Counts {
  var found = 0
  var right = 0
  var wanted = 0
  var hit = 0

  var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
  var recall: Double { wanted == 0 ? 1 : Double(hit) / Double(wanted) }
  var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  var text: String {
    "F1 \(decimal(f1)) (precision \(decimal(precision)), recall \(decimal(recall)))"
  }

  mutating func add(_ other: Counts) {
    found += other.found
    right += other.right
    wanted += other.wanted
    hit += other.hit
  }

  mutating func add(_ shown: Set<String>, _ sentence: LabelledSentence, only: String? = nil) {
    func kept(_ set: Set<String>) -> Set<String> {
      only.map { only in set.filter { $0 == only } } ?? set
    }
    found += kept(shown).count
    right += kept(shown).intersection(sentence.allowed).count
    wanted += kept(sentence.required).count
    hit += kept(sentence.required).intersection(shown).count
  }
}

/// What the built-in terms make of labelled sentences.
struct Evaluation {
  /// One sentence and how it was read.
  struct Read {
    var sentence: LabelledSentence
    var reading: TextReading
    /// By dimension the words that show it, and how strongly.
    var shown: [(dimension: String, strength: Double, words: [String])]
  }

  /// From what on a dimension is suggested.
  struct Bounds {
    var strength = TextScale.suggestion
    var share = TextScale.share
  }

  private(set) var reads: [Read] = []
  private let shownOnly: [String]
  let dimensions: [String]

  init(_ sentences: [LabelledSentence], _ terms: BuiltInTerms, onlyShowing: [String] = []) {
    shownOnly = onlyShowing
    let (workspace, topics) = (terms.workspace, terms.topics)
    dimensions = terms.dimensions
    for sentence in sentences {
      let reading = terms.reading(of: sentence.text)
      let bytes = Array(sentence.text.utf8)
      let shown = reading.dimensions.map { topic in
        (
          dimension: workspace.id(of: RecordID(.dimension, topic.number)),
          strength: topic.strength,
          words: topic.matches.map {
            "\"\(String(decoding: bytes[reading.matches[$0].match.range], as: UTF8.self))\""
              + " (\(topics.terms[reading.matches[$0].match.term]))"
          }
        )
      }
      reads.append(Read(sentence: sentence, reading: reading, shown: shown))
    }
  }

  /// What is suggested for a sentence with a bound on strength.
  func suggestions(_ read: Read, _ bounds: Bounds = Bounds()) -> Set<String> {
    let suggested = Set(
      read.reading.suggestedDimensions(from: bounds.strength, share: bounds.share).map(\.number)
    )
    return Set(
      zip(read.reading.dimensions, read.shown).filter { suggested.contains($0.0.number) }
        .map { $0.1.dimension }
    )
  }

  /// What is clear enough to be asked about.
  func claims(_ read: Read, from bound: Double) -> Set<String> {
    let clear = Set(read.reading.clearDimensions(from: bound).map(\.number))
    return Set(
      zip(read.reading.dimensions, read.shown).filter { clear.contains($0.0.number) }
        .map { $0.1.dimension }
    )
  }

  private func counts(_ reads: [Read], _ shown: (Read) -> Set<String>) -> Counts {
    var counts = Counts()
    for read in reads { counts.add(shown(read), read.sentence) }
    return counts
  }

  func report() {
    for read in reads {
      let suggested = suggestions(read)
      let sentence = read.sentence
      let isRight =
        suggested.isSubset(of: sentence.allowed) && sentence.required.isSubset(of: suggested)
      guard !isRight, shownOnly.isEmpty || shownOnly.contains(sentence.municipality) else {
        continue
      }
      print("\(sentence.id) \(sentence.text)")
      print(
        "  required \(list(sentence.required)), allowed \(list(sentence.allowed)),",
        "found \(list(suggested))"
      )
      for shown in read.shown {
        let words = shown.words.joined(separator: ", ")
        print("  \(shown.dimension) \(decimal(shown.strength)): \(words)")
      }
    }
    print("\nBy dimension:")
    for dimension in dimensions {
      var counts = Counts()
      for read in reads {
        counts.add(suggestions(read), read.sentence, only: dimension)
      }
      print("  \(counts.text) \(dimension)")
    }
    reportLeftOut()
    reportWarning()
  }

  /// The line that a program reads: how well dimensions were found, all in all.
  func reportWhole() {
    let all = counts(reads) { suggestions($0) }
    print(
      "micro F1: \(decimal(all.f1))",
      "(precision \(decimal(all.precision)), recall \(decimal(all.recall)))"
    )
  }

  private var municipalities: [String] { Set(reads.map(\.sentence.municipality)).sorted() }

  /// Each municipality with the bound that is best for the others.
  private func reportLeftOut() {
    print("\nBy municipality, with the bound on strength that is best for the others:")
    var total = Counts()
    for municipality in municipalities {
      let others = reads.filter { $0.sentence.municipality != municipality }
      let own = reads.filter { $0.sentence.municipality == municipality }
      let bounds = Self.suggestionBounds.max { first, second in
        counts(others) { suggestions($0, first) }.f1 < counts(others) { suggestions($0, second) }.f1
      }
      let chosen = bounds ?? Bounds()
      let ownCounts = counts(own) { suggestions($0, chosen) }
      for read in own { total.add(suggestions(read, chosen), read.sentence) }
      print(
        "  \(ownCounts.text) \(municipality): \(own.count) sentences,",
        "from \(decimal(chosen.strength)) and \(decimal(chosen.share)) of the strongest"
      )
    }
    print("  \(total.text) together")
  }

  private static let suggestionBounds = [0.3, 0.4, 0.45, 0.5, 0.55, 0.6].flatMap { strength in
    [0, 0.25, 0.4, 0.5, 0.6, 0.7].map { Bounds(strength: strength, share: $0) }
  }
  private static let bounds = [0.3, 0.4, 0.5, 0.6, 0.66, 0.7, 0.75, 0.8]

  /// What `undeclared-dimension` asks about: where each sentence declares what most readers saw,
  /// and where it declares all of that but one.
  private func reportWarning() {
    print("\nThe warning, from \(decimal(TextScale.clear)) on:")
    var total = Counts()
    for municipality in municipalities {
      let others = reads.filter { $0.sentence.municipality != municipality }
      let own = reads.filter { $0.sentence.municipality == municipality }
      let bound = Self.bounds.first { warnings(others, from: $0).precision >= 0.97 }
      total.add(warnings(own, from: bound ?? TextScale.clear))
    }
    let chosen = warnings(reads, from: TextScale.clear)
    print("  \(chosen.text) of what is asked about where one dimension is left out")
    print("  \(total.text) with the lowest bound that keeps 0.97 for the other municipalities")
    var asked = 0
    var wrong = 0
    for read in reads {
      for dimension in claims(read, from: TextScale.clear).subtracting(read.sentence.required) {
        asked += 1
        if !read.sentence.allowed.contains(dimension) {
          wrong += 1
          print("  false alarm: \(dimension), \(read.sentence.id) \(read.sentence.text)")
        }
      }
    }
    let precision = asked == 0 ? 1 : Double(asked - wrong) / Double(asked)
    let askable = reads.map { $0.sentence.allowed.subtracting($0.sentence.required).count }
    print(
      "  each declared with its required: \(asked) warnings, \(wrong) for what no reader saw",
      "(precision \(decimal(precision)), \(asked - wrong) of the"
        + " \(askable.reduce(0, +)) that some reader saw)\n"
    )
  }

  /// What is asked about where each of a sentence's dimensions in turn is not declared.
  private func warnings(_ reads: [Read], from bound: Double) -> Counts {
    var counts = Counts()
    for read in reads {
      let claimed = claims(read, from: bound)
      for missing in read.sentence.required {
        let asked = claimed.subtracting(read.sentence.required.subtracting([missing]))
        counts.found += asked.count
        counts.right += asked.intersection(read.sentence.allowed).count
        counts.wanted += 1
        counts.hit += asked.contains(missing) ? 1 : 0
      }
      if read.sentence.required.isEmpty {
        counts.found += claimed.count
        counts.right += claimed.intersection(read.sentence.allowed).count
      }
    }
    return counts
  }

  private func list(_ set: Set<String>) -> String {
    set.isEmpty ? "-" : dimensions.filter { set.contains($0) }.joined(separator: " ")
  }
}

/// A share in hundredths.
func decimal(_ number: Double) -> String {
  let hundredths = Int((number * 100).rounded())
  return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}
