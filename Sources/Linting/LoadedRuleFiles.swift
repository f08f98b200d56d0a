import Findings
import GoalModel
import YAMLSyntax

/// The rule files that the variants of a run loaded, by their indices in the run's list of files: one
/// that several variants loaded stands there as often.
struct LoadedRuleFiles {
  /// Those that are part of the program.
  private(set) var builtIn: Set<Int> = []
  /// The variant that loaded each.
  private(set) var variants: [Int: Int] = [:]
  private var byPath: [String: (copies: Set<Int>, stream: YAMLStream)] = [:]

  /// The users', each once with all its copies, by path.
  var own: [(copies: Set<Int>, stream: YAMLStream)] {
    byPath.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Takes in what a variant loaded.
  mutating func add(_ judge: Judge, variant: Int) {
    builtIn.formUnion(judge.builtInFiles)
    for (file, loaded) in zip(judge.folderFiles, judge.loaded.files) {
      variants[file] = variant
      guard loaded.folder > 0 else { continue }
      let stream = loaded.file.stream
      byPath[stream.file.path, default: ([], stream)].copies.insert(file)
    }
  }

  /// Leaves one of the findings that several variants made alike in a file that they share: the one
  /// that weighs the most.
  func removeRepeats(
    _ findings: inout [Finding],
    in files: [SourceFile],
    weight: (Finding) -> (Int, Severity)
  ) {
    guard Set(variants.values).count > 1 else { return }
    struct Key: Hashable {
      var rule: String
      var goals: [String]
      var places: [String]
    }
    func name(_ place: Place) -> String {
      "\(files[place.file].path):\(place.range.start)-\(place.range.end)"
    }
    var heaviest: [Key: (variant: Int, weight: (Int, Severity))] = [:]
    var keys: [Int: (key: Key, variant: Int)] = [:]
    for (index, finding) in findings.enumerated() {
      guard let variant = variants[finding.place.file] else { continue }
      let finding = finding.told()
      let key = Key(
        rule: finding.rule,
        goals: finding.knownGoals,
        places: ([finding.place] + finding.related.map(\.place)).map(name)
      )
      keys[index] = (key, variant)
      let weight = weight(finding)
      if let other = heaviest[key], other.weight >= weight { continue }
      heaviest[key] = (variant, weight)
    }
    findings = findings.indices.filter { index in
      keys[index].map { heaviest[$0.key]?.variant == $0.variant } ?? true
    }.map { findings[$0] }
  }
}
