import Findings
import GoalModel
import Hashing
import Scalars
import YAMLSyntax

/// Puts a result together: files into workspaces, findings through suppressions and levels, in
/// the fixed order.
struct Assembly {
  private let request: LintRequest
  private let workspaces: Workspaces
  /// The run's files: first those of rule folders, then the documents'.
  private var files: [SourceFile]
  private let firstDocument: Int
  /// By scope: the file that is checked, by its index in `files`.
  private var streams: [Int: (file: Int, stream: YAMLStream)] = [:]
  /// By scope: what was read of the file, until it is judged.
  private var unjudged: [Int: WorkspaceFile] = [:]
  /// The scope of each checked file, by its index in `files`.
  private(set) var scopeOfFile: [Int: Int] = [:]
  private var findings: [Finding] = []
  /// Whether the findings are in the fixed order.
  private var isInOrder = true
  private var summary = LintSummary()
  private(set) var failures: [RunFailure] = []
  private var documentLanguage: Language?
  private var baselines: BaselineUse
  private var suggestions: [GoalSuggestion] = []
  /// What there is to draw of each workspace, and the workspace's scopes.
  private var outlines: [(scopes: Set<Int>, outline: WorkspaceOutline)] = []
  /// Whether some paths that were asked for could not be looked at.
  var isMissingPaths = false
  /// The users' rule files that the run reads.
  private let ownRuleFiles: Set<FileSystem.Identity>
  /// Whether folders were searched, not only files named.
  var hasSearched = false
  /// What a report shows of each workspace.
  private var reviews: [WorkspaceReview] = []
  /// The rule files among `files`, and who loaded them.
  private var loadedRuleFiles = LoadedRuleFiles()
  /// What there is to say of each rule, by id, where it was asked for.
  private var pages: [String: RulePage] = [:]
  /// By the id of a rule that could not be assessed somewhere the files where it may not have been.
  private var unassessedFiles: [String: Set<Int>] = [:]
  /// The files of which not all goals could be read.
  private var unreadGoalFiles: Set<Int> = []
  /// The ids of the documents that were read, and the lasting paths of the files.
  private(set) var checkedDocuments: Set<String> = []

  init(
    request: LintRequest,
    workspaces: Workspaces,
    baselines: BaselineUse,
    files: [SourceFile],
    ownRuleFiles: Set<FileSystem.Identity>
  ) {
    self.ownRuleFiles = ownRuleFiles
    self.baselines = baselines
    self.request = request
    self.workspaces = workspaces
    self.files = files
    firstDocument = files.count
  }

  /// Whether anything was looked at.
  var hasChecked: Bool { !scopeOfFile.isEmpty }

  /// Takes a file that was read: into its workspace, among the skipped, or among the failures.
  mutating func add(_ reading: FileReading, scope: Int) {
    switch reading {
    case .failure(let failure): failures.append(failure)
    case .tooLarge(let file):
      let index = append(file, scope: scope)
      findings.append(
        Finding(
          rule: "limit-exceeded",
          category: "format",
          severity: .error,
          message: Wording.tooLarge(limit: request.limits.bytes)[language(ofScope: scope)],
          help: Wording.raiseWith("--max-bytes")[language(ofScope: scope)],
          place: Place(file: index, range: SourceRange(start: 0, end: 0))
        )
      )
    case .records(let records): add(records, scope: scope)
    }
  }

  private mutating func add(_ records: FileRecords, scope: Int) {
    let stream = records.stream
    let isNamed = records.role == .named
    if records.isRuleFile {
      if isNamed, !records.hasGoalDocuments {
        failures.append(
          RunFailure(Wording.isRuleFile(stream.file.path), help: Wording.useRules)
        )
        return
      }
      // Of a file that holds goals as well the rules are skipped.
      if !isInForce(stream.file) { summary.skippedRuleFiles += 1 }
      guard records.hasGoalDocuments else { return }
    }
    guard isNamed || !records.isForeign else {
      summary.skippedFiles += 1
      return
    }
    let index = append(stream.file, scope: scope)
    streams[scope] = (index, stream)
    unjudged[scope] = WorkspaceFile(
      file: index,
      records: records,
      defaultVisions: workspaces.values[scope].vision?.map(\.value) ?? []
    )
    for document in stream.documents {
      let header = DocumentHeader(of: document, in: stream)
      if let id = header.id { checkedDocuments.insert(id) }
      if header.isGoalDocument, documentLanguage == nil { documentLanguage = header.language }
    }
  }

