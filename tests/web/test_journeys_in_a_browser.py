"""Whole journeys in a real browser: on a phone and a desktop, with and without script, and by keyboard alone."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from ncs.charging.use.cases import assess
from ncs.funding.use.allocations import allocations
from ncs.workforce.use.pay import floor
from web.browsing import HOME
from web.in_a_browser import IN_A_BROWSER, WAYS, WIDER, answered, faults, joined, opened, pressed, shown, told_by

pytestmark = IN_A_BROWSER
#: Some minutes of questions by keys alone end before this many.
_MOST_TABS = 120


def test_what_care_costs_is_answered_changed_taken_away_and_cleared(page: Any, site: str, tmp_path: Path) -> None:
    """From the start to the statement, what if, another rule, years ahead; the case file out and in; then cleared."""
    page.goto(site)
    page.locator("main").get_by_role("link", name="What care will cost", exact=True).click()
    pressed(page, "Start now")
    pressed(page, "Continue")  # nothing was answered
    assert page.title().startswith("Error: ") and page.locator(".govuk-error-summary a").count() == 1
    answered(page, until="/check")
    assert page.locator("h1").inner_text() == "Check your answers"
    pressed(page, "See what it comes to")
    amount = Decimal(re.findall(r"£([\d,]+\.\d\d)", page.locator(".lead-answer").inner_text())[0].replace(",", ""))
    with page.expect_download() as taken:
        page.get_by_role("link", name="Take the case file away").click()
    case = tmp_path / "case.yaml"
    taken.value.save_as(case)
    assert amount == assess(case).pays.person, "the command line says the same of the file"
    statement = page.url
    for name in ("What if something were different", "The years ahead", "The same under other rules"):
        pressed(page, name)
        pressed(page, "Back to the statement")
        assert page.url == statement
    page.goto(f"{site}/what-care-costs/case-file")
    page.set_input_files('[name="case"]', case)
    page.locator("main form button").first.click()
    page.locator(".lead-answer").wait_for()
    assert f"£{amount:,.2f}" in page.locator(".lead-answer").inner_text(), "the file back in says the same"
    page.goto(statement)
    pressed(page, "Clear my answers")
    pressed(page, "No, keep them")
    pressed(page, "Clear my answers")
    pressed(page, "Yes, clear my answers")
    assert page.locator("h1").inner_text() == "Your answers have been cleared"
    assert page.goto(statement).status == 410


def test_rights_and_the_early_check(page: Any, site: str) -> None:
    """Where one stands, what may be asked for, the check, and what it says whatever it says."""
    page.goto(f"{site}/what-you-may-ask-for/")
    pressed(page, "For a person who may need care")
    pressed(page, "See what the criteria seem to say")
    assert page.locator(".govuk-error-summary a").count() == 2
    page.locator('[name="cause"][value="yes"]').check()
    page.locator('[name="unable"]').nth(0).check()
    page.locator('[name="unable"]').nth(1).check()
    page.locator('[name="impact"][value="yes"]').check()
    pressed(page, "See what the criteria seem to say")
    assert "You may ask for an assessment whatever this says." in page.locator("main").inner_text()
    pressed(page, "What you may ask for now")
    assert page.locator("main h2").count() > 5


def test_a_council_is_found_and_opened_into_its_money_and_neighbourhoods(page: Any, site: str) -> None:
    """By the name of a town; its figures are those of the command line; each page leads back."""
    page.goto(f"{site}/places/")
    page.fill('[name="q"]', "Torquay Council")
    pressed(page, "Find")
    page.fill('[name="q"]', "Torbay")
    pressed(page, "Find")
    assert page.url.endswith("/places/torbay") and page.locator("main h2").first.inner_text() == "In short"
    pressed(page, "How the allocation arises")
    row = allocations("Torbay").table().rows[0]
    said = page.locator("main").inner_text()
    assert all(f"{row[name]}" in said for name in ("baseline_2025_26", "notional_2028_29"))
    pressed(page, "Torbay")
    pressed(page, "Its neighbourhoods")
    assert page.locator("h1").inner_text().startswith("Inside Torbay") or "Torbay" in page.locator("h1").inner_text()


def test_a_pay_floor_is_asked_waited_for_and_shown(page: Any, site: str) -> None:
    """The question stands in the link; the worker answers; the page says what the command line says."""
    page.goto(f"{site}/money/")
    pressed(page, "What a pay floor costs")
    pressed(page, "Go on")
    assert page.locator(".govuk-error-summary a").get_attribute("href") == "#floor"
    page.locator('[name="floor"][value="amount"]').check()
    page.fill('[name="amount"]', "13.60")
    pressed(page, "Go on")
    address = page.url
    button = page.locator("main").get_by_role("button", name="Work it out")
    if button.count():
        button.click()
    shown(page, address, "h2:has-text('Who pays')")
    assert floor("13.60").report().intro[:60] in page.locator("main").inner_text()
    assert page.evaluate(WIDER) <= 0


@pytest.mark.parametrize("way", ["phone", "desktop, no script"])
def test_what_care_costs_by_keyboard_alone(chromium: Any, site: str, way: str) -> None:
    """Tab, arrows, space, letters and Enter lead from the first page to the statement; nothing traps the focus."""
    page = opened(chromium, **WAYS[way])
    page.goto(f"{site}/what-care-costs/")
    to_button(page, "Start now")
    for _ in range(2 * len(HOME)):
        page.wait_for_load_state()
        if page.url.endswith("/check"):
            break
        by_keys(page, HOME[page.url.rpartition("/")[2]])
        to_button(page, "Continue")
    assert page.url.endswith("/check")
    to_button(page, "See what it comes to")
    page.wait_for_url("**/statement")
    assert "a week" in page.locator(".lead-answer").inner_text()
    page.context.close()


def focused(page: Any) -> dict[str, str]:
    """Return what has the focus: its tag, type, name, value and text."""
    found: dict[str, str] = page.evaluate(
        "(e => ({tag: e.tagName, type: e.type || '', name: e.name || '', value: e.value || '', "
        "text: (e.innerText || '').trim()}))(document.activeElement)"
    )
    return found


def to_button(page: Any, name: str) -> None:
    """Go on by Tab to a button or a link that looks like one, see that its focus is seen, and press Enter."""
    for _ in range(_MOST_TABS):
        page.keyboard.press("Tab")
        if focused(page)["text"] == name:
            shown = page.evaluate(
                "(e => getComputedStyle(e).outlineStyle + getComputedStyle(e).boxShadow)(document.activeElement)"
            )
            assert shown != "nonenone", name
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return
    raise AssertionError(f"{name} cannot be reached by Tab")


def by_keys(page: Any, given: dict[str, str]) -> None:
    """Answer a question by keys alone."""
    left = dict(given)
    for _ in range(_MOST_TABS):
        if not left:
            return
        page.keyboard.press("Tab")
        here = focused(page)
        if here["name"] not in left:
            continue
        value = left.pop(here["name"])
        if here["type"] == "radio":
            for _ in range(20):
                if focused(page)["value"] == value:
                    page.keyboard.press("Space")
                    break
                page.keyboard.press("ArrowDown")
            assert focused(page)["value"] == value
        elif here["tag"] == "SELECT":
            page.keyboard.press("Home")
            for _ in range(10):
                if focused(page)["value"] == value:
                    break
                page.keyboard.press("ArrowDown")
            assert focused(page)["value"] == value
        else:
            page.keyboard.press("Control+A")
            page.keyboard.type(value)
    raise AssertionError(f"{sorted(left)} cannot be reached by Tab")


def test_a_council_answers_the_yearly_survey_on_a_phone(
    site: str, told: dict[str, str], chromium: Any, axe: str
) -> None:
    """The survey lead fills a section in and gives one away; the director signs: axe on each page, nothing sideways."""
    begins = ["survey", "2025", "--opens", "2025-04-30", "--closes", "2999-06-06"]
    invites = [["invite", "Leeds", f"leeds-{role}@example.org", "--role", role] for role in ("survey_lead", "director")]
    _, as_lead, as_director = told_by(told, begins, *invites)
    lead = joined(chromium, site, as_lead)

    def whole(page: Any, address: str, heading: str) -> None:
        page.goto(site + address)
        page.locator("h1", has_text=heading).wait_for()
        assert page.evaluate(WIDER) <= 0, address
        assert faults(page, axe) == [], address

    at = "/desk/leeds/survey"
    whole(lead, at, "survey")
    whole(lead, f"{at}/2025", "2025")
    whole(lead, f"{at}/2025/C", "C.")
    lead.locator('main input[type="text"]').first.fill("lots")
    lead.locator("main form button").first.click()
    lead.locator(".govuk-error-summary").wait_for()
    assert lead.title().startswith("Error: ") and faults(lead, axe) == []
    whole(lead, f"{at}/2025/C/give", "C")
    director = joined(chromium, site, as_director)
    whole(director, f"{at}/2025", "2025")
    whole(director, f"{at}/2025/sign", "")
    lead.context.close()
    director.context.close()
