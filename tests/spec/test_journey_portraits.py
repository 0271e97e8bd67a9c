"""The source's eight portraits end to end by role: their journeys keep the rules, and each promise is judged."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ncs.cli.main import app
from ncs.core.errors import UnknownName
from ncs.journeys.constitution import pledges_at
from ncs.journeys.engine.recording import replay
from ncs.journeys.engine.stages import Stage
from ncs.journeys.portraits import Grounds, Judged, Kept, Portrait, judged, portrait_named, portraits
from ncs.journeys.use.rights import promises, rights_of

#: In the order of the source (Support Guaranteed, 2023): who they are there.
SOURCE = ("david", "zamila", "les", "june", "maise", "penny", "ava", "trevor")
#: Who works in care has no journey of their own.
WORKERS = {"penny", "ava", "trevor"}


def test_all_eight_are_there_in_the_order_of_the_source() -> None:
    assert tuple(portraits()) == SOURCE
    assert {name for name, one in portraits().items() if not one.story} == WORKERS


@pytest.mark.parametrize("one", portraits().values(), ids=lambda one: one.id)
def test_a_story_keeps_the_rules_and_all_that_is_named_is_found_in_it(one: Portrait) -> None:
    state = one.state()
    if state is not None:
        assert state.stage in (Stage.DELIVERY, Stage.REVIEW, Stage.BUDGET, Stage.PLAN)
    for promise in one.promises:
        for grounds in (promise.today, promise.proposed):
            assert grounds is None or grounds.missing(state) == ()


@pytest.mark.parametrize("one", portraits().values(), ids=lambda one: one.id)
def test_a_proposal_is_never_what_keeps_a_promise_today(one: Portrait) -> None:
    """And whoever says that nothing keeps a promise, or a part of it only, says why."""
    for promise in one.promises:
        assert promise.today.proposal == ""
        kept = promise.today.kept(one.state())
        assert kept is Kept.KEPT or len(promise.today.but) > 10


def said(name: str) -> dict[str, Judged]:
    return {one.promise.words: one for one in judged(portrait_named(name))}


def test_what_the_law_of_today_keeps_and_what_it_does_not() -> None:
    """Care Act ss9 and 25 keep being asked; s17 and its regulations charge above £23,250; no cap is in force."""
    les = said("Les")
    assert les["All that he wants to do in his life is talked about."].today is Kept.KEPT
    money = les["An affordable weekly payment in spite of £40,000."]
    assert (money.today, money.proposed) == (Kept.NOT, Kept.KEPT) and "proposal 9.2" in money.grounds[1]
    coordinator = les["One coordinator who also helps him to health care."]
    assert (coordinator.today, coordinator.proposed) == (Kept.PARTLY, Kept.KEPT)


def test_what_is_named_and_did_not_happen_keeps_nothing() -> None:
    les = portrait_named("les")
    without = replay([one for one in les.story if one.kind != "coordinator-named"], today=les.story[-1].on)
    assert Grounds(event="coordinator-named", proposal="7.4").kept(without) is Kept.NOT
    assert Grounds(right="carers-support").kept(les.state()) is Kept.NOT, "he is no carer"
    assert Grounds(rule="no-such-rule").kept(None) is Kept.NOT


def test_proposals_are_switched_on_by_role_and_point_of_the_journey() -> None:
    maise, les = portrait_named("maise").state(), portrait_named("les").state()
    assert maise is not None and les is not None
    carer = {one.pledge.proposal for one in pledges_at(maise)}
    adult = {one.pledge.proposal for one in pledges_at(les)}
    assert {"5.3", "5.4"} <= carer and not {"5.3", "5.4"} & adult
    assert {"7.4", "6.3"} <= adult and "6.5" not in adult, "he was not in hospital"
    first = les.opened.on
    assert "7.4" not in {one.pledge.proposal for one in pledges_at(les.until(first))}
    today, then = rights_of(les, first).table(), rights_of(les, first, proposals=True).table()
    assert len(then.rows) > len(today.rows) and "not law" in str(then.rows[-1]["law"])


def test_all_are_judged_and_counted() -> None:
    every, counts = promises().tables()
    assert len(every.rows) == sum(len(one.promises) for one in portraits().values()) == 44
    assert sum(int(row["today"]) for row in counts.rows) == sum(int(row["proposed"]) for row in counts.rows) == 44
    with pytest.raises(UnknownName, match="zamila"):
        promises("zamilla")


def test_the_commands_named_are_commands() -> None:
    """Each is in the reference of commands, which is made from the program itself."""
    found = {one.command for each in portraits().values() for promise in each.promises
             for one in (promise.today, promise.proposed) if one is not None and one.command}  # fmt: skip
    pages = Path(__file__).parents[2] / "docs"
    text = "".join(page.read_text(encoding="utf-8") for page in sorted(pages.rglob("*.md")))
    assert [name for name in sorted(found) if not re.search(rf"{name}\b", text)] == []


def test_on_the_screen_a_portrait_is_short() -> None:
    found = CliRunner().invoke(app, ["rights", "promises", "ava"])
    assert found.exit_code == 0 and "not kept" in found.stdout and "How many promises are kept" in found.stdout