  /// Whether a file is one of a rule folder that the run reads.
  private func isInForce(_ file: SourceFile) -> Bool {
    guard !ownRuleFiles.isEmpty else { return false }
    return (try? FileSystem.status(of: file.path)).map { ownRuleFiles.contains($0.identity) }
      ?? false
  }

  private mutating func append(_ file: SourceFile, scope: Int) -> Int {
    let index = files.count
    files.append(file)
    scopeOfFile[index] = scope
    checkedDocuments.insert(workspaces.paths[scope])
    return index
  }

  // MARK: - Languages

  /// The language of the closing lines: the one that all workspaces agree on, or the surroundings'.
  var runLanguage: Language {
    let asked = Set(workspaces.variants.map(\.values.language))
    return language(configured: asked.count == 1 ? asked.first ?? nil : nil)
  }

  private func language(configured: Language?) -> Language {
    if request.prefersDocumentLanguage, let language = request.language ?? documentLanguage {
      return language
    }
    return request.language ?? configured ?? request.localeLanguage ?? documentLanguage ?? .english
  }

  private func language(ofScope scope: Int) -> Language {
    language(configured: workspaces.values[scope].language)
  }

  // MARK: - What holds for a file

  /// What the configuration says for a file: for one of a rule folder what it says for those that
  /// are judged by it.
  private func values(ofFile file: Int) -> Configuration.Values {
    if let scope = scopeOfFile[file] { return workspaces.values[scope] }
    return loadedRuleFiles.variants[file].map { workspaces.variants[$0].values }
      ?? Configuration.Values()
  }

  private func baselinePath(ofFile file: Int) -> String? {
    if let scope = scopeOfFile[file] { return workspaces.baselinePaths[scope] }
    return loadedRuleFiles.variants[file].flatMap { workspaces.variants[$0].baselinePath }
  }

  /// For each file the path that it has wherever the run starts: from its configuration's folder.
  private var lastingPaths: [String] {
    files.indices.map { file in
      if let scope = scopeOfFile[file] { return workspaces.paths[scope] }
      guard !loadedRuleFiles.builtIn.contains(file), let variant = loadedRuleFiles.variants[file]
      else { return files[file].path }
      return workspaces.path(ofRuleFile: files[file].path, variant: variant)
    }
  }

  private func failLevel(ofFile file: Int) -> FailLevel {
    request.failLevel ?? values(ofFile: file).failLevel ?? .error
  }

  // MARK: - The result

  /// Judges every workspace and finishes what was found.
  consuming func judged(by judges: [Judge]) -> LintResult {
    var verdicts: [String: VerdictCounts] = [:]
    var rules: [String: RuleDescriptor] = [:]
    let selections = workspaces.values.map { RuleSelection(request, $0) }
    let selectionOfFile = scopeOfFile.mapValues { selections[$0] }
    let order = FindingOrder(files)
    for workspace in workspaces.workspaces {
      var input = workspace.files.compactMap { unjudged.removeValue(forKey: $0) }
      var own: [String: VerdictCounts] = [:]
      for (position, variant) in workspace.variants.enumerated() {
        // One that is off for some files is in force where others keep it.
        for rule in judges[variant].rules where rules[rule.id]?.severity == nil {
          rules[rule.id] = rule
        }
        loadedRuleFiles.add(judges[variant], variant: variant)
        if request.describesRules, position == 0 {
          pages.merge(judges[variant].pages(jobs: request.jobs)) { first, _ in first }
        }
        guard !input.isEmpty else { continue }
        // The last judge gets the records themselves, so that none is copied.
        var given: [WorkspaceFile] = []
        if position == workspace.variants.count - 1 {
          swap(&given, &input)
        } else {
          given = input
        }
        let asked = AskedRules(
          members: workspaces.variants[variant].members.map { selections[$0] },
          files: selectionOfFile
        )
        var judgement = judges[variant].judge(
          consume given,
          asked: asked,
          order: order,
          language: language(configured: workspaces.variants[variant].values.language)
        )
        unassessedFiles.merge(judgement.unassessedFiles) { $0.union($1) }
        unreadGoalFiles.formUnion(judgement.unreadGoalFiles)
        keep(&judgement.findings, variant: variant)
        if position == 0, let outline = judgement.outline {
          outlines.append((Set(workspace.files), outline))
          if let review = judgement.review {
            reviews.append(
              WorkspaceReview(scopes: Set(workspace.files), outline: outline, review: review)
            )
          }
        }
        if request.reviews, !reviews.isEmpty {
          let members = Set(workspaces.variants[variant].members)
          reviews[reviews.count - 1].take(judgement) { [scopeOfFile, rules] rule, file in
            guard let scope = scopeOfFile[file], members.contains(scope) else { return false }
            return selections[scope].isOn(rule, category: rules[rule]?.category ?? "")
          }
        }
        // What a rule came to is counted once, though it may be off for some files.
        own.merge(judgement.verdicts) { first, _ in first }
        guard position == 0 else { continue }
        suggestions += judgement.suggestions
        summary.documents += judgement.documents
        summary.goals += judgement.goals
      }
      verdicts.merge(own) { $0 + $1 }
    }
    let known = rules.values.sorted { $0.id < $1.id }
    return finish(
      rules: known.filter { $0.severity != nil },
      known: known,
      verdicts: verdicts,
      order: order
    )
  }

