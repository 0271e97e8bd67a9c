"""Estimators for a census that some did not return: simple random non-response of n out of N, without replacement.

Sources: Cochran, Sampling Techniques (3rd ed., 1977), chapters 2, 3, 5 and 6; Wilson (1927), JASA 22:209-212, with the
number of answers raised by the finite population correction. Checked against the Python package svy 0.35 by a worked
fixture in the tests. All assume that those who did not answer are like those who did; what else could be is beside
each figure (:mod:`ncs.survey.estimation.missing`).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.special import ndtri, stdtrit

from ncs.core.arrays import Floats

Numbers = Sequence[float] | Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """One figure.

    Attributes:
        value: the figure; se: its standard error, None where it cannot be known (one answer).
        lower, upper: 95% interval; None with the standard error.
        n, frame: answers, and councils that they stand for.
        df: degrees of freedom of the interval; 0 where it is not by Student's t.
        method: the estimator in words.
    """

    value: float
    se: float | None
    lower: float | None
    upper: float | None
    n: int
    frame: int
    df: int
    method: str

    def times(self, factor: float, method: str = "") -> Estimate:
        """Return the same multiplied by a known number."""
        ends = [None if end is None else end * factor for end in (self.lower, self.upper)]
        low, high = (ends[1], ends[0]) if factor < 0 else (ends[0], ends[1])
        se = None if self.se is None else abs(factor) * self.se
        return replace(self, value=self.value * factor, se=se, lower=low, upper=high, method=method or self.method)


class NoAnswers(ValueError):
    """Nothing was answered, or more answers than the frame has councils."""


def total_by_count(y: Numbers, frame: int) -> Estimate:
    """Return the frame's total by count scaling: N/n times the sum of the answers. Cochran (1977), 2.5 and 2.8."""
    return mean(y, frame).times(frame, "count scaling: N/n times the sum")


def mean(y: Numbers, frame: int) -> Estimate:
    """Return the mean over councils, each counting once. Cochran (1977), 2.6.

    Raises:
        NoAnswers: there are none, or more than the frame holds.
    """
    values = _checked(y, frame)
    n = len(values)
    se = math.sqrt((1 - n / frame) * values.var(ddof=1) / n) if n > 1 else None
    return _with_t(float(values.mean()), se, n, frame, n - 1, "mean of councils, each counting once")


def ratio(y: Numbers, x: Numbers, frame: int) -> Estimate:
    """Return the ratio of totals, sum of y by sum of x, by linearisation. Cochran (1977), 6.4.

    Raises:
        NoAnswers: there are none, more than the frame holds, or x sums to nought.
    """
    top, below = _checked(y, frame), _checked(x, frame)
    if len(top) != len(below) or below.sum() == 0:
        raise NoAnswers("a ratio needs as many numbers below as above, and a sum below that is not nought")
    n, found = len(top), float(top.sum() / below.sum())
    se = math.sqrt((1 - n / frame) * _residual(top, below, found) / n) / abs(float(below.mean())) if n > 1 else None
    return _with_t(found, se, n, frame, n - 1, "ratio of totals")


def _residual(y: Floats, x: Floats, slope: float) -> float:
    left = y - slope * x
    return float((left**2).sum() / (len(y) - 1))


def total_by_ratio(y: Numbers, x: Numbers, size: float, frame: int) -> Estimate:
    """Return the frame's total by the ratio to a size that is known for all: X times R. Cochran (1977), 6.2."""
    return ratio(y, x, frame).times(size, "ratio to size: X times sum y by sum x")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One stratum: its answers, their sizes, and the councils and the size that it stands for."""

    y: Numbers
    x: Numbers
    councils: int
    size: float


def total_by_stratum(cells: Mapping[str, Cell]) -> Estimate:
    """Return the frame's total by count scaling within strata. Cochran (1977), 5.3."""
    parts = [total_by_count(cell.y, cell.councils) for cell in cells.values()]
    return _added(parts, "count scaling within strata")


def total_by_stratum_ratio(cells: Mapping[str, Cell]) -> Estimate:
    """Return the frame's total by ratios to size within strata, added up (separate ratios). Cochran (1977), 6.10."""
    parts = [total_by_ratio(cell.y, cell.x, cell.size, cell.councils) for cell in cells.values()]
    return _added(parts, "ratio to size within strata, added up")


