"""What care costs to provide: the price of the command line, with pictures; an input of one's own is not kept."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from ncs.prices.use.prices import price, template
from ncs.web.pages import prices
from ncs.web.reforms import pages as reforms
from web.browsing import Browser, rows, words


def sent(content: bytes) -> dict[str, SimpleUploadedFile]:
    return {"input": SimpleUploadedFile("../mine.yaml", content)}


def test_the_price_of_each_service_is_there_with_its_lines_and_pictures(browser: Browser) -> None:
    """32.14 is the minimum price of the Homecare Association for 2025-26, to which the starter is calibrated."""
    index = browser.get("/prices/")
    assert len(rows(index)) == 7 and "One hour of homecare, England, 2025-26 32.14" in rows(index)
    page = browser.get("/prices/homecare")
    assert page.heading == "What one hour of homecare, England, 2025-26 costs"
    assert words(page.all("a", class_="site-header__link")[0]) == settings.ENVIRONMENT.name, "not that of the price"
    assert "£32.14 for one hour" in words(page.all("div", class_="lead-answer")[0])
    assert len(page.all("svg")) >= 2 and "How each line is worked out" in page.text
    assert browser.get("/prices/nothing", status=404) and browser.get("/prices/homecare/tables.exe", status=404)
    taken = browser.client.get("/prices/homecare/tables.csv")
    assert "attachment" in taken.headers["Content-Disposition"] and b"32.14" in taken.content


def test_figures_of_ones_own_give_the_price_of_the_command_line_and_are_not_kept(
    browser: Browser, tmp_path: Path
) -> None:
    """The input is taken away, a wage is changed, and it is sent back: more pay, a higher price."""
    taken = browser.client.get("/prices/homecare/input.yaml")
    own = taken.content.replace(b"basic: 12.21", b"basic: 13.21")
    assert own != taken.content
    (tmp_path / "own.yaml").write_bytes(own)
    wanted = price(tmp_path / "own.yaml").found.price
    assert wanted > Decimal("32.14")
    page = browser.send("/prices/homecare", sent(own))
    assert f"From the figures you sent: £{wanted:.2f} for one hour" in words(page.all("div", class_="lead-answer")[0])
    assert page.all("meta", name="robots") and page.headers["Cache-Control"] == "no-store"
    assert "£32.14" in browser.get("/prices/homecare").text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"service: homecare\n", "year"),
        (template("care_home").encode(), "care_home"),
        (b"\xff\xfe\x00", "not text"),
        (b"a" * 60_000, "larger"),
        (b"a" * 300_000, "larger"),
        (b"- [", ""),
    ],
)
def test_an_input_that_is_wrong_is_told_in_words(browser: Browser, content: bytes, said: str) -> None:
    page = browser.send("/prices/homecare", sent(content), status=422)
    assert said in " ".join(page.errors) and page.errors and "/tmp" not in page.text
    assert browser.send("/prices/homecare", {}, status=422).errors == ["Choose an input file."]


def test_one_address_has_only_so_many_cases_and_prices_worked_out_in_a_minute(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ncs.web.api.limits.time.time", lambda: 1_000_000_000.0)  # a minute that does not end
    monkeypatch.setattr(prices, "A_MINUTE", 1)
    monkeypatch.setattr(reforms, "CASES_A_MINUTE", 1)
    for address in ("/prices/sleep_in", "/reforms/compare?reform=scotland"):
        form = browser.get(address)
        browser.send(address, {}, status=422, on=form)
        assert "Wait a minute" in browser.send(address, {}, status=429, on=form).text
