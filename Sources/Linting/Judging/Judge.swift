import CAllocator
package import Findings
package import GoalModel
import Rules
package import Scalars
package import YAMLSyntax

/// What files that follow one configuration are judged by.
package struct JudgeSettings: Sendable {
  /// Folders of rules, absolute or from the current folder, in their order: the later wins.
  package var ruleFolders: [String] = []
  package var usesBuiltInRules = true
  /// Parameters of rules; of several for one name the last holds.
  package var parameters: [Configuration.Parameter] = []
  /// Levels that rules are set to, by rule id.
  package var levels: [String: RuleLevel] = [:]
  package var today: CalendarDate
  package var limits = LintRequest.Limits()
  /// How many tasks may run at once.
  package var jobs = 1
  /// Whether what there is to draw is worked out.
  package var drawsGraph = false
  /// Whether what a report shows is worked out.
  package var reviews = false
  /// Whether there is something to say of each rule.
  package var describesRules = false
  /// Whether goals are given suggestions.
  package var suggests = false
  /// Whether rules are run.
  package var runsRules = true

  package init(today: CalendarDate) {
    self.today = today
  }
}

/// One file as it is judged.
package struct WorkspaceFile: Sendable {
  /// The index in the run's list of files.
  package var file: Int
  package var records: FileRecords
  /// The visions of documents that name none.
  package var defaultVisions: [String]
}

/// What came of judging a workspace.
package struct Judgement: Sendable {
  /// In the fixed order; before suppressions, levels and selections.
  package var findings: [Finding] = []
  /// Goal documents that were read.
  package var documents = 0
  package var goals = 0
  package var verdicts: [String: VerdictCounts] = [:]
  /// The red thread, where it is to be drawn.
  package var outline: WorkspaceOutline?
  /// What a report shows, where it is asked for: without conflicts and verdicts.
  package var review: Review?
  /// What the words of goals suggest, where it was asked for.
  package var suggestions: [GoalSuggestion] = []
  /// By rule id what it came to for each goal, where a report asks for it.
  package var goalVerdicts: [String: [VerdictMatrix.Verdict]] = [:]
  /// The ids of the rules that say where an analysis stopped at a bound.
  package var limitRules: Set<String> = []
  /// By the id of a rule that could not be assessed somewhere, for something had been rejected, the
  /// files, in the run's list, where it may not have been.
  package var unassessedFiles: [String: Set<Int>] = [:]
  /// The files, in the run's list, with documents of which not all goals could be read.
  package var unreadGoalFiles: Set<Int> = []

  package init() {}
}

