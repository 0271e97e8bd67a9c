"""Returns: what a council may send wrongly, each thing found, none of it half read or put right in silence."""

from __future__ import annotations

import shutil
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import ProblemsFound, UnknownName
from ncs.survey.bank.load import bank_of
from ncs.survey.returns.answers import State
from ncs.survey.returns.folder import open_folder
from ncs.survey.returns.run import Read
from ncs.survey.returns.settled import read_decisions
from ncs.survey.use import estimate, read
from support.survey_files import BANK, FRAME, ONE, TWO, filled, reading, table


def asked(tmp_path: Path, **answers: object) -> set[tuple[str, str]]:
    """The queries that answers of one council raise, by item and rule."""
    row = {
        "A01": ONE.code,
        **{name.replace("__", "[") + ("]" if "__" in name else ""): v for name, v in answers.items()},
    }
    return {(query.item, query.rule) for query in reading(table(tmp_path, row)).queries}


def test_a_workbook_that_is_filled_is_read(tmp_path: Path) -> None:
    answers = {
        "C02": 98_000_000.0, "E01": "Partially confident", "D02[reserves]": "Yes", "C04": 1e6, "M10[core]": 80.0,
        "M10[discretionary]": 20.0, "M10[other]": 0.0, "L04_01": 1.0, "L04_03": 2.0, "L04_02": 3.0, "H01_1": "No",
    }  # fmt: skip
    path = filled(tmp_path / "one.xlsx", BANK, ONE, answers, reasons={"E02": "Unable to answer"})
    (got,) = reading(path).returns
    assert got.council == ONE.code
    assert got.get("C02").number == 98_000_000
    assert got.get("E01").value == "part" and got.get("E01").given == "Partially confident"
    assert got.get("D02", "reserves").value == "yes"
    assert got.get("M10", "other").state is State.ZERO
    assert got.get("E02").state is State.UNABLE
    assert got.get("F01").state is State.NOT_ANSWERED
    assert got.get("H02").state is State.NOT_ASKED  # nothing closed, so nobody was affected
    assert reading(path).queries == ()


BAD = [
    ({"C02": "22.4m"}, ("C02", "not_a_number")),
    ({"C02": "about 100 million"}, ("C02", "not_a_number")),
    ({"C02": 98}, ("C02", "unit_slip")),
    ({"C02": 98_000}, ("C02", "unit_slip")),
    ({"C02": 980_000_000}, ("C02", "far_from_expected")),
    ({"F01": 4}, ("F01", "unit_slip")),
    ({"C05": 101}, ("C05", "out_of_range")),
    ({"C05": -1}, ("C05", "out_of_range")),
    ({"E01": "Very confident"}, ("E01", "unknown_option")),
    ({"H02": 12, "H01_1": "no"}, ("H02", "not_asked")),
    ({"D01": 33, "C04": -5_000_000}, ("D01", "not_asked")),
    ({"M10__core": 80, "M10__discretionary": 16, "M10__other": 6}, ("M10", "sums_to_100")),
    ({"L04_01": 1, "L04_02": 1}, ("L04_01", "ranks")),
    ({"L04_01": 1, "L04_02": 3}, ("L04_01", "ranks")),
    ({"L04_01": 2}, ("L04_01", "ranks")),
    ({"J01_1": 10.5}, ("J01_1", "not_whole")),
    ({"J01_1": 90, "J01_2": 91}, ("J01_2", "over_six_months_among_waiting")),
    ({"J01_1": 19_578_800}, ("J01_1", "far_from_expected")),
    (
        {"C01": 90_000_000, "C03": 95_000_000, "C04": 1_000_000},
        ("C04", "overspend_is_outturn_less_budget"),
    ),
    ({"A03__none": "yes", "A03__regional": "yes"}, ("A03", "stands_alone")),
    ({"D02__reserves": "perhaps", "C04": 1_000_000}, ("D02", "unknown_option")),
]


@pytest.mark.parametrize(
    ("answers", "query"), BAD, ids=[f"{item}-{rule}-{n}" for n, (_, (item, rule)) in enumerate(BAD)]
)
def test_what_is_out_of_order_is_asked_back(tmp_path: Path, answers: dict[str, object], query: tuple[str, str]) -> None:
    assert query in asked(tmp_path, **answers)


def test_each_query_says_what_was_given_what_is_expected_and_how_to_answer(tmp_path: Path) -> None:
    (query,) = reading(table(tmp_path, {"A01": ONE.code, "C02": 98})).queries
    assert query.id == "E99000001/C02/unit_slip"
    assert query.given == "98" and "40,000,000 to 250,000,000" in query.expected and "98,000,000" in query.how


