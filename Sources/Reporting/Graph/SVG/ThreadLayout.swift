import Findings

/// The red thread in columns: vision, dimensions, aspects, goals, goals below them.
struct ThreadLayout {
  private(set) var boxes: [SVGBox] = []
  /// From the left box to the right one.
  private(set) var ties: [Tie] = []
  /// Where each column begins, and what it is called.
  private(set) var headings: [(x: Double, text: String)] = []
  private(set) var width = 0.0
  private(set) var height = 0.0
  private let language: Language
  /// For each column its boxes, from above.
  private var columns: [[Int]] = []
  private var left: [[Int]] = []
  private var right: [[Int]] = []

  /// Deeper goals stand in the last column.
  private static let deepest = 6
  private static let placement = ColumnPlacement(gap: 10)
  private static let widths: (vision: Double, dimension: Double, aspect: Double, goal: Double) =
    (100, 120, 178, 190)

  /// The space after a column; most lines cross between aspects and goals.
  private static func gap(after column: Int) -> Double {
    switch column {
    case 0, 1: 36
    case 2: 84
    default: 60
    }
  }

  /// A line between two boxes, and at which height it leaves and arrives.
  struct Tie {
    var from: Int
    var to: Int
    var start = 0.0
    var end = 0.0
  }

  init(_ graph: GoalGraph, language: Language) {
    self.language = language
    let visions = graph.visions.map { vision in
      add(vision.name, .vision, width: Self.widths.vision)
    }
    let dimensions = graph.dimensions.map { dimension in
      add(dimension.name, .dimension, width: Self.widths.dimension)
    }
    for (number, dimension) in graph.dimensions.enumerated() {
      tie(visions[dimension.vision], dimensions[number])
    }
    let aspects = addAspects(graph, dimensions)
    let goals = addGoals(graph, aspects)
    columns = [visions, dimensions, aspects.column] + goals
    placeRows()
    placeColumns()
    placeTies()
  }

  // MARK: - Boxes

  private mutating func add(
    _ text: String,
    _ outline: SVGCanvas.Outline,
    width: Double,
    heading: String? = nil,
    footer: String = "",
    atMost count: Int = 4
  ) -> Int {
    let font = SVGMetrics.font
    var lines = heading.map { [SVGBox.Line(text: $0, isBold: true)] } ?? []
    let limit = SVGBox.textWidth(ofBox: width)
    lines += font.lines(of: text, width: limit, atMost: count).map { SVGBox.Line(text: $0) }
    lines += font.lines(of: footer, width: limit * 0.95, atMost: 2).map {
      SVGBox.Line(text: $0, isBold: true)
    }
    if lines.isEmpty { lines.append(SVGBox.Line(text: "")) }
    let description = [heading, GraphText.plain(text)].compactMap { $0 }.joined(separator: " ")
    boxes.append(
      SVGBox(width: width, lines: lines, outline: outline, description: description)
    )
    left.append([])
    right.append([])
    return boxes.count - 1
  }

  private mutating func tie(_ from: Int, _ to: Int) {
    ties.append(Tie(from: from, to: to))
    left[to].append(from)
    right[from].append(to)
  }

  /// The boxes that goals hang on.
  private struct AspectBoxes {
    /// By aspect.
    var boxes: [Int: Int] = [:]
    /// By dimension, for goals that serve it and none of its aspects.
    var wholes: [Int: Int] = [:]
    /// All of them and the gaps, from above.
    var column: [Int] = []
  }

