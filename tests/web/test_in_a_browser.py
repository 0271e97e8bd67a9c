"""The service in a real browser, as it is started: keyboard alone, no script, on paper (each page: test_every_page).

Chromium comes from the system; without it these tests are skipped, unless NCS_BROWSER_NEEDED says that they may not be.
"""

from __future__ import annotations

import re
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

from ncs.observations.official import official
from ncs.places.landscape import Landscape
from ncs.places.views.brief import brief_page
from ncs.present.page import Section, figure, html_page, paragraphs
from ncs.records.rules.samples import request, service
from ncs.reference.councils import find_council
from web.browsing import HOME
from web.in_a_browser import DESKTOP, IN_A_BROWSER, PHONE, WIDER, answered, faults, opened, second_step, shown
from web.members import PASSWORD, submission_text

pytestmark = IN_A_BROWSER


def test_what_care_costs_from_start_to_statement_on_a_phone(site: str, phone: Any, axe: str) -> None:
    """Each new kind of question, the answers and the statement pass axe; the amount is the program's own."""
    from ncs.charging.use.cases import assess

    phone.goto(f"{site}/what-care-costs/")
    phone.locator("main form button").first.click()
    phone.wait_for_url("**/question/where")
    phone.locator("main form button").first.click()
    summary = phone.locator(".govuk-error-summary")
    assert summary.evaluate("e => e === document.activeElement"), "with script, what is wrong is read out first"
    assert phone.title().startswith("Error: ") and faults(phone, axe) == []
    assert len(answered(phone, until="/check")) == len(HOME)
    assert phone.evaluate(WIDER) <= 0 and faults(phone, axe) == []
    phone.get_by_role("link", name=re.compile("what it comes to|statement", re.IGNORECASE)).or_(
        phone.locator("main .govuk-button")
    ).first.click()
    phone.wait_for_url("**/statement")
    amount = Decimal(re.findall(r"£([\d,]+\.\d\d)", phone.locator(".lead-answer").inner_text())[0].replace(",", ""))
    with phone.expect_download() as taken:
        phone.get_by_role("link", name=re.compile("case file", re.IGNORECASE)).first.click()
    assert amount == assess(Path(taken.value.path())).pays.person
    assert phone.evaluate(WIDER) <= 0 and faults(phone, axe) == []


def test_the_early_check_by_keyboard_alone_without_script(site: str, chromium: Any) -> None:
    """Tab, space and Enter: the skip link comes first, focus can be seen, and the answer is reached."""
    page = opened(chromium, viewport=DESKTOP, java_script_enabled=False)
    page.goto(f"{site}/what-you-may-ask-for/check/adult")
    page.keyboard.press("Tab")
    assert page.locator(".govuk-skip-link:focus").count() == 1
    page.keyboard.press("Enter")
    chosen: set[str] = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        name = focused.get_attribute("name") or ""
        if focused.get_attribute("type") in ("radio", "checkbox") and name not in chosen:
            page.keyboard.press("Space")
            chosen.add(name)
        if name not in chosen and focused.evaluate_all("found => found.map(e => e.tagName)") == ["BUTTON"]:
            break
    assert chosen == {"cause", "unable", "impact"}
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "What the national criteria seem to say" in page.locator("h1").inner_text()
    page.close()


def test_a_reform_is_costed_in_the_background_and_its_link_shows_it(site: str, phone: Any) -> None:
    """The worker that `ncs serve` starts does the work while the page may be left."""
    address = f"{site}/reforms/england?reform=free_personal_care&first=2026-27&last=2026-27&people=5000"
    phone.goto(address)
    phone.get_by_role("button", name="Work it out").click()
    shown(phone, address, "h2:has-text('Winners and losers')")
    assert "free_personal_care: £" in phone.locator("main").inner_text()
    assert phone.evaluate(WIDER) <= 0


