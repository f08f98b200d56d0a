extension OutputOptions {
  /// Whether a format or a file is asked for that is not the text on the screen.
  var isForFiles: Bool {
    output?.path != nil || format.contains { $0.format != .text || $0.file?.path != nil }
  }
}
