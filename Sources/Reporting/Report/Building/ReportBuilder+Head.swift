import Findings

// MARK: - What was reviewed

extension ReportBuilder {
  func title() -> String {
    let documents = review.documents
    if documents.count == 1 {
      return say(Wording.reportTitle(title(of: documents[0], limit: 120)))
    }
    let organisations = Set(documents.map { $0.organisation ?? "" })
    let organisation = organisations.count == 1 ? line(organisations.first, limit: 80) : nil
    return say(Wording.reportTitle(documents: documents.count, of: organisation))
  }

  func head() -> ReportContent.Head {
    var head = ReportContent.Head(
      date: language.date(review.today),
      isoDate: review.today,
      tool: "align \(toolVersion)",
      rules: rulesSentence
    )
    head.documents = review.documents.map { document in
      ReportContent.Head.Document(
        title: title(of: document),
        language: document.language,
        id: document.id,
        path: GraphText.plain(document.path),
        facts: facts(of: document)
      )
    }
    head.visions = review.visions.indices.map { number in
      ReportContent.Head.Vision(
        name: GraphText.plain(review.graph.visions[number].name),
        statement: line(review.visions[number].statement),
        source: line(review.visions[number].source)
      )
    }
    return head
  }

  /// The rules that something was asked of, and those that were not asked of every document.
  static func rules(
    of result: LintResult
  ) -> (ran: [RuleDescriptor], leftOut: [RuleDescriptor]) {
    let ran = result.rules.filter {
      !result.leftOutEverywhere.contains($0.id)
        && ($0.source == nil || result.verdicts[$0.id] != nil)
    }
    let known = Set(ran.map(\.id)).union(result.leftOut.map(\.id))
    return (ran, result.leftOut + result.rules.filter { !known.contains($0.id) })
  }

  /// How many of all rules were asked of every document, in a sentence.
  var rulesSentence: String {
    let all = Set((result.rules + result.leftOut).map(\.id)).count
    let ran = Set(ranRules.map(\.id))
    return say(
      Wording.rulesRun(
        all - rulesLeftOut.count,
        of: all,
        documents: review.documents.count,
        isPartly: rulesLeftOut.contains { ran.contains($0.id) }
      )
    )
  }

  /// What a vision is called.
  func visionName(_ number: Int) -> String {
    GraphText.short(review.graph.visions[number].name, 80)
  }

  private func facts(of document: ReviewedDocument) -> [ReportContent.Fact] {
    var facts: [ReportContent.Fact] = []
    func add(_ id: String, _ label: LocalizedText, _ value: String?, isQuoted: Bool = false) {
      guard let value, !value.isEmpty else { return }
      facts.append(
        ReportContent.Fact(id: id, label: say(label), value: value, isQuoted: isQuoted)
      )
    }
    func add(
      _ id: String,
      _ label: LocalizedText,
      _ field: ComparedField,
      _ value: String?
    ) {
      add(id, label, told(value, isUnread: document.unread.contains(field)))
    }
    let isOrganisationRead = !document.unread.contains(.organisation)
    add(
      "organisation",
      Wording.factOrganisation,
      told(line(document.organisation), isUnread: !isOrganisationRead),
      isQuoted: isOrganisationRead
    )
    add("level", Wording.factLevel, .level, say(Wording.formatWord(document.level)))
    add("status", Wording.factStatus, .status, say(Wording.formatWord(document.status)))
    let adoption = [
      line(document.adoptedBy), document.adoptedOn.map { language.date($0) },
      line(document.reference),
    ].compactMap(\.self).joined(separator: ", ")
    let isAdoptionUnread = !document.unread.isDisjoint(with: [.adoptedBy, .adoptedOn, .reference])
    add("adopted", Wording.factAdopted, told(adoption, isUnread: isAdoptionUnread, isList: true))
    let hasPeriod = document.periodFrom != nil || document.periodTo != nil
    let period = ComparedValue.period(from: document.periodFrom, to: document.periodTo)
    add(
      "period",
      Wording.factPeriod,
      .period,
      hasPeriod ? ComparedValueText(language: language).text(period) : nil
    )
    add("review-by", Wording.factReviewBy, .reviewBy, document.reviewBy.map { language.date($0) })
    let visions = document.visions.map { GraphText.plain(review.graph.visions[$0].name) }
    let unknown = document.unread.contains(.visions) ? [say(Wording.unknownVision)] : []
    add("vision", Wording.factVision, language.list(visions + unknown))
    let frame = document.frame.map { amount($0.text, $0.value, in: document) }
    add("frame", Wording.factFrame, .frame, frame)
    let goals = language.number(document.goals.count)
    add("goals", Wording.factGoals, told(goals, isUnread: document.hasUnreadGoals, isList: true))
    return facts
  }
}
