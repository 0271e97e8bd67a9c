"""Coefficients estimated from activity by least squares, and how well they foretell a region that they never saw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ncs.core.errors import Problem, raise_if
from ncs.funding.formula.country import Numbers

#: Councils whose rate is so many residual standard deviations from what is fitted, left out themselves, are named.
SUSPECT = 3.0
#: Fewer councils than this many for each coefficient estimate nothing.
FOR_EACH = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Coefficient:
    """One coefficient: what one unit of an indicator adds to the rate, and its standard error (HC1)."""

    indicator: str
    value: float
    standard_error: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspect:
    """A council far from what is fitted: its rate, the fitted one, and how many standard deviations lie between."""

    code: str
    rate: float
    fitted: float
    deviations: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """A fit of rates for each person.

    Attributes:
        coefficients: the constant first.
        councils: how many rates.
        explained: R².
        error: root mean square error of councils in regions left out in turn, as a part of the mean rate.
        error_alone: the same of the mean of the other regions alone, which is what capitation says.
        suspects: councils far from the fit, the furthest first.
    """

    coefficients: tuple[Coefficient, ...]
    councils: int
    explained: float
    error: float
    error_alone: float
    suspects: tuple[Suspect, ...]


def fit(rates: Mapping[str, float], indicators: Mapping[str, Mapping[str, float]], regions: Mapping[str, str]) -> Fit:
    """Fit rates by council to a constant and indicators.

    Args:
        rates: for each person, by code.
        indicators: values by name and code.
        regions: region by code; each is left out in turn.

    Raises:
        ProblemsFound: too few councils, a council without an indicator, or indicators that say the same.
    """
    codes = tuple(sorted(rates))
    names = tuple(indicators)
    raise_if(_wrong(codes, indicators), "The coefficients cannot be estimated")
    y = np.array([rates[code] for code in codes])
    x = np.column_stack([np.ones(len(codes)), *(np.array([indicators[n][c] for c in codes]) for n in names)])
    raise_if(_same(x), "The coefficients cannot be estimated")
    beta, inverse = _solved(x, y)
    residuals = y - x @ beta
    leverage = np.einsum("ij,jk,ik->i", x, inverse, x)
    spare = len(codes) - x.shape[1]
    meat = x.T @ (x * np.square(residuals)[:, None])
    errors = np.sqrt(np.diag(inverse @ meat @ inverse) * len(codes) / spare)
    where = np.array([regions[code] for code in codes])
    return Fit(
        coefficients=tuple(
            Coefficient(indicator=name, value=float(value), standard_error=float(error))
            for name, value, error in zip(("constant", *names), beta, errors, strict=True)
        ),
        councils=len(codes),
        explained=float(1 - np.square(residuals).sum() / np.square(y - y.mean()).sum()),
        error=_left_out(x, y, where),
        error_alone=_left_out(x[:, :1], y, where),
        suspects=_suspects(codes, y, residuals, leverage, spare),
    )


def _wrong(codes: Sequence[str], indicators: Mapping[str, Mapping[str, float]]) -> list[Problem]:
    problems = []
    if len(codes) < FOR_EACH * (len(indicators) + 1):
        message = f"{len(codes)} councils are too few for {len(indicators) + 1} coefficients."
        step = f"Take fewer indicators: {FOR_EACH} councils for each at least."
        problems.append(Problem(rule="too-few", message=message, next_step=step, field="--indicator"))
    for name, values in indicators.items():
        gaps = [code for code in codes if not np.isfinite(values.get(code, np.nan))]
        if gaps:
            message = f"The indicator {name} has no value for {len(gaps)} councils, such as {gaps[0]}."
            step = "Give one for every council; a gap is never taken for zero."
            problems.append(Problem(rule="missing-indicator", message=message, next_step=step, field="--indicator"))
    return problems


def _same(x: Numbers) -> list[Problem]:
    scaled = x / np.linalg.norm(x, axis=0)
    if np.linalg.matrix_rank(scaled, tol=1e-8) == x.shape[1]:
        return []
    step = "Leave one of them out."
    message = "The indicators say the same as one another, so no coefficient is theirs alone."
    return [Problem(rule="collinear", message=message, next_step=step, field="--indicator")]


def _solved(x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
    inverse = np.linalg.inv(x.T @ x)
    return np.asarray(inverse @ (x.T @ y)), np.asarray(inverse)


def _left_out(x: Numbers, y: Numbers, where: np.typing.NDArray[np.str_]) -> float:
    """Return the error of each region foretold from the others."""
    missed = np.zeros(len(y))
    for region in sorted(set(where.tolist())):
        out = where == region
        beta, *_ = np.linalg.lstsq(x[~out], y[~out], rcond=None)
        missed[out] = y[out] - x[out] @ beta
    return float(np.sqrt(np.mean(np.square(missed))) / y.mean())


def _suspects(
    codes: Sequence[str], y: Numbers, residuals: Numbers, leverage: Numbers, spare: int
) -> tuple[Suspect, ...]:
    """Return councils by their residual over its deviation, worked out without them."""
    others = (np.square(residuals).sum() - np.square(residuals) / (1 - leverage)) / (spare - 1)
    deviations = residuals / np.sqrt(np.maximum(others, 1e-300) * (1 - leverage))
    order = sorted(range(len(codes)), key=lambda at: (-abs(deviations[at]), codes[at]))
    return tuple(
        Suspect(
            code=codes[at], rate=float(y[at]), fitted=float(y[at] - residuals[at]), deviations=float(deviations[at])
        )
        for at in order
        if abs(deviations[at]) > SUSPECT
    )
