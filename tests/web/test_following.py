"""A practitioner gives a journey and sees what comes next, as the command line says it; nothing of it stays."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ncs.journeys.use import journeys
from ncs.journeys.views.journey import short_steps
from ncs.web.members.models import Done
from web.browsing import Browser, Page, rows
from web.members import signed_in, somebody
from web.test_submissions import everything_kept

pytestmark = pytest.mark.usefixtures("undone")
AT, PERSON = "/desk/camden/journey", "PLANTED-PERSON-77"


@pytest.fixture
def practitioner() -> Browser:
    return signed_in(somebody("worker@example.org", "Camden", "practitioner"))


@pytest.fixture
def journey(tmp_path: Path) -> Path:
    """A person of 77, invented, who was referred in April and is to be assessed."""
    file, today = tmp_path / "journey.yaml", date(2026, 5, 10)
    told = [f"person={PERSON}", "born=1948-05-02", "who=adult"]
    journeys.new(file, opened=journeys.opening(date(2026, 4, 1), told), today=today)
    for day, kind, said in (
        (1, "referral-received", ["source=family", "by=Plantedname"]),
        (2, "screened", ["appears_need=yes", "leads_to=assessment"]),
    ):
        journeys.add(file, journeys.event_from(kind, date(2026, 4, day), said), today=today)
    return file


def given(browser: Browser, content: bytes, on: str = "", *, status: int = 200) -> Page:
    return browser.send(AT, {"journey": SimpleUploadedFile("Planted.yaml", content), "on": on}, status=status)


def test_a_journey_is_worked_out_as_by_the_command_and_nothing_of_it_is_kept(
    practitioner: Browser, journey: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """By the rows of `ncs journeys next`, on another day than today; the log says neither whose it was nor its name."""
    link = next(e for e in practitioner.get("/desk/camden/").all("a") if e.get("href") == AT)
    assert "".join(link.itertext()) == "What comes next in a journey"
    page = given(practitioner, journey.read_bytes(), "10/5/2026")
    found = journeys.coming(journey, on=date(2026, 5, 10), today=date(2026, 5, 10))
    wanted = short_steps(found.steps, found.on)
    assert len(wanted.rows) >= 1 and len(rows(page)) == 1 + len(wanted.rows)
    for said, row in zip(rows(page)[1:], wanted.rows, strict=True):
        assert str(row["words"]).partition(" (")[0] in said and str(row["section"]) in said
    assert "On 10 May 2026. The file was read and is deleted." in page.text
    assert page.headers["Cache-Control"] == "no-store"
    left = everything_kept() + caplog.text.encode()
    assert not [one for one in (PERSON, "Planted", "1948-05", "May 1948") if one.encode() in left]
    (done,) = Done.objects.filter(what="journey")
    assert (done.who, done.about) == ("worker@example.org", "")


@pytest.mark.parametrize(
    ("content", "on", "said", "at"),
    [
        (b"", "", "The selected file is empty", "id_journey"),
        (b"\xff\xfe\x00", "", "The file is not text in UTF-8.", "id_journey"),
        (b"date: 2026-05-04\n", "", "events is missing.", "id_journey"),
        (b"x" * 150_000, "", "must be smaller than 100 kB", "id_journey"),
        (b"a: 1\n", "31/2/2027", "Enter a day like 31/3/2027 or 31 March 2027", "id_on"),
    ],
)
def test_what_is_no_journey_is_told_by_its_input(
    practitioner: Browser, content: bytes, on: str, said: str, at: str
) -> None:
    page = given(practitioner, content, on, status=422)
    assert said in " ".join(page.errors) and f'href="#{at}"' in page.text, page.errors
    assert said in "".join(page.all_ids(f"{at}-error")[0].itertext())
    assert "/tmp" not in page.text and not Done.objects.filter(what="journey").exists()
