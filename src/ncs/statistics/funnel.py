"""Funnel limits, and what to do when places differ more than chance allows (over-dispersion).

Source throughout: Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine
24:1185-1202, and Handling over-dispersion of performance indicators, Quality and Safety in Health Care 14:347-351.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import numpy as np
from scipy.special import chdtrc, ndtri

from ncs.core.arrays import Floats
from ncs.statistics.arrays import ArrayLike, BadStatistic, counts, floats
from ncs.statistics.discrete import binomial, poisson

#: The two pairs of limits in use: "95%" and "99.8%".
PROBABILITIES = {"95%": 0.95, "99.8%": 0.998}


def binomial_limits(denominator: ArrayLike, target: float, *, probability: float) -> tuple[Floats, Floats]:
    """Exact binomial limits of a proportion around ``target``, interpolated between whole numbers (Appendix A.1.1).

    Returns:
        Lower and upper limits, never outside 0 to 1. NaN where the denominator is 0.

    Raises:
        BadStatistic: the target is not between 0 and 1.
    """
    n = counts(denominator, "A denominator")
    if not 0 <= target <= 1:
        raise BadStatistic(f"The target of a proportion must lie between 0 and 1, not {target}.")
    tail = (1 - probability) / 2
    quantile, below = binomial(n, target)
    edges = [_interpolated(p, quantile(p), below) for p in (tail, 1 - tail)]
    with np.errstate(divide="ignore", invalid="ignore"):
        lower, upper = (np.clip(edge / n, 0, 1) for edge in edges)
    return lower, upper


def poisson_limits(expected: ArrayLike, *, probability: float) -> tuple[Floats, Floats]:
    """Exact Poisson limits of a count around ``expected``, interpolated between whole numbers (Appendix A.1.2).

    Returns:
        Lower and upper limits as counts, never below 0. Divide by the population for a rate.
    """
    mean = counts(expected, "An expected count")
    tail = (1 - probability) / 2
    quantile, below = poisson(mean)
    edges = [_interpolated(p, quantile(p), below) for p in (tail, 1 - tail)]
    return np.maximum(edges[0], 0), np.maximum(edges[1], 0)


def _interpolated(p: float, rank: Floats, cdf: Callable[[Floats], Floats]) -> Floats:
    """Move the whole-number quantile back by the share of its probability that is not needed."""
    above, below = cdf(rank), cdf(rank - 1)
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.where(above > below, (above - p) / (above - below), 0.0)
    return np.asarray(rank - share, dtype=np.float64)


class Dispersion(StrEnum):
    """How the spread between places is treated."""

    NONE = "none"
    MULTIPLICATIVE = "multiplicative"
    ADDITIVE = "additive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How much more places differ than chance allows.

    Attributes:
        phi: mean of the squared winsorised z-scores over what it would be if they were normal; 1 when only chance is.
        tau: between-place standard deviation, in the units of the measure; 0 when there is only chance.
        p_value: chance of so large a phi without over-dispersion.
        places: number of places compared.
        used: the treatment chosen.
    """

    phi: float
    tau: float
    p_value: float
    places: int
    used: Dispersion


def winsorise(z: ArrayLike, *, share: float = 0.1) -> Floats:
    """Pull the lowest and highest ``share`` of z-scores in to the quantiles there, so outliers do not set the limits.

    Args:
        z: at least one score, without gaps.
        share: from 0 to below 0.5.
    """
    scores = floats(z)
    in_order = np.sort(scores)
    if np.isnan(in_order[-1]):
        return np.full_like(scores, np.nan)
    low, high = _quantile(in_order, share), _quantile(in_order, 1 - share)
    return np.asarray(np.minimum(np.maximum(scores, low), high), dtype=np.float64)


def _quantile(in_order: Floats, share: float) -> float:
    """The quantile of scores in order, as ``np.quantile`` gives it to the last bit, in a tenth of its time."""
    place = (len(in_order) - 1) * share
    below = min(int(place), len(in_order) - 1)
    low, high = float(in_order[below]), float(in_order[min(below + 1, len(in_order) - 1)])
    part = place - below
    return low + (high - low) * part if part < 0.5 else high - (high - low) * (1 - part)


