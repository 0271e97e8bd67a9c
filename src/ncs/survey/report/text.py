"""Text whose numbers are bound to figures by name: a number cannot be typed, so it cannot differ from the tables.

``{C02.total:bn}`` is a figure of this survey in a format; ``{14 | row | column:people}`` a cell of earlier years as
printed; ``{own:C02:mn}`` a number of the council of a case study; ``{moved:NAME:CELL}`` the word for what has changed
since that cell, by the figure and its uncertainty; ``{word:fell:NAME:CELL}`` a word of the author's own, refused where
it does not fit. A word of change cannot be typed either; ``{said:grew}`` is one that councils themselves answered.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from ncs.core.errors import Problem
from ncs.core.money import round_half_away
from ncs.survey.audit.words import RATIOS
from ncs.survey.disclosure.coarse import step
from ncs.survey.estimation.figures import Figure
from ncs.survey.report.exhibits import rounded
from ncs.survey.report.published import Place, Published, half_of_printed

_BOUND = re.compile(r"\{([^{}]+)\}")
#: Digits that are no figures: years such as 2025, 2025/26 and 2024-25, and the ages 18 to 64, and 65 and over.
_LET_BE = re.compile(r"\b(?:19|20)\d\d(?:[/-]\d\d)?\b|\b18 to 64\b|\b65 and over\b")
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_WORDS = (
    f"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:{_ONES}))?|{_ONES}|ten|eleven|twelve"
    "|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|a hundred)"
)
#: Numbers, in digits, or in words before what makes them a figure.
_NUMBER = re.compile(
    rf"\d[\d,.]*|\b{_WORDS} (?:per ?cent|percentage points?|hundred|thousand|million|billion|in {_WORDS}\b)",
    re.IGNORECASE,
)
ABOUT = "was about the same"
#: What printed units are in the units of figures.
SCALE = {"GBP billion": 10**9, "GBP million": 10**6}
UP, DOWN = ("rose", "was higher", "increased", "grew"), ("fell", "was lower", "decreased")
#: Words for a change that is within the uncertainty of both figures: which way it points, and no more.
SLIGHT_UP = ("rose slightly", "was slightly higher", "increased slightly")
SLIGHT_DOWN = ("fell slightly", "was slightly lower", "decreased slightly")
#: What a figure must be of the earlier one for words of how much; upper ends are not included. The first two are those
#: by which reports are audited.
TIMES: Mapping[str, tuple[Decimal, Decimal]] = {
    **RATIOS,
    "more than doubled": (Decimal("2"), Decimal("3")),
    "halved": (Decimal("0.475"), Decimal("0.525")),
    "nearly halved": (Decimal("0.5"), Decimal("0.56")),
}
#: Words that say that something changed, or by how much: whoever reads them takes them for a comparison of figures.
_CHANGE = re.compile(
    r"\b(rose|risen|fell|fallen|grew|grown|increased|decreased|declined|dropped|climbed|soared|plunged|shrank|shrunk"
    r"|doubled|halved|tripled|trebled|quadrupled|(?:went|gone) (?:up|down)|(?:slightly |much )?(?:higher|lower) than"
    r"|(?:slight|small|large|big|sharp|steep) (?:rise|fall|increase|decrease|decline|drop|growth|reduction))\b",
    re.IGNORECASE,
)


class _Wrong(Exception):
    """Something in braces that stands for nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bindings:
    """What text may be bound to: figures by name, cells of earlier years as printed, and one council's ``own`` numbers.

    ``own`` is empty outside a case study of that council.
    """

    figures: Mapping[str, Figure]
    printed: Mapping[Place, Published]
    own: Mapping[str, Decimal] = field(default_factory=dict)


def _hours(minutes: int) -> str:
    return f"{minutes // 60} hours and {minutes % 60} minutes"


_FORMATS: Mapping[str, Callable[[Decimal], str]] = {
    "percent": lambda value: f"{rounded(value, 0):f}%",
    "tenths": lambda value: f"{rounded(value, 1):f}%",
    "bn": lambda value: f"£{rounded(value / 10**9, 1):f}bn",
    "mn": lambda value: f"£{rounded(value / 10**6, 0):,f}mn",
    "people": lambda value: f"{rounded(value, 0):,f}",
    "pounds": lambda value: f"£{rounded(value, 2):f}",
    "hours": lambda value: _hours(int(rounded(value * 60, 0))),
}
#: The step of formats in which an amount of money can be written; in the others it would be no amount.
_POUNDS = {"bn": 1e8, "mn": 1e6, "people": 1.0, "pounds": 0.01}


def filled(text: str, bindings: Bindings, *, place: str) -> tuple[str, list[Problem]]:
    """Return text with its numbers filled in, and what is wrong with it: typed numbers, unknown names, wrong words."""
    problems = list(_typed(text, place))
    made: list[str] = []
    at = 0
    for found in _BOUND.finditer(text):
        made.append(text[at : found.start()])
        try:
            made.append(_value(found[1], bindings))
        except _Wrong as error:
            step = "Correct what stands in braces, or the words."
            problems.append(
                Problem(rule="unbound", message=str(error), next_step=step, field=place, value=found[0][:60])
            )
        at = found.end()
    return "".join([*made, text[at:]]), problems


