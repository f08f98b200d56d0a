import Findings
import Reporting

/// The parts that are about the documents as a whole.
extension ReportView {
  var onePage: Fields {
    let page = content.onePage
    return Fields([
      "points": Fields.texts(page.points),
      "conflicts": Fields.list(
        page.conflicts.map { conflict in
          Fields([
            "number": String(conflict.number),
            "sentence": conflict.sentence,
            "question": conflict.question,
          ])
        }
      ),
      "decided": Fields.texts(page.decided),
      "unknown": Fields.texts(page.unknown),
    ])
  }

  func vision(_ vision: ReportContent.Head.Vision) -> Fields {
    let source: Any =
      vision.source.map { text in
        Fields(["text": text, "link": WebAddress.isSafe(text)])
      } ?? false
    return Fields([
      "name": vision.name, "statement": Fields.text(vision.statement), "source": source,
    ])
  }

  func document(_ document: ReportContent.Head.Document) -> Fields {
    Fields([
      "title": document.title.clipped(to: 200),
      "lang": lang(document.language),
      "path": document.path,
      "facts": document.facts.map { fact($0, document.language) },
    ])
  }

  func fact(_ fact: ReportContent.Fact, _ language: Language) -> Fields {
    Fields([
      "label": fact.label,
      "value": fact.value,
      "lang": fact.isQuoted ? lang(language) : false,
    ])
  }

  func figure(_ figure: ReportContent.Figure) -> Fields {
    Fields(["value": figure.text, "label": figure.label, "isConcern": figure.isConcern])
  }

  func gap(_ group: GapGroup) -> Fields {
    Fields([
      "heading": group.heading,
      "sentence": group.sentence,
      "items": group.items.map { item in
        Fields([
          "goal": item.goal.map { link($0) } ?? false,
          "text": item.text,
          "belongsTo": Fields.text(item.belongsTo),
        ])
      },
    ])
  }

  var changes: Any {
    guard let changes = content.changes else { return false }
    return Fields([
      "summary": changes.summary,
      "groups": changes.groups.map { group in
        Fields(["heading": group.heading, "items": Fields.texts(group.items)])
      },
    ])
  }

  /// What to do about each rule's findings, by its first; false where that stands with them.
  private var remedies: Any {
    guard tellsHelpByRule else { return false }
    var helps: [String: String] = [:]
    let all = content.goals.lazy.map(\.findings) + [content.method.otherFindings]
    for finding in all.joined() where helps[finding.rule] == nil {
      helps[finding.rule] = finding.help
    }
    return Fields.list(
      helps.sorted { $0.key < $1.key }.map { rule, help in
        Fields(["rule": rule, "isAnchor": Self.isAnchor(rule), "help": Fields.runs(help)])
      }
    )
  }

  var method: Fields {
    let method = content.method
    let heads = Wording.statisticsHeads.dropFirst().map { $0[content.language] }
    let rules = method.rules.map { rule in
      let counts = [
        rule.findings, rule.counts.suppressed, rule.counts.decided, rule.counts.passed,
        rule.counts.notApplicable, rule.counts.notAssessed,
      ]
      return Fields([
        "title": rule.title,
        "id": rule.id,
        "counts": zip(heads, counts).map { head, count in
          Fields([
            "label": head, "text": content.language.number(count), "isZero": count == 0,
          ])
        },
      ])
    }
    return Fields([
      "sentences": Fields.texts(method.sentences),
      "limits": Fields.list(Fields.texts(method.limits)),
      "otherFindings": findings(method.otherFindings),
      "remedies": remedies,
      "silenced": Fields.list(Fields.texts(method.silenced.map(\.text))),
      "rules": rules.isEmpty
        ? false
        : Fields([
          "heads": Fields.texts(Array(heads)), "items": rules, "count": String(rules.count),
          "isOpen": isForPaper,
        ]),
      "inputs": method.inputs.map { Fields(["path": $0.path, "hash": $0.hash]) },
      "rulesHash": method.rulesHash,
    ])
  }
}

/// Addresses that a report may link to.
enum WebAddress {
  /// Whether a text is wholly an `http` or `https` address, of ASCII only and without a name before
  /// the host: `javascript:` and the like are never links.
  static func isSafe(_ text: String) -> Bool {
    let lowered = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: { lowered.hasPrefix($0) }) else {
      return false
    }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    let host = rest.prefix { $0 != UInt8(ascii: "/") }
    guard rest.count < 500, !host.isEmpty,
      host.allSatisfy({
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
          || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
      })
    else { return false }
    return rest.allSatisfy { (0x21...0x7E).contains($0) && !"\"<>\\^`{|}[]".utf8.contains($0) }
  }
}
