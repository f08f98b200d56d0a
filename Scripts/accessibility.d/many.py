"""A goal document of more goals than a page tells everything of in every place."""

HEAD = """align: 1
id: many
title: Mål och budget
organisation: Kommunen
language: sv
level: council
status: adopted
adopted: {by: Kommunfullmäktige}
period: 2024-2026
vision: ostersund
budget: {frame: 900000, currency: SEK}
goals:"""

GOAL = """
  - id: M{number}
    title: Mål {number} om det som kommunen vill
    statement: Det som mål {number} säger.
    dimensions: [economic, social]
    vision: [growing-population, nobody-left-out]
    owner: Nämnd {number}
    effects:
      - {{affects: ecological, effect: -1, because: fler resor}}
      - {{affects: air-traffic, effect: {air}}}
    indicators:
      - id: i{number}
        name: Nyckeltal {number}
        quantity: {quantity}
        unit: {unit}
        direction: {direction}
        baseline: {{value: 10, at: 2020}}
        outcomes: [{{value: {outcome}, at: 2023}}]
        target: {{{aim}: 20, by: 2030}}
    assignments:
      - {{id: a{number}, text: Gör det som mål {number} kräver, to: Nämnd {number}, due: 2023-01-31}}
    budget: {{amount: {money}}}"""


def goal(number):
    lowers = number % 2 == 0
    return GOAL.format(
        number=number,
        air=-1 if lowers else 2,
        quantity="co2-emissions" if lowers else "population",
        unit="ton CO₂e" if lowers else "invånare",
        direction="decrease" if lowers else "increase",
        aim="at_most" if lowers else "at_least",
        outcome=8 + number % 20,
        money=1000 * (number % 10 + 1),
    )


print(HEAD + "".join(goal(number) for number in range(1, 111)))
