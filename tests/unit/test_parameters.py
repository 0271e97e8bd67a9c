"""Dated parameters: gaps raise, overlaps fail, problems are collected."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ncs.core.errors import NotModelled, ProblemsFound, UnknownName
from ncs.core.provenance import Confidence
from ncs.policy.parameters import load_parameters
from ncs.policy.uncertain import read_inputs

GOOD = """
parameters:
  pea:
    title: Personal expenses allowance
    unit: GBP/week
    values:
      - {from: 2015-04-06, value: "24.90", source: a, confidence: published}
      - {from: 2022-04-11, value: "25.65", source: b, confidence: uncertain}
"""


def write(folder: Path, text: str) -> Path:
    file = folder / "p.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_value_holds_until_the_day_before_the_next(tmp_path: Path) -> None:
    pea = load_parameters(write(tmp_path, GOOD))["pea"]
    assert pea.at(date(2022, 4, 10)).value == Decimal("24.90")
    assert pea.at(date(2022, 4, 11)).value == Decimal("25.65")
    assert pea.at(date(2030, 1, 1)).confidence is Confidence.UNCERTAIN


def test_before_the_first_value_is_not_modelled_never_zero(tmp_path: Path) -> None:
    with pytest.raises(NotModelled, match="not modelled before 2015-04-06"):
        load_parameters(write(tmp_path, GOOD)).at("pea", date(2015, 4, 5))


def test_an_unknown_name_gives_near_ones(tmp_path: Path) -> None:
    with pytest.raises(UnknownName, match="pea"):
        load_parameters(write(tmp_path, GOOD))["peas"]


def test_every_problem_is_reported_at_once(tmp_path: Path) -> None:
    bad = """
parameters:
  overlap:
    unit: x
    values:
      - {from: 2020-01-01, to: 2021-06-30, value: "1", source: s, confidence: published}
      - {from: 2021-01-01, value: "2", source: s, confidence: published}
  float:
    unit: x
    values: [{from: 2020-01-01, value: 1.5, source: s, confidence: published}]
  unsure:
    unit: x
    values: [{from: 2020-01-01, value: "1", source: s, confidence: maybe}]
  nowhere:
    unit: x
    values: [{from: 2020-01-01, value: "1", confidence: published}]
  endless:
    unit: x
    values: [{from: 2020-01-01, value: "Infinity", source: s, confidence: published}]
  misspelt:
    titel: A
    unit: x
    values: [{from: 2020-01-01, value: "1", source: s, confidence: published}]
"""
    with pytest.raises(ProblemsFound) as caught:
        load_parameters(write(tmp_path, bad))
    rules = {(problem.field, problem.rule) for problem in caught.value.problems}
    assert rules == {
        ("parameters.overlap", "overlapping-dates"),
        ("parameters.float.values.0.value", "not-in-quotes"),
        ("parameters.unsure.values.0.confidence", "unknown-value"),
        ("parameters.nowhere.values.0.source", "missing"),
        ("parameters.endless.values.0.value", "finite-number"),
        ("parameters.misspelt.titel", "unknown-key"),
    }


CONFIRMED = """
parameters:
  limit:
    unit: GBP
    values:
      - {from: 2015-04-01, to: 2020-03-31, value: "14250", source: first, confidence: published,
         confirmed: [{from: 2016-04-06, source: second}, {from: 2018-04-06, source: third}]}
      - {from: 2021-04-06, value: "14300", source: fourth, confidence: published}
"""


@pytest.mark.parametrize(
    ("day", "source", "since"),
    [
        (date(2016, 4, 5), "first", date(2015, 4, 1)),
        (date(2016, 4, 6), "second", date(2016, 4, 6)),
        (date(2018, 4, 5), "second", date(2016, 4, 6)),
        (date(2020, 3, 31), "third", date(2018, 4, 6)),
    ],
)
def test_a_value_continues_with_the_source_that_confirms_it(
    tmp_path: Path, day: date, source: str, since: date
) -> None:
    found = load_parameters(write(tmp_path, CONFIRMED)).at("limit", day)
    assert (found.value, found.source, found.start, found.confidence) == (Decimal(14250), source, since, "published")


def test_a_confirmed_value_still_ends_where_it_says(tmp_path: Path) -> None:
    limit = load_parameters(write(tmp_path, CONFIRMED))["limit"]
    with pytest.raises(NotModelled, match="the last ended 2020-03-31"):
        limit.at(date(2020, 4, 1))
    assert limit.at(date(2021, 4, 6)).value == Decimal(14300)


@pytest.mark.parametrize(
    ("confirmed", "rule"),
    [
        ("yes", "tuple-type"),
        ("[{from: 2016-04-06}]", "missing"),
        ("[{from: 2016-04-06, source: s, value: '2'}]", "unknown-key"),
        ("[{from: 2015-04-01, source: the same day}]", "bad-confirmation"),
        ("[{from: 2020-04-01, source: after its end}]", "bad-confirmation"),
        ("[{from: 2018-04-06, source: a}, {from: 2017-04-06, source: before a}]", "bad-confirmation"),
        ("[{from: soon, source: s}]", "date-from-datetime-parsing"),
        ("[2016-04-06]", "model-type"),
    ],
)
def test_a_confirmation_that_cannot_be_is_a_problem(tmp_path: Path, confirmed: str, rule: str) -> None:
    text = f"""
parameters:
  limit:
    unit: GBP
    values:
      - {{from: 2015-04-01, to: 2020-03-31, value: "1", source: s, confidence: published, confirmed: {confirmed}}}
"""
    with pytest.raises(ProblemsFound) as caught:
        load_parameters(write(tmp_path, text))
    assert [problem.rule for problem in caught.value.problems] == [rule]


def test_confirmations_out_of_order_are_a_problem(tmp_path: Path) -> None:
    swapped = CONFIRMED.replace("2016-04-06", "2019-04-06")
    with pytest.raises(ProblemsFound):
        load_parameters(write(tmp_path, swapped))


def test_a_problem_names_the_row_of_its_figure(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(
        "parameters:\n"
        "  good.one:\n    unit: GBP\n    values:\n"
        '      - {from: 2026-04-06, value: "1", source: mine, confidence: published}\n'
        "  bad.two:\n    unit: GBP\n    values:\n"
        "      - {from: 2026-04-06, value: 1, source: mine, confidence: published}\n",
        encoding="utf-8",
    )
    with pytest.raises(ProblemsFound) as found:
        load_parameters(path)
    at = "parameters.bad.two.values.0.value"
    assert [(one.file, one.row, one.field) for one in found.value.problems] == [("own.yaml", 9, at)]


def test_a_problem_with_assumptions_names_its_row(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text('inputs:\n  # none of these is known\n  prices: {low: "0.01"}\n', encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        read_inputs(path, {})
    assert [(one.file, one.row, one.rule) for one in found.value.problems] == [("own.yaml", 3, "unknown-input")]
