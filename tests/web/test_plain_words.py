"""How hard each page is to read, with a limit that is said in docs/explanation/plain-words.md, and the terms exempt."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from web.browsing import Browser
from web.reading import EXEMPT, grade, sentences_of, syllables

SAID = (Path(__file__).parents[2] / "docs" / "explanation" / "plain-words.md").read_text(encoding="utf-8")
#: Grade 8 is read at about 13, as many adults do; grade 12 by those who finished school.
FOR_PEOPLE, FOR_THOSE_WHO_WORK_WITH_IT = 8, 12
PEOPLE = [
    "/",
    "/about",
    "/privacy",
    "/what-care-costs/",
    "/what-care-costs/case-file",
    "/what-you-may-ask-for/",
    *(f"/what-you-may-ask-for/{one}" for one in ("support", "caring", "hospital", "moving", "young", "disagreeing")),
    "/what-you-may-ask-for/check/adult",
    "/what-you-may-ask-for/check/carer",
    "/places/",
]
OWN = ["check", "statement", "what-if", "years-ahead", "other-rules"]
WORK = [
    "/accessibility",
    "/places/torbay",
    "/places/birmingham",
    "/places/england",
    "/places/torbay/neighbourhoods",
    "/places/torbay/measures/ascof_2a",
    "/places/map",
    "/places/whom-to-talk-to",
    "/measures/",
    "/measures/ascof_1a",
    "/measures/ascof_2a",
    "/money/",
    "/money/allocations",
    "/money/allocations/torbay",
    "/money/need",
    "/money/need/formulas",
    "/money/need/of/torbay",
    "/money/path",
    "/money/pay",
    "/money/pay?own=inputs.eNqLjgUAARUAuQ",
    "/own/formula",
    "/own/path",
    "/own/pay",
    "/own/reform",
    "/prices/",
    "/prices/homecare",
    "/reforms/",
    "/reforms/compare?reform=plan_2022",
    "/reforms/write",
    "/survey/",
    "/survey/questions",
    "/survey/audit",
    "/api/v1/docs",
    "/sign-in",
]


@pytest.mark.parametrize(
    ("word", "many"),
    [("care", 1), ("cares", 1), ("asked", 1), ("wanted", 2), ("table", 2), ("council", 2), ("money", 2), ("boxes", 2),
     ("assessment", 3), ("regulation", 4), ("the", 1), ("one's", 1), ("people", 2)],
)  # fmt: skip
def test_syllables_are_counted_as_they_are_spoken(word: str, many: int) -> None:
    assert syllables(word) == many


def test_a_grade_is_that_of_the_published_formula() -> None:
    """By hand: 8 words and syllables in a sentence; 12 words and 13 syllables (A-pril) in 2; a name of law is one."""
    assert grade("The cat sat on the mat all day.") == pytest.approx(-0.67)
    dated = grade("It was so on 1 April 2026. It was so in 2024-25.")
    assert dated == pytest.approx(0.39 * 6 + 11.8 * 13 / 12 - 15.59)
    assert grade("Ask for Attendance Allowance now.") == grade("Ask for term now.")
    assert grade("") == 0


@pytest.mark.parametrize("address", PEOPLE)
def test_a_page_for_people_is_read_at_thirteen(browser: Browser, address: str) -> None:
    assert graded(browser, address) <= FOR_PEOPLE


@pytest.mark.parametrize("name", OWN)
def test_what_care_costs_is_read_at_thirteen(browser: Browser, name: str) -> None:
    assert graded(browser, f"{browser.filled()}/{name}") <= FOR_PEOPLE


@pytest.mark.parametrize("address", WORK)
def test_other_pages_are_read_by_those_who_finished_school(browser: Browser, address: str) -> None:
    assert graded(browser, address) <= FOR_THOSE_WHO_WORK_WITH_IT


def graded(browser: Browser, address: str) -> float:
    """Return the grade of all that a page says in sentences."""
    return grade(" ".join(sentences_of(browser.get(address).all("main")[0])))


def test_the_guide_says_the_limits_and_every_exempt_term() -> None:
    said = re.findall(r"^- (.+)$", SAID.partition("## Terms that count as one short word")[2], re.MULTILINE)
    assert said == list(EXEMPT) == sorted(EXEMPT, key=str.casefold)
    assert f"grade {FOR_PEOPLE}" in SAID and f"grade {FOR_THOSE_WHO_WORK_WITH_IT}" in SAID
