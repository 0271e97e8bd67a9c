"""Every page in a real browser on a phone: axe, 320 pixels, text of 200%. A page that is on no list here fails.

The pages of those who sign in are opened in a little world with a paper of each kind: world.py.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.urls import resolve

import ncs.web
from ncs.survey.use import read
from ncs.synthetic.use import survey as invented
from web.browsing import Browser
from web.in_a_browser import DESKTOP, IN_A_BROWSER, PHONE, WIDER, answered, faults, opened, serving
from web.test_addresses import ADDRESSES, MAY_USE
from web.test_postcodes import DIRECTORY
from web.world import CAMDEN, CARE

pytestmark = IN_A_BROWSER
#: A path in which pay grows by 3.5% a year, and assumptions with fewer posts, as their links hold them.
CHANGED = "priorities.eNqLjo5WKkisVNJRSi_KLy_JADJyM1NSclKVYnUM9AyMTWNjAcpHCsM"
ASSUMED = "inputs.eNqLjo5WyswrKC0pVtJRKsgvLinWS8vMyUlNAXJz8suVYnWUDPVMTYE0HoW5mSkpOalQtRZKsbEAyG8bNw"
#: Each kind of page that anybody may open, and what it answers.
KINDS = {
    "/": 200,
    "/about": 200,
    "/accessibility": 200,
    "/what-care-costs/": 200,
    "/what-care-costs/case-file": 200,
    "/what-you-may-ask-for/": 200,
    "/what-you-may-ask-for/hospital": 200,
    "/what-you-may-ask-for/check/adult": 200,
    "/places/": 200,
    "/places/find?q=zzz": 404,
    "/places/torbay": 200,
    "/places/torbay/brief": 200,
    "/places/torbay/neighbourhoods": 200,
    "/places/torbay/measures/ascof_2a": 200,
    "/places/map": 200,
    "/places/compare?council=E06000027&council=E08000035": 200,
    "/places/whom-to-talk-to": 200,
    "/places/england": 200,
    "/measures/": 200,
    "/measures/ascof_2a": 200,
    "/reforms/": 200,
    "/reforms/compare": 422,
    "/reforms/compare?reform=plan_2022": 200,
    "/reforms/england?reform=plan_2022&people=5000&last=2026-27": 200,
    "/reforms/compare?reform=own&own_cap=86000": 200,
    "/reforms/write": 200,
    "/reforms/write?reform=own&own_upper=lots": 422,
    "/prices/": 200,
    "/money/": 200,
    "/money/allocations": 200,
    "/money/allocations/torbay": 200,
    "/money/need": 200,
    "/money/need?formula=needs_2026&growth=x": 422,
    "/money/need/formulas": 200,
    "/money/need/of/torbay": 200,
    "/money/path": 200,
    "/money/pay": 200,
    "/money/pay?floor=amount&amount=lots": 422,
    "/money/pay?floor=13.45": 200,
    "/survey/": 200,
    "/survey/questions": 200,
    "/survey/audit": 200,
    "/what-you-may-ask-for/check/carer": 200,
    "/prices/homecare": 200,
    "/sign-in": 200,
    "/sign-in/no-account": 200,
    "/join/nothing": 410,
    "/privacy": 200,
    "/api/v1/docs": 200,
    "/nothing": 404,
    "/own/path": 200,
    "/own/formula": 200,
    "/own/pay": 200,
    "/own/reform": 200,
    "/money/path?own=priorities.AAAA": 404,
    f"/money/path?own={CHANGED}": 200,
    f"/money/pay?own={ASSUMED}": 200,
    "/places/find?q=exeter": 200,
    "/survey/report": 200,
    "/what-care-costs/zzz": 404,
    "/what-care-costs/cleared": 200,
    "/sign-out": 200,
    "/sign-in/code": 200,
}
#: Of these, addresses that lead nowhere on purpose.
NOWHERE = ("/nothing", "/what-care-costs/zzz")
UUID = "00000000-0000-4000-8000-000000000000"

#: Pages of the draft of a browser, after its name.
OWN = ("question/where", "check", "clear", "statement", "print", "what-if", "other-rules", "years-ahead")
#: Pages of those who sign in: by whom they are opened, with the names that world.py tells.
DESK = {
    "council": (
        "/desk/",
        f"{CAMDEN}/",
        f"{CAMDEN}/people",
        f"{CAMDEN}/log",
        f"{CAMDEN}/journey",
        f"{CAMDEN}/submissions",
        f"{CAMDEN}/submissions/send",
        f"{CAMDEN}/submissions/{{submission}}",
        f"{CAMDEN}/submissions/{{submission}}/measures",
        f"{CAMDEN}/survey",
        f"{CAMDEN}/survey/2025",
        f"{CAMDEN}/survey/2025/C",
        f"{CAMDEN}/survey/2025/C/give",
        f"{CAMDEN}/survey/2025/sign",
        f"{CAMDEN}/assessment/expectation/1.1",
        f"{CAMDEN}/assessment/strategy/{{strategy}}",
        f"{CAMDEN}/assessment",
        f"{CAMDEN}/assessment/beside",
        f"{CAMDEN}/assessment/give/1.1",
        f"{CAMDEN}/costs",
        f"{CAMDEN}/costs/ask",
        f"{CAMDEN}/costs/asked/{{asked}}",
        f"{CAMDEN}/challenges",
        f"{CAMDEN}/challenges/{{challenge}}",
        f"{CAMDEN}/challenges/{{challenge}}/answer",
        "/sign-in/again",
        "/sign-in/again/code",
        "/account/password",
        "/account/second-step",
        "/account/second-step/end",
        "/account/second-step/codes",
        "/account/second-step/codes/new",
        "/sign-out",
    ),
    "provider": (
        f"{CARE}/",
        f"{CARE}/costs",
        f"{CARE}/costs/returns/{{return}}",
        f"{CARE}/costs/returns/{{return}}/part/about",
        f"{CARE}/challenges",
        f"{CARE}/challenges/new",
        f"{CARE}/challenges/{{draft}}",
        f"{CARE}/challenges/{{draft}}/claims/1",
        f"{CARE}/challenges/{{challenge}}",
    ),
    "alone": ("/account/second-step/begin",),
}
#: Addresses that are no page: files to take away, what a button alone sends, what programs ask, and what leads on.
NO_PAGES = {
    *(name for name in MAY_USE if name.startswith("api-") and name != "api-docs"),
    *(name for name in MAY_USE if name.endswith(("-download", "-file", "-paper"))),
    *("health", "robots", "icon", "region-pack", "price-starter", "reforms-tables", "care-case"),
    *("work-end", "work-withdraw", "work-submission-delete", "work-survey-back", "work-assessment-approve"),
    *("work-assessment-back", "work-costs-all", "work-costs-begin", "work-costs-send", "work-costs-back"),
    *("work-costs-delete", "work-claim-drop", "work-challenge-send", "work-challenge-back", "work-challenge-delete"),
    *("work-conciliation", "places-postcode"),
} - {"care-file"}


def test_every_address_is_opened_here_or_is_no_page() -> None:
    """An address that is added is on one of the lists above, and on one alone."""
    names = {"submission": UUID, "strategy": "x", "asked": "1", "challenge": UUID, "return": UUID, "draft": UUID}
    desk = [address.format(**names) for addresses in DESK.values() for address in addresses]
    own = [f"/what-care-costs/{'A' * 22}/{one}" for one in OWN]
    found = {resolve(one.partition("?")[0]).url_name for one in (*KINDS, *desk, *own) if one not in NOWHERE}
    assert found | NO_PAGES == set(ADDRESSES)
    assert not found & NO_PAGES


@pytest.mark.parametrize("name", sorted(NO_PAGES & {name for name, who in MAY_USE.items() if who == "anybody"}))
def test_what_is_no_page_is_none(browser: Browser, name: str) -> None:
    """A file, JSON, or a method that a link cannot have: no HTML that would have to be looked at."""
    parts = {"<str:form>": "csv", "<slug:table>": "measures", "<slug:service>": "homecare", "<council>": "torbay"}
    parts |= {"<measure>": "ascof_2a", "<slug:kind>": "path"}
    parts["<slug:name>"] = {"region-pack": "south-west", "measure-download": "ascof_2a"}.get(name, "torbay")
    address = "/" + ADDRESSES[name]
    for part, value in parts.items():
        address = address.replace(part, value)
    answer = browser.client.get(address)
    kind = answer.headers["Content-Type"].partition(";")[0]
    assert answer.status_code in (200, 301, 404, 405, 422, 503) and (
        answer.status_code != 200 or kind != "text/html"
    ), name


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a service that was given everything it can be given: an invented survey, postcodes."""
    folder = tmp_path_factory.mktemp("web")
    made = invented(folder / "made", seed=1)
    read([made.answers], folder / "read", year=2025, frame_file=made.frame)
    (folder / "directory.csv").write_text(DIRECTORY, encoding="utf-8")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("NCS_WEB_", "DJANGO_"))}
    kept |= {"NCS_WEB_FOLDER": str(folder / "kept"), "NCS_WEB_SURVEY": str(folder / "read")}
    return {**kept, "NCS_WEB_POSTCODES": str(folder / "directory.csv")}


