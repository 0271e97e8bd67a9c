"""How long people need care: survival curves by year of stay, and times drawn from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import log
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict

from ncs.core.errors import Problem
from ncs.tables.reading.yaml_files import read_yaml

#: Weeks in a year of a survival curve.
WEEKS_A_YEAR = 365.25 / 7
CONFIDENCES = ("published", "derived", "assumed")

Weeks = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stays:
    """One class of stays: the share of people still in care after each whole year from the start.

    The chance to leave is constant within a year of stay, and goes on after the last year as it was in it. So a curve
    of ``n`` shares has ``n - 1`` yearly rates.

    Attributes:
        name, title: short name, and in words.
        surviving: shares after 0, 1, 2 … years; the first is 1, each is below the one before, the last is above zero.
        source: where the shares come from.
        confidence: ``published``, ``derived`` or ``assumed`` (this project's own assumption).
    """

    name: str
    title: str
    surviving: tuple[float, ...]
    source: str
    confidence: str

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong with the curve."""
        shares = self.surviving
        falls = all(after < before for before, after in pairwise(shares))
        if len(shares) < 2 or shares[0] != 1 or not falls or shares[-1] <= 0:
            yield Problem(
                rule="bad-survival",
                message=f"The shares of stays {self.name!r} do not start at 1 and fall each year, staying above 0.",
                next_step="Write shares still in care after 0, 1, 2 … years, such as [1, 0.55, 0.385].",
                field=f"stays {self.name}",
            )
        if self.confidence not in CONFIDENCES:
            yield Problem(
                rule="bad-confidence",
                message=f"The confidence of stays {self.name!r} is none of {', '.join(CONFIDENCES)}.",
                next_step="Write how sure the shares are.",
                field=f"stays {self.name}",
            )

    def rates(self) -> NDArray[np.float64]:
        """Return the chance to leave in each year of stay, as a continuous rate a year; the last goes on for ever."""
        found: NDArray[np.float64] = -np.diff(np.log(np.asarray(self.surviving)))
        return found

    def hazard(self, weeks: Weeks) -> Weeks:
        """Return the cumulative hazard after so many weeks: the share still in care is ``exp(-hazard)``."""
        years, rates = weeks / WEEKS_A_YEAR, self.rates()
        knots = np.concatenate([[0.0], np.cumsum(rates)])
        last = np.minimum(years.astype(np.int64), len(rates) - 1)
        found: Weeks = knots[last] + (years - last) * rates[last]
        return found

    def share(self, weeks: Weeks) -> Weeks:
        """Return the share still in care after so many weeks."""
        return np.exp(-self.hazard(weeks))

    def after(self, hazard: Weeks) -> Weeks:
        """Return the weeks after which the cumulative hazard is reached (the inverse of :meth:`hazard`)."""
        rates = self.rates()
        knots = np.concatenate([[0.0], np.cumsum(rates)])
        year = np.minimum(np.searchsorted(knots, hazard, side="right") - 1, len(rates) - 1)
        found: Weeks = (year + (hazard - knots[year]) / rates[year]) * WEEKS_A_YEAR
        return found

    def mean_weeks(self) -> float:
        """Return the mean length of stay, the area under the curve."""
        rates, shares = self.rates(), np.asarray(self.surviving)
        within = (shares[:-1] - shares[1:]) / rates
        return float(within.sum() + shares[-1] / rates[-1]) * WEEKS_A_YEAR

    def median_weeks(self) -> float:
        """Return the weeks after which half have left."""
        return float(self.after(np.array([log(2)]))[0])

    def remaining(self, weeks_so_far: Weeks, chance: Weeks) -> Weeks:
        """Return how many more weeks are stayed after so many, where ``chance`` of those who got so far stay longer."""
        return self.after(self.hazard(weeks_so_far) - np.log(chance)) - weeks_so_far

    def so_far(self, share: Weeks) -> Weeks:
        """Return the weeks stayed so far by somebody met on a day: ``share`` of such people have stayed less.

        In a steady stock the time so far has the density of the curve divided by its mean (the backward recurrence
        time of a renewal process), so long stays are met more often than they begin.
        """
        rates, shares = self.rates(), np.asarray(self.surviving)
        areas = np.concatenate([[0.0], np.cumsum((shares[:-1] - shares[1:]) / rates)])
        wanted = share * self.mean_weeks() / WEEKS_A_YEAR
        year = np.minimum(np.searchsorted(areas, wanted, side="right") - 1, len(rates) - 1)
        left = 1 - (wanted - areas[year]) * rates[year] / shares[year]
        found: Weeks = (year - np.log(left) / rates[year]) * WEEKS_A_YEAR
        return found


class _Class(BaseModel):
    """What the file says of one class of stays."""

    model_config = ConfigDict(extra="forbid")

    title: str
    surviving: tuple[float, ...]
    source: str
    confidence: Literal["published", "derived", "assumed"]


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    stays: dict[str, _Class]


@cache
def stay_classes() -> tuple[Stays, ...]:
    """Return the package's classes of stay, in the order of ``stays.yaml``."""
    held = read_yaml(files("ncs.charging.simulation") / "stays.yaml", _File).stays
    return tuple(Stays(name=name, **entry.model_dump()) for name, entry in held.items())
