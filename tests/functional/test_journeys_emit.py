"""Journeys as client level data: checked clean, and the official measures equal a counter of the journeys themselves.

The people are invented by a seed, here. The counter below knows no SQL and nothing of how records are worked out.
"""

from __future__ import annotations

import csv
import os
import random
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

import pyarrow.parquet as pq
import pytest

from ncs.core.periods import Period, add_months
from ncs.journeys.details import details_of
from ncs.journeys.engine.recording import replay
from ncs.journeys.engine.state import State, state_of
from ncs.journeys.events.base import Event
from ncs.journeys.events.contact import JourneyOpened, ReablementEnded
from ncs.journeys.events.planning import ServiceEnded, ServiceStarted
from ncs.journeys.exchange.cld import emitted
from ncs.journeys.use.exchange import Submission, emit_states
from ncs.measures.use import compute
from ncs.records.use import build, check
from ncs.tables.writers.plain import csv_text
from support.return_stories import HOME, HOMES, TODAY, invented, settled

YEAR = Period(date(2025, 4, 1), date(2026, 3, 31))
#: Two hundred ask in each of fifteen months, the first before the year, so that every month of it has its events.
#: As many others are counted with NCS_JOURNEYS=20000 before the command.
PEOPLE = int(os.environ.get("NCS_JOURNEYS", "3000"))
MEASURES = ["wait_first_response", "wait_first_service", "3D", "2A", "2B", "2C", "2E"]
#: People who move into a care home, or do not quite: five ways, three ages and twelve months, each with each.
SETTLED = 60
COMMUNITY = "Long term support: Community"


@pytest.fixture(scope="module")
def states() -> list[State]:
    draw = random.Random(17)
    many = [replay(invented(number, draw), today=TODAY) for number in range(1, PEOPLE + 1)]
    return [*many, *(replay(list(settled(number)), today=TODAY) for number in range(SETTLED))]


@pytest.fixture(scope="module")
def submission(states: list[State]) -> Submission:
    return emit_states(states, council="Isles of Scilly", period=YEAR)