  /// Takes over what a variant found in its own files and in the rule files that it loaded.
  private mutating func keep(_ found: inout [Finding], variant: Int) {
    let members = Set(workspaces.variants[variant].members)
    let isOwn = files.indices.map { file in
      scopeOfFile[file].map { members.contains($0) } ?? true
    }
    if isOwn.contains(false) { found.removeAll { !isOwn[$0.place.file] } }
    if findings.isEmpty {
      swap(&findings, &found)
    } else {
      findings += found
      isInOrder = false
    }
    found = []
  }

  /// Finishes what was found: what is not asked for, silenced, levelled and accepted, in that order.
  ///
  /// - Parameters:
  ///   - rules: the rules in force, by id.
  ///   - known: those and the ones that are switched off.
  ///   - verdicts: what came of them.
  ///   - order: the order of findings.
  /// - Returns: the result.
  private consuming func finish(
    rules: [RuleDescriptor],
    known: [RuleDescriptor],
    verdicts: consuming [String: VerdictCounts],
    order: FindingOrder
  ) -> LintResult {
    let selections = files.indices.map { RuleSelection(request, values(ofFile: $0)) }
    func selection(_ finding: Finding) -> RuleSelection { selections[finding.place.file] }
    let inForce = Set(rules.map(\.id))
    let categoryOf = Dictionary(uniqueKeysWithValues: known.map { ($0.id, $0.category) })
    let (ids, categories) = (Set(categoryOf.keys), Set(categoryOf.values))
    var tables = suppressionTables()
    // What is said of a goal decides what a comment silences and a baseline accepts.
    let isWhole =
      request.needsWholeFindings || !baselines.isEmpty
      || request.writtenBaselinePath != nil || !tables.isEmpty || request.reviews
      || request.keepsRecord
    var kept = findings
    findings = []
    let isHeard = tables.isEmpty ? { _ in true } : hearing(kept)
    let unreadPlaces = Self.unreadPlaces(kept)
    kept.keepAsked(of: selections)
    let failLevels = files.indices.map(failLevel)
    loadedRuleFiles.removeRepeats(&kept, in: files) { finding in
      let severity = selection(finding).level(of: finding.rule)?.severity ?? finding.severity
      let isFailing = failLevels[finding.place.file].isReached(by: severity)
      return (isFailing ? 1 : 0, severity)
    }
    if !isInOrder { order.sort(&kept) }
    let lastingPaths = isWhole ? self.lastingPaths : []
    var fingerprints = Fingerprints(paths: lastingPaths)
    if isWhole {
      kept = kept.told(jobs: request.jobs)
      for index in kept.indices {
        let file = kept[index].place.file
        kept[index].fingerprint = fingerprints.next(
          for: kept[index],
          in: files.indices.contains(file) ? files[file] : nil
        )
      }
    }
    let unsuppressed = tables.isEmpty && !request.reviews ? nil : JudgedGoals(kept)
    let found = kept.count
    silence(&kept, by: &tables)
    var suppressed = found - kept.count
    for index in tables.indices {
      let (file, _) = tables[index]
      let selection = selections[file]
      let asked = SuppressionTable.Rules(
        ids: ids,
        categories: categories,
        isOn: { inForce.contains($0) && selection.isOn($0, category: categoryOf[$0] ?? "") },
        isAssessed: { [unassessedFiles] in unassessedFiles[$0] == nil },
        isHeard: isHeard
      )
      let (faults, silenced) = tables[index].table.faults(
        asked,
        language: language(configured: values(ofFile: file).language),
        fingerprints: &fingerprints,
        source: files[file]
      )
      kept += faults
      suppressed += silenced
    }
    if suppressed > 0 { unsuppressed?.subtracting(JudgedGoals(kept)).suppress(in: &verdicts) }
    let hasLevels = selections.contains(where: \.hasLevels)
    for index in kept.indices where hasLevels && kept[index].decided == nil {
      let level = selection(kept[index]).level(of: kept[index].rule)
      if let severity = level?.severity { kept[index].severity = severity }
    }
    summary.lowered = lowered(kept, known, selections)
    let reported = kept.count
    var record = record(rules: rules, selections: selections)
    var accepted: [Finding] = []
    if !baselines.isEmpty {
      kept = kept.filter { finding in
        guard baselines.accepts(finding, path: baselinePath(ofFile: finding.place.file))
        else { return true }
        accepted.append(finding)
        return false
      }
    }
    record?.accepted = accepted
    let silenced = tables.flatMap { $0.table.silenced }
    record?.suppressed = order.sorted(silenced, by: \.finding).map { suppressed in
      var suppressed = suppressed
      let level = selection(suppressed.finding).level(of: suppressed.finding.rule)
      if let severity = level?.severity { suppressed.finding.severity = severity }
      return suppressed
    }
    if !tables.isEmpty { order.sort(&kept) }
    summary.suppressed = suppressed
    summary.accepted = reported - kept.count
    summary.notAssessed = verdicts.values.reduce(0) { $0 + $1.notAssessed }
    summary.count(kept)
    let isFailing = kept.contains { failLevels[$0.place.file].isReached(by: $0.severity) }
    var result = LintResult(
      files: files,
      findings: kept,
      summary: summary,
      rules: rules,
      verdicts: verdicts,
      isFailing: isFailing,
      graph: graph(with: kept),
      review: unsuppressed.flatMap {
        review(with: kept, before: $0, suppressions: tables.flatMap { $0.table.used })
      }
    )
    result.suggestions = suggestions.sorted {
      ($0.place.file, $0.place.range.start) < ($1.place.file, $1.place.range.start)
    }
    result.record = record
    result.unassessedFiles = unassessedFiles
    result.unreadPlaces = unreadPlaces
    result.unreadGoalFiles = unreadGoalFiles
    if !baselines.isEmpty {
      result.summary.staleBaselineEntries = baselines.staleCount(
        within: BaselineReach(
          request,
          result,
          checked: checkedDocuments,
          isWhole: failures.isEmpty
        )
      )
    }
    if request.reviews {
      result.accepted = accepted
      for rule in known {
        let off = scopeOfFile.keys.count { !selections[$0].isOn(rule.id, category: rule.category) }
        guard off > 0 else { continue }
        result.leftOut.append(rule)
        if off == scopeOfFile.count { result.leftOutEverywhere.insert(rule.id) }
      }
    }
    result.lastingPaths = lastingPaths
    return result
  }

