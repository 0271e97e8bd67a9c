"""Expressions are written down without Ibis, and two have one fingerprint exactly when they ask the same."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from ncs.engine.compiling import compiled
from ncs.engine.fingerprints import Open, fingerprint
from ncs.engine.plans import Asks, read, shipped, written
from ncs.engine.relational import Given, ibis
from ncs.engine.schemas import Column, Schema, UnknownType, arrow_type, read_schema
from ncs.engine.statements import Statements
from ncs.engine.written import Leaf, Written, table

COLUMNS = Schema((Column("area", "VARCHAR"), Column("day", "BIGINT", nullable=False)))
FIRST, LAST = 20_179, 20_543  # 1 April 2025 and 31 March 2026, as days since 1 January 1970


def rows(name: str = "kept_1", schema: Schema = COLUMNS) -> Any:
    return table(Leaf(name, schema, Statements()))


def key(expression: Written) -> str:
    return fingerprint(expression)[0]


def within(first: int, last: int, name: str = "kept_1") -> Any:
    found = rows(name)
    return found.filter((found.day >= first) & (found.day <= last))


def test_days_and_tables_are_left_out_and_told_beside() -> None:
    print_of, asked = fingerprint(within(FIRST, LAST, "kept_7"))
    assert print_of == key(within(FIRST + 365, LAST + 365))
    assert asked.days == [FIRST, LAST]
    assert [leaf.name for leaf in asked.tables.values()] == ["kept_7"]


def test_days_that_coincide_are_the_same_question_and_a_statement_says_which_it_takes_for_one() -> None:
    """A period of one day is answered by what is prepared for any period; what is prepared for one day is not."""
    assert key(within(FIRST, FIRST)) == key(within(FIRST, LAST))
    any_period, one_day = within(FIRST, LAST), within(FIRST, FIRST)
    statements = Statements({key(any_period): compiled(any_period, fingerprint(any_period)[1])})
    sql = statements.sql(one_day)
    assert statements.made == set() and sql.count(str(FIRST)) == 2
    statements = Statements({key(one_day): compiled(one_day, fingerprint(one_day)[1])})
    assert str(LAST) in statements.sql(within(FIRST, LAST)) and len(statements.made) == 1
    assert str(LAST) not in statements.sql(within(FIRST, FIRST)), "what was made for any period answers this one too"
    assert len(statements.used) == 1


def test_a_statement_fits_what_differs_no_further_than_it_does() -> None:
    """Independent of any SQL: three values a, b, a fit where the first and last are one, whatever the second is."""
    asks = Asks(day=(1, 2, 1))
    assert [asks.fits(Open(days=days)) for days in ([5, 6, 5], [5, 5, 5], [5, 6, 6], [5, 6], [])] == [
        True, True, False, False, False,
    ]  # fmt: skip
    mixed = Asks(day=(1,), date=(1, 1), text=(1, 2))
    assert Asks.read(str(mixed)) == mixed and Asks.read(None) == Asks() and str(Asks()) == ""
    same, other = date(2025, 4, 1), date(2025, 4, 2)
    assert mixed.fits(Open(days=[1], dates=[same, same], texts=["x", "x"]))
    assert not mixed.fits(Open(days=[1], dates=[same, other], texts=["x", "y"]))


def test_a_table_that_is_there_is_known_without_asking() -> None:
    statements = Statements()
    asked = table(Leaf("kept_1", COLUMNS, statements))
    assert asked.columns == ("area", "day") and not statements.used


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(lambda found: found.filter((found.day > FIRST) & (found.day <= LAST)), id="operator"),
        pytest.param(lambda found: found.filter((found.day <= LAST) & (found.day >= FIRST)), id="order"),
        pytest.param(lambda found: found.filter((found.day >= 91) & (found.day <= LAST)), id="number that is no day"),
        pytest.param(lambda found: found.filter((found.day >= FIRST) & (found.area <= "LAST")), id="text and column"),
        pytest.param(lambda found: found.mutate(more=found.day >= FIRST), id="what is done"),
        pytest.param(lambda found: found.filter((found.day >= FIRST) | (found.day <= LAST)), id="or"),
    ],
)
def test_whatever_is_asked_otherwise_has_another_fingerprint(other: Callable[[Any], Written]) -> None:
    assert key(other(rows())) != key(within(FIRST, LAST))


def test_a_table_of_other_columns_has_another_fingerprint() -> None:
    assert key(rows().distinct()) != key(rows(schema=Schema((Column("area", "VARCHAR"),))).distinct())


def test_texts_of_the_question_are_filled_in_and_those_of_the_definition_are_not() -> None:
    asked = rows().mutate(edition=ibis.literal(Given("it's")), kind=ibis.literal("fixed"))
    other = rows().mutate(edition=ibis.literal(Given("another")), kind=ibis.literal("fixed"))
    assert key(asked) == key(other) != key(rows().mutate(edition=ibis.literal("it's"), kind=ibis.literal("fixed")))
    statements = Statements()
    assert "'it''s'" in statements.sql(asked) and "'fixed'" in statements.sql(asked)
    assert "'another'" in statements.sql(other)


def test_a_statement_is_filled_in_with_another_question() -> None:
    """Whoever asks of another year and another table gets the same SQL with these in it."""
    asked = within(FIRST, LAST)
    second = fingerprint(within(FIRST + 365, LAST + 365, "kept_9"))
    statement = compiled(asked, fingerprint(asked)[1])
    assert not {str(FIRST), str(LAST), "kept_1"} & set(statement.text.replace('"', " ").split())
    sql = statement.sql(second[1])
    assert str(FIRST + 365) in sql and str(LAST + 365) in sql and '"kept_9"' in sql


def test_dates_are_filled_in() -> None:
    found = rows()
    asked = found.mutate(start=ibis.literal(date(2025, 4, 1)))
    assert "MAKE_DATE(2025, 4, 1)" in Statements().sql(asked)
    assert key(asked) == key(found.mutate(start=ibis.literal(date(2024, 4, 1))))


def test_a_function_among_the_arguments_is_part_of_the_question() -> None:
    asked = rows().filter(lambda found: found.day > 5)
    assert key(asked) != key(rows().filter(lambda found: found.day > 6))
    assert "> 5" in Statements().sql(asked)


def test_columns_are_told_with_names_types_and_what_may_be_missing() -> None:
    asked = rows().mutate(more=ibis.literal(1, "int32"))
    assert asked.columns == ("area", "day", "more")
    assert asked.schema().arrow() == pa.schema(
        [
            pa.field("area", pa.string()),
            pa.field("day", pa.int64(), nullable=False),
            pa.field("more", pa.int32()),
        ]
    )


def test_an_expression_is_neither_true_nor_a_list() -> None:
    with pytest.raises(TypeError):
        bool(rows().day == 1)
    with pytest.raises(TypeError):
        list(rows())


def test_what_cannot_be_sql_is_refused() -> None:
    with pytest.raises(TypeError, match="object cannot be part"):
        fingerprint(rows().filter(object()))


def test_a_file_of_statements_is_read_as_it_was_written() -> None:
    asked = {key(one): compiled(one, fingerprint(one)[1]) for one in (within(FIRST, LAST), rows().distinct())}
    assert read(written(asked, "a module")) == asked


def test_a_carriage_return_in_sql_outlives_a_file(tmp_path: Path) -> None:
    """Values are stripped of it too; a file of text that is read again has none."""
    found = rows()
    asked = found.filter(found.area == "ends\r")
    statements = {"0123456789abcdef": compiled(asked, fingerprint(asked)[1])}
    assert "ends\r" in statements["0123456789abcdef"].text
    (tmp_path / "a.sql").write_text(written(statements, "a module"), encoding="utf-8")
    assert shipped(tmp_path) == statements


def test_columns_in_one_line_are_read_again() -> None:
    odd = Schema((Column('a "b", c', "DECIMAL(10, 2)"), Column("d", "VARCHAR[]", nullable=False)))
    assert read_schema(odd.text) == odd


def test_a_type_that_no_result_has_is_refused() -> None:
    assert arrow_type("BIGINT[]") == pa.list_(pa.int64())
    with pytest.raises(UnknownType, match="HUGEINT"):
        arrow_type("HUGEINT")
