/// Anything that is reported to the user: what, where, how grave, and what to do.
///
/// The text is in the run's language; ids, keys and values are as written. A large workspace has
/// many findings that are only counted: what such a finding lacks takes no space.
package struct Finding: Hashable, Sendable {
  private var kind: Kind
  private var box: DetailBox?
  package var place: Place
  /// The number by which the kind's teller knows the finding; -1 where the kind has none.
  private var number: Int32 = -1
  package var severity: Severity

  /// What findings of one rule in one document have in common; they share it.
  package final class Kind: Hashable, Sendable {
    let rule: String
    let category: String
    let document: String?
    /// Tells the texts, the goals and the conflicts; nil where they have been told.
    fileprivate let teller: (any FindingTeller)?
    /// The kind of the findings that have been told; nil where these have.
    fileprivate let told: Kind?

    /// Makes the kind of findings that a teller tells when someone asks; of told ones without it.
    package init(
      rule: String,
      category: String,
      document: String?,
      teller: (any FindingTeller)? = nil
    ) {
      self.rule = rule
      self.category = category
      self.document = document
      self.teller = teller
      told = teller.map { _ in Kind(rule: rule, category: category, document: document) }
    }

    /// Whether rule, category, document and teller are the same, of one object at once.
    package static func == (left: Kind, right: Kind) -> Bool {
      left === right
        || left.rule == right.rule && left.category == right.category
          && left.document == right.document && left.teller === right.teller
    }

    /// By two of the parts that `==` compares: enough to tell most apart.
    package func hash(into hasher: inout Hasher) {
      hasher.combine(rule)
      hasher.combine(document)
    }
  }

  /// What is told of a finding, kept apart so that findings stay small.
  private struct Details: Hashable, Sendable {
    var message = ""
    var help: String?
    var goals: [String] = []
    var knownGoals: [String]?
    var stake: [String] = []
    var decided: Place?
    var related: [RelatedPlace] = []
    var fixes: [Fix] = []
    var conflict: ConflictDetails?
    var fingerprint = ""
  }

  private final class DetailBox: Hashable, Sendable {
    let details: Details

    init(_ details: Details) {
      self.details = details
    }

    static func == (left: DetailBox, right: DetailBox) -> Bool { left.details == right.details }

    func hash(into hasher: inout Hasher) { hasher.combine(details) }
  }

  private var details: Details {
    get { box?.details ?? Details() }
    set { box = DetailBox(newValue) }
  }

  package init(
    rule: String,
    category: String,
    severity: Severity,
    message: String,
    help: String? = nil,
    place: Place,
    document: String? = nil,
    goals: [String] = [],
    decided: Place? = nil,
    related: [RelatedPlace] = [],
    fixes: [Fix] = [],
    conflict: ConflictDetails? = nil,
    fingerprint: String = ""
  ) {
    kind = Kind(rule: rule, category: category, document: document)
    self.severity = severity
    self.place = place
    details = Details(
      message: message,
      help: help,
      goals: goals,
      decided: decided,
      related: related,
      fixes: fixes,
      conflict: conflict,
      fingerprint: fingerprint
    )
  }

  /// Makes a finding that the kind's teller, who knows it by its number, tells when someone asks.
  package init(
    _ kind: Kind,
    severity: Severity,
    place: Place,
    decided: Place? = nil,
    number: Int
  ) {
    self.kind = kind
    self.severity = severity
    self.place = place
    self.number = Int32(truncatingIfNeeded: number)
    if let decided { details.decided = decided }
  }
}

/// What can tell the texts of findings.
package protocol FindingTeller: AnyObject, Sendable {
  /// Fills in the message, the help, the related places and the conflict.
  func tell(_ finding: inout Finding, number: Int)
}

// MARK: - What findings share

extension Finding {
  /// The rule's stable id, kebab-case.
  package var rule: String { kind.rule }

  /// The rule's category (`format`, `mapping`, …).
  package var category: String { kind.category }

  /// The id of the goal document; nil after a syntax error and where there is none.
  package var document: String? {
    get { kind.document }
    set { kind = Kind(rule: rule, category: category, document: newValue, teller: kind.teller) }
  }

  /// The same for findings that share their kind, and cheap to compare: names are not.
  package var kindIdentity: ObjectIdentifier { ObjectIdentifier(kind) }
}

// MARK: - What is told

extension Finding {
  /// The finding with its texts.
  package func told() -> Finding {
    guard let teller = kind.teller, let told = kind.told else { return self }
    var finding = self
    finding.kind = told
    finding.number = -1
    teller.tell(&finding, number: Int(number))
    return finding
  }

  /// One phrase without a full stop.
  package var message: String {
    get { box?.details.message ?? "" }
    set { details.message = newValue }
  }

