"""A council in short: a few sentences that somebody understands who has never read a statistic."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ncs.core.money import round_half_away
from ncs.funding.allocations.minimum import published_path
from ncs.funding.allocations.published import published_table
from ncs.funding.allocations.reading import read_all
from ncs.places.landscape import Landscape, Line
from ncs.places.signals import Word
from ncs.reference.councils import Council

#: So many measures are named in a sentence; the rest are counted.
_NAMED = 4


def in_short(landscape: Landscape, council: Council) -> list[str]:
    """Return what most people want to know of a council first: how it does, what changes, money, and what is not known.

    A council is called clearly better or worse on a measure only beyond chance and the ordinary spread of councils
    (:mod:`ncs.places.signals`); the sentences name the measures, so that each can be looked up below them.
    """
    lines = landscape.lines(council.ons_code)
    return [*_standing(lines), *_changing(lines), *_money(council), _WAITS]


_WAITS = "How long people wait is not published for each council yet, so nothing is said of it here."


def _standing(lines: Sequence[Line]) -> list[str]:
    judged = [line for line in lines if line.england.word.judged]
    if not judged:
        return ["No official measure can be judged here: there are no figures, or too few people are behind them."]
    by_word = {word: [one for one in judged if one.england.word is word] for word in Word}
    alike = len(by_word[Word.NONE])
    named = {
        "Clearly better than England": by_word[Word.BETTER],
        "Clearly worse than England": by_word[Word.WORSE],
        "Clearly higher or lower than England, where neither is better": by_word[Word.HIGHER] + by_word[Word.LOWER],
    }
    told = [f"{what}: {_titles(found)}." for what, found in named.items() if found]
    return [f"Of {len(judged)} official measures that can be judged, {alike} are much as in England.", *told]


def _changing(lines: Sequence[Line]) -> list[str]:
    better = [line for line in lines if line.trend.word == "improving"]
    worse = [line for line in lines if line.trend.word == "worsening"]
    return [
        f"Getting {word} over the years: {_titles(found)}."
        for word, found in (("better", better), ("worse", worse))
        if found
    ]


def _titles(lines: Sequence[Line]) -> str:
    names = [line.measure.title[:1].lower() + line.measure.title[1:] for line in lines[:_NAMED]]
    more = len(lines) - len(names)
    return "; ".join([*names, *([f"and {more} more"] if more else [])])


def _money(council: Council) -> list[str]:
    (reading,) = read_all(published_table(), published_path(), council=council.name)
    if not reading.allocation.published or reading.real_growth is None:
        return ["Government publishes no notional allocation of money for it."]
    first, last = reading.allocation.figures[0], reading.allocation.figures[-1]
    low, high = (_percent(part) for part in (reading.real_growth.low, reading.real_growth.high))
    return [
        f"Government’s notional allocation of money: £{first} million in 2025-26 and £{last} million in 2028-29. After "
        f"inflation that is a change of {low} to {high} over three years."
    ]


def _percent(part: Fraction) -> str:
    return f"{round_half_away(100 * part, 1):+}%"
