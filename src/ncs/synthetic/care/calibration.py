"""The invented people made and fitted to the published totals, and how well each total is met."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ncs.charging.simulation.calibration import Calibration, calibrate
from ncs.charging.simulation.people import People
from ncs.core.errors import NcsError
from ncs.synthetic.care.dated import set_on
from ncs.synthetic.care.labels import fixed_labels
from ncs.synthetic.care.lives import draw_lives

#: The day on which people are set unless another is asked for: the first with the rates of 2026-27.
DEFAULT_DAY = date(2026, 4, 6)
#: With fewer rows than this the rarest of those who count towards a target may be missing.
FEWEST = 2_000
#: How many people, and which, where nothing is said.
DEFAULT_SIZE, DEFAULT_SEED = 30_000, 2026


class TooFew(NcsError):
    """So few people that they cannot stand for England."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Made:
    """Invented people with their fitted weights, and how these came out."""

    people: People
    calibration: Calibration


def make_calibrated(size: int, *, seed: int, on: date = DEFAULT_DAY) -> Made:
    """Invent people with care needs in England, and fit their weights to the published totals.

    Args:
        size: how many rows, at least ``FEWEST``; more rows make rare people less coarse, not more.
        seed: the same size, seed and day give the same people.
        on: the day they are set on; totals are fitted on the days of their own.

    Raises:
        TooFew: the size is below ``FEWEST``.
        CannotFit: the totals cannot be met with these people.
        NotModelled: a rate has no value on the day.
    """
    if size < FEWEST:
        raise TooFew(f"{size:,} people cannot stand for England. Ask for {FEWEST:,} or more; {DEFAULT_SIZE:,} do well.")
    lives = draw_lives(size, seed=seed)
    fixed = fixed_labels(lives)
    found = calibrate(lambda day: set_on(lives, on=day, fixed=fixed), weight=lives.who.weight)
    return Made(people=set_on(lives, on=on, weight=found.weight, fixed=fixed), calibration=found)


def make(size: int, *, seed: int, on: date = DEFAULT_DAY) -> People:
    """Return the people of :func:`make_calibrated` without the calibration.

    Raises:
        TooFew, CannotFit, NotModelled: as there.
    """
    return make_calibrated(size, seed=seed, on=on).people
