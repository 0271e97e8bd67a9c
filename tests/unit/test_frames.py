"""Tables become frames with proper types, and frames of every kind become Arrow."""

from __future__ import annotations

import os
import stat
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from ncs.tables.arrow import about, to_arrow
from ncs.tables.frames import MissingExtra, to_pandas, to_polars
from ncs.tables.given import NotAFrame, arrow_given, parquet_of
from ncs.tables.tables import Column, Table

COLUMNS = [Column(key=key, title=key) for key in ("name", "day", "money", "count", "met", "mixed", "empty")]
TABLE = Table(
    name="sample",
    title="A sample",
    columns=COLUMNS,
    rows=[
        {"name": "a", "day": date(2026, 4, 6), "money": Decimal("1.10"), "count": 3, "met": True, "mixed": 1},
        {"name": "b", "money": Decimal("0.1234"), "mixed": "text"},
        {"name": "c", "money": 7, "count": 10**12, "met": False},
    ],
    notes=["Read this."],
    sources=["Somebody"],
)


def test_every_column_has_the_type_of_its_values_and_a_gap_is_null() -> None:
    found = to_arrow(TABLE)
    assert found.schema.field("name").type == pa.string()
    assert found.schema.field("day").type == pa.date32()
    assert found.schema.field("money").type == pa.decimal128(38, 4)
    assert found.schema.field("count").type == pa.int64()
    assert found.schema.field("met").type == pa.bool_()
    assert found.column("money").to_pylist() == [Decimal("1.10"), Decimal("0.1234"), Decimal(7)]
    assert found.column("mixed").to_pylist() == ["1", "text", None]
    assert found.column("empty").null_count == 3
    assert (about(found)["sources"], about(found)["notes"]) == (["Somebody"], ["Read this."])


def test_the_type_of_a_column_of_numbers_does_not_hang_on_what_was_found() -> None:
    """Answers of two councils are put under one another: one with an interval, one without; one with whole values."""
    columns = [
        Column(key="value", title="Value", places=1),
        Column(key="count", title="Count", places=0),
        Column(key="name", title="Name"),
    ]
    for rows in ([], [{"value": None}], [{"value": 50, "count": 3}], [{"value": Decimal("50.5")}]):
        found = to_arrow(Table(name="a", title="A", columns=columns, rows=rows))
        assert found.schema.types == [pa.decimal128(38, 1), pa.int64(), pa.string()], rows


def test_money_stays_exact_in_pandas_and_polars_unless_floats_are_asked_for() -> None:
    arrow = to_arrow(TABLE)
    frame = to_pandas(arrow)
    assert frame["money"].tolist() == [Decimal("1.1000"), Decimal("0.1234"), Decimal("7.0000")]
    assert frame.attrs["title"] == "A sample"
    assert to_pandas(arrow, floats=True)["money"].sum() == pytest.approx(8.2234)
    assert to_polars(arrow)["money"].sum() == Decimal("8.2234")
    assert to_polars(arrow, floats=True).schema["money"] == pl.Float64


@pytest.mark.parametrize(("library", "make"), [("pandas", to_pandas), ("polars", to_polars)])
def test_a_library_that_is_not_there_is_named_with_how_to_install_it(
    library: str, make: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtra, match=rf"pip install 'national-care-service\[{library}\]'"):
        make(to_arrow(TABLE))


ROWS = {"a": [1, 2], "b": ["x", None]}


@pytest.mark.parametrize(
    "given",
    [
        pd.DataFrame(ROWS, index=[7, 9]),
        pd.DataFrame({"a": pd.Series([1.0, 2.0]), "b": pd.Categorical(["x", None])}),
        pl.DataFrame(ROWS),
        pl.LazyFrame(ROWS),
        pa.table(ROWS),
        pa.table(ROWS).to_reader(),
        duckdb.sql("SELECT * FROM (VALUES (1, 'x'), (2, NULL)) AS rows(a, b)"),
        [{"a": 1, "b": "x"}, {"a": 2, "b": None}],
    ],
    ids=["pandas", "pandas-typed", "polars", "lazy", "arrow", "reader", "duckdb", "rows"],
)
def test_frames_of_every_kind_hold_the_same_rows(given: Any) -> None:
    found = arrow_given(given, what="records")
    assert found.column_names == ["a", "b"]
    assert found.column("a").to_pylist() == [1, 2]
    assert found.column("b").to_pylist() == ["x", None]
    assert pa.types.is_integer(found.schema.field("a").type)


def test_whole_numbers_that_pandas_made_floats_because_of_gaps_are_whole_again_and_fractions_stay() -> None:
    found = arrow_given(pd.DataFrame({"id": [9990000001, None], "cost": [1.5, 2.0]}), what="records")
    assert found.column("id").to_pylist() == [9990000001, None]
    assert found.column("cost").to_pylist() == [1.5, 2.0]


@pytest.mark.parametrize("given", [None, 3, {"a": 1}, [], object()])
def test_what_is_no_frame_is_refused_with_what_may_be_given(given: Any) -> None:
    with pytest.raises(NotAFrame, match="Give a pandas or Polars frame, an Arrow table, a DuckDB relation"):
        arrow_given(given, what="records")


def test_a_column_of_mixed_kinds_is_named_and_its_values_are_not() -> None:
    with pytest.raises(NotAFrame, match="column secret") as caught:
        arrow_given(pd.DataFrame({"secret": [1, "9434765919"]}), what="records")
    assert "9434765919" not in str(caught.value)


def test_the_private_file_of_a_frame_is_its_users_alone_and_is_removed() -> None:
    with parquet_of(pl.DataFrame(ROWS), what="records") as path:
        assert path.is_file()
        if os.name == "posix":
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
            assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert not path.parent.exists()


def test_the_private_file_is_removed_when_the_work_fails() -> None:
    kept: list[Path] = []
    with pytest.raises(ZeroDivisionError), parquet_of(pl.DataFrame(ROWS), what="records") as path:
        kept.append(path)
        raise ZeroDivisionError
    assert not kept[0].parent.exists()
