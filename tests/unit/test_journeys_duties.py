"""Every duty of Care Act ss1 to 80 has a trigger, and a clock or why none, and a rule or why none."""

from __future__ import annotations

import re

import pytest

from ncs.journeys.citation import Checked
from ncs.journeys.duties import Duty, duties, sections_without_duty
from ncs.journeys.engine.clocks import clocks
from ncs.journeys.rules.catalogue import rules


def test_every_section_of_part_1_has_a_duty_or_says_why_none() -> None:
    """Part 1 is ss1 to 80."""
    named = {int(number) for one in duties() for number in re.findall(r"\bs(\d+)", one.section.split("; SI")[0])}
    named &= set(range(1, 81))
    assert named | set(sections_without_duty()) == set(range(1, 81))
    assert named & set(sections_without_duty()) == set()


def test_each_duty_says_how_far_its_provision_was_checked() -> None:
    """All were read in the text of the Act and its regulations; what was not would be shown with a doubt."""
    assert {one.checked for one in duties()} == {Checked.TEXT}
    assert len({(one.section, one.duty) for one in duties()}) == len(duties())


@pytest.mark.parametrize(
    "section", ["s6(4)", "s14(4)", "s20(8)", "s25(2)", "s33(4)", "s37(9) and (10)", "s52(4) to (6)"]
)
def test_duties_within_a_section_are_not_left_out(section: str) -> None:
    """Subsections with a "must" of their own, found by reading sections 1 to 80 through."""
    assert section in {one.section for one in duties()}


def test_clocks_and_rules_that_duties_name_are_there() -> None:
    assert {one.clock for one in duties() if one.clock} <= set(clocks())
    assert {one.served_by for one in duties() if one.served_by} <= set(rules())


def test_a_rule_by_the_care_act_serves_a_duty() -> None:
    """Rules of the record, of other Acts and of proposals need not."""
    served = {one.served_by for one in duties()}
    by_act = {rule.id for rule in rules().values() if "Care Act 2014" in rule.section and rule.force == "statutory"}
    #: The version of the criteria is part of how a decision is made, and the order of steps of all of them.
    assert by_act - served <= {"rules-version", "order"}


def test_what_is_not_in_force_is_marked() -> None:
    """The cap and care accounts (ss15, 28, 29) and appeals (s72) were never commenced."""
    assert {one.section for one in duties() if not one.in_force} == {"s15", "s28", "s29", "s72"}


def test_a_duty_with_neither_clock_nor_why_is_refused() -> None:
    whole = {"section": "s0", "duty": "x", "trigger": "x", "served_by": "order", "why_not_served": "", "in_force": True}
    with pytest.raises(ValueError, match="a clock or why none"):
        Duty(**whole, clock="", why_no_clock="", checked=Checked.UNREAD)
    with pytest.raises(ValueError, match="s0"):
        Duty(**whole, clock="plan", why_no_clock="none", checked=Checked.UNREAD)
