"""The instrument in its forms: a workbook, a definition, a page, and structures for other survey programs."""

from __future__ import annotations

import json
import re
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import UnknownName
from ncs.survey.bank.item import Kind
from ncs.survey.bank.load import bank_of
from ncs.survey.frame import standard_frame
from ncs.survey.instrument.form import form_definition
from ncs.survey.instrument.layout import question as question_of
from ncs.survey.instrument.layout import rows
from ncs.survey.instrument.limesurvey import HEADINGS, limesurvey_text
from ncs.survey.instrument.workbook import write_workbook
from ncs.survey.instrument.xlsform import choice_rows, survey_rows, write_xlsform
from ncs.survey.returns.files import place_of
from ncs.survey.returns.spreading import parse_all
from ncs.survey.use import instrument_kind, read
from ncs.survey.views.form import form_page
from ncs.tables.reading.grid import read_sheets

BANK = bank_of(2025)
LEEDS = standard_frame().find("Leeds")


def test_the_workbook_holds_every_question_and_last_year(tmp_path: Path) -> None:
    target = tmp_path / "leeds.xlsx"
    write_workbook(BANK, LEEDS, target, last_year={("C02", ""): Decimal(120_000_000)})
    sheets = read_sheets(target)
    assert ["Year", "2025"] in [list(row[:2]) for row in sheets["Start"].rows]
    head = sheets["Answers"].heading_row("Item")
    lines = list(sheets["Answers"].lines(head))
    assert {line["Item"] for line in lines} == set(BANK.items) - {"A01"}
    (budget,) = [line for line in lines if line["Item"] == "C02"]
    assert budget["Last year"] == "120000000" and budget["Your answer"] == ""
    assert sum(line["Item"] == "D02" for line in lines) == 11


def test_the_workbook_validates_routes_and_has_no_formula_in_a_cell(tmp_path: Path) -> None:
    target = tmp_path / "leeds.xlsx"
    write_workbook(BANK, LEEDS, target)
    with zipfile.ZipFile(target) as archive:
        sheet = archive.read("xl/worksheets/sheet2.xml").decode()
        assert "en-GB" in archive.read("docProps/core.xml").decode()
    numbers = sum(one.item.type is not Kind.TEXT for one in rows(BANK))
    assert sheet.count("<dataValidation ") >= numbers
    assert sheet.count("<conditionalFormatting ") == sum(bool(one.item.asked_if) for one in rows(BANK))
    assert "<f>" not in sheet and "tablePart" in sheet


