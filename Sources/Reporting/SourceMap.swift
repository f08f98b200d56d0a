import Findings

/// Turns byte offsets into lines and columns; each file's line table is built once, when asked for.
struct SourceMap {
  let files: [SourceFile]
  private var tables: [LineTable?]

  init(_ files: [SourceFile]) {
    self.files = files
    tables = Array(repeating: nil, count: files.count)
  }

  /// The lines of a file; nil for a place that names no file of the run.
  mutating func table(ofFile index: Int) -> LineTable? {
    guard tables.indices.contains(index) else { return nil }
    if let table = tables[index] { return table }
    let table = files[index].lineTable()
    tables[index] = table
    return table
  }

  /// The map with the line tables of the files that places stand in.
  func knowingLines(at places: [Place]) -> SourceMap {
    var map = self
    for place in places { _ = map.table(ofFile: place.file) }
    return map
  }

  func path(of place: Place) -> String {
    files.indices.contains(place.file) ? files[place.file].path : ""
  }

  /// Where a place starts and where it ends (exclusive).
  mutating func positions(of place: Place) -> (start: SourcePosition, end: SourcePosition) {
    guard let table = table(ofFile: place.file) else {
      let start = SourcePosition(line: 1, column: 1, offset: 0)
      return (start, start)
    }
    return (
      table.position(of: Int(place.range.start)),
      table.position(of: max(Int(place.range.end), Int(place.range.start)))
    )
  }
}
