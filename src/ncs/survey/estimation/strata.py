"""Strata of councils, and how those with few answers are joined to others."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ncs.survey.estimation.estimators import Cell
from ncs.survey.frame import Frame, Framed

#: A stratum with fewer answers than this is joined to others.
LEAST = 5
JOINED = "others"


def collapsed(answered: Mapping[str, int], *, least: int = LEAST) -> Mapping[str, str]:
    """Return the stratum that each becomes part of, whatever the order in which they are given.

    Those with fewer than ``least`` answers are taken together; if that is still too few, the smallest of the others
    joins them (by answers, then by name), and so on.

    Args:
        answered: answers by stratum, those without any included.
    """
    small = {name for name, number in answered.items() if number < least}
    rest = sorted(set(answered) - small, key=lambda name: (answered[name], name))
    while small and rest and sum(answered[name] for name in small) < least:
        small.add(rest.pop(0))
    return {name: JOINED if name in small else name for name in sorted(answered)}


def cells_of(
    frame: Frame,
    values: Mapping[str, float],
    *,
    size: str,
    by: Callable[[Framed], str],
    least: int = LEAST,
) -> Mapping[str, Cell]:
    """Return strata that each have enough answers.

    Args:
        frame: all councils; size: the name of the size; by: the stratum of a council.
        values: answers by code of council.
        least: answers that a stratum needs.
    """
    answered = {by(one): 0 for one in frame.councils.values()}
    for code in values:
        answered[by(frame.councils[code])] += 1
    into = collapsed(answered, least=least)
    members: dict[str, list[Framed]] = {}
    for one in frame.councils.values():
        members.setdefault(into[by(one)], []).append(one)
    return {name: _cell(members[name], values, size) for name in sorted(members)}


def _cell(members: list[Framed], values: Mapping[str, float], size: str) -> Cell:
    answered = [one for one in members if one.code in values]
    return Cell(
        y=[values[one.code] for one in answered],
        x=[float(one.size(size) or 0) for one in answered],
        councils=len(members),
        size=float(sum((one.size(size) or 0) for one in members)),
    )
