"""Today's charge beside what it would be if something were changed. Every case is invented; sums stand beside."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ncs.charging.use.cases import assess
from ncs.charging.use.what_if import what_if
from ncs.core.errors import ProblemsFound

#: A few days before the home starts to count: 235 and tariff of 27 on 21,000, less 31.80, is 230.20.
HOME: dict[str, Any] = {
    "title": "Mum",
    "date": date(2026, 5, 4),
    "person": {"born": date(1940, 3, 1)},
    "setting": {"kind": "care_home_permanent", "admitted": date(2026, 4, 20)},
    "cost": {"weekly": 950},
    "income": [{"kind": "state_pension", "weekly": 235}],
    "capital": [{"kind": "savings", "value": 21000}],
    "owns_home": True,
    "home": {"value": 140000, "occupied_by": []},
}
COUNTS = HOME | {"setting": HOME["setting"] | {"admitted": date(2026, 1, 5)}}


def rows(case: dict[str, Any], **asked: Any) -> dict[str, tuple[str, str]]:
    """Return what the person pays and the change from today, by title."""
    table = what_if(case, **asked).table()
    return {str(row["what_if"]): (f"{row['person']:.2f}", f"{row['change']:.2f}") for row in table.rows}


def own(case: dict[str, Any], **changes: Any) -> tuple[str, str]:
    """Return the row of a question of the case's own."""
    return rows(case | {"what_if": [{"title": "Asked", **changes}]})["Asked"]


def one(found: dict[str, tuple[str, str]], words: str) -> tuple[str, str]:
    (title,) = [title for title in found if words in title]
    return found[title]


def test_todays_answer_comes_first_and_later_days_follow_the_journey() -> None:
    found = rows(HOME)
    assert next(iter(found)) == "As things stand, on 4 May 2026"
    assert one(found, "As things stand") == ("230.20", "0.00")
    assert one(found, "On 13 July 2026: the full cost is due; the home starts to count") == ("950.00", "719.80")


def test_a_gift_counts_all_the_same_unless_the_council_accepts_it() -> None:
    """With 11,000 there is no tariff: 235 less 31.80 is 203.20."""
    found = rows(HOME)
    assert one(found, "to pay less: it counts") == ("230.20", "0.00")
    assert one(found, "as the council accepts") == ("203.20", "-27.00")


def test_the_home_sold_kept_or_lived_in() -> None:
    """Sold it is savings, above the limit. Kept with an agreement the person pays 235 less 144, so 91."""
    found = rows(COUNTS)
    assert one(found, "As things stand") == ("950.00", "0.00")
    assert one(found, "under a deferred payment agreement") == ("91.00", "0.00")
    assert one(found, "is sold, and brings £126,000.00") == ("950.00", "0.00")
    assert one(found, "A relative of 60 or more") == ("230.20", "-719.80")
    assert one(found, "a partner, who stays") == ("230.20", "-719.80")


def test_a_partner_who_is_no_more_protects_the_home_no_longer() -> None:
    wife = COUNTS | {
        "person": COUNTS["person"] | {"couple": True},
        "home": {"value": 140000, "occupied_by": [{"relation": "wife"}]},
    }
    found = rows(wife)
    assert one(found, "As things stand") == ("230.20", "0.00")
    assert one(found, "no partner any more") == ("950.00", "719.80")
    assert not any("is sold" in title for title in found), "nobody sells the home over her head"


def test_a_home_that_is_left_out_for_its_first_weeks_alone_is_shown_when_it_counts_too() -> None:
    """12 weeks from 20 April end on 13 July: until then nothing changes, and that is not the answer to the question.

    Then 126,000 and 21,000 are above 23,250: the whole 950 is due. While the first weeks run already, the later days
    say so once.
    """
    wife = HOME | {
        "person": HOME["person"] | {"couple": True},
        "home": {"value": 140000, "occupied_by": [{"relation": "wife"}]},
    }
    found = rows(wife)
    for question in ("Nobody else lives in the home any more", "There is no partner any more, at home or elsewhere"):
        assert found[question] == ("230.20", "0.00")
        assert found[f"{question}, from 13 July 2026, when the home begins to count"] == ("950.00", "719.80")
    assert not any("begins to count" in title for title in rows(HOME))


