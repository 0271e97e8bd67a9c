"""The invented people made and fitted to the published totals, and how well each total is met."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ncs.charging.simulation.calibration import Calibration, calibrate
from ncs.charging.simulation.people import People
from ncs.core.errors import Problem, fault, raise_if
from ncs.synthetic.care.dated import set_on
from ncs.synthetic.care.labels import fixed_labels
from ncs.synthetic.care.lives import draw_lives
from ncs.tables.wording import shown_date

#: The day on which people are set unless another is asked for: the first with the rates of 2026-27.
DEFAULT_DAY = date(2026, 4, 6)
#: The first day that people can be set on: the new State Pension begins, which some of them have.
FIRST_DAY = date(2016, 4, 6)
#: With fewer rows than this the rarest of those who count towards a target may be missing; more need too much memory.
FEWEST, MOST = 2_000, 10_000_000
#: How many people, and which, where nothing is said.
DEFAULT_SIZE, DEFAULT_SEED = 30_000, 2026


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Made:
    """Invented people with their fitted weights, and how these came out."""

    people: People
    calibration: Calibration


def problems_of(size: int, *, seed: int, on: date) -> Iterator[Problem]:
    """Yield why people of this number, seed and day cannot be invented; nothing if they can."""
    if size < FEWEST:
        step = f"Ask for {FEWEST:,} or more; {DEFAULT_SIZE:,} do well."
        yield fault("too-few-people", "--people", f"{size:,} people cannot stand for England.", step)
    if size > MOST:
        step = f"Ask for {MOST:,} or fewer; {DEFAULT_SIZE:,} do well."
        yield fault("too-many-people", "--people", f"{size:,} people need more memory than there is.", step)
    if seed < 0:
        yield fault("bad-seed", "--seed", f"The seed {seed} is below zero.", "Give zero or a whole number above it.")
    if on < FIRST_DAY:
        message = f"Invented people cannot be set on {shown_date(on)}."
        yield fault("too-early", "day", message, f"Choose {shown_date(FIRST_DAY)}, or 2016-17, or later.")


def make_calibrated(size: int, *, seed: int, on: date = DEFAULT_DAY) -> Made:
    """Invent people with care needs in England, and fit their weights to the published totals.

    Args:
        size: how many rows, at least ``FEWEST``; more rows make rare people less coarse, not more.
        seed: the same size, seed and day give the same people.
        on: the day they are set on; totals are fitted on the days of their own.

    Raises:
        ProblemsFound: the size, seed or day cannot be (:func:`problems_of`).
        CannotFit: the totals cannot be met with these people.
        NotModelled: a rate has no value on the day.
    """
    raise_if(list(problems_of(size, seed=seed, on=on)), "No people can be invented")
    lives = draw_lives(size, seed=seed)
    fixed = fixed_labels(lives)
    found = calibrate(lambda day: set_on(lives, on=day, fixed=fixed), weight=lives.who.weight)
    return Made(people=set_on(lives, on=on, weight=found.weight, fixed=fixed), calibration=found)


def fitted(size: int, *, seed: int, on: date = DEFAULT_DAY) -> tuple[People, Calibration]:
    """Return the people of :func:`make_calibrated`, and how they were fitted.

    Raises:
        ProblemsFound, CannotFit, NotModelled: as there.
    """
    made = make_calibrated(size, seed=seed, on=on)
    return made.people, made.calibration


def make(size: int, *, seed: int, on: date = DEFAULT_DAY) -> People:
    """Return the people of :func:`make_calibrated` without the calibration.

    Raises:
        ProblemsFound, CannotFit, NotModelled: as there.
    """
    return make_calibrated(size, seed=seed, on=on).people