def test_the_same_council_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_workbook(BANK, LEEDS, tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_the_form_says_routing_and_validation() -> None:
    form = form_definition(BANK, LEEDS)
    fields = {(one["item"], one["part"]): one for page in form["pages"] for one in page["fields"]}
    assert fields["D01", ""]["asked_if"] == {"item": "C04", "part": "", "is": ">", "value": "0"}
    assert fields["C05", ""]["highest"] == 100
    assert fields["E01", ""]["options"][0]["label"] == "Fully confident"
    assert form["council"]["code"] == LEEDS.code
    json.dumps(form)


def test_the_page_has_a_label_for_every_field() -> None:
    page = form_page(form_definition(BANK, None))
    ids = set(re.findall(r'<input[^>]* id="([^"]+)"', page))
    assert len(ids) > 400 and ids == set(re.findall(r'<label for="([^"]+)"', page))
    described = set(re.findall(r'aria-describedby="([^"]+)"', page))
    assert described <= set(re.findall(r' id="([^"]+)"', page))
    assert "<script" not in page


def test_an_xlsform_asks_everything_once_with_names_that_odk_takes() -> None:
    """Names: letters, digits and underscores; a list for every choice; groups closed; no option with a space."""
    made = list(survey_rows(BANK))
    names = [row["name"] for row in made if row["type"] != "end_group"]
    assert len(names) == len(set(names)) and all(re.fullmatch(r"[A-Za-z_]\w*", name) for name in names)
    assert sum(row["type"] == "begin_group" for row in made) == sum(row["type"] == "end_group" for row in made) == 14
    lists = {row["list_name"] for row in choice_rows(BANK)}
    wanted = {row["type"].split()[1] for row in made if row["type"].startswith(("select", "rank"))}
    assert wanted == lists
    assert all(" " not in row["name"] for row in choice_rows(BANK))
    (shares,) = [row for row in made if row["name"] == "M10_other"]
    assert shares["constraint"] == ". + ${M10_core} + ${M10_discretionary} = 100"
    (carried,) = [row for row in made if row["name"] == "D01"]
    assert carried["relevant"] == "${C04} != '' and ${C04} > 0"
    referred = {name for row in made for name in re.findall(r"\$\{(\w+)\}", " ".join(row.values()))}
    assert referred <= set(names)


def test_odk_takes_the_xlsform(tmp_path: Path) -> None:
    """Its own converter finds nothing to refuse or to warn of, and asks every item."""
    from pyxform.xls2xform import convert

    write_xlsform(BANK, tmp_path / "odk.xlsx")
    made = convert(xlsform=tmp_path / "odk.xlsx", validate=False)
    assert made.warnings == []
    bound = set(re.findall(r'<bind [^>]*nodeset="[^"]*/(\w+)"', made.xform))
    ranked = {item.id for item in BANK.items.values() if item.type is Kind.RANK}
    parted = {item.id for item in BANK.items.values() if item.parts}
    assert set(BANK.items) - ranked - parted <= bound
    assert {"L04", "M10_core", "M12_prevention"} <= bound


def test_codes_that_limesurvey_gives_back_are_the_options_that_it_showed() -> None:
    """Each code in the structure, as its export of answers heads and fills columns, is the option beside it there."""
    made = [dict(zip(HEADINGS, line.split("\t"), strict=True)) for line in limesurvey_text(BANK).splitlines()[1:]]
    question: dict[str, str] = {}
    seen = 0
    for row in made:
        question = row if row["class"] == "Q" else question
        kind, name = question.get("type/scale"), question.get("name", "")
        if row["class"] == "A" and kind == "L":
            place = place_of(name, BANK)
            assert place is not None
            options = {option.code: option.label for option in BANK.choices(BANK.items[place[0]])}
            answers, queries = parse_all(BANK, LEEDS.code, {place: row["name"]})
            assert not queries and " ".join(options[answers[place].value].split()) == row["text"]
        elif row["class"] == "SQ" and kind == "M":
            place = place_of(f"{name}[{row['name']}]", BANK)
            assert place is not None
            options = {option.code: option.label for option in BANK.choices(BANK.items[place[0]])}
            assert " ".join(options[place[1]].split()) == row["text"]
            assert parse_all(BANK, LEEDS.code, {place: "Y"})[0][place].value == "yes"
        elif row["class"] == "SQ":
            place = place_of(f"{name}[{row['name']}]", BANK)
            assert kind == "K" and place is not None and place[1] == row["text"]
        elif row["class"] == "A":
            place = place_of(f"{name}[1]", BANK)
            assert kind == "R" and place is not None
            (first,) = parse_all(BANK, LEEDS.code, {place: row["name"]})[0]
            assert " ".join(BANK.items[first[0]].wording.split()) == row["text"]
        elif row["class"] == "Q" and kind in ("N", "T", "S"):
            place = place_of(name, BANK)
            assert (
                place is not None and " ".join(question_of(BANK, BANK.items[place[0]], place[1]).split()) == row["text"]
            )
        seen += row["class"] in ("A", "SQ")
    assert seen > 400


def test_limesurvey_structure_is_as_its_importer_wants() -> None:
    """A mark of UTF-8, its columns, empty ids, codes of letters and digits, answers of at most five."""
    text = limesurvey_text(BANK)
    assert text.startswith("\ufeffid\trelated_id\tclass\t")
    made = [dict(zip(HEADINGS, line.split("\t"), strict=True)) for line in text.splitlines()[1:]]
    assert all(row["id"] == row["related_id"] == row["encrypted"] == "" for row in made)
    questions = [row for row in made if row["class"] == "Q"]
    codes = [row["name"] for row in questions]
    assert len(codes) == len(set(codes)) and all(code.isalnum() for code in codes)
    assert all(len(row["name"]) <= 5 for row in made if row["class"] == "A")
    assert all(row["name"].isalnum() for row in made if row["class"] == "SQ")
    assert {row["type/scale"] for row in questions} == {"L", "M", "N", "T", "S", "K", "R"}
    (split,) = [row for row in questions if row["name"] == "M10"]
    assert split["equals_num_value"] == "100"
    (cause,) = [row for row in questions if row["name"] == "H05"]
    assert cause["relevance"] == '(!is_empty(H011.NAOK) and H011.NAOK == "A1")'


@pytest.mark.parametrize(
    ("name", "wanted", "kind"),
    [
        ("a.xlsx", None, "workbook"),
        ("a.json", None, "form"),
        ("a.xlsx", "xlsform", "xlsform"),
        ("a.txt", None, "limesurvey"),
    ],
)
def test_the_ending_says_the_form(name: str, wanted: str | None, kind: str) -> None:
    assert instrument_kind(name, wanted) == kind


def test_a_form_that_is_not_known_is_refused(tmp_path: Path) -> None:
    for name, wanted in (("a.pdf", None), ("a.xlsx", "limesurvey")):
        with pytest.raises(UnknownName):
            instrument_kind(name, wanted)
    run = CliRunner().invoke(app, ["survey", "instrument", str(tmp_path / "a.xlsx"), "--council", "Atlantis"])
    assert isinstance(run.exception, UnknownName) and not (tmp_path / "a.xlsx").exists()


def test_each_form_by_command(tmp_path: Path) -> None:
    """LimeSurvey's structure is the same for every council."""
    for name in ("a.xlsx", "a.json", "a.html", "a.txt"):
        whose = [] if name == "a.txt" else ["--council", "Leeds"]
        run = CliRunner().invoke(app, ["survey", "instrument", str(tmp_path / name), *whose])
        assert run.exit_code == 0, run.output
        assert (tmp_path / name).stat().st_size > 5_000


YEAR_BEFORE = (
    "council,recipient,purpose,start,until,agreed_by,withdrawn,items\n"
    "E99000001,own instrument,prefill,2026-01-01,2026-12-31,director,,C02\n"
    "E99000002,Regional branch,peer review,2026-01-01,2026-12-31,director,,\n"
    "E99000003,own instrument,prefill,2026-01-01,2026-12-31,director,2026-02-01,\n"
)


@pytest.fixture
def before(tmp_path: Path) -> tuple[Path, list[str]]:
    """A reading of the year before, its frame and a register of consents; the folder, and options that name them."""
    codes = [f"E9900000{n}" for n in range(1, 5)]
    frame, register = tmp_path / "frame.csv", tmp_path / "consents.csv"
    lines = "".join(f"{code},Council {code},London,county,100000000,200000\n" for code in codes)
    frame.write_text(f"code,name,region,kind,budget,adults\n{lines}", encoding="utf-8")
    register.write_text(YEAR_BEFORE, encoding="utf-8")
    answers = tmp_path / "answers.csv"
    rows = "".join(f"{code},98765000,4321000\n" for code in codes[:3])
    answers.write_text(f"A01,C02,F01\n{rows}", encoding="utf-8")
    folder = read([answers], tmp_path / "read", year=2025, frame_file=frame).folder
    return tmp_path, ["--year", "2026", "--frame", str(frame), "--last-year", str(folder)]


def test_last_years_numbers_stand_where_the_council_allows_it_and_as_far(before: tuple[Path, list[str]]) -> None:
    """One allows its budget alone; one something else; one withdrew; one did not return."""
    folder, options = before
    allowed = [*options, "--consents", str(folder / "consents.csv"), "--on", "2026-04-30"]
    said = {}
    for n in range(1, 5):
        out = folder / f"{n}.json"
        made = CliRunner().invoke(app, ["survey", "instrument", str(out), "--council", f"E9900000{n}", *allowed])
        assert made.exit_code == 0, made.output
        text = out.read_text(encoding="utf-8")
        said[n] = ("98765000" in text, "4321000" in text, " ".join(made.output.split()))
    assert [said[n][:2] for n in said] == [(True, False), (False, False), (False, False), (False, False)]
    assert "Nothing of last year" not in said[1][2]
    assert "its consent does not cover it" in said[2][2] and "its consent does not cover it" in said[3][2]
    assert "it did not return" in said[4][2]


def test_last_years_reading_is_of_an_earlier_year(before: tuple[Path, list[str]]) -> None:
    folder, (_, _, *options) = before
    for asked in (["instrument", str(folder / "x.json"), "--council", "E99000001"],
                  ["read", str(folder / "answers.csv"), "--out", str(folder / "x")]):  # fmt: skip
        run = CliRunner().invoke(app, ["survey", *asked, "--year", "2025", *options])
        assert run.exit_code == 1 and "of 2025, which is not before 2025" in str(run.exception)
    assert not (folder / "x").exists() and not (folder / "x.json").exists()


@pytest.mark.parametrize("name", ["odk.xlsx", "limesurvey.txt"])
def test_an_instrument_for_all_councils_holds_nothing_of_last_year(before: tuple[Path, list[str]], name: str) -> None:
    folder, options = before
    kind = ["--as", "xlsform"] if name == "odk.xlsx" else []
    run = CliRunner().invoke(app, ["survey", "instrument", str(folder / name), *kind, *options])
    assert run.exit_code == 1 and "Leave --last-year out" in str(run.exception)


def test_last_years_numbers_want_a_council_a_register_and_a_day(before: tuple[Path, list[str]]) -> None:
    folder, options = before
    register = ["--consents", str(folder / "consents.csv")]
    for wrong in (register, ["--on", "2026-04-30"], []):
        out = folder / "x.json"
        made = CliRunner().invoke(app, ["survey", "instrument", str(out), "--council", "E99000001", *options, *wrong])
        assert made.exit_code == 1 and "--consents FILE --on DAY" in str(made.exception)
        assert not out.exists()
    nobody = CliRunner().invoke(
        app, ["survey", "instrument", str(folder / "x.json"), *options, *register, "--on", "2026-04-30"]
    )
    assert nobody.exit_code == 1 and "--council NAME" in str(nobody.exception)
