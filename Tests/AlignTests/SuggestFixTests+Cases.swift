import Testing

extension SuggestFixTests {
  /// A list of goals before and after.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var before: String
    var after: String

    var testDescription: String { name }

    init(_ name: String, _ before: String, _ after: String) {
      self.name = name
      self.before = before
      self.after = after
    }

    /// What stays as it is.
    init(left name: String, _ text: String) { self.init(name, text, text) }
  }

  static let written = [
    Case(
      "lines of their own behind the texts, comments where they were",
      """
        # Först
        - id: A   # ett
          title: Utsläppen av växthusgaser ska halveras	# med tabb
          # om ansvaret
          owner: KS
      """,
      """
        # Först
        - id: A   # ett
          title: Utsläppen av växthusgaser ska halveras	# med tabb
          dimensions: [ecological]
          vision: [climate]
          # om ansvaret
          owner: KS
      """
    ),
    Case(
      "within braces",
      "  - {id: A, title: Utsläppen av växthusgaser ska halveras, owner: KS}",
      "  - {id: A, title: Utsläppen av växthusgaser ska halveras, dimensions: [ecological],"
        + " vision: [climate], owner: KS}"
    ),
    Case(
      "within braces over several lines",
      """
        - {
            "id": "A",   # ett
            "title": "Utsläppen av växthusgaser ska halveras"	# två
          }
      """,
      """
        - {
            "id": "A",   # ett
            "title": "Utsläppen av växthusgaser ska halveras", dimensions: [ecological],\
       vision: [climate]	# två
          }
      """
    ),
    Case(
      "in place of nothing",
      """
        - id: A
          dimensions:	# utreds
          title: Utsläppen av växthusgaser ska halveras
          vision: ~   # också
        - {id: B, dimensions: , vision: [ ], title: Fler ska rösta i allmänna val}
      """,
      """
        - id: A
          dimensions: [ecological]	# utreds
          title: Utsläppen av växthusgaser ska halveras
          vision: [climate]   # också
        - {id: B, dimensions: [democratic] , vision: [active-citizenship],\
       title: Fler ska rösta i allmänna val}
      """
    ),
    Case(
      "behind texts of several lines",
      """
        - id: A
          title: Klimat
          statement: |+
            Utsläppen av växthusgaser ska halveras.


        - id: B
          title: 'Fler ska rösta
            i allmänna val'
        - id: C
          title: Utsläpp
          statement: >-
            Utsläppen av växthusgaser ska halveras.

          # om ansvaret
          owner: KS
      """,
      """
        - id: A
          title: Klimat
          dimensions: [ecological]
          vision: [climate]
          statement: |+
            Utsläppen av växthusgaser ska halveras.


        - id: B
          title: 'Fler ska rösta
            i allmänna val'
          dimensions: [democratic]
          vision: [active-citizenship]
        - id: C
          title: Utsläpp
          statement: >-
            Utsläppen av växthusgaser ska halveras.
          dimensions: [ecological]
          vision: [climate]

          # om ansvaret
          owner: KS
      """
    ),
    Case(
      "what a person has declared stays, and what is written lies within it",
      """
        - id: A
          title: Utsläppen av växthusgaser ska halveras
          dimensions: [social, ekologisk]
        - id: B
          title: Utsläppen av växthusgaser ska halveras
          dimensions: social
        - id: C
          title: Utsläppen av växthusgaser ska halveras
          vision: jobs
      """,
      """
        - id: A
          title: Utsläppen av växthusgaser ska halveras
          vision: [climate]
          dimensions: [social, ekologisk]
        - id: B
          title: Utsläppen av växthusgaser ska halveras
          dimensions: social
        - id: C
          title: Utsläppen av växthusgaser ska halveras
          dimensions: [economic, ecological]
          vision: jobs
      """
    ),
    Case(
      "what a goal has from the one above it",
      """
        - {id: A, title: Utsläppen av växthusgaser ska halveras}
        - {id: B, title: Landets bästa, parent: A}
        - {id: C, title: Fler ska rösta i allmänna val, parent: D}
        - {id: D, title: Val, dimensions: [democratic], vision: [active-citizenship]}
      """,
      """
        - {id: A, title: Utsläppen av växthusgaser ska halveras, dimensions: [ecological],\
       vision: [climate]}
        - {id: B, title: Landets bästa, parent: A}
        - {id: C, title: Fler ska rösta i allmänna val, parent: D}
        - {id: D, title: Val, dimensions: [democratic], vision: [active-citizenship]}
      """
    ),
  ]

  static let left = [
    Case(
      left: "what is or may be another goal's too",
      """
        - &a
          id: A
          title: Utsläppen av växthusgaser ska halveras
        - &b {id: B, title: Utsläppen av växthusgaser ska halveras}
        - {<<: *b, id: C, title: Fler ska rösta i allmänna val}
      x-copy: *a
      """
    ),
    Case(left: "what came through an alias", "  - *g"),
    Case(
      left: "a key that is misspelt or has names that are not known",
      """
        - {id: A, title: Utsläppen av växthusgaser ska halveras, dimensoins: [social]}
        - {id: B, title: Utsläppen av växthusgaser ska halveras, dimensioner: [social]}
        - {id: C, title: Utsläppen av växthusgaser ska halveras, dimensions: [socal]}
        - {id: D, title: Utsläppen av växthusgaser ska halveras, dimensions: &x , vision: !!seq }
      """
    ),
    Case(
      left: "a key that is there twice, an empty list with a comment, a key of its own line",
      """
        - id: A
          title: Utsläppen av växthusgaser ska halveras
          dimensions:
          dimensions:
        - id: B
          title: Utsläppen av växthusgaser ska halveras
          dimensions: [ # utreds
            ]
        - ? id
          : C
          title: Utsläppen av växthusgaser ska halveras
      """
    ),
    Case(left: "a mapping without braces in a list", "  [id: A]"),
    Case(
      left: "a goal for which it would bring an error",
      """
        - id: A
          title: Utsläppen av växthusgaser ska halveras
          effects: [{affects: ecological, effect: -3, because: Nya vägar}]
      """
    ),
    Case(
      left: "goals that are withdrawn, and words that show nothing",
      """
        - {id: A, title: Utsläppen av växthusgaser ska halveras, status: withdrawn}
        - {id: B, title: Landets bästa}
      """
    ),
  ]
}