/// The rules of a workspace, loaded: the seam between a run and what judges.
package struct Judge: Sendable {
  /// The keys that files are parsed with.
  package static var keys: KeyTable { GoalModel.Schema.keys }

  /// Every rule that may report, the reader's among them, by id.
  package let rules: [RuleDescriptor]
  let settings: JudgeSettings
  let loaded: LoadedRules
  /// For each file of the rule folders its index in the run's list of files.
  let folderFiles: [Int]
  /// Those of them that are part of the program.
  var builtInFiles: [Int] { indices(ofFolders: { $0 == 0 }) }
  /// Those that are the users'.
  var ownFiles: [Int] { indices(ofFolders: { $0 > 0 }) }

  /// Loads the rule folders; nothing of a document has been read yet.
  ///
  /// - Parameters:
  ///   - settings: what the workspace is judged by.
  ///   - files: the run's list of files, to which those that findings may point into are added.
  /// - Throws: everything that is wrong with rules, visions and parameters.
  package init(_ settings: JudgeSettings, files: inout [SourceFile]) throws(RunFailures) {
    self.settings = settings
    loaded = try LoadedRules(
      folders: settings.ruleFolders,
      usesBuiltInRules: settings.usesBuiltInRules,
      parameters: ParameterReader.values(settings.parameters),
      limit: settings.limits.bytes,
      reading: settings.describesRules ? .whole : .toRun,
      jobs: settings.jobs
    )
    try ParameterReader.check(settings.parameters, against: loaded.rules)
    var indices: [Int] = []
    for file in loaded.files {
      indices.append(files.count)
      files.append(file.file.stream.file)
    }
    folderFiles = indices
    rules = loaded.descriptors(levels: settings.levels)
  }

  /// The files of some folders, by the folders' numbers.
  private func indices(ofFolders isAsked: (Int) -> Bool) -> [Int] {
    zip(folderFiles, loaded.files).filter { isAsked($1.folder) }.map { $0.0 }
  }

  /// Throws what names no setting of a rule in force, or does not have the type of its default.
  func check(_ parameters: [Configuration.Parameter]) throws(RunFailures) {
    try ParameterReader.check(parameters, against: loaded.rules)
  }

  /// Judges the files of a workspace together; texts are in the given language.
  ///
  /// - Parameters:
  ///   - workspace: the files.
  ///   - asked: which rules are reported; what is not asked for is not run, unless a rule that is
  ///     asked for depends on it; what is off silences nothing.
  ///   - order: the order of the run's findings.
  ///   - language: the language of texts.
  /// - Returns: what was found.
  func judge(
    _ workspace: consuming [WorkspaceFile],
    asked: AskedRules,
    order: FindingOrder,
    language: Language
  ) -> Judgement {
    let fileIndices = workspace.map(\.file) + folderFiles
    var builder = WorkspaceBuilder()
    // Taken out one by one, for what nobody else holds is moved, not copied.
    workspace.reverse()
    while let file = workspace.popLast() {
      builder.add(file.records, defaultVisions: file.defaultVisions)
    }
    for (file, folder) in loaded.files { builder.add(file, folder: folder) }
    let model = builder.workspace()

    var judgement = Judgement()
    judgement.documents = model.count(of: .document)
    judgement.goals = model.count(of: .goal)
    judgement.unreadGoalFiles = Set(
      model.documentsWithUnreadGoals.map { fileIndices[model.file(of: RecordID(.document, $0))] }
    )
    let read = model.findings.map {
      Finding($0, in: model, language: language).moved(to: fileIndices)
    }
    if settings.drawsGraph || settings.reviews {
      let outline = WorkspaceOutline(
        model,
        language: language,
        today: settings.today,
        files: fileIndices
      )
      judgement.outline = outline
      if settings.reviews {
        var reader = ReviewReader(
          model,
          outline: outline,
          language: language,
          today: settings.today,
          files: fileIndices
        )
        judgement.review = reader.review()
      }
    }
    if settings.suggests {
      var suggester = MappingSuggester(model, language: language, files: fileIndices)
      judgement.suggestions = suggester.suggestions()
    }
    guard settings.runsRules else {
      judgement.findings = read
      order.sort(&judgement.findings)
      return judgement
    }
    func isOn(_ index: Int) -> Bool {
      let rule = loaded.rules.rules[index]
      return (settings.levels[rule.id].map(\.severity) ?? rule.gravestSeverity) != nil
    }
    let selected = Set(
      loaded.rules.rules.indices.filter { index in
        let rule = loaded.rules.rules[index]
        return isOn(index) && asked.contains(rule.id, category: rule.definition.category)
      }
    )
    // What is only not reported silences all the same: a selection tells no more than the whole.
    let run = loaded.rules.closure(of: selected).filter(isOn)
    let engine = RuleEngine(
      rules: loaded.rules,
      workspace: model,
      language: language,
      today: settings.today,
      selecting: run
    )
    var outcomes = engine.outcomes(selecting: run, jobs: settings.jobs) {
      [rules = loaded.rules] index, file in
      !asked.isOff(rules.rules[index], inFile: fileIndices[file])
    }
    engine.enforceRunBudget(on: &outcomes)
    // What rules worked with is free, but in pieces among what is kept.
    allocator_give_back_pages()
    let told = outcomes.filter { selected.contains($0.key) }.sorted { $0.key < $1.key }
    var untold = told.map { index, outcome in
      engine.untoldFindings(
        of: index,
        outcome,
        level: settings.levels[loaded.rules.rules[index].id]?.severity,
        in: language,
        files: fileIndices
      )
    }
    let ids = told.map { loaded.rules.rules[$0.key].id }
    let fixes = DimensionFixes(model, files: fileIndices, language: language)
    let fixed = ids.firstIndex(of: DimensionFixes.rule)
    // Each is made where it belongs: to put so many in order afterwards takes longer, and room.
    judgement.findings = order.keys(read, untold, of: ids).map { key in
      let (list, number) = (Int(key.list), Int(key.number))
      guard list >= 0 else { return read[number] }
      var finding = untold[list].finding(number)
      if list == fixed, !untold[list].isFailure(number), let goal = untold[list].goal(of: number),
        let fix = fixes.fix(for: finding, ofGoal: goal)
      {
        finding.fixes.append(fix)
      }
      return finding
    }
    for (index, outcome) in told {
      let rule = loaded.rules.rules[index]
      judgement.verdicts[rule.id] = VerdictCounts(outcome.verdicts)
      if outcome.unknownRowCount > 0 || outcome.findings.hasFailures {
        let files = Self.unassessedFiles(outcome.verdicts, in: model).map { fileIndices[$0] }
        judgement.unassessedFiles[rule.id] = Set(files)
      }
      guard settings.reviews else { continue }
      judgement.goalVerdicts[rule.id] = outcome.verdicts
      if rule.isAboutLimits { judgement.limitRules.insert(rule.id) }
    }
    return judgement
  }

  /// The workspace's files where a rule may not have been assessed: those of the goals that it was
  /// not assessed for, or that it found something at, which hides that; all where it was about others.
  private static func unassessedFiles(
    _ verdicts: [VerdictMatrix.Verdict],
    in model: Workspace
  ) -> Set<Int> {
    guard verdicts.contains(.notAssessed) else {
      return Set(model.records(of: .document).map { model.file(of: RecordID(.document, $0)) })
    }
    return verdicts.indices.reduce(into: []) { files, goal in
      if verdicts[goal] == .notAssessed || verdicts[goal] == .finding {
        files.insert(model.file(of: RecordID(.goal, goal)))
      }
    }
  }
}

