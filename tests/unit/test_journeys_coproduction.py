"""Co-production: from advice to decision, shares, payments, and records that do not fit. Everybody is invented."""

from __future__ import annotations

from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from ncs.core.errors import ProblemsFound
from ncs.journeys.coproduction.record import Coproduction, read_coproduction
from ncs.journeys.coproduction.standing import doubts, late_payments, rests_on, share_words, traces
from ncs.journeys.use.coproduction import Together

ON = date(2026, 5, 11)
SAMPLE = Path(str(files("ncs.cli") / "data" / "samples" / "coproduction.yaml"))


@pytest.fixture(scope="module")
def record() -> Coproduction:
    return read_coproduction(SAMPLE, on=ON)


def test_advice_is_followed_to_the_decision_in_which_it_shows(record: Coproduction) -> None:
    """Given on 12 January and answered on 20 February: 39 days of 56. Given on 2 March: 56 days end on 27 April."""
    first, second = traces(record, ON)
    assert (first.state, first.days, first.due) == ("answered in time", 39, date(2026, 3, 9))
    assert first.decision is not None and "asked after each month" in first.decision.changed
    assert (second.state, second.due, second.decision) == ("overdue", date(2026, 4, 27), None)
    assert traces(record, date(2026, 4, 27))[1].state == "waiting"
    assert rests_on(record, record.decisions[0]) == ("a1",) and rests_on(record, record.decisions[1]) == ()


def test_an_answer_after_its_day_is_late(record: Coproduction) -> None:
    early = record.advice[0].model_copy(update={"due": date(2026, 2, 19)})
    assert traces(record.model_copy(update={"advice": (early,)}), ON)[0].state == "answered late"


def test_half_is_asked_of_a_national_body_and_nothing_of_a_councils_forum(record: Coproduction) -> None:
    """Support Guaranteed 3.1: at least half of the membership of any such body; 3.3 sets no share."""
    forum = record.forums[0].model_copy(update={"level": "national", "members": 12, "lived_experience": 6})
    assert share_words(forum) == "at least half"
    assert "below half" in share_words(forum.model_copy(update={"lived_experience": 5}))
    assert "no share" in share_words(forum.model_copy(update={"level": "local", "lived_experience": 1}))


def test_what_is_owed_for_longer_than_thirty_days_is_late(record: Coproduction) -> None:
    """Owed on 2 March and not paid: late from 2 April on. Paid in 18 days: not."""
    assert [one.forum for one in late_payments(record, date(2026, 4, 2))] == ["carers"]
    assert late_payments(record, date(2026, 4, 1)) == ()


def test_the_answer_to_the_survey_is_held_against_the_record(record: Coproduction) -> None:
    assert list(doubts(record)) == []
    bare = record.model_copy(update={"plan_agreed": None, "plan_pence": 0, "forums": ()})
    assert len(list(doubts(bare))) == 3
    assert len(list(doubts(record.model_copy(update={"maturity": "not"})))) == 1


def test_all_of_it_is_shown(record: Coproduction) -> None:
    forums, advice, decisions, payments, summary = Together(record=record, on=ON).tables()
    assert [row["share"] for row in forums.rows] == ["79%", "100%"]
    assert [row["state"] for row in advice.rows] == ["answered in time", "overdue"]
    assert [row["advice"] for row in decisions.rows] == ["a1", ""]
    assert [row["state"] for row in payments.rows] == ["paid", "overdue"]
    assert {"what": "decisions with people involved", "found": "1 of 2"} in summary.rows


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ("answer: accepted in part, reasons: whole", "answer: accepted in part, reason: whole", "reason"),
        ("reasons: whole hours from 2027 on; people are asked at once", 'reasons: ""', "without reasons"),
        ("response: {on: 2026-02-20", "response: {on: 2026-01-11", "before it was given"),
        ("made: 2026-03-18", "made: 2026-01-11", "cannot rest on it"),
        ("made: 2026-04-08", "made: 2026-05-12", "lies after 2026-05-11"),
        ("why_nobody: a change of half an hour, told and not asked", 'why_nobody: ""', "neither who was involved"),
        ("plan_agreed: 2025-09-30", "plan_agreed: 2026-05-12", "2026-05-12 lies after 2026-05-11"),
        ("lived_experience: 11", "lived_experience: 15", "15 of 14"),
        ("carers: 4", "carers: 12", "Carers are counted among"),
        ("involved: [voices]", "involved: [voces]", "no forum voces"),
        ("decision: d1}", "decision: d9}", "no decision d9"),
        ("forum: voices\n  given", "forum: voces\n  given", "no forum voces"),
        ("{forum: carers,", "{forum: carer,", "no forum carer"),
        ("paid: 2026-01-30", "paid: 2026-01-11", "before it was owed"),
        ("- id: a2", "- id: a1", "two named a1"),
        ("given: 2026-03-02", "given: 2026-03-02\n  due: 2026-03-01", "before the advice was given"),
    ],
)
def test_a_record_that_does_not_fit_is_refused_in_words(tmp_path: Path, was: str, now: str, said: str) -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    assert was in text
    file = tmp_path / "record.yaml"
    file.write_text(text.replace(was, now, 1), encoding="utf-8")
    with pytest.raises(ProblemsFound, match=said) as caught:
        read_coproduction(file, on=ON)
    assert all(one.row for one in caught.value.problems)
