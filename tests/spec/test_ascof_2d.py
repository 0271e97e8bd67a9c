"""The manual of ASCOF 2D: which discharges count, which reablement followed them, and what became of the person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import pytest

from ncs.engine.engine import Engine
from ncs.measures.definitions import ascof_2d
from ncs.measures.run.counting import counts
from ncs.reference.regions import ENGLAND
from support.cases import SEPTEMBER, YEAR, context_of
from support.events import Row, event
from support.hospital import spell, spells_table
from support.two_d import HOME, LOOK_UP, RESIDENCE, ordinary, reabled


@dataclass(frozen=True, kw_only=True)
class Case:
    """Events and spells, and the rows expected of part 1 (episodes) and part 2 (discharges only)."""

    says: str
    events: Sequence[Row]
    spells: Sequence[Mapping[str, Any]]
    episodes: Sequence[Mapping[str, Any]] = ()
    discharges: Sequence[Mapping[str, Any]] | None = None


def stayed(**more: Any) -> dict[str, Any]:
    """Linked, and remained in the community."""
    return {
        "in_denominator": True,
        "in_numerator": True,
        "category": "stayed in the community",
        "detail": "000",
        **more,
    }


def left(detail: str, **more: Any) -> dict[str, Any]:
    """Linked, and did not remain; ``detail``: died, readmitted, care home."""
    return {"in_denominator": True, "in_numerator": False, "detail": detail, **more}


def alone(**more: Any) -> dict[str, Any]:
    """An episode that no discharge led to."""
    why = "no discharge from 7 days before to 3 days after the episode began"
    return {"in_denominator": False, "in_numerator": False, "reason": why, **more}


def counted(**more: Any) -> dict[str, Any]:
    """A discharge in the denominator of part 2."""
    return {"in_denominator": True, "in_numerator": False, "reason": None, **more}


def out(reason: str, **more: Any) -> dict[str, Any]:
    """A discharge left out."""
    return {"in_denominator": False, "in_numerator": False, "reason": reason, **more}


CARE = "in nursing, residential or prison support on admission"
RESIDENTIAL = "Long term support: Residential care"
COMMUNITY = "Long term support: Community"

LINKS = (
    Case(
        says="Reablement two days after a discharge is linked to it, by the council of reablement; the discharge "
        "counts where the person lives.",
        events=[reabled()],
        spells=[ordinary(lsoa="E01000002")],
        episodes=[
            stayed(area=HOME, age_group="85+", gender="female", cohort="not in long-term support", record_ids=[1])
        ],
        discharges=[counted(area=RESIDENCE, age_group="85+")],
    ),
    Case(
        says="The discharge may lie from 7 days before to 3 days after the episode begins.",
        events=[
            reabled("2025-06-08", person="A"),
            reabled("2025-06-09", person="B"),
            reabled("2025-05-29", person="C"),
            reabled("2025-05-28", person="D"),
        ],
        spells=[ordinary(person=person) for person in "ABCD"],
        episodes=[stayed(), alone(), stayed(), alone()],
    ),
    Case(
        says="The admission may not be after the episode begins.",
        events=[reabled("2025-05-30", person="A"), reabled("2025-05-30", person="B")],
        spells=[
            spell("2025-05-30", "2025-06-01", person="A"),
            spell("2025-05-31", "2025-06-01", person="B"),
        ],
        episodes=[stayed(), alone()],
    ),
    Case(
        says="Of several discharges the latest is linked; the earlier stay is then no readmission.",
        events=[reabled("2025-06-03")],
        spells=[spell("2025-05-20", "2025-05-28"), spell("2025-05-30", "2025-06-02")],
        episodes=[stayed()],
        discharges=[counted(), counted()],
    ),
    Case(
        says="Only ST-Max with the component reablement; services at most 7 days apart are one episode.",
        events=[
            reabled(person="A", component="Home support or domiciliary care"),
            reabled(person="B", end="2025-06-10"),
            reabled("2025-06-17", "2025-06-20", person="B", record=2),
        ],
        spells=[ordinary(person="A"), ordinary(person="B")],
        episodes=[stayed(person_id="B", record_ids=[1, 2])],
    ),
    Case(
        says="People who died before the period are left out of the events.",
        events=[reabled(died="2025-03-31")],
        spells=[ordinary()],
        episodes=[],
    ),
    Case(
        says="A death on the period's first day does not leave out; nor is it one after the discharge.",
        events=[reabled(died="2025-04-01")],
        spells=[ordinary()],
        episodes=[stayed()],
    ),
)

#: An acute function, then all that are left out.
FUNCTIONS = (
    *("300", "199", "223", "290", "291", "331", "344", "345", "346", "424", "499", "501"),
    *("504", "560", "650", "655", "660", "661", "662", "700", "725", "840", "920"),
)

LEFT_OUT = (
    Case(
        says="Discharges must fall in the period, on its first and last day too.",
        events=[],
        spells=[
            spell("2025-03-01", "2025-03-31", person="A"),
            spell("2025-03-01", "2025-04-01", person="B"),
            spell("2026-03-01", "2026-03-31", person="C"),
            spell("2026-03-01", "2026-04-01", person="D"),
        ],
        discharges=[counted(person_id="B"), counted(person_id="C")],
    ),
    Case(
        says="65 at discharge by the official age: born in June 1960, a discharge on 1 June 2025 is a day too early.",
        events=[],
        spells=[
            spell("2025-05-22", "2025-06-01", person="A", year=1960, month=6),
            spell("2025-05-22", "2025-06-02", person="B", year=1960, month=6),
            spell("2025-05-22", "2025-06-02", person="C", year=None),
        ],
        discharges=[
            out("under 65 at discharge, or age not known"),
            counted(age_group="65-74"),
            out("under 65 at discharge, or age not known"),
        ],
    ),
    Case(
        says="The admission must be before the discharge, and not before 1 April 2023.",
        events=[],
        spells=[
            spell("2025-06-01", "2025-06-01", person="A"),
            spell("2023-03-31", "2025-06-01", person="B"),
            spell("2023-04-01", "2025-06-01", person="C"),
        ],
        discharges=[
            out("the admission is not before the discharge, or is before 1 April 2023"),
            out("the admission is not before the discharge, or is before 1 April 2023"),
            counted(),
        ],
    ),
    Case(
        says="Only the last episode of a spell; only spells with an NHS number.",
        events=[],
        spells=[ordinary(person="A", last="0"), ordinary(person="B", last="2"), ordinary(person=None)],
        discharges=[
            out("the spell has no NHS number"),
            out("not the last episode of the spell"),
            out("not the last episode of the spell"),
        ],
    ),
    Case(
        says="Admission methods 31, 32, 82 and 83, and a blank one, are left out.",
        events=[],
        spells=[ordinary(person=f"A{code}", admission=code) for code in ("21", "31", "32", "82", "83")]
        + [ordinary(person="B", admission=None)],
        discharges=[counted(), *[out("the admission method is left out, or blank")] * 5],
    ),
    Case(
        says="Discharge methods 4 and 5, and a blank one, are left out.",
        events=[],
        spells=[ordinary(person=f"A{code}", discharge=code) for code in ("1", "4", "5")]
        + [ordinary(person="B", discharge=None)],
        discharges=[counted(), *[out("the discharge method is left out, or blank")] * 3],
    ),
    Case(
        says="Destinations 49 to 52, 79, 87 and 88 are left out.",
        events=[],
        spells=[
            ordinary(person=f"A{code}", destination=code) for code in ["19", "49", "50", "51", "52", "79", "87", "88"]
        ],
        discharges=[counted(), *[out("the discharge destination is left out, or blank")] * 7],
    ),
    Case(
        says="Treatment functions that are not acute are left out, all that begin with 65 or 7 among them.",
        events=[],
        spells=[ordinary(person=f"A{at:02d}", function=code) for at, code in enumerate(FUNCTIONS)],
        discharges=[counted(), *[out("the treatment function is left out, or blank")] * 22],
    ),
    Case(
        says="People in nursing, residential or prison support on admission are left out; its last day still counts.",
        events=[
            event(person="A", service=RESIDENTIAL, start="2025-01-01", end="2025-05-22"),
            event(person="B", service=RESIDENTIAL, start="2025-01-01", end="2025-05-21"),
            event(person="C", service="Long term support: Prison", start="2025-05-22", end=None),
            event(person="D", service=COMMUNITY, start="2025-01-01", end=None),
        ],
        spells=[ordinary(person=person) for person in "ABCD"],
        discharges=[
            out(CARE),
            counted(cohort="not in long-term support"),
            out(CARE),
            counted(cohort="in long-term community support"),
        ],
    ),
    Case(
        says="Support in another council counts too: matching is by NHS number.",
        events=[event(la="102", service=RESIDENTIAL, start="2025-01-01", end=None), reabled()],
        spells=[ordinary()],
        episodes=[alone()],
        discharges=[out(CARE)],
    ),
    Case(
        says="Residence must be in England and in the look-up.",
        events=[],
        spells=[ordinary(person="A", lsoa="W01000001"), ordinary(person="B", lsoa=None)],
        discharges=[out("the small area of residence is not in England, or not in the look-up")] * 2,
    ),
)

OUTCOMES = (
    Case(
        # 1 June 2025 plus 84 days is 24 August 2025.
        says="A readmission up to 84 days after the discharge counts against; 85 days, not.",
        events=[reabled(person="A"), reabled(person="B")],
        spells=[
            ordinary(person="A"),
            spell("2025-08-24", "2025-08-30", person="A"),
            ordinary(person="B"),
            spell("2025-08-25", "2025-08-30", person="B"),
        ],
        episodes=[left("010"), stayed()],
    ),
    Case(
        says="A readmission must come after both the discharge and the first day of the episode.",
        events=[reabled("2025-06-03", person="A"), reabled("2025-06-03", person="B")],
        spells=[
            ordinary(person="A"),
            spell("2025-06-03", "2025-06-20", person="A", discharge="4"),
            ordinary(person="B"),
            spell("2025-06-04", "2025-06-20", person="B", discharge="4"),
        ],
        episodes=[stayed(), left("010")],
    ),
    Case(
        says="Where the episode began first, an admission on the day of the discharge is none; a day later it is.",
        events=[reabled("2025-05-30", person="A"), reabled("2025-05-30", person="B")],
        spells=[
            ordinary(person="A"),
            spell("2025-06-01", "2025-06-20", person="A", discharge="4"),
            ordinary(person="B"),
            spell("2025-06-02", "2025-06-20", person="B", discharge="4"),
        ],
        episodes=[stayed(), left("010")],
    ),
    Case(
        says="Only emergency and non-elective stays of a night or more, last episodes, not discharge method 5.",
        events=[reabled(person=person) for person in "ABCDE"],
        spells=[
            *(ordinary(person=person) for person in "ABCDE"),
            spell("2025-07-01", "2025-07-05", person="A", management="DC"),
            spell("2025-07-01", "2025-07-05", person="B", management="NE"),
            spell("2025-07-01", "2025-07-01", person="C"),
            spell("2025-07-01", "2025-07-05", person="D", discharge="5"),
            spell("2025-07-01", "2025-07-05", person="E", last="0"),
        ],
        episodes=[stayed(), left("010"), stayed(), stayed(), stayed()],
    ),
    Case(
        says="A death from the day of the discharge to 84 days after counts against; 85 days after, or the day before, "
        "not.",
        events=[
            reabled(person="A", died="2025-08-24"),
            reabled(person="B", died="2025-08-25"),
            reabled(person="C", died="2025-06-01"),
            reabled(person="D", died="2025-05-31"),
        ],
        spells=[ordinary(person=person) for person in "ABCD"],
        episodes=[left("100", category="died"), stayed(), left("100", category="died"), stayed()],
    ),
    Case(
        says="A residential or nursing stay starting up to 84 days after counts against, in any council.",
        events=[
            reabled(person="A"),
            event(person="A", la="102", service=RESIDENTIAL, start="2025-08-24"),
            reabled(person="B"),
            event(person="B", service=RESIDENTIAL, start="2025-08-25"),
            reabled(person="C"),
            event(person="C", service=COMMUNITY, start="2025-06-10"),
            reabled(person="D"),
            event(person="D", service="Long term support: Nursing care", start="2025-06-01"),
        ],
        spells=[ordinary(person=person) for person in "ABCD"],
        episodes=[left("001", category="entered residential or nursing care"), stayed(), stayed(), left("001")],
    ),
    Case(
        says="Outcomes may come together.",
        events=[reabled(died="2025-08-01"), event(service=RESIDENTIAL, start="2025-07-20")],
        spells=[ordinary(), spell("2025-07-01", "2025-07-05")],
        episodes=[left("111", category="died; readmitted; entered residential or nursing care")],
    ),
)

CASES = (*LINKS, *LEFT_OUT, *OUTCOMES)


def computed(events: Sequence[Row], spells: Sequence[Mapping[str, Any]], running: Engine) -> Any:
    inputs = {
        "hospital": running.load(spells_table(spells)),
        "lsoa_councils": running.load(pa.Table.from_pylist(LOOK_UP)),
    }
    context = context_of(events, running, edition=SEPTEMBER, period=YEAR, **inputs)
    return running.keep(ascof_2d.compute(context).people)


@pytest.fixture(scope="module")
def people(duckdb: Engine) -> dict[int, list[Row]]:
    """The rows of every case: its people are marked with its number, so that all run at once."""
    events, spells = [], []
    for number, case in enumerate(CASES):
        events += [{**row, "person_id": marked(row.get("person_id", "P"), number)} for row in case.events]
        for at, row in enumerate(case.spells):
            spells.append({**row, NHS: marked(row[NHS], number), "APCS_Ident": f"{number}-{at}"})
    found: dict[int, list[Row]] = {number: [] for number in range(len(CASES))}
    for row in duckdb.fetch(computed(events, spells, duckdb)).to_pylist():
        mark = row["episode"].removeprefix("discharge ") if row["person_id"] is None else row["person_id"]
        number = int(mark.rpartition("#")[2] if row["person_id"] else mark.partition("-")[0])
        name = row["person_id"].rpartition("#")[0] if row["person_id"] else None
        found[number].append({**row, "person_id": name})
    return found


NHS = "Der_DHSC_Pseudo_NHS_Number"


def marked(person: str | None, number: int) -> str | None:
    return None if person is None else f"{person}#{number}"


@pytest.mark.parametrize("number", range(len(CASES)), ids=[case.says for case in CASES])
def test_ascof_2d(number: int, people: dict[int, list[Row]]) -> None:
    case: Case = CASES[number]
    rows = sorted(people[number], key=lambda row: (row["person_id"] or "", row["episode"]))
    check([row for row in rows if row["measure"] == "ascof_2d_1"], case.episodes)
    if case.discharges is not None:
        check([row for row in rows if row["episode"].startswith("discharge")], case.discharges)


def check(rows: Sequence[Row], wanted: Sequence[Mapping[str, Any]]) -> None:
    assert len(rows) == len(wanted), rows
    assert [{name: row[name] for name in want} for row, want in zip(rows, wanted, strict=True)] == list(wanted)


def test_the_numerator_of_part_2_is_the_denominator_of_part_1_and_england_is_added_up(duckdb: Engine) -> None:
    case = CASES[0]
    found = computed(case.events, case.spells, duckdb)
    counted = counts(found, ascof_2d.MEASURES, duckdb.fetch)
    part_1, part_2 = counted[ascof_2d.OUTCOMES.id], counted[ascof_2d.PROVISION.id]
    assert (part_1[ENGLAND, "total"].numerator, part_1[ENGLAND, "total"].denominator) == (1, 1)
    assert (part_2[ENGLAND, "age=85+"].numerator, part_2[ENGLAND, "age=85+"].denominator) == (1, 1)
    assert [(part_2[area, "total"].numerator, part_2[area, "total"].denominator) for area in AREAS] == [(1, 0), (0, 1)]
    assert ("E06000101", "support=community") not in part_1
    assert part_1["E06000101", "gender=female;support=none"].denominator == 1


AREAS = ("E06000101", "E06000102")


def test_a_spell_that_is_sent_twice_is_one_discharge_whatever_blanks_lie_around_its_codes(duckdb: Engine) -> None:
    sent = [ordinary(spell="7"), ordinary(spell="7", admission=" 21", destination="19 "), ordinary(spell="8")]
    rows = duckdb.fetch(computed([reabled()], sent, duckdb)).to_pylist()
    assert sorted(row["episode"] for row in rows if row["measure"] == "ascof_2d_2" and row["in_denominator"]) == [
        "discharge 7",
        "discharge 8",
    ]
