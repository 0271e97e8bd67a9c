"""The report: 22 figures that can be read without seeing them, and text whose numbers cannot be typed."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import NcsError, ProblemsFound
from ncs.survey.estimation.estimators import Estimate
from ncs.survey.estimation.figures import Figure
from ncs.survey.estimation.run import Estimated, estimated
from ncs.survey.report.make import draft_file, make_report
from ncs.survey.report.published import published
from ncs.survey.report.text import Bindings, filled
from ncs.survey.returns.answers import Answer, Return, State
from ncs.survey.returns.folder import open_folder
from ncs.survey.use import read, report
from ncs.synthetic.use import survey
from ncs.tables.reading.grid import read_sheets


def figure(name: str, value: float, half: float, n: int = 137) -> Figure:
    estimate = Estimate(
        value=value, se=half / 2, lower=value - half, upper=value + half, n=n, frame=153, df=0, method="x"
    )
    return Figure(name=name, item="", concept=name, label=name, kind="share", unit="percent", estimate=estimate)


BOUND = Bindings(
    figures={
        one.name: one
        for one in (
            figure("nearly", 3.995, 1),
            figure("now", 56.2, 2.7),
            figure("near", 65.0, 2.7),
            figure("half", 33.0, 2.7),
            figure("nearly_twice", 122.0, 2.7),
            figure("twice", 132.0, 2.7),
            figure("over_twice", 136.0, 2.7),
            figure("thrice", 198.0, 2.7),
            figure("between", 62.7, 2.7),
            figure("money_near", 20.6e9, 1.5e8),
            figure("money_far", 20.5e9, 1.5e8),
            figure("money", 22.4e9, 1e8),
            replace(figure("budgets", 22.4e9, 1e8), unit="GBP"),
            replace(figure("savings", 932.4e6, 1e7), unit="GBP"),
        )
    },
    printed=published(2025),
)
BUDGET = "2 | ASC net budget | 2024/25"  # printed as £20.8bn
BEFORE = "7 | All Providers | Nov 2023 - May 2024"  # printed as 66%


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{now:percent} of councils in 2025/26", "56% of councils in 2025/26"),
        ("{now:tenths}", "56.2%"),
        ("{nearly:hours}", "4 hours and 0 minutes"),  # 3.995 hours are 239.7 minutes, 240 when rounded
        ("{budgets:bn}, and {savings:mn}", "£22.4bn, and £932mn"),
        ("{money:bn}, or {money:mn}", "£22.4bn, or £22,400mn"),
        (f"{{{BEFORE}:percent}} before", "66% before"),
        (f"It {{moved:now:{BEFORE}}}.", "It fell."),
        (f"It {{moved:near:{BEFORE}}}.", "It was about the same."),
        # 66% of 137 was sure to 1.96 x sqrt(.66 x .34 / 137 x (1 - 137/153)) = 2.6 points: 3.3 is within both, 3.7.
        (f"It {{moved:between:{BEFORE}}}.", "It was about the same."),
        # £20.8bn was as sure as this year's £20.6bn or so, 0.15bn: 0.2bn is within both, 0.21bn; 0.3bn is beyond.
        (f"It {{moved:money_near:{BUDGET}}}.", "It was about the same."),
        (f"It {{moved:money_far:{BUDGET}}}.", "It fell."),
        (f"It {{word:was lower:now:{BEFORE}}}.", "It was lower."),
        # Within the uncertainty of both, a word may say which way it points, and no more.
        (f"It {{word:fell slightly:near:{BEFORE}}}.", "It fell slightly."),
        # 33 of 66 are a half, 122 nearly twice, 132 twice, and 135 twice and more.
        (f"It {{word:halved:half:{BEFORE}}}.", "It halved."),
        (f"It {{word:nearly doubled:nearly_twice:{BEFORE}}}.", "It nearly doubled."),
        (f"It {{word:doubled:twice:{BEFORE}}}.", "It doubled."),
        (f"It {{word:more than doubled:over_twice:{BEFORE}}}.", "It more than doubled."),
        (
            "Tasks {said:increased} in most councils, as a rise in risers shows.",
            "Tasks increased in most councils, as a rise in risers shows.",
        ),
        ("People aged 18 to 64, and 65 and over", "People aged 18 to 64, and 65 and over"),
        ("Two of its duties, in three parts", "Two of its duties, in three parts"),
    ],
)
def test_numbers_are_bound_by_name(text: str, said: str) -> None:
    assert filled(text, BOUND, place="a section") == (said, [])


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("56% of councils", "typed-number"),
        ("{now:percent} of 137", "typed-number"),
        ("Fifty-six per cent of councils", "typed-number"),
        ("Sixty five percent of councils", "typed-number"),
        ("Twelve billion pounds", "typed-number"),
        ("One in three councils", "typed-number"),
        ("{other:percent}", "unbound"),
        ("{now:pints}", "unbound"),
        ("{budgets:mn}", "unbound"),  # more finely than it is told: billions have one decimal
        ("{savings:people}", "unbound"),
        ("{7 | All Providers | Nov 1923:percent}", "unbound"),
        (f"It {{word:rose:now:{BEFORE}}}.", "unbound"),
        (f"It {{word:fell:near:{BEFORE}}}.", "unbound"),  # one point, within an uncertainty of 2.7
        (f"It {{word:rose slightly:near:{BEFORE}}}.", "unbound"),  # it points the other way
        (f"It {{word:fell slightly:now:{BEFORE}}}.", "unbound"),  # nearly ten points are beyond it
        (f"It {{word:halved:now:{BEFORE}}}.", "unbound"),  # 56.2 of 66 is no half
        (f"It {{word:nearly doubled:thrice:{BEFORE}}}.", "unbound"),
        ("The overspend rose.", "typed-word"),
        ("Budgets are HIGHER than they were.", "typed-word"),
        ("Waits doubled, {now:percent} of them.", "typed-word"),
        ("Confidence has fallen.", "typed-word"),
        ("Waits declined.", "typed-word"),
        ("Costs went up.", "typed-word"),
        ("There is a sharp rise.", "typed-word"),
        ("There is a slight increase in need.", "typed-word"),
        ("{said:of course}", "unbound"),
    ],
)
def test_what_is_not_bound_or_does_not_fit_is_refused(text: str, rule: str) -> None:
    _, problems = filled(text, BOUND, place="a section")
    assert [problem.rule for problem in problems] == [rule]


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    made = survey(folder / "made", seed=1)
    return read([made.answers], folder / "read", year=2025, frame_file=made.frame).folder


@pytest.fixture(scope="module")
def page(reading: Path) -> str:
    return report(reading, reading.parent / "report").read_text(encoding="utf-8")


def test_all_figures_are_drawn_described_and_have_their_table(page: str) -> None:
    assert page.count("<figure>") == 22 == page.count("Table of the figures in this picture")
    for number in range(1, 23):
        assert f"Figure {number}: " in page
    plots = re.findall(r"<svg [^>]*>", page)
    assert len(plots) == 44 and all('role="img"' in plot for plot in plots)  # each for wide screens and for phones
    assert "<script" not in page and "councils are invented" in page


def test_the_text_says_what_the_tables_say(page: str, reading: Path) -> None:
    """The overspend of the text is the cell of the table beside it: 774, as printed in 2025."""
    sheet = read_sheets(reading.parent / "report" / "report.ods")["figure_02"]
    (row,) = [row for row in sheet.rows if row[0] == "Under/overspend"]
    assert Decimal(row[7]) == 774
    assert "by £774mn in all" in page and "372,113" in page and "rose from £586mn" in re.sub("<[^>]+>", "", page)


def test_the_sheet_of_figures_is_no_finer_than_the_report(page: str, reading: Path) -> None:
    """Budgets of £22.4bn are no sum to the pound in the sheet, nor is the mean, times the councils, or a median."""
    grid = read_sheets(reading.parent / "report" / "report.ods")["figures"]
    rows = {row[0]: row for row in grid.rows}
    assert Decimal(rows["C02.total"][4]) == 22_400_000_000
    assert Decimal(rows["C04.total"][4]) == 774_000_000
    assert Decimal(rows["waiting_headline"][4]) == 372_113
    pounds = [row for row in grid.rows if len(row) > 6 and row[3] == "GBP"]
    digits = [cell.partition(".")[0].lstrip("-").rstrip("0") for row in pounds for cell in row[4:5]]
    assert len(pounds) > 10 and all(len(one) <= 4 for one in digits)


def test_a_text_of_ones_own_with_a_typed_number_is_refused_and_nothing_is_written(
    reading: Path, tmp_path: Path
) -> None:
    words = (reading.parent / "report" / "text.yaml") if (reading.parent / "report").exists() else None
    text = tmp_path / "text.yaml"
    source = words.read_text(encoding="utf-8") if words else ""
    assert "{overspent:percent}" in source
    text.write_text(source.replace("{overspent:percent}", "81%"), encoding="utf-8")
    with pytest.raises(ProblemsFound, match="81"):
        report(reading, tmp_path / "out", text=text)
    text.write_text(source.replace("figures: [6]", "figures: [6, 1]"), encoding="utf-8")
    with pytest.raises(ProblemsFound, match="Figure 1 is placed twice"):
        report(reading, tmp_path / "out", text=text)
    assert not (tmp_path / "out").exists()


STORY = """
case_studies:
  - {council: COUNCIL, heading: One council, text: "It budgets {own:C02:mn}, and England {C02.total:bn}."}
