import Findings
import Reporting

/// Goals against dimensions, and the red thread.
extension ReportView {
  func matrix(_ matrix: ReportMatrix, number: Int) -> Fields {
    [
      .number: String(number),
      .vision: matrix.vision,
      // Many columns stand as a table on wide pages only, too many on none.
      .width: matrix.columns.count <= 6 ? "few" : matrix.columns.count <= 18 ? "many" : "list",
      .columns: matrix.columns.map { column -> Fields in
        [
          .name: column.name,
          .goalsText: column.goalsText,
          .shareText: column.shareText ?? "–",
        ]
      },
      .hasShares: matrix.columns.contains { $0.shareText != nil },
      .note: matrix.note,
      .rows: matrix.rows.map { row -> Fields in
        [
          .goal: link(row.goal),
          .isActive: row.isActive,
          .cells: row.cells.map { cell($0) },
        ]
      },
    ]
  }

  private func cell(_ cell: ReportMatrix.Cell) -> Fields {
    guard !cell.symbol.isEmpty else { return [.symbol: false] }
    var kind: String?
    if let declared = cell.declaredBad.map({ cell.residual ?? $0 }) ?? cell.declared {
      kind = Self.tone(declared)
    } else if let worst = cell.derivedBad ?? cell.derivedGood {
      kind = [Self.tone(worst), "derived"].compactMap(\.self).joined(separator: " ")
    }
    return [.kind: kind, .symbol: cell.symbol, .meaning: cell.text]
  }

  /// A thing of the red thread with all that hangs on it.
  func node(_ node: ThreadNode, depth: Int = 0) -> Fields {
    let goal = node.kind == .goal ? node.goal : nil
    let isLink = goal.map { content.goals.indices.contains($0) } ?? false
    // Of very many goals each is told in full once, and what is to be done stands with the goal.
    let children = isLarge ? node.children.filter { $0.kind != .assignment } : node.children
    let assignments = node.children.count - children.count
    let notes = [
      node.note, assignments > 0 ? Wording.assignments(assignments)[content.language] : nil,
    ].compactMap(\.self)
    return [
      .kind: node.kind.rawValue,
      .kindText: isLink ? nil : word("kind." + node.kind.rawValue),
      .goal: isLink
        ? goal.map { content.goals[$0].name }.map { node.isRepeated ? briefLink($0) : link($0) }
        : nil,
      .name: node.name,
      .title: own(node.title.clipped(to: 300), node.language),
      .isGap: node.isGap,
      .isRepeated: node.isRepeated,
      .note: notes.joined(separator: "; "),
      // Vision and dimensions stand open in any case.
      .isOpen: isForPaper || depth < (opensGoals ? 3 : 1),
      // What folds is no link: a goal shows all that hangs on it.
      .folds: !children.isEmpty && node.kind != .goal,
      .children: FieldValue.list(children.map { self.node($0, depth: depth + 1) }),
    ]
  }
}
