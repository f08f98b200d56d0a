import Findings

/// Values of documents as people write them.
struct ComparedValueText {
  let language: Language

  /// A value before and now; amounts in full where they read alike rounded.
  func texts(_ old: ComparedValue?, _ new: ComparedValue?) -> (old: String?, new: String?) {
    if case .money(let before, let currency) = old, case .money(let after, currency) = new,
      before != after
    {
      let texts = language.amounts(
        [(before.text, before.value), (after.text, after.value)],
        currency: currency
      )
      return (texts[0], texts[1])
    }
    return (old.map { text($0) }, new.map { text($0) })
  }

  func text(_ value: ComparedValue) -> String {
    switch value {
    case .text(let text): text.split { $0.isWhitespace }.joined(separator: " ")
    case .word(let word): Wording.formatWord(word)[language]
    case .number(let number, let unit): quantity(number, unit)
    case .money(let number, let currency):
      language.amount(number.text, number.value, currency: currency)
    case .date(let date): language.date(date)
    case .period(let from?, let to?): language.period(from: from, to: to)
    case .period(let from?, nil): Wording.since(date(from))[language]
    case .period(nil, let to?): Wording.until(date(to))[language]
    case .period(nil, nil): Wording.nothing[language]
    case .degree(let degree): (degree > 0 ? "+" : "") + language.number(degree)
    case .target(let target): self.target(target)
    case .measured(let number, let unit, let at):
      Wording.measured(quantity(number, unit), at: at.map { date($0) })[language]
    case .series(let points, let unit):
      language.list(points.map { text(.measured($0.value, unit: unit, at: $0.at)) })
    case .names(let names): language.list(names)
    case .unread: Wording.unreadable[language]
    }
  }

  private func date(_ text: String) -> LocalizedText {
    LocalizedText(sv: Language.swedish.date(text), en: Language.english.date(text))
  }

  private func quantity(_ number: ReviewedNumber, _ unit: String?) -> String {
    language.quantity(language.decimal(number.text), unit: unit)
  }

  private func target(_ target: ComparedValue.Target) -> String {
    var value = quantity(target.value, target.unit)
    if target.aim == .change, target.value.value > 0 { value = "+" + value }
    return Wording.target(target.aim, value, by: target.by.map { date($0) })[language]
  }
}