"""


@pytest.fixture(scope="module")
def found(reading: Path) -> Estimated:
    return estimated(open_folder(reading))


def offering(found: Estimated, said: str) -> Return:
    """A council that gave its budget and said yes or no to a case study."""
    return next(
        one for one in found.answered.returns if one.get("A04").value == said and one.get("C02").number is not None
    )


def draft(tmp_path: Path, story: str, change: tuple[str, str] = ("", "")) -> Path:
    """The text that comes with the program, changed, with one more part."""
    text = tmp_path / "text.yaml"
    text.write_text(draft_file(2025).read_text(encoding="utf-8").replace(*change) + story, encoding="utf-8")
    return text


def test_a_case_study_has_consent_and_its_councils_own_numbers(reading: Path, found: Estimated, tmp_path: Path) -> None:
    one = offering(found, "yes")
    register = tmp_path / "consents.csv"
    register.write_text(
        "council,recipient,purpose,start,until,agreed_by,withdrawn,items\n"
        f"{one.council},report,case study,2025-06-01,2026-06-01,director,,\n",
        encoding="utf-8",
    )
    text = draft(tmp_path, STORY.replace("COUNCIL", one.council))
    out = report(reading, tmp_path / "out", text=text, consents=register, on=date(2025, 7, 15))
    budget = one.get("C02").number
    assert budget is not None
    words = f"It budgets £{round(budget / 10**6):,}mn, and England £22.4bn."
    assert words in out.read_text(encoding="utf-8")
    with pytest.raises(NcsError, match="--on"):
        report(reading, tmp_path / "other", text=text, consents=register)


def test_a_case_study_without_consent_or_offer_is_refused(found: Estimated, tmp_path: Path) -> None:
    one, declines = offering(found, "yes"), offering(found, "no")
    for council, agreed in ((one.council, {}), (declines.council, {declines.council: ("C02",)})):
        with pytest.raises(ProblemsFound, match="did not agree"):
            make_report(found, draft(tmp_path, STORY.replace("COUNCIL", council)), agreed=agreed)
    typed = STORY.replace("COUNCIL", one.council).replace("{own:C02:mn}", "£98mn")
    with pytest.raises(ProblemsFound, match="98 is typed"):
        make_report(found, draft(tmp_path, typed), agreed={one.council: ("C02",)})
    with pytest.raises(ProblemsFound, match="no number of its own for 'C02'"):  # it let other answers go, not this one
        make_report(found, draft(tmp_path, STORY.replace("COUNCIL", one.council)), agreed={one.council: ("F01",)})
    with pytest.raises(ProblemsFound, match="this is no case study"):
        make_report(found, draft(tmp_path, "", ("{C02.total:bn}", "{own:C02:bn}")))


def test_a_recommendation_rests_on_what_the_report_finds(page: str, found: Estimated, tmp_path: Path) -> None:
    assert "Recommendations" in page and "Rests on: " in page
    printed = "['14 | Awaiting assessment, care or direct payments, or reviews | 31 Mar 2024']"
    wrong = [("[]", "rests on no figure"), *((one, "no section of the report") for one in ("[C01.total]", printed))]
    for rests, said in wrong:
        own = draft(tmp_path, "", ("rests_on: [overspend_share]", f"rests_on: {rests}"))
        with pytest.raises(ProblemsFound, match=said):
            make_report(found, own)


def test_a_case_study_of_a_council_that_lets_nothing_go_is_refused(found: Estimated, tmp_path: Path) -> None:
    """Its return says that its answers go to nobody: the register does not change that."""
    one = offering(found, "yes")
    silent = replace(one, answers={**one.answers, ("A03", "none"): Answer(state=State.ANSWERED, value="yes")})
    returns = [silent if other.council == one.council else other for other in found.answered.returns]
    changed = replace(found, answered=replace(found.answered, returns=returns))
    with pytest.raises(ProblemsFound, match="did not agree"):
        make_report(changed, draft(tmp_path, STORY.replace("COUNCIL", one.council)), agreed={one.council: ("C02",)})


def test_a_figure_of_four_councils_is_in_no_table_of_the_report(
    reading: Path, found: Estimated, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file of tables is published as the page is: it holds no figure that the page may not show."""
    more = {**found.figures, "few": figure("few", 10, 1, n=4), "enough": figure("enough", 10, 1, n=5)}
    monkeypatch.setattr("ncs.survey.use.reporting.estimated", lambda kept, *, recommended: replace(found, figures=more))
    report(reading, tmp_path / "out")
    names = {row[0] for row in read_sheets(tmp_path / "out" / "report.ods")["figures"].rows}
    assert "enough" in names and "few" not in names


def test_no_council_is_named(page: str) -> None:
    assert "E99" not in page and "Invented council" not in page


def test_the_command(reading: Path, tmp_path: Path) -> None:
    run = CliRunner().invoke(app, ["survey", "report", str(tmp_path), "--out", str(tmp_path.parent / "rep")])
    assert "holds no returns" in str(run.exception)
