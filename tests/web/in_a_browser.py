"""What tests in a real browser share: the service as it is started, a browser, axe, and how questions are answered.

Chromium comes from the system; without it these tests are skipped, unless NCS_BROWSER_NEEDED says that they may not be.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from support.patience import PATIENCE
from web.browsing import HOME
from web.members import PASSWORD, code_now

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
NEEDED = bool(os.environ.get("NCS_BROWSER_NEEDED"))
HERE = CHROMIUM is not None and find_spec("playwright") and find_spec("axe_playwright_python")
#: What each file of such tests is marked by.
IN_A_BROWSER = pytest.mark.skipif(not HERE and not NEEDED, reason="there is no Chromium here")

PHONE, DESKTOP = {"width": 320, "height": 640}, {"width": 1280, "height": 900}
#: A phone and a desktop, each with and without script.
WAYS = {
    "phone": {"viewport": PHONE},
    "phone, no script": {"viewport": PHONE, "java_script_enabled": False},
    "desktop": {"viewport": DESKTOP},
    "desktop, no script": {"viewport": DESKTOP, "java_script_enabled": False},
}
#: Of what is repeated more often than this, the first stand for all: 153 councils are one kind of thing.
FEW = """
window.taken = [];
const take = (e) => { window.taken.push([e, e.parentNode, e.nextSibling]); e.remove(); };
for (const parent of document.querySelectorAll("*")) {
  const seen = {};
  for (const child of [...parent.children]) {
    const kind = child.tagName + child.className;
    seen[kind] = (seen[kind] || 0) + 1;
    if (seen[kind] > 8 && !child.matches(":has(h2, h3)")) take(child);
  }
}
for (const section of [...document.querySelectorAll(".report section")].slice(6)) take(section);
"""
#: What was taken is put back, the last first: each comes before what followed it.
WHOLE = "for (const [e, parent, next] of window.taken.reverse()) parent.insertBefore(e, next)"
#: What is wrong and where, without what would lead a program there, which takes a third of the time.
AXE = """
axe.run(document, {resultTypes: ["violations"], selectors: false})
  .then(({violations}) => violations.map(({id, nodes}) => `${id}: ${nodes[0].html.slice(0, 200)}`))
"""
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of the service, with a folder of its own."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("NCS_WEB_", "DJANGO_"))}
    return {**kept, "NCS_WEB_FOLDER": str(tmp_path_factory.mktemp("web"))}


@pytest.fixture(scope="session")
def site(told: dict[str, str]) -> Iterator[str]:
    """The service as `ncs serve` starts it, once for all files of such tests; its address.

    Each test comes with a browser of its own, and those who join are others in each file.
    """
    with serving(told) as address:
        yield address


@contextmanager
def serving(told: dict[str, str]) -> Iterator[str]:
    """Give the address of the service as `ncs serve` starts it in an environment; it is gone after."""
    command = [sys.executable, "-m", "ncs.web", "serve", "--port", "0"]
    running = subprocess.Popen(command, env=told, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert running.stdout is not None
        yield re.findall(r"http://[^/ ]+", running.stdout.readline())[0]
    finally:
        running.terminate()
        running.communicate(timeout=PATIENCE)  # ends when nobody writes any more: the worker is gone too


_COMMANDS = """
import django, io, json, sys
django.setup()
from django.core.management import call_command
for name, *given in json.loads(sys.argv[1]):
    call_command(name, *given, stdout=(said := io.StringIO()))
    print(said.getvalue().splitlines()[-1])