def _typed(text: str, place: str) -> Iterator[Problem]:
    bare = _LET_BE.sub("", _BOUND.sub("", text))
    for found in _NUMBER.finditer(bare):
        message = f"The number {found[0]} is typed and bound to no figure."
        step = "Bind it by name, such as {C02.total:bn}; names are in the table of figures."
        yield Problem(rule="typed-number", message=message, next_step=step, field=place, value=found[0])
    for found in _CHANGE.finditer(bare):
        message = f"The word {found[0]!r} is typed and held against no figures."
        step = (
            "Bind it, such as {moved:H01_1.yes:7 | All Providers | Nov 2023 - May 2024}; or write "
            f"{{said:{found[0]}}} where councils answered so and no two figures are compared."
        )
        yield Problem(rule="typed-word", message=message, next_step=step, field=place, value=found[0])


def _value(inside: str, bindings: Bindings) -> str:
    kind, _, rest = inside.partition(":")
    if kind in ("moved", "word"):
        return _word(kind, rest, bindings)
    if kind == "own":
        return _own(rest, bindings)
    if kind == "said":
        return _said(rest)
    name, _, form = inside.rpartition(":")
    if form not in _FORMATS:
        raise _Wrong(f"{form!r} is no format; there are {', '.join(_FORMATS)}.")
    if "|" in name:
        return _FORMATS[form](_cell(name, bindings))
    figure = _figure(name, bindings)
    if figure.unit == "GBP" and _POUNDS.get(form, step(figure)) < step(figure):
        coarse = [one for one, pounds in _POUNDS.items() if pounds >= step(figure)]
        use = (
            f"use {' or '.join(coarse)}"
            if coarse
            else f"it may be told in steps of £{round_half_away(step(figure), 0):,}"
        )
        raise _Wrong(f"{form!r} tells {name.strip()} more finely than the report may; {use}.")
    return _FORMATS[form](figure.value)


def bound_figures(text: str) -> set[str]:
    """Return the names of the figures of this survey that a text is bound to, by number or by word."""
    found: set[str] = set()
    for match in _BOUND.finditer(text):
        kind, _, rest = match[1].partition(":")
        if kind == "said":
            continue
        named = rest.partition(":")[2] if kind == "word" else rest if kind == "moved" else match[1]
        found.add(named.partition(":")[0].strip())
    return found


def _said(word: str) -> str:
    if not _CHANGE.fullmatch(word):
        raise _Wrong(f"{word!r} is no word of change: write it without braces.")
    return word


def _own(rest: str, bindings: Bindings) -> str:
    name, _, form = rest.rpartition(":")
    if form not in _FORMATS:
        raise _Wrong(f"{form!r} is no format; there are {', '.join(_FORMATS)}.")
    if name not in bindings.own:
        raise _Wrong(f"There is no number of its own for {name!r}: it did not answer, or this is no case study.")
    return _FORMATS[form](bindings.own[name])


def _figure(name: str, bindings: Bindings) -> Figure:
    found = bindings.figures.get(name.strip())
    if found is None:
        raise _Wrong(f"There is no figure {name.strip()!r}, or it may not be told of England.")
    return found


def _cell(name: str, bindings: Bindings) -> Decimal:
    return _scaled(_before(name, bindings))


def _scaled(found: Published) -> Decimal:
    return (found.value or Decimal(0)) * SCALE.get(found.unit, 1)


def _before(name: str, bindings: Bindings) -> Published:
    number, *rest = [part.strip() for part in name.split("|")]
    found = bindings.printed.get((int(number), rest[0], rest[1])) if number.isdigit() and len(rest) == 2 else None
    if found is None or found.value is None:
        raise _Wrong(f"No earlier figure is printed at {name.strip()!r}.")
    return found


def _word(kind: str, rest: str, bindings: Bindings) -> str:
    wanted, _, rest = rest.partition(":") if kind == "word" else ("", "", rest)
    name, _, cell = rest.partition(":")
    fits = _fitting(_figure(name, bindings), _before(cell, bindings))
    if wanted and wanted not in fits:
        raise _Wrong(f"{wanted!r} does not fit {name.strip()}: it {fits[0]}, beyond or within its uncertainty.")
    return wanted or fits[0]


def _fitting(figure: Figure, printed: Published) -> tuple[str, ...]:
    """Return the words that fit a figure beside an earlier one: a change is only one beyond what neither is sure of.

    Of an earlier share its printed base says how sure it is; an amount is taken to be as sure as this year's, each by
    its size, as in the trend; a share without a printed base as sure as this year's.
    """
    before, low, high = _scaled(printed), figure.estimate.lower, figure.estimate.upper
    if low is None or high is None:
        raise _Wrong(f"Nothing is known of how sure {figure.name} is: no word of change fits it.")
    half = (high - low) / 2
    relative = half / abs(float(figure.value)) if figure.value else None
    earlier = half_of_printed(before, printed.unit, printed.base, relative)
    higher = figure.value > before
    if abs(float(figure.value - before)) <= math.hypot(half, half if earlier is None else earlier):
        slight = SLIGHT_UP if higher else SLIGHT_DOWN
        return (ABOUT, *(slight if figure.value != before else ()))
    times = figure.value / before if before > 0 else Decimal(0)
    return (*(UP if higher else DOWN), *(word for word, (low, high) in TIMES.items() if low <= times < high))