def test_answers_in_order_raise_nothing(tmp_path: Path) -> None:
    good = {"C01": "£90,000,000", "C03": 95_000_000, "C04": 5_000_000, "D01": "33%", "C05": 0, "L04_01": 1}
    assert asked(tmp_path, **{name: str(value).replace(",", "") for name, value in good.items()}) == set()


def test_an_answer_whose_query_is_open_is_not_used(tmp_path: Path) -> None:
    path = table(tmp_path, {"A01": ONE.code, "C02": 98}, {"A01": TWO.code, "C02": 40_000_000})
    frame = tmp_path / "frame.csv"
    frame.write_text(
        "code,name,region,kind,budget,adults\n"
        "E99000001,Oneshire,London,county,100000000,200000\nE99000002,Twoham,London,unitary,50000000,90000\n",
        encoding="utf-8",
    )
    read([path], tmp_path / "read", year=2025, frame_file=frame)
    total = estimate(tmp_path / "read").found.figures["C02.total"].estimate
    assert (total.n, total.value) == (1, 80_000_000)  # two councils, one of which counts
    decisions = tmp_path / "decisions.csv"
    decisions.write_text(
        "query,decision,value,by,on,note\nE99000001/C02/unit_slip,correct,98000000,A. Lead,2025-06-10,telephone\n",
        encoding="utf-8",
    )
    read([path], tmp_path / "again", year=2025, frame_file=frame, decisions=decisions)
    assert estimate(tmp_path / "again").found.figures["C02.total"].estimate.value == 138_000_000
    kept = (tmp_path / "again" / "answers.csv").read_text(encoding="utf-8")
    assert "E99000001,C02,,answered,98000000,98,corrected,yes" in kept


DECISIONS = [
    ("E99000001/C02/unit_slip,correct,,A,2025-06-10,x", "no-value"),
    ("E99000001/C02/unit_slip,impute,98000000,A,2025-06-10,", "no-reason"),
    ("E99000001/C02/unit_slip,confirm,,A,2025-06-10,\nE99000001/C02/unit_slip,remove,,A,2025-06-10,", "decided-twice"),
    ("E99000001/C03/unit_slip,confirm,,A,2025-06-10,", "no-query"),
    ("E99000001/C02/unit_slip,correct,98m,A,2025-06-10,x", "not-an-answer"),
]


@pytest.mark.parametrize(("row", "rule"), DECISIONS, ids=[rule for _, rule in DECISIONS])
def test_decisions_that_cannot_be_are_refused(tmp_path: Path, row: str, rule: str) -> None:
    file = tmp_path / "decisions.csv"
    file.write_text(f"query,decision,value,by,on,note\n{row}\n", encoding="utf-8")
    path = table(tmp_path, {"A01": ONE.code, "C02": 98})
    with pytest.raises(ProblemsFound) as caught:
        reading(path, decisions=read_decisions(file))
    assert rule in {problem.rule for problem in caught.value.problems}


def test_last_year_is_set_beside(tmp_path: Path) -> None:
    path = table(tmp_path, {"A01": ONE.code, "F01": 9_000_000})
    before = {ONE.code: {("F01", ""): Decimal(3_000_000)}}
    assert {query.rule for query in reading(path, last_year=before).queries} == {"far_from_expected"}
    assert reading(path, last_year={ONE.code: {("F01", ""): Decimal(8_000_000)}}).queries == ()


def refused(read: Read) -> set[str | None]:
    return {problem.rule for problem in read.refused}


def test_a_return_of_another_year_is_refused_and_the_others_are_read(tmp_path: Path) -> None:
    wrong = filled(tmp_path / "old.xlsx", bank_of(2026), ONE, {})
    good = filled(tmp_path / "two.xlsx", BANK, TWO, {"C02": 50_000_000.0})
    found = reading(wrong, good)
    assert [one.council for one in found.returns] == [TWO.code]
    assert refused(found) == {"unknown-item"}
    year = reading(table(tmp_path, {"A01": ONE.code, "year": 2024, "C02": 1}))
    assert refused(year) == {"wrong-year"} and year.returns == ()


def test_a_council_that_returned_twice_is_taken_neither_time(tmp_path: Path) -> None:
    first = table(tmp_path, {"A01": ONE.code, "C02": 90_000_000}, {"A01": TWO.code})
    second = table(tmp_path, {"A01": "Oneshire", "C02": 95_000_000}, name="second.csv")
    found = reading(first, second)
    assert [one.council for one in found.returns] == [TWO.code]
    assert [problem.rule for problem in found.refused] == ["council-twice", "council-twice"]


