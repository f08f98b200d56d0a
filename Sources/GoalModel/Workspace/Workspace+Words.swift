package import Findings
import YAMLSyntax

// MARK: - The words of texts

extension Workspace {
  /// The language that a document's texts are in.
  package func language(ofDocument document: Int) -> Language {
    word(Field.Document.language, of: RecordID(.document, document))
      .flatMap { Language(rawValue: Enumeration.language.words[$0]) } ?? .swedish
  }

  /// Gives the bytes of a text, valid during the call only; nil where the field is absent or
  /// rejected.
  package func withText<Result>(
    of field: Int,
    in record: RecordID,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    let entry = self[record]
    guard entry.isReadable(field) else { return nil }
    return unsafe streams[Int(entry.stream)].withUTF8(store.slots[entry.slot(of: field)].node, body)
  }

  /// Where a part of a field's text stands in the file; where the text came through an alias, the
  /// alias.
  package func place(ofText part: Range<Int>, of field: Int, in id: RecordID) -> Place? {
    guard let place = place(of: field, in: id) else { return nil }
    let record = self[id]
    let node = store.slots[record.slot(of: field)].node
    let stream = streams[Int(record.stream)]
    guard place.anchor == nil, !stream.isAlias(node) else { return place.place }
    return Place(file: Int(record.stream), range: stream.range(ofText: part, in: node))
  }

  /// The words of visions' dimensions and aspects in a language, each with what it shows; in the
  /// order of the visions.
  ///
  /// `dimension` is the record that stands for its id; a dimension without a word of its own has
  /// those that other visions in force give for its id.
  ///
  /// - Complexity: O(dimensions and aspects of all visions in force).
  package func topics(ofVisions visions: [Int], in language: Language) -> [TopicTerms] {
    var topics: [TopicTerms] = []
    var lenders: [Int: Int]?
    for record in visions.flatMap({ numbers(Field.Vision.dimensions, .vision, $0) }) {
      let canonical = Int(links.canonicalDimensions[record])
      guard canonical >= 0 else { continue }
      var own = terms(of: RecordID(.dimension, record), in: language)
      if own.isEmpty {
        let known = lenders ?? lendersOfTerms(in: language)
        lenders = known
        own = known[canonical].map { allTerms(ofDimension: $0, in: language) } ?? []
      }
      topics.append(TopicTerms(dimension: canonical, terms: own))
      for aspect in numbers(Field.Dimension.aspects, .dimension, record) {
        topics.append(
          TopicTerms(
            dimension: canonical,
            further: otherDimensions(ofAspect: aspect),
            aspect: aspect,
            terms: terms(of: RecordID(.aspect, aspect), in: language)
          )
        )
      }
    }
    return topics
  }

  /// For each dimension that has words in a language, by the record that stands for its id, the
  /// first record in the visions in force that gives some.
  private func lendersOfTerms(in language: Language) -> [Int: Int] {
    var lenders: [Int: Int] = [:]
    for record in links.visions.flatMap({ numbers(Field.Vision.dimensions, .vision, $0) }) {
      let canonical = Int(links.canonicalDimensions[record])
      guard canonical >= 0, lenders[canonical] == nil,
        !terms(of: RecordID(.dimension, record), in: language).isEmpty
      else { continue }
      lenders[canonical] = record
    }
    return lenders
  }

  /// The words of a dimension and those of its aspects.
  private func allTerms(ofDimension record: Int, in language: Language) -> [String] {
    terms(of: RecordID(.dimension, record), in: language)
      + numbers(Field.Dimension.aspects, .dimension, record).flatMap {
        terms(of: RecordID(.aspect, $0), in: language)
      }
  }
}

/// The terms of a dimension or of one of its aspects.
package struct TopicTerms: Sendable {
  package var dimension: Int
  /// The further dimensions that the aspect counts for.
  package var further: [Int] = []
  /// The aspect; nil for the terms of the dimension as a whole.
  package var aspect: Int?
  package var terms: [String]
}
