import Findings

/// Which documents and goals of two reviews are the same.
struct GoalMatching {
  /// For each document of the old review the one that it is now.
  private(set) var documentOfOld: [Int?]
  private(set) var documentOfNew: [Int?]
  /// For each goal of the old review the one that it is now.
  private(set) var goalOfOld: [Int?]
  private(set) var goalOfNew: [Int?]
  /// How each goal of the old review was found.
  private(set) var matches: [GoalChange.Match?]

  init(_ old: Review, _ new: Review) {
    documentOfOld = Array(repeating: nil, count: old.documents.count)
    documentOfNew = Array(repeating: nil, count: new.documents.count)
    goalOfOld = Array(repeating: nil, count: old.goals.count)
    goalOfNew = Array(repeating: nil, count: new.goals.count)
    matches = Array(repeating: nil, count: old.goals.count)
    matchDocuments(old, new)
    matchGoals(old, new)
  }

  private mutating func matchDocuments(_ old: Review, _ new: Review) {
    func items(_ review: Review) -> [LikenessMatcher.Item] {
      review.documents.map { document in
        LikenessMatcher.Item(
          key: document.id,
          name: LetterTriples(document.title),
          text: LetterTriples(document.organisation ?? ""),
          ties: ["level " + document.level]
        )
      }
    }
    let pairs = LikenessMatcher(old: items(old), new: items(new)).pairs()
    for pair in pairs {
      documentOfOld[pair.old] = pair.new
      documentOfNew[pair.new] = pair.old
    }
    // A single document on either side is compared whatever it is called.
    let oldLeft = documentOfOld.indices.filter { documentOfOld[$0] == nil }
    let newLeft = documentOfNew.indices.filter { documentOfNew[$0] == nil }
    guard oldLeft.count == 1, newLeft.count == 1,
      old.documents[oldLeft[0]].level == new.documents[newLeft[0]].level
        || old.documents.count == 1 && new.documents.count == 1
    else { return }
    documentOfOld[oldLeft[0]] = newLeft[0]
    documentOfNew[newLeft[0]] = oldLeft[0]
  }

  private mutating func matchGoals(_ old: Review, _ new: Review) {
    let oldItems = old.goals.indices.map { goal in
      let document = old.goals[goal].document
      return item(
        goal,
        of: old,
        key: documentOfOld[document].map { "\($0)#" } ?? "old \(document)#"
      )
    }
    let newItems = new.goals.indices.map { goal in
      item(goal, of: new, key: "\(new.goals[goal].document)#")
    }
    for pair in LikenessMatcher(old: oldItems, new: newItems).pairs() {
      goalOfOld[pair.old] = pair.new
      goalOfNew[pair.new] = pair.old
      // Also in another document, or where two have the same id.
      let isSameID = old.goals[pair.old].id == new.goals[pair.new].id
      matches[pair.old] =
        isSameID ? .sameID(likeness: pair.likeness) : .likeness(pair.likeness)
    }
  }

  private func item(_ number: Int, of review: Review, key: String) -> LikenessMatcher.Item {
    let goal = review.goals[number]
    return LikenessMatcher.Item(
      key: key + goal.id,
      name: LetterTriples(review.graph.goals[number].title),
      text: LetterTriples(goal.statement ?? ""),
      ties: goal.allAspects.map { "aspect " + review.graph.aspects[$0].name }
        + review.goals[number].dimensions.map { "dimension " + review.dimensions[$0].id }
    )
  }
}
