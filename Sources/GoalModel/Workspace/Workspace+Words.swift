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

  /// The words of a vision's dimensions and aspects in a language, each with what it shows.
  ///
  /// `dimension` is the record that stands for its id; a dimension without a word of its own has
  /// those that other visions in force give for its id.
  package func topics(ofVision vision: Int, in language: Language) -> [TopicTerms] {
    let records = numbers(Field.Vision.dimensions, .vision, vision)
    var topics: [TopicTerms] = []
    for record in records {
      let canonical = Int(links.canonicalDimensions[record])
      guard canonical >= 0 else { continue }
      var own = terms(of: RecordID(.dimension, record), in: language)
      if own.isEmpty { own = borrowedTerms(ofDimension: canonical, in: language) }
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

  private func borrowedTerms(ofDimension canonical: Int, in language: Language) -> [String] {
    let id = id(of: RecordID(.dimension, canonical))
    for vision in links.visions {
      for record in numbers(Field.Vision.dimensions, .vision, vision)
      where self.id(of: RecordID(.dimension, record)) == id {
        let own = terms(of: RecordID(.dimension, record), in: language)
        guard !own.isEmpty else { continue }
        return own
          + numbers(Field.Dimension.aspects, .dimension, record).flatMap {
            terms(of: RecordID(.aspect, $0), in: language)
          }
      }
    }
    return []
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
