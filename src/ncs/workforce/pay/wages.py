"""The distribution of hourly pay, fitted to the points that are held; what it misses is kept beside it.

A share of workers stands within 10p of the legal minimum, evenly spread. The others are paid more than that by an
excess with a Weibull distribution: its scale is fitted, its shape is an input, for no point above the median is held.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache

import numpy as np
from pydantic import BaseModel, ConfigDict

from ncs.core.arrays import Floats
from ncs.core.periods import FinancialYear
from ncs.policy.payroll import legal_minimum
from ncs.tables.reading.yaml_files import read_yaml
from ncs.workforce.held import data_file

#: How far above the legal minimum pay counts as at it, in pounds an hour: as the published share is counted.
SPIKE = 0.10
#: Points of the distribution that people are spread over, evenly in number.
POINTS = 200


class Point(BaseModel):
    """A share of care workers paid less than an amount of pounds an hour."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    below: Decimal
    share: Decimal
    source: str


class Held(BaseModel):
    """The points that are held for one day."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    day: date
    points: tuple[Point, ...]


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    fits: tuple[Held, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wages:
    """Hourly pay in pounds: a share within 10p of ``minimum``, the others above that by a Weibull excess."""

    minimum: float
    spike: float
    scale: float
    shape: float

    def share_below(self, wages: Floats) -> Floats:
        """Return the share of workers who are paid less than each wage."""
        edge = self.minimum + SPIKE
        at = np.clip((wages - self.minimum) / SPIKE, 0.0, 1.0) * self.spike
        beyond = np.maximum(wages - edge, 0.0) / self.scale
        return at + (1.0 - self.spike) * -np.expm1(-(beyond**self.shape))

    def people(self, points: int = POINTS) -> Floats:
        """Return the pay of so many people, lowest first, each standing for the same number of workers."""
        ranks = (np.arange(points) + 0.5) / points
        inside = self.minimum + SPIKE * ranks / self.spike
        rest = np.clip((ranks - self.spike) / (1.0 - self.spike), 0.0, None)
        above = self.minimum + SPIKE + self.scale * (-np.log1p(-rest)) ** (1.0 / self.shape)
        return np.where(ranks < self.spike, inside, above)

    def in_year(self, minimum: float, kept: float) -> Wages:
        """Return the distribution over another legal minimum, with a share ``kept`` of the pay above it."""
        return replace(self, minimum=minimum, scale=self.scale * kept)


@cache
def held() -> tuple[Held, ...]:
    """Return the points that are held, by day, the earliest first."""
    return read_yaml(data_file("wage_points.yaml"), _File).fits


def nearest(year: FinancialYear) -> tuple[Held, int]:
    """Return the points held for the year nearest to ``year``, and the years from theirs to it."""
    found = min(held(), key=lambda one: (abs(FinancialYear.of(one.day).starts - year.starts), -one.day.toordinal()))
    return found, year.starts - FinancialYear.of(found.day).starts


def fitted(points: Held, shape: float) -> Wages:
    """Return the distribution fitted to the points: the share at the minimum, and the scale of pay above it.

    The share is the mean of the points within 10p of the minimum; the scale is the geometric mean of those that each
    point above would have alone. What is missed is told by :func:`misfits`.
    """
    minimum = float(legal_minimum(points.day))
    edge = minimum + SPIKE
    pairs = [(float(one.below), float(one.share)) for one in points.points]
    spike = float(np.mean([share for below, share in pairs if below <= edge + 1e-9]))
    scales = [
        np.log(below - edge) - np.log(-np.log((1 - share) / (1 - spike))) / shape
        for below, share in pairs
        if below > edge + 1e-9
    ]
    return Wages(minimum=minimum, spike=spike, scale=float(np.exp(np.mean(scales))), shape=shape)


def misfits(points: Held, wages: Wages) -> tuple[float, ...]:
    """Return for each point the share fitted less the share published."""
    below = np.array([float(one.below) for one in points.points])
    return tuple(float(one) for one in wages.share_below(below) - [float(one.share) for one in points.points])
