"""What the simulation says about each published figure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np

from ncs.charging.law.figures import figures
from ncs.charging.reforms import combine, reforms
from ncs.charging.simulation.people import People
from ncs.charging.simulation.prices import deflator
from ncs.charging.simulation.results import Outcome, Simulation
from ncs.charging.simulation.run import simulate
from ncs.charging.simulation.schemes import LAW, Named
from ncs.charging.simulation.stays import WEEKS_A_YEAR, Stays
from ncs.charging.vector.journey import travel_many
from ncs.charging.vector.population import PERMANENT, Pence
from ncs.charging.vector.terms import born_by_for_age, in_pence
from ncs.core.errors import UnknownName
from ncs.core.money import round_half_away
from ncs.core.periods import FinancialYear
from ncs.core.progress import Progress
from ncs.reference.populations import population

#: When the reforms of published costings are taken to start: the date to which the 2022 plan was postponed.
STARTS = date(2025, 10, 1)
_OLD = 65
_LONGEST = 600


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Evidence:
    """Simulations of everybody and of older people alone, from which published figures are worked out."""

    people: People
    everybody: Simulation
    older: Simulation
    seed: int

    def measure(self, how: str, asked: Mapping[str, str], *, prices: FinancialYear | None) -> Decimal:
        """Return a measure: ``public_change`` in £ million, shares as fractions, days, weeks.

        Raises:
            UnknownName: there is no such measure, reform or class of stays.
        """
        if how == "public_change":
            return self._public_change(asked)
        if how == "helped_share":
            numbers = _in_year(_found(self.older, asked["reform"]), asked["year"]).numbers
            return round_half_away(numbers.helped / numbers.receiving, 3)
        if how == "weeks_to_cap":
            return Decimal(_weeks_to_cap(self.people, asked["reform"]))
        if how == "lifetime_share":
            return self._lifetime_share(Decimal(asked["amount"]), prices)
        return self._stay(how, asked["stays"])

    def _public_change(self, asked: Mapping[str, str]) -> Decimal:
        """Return the change in public money on care: published costings of care leave benefits that stop aside."""
        own = _in_year(_found(self.everybody, asked["reform"]), asked["year"])
        less = _in_year(_found(self.everybody, asked.get("less", LAW)), asked["year"])
        return round_half_away(Decimal(own.spent.public_care - less.spent.public_care) / 100_000_000, 0)

    def _stay(self, how: str, name: str) -> Decimal:
        """Return a measure of the stays that people who come after the first are given."""
        leaving = self.people.leaving(1, seed=self.seed)
        weeks = leaving.stays[self.people.stays.index(_stays(self.people, name))]
        measures: dict[str, Callable[[], float]] = {
            "stay_mean": lambda: float(weeks.mean()) * 7,
            "stay_median": lambda: float(np.median(weeks)) * 7,
            "stay_over_3": lambda: float((weeks > 3 * WEEKS_A_YEAR).mean()),
        }
        if how not in measures:
            raise UnknownName("measure", how, tuple(measures))
        return round_half_away(Decimal(repr(measures[how]())), 3)

    def _lifetime_share(self, amount: Decimal, prices: FinancialYear | None) -> Decimal:
        """Return how many a year begin care from 65 that will cost so much, for each person who becomes 65.

        In a steady population as many begin as leave: the number in care over the mean length of stay.
        """
        people = self.people
        today = FinancialYear.of(people.on)
        wanted = float(amount * (deflator(of=prices, to=today) if prices else 1)) * 100
        weekly = people.now.fee + nursing_money(people)
        beginning = np.zeros(len(people))
        for place, stays in enumerate(people.stays):
            here = people.stay == place
            share = stays.share(wanted / np.maximum(weekly[here], 1).astype(np.float64))
            beginning[here] = people.weight[here] * WEEKS_A_YEAR / stays.mean_weeks() * share
        becoming = population("England", ages=f"{_OLD}-{_OLD}")
        return round_half_away(Decimal(repr(float(beginning[from_65(people)].sum()) / becoming)), 3)


def gathered(
    people: People, asked: Sequence[Mapping[str, str]], *, seed: int, progress: Progress | None = None
) -> Evidence:
    """Simulate what the measures ask for, with every reform starting on :data:`STARTS`."""
    older = people.take(from_65(people))
    of_older = [one for one in asked if one.get("of") == "older"]
    of_all = [one for one in asked if one not in of_older]
    return Evidence(
        people=people,
        everybody=_simulated(people, of_all, seed=seed, progress=_labelled(progress, "everybody")),
        older=_simulated(older, of_older, seed=seed, progress=_labelled(progress, "65 and over")),
        seed=seed,
    )


def _simulated(
    people: People, asked: Sequence[Mapping[str, str]], *, seed: int, progress: Progress | None
) -> Simulation:
    """Simulate the reforms asked for with a year, until the last year asked for."""
    dated = [one for one in asked if "year" in one]
    names = dict.fromkeys(one[key] for one in dated for key in ("reform", "less") if one.get(key, LAW) != LAW)
    return simulate(
        people,
        reforms=[_restarted(name) for name in names],
        first=FinancialYear.of(STARTS),
        last=max(FinancialYear.parse(one["year"]) for one in dated),
        seed=seed,
        replicates=2,
        progress=progress,
    )


def _labelled(progress: Progress | None, who: str) -> Progress | None:
    """Return progress whose stages say who is simulated."""
    return None if progress is None else lambda stage, done, of: progress(f"{stage}, {who}", done, of)


def _restarted(name: str) -> Named:
    parts = [reforms()[part].model_copy(update={"starts": STARTS}) for part in name.split("+")]
    return Named(name=name, scheme=combine(parts, base=figures()))


def from_65(people: People) -> Any:
    """Return who is 65 or over on the day of the people, one element a person."""
    return people.now.born <= born_by_for_age(_OLD, day=people.on)


def nursing_money(people: People) -> Pence:
    """Return NHS money for nursing in pence a week: the standard rate of the day where no other is known."""
    now = people.now
    standard = in_pence(figures().at("fnc.standard", people.on).value)
    return np.where(now.nhs >= 0, now.nhs, np.where(now.nursing & now.in_care_home, standard, 0))


def _found(simulation: Simulation, name: str) -> Outcome:
    return next(one for one in simulation.outcomes if one.named.name == name)


def _in_year(outcome: Outcome, year: str) -> Any:
    return next(result for result in outcome.years if str(result.year) == year)


def _stays(people: People, name: str) -> Stays:
    found = [stays for stays in people.stays if stays.name == name]
    if not found:
        raise UnknownName("class of stays", name, tuple(stays.name for stays in people.stays))
    return found[0]


def _weeks_to_cap(people: People, name: str) -> int:
    """Return the weeks until somebody in a home of 700 a week, with nothing but ample savings, reaches the cap."""
    one = people.now.take(np.array([0]))
    amounts = {"fee": 70_000, "council_rate": 70_000, "savings": 100_000_000, "setting": PERMANENT, "weeks_in": 52}
    nothing = ("home", "third_party", "own_top_up", "nhs", "free_service", "weeks_funded")
    changed = {**amounts, **dict.fromkeys(nothing, 0), "onset_age": 80, "weeks_since_discharge": -1}
    arrays = {key: np.array([value], dtype=np.int64) for key, value in changed.items()}
    flat = replace(one, **arrays, income={}, nursing=np.array([False]))  # type: ignore[arg-type]
    for year in travel_many(flat, start=STARTS, weeks=_LONGEST, scheme=_restarted(name).scheme):
        if year.reached_cap_weeks[0] >= 0:
            return int(year.reached_cap_weeks[0])
    return _LONGEST