"""


def told_by(told: dict[str, str], *commands: list[str]) -> list[str]:
    """Run commands of the service in one process of its environment; return the last line that each says."""
    env = told | {"DJANGO_SETTINGS_MODULE": "ncs.web.settings"}
    command = [sys.executable, "-c", _COMMANDS, json.dumps(commands)]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout.splitlines()


@pytest.fixture(scope="module")
def chromiums() -> Iterator[Any]:
    """What starts a browser: as it is, or with switches of its own."""
    assert CHROMIUM is not None, "NCS_BROWSER_NEEDED is set and there is no Chromium: apt-get install chromium"
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        how = ("--no-sandbox", "--disable-dev-shm-usage")
        yield lambda *more: play.chromium.launch(executable_path=CHROMIUM, args=(*how, *more))


@pytest.fixture(scope="module")
def chromium(chromiums: Any) -> Iterator[Any]:
    started = chromiums()
    yield started
    started.close()


@pytest.fixture(scope="module")
def phone(chromium: Any) -> Any:
    return opened(chromium, viewport=PHONE)


def opened(chromium: Any, **how: Any) -> Any:
    """Return a page of a browser with nothing kept, that waits for a slow machine."""
    page = chromium.new_context(**how).new_page()
    page.set_default_timeout(60_000)
    return page


@pytest.fixture(params=WAYS)
def page(request: pytest.FixtureRequest, chromium: Any) -> Any:
    """A page of a browser with nothing kept, in each of the ways."""
    made = opened(chromium, **WAYS[request.param])
    yield made
    made.context.close()


@pytest.fixture(scope="module")
def axe() -> str:
    """The script of axe-core, which comes in a package; it is run from outside, so that the policy stays as it is."""
    found = find_spec("axe_playwright_python")
    assert found is not None and found.origin is not None
    return Path(found.origin).with_name("axe.min.js").read_text(encoding="utf-8")


def faults(page: Any, axe: str) -> list[str]:
    """Return what axe finds wrong with a page, all of its rules; of what is repeated, the first are looked at.

    The page is whole again after, with all that was filled in.
    """
    page.evaluate(FEW)
    page.evaluate(axe)
    found: list[str] = page.evaluate(AXE)
    page.evaluate(WHOLE)
    return found


def answered(page: Any, *, until: str) -> list[str]:
    """Answer questions as in HOME until an address is reached; return the questions."""
    asked = []
    while until not in page.url:
        name = page.url.rpartition("/")[2]
        asked.append(name)
        for field, value in HOME[name].items():
            found = page.locator(f'main [name="{field}"]')
            kind = found.first.get_attribute("type")
            if kind == "radio":
                page.locator(f'main [name="{field}"][value="{value}"]').check()
            elif found.first.evaluate("e => e.tagName") == "SELECT":
                found.select_option(value)
            else:
                found.fill(value)
        page.locator("main form button").first.click()
        page.wait_for_load_state()
    return asked


def pressed(page: Any, name: str) -> None:
    """Follow the link or press the button of a name, and wait for the page that it leads to."""
    page.locator("main, nav[aria-label='Back']").get_by_role("link", name=name, exact=True).or_(
        page.locator("main").get_by_role("button", name=name, exact=True)
    ).first.click()
    page.wait_for_load_state()
    assert page.evaluate(WIDER) <= 0, page.url


def shown(page: Any, address: str, wanted: str) -> None:
    """Open an address every half second until what is worked out meanwhile is there; for some minutes at most."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        page.goto(address)
        if page.locator(wanted).count():
            return
        page.wait_for_timeout(500)
    raise AssertionError(page.locator("main").inner_text())


def joined(chromium: Any, site: str, way: str) -> Any:
    """Return a page of somebody who followed an invitation and set up the second step, on a phone."""
    page = opened(chromium, viewport=PHONE)
    text = page.goto(site + way).text()
    assert 'name="password"' in text, f"whoever is invited has an account already, or cannot join: {text}"
    for name in ("password", "again"):
        page.fill(f'[name="{name}"]', PASSWORD)
    page.locator("main button").click()
    page.locator("h1", has_text="Set up the second step").wait_for()
    second_step(page)
    page.locator("h1", has_text="Your recovery codes").wait_for()
    return page


def second_step(page: Any) -> None:
    """Set up the second step on its page. A code that ran out on its way, on a busy machine, is followed by the next.

    Raises:
        AssertionError: three codes were refused.
    """
    key = page.locator(".whole-key").inner_text()
    for _ in range(3):
        page.fill('[name="code"]', code_now(key))
        with page.expect_navigation():
            page.locator("main button").click()
        if not page.locator(".govuk-error-summary").count():
            return
    raise AssertionError(page.locator("main").inner_text())
