"""What the texts of cells mean to rules, by case, blanks and wording."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb
import pytest

from ncs.records.checking.meanings import MEANINGS

_SQL = {meaning.name: meaning.sql for meaning in MEANINGS}


@pytest.fixture(scope="module")
def con() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as made:
        yield made


def meant(con: duckdb.DuckDBPyConnection, name: str, text: str | None) -> object:
    return con.execute(f"SELECT {_SQL[name]} FROM (SELECT CAST(? AS VARCHAR) AS text)", [text]).fetchall()[0][0]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Weekly", "week"), ("weekly (part)", "week"), ("Hourly", "unit"), ("HOUR", "unit"), ("Daily", "unit"),
        ("Session", "unit"), ("Per session", "unit"), ("per Session of an hour", "unit"), ("Monthly", None),
        ("One-off", None), ("Fortnightly", None), ("", None), (None, None), ("biweekly", None), ("per hour", None),
    ],
)  # fmt: skip
def test_a_cost_is_by_the_week_or_by_the_unit_as_its_frequency_begins(
    con: duckdb.DuckDBPyConnection, text: str | None, by: str | None
) -> None:
    assert meant(con, "cost_by", text) == by


@pytest.mark.parametrize("name", ["plain_service_type", "plain_service_component", "plain_delivery_mechanism"])
def test_a_plain_text_has_small_letters_and_no_blanks_around_it(con: duckdb.DuckDBPyConnection, name: str) -> None:
    assert meant(con, name, "  Direct Payment ") == "direct payment"
    assert meant(con, name, None) is None
