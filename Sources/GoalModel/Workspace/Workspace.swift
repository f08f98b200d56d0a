import Findings
package import YAMLSyntax

/// The files of one run, read together: goal documents, visions, quantities and influences, and
/// what their references lead to.
///
/// Records stand in the order of the files given and of their places in them. Everything is
/// immutable once the workspace is made; what a rule folder replaces is still there as a record,
/// but in none of the lists of what is in force.
package final class Workspace: Sendable {
  /// The files in the order in which they were added; a record's and a place's `file` is an index.
  package let streams: [YAMLStream]
  /// For each file whether it belongs to the program's own rule folder.
  package let builtInStreams: [Bool]
  /// What reading and linking found, in order of file and place.
  package let findings: [ReaderFinding]
  /// The `rules` lists of the rule files, in order.
  package let ruleLists: [(file: Int, node: NodeID)]
  let store: RecordStore
  let links: Links
  /// At hand, for it is asked at each value: a static one is looked for each time.
  let schema = CompiledSchema.shared

  init(
    streams: [YAMLStream],
    builtInStreams: [Bool],
    findings: [ReaderFinding],
    ruleLists: [(file: Int, node: NodeID)],
    store: RecordStore,
    links: Links
  ) {
    self.streams = streams
    self.builtInStreams = builtInStreams
    self.findings = findings
    self.ruleLists = ruleLists
    self.store = store
    self.links = links
  }

  /// The number of records of a kind.
  package func count(of type: RecordType) -> Int { store.records[type.index].count }

  /// The records of a kind that stand in a list in order, replaced ones included.
  package func records(of type: RecordType) -> Range<Int> { 0..<count(of: type) }

  /// The file that a record stands in, an index of `streams`.
  package func file(of record: RecordID) -> Int { Int(self[record].stream) }

  /// The file that a record stands in, as it was parsed.
  package func stream(of record: RecordID) -> YAMLStream { streams[file(of: record)] }

  /// The mapping that a record is written as, or its shorthand's value; behind an alias the anchored
  /// one.
  package func node(of record: RecordID) -> NodeID { self[record].node }

  /// The record that a record belongs to: a goal's document, an effect's goal and so on.
  package func owner(of record: RecordID) -> RecordID? {
    let owner = self[record].owner
    guard owner >= 0, let type = record.type.ownerType else { return nil }
    return RecordID(type, Int(owner))
  }

  /// The goal that a record is, or lies in; nil for records outside goals.
  package func goal(of record: RecordID) -> Int? {
    var current = record
    while current.type != .goal {
      guard let outer = owner(of: current) else { return nil }
      current = outer
    }
    return current.index
  }

  /// The document that a record is, or lies in; nil for records of rule files.
  package func document(of record: RecordID) -> Int? {
    var current = record
    while current.type != .document {
      guard let outer = owner(of: current) else { return nil }
      current = outer
    }
    return current.index
  }

  /// Whether a record stands in the program's own rule folder.
  package func isBuiltIn(_ record: RecordID) -> Bool { builtInStreams[file(of: record)] }

  subscript(record: RecordID) -> Record { store.records[record.type.index][record.index] }
}

/// What the references of a workspace lead to; indices are the workspace's.
struct Links: Sendable {
  /// For each document the visions that it lists and that exist, in its order; the default visions
  /// where it names none.
  var visionsOfDocument: [[Int]] = []
  /// For each document how much is known of its vision.
  var visionStates: [VisionState] = []
  /// For each document the visions that its names are looked up in: for one that does not exist
  /// the nearest.
  var lookups: [VisionLookup] = []
  /// For each document that names no vision the first of the elements that name its default ones.
  var assumedVisions: [Int: Int32] = [:]
  /// The visions, quantities and influences in force, in order.
  var visions: [Int] = []
  var quantities: [Int] = []
  var influences: [Int] = []
  /// For each dimension record the one that stands for all of its id; -1 where its vision is not
  /// in force.
  var canonicalDimensions: [Int32] = []
  /// The dimensions, one record for each id.
  var dimensions: [Int] = []
  /// For each vision record its dimensions (canonical), aspects and principles.
  var dimensionsOfVision: [[Int]] = []
  var aspectsOfVision: [[Int]] = []
  var principlesOfVision: [[Int]] = []
  /// For each document its goals.
  var goalsOfDocument: [Range<Int>] = []
  /// The documents of which not all goals are known.
  var documentsWithUnreadGoals: Set<Int> = []
  /// For each goal the index of its status among the words, the document's where it has none.
  var statuses: [UInt8] = []
  var documentStatuses: [UInt8] = []
  var activity: [Activity] = []
  var hierarchy = Hierarchy()
  /// For each goal the dimensions and the aspects that its names and those above it are taken to
  /// mean; nil where all are known.
  var meantDimensions: SharedLists?
  var meantAspects: SharedLists?
  /// For rejected names the nearest known thing, by index of the element or slot.
  var suggestedElements: [Int: RecordID] = [:]
  var suggestedSlots: [Int: RecordID] = [:]
  /// For a goal with a parent that names no goal: the goals of the nearest names.
  var nearParents: [Int: [Int]] = [:]
  /// For a decision with a party that names nothing: the goals of the nearest names.
  var nearParties: [Int: [Int]] = [:]
  /// For a decision how many of its parties stand in documents that are not in the workspace.
  var partiesElsewhere: [Int: Int] = [:]
}

/// The visions that the names of a document are looked up in.
struct VisionLookup: Sendable {
  var visions: [Int]
  /// Whether they are all that the document names, as far as can be guessed.
  var isWhole: Bool
}

/// How much is known of a document's vision.
package enum VisionState: UInt8, Hashable, Sendable {
  /// It names visions, and all of them exist.
  case named
  /// It names none, and the default holds.
  case assumed
  /// It names none, and there is no default.
  case none
  /// One that it names does not exist, or the value was rejected.
  case unknown
}
