package import GoalModel
import Scalars

/// Which council documents count as one: those of one organisation, vision and period.
package enum CouncilDocuments {
  /// For each document the first of those that count as one with it.
  ///
  /// Where the reader rejected what decides it, a document goes with the first that it may go with,
  /// so that what one has is not missed in the other.
  package static func leads(_ workspace: Workspace) -> [Int] {
    var leads = Array(0..<workspace.count(of: .document))
    var firsts: [Key: Int] = [:]
    var leading: [(document: Int, traits: Traits)] = []
    var doubtful: [(document: Int, traits: Traits)] = []
    for document in leads.indices where workspace.isWithdrawn(document: document) != true {
      let traits = Traits(document, workspace)
      if let key = traits.key {
        leads[document] = firsts[key] ?? document
        guard firsts[key] == nil else { continue }
        firsts[key] = document
        leading.append((document, traits))
      } else if traits.mayBeOne(with: traits) {
        doubtful.append((document, traits))
      }
    }
    for one in doubtful {
      if let first = leading.first(where: { $0.traits.mayBeOne(with: one.traits) }) {
        leads[one.document] = first.document
      } else {
        leading.append(one)
      }
    }
    return leads
  }

  /// What council documents that count as one have in common.
  private struct Traits {
    /// 0 for the council's.
    var level: Trait<Int>
    var organisation: Trait<String>
    var vision: Trait<Int>
    var period: Trait<[CalendarDate]>

    init(_ document: Int, _ workspace: Workspace) {
      let record = RecordID(.document, document)
      func isRejected(_ field: Int) -> Bool {
        workspace.presence(of: field, in: record) == .rejected
      }
      level = Trait(workspace.level(ofDocument: document), isRejected(Field.Document.level))
      organisation = Trait(
        workspace.text(of: Field.Document.organisation, in: record),
        isRejected(Field.Document.organisation)
      )
      vision = Trait(
        workspace.visions(ofDocument: document).first,
        workspace.visionState(ofDocument: document) == .unknown
      )
      period = Trait(
        Derivations.period(ofDocument: document, workspace).map { [$0.first, $0.last] },
        workspace.isPeriodRejected(ofDocument: document)
      )
    }

    /// What it is known by; nil where something is missing, or was rejected.
    var key: Key? {
      guard case .known(0) = level, case .known(let organisation) = organisation,
        case .known(let vision) = vision, case .known(let period) = period
      else { return nil }
      return Key(organisation: organisation, vision: vision, period: period)
    }

    /// Whether two documents count as one as far as is known.
    func mayBeOne(with other: Traits) -> Bool {
      level.mayBe(.known(0)) && other.level.mayBe(.known(0))
        && organisation.mayBe(other.organisation) && vision.mayBe(other.vision)
        && period.mayBe(other.period)
    }
  }

  private struct Key: Hashable {
    var organisation: String
    var vision: Int
    var period: [CalendarDate]
  }

  private enum Trait<Content: Equatable> {
    case known(Content)
    case absent
    case rejected

    init(_ content: Content?, _ isRejected: Bool) {
      self = isRejected ? .rejected : content.map { .known($0) } ?? .absent
    }

    func mayBe(_ other: Trait) -> Bool {
      switch (self, other) {
      case (.absent, _), (_, .absent): false
      case (.rejected, _), (_, .rejected): true
      case (.known(let left), .known(let right)): left == right
      }
    }
  }
}
