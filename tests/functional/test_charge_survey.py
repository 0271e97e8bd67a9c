"""A user's own survey through a mapping file: what it becomes, what is assumed, and what is wrong, all at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import yaml
from typer.testing import CliRunner

from ncs.charging.simulation.people import People
from ncs.charging.simulation.people_file import read_people
from ncs.charging.simulation.survey import read_survey
from ncs.charging.simulation.survey_fields import survey_fields
from ncs.charging.simulation.survey_file import CannotReadSurvey
from ncs.charging.simulation.survey_mapping import mapping_template
from ncs.charging.vector.assess import assess_many
from ncs.charging.vector.population import ELSEWHERE, PERMANENT
from ncs.cli.main import app
from ncs.core.errors import NcsError, ProblemsFound

#: Four invented people as the template's own mapping reads them; the last has no care.
SURVEY = """\
ID,GROSS,AGE,SEX,PARTNER,REGION,CARE,NURSING,MONTHS,CARECOST,ACCOUNTS,ISAS,SHARES,HVALUE,MORTGAGE,HOUSING,TENURE,SP,\
PEN1,PEN2,PC,AAHIGH,AALOW,PIPENH,UC
1,1200.5,84,2,2,8,1,1,24,73000,12000,5000,-9,250000,,,1,200,80,0,0,114.60,0,0,0
2,900,71,1,1,7,3,,,9125,3000,0,0,,,25.50,3,230.25,0,20.10,,0,76.70,0,0
3,1000,45,2,2,1,3,0,60,20000,1000,0,0,0,0,0,3,0,0,0,0,0,0,114.60,180
4,1000,45,2,2,1,0,0,60,-5,1000,0,0,0,0,0,3,0,0,0,0,0,0,114.60,180
"""

Make = Callable[..., tuple[Path, Path]]


@pytest.fixture
def files(tmp_path: Path) -> Make:
    """Write a survey and a mapping changed from the template; return their paths."""

    def made(survey: str = SURVEY, fields: dict[str, Any] | None = None, **changes: Any) -> tuple[Path, Path]:
        content = yaml.safe_load(mapping_template()) | changes
        content["fields"] = {
            name: entry for name, entry in (content["fields"] | (fields or {})).items() if entry is not None
        }
        (tmp_path / "survey.csv").write_text(survey, encoding="utf-8")
        (tmp_path / "mapping.yaml").write_text(yaml.safe_dump(content), encoding="utf-8")
        return tmp_path / "survey.csv", tmp_path / "mapping.yaml"

    return made


def problems(survey: Path, mapping: Path) -> dict[tuple[str, str | None, int | None], str]:
    """Return the messages and next steps of a survey that must be refused, by rule, column and row."""
    with pytest.raises(ProblemsFound) as caught:
        read_survey(survey, mapping)
    return {(one.rule, one.field, one.row): f"{one.message} {one.next_step}" for one in caught.value.problems}


def test_a_survey_becomes_people(files: Make) -> None:
    people = read_survey(*files())
    now = people.now
    assert people.on == date(2026, 4, 6) and not people.synthetic
    assert people.weight.tolist() == [1200.5, 900, 1000]
    assert now.setting.tolist() == [PERMANENT, ELSEWHERE, ELSEWHERE]
    assert now.fee.tolist() == [140_000, 17_500, 38_356]  # 73,000, 9,125 and 20,000 a year by 7/365
    assert now.savings.tolist() == [1_700_000, 300_000, 100_000]  # the gap in SHARES is nothing
    assert now.home.tolist() == [25_000_000, 0, 0]
    assert now.income["state_pension"].tolist() == [20_000, 23_025, 0]
    assert now.income["occupational_pension"].tolist() == [8_000, 2_010, 0]  # 80 + 0 and 0 + 20.10
    assert people.weeks_so_far.tolist() == [104, 52, 261]  # 24 and 60 months; the gap as the mapping says
    assert now.nursing.tolist() == [True, False, False]
    assert now.couple.tolist() == [False, True, False]
    assert people.groups["region"].tolist() == ["South East", "London", "North East"]
    assert people.groups["age"].tolist() == ["75-84", "65-74", "45-64"]
    assert people.groups["setting"].tolist() == ["care home, nursing", "at home", "at home"]
    assert people.groups["tenure"].tolist() == ["owner", "tenant", "tenant"]
    assert [people.stays[place].name for place in people.stay] == ["older", "home_65", "home_18_64"]
    assert (people.now.born.astype(str) < "1942-04").tolist() == [True, False, False]


def test_the_means_test_is_that_of_the_law(files: Make) -> None:
    """The first owns an empty house and pays all; the second, by hand: 230.25 + 20.10 + 76.70 counts, and one of a
    couple keeps 184.30, housing 25.50 and costs of 10, so that 107.25 is due."""
    people = read_survey(*files())
    charges = assess_many(people.now, day=people.on)
    assert charges.above_limit.tolist() == [True, False, False]
    assert charges.charge[0] == 140_000
    assert charges.charge[1] == 10_725


def test_homes_take_the_councils_rate_where_a_mapping_says_so(files: Make) -> None:
    entry = {"constant": "yes"}
    with_rate = read_survey(*files(fields={"council_rate_when_helped": entry}))
    assert with_rate.now.council_rate_when_helped.all() and with_rate.entrant.council_rate_when_helped.all()
    without = read_survey(*files())
    assert not without.now.council_rate_when_helped.any()
    assert any(note.startswith("No care home takes the council's rate") for note in without.notes)


def test_every_assumption_is_listed(files: Make) -> None:
    notes = read_survey(*files()).notes
    for said in (
        "1 rows were left out as the mapping says.",
        "Nobody is a lone parent.",
        "In 1 of 3 rows there was no MONTHS; weeks_so_far was taken as 52.",
        "Disability-related costs (disability_costs) is 10 for everybody, as the mapping says.",
        "Councils would pay each person's own fee.",
        "A partner lives in the home of everybody who is one of a couple, and nobody in others.",
    ):
        assert said in notes


def test_each_field_left_out_is_a_note_of_its_own(files: Make) -> None:
    """With the fewest fields there are, every other field is accounted for."""
    needed = {"weight", "age", "setting", "fee", "savings"}
    template = yaml.safe_load(mapping_template())["fields"]
    notes = read_survey(*files(fields={name: None for name in template if name not in needed})).notes
    for field in survey_fields().values():
        if field.name not in needed and field.assumption and not field.name.startswith("income."):
            assert field.assumption in notes
    assert any(note.startswith("Nobody has any income that is not mapped") for note in notes)


def test_parquet_and_text_with_tabs_read_as_csv_does(files: Make, tmp_path: Path) -> None:
    survey, mapping = files()
    rows = [line.split(",") for line in SURVEY.splitlines()]
    tabs = tmp_path / "survey.tab"
    tabs.write_text("\n".join("\t".join(row) for row in rows) + "\n", encoding="utf-8")
    typed = {name: [None if row[place] == "" else float(row[place]) for row in rows[1:]]
             for place, name in enumerate(rows[0])}  # fmt: skip
    pq.write_table(pa.table(typed), tmp_path / "survey.parquet")
    first = read_survey(survey, mapping)
    for other in (tabs, tmp_path / "survey.parquet"):
        again = read_survey(other, mapping)
        assert (again.now.savings == first.now.savings).all() and (again.now.fee == first.now.fee).all()
        assert again.groups["region"].tolist() == first.groups["region"].tolist()


def test_everything_wrong_in_a_survey_is_said_at_once_without_its_values(files: Make) -> None:
    wrong = SURVEY.replace("12000,5000", "-77123,5000").replace("1200.5", "0").replace(",84,2", ",12,2")
    wrong = (
        wrong.replace("9125,3000", "lots,3000")
        .replace("71,1,1,7", "71,1,1,99")
        .replace("1000,45,2,2,1,3", "1000,45,,2,1,3")
    )
    found = problems(*files(wrong))
    assert set(found) == {
        ("negative", "ACCOUNTS", 2),
        ("not-above-zero", "GROSS", 2),
        ("out-of-range", "AGE", 2),
        ("not-a-number", "CARECOST", 3),
        ("unknown-code", "REGION", 3),
        ("gap", "SEX", 4),
    }
    said = " ".join(found.values())
    assert not any(value in said for value in ("77123", "lots", "99", "12 "))
    assert "missing_values" in found["negative", "ACCOUNTS", 2]
    assert "Write missing: in the mapping of sex" in found["gap", "SEX", 4]


def test_many_faults_of_one_kind_are_counted_after_the_first(files: Make) -> None:
    head, first, *_ = SURVEY.splitlines()
    rows = [first.replace("12000", "-1") for _ in range(40)]
    found = problems(*files("\n".join([head, *rows]) + "\n"))
    assert [row for _, _, row in found if row] == [2, 3, 4, 5, 6]
    assert "35 more rows" in found["negative", "ACCOUNTS", None]


def test_people_who_cannot_be_are_named_by_row(files: Make) -> None:
    wrong = SURVEY.replace("2,900,71,1,1,7,3,,", "2,900,71,1,1,7,3,1,").replace(
        "20000,1000,0,0,0,0", "20000,1000,0,0,0,9"
    )
    assert set(problems(*files(wrong))) == {
        ("nursing-outside-care-home", "nursing", 3),
        ("mortgage-without-home", "mortgage", 4),
    }


def test_everything_wrong_in_a_mapping_is_said_at_once(files: Make) -> None:
    found = problems(*files(fields={
        "savngs": {"column": "ISAS"}, "savings": None, "age": {"column": "AGE", "columns": ["A", "B"]},
        "born": {"constant": "1950-01-01"}, "fee": {"column": "CARECOST", "scale": "7/0"},
        "housing": {"constant": 3, "missing": 0}, "couple": {}, "mortgage": {"columns": ["MORTGAGE", "MORTGAGE"]},
    }, reweight=["residnts"]))  # fmt: skip
    rules = {(rule, field) for rule, field, _ in found}
    assert rules == {
        ("unknown-field", "savngs"), ("field-missing", "savings"), ("age-or-born", "age"), ("one-origin", "age"),
        ("bad-scale", "fee"), ("constant-alone", "housing"), ("one-origin", "couple"), ("column-twice", "mortgage"),
        ("unknown-target", "reweight"),
    }  # fmt: skip
    assert "savings" in found["unknown-field", "savngs", None]
    assert "residents" in found["unknown-target", "reweight", None]


def test_only_numbers_are_summed(files: Make) -> None:
    found = problems(
        *files(fields={"born": {"columns": ["AGE", "SEX"]}, "age": None, "sex": {"columns": ["SEX", "AGE"]}})
    )
    assert set(found) == {("bad-mapping", "born", None), ("bad-mapping", "sex", None)}


def test_keys_that_are_not_known_have_near_ones(files: Make) -> None:
    found = problems(*files(sorce="x", fields={"fee": {"colum": "CARECOST"}}))
    said = {(rule, field): text for (rule, field, row), text in found.items() if row is not None}
    assert "Did you mean source" in said["unknown-key", "sorce"]
    assert "Did you mean column" in said["unknown-key", "fields.fee.colum"]


def test_columns_that_are_not_there_have_near_ones(files: Make) -> None:
    found = problems(*files(fields={"fee": {"column": "CARECOSTS"}, "age": {"column": "YEARS"}}))
    assert "Did you mean CARECOST" in found["column-missing", "CARECOSTS", None]
    assert ("column-missing", "YEARS", None) in found


@pytest.mark.parametrize(
    ("field", "said"),
    [("region", "There is no region"), ("council", "There is no council")],
)
def test_places_that_are_not_known_are_named(files: Make, field: str, said: str) -> None:
    found = problems(*files(fields={field: {"constant": "Narnia"}}))
    assert said in found[f"unknown-{field}", field, None]


def test_files_that_cannot_be_read(files: Make, tmp_path: Path) -> None:
    survey, mapping = files()
    with pytest.raises(ProblemsFound, match="there is no such file"):
        read_survey(survey, tmp_path / "nothing.yaml")
    with pytest.raises(CannotReadSurvey, match="There is no file"):
        read_survey(tmp_path / "nothing.csv", mapping)
    survey.write_text(SURVEY + "5,too,short\n", encoding="utf-8")
    with pytest.raises(CannotReadSurvey, match=r"Row 6: Expected 25 columns, got 3") as caught:
        read_survey(survey, mapping)
    assert "short" not in str(caught.value)
    survey.write_bytes(b"GROSS\n\xff\xfe\x00")
    with pytest.raises(CannotReadSurvey):
        read_survey(survey, mapping)
    survey.write_text(SURVEY.splitlines()[0] + "\n", encoding="utf-8")
    with pytest.raises(CannotReadSurvey, match="holds nobody"):
        read_survey(survey, mapping)
    mapping.write_text("fields: [", encoding="utf-8")
    with pytest.raises(ProblemsFound, match="not YAML"):
        read_survey(survey, mapping)


def test_weights_can_be_fitted_to_published_totals(files: Make) -> None:
    people = read_survey(*files(reweight=["residents", "home_supported"]))
    assert people.weight[0] == pytest.approx(372_035)
    assert people.weight[1:].sum() == pytest.approx(480_105)
    assert people.weight[1] / people.weight[2] == pytest.approx(900 / 1000)  # nothing says that one should rise more
    assert any("Weights were fitted" in note and "372,035" in note for note in people.notes)


def test_the_commands(files: Make, tmp_path: Path) -> None:
    survey, mapping = files()
    out = tmp_path / "people.parquet"
    said = CliRunner().invoke(app, ["charge", "survey", str(survey), "--mapping", str(mapping), "--out", str(out)])
    assert said.exit_code == 0, said.output
    assert "Nobody is a lone parent" in said.output
    assert len(read_people(out)) == 3
    written = tmp_path / "template.yaml"
    assert CliRunner().invoke(app, ["charge", "mapping-template", "--out", str(written)]).exit_code == 0
    assert written.read_text(encoding="utf-8") == mapping_template()
    listed = CliRunner().invoke(app, ["charge", "mapping-template", "--fields", "--format", "csv"])
    assert "entrant_savings" in listed.stdout
    listed = CliRunner().invoke(app, ["charge", "mapping-template", "--targets", "--format", "csv"])
    assert "charges_65" in listed.stdout


def test_people_of_a_survey_live_and_leave(files: Make) -> None:
    people: People = read_survey(*files())
    assert (people.entrant.weeks_in == 0).all()
    assert (people.entrant.born > people.now.born).all()  # younger on entry by the weeks so far
    leaving = people.leaving(520, seed=1)
    assert len(leaving) == 3 and np.asarray(leaving.first).min() >= 1


@pytest.mark.parametrize(("out", "said"), [("people.csv", "End it in .parquet"), ("survey.parquet", "is read")])
def test_people_are_never_written_under_a_wrong_name(tmp_path: Path, out: str, said: str) -> None:
    survey = tmp_path / "survey.parquet"
    survey.write_bytes(b"mine")
    given = ("charge", "survey", str(survey), "--mapping", "m.yaml", "--out", str(tmp_path / out))
    found = CliRunner().invoke(app, given)
    assert isinstance(found.exception, NcsError) and said in str(found.exception)
    assert survey.read_bytes() == b"mine" and len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.csv", b"PERSON;FEE\n1;241,3\n", "look for ',' in a text without quotation marks, or say separator:"),
        ("a.csv", b"PK\x03\x04rest", "save its sheet as CSV UTF-8"),
        ("a.csv.gz", b"\x1f\x8brest", "Next: Unpack it, and give what is inside."),
        ("a.xls", bytes.fromhex("d0cf11e0a1b11ae1"), "save its sheet as CSV UTF-8"),
        ("a.parquet", b"PAR1", "cannot be read as Parquet."),
    ],
)
def test_a_survey_that_is_no_table_of_text_is_told_what_to_do(
    tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    from ncs.charging.simulation.survey_file import CannotReadSurvey, _table

    (tmp_path / name).write_bytes(data)
    with pytest.raises(CannotReadSurvey) as error:
        _table(tmp_path / name, "")
    assert said in str(error.value)
