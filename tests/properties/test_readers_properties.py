"""Whatever stands in a cell, a reader gives exact figures or names the row; the order of rows changes nothing."""

from __future__ import annotations

import csv
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ncs.core.errors import ProblemsFound
from ncs.core.status import Status
from ncs.observations.readers import outturn
from ncs.observations.schema import Observation
from ncs.reference.councils import councils

COUNCILS = councils()
#: Every amount is said to be right: these are drawn at random and of no council's size.
read_outturn = partial(outturn.read_outturn, checked={council.ons_code for council in COUNCILS})
HEAD = ["year_ending", "ONS_code", "LA_name", "status", "RS_asc_net_exp"]
SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def write(folder: Path, values: list[list[str]]) -> Path:
    path = folder / "outturn.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([HEAD, *values])
    return path


def whole(amounts: list[int]) -> list[list[str]]:
    return [["202603", c.ons_code, c.name, "submitted", str(n)] for c, n in zip(COUNCILS, amounts, strict=True)]


AMOUNTS = st.lists(st.integers(0, 10**9), min_size=153, max_size=153)


@SETTINGS
@given(AMOUNTS, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(tmp_path: Path, amounts: list[int], random: Random) -> None:
    rows = whole(amounts)
    first = read_outturn(write(tmp_path, rows))
    random.shuffle(rows)
    second = read_outturn(write(tmp_path, rows))

    def by_area(found: tuple[Observation, ...]) -> list[Observation]:
        return sorted(found, key=lambda item: item.area)

    assert by_area(first) == by_area(second)
    assert sum(item.value or 0 for item in first) == sum(amounts)


@SETTINGS
@given(
    st.integers(0, 152),
    st.integers(0, 4),
    st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0\r\n"), max_size=15),
)
def test_any_text_in_any_cell_is_read_exactly_or_located(tmp_path: Path, row: int, column: int, text: str) -> None:
    rows = whole([1000] * 153)
    rows[row][column] = text
    found: tuple[Observation, ...] = ()
    located: set[int | None] | None = None
    try:
        found = read_outturn(write(tmp_path, rows))
    except ProblemsFound as error:
        located = {item.row for item in error.problems}
    if located is not None:
        # A row that is no longer a council's, or of another year, is missed as a whole and has no number of its own.
        assert row + 2 in located or located == {None}
        return
    item = next((item for item in found if item.area == COUNCILS[row].ons_code), None)
    if item is not None and column == 4:
        assert (item.status is Status.OK and item.value == Decimal(text.strip().replace(",", ""))) or not text.strip()
