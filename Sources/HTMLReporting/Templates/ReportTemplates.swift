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
    EmbeddedFiles.texts.map { File(path: "\($0.path)", text: "\($0.text)") }
  }
}
