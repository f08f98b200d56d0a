import Testing

/// "Loading is strict": mistakes in conditions and texts, each with its place and how to mend it.
@Suite struct StrictConditionTests {
  private static let largePattern = String(repeating: "(?:abcdefghijk){1000}", count: 5)

  static let conditions = [
    Mistake(
      "an unknown variable",
      ["require": "h.active"],
      "9: h: there is no variable `h` here (did you mean `g`?)"
    ),
    Mistake(
      "an unknown field",
      ["require": "g.ownr != 'x'"],
      "9: ownr: `goal` has no field `ownr` (did you mean `owner`?)"
    ),
    Mistake(
      "an unknown field in has()",
      ["require": "has(g.ownr)"],
      "9: ownr: `goal` has no field `ownr` (did you mean `owner`?)"
    ),
    Mistake(
      "an unknown field, with a space behind it",
      ["require": "has(g.ownr )"],
      "9: ownr: `goal` has no field `ownr` (did you mean `owner`?)"
    ),
    Mistake(
      "an unknown field between backticks",
      ["require": "g.`ownr` != 'x'"],
      "9: `ownr`: `goal` has no field `ownr` (did you mean `owner`?)"
    ),
    Mistake(
      "two mistakes at once",
      ["where": "g.ownr == 'x' && g.ttle == 'x'"],
      "8: ownr: `goal` has no field `ownr` (did you mean `owner`?)",
      "8: ttle: `goal` has no field `ttle` (did you mean `title`?)"
    ),
    Mistake(
      "a word that is none",
      ["require": "g.status == 'adoptd'"],
      "9: 'adoptd': it can never be `adoptd`; the words are draft, proposed, adopted and withdrawn"
        + " (did you mean `adopted`?)"
    ),
    Mistake(
      "a list of words of which one is none",
      ["require": "g.status in ['draft', 'x']"],
      "9: 'x': it can never be `x`; the words are draft, proposed, adopted and withdrawn"
    ),
    Mistake(
      "unlike types",
      ["require": "g.title == 3"],
      "9: g.title == 3: string cannot be compared with int"
    ),
    Mistake(
      "a date and a number",
      ["where": "has(g.by) && g.by > 2024"],
      "8: g.by > 2024: date cannot be compared with int (write `date('2028-01-01')`)"
    ),
    Mistake(
      "a date and a setting that is one",
      ["where": "has(g.by) && g.by > params.limit", "params": "{limit: 2029-12-31}"],
      "8: g.by > params.limit: date cannot be compared with string (write `date(params.limit)`)"
    ),
    Mistake(
      "and for &&",
      ["require": "g.active and g.active"],
      "9: and: 'and' follows upon a complete expression (write `&&`)"
    ),
    Mistake(
      "not for !",
      ["require": "not g.active"],
      "9: g: 'g' follows upon a complete expression (write `!`)"
    ),
    Mistake(
      "curly quotes",
      ["require": "g.id == 'x'’"],
      "9: ’: the character '’' means nothing here"
        + " (put words in straight quotes: `'adopted'`)"
    ),
    Mistake(
      "a list and a number",
      ["require": "g.indicators > 2"],
      "9: g.indicators > 2: list(indicator) cannot be compared with int"
        + " (write `g.indicators.size()`)"
    ),
    Mistake(
      "how many, as elsewhere",
      ["require": "g.indicators.count() > 2"],
      "9: g.indicators.count(): there is no function `count`"
        + " (write `g.indicators.size()`)"
    ),
    Mistake(
      "a field of the document",
      ["require": "g.level == 'council'"],
      "9: level: `goal` has no field `level` (did you mean `document.level`?)"
    ),
    Mistake(
      "a list and an element",
      ["require": "g.parent == g"],
      "9: g.parent == g: list(goal) cannot be compared with goal"
    ),
    Mistake(
      "what may be missing",
      ["require": "g.owner == 'x'"],
      "9: g.owner: g.owner may be missing: write has(g.owner) && … before it, or read it with .?"
    ),
    Mistake(
      "what may be missing, in a text",
      ["message": "{sv: 'M {g.owner}', en: M}"],
      "11: g.owner: g.owner may be missing: write has(g.owner) && … before it,"
        + " or read it with .?"
    ),
    Mistake(
      "no truth",
      ["require": "g.title"],
      "9: g.title: bool is expected here, but the expression gives string"
    ),
    Mistake(
      "no variable",
      ["require": "1 > 2"],
      "9: 1 > 2: the condition of `require` names no variable: it is always the same"
    ),
    Mistake(
      "an unknown function",
      ["require": "g.title.mathces('x')"],
      "9: g.title.mathces('x'): there is no function `mathces` (did you mean `matches`?)"
    ),
    Mistake(
      "loops three deep",
      ["require": "g.effects.all(a, g.effects.all(b, g.effects.all(c, a == b || c == a)))"],
      "9: g.effects.all(c, a == b || c == a): loops over lists may be nested at most 2 deep"
    ),
    Mistake(
      "a pattern that takes more than linear time",
      ["require": #"g.title.matches('(a)\\1')"#],
      #"9: '(a)\\1': back-references are not supported: `\1`"#
    ),
    Mistake(
      "a pattern that is none",
      ["require": "g.title.matches('(a')"],
      "9: '(a': missing closing ): `(a`"
    ),
    Mistake(
      "a setting of another type",
      ["params": "{limit: 3}", "require": "g.title == params.limit"],
      "9: g.title == params.limit: string cannot be compared with int"
    ),
    Mistake(
      "an unknown setting",
      ["params": "{limit: 3}", "require": "g.depth > params.limt"],
      "9: limt: there is no `limt` in `params`, which has limit (did you mean `limit`?)"
    ),
    Mistake(
      "a setting that is like none",
      ["params": "{a: 3, c: 4}", "require": "g.depth > params.b.c"],
      "9: b: there is no `b` in `params`, which has a and c (did you mean `a` or `c`?)"
    ),
    Mistake(
      "a function of other values",
      ["require": "g.status.size() > 0"],
      "9: g.status.size(): size() does not go on status"
    ),
    Mistake(
      "a function without its arguments",
      ["require": "g.title.contains()"],
      "9: g.title.contains(): contains() does not go without arguments"
    ),
    Mistake(
      "has() of something",
      ["require": "g.has(owner)"],
      "9: g.has(owner): has() asks for a field: has(g.owner)"
    ),
    Mistake(
      "a fault in `where`, which asks for what is read",
      ["where": "has(g.owner) && g.ttle != ''", "require": "g.owner == 'x'"],
      "8: ttle: `goal` has no field `ttle` (did you mean `title`?)"
    ),
    Mistake(
      "a no-break space",
      ["require": "g.depth >\u{A0}1"],
      "9: \u{A0}: the character '<U+00A0>' means nothing here"
    ),
    Mistake(
      "a pattern that is too large",
      ["require": "g.title.matches('\(largePattern)')"],
      "9: '\(largePattern)': the pattern is too large"
    ),
    Mistake(
      "words that are read of whatever it is, in an error",
      ["severity": "error", "require": "dyn(g).evidence.size() > 0"],
      "5: error: a rule that reads `evidence` interprets words and cannot be an error"
        + " (write `severity: warning` or `note`)"
    ),
    Mistake(
      "a condition of a place",
      ["at": "{g.owner: has(g.ownr)}"],
      "10: ownr: `goal` has no field `ownr` (did you mean `owner`?)"
    ),
    Mistake(
      "a condition of the severity",
      ["severity": "{error: has(g.ownr), otherwise: note}"],
      "5: ownr: `goal` has no field `ownr` (did you mean `owner`?)"
    ),
    Mistake(
      "a condition of a group",
      ["with": "{x: {for: {e: effects}, join: {g: e.goal}, where: e.efect < 0}}"],
      "12: efect: `effect` has no field `efect` (did you mean `effect`?)"
    ),
    Mistake(
      "what holds in a group's rows only",
      [
        "with": "{x: {for: {e: effects}, join: {g: e.goal}, where: has(g.owner)}}",
        "message": "{sv: '{g.owner}', en: M}",
      ],
      "11: g.owner: g.owner may be missing: write has(g.owner) && … before it,"
        + " or read it with .?"
    ),
    Mistake(
      "a comment that cuts a condition",
      ["require": "g.title.contains(' #x')"],
      "9: ': the text that begins here has no closing quote"
        + " (to YAML ` #` begins a comment: put the text in quotes)",
      "9: : the expression ends where ')' is expected"
        + " (to YAML ` #` begins a comment: put the text in quotes)"
    ),
    Mistake(
      "a comment that cuts a message",
      ["message": "\n      sv: M\n      en: the goal {g.id #x}"],
      "13: {: the brace has no counterpart"
        + " (to YAML ` #` begins a comment: put the text in quotes)"
    ),
    Mistake(
      "an unknown placeholder",
      ["message": "{sv: 'M {g.ttle}', en: M}"],
      "11: ttle: `goal` has no field `ttle` (did you mean `title`?)"
    ),
    Mistake(
      "an empty placeholder",
      ["message": "{sv: M, en: 'M {} '}"],
      "11: : the expression ends where a value is expected"
    ),
    Mistake(
      "a brace that does not close",
      ["message": "{sv: 'M {g.title', en: M}"],
      "11: {: the brace has no counterpart (write `{{` or `}}` for a brace)"
    ),
    Mistake(
      "a brace that did not open",
      ["message": "{sv: 'M }', en: M}"],
      "11: }: the brace has no counterpart (write `{{` or `}}` for a brace)"
    ),
    Mistake(
      "a placeholder that has no text",
      ["message": "{sv: M, en: '{type(1)}'}"],
      "11: type(1): there is no text for a value of type type(int)"
        + " (read something of it that is a number, a date, a text or a thing)"
    ),
    Mistake(
      "a placeholder that cannot be worked out",
      ["message": "{sv: '{1 / 0}', en: M}"],
      "11: 1 / 0: the expression cannot be worked out: division by zero"
        + " (mend the expression or the setting that it reads)"
    ),
    Mistake(
      "a list of what is none",
      ["message": "{sv: 'M {list(g.title)}', en: M}"],
      "11: g.title: `g.title` is no list"
    ),
  ]

  @Test("conditions and texts", arguments: conditions)
  func condition(mistake: Mistake) { #expect(mistake.file.faults() == mistake.told) }

  @Test(
    "what has been asked for may be read",
    arguments: [
      ["where": "has(g.owner) && g.active", "require": "g.owner == 'x'"],
      ["where": "has(g.owner)", "message": "{sv: '{g.owner}', en: M}"],
      ["require": "\"'%s %d'.format([g.title, 3]) != '' && '%d'.format([g.depth]) != ''\""],
      ["require": "g.?owner.orValue('') == 'x'"],
      ["require": "'!has(g.owner) || g.owner == g.title'"],
      [
        "with": "{x: {for: {e: effects}, join: {g: e.goal}, where: has(e.residual)}}",
        "require": "x.all(r, r.e.residual > -2)",
      ],
    ] as [KeyValuePairs<String, String>]
  )
  func licences(changes: KeyValuePairs<String, String>) {
    #expect(RuleText(changes).faults() == [])
  }

  @Test(
    "what YAML reads as its own is to be put in quotes",
    arguments: ["!has(g.owner)", "[g.active]", "{g.active}"]
  )
  func quoting(written: String) {
    #expect(
      RuleText(["require": written]).faults() == [
        "9: \(written): YAML reads the condition of `require` as something other than text"
          + " (put the condition in quotes)"
      ]
    )
  }

  @Test("an empty condition", arguments: ["&g.active", "# g.active", "\"\"", "~", "' '"])
  func empty(written: String) {
    #expect(
      RuleText(["where": written]).faults() == [
        "8: \(written): the condition of `where` is empty"
          + " (a leading `#` or `&` hides the rest from YAML: put the condition in quotes)"
      ]
    )
  }
}
