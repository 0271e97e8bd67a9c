"""Rights tied to the states of a journey, and the constitution. Everybody is invented."""

from __future__ import annotations

from datetime import date

import pytest

from ncs.journeys.constitution import constitution, pledges_at
from ncs.journeys.engine.state import state_of
from ncs.journeys.events.base import Event
from ncs.journeys.events.catalogue import event, kinds
from ncs.journeys.rights import catalogue
from ncs.journeys.rules.samples import assessed, contact, decision, eligible, opened, served
from ncs.journeys.standing import Guarantee, rights_at, ties
from ncs.journeys.use.rights import constitution_text

CHILD = event("journey-opened", "2026-04-01", person="P9", who="child", born="2011-09-20")


def held(story: list[Event]) -> set[str]:
    return {one.right.id for one in rights_at(state_of(story))}


def test_every_right_is_tied_and_can_be_reached() -> None:
    assert set(ties()) == {one.id for one in catalogue()}
    named = {name for tie in ties().values() for name in tie.after}
    assert named - set(kinds()) == {"eligible"}


def test_rights_come_as_the_journey_goes() -> None:
    """An assessment from the referral on, a plan once needs are eligible, a review once there is a plan."""
    assert "information" in held([opened()]) and "assessment" not in held([opened()])
    assert "assessment" in held(contact()) and "eligibility-decision" not in held(contact())
    assert "eligibility-decision" in held(assessed()) and "care-plan" not in held(assessed())
    assert "care-plan" in held(eligible()) and "review" not in held(eligible())
    assert {"review", "direct-payment", "home-closes"} <= held(served())


def test_after_care_is_asked_for_once_a_professional_has_decided() -> None:
    """Section 117 follows a detention: nothing of it is told before anybody considered one."""
    asked = [opened(), event("amhp-referred", "2026-04-09", ref="m1")]
    assert "after-care" not in held(asked)
    assert "after-care" in held([*asked, event("amhp-decided", "2026-04-10", ref="m1", outcome="application made")])


def test_who_is_not_eligible_has_no_right_to_a_plan_and_may_complain() -> None:
    found = held([*assessed(), decision(outcomes=["work"], eligible=False)])
    assert "care-plan" not in found and {"complaint", "eligibility-decision"} <= found


def test_carers_and_young_people_have_theirs() -> None:
    assert "carers-assessment" in held([opened(who="carer")]) and "carers-assessment" not in held([opened()])
    assert "transition" in held([CHILD]) and "transition" not in held([opened()])


def test_a_child_is_an_adult_from_their_18th_birthday() -> None:
    """Born on 20 September 2011: 18 on 20 September 2029."""
    asked = state_of([CHILD, event("referral-received", "2026-04-01")])
    rights = [{one.right.id for one in rights_at(asked, date(2029, 9, number))} for number in (19, 20)]
    assert "transition" in rights[0] - rights[1] and "assessment" in rights[1] - rights[0]


def test_after_a_death_a_complaint_is_left_and_nothing_else() -> None:
    """SI 2009/309 reg 5(2): a representative may complain for somebody who has died."""
    gone = state_of([*served(), event("died", "2026-07-01")])
    assert {one.right.id for one in rights_at(gone, date(2026, 7, 1))} == {"complaint"}
    assert pledges_at(gone, date(2026, 7, 1)) == ()
    assert len(rights_at(gone, date(2026, 6, 30))) > 10 and pledges_at(gone, date(2026, 6, 30))


def test_a_right_says_since_what() -> None:
    (one,) = [one for one in rights_at(state_of(served())) if one.right.id == "review"]
    assert one.since is not None and (one.since.kind, one.since.on) == ("plan-agreed", date(2026, 5, 1))


def test_what_was_corrected_carries_no_right() -> None:
    wrong = event("corrected", "2026-04-02", number=2, why="another person")
    assert "assessment" not in held([opened(), event("referral-received", "2026-04-01"), wrong])


def test_the_constitution_has_ten_principles_five_guarantees_and_says_what_is_empty() -> None:
    """The catalogue of a council's duties to people holds no right of care workers, and the page says so."""
    found = constitution()
    assert len(found.principles) == 10 and set(found.guarantees) == set(Guarantee)
    assert found.rights_under(Guarantee.WORKFORCE) == []
    page = constitution_text()
    assert page.count("This section is empty.") == 2 and page.count("<h2") == 6
    assert sum(len(found.rights_under(one)) for one in Guarantee) == len(catalogue())


def test_proposals_stand_apart_from_the_law_and_can_be_left_out() -> None:
    assert "short breaks" in constitution_text() and "short breaks" not in constitution_text(proposals=False)


@pytest.mark.parametrize("command", [["show", "--situation", "caring"], ["constitution"]])
def test_the_commands_answer(command: list[str]) -> None:
    from typer.testing import CliRunner

    from ncs.cli.main import app

    found = CliRunner().invoke(app, ["rights", *command])
    assert found.exit_code == 0 and "carer" in found.stdout.lower()