  /// The findings where the reading of a file ended.
  private static func unreadPlaces(_ findings: [Finding]) -> [Finding] {
    // A span: a loop over the array copies each finding.
    let span = findings.span
    var found: [Finding] = []
    for index in span.indices where span[index].severity == .error {
      if LintResult.rulesOfUnreadFiles.contains(span[index].rule) { found.append(span[index]) }
    }
    return found
  }

  /// How many findings are of rules that are set to a lower level than their own.
  private func lowered(
    _ findings: [Finding],
    _ known: [RuleDescriptor],
    _ selections: [RuleSelection]
  ) -> Int {
    guard selections.contains(where: \.hasLevels) else { return 0 }
    let own = Dictionary(known.map { ($0.id, $0.ownSeverity) }) { first, _ in first }
    return findings.count { finding in
      guard finding.decided == nil, let severity = own[finding.rule] ?? nil,
        let level = selections[finding.place.file].level(of: finding.rule)?.severity
      else { return false }
      return level < severity
    }
  }

  /// The comments that silence findings: those of documents, then those of the users' rule files.
  private func suppressionTables() -> [(file: Int, table: SuppressionTable)] {
    let checked = streams.sorted { $0.key < $1.key }.map { (Set([$0.value.file]), $0.value.stream) }
    return (checked + loadedRuleFiles.own).compactMap { copies, stream in
      guard let file = copies.min() else { return nil }
      let isGoalFile = scopeOfFile[file] != nil
      return SuppressionTable(stream, copies: copies, keepsSilenced: request.keepsRecord) { range in
        isGoalFile ? DocumentHeader(at: range, in: stream)?.id : nil
      }.map { (file, $0) }
    }
  }

