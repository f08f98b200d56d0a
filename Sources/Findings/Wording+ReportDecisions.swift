extension Wording {
  /// A decision by the format's word for its kind, its text in quotes, and who took it, when and in
  /// which minute; the last is empty where nothing is said.
  package static func decision(
    _ kind: String?,
    _ quote: String,
    _ source: String
  ) -> LocalizedText {
    let kind = kind.map { formatWord($0) } ?? LocalizedText(sv: "beslutat", en: "decided")
    let end = source.isEmpty ? "." : " (\(source))."
    return LocalizedText(
      sv: "\(Language.swedish.sentenceStart(kind.swedish)): \(quote)\(end)",
      en: "\(Language.english.sentenceStart(kind.english)): \(quote)\(end)"
    )
  }

  /// In place of a decision's text.
  package static let noDecisionText = LocalizedText(
    sv: "beslutet är inte utskrivet",
    en: "what was decided is not written"
  )

  /// Until when a decision holds, or since or from when it does not; nil where nothing is said of it.
  ///
  /// - Parameters:
  ///   - force: whether it holds.
  ///   - date: its date, as people write it.
  ///   - review: by when it is to be reviewed.
  /// - Returns: a sentence.
  package static func decisionHolds(
    _ force: ReviewedDecision.Force,
    date: String?,
    review: String?
  ) -> LocalizedText? {
    switch force {
    case .holds:
      review.map { LocalizedText(sv: "Ses över senast \($0).", en: "To be reviewed by \($0).") }
    case .unknown:
      LocalizedText(
        sv: "Om det gäller går inte att säga: något som avgör det går inte att läsa.",
        en: "Whether it is in force is not known: something that says so cannot be read."
      )
    case .notYet:
      date.map { LocalizedText(sv: "Gäller inte före \($0).", en: "Not in force before \($0).") }
    case .reviewPassed:
      review.map {
        LocalizedText(
          sv: "Skulle ha setts över senast \($0) och gäller inte längre.",
          en: "Was to be reviewed by \($0) and no longer holds."
        )
      }
    case .withdrawn:
      LocalizedText(
        sv: "Gäller inte längre: dokumentet är återkallat.",
        en: "No longer holds: its document has been withdrawn."
      )
    }
  }
}
