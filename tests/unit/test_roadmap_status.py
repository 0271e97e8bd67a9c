"""Status files and plan files: "done" needs evidence that exists, and nothing is done before what it needs."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from decimal import Decimal
from importlib.resources import files
from pathlib import Path

import pytest

from ncs.core.errors import ProblemsFound
from ncs.core.periods import FinancialYear
from ncs.observations.schema import Observation
from ncs.register.measures import register
from ncs.roadmap.actions import actions
from ncs.roadmap.dates import anchors
from ncs.roadmap.duties import Kind, Year, duties
from ncs.roadmap.figures import SPENDING, figures
from ncs.roadmap.plan_file import held_until, read_plan
from ncs.roadmap.planning import plan
from ncs.roadmap.progress import parts, standing
from ncs.roadmap.shifts import held_by, of_action, shifts
from ncs.roadmap.status import State, flagged, read_status
from ncs.roadmap.use import page, report, template
from ncs.roadmap.use import plan as dated

HEAD = "source: an invented office\nas_of: 2026-11-28\nactions:\n"


def status_file(folder: Path, text: str) -> Path:
    file = folder / "status.yaml"
    file.write_text(HEAD + text, encoding="utf-8")
    (folder / "paper.txt").write_text("an invented paper", encoding="utf-8")
    return file


DONE = "state: done, on: 2026-05-01, evidence: [{what: paper, file: paper.txt}]"


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (f"  B01-STA-1: {{{DONE}}}", []),
        ("  B01-STA-1: {state: done, on: 2026-05-01}", ["evidence-missing"]),
        (f"  B01-STA-1: {{{DONE.replace('paper.txt', 'gone.txt')}}}", ["evidence-not-there"]),
        (f"  B01-STA-1: {{{DONE.replace('paper.txt', '.')}}}", ["evidence-not-there"]),  # a folder is no evidence
        # What lies outside the folder of the file is not looked for, be it there or not.
        (f"  B01-STA-1: {{{DONE.replace('paper.txt', '../status.yaml')}}}", ["evidence-outside"]),
        (f"  B01-STA-1: {{{DONE.replace('paper.txt', '/etc/hostname')}}}", ["evidence-outside"]),
        (f"  B01-STA-1: {{{DONE.replace('paper.txt', './paper.txt')}}}", []),
        (f"  B01-STA-1: {{{DONE.replace('file: paper.txt', 'web: https://example.org')}}}", ["evidence-not-seen"]),
        (f"  B01-STA-1: {{{DONE.replace('file: paper.txt', 'seen: 2026-01-01')}}}", ["evidence-of-one-kind"]),
        (f"  B01-STA-1: {{{DONE.replace('on: 2026-05-01, ', '')}}}", ["day-missing"]),
        (f"  B01-STA-1: {{{DONE.replace('2026-05-01', '2026-11-29')}}}", ["day-to-come"]),
        (f"  B01-STA-1: {{begun: 2026-05-02, {DONE}}}", ["days-out-of-order"]),
        ("  B01-STA-1: {state: under_way}", ["day-missing"]),
        ("  B01-STA-1: {state: not_started, on: 2026-05-01}", ["day-too-many"]),
        (f"  B01-STA-9: {{{DONE}}}", ["unknown-action"]),
        # The Green Paper needs the division; done a day before it, or without it, it is out of order.
        (f"  B01-STA-2: {{{DONE}}}", ["done-before-needed"]),
        (
            f"  B01-STA-1: {{{DONE.replace('05-01', '05-02')}}}\n  B01-STA-2: {{{DONE}}}",
            ["done-before-needed"],
        ),
        (f"  B01-STA-1: {{{DONE}}}\n  B01-STA-2: {{{DONE}}}", []),
        ("  B01-STA-1: {state: overtaken, on: 2026-05-01}\n" + f"  B01-STA-2: {{{DONE}}}", []),
        (f"  B01-STA-2: {{{DONE}, despite: the old division wrote it}}", []),
        # What was inherited is there, unless the file says that it is not.
        (f"  B04-STA-2: {{{DONE}}}", []),
        (f"  B04-INH-1: {{state: not_started}}\n  B04-STA-2: {{{DONE}}}", ["done-before-needed"]),
    ],
)
def test_what_a_status_file_may_say(tmp_path: Path, text: str, rules: list[str]) -> None:
    file = status_file(tmp_path, text)
    if not rules:
        assert read_status(file, actions()).held
        return
    with pytest.raises(ProblemsFound) as raised:
        read_status(file, actions())
    assert [problem.rule for problem in raised.value.problems] == rules
    assert all(problem.row is not None and problem.file == "status.yaml" for problem in raised.value.problems)


def test_a_reason_for_being_out_of_order_is_told(tmp_path: Path) -> None:
    found = read_status(
        status_file(tmp_path, f"  B01-STA-2: {{{DONE}, despite: the old division wrote it}}"), actions()
    )
    assert flagged(found, actions()) == (("B01-STA-2", "done before B01-STA-1: the old division wrote it"),)


def test_progress_by_hand(tmp_path: Path) -> None:
    """One of three done of block 1's Stabilise, and all inherited; B01-STA-1 was due by 28 October 2024."""
    found = read_status(status_file(tmp_path, f"  B01-STA-1: {{{DONE}}}"), actions())
    now = standing(found, actions(), plan(actions(), anchors()))
    counts = {one.name: one for one in parts(now)}
    assert counts["All"].actions == 118
    assert counts["1. Structure and identity"].states[State.DONE] == 3  # itself and two inherited
    assert counts["Inherit"].states[State.DONE] == 17 and counts["Inherit"].late == 0
    by_name = {one.name: one for one in now}
    assert by_name["B01-STA-1"].late == (date(2026, 5, 1) - date(2024, 10, 28)).days
    assert by_name["B01-STA-2"].can_begin and not by_name["B01-PRE-3"].can_begin
    assert by_name["B01-PRE-3"].waits == ("B01-STA-2", "B03-STA-1")
    assert by_name["B01-LAU-1"].late == 0


