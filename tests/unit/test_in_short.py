"""A council in short: sentences for somebody who has never read a statistic."""

from __future__ import annotations

import re

import pytest

from ncs.places.signals import Word
from ncs.places.use import Landscape, landscape
from ncs.places.views.short import in_short
from ncs.reference.councils import councils, find_council


@pytest.fixture(scope="module")
def found() -> Landscape:
    return landscape()


def test_it_says_what_stands_out_what_changes_money_and_what_is_not_known(found: Landscape) -> None:
    """Torbay: the allocation of Annex B (69.2 to 74.9); its signals as the profile has them, in words."""
    said = in_short(found, find_council("Torbay"))
    lines = found.lines(find_council("Torbay").ons_code)
    judged = [one for one in lines if one.england.word.judged]
    alike = sum(one.england.word is Word.NONE for one in judged)
    assert said[0] == f"Of {len(judged)} official measures that can be judged, {alike} are much as in England."
    worse = [one.measure.title for one in lines if one.england.word is Word.WORSE]
    (sentence,) = [one for one in said if one.startswith("Clearly worse than England: ")]
    assert worse and all(title.lower() in sentence.lower() for title in worse)
    assert any("£69.2 million in 2025-26 and £74.9 million in 2028-29" in one for one in said)
    assert said[-1].startswith("How long people wait is not published")


def test_every_council_has_some_and_none_has_a_word_of_statistics(found: Landscape) -> None:
    """No interval, no limit, no z, no rate: those stand below. No more than eight sentences."""
    for council in councils():
        said = in_short(found, council)
        assert 3 <= len(said) <= 8, council.name
        assert all(one.endswith(".") and not one.endswith("..") for one in said)
        assert not re.search(r"interval|95%|signal|\bz\b|deviation|comparator", " ".join(said)), council.name


def test_of_many_measures_four_are_named_and_the_rest_counted(found: Landscape) -> None:
    most = max(councils(), key=lambda one: sum(x.england.word is Word.WORSE for x in found.lines(one.ons_code)))
    many = sum(line.england.word is Word.WORSE for line in found.lines(most.ons_code))
    assert many > 4
    sentence = next(one for one in in_short(found, most) if one.startswith("Clearly worse"))
    assert sentence.endswith(f"; and {many - 4} more.") and sentence.count(";") == 4


def test_a_council_without_an_allocation_is_told_so(found: Landscape) -> None:
    """Annex B: nothing is published for the City of London."""
    assert "Government publishes no notional allocation of money for it." in in_short(
        found, find_council("City of London")
    )
