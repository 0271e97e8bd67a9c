"""The manual of ASCOF 2D: which discharges count, which reablement followed them, and what became of the person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa
import pytest

from ncs.engine.engine import Engine
from ncs.measures.definitions import ascof_2d
from ncs.measures.run.counting import counts
from ncs.reference.regions import ENGLAND
from support.cases import SEPTEMBER, YEAR, context_of
from support.events import Row
from support.hospital import spells_table
from support.two_d import CASES, LOOK_UP, Case


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
    part_1 = counts(found, ascof_2d.OUTCOMES, duckdb.fetch)
    part_2 = counts(found, ascof_2d.PROVISION, duckdb.fetch)
    assert (part_1[ENGLAND, "total"].numerator, part_1[ENGLAND, "total"].denominator) == (1, 1)
    assert (part_2[ENGLAND, "age=85+"].numerator, part_2[ENGLAND, "age=85+"].denominator) == (1, 1)
    assert [(part_2[area, "total"].numerator, part_2[area, "total"].denominator) for area in AREAS] == [(1, 0), (0, 1)]
    assert ("E06000101", "support=community") not in part_1
    assert part_1["E06000101", "gender=female;support=none"].denominator == 1


AREAS = ("E06000101", "E06000102")
