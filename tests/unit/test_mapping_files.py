"""Official mapping tables, a file a field, and a field that is cleaned only where it is mapped. All invented."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from main_tables import steps
from ncs.core.errors import ProblemsFound
from ncs.engine.engine import Engine
from ncs.records.mapping_files import Cleaning, cleaning


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def own(made: Cleaning) -> set[tuple[str, str, str]]:
    """The mappings of the fields that were replaced."""
    rows = [row for row in made.table.to_pylist() if row["field"] in made.replaced]
    return {(row["field"], row["raw_value"], row["cleaned_value"]) for row in rows}


def test_a_folder_with_an_official_table_a_field(tmp_path: Path) -> None:
    """Headings by the national name, the local heading or the column, in any case; other columns are let be."""
    written(tmp_path / "gender.csv", "Gender_Raw,Gender_Cleaned_R1,Gender_Cleaned_R2\nM,Man,Male\nF,Woman,Female\n")
    written(tmp_path / "type.csv", "client type_RAW;Client Type_cleaned_r2\nSU;Service User\n")
    hours = pa.table({"Total_Hrs_Caring_per_Week_Raw": ["1-4"], "Total_Hrs_Caring_per_Week_Cleaned_R2": ["1-19 hours"]})
    pq.write_table(hours, tmp_path / "hours.parquet")
    written(tmp_path / "ours.csv", "field,raw_value,cleaned_value\nreview_reason,P,Planned\n")
    assert own(cleaning(tmp_path)) == {
        ("gender", "m", "Male"),
        ("gender", "f", "Female"),
        ("client_type", "su", "Service User"),
        ("total_hrs_caring_per_week", "1-4", "1-19 hours"),
        ("review_reason", "p", "Planned"),
    }


def test_mistakes_in_official_tables_are_named(tmp_path: Path) -> None:
    wrong = written(tmp_path / "a.csv", "Colour_Raw,Colour_Cleaned_R2\nred,Red\n")
    with pytest.raises(ProblemsFound, match="'colour' is not a field that is cleaned"):
        cleaning(wrong)
    half = written(tmp_path / "a.csv", "Gender_Raw,Gender_Cleaned\nM,Male\n")
    with pytest.raises(ProblemsFound, match="column field: The file lacks a column"):
        cleaning(half)


def test_two_files_that_map_one_value_differently_are_refused(tmp_path: Path) -> None:
    """Which file counts would depend on their names."""
    written(tmp_path / "a.csv", "Gender_Raw,Gender_Cleaned_R2\nF,Female\nM,Male\n")
    written(tmp_path / "b.csv", "field,raw_value,cleaned_value\ngender,m ,Man\n")
    with pytest.raises(ProblemsFound, match=r"another cleaned value in a\.csv") as found:
        cleaning(tmp_path)
    assert [(problem.file, problem.row) for problem in found.value.problems] == [("b.csv", 2)]


def test_an_unpaid_carer_told_in_letters(tmp_path: Path, duckdb: Engine) -> None:
    """Y is mapped, N too; a word that has no mapping stays as submitted. Without mappings nothing is touched."""
    rows = [{"has_unpaid_carer": said, "la_person_id": said, "nhs_traced": None} for said in ("Y", "n ", "Unknown")]
    text = "field,raw_value,cleaned_value\nhas_unpaid_carer,Y,Yes\nhas_unpaid_carer,N,No\n"
    mapped = cleaning(written(tmp_path / "mappings.csv", text))
    assert steps(duckdb, rows, cleaned=mapped).column("has_unpaid_carer") == ["Yes", "No", "Unknown"]
    assert steps(duckdb, rows).column("has_unpaid_carer") == ["Y", "n ", "Unknown"]
