import Findings

extension ReaderRulePages {
  /// The rules on names and references.
  static let names: [Entry] = [
    Entry(
      "unknown-dimension",
      what: LocalizedText(
        sv: "En dimension som inte finns i dokumentets vision, eller en effekt på något som "
          + "varken är dimension, del av visionen eller storhet. Dimensioner kan skrivas med sitt id "
          + "eller med visionens egna namn på dem.",
        en: "A dimension that the document's vision does not have, or an effect on something that "
          + "is neither dimension, aspect nor quantity. A dimension may be written by its id or "
          + "by the vision's own names of it."
      ),
      mending: LocalizedText(
        sv: "Rätta stavningen efter förslaget, eller lägg till dimensionen i visionen.",
        en: "Mend the spelling as proposed, or add the dimension to the vision."
      ),
      bad: """
        align: 1
        id: plan-2026
        title: En plan
        vision: ostersund
        goals:
          - {id: M1, title: Fler bostäder, dimensions: [ekonomsk]}
        """,
      good: """
        align: 1
        id: plan-2026
        title: En plan
        vision: ostersund
        goals:
          - {id: M1, title: Fler bostäder, dimensions: [ekonomisk]}
        """
    ),
    Entry(
      "unknown-aspect",
      what: LocalizedText(
        sv: "Målet pekar under `vision` på något som visionen inte har, eller på ett id som finns "
          + "i flera av dokumentets visioner utan att säga vilken.",
        en: "Under `vision` the goal points at something that the vision does not have, or at an "
          + "id that several of the document's visions have without saying which."
      ),
      mending: LocalizedText(
        sv: "Rätta stavningen efter förslaget. Finns delen i flera visioner: skriv visionens id "
          + "först, `agenda-2030/13`.",
        en: "Mend the spelling as proposed. Where several visions have the aspect, write the "
          + "vision's id first: `agenda-2030/13`."
      ),
      bad: """
        align: 1
        id: plan-2026
        title: En plan
        vision: ostersund
        goals:
          - {id: M1, title: Fler jobb, vision: [jobbs]}
        """,
      good: """
        align: 1
        id: plan-2026
        title: En plan
        vision: ostersund
        goals:
          - {id: M1, title: Fler jobb, vision: [jobs]}
        """
    ),
    Entry(
      "unknown-vision",
      what: LocalizedText(
        sv: "Dokumentet säger sig stå under en vision som ingen regelmapp har. Målen kan då inte "
          + "prövas mot någon vision.",
        en: "The document says that it stands under a vision that no rule folder has. Its goals "
          + "cannot be held against any vision then."
      ),
      mending: LocalizedText(
        sv: "Rätta stavningen, eller ange mappen med er vision: `--rules MAPP`, eller `rules` i "
          + "`.align.yaml`.",
        en: "Mend the spelling, or name the folder with your vision: `--rules DIR`, or `rules` in "
          + "`.align.yaml`."
      ),
      bad: "align: 1\nid: plan-2026\ntitle: En plan\nvision: ostersundd\ngoals: []",
      good: "align: 1\nid: plan-2026\ntitle: En plan\nvision: ostersund\ngoals: []"
    ),
    Entry(
      "unknown-reference",
      what: LocalizedText(
        sv: "Ett mål hänvisar till ett mål som inte finns bland de dokument som granskas "
          + "tillsammans. Ett mål i ett annat dokument skrivs `dokument-id#M4`.",
        en: "A goal refers to a goal that is not in the documents checked together. A goal of "
          + "another document is written `document-id#M4`."
      ),
      mending: LocalizedText(
        sv: "Rätta hänvisningen, eller granska det andra dokumentet i samma körning.",
        en: "Mend the reference, or check the other document in the same run."
      ),
      bad: """
        align: 1
        id: plan-2026
        title: En plan
        goals:
          - {id: M1, title: Fler bostäder}
          - {id: M2, title: Fler hyresrätter, parent: M11}
        """,
      good: """
        align: 1
        id: plan-2026
        title: En plan
        goals:
          - {id: M1, title: Fler bostäder}
          - {id: M2, title: Fler hyresrätter, parent: M1}
        """
    ),
    Entry(
      "unknown-quantity",
      what: LocalizedText(
        sv: "En indikator mäter en storhet som ingen regelmapp har. Indikatorn läses ändå, men "
          + "den kan inte jämföras med andras: motsägelser mellan mål syns inte.",
        en: "An indicator measures a quantity that no rule folder has. The indicator is read all "
          + "the same, but it cannot be compared with others': contradictions between goals do "
          + "not show."
      ),
      mending: LocalizedText(
        sv: "Rätta stavningen efter förslaget, lägg till storheten i er regelmapp, eller stryk "
          + "`quantity`.",
        en: "Mend the spelling as proposed, add the quantity to your rule folder, or leave "
          + "`quantity` out."
      ),
      bad: """
        align: 1
        id: plan-2026
        title: En plan
        goals:
          - id: M1
            title: Vi blir fler
            indicators:
              - {name: Folkmängd, quantity: populaton}
        """,
      good: """
        align: 1
        id: plan-2026
        title: En plan
        goals:
          - id: M1
            title: Vi blir fler
            indicators:
              - {name: Folkmängd, quantity: population}
        """
    ),
    Entry(
      "parent-cycle",
      what: LocalizedText(
        sv: "Mål som genom `parent` är sina egna föräldrar. Den röda tråden ska leda upp till "
          + "visionen; här går den runt. Varje ring nämns en gång; där ringar delar mål med "
          + "varandra nämns så många att varje led som ingår i en ring finns med.",
        en: "Goals that through `parent` are their own parents. The red thread is to lead up to "
          + "the vision; here it goes round. Each loop is named once; where loops share goals, so "
          + "many are named that every link that is part of a loop stands in one of them."
      ),
      mending: LocalizedText(
        sv: "Ta bort `parent` på det mål i ringen som ligger närmast visionen.",
        en: "Remove `parent` from the goal of the loop that is nearest to the vision."
      ),
      bad: """
        align: 1
        id: plan-2026
        title: En plan
        goals:
          - {id: M1, title: Fler bostäder, parent: M2}
          - {id: M2, title: Fler hyresrätter, parent: M1}
        """,
      good: """
        align: 1
        id: plan-2026
        title: En plan
        goals:
          - {id: M1, title: Fler bostäder}
          - {id: M2, title: Fler hyresrätter, parent: M1}
        """
    ),
  ]
}
