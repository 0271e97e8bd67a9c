"""Counting a people table: whom a numerator and a denominator count, by area and group."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pyarrow as pa
import pytest

from ncs.measures.definitions import ascof_2a, ascof_2c, ascof_2e
from ncs.measures.run.counting import Counted, counts
from ncs.measures.run.definition import BadDefinition, Group, Measure
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
        return dict(counts(table, ascof_2a.MEASURES, running.fetch)[ascof_2a.MEASURE.id])


def test_a_numerator_counts_only_those_who_are_in_it() -> None:
    found = counted(row("a", None), row("b", None, top=False), row("c", None, top=False, bottom=False))
    assert found[LEEDS, "total"] == Counted(numerator=1, denominator=2)


def test_each_episode_of_a_person_counts_and_a_repeated_row_does_not() -> None:
    """Two episodes of one person are two units; a third row repeats the second."""
    found = counted(row("a", "2025-05-01"), row("a", "2025-09-01"), row("a", "2025-09-01"))
    assert found[LEEDS, "total"] == found[LEEDS, "age=65+"] == Counted(numerator=2, denominator=2)


def test_a_person_and_episode_are_not_another_person_and_episode_that_read_the_same_in_a_row() -> None:
    """Person 1 with episode 23 and person 12 with episode 3 are two units."""
    found = counted(row("1", "23"), row("12", "3"))
    assert found[LEEDS, "total"] == Counted(numerator=2, denominator=2)


def test_areas_and_other_measures_are_kept_apart() -> None:
    found = counted(row("a", None), row("a", None, area=YORK, top=False), {**row("b", None), "measure": "ascof_2b"})
    assert {key: one for key, one in found.items() if key[1] == "total"} == {
        (LEEDS, "total"): Counted(numerator=1, denominator=1),
        (YORK, "total"): Counted(numerator=0, denominator=1),
    }


def test_a_unit_is_in_a_figure_if_any_of_its_rows_is_and_not_knowing_is_not_being_in() -> None:
    """Of two rows of a person one is in the numerator and the other in the denominator; of another nothing is known."""
    unknown = {**row("b", None), "in_numerator": None, "in_denominator": None}
    found = counted(row("a", None, top=False), row("a", None, bottom=False), unknown)
    assert found[LEEDS, "total"] == Counted(numerator=1, denominator=1)


def test_a_group_without_a_row_is_not_there_and_one_that_nobody_is_counted_in_is_nought() -> None:
    """Nobody is 18 to 64; whoever is of unknown age is in the total alone; a row of nobody's counts no one."""
    nobody = {**row("x", None, area=YORK), "person_id": None}
    found = counted({**row("a", None), "age_group": "unknown"}, row("b", None, top=False, bottom=False), nobody)
    assert found == {
        (LEEDS, "age=65+"): Counted(numerator=0, denominator=0),
        (LEEDS, "total"): Counted(numerator=1, denominator=1),
        (YORK, "age=65+"): Counted(numerator=0, denominator=0),
        (YORK, "total"): Counted(numerator=0, denominator=0),
    }


def test_measures_counted_together_have_each_their_own_groups() -> None:
    """2E has men and women of two ages and no total; its learning disability version the younger alone."""
    men = {**row("a", None), "gender": "male", "measure": "ascof_2e"}
    young = {**row("b", None), "gender": "female", "age_group": "18-64", "measure": "ascof_2e_ld"}
    with started("duckdb") as running:
        schema = TYPES.append(pa.field("gender", pa.string()))
        table = running.load(pa.Table.from_pylist([men, young], schema=schema))
        found = counts(table, ascof_2e.MEASURES, running.fetch)
    one = Counted(numerator=1, denominator=1)
    assert found == {
        "ascof_2e": {(LEEDS, "age=65+"): one, (LEEDS, "age=65+;gender=male"): one},
        "ascof_2e_ld": {(LEEDS, "age=18-64"): one, (LEEDS, "age=18-64;gender=female"): one},
    }


def test_a_measure_of_populations_has_no_denominator_of_its_own() -> None:
    with started("duckdb") as running:
        table = running.load(pa.Table.from_pylist([{**row("a", None), "measure": "ascof_2c"}], schema=TYPES))
        found = counts(table, ascof_2c.MEASURES, running.fetch)
    assert found == {"ascof_2c": {(LEEDS, "age=65+"): Counted(numerator=1, denominator=None)}}


def grouped(many: int) -> Measure:
    """2A, with so many groups of an age that are not its own."""
    groups = tuple(Group(name=f"age={number}", where={"age_group": str(number)}) for number in range(many))
    return replace(ascof_2a.MEASURE, groups=groups)


@pytest.mark.parametrize("name", ["duckdb", pytest.param("spark", marks=pytest.mark.spark)])
def test_as_many_groups_are_counted_together_as_a_number_has_bits_and_the_last_as_the_first(name: str) -> None:
    """Of 31 groups the person of group n is in that alone: a bit too few or too many puts somebody elsewhere."""
    people = [{**row(f"p{number}", None), "age_group": str(number)} for number in range(31)]
    with started(name) as running:
        table = running.load(pa.Table.from_pylist(people, schema=TYPES))
        found = counts(table, [grouped(31)], running.fetch)[ascof_2a.MEASURE.id]
    alone = Counted(numerator=1, denominator=1)
    assert found == {(LEEDS, f"age={number}"): alone for number in range(31)}


def test_more_groups_than_a_number_has_bits_are_refused_before_anything_is_counted() -> None:
    with started("duckdb") as running:
        table = running.load(pa.Table.from_pylist([row("a", None)], schema=TYPES))
        with pytest.raises(BadDefinition, match=r"\(ascof_2a\) are 32 groups; a number has bits for 31"):
            counts(table, [grouped(32)], running.fetch)
