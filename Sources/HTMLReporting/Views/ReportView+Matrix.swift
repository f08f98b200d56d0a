import Findings
import Reporting

/// Goals against dimensions, and the red thread.
extension ReportView {
  func matrix(_ matrix: ReportMatrix) -> Fields {
    let names = matrix.columns.map(\.name)
    return Fields([
      "vision": matrix.vision,
      // Many columns stand as a table on wide pages only, too many on none.
      "width": names.count <= 6 ? "few" : names.count <= 18 ? "many" : "list",
      "columns": matrix.columns.map { column in
        Fields([
          "name": column.name,
          "goalsText": column.goalsText,
          "shareText": column.shareText ?? "–",
        ])
      },
      "hasShares": matrix.columns.contains { $0.share != nil },
      "rows": matrix.rows.map { row in
        Fields([
          "goal": link(row.goal),
          "isActive": row.isActive,
          "cells": zip(names, row.cells).map { cell($1, column: $0) },
        ])
      },
    ])
  }

  private func cell(_ cell: ReportMatrix.Cell, column: String) -> Fields {
    var kinds: [String] = []
    if cell.isMapped { kinds.append("mapped") }
    if let declared = cell.residual ?? cell.declared {
      kinds.append(Self.tone(declared))
    } else if let worst = cell.derivedBad ?? cell.derivedGood {
      kinds += [Self.tone(worst), "derived"]
    }
    if cell.symbol.isEmpty { kinds.append("empty") }
    return Fields([
      "kind": kinds.joined(separator: " "),
      "column": column,
      "symbol": Fields.text(cell.symbol),
      "meaning": cell.text,
    ])
  }

  /// A thing of the red thread with all that hangs on it.
  func node(_ node: ThreadNode, depth: Int) -> Fields {
    let line = Fields([
      "kindText": word("kind." + node.kind.rawValue),
      "goal": goalLink(of: node),
      "name": Fields.text(node.name),
      "title": node.title.clipped(to: 300),
      "lang": lang(node.language),
      "isGap": node.isGap,
      "isRepeated": node.isRepeated,
      "note": Fields.text(node.note),
    ])
    let children = node.children.map { self.node($0, depth: depth + 1) }
    return Fields([
      "kind": node.kind.rawValue,
      "line": line,
      "isGap": node.isGap,
      // Vision and dimensions stand open in any case.
      "isOpen": isForPaper || depth < (opensGoals ? 3 : 1),
      // What folds is no link: a goal shows all that hangs on it.
      "folds": !children.isEmpty && node.kind != .goal,
      "children": Fields.list(children),
    ])
  }

  private func goalLink(of node: ThreadNode) -> Any {
    guard node.kind == .goal, let goal = node.goal, content.goals.indices.contains(goal) else {
      return false
    }
    return link(content.goals[goal].name)
  }
}
