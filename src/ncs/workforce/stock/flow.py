"""Stock and flow: posts needed, filled and vacant by year, on arrays of draws of what is uncertain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ncs.core.arrays import Floats
from ncs.core.periods import FinancialYear
from ncs.workforce.pay.cost import TURNOVER_LINK

#: A rise of pay takes turnover no lower than people who retire and move would give, or than it was.
_LEAST_TURNOVER = 0.05
#: Lines of a year, in the order in which they are read.
LINES = ("needed", "filled", "vacant", "vacancy_rate", "turnover", "leavers", "starters", "wanted")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """Posts of an area at the start: filled and vacant."""

    area: str
    filled: float
    vacant: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Pay:
    """A rise of pay: pounds an hour on average above what would have been, as a share of pay, and from when.

    Attributes:
        rise, share: of all workers on average.
        linked: pounds of it that lie within the range of pay in which turnover falls as pay rises.
        since: the first year of it.
    """

    rise: float
    share: float
    linked: float
    since: FinancialYear


#: Nothing changes.
NO_RISE = Pay(rise=0.0, share=0.0, linked=0.0, since=FinancialYear(2100))


def project(
    stock: Stock, first: FinancialYear, years: int, values: Mapping[str, Floats], pay: Pay = NO_RISE
) -> list[Mapping[str, Floats]]:
    """Return each year's lines, the start first; every line is an array with a value a draw.

    Args:
        stock: posts at the start.
        first: the year of the start.
        years: how many follow.
        values: inputs by name, each an array with a value a draw; starters are those of the area, in posts.
        pay: a rise that lowers turnover and raises starters from its year.

    Posts needed grow with the population and with access. Leavers are turnover times posts filled, or more where posts
    go; starters are those who come, but no more than there are posts. ``wanted`` is how many starters would leave no
    more vacant than at the start, as a share.
    """
    needed = np.full_like(values["turnover.start"], stock.filled + stock.vacant)
    filled = np.full_like(needed, stock.filled)
    target = stock.vacant / (stock.filled + stock.vacant)
    nought = np.zeros_like(needed)
    rows: list[Mapping[str, Floats]] = [_row(needed, filled, values["turnover.start"], nought, nought, nought)]
    growth = (1 + values["growth.population"]) * (1 + values["growth.access"])
    for later in range(1, years + 1):
        raised = first + later >= pay.since
        turnover = _turnover(values, pay if raised else NO_RISE)
        coming = values["starters.home"] * (1 + values["growth.starters"]) ** (later - 1) + values["starters.abroad"]
        if raised:
            coming = coming * (1 + values["pay.starters"] * pay.share)
        needed = needed * growth
        leavers = np.maximum(filled * turnover, filled - needed)
        starters = np.clip(coming, 0, needed - filled + leavers)
        wanted = np.maximum(needed * (1 - target) - filled + leavers, 0)
        filled = filled - leavers + starters
        rows.append(_row(needed, filled, turnover, leavers, starters, wanted))
    return rows


def _turnover(values: Mapping[str, Floats], pay: Pay) -> Floats:
    fall = TURNOVER_LINK * pay.linked * values["pay.turnover"]
    at_start = values["turnover.start"]
    return np.maximum(at_start - fall, np.minimum(at_start, _LEAST_TURNOVER))


def _row(
    needed: Floats, filled: Floats, turnover: Floats, leavers: Floats, starters: Floats, wanted: Floats
) -> Mapping[str, Floats]:
    vacant = needed - filled
    return dict(zip(LINES, (needed, filled, vacant, vacant / needed, turnover, leavers, starters, wanted), strict=True))
