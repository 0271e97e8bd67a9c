"""Whatever bytes or words a file holds, reading it gives an answer or collected problems, never another fault."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from ncs.core.errors import ProblemsFound
from ncs.tables.reading.table_files import Day, Number, Whole, read_table
from ncs.tables.reading.text import ENCODINGS, open_text
from ncs.tables.reading.yaml_files import read_yaml
from ncs.tables.reading.yaml_values import PARSER, compose

Read = Callable[[Path, type[BaseModel]], object]


class Held(BaseModel):
    title: str = ""
    day: date | None = None
    amount: Decimal | list[Decimal] | None = None
    inner: dict[str, Held] = {}


class Line(BaseModel):
    area: str
    people: Whole
    rate: Number | None = None
    on: Day | None = None


YAML_WORDS = [
    *("title", "day", "amount", "inner", ":", ": ", "\n", "\n  ", "- ", "[", "]", "{", "}", ",", "'", '"', "&a ", "*a"),
    *("<<", "!!int ", "|", ">", "#", "? ", "---", "...", "%TAG", "~", ".nan", ".inf", "1e999", "0x10", "9" * 30, "yes"),
    *("2026-04-06", "2026-13-01", "é", "\t", "\x85", "\u2028", "\ud7ff", "\U0001f600"),
]
CSV_WORDS = [
    *(
        "area",
        "people",
        "rate",
        "on",
        ",",
        ";",
        "\t",
        "|",
        "\n",
        "\r\n",
        "\r",
        '"',
        "1,200",
        "nan",
        "1e999",
        "-",
        "#N/A",
    ),
    *("2026-04-06", "20260406", "sep=;", "E1", " ", "٣", "１", "é", "9" * 30),
]
TEXT = st.text(st.characters(codec="cp1252", categories=["L", "N", "P", "Zs"]), min_size=1, max_size=40)
LEAVES = st.text(max_size=5) | st.integers(-9, 9) | st.booleans() | st.none()
KEYS = st.text(max_size=5)


def words(known: list[str]) -> st.SearchStrategy[bytes]:
    some = st.lists(st.sampled_from(known) | st.text(max_size=3), max_size=30)
    return some.map(lambda parts: "".join(parts).encode("utf-8", errors="ignore"))


def fault(read: Read, name: str, data: bytes, model: type[BaseModel]) -> str:
    """Read a file; return what is wrong with how it is refused: each problem must name the file and a next step."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        try:
            read(path, model)
        except ProblemsFound as error:
            named = all(found.file == name and found.next_step for found in error.problems)
            return "" if error.problems and named else str(error)
    return ""


@given(words(YAML_WORDS))
@settings(max_examples=300, deadline=None)
def test_any_words_of_yaml(data: bytes) -> None:
    assert fault(read_yaml, "a.yaml", data, Held) == ""


@given(words(CSV_WORDS))
@settings(max_examples=300, deadline=None)
def test_any_words_of_csv(data: bytes) -> None:
    assert fault(read_table, "a.csv", data, Line) == ""


@given(st.binary(max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_bytes(data: bytes) -> None:
    assert fault(read_yaml, "a.yaml", data, Held) == ""
    assert fault(read_table, "a.csv", data, Line) == ""
    assert fault(read_table, "a.xlsx", b"PK\x03\x04" + data, Line) == ""
    assert fault(read_table, "a.ods", b"PK\x03\x04" + data, Line) == ""


@given(TEXT, st.sampled_from(sorted(set(ENCODINGS) - {"cp1252"})))
@settings(max_examples=200, deadline=None)
def test_what_is_read_is_what_was_written(text: str, encoding: str) -> None:
    """UTF-8 and UTF-16 are told from one another and from Windows-1252, whatever signs of Western text there are."""
    whole = "plain words go before " * 9 + text
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.txt"
        path.write_bytes(whole.encode(encoding))
        assert open_text(path).text == whole


@given(st.recursive(LEAVES, lambda held: st.lists(held, max_size=3) | st.dictionaries(KEYS, held, max_size=3)))
@settings(max_examples=200, deadline=None)
def test_what_yaml_writes_comes_back_and_both_parsers_agree(content: object) -> None:
    text = yaml.safe_dump({"a": content})
    loaded = compose(text, file="f")
    assert compose(text, file="f", parser=yaml.SafeLoader) == compose(text, file="f", parser=PARSER) == loaded
    if not loaded.problems:
        assert loaded.content == {"a": content}
