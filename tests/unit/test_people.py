"""The people whom a reform is costed on: their checks, their file, and who leaves when."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ncs.charging.simulation.fifths import fifths
from ncs.charging.simulation.people import GROUPS, People
from ncs.charging.simulation.people_file import NotPeople, read_people, write_people
from ncs.charging.vector.turnover import NEVER
from ncs.core.errors import ProblemsFound
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
