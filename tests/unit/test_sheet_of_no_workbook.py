"""The name of a sheet is refused where no submission is a workbook; with one among them it is meant for that."""

from __future__ import annotations

from pathlib import Path

import pytest

from ncs.records.reading.files import CannotRead, refuse_sheet

BEGINS = {"a.csv": b"LA Code\n211\n", "b.parquet": b"PAR1", "c.xlsx": b"PK\x03\x04", "old.xls": b"\xd0\xcf\x11\xe0"}


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    for name, begins in BEGINS.items():
        (tmp_path / name).write_bytes(begins)
    return {name: tmp_path / name for name in (*BEGINS, "gone.xlsx")}


@pytest.mark.parametrize("names", [["a.csv"], ["b.parquet"], ["a.csv", "b.parquet"]])
def test_without_a_workbook_it_is_refused(files: dict[str, Path], names: list[str]) -> None:
    with pytest.raises(CannotRead, match="leave --sheet out"):
        refuse_sheet([files[name] for name in names], "Data")
    refuse_sheet([files[name] for name in names], None)


@pytest.mark.parametrize("names", [["c.xlsx"], ["a.csv", "c.xlsx"], ["gone.xlsx"], ["old.xls"]])
def test_a_workbook_or_what_cannot_be_looked_at_is_left_to_its_reader(files: dict[str, Path], names: list[str]) -> None:
    refuse_sheet([files[name] for name in names], "Data")
