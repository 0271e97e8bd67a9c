"""Counting a people table: whom a numerator and a denominator count, by area and group."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from ncs.measures.definitions import ascof_2a
from ncs.measures.run.counting import Counted, counts
from run_engines import started

LEEDS, YORK = "E08000035", "E06000014"
_TEXTS = ("measure", "area", "person_id", "episode", "age_group")
TYPES = pa.schema(
    [*((name, pa.string()) for name in _TEXTS), *((f"in_{name}", pa.bool_()) for name in ("denominator", "numerator"))]
)


def row(
    person: str, episode: str | None, *, area: str = LEEDS, top: bool = True, bottom: bool = True
) -> dict[str, Any]:
    return {
        "measure": "ascof_2a", "area": area, "person_id": person, "episode": episode, "age_group": "65+",
        "in_denominator": bottom, "in_numerator": top,
    }  # fmt: skip


def counted(*people: dict[str, Any]) -> dict[tuple[str, str], Counted]:
    with started("duckdb") as running:
        table = running.load(pa.Table.from_pylist(list(people), schema=TYPES))
        return dict(counts(table, ascof_2a.MEASURE, running.fetch))


def test_a_numerator_counts_only_those_who_are_in_it() -> None:
    found = counted(row("a", None), row("b", None, top=False), row("c", None, top=False, bottom=False))
    assert found[LEEDS, "total"] == Counted(numerator=1, denominator=2)


def test_each_episode_of_a_person_counts_and_a_repeated_row_does_not() -> None:
    """Two episodes of one person are two units; a third row repeats the second."""
    found = counted(row("a", "2025-05-01"), row("a", "2025-09-01"), row("a", "2025-09-01"))
    assert found[LEEDS, "total"] == found[LEEDS, "age=65+"] == Counted(numerator=2, denominator=2)


def test_areas_and_other_measures_are_kept_apart() -> None:
    found = counted(row("a", None), row("a", None, area=YORK, top=False), {**row("b", None), "measure": "ascof_2b"})
    assert {key: one for key, one in found.items() if key[1] == "total"} == {
        (LEEDS, "total"): Counted(numerator=1, denominator=1),
        (YORK, "total"): Counted(numerator=0, denominator=1),
    }
