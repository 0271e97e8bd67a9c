"""Whatever is wrong with an input, the answer is an error meant for users, never a crash and never a wrong reading."""

from __future__ import annotations

import csv
import random
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ncs.core.errors import NcsError
from ncs.funding.allocations.workbook.reading import read_inputs
from ncs.funding.allocations.workbook.template import example
from ncs.observations.readers.annex_b import read_annex_b
from ncs.tables.writers import write_tables
from support.data import DATA

SOURCE = DATA / "priorities" / "annex_b_notional_allocations.txt"
JUNK = [
    "",
    " ",
    "-1",
    "1e9",
    "37,24",
    "No data",
    "[x]",
    "=1+1",
    "nan",
    "é",
    "E06000001",
    "9" * 30,
    "0",
    "100%",
    "1/0",
    "yes",
]
SHEETS = ["councils", "spending_power", "national", "settings"]


T = TypeVar("T")


def attempt(read: Callable[[], T]) -> T | NcsError:
    """Return what is read, or the error meant for users; any other error fails the test."""
    try:
        return read()
    except NcsError as error:
        return error


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("fuzz")
    write_tables(example(), made, title="SYNTHETIC inputs", formats=["csv"])
    return made


@pytest.mark.parametrize("seed", range(40))
def test_a_spoilt_cell_row_or_file_is_read_or_refused_politely(folder: Path, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    sheet = chance.choice(SHEETS)
    for path in folder.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    target = tmp_path / f"{sheet}.csv"
    rows = list(csv.reader(target.read_text(encoding="utf-8").splitlines()))
    row = chance.randrange(len(rows))
    match seed % 4:
        case 0:
            rows = rows[:row]
        case 1:
            rows[row] = rows[row][: chance.randrange(len(rows[row]))]
        case _:
            rows[row][chance.randrange(len(rows[row]))] = chance.choice(JUNK)
    with target.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(rows)
    inputs = attempt(lambda: read_inputs(tmp_path))
    assert str(inputs) if isinstance(inputs, NcsError) else len(inputs.councils) == 153


@given(st.integers(0, 15600), st.integers(0, 60), st.sampled_from([*JUNK, "|", "\n", "[footnote 9]", "<table>"]))
@settings(max_examples=40, deadline=None)
def test_a_spoilt_page_is_the_whole_table_or_refused(place: int, length: int, junk: str) -> None:
    text = SOURCE.read_text(encoding="utf-8")
    table = attempt(lambda: read_annex_b(text[:place] + junk + text[place + length :]))
    if not isinstance(table, NcsError):
        assert len(table.rows) == 153 and all(len(row.figures) == 4 for row in table.rows)
