import Analysis
import Findings
import GoalModel
import Rules
import Scalars

/// Reads what a report shows of a workspace's documents, visions and goals.
///
/// The review has neither conflicts nor verdicts: those come of findings.
struct ReviewReader {
  let model: Workspace
  let language: Language
  let today: CalendarDate
  /// For each file of the workspace its index in the run's list of files.
  let files: [Int]
  let numbers: WorkspaceOutline.Numbers
  let facts: AnalysisFacts
  var namer: OutlineNames
  private var derived: DerivedEffects
  /// For each document the first of the council's that count as one with it.
  private let leads: [Int]
  /// By number of a harmful effect what is left of it.
  private let residuals: [Int: Int]
  /// The numbers of the effects that are the gravest harm of a goal to a dimension.
  private let gravestHarms: Set<Int>

  /// - Parameters:
  ///   - model: The workspace.
  ///   - outline: The workspace's outline, in step with which the review stands.
  ///   - language: What names are in.
  ///   - today: What periods, decisions and due days are measured against.
  ///   - files: For each file of the workspace its index in the run's list of files.
  init(
    _ model: Workspace,
    outline: WorkspaceOutline,
    language: Language,
    today: CalendarDate,
    files: [Int]
  ) {
    self.model = model
    self.language = language
    self.today = today
    self.files = files
    numbers = outline.numbers
    let facts = AnalysisFacts(model, today: today)
    self.facts = facts
    namer = OutlineNames(model, language: language)
    derived = DerivedEffects(facts, in: model)
    leads = CouncilDocuments.leads(model)
    let analysis = facts.harmAnalysis()
    residuals = Dictionary(
      uniqueKeysWithValues: analysis.residuals().map { (facts.effects[$0].number, $1) }
    )
    gravestHarms = Set(
      analysis.harms().lazy.filter { $0.isWorst && $0.clause == nil }
        .map { facts.effects[$0.effect].number }
    )
  }

  /// Reads everything; hashes are the caller's.
  mutating func review() -> Review {
    var review = Review()
    review.documents = model.records(of: .document).map { document($0) }
    review.visions = numbers.visions.map { vision($0) }
    for vision in numbers.visions {
      review.dimensions += model.dimensions(ofVision: vision).map { dimension($0) }
    }
    review.goals = model.records(of: .goal).map { goal($0) }
    review.decisions = model.records(of: .decision).compactMap { decision($0) }
    return review
  }

  // MARK: - Documents and visions

  private func document(_ number: Int) -> ReviewedDocument {
    let record = RecordID(.document, number)
    let budget = model.part(Field.Document.budget, of: record)
    var document = ReviewedDocument(
      id: model.id(of: record),
      title: namer.title(ofDocument: number),
      path: "",
      language: word(Field.Document.language, of: record).flatMap { Language(rawValue: $0) }
        ?? .swedish,
      level: word(Field.Document.level, of: record) ?? "",
      status: word(Field.Document.status, of: record) ?? "",
      currency: budget.flatMap { text(Field.DocumentBudget.currency, of: $0) } ?? "SEK",
      hash: ""
    )
    document.file = files[model.file(of: record)]
    document.organisation = text(Field.Document.organisation, of: record)
    if let period = model.part(Field.Document.period, of: record) {
      document.periodFrom = model.date(Field.Period.from, of: period)?.description
      document.periodTo = model.date(Field.Period.to, of: period)?.description
    }
    if let adoption = model.part(Field.Document.adopted, of: record) {
      document.adoptedBy = text(Field.Adoption.by, of: adoption)
      document.adoptedOn = model.date(Field.Adoption.date, of: adoption)?.description
      document.reference = text(Field.Adoption.reference, of: adoption)
    }
    document.unread = unread(ofDocument: record)
    document.hasUnreadDecisions = model.isRejected(Field.Document.decisions, in: record)
    document.hasUnreadCurrency =
      budget.map { model.isRejected(Field.DocumentBudget.currency, in: $0) } ?? false
    document.reviewBy = model.date(Field.Document.reviewBy, of: record)?.description
    document.frame = budget.flatMap { self.number(Field.DocumentBudget.frame, of: $0) }
    document.visions = model.visions(ofDocument: number).compactMap {
      numbers.visions.firstIndex(of: $0)
    }
    document.goals = Array(model.goals(ofDocument: number))
    document.hasUnreadGoals = model.documentsWithUnreadGoals.contains(number)
    document.isActive = model.isWithdrawn(document: number) != true
    document.lead = leads[number]
    return document
  }