def spread(
    value: ArrayLike,
    standard_error: ArrayLike,
    target: float,
    *,
    treatment: Dispersion | None = None,
    share: float = 0.1,
    significance: float = 0.05,
) -> Spread:
    """Estimate over-dispersion and choose its treatment.

    Winsorising makes the squares smaller (to 0.68 of what they are, for 10% of many normal scores), so that limits made
    from them as they stand are too narrow: 11% of places that differ by random effects only lie beyond limits that say
    5%. Therefore phi is set over its value for normal scores, and tau is the spread at which the scores, standardised
    with it and winsorised, have a phi of 1 (Paule and Mandel 1982, with that correction). The stated test compares phi
    with chance: scaled chi-squared with the mean and variance that winsorised normal scores have. If it is not
    beyond the ``significance`` point there is no treatment; otherwise the additive (random effects) one, because
    places truly differ and the difference does not shrink with size. ``treatment`` overrides the choice.

    Raises:
        BadStatistic: fewer than two places have a value and a positive standard error.
    """
    x, s = floats(value), counts(standard_error, "A standard error")
    usable = ~np.isnan(x) & ~np.isnan(s) & (s > 0)
    places = int(usable.sum())
    if not 0 <= share < 0.5:
        raise BadStatistic(f"The winsorised share must lie from 0 to 0.5, not {share}.")
    if places < 2:
        raise BadStatistic("Over-dispersion needs at least two places with a value and a standard error.")
    x, s = x[usable], s[usable]
    mean, variance = _of_normal_scores(places, share)
    phi = _phi(x - target, s, share) / mean
    freedom = 2 * mean**2 / variance
    p_value = float(chdtrc(freedom, freedom * phi))
    chosen = treatment or (Dispersion.ADDITIVE if p_value < significance else Dispersion.NONE)
    return Spread(phi=phi, tau=_tau(x - target, s, share, mean), p_value=p_value, places=places, used=chosen)


def _phi(away: Floats, error: Floats, share: float) -> float:
    return float(np.mean(winsorise(away / error, share=share) ** 2))


def _tau(away: Floats, error: Floats, share: float, mean: float) -> float:
    """Return the spread at which standardised scores have the phi of normal ones; 0 where chance alone has it."""
    from scipy.optimize import brentq  # takes a second to import, and only a spread of places needs it

    most = 2 * float(np.max(np.abs(away))) / np.sqrt(mean)
    if _phi(away, error, share) <= mean:
        return 0.0
    found = brentq(lambda tau: _phi(away, np.sqrt(error**2 + tau**2), share) - mean, 0.0, most, xtol=1e-9 * most)
    return float(found)


@cache
def _of_normal_scores(places: int, share: float) -> tuple[float, float]:
    """Return mean and variance of the phi of winsorised normal scores, by a fixed simulation; exact at share 0."""
    if share == 0:
        return 1.0, 2.0 / places
    scores = np.random.default_rng(2005).standard_normal((2000, places))
    low, high = np.quantile(scores, [share, 1 - share], axis=1, keepdims=True)
    phi = (np.clip(scores, low, high) ** 2).mean(axis=1)
    return float(phi.mean()), float(phi.var(ddof=1))


def z_scores(
    value: ArrayLike, standard_error: ArrayLike, target: ArrayLike, found: Spread, *, target_error: ArrayLike = 0.0
) -> Floats:
    """Return each place's distance from its target in standard errors, after the treatment that ``found`` carries.

    Multiplicative: the standard error times the square root of phi (never less than 1). Additive: √(s² + tau²).
    ``target_error`` is the standard error of a target that is itself an estimate; it adds in quadrature.
    """
    x, s, t = floats(value), counts(standard_error, "A standard error"), counts(target_error, "A standard error")
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray((x - floats(target)) / np.sqrt(widened(s, found) ** 2 + t**2), dtype=np.float64)


def limits(
    standard_error: ArrayLike,
    target: float,
    found: Spread,
    *,
    probability: float,
    lowest: float = -np.inf,
    highest: float = np.inf,
) -> tuple[Floats, Floats]:
    """Normal limits around ``target`` after the treatment of over-dispersion, kept within ``lowest`` to ``highest``."""
    half = ndtri(0.5 + probability / 2) * widened(counts(standard_error, "A standard error"), found)
    return np.maximum(target - half, lowest), np.minimum(target + half, highest)


def widened(standard_error: Floats, found: Spread) -> Floats:
    """Return standard errors with the spread between places in them, by the treatment that ``found`` carries."""
    if found.used is Dispersion.MULTIPLICATIVE:
        return np.asarray(standard_error * np.sqrt(max(found.phi, 1.0)), dtype=np.float64)
    if found.used is Dispersion.ADDITIVE:
        return np.sqrt(standard_error**2 + found.tau**2)
    return standard_error
