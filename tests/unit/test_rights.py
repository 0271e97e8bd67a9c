"""What may be asked for, and the early check against SI 2015/313."""

from __future__ import annotations

import re

import pytest

from ncs.core.errors import UnknownName
from ncs.journeys.use import Seems, early_check, outcomes, rights, situations

#: Regulation 2(2) has (a) to (j): ten. Regulation 3(2) has (a), and eight in (b).
MANY = {"adult": 10, "carer": 9}


def test_every_right_says_when_what_and_by_which_law() -> None:
    found = rights().found
    assert len({one.id for one in found}) == len(found) == 28
    for one in found:
        assert re.search(r"Act \d{4}|SI \d{4}/\d+|UK GDPR", one.law), one.id
        assert all(
            len(text) > 15 and text.endswith(".") for text in (one.trigger, one.words, one.standard, one.challenge)
        )


def test_every_situation_leads_to_how_to_complain() -> None:
    """Whoever is refused has somewhere to go."""
    assert len(situations()) == 6
    for one in situations():
        assert "complaint" in {right.id for right in rights(one.value).found}, one
        assert len(rights(one.value).found) >= 5
    with pytest.raises(UnknownName, match="caring"):
        rights("carring")


def test_whoever_has_exactly_the_limit_is_not_above_it() -> None:
    """£23,250 is still helped, and may still pay later (SI 2014/2672 reg 12; SI 2014/2671): the limit is in."""
    said = {one.id: one.trigger for one in rights().found}
    assert "not above the limit" in said["needs-met"] and "not above the upper limit" in said["deferred-payment"]
    assert not any("below the" in trigger for trigger in said.values())


def test_no_right_to_appeal_is_claimed() -> None:
    """Section 72 is not in force."""
    (complaint,) = [one for one in rights().found if one.id == "complaint"]
    assert "no right of appeal" in complaint.words and "has not come into force" in complaint.words


def test_carers_are_not_asked_for_two_outcomes() -> None:
    assert {who: len(outcomes(who)) for who in MANY} == MANY
    assert early_check("carer", cause=True, unable=["leisure"], impact=True).seems is Seems.MET
    assert early_check("carer", cause=True, unable=["health"], impact=True).seems is Seems.MET
    assert early_check("carer", cause=True, unable=[], impact=True).seems is Seems.NOT_MET


@pytest.mark.parametrize(
    ("cause", "unable", "impact", "seems"),
    [
        (True, ["nutrition", "toilet"], True, Seems.MET),
        (True, ["nutrition"], True, Seems.NOT_MET),
        (True, ["nutrition", "nutrition"], True, Seems.NOT_MET),
        (False, ["nutrition", "toilet"], True, Seems.NOT_MET),
        (True, ["nutrition", "toilet", "work"], False, Seems.NOT_MET),
    ],
)
def test_an_adult_needs_all_three_conditions(cause: bool, unable: list[str], impact: bool, seems: Seems) -> None:
    """Regulation 2(1): cause, two outcomes or more, and a significant impact."""
    found = early_check("adult", cause=cause, unable=unable, impact=impact)
    assert found.seems is seems
    assert all(holds for _, holds in found.conditions) is (seems is Seems.MET)


def test_what_is_not_known_is_refused() -> None:
    with pytest.raises(UnknownName, match="leisure"):
        early_check("adult", cause=True, unable=["leisure"], impact=True)
    with pytest.raises(UnknownName, match="adult"):
        outcomes("adlut")


def test_the_table_has_a_row_a_right() -> None:
    (table,) = rights("moving").tables()
    assert [row["title"] for row in table.rows] == [one.title for one in rights("moving").found]
    assert "moving to another area" in table.title
