import Findings

/// What is said of a conflict, in sentences.
struct ConflictText {
  private let builder: ReportBuilder
  private let conflict: GraphConflict
  private let steps: [ConflictCard.Step]

  init(_ builder: ReportBuilder, _ conflict: GraphConflict) {
    self.builder = builder
    self.conflict = conflict
    steps = builder.steps(of: conflict)
  }

  /// The goals and what stands against them, in one line.
  var headline: String {
    let acting = builder.ids(conflict.acting)
    let against = builder.ids(conflict.against)
    switch conflict.kind {
    case .harm: return builder.say(Wording.versus(acting, harmed))
    case .opposed, .effect, .indirect, .unclear:
      return builder.say(Wording.versus(acting, against)) + ": " + last
    case .target:
      return builder.say(Wording.targetsFor(builder.ids(conflict.acting + conflict.against), last))
    }
  }

  /// What is said of it; for reading aloud with the goals' titles.
  func sentence(titled: Bool) -> String {
    let acting = party(conflict.acting, titled: titled)
    let against = party(conflict.against, titled: titled)
    let text: LocalizedText =
      switch conflict.kind {
      case .harm: Wording.harms(acting, harmed, degree: degree, mitigated: isMitigated)
      case .opposed: Wording.opposes(acting, against, last)
      case .effect: Wording.hinders(acting, against, last, isMore: isMore, through: nil)
      case .indirect: Wording.hinders(acting, against, last, isMore: isMore, through: way)
      case .unclear: Wording.isUnclear(acting, against, last)
      case .target: LocalizedText(GraphText.short(conflict.message, 400))
      }
    return builder.sentence(builder.say(text))
  }

  /// From what the goals move to what the others want, step by step.
  var chain: String {
    let acting = party(conflict.acting)
    guard let first = steps.first, conflict.kind != .target else {
      return reasons
    }
    if conflict.kind == .opposed {
      return builder.sentence(builder.say(Wording.opposes(acting, against, last)))
    }
    let links = steps.dropFirst().map { step in
      builder.say(Wording.which(step.isMore, builder.inSentence(step.name)))
    }
    let start = builder.say(Wording.moves(acting, builder.inSentence(first.name), first.isMore))
    let chain = ([start] + links).joined(separator: ", ")
    let wish = builder.say(
      Wording.wantsIt(against, last, isMore: conflict.wanted.map { $0 == .more })
    )
    return builder.sentence(chain) + " " + builder.sentence(wish)
  }

  /// What the document says of each harm: of several goals one reason each, with the goal's name.
  private var reasons: String {
    let isOne = conflict.acting.count == 1
    var (quotes, silent): ([String], [Int]) = ([], [])
    let goals = conflict.acting.prefix(ReportBuilder.goalsHeard)
    for goal in goals {
      let harms = builder.harms(of: conflict, by: goal)
      let texts = (harms.filter(\.isGravest) + harms.filter { !$0.isGravest })
        .compactMap { builder.line($0.because, limit: 300) }
      if texts.isEmpty { silent.append(goal) }
      quotes += texts.prefix(isOne ? 4 : 1).map {
        builder.language.quoted($0) + (isOne ? "" : " (\(builder.names[goal].name))")
      }
    }
    guard !quotes.isEmpty else { return "" }
    let left = conflict.acting.count - goals.count
    if left > 0 { quotes.append(builder.say(Wording.moreGoals(left))) }
    let said = builder.sentence(
      builder.say(Wording.becauseText(builder.language.list(quotes)))
    )
    return silent.isEmpty ? said : said + " " + builder.say(Wording.noReasons(builder.ids(silent)))
  }

  /// What a chain goes through, before what it ends in.
  private var way: LocalizedText? {
    let texts = steps.dropLast().map {
      Wording.onTheWay(builder.inSentence($0.name), $0.isMore)
    }
    guard !texts.isEmpty else { return nil }
    return LocalizedText(
      sv: Language.swedish.list(texts.map(\.swedish)),
      en: Language.english.list(texts.map(\.english))
    )
  }

