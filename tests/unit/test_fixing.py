"""Correcting touches the cells it must and no other byte."""

from __future__ import annotations

import csv
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ncs.core.files import CannotWrite
from ncs.records.fixing import CannotFix, fix_file
from ncs.records.fixing.cells import Dialect, records, replaced, spans, text_of

HEADINGS = ["Event Description", "LA Code", "Client Type", "Event Type", "Gender", "Ethnicity", "Event Outcome"]


def fixed(tmp_path: Path, content: bytes) -> bytes:
    (tmp_path / "a.csv").write_bytes(content)
    fix_file(tmp_path / "a.csv", tmp_path / "b.csv", replace=True)
    return (tmp_path / "b.csv").read_bytes()


def logged(tmp_path: Path) -> list[dict[str, str]]:
    with (tmp_path / "b.csv.changes.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_wording_is_put_right_and_every_other_byte_stays(tmp_path: Path) -> None:
    """Marks, line ends, blanks, quotation marks and unknown values are kept; a new comma brings quotation marks."""
    head = "\ufeff" + ",".join(HEADINGS)
    before = (
        head + "\r\n"
        '"said ""yes"", then\r\nleft", 714 ,Service User,Request,female,White - Irish,NFA - Other\n'
        'inch 5" pipe,714,"Carer",Request,Female,,Progress to Assessment\r\n'
        "\r\n"
        "plain,714,Unpaid carer,Request,Perhaps,  White:  Irish ,NFA: Other"
    )
    after = (
        head + "\r\n"
        '"said ""yes"", then\r\nleft", 714 ,Service user,Request,Female,White: Irish,NFA - Other\n'
        'inch 5" pipe,714,"Unpaid carer",Request,Female,,"Progress to assessment, review or reassessment"\r\n'
        "\r\n"
        "plain,714,Unpaid carer,Request,Perhaps,White: Irish,NFA: Other"
    )
    assert fixed(tmp_path, before.encode()) == after.encode()
    assert [(row["row"], row["field"], row["after"]) for row in logged(tmp_path)] == [
        ("2", "Client Type", "Service user"),
        ("2", "Ethnicity", "White: Irish"),
        ("2", "Gender", "Female"),
        ("3", "Client Type", "Unpaid carer"),
        ("3", "Event Outcome", "Progress to assessment, review or reassessment"),
        ("5", "Ethnicity", "White: Irish"),
    ]


def test_windows_text_stays_windows_text(tmp_path: Path) -> None:
    content = (",".join(HEADINGS) + "\nCaf\xe9,714,Service User,Request,,,\n").encode("cp1252")
    assert fixed(tmp_path, content) == content.replace(b"Service User", b"Service user")


def test_values_without_one_counterpart_are_left(tmp_path: Path) -> None:
    content = (",".join(HEADINGS) + "\n,714,Friend,Request,,,Progress to financial assessment\n").encode()
    assert fixed(tmp_path, content) == content and logged(tmp_path) == []


def test_correcting_twice_changes_nothing_more(tmp_path: Path) -> None:
    once = fixed(tmp_path, (",".join(HEADINGS) + "\n,714,Carer,Request,female,,NFA - Deceased\n").encode())
    assert fixed(tmp_path, once) == once


def test_parquet_keeps_every_other_value(tmp_path: Path) -> None:
    table = pa.table(
        {
            "LA Code": ["714", "714", "714"],
            "Client Type": ["Service User", "Carer", None],
            "Event Type": ["Request", "request", "Request"],
            "Event Start Date": pa.array([1, 2, None], pa.date32()),
            "Gender": ["Male", "Male", "Male"],
            "Unit Cost": [1.5, None, 2.0],
        }
    )
    pq.write_table(table, tmp_path / "a.parquet")
    report = fix_file(tmp_path / "a.parquet", tmp_path / "b.parquet")
    new = pq.read_table(tmp_path / "b.parquet")
    assert new.schema.names == table.schema.names and report.cells == 3
    assert new["Client Type"].to_pylist() == ["Service user", "Unpaid carer", None]
    assert new["Event Type"].to_pylist() == ["Request", "Request", "Request"]
    for name in ("LA Code", "Event Start Date", "Gender", "Unit Cost"):
        assert new[name].to_pylist() == table[name].to_pylist()


def test_the_file_itself_a_workbook_and_utf_16_are_refused(tmp_path: Path) -> None:
    content = ",".join(HEADINGS) + "\n,714,Carer,Request,,,\n"
    (tmp_path / "a.csv").write_text(content)
    with pytest.raises(CannotFix, match="itself"):
        fix_file(tmp_path / "a.csv", tmp_path / "a.csv")
    (tmp_path / "u.csv").write_text(content, encoding="utf-16")
    with pytest.raises(CannotFix, match="UTF-16"):
        fix_file(tmp_path / "u.csv", tmp_path / "b.csv")


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*args: object, **kwargs: object) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "a.csv").write_text(",".join(HEADINGS) + "\n,714,Carer,Request,,,\n")
    (tmp_path / "b.csv").write_text("earlier")
    with monkeypatch.context() as patched:
        patched.setattr("ncs.records.fixing.run._copy", full)
        with pytest.raises(CannotWrite):
            fix_file(tmp_path / "a.csv", tmp_path / "b.csv", replace=True)
    assert (tmp_path / "b.csv").read_text() == "earlier"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["a.csv", "b.csv"]


CELL = st.text(st.sampled_from('ab ,"\n\r|é'), max_size=6)


@settings(deadline=None)
@given(st.lists(st.lists(CELL, min_size=2, max_size=4), min_size=1, max_size=5), st.sampled_from(",|"))
def test_records_and_cells_are_read_as_the_standard_reader_does(rows: list[list[str]], delimiter: str) -> None:
    """Written by Python's csv module, the pieces add up to the content and the cells say what was written."""
    import io

    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter, quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n").writerows(rows)
    content = stream.getvalue().encode()
    dialect = Dialect(delimiter=delimiter, encoding="utf-8")
    pieces = list(records(content, dialect))
    assert b"".join(pieces) == content and len(pieces) == len(rows)
    read = [[text_of(piece[start:end], dialect) for start, end in spans(piece, dialect)] for piece in pieces]
    assert read == rows
    changed = replaced(pieces[0], {1: 'new, | "value"'}, dialect)
    cells = [text_of(changed[start:end], dialect) for start, end in spans(changed, dialect)]
    assert cells == [rows[0][0], 'new, | "value"', *rows[0][2:]]
