"""Each rule of a journey with its examples, which lie beside it: what is refused, and what is asked for by when."""

from __future__ import annotations

from datetime import date

import pytest

from ncs.journeys.citation import Checked
from ncs.journeys.engine.clocks import clocks
from ncs.journeys.engine.recording import Refused, broken, late, record, replay
from ncs.journeys.engine.state import state_of
from ncs.journeys.events.catalogue import event
from ncs.journeys.rules.catalogue import rules
from ncs.journeys.rules.model import Ask, Example, Rule
from ncs.journeys.rules.samples import eligible, opened, plan
from ncs.journeys.views.journey import rules_table
from ncs.journeys.views.why import clock_lines, rule_lines

LATER = date(2035, 1, 1)
EXAMPLES = [(rule, one) for rule in rules().values() for one in rule.examples]


def named(given: object) -> str:
    return given.id if isinstance(given, Rule) else given.said[:40] if isinstance(given, Example) else ""


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=named)
def test_an_example_is_as_it_says(rule: Rule, example: Example) -> None:
    """The story before breaks no rule, and an event that is refused breaks this rule and no other."""
    state = replay(list(example.story), today=LATER)
    if example.event is not None:
        said = [one.rule.id for one in (*broken(state, example.event), *late(state, example.event, clocks()))]
        assert said == ([rule.id] if example.refused else [])
        return
    assert rule.asks is not None
    assert [(ask.kinds[0], due(ask)) for ask in rule.asks(state)] == list(example.asks)


def due(ask: Ask) -> date | None:
    return clocks()[ask.clock].due(ask.since) if ask.clock else ask.due


def test_a_rule_refuses_no_kind_of_event_that_it_does_not_name() -> None:
    """Rules that name kinds of event are asked of no other: on every example of every rule that changes nothing."""
    events = [(state_of(one.story), one.event) for _, one in EXAMPLES if one.event is not None]
    for rule in (rule for rule in rules().values() if rule.of and rule.faults is not None):
        said = [rule.faults(state, event) for state, event in events if type(event) not in rule.of]
        assert not any(said), rule.id
    assert len([rule for rule in rules().values() if rule.faults and not rule.of]) == 5, "of the record itself"


def test_a_rule_that_cites_law_says_how_far_it_was_checked_and_one_of_the_record_that_it_cites_none() -> None:
    """What was not read is told where the rule is shown, and where an event is refused by it."""
    unread = {rule.id for rule in rules().values() if rule.checked is Checked.UNREAD}
    assert unread == {"complaints", "complaint-in-time", "correction", "early-help", "employer"}
    for rule in rules().values():
        line = rule_lines(rule)[0]
        assert rule.checked.words in line.rule and bool(line.doubt) == (rule.id in unread)
        assert (rule.checked is Checked.OWN) <= ("record itself" in rule.section), rule.id
    for clock in clocks().values():
        line = clock_lines(clock)[0]
        assert clock.checked.words in line.rule and bool(line.doubt) == (clock.checked is Checked.UNREAD)
    said = {row["id"]: row["checked"] for row in rules_table().rows}
    assert "not checked against the text" in said["complaints"] and said["liberty"] == "read in the text of the law"


def test_a_refusal_by_a_rule_that_was_not_read_says_so() -> None:
    answered = event("complaint-answered", "2026-05-02", ref="q1", upheld="upheld", ombudsman_named=False)
    made = event("complaint-made", "2026-04-02", ref="q1", about="nobody came")
    with pytest.raises(Refused, match="not checked against the text"):
        record(state_of([opened(), made]), answered, today=LATER)
    with pytest.raises(Refused) as caught:
        record(state_of(eligible()), plan(involved=False), today=LATER)
    assert "checked" not in str(caught.value)


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.id)
def test_a_rule_says_what_it_is_and_shows_both_sides(rule: Rule) -> None:
    assert all(text.strip() for text in (rule.title, rule.section, rule.words))
    assert rule.words.endswith(".")
    refusing = {one.refused for one in rule.examples if one.event is not None}
    asking = {bool(one.asks) for one in rule.examples if one.event is None}
    assert rule.faults is None or refusing == {True, False}, "one event that is refused, and one that is not"
    assert rule.asks is None or True in asking


def test_every_clock_is_started_by_a_rule() -> None:
    """A clock that nothing starts would be a promise that nobody keeps."""
    from pathlib import Path

    from ncs.journeys.rules import catalogue

    folder = Path(str(catalogue.__file__)).parent
    text = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    assert [name for name in clocks() if f'"{name}"' not in text] == []