  private func vision(_ number: Int) -> ReviewedVision {
    let record = RecordID(.vision, number)
    var vision = ReviewedVision(id: model.id(of: record))
    vision.statement = model.localizedText(of: Field.Vision.statement, in: record)?[language]
    vision.source = model.localizedText(of: Field.Vision.source, in: record)?[language]
    return vision
  }

  private func dimension(_ number: Int) -> ReviewedDimension {
    let record = RecordID(.dimension, number)
    var dimension = ReviewedDimension(id: model.id(of: record))
    dimension.aliases = model.texts(Field.Dimension.aliases, of: record)
    return dimension
  }

  private mutating func decision(_ number: Int) -> ReviewedDecision? {
    let record = RecordID(.decision, number)
    guard let document = model.document(of: record) else { return nil }
    let place =
      model.place(of: Field.Decision.decision, in: record) ?? model.placeOfAbsence(in: record)
    var decision = ReviewedDecision(
      document: document,
      decision: text(Field.Decision.decision, of: record),
      place: place.place.moved(to: files)
    )
    decision.hasUnreadParties = facts.decisions[number].isUnknown
    for party in model.references(Field.Decision.between, of: record) {
      if party.type == .goal {
        decision.goals.append(party.index)
      } else {
        decision.dimensions.append(namer.name(of: party))
      }
    }
    decision.unread = unread(ofDecision: record)
    decision.kind = word(Field.Decision.kind, of: record)
    decision.by = self.text(Field.Decision.by, of: record)
    let date = model.date(Field.Decision.date, of: record)
    decision.date = date?.description
    decision.reference = self.text(Field.Decision.reference, of: record)
    decision.reviewBy = model.date(Field.Decision.reviewBy, of: record)?.description
    if facts.decisions[number].isForceUnknown {
      decision.force = .unknown
    } else if !facts.decisions[number].isInForce {
      let review = model.date(Field.Decision.reviewBy, of: record)
      decision.force =
        date.map { $0.first > today } == true
        ? .notYet : review.map { $0.last < today } == true ? .reviewPassed : .withdrawn
    }
    return decision
  }

  // MARK: - Goals

  private mutating func goal(_ number: Int) -> ReviewedGoal {
    let record = RecordID(.goal, number)
    let document = model.document(ofGoal: number)
    var goal = ReviewedGoal(
      document: document,
      place: model.place(of: record).place.moved(to: files),
      id: model.id(of: record),
      status: word(Field.Goal.status, of: record) ?? ""
    )
    goal.statement = text(Field.Goal.statement, of: record)
    goal.description = text(Field.Goal.description, of: record)
    goal.rationale = text(Field.Goal.rationale, of: record)
    goal.owner = text(Field.Goal.owner, of: record)
    goal.by = model.date(Field.Goal.by, of: record)?.description
    readThread(of: number, in: document, into: &goal)
    goal.unread = unread(ofGoal: number)
    goal.effects = effects(of: number, in: document)
    for effect in model.effects(of: number) {
      guard case .thing(let affected) = model.affected(by: effect),
        model.good(ofEffect: effect) == nil
      else { continue }
      goal.unreadEffects.append(namer.name(of: affected))
      if case .thing(let thing) = model.dimension(ofEffect: effect),
        let dimension = numbers.dimension(thing.index, of: model.visions(ofDocument: document))
      {
        goal.unreadEffectDimensions.append(dimension)
      }
    }
    goal.indicators = model.indicators(of: number).map { indicator($0) }
    goal.assignments = model.assignments(of: number).map { assignment($0) }
    if let budget = model.part(Field.Goal.budget, of: record) {
      goal.budget = self.number(Field.GoalBudget.amount, of: budget)
      goal.budgetNote = text(Field.GoalBudget.note, of: budget)
    }
    goal.dialogue = text(Field.Goal.dialogue, of: record)
    goal.groups = model.texts(Field.Goal.groups, of: record)
    goal.assumptions = model.texts(Field.Goal.assumptions, of: record)
    if let followUp = model.part(Field.Goal.followUp, of: record) {
      goal.followUp = word(Field.FollowUp.status, of: followUp)
      goal.followUpDate = model.date(Field.FollowUp.date, of: followUp)?.description
      goal.followUpComment = text(Field.FollowUp.comment, of: followUp)
      goal.improvement = text(Field.FollowUp.improvement, of: followUp)
    }
    return goal
  }

