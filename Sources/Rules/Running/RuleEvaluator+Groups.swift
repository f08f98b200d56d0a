import CEL

// MARK: - Groups

extension RuleEvaluator {
  func prepareGroups() {
    groups = []
    for (index, group) in rule.groups.enumerated() {
      let rows = SourceRows(group.source)
      if !group.isDependent {
        let filtered = group.filterReadsOuterRow ? nil : index
        collect(group.source, from: 0, ofGroup: filtered, into: rows)
        rows.seal()
        _ = groupRows?.add(rows, toGroup: index)
      }
      groups.append(rows)
    }
  }

  /// Fills the slots of the groups for the row at hand.
  ///
  /// A group of which it is not known what lies in it, for the reader has rejected what that hangs
  /// on, is unknown; in texts it is what is known of it.
  func fillGroups(forTexts: Bool = false) {
    for (index, group) in rule.groups.enumerated() {
      var doubt: Value?
      let list =
        group.isDependent
        ? collectedList(of: group, index, &doubt) : joinedList(of: group, index, &doubt)
      guard !isOver else { return }
      frame[group.slot] = forTexts ? .list(list) : doubt ?? .list(list)
    }
  }

  /// The rows of a group whose source hangs on the row at hand.
  private func collectedList(
    of group: RuleGroup,
    _ index: Int,
    _ doubt: inout Value?
  ) -> ListValue {
    let rows = SourceRows(group.source)
    collect(group.source, from: 0, ofGroup: index, into: rows)
    guard !isOver, let groupRows else { return .empty }
    rows.seal()
    doubt = rows.doubt([])
    frame.budget -= rows.all.count
    return groupRows.list(ofGroup: index, rows: groupRows.add(rows, toGroup: index))
  }

  /// The rows of a group that are joined to the row at hand and that its `where` lets through.
  private func joinedList(
    of group: RuleGroup,
    _ index: Int,
    _ doubt: inout Value?
  ) -> ListValue {
    var matches: Range<Int32> = 0..<0
    switch readOuterKey(group.source.join) {
    case .key:
      doubt = groups[index].doubt(key)
      matches = groups[index].matches(key)
    case .nothing: break
    case .uncertain(_, let reason): doubt = reason
    }
    frame.budget -= matches.count
    guard let groupRows else { return .empty }
    guard group.filterReadsOuterRow, let filter = group.filter else {
      return groupRows.list(ofGroup: index, rows: matches)
    }
    var kept: [Int32] = []
    for row in matches {
      for (column, slot) in group.source.slots.enumerated() {
        frame[slot] = groups[index].value(row, column)
      }
      switch filter.evaluateCondition(frame) {
      case .isTrue:
        outcome.groupTruths[index].held += 1
        kept.append(row)
      case .isFalse: outcome.groupTruths[index].failed += 1
      case .unknown: doubt = doubt ?? .unknown
      case .error(let error): doubt = .error(error)
      case .overBudget:
        endOverBudget()
        return .empty
      }
    }
    return groupRows.list(ofGroup: index, rows: kept)
  }
}
