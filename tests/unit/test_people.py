"""The people whom a reform is costed on: their checks, their file, and who leaves when."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ncs.charging.simulation.benchmarks import from_65, nursing_money
from ncs.charging.simulation.fifths import fifths
from ncs.charging.simulation.inputs import inputs
from ncs.charging.simulation.people import GROUPS, People
from ncs.charging.simulation.people_file import NotPeople, read_people, write_people
from ncs.charging.simulation.worlds import world
from ncs.charging.vector.population import PERMANENT
from ncs.charging.vector.turnover import NEVER
from ncs.core.errors import ProblemsFound
from ncs.policy.uncertain import middle
from ncs.synthetic.care.dated import set_on
from ncs.synthetic.care.lives import BASE_DAY, draw_lives


@pytest.fixture(scope="module")
def people() -> People:
    return set_on(draw_lives(400, seed=5), on=BASE_DAY)


def test_a_file_gives_back_the_same_people_and_the_same_bytes(people: People, tmp_path: Path) -> None:
    first, second = tmp_path / "one.parquet", tmp_path / "two.parquet"
    write_people(people, first)
    back = read_people(first)
    write_people(back, second)
    assert first.read_bytes() == second.read_bytes()
    for item in fields(type(people.now)):
        if item.name != "income":
            np.testing.assert_array_equal(getattr(back.now, item.name), getattr(people.now, item.name))
            np.testing.assert_array_equal(getattr(back.entrant, item.name), getattr(people.entrant, item.name))
    assert {kind: amounts.sum() for kind, amounts in back.now.income.items()} == {
        kind: amounts.sum() for kind, amounts in people.now.income.items()
    }
    assert (back.on, back.source, back.synthetic, back.notes, back.stays) == (
        people.on, people.source, True, people.notes, people.stays,
    )  # fmt: skip
    assert "Synthetic" in back.source


def test_a_file_that_is_not_of_people_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "other.parquet"
    pq.write_table(pa.table({"a": [1]}), file)
    with pytest.raises(NotPeople, match="give --mapping as well"):
        read_people(file)
    (tmp_path / "words.parquet").write_text("words")
    with pytest.raises(NotPeople, match="not a Parquet file"):
        read_people(tmp_path / "words.parquet")
    with pytest.raises(NotPeople, match="There is no file"):
        read_people(tmp_path / "nothing.parquet")


def test_every_fault_of_a_file_is_named_at_once(people: People, tmp_path: Path) -> None:
    file = tmp_path / "people.parquet"
    write_people(people, file)
    table = pq.read_table(file)
    table = table.drop_columns(["now.fee"]).append_column("shoe_size", pa.array([40] * len(table)))
    place = table.column_names.index("weight")
    table = table.set_column(place, "weight", table["weight"].cast(pa.string()))
    pq.write_table(table, file)
    with pytest.raises(ProblemsFound) as caught:
        read_people(file)
    found = {(problem.rule, problem.field) for problem in caught.value.problems}
    assert found == {("column-missing", "now.fee"), ("column-unknown", "shoe_size"), ("column-type", "weight")}


def test_every_fault_of_people_is_named_at_once(people: People) -> None:
    groups = {name: people.groups[name] for name in GROUPS if name != "sex"}
    with pytest.raises(ProblemsFound) as caught:
        replace(people, weight=people.weight * 0, stay=people.stay + 9, weeks_so_far=people.weeks_so_far[1:],
                groups=groups, source=" ")  # fmt: skip
    rules = {problem.rule for problem in caught.value.problems}
    assert rules == {"bad-weight", "unknown-stay", "different-length", "group-missing", "no-source"}


def test_taking_people_takes_everything_of_them(people: People) -> None:
    part = people.take(np.array([7, 3]))
    assert len(part) == 2
    assert part.now.fee.tolist() == people.now.fee[[7, 3]].tolist()
    assert part.groups["council"].tolist() == people.groups["council"][[7, 3]].tolist()


def test_the_same_seed_gives_the_same_lives(people: People) -> None:
    one, again, other = (people.leaving(520, seed=seed) for seed in (1, 1, 2))
    assert (one.first == again.first).all()
    assert (one.first != other.first).any()
    assert one.first.min() >= 1
    assert ((one.first < 520) | (one.first == NEVER)).all()


def test_entrants_stay_as_long_as_was_published(people: People) -> None:
    """The rows of stays are equally likely lengths: 801 days on average for older people's homes."""
    lengths = people.leaving(520, seed=1).stays[0]
    assert lengths.mean() * 7 == pytest.approx(801, rel=0.01)
    assert np.median(lengths) * 7 == pytest.approx(462, abs=7)


