/// How Swedish puts words together: what may stand beside a term that is a part of a longer word.
///
/// There is no dictionary to ask; what no word is stands in lists that are closed.
enum Compounds {
  /// Whether letters may be the first part of a word: `landsbygds|skola`, `el|cykel`; not what is
  /// too short for a word, nor a prefix (`upp|gift`, `mis|handel`).
  static func isFirstPart(_ letters: ArraySlice<UInt8>) -> Bool {
    guard letters.letterCount > 2 else { return shortWords.contains(Array(letters)) }
    return hasVowel(letters) && !prefixes.contains(Array(letters))
  }

  /// Whether a word that begins with a term is still about it: what follows is an ending (`barn|et`)
  /// or a last part (`barn|omsorg`), not what makes another word of it (`park|ering`,
  /// `social|ist`).
  static func isRest(_ letters: ArraySlice<UInt8>, of term: [UInt8]) -> Bool {
    if letters.isEmpty || endings.contains(Array(letters)) { return true }
    // `effektivt`, but not `svart` of `svar`.
    if letters.elementsEqual("t".utf8) { return term.letterCount > 5 }
    guard letters.letterCount > 2, hasVowel(letters) else { return false }
    // `renovering` is what one does who does `renovera`.
    let isVerb = term.last == UInt8(ascii: "a")
    for suffix in isVerb ? otherSuffixes : suffixes where letters.starts(with: suffix) {
      let ending = letters.dropFirst(suffix.count)
      if ending.isEmpty || endings.contains(Array(ending)) { return false }
      // `park|ering|splats`, but `sjuk|ersättning`.
      if suffix.count > 2, ending.first == UInt8(ascii: "s") { return false }
    }
    return true
  }

  /// What of a term stands at the beginning of longer words: `skola`, `skol|resultat`.
  static func base(of term: [UInt8]) -> ArraySlice<UInt8> {
    let isVowel = term.last == UInt8(ascii: "a") || term.last == UInt8(ascii: "e")
    return isVowel && term.letterCount > 4 ? term.dropLast() : term[...]
  }

  private static func hasVowel(_ letters: ArraySlice<UInt8>) -> Bool {
    // å, ä, ö and é are C3 and another byte.
    letters.contains { "aeiouy".utf8.contains($0) || $0 == 0xC3 }
  }

  private static let shortWords = set("el it va by is ö")

  private static let prefixes = set(
    """
    ante anti bort efter emot ent fram från före förs för genom hit ihop inne inn kring med mel mis \
    miss mot ned neder obe ofr omkring sam samman till tills und under undan upp uppe ute utan van \
    vid åter över
    """
  )

  private static let endings = set(
    """
    a e n s ar er or en et na ns as es ens ets ars ers ors arna erna orna arnas ernas ornas ad ade \
    at ats ande andet ades are aren arens ares aste d de tt
    """
  )

  /// What makes nouns of verbs, and verbs of nouns.
  private static let suffixes = otherSuffixes + list("er ering iser isering ing ning")
  private static let otherSuffixes = list("ist ism istisk ion ling ett")

  private static func list(_ words: String) -> [[UInt8]] {
    words.split(separator: " ").map { Array($0.utf8) }
  }

  private static func set(_ words: String) -> Set<[UInt8]> {
    Set(list(words))
  }
}