def test_somebody_joins_and_checks_a_file_on_a_phone(
    site: str, told: dict[str, str], chromium: Any, axe: str, tmp_path: Path
) -> None:
    """From the invitation to the report: axe on each page, nothing scrolls sideways, what is wrong is read first."""
    page = opened(chromium, viewport=PHONE)

    def whole(heading: str) -> None:
        page.locator("h1", has_text=heading).wait_for()
        assert page.evaluate(WIDER) <= 0, heading
        assert faults(page, axe) == [], heading

    command = [sys.executable, "-m", "ncs.web", "invite", "Camden", "ada@example.org"]
    said = subprocess.run(command, env=told, capture_output=True, text=True, check=True).stdout
    page.goto(site + said.splitlines()[-1])
    whole("Join Camden")
    for name in ("password", "again"):
        page.fill(f'[name="{name}"]', PASSWORD)
    page.locator("main button").click()
    whole("Set up the second step")
    second_step(page)
    whole("Your recovery codes")
    page.goto(f"{site}/desk/camden/people")
    page.fill('[name="email"]', "ada@example.org")
    page.select_option('[name="role"]', "analyst")
    page.locator("main button", has_text="Invite").click()
    way = page.locator(".way-in").inner_text()
    page.goto(f"{site}/desk/camden/people")
    whole("People of Camden")
    page.goto(way)
    whole("Join Camden")
    page.locator("main button").click()
    whole("Camden")
    for address, heading in (("/account/second-step", "Your account"), ("/desk/camden/log", "Audit log of Camden")):
        page.goto(site + address)
        whole(heading)
    page.goto(f"{site}/desk/camden/submissions/send")
    page.locator("main form button").click()
    summary = page.locator(".govuk-error-summary")
    assert summary.evaluate("e => e === document.activeElement") and page.title().startswith("Error: ")
    assert faults(page, axe) == []
    page.goto(f"{site}/desk/camden/submissions/send")
    whole("Check a submission")
    file = tmp_path / "submission.csv"
    file.write_text(submission_text([request(), service()]), encoding="utf-8")
    page.set_input_files('[name="file"]', file)
    page.locator("main form button").click()
    page.wait_for_url(lambda address: not address.endswith("/send"))
    shown(page, page.url, ".lead-answer")
    assert "2 rows." in page.locator(".lead-answer").inner_text()
    whole("Check of a submission")
    page.close()


def test_axe_finds_what_is_wrong_and_the_page_is_whole_again_after(chromium: Any, axe: str) -> None:
    """A picture without words and pale letters are found; what is repeated too often to be looked at is put back."""
    page = opened(chromium)
    many = "".join(f"<p>{number} <input aria-label='n{number}'></p>" for number in range(30))
    pale = "<img src='data:,'><p class='pale' style='color: #ddd'>pale</p>"
    page.set_content(f"<!doctype html><html lang=en><title>x</title><main><h1>x</h1>{many}{pale}</main></html>")
    page.fill("[aria-label=n20]", "typed")
    before = page.content()
    assert [one.partition(":")[0] for one in faults(page, axe)] == ["color-contrast", "image-alt"]
    assert page.content() == before and page.input_value("[aria-label=n20]") == "typed"
    page.context.close()


def sheets(chromium: Any, html: str) -> list[int]:
    """Return how much is drawn on each sheet of a page that is printed: the lengths of what the PDF says of it."""
    page = opened(chromium)
    page.set_content(html)
    printed = page.pdf(prefer_css_page_size=True)
    page.close()
    contents = re.findall(rb"/Type /Page\n.*?/Contents (\d+) 0 R", printed, re.DOTALL)
    found = [
        re.search(rb"\n" + name + rb" 0 obj\n<<.*?/Length (\d+)>> stream", printed, re.DOTALL) for name in contents
    ]
    return [int(one[1]) for one in found if one is not None]


def test_a_brief_prints_on_two_sheets(chromium: Any) -> None:
    """Two sheets of A4, as the guide says, neither of them empty (an empty sheet takes some dozens of bytes)."""
    torbay = find_council("Torbay").ons_code
    few = [one for one in official() if one.group == "total" and one.measure.startswith(("ascof_2", "ascof_3d"))]
    few = [one for one in few if one.period_end.year > 2024]
    printed = sheets(chromium, brief_page(Landscape(few), torbay, ["A sentence on money."] * 5, []))
    assert len(printed) == 2 and min(printed) > 500


def test_a_tall_plot_is_drawn_on_one_sheet_and_none_is_empty(chromium: Any) -> None:
    """A plot as tall as six sheets is made to fit on one: a sheet of text, one of the plot, one of what follows."""
    tall = '<svg viewBox="0 0 100 600" role="img"><rect width="100" height="600"/></svg>'
    words = paragraphs("A sentence.")
    bodies = {"First": words, "Plot": figure(tall, caption="Tall"), "Last": words}
    sections = [Section(heading=name, body=body) for name, body in bodies.items()]
    printed = sheets(chromium, html_page(title="Paper", intro="A page.", sections=sections))
    assert len(printed) <= 3 and min(printed) > 100
