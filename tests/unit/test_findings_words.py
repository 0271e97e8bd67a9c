"""What the library finds wrong is told in our own words, of whatever type it is."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

import pytest
from pydantic import BaseModel, Field, TypeAdapter, ValidationError, field_validator
from pydantic_core.core_schema import ErrorType

from ncs.core.errors import ProblemsFound
from ncs.tables.reading.findings import words_of
from ncs.tables.reading.table_files import read_table
from ncs.tables.reading.yaml_files import read_yaml
from support.foreign_words import foreign

#: What any type of error may say of itself; a word of it that is told is found.
LIMITS = ("min_length", "max_length", "max_digits", "decimal_places", "whole_digits", "gt", "ge", "lt", "le")


@pytest.mark.parametrize("kind", get_args(ErrorType))
def test_no_type_of_error_speaks_for_itself(kind: str) -> None:
    """Every type that the library knows; what our own checks raise is told, for those words are ours."""
    context = dict.fromkeys(LIMITS, 2) | {"error": "THEIRS", "multiple_of": 2, "pattern": "p", "expected": "'a' or 'b'"}
    item = {"type": kind, "msg": "THEIRS", "loc": ("x",), "input": "y", "ctx": context | {"expected_tags": "'a', 'b'"}}
    told = words_of(item)
    assert all(told)
    own = kind in ("value_error", "assertion_error")
    assert ("tHEIRS" in told[0]) is own and "THEIRS" not in " ".join(told)


class Kind(Enum):
    ONE = "one"
    TWO = "two"


class Cat(BaseModel):
    kind: Literal["cat"]


class Dog(BaseModel):
    kind: Literal["dog"]


class Everything(BaseModel):
    """A field of each type that files and programs give us, with the limits that ours have."""

    text: str = "a"
    short: Annotated[str, Field(min_length=3)] = "abc"
    long: Annotated[str, Field(max_length=3)] = "abc"
    code: Annotated[str, Field(pattern=r"^[A-Z]\d$")] = "A1"
    whole: Annotated[int, Field(ge=0, le=9)] = 1
    amount: Annotated[Decimal, Field(gt=0, max_digits=4, decimal_places=2)] = Decimal(1)
    number: Annotated[float, Field(lt=9, multiple_of=0.5)] = 1.0
    day: date = date(2026, 1, 1)
    at: datetime = datetime(2026, 1, 1)  # a default that is not looked at
    truth: bool = False
    choice: Literal["a", "b"] = "a"
    kind: Kind = Kind.ONE
    few: Annotated[tuple[int, ...], Field(min_length=1, max_length=2)] = (1,)
    held: dict[str, int] = {}
    inner: Cat | None = None
    either: Annotated[Cat | Dog, Field(discriminator="kind")] | None = None
    our: str = ""

    @field_validator("our")
    @classmethod
    def _ours(cls, value: str) -> str:
        if value:
            raise ValueError("Write it anew.")
        return value


WRONG: list[Any] = [
    "",
    "lots",
    "x" * 99,
    -1,
    99,
    1.23456,
    "1e999",
    True,
    None,
    [],
    [1, 2, 3],
    {},
    {"a": "b"},
    {"kind": "c"},
]
CASES = [(name, value) for name in Everything.model_fields for value in WRONG]


def items(name: str, value: Any) -> list[Any]:
    try:
        TypeAdapter(Everything).validate_python({name: value, "unknown": 1} if value == 99 else {name: value})
    except ValidationError as error:
        return error.errors(include_url=False)
    return []


@pytest.mark.parametrize(("name", "value"), CASES)
def test_each_wrong_value_of_each_type_is_told_in_our_words(name: str, value: Any) -> None:
    told = [part for item in items(name, value) for part in words_of(item)]
    assert not foreign(told) and all(told)


@pytest.mark.parametrize(
    ("name", "value", "said", "step"),
    [
        ("short", "", "is empty", "Write it out."),
        ("short", "ab", "is shorter than 3 characters", "Write it out."),
        ("long", "abcd", "is longer than 3 characters", "Write it shorter."),
        ("amount", "1.234", "has more than 2 decimals", "Write fewer decimals."),
        ("amount", "0", "must be more than 0", "Correct it."),
        ("choice", "c", "is not one of the values it may have", "Write one of: 'a' or 'b'."),
        ("kind", "three", "is not one of the values it may have", "Write one of: 'one' or 'two'."),
        ("few", [1, 2, 3], "has more than 2 entries", "Take some away."),
        ("code", "a", "is not written as it must be", r"Write it so that it fits the pattern ^[A-Z]\d$"),
        ("either", {"kind": "cow"}, "is not of a kind that is known", "Write one of: 'cat', 'dog'."),
        ("either", {}, "does not say of which kind it is", "Add its kind."),
        ("our", "x", "cannot be used: write it anew", "Correct it."),
    ],
)
def test_what_is_said(name: str, value: Any, said: str, step: str) -> None:
    assert [words_of(item) for item in items(name, value)] == [(said, step)]


def test_files_are_told_so_too(tmp_path: Path) -> None:
    """The same through the two doors of files: YAML and tables."""

    class Line(BaseModel):
        code: Annotated[str, Field(pattern=r"^[A-Z]\d$")]
        whole: Annotated[int, Field(ge=0)]
        amount: Annotated[Decimal, Field(gt=0, decimal_places=2)]
        day: date
        truth: bool
        kind: Kind

    table, file = tmp_path / "t.csv", tmp_path / "t.yaml"
    table.write_text("code,whole,amount,day,truth,kind\na,-1,1.234,soon,maybe,three\n", encoding="utf-8")
    file.write_text("code: a\nwhole: -1\namount: '1.234'\nday: soon\ntruth: maybe\nkind: three\n", encoding="utf-8")
    for read in (lambda: read_table(table, Line), lambda: read_yaml(file, Line, kind="line")):
        with pytest.raises(ProblemsFound) as found:
            read()
        problems = found.value.problems
        assert len(problems) == 6
        assert not foreign(f"{one.message} {one.next_step}" for one in problems), problems