@pytest.fixture(scope="module")
def site(told: dict[str, str]) -> Iterator[str]:
    """The service in that environment: it is not the one of the other files."""
    with serving(told) as address:
        yield address


@pytest.fixture(scope="module")
def world(site: str, told: dict[str, str]) -> dict[str, Any]:
    """Who is signed in, and where each paper is."""
    command, tests = [sys.executable, "-m", "web.world"], Path(__file__).parents[1]
    said = subprocess.run(command, env=told, cwd=tests, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr[-3000:]
    found: dict[str, Any] = json.loads(said.stdout)
    return found


@pytest.fixture(scope="module")
def undrawn(chromiums: Any) -> Iterator[Any]:
    """A browser that lays every page out and draws none, in which nobody can press anything.

    Nothing here looks at pixels, and no script of the pages waits for a frame (there is a test); to draw each page on
    four screens takes a fifth of the time.
    """
    started = chromiums("--disable-threaded-compositing")
    yield started
    started.close()


@pytest.fixture(scope="module")
def looking(undrawn: Any) -> Any:
    """A phone of those who look at pages that anybody may open."""
    return opened(undrawn, viewport=PHONE)


@pytest.fixture(scope="module")
def desk(undrawn: Any) -> Any:
    """A phone of those who sign in: nothing is kept from one page to the next but what is held of every page."""
    return opened(undrawn, viewport=PHONE)


def test_no_script_of_a_page_waits_for_what_is_drawn() -> None:
    """Else pages would have to be drawn while they are looked at."""
    scripts = [path.read_text(encoding="utf-8") for path in Path(ncs.web.__file__).parent.rglob("static/**/*.js")]
    assert len(scripts) > 1
    for name in (
        "requestAnimationFrame",
        "IntersectionObserver",
        "requestIdleCallback",
        "animationend",
        "transitionend",
    ):
        assert not [text for text in scripts if name in text], name


def looked_at(page: Any, axe: str, address: str, status: int = 200) -> None:
    """Open a page and hold it against WCAG 2.2 as far as a program can."""
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.on("console", lambda said: failed.append(said.text) if "Content Security Policy" in said.text else None)
    answer = page.goto(address)
    assert answer.status == status, (address, answer.status)
    assert page.evaluate(WIDER) <= 0, "it scrolls sideways at 320 pixels (1.4.10)"
    assert page.evaluate(BOXES) == [], "a table scrolls sideways in its box on a phone"
    assert page.evaluate(UNSAID) == [], "a cell on a phone does not say its column's name"
    assert twice_the_size(page) <= 0, "with text of 200% on a phone it scrolls sideways"
    page.set_viewport_size(DESKTOP)
    assert twice_the_size(page) <= 0, "with text of 200% it scrolls sideways (1.4.4)"
    assert cut_off(page) == [], "on paper nobody scrolls"
    assert page.locator("h1").count() == 1
    assert faults(page, axe) == [] and failed == []


#: Cells of tables of more than three columns, or whose rows are stacked, that do not stand below one another on a
#: phone, each with the heading of its column.
UNSAID = """
[...document.querySelectorAll("main table")]
  .filter((table) => table.querySelectorAll("thead th").length > 3 || getComputedStyle(table).display !== "table")
  .flatMap((table) => {
    const names = [...table.querySelectorAll("thead th")].map((e) => e.textContent);
    return [...table.querySelectorAll("tbody tr")].flatMap((row) => [...row.children].filter((cell, place) => {
      const shown = getComputedStyle(cell), before = getComputedStyle(cell, "::before").content;
      return shown.display !== "none" && (shown.display !== "block" || before !== JSON.stringify(names[place] + ": "));
    }));
  })
  .map((cell) => cell.textContent.trim().slice(0, 60))
"""


#: Tables in sight that are wider than the box they stand in.
BOXES = """
[...document.querySelectorAll(".wide")]
  .filter((e) => e.scrollWidth > e.clientWidth + 1)
  .map((e) => e.textContent.trim().slice(0, 60))
"""
#: How high the longest pages may be on a phone of 360 pixels: what is asked for later is folded, the answer is not.
HIGH = {
    "/api/v1/docs": 4_000,
    "/money/need": 6_500,
    "/places/torbay": 8_000,
    "/places/": 3_500,
    "/what-you-may-ask-for/hospital": 5_500,
}


@pytest.mark.parametrize("address", HIGH)
def test_a_long_page_is_short_on_a_phone(site: str, looking: Any, address: str) -> None:
    """Before: 10,900, 10,200, 9,900, 7,100 and 9,400 pixels."""
    looking.set_viewport_size({"width": 360, "height": 740})
    looking.goto(site + address)
    high = looking.evaluate("document.documentElement.scrollHeight")
    looking.set_viewport_size(PHONE)
    assert high <= HIGH[address]


@pytest.mark.parametrize("address", KINDS)
def test_everybody_can_use_each_page(site: str, looking: Any, axe: str, address: str) -> None:
    looked_at(looking, axe, site + address, KINDS[address])


def test_a_draft_of_what_care_costs_can_be_used(site: str, phone: Any, axe: str) -> None:
    phone.goto(f"{site}/what-care-costs/")
    phone.locator("main form button").first.click()
    phone.wait_for_url("**/question/where")
    answered(phone, until="/check")
    base = phone.url.rpartition("/")[0]
    for one in OWN:
        looked_at(phone, axe, f"{base}/{one}")


@pytest.mark.parametrize(("who", "address"), [(who, one) for who, found in DESK.items() for one in found])
def test_those_who_sign_in_can_use_each_page(
    site: str, desk: Any, axe: str, world: dict[str, Any], who: str, address: str
) -> None:
    desk.context.clear_cookies()
    desk.context.add_cookies([{"name": "sessionid", "value": world["sessions"][who], "url": site}])
    looked_at(desk, axe, site + address.format(**world))


#: The width of A4 without margins of 14 mm, at 96 pixels an inch.
PAPER = {"width": 688, "height": 1000}
CUT = """
[...document.querySelectorAll("main *")]
  .filter((e) => getComputedStyle(e).overflowX !== "visible" && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1)
  .map((e) => e.textContent.trim().slice(0, 60))
"""
#: By how much it is wider than its screen with text of twice the size, which it does not stay.
TWICE = f"""
(() => {{
  document.documentElement.style.fontSize = "200%";
  const wider = {WIDER};
  document.documentElement.style.fontSize = "";
  return wider;
}})()
"""


def cut_off(page: Any) -> list[str]:
    """Return what is cut off at its right edge where a page is printed on A4; after, it is on a phone again."""
    page.set_viewport_size(PAPER)
    page.emulate_media(media="print")
    found: list[str] = page.evaluate(CUT)
    wider = page.evaluate(WIDER)
    page.emulate_media(media="screen")
    page.set_viewport_size(PHONE)
    return [*found, *([f"{wider} pixels of the page"] if wider > 0 else [])]


def twice_the_size(page: Any) -> int:
    """Return by how much a page scrolls sideways with text of 200% (WCAG 2.2, 1.4.4); it is put back."""
    wider: int = page.evaluate(TWICE)
    return wider