  private func readThread(of number: Int, in document: Int, into goal: inout ReviewedGoal) {
    let record = RecordID(.goal, number)
    let visions = model.visions(ofDocument: document)
    goal.dimensions = model.servedDimensions(ofGoal: number)
      .compactMap { numbers.dimension($0, of: visions) }.removingRepeats()
    goal.allAspects = model.servedAspects(ofGoal: number).compactMap { numbers.aspects[$0] }
    func goals(_ field: Int) -> [Int] {
      model.references(field, of: record).filter { $0.type == .goal }.map(\.index)
    }
    goal.supports = goals(Field.Goal.supports)
    goal.dependsOn = goals(Field.Goal.dependsOn)
  }

  private mutating func effects(of goal: Int, in document: Int) -> [ReviewedGoal.Effect] {
    let visions = model.visions(ofDocument: document)
    var effects: [ReviewedGoal.Effect] = []
    for number in model.effects(of: goal) {
      let record = RecordID(.effect, number)
      guard case .thing(let affected) = model.affected(by: number),
        let good = model.good(ofEffect: number)
      else { continue }
      var dimension: Int?
      if case .thing(let thing) = model.dimension(ofEffect: number) {
        dimension = numbers.dimension(thing.index, of: visions)
      }
      var effect = ReviewedGoal.Effect(
        dimension: dimension,
        affects: namer.name(of: affected),
        good: good,
        isDerived: false
      )
      effect.value = model.integer(Field.Effect.effect, of: record)
      effect.scope = word(Field.Effect.scope, of: record)
      effect.confidence = word(Field.Effect.confidence, of: record)
      effect.because = text(Field.Effect.because, of: record)
      effect.mitigation = text(Field.Effect.mitigation, of: record)
      effect.mitigatedBy = model.references(Field.Effect.mitigatedBy, of: record)
        .filter { $0.type == .goal }.map(\.index)
      effect.residual = model.integer(Field.Effect.residual, of: record)
      effect.remaining = residuals[number]
      effect.isGravest = gravestHarms.contains(number)
      effect.unread = unread(ofEffect: record)
      effects.append(effect)
    }
    let dimensions = visions.flatMap { model.dimensions(ofVision: $0) }
    for found in derived.effects(of: goal, on: dimensions.removingRepeats()) {
      var effect = ReviewedGoal.Effect(
        dimension: numbers.dimension(found.dimension, of: visions),
        affects: found.steps.last.map { namer.name(of: RecordID(.quantity, $0.quantity)) } ?? "",
        good: found.good,
        isDerived: true
      )
      effect.steps = found.steps.map {
        ReviewedGoal.Effect.Step(
          quantity: namer.name(of: RecordID(.quantity, $0.quantity)),
          isMore: $0.isMore
        )
      }
      effects.append(effect)
    }
    return effects
  }

  private func assignment(_ number: Int) -> ReviewedGoal.Assignment {
    let record = RecordID(.assignment, number)
    let status = word(Field.Assignment.status, of: record) ?? ""
    let due = model.date(Field.Assignment.due, of: record)
    let isOpen = status != "done" && status != "stopped"
    let unread = unread(ofAssignment: record)
    let isPast = due.map { $0.last < today } ?? false
    var assignment = ReviewedGoal.Assignment(
      text: text(Field.Assignment.text, of: record) ?? "",
      status: status,
      isOverdue: isOpen && isPast && !unread.contains(.status)
    )
    assignment.isDoubtful =
      unread.contains(.status) ? isPast || unread.contains(.due) : isOpen && unread.contains(.due)
    assignment.id = text(Field.Assignment.id, of: record)
    assignment.to = text(Field.Assignment.to, of: record)
    assignment.due = due?.description
    assignment.unread = unread
    return assignment
  }
}

// MARK: - Values

extension ReviewReader {
  /// A text as written or as the format has it for nothing; nil for none.
  func text(_ field: Int, of record: RecordID) -> String? {
    guard case .text(let text) = model.value(of: field, in: record) else { return nil }
    return model.string(text)
  }

  /// The format's word for what was written, or what holds where nothing was.
  func word(_ field: Int, of record: RecordID) -> String? {
    guard case .word(let enumeration) = Schema.fields(of: record.type)[field].type,
      let index = model.word(field, of: record), enumeration.words.indices.contains(index)
    else { return nil }
    return enumeration.words[index]
  }

  func number(_ field: Int, of record: RecordID) -> ReviewedNumber? {
    model.decimal(field, of: record).map { ReviewedNumber($0) }
  }
}

extension ReviewedNumber {
  init(_ number: ExactDecimal) {
    self.init(text: number.description, value: number.doubleValue)
  }
}