  /// A box for each aspect that has goals, and one for all others of a dimension.
  private mutating func addAspects(_ graph: GoalGraph, _ dimensions: [Int]) -> AspectBoxes {
    // By what they hang on the goals that hold: of what others alone hang on none.
    var goalsOfAspect: [Int: [String]] = [:]
    var goalsOfWhole: [Int: [String]] = [:]
    for goal in graph.goals {
      let names = goal.isActive ? [goal.name] : []
      for aspect in goal.aspects { goalsOfAspect[aspect, default: []] += names }
      guard goal.parents.isEmpty else { continue }
      for dimension in goal.dimensions { goalsOfWhole[dimension, default: []] += names }
    }
    let width = Self.widths.aspect
    func box(_ text: String, _ goals: [String], in layout: inout ThreadLayout) -> Int {
      goals.isEmpty
        ? layout.add(text, .gap, width: width, heading: Wording.withoutGoal[layout.language])
        : layout.add(text, .aspect, width: width, footer: goals.joined(separator: ", "))
    }
    var found = AspectBoxes()
    for dimension in graph.dimensions.indices {
      var gaps: [String] = []
      for (number, aspect) in graph.aspects.enumerated() where aspect.dimension == dimension {
        guard let goals = goalsOfAspect[number] else {
          gaps.append(aspect.name)
          continue
        }
        let box = box(aspect.name, goals, in: &self)
        found.boxes[number] = box
        found.column.append(box)
      }
      if let goals = goalsOfWhole[dimension] {
        let box = box(Wording.wholeDimension[language], goals, in: &self)
        found.wholes[dimension] = box
        found.column.append(box)
      }
      if !gaps.isEmpty {
        let box = add(
          gaps.joined(separator: ", "),
          .gap,
          width: Self.widths.aspect,
          heading: Wording.withoutGoal[language],
          atMost: 12
        )
        found.column.append(box)
      }
      for box in found.column where left[box].isEmpty { tie(dimensions[dimension], box) }
    }
    return found
  }

  /// The goals by depth.
  private mutating func addGoals(_ graph: GoalGraph, _ aspects: AspectBoxes) -> [[Int]] {
    let depths = GoalDepths(graph.goals)
    var columns: [[Int]] = []
    var numbers: [Int] = []
    for (number, goal) in graph.goals.enumerated() {
      let isLoose = goal.parents.isEmpty && goal.aspects.isEmpty && goal.dimensions.isEmpty
      var heading = GraphText.short(goal.name, 24)
      if goal.assignments > 0 {
        heading += " · \(Wording.assignments(goal.assignments)[language])"
      }
      var text = goal.title
      if !goal.isActive {
        text += " (\(Wording.inactiveGoal[language]))"
      } else if isLoose, !graph.dimensions.isEmpty {
        text += " (\(Wording.outsideVision[language]))"
      }
      let outline: SVGCanvas.Outline =
        !goal.isActive ? .inactiveGoal : isLoose ? .looseGoal : .goal
      let box = add(text, outline, width: Self.widths.goal, heading: heading)
      numbers.append(box)
      let depth = min(depths[number], Self.deepest)
      while columns.count <= depth { columns.append([]) }
      columns[depth].append(box)
    }
    for (number, goal) in graph.goals.enumerated() {
      for parent in goal.parents { tie(numbers[parent], numbers[number]) }
      guard goal.parents.isEmpty else { continue }
      for aspect in goal.aspects { aspects.boxes[aspect].map { tie($0, numbers[number]) } }
      for dimension in goal.dimensions {
        aspects.wholes[dimension].map { tie($0, numbers[number]) }
      }
    }
    return columns
  }

  // MARK: - Places

  private mutating func placeColumns() {
    var x = SVGMetrics.margin
    let names = [
      Wording.graphVision, Wording.graphDimension, Wording.graphAspect, Wording.graphGoal,
    ]
    for (number, column) in columns.enumerated() {
      guard let first = column.first else { continue }
      let text = number < names.count ? names[number] : Wording.graphGoalBelow
      headings.append((x, text[language]))
      for box in column { boxes[box].x = x }
      width = x + boxes[first].width + SVGMetrics.margin
      x += boxes[first].width + Self.gap(after: number)
    }
  }

