"""Whatever observations hold, writing them and reading them back gives the same, exactly, in every format."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ncs.core.errors import ProblemsFound
from ncs.core.status import Status
from ncs.observations.schema import Observation
from ncs.observations.store import from_observations, read_csv, read_json, read_parquet, to_table, write_parquet
from ncs.observations.tidy import NotTidy
from ncs.tables.writers import write_csv, write_json
from ncs.tables.writers.plain import guard, unguard

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\r"), min_size=1, max_size=12).filter(
    str.strip
)
NUMBER = st.decimals(min_value=-(10**20), max_value=10**20, places=9) | st.sampled_from(
    [Decimal("1E+5"), Decimal("-0.000000001"), Decimal("1.50"), Decimal(0)]
)
DAY = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@st.composite
def observations(draw: st.DrawFn) -> Observation:
    status = draw(st.sampled_from(Status))
    first, last = sorted([draw(DAY), draw(DAY)])
    ends = sorted([draw(NUMBER), draw(NUMBER)])
    return Observation(
        measure=draw(TEXT),
        area=draw(st.sampled_from(["E08000035", "E92000001", "W06000001"])),
        period_start=first,
        period_end=last,
        group=draw(TEXT | st.just("=1+1")),
        numerator=draw(st.none() | NUMBER),
        denominator=draw(st.none() | NUMBER),
        value=draw(NUMBER) if status is Status.OK else None,
        lower=draw(st.sampled_from([None, ends[0]])),
        upper=draw(st.sampled_from([None, ends[1]])),
        unit=draw(TEXT),
        status=status,
        source=draw(TEXT),
        method=draw(TEXT),
    )


def key(one: Observation) -> tuple[object, ...]:
    return (one.measure, one.area, one.period_start, one.period_end, one.group, one.source, one.method)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(observations(), max_size=6, unique_by=key))
def test_parquet_csv_and_json_keep_everything(tmp_path: Path, given_rows: list[Observation]) -> None:
    table = from_observations(given_rows)
    shown = to_table(table, name="observations", title="Observations")
    write_parquet(table, tmp_path / "t.parquet", replace=True)
    write_csv(shown, tmp_path / "t.csv", replace=True)
    write_json([shown], tmp_path / "t.json", title="T", replace=True)
    for again in (read_parquet(tmp_path / "t.parquet"), read_csv(tmp_path / "t.csv"), read_json(tmp_path / "t.json")):
        assert again.data.equals(table.data)
        assert set(again) == set(given_rows) and len(again) == len(given_rows)


@given(st.text())
def test_the_guard_against_formulas_comes_off(text: str) -> None:
    assert unguard(guard(text)) == text
    assert not guard(text).startswith(("=", "+", "-", "@", "\t"))


def test_every_wrong_cell_of_a_csv_is_named(tmp_path: Path) -> None:
    shown = to_table(from_observations([]), name="t", title="T")
    head = ",".join(shown.keys)
    path = tmp_path / "t.csv"
    path.write_text(f"{head}\na,E08000035,1 April,2025-03-31,total,,,many,,1e400,percent,ok,s,m\n")
    with pytest.raises(ProblemsFound) as caught:
        read_csv(path)
    assert [(one.row, one.field, one.value) for one in caught.value.problems] == [
        (2, "period_start", "1 April"),
        (2, "value", "many"),
        (2, "upper", "1e400"),
    ]
    path.write_text(f"{head}\na,E08000035,20240401,2025-03-31,total,1_000,٣,nan,,,percent,ok,s,m\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as caught:
        read_csv(path)
    fields = [one.field for one in caught.value.problems]
    assert fields == ["period_start", "numerator", "denominator", "value"]
    path.write_text(f"{head}\na,b\n")
    with pytest.raises(ProblemsFound, match="This line has 2 cells, but the heading has 14"):
        read_csv(path)
    path.write_text("measure,measure,cost\n")
    with pytest.raises(ProblemsFound, match=r"\(15 found\)"):
        read_csv(path)


def test_a_number_in_json_keeps_every_digit(tmp_path: Path) -> None:
    """Twenty digits, where floating point has about sixteen."""
    shown = to_table(from_observations([]), name="t", title="T")
    row = dict.fromkeys(shown.keys) | {"measure": "a", "area": "E08000035", "group": "total", "unit": "x"}
    row |= {"period_start": "2024-04-01", "period_end": "2025-03-31", "status": "ok", "source": "s", "method": "m"}
    content = {"tables": [{"columns": [{"key": key} for key in shown.keys], "rows": [row | {"value": "NUMBER"}]}]}
    path = tmp_path / "t.json"
    path.write_text(json.dumps(content).replace('"NUMBER"', "12345678901.123456789"))
    (read,) = read_json(path)
    assert read.value == Decimal("12345678901.123456789")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[]", "it should hold tables"),
        ("{", "is not JSON: Expecting property name enclosed in double quotes, in line 1"),
        ('{"tables": [1]}', "it should hold tables"),
        ('{"tables": [{"columns": [], "rows": [[]]}]}', "it should hold tables"),
        ("[" * 100_000 + "]" * 100_000, "it is nested too deeply"),
    ],
    ids=range(5),
)
def test_other_json_is_refused_in_words(tmp_path: Path, text: str, why: str) -> None:
    (tmp_path / "t.json").write_text(text)
    with pytest.raises(NotTidy, match=why):
        read_json(tmp_path / "t.json")


def test_an_absent_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound, match=r"none\.csv: there is no such file"):
        read_csv(tmp_path / "none.csv")