def ratio_combined(cells: Mapping[str, Cell]) -> Estimate:
    """Return the ratio of totals that are each scaled within strata (combined ratio). Cochran (1977), 6.11."""
    top = math.fsum(cell.councils * float(np.mean(cell.y)) for cell in cells.values())
    below = math.fsum(cell.councils * float(np.mean(cell.x)) for cell in cells.values())
    found, n, frame = top / below, sum(len(cell.y) for cell in cells.values()), _frame(cells)
    parts = []
    for cell in cells.values():
        left = _checked(cell.y, cell.councils) - found * _checked(cell.x, cell.councils)
        parts.append(total_by_count(left, cell.councils).se)
    known = [one for one in parts if one is not None]
    se = math.sqrt(math.fsum(one**2 for one in known)) / abs(below) if len(known) == len(parts) else None
    return _with_t(found, se, n, frame, n - len(cells), "ratio of totals scaled within strata")


def _added(parts: Sequence[Estimate], method: str) -> Estimate:
    n, frame = sum(one.n for one in parts), sum(one.frame for one in parts)
    errors = [one.se for one in parts if one.se is not None]
    se = math.sqrt(math.fsum(one**2 for one in errors)) if len(errors) == len(parts) else None
    return _with_t(math.fsum(one.value for one in parts), se, n, frame, n - len(parts), method)


def _frame(cells: Mapping[str, Cell]) -> int:
    return sum(cell.councils for cell in cells.values())


def proportion(count: int, n: int, frame: int) -> Estimate:
    """Return a proportion of councils, from 0 to 1, with Wilson's interval on the effective number of answers.

    The standard error is Cochran's (1977, 3.2); with every council answering the interval is the figure itself.

    Raises:
        NoAnswers: nobody answered, or counts that cannot be.
    """
    if not 0 < n <= frame or not 0 <= count <= n:
        raise NoAnswers(f"{count} of {n} answers of {frame} councils cannot be")
    p, left = count / n, 1 - n / frame
    se = math.sqrt(left * p * (1 - p) / (n - 1)) if n > 1 else None
    low, high = _wilson(p, n / left) if left > 0 else (p, p)
    method = "share of councils that answered"
    return Estimate(value=p, se=se, lower=low, upper=high, n=n, frame=frame, df=0, method=method)


def _wilson(p: float, n: float) -> tuple[float, float]:
    z = float(ndtri(0.975))
    middle = (p + z**2 / (2 * n)) / (1 + z**2 / n)
    half = z * math.sqrt(p * (1 - p) / n + z**2 / (4 * n**2)) / (1 + z**2 / n)
    return (0.0 if p == 0 else middle - half), (1.0 if p == 1 else middle + half)


def median(y: Numbers, frame: int) -> Estimate:
    """Return the median of councils, with the shortest interval between two of the answers that holds it at least 95
    times in 100, whatever the numbers are; none where even the least and the greatest answer do not.

    Source: Sedransk and Meyer (1978), JRSS B 40:239-252: how many answers are at or below the frame's median follows
    the hypergeometric distribution.

    Raises:
        NoAnswers: there are none, or more than the frame holds.
    """
    values = np.sort(_checked(y, frame))
    n, found = len(values), float(np.median(values))
    rank = _rank_below_the_median(n, frame)
    low, high = (float(values[rank - 1]), float(values[n - rank])) if rank else (None, None)
    if n == frame:
        low = high = found
    return Estimate(value=found, se=None, lower=low, upper=high, n=n, frame=frame, df=0, method="median of councils")


def _rank_below_the_median(n: int, frame: int) -> int:
    """Return the highest rank of n answers that lies above the frame's median less often than 25 times in 1,000; 0
    where none does. The rank from the other end is below it as seldom.
    """
    half, reached, rank = -(-frame // 2), 0, 0
    while rank <= n:
        reached += math.comb(half, rank) * math.comb(frame - half, n - rank)
        if 40 * reached > math.comb(frame, n):
            break
        rank += 1
    return rank


def _checked(y: Numbers, frame: int) -> Floats:
    values = np.asarray(y, dtype=np.float64)
    if not 0 < len(values) <= frame or not np.isfinite(values).all():
        raise NoAnswers(f"{len(values)} answers of {frame} councils")
    return values


def _with_t(value: float, se: float | None, n: int, frame: int, df: int, method: str) -> Estimate:
    half = None if se is None or df < 1 else float(stdtrit(df, 0.975)) * se
    low, high = (None, None) if half is None else (value - half, value + half)
    return Estimate(value=value, se=se, lower=low, upper=high, n=n, frame=frame, df=max(df, 0), method=method)
