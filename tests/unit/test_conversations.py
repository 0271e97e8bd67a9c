"""Conversations with councils: what a record may not say, actions followed, and many told by consent."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

import ncs.cli
from ncs.cli.main import app
from ncs.core.errors import ProblemsFound
from ncs.places.expected.assessment_file import read_assessments
from ncs.places.expected.consent import names
from ncs.places.expected.conversation_file import Use, read_conversation, read_conversations
from ncs.places.expected.editions import edition
from ncs.places.expected.rollup import Who, rollup
from ncs.places.use.expected import conversation
from ncs.places.views.conversations import template, who_told
from ncs.places.views.strategies import MISSING, held_tables
from ncs.reference.councils import find_council

SAMPLES = Path(ncs.cli.__file__).parent / "data" / "samples" / "conversations"
HELD = edition()
TORBAY = (SAMPLES / "torbay.yaml").read_text(encoding="utf-8")
PLYMOUTH = (SAMPLES / "plymouth.yaml").read_text(encoding="utf-8")


def record(folder: Path, text: str, *changes: tuple[str, str], name: str = "a.yaml") -> Path:
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("old", "new", "rules"),
    [
        ("council: Torbay", "council: Atlantis", ["unknown-council"]),
        ('edition: "2026-27"', 'edition: "2030-31"', ["another-edition"]),
        ("as_of: 2027-02-01", "as_of: 2026-11-02", ["days-out-of-order"]),
        ("on: 2027-03-02", "on: 2026-11-03", ["days-out-of-order"]),
        ("by: 2027-01-31", "by: 2026-11-02", ["days-out-of-order"]),
        ("by: 2027-01-31", "by: 2027-01-31, done: 2026-11-02", ["days-out-of-order"]),
        ("by: 2027-01-31", "by: 2027-01-31, done: 2027-02-02", ["day-to-come"]),
        ("by: 2027-01-31", "by: 2027-01-31, done: 2027-02-01", []),
        ("present: ", "brief: torbay.html\npresent: ", ["evidence-not-there"]),
        ("present: ", "brief: ../torbay.html\npresent: ", ["evidence-outside"]),
        ("present: ", "assessment: /etc/hostname\npresent: ", ["evidence-outside"]),
        ("measures: [3B]", "measures: [9Z]", ["unknown-measure"]),
        ('expectation: "1.1"', 'expectation: "9.9"', ["unknown-expectation"]),
        ("offer: digital, level: targeted", "offer: magic, level: endless", ["unknown-offer", "unknown-level"]),
        ("brought: the one-page form", "brought: ' '", ["benefit-missing"]),
        (", wanted: settlements of more than one year", "", ["wish-missing"]),
        ("answer: At the surgery", "answer: ''\n    # At the surgery", ["answer-missing"]),
        ("may_be_named: true", "may_be_named: false", []),
    ],
)
def test_what_a_record_may_not_say(tmp_path: Path, old: str, new: str, rules: list[str]) -> None:
    file = record(tmp_path, TORBAY, (old, new))
    if not rules:
        assert read_conversation(file, HELD).council == "Torbay"
        return
    with pytest.raises(ProblemsFound) as raised:
        read_conversation(file, HELD)
    assert [one.rule for one in raised.value.problems] == rules
    assert all(one.row is not None and one.row > 1 and one.file == "a.yaml" for one in raised.value.problems)


@pytest.mark.parametrize(
    ("old", "new", "refused"),
    [
        ("wanted: the same terms", "wanted: for PLYMOUTH the same terms", True),
        ("good_practice: []", "good_practice: [{what: Plymouth's own way, shown_by: a count}]", True),
        ("answer: Care homes", "answer: Plymouth's care homes", False),  # nothing that a roll-up shows
        ("what: nurses leave", "what: Plymouthians leave", False),  # another word
    ],
)
def test_a_council_that_is_not_to_be_named_is_not_named_in_words(
    tmp_path: Path, old: str, new: str, refused: bool
) -> None:
    file = record(tmp_path, PLYMOUTH, (old, new))
    if not refused:
        assert not read_conversation(file, HELD).may_be_named
        return
    with pytest.raises(ProblemsFound) as raised:
        read_conversation(file, HELD)
    assert [one.rule for one in raised.value.problems] == ["named-against-its-will"]


@pytest.mark.parametrize(
    ("where", "refused"),
    [
        (("wanted: settlements", "wanted: as Plymouth has them settlements"), True),
        (("what: carers' breaks are", "what: as in PLYMOUTH carers' breaks are"), True),
        (("answer: At the surgery", "answer: In Plymouth at the surgery"), False),  # nothing that a roll-up shows
        (("what: two teams keep", "what: unlike Plymouth's two teams keep"), False),  # a local barrier is not told
    ],
)
def test_nobody_else_names_a_council_that_is_not_to_be_named(
    tmp_path: Path, where: tuple[str, str], refused: bool
) -> None:
    """Torbay may be named and names Plymouth, which may not: its own record knows nothing of that."""
    record(tmp_path, PLYMOUTH, name="plymouth.yaml")
    file = record(tmp_path, TORBAY, where, name="torbay.yaml")
    assert read_conversation(file, HELD).may_be_named
    if not refused:
        assert len(read_conversations([tmp_path], HELD)) == 2
        return
    with pytest.raises(ProblemsFound) as raised:
        read_conversations([tmp_path], HELD)
    (problem,) = raised.value.problems
    assert (problem.rule, problem.file) == ("named-against-its-will", "torbay.yaml")


def test_a_council_whose_other_record_refuses_is_not_named_in_words_either(tmp_path: Path) -> None:
    record(tmp_path, TORBAY, ("wanted: settlements", "wanted: for Torbay settlements"), name="first.yaml")
    assert len(read_conversations([tmp_path], HELD)) == 1
    later = (("held: 2026-11-03", "held: 2027-01-03"), ("may_be_named: true", "may_be_named: false"))
    record(tmp_path, TORBAY, *later, name="second.yaml")
    with pytest.raises(ProblemsFound) as raised:
        read_conversations([tmp_path], HELD)
    assert [(one.rule, one.file) for one in raised.value.problems] == [("named-against-its-will", "first.yaml")]


@pytest.mark.parametrize(
    ("council", "text", "named"),
    [
        ("Reading", "people have trouble reading the form", False),
        ("Reading", "as in Reading, so here", True),
        ("Reading", "READING has it", True),
        ("Bury", "the forms bury them", False),
        ("Kingston upon Hull, City of", "Hull's own way", True),
        ("St Helens", "what St. Helens does", True),
        ("Telford and Wrekin", "Telford & Wrekin", True),
        ("Tower Hamlets", "in tower\n  hamlets", True),
        ("Leeds", "E08000035 has it", True),
        ("Plymouth", "Plymouth’s", True),
        ("Kent", "Kentish", False),
    ],
)
def test_a_council_is_named_however_it_is_written(council: str, text: str, named: bool) -> None:
    assert names(find_council(council), text) is named


def test_an_assessment_kept_beside_its_record_is_no_record(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("council: Torbay\nas_of: 2026-10-01\n", encoding="utf-8")
    record(tmp_path, TORBAY, ("present: ", "assessment: own.yaml\npresent: "))
    assert [one.council for one in read_conversations([tmp_path], HELD)] == ["Torbay"]
    with pytest.raises(ProblemsFound):  # asked for by name, it is told that it is none
        read_conversations([tmp_path, tmp_path / "own.yaml"], HELD)
    record(tmp_path, TORBAY)
    with pytest.raises(ProblemsFound):  # no record names it any more
        read_conversations([tmp_path], HELD)


def test_many_are_told_by_consent() -> None:
    """Both met the first barrier; one may be named. Each council counts once, and consent is of all its records."""
    made = read_conversations([SAMPLES], HELD)
    found = rollup(made)
    by_kind = {one.kind.value: one.who for one in found.kinds}
    assert by_kind == {"money": Who(named=("Torbay",), not_named=1), "workforce": Who(named=(), not_named=1)}
    assert [one.who.councils for one in found.barriers] == [2, 1]  # the same words once; what is local is left out
    assert [(one.what.expectation, one.who.named) for one in found.practice] == [("2.4", ("Torbay",))]
    by_offer = {one.offer: one.by_use for one in found.support}
    assert by_offer["personal"][Use.USED].named == ("Torbay",)
    assert by_offer["personal"][Use.NOT_USED] == Who(named=(), not_named=1)
    assert by_offer["digital"][Use.WANTED].councils == 1
    plymouth, torbay = made
    again = torbay.model_copy(update={"held": date(2027, 5, 1), "may_be_named": False})
    refused = rollup([plymouth, torbay, again])
    assert refused.who == Who(named=(), not_named=2) and refused.conversations == 3
    assert {one.kind.value: one.who.councils for one in refused.kinds} == {"money": 2, "workforce": 1}
    assert who_told(Who(named=("Leeds", "Torbay"), not_named=2)) == "Leeds; Torbay; 2 not named"
    assert who_told(Who(named=(), not_named=0)) == ""


def test_every_problem_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    record(tmp_path, TORBAY, name="a.yaml")
    record(tmp_path, TORBAY, name="b.yaml")
    record(tmp_path, PLYMOUTH, ("council: Plymouth", "council: Nowhere"), name="c.yaml")
    with pytest.raises(ProblemsFound) as raised:
        read_conversations([tmp_path], HELD)
    assert [(one.rule, one.file) for one in raised.value.problems] == [
        ("same-conversation", "b.yaml"),
        ("unknown-council", "c.yaml"),
    ]
    (tmp_path / "empty").mkdir()
    with pytest.raises(ProblemsFound) as raised:
        read_conversations([tmp_path / "empty"], HELD)
    assert [one.rule for one in raised.value.problems] == ["no-files"]


def test_actions_are_followed_from_one_conversation_to_the_next(tmp_path: Path) -> None:
    before = SAMPLES / "torbay.yaml"
    assert [one.state for one in conversation(before, on=date(2027, 1, 31)).actions] == ["open"]  # due that very day
    assert [one.state for one in conversation(before, on=date(2027, 2, 1)).actions] == ["overdue"]
    next_time = (("held: 2026-11-03", "held: 2027-03-02"), ("as_of: 2027-02-01", "as_of: 2027-03-02"))
    later = record(
        tmp_path,
        TORBAY,
        *next_time,
        ("follow_up: {on: 2027-03-02", "follow_up: {on: 2027-06-02"),
        (
            "what: put both teams on one record, owner: head of systems, by: 2027-01-31",
            "what: a, owner: b, by: 2027-05-01",
        ),
    )
    found = conversation(later, earlier=before)
    assert [(one.step.what, one.state, one.since) for one in found.actions] == [
        ("a", "open", date(2027, 3, 2)),
        ("put both teams on one record", "not told", date(2026, 11, 3)),
    ]
    both = record(
        tmp_path,
        TORBAY,
        *next_time,
        ("on: 2027-03-02", "on: 2027-06-02"),
        ("by: 2027-01-31", "by: 2027-05-01"),
        name="both.yaml",
    )
    # Agreed in November and put off in March: it is still November's.
    assert [(one.state, one.since) for one in conversation(both, earlier=before).actions] == [
        ("open", date(2026, 11, 3))
    ]
    finished = record(tmp_path, TORBAY, ("by: 2027-01-31", "by: 2027-01-31, done: 2027-01-30"), name="done.yaml")
    assert [one.step.what for one in conversation(later, earlier=finished).actions] == ["a"]  # nothing was left open
    for wrong, rule in ((later, "not-earlier"), (SAMPLES / "plymouth.yaml", "another-council")):
        with pytest.raises(ProblemsFound) as raised:
            conversation(later, earlier=wrong)
        assert [one.rule for one in raised.value.problems] == [rule]


class NoFigures:
    """A landscape in which nothing is held of a council."""

    def lines(self, _: str) -> list[object]:
        return []


def test_a_template_is_a_record_that_only_lacks_its_answers(tmp_path: Path) -> None:
    text = template(HELD, find_council("Torbay"), NoFigures(), date(2026, 11, 3))  # type: ignore[arg-type]
    file = record(tmp_path, text)
    with pytest.raises(ProblemsFound) as raised:
        read_conversation(file, HELD)
    assert {one.rule for one in raised.value.problems} == {"answer-missing"}
    answered = record(tmp_path, text, ('answer: ""', "answer: nothing was said"))
    assert read_conversation(answered, HELD).follow_up.on == date(2027, 2, 2)  # 13 weeks


def test_the_commands_check_show_and_roll_up() -> None:
    run = CliRunner()
    checked = run.invoke(app, ["engagement", "record", "check", str(SAMPLES)])
    assert checked.exit_code == 0 and "2 conversations with 2 councils" in checked.output
    shown = run.invoke(app, ["engagement", "record", "show", str(SAMPLES / "torbay.yaml"), "--on", "2027-02-01"])
    assert "overdue" in shown.output and "call with the regional adviser" in " ".join(shown.output.split())
    told = run.invoke(app, ["engagement", "record", "rollup", str(SAMPLES)])
    assert told.exit_code == 0 and "Torbay; 1 not named" in told.output and "Plymouth" not in told.output


def test_strategies_that_exist_and_those_that_do_not(tmp_path: Path) -> None:
    run = CliRunner()
    bare = list(csv.DictReader(io.StringIO(run.invoke(app, ["expectations", "strategies", "--format", "csv"]).stdout)))
    assert len(bare) == len(HELD.strategies) and all(len(row) == 5 and all(row.values()) for row in bare)
    made = run.invoke(app, ["expectations", "template", "Torbay", "--on", "2026-11-28"]).stdout
    has = "{owner: head, web: 'https://x.org/m', published: 2026-01-01, review: 2027-01-01}"
    file = record(tmp_path, made, ("strategies: {}", f"strategies: {{market: {has}}}"))
    for day, state in ((date(2027, 1, 1), "published"), (date(2027, 1, 2), "published, review overdue since")):
        each, counts = held_tables(HELD, read_assessments([file], HELD), on=day)
        states = {str(row["title"]): row for row in each.rows}
        assert str(states["Market position statement"]["state"]).startswith(state)
        assert states["Market position statement"]["owner"] == "head"
        assert states["Better Care Fund plan"]["state"] == MISSING
        assert [sum(int(str(row[key])) for row in counts.rows) for key in ("current", "overdue", "missing")] == [
            int(state == "published"),
            int(state != "published"),
            len(HELD.strategies) - 1,
        ]
    twice = run.invoke(app, ["expectations", "strategies", str(file), str(file)])
    assert "same-council" in str(twice.exception)


def test_support_has_levels_expectations_and_a_contact() -> None:
    shown = CliRunner().invoke(app, ["expectations", "support", "Torbay"]).output
    words = " ".join(shown.split())
    for said in ("universal", "targeted", "intensive", "Care and Health Improvement Adviser", "region South West"):
        assert said in words