def test_at_home_a_partner_changes_what_is_kept_and_the_home_never_counts() -> None:
    """265 less 241.45, and with a partner less 184.30: the guarantee of one of a couple (2026-27)."""
    care = HOME | {"setting": {"kind": "not_a_care_home"}, "cost": {"weekly": 310}, "capital": []}
    care = care | {"income": [{"kind": "state_pension", "weekly": 265}], "person": {"born": date(1955, 3, 1)}}
    found = rows(care)
    assert one(found, "As things stand") == ("23.55", "0.00")
    assert one(found, "There is a partner") == ("80.70", "57.15")
    assert not any("sold" in title or "given away" in title for title in found)


@pytest.mark.parametrize(
    ("changes", "person"),
    [
        ({"day": date(2026, 12, 25)}, "950.00"),
        ({"gift": 7000}, "230.20"),
        ({"gift": 7000, "gift_counts": False}, "203.20"),  # 14,000 is below the lower limit
        ({"home_sold_for": 0}, "230.20"),  # it brings nothing
        ({"home_sold_for": 2250}, "239.20"),  # 23,250: tariff of 36, and not above the limit
        ({"couple": True, "day": date(2026, 12, 25)}, "950.00"),  # several changes go together
    ],
)
def test_questions_of_ones_own(changes: dict[str, Any], person: str) -> None:
    assert own(HOME, **changes)[0] == person


def test_a_sale_brings_the_persons_share_less_the_mortgage_and_what_is_owed() -> None:
    """Half of 20,000 less 5,000 of mortgage is 7,500, less 5,250 owed: 2,250, and so the tariff is 36."""
    half = HOME | {
        "home": {"value": 20000, "share": "0.5", "mortgage": 5000, "occupied_by": []},
        "deferred_payment": {"owed": 5000, "fees_owed": 250, "interest_percent": 4},
    }
    assert own(half, home_sold_for=20000)[0] == "239.20"


def test_a_gift_from_a_joint_account_is_of_the_persons_own_half() -> None:
    """42,000 held by two is 21,000; giving 7,000 leaves 14,000."""
    joint = HOME | {"capital": [{"kind": "joint_account", "value": 42000, "owners": 2}]}
    assert own(joint, gift=7000, gift_counts=False)[0] == "203.20"


def test_what_cannot_be_worked_out_says_why() -> None:
    table = what_if(HOME | {"what_if": [{"title": "Long ago", "day": date(2014, 1, 1)}]}).table()
    assert table.rows[1]["person"] is None and any(note.startswith("Long ago: ") for note in table.notes)


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ({"title": "Nothing"}, "Nothing is changed"),
        ({"title": "All", "gift": 21001}, "not so many savings"),
        ({"title": "Less", "gift": -5}, "below zero"),
        ({"title": "Gone", "holiday": True}, "not a key that is known"),
    ],
)
def test_a_question_that_is_none_is_refused(what: dict[str, Any], said: str) -> None:
    with pytest.raises(ProblemsFound, match=said):
        assess(HOME | {"what_if": [what]})
    if "gift" not in what:
        return
    assert assess(HOME | {"what_if": [{"title": "All", "gift": 21000}]}).result.unused == ()


def test_a_question_about_a_home_that_is_not_there_is_refused() -> None:
    nothing = {key: value for key, value in HOME.items() if key != "home"} | {"owns_home": False}
    with pytest.raises(ProblemsFound, match="none is described"):
        assess(nothing | {"what_if": [{"title": "Sold", "home_sold_for": 5}]})
