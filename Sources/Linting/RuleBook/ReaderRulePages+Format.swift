import Findings

extension ReaderRulePages {
  /// The rules on the form of a document.
  static let format: [Entry] = [
    Entry(
      "syntax-error",
      what: LocalizedText(
        sv: "Filen följer inte YAML, så resten av den kan inte läsas. Fyndet säger var läsningen "
          + "tog slut och vad som väntades där. Dokument som står hela före felet granskas ändå. "
          + "Fyndet kan inte tystas och står kvar som fel: det som inte kan läsas är inte granskat.",
        en: "The file does not follow YAML, so the rest of it cannot be read. The finding says "
          + "where reading ended and what was expected there. Documents that stand whole before "
          + "the mistake are checked all the same. The finding cannot be silenced, and stays an "
          + "error: what cannot be read has not been checked."
      ),
      mending: LocalizedText(
        sv: "Rätta det första felet och kör igen. Vanliga orsaker är ett citattecken som inte "
          + "stängs, en tabb i början av raden, och ett kolon följt av mellanslag i en text som "
          + "inte står inom citattecken.",
        en: "Mend the first mistake and run again. Common causes are a quotation mark that is not "
          + "closed, a tab at the start of a line, and a colon followed by a space in a text "
          + "that is not in quotes."
      ),
      bad: """
        align: 1
        id: plan-2026
        title: "En plan
        goals: []
        """,
      good: """
        align: 1
        id: plan-2026
        title: "En plan"
        goals: []
        """
    ),
    Entry(
      "unsupported-version",
      what: LocalizedText(
        sv: "`align` i dokumentet säger vilken version av formatet det följer. Programmet "
          + "känner version 1.",
        en: "`align` in the document says which version of the format it follows. The program "
          + "knows version 1."
      ),
      mending: LocalizedText(
        sv: "Skriv `align: 1`, eller skaffa en nyare version av programmet om dokumentet är "
          + "skrivet för en sådan.",
        en: "Write `align: 1`, or get a newer version of the program where the document was "
          + "written for one."
      ),
      bad: "align: 2\nid: plan-2026\ntitle: En plan\ngoals: []",
      good: "align: 1\nid: plan-2026\ntitle: En plan\ngoals: []"
    ),
    Entry(
      "missing-key",
      what: LocalizedText(
        sv: "En nyckel som måste finnas saknas, eller står utan värde. Ett dokument behöver "
          + "`align`, `id`, `title` och `goals`, ett mål `id` och `title`.",
        en: "A key that has to be there is missing, or stands without a value. A document needs "
          + "`align`, `id`, `title` and `goals`, a goal `id` and `title`."
      ),
      mending: LocalizedText(
        sv: "Lägg till nyckeln. Säger hjälpen att en annan nyckel liknar den är det den som "
          + "ska rättas.",
        en: "Add the key. Where the help says that another key looks like it, that is the one to "
          + "mend."
      ),
      bad: "align: 1\nid: plan-2026\ntitle: En plan\ngoals:\n  - id: M1",
      good: "align: 1\nid: plan-2026\ntitle: En plan\ngoals:\n  - id: M1\n    title: Fler bostäder"
    ),
    Entry(
      "unknown-key",
      what: LocalizedText(
        sv: "En nyckel som formatet inte har läses inte, och det som står under den räknas inte. "
          + "Nycklar som börjar med `x-` släpps fram: de är till för egna uppgifter.",
        en: "A key that the format does not have is not read, and what stands under it does not "
          + "count. Keys that begin with `x-` are let through: they are for data of your own."
      ),
      mending: LocalizedText(
        sv: "Rätta stavningen, eller skriv `x-` före en nyckel som är er egen.",
        en: "Mend the spelling, or write `x-` before a key of your own."
      ),
      bad: """
        align: 1
        id: plan-2026
        title: En plan
        goals:
          - id: M1
            title: Fler bostäder
            ownr: Kommunstyrelsen
        """,
      good: """
        align: 1
        id: plan-2026
        title: En plan
        goals:
          - id: M1
            title: Fler bostäder
            owner: Kommunstyrelsen
            x-diary: KS 2026/12
        """
    ),
    Entry(
      "duplicate-key",
      what: LocalizedText(
        sv: "Samma nyckel står två gånger på samma ställe. Bara det ena värdet kan gälla, och "
          + "ingen kan veta vilket som menades. Det gäller också i det som `<<` hämtar och under "
          + "egna nycklar (`x-`).",
        en: "The same key stands twice in one place. Only one of the values can hold, and nobody "
          + "can know which was meant. That goes for what `<<` takes and for what stands under "
          + "keys of your own (`x-`) as well."
      ),
      mending: LocalizedText(
        sv: "Ta bort den ena. Fyndet pekar på den senare och nämner den tidigare.",
        en: "Remove one of them. The finding points at the later one and names the earlier."
      ),
      bad: "align: 1\nid: plan-2026\ntitle: En plan\ntitle: Planen\ngoals: []",
      good: "align: 1\nid: plan-2026\ntitle: En plan\ngoals: []"
    ),
    Entry(
      "invalid-value",
      what: LocalizedText(
        sv: "Ett värde har fel slag eller ligger utanför det som är tillåtet: en text där ett tal "
          + "ska stå, ett ord som inte är något av nyckelns, ett datum som inte finns, en "
          + "period som slutar före sin början.",
        en: "A value has the wrong kind or lies outside what is allowed: a text where a number "
          + "belongs, a word that is none of the key's, a date that does not exist, a period "
          + "that ends before it begins."
      ),
      mending: LocalizedText(
        sv: "Fyndet säger vad som är tillåtet. Ett tal skrivs med punkt och utan mellanslag "
          + "(`75000`, `0.5`), ett datum `2026-06-20`, en period `2026-2029`.",
        en: "The finding says what is allowed. A number is written with a point and without "
          + "spaces (`75000`, `0.5`), a date `2026-06-20`, a period `2026-2029`."
      ),
      bad: "align: 1\nid: plan-2026\ntitle: En plan\nperiod: 2029-2026\ngoals: []",
      good: "align: 1\nid: plan-2026\ntitle: En plan\nperiod: 2026-2029\ngoals: []"
    ),
    Entry(
      "duplicate-id",
      what: LocalizedText(
        sv: "Ett id används för två saker: två dokument i samlingen, två mål i ett dokument, "
          + "två indikatorer eller två uppdrag. En hänvisning dit kan betyda vilken som helst.",
        en: "One id is used for two things: two documents read together, two goals of a "
          + "document, two indicators or two assignments. A reference to it may mean either."
      ),
      mending: LocalizedText(
        sv: "Byt id på den ena, och på de hänvisningar som menade den.",
        en: "Change the id of one of them, and the references that meant it."
      ),
      bad: """
        align: 1
        id: plan-2026
        title: En plan
        goals:
          - {id: M1, title: Fler bostäder}
          - {id: M1, title: Fler jobb}
        """,
      good: """
        align: 1
        id: plan-2026
        title: En plan
        goals:
          - {id: M1, title: Fler bostäder}
          - {id: M2, title: Fler jobb}
        """
    ),
    Entry(
      "limit-exceeded",
      what: LocalizedText(
        sv: "Filen är för stor, har alias som står för för många värden, eller nästlar listor "
          + "och mappningar för djupt. Gränserna skyddar mot filer som är gjorda för att låsa "
          + "den som läser dem; ett måldokument kommer inte i närheten. Fyndet står kvar som fel, "
          + "för resten av filen är inte läst.",
        en: "The file is too large, has aliases that stand for too many values, or nests lists "
          + "and mappings too deep. The bounds guard against files made to lock up whoever reads "
          + "them; a goal document does not come near. The finding stays an error, for the rest of "
          + "the file has not been read."
      ),
      mending: LocalizedText(
        sv: "Dela filen, eller höj gränsen för körningen med `--max-bytes`, `--max-nodes` eller "
          + "`--max-nesting`.",
        en: "Split the file, or raise the bound for the run with `--max-bytes`, `--max-nodes` or "
          + "`--max-nesting`."
      )
    ),
    Entry(
      "bad-suppression",
      what: LocalizedText(
        sv: "En kommentar `# align-ignore` saknar skäl, eller nämner en regel som inte finns. "
          + "Skälet är till för den som läser dokumentet efter er: utan det kan ingen avgöra om "
          + "det fortfarande gäller.",
        en: "A comment `# align-ignore` has no reason, or names a rule that does not exist. The "
          + "reason is for those who read the document after you: without it nobody can tell "
          + "whether it still holds."
      ),
      mending: LocalizedText(
        sv: "Skriv `# align-ignore REGEL: skälet`.",
        en: "Write `# align-ignore RULE: the reason`."
      ),
      bad: """
        align: 1
        id: plan-2026
        title: En plan
        goals:
          - id: M1 # align-ignore goal-without-dimension
            title: Fler bostäder
        """,
      good: """
        align: 1
        id: plan-2026
        title: En plan
        goals:
          - id: M1 # align-ignore goal-without-dimension: avgörs i höstens revidering
            title: Fler bostäder
        """
    ),
    Entry(
      "unused-suppression",
      what: LocalizedText(
        sv: "En kommentar `# align-ignore` tystar inget: felet är rättat, eller kommentaren står "
          + "på fel rad. En kommentar som blir kvar skulle tysta nästa fel av samma slag.",
        en: "A comment `# align-ignore` silences nothing: the fault is mended, or the comment "
          + "stands on the wrong line. A comment left behind would silence the next fault of its "
          + "kind."
      ),
      mending: LocalizedText(
        sv: "Ta bort kommentaren, eller flytta den till slutet av den rad som fyndet börjar på.",
        en: "Remove the comment, or move it to the end of the line that the finding starts on."
      ),
      bad: """
        align: 1
        id: plan-2026
        title: En plan
        goals: [] # align-ignore goal-without-owner: ansvaret utreds
        """,
      good: "align: 1\nid: plan-2026\ntitle: En plan\ngoals: []"
    ),
    Entry(
      "not-assessed",
      what: LocalizedText(
        sv: "En regel kunde inte prövas här: dess villkor slutade i ett fel, till exempel en "
          + "division med noll, eller blev för dyrt att räkna ut. Målet räknas aldrig som "
          + "godkänt av den.",
        en: "A rule could not be evaluated here: its condition ended in an error, such as a "
          + "division by zero, or became too costly to work out. The goal never counts as "
          + "passed by it."
      ),
      mending: LocalizedText(
        sv: "Rätta regeln så att den tål det som dokumentet innehåller, och ge den ett test på "
          + "just det fallet. Följer regeln med programmet är det ett fel i programmet.",
        en: "Mend the rule so that it bears what the document holds, and give it a test of that "
          + "very case. Where the rule comes with the program, it is a fault of the program."
      )
    ),
  ]
}
