/// The words that stand as values in documents, as people say them.
extension Wording {
  /// One of the format's words in a sentence; a word that is none of them is returned as it is.
  package static func formatWord(_ word: String) -> LocalizedText {
    words[word] ?? LocalizedText(word)
  }

  private static let words: [String: LocalizedText] = [
    "council": LocalizedText(sv: "fullmäktige", en: "council"),
    "committee": LocalizedText(sv: "nämnd", en: "committee"),
    "unit": LocalizedText(sv: "enhet", en: "unit"),
    "draft": LocalizedText(sv: "utkast", en: "draft"),
    "proposed": LocalizedText(sv: "förslag", en: "proposed"),
    "adopted": LocalizedText(sv: "antaget", en: "adopted"),
    "withdrawn": LocalizedText(sv: "återkallat", en: "withdrawn"),
    "local": LocalizedText(sv: "lokalt", en: "local"),
    "regional": LocalizedText(sv: "regionalt", en: "regional"),
    "national": LocalizedText(sv: "nationellt", en: "national"),
    "global": LocalizedText(sv: "globalt", en: "global"),
    "low": LocalizedText(sv: "låg", en: "low"),
    "medium": LocalizedText(sv: "medel", en: "medium"),
    "high": LocalizedText(sv: "hög", en: "high"),
    "organisation": LocalizedText(sv: "kommunens organisation", en: "the organisation"),
    "group": LocalizedText(sv: "kommunkoncernen", en: "the municipal group"),
    "area": LocalizedText(sv: "kommunen som plats", en: "the area"),
    "planned": LocalizedText(sv: "planerat", en: "planned"),
    "ongoing": LocalizedText(sv: "pågår", en: "ongoing"),
    "done": LocalizedText(sv: "klart", en: "done"),
    "stopped": LocalizedText(sv: "avbrutet", en: "stopped"),
    "on-track": LocalizedText(sv: "enligt plan", en: "on track"),
    "at-risk": LocalizedText(sv: "i riskzonen", en: "at risk"),
    "off-track": LocalizedText(sv: "avviker från planen", en: "off track"),
    "achieved": LocalizedText(sv: "uppnått", en: "achieved"),
    "dropped": LocalizedText(sv: "nedlagt", en: "dropped"),
    "prioritise": LocalizedText(sv: "prioriterat", en: "prioritised"),
    "mitigate": LocalizedText(sv: "ska vägas upp", en: "to be made up for"),
    "limit": LocalizedText(sv: "begränsat", en: "limited"),
    "postpone": LocalizedText(sv: "uppskjutet", en: "postponed"),
    "accept": LocalizedText(sv: "godtaget", en: "accepted"),
    "increase": LocalizedText(sv: "ska öka", en: "to increase"),
    "decrease": LocalizedText(sv: "ska minska", en: "to decrease"),
    "maintain": LocalizedText(sv: "ska bibehållas", en: "to be maintained"),
    "target": LocalizedText(sv: "mål", en: "target"),
    "quality": LocalizedText(sv: "kvalitet", en: "quality"),
    "sv": LocalizedText(sv: "svenska", en: "Swedish"),
    "en": LocalizedText(sv: "engelska", en: "English"),
  ]
}
