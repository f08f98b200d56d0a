import CReportTemplates

/// The repository's folder `report/`, which the program carries with it: what a report looks like.
package enum ReportTemplates {
  /// A file by its path in the repository.
  package struct File {
    /// Begins with `report/`.
    package var path: String
    package var text: String
  }

  /// Every file, in the order of the paths; built anew at each call.
  package static var files: [File] {
    (0..<align_report_file_count()).map { index in
      let file = align_report_file_at(index)
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.size)
      return File(path: String(cString: file.path), text: String(decoding: bytes, as: UTF8.self))
    }
  }
}