def test_fifths_have_a_fifth_of_the_weight_each() -> None:
    amounts, weight = np.arange(1000) % 250, np.linspace(1, 3, 1000)
    labels = fifths(amounts, weight)
    shares = [weight[labels == label].sum() / weight.sum() for label in sorted(set(labels))]
    assert shares == pytest.approx([0.2] * 5, abs=0.005)
    assert amounts[labels == "1 lowest"].max() <= amounts[labels == "5 highest"].min()


def test_people_who_cannot_be_are_named_with_their_file(people: People, tmp_path: Path) -> None:
    """The setting has codes 0 to 3; a fee is not below zero."""
    file = tmp_path / "people.parquet"
    write_people(people, file)
    table = pq.read_table(file)
    wrong = table.set_column(
        table.column_names.index("entrant.setting"), "entrant.setting", pa.array([9] * len(table), pa.int64())
    )
    pq.write_table(wrong, file)
    with pytest.raises(ProblemsFound) as caught:
        read_people(file)
    (found,) = caught.value.problems
    assert (found.rule, found.file) == ("impossible-people", "people.parquet") and "setting" in found.message


@pytest.mark.parametrize("said", [b"{", b"[]", b"{}", b'{"schema": 2, "on": "soon"}'])
def test_a_damaged_description_of_people_is_said(people: People, tmp_path: Path, said: bytes) -> None:
    file = tmp_path / "people.parquet"
    write_people(people, file)
    pq.write_table(pq.read_table(file).replace_schema_metadata({b"ncs_people": said}), file)
    with pytest.raises(NotPeople, match="damaged"):
        read_people(file)


def test_savings_on_admission_are_scaled_with_savings_and_land_is_not(people: People) -> None:
    """£10,000 on admission with £3,000 of it in land: 3,000 + 2 x 7,000; not known stays not known."""
    size = len(people)
    known = people.now.with_arrays(
        capital_at_admission=np.where(np.arange(size) % 2, -1, 10_000_00), other_capital=np.full(size, 3_000_00)
    )
    values = middle(inputs()) | {"means.savings": Decimal(2)}
    scaled = world(replace(people, now=known), [], values, weeks=1, seed=1).people.now
    assert scaled.capital_at_admission[:2].tolist() == [17_000_00, -1]
    assert (scaled.savings == 2 * people.now.savings).all()


def test_nhs_money_not_told_apart_is_the_standard_rate_where_there_is_nursing(people: People) -> None:
    """£254.06 a week of NHS-funded nursing care in 2025-26 (the package's figure for the day)."""
    three = replace(people, on=date(2025, 9, 1)).take(np.arange(3))
    now = three.now.with_arrays(
        nhs=np.array([-1, -1, 5]), nursing=np.array([True, False, True]), setting=np.full(3, PERMANENT)
    )
    assert nursing_money(replace(three, now=now)).tolist() == [254_06, 0, 5]


def test_who_is_older_is_known_on_the_29th_of_february_too(people: People) -> None:
    three = replace(people, on=date(2028, 2, 29)).take(np.arange(2))
    born = np.array(["1963-02-28", "1963-03-01"], dtype="datetime64[D]")
    assert from_65(replace(three, now=three.now.with_arrays(born=born))).tolist() == [True, False]
