"""The three dates that a plan is counted from, and the window of each stage that follows from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from ncs.core.errors import Problem, fault, raise_if
from ncs.core.periods import FinancialYear, add_months
from ncs.roadmap.actions import Stage

#: The source's own example: Royal Assent by the end of 2026, and launch on 5 July 2028, the NHS's 80th anniversary. It
#: counts from an election "by autumn 2024"; the election was on 4 July 2024.
ELECTION, ROYAL_ASSENT, LAUNCH_DAY = date(2024, 7, 4), date(2026, 12, 31), date(2028, 7, 5)
#: Dates that a calendar can hold with the source's years around them.
_FIRST, _LAST = date(1990, 1, 1), date(2150, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """The day of the election, of the founding Act's Royal Assent, and of the launch.

    Raises:
        ProblemsFound: they are not in that order, or one lies outside 1990 to 2149.
    """

    election: date
    act: date
    launch: date

    def __post_init__(self) -> None:
        raise_if(_problems(self), "These dates make no plan")


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """When a stage runs: from ``start`` until before ``end``; None where it is open."""

    start: date
    end: date | None


def anchors(*, election: date | None = None, act: date | None = None, launch: date | None = None) -> Anchors:
    """Return the three dates; those not given lie as far from those given as in the source.

    An Act that is not given is counted from the election; without one, from the launch. The others likewise.

    Raises:
        ProblemsFound: as :class:`Anchors`.
    """
    given = {"election": election, "act": act, "launch": launch}
    raise_if(_outside({name: day for name, day in given.items() if day is not None}), "These dates make no plan")
    to_act, to_launch = ROYAL_ASSENT - ELECTION, LAUNCH_DAY - ROYAL_ASSENT
    start = election or (act and act - to_act) or (launch and launch - to_launch - to_act) or ELECTION
    counted = launch - to_launch if launch and not election else start + to_act
    passed = act or counted
    return Anchors(election=start, act=passed, launch=launch or passed + to_launch)


def window(stage: Stage, at: Anchors) -> Window:
    """Return when a stage runs, in the source's financial years.

    Inherit and Stabilise begin with the election, Prepare with the April after; Launch is the launch's own year, Embed
    the two years after it, and Evolve begins with those.
    """
    first = FinancialYear.of(at.election).start
    launched = FinancialYear.of(at.launch).start
    return {
        Stage.INHERIT: Window(start=at.election, end=None),
        Stage.STABILISE: Window(start=at.election, end=add_months(first, 24)),
        Stage.PREPARE: Window(start=add_months(first, 12), end=launched),
        Stage.LAUNCH: Window(start=launched, end=add_months(launched, 12)),
        Stage.EMBED: Window(start=add_months(launched, 12), end=add_months(launched, 36)),
        Stage.EVOLVE: Window(start=add_months(launched, 12), end=None),
    }[stage]


def first_april(at: Anchors) -> date:
    """Return the first 1 April after the election."""
    return add_months(FinancialYear.of(at.election).start, 12)


def _outside(days: dict[str, date]) -> list[Problem]:
    return [
        fault("date-out-of-range", f"--{name}", f"{day} is too far away for a plan.", "Give a day from 1990 to 2149.")
        for name, day in days.items()
        if not _FIRST <= day < _LAST
    ]


def _problems(at: Anchors) -> list[Problem]:
    named = (("--election", at.election), ("--act", at.act), ("--launch", at.launch))
    wrong = [
        fault(
            "dates-out-of-order",
            later,
            f"It is {second}, which is not after {earlier}, {first}.",
            "Give them in the order election, Act, launch; those you leave out follow from those you give.",
        )
        for (earlier, first), (later, second) in pairwise(named)
        if second <= first
    ]
    return _outside({"election": at.election, "act": at.act, "launch": at.launch}) + wrong
