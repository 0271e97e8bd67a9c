"""Whatever text a cell holds, reading gives it back."""

from __future__ import annotations

import csv
import re
import tempfile
from pathlib import Path

import pyarrow.parquet as pq
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ncs.records.reading import detect, stage

HEADINGS = ["LA Code", "Event Type", "Gender", "Ethnicity", "Event Description", "Unit Cost"]
CELL = st.text(st.characters(codec="cp1252", exclude_categories=["Cc"]) | st.sampled_from('",|\t\n;'), max_size=8)
ROWS = st.lists(st.lists(CELL, min_size=len(HEADINGS), max_size=len(HEADINGS)), min_size=1, max_size=6)


@settings(deadline=None, max_examples=60)
@given(ROWS, st.sampled_from(",\t|;"), st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"]))
def test_cells_come_back_as_they_were_written(rows: list[list[str]], delimiter: str, encoding: str) -> None:
    """Quoting, delimiters in cells, line ends in cells and accents survive in every encoding and delimiter.

    Of Windows-1252 two things are left out, for nobody writes them and damage looks like them: signs that together are
    one sign in UTF-8, such as a capital A with a circumflex before a pound sign, and thorn and y with two dots alone.
    """
    written = "".join(cell for row in rows for cell in row).encode("cp1252")
    assume(encoding != "cp1252" or not re.search(rb"[\xc2-\xf4][\x80-\xbf]|[\xfe\xff]", written))
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "a.csv"
        with path.open("w", encoding=encoding, newline="") as stream:
            writer = csv.writer(stream, delimiter=delimiter, quoting=csv.QUOTE_ALL)
            writer.writerows([HEADINGS, *rows])
        found = detect(path)
        staged = stage(found, Path(name))
        read = [list(row.values()) for row in pq.read_table(staged.parquet).to_pylist()]
    assert found.delimiter == delimiter and found.headings == tuple(HEADINGS)
    assert read == rows
