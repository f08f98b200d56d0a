import Findings

/// What the parts of a SARIF log refer to each other by: files, rules, places.
struct SARIFContext {
  /// The name of the repository's root in URIs.
  static let base = "%SRCROOT%"
  /// The name of the place of the program's own rule files in URIs.
  static let builtInBase = "%ALIGNROOT%"

  let map: SourceMap
  let checkedFiles: Range<Int>
  /// The files that the log names, ascending, as indices into those of the run.
  let artifacts: [Int]
  private let paths: RepositoryPaths
  private let builtInFiles: Set<Int>
  private let numberOfArtifact: [Int: Int]
  private let numberOfRule: [String: Int]

  init(_ result: LintResult, paths: RepositoryPaths) {
    map = SourceMap(result.files)
    self.paths = paths
    builtInFiles = result.record?.builtInFiles ?? []
    checkedFiles = result.record?.checkedFiles ?? result.files.indices
    var named = Set(checkedFiles)
    let all =
      result.findings + (result.record?.accepted ?? [])
      + (result.record?.suppressed.map(\.finding) ?? [])
    for finding in all {
      named.insert(finding.place.file)
      let told = finding.told()
      for related in told.related { named.insert(related.place.file) }
      for edit in told.fixes.flatMap(\.edits) { named.insert(edit.place.file) }
      if let decided = finding.decided { named.insert(decided.file) }
    }
    artifacts = named.filter { result.files.indices.contains($0) }.sorted()
    numberOfArtifact = Dictionary(
      artifacts.enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    numberOfRule = Dictionary(
      result.rules.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// A rule's index among the driver's; nil for one that is not among them.
  func number(ofRule id: String) -> Int? { numberOfRule[id] }

  /// `path:line:column` from the repository's root.
  func name(of place: Place) -> String {
    let start = map.positions(of: place).start
    return "\(paths.shown(map.path(of: place))):\(start.line):\(start.column)"
  }

  /// Whether a file of the program's own is among the artifacts.
  var namesBuiltInFiles: Bool { artifacts.contains { builtInFiles.contains($0) } }

  // MARK: - Places

  /// An artifact's location, §3.4.
  func writeLocation(ofFile file: Int, index: Int? = nil, to json: inout JSONWriter) {
    let path = map.files.indices.contains(file) ? map.files[file].path : ""
    writeLocation(
      of: path,
      index: index ?? numberOfArtifact[file],
      isBuiltIn: builtInFiles.contains(file),
      to: &json
    )
  }

  func writeLocation(
    of path: String,
    index: Int?,
    isBuiltIn: Bool = false,
    to json: inout JSONWriter
  ) {
    json.object(inline: true) { json in
      if isBuiltIn {
        json.member("uri", RepositoryPaths.percentEncoded(path))
        json.member("uriBaseId", Self.builtInBase)
      } else if let relative = paths.relative(path) {
        json.member("uri", RepositoryPaths.percentEncoded(relative))
        json.member("uriBaseId", Self.base)
      } else {
        json.member("uri", "file://" + RepositoryPaths.percentEncoded(paths.absolute(path)))
      }
      if let index {
        json.key("index")
        json.integer(index)
      }
    }
  }

  /// A region, §3.30: lines and columns from 1, the end exclusive, with its bytes beside them; but
  /// for a file whose text is held in another encoding than it has.
  func writeRegion(of place: Place, to json: inout JSONWriter) {
    let (start, end) = map.positions(of: place)
    let isConverted = map.files.indices.contains(place.file) && map.files[place.file].isConverted
    json.object(inline: true) { json in
      var members = [
        ("startLine", start.line), ("startColumn", start.column), ("endLine", end.line),
        ("endColumn", end.column),
      ]
      if !isConverted {
        members += [("byteOffset", start.offset), ("byteLength", end.offset - start.offset)]
      }
      for (name, value) in members {
        json.key(name)
        json.integer(value)
      }
    }
  }

  /// `physicalLocation` of a place, as a member of the object that is open, §3.29.
  func writePhysicalLocation(of place: Place, to json: inout JSONWriter) {
    json.key("physicalLocation")
    json.object { json in
      json.key("artifactLocation")
      writeLocation(ofFile: place.file, to: &json)
      json.key("region")
      writeRegion(of: place, to: &json)
    }
  }
}
