"""A goal document that tries to break out of the report, in every field that takes a text."""

ATTACKS = [
    '<script>document.title="executed"</script>',
    '"><img src=x onerror=\'document.title="executed"\'>',
    "' onmouseover='document.title=1' x='",
    # A quotation mark with an accent after it is another character, but not another byte.
    '"\u0301 onfocus="document.title=1" autofocus x="',
    "</title></style></script></svg><h1>not a heading</h1>",
    "javascript:document.title=1",
    "{{{words}}} {{> page}} {{#goals}}",
    "\u202eright to left\u202d \u2066\u2067 \u200f \u05e9\u05dc\u05d5\u05dd \u0627\u0644\u0633\u0644\u0627\u0645",
    "]]>--><!-- &amp; &lt; &#60;script&#62;",
    "\x01\x7f\x85\ufffe control",
    "Z\u0335" + "\u0336" * 300 + "\u0321\u0322",
    "\U0001f3d4\ufe0f" * 20,
]
LONG = "Ett mycket långt namn utan slut " * 3200
UNBROKEN = "obrytbart" * 11000


def quoted(text):
    """A text in quotes, all but plain ASCII by numbers: YAML takes no pairs of them, as JSON does."""
    plain = (c if " " <= c <= "~" and c not in '"\\' else f"\\U{ord(c):08x}" for c in text)
    return '"' + "".join(plain) + '"'


def text(index):
    return quoted(ATTACKS[index % len(ATTACKS)] + f" {index}")


def goal(number):
    n = iter(range(number, 10_000))
    title = {3: quoted(LONG), 4: quoted(UNBROKEN)}.get(number, text(next(n)))
    statement = {5: quoted(LONG), 6: quoted(UNBROKEN)}.get(number, text(next(n)))
    return f"""
  - id: H{number}
    title: {title}
    statement: {statement}
    description: {text(next(n))}
    dimensions: [economic, social]
    vision: [growing-population, nobody-left-out]
    rationale: {text(next(n))}
    owner: {text(next(n))}
    effects:
      - {{affects: ecological, effect: -2, because: {text(next(n))}, mitigation: {text(next(n))}}}
      - {{affects: air-traffic, effect: 2, because: {text(next(n))}}}
    indicators:
      - id: i{number}
        name: {text(next(n))}
        quantity: {"co2-emissions" if number % 2 else "population"}
        unit: {text(next(n))}
        direction: {"decrease" if number % 2 else "increase"}
        baseline: {{value: 10, at: 2020}}
        outcomes: [{{value: 11, at: 2022}}, {{value: 12.5, at: 2023-06}}]
        target: {{{"at_most" if number % 2 else "at_least"}: 20, by: 2030}}
    assignments:
      - {{id: a{number}, text: {text(next(n))}, to: {text(next(n))}, due: 2023-01-31}}
    budget: {{amount: {1000 * number}, note: {text(next(n))}}}
    groups: [{text(next(n))}, {text(next(n))}]
    assumptions: [{text(next(n))}]"""


print(
    f"""align: 1
id: hostile
title: {text(1)}
organisation: {text(0)}
language: sv
level: council
status: adopted
adopted: {{by: {text(2)}}}
period: 2024-2026
vision: ostersund
budget: {{frame: 5000, currency: SEK}}
goals:"""
    + "".join(goal(number) for number in range(1, 14))
)
