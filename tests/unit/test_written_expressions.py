"""Expressions are written down without Ibis, and two have one fingerprint exactly when they ask the same."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pyarrow as pa
import pytest

from ncs.engine.compiling import compiled
from ncs.engine.fingerprints import fingerprint
from ncs.engine.plans import read, written
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
    assert list(asked.days) == [FIRST, LAST]
    assert [leaf.name for leaf in asked.tables.values()] == ["kept_7"]


def test_days_that_coincide_are_another_question() -> None:
    """SQL may say equal things once, so that two equal days and two different ones need not have one statement."""
    assert key(within(FIRST, FIRST)) != key(within(FIRST, LAST))


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


def test_columns_in_one_line_are_read_again() -> None:
    odd = Schema((Column('a "b", c', "DECIMAL(10, 2)"), Column("d", "VARCHAR[]", nullable=False)))
    assert read_schema(odd.text) == odd


def test_a_type_that_no_result_has_is_refused() -> None:
    assert arrow_type("BIGINT[]") == pa.list_(pa.int64())
    with pytest.raises(UnknownType, match="HUGEINT"):
        arrow_type("HUGEINT")