  /// From the aspects to the goals, and back.
  private mutating func placeRows() {
    let widest = 2
    place(widest, toward: [])
    for column in columns.indices.dropFirst(widest + 1) {
      // Boxes that hang on nothing come last.
      let wishes = columns[column].map { mean(of: left[$0]) }
      columns[column] = zip(columns[column], wishes).enumerated().sorted { one, other in
        let (first, second) = (one.element.1 ?? .infinity, other.element.1 ?? .infinity)
        return first != second ? first < second : one.offset < other.offset
      }.map(\.element.0)
      place(column, toward: left)
    }
    for column in columns.indices.reversed().dropFirst() { place(column, toward: right) }
    let top = boxes.map(\.y).min() ?? 0
    for box in boxes.indices { boxes[box].y -= top }
    height = boxes.map { $0.y + $0.height }.max() ?? 0
  }

  /// Lines of one box leave and arrive one below the other, in the order of their other ends.
  private mutating func placeTies() {
    var leaving = [[Int]](repeating: [], count: boxes.count)
    var arriving = [[Int]](repeating: [], count: boxes.count)
    for (number, tie) in ties.enumerated() {
      leaving[tie.from].append(number)
      arriving[tie.to].append(number)
    }
    for (box, numbers) in boxes.indices.map({ ($0, leaving[$0]) }) {
      let sorted = numbers.sorted { boxes[ties[$0].to].middle < boxes[ties[$1].to].middle }
      for (place, tie) in sorted.enumerated() {
        ties[tie].start = boxes[box].port(place, of: sorted.count)
      }
    }
    for (box, numbers) in boxes.indices.map({ ($0, arriving[$0]) }) {
      let sorted = numbers.sorted { boxes[ties[$0].from].middle < boxes[ties[$1].from].middle }
      for (place, tie) in sorted.enumerated() {
        ties[tie].end = boxes[box].port(place, of: sorted.count)
      }
    }
  }

  private func mean(of others: [Int]) -> Double? {
    guard !others.isEmpty else { return nil }
    return others.reduce(0) { $0 + boxes[$1].middle } / Double(others.count)
  }

  /// Places a column near the boxes that its own are tied to; the others stay where they are.
  private mutating func place(_ column: Int, toward ties: [[Int]]) {
    let column = columns[column]
    var bottom = column.map { boxes[$0].y + boxes[$0].height }.max() ?? 0
    let wishes = column.map { box -> Double in
      if ties.indices.contains(box), let mean = mean(of: ties[box]) { return mean }
      if !ties.isEmpty, boxes[box].y != 0 { return boxes[box].middle }
      bottom += boxes[box].height
      return bottom
    }
    let tops = Self.placement.tops(heights: column.map { boxes[$0].height }, middles: wishes)
    for (box, top) in zip(column, tops) { boxes[box].y = top }
  }
}

/// For each goal the number of goals above it on the longest way; a ring is cut at its first goal.
struct GoalDepths {
  private let depths: [Int]

  init(_ goals: [GoalGraph.Goal]) {
    var depths = [Int](repeating: 0, count: goals.count)
    var children = [[Int]](repeating: [], count: goals.count)
    var waiting = goals.map(\.parents.count)
    for (number, goal) in goals.enumerated() {
      for parent in goal.parents { children[parent].append(number) }
    }
    var ready = goals.indices.filter { waiting[$0] == 0 }
    var isDone = [Bool](repeating: false, count: goals.count)
    var next = 0
    while true {
      while let goal = ready.popLast() {
        guard !isDone[goal] else { continue }
        isDone[goal] = true
        for child in children[goal] where !isDone[child] {
          depths[child] = max(depths[child], depths[goal] + 1)
          waiting[child] -= 1
          if waiting[child] == 0 { ready.append(child) }
        }
      }
      while next < goals.count, isDone[next] { next += 1 }
      guard next < goals.count else { break }
      ready.append(next)
    }
    self.depths = depths
  }

  subscript(goal: Int) -> Int { depths[goal] }
}
