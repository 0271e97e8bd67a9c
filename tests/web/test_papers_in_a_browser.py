"""Figures and papers of one's own in a real browser: a price, a case under a reform, what councils and providers send.

All of it is invented. Papers are written on a phone: axe finds nothing on their pages, and none scrolls sideways.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from ncs.charging.use.cases import compare, template_text
from ncs.cli.main import app
from ncs.prices.use.collect import asked
from ncs.prices.use.prices import price
from web.in_a_browser import IN_A_BROWSER, WIDER, faults, joined, pressed, told_by

pytestmark = IN_A_BROWSER
CARE, CAMDEN = "/desk/invented-care-ltd", "/desk/camden"


#: Who joins what, by role.
JOIN = {"analyst": "Camden", "director": "Camden", "commissioner": "Camden", "provider": "Invented Care Ltd"}


@pytest.fixture(scope="module")
def ways(site: str, told: dict[str, str]) -> dict[str, str]:
    """By role, the link of an invitation."""
    invites = [["invite", where, f"{role}@example.org", "--role", role] for role, where in JOIN.items()]
    return dict(zip(JOIN, told_by(told, *invites), strict=True))


class Person:
    """Somebody who joined an organisation in a role, on a phone; each page that they look at is held against axe."""

    def __init__(self, chromium: Any, site: str, axe: str, way: str) -> None:
        self.site, self.axe, self.page = site, axe, joined(chromium, site, way)

    def sees(self, heading: str) -> None:
        """The page has this heading, fits, and passes axe."""
        self.page.locator("h1", has_text=heading).wait_for()
        assert self.page.evaluate(WIDER) <= 0, self.page.url
        assert faults(self.page, self.axe) == [], self.page.url

    def opens(self, address: str, heading: str) -> None:
        """Go to an address and look at the page."""
        self.page.goto(self.site + address)
        self.sees(heading)

    def is_told(self) -> None:
        """What is wrong stands first, has the focus, and passes axe."""
        summary = self.page.locator(".govuk-error-summary")
        summary.wait_for()
        assert summary.evaluate("e => e === document.activeElement") and self.page.title().startswith("Error: ")
        assert self.page.evaluate(WIDER) <= 0 and faults(self.page, self.axe) == [], self.page.url

    def fills(self, given: dict[str, str]) -> None:
        """Fill the fields of a form in, each as its kind is."""
        for name, value in given.items():
            field = self.page.locator(f'main [name="{name}"]')
            kind = field.first.evaluate("e => e.tagName === 'SELECT' ? 'select' : e.type")
            if kind == "select":
                field.select_option(value)
            elif kind == "radio":
                self.page.locator(f'main [name="{name}"][value="{value}"]').check()
            else:
                field.fill(value)


def test_a_price_of_ones_own_is_that_of_the_command_line(page: Any, site: str, tmp_path: Path) -> None:
    """The input comes from the page; with a higher wage it goes back; a file that is none is told at its box."""
    page.goto(f"{site}/money/")
    pressed(page, "What care costs to provide")
    page.locator("main table a").first.click()
    page.locator("h1", has_text="What").wait_for()
    service = page.url.rpartition("/")[2]
    with page.expect_download() as taken:
        page.get_by_role("link", name="Download the input").click()
    own = tmp_path / "own.yaml"
    taken.value.save_as(own)
    changed = own.read_text(encoding="utf-8").replace("basic: 12.21", "basic: 15.00")
    assert changed != own.read_text(encoding="utf-8")
    own.write_text(changed, encoding="utf-8")
    page.set_input_files('[name="input"]', own)
    pressed(page, "Work out my price")
    said = page.locator(".lead-answer").inner_text()
    assert said.startswith(f"From the figures you sent: £{price(own, service).found.price:,.2f} for one")
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("pay: much\n", encoding="utf-8")
    page.set_input_files('[name="input"]', wrong)
    pressed(page, "Work out my price")
    assert page.title().startswith("Error: ") and page.locator("#input-error").count() == 1


def test_a_reform_of_ones_own_on_a_case_of_ones_own_is_that_of_the_command_line(
    page: Any, site: str, tmp_path: Path
) -> None:
    """Limits of £50,000 and £20,000, typed; then a case file; the table says what `ncs charge compare` says."""
    page.goto(f"{site}/reforms/write")
    page.fill('[name="own_upper"]', "lots")
    pressed(page, "Compare")
    assert page.title().startswith("Error: ") and page.locator("#own_upper-error").count() == 1
    page.fill('[name="own_upper"]', "£50,000")
    page.fill('[name="own_lower"]', "20000")
    pressed(page, "Compare")
    case, reform = tmp_path / "case.yaml", tmp_path / "own.yaml"
    case.write_text(template_text(), encoding="utf-8")
    reform.write_text(
        "title: Own\nsource: typed\nfigures: {capital.upper_limit: '50000', capital.lower_limit: '20000'}\n",
        encoding="utf-8",
    )
    page.set_input_files('[name="case"]', case)
    pressed(page, "Compare this case")
    said = page.locator("h2", has_text="Your case").locator("xpath=following-sibling::div[1]").inner_text()
    amounts = [Decimal(str(row["person"])) for row in compare(case, [str(reform)]).tables()[0].rows]
    assert len(amounts) == 2 and all(f"{amount:,.2f}" in said for amount in amounts), said


def test_a_self_assessment_is_written_read_approved_and_taken_away_on_a_phone(
    site: str, ways: dict[str, str], chromium: Any, axe: str, tmp_path: Path
) -> None:
    """Two people; what stands in the way is told; the file is one that the command line takes; then nothing changes."""
    at = f"{CAMDEN}/assessment"
    analyst = Person(chromium, site, axe, ways["analyst"])
    analyst.opens(at, "assessment")
    analyst.opens(f"{at}/expectation/2.4", "Expectation 2.4")
    pressed(analyst.page, "Save")
    analyst.is_told()
    analyst.opens(f"{at}/expectation/2.4", "Expectation 2.4")
    said = {"position": "on_track", "why": "Carers were heard.", "owner": "head of carers"}
    said |= {"review-day": "1", "review-month": "6", "review-year": "2099"}
    said |= {"evidence1-what": "carers' quality of life", "evidence1-measure": "1C", "evidence1-value": "7.2"}
    said |= {"action1-what": "breaks", "action1-owner": "head of carers"}
    analyst.fills(said | {"action1-by-day": "31", "action1-by-month": "3", "action1-by-year": "2099"})
    pressed(analyst.page, "Save")
    analyst.sees("assessment")
    assert analyst.page.locator("tr", has_text="2.4").inner_text().count("analyst@example.org") == 1
    strategy = analyst.page.locator("table").nth(1).locator("a").first
    analyst.opens(strategy.get_attribute("href"), strategy.inner_text())
    analyst.opens(f"{at}/beside", "beside the data")
    director = Person(chromium, site, axe, ways["director"])
    director.opens(at, "assessment")
    pressed(director.page, "Approve it as it is")
    director.sees("This cannot be approved yet")
    answered_all(analyst, at)
    director.opens(at, "assessment")
    assert "Every expectation is answered." in director.page.locator("main").inner_text()
    director.opens(f"{at}/beside", "beside the data")
    assert director.page.locator("h2", has_text="Questions to ask").count() == 1
    director.opens(at, "assessment")
    pressed(director.page, "Approve it as it is")
    director.sees("assessment")
    assert "by director@example.org" in director.page.locator("main").inner_text()
    with director.page.expect_download() as taken:
        director.page.get_by_role("link", name="Take it away as a file to keep").click()
    file = tmp_path / "camden.yaml"
    taken.value.save_as(file)
    ran = CliRunner().invoke(app, ["expectations", "assess", str(file), "--format", "csv"])
    assert ran.exit_code == 0 and "Carers were heard." in ran.output, ran.output
    last_year_beside(director, at, file)
    analyst.page.goto(f"{site}{at}/expectation/2.4")
    assert "cannot be changed" in analyst.page.locator("h1").inner_text(), "what is approved is read"
    for one in (analyst, director):
        one.page.context.close()


def answered_all(analyst: Person, at: str) -> None:
    """Say of every expectation that nobody answered yet that it was not looked at, one page each, from the list."""
    for _ in range(60):
        analyst.page.goto(analyst.site + at)
        left = analyst.page.locator("tr", has_text="Not answered").locator("a")
        if not left.count():
            return
        left.first.click()
        analyst.page.locator('[name="position"]').wait_for()
        said = {"position": "not_assessed", "why": "not looked at yet", "owner": "head of care"}
        analyst.fills(said | {"review-day": "1", "review-month": "6", "review-year": "2099"})
        pressed(analyst.page, "Save")
    raise AssertionError("more than 60 expectations")


def last_year_beside(director: Person, at: str, file: Path) -> None:
    """Send last year's file, the same with another position: nothing, then what is none, are told; then it is shown."""
    director.page.goto(f"{director.site}{at}/beside")
    pressed(director.page, "Set it beside this year")
    director.is_told()
    director.page.goto(f"{director.site}{at}/beside")
    before = file.with_name("before.yaml")
    text = re.sub(r"^as_of: .*$", "as_of: 2025-06-01", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    before.write_text(text.replace('"on_track"', '"developing"'), encoding="utf-8")
    director.page.set_input_files('[name="before"]', before)
    pressed(director.page, "Set it beside this year")
    director.sees("beside the data")
    assert "read and deleted" in director.page.locator("main").inner_text()


def test_a_return_of_cost_and_a_challenge_go_from_a_provider_to_a_council_on_a_phone(
    site: str, ways: dict[str, str], chromium: Any, axe: str
) -> None:
    """The council asks; the provider fills a return in, part by part, and sends it; then challenges a price."""
    buyer = Person(chromium, site, axe, ways["commissioner"])
    provider = Person(chromium, site, axe, ways["provider"])
    buyer.opens(f"{CAMDEN}/costs/ask", "Ask providers")
    pressed(buyer.page, "Ask")
    buyer.is_told()
    buyer.opens(f"{CAMDEN}/costs/ask", "Ask providers")
    buyer.fills({"service": "homecare", "closes": f"{date.today() + timedelta(days=30):%d/%m/%Y}"})
    pressed(buyer.page, "Ask")
    returned(provider)
    buyer.opens(f"{CAMDEN}/costs", "Cost of care")
    buyer.page.locator("main a", has_text="1 sent").or_(buyer.page.locator("main li a")).last.click()
    buyer.page.locator("td", has_text="Invented Care Ltd").wait_for()
    buyer.sees("")
    challenge = challenged(provider)
    buyer.opens(f"{CAMDEN}/challenges", "Price challenges")
    buyer.opens(f"{CAMDEN}/challenges/{challenge}", "")
    buyer.opens(f"{CAMDEN}/challenges/{challenge}/answer", "Answer")
    buyer.fills({"accepted1": "yes", "reason1": "agrees with others"})
    buyer.page.locator("main form button").first.click()
    buyer.page.wait_for_url(f"**/challenges/{challenge}")
    buyer.sees("")
    provider.opens(f"{CARE}/challenges/{challenge}", "")
    assert "agrees with others" in provider.page.locator("main").inner_text()
    for one in (buyer, provider):
        one.page.context.close()


def returned(provider: Person) -> None:
    """Fill in every part of a return about homecare (each line £1, 40 hours a week) and send it."""
    provider.opens(f"{CARE}/costs", "Cost of care")
    pressed(provider.page, "Begin a return to Camden about homecare")
    at = provider.page.url
    provider.sees("")
    lines = [one for one in asked("homecare") if one.part not in ("about", "totals", "drivers")]
    given = {one.name: "1" for one in lines} | {"location": "1-1234567890", "owner": "1-2", "kind": "private"}
    given |= {"contact_hours_per_week": "40", "price_date-day": "1", "price_date-month": "4", "price_date-year": "2025"}
    for one in asked("homecare"):
        if one.part == "totals":
            part = one.name.removeprefix("total_")
            given[one.name] = str(len([row for row in lines if part in ("total", row.part)]))
    parts = [str(a.get_attribute("href")) for a in provider.page.locator("main li a").all()]
    for part in sorted({one for one in parts if "/part/" in one}):
        provider.opens(part, "")
        names = provider.page.locator("main form [name]").evaluate_all("found => found.map(e => e.name)")
        provider.fills({name: given[name] for name in names if name in given})
        pressed(provider.page, "Save")
    provider.page.goto(at)
    provider.sees("")
    pressed(provider.page, "Send it to Camden")
    provider.sees("")
    assert "Sent " in provider.page.locator("main").inner_text()


def challenged(provider: Person) -> str:
    """Challenge Camden's price of homecare by one claim, and send it; return its name in addresses."""
    provider.opens(f"{CARE}/challenges/new", "")
    pressed(provider.page, "Continue")
    provider.is_told()
    provider.opens(f"{CARE}/challenges/new", "")
    to = provider.page.locator('[name="to"] option', has_text="Camden").get_attribute("value")
    provider.fills({"to": str(to), "reference": "C-1", "service": "homecare", "complexity": "standard"})
    pressed(provider.page, "Continue")
    at = provider.page.url
    provider.sees("")
    pressed(provider.page, "Add a claim")
    provider.sees("Claim 1")
    provider.fills({"number": "travel.minutes_per_visit", "way": "set", "by": "11", "evidence": "rounds of May 2025"})
    pressed(provider.page, "Save")
    provider.sees("")
    pressed(provider.page, "Send it to Camden")
    provider.sees("")
    return at.rpartition("/")[2]