  /// Takes out what comments silence, each finding asked of the comments in its own file alone.
  private func silence(
    _ findings: inout [Finding],
    by tables: inout [(file: Int, table: SuppressionTable)]
  ) {
    guard !tables.isEmpty else { return }
    var tableOfFile: [Int: Int] = [:]
    for (index, entry) in tables.enumerated() {
      for file in entry.table.copies { tableOfFile[file] = index }
    }
    findings = findings.filter { finding in
      guard let index = tableOfFile[finding.place.file] else { return true }
      return !tables[index].table.silences(finding)
    }
  }

  /// What programs want to know of the run, but for what is silenced or accepted.
  private func record(rules: [RuleDescriptor], selections: [RuleSelection]) -> RunRecord? {
    guard request.keepsRecord else { return nil }
    var record = RunRecord(checkedFiles: firstDocument..<files.count)
    record.builtInFiles = loadedRuleFiles.builtIn
    for file in files.indices {
      record.failSeverities[file] = Severity(rawValue: failLevel(ofFile: file).rawValue)
      guard scopeOfFile[file] != nil else { continue }
      record.askedRules[file] = Set(
        rules.lazy.filter { selections[file].isOn($0.id, category: $0.category) }.map(\.id)
      )
    }
    record.pages = rules.compactMap { pages[$0.id] }
    return record
  }

  /// Which rules found all that they can: none where something could not be read; where only files
  /// were named, not those that may compare goals with goals of others.
  private func hearing(_ findings: [Finding]) -> (String) -> Bool {
    let isMissingPaths = isMissingPaths || !failures.isEmpty
    if isMissingPaths || findings.contains(where: { ReaderRules.isOfReading($0.rule) }) {
      return { _ in false }
    }
    return hasSearched ? { _ in true } : { ReaderRules.isOfReading($0) }
  }

  /// The workspaces' reviews beside each other, with the findings that are shown.
  private func review(
    with findings: [Finding],
    before: JudgedGoals,
    suppressions: [ReviewedSuppression]
  ) -> Review? {
    guard request.reviews else { return nil }
    let hashed = files.map {
      ReviewedFile(path: $0.path, hash: ContentHash.sha256(of: $0.bytesOnDisk))
    }
    var review = Review()
    for workspace in reviews {
      let own = findings.enumerated().filter { _, finding in
        scopeOfFile[finding.place.file].map { workspace.scopes.contains($0) } ?? false
      }.map { (number: $0.offset, finding: $0.element) }
      review.append(workspace.finished(own, before: before, files: hashed))
    }
    review.graph.qualifyNames(paths: files.map(\.path))
    review.suppressions = suppressions
    let limitRules = reviews.reduce(into: ReaderRules.limits) { $0.formUnion($1.limitRules) }
    for finding in findings where limitRules.contains(finding.rule) {
      if !review.limits.contains(finding.message) { review.limits.append(finding.message) }
    }
    review.inputs = Array(hashed[firstDocument...])
    review.ruleFiles = Array(hashed[..<firstDocument])
    review.today = request.today.description
    return review
  }

  /// The workspaces' graphs beside each other, with the findings that are shown.
  private func graph(with findings: [Finding]) -> GoalGraph? {
    guard request.drawsGraph else { return nil }
    var graph = outlines.reduce(into: GoalGraph()) { graph, workspace in
      let own = findings.enumerated().filter { _, finding in
        scopeOfFile[finding.place.file].map { workspace.scopes.contains($0) } ?? false
      }.map { (number: $0.offset, finding: $0.element) }
      graph.append(workspace.outline.graph(with: own))
    }
    graph.qualifyNames(paths: files.map(\.path))
    return graph
  }
}
