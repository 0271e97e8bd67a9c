"""Invented lives as drawn once, to be set on any day: who, means and needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ncs.synthetic.care.assumptions import assumptions
from ncs.synthetic.care.means import Means, draw_means
from ncs.synthetic.care.needs import Needs, draw_needs
from ncs.synthetic.care.who import Who, draw_who

#: The day whose pounds the parameters are in: the middle of 2024-25.
BASE_DAY = date(2024, 10, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lives:
    """Who people are, what they own and receive, and what they need."""

    who: Who
    means: Means
    needs: Needs

    def __len__(self) -> int:
        return len(self.who)


def draw_lives(size: int, *, seed: int) -> Lives:
    """Return ``size`` invented lives; the same size and seed give the same."""
    who = draw_who(size, seed=seed)
    means = draw_means(who, seed=seed)
    return Lives(who=who, means=means, needs=draw_needs(who, means, seed=seed))


def grown(name: str, *, on: date) -> float:
    """Return by what amounts of October 2024 are multiplied on a day, for one of the ``growth`` parameters."""
    growth: float = (1 + assumptions().number(f"growth.{name}")) ** ((on - BASE_DAY).days / 365.25)
    return growth
