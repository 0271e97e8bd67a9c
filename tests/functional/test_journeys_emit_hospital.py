"""ASCOF 2D from journeys with hospital data: equal, person by person, to a counter that knows no SQL. All invented.

The rules that the counter holds are those of the method note: reablement of somebody who was discharged at 65 or over,
from 7 days before to 3 days after it began; within 84 days of the discharge no death, no emergency stay of a night or
more, and no new stay in a home.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from typing import Any

import pyarrow.csv as pc
import pyarrow.parquet as pq
import pytest

from ncs.core.periods import Period, add_months
from ncs.journeys.details import details_of
from ncs.journeys.engine.recording import replay
from ncs.journeys.engine.state import State
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event
from ncs.journeys.events.contact import ReablementStarted
from ncs.journeys.events.planning import ServiceStarted
from ncs.journeys.use.exchange import emit_states
from ncs.measures.use import compute
from ncs.records.use import build, check
from ncs.tables.writers.plain import csv_text
from support.hospital import spell, spells_table
from support.return_stories import TODAY, details, invented, nhs_number

YEAR = Period(date(2025, 4, 1), date(2026, 3, 31))
#: Where the numbers of those who may go to hospital begin, after all others.
NUMBERED = 5_000
SCILLY = "E06000053"
#: The day reablement begins, in days after the discharge; None: no stay in hospital.
BEGINS = (-4, -3, 0, 2, 7, 8, None)
#: What happens afterwards, and how many days after the discharge.
AFTER = (("nothing", 0), ("died", 84), ("died", 85), ("readmitted", 84), ("readmitted", 85), ("a day", 40),
         ("planned", 40), ("home", 84), ("home", 85))  # fmt: skip
#: Months from birth to the month of the discharge: 65 a month before it, and a month too young.
BORN = (-65 * 12 - 1, -65 * 12 + 1)


@dataclass(frozen=True, kw_only=True)
class Person:
    """One invented person: a journey, their stays in hospital, and what the story was."""

    state: State
    stays: tuple[dict[str, Any], ...]
    discharged: date | None


def person(number: int, begins: int | None, after: tuple[str, int], months: int) -> Person:
    """Somebody who leaves hospital in the year, or does not, has reablement, and something happens afterwards."""
    left = date(2025, 5, 1) + timedelta(days=number % 200)
    born = add_months(left.replace(day=1), months)
    nhs, start = nhs_number(NUMBERED + number), left + timedelta(days=begins or 0)
    what, days = after
    day = left + timedelta(days=days)
    story = [*details(NUMBERED + number, random.Random(number), born), *reabled(start)]
    if what == "died":
        story.append(event("died", day.isoformat()))
    if what == "home":
        story += in_a_home(day)
    story.sort(key=lambda one: one.on)
    of = {"person": nhs, "year": born.year, "month": born.month}
    stays = [spell(left - timedelta(days=6), left, **of)] if begins is not None else []
    if what in ("readmitted", "a day", "planned"):
        nights, management = (0 if what == "a day" else 2), ("EL" if what == "planned" else "EM")
        stays.append(spell(day, day + timedelta(days=nights), **of, management=management))
    discharged = left if begins is not None else None
    return Person(state=replay(story, today=TODAY), stays=tuple(stays), discharged=discharged)


def reabled(start: date) -> Iterator[Event]:
    asked = (start - timedelta(days=1)).isoformat()
    yield event("referral-received", asked, source="hospital")
    yield event("screened", asked, appears_need=True, leads_to="reablement")
    yield event("reablement-started", start.isoformat(), ref="r", goals=["climb the stairs"])
    yield event("reablement-ended", (start + timedelta(days=30)).isoformat(), ref="r", outcome="no further need")


def in_a_home(start: date) -> Iterator[Event]:
    """Assessed, found eligible and moved, in the days before."""

    def at(days: int) -> str:
        return (start - timedelta(days=days)).isoformat()

    yield event("assessment-started", at(20), ref="a")
    yield event("assessment-completed", at(19), ref="a", method="face to face", involved=True)
    findings = {name: {"unable": True, "impact": "goes without"} for name in ("nutrition", "hygiene")}
    said = {"cause": True, "impact": True, "eligible": True, "reasons": "As found.", "findings": findings}
    yield event("eligibility-decided", at(18), **said)
    needs = [{"outcome": name, "by": "council"} for name in findings]
    yield event("plan-agreed", at(10), ref="p", involved=True, needs=needs)
    yield event("budget-agreed", at(9), cost_pence=90_000, person_pence=0, council_pence=90_000)
    cost = {"unit_pence": 90_000, "frequency": "Weekly", "units_weekly": 1}
    yield event("service-started", at(0), ref="h", type="Long term support: Residential care",
                component="Long term residential care", mechanism="CASSR managed personal budget", **cost)  # fmt: skip


@pytest.fixture(scope="module")
def people() -> list[Person]:
    """Each day of beginning with each thing that happens and each age: 126 people."""
    return [person(number, *way) for number, way in enumerate(product(BEGINS, AFTER, BORN), 1)]


def linked(one: Person) -> bool:
    """Whether the discharge counts and reablement followed it in time."""
    begun, born = one.state.all(ReablementStarted)[0].on, one.state.opened.born
    if one.discharged is None or born is None or one.discharged < add_months(born, 65 * 12):
        return False
    return -3 <= (begun - one.discharged).days <= 7


def remained(one: Person) -> bool:
    """Whether nothing within 84 days of the discharge counts against it."""
    assert one.discharged is not None
    last = one.discharged + timedelta(days=84)
    back = [stay for stay in one.stays if stay["Admission_Date"] > one.discharged]
    nights = [stay for stay in back if stay["Discharge_Date"] > stay["Admission_Date"]
              and stay["Der_Management_Type"] in ("EM", "NE")]  # fmt: skip
    homes = [moved.on for moved in one.state.all(ServiceStarted) if "Residential" in moved.type]
    days = [*(stay["Admission_Date"] for stay in nights), *homes, *([one.state.died] if one.state.died else [])]
    return not any(day <= last for day in days)


def discharges(one: Person) -> Iterator[str]:
    """The NHS number once for each discharge at 65 or over after at least a night."""
    born = one.state.opened.born
    assert born is not None
    for stay in one.stays:
        if stay["Admission_Date"] < stay["Discharge_Date"] >= add_months(born, 65 * 12):
            yield details_of(one.state).nhs_number


@pytest.mark.parametrize("edition", ["dhsc-2026-06", "dhsc-2026-09"])
def test_reablement_after_hospital_equals_a_counter_of_the_journeys(
    people: list[Person], tmp_path: Path, edition: str
) -> None:
    (tmp_path / "hospital").mkdir()
    spells = spells_table([stay for one in people for stay in one.stays])
    pc.write_csv(spells, tmp_path / "hospital" / "spells.csv")
    (tmp_path / "hospital" / "lsoa_to_council.csv").write_text(f"lsoa,area\nE01000001,{SCILLY}\n", encoding="utf-8")
    draw = random.Random(17)
    others = [replay(invented(number, draw), today=TODAY) for number in range(1, 301)]  # in no hospital
    submission = emit_states([*others, *(one.state for one in people)], council="Isles of Scilly", period=YEAR)
    file = tmp_path / "cld.csv"
    file.write_text(csv_text(submission.table()), encoding="utf-8")
    assert [str(dict(row)) for row in check(file).table().rows] == []
    days = {"first": YEAR.start, "last": YEAR.end, "as_of": TODAY, "import_date": TODAY}
    built = build(file, tmp_path / "run", edition=edition, **days)
    where = {"hospital": tmp_path / "hospital" / "spells.csv", "look_ups": tmp_path / "hospital"}
    compute(built, "2025-26", tmp_path / "measures", measures=["2D"], **where)
    told = pq.read_table(tmp_path / "measures" / "people" / "ascof_2d_1.parquet").to_pylist()
    whole = {row["person_id"] for row in told if row["in_denominator"]}
    well = {row["person_id"] for row in told if row["in_numerator"]}
    mine = {details_of(one.state).nhs_number: remained(one) for one in people if linked(one)}
    assert whole == set(mine) and well == {number for number, stayed in mine.items() if stayed}
    # Of 126 people half are old enough, and 4 of 7 ways begin in time: 36. Of 9 ways of going on 6 are no fault.
    assert (len(whole), len(well)) == (36, 24)
    leaving = pq.read_table(tmp_path / "measures" / "people" / "ascof_2d_2.parquet").to_pylist()
    counted = Counter(row["person_id"] for row in leaving if row["in_denominator"])
    assert counted == Counter(number for one in people for number in discharges(one))
    assert {row["person_id"] for row in leaving if row["in_numerator"]} == whole
