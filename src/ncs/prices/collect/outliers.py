"""Returns that are left out or looked at again, each with its reason; a decision of the user's overrules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from ncs.core.errors import Problem, raise_if
from ncs.core.money import round_half_away
from ncs.prices.collect.quartiles import FEWEST, quantile
from ncs.prices.collect.returns_made import Return
from ncs.tables.reading.yaml_files import read_yaml

#: A total outside these multiples of the median of totals is implausible.
LEAST, MOST = Decimal("0.4"), Decimal("2.5")
_FENCE = Decimal("1.5")
#: A line is looked at again from twice as far out as a total is, and from twice the median of the line: lines differ
#: more between providers than totals do.
_LINE_FENCE, _LINE_TIMES = 2 * _FENCE, Decimal(2)


class Decision(BaseModel):
    """What the user decided on a location's return, and why."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    use: Literal["keep", "leave_out"]
    reason: Annotated[str, Field(min_length=3)]


class Decisions(BaseModel):
    """Decisions by location."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    decisions: dict[str, Decision]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What was found odd of one return: ``used`` says whether it stays in the figures."""

    location: str
    rule: str
    reason: str
    used: bool


def read_decisions(path: Path | None, found: Sequence[Return]) -> Mapping[str, Decision]:
    """Read decisions on locations; none without a file.

    Raises:
        ProblemsFound: the file cannot be used, or names a location that sent no return.
    """
    if path is None:
        return {}
    made = read_yaml(path, Decisions, kind="file of decisions").decisions
    known = {one.location for one in found}
    unknown = [
        Problem(
            rule="unknown-location",
            message=f"No return is of {name}.",
            next_step="Mend the location's id.",
            file=path.name,
            field=name,
        )
        for name in made
        if name not in known
    ]
    raise_if(unknown, "The decisions cannot be used")
    return made


def findings(found: Sequence[Return], decisions: Mapping[str, Decision]) -> tuple[Finding, ...]:
    """Return what is odd of returns: empty, implausible, far out in total or in a line, and what was decided."""
    return tuple(_findings(found, decisions))


def _findings(found: Sequence[Return], decisions: Mapping[str, Decision]) -> Iterator[Finding]:
    totals = [one.total for one in found if one.total > 0]
    fences = _fences(found) if found else {}
    for one in found:
        odd = _odd(one, totals) or _odd_lines(one, fences)
        decided = decisions.get(one.location)
        if decided is not None:
            said = f"{decided.reason}{f' (found: {odd[1]})' if odd else ''}"
            yield Finding(location=one.location, rule="decided", reason=said, used=decided.use == "keep")
        elif odd is not None:
            yield Finding(location=one.location, rule=odd[0], reason=odd[1], used=odd[2])


def _odd(one: Return, totals: Sequence[Decimal]) -> tuple[str, str, bool] | None:
    if one.total == 0:
        return "empty", "Every line is nought.", False
    if len(totals) < FEWEST:
        return None
    low, median, high = (quantile(totals, Decimal(share)) for share in ("0.25", "0.5", "0.75"))
    if not LEAST * median <= one.total <= MOST * median:
        times = round_half_away(one.total / median, 2)
        return "implausible", f"The total is {times} times the median of totals.", False
    fence = _FENCE * (high - low)
    if not low - fence <= one.total <= high + fence:
        return "far-out", "The total lies more than one and a half quartile ranges outside the quartiles.", True
    return None


def _fences(found: Sequence[Return]) -> Mapping[str, tuple[Decimal, Decimal]]:
    """Return the median and the fence above each line that at least five returns have a cost in."""
    made: dict[str, tuple[Decimal, Decimal]] = {}
    for name in found[0].lines:
        held = [one.lines[name] for one in found if one.lines[name] > 0]
        if len(held) >= FEWEST:
            low, median, high = (quantile(held, Decimal(share)) for share in ("0.25", "0.5", "0.75"))
            if high > low:
                made[name] = median, max(high + _LINE_FENCE * (high - low), _LINE_TIMES * median)
    return made


def _odd_lines(one: Return, fences: Mapping[str, tuple[Decimal, Decimal]]) -> tuple[str, str, bool] | None:
    """Return lines that stand far above the others' where the total is nothing out of the way: put in a wrong line?"""
    far = [name for name, (_, fence) in fences.items() if one.lines[name] > fence]
    if not far:
        return None
    said = "; ".join(
        f"{name} is {round_half_away(one.lines[name] / fences[name][0], 2)} times the median" for name in far
    )
    return "line-far-out", f"The total is as others', these lines are not: {said}.", True


def beside_the_pool(
    own: Sequence[Return], wider: Sequence[Return], decided: frozenset[str]
) -> tuple[tuple[Return, ...], int]:
    """Return a place's returns that stay in pooled figures, and how many were left out as implausible among all.

    Too few returns cannot be set beside one another when they are read: they are, once they are pooled.

    Args:
        own: the place's returns; wider: those of the area that they are pooled with.
        decided: locations of which the user has decided that they stay.
    """
    if len(own) >= FEWEST or not wider:
        return tuple(own), 0
    known = {one.location for one in own}
    totals = [one.total for one in (*own, *(one for one in wider if one.location not in known)) if one.total > 0]
    odd = {one.location: _odd(one, totals) for one in own if one.location not in decided}
    stay = tuple(one for one in own if (said := odd.get(one.location)) is None or said[2])
    return stay, len(own) - len(stay)


def used(found: Sequence[Return], odd: Sequence[Finding]) -> tuple[Return, ...]:
    """Return the returns that stay in the figures."""
    out = {one.location for one in odd if not one.used}
    return tuple(one for one in found if one.location not in out)