  /// What to do about it.
  package var help: String? {
    get { box?.details.help }
    set { details.help = newValue }
  }

  /// Goal ids, the one pointed at first; those of other documents as `document-id#M4`.
  ///
  /// The id of a goal that has none is empty.
  package var goals: [String] {
    get { box?.details.goals ?? [] }
    set { details.goals = newValue }
  }

  /// The goals as runs know them again: by their ids, those that have none by their titles.
  package var knownGoals: [String] {
    get { box?.details.knownGoals ?? goals }
    set { details.knownGoals = newValue }
  }

  /// The ids of what it is about besides goals: dimensions, aspects, quantities.
  ///
  /// In the order of the rule's row. Two findings on the same goals are the same only where these are.
  package var stake: [String] {
    get { box?.details.stake ?? [] }
    set { details.stake = newValue }
  }

  /// The goals that have an id.
  package var namedGoals: [String] { goals.filter { !$0.isEmpty && !$0.hasSuffix("#") } }

  /// The decision that settles the conflict.
  package var decided: Place? {
    get { box?.details.decided }
    set { details.decided = newValue }
  }

  package var related: [RelatedPlace] {
    get { box?.details.related ?? [] }
    set { details.related = newValue }
  }

  package var fixes: [Fix] {
    get { box?.details.fixes ?? [] }
    set { details.fixes = newValue }
  }

  /// Whether one of the fixes is safe.
  package var hasSafeFix: Bool { box?.details.fixes.contains(where: \.isSafe) ?? false }

  /// What a conflict is about; nil for other findings.
  package var conflict: ConflictDetails? {
    get { box?.details.conflict }
    set { details.conflict = newValue }
  }

  /// Hexadecimal; the same when lines above the finding move.
  package var fingerprint: String {
    get { box?.details.fingerprint ?? "" }
    set { details.fingerprint = newValue }
  }
}

/// A range in a file.
package struct Place: Hashable, Sendable {
  /// In 32 bits: there may be a great many places.
  private var fileNumber: Int32
  package var range: SourceRange

  package init(file: Int, range: SourceRange) {
    fileNumber = Int32(truncatingIfNeeded: file)
    self.range = range
  }

  /// The file's index in the run's list of files (`LintResult.files`).
  package var file: Int {
    get { Int(fileNumber) }
    set { fileNumber = Int32(truncatingIfNeeded: newValue) }
  }
}

/// A further place that a finding speaks of.
package struct RelatedPlace: Hashable, Sendable {
  package var place: Place
  package var message: String

  package init(place: Place, message: String) {
    self.place = place
    self.message = message
  }
}

/// What a conflict is about, for reports and JSON.
package struct ConflictDetails: Hashable, Sendable {
  /// The kind of conflict, the rule family's word (`harm`, `opposed`, `indirect`, …).
  package var kind: String
  /// Dimension ids at stake, in the vision's order.
  package var dimensions: [String]
  package var quantity: String?
  /// Quantity ids from the acting goal's to the suffering goal's, with the sign of each step.
  package var chain: [ChainStep]
  /// Strengths for and against, each 0 or more; nil where none was computed.
  package var strength: Strength?

  /// A quantity of a chain, and how the step before acts on it.
  package struct ChainStep: Hashable, Sendable {
    package var quantity: String
    /// `+` or `-`: the step that leads here.
    package var sign: String

    package init(quantity: String, sign: String) {
      self.quantity = quantity
      self.sign = sign
    }
  }

  /// How strongly the chains between two goals act, the best for and the best against.
  package struct Strength: Hashable, Sendable {
    package var supporting: Double
    package var opposing: Double

    package init(supporting: Double, opposing: Double) {
      self.supporting = supporting
      self.opposing = opposing
    }
  }

  package init(
    kind: String,
    dimensions: [String],
    quantity: String? = nil,
    chain: [ChainStep] = [],
    strength: Strength? = nil
  ) {
    self.kind = kind
    self.dimensions = dimensions
    self.quantity = quantity
    self.chain = chain
    self.strength = strength
  }
}

/// Edits that mend a finding.
package struct Fix: Hashable, Sendable {
  package var title: String
  /// A safe fix cannot change what the document means.
  package var isSafe: Bool
  /// In no file do two edits of one fix overlap.
  package var edits: [TextEdit]

  package init(title: String, isSafe: Bool, edits: [TextEdit]) {
    self.title = title
    self.isSafe = isSafe
    self.edits = edits
  }
}

/// Bytes of a file replaced by a text.
package struct TextEdit: Hashable, Sendable {
  package var place: Place
  package var text: String

  package init(place: Place, text: String) {
    self.place = place
    self.text = text
  }
}
