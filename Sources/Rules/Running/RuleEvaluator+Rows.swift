import CEL

// MARK: - Rows

extension RuleEvaluator {
  /// Goes through the values of a source's variables, from one of them on, and what is joined.
  func visit(source: Int, variable: Int) {
    guard source < rule.sources.count else { return judge() }
    let variables = rule.sources[source].variables
    guard variable < variables.count else { return visit(source: source + 1, variable: 0) }
    if source > 0, variable == 0, !rule.sources[source].join.isEmpty {
      return visitJoined(source)
    }
    let current = variables[variable]
    switch current.range {
    case .collection(let record):
      elements[current.slot] = -1
      let objects = facts.objects(ofRecord: record)
      for index in 0..<objects.count {
        guard !isOver else { return }
        frame[current.slot] = objects[index]
        visit(source: source, variable: variable + 1)
      }
      frame[current.slot] = .null
    case .list(let owner, let fields):
      guard let list = list(of: frame[owner], fields) else { return endUnknown() }
      for index in 0..<list.count {
        guard !isOver else { return }
        frame[current.slot] = list[index]
        elements[current.slot] = Int32(index)
        if list[index].isUnknown {
          endUnknown()
        } else {
          visit(source: source, variable: variable + 1)
        }
      }
      frame[current.slot] = .null
    }
  }

  private func visitJoined(_ source: Int) {
    switch readOuterKey(rule.sources[source].join) {
    case .key: break
    case .nothing: return
    case .uncertain(_, .error(let error)): return fail(error)
    case .uncertain: return endUnknown()
    }
    let slots = rule.sources[source].slots
    let rows = joined[source]
    for row in rows.matches(key) {
      guard !isOver else { return }
      for (column, slot) in slots.enumerated() {
        frame[slot] = rows.value(row, column)
        elements[slot] = rows.element(row, column)
      }
      visit(source: source + 1, variable: 0)
    }
    for slot in slots { frame[slot] = .null }
  }

  /// The list at the end of a path; nil where it is unknown.
  private func list(of value: Value, _ fields: [Int]) -> ListValue? {
    var value = value
    for field in fields {
      guard case .object(let object) = value else { return value.isUnknown ? nil : .empty }
      switch provider.presence(ofField: field, of: object) {
      case .absent: return .empty
      case .unknown: return nil
      case .present: value = provider.value(ofField: field, of: object)
      }
    }
    guard case .list(let list) = value else { return nil }
    return list
  }

  /// Reads what the row at hand joins with into `key`.
  func readOuterKey(_ join: [CompiledJoin]) -> JoinReading {
    JoinReading(join, .outer, frame, provider: provider, into: &key)
  }

  func prepareJoins() {
    joined = []
    for (index, source) in rule.sources.enumerated() {
      let rows = SourceRows(source)
      if index > 0, !source.join.isEmpty {
        collect(source, from: 0, into: rows)
        rows.seal()
      }
      joined.append(rows)
    }
    for variable in rule.variables { frame[variable.slot] = .null }
  }

  /// Collects the rows of a source, with the values that they are joined by: those that meet the
  /// `where` of a group, or where there is none all of them; `doubt` says why it is not known
  /// whether they are there.
  func collect(
    _ source: RowSource,
    from position: Int,
    ofGroup group: Int? = nil,
    doubt: Value? = nil,
    into rows: SourceRows
  ) {
    guard position < source.variables.count else {
      return collectRow(source, ofGroup: group, doubt: doubt, into: rows)
    }
    let current = source.variables[position]
    var values: ListValue
    var unread: [Value] = []
    switch current.range {
    case .collection(let record):
      values = facts.objects(ofRecord: record)
      unread = groupRows?.unreadThings(ofRecord: record) ?? []
    case .list(let owner, let fields):
      let list = list(of: frame[owner], fields)
      values = list ?? .empty
      if list == nil { unread = [.unknown] }
    }
    for index in 0..<values.count {
      guard !isOver else { return }
      frame[current.slot] = values[index]
      if current.slot < elements.count {
        if case .collection = current.range {
          elements[current.slot] = -1
        } else {
          elements[current.slot] = Int32(index)
        }
      }
      collect(source, from: position + 1, ofGroup: group, doubt: doubt, into: rows)
    }
    for thing in unread {
      frame[current.slot] = thing
      collect(source, from: position + 1, ofGroup: group, doubt: .unknown, into: rows)
    }
  }

  private func collectRow(
    _ source: RowSource,
    ofGroup group: Int?,
    doubt: Value?,
    into rows: SourceRows
  ) {
    frame.budget -= 1
    if frame.budget < 0 { return endOverBudget() }
    var doubt = doubt
    if let group, let filter = rule.groups[group].filter {
      switch filter.evaluateCondition(frame) {
      case .isTrue: outcome.groupTruths[group].held += 1
      case .isFalse:
        outcome.groupTruths[group].failed += 1
        return
      case .unknown: doubt = .unknown
      case .error(let error): doubt = .error(error)
      case .overBudget: return endOverBudget()
      }
    }
    switch JoinReading(source.join, .inner, frame, provider: provider, into: &key) {
    case .nothing: break
    case .uncertain(let parts, let reason):
      rows.addUncertain(parts, .doubt(doubt, reason) ?? reason)
    case .key:
      if let doubt { return rows.addUncertain(key, doubt) }
      for slot in source.slots {
        rows.append(frame[slot], element: slot < elements.count ? elements[slot] : -1)
      }
      rows.endRow(key: key)
    }
  }
}

extension SourceRows {
  /// The table of a source, without rows.
  convenience init(_ source: RowSource) {
    self.init(columnCount: source.variables.count, keyLength: source.join.count)
  }
}