def test_a_formula_is_not_an_answer(tmp_path: Path) -> None:
    path = filled(tmp_path / "one.xlsx", BANK, ONE, {"C02": "=SUM(1,2)"})
    assert refused(reading(path)) == {"formulas"}


def test_macros_are_refused(tmp_path: Path) -> None:
    path = filled(tmp_path / "one.xlsx", BANK, ONE, {})
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"x")
    assert refused(reading(path)) == {"macros"}


def test_damaged_files_are_refused(tmp_path: Path) -> None:
    whole = filled(tmp_path / "one.xlsx", BANK, ONE, {})
    cut = tmp_path / "cut.xlsx"
    cut.write_bytes(whole.read_bytes()[:3000])
    text = tmp_path / "text.xlsx"
    text.write_text("not a workbook", encoding="utf-8")
    found = reading(cut, text)
    assert found.returns == () and len(found.refused) == 2


def test_a_name_of_no_file_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    whole = filled(tmp_path / "one.xlsx", BANK, ONE, {})
    with pytest.raises(ProblemsFound) as caught:
        reading(whole, tmp_path / "gone.xlsx", tmp_path / "gone.csv")
    assert [(one.file, one.rule) for one in caught.value.problems] == [
        ("gone.xlsx", "not-there"),
        ("gone.csv", "not-there"),
    ]


def test_rows_taken_out_or_headings_lost_are_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text("C02,Z98\n1,2\n", encoding="utf-8")
    assert refused(reading(other)) == {"unknown-item", "no-council"}
    twice = tmp_path / "twice.csv"
    twice.write_text("A01,C02,C02\nE99000001,1,2\n", encoding="utf-8")
    assert refused(reading(twice)) == {"item-twice"}
    unknown = table(tmp_path, {"A01": "Nowhere"}, name="unknown.csv")
    assert refused(reading(unknown)) == {"unknown-council"}


def test_an_answer_with_a_reason_for_having_none_is_refused(tmp_path: Path) -> None:
    path = filled(tmp_path / "one.xlsx", BANK, ONE, {"C02": 98_000_000.0}, reasons={"C02": "Not applicable"})
    assert refused(reading(path)) == {"answer-and-reason"}


EXPORTS = [
    # ODK: groups in front, several choices in one cell, ranks in order, the reason in a question of its own.
    (
        "section_A/A01,section_D/D02,section_C/C04,section_C/C02,section_C/C02_why,section_L/L04\n"
        "E99000001,reserves savings,1000000,,unable,L04_03 L04_01 L04_02\n"
    ),
    # LimeSurvey: short codes, answers by place, ranks a column each.
    ("id,A01,D02[reserves],D02[savings],C04,C02,L04[1],L04[2],L04[3]\n7,E99000001,Y,Y,1000000,unable,A3,A1,A2\n"),
]


@pytest.mark.parametrize("text", EXPORTS, ids=["odk", "limesurvey"])
def test_exports_of_other_survey_programs_are_read(tmp_path: Path, text: str) -> None:
    path = tmp_path / "export.csv"
    path.write_text(text, encoding="utf-8")
    found = reading(path)
    (got,) = found.returns
    assert found.queries == ()
    assert [code for code in BANK.columns(BANK.items["D02"]) if got.get("D02", code).value == "yes"] == [
        "reserves", "savings",
    ]  # fmt: skip
    assert got.get("C02").state is State.UNABLE
    assert [got.get(item).number for item in ("L04_03", "L04_01", "L04_02")] == [1, 2, 3]


