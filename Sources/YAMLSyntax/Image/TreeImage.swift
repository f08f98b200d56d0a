package import Findings

/// The tree of a sound file as text that a program can carry, to be had again without libyaml.
///
/// A line of numbers, then the texts that differ from the file, one after another. The numbers in
/// their order: the names of keys (how many, the bytes of each), the nodes (see `Node`), documents,
/// comments, tags and anchors (how many, then each). A place is told by its distance from the
/// one before.
package enum TreeImage {
  /// Writes a stream.
  ///
  /// - Precondition: The file has no fault.
  package static func text(of stream: YAMLStream) -> String {
    var writer = TreeImageWriter()
    writer.write(stream)
    return writer.text
  }

  /// The stream that an image was made of.
  ///
  /// - Parameters:
  ///   - image: What `text(of:)` gave, valid UTF-8.
  ///   - file: The same file.
  ///   - keys: The names that mapping keys are looked up in: not those of the writing.
  /// - Returns: What `YAMLParser` gives of the file.
  /// - Precondition: The image is that of the file.
  /// - Complexity: O(nodes + text).
  package static func stream(
    from image: UnsafeBufferPointer<UInt8>,
    of file: SourceFile,
    keys: KeyTable
  ) -> YAMLStream {
    var reader = unsafe TreeImageReader(image)
    return YAMLStream(file: file, tree: reader.tree(keys: keys))
  }

  /// Numbers are written in signs of six bits from here on, all of them ASCII: five bits of the
  /// number, the lowest first, and whether more follow.
  static let firstSign: UInt8 = 0x30
  static let moreFollow: UInt8 = 0x20
}

/// What of a document is not a place.
struct DocumentFlags: OptionSet {
  var rawValue: Int

  static let isComplete = DocumentFlags(rawValue: 1)
  static let hasExplicitStart = DocumentFlags(rawValue: 2)
  static let hasExplicitEnd = DocumentFlags(rawValue: 4)
}
