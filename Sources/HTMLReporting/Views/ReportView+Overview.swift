import Findings
import Reporting

/// The parts that are about the documents as a whole.
extension ReportView {
  var onePage: Fields {
    let page = content.onePage
    let conflicts = page.conflicts.map { conflict -> Fields in
      [
        .number: String(conflict.number),
        .sentence: words(conflict.sentence),
        .question: words(conflict.question),
      ]
    }
    return [
      .points: page.points.map { words($0) },
      .conflicts: FieldValue.list(conflicts),
      .decided: page.decided.map { words($0) },
      .unknown: page.unknown.map { words($0) },
    ]
  }

  /// What the report is about.
  var about: Fields {
    [
      .visions: content.head.visions.map { vision($0) },
      .documents: content.head.documents.map { document($0) },
      .rules: content.head.rules,
    ]
  }

  private func vision(_ vision: ReportContent.Head.Vision) -> Fields {
    [
      .name: vision.name,
      .statement: vision.statement,
      .source: vision.source.map { text -> Fields in
        [.text: text, .isLink: WebAddress.isSafe(text)]
      },
    ]
  }

  private func document(_ document: ReportContent.Head.Document) -> Fields {
    [
      .title: own(document.title.clipped(to: 200), document.language),
      .path: document.path,
      .facts: document.facts.map { fact($0, document.language) },
    ]
  }

  func figure(_ figure: ReportContent.Figure) -> Fields {
    [.value: figure.text, .label: figure.label, .isConcern: figure.isConcern]
  }

  func gap(_ group: GapGroup) -> Fields {
    [
      .heading: group.heading,
      .sentence: group.sentence,
      .items: group.items.map { item -> Fields in
        [.goal: item.goal.map { link($0) }, .text: item.text, .belongsTo: item.belongsTo]
      },
    ]
  }

  var changes: Fields? {
    guard let changes = content.changes else { return nil }
    let words = OwnWords(changes.ownNames, page: content.language)
    return [
      .summary: changes.sentences.map { words.marked($0) },
      .groups: changes.groups.map { group -> Fields in
        let left = group.items.count - changeLimit
        return [
          .heading: group.heading,
          .items: group.items.prefix(changeLimit).map { words.marked($0) },
          .more: left > 0 ? Wording.moreChanges(left)[content.language] : nil,
        ]
      },
    ]
  }

  /// What to do about each rule's findings, by its first; nil where that stands with them.
  private var remedies: FieldValue? {
    guard isLarge else { return nil }
    var helps: [String: String] = [:]
    let all =
      content.goals.lazy.map(\.findings) + content.conflicts.lazy.map(\.findings)
      + [content.method.otherFindings]
    for finding in all.joined() where helps[finding.rule] == nil {
      helps[finding.rule] = finding.help
    }
    return .list(
      helps.sorted { $0.key < $1.key }.map { rule, help -> Fields in
        [.rule: rule, .isAnchor: Self.isAnchor(rule), .help: HTML.runs(help)]
      }
    )
  }

  var method: Fields {
    let method = content.method
    var cells: [Int: HTML] = [:]
    func cell(_ count: Int) -> HTML {
      if let cell = cells[count] { return cell }
      let cell = part(
        "count",
        [.text: content.language.number(count), .isZero: count == 0]
      )
      cells[count] = cell
      return cell
    }
    let rules = method.rules.map { rule -> Fields in
      let counts = [
        rule.counts.finding, rule.counts.suppressed, rule.counts.decided, rule.counts.passed,
        rule.counts.notApplicable, rule.counts.notAssessed,
      ]
      return [
        .title: rule.title,
        .id: rule.id,
        .counts: counts.map { cell($0) },
      ]
    }
    let table: Fields = [
      .heads: ruleHeads, .items: rules, .count: String(rules.count), .isOpen: isForPaper,
    ]
    return [
      .sentences: method.sentences,
      .limits: FieldValue.list(method.limits),
      .otherFindings: findings(method.otherBlocks),
      .remedies: remedies,
      .silenced: FieldValue.list(
        method.silenced.map { silenced -> Fields in
          [.text: words(silenced.text), .place: silenced.place]
        }
      ),
      .rules: rules.isEmpty ? nil : table,
      .inputs: method.inputs.map { input -> Fields in [.path: input.path, .hash: input.hash] },
      .rulesHash: method.rulesHash,
    ]
  }

  /// The heads of the columns that count how rules ended.
  var ruleHeads: [String] { Wording.statisticsHeads.dropFirst().map { $0[content.language] } }
}

// MARK: - Columns

extension ReportView {
  /// The heads of all tables that become lists on narrow pages, once for each column.
  var columnLabels: String {
    let matrices = content.matrices.enumerated().map { number, matrix in
      CSSText.labels(matrix.columns.map(\.name), ofTable: "#matrix-\(number + 1)")
    }
    let tables = [
      (".money", [word("amount"), word("share")]),
      (".money.framed", [word("amount"), word("frameShare")]),
      (".measures", ["goal", "state", "baseline", "outcome", "target"].map { word($0) }),
      (".rules", ruleHeads),
      (".inputs", ["SHA-256"]),
    ]
    return (matrices + tables.map { CSSText.labels($1, ofTable: $0) }).joined()
  }
}
