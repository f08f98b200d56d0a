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
      rules: say(
        Wording.rulesRun(ranRules.count, of: allRules.count, documents: review.documents.count)
      )
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

  /// The rules that something was asked of; the reader's always are.
  var ranRules: [RuleDescriptor] {
    result.rules.filter { $0.source == nil || result.verdicts[$0.id] != nil }
  }

  /// The ids of all rules, those that are switched off among them.
  var allRules: Set<String> { Set((result.rules + result.leftOut).map(\.id)) }

  private func facts(of document: ReviewedDocument) -> [ReportContent.Fact] {
    var facts: [ReportContent.Fact] = []
    func add(_ id: String, _ label: LocalizedText, _ value: String?, isQuoted: Bool = false) {
      guard let value, !value.isEmpty else { return }
      facts.append(
        ReportContent.Fact(id: id, label: say(label), value: value, isQuoted: isQuoted)
      )
    }
    add("organisation", Wording.factOrganisation, line(document.organisation), isQuoted: true)
    add("level", Wording.factLevel, say(Wording.documentLevel(document.level)))
    add("status", Wording.factStatus, say(Wording.documentStatus(document.status)))
    let adoption = [
      line(document.adoptedBy), document.adoptedOn.map { language.date($0) },
      line(document.reference),
    ]
    add("adopted", Wording.factAdopted, adoption.compactMap(\.self).joined(separator: ", "))
    if let from = document.periodFrom ?? document.periodTo {
      let period = language.period(from: from, to: document.periodTo ?? from)
      add("period", Wording.factPeriod, period)
    }
    add("review-by", Wording.factReviewBy, document.reviewBy.map { language.date($0) })
    let visions = document.visions.map { GraphText.plain(review.graph.visions[$0].name) }
    add("vision", Wording.factVision, language.list(visions))
    let frame = document.frame.map {
      language.amount($0.text, $0.value, currency: GraphText.short(document.currency, 10))
    }
    add("frame", Wording.factFrame, frame)
    add("goals", Wording.factGoals, language.number(document.goals.count))
    return facts
  }
}
