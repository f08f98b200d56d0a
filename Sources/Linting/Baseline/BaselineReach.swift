import Findings

/// What a run can say of a baseline's entries: those of documents and rules that it left out, or
/// could not assess, stay.
struct BaselineReach {
  /// The ids of the documents that were read, and the paths of the files.
  private let documents: Set<String>
  /// The folders that were searched whole, absolute.
  private let folders: [String]
  private let selection: RuleSelection
  private let categories: [String: String]
  private let unheardRules: Set<String>

  /// - Parameters:
  ///   - request: what was asked for.
  ///   - result: what came of it.
  ///   - documents: the ids and paths of what was read.
  ///   - isWhole: whether everything that was to be read could be.
  init(
    _ request: LintRequest,
    _ result: LintResult,
    checked documents: Set<String>,
    isWhole: Bool
  ) {
    unheardRules = result.unheardRules
    self.documents = documents
    let paths = request.paths.isEmpty ? ["."] : request.paths
    folders =
      isWhole
      ? paths.compactMap { path in
        guard path != "-", (try? FileSystem.status(of: path))?.kind == .folder else { return nil }
        return try? FileSystem.absolutePath(of: path)
      } : []
    selection = RuleSelection(request, Configuration.Values())
    categories = Dictionary(result.rules.map { ($0.id, $0.category) }) { first, _ in first }
  }

  /// Whether an entry that accepts nothing is not needed any more.
  ///
  /// Where the folder that holds the baseline was searched whole, a document that was not met is no
  /// more; a rule that was not asked for has not been heard.
  func includes(_ entry: Baseline.Entry, of path: String) -> Bool {
    guard selection.isOn(entry.rule, category: categories[entry.rule] ?? ""),
      !unheardRules.contains(entry.rule)
    else { return false }
    if documents.contains(entry.document) { return true }
    guard !folders.isEmpty, let file = try? FileSystem.absolutePath(of: path) else { return false }
    return folders.contains { $0 == "/" || file.hasPrefix($0 + "/") }
  }
}
