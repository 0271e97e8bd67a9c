"""How a mapping file reads a column: one sentence, the cells in, the values out."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from ncs.charging.simulation.survey import read_survey
from ncs.core.errors import ProblemsFound

BASE: dict[str, Any] = {
    "weight": {"constant": 1},
    "age": {"constant": 80},
    "setting": {"constant": "at home"},
    "fee": {"constant": 300},
    "savings": {"constant": 1000},
}


def read(folder: Path, columns: dict[str, list[str]], field: str, entry: dict[str, Any], **top: Any) -> list[Any]:
    """Return the values of a field of the population, for a survey of these columns."""
    rows = [",".join(columns), *(",".join(cells) for cells in zip(*columns.values(), strict=True))]
    (folder / "survey.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    base = {name: said for name, said in BASE.items() if name not in top}
    top = {name: said for name, said in top.items() if said is not None}
    mapping = {"source": "A survey of three", "day": "2026-04-06", **top, "fields": {**base, field: entry}}
    (folder / "mapping.yaml").write_text(yaml.safe_dump(mapping), encoding="utf-8")
    people = read_survey(folder / "survey.csv", folder / "mapping.yaml")
    if field.startswith("income."):
        return people.now.income[field.removeprefix("income.")].tolist()
    found = {"weight": people.weight, "sex": people.groups["sex"], "region": people.groups["region"]}
    return list(found.get(field, getattr(people.now, field, people.weeks_so_far)).tolist())


@pytest.mark.parametrize(
    ("sentence", "columns", "field", "entry", "top", "wanted"),
    [
        ("Money is read in pounds and kept in pence.",
         {"A": ["12.50", "£1200", "0"]}, "savings", {"column": "A"}, {}, [1250, 120_000, 0]),
        ("Money of a file in pence stays as it is.",
         {"A": ["1250", "7", "0"]}, "savings", {"column": "A"}, {"money": "pence"}, [1250, 7, 0]),
        ("Columns are summed.",
         {"A": ["1", "2", "3"], "B": ["10", "20", "30"]}, "savings", {"columns": ["A", "B"]}, {}, [1100, 2200, 3300]),
        ("A scale makes a year's money a week's, to the nearest penny: 365 and 100 and 1 by 7/365.",
         {"A": ["365", "100", "1"]}, "fee", {"column": "A", "scale": "7/365"}, {}, [700, 192, 2]),
        ("Months become whole weeks: 1, 6 and 12 months are 4.35, 26.09 and 52.18 weeks.",
         {"A": ["1", "6", "12"]}, "weeks_so_far", {"column": "A", "scale": "365.25/84"}, {}, [4, 26, 52]),
        ("Ages are years completed: nobody is 68 before the birthday, whether told in years or in months.",
         {"A": ["67.9", "18.0", "18.99"]}, "onset_age", {"column": "A"}, {}, [67, 18, 18]),
        ("So of 815 months, 67.92 years.",
         {"A": ["815", "816", "0"]}, "onset_age", {"column": "A", "scale": "1/12"}, {}, [67, 68, 0]),
        ("Somebody who is 18 on the day is an adult.",
         {"A": ["2008-04-06", "1941-05-02", "2008-04-05"]}, "born", {"column": "A"}, {"age": None},
         [date(2008, 4, 6), date(1941, 5, 2), date(2008, 4, 5)]),
        ("Codes mean what the mapping says, also written as 1.0.",
         {"A": ["1", "2", "1.0"]}, "sex", {"column": "A", "values": {1: "male", 2: "female"}}, {},
         ["male", "female", "male"]),
        ("Yes and no may be codes or words.",
         {"A": ["yes", "0", "TRUE"]}, "couple", {"column": "A"}, {}, [True, False, True]),
        ("A gap is what the mapping says is taken for it, and that is not scaled.",
         {"A": ["7", "", "-9"]}, "fee", {"column": "A", "scale": "2", "missing": 5}, {"missing_values": [-9]},
         [1400, 500, 500]),
        ("A constant is the same for everybody.",
         {"A": ["1", "2", "3"]}, "region", {"constant": "Yorkshire & the Humber"}, {},
         ["Yorkshire and The Humber"] * 3),
        ("Income goes by its kind.",
         {"A": ["10", "0", "5.05"]}, "income.state_pension", {"column": "A"}, {}, [1000, 0, 505]),
        ("Rows that are not kept are left out.",
         {"A": ["10", "20", "30"], "KEEP": ["x", "y", "x"]}, "savings", {"column": "A"},
         {"rows": {"column": "KEEP", "keep": ["x"]}}, [1000, 3000]),
    ],
)  # fmt: skip
def test_a_column_becomes_values(
    tmp_path: Path, sentence: str, columns: dict[str, list[str]], field: str, entry: dict[str, Any],
    top: dict[str, Any], wanted: list[Any],
) -> None:  # fmt: skip
    assert read(tmp_path, columns, field, entry, **top) == wanted, sentence


@pytest.mark.parametrize(
    ("sentence", "cell", "field", "entry", "rule"),
    [
        ("Savings are never below zero.", "-1", "savings", {"column": "A"}, "negative"),
        ("A gap needs to be allowed.", "", "savings", {"column": "A"}, "gap"),
        (
            "A code that is not listed is not guessed.",
            "3",
            "sex",
            {"column": "A", "values": {1: "male"}},
            "unknown-code",
        ),
        ("Words are no amounts.", "many", "savings", {"column": "A"}, "not-a-number"),
        ("A weight is above zero.", "0", "weight", {"column": "A"}, "not-above-zero"),
        ("Charging is for adults.", "17", "age", {"column": "A"}, "out-of-range"),
        ("And who is 17.9 is not 18.", "17.9", "age", {"column": "A"}, "out-of-range"),
        ("Nobody has one and a half children.", "1.5", "children", {"column": "A"}, "not-whole"),
        ("Two is neither yes nor no.", "2", "couple", {"column": "A"}, "not-yes-or-no"),
        ("There is no such place.", "on a ship", "setting", {"column": "A"}, "unknown-label"),
        ("Nobody holds more than a thousand million.", "9e9", "savings", {"column": "A"}, "not-a-number"),
        ("Nor when it is written out.", "9999999999", "savings", {"column": "A"}, "too-large"),
    ],
)
def test_a_cell_that_breaks_a_rule_is_refused_by_row(
    tmp_path: Path, sentence: str, cell: str, field: str, entry: dict[str, Any], rule: str
) -> None:
    with pytest.raises(ProblemsFound) as caught:
        read(tmp_path, {"ID": ["a"], "A": [cell]}, field, entry)
    assert [(one.rule, one.row, one.field) for one in caught.value.problems] == [(rule, 2, "A")], sentence


@pytest.mark.parametrize(("born", "day"), [("2008-04-07", "2026-04-06"), ("2010-03-01", "2028-02-29")])
def test_a_day_short_of_eighteen_is_no_adult(tmp_path: Path, born: str, day: str) -> None:
    with pytest.raises(ProblemsFound) as caught:
        read(tmp_path, {"A": [born]}, "born", {"column": "A"}, day=day, age=None)
    assert [(one.rule, one.row) for one in caught.value.problems] == [("out-of-range", 2)]
