"""Tables on the terminal fit, line up and explain their gaps."""

from __future__ import annotations

import io
from decimal import Decimal

import pytest
from rich.console import Console

from ncs.cli.console import say
from ncs.cli.terminal import show
from ncs.tables.tables import Column, Table


def printed(table: Table, *, width: int = 80, most: int | None = None) -> list[str]:
    stream = io.StringIO()
    show(table, most=most, console=Console(file=stream, width=width, highlight=False))
    return [line.rstrip() for line in stream.getvalue().splitlines()]


def test_numbers_line_up_and_gaps_are_explained() -> None:
    table = Table(
        name="t",
        title="Spend [bold]",
        columns=[Column(key="a", title="Council"), Column(key="b", title="Spend", unit="£m", places=1)],
        rows=[
            {"a": "Leeds [red]", "b": Decimal("1234.55")},
            {"a": "York", "b": Decimal("-2")},
            {"a": "Hull", "b": None},
        ],
        notes=["Rounded."],
        sources=["A source"],
    )
    assert printed(table) == [
        "Spend [bold]",
        "",
        "Council      Spend (£m)",
        "───────────────────────",
        "Leeds [red]     1,234.6",
        "York               -2.0",
        "Hull                [x]",
        "",
        "[x] not available: there is no figure, and it is not zero",
        "Note: Rounded.",
        "Source: A source",
    ]


def test_more_rows_than_wanted_are_counted() -> None:
    table = Table(name="t", title="T", columns=[Column(key="a", title="A")], rows=[{"a": n} for n in range(1200)])
    assert printed(table, most=2)[-1] == "… and 1,198 more rows."
    assert sum(line.strip().isdigit() for line in printed(table, most=2)) == 2


@pytest.mark.parametrize("width", [60, 80, 100])
def test_a_wide_table_is_split_and_every_line_fits(width: int) -> None:
    columns = [Column(key="council", title="Council")]
    columns += [Column(key=f"n{n}", title=f"Notional allocation {2020 + n}", unit="GBP million") for n in range(12)]
    long = "Bournemouth, Christchurch and Poole and everything around it, a_word_without_any_space_at_all_in_it"
    row: dict[str, str | Decimal] = {"council": long, **{f"n{n}": Decimal("12345.678") for n in range(12)}}
    lines = printed(Table(name="t", title="T " * 60, columns=columns, rows=[row]), width=width)
    assert max(map(len, lines)) <= width
    assert sum("12,345.678" in line for line in lines) >= 2
    assert "".join(lines).count("12,345.678") == 12, "no number is cut or lost"
    assert sum(line.startswith("Council") for line in lines) == sum("12,345.678" in line for line in lines)


def test_a_table_without_rows_shows_its_headings() -> None:
    assert "A" in printed(Table(name="t", title="T", columns=[Column(key="a", title="A")], rows=[]))


def test_sentences_go_into_a_part_below_before_they_become_a_ladder_of_words() -> None:
    """Five columns leave a sentence a quarter of 80, so it stands below with the first column, on few lines."""
    numbers = [Column(key=f"n{i}", title=f"Number {i}", places=0) for i in range(5)]
    told = "People who use services say that they feel safe. " * 4
    row = {"a": "Ealing", "why": told} | {column.key: Decimal("12345") for column in numbers}
    columns = [Column(key="a", title="Council"), *numbers, Column(key="why", title="Why")]
    lines = printed(Table(name="t", title="T", columns=columns, rows=[row]))
    assert all(len(line) <= 80 for line in lines)
    with_words = [line for line in lines if "safe" in line or "services" in line]
    assert 3 <= len(with_words) <= 6 and max(map(len, with_words)) > 36


def test_words_between_colons_are_said_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    """A folder may be called so; Rich would show a picture of a bee in its place."""
    say("Folder :bee: is empty.")
    assert capsys.readouterr().out == "Folder :bee: is empty.\n"
