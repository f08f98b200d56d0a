import Findings

extension ComparisonContentBuilder {
  private typealias Label = ComparisonContent.Line.Label

  /// Goals with the same id that are less alike than this may be different goals.
  private static let leastLikeness = 0.3

  // MARK: - Documents

  func entry(_ change: DocumentChange) -> ComparisonContent.Entry {
    var entry = ComparisonContent.Entry(kind: change.kind, heading: change.title)
    (entry.oldLanguage, entry.newLanguage) = (change.oldLanguage, change.newLanguage)
    if change.kind != .changed { entry.notes = [Wording.kind(change.kind)[language]] }
    entry.lines = change.fields.map { line($0) }
    entry.lines += change.decisionsGone.map { quote(Wording.decisionGone, $0, isGone: true) }
    entry.lines += change.decisionsAdded.map { quote(Wording.decisionAdded, $0) }
    entry.lines += lines(change.decisionsChanged, isCommonGender: false) {
      Label(start: Wording.decisionPart[language], name: $0.name)
    }
    return entry
  }

  private func quote(
    _ label: LocalizedText,
    _ text: String,
    isGone: Bool = false
  ) -> ComparisonContent.Line {
    var line = ComparisonContent.Line(label[language], .text(text))
    line.isQuoted = true
    line.isGone = isGone
    return line
  }

  // MARK: - Goals

  func entry(_ change: GoalChange) -> ComparisonContent.Entry {
    let name = change.new ?? change.old ?? ComparedGoalName(name: "", title: "")
    var entry = ComparisonContent.Entry(kind: change.kind, heading: Self.label(name))
    (entry.oldLanguage, entry.newLanguage) = (change.old?.language, change.new?.language)
    if case .likeness(let likeness)? = change.match, let old = change.old {
      entry.renaming = Wording.takenToBe(Self.label(old), likeness: likeness)[language]
    }
    entry.notes = [entry.renaming].compactMap { $0 } + notes(on: change)
    entry.lines = change.ambition.map { line($0) }.about(.ambition)
    entry.lines += change.mapping.map { line($0) }.about(.mapping)
    entry.lines += [change.parents].compactMap { $0 }.map { line($0) }.about(.parents)
    // Of the day by which a goal is to be reached the lines on ambition speak.
    let isDayTold = change.ambition.contains { $0.indicator == nil }
    entry.lines += change.fields.filter { !isDayTold || $0.field != .by }.map { line($0) }
    entry.lines += lines(change.effects, isCommonGender: true) {
      Label(start: Wording.effectPart($0.name)[language])
    }
    entry.lines += lines(indicators(of: change), isCommonGender: false) {
      Label(start: Wording.indicatorPart[language], name: $0.name)
    }
    entry.lines += lines(change.assignments, isCommonGender: false) {
      Label(start: Wording.assignmentPart(id: $0.id)[language], name: $0.name)
    }
    entry.lines += change.heirs.map { line($0) }
    return entry
  }

  /// The indicators without what the lines on ambition have said.
  private func indicators(of change: GoalChange) -> [PartChange] {
    let told = Set(change.ambition.compactMap(\.indicator))
    return change.indicators.compactMap { part in
      guard told.contains(part.name) else { return part }
      guard part.kind == .changed else { return nil }
      var part = part
      part.fields.removeAll { $0.field == .target }
      return part.fields.isEmpty ? nil : part
    }
  }

  private func notes(on change: GoalChange) -> [String] {
    var notes: [String] = []
    if change.kind != .changed { notes.append(Wording.kind(change.kind)[language]) }
    if case .sameID(let likeness)? = change.match, likeness < Self.leastLikeness {
      notes.append(Wording.sameIDOnly(likeness: likeness)[language])
    }
    if let document = change.oldDocument {
      notes.append(Wording.movedFrom(document)[language])
    }
    if let now = change.idNow, let old = change.old {
      notes.append(Wording.idIsNow(old.name, now.title)[language])
    }
    return notes
  }

  private func line(_ change: AmbitionChange) -> ComparisonContent.Line {
    let reasons = language.list(change.reasons.map { Wording.reason($0)[language] })
    var text = "\(Wording.ambition(change.verdict)[language]) (\(reasons))"
    let sides = values.texts(change.old, change.new)
    text += ": \(sides.old ?? Wording.nothing[language]) → "
    text += sides.new ?? Wording.nothing[language]
    return ComparisonContent.Line(
      change.indicator.map { Label(name: $0) } ?? Label(start: Wording.field(.by)[language]),
      .text(text),
      isWorse: change.verdict != .raised && change.verdict != .unclear
    )
  }

  private func line(_ heir: GoalChange.Heir) -> ComparisonContent.Line {
    let goals = ids(heir.goals, of: heir.count)
    func now(_ none: LocalizedText, _ some: (LocalizedText) -> LocalizedText) -> String {
      (heir.isGone ? none : heir.isKnown ? some(goals) : Wording.heirUnread)[language]
    }
    switch heir.subject {
    case .served(let name):
      return ComparisonContent.Line(
        name,
        .text(now(Wording.noGoalAnyMore, Wording.servedNow)),
        isWorse: heir.isGone
      )
    case .target(let indicator, let target):
      let now = now(Wording.measuredNowhere, Wording.measuredNow)
      return ComparisonContent.Line(
        Label(name: indicator),
        .text("\(values.text(target)); \(now)"),
        isWorse: heir.isGone
      )
    }
  }

  /// One line for a part that came or went, one for each key of one that changed.
  private func lines(
    _ parts: [PartChange],
    isCommonGender: Bool,
    _ label: (PartChange) -> Label
  ) -> [ComparisonContent.Line] {
    parts.flatMap { part -> [ComparisonContent.Line] in
      let label = label(part)
      guard part.kind == .changed else {
        let kind = Wording.part(part.kind, isCommonGender: isCommonGender)[language]
        let value =
          part.value.flatMap { $0 == .word("planned") ? nil : $0 }.map { " (\(values.text($0)))" }
          ?? ""
        var whole = ComparisonContent.Line(label, .text(kind + value))
        whole.isGone = part.kind == .gone
        return [whole]
      }
      if part.fields.count == 1, let field = part.fields.first, field.field != .text {
        var only = line(field)
        let end = field.field == .effect ? "" : ", \(only.label.text)"
        only.label = Label(start: label.start, name: label.name, end: end)
        return [only]
      }
      return [
        ComparisonContent.Line(
          label,
          .text(Wording.part(.changed, isCommonGender: isCommonGender)[language])
        )
      ]
        + part.fields.map { line($0, depth: 1) }
    }
  }

  private func line(_ change: FieldChange, depth: Int = 0) -> ComparisonContent.Line {
    let label = Wording.field(change.field)[language]
    switch change.change {
    case .value(let old, let new):
      let sides = values.texts(old, new)
      var line = ComparisonContent.Line(
        label,
        .value(old: sides.old, new: sides.new),
        depth: depth
      )
      if case .text = new ?? old { line.isQuoted = true }
      return line
    case .list(let removed, let added):
      var line = ComparisonContent.Line(
        label,
        .list(removed: removed, added: added),
        depth: depth
      )
      // What a vision names is named in the report's language.
      line.isQuoted = change.field != .dimensions && change.field != .aspects
      return line
    }
  }
}

extension [ComparisonContent.Line] {
  /// The lines, with what they are about.
  fileprivate func about(_ subject: ComparisonContent.Line.Subject) -> [ComparisonContent.Line] {
    map { line in
      var line = line
      line.subject = subject
      return line
    }
  }
}
