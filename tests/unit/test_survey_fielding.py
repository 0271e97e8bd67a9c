"""Fielding: a record that only grows, in which nothing stands that cannot have happened."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import NcsError, ProblemsFound
from ncs.survey.bank.load import bank_of
from ncs.survey.fielding.record import read_record
from ncs.survey.fielding.standing import Stand, reminders, standings
from ncs.survey.frame import Frame, Framed
from ncs.survey.returns.answers import Answer, Return, State
from ncs.survey.use import read
from ncs.survey.use.fielding import NoSuchEvent, field, note

ONE, TWO, THREE = (
    Framed(code=f"E9900000{n}", name=f"Council {n}", region="London", kind="unitary", budget=Decimal(10), adults=10)
    for n in (1, 2, 3)
)
FRAME = Frame(councils={one.code: one for one in (ONE, TWO, THREE)}, source="a test", invented=True)
FRAME_TEXT = "code,name,region,kind,budget,adults\n" + "".join(
    f"{one.code},{one.name},{one.region},{one.kind},{one.budget},{one.adults}\n" for one in FRAME.councils.values()
)
START = [
    "2025-04-30,,survey_opened,,",
    "2025-04-30,E99000001,invited,director one,",
    "2025-04-30,Council 2,invited,director two,",
]


def written(folder: Path, *lines: str) -> Path:
    path = folder / "fielding.csv"
    path.write_text("\n".join(["on,council,event,by,note", *lines]) + "\n", encoding="utf-8")
    return path


def framed(folder: Path) -> Path:
    path = folder / "frame.csv"
    path.write_text(FRAME_TEXT, encoding="utf-8")
    return path


def test_each_council_stands_where_its_last_step_took_it(tmp_path: Path) -> None:
    record = read_record(
        written(
            tmp_path, *START, "2025-05-02,E99000001,opened,director one,", "2025-05-03,E99000001,delegated,finance,",
            "2025-05-20,E99000002,reminded,,", "2025-06-01,E99000001,signed_off,director one,",
        ),
        FRAME,
    )  # fmt: skip
    by_day = {
        day: {one.council.name: one.stand for one in standings(record, FRAME, on=date.fromisoformat(day))}
        for day in ("2025-04-29", "2025-05-02", "2025-05-31", "2025-06-01")
    }
    assert set(by_day["2025-04-29"].values()) == {Stand.NOT_INVITED}
    assert by_day["2025-05-02"] == {
        "Council 1": Stand.OPENED, "Council 2": Stand.INVITED, "Council 3": Stand.NOT_INVITED,
    }  # fmt: skip
    assert by_day["2025-05-31"]["Council 1"] is Stand.DELEGATED
    assert by_day["2025-06-01"]["Council 1"] is Stand.SIGNED_OFF
    (_, two, _) = standings(record, FRAME, on=date(2025, 6, 1))
    assert (two.reminders, two.reminded, two.writable) == (1, date(2025, 5, 20), True)


WRONG = [
    (["2025-05-01,E99000003,opened,x,"], "not-invited"),
    (["2025-05-01,E99000001,invited,somebody else,"], "one-director"),
    (["2025-05-01,E99000003,invited,,"], "no-director"),
    (["2025-05-01,E99000001,signed_off,finance,"], "not-the-director"),
    (["2025-05-01,E99000001,succeeded,new one,", "2025-05-02,E99000001,signed_off,director one,"], "not-the-director"),
    (["2025-05-01,E99000001,delegated,,"], "nobody"),
    (["2025-06-06,,survey_closed,,", "2025-06-07,E99000001,opened,director one,"], "closed"),
    (["2025-06-06,,survey_closed,,", "2025-06-07,E99000001,signed_off,director one,"], "closed"),
    (["2025-06-06,,survey_closed,,", "2025-06-07,E99000001,late,,"], "late"),
    (["2025-05-07,E99000001,late,,ill"], "late"),
    (["2025-05-01,E99000001,withdrawn,,", "2025-05-02,E99000001,opened,director one,"], "withdrawn"),
    (["2025-05-01,Nowhere,opened,,"], "unknown-council"),
    (["2025-05-01,E99000001,survey_closed,,"], "whole-survey"),
    (["2025-05-01,,survey_opened,,"], "twice"),
    (["2025-06-06,,survey_closed,,", "2025-06-07,,survey_closed,,"], "twice"),
    (["2025-04-01,E99000001,opened,director one,"], "order"),
]


@pytest.mark.parametrize(("lines", "rule"), WRONG, ids=[f"{rule}-{n}" for n, (_, rule) in enumerate(WRONG)])
def test_what_cannot_have_happened_is_refused_with_its_row(tmp_path: Path, lines: list[str], rule: str) -> None:
    with pytest.raises(ProblemsFound) as caught:
        read_record(written(tmp_path, *START, *lines), FRAME)
    assert [(problem.rule, problem.row) for problem in caught.value.problems] == [(rule, 4 + len(lines))]


@pytest.mark.parametrize("line", ["2025-05-01,E99000001,opened,director one,", "2025-06-06,,survey_closed,,"])
def test_nothing_is_written_and_nothing_closes_before_the_survey_opened(tmp_path: Path, line: str) -> None:
    with pytest.raises(ProblemsFound) as caught:
        read_record(written(tmp_path, *START[1:], line), FRAME)
    assert [(problem.rule, problem.row) for problem in caught.value.problems] == [("not-open", 4)]


def test_a_sign_off_without_a_return_is_remarked_where_returns_were_read(tmp_path: Path) -> None:
    record = read_record(written(tmp_path, *START, "2025-05-20,E99000001,signed_off,director one,"), FRAME)
    read_none = tuple(standings(record, FRAME, on=date(2025, 6, 6), bank=bank_of(2025), returns=[]))
    assert [one.remark for one in read_none] == ["its director signed off, and no return of it was read", "", ""]
    assert not any(one.remark for one in standings(record, FRAME, on=date(2025, 6, 6)))
    (due,) = reminders(read_none, year=2025, closes=date(2025, 6, 6), on=date(2025, 6, 6))
    assert due.council is TWO and due.text.startswith("The survey closes today.")


def test_a_late_return_is_taken_with_a_reason_and_a_successor_signs_off(tmp_path: Path) -> None:
    record = read_record(
        written(
            tmp_path, *START, "2025-05-09,E99000001,succeeded,new one,", "2025-06-06,,survey_closed,,",
            "2025-06-09,E99000001,late,,flood", "2025-06-10,E99000001,signed_off,new one,",
        ),
        FRAME,
    )  # fmt: skip
    one, two, _ = standings(record, FRAME, on=date(2025, 6, 10))
    assert (one.stand, one.director, one.late, one.writable) == (Stand.SIGNED_OFF, "new one", True, True)
    assert not two.writable
    assert list(reminders([one, two], year=2025, closes=date(2025, 6, 6), on=date(2025, 6, 10))) == []


def test_reminders_go_to_those_who_may_still_answer_and_say_what_is_open(tmp_path: Path) -> None:
    """Of two questions of a bank cut short, one is answered: the other is named. Nought is an answer, and so is
    that one cannot answer."""
    bank = bank_of(2025)
    record = read_record(
        written(tmp_path, *START, "2025-05-03,E99000001,delegated,finance,", "2025-05-04,E99000002,withdrawn,,"), FRAME
    )
    states = {
        (item.id, part): Answer(state=State.NOT_ASKED) for item in bank.items.values() for part in bank.columns(item)
    }
    states["C02", ""] = Answer(state=State.ZERO, value="0")
    states["C03", ""] = Answer(state=State.UNABLE)
    states["F01", ""] = Answer(state=State.NOT_ANSWERED)
    returned = Return(council=ONE.code, file="", answers=states)
    found = tuple(standings(record, FRAME, on=date(2025, 5, 30), bank=bank, returns=[returned]))
    assert [(one.answered, one.asked) for one in found] == [(2, 3), (0, 0), (0, 0)]
    (due,) = reminders(found, year=2025, closes=date(2025, 6, 6), on=date(2025, 5, 30))
    assert (due.to, due.also) == ("director one", ("finance",))
    assert "in 7 days" in due.text and "2 of 3 questions are answered. Not answered, or in part: F01." in due.text
    assert found[0].remark and not found[1].remark


NO, YES = Answer(state=State.NOT_ANSWERED), Answer(state=State.ANSWERED, value="yes")
PARTS = [
    ({("M10", "core"): YES, ("M10", "discretionary"): YES, ("M10", "other"): NO}, ("M10",)),
    ({("M10", "core"): YES, ("M10", "discretionary"): YES, ("M10", "other"): Answer(state=State.ZERO)}, ()),
    ({("M12", "prevention"): YES, ("M12", "discharge_to_assess"): NO}, ("M12",)),
    ({("M12", "prevention"): YES, ("M12", "discharge_to_assess"): Answer(state=State.UNABLE)}, ()),
    ({("D02", "reserves"): YES, ("D02", "savings"): NO}, ()),  # a box that is not ticked is answered with the others
    ({("D02", "reserves"): NO, ("D02", "savings"): NO}, ("D02",)),
    ({("L04_01", ""): YES, ("L04_02", ""): NO}, ()),  # nobody has to give a place to everything
    ({("L04_01", ""): NO, ("L04_02", ""): NO}, ("L04_01", "L04_02")),
]


@pytest.mark.parametrize(("given", "left"), PARTS, ids=range(len(PARTS)))
def test_a_grid_that_is_filled_in_part_is_open(
    tmp_path: Path, given: dict[tuple[str, str], Answer], left: tuple[str, ...]
) -> None:
    bank = bank_of(2025)
    answers = {**{place: Answer(state=State.NOT_ASKED) for place in bank.places}, **given}
    returned = Return(council=ONE.code, file="", answers=answers)
    record = read_record(written(tmp_path, *START), FRAME)
    one = next(iter(standings(record, FRAME, on=date(2025, 5, 30), bank=bank, returns=[returned])))
    assert tuple(name for section in one.answers for name in section.left) == left
    assert one.asked - one.answered == len(left)


def test_a_line_is_added_and_what_stood_before_is_kept(tmp_path: Path) -> None:
    path, frame = written(tmp_path, *START), framed(tmp_path)
    before = path.read_text(encoding="utf-8").splitlines()
    note(path, "signed off", on=date(2025, 5, 2), council="Council 1", by="director one", frame_file=frame)
    after = path.read_text(encoding="utf-8").splitlines()
    assert len(after) == len(before) + 1 and after[-1] == "2025-05-02,E99000001,signed_off,director one,"
    with pytest.raises(ProblemsFound, match="second director"):
        note(path, "invited", on=date(2025, 5, 3), council="Council 2", by="another", frame_file=frame)
    with pytest.raises(NoSuchEvent, match="There are: survey_opened"):
        note(path, "telephoned", on=date(2025, 5, 3), council="Council 2", frame_file=frame)
    assert path.read_text(encoding="utf-8").splitlines() == after


def test_an_empty_record_is_said_to_be_empty(tmp_path: Path) -> None:
    with pytest.raises(NcsError, match="empty"):
        field(written(tmp_path), year=2025, frame_file=framed(tmp_path))


def test_the_commands(tmp_path: Path) -> None:
    record, frame = str(written(tmp_path, *START)), str(framed(tmp_path))
    answers = tmp_path / "answers.csv"
    answers.write_text("A01,C02\nE99000001,10\n", encoding="utf-8")
    read([answers], tmp_path / "read", year=2025, frame_file=frame)
    shown = CliRunner().invoke(
        app, ["survey", "field", "show", record, "--frame", frame, "--read", str(tmp_path / "read")]
    )
    assert shown.exit_code == 0, shown.output
    said = " ".join(shown.stdout.split())
    assert "1 not invited; 2 invited." in said and "has not signed off" in said
    out = tmp_path / "reminders.csv"
    days = ["--on", "2025-06-05", "--closes", "2025-06-06"]
    sent = CliRunner().invoke(app, ["survey", "field", "remind", record, "--frame", frame, *days, "--out", str(out)])
    assert sent.exit_code == 0, sent.output
    lines = out.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 3 and "in 1 day." in lines[1]
    line = ["reminded", "--on", "2025-06-05", "--council", "Council 1", "--frame", frame]
    added = CliRunner().invoke(app, ["survey", "field", "note", record, *line])
    assert "now has 4 lines" in added.stdout
