import Findings
import Synchronization

/// Turns byte offsets into lines and columns.
///
/// Each file's line table is built when it is first asked for, and kept; any thread may ask.
final class SourceMap: Sendable {
  let files: [SourceFile]
  private let tables: Mutex<[LineTable?]>

  init(_ files: [SourceFile]) {
    self.files = files
    tables = Mutex(Array(repeating: nil, count: files.count))
  }

  /// The lines of a file; nil for a place that names no file of the run.
  func table(ofFile index: Int) -> LineTable? {
    guard files.indices.contains(index) else { return nil }
    if let table = tables.withLock({ $0[index] }) { return table }
    // Outside the lock: others may ask for other files meanwhile.
    let table = files[index].lineTable()
    tables.withLock { $0[index] = table }
    return table
  }

  /// Builds the line tables of the files that places stand in.
  func findLines(at places: [Place]) {
    for file in Set(places.map(\.file)) { _ = table(ofFile: file) }
  }

  func path(of place: Place) -> String {
    files.indices.contains(place.file) ? files[place.file].path : ""
  }

  /// Where a place starts and where it ends (exclusive).
  func positions(of place: Place) -> (start: SourcePosition, end: SourcePosition) {
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