@pytest.fixture(scope="module")
def file(submission: Submission, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("emitted") / "cld.csv"
    path.write_text(csv_text(submission.table()), encoding="utf-8")
    return path


def test_the_submission_is_checked_clean(file: Path) -> None:
    found = check(file)
    assert [str(dict(row)) for row in found.table().rows] == []


def test_each_request_and_assessment_is_there_once(states: list[State], file: Path) -> None:
    rows = list(csv.DictReader(file.open(encoding="utf-8")))
    told = [(row["LA Person Unique Identifier"], row["Event Type"]) for row in rows]
    for state in states:
        answers = [one.on for one in state.given if one.kind in ("information-given", "screened")]
        assert told.count((state.opened.person, "Request")) == (YEAR.start <= answers[0] <= YEAR.end)
        done = [one.on for one in state.given if one.kind == "assessment-completed"]
        inside = sum(YEAR.start <= day <= YEAR.end for day in done) if finished(state, "assessment-started") else 0
        assert told.count((state.opened.person, "Assessment")) == inside


def test_an_event_has_the_same_reference_in_every_return(states: list[State]) -> None:
    """A later quarter, with others before it, tells what runs on under the reference of the year before."""

    def named(some: list[State], period: Period) -> dict[tuple[str, ...], str]:
        rows = emitted(some, period, cassr_code="211").rows
        keys = ("la_person_id", "event_type", "event_start_date", "service_type")
        return {tuple(row.get(key, "") for key in keys): row["event_reference"] for row in rows}

    year, quarter = named(states, YEAR), named(states[40::-1], Period(date(2026, 1, 1), YEAR.end))
    assert len(quarter) > 10 and {key: year[key] for key in quarter} == quarter
    assert len(set(year.values())) == len(emitted(states, YEAR, cassr_code="211").rows)


def services(*spells: tuple[date, date | None]) -> State:
    """An invented person with services from one day to another, each of the same kind."""
    events: list[Event] = [JourneyOpened(on=date(2025, 1, 1), person="P1", born=date(1940, 1, 1))]
    for number, (start, end) in enumerate(spells):
        kind, what = "Long Term Support: Community", "Home Support"
        events.append(ServiceStarted(on=start, ref=f"s{number}", type=kind, component=what))
        if end is not None:
            events.append(ServiceEnded(on=end, ref=f"s{number}"))
    return state_of(sorted(events, key=lambda one: one.on))


QUARTER = Period(date(2026, 1, 1), date(2026, 3, 31))


@pytest.mark.parametrize(
    ("start", "end", "there"),
    [
        (date(2026, 3, 31), None, True),
        (date(2026, 4, 1), None, False),
        (date(2025, 6, 1), date(2026, 1, 1), True),
        (date(2025, 6, 1), date(2025, 12, 31), False),
        (date(2025, 6, 1), None, True),
    ],
)
def test_an_event_is_in_a_return_if_any_of_its_days_is(start: date, end: date | None, there: bool) -> None:
    """The first and the last day of the period are in it, the days beside them are not."""
    rows = emitted([services((start, end))], QUARTER, cassr_code="211").rows
    assert [row["event_start_date"] for row in rows if row["event_type"] == "Service"] == [str(start)] * there


def test_two_events_of_one_kind_on_one_day_have_references_of_their_own() -> None:
    day = date(2026, 2, 2)
    rows = emitted([services((day, None), (day, None))], QUARTER, cassr_code="211").rows
    found = [row["event_reference"] for row in rows if row["event_type"] == "Service"]
    assert len(found) == 2 and len(set(found)) == 2


@pytest.fixture(scope="module", params=["dhsc-2026-06", "dhsc-2026-09"])
def measured(request: pytest.FixtureRequest, file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The official measures by each edition of the official method, in a folder."""
    folder = tmp_path_factory.mktemp("measured")
    days = {"first": YEAR.start, "last": YEAR.end, "as_of": TODAY, "import_date": TODAY}
    built = build(file, folder / "run", edition=request.param, **days)
    compute(built, "2025-26", folder / "measures", measures=MEASURES)
    return folder / "measures"


@pytest.fixture(scope="module")
def figures(measured: Path) -> dict[tuple[str, str, str], Any]:
    rows = list(csv.DictReader((measured / "observations.csv").open(encoding="utf-8")))
    return {(row["measure"], row["period_start"], row["group"]): row for row in rows}


def behind(measured: Path, measure: str) -> tuple[set[str], set[str]]:
    """The NHS numbers of those in the numerator, and in the denominator, as the official measure names them."""
    rows = pq.read_table(measured / "people" / f"{measure}.parquet").to_pylist()
    parts = ("in_numerator", "in_denominator")
    found = [{str(row["person_id"]) for row in rows if row[part]} for part in parts]
    return found[0], found[1]


def numbers(states: Iterable[State]) -> set[str]:
    """The NHS numbers of people."""
    return {details_of(state).nhs_number for state in states}


def day_of(state: State, kind: str) -> date | None:
    return next((one.on for one in state.given if one.kind == kind and YEAR.start.year <= one.on.year), None)


def waits(states: list[State], kinds: tuple[str, ...]) -> dict[tuple[str, str], list[int]]:
    """Days from a request that was answered in the year by more than advice, by the quarter in which they end, and age.

    The official method, version 1.1: from start to start, in calendar days; ages 25 to 64 and 65 and over.
    """
    found: dict[tuple[str, str], list[int]] = {}
    for state in states:
        asked, looked = (day_of(state, one) for one in ("referral-received", "screened"))
        days = [day for kind in kinds if (day := day_of(state, kind)) and finished(state, kind)]
        done = min(days, default=None)
        if asked and looked and done and looked >= YEAR.start and done <= YEAR.end:
            quarter = date(done.year, (done.month - 1) // 3 * 3 + 1, 1).isoformat()
            age = "age=25-64" if state.opened.born and state.opened.born.year == 1980 else "age=65+"
            found.setdefault((quarter, age), []).append((done - asked).days)
    return found


def finished(state: State, kind: str) -> bool:
    """Whether what answers is in the return: an assessment is there once it was completed, and decided on."""
    if kind != "assessment-started":
        return True
    decided = day_of(state, "eligibility-decided")
    return decided is not None and decided <= YEAR.end


@pytest.mark.parametrize(
    ("measure", "kinds"),
    [
        ("wait_first_response", ("assessment-started", "service-started", "reablement-started")),
        ("wait_first_service", ("service-started", "reablement-started")),
    ],
)
def test_official_waits_equal_a_counter_of_the_journeys(
    states: list[State],
    figures: dict[tuple[str, str, str], Any],
    measured: Path,
    measure: str,
    kinds: tuple[str, ...],
) -> None:
    counted = {key: (len(days), median(days)) for key, days in waits(states, kinds).items()}
    official = {
        (start, group): (int(row["denominator"]), float(row["value"]))
        for (name, start, group), row in figures.items()
        if name == measure
    }
    assert official == counted and len(counted) == 8
    waited = [state for state in states if waits([state], kinds)]
    assert behind(measured, measure)[1] == numbers(waited)


def test_people_with_direct_payments_equal_a_counter_of_the_journeys(
    states: list[State], figures: dict[tuple[str, str, str], Any], measured: Path
) -> None:
    """ASCOF 3D part 2A: of people with long-term support in the community on the last day, those with a direct payment.

    Support that ends on that day is there on it.
    """
    here = []
    for state in states:
        ends = {one.ref: one.on for one in state.all(ServiceEnded)}
        begun = [one for one in state.all(ServiceStarted) if one.on <= YEAR.end and one.type == COMMUNITY]
        here += [state] if any(ends.get(one.ref, date.max) >= YEAR.end for one in begun) else []
    paid = [state for state in here if state.all(ServiceStarted)[0].mechanism == "Direct payment"]
    row = figures["ascof_3d_2a", YEAR.start.isoformat(), "total"]
    assert (int(row["numerator"]), int(row["denominator"])) == (len(paid), len(here))
    assert behind(measured, "ascof_3d_2a") == (numbers(paid), numbers(here)) and len(paid) > 10


def test_people_at_home_equal_a_counter_of_the_journeys(
    states: list[State], figures: dict[tuple[str, str, str], Any], measured: Path
) -> None:
    """ASCOF 2E: of people with long-term support at any time in the year, those who live at home or with family.

    Where nobody knows where somebody lives, whom home care reaches is presumed to live at home.
    """
    here = []
    for state in states:
        ends = {one.ref: one.on for one in state.all(ServiceEnded)}
        long = (one for one in state.all(ServiceStarted) if one.type.startswith("Long term"))
        days = [(one.on, ends.get(one.ref, date.max)) for one in long]
        if any(start <= YEAR.end and end >= YEAR.start for start, end in days):
            here.append(state)
    row = (
        figures["ascof_2e", YEAR.start.isoformat(), "age=18-64"],
        figures["ascof_2e", YEAR.start.isoformat(), "age=65+"],
    )
    told = tuple(sum(int(one[part]) for one in row) for part in ("numerator", "denominator"))
    home = [state for state in here if details_of(state).accommodation in (HOME, "Unknown")]
    assert told == (len(home), len(here)) and behind(measured, "ascof_2e") == (numbers(home), numbers(here))
    assert 10 < told[0] < told[1]


def newly_in_a_home(state: State) -> str:
    """The age at which a person moved into a care home in the year, having lived in none in the 365 days before."""
    ends = {one.ref: one.on for one in state.all(ServiceEnded)}
    stays = [(one.on, ends.get(one.ref, date.max)) for one in state.all(ServiceStarted) if one.type in HOMES]
    born = state.opened.born
    for start, _ in stays:
        earlier = any(other < start and (start - end).days < 365 for other, end in stays)
        if YEAR.start <= start <= YEAR.end and not earlier and born is not None:
            return "65+" if start >= add_months(born, 12 * 65) else "18-64"
    return ""


def test_people_newly_in_homes_equal_a_counter_of_the_journeys(
    states: list[State], figures: dict[tuple[str, str, str], Any], measured: Path
) -> None:
    """ASCOF 2B and 2C: people whose first long-term stay in a home begins in the year, by age on the day."""
    counted = Counter(newly_in_a_home(state) for state in states)
    told = {
        age: int(figures[measure, YEAR.start.isoformat(), f"age={age}"]["numerator"])
        for measure, age in (("ascof_2b", "18-64"), ("ascof_2c", "65+"))
    }
    assert told == {age: counted[age] for age in ("18-64", "65+")}
    assert counted["18-64"] >= 8 and counted["65+"] >= 8
    for measure, age in (("ascof_2b", "18-64"), ("ascof_2c", "65+")):
        assert behind(measured, measure)[0] == numbers(one for one in states if newly_in_a_home(one) == age)


def test_reablement_that_led_to_nothing_more_equals_a_counter_of_the_journeys(
    states: list[State], figures: dict[tuple[str, str, str], Any], measured: Path
) -> None:
    """ASCOF 2A: of episodes of new clients that ended in the year, those after which nothing ongoing followed.

    Whoever left it of their own will (support declined) is in neither; long-term support in two days is ongoing.
    """
    ended = [one for state in states for one in state.all(ReablementEnded) if YEAR.start <= one.on <= YEAR.end]
    outcomes = Counter(one.outcome for one in ended)
    row = figures["ascof_2a", YEAR.start.isoformat(), "total"]
    nothing = outcomes["no further need"]
    assert (int(row["numerator"]), int(row["denominator"])) == (nothing, nothing + outcomes["more support"])
    assert nothing > 5 and outcomes["left early"] > 5
    over = {what: [state for state in states for one in state.all(ReablementEnded)
                   if YEAR.start <= one.on <= YEAR.end and one.outcome == what] for what in outcomes}  # fmt: skip
    whole = numbers([*over["no further need"], *over["more support"]])
    assert behind(measured, "ascof_2a") == (numbers(over["no further need"]), whole)


def test_what_cannot_be_told_yet_is_listed(states: list[State], submission: Submission) -> None:
    """A request without an answer, and an assessment without a decision, are no rows of a return."""
    told = {(row["person"], str(row["why"]).split()[1]) for row in submission.tables()[1].rows}
    waiting = {
        (state.opened.person, "assessment")
        for state in states
        if (done := day_of(state, "assessment-completed"))
        and done <= YEAR.end
        and not finished(state, "assessment-started")
    }
    unanswered = {
        (state.opened.person, "request")
        for state in states
        if (asked := day_of(state, "referral-received"))
        and asked <= YEAR.end
        and not any(
            one.on <= YEAR.end
            for one in state.given
            if one.kind in ("information-given", "screened", "assessment-started")
        )
    }
    assert told == waiting | unanswered
