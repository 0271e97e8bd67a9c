"""What care costs to provide, what a pay floor costs, and where the workforce goes, for a notebook."""

from __future__ import annotations

from os import PathLike

from ncs.core.given import name_of, path_of, text_of, whole_of
from ncs.prices.use.prices import AskedPrice
from ncs.prices.use.prices import price as ask_price
from ncs.workforce.use.pay import CostedFloor
from ncs.workforce.use.pay import floor as ask_floor
from ncs.workforce.use.stock import ProjectedWorkforce
from ncs.workforce.use.stock import project as ask_project

PathLikeText = str | PathLike[str]


def price(file: PathLikeText, service: str | None = None, *, draws: int = 10_000, seed: int = 1) -> AskedPrice:
    """Work out the price of an hour, a week, a session or a night of care, line by line.

    Args:
        file: the input (YAML); ``ncs price template homecare`` writes one to start from.
        service: what it must be about, such as ``homecare`` or ``care-home``; any if not given.
        draws: of what the input says is uncertain; seed: of the draws.

    Raises:
        ProblemsFound: the input cannot be used; with every problem.
        NcsError: a file or a value cannot be used.
    """
    asked = name_of(service, "service")
    wanted = asked.replace("-", "_") if asked is not None else None
    return ask_price(path_of(file, "file"), wanted, draws=whole_of(draws, "draws"), seed=whole_of(seed, "seed"))


def _written(floor: float) -> str:
    """Return pounds given as a number as they are written; what is no number stays what it is, to be refused."""
    return str(floor) if isinstance(floor, int | float) else floor


def pay_floor(
    floor: str | float,
    *,
    first: str = "2026-27",
    years: int = 1,
    inputs: PathLikeText | None = None,
    shares: PathLikeText | None = None,
    roles: PathLikeText | None = None,
    draws: int = 200,
    seed: int = 1,
) -> CostedFloor:
    """Cost a sector minimum: by role, service and payer, with differentials, on-costs, and what comes back.

    Args:
        floor: pounds an hour such as ``13.45``, or ``real_living_wage``, ``nhs_band_2``, ``nhs_band_3``.
        first: financial year in which it begins; years: how many to cost.
        inputs: inputs of your own in place of some (YAML); shares: areas and their shares (CSV).
        roles: posts and pay of managers, nurses and others, to cost them too (CSV).
        draws: of the uncertain inputs; seed: of the draws.

    Raises:
        NcsError: the floor, a file or a number cannot be used, or a year is not modelled.
    """
    return ask_floor(
        text_of(floor if isinstance(floor, str) else _written(floor), what="a floor"),
        first=text_of(first, what="a year"),
        years=whole_of(years, "years"),
        inputs=inputs,
        shares=shares,
        roles=roles,
        draws=whole_of(draws, "draws"),
        seed=whole_of(seed, "seed"),
    )


def project_workforce(
    *,
    last: str = "2040-41",
    floor: str | None = None,
    since: str = "2026-27",
    areas: PathLikeText | None = None,
    inputs: PathLikeText | None = None,
    draws: int = 500,
    seed: int = 1,
) -> ProjectedWorkforce:
    """Project posts needed, filled and vacant, by year.

    Args:
        last: financial year to project to.
        floor: a sector minimum whose effect on turnover and starters is taken in; ``since`` which year.
        areas: a table of areas' posts; without it, England.
        inputs: inputs of your own in place of some (YAML).
        draws: of the uncertain inputs; seed: of the draws.

    Raises:
        NcsError: the floor, a file or a number cannot be used, or a year is not modelled.
    """
    return ask_project(
        last=text_of(last, what="a year"),
        floor=name_of(floor, "floor"),
        since=text_of(since, what="a year"),
        areas=areas,
        inputs=inputs,
        draws=whole_of(draws, "draws"),
        seed=whole_of(seed, "seed"),
    )
