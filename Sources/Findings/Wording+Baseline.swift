/// What is said of baselines.
extension Wording {
  package static let notABaseline = LocalizedText(
    sv: "är ingen baslinje: nyckeln `findings` saknas",
    en: "is no baseline: the key `findings` is missing"
  )

  package static let entryWithoutFingerprint = LocalizedText(
    sv: "här saknas `fingerprint`; skriv om filen med --write-baseline",
    en: "`fingerprint` is missing here; write the file again with --write-baseline"
  )

  /// A baseline does not grow by itself.
  package static func baselineWouldGrow(_ path: String, by count: Int) -> LocalizedText {
    LocalizedText(
      sv: "\(path): \(count) fynd finns inte i baslinjen, som därför inte skrevs",
      en: "\(path): \(count) \(Language.english.plural(count, "finding is", "findings are")) not "
        + "in the baseline, which was not written"
    )
  }

  package static let baselineNeedsFile = LocalizedText(
    sv: "En baslinje står i en fil som läses nästa gång: ange en, "
      + "som i --write-baseline baseline.yaml.",
    en: "A baseline stands in a file that is read the next time: name one, "
      + "as in --write-baseline baseline.yaml."
  )

  package static let acceptNew = LocalizedText(
    sv: "åtgärda dem, eller ta in dem med --accept-new",
    en: "mend them, or take them in with --accept-new"
  )

  package static let flagBaseline = LocalizedText(
    sv: "Visa inte fynd som är godtagna i filen.",
    en: "Do not report findings that the file accepts."
  )

  package static let flagWriteBaseline = LocalizedText(
    sv: "Skriv en baslinje som godtar det som hittas; en gammal krymper men växer inte.",
    en: "Write a baseline that accepts what is found; an old one shrinks but does not grow."
  )

  package static let flagAcceptNew = LocalizedText(
    sv: "Låt baslinjen växa.",
    en: "Let the baseline grow."
  )
}