def test_a_plan_from_a_status_starts_nothing_before_its_day(tmp_path: Path) -> None:
    file = status_file(tmp_path, f"  B01-STA-1: {{{DONE}}}")
    found = dated(status=file, earliest=True).plan
    assert found.planned["B01-STA-1"].done == date(2026, 5, 1)
    others = [one for one in found.planned.values() if one.action.stage != "inherit" and one.name != "B01-STA-1"]
    assert min(one.start for one in others) == date(2026, 11, 28)
    assert found.at.act > date(2027, 11, 28)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("  B01-STA-1: {why: x, needs: [{action: B01-PRE-3, derived: we say so}]}", "circle-in-a-plan"),
        ("  B01-STA-1: {why: x, needs: [{action: B01-STA-1, derived: we say so}]}", "circle-in-a-plan"),
        ("  B01-STA-1: {why: x, without: [B01-PRE-3]}", "no-such-need"),
        ("  B99-STA-1: {why: x, months: 3}", "unknown-action"),
        ("  B01-STA-1: {why: x, needs: [{action: B01-STA-9, derived: we say so}]}", "unknown-action"),
    ],
)
def test_plans_that_cannot_be(tmp_path: Path, text: str, rule: str) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(f"source: us\nactions:\n{text}\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as raised:
        read_plan(file, actions())
    assert [problem.rule for problem in raised.value.problems] == [rule]


def test_a_need_rests_on_words_or_a_reason_and_a_change_has_its_why(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text("source: us\nactions:\n  B01-STA-1: {needs: [{action: B01-STA-3}]}\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as raised:
        read_plan(file, actions())
    assert {"why", "needs"} <= {part for problem in raised.value.problems for part in str(problem.field).split(".")}


def test_a_plan_of_ones_own_changes_what_it_says_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(
        "source: us\nlaunch: 2029-07-05\nactions:\n"
        "  B08-LAU-1: {months: 24, why: procurement, not_before: 2027-06-01, without: [B08-PRE-1],"
        " needs: [{action: B06-PRE-2, words: in our plan}]}\n",
        encoding="utf-8",
    )
    made, changed = read_plan(file, actions())
    assert {name for name in changed if changed[name] != actions()[name]} == {"B08-LAU-1"}
    assert [need.action for need in changed["B08-LAU-1"].needs] == ["B01-PRE-5", "B08-PRE-2", "B06-PRE-2"]
    assert held_until(made) == {"B08-LAU-1": date(2027, 6, 1)}
    assert dated(file=file).plan.at.launch == date(2029, 7, 5)


def test_shifts_name_actions_and_say_where_they_are_from() -> None:
    days = [shift.day for shift in shifts()]
    assert days == sorted(days)
    for shift in shifts():
        assert set(shift.actions) <= set(actions()) and shift.source
    assert "cancelled" in of_action("B09-STA-1")[0].what
    # "the fair pay agreement, starting in financial year 2028": Annex A; in the plan, by 1 April 2028
    moved = plan(actions(), anchors(), facts=held_by(shifts())).planned["B02-PRE-1"]
    assert moved.done == date(2028, 4, 1)


def test_the_template_can_be_used_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "status.yaml"
    file.write_text(template(), encoding="utf-8")
    assert read_status(file, actions()).as_of == date(2026, 11, 28)


def test_a_page_draws_every_action_and_every_need_of_the_launch() -> None:
    text = page(dated())
    assert all(name in text for name in actions())
    assert text == page(dated())
    assert text.count('role="img"') == 2 * 11  # ten blocks and what waits for what, each drawn for a phone too


def test_the_register_of_duties_and_a_years_report(tmp_path: Path) -> None:
    """Fifteen duties and eight functions are listed in 1.2 and 1.3 of the source; the division was done in May 2026."""
    kinds = [one.kind for one in duties().values()]
    assert (kinds.count(Kind.DUTY), kinds.count(Kind.FUNCTION)) == (15, 8)
    for one in duties().values():
        assert set(one.actions) <= set(actions()) and set(one.measures) <= set(register().measures)
    file = status_file(tmp_path, f"  B01-STA-1: {{{DONE}}}\n  B01-STA-3: {{state: under_way, begun: 2026-05-01}}")
    this, last = report(file, "2026-27"), report(file, "2025-26")
    assert this.told["B01-STA-1"].year is Year.DONE
    assert last.told["B01-STA-1"].year is Year.LATE  # it was due in October 2024
    assert report(file, "2027-28").told["B01-STA-1"].year is Year.BEFORE
    assert this.told["B01-STA-3"].year is Year.LATE and this.told["B02-PRE-2"].year is Year.WAITING
    assert sum(int(str(row["actions"])) for row in this.table("year").rows) == 118
    assert "B01-STA-1 done in the year" in this.page()


def test_a_report_binds_measures_to_figures(tmp_path: Path) -> None:
    """As published: 23.7% of staff left in 2024-25 and 24.8% the year before (ASCOF 6A); lower is better."""
    file = status_file(tmp_path, f"  B01-STA-1: {{{DONE}}}")
    rows = {str(row["measure"])[:3].strip(): row for row in report(file, "2025-26").table("figures").rows}
    left = rows["6A"]
    assert (left["value"], left["before"], left["change"]) == (Decimal("23.7"), Decimal("24.8"), Decimal("-1.1"))
    assert left["way"] == "better" and "D11" in str(left["named_by"])
    assert "23.7 percent" in report(file, "2025-26").page()
    earlier = {str(row["measure"])[:3].strip(): row for row in report(file, "2023-24").table("figures").rows}
    assert earlier["6A"]["value"] == Decimal("24.8")  # nothing that ends after the year
    unheld = [row for row in rows.values() if row["way"] == "no figure for England is held"]
    assert unheld and all(row.get("value") is None for row in unheld)


def test_ones_own_figures_go_before_the_published(tmp_path: Path) -> None:
    own = [
        Observation(
            measure="ascof_6a",
            area=area,
            period_start=date(2025, 4, 1),
            period_end=date(2026, 3, 31),
            value=Decimal(value),
            unit="percent",
            source="ours",
            method="ours",
        )
        for area, value in (("E92000001", "30.5"), ("E06000027", "12"))
    ]
    found = figures(["ascof_6a", "ascof_1a", "wait_first_service"], year=FinancialYear(2026), own=own)
    assert [(one.value, one.before, one.source) for one in found["ascof_6a"]] == [(Decimal("30.5"), None, "ours")]
    assert "ascof_1a" in found and "wait_first_service" not in found
    assert "ascof_6a" not in figures(["ascof_6a"], year=FinancialYear(2024), own=own)  # ours ends later


def _own(start: str, end: str, value: int) -> Observation:
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    return Observation(
        measure="ascof_6a", area="E92000001", period_start=first, period_end=last, value=Decimal(value), unit="percent",
        source="ours", method="ours",
    )  # fmt: skip


def test_a_figure_is_compared_with_one_of_a_period_as_long() -> None:
    """A year with the year before it, though a quarter of it and a rolling year ended since; quarters with quarters."""
    year = [_own("2023-04-01", "2024-03-31", 20), _own("2024-04-01", "2025-03-31", 30)]
    between = [_own("2025-01-01", "2025-03-31", 99), _own("2023-10-01", "2024-09-30", 88)]
    (found,) = figures(["ascof_6a"], year=FinancialYear(2024), own=[*between, *year])["ascof_6a"]
    assert (found.value, found.before, found.before_end) == (30, 20, date(2024, 3, 31))
    later = [_own("2024-07-01", "2024-09-30", 7), _own("2025-04-01", "2025-06-30", 9)]
    (found,) = figures(["ascof_6a"], year=FinancialYear(2025), own=[*year, *later])["ascof_6a"]
    assert (found.value, found.before, found.before_end) == (9, 7, date(2024, 9, 30))
    (found,) = figures(["ascof_6a"], year=FinancialYear(2025), own=[*year, later[1]])["ascof_6a"]
    assert (found.value, found.before, found.change) == (9, None, None)  # a year is no quarter
    days = [_own("2025-03-31", "2025-03-31", 3), _own("2025-06-15", "2025-06-15", 4)]
    (found,) = figures(["ascof_6a"], year=FinancialYear(2025), own=[*days])["ascof_6a"]
    assert (found.value, found.before) == (4, 3)


def test_spending_is_compared_of_the_same_councils() -> None:
    """Councils that returned 2024-25 and not 2023-24, or the other way, are in one sum and in no change."""
    with (files("ncs.reference") / "data" / "outturn.csv").open(encoding="utf-8") as opened:
        rows = list(csv.DictReader(line for line in opened if not line.startswith("#")))
    spent = {
        year: {row["ons_code"]: int(row["adult_social_care_net_k"]) for row in rows
               if row["year"] == year and row["adult_social_care_net_k"]}
        for year in ("2023-24", "2024-25")
    }  # fmt: skip
    both = spent["2023-24"].keys() & spent["2024-25"].keys()
    assert len(both) < min(map(len, spent.values()))  # no council changed its code between the two
    (found,) = figures([SPENDING], year=FinancialYear(2024))[SPENDING]
    assert (found.value, found.before) == (sum(spent["2024-25"].values()), sum(spent["2023-24"].values()))
    assert found.change == sum(spent["2024-25"][code] - spent["2023-24"][code] for code in both)
    assert f"of the {len(both)} that returned both years" in found.source
    (first,) = figures([SPENDING], year=FinancialYear(2022))[SPENDING]
    assert first.change is None


def test_what_is_due_on_the_day_itself_is_not_late(tmp_path: Path) -> None:
    """Late is from the day after; an action due on the last day of the year is late in a report made later."""
    due = date(2024, 10, 28)
    assert dated().plan.planned["B01-STA-1"].latest == due
    for day, happened in ((due, Year.WAITING), (due + timedelta(days=1), Year.LATE)):
        file = tmp_path / f"{day}.yaml"
        file.write_text(f"source: an invented office\nas_of: {day}\nactions: {{}}\n", encoding="utf-8")
        assert report(file, "2024-25").told["B01-STA-1"].year is happened