extension Finding {
  /// What the reader found, in one language.
  init(_ found: ReaderFinding, in model: Workspace, language: Language) {
    func names(_ name: (Int) -> String) -> [String] {
      found.goals.map { goal in
        let own = model.document(ofGoal: goal)
        return own == found.document
          ? name(goal) : "\(model.id(of: RecordID(.document, own)))#\(name(goal))"
      }
    }
    self.init(
      rule: found.rule,
      category: ReaderRules.all.first { $0.id == found.rule }?.category ?? "format",
      severity: found.severity,
      message: found.message[language],
      help: found.help?[language],
      place: found.place,
      document: found.document.map { model.id(of: RecordID(.document, $0)) }.flatMap {
        $0.isEmpty ? nil : $0
      },
      goals: names { model.id(of: RecordID(.goal, $0)) },
      related: found.related.map {
        RelatedPlace(place: $0.place, message: $0.message[language])
      },
      fixes: found.fixes.map {
        Fix(title: $0.title[language], isSafe: $0.isSafe, edits: $0.edits)
      }
    )
    if namedGoals.count < goals.count { knownGoals = names { model.name(ofGoal: $0) } }
  }

  /// The finding with the run's file numbers in place of the workspace's.
  func moved(to files: [Int]) -> Finding {
    var finding = self
    finding.place = place.moved(to: files)
    finding.decided = decided?.moved(to: files)
    for index in finding.related.indices {
      finding.related[index].place = finding.related[index].place.moved(to: files)
    }
    for index in finding.fixes.indices {
      for edit in finding.fixes[index].edits.indices {
        let place = finding.fixes[index].edits[edit].place
        finding.fixes[index].edits[edit].place = place.moved(to: files)
      }
    }
    return finding
  }
}

extension Place {
  /// The place with the run's number of its file in place of the workspace's.
  func moved(to files: [Int]) -> Place { Place(file: files[file], range: range) }
}