def test_limesurvey_codes_without_underscores(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text("A01,E0301,H011,D02[oneoff],C04\nE99000001,A2,A1,Y,1000000\n", encoding="utf-8")
    (got,) = reading(path).returns
    assert got.get("E03_01").value == "quite" and got.get("H01_1").value == "yes"
    assert got.get("D02", "one_off").value == "yes"


def test_the_command_says_what_became_of_each(tmp_path: Path) -> None:
    good = filled(tmp_path / "one.xlsx", BANK, ONE, {"C02": 98.0})
    shutil.copy(good, tmp_path / "same.xlsx")
    frame = tmp_path / "frame.csv"
    frame.write_text(
        "code,name,region,kind,budget,adults\nE99000001,Oneshire,London,county,100000000,200000\n", encoding="utf-8"
    )
    files = [str(good), "--frame", str(frame), "--out", str(tmp_path / "read")]
    once = CliRunner().invoke(app, ["survey", "read", *files])
    assert once.exit_code == 0 and "unit slip: 1" in once.stdout
    twice = CliRunner().invoke(app, ["survey", "read", str(tmp_path / "same.xlsx"), *files, "--replace"])
    assert twice.exit_code == 1 and "returned 2 times" in " ".join(twice.stdout.split())
    assert "Traceback" not in twice.output


def test_words_that_look_like_numbers_stay_as_they_were_written(tmp_path: Path) -> None:
    """A reference of three digits keeps its noughts, and a raised two, which no number can be made of, is text."""
    rows = ({"A01": ONE.code, "M11": "007", "H06": "²"}, {"A01": TWO.code, "M11": "-5 a week"})
    folder = tmp_path / "read"
    (tmp_path / "frame.csv").write_text(
        "code,name,region,kind,budget,adults\n"
        + "".join(f"{one.code},{one.name},{one.region},{one.kind},{one.budget},{one.adults}\n" for one in (ONE, TWO))
    )
    read([table(tmp_path, *rows)], folder, year=2025, frame_file=tmp_path / "frame.csv")
    first, second = open_folder(folder).returns
    assert [first.get("M11").value, first.get("H06").value, second.get("M11").value] == ["007", "²", "-5 a week"]
    assert "\nE99000002,M11,,answered,'-5 a week,'-5 a week,,yes\n" in (folder / "answers.csv").read_text()


def test_no_name_is_suggested_in_a_frame_of_thousands(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten thousand respondents beside ten thousand names would be a hundred million comparisons."""
    assert FRAME.find(" twoham ") is FRAME.find("E99000002") is TWO
    with pytest.raises(UnknownName, match="Did you mean: Twoham"):
        FRAME.find("Twohamm")
    monkeypatch.setattr("ncs.survey.frame._SMALL", 1)
    with pytest.raises(UnknownName) as error:
        FRAME.find("Twohamm")
    assert error.value.near == ()


@pytest.mark.parametrize(("item", "given", "queried"), [
    ("C05", 0.05, True),  # a spreadsheet keeps 5% so
    ("C05", 1, True),  # and 100% so
    ("C05", 1.5, False), ("C05", 0, False), ("C05", "0.5%", False), ("C05", 5, False),
    ("B05", 0.02, True),  # 2%, the most that may be charged
    ("B05", 1.99, False), ("B05", 0.5, False),
])  # fmt: skip
def test_a_percentage_that_may_be_a_part_of_one_is_asked_about(
    tmp_path: Path, item: str, given: object, queried: bool
) -> None:
    assert ((item, "part_of_one") in asked(tmp_path, **{item: given})) is queried


def test_a_percentage_that_may_be_a_part_of_one_says_what_it_may_mean(tmp_path: Path) -> None:
    read_ = reading(filled(tmp_path / "one.xlsx", BANK, ONE, {"C05": 0.05}))
    (query,) = read_.queries
    assert "stands for 5%, write 5;" in query.how and query.given == "0.05"


def _with(path: Path, change) -> Path:
    import openpyxl

    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)
    return path


def test_a_percentage_that_the_sheet_shows_as_one_counts_and_is_not_asked_about(tmp_path: Path) -> None:
    """Excel formats a cell in which 5% is typed, and keeps 0.05: what it means is known."""
    path = filled(tmp_path / "one.xlsx", BANK, ONE, {"C05": 0.05})

    def _formatted(book) -> None:
        (cell,) = [row[at] for row in book["Answers"].iter_rows() for at in range(len(row)) if row[at].value == 0.05]
        cell.number_format = "0%"

    found = reading(_with(path, _formatted))
    assert found.queries == () and found.returns[0].get("C05").value == "5"


def test_a_second_sheet_of_answers_is_not_left_out_in_silence(tmp_path: Path) -> None:
    path = filled(tmp_path / "one.xlsx", BANK, ONE, {"C05": 5.0})
    assert refused(reading(_with(path, lambda book: book.copy_worksheet(book["Answers"])))) == {"answers-twice"}
    noted = filled(tmp_path / "noted.xlsx", BANK, ONE, {"C05": 5.0})
    assert refused(reading(_with(noted, lambda book: book.create_sheet("Notes").append(["Item", "Seen"])))) == set()


@pytest.mark.parametrize(("name", "rule"), [(TWO.name, {"two-councils"}), ("The director's office", set())])
def test_a_name_of_one_council_beside_the_code_of_another_is_refused(tmp_path: Path, name: str, rule: set[str]) -> None:
    path = filled(tmp_path / "one.xlsx", BANK, ONE, {"C05": 5.0})

    def _renamed(book) -> None:
        (cell,) = [row[1] for row in book["Start"].iter_rows() if row[0].value == "Council"]
        assert cell.value == ONE.name
        cell.value = name

    found = reading(_with(path, _renamed))
    assert refused(found) == rule and len(found.returns) == (not rule)
