"""A day in three boxes, or in one: which box is pointed to, and what people paste or write in words."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from ncs.web.days import parts_wrong, spread
from ncs.web.members.fields import DayField
from web.browsing import Browser


@pytest.mark.parametrize(
    ("parts", "wrong"),
    [
        (("1", "", "2027"), [1]),
        (("", "", "2027"), [0, 1]),
        (("", "", ""), [0, 1, 2]),
        (("1", "13", "2027"), [1]),
        (("32", "13", "2027"), [0, 1]),
        (("1", "June", "27"), [2]),
        (("x", "june", "2027"), [0]),
        (("1", "6", "1899"), [2]),
        (("1", "6", "2201"), [2]),
        (("0", "6", "2027"), [0]),
        (("31", "2", "2027"), [0, 1, 2]),
    ],
)
def test_the_box_that_is_wrong_is_pointed_to(parts: tuple[str, ...], wrong: list[int]) -> None:
    """github.com/alphagov/govuk_publishing_components/issues/3510: all three were marked for a wrong month."""
    assert list(parts_wrong(parts)) == wrong


@pytest.mark.parametrize(
    ("parts", "apart"),
    [
        (("31/3/2027", "", ""), ["31", "3", "2027"]),
        (("31 March 2027", "", ""), ["31", "March", "2027"]),
        (("31.3.2027", "", ""), ["31", "3", "2027"]),
        (("31/3", "", ""), ["31/3", "", ""]),
        (("31/3/2027", "4", ""), ["31/3/2027", "4", ""]),
        (("1", "2", "2027"), ["1", "2", "2027"]),
    ],
)
def test_a_day_that_is_pasted_into_the_first_box_is_taken_apart(parts: tuple[str, ...], apart: list[str]) -> None:
    assert spread(parts) == apart


@pytest.mark.parametrize(
    "typed", ["31/3/2027", "31.3.2027", "31-3-2027", "31 3 2027", "31 March 2027", "2027-03-31", "31 mar 2027"]
)
def test_a_day_in_one_box_may_be_written_as_people_write_it(typed: str) -> None:
    assert DayField().clean(typed) == date(2027, 3, 31)


@pytest.mark.parametrize("typed", ["31/2/2027", "March 2027", "31 ma 2027", "\x00", "9" * 400])
def test_what_is_no_day_is_refused_with_how_one_is_written(typed: str) -> None:
    with pytest.raises(ValidationError, match="Enter a day like 31/3/2027 or 31 March 2027"):
        DayField().clean(typed)


def test_a_question_for_a_day_takes_what_was_pasted_and_marks_the_wrong_box_alone(browser: Browser) -> None:
    base = browser.filled()
    page = browser.send(f"{base}/question/born", {"born-day": "1", "born-month": "13", "born-year": "1940"}, status=422)
    marked = [str(e.get("id")) for e in page.all("input", class_="govuk-input--error")]
    assert marked == ["born-month"] and 'href="#born-month"' in page.text
    assert [e.get("value") for e in page.all("input", type="text")] == ["1", "13", "1940"]
    browser.send(f"{base}/question/born", {"born-day": "1 February 1941", "born-month": "", "born-year": ""}, on=page)
    again = browser.get(f"{base}/question/born")
    assert [e.get("value") for e in again.all("input", type="text")] == ["1", "February", "1941"]
