"""The councils commands: what is printed, and what is refused."""

from __future__ import annotations

import csv
import io
import json

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import NotModelled, UnknownName
from ncs.core.periods import BadPeriod


def run(*words: str) -> str:
    result = CliRunner().invoke(app, list(words), catch_exceptions=False)
    assert result.exit_code == 0
    return result.output


def test_the_153_as_csv_and_json_agree() -> None:
    as_csv = list(csv.DictReader(io.StringIO(run("councils", "list", "--format", "csv"))))
    as_json = json.loads(run("councils", "list", "--format", "json"))["tables"][0]["rows"]
    assert len(as_csv) == len(as_json) == 153
    assert [row["ons_code"] for row in as_csv] == [row["ons_code"] for row in as_json]
    assert as_csv[0]["council"] == "Barking and Dagenham" and as_csv[0]["cassr_code"] == "716"


def test_a_region_fits_a_terminal() -> None:
    output = run("councils", "list", "--region", "north east")
    assert "12 councils." in output and "County Durham" in output and "Leeds" not in output
    assert max(map(len, output.splitlines())) <= 100


def test_find_says_codes_dates_and_changes() -> None:
    output = run("councils", "find", "barnsley mbc")
    assert "E08000016 (also E08000038 from 2025-04-01)" in output and "CASSR code    204" in output
    output = run("councils", "find", "Surrey")
    assert "to East Surrey (no ONS code known)" in output
    assert "E10000023" in run("councils", "find", "north yorkshire", "--on", "31/03/2023")


def test_a_district_leads_to_the_council_that_answers_there_and_it_is_said_why() -> None:
    """Craven ended with six others of North Yorkshire on 31 March 2023 (SI 2022/328)."""
    output = run("councils", "find", "craven district council")
    first, empty, council, code = output.splitlines()[:4]
    assert first == "Craven ended on 31 March 2023; adult social care there is the duty of North Yorkshire."
    assert (empty, council) == ("", "North Yorkshire") and code.endswith(" E06000065")
    assert "duty of North Yorkshire" in run("councils", "find", "Craven", "--on", "2022-06-30").splitlines()[0]
    assert run("councils", "find", "Kent").startswith("Kent\n")


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["find", "Kingston"], UnknownName),
        (["find", "Kent", "--on", "soon"], BadPeriod),
        (["list", "--region", "Mercia"], UnknownName),
        (["list", "--on", "2028-04-01"], NotModelled),
    ],
)
def test_what_cannot_be_answered_is_refused(words: list[str], error: type[Exception]) -> None:
    result = CliRunner().invoke(app, ["councils", *words])
    assert result.exit_code != 0 and isinstance(result.exception, error)