  /// How strong it is.
  func strength(_ strength: ConflictDetails.Strength?) -> String {
    switch conflict.kind {
    case .harm: return builder.say(Wording.harmDegree(degree, builder.signed(-degree)))
    case .opposed, .target: return builder.say(Wording.isDirect)
    case .effect: return builder.say(Wording.isDeclared)
    case .indirect, .unclear:
      guard let strength else { return builder.say(Wording.strengthUnknown) }
      return builder.say(
        Wording.chainStrength(
          strength.opposing,
          against: builder.language.decimal(strength.opposing, decimals: 2),
          for: builder.language.decimal(strength.supporting, decimals: 2)
        )
      )
    }
  }

  /// Which of the effects that it rests on are uncertain by what documents say; nil for none.
  var uncertainty: String? {
    let uncertain = conflict.acting.filter { goal in
      builder.effects(of: goal, behind: conflict).contains { $0.confidence == "low" }
    }
    guard !uncertain.isEmpty else { return nil }
    let isAll = uncertain.count == conflict.acting.count
    return builder.say(Wording.isUncertain(isAll ? nil : builder.ids(uncertain)))
  }

  /// What one would have to know to settle it.
  var settles: [String] {
    let acting = party(conflict.acting)
    switch conflict.kind {
    case .harm:
      let bare = conflict.acting.filter { !isMitigated($0) }
      let some = bare.count < conflict.acting.count ? builder.ids(bare) : nil
      return [
        Wording.settleHarm(harmed),
        bare.isEmpty ? Wording.settleMitigation : Wording.settleNoMitigation(of: some),
      ].map { builder.say($0) }
    case .opposed: return Wording.settleOpposed(last).map { builder.say($0) }
    case .effect: return [builder.say(Wording.settleEffect(acting, last))]
    case .indirect:
      let links = zip(steps, steps.dropFirst()).map { from, to in
        builder.say(
          Wording.settleLink(
            builder.inSentence(from.name),
            isMore: from.isMore ?? true,
            builder.inSentence(to.name),
            isRaised: to.isMore ?? true
          )
        )
      }
      return links + [builder.say(Wording.settleBreak)]
    case .unclear: return [builder.say(Wording.settleUnclear(acting, last))]
    case .target: return [builder.say(Wording.settleTarget(last))]
    }
  }

  /// The question to those who decide.
  func question(titled: Bool) -> String {
    let acting = party(conflict.acting, titled: titled)
    let against = party(conflict.against, titled: titled)
    let decider = Wording.decider(
      (conflict.acting + conflict.against).map {
        builder.review.documents[builder.review.goals[$0].document].depth
      }
    )
    let text: LocalizedText =
      switch conflict.kind {
      case .harm: Wording.askHarm(decider, acting, harmed, degree: degree)
      case .opposed: Wording.askOpposed(acting, against, last)
      case .effect, .indirect: Wording.askHinder(decider, acting, against, last, isMore: isMore)
      case .unclear: Wording.askUnclear(acting, last)
      case .target: Wording.askTarget(last)
      }
    return builder.say(text)
  }

  // MARK: - Parts

  private var against: Wording.Party { party(conflict.against) }

  private var harmed: String {
    conflict.harmed.map { builder.inSentence(builder.review.graph.dimensions[$0].name) } ?? ""
  }

  /// The last quantity of the chain.
  private var last: String { steps.last.map { builder.inSentence($0.name) } ?? "" }

  /// Whether the goals that act give more of it.
  private var isMore: Bool {
    steps.last?.isMore ?? (conflict.wanted == .less)
  }

  /// 1 to 3: how much the dimension is harmed.
  private var degree: Int { min(3, max(1, -(conflict.residual ?? 0))) }

  /// Whether something is done about all of it.
  private var isMitigated: Bool { conflict.acting.allSatisfy { isMitigated($0) } }

  /// Whether something is done about the harm of one of its goals.
  private func isMitigated(_ goal: Int) -> Bool {
    builder.harms(of: conflict, by: goal).contains {
      $0.isGravest && (!$0.mitigatedBy.isEmpty || $0.mitigation != nil)
    }
  }

  private func party(_ goals: [Int], titled: Bool = false) -> Wording.Party {
    Wording.Party(
      titled ? builder.titles(goals) : builder.ids(goals),
      isOne: goals.count == 1
    )
  }
}
