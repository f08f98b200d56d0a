import CEL
import Findings
import Scalars

// MARK: - Sources and joins

extension RuleCompiler {
  /// The lists that a rule goes through, each with its joins to those before it.
  mutating func sources(_ variables: [RuleVariable]) -> [RowSource] {
    var sources: [RowSource] = []
    var sourceOfSlot: [Int: Int] = [:]
    for variable in variables {
      if case .list(let owner, _) = variable.range, let source = sourceOfSlot[owner] {
        sources[source].append(variable)
        sourceOfSlot[variable.slot] = source
      } else {
        sourceOfSlot[variable.slot] = sources.count
        sources.append(RowSource(variables: [variable], join: []))
      }
    }
    let faultsBefore = faults.count
    for join in definition.join {
      guard let left = expression(join.left, in: joinEnvironment),
        let right = expression(join.right, in: joinEnvironment)
      else { continue }
      let leftSources = self.sources(read: left, sourceOfSlot)
      let rightSources = self.sources(read: right, sourceOfSlot)
      if let last = leftSources.max(), leftSources.count == 1, last > (rightSources.max() ?? last),
        !rightSources.isEmpty
      {
        sources[last].join.append(CompiledJoin(inner: left, outer: right))
      } else if let last = rightSources.max(), rightSources.count == 1,
        last > (leftSources.max() ?? last), !leftSources.isEmpty
      {
        sources[last].join.append(CompiledJoin(inner: right, outer: left))
      } else {
        fault(join.left, .joinNeedsTwoSides)
      }
      checkComparable(left, right, at: join.left)
    }
    guard faults.count == faultsBefore else { return sources }
    for source in sources.dropFirst() where source.join.isEmpty && !definition.isCross {
      let names = source.variables.map(\.name)
      fault(
        definition.variables.first { names.contains($0.name.text) }?.name ?? definition.id,
        .crossProduct(sources[0].variables[0].name, source.variables[0].name)
      )
    }
    return sources
  }

  /// The sources that an expression reads, by their numbers.
  private func sources(read program: Program, _ sourceOfSlot: [Int: Int]) -> Set<Int> {
    Set(
      program.readVariables.compactMap { environment.slot(of: $0) }.compactMap { sourceOfSlot[$0] }
    )
  }

  /// Refuses a join whose two sides can never be equal.
  private mutating func checkComparable(
    _ left: Program,
    _ right: Program,
    at text: LocatedText
  ) {
    guard left.resultType != right.resultType, left.resultType != .dyn, right.resultType != .dyn
    else { return }
    let pair = [left.resultType, right.resultType]
    let hasText = pair.contains(.string)
    // The things that a text may name; a word of a list is no text, as in conditions.
    let isText = pair.contains { type in
      guard hasText, case .record(let name) = type, let record = schema.recordIndex(name) else {
        return false
      }
      return schema.records[record].textIdentity
    }
    let areNumbers = pair.allSatisfy { $0 == .int || $0 == .decimal }
    if !isText, !areNumbers {
      fault(
        text,
        .joinOfUnlikeTypes(left.resultType.description, right.resultType.description)
      )
    }
  }

  /// The slots of the two variables that `pair` names; nil where they cannot be paired.
  mutating func pair(
    _ pair: PairDefinition,
    _ variables: [RuleVariable]
  ) -> (first: Int, second: Int)? {
    var found: [RuleVariable] = []
    for name in [pair.first, pair.second] {
      guard let variable = variables.first(where: { $0.name == name.text }) else {
        fault(name, .unknownVariable(name.text, known: variables.map(\.name)))
        return nil
      }
      found.append(variable)
    }
    guard found[0].type == found[1].type else {
      fault(pair.second, .pairOfUnlikeThings(found[0].name, found[1].name))
      return nil
    }
    return (found[0].slot, found[1].slot)
  }

  /// The groups of `with` that are right.
  ///
  /// - Parameters:
  ///   - variables: for each group as it is written, those that it goes through.
  ///   - outer: the rule's own.
  /// - Returns: in the order written.
  mutating func groups(_ variables: [[RuleVariable]], outer: [RuleVariable]) -> [RuleGroup] {
    let names = definition.groups.map(\.name.text)
    let positions = Dictionary(zip(names, names.indices)) { first, _ in first }
    var groups: [RuleGroup] = []
    for (index, group) in definition.groups.enumerated() {
      let group = self.group(
        group,
        variables[index],
        outer: outer,
        index: index,
        positions: positions
      )
      if let group { groups.append(group) }
    }
    return groups
  }

  /// A group of `with`, over its own variables and behind the rule's; nil where it is wrong.
  ///
  /// `positions` says of each group's name which one it is.
  private mutating func group(
    _ group: GroupDefinition,
    _ variables: [RuleVariable],
    outer: [RuleVariable],
    index: Int,
    positions: [String: Int]
  ) -> RuleGroup? {
    guard let first = variables.first else {
      fault(group.name, .noVariables)
      return nil
    }
    let inner = environment.adding(variables: variables.map { ($0.name, $0.type) })
    let joining = joinEnvironment.adding(variables: variables.map { ($0.name, $0.type) })
    let innerNames = Set(variables.map(\.name))
    let outerNames = Set(outer.map(\.name))
    // The groups before it are filled already when a row of this one is looked for.
    func readsOuter(_ program: Program) -> Bool {
      program.readVariables.contains { name in
        outerNames.contains(name) || positions[name].map { $0 < index } == true
      }
    }
    var join: [CompiledJoin] = []
    for written in group.join {
      guard let left = expression(written.left, in: joining),
        let right = expression(written.right, in: joining)
      else { continue }
      if !left.readVariables.isDisjoint(with: innerNames),
        right.readVariables.isDisjoint(with: innerNames),
        !readsOuter(left)
      {
        join.append(CompiledJoin(inner: left, outer: right))
      } else if !right.readVariables.isDisjoint(with: innerNames),
        left.readVariables.isDisjoint(with: innerNames),
        !readsOuter(right)
      {
        join.append(CompiledJoin(inner: right, outer: left))
      } else {
        fault(written.left, .joinNeedsTwoSides)
      }
      checkComparable(left, right, at: written.left)
    }
    var filter: Program?
    if let written = group.filter {
      filter = condition(written, key: "where", in: inner)
      let later = filter?.readVariables.compactMap { positions[$0] }.filter { $0 >= index }.min()
      if let later {
        let groupNames = definition.groups.map(\.name.text)
        let known = innerNames.union(outerNames).union(groupNames[..<index])
        fault(written, .unknownVariable(groupNames[later], known: known.sorted()))
      }
      if let filter {
        // What holds of outer variables holds for the rows of the group only.
        licensed.formUnion(
          filter.presentWhenTrue.filter { innerNames.contains($0.variable) }.map { path in
            FieldPath(group.name.text, [FieldPath.element, path.variable] + path.fields)
          }
        )
      }
    }
    var isDependent = false
    if case .list(let owner, _) = first.range { isDependent = owner < outer.count }
    if join.isEmpty, !isDependent, !group.isCross {
      fault(group.name, .crossProduct(outer.first?.name ?? "", group.name.text))
    }
    return RuleGroup(
      name: group.name.text,
      slot: outer.count + index,
      source: RowSource(variables: variables, join: join),
      filter: filter,
      filterReadsOuterRow: filter.map(readsOuter) ?? false,
      isDependent: isDependent,
      record: facts.schema.records.count + index
    )
  }
}
