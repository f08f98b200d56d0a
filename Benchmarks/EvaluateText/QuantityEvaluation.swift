import Analysis
import Findings
import GoalModel
import YAMLSyntax

/// How well the quantities are read that texts name.
///
/// Two yardsticks, none of them whole. The table was made by people who asked of each text what it
/// names; it may leave out what a text names in passing, so that precision is a lower bound. The
/// indicators of the samples measure what the goals want, of which the goals' words may be silent,
/// so that only what is found of them is told.
struct QuantityEvaluation {
  private var counts = Counts()
  /// Of what is rightly found: how many a direction was read for, and how many rightly.
  private var directed = 0
  private var rightlyDirected = 0
  private var texts = 0
  private var misses: [String] = []

  /// - Parameters:
  ///   - terms: what texts are read by.
  ///   - table: JSON: pairs of texts, with the quantities that each names.
  init(_ terms: BuiltInTerms, table: [UInt8]) {
    var seen: Set<String> = []
    for (text, names) in Self.texts(table) where seen.insert(text).inserted {
      add(text, names, terms)
    }
  }

  private mutating func add(_ text: String, _ names: [String: String], _ terms: BuiltInTerms) {
    texts += 1
    let topics = terms.reading(of: text).suggestedQuantities()
    let found = topics.map { terms.workspace.id(of: RecordID(.quantity, $0.number)) }
    counts.found += found.count
    counts.wanted += names.count
    for (id, topic) in zip(found, topics) {
      guard let direction = names[id] else { continue }
      counts.right += 1
      counts.hit += 1
      guard topic.wants.more != topic.wants.less else { continue }
      directed += 1
      let read = topic.wants.more > topic.wants.less ? "increase" : "decrease"
      rightlyDirected += read == direction ? 1 : 0
      if read != direction { misses.append("\(text)\n    \(id) read as \(read)") }
    }
    let wrong = found.filter { names[$0] == nil }
    let missed = names.keys.filter { !found.contains($0) }.sorted()
    guard !wrong.isEmpty || !missed.isEmpty else { return }
    misses.append(
      "\(text)\n    not named: \(wrong.joined(separator: " ")), missed:"
        + " \(missed.joined(separator: " "))"
    )
  }

  /// Each text with its quantities and their directions, in the table's order.
  private static func texts(_ table: [UInt8]) -> [(text: String, names: [String: String])] {
    let stream = YAMLParser.parse(SourceFile(path: "table", bytes: table), keys: KeyTable([]))
    func value(_ key: String, of node: NodeID) -> NodeID? {
      for entry in stream.entries(of: node) where stream.text(entry.key) == key {
        return entry.value
      }
      return nil
    }
    func text(_ key: String, of node: NodeID) -> String {
      value(key, of: node).map { stream.text($0) } ?? ""
    }
    func children(_ key: String, of node: NodeID) -> [NodeID] {
      value(key, of: node).map { Array(stream.children(of: $0)) } ?? []
    }
    guard let root = stream.documents.first?.root else { return [] }
    return stream.children(of: root).flatMap { pair in
      children("texts", of: pair).map { entry in
        var names: [String: String] = [:]
        for name in children("names", of: entry) {
          names[text("quantity", of: name)] = text("direction", of: name)
        }
        return (text("text", of: entry), names)
      }
    }
  }

  /// How many quantities of goals' indicators are suggested by the goals' words.
  static func declared(in documents: [SourceFile]) -> (found: Int, all: Int) {
    let workspace = BuiltInTerms.workspace(with: documents)
    let evidence = TextEvidence(workspace)
    var (found, all) = (0, 0)
    for goal in 0..<workspace.count(of: .goal) {
      let declared = Set(
        workspace.indicators(of: goal).compactMap {
          workspace.reference(Field.Indicator.quantity, of: RecordID(.indicator, $0))?.index
        }
      )
      guard !declared.isEmpty else { continue }
      let suggested = Set(evidence.suggestions(forGoal: goal).quantities.map(\.number))
      all += declared.count
      found += declared.intersection(suggested).count
    }
    return (found, all)
  }

  /// - Parameter isWhole: whether every text is told that was not read as the table has it.
  func report(isWhole: Bool) {
    if isWhole { for miss in misses { print(miss) } }
    print("Quantities, of \(texts) texts whose quantities are known:")
    print("  \(counts.text)")
    print("  direction read for \(directed) of \(counts.right), rightly for \(rightlyDirected)")
  }
}
