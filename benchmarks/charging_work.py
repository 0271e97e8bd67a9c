"""What the benchmarks of charging measure, one piece a process: ``python -m benchmarks.charging_work PIECE FILE``."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np

from benchmarks.means_test_people import KEPT, LOWER, PER_STEP, STEP, UPPER, read_people, write_people
from ncs.charging.case.case import Case, Journey
from ncs.charging.journey.journey import travel
from ncs.charging.journey.journey_plan import make_plan
from ncs.charging.law.assessment import assess
from ncs.charging.law.figures import figures as package_figures
from ncs.charging.reforms import combine, reforms
from ncs.charging.vector import Population, assess_many
from ncs.charging.vector.journey import Growth, travel_many
from ncs.charging.vector.population import PERMANENT

DAY = date(2026, 5, 4)
BORN = date(1955, 6, 1)
REFORM, WEEKS, RISE = "plan_2022", 522, Decimal("0.03")


def population(source: str) -> Population:
    """Return the residents of a file as a population of pensioners in permanent places."""
    people = read_people(Path(source))
    size = len(people["fee"])
    no, none = np.zeros(size, dtype=np.bool_), np.zeros(size, dtype=np.int64)
    return Population(
        born=np.full(size, np.datetime64(BORN, "D")),
        couple=no,
        lone_parent=no,
        children=none,
        disability_premium=no,
        enhanced_disability_premium=no,
        carer_premium=no,
        old_cohort=no,
        onset_age=none - 1,
        needs_band=none - 1,
        setting=np.full(size, PERMANENT, dtype=np.int64),
        nursing=no,
        night_care=no,
        weeks_in=none + 30,
        weeks_funded=none + 30,
        fee=people["fee"],
        income={kind: people[kind] for kind in ("state_pension", "occupational_pension")},
        savings=people["savings"],
        home=none,
        mortgage=none,
        home_protected=no,
        returns=no,
        housing=none,
        disability_costs=none,
    )


def arrays(source: str) -> None:
    """The whole decision order of the law for everybody at once."""
    people = population(source)
    package_figures()
    begun = time.perf_counter()
    total = int(assess_many(people, day=DAY).charge.sum())
    _say(total, begun)


def loop(source: str) -> None:
    """The simple means test, a person at a time, as plainly as Python can."""
    people = read_people(Path(source))
    names = ("savings", "state_pension", "occupational_pension", "fee")
    savings, state, occupational, fees = (people[name].tolist() for name in names)
    begun = time.perf_counter()
    total = 0
    for capital, first, second, fee in zip(savings, state, occupational, fees, strict=True):
        if capital > UPPER:
            total += fee
            continue
        tariff = -(-(capital - LOWER) // STEP) * PER_STEP if capital > LOWER else 0
        total += min(fee, max(0, first + second + tariff - KEPT))
    _say(total, begun)


def cases(source: str) -> list[Case]:
    """Return the residents of a file as cases."""
    people = read_people(Path(source))
    return [
        Case.model_validate(
            {
                "date": DAY,
                "person": {"born": BORN},
                "setting": {"kind": "care_home_permanent", "weeks_in": 30, "weeks_council_funded": 30},
                "cost": {"weekly": Decimal(fee) / 100, "includes_nursing": False},
                "income": [
                    {"kind": "state_pension", "weekly": Decimal(state) / 100},
                    {"kind": "occupational_pension", "weekly": Decimal(occupational) / 100},
                ],
                "capital": [{"kind": "savings", "value": Decimal(savings) / 100}],
            }
        )
        for savings, state, occupational, fee in zip(*(people[name].tolist() for name in people), strict=True)
    ]


def one_at_a_time(source: str) -> None:
    """The whole decision order of the law, a person at a time, every line explained."""
    everybody = cases(source)
    package_figures()
    begun = time.perf_counter()
    total = sum((assess(case, day=DAY).charge for case in everybody), Decimal(0))
    _say(int(total * 100), begun)


def journeys(source: str) -> None:
    """Ten years, week by week, of everybody at once under a lifetime cap."""
    people, scheme = population(source), combine([reforms()[REFORM]])
    begun = time.perf_counter()
    years = travel_many(
        people,
        start=DAY,
        weeks=WEEKS,
        scheme=scheme,
        growth=Growth(fees=RISE, incomes=RISE),
        workers=os.cpu_count() or 1,
    )
    _say(sum(int(year.person.sum()) for year in years), begun)


def one_journey_at_a_time(source: str) -> None:
    """The same ten years, a person at a time."""
    lived = Journey(weeks=WEEKS, fee_growth=RISE, income_growth=RISE)
    scheme = combine([reforms()[REFORM]])
    plans = [make_plan(case.model_copy(update={"journey": lived}), scheme=scheme) for case in cases(source)]
    begun = time.perf_counter()
    total = sum((week.pays.person for plan in plans for week in travel(plan)), Decimal(0))
    _say(int(total * 100), begun)


def _say(total: int, begun: float) -> None:
    print(f"total {total}\nwork {time.perf_counter() - begun:.4f}")


PIECES: dict[str, Callable[[str], None]] = {
    "arrays": arrays,
    "loop": loop,
    "one": one_at_a_time,
    "journeys": journeys,
    "one-journey": one_journey_at_a_time,
}

if __name__ == "__main__":
    if sys.argv[1] == "people":
        write_people(int(sys.argv[3]), Path(sys.argv[2]))
    else:
        PIECES[sys.argv[1]](sys.argv[2])
