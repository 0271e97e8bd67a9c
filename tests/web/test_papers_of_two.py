"""Two sides of one paper, and two pages of one form: nothing is taken for what it was not meant for."""

from __future__ import annotations

import threading
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db.backends.sqlite3.base import DatabaseWrapper
from django.utils import timezone

from ncs.web.members import invitations
from ncs.web.papers import challenge
from ncs.web.papers.models import Exercise, Paper, PaperPart
from support.patience import PATIENCE
from web.browsing import Browser, words
from web.members import signed_in, somebody
from web.test_members import ALL, ROLES_AT, addresses, asked, held

CARE, CAMDEN = "/desk/invented-care-ltd", "/desk/camden"
CLAIM = {"number": "travel.minutes_per_visit", "way": "set", "by": "11", "evidence": "rounds of May"}
OTHER = {"number": "on_costs.sickness.percent", "way": "add", "by": "5", "evidence": "payroll of 2024-25"}


@pytest.fixture
def commissioner(undone: None) -> Browser:
    return signed_in(somebody("buyer@example.org", "Camden", "commissioner"))


@pytest.fixture
def provider(undone: None) -> Browser:
    return signed_in(somebody("home@example.org", "Invented Care Ltd", "provider"))


def about(form: Any, **change: str) -> dict[str, str]:
    to = next(str(e.get("value")) for e in form.all("option") if words(e) == "Camden")
    return {"to": to, "reference": "C-1", "service": "homecare", "complexity": "standard", **change}


def test_an_answer_to_one_claim_is_never_an_answer_to_another(commissioner: Browser, provider: Browser) -> None:
    """The council has its form open; the provider takes the challenge back, claims otherwise and sends it again."""
    form = provider.get(f"{CARE}/challenges/new")
    at = provider.send(form.address, about(form), on=form).address
    provider.send(f"{at}/claims/1", CLAIM)
    provider.send(f"{at}/send", on=provider.get(at))
    own = f"{CAMDEN}/challenges/{at.rpartition('/')[2]}"
    open_form = commissioner.get(f"{own}/answer")
    assert "Travel: minutes per visit set to 11" in open_form.text
    provider.send(f"{at}/take-back", on=provider.get(at))
    assert commissioner.send(f"{own}/answer", {"accepted1": "no"}, on=open_form, status=404)
    provider.send(f"{at}/claims/1", OTHER)
    provider.send(f"{at}/send", on=provider.get(at))
    answer = {"accepted1": "yes", "reason1": "agrees with others"}
    told = commissioner.send(f"{own}/answer", answer, on=open_form, status=409)
    assert "It was taken back and sent again meanwhile. Read it again before you answer it." in told.text
    assert not PaperPart.objects.filter(name="answers", version__gt=0).exists()
    commissioner.send(f"{own}/answer", answer)
    found = challenge.worked_out(Paper.objects.get()).found.challenge.claims[0]
    assert str(found.add) == "5" and found.answer is not None and found.answer.accepted


def test_going_back_and_sending_something_else_is_something_else(commissioner: Browser, provider: Browser) -> None:
    """A browser that goes back may show the form with the mark that it had: other answers are not lost in silence."""
    form = provider.get(f"{CARE}/challenges/new")
    sent = [about(form), about(form), about(form, reference="C-2"), about(form, complexity="higher")]
    made = [provider.send(form.address, one, on=form).address for one in sent]
    assert made[0] == made[1] and len(set(made)) == 3 == Paper.objects.count()
    assert "Challenge C-2" in provider.get(made[2]).text
    ask, day = commissioner.get(f"{CAMDEN}/costs/ask"), timezone.localdate()
    for service, days in (("homecare", 1), ("homecare", 1), ("care_home", 1), ("homecare", 2)):
        closes = f"{day + timedelta(days=days):%d/%m/%Y}"
        commissioner.send(ask.address, {"service": service, "closes": closes}, on=ask)
    assert sorted(Exercise.objects.values_list("service", flat=True)) == ["care_home", "homecare", "homecare"]


def test_a_claim_that_was_dropped_makes_room_for_another(provider: Browser, commissioner: Browser) -> None:
    form = provider.get(f"{CARE}/challenges/new")
    at = provider.send(form.address, about(form), on=form).address
    for number in range(1, challenge.MOST + 1):
        provider.send(f"{at}/claims/{number}", CLAIM)
    full = provider.get(at)
    assert "Add a claim" not in full.text
    provider.sure(f"{at}/claims/3/drop", on=full)
    page = provider.get(at)
    assert [e.get("href") for e in page.all("a") if words(e) == "Add a claim"] == [f"{at}/claims/3"]
    provider.send(f"{at}/claims/3", OTHER)
    found = challenge.claims_of(Paper.objects.get())
    assert [name for name, _ in found] == [f"claim{number}" for number in range(1, challenge.MOST + 1)]
    assert found[2][1]["number"] == OTHER["number"]


@pytest.mark.parametrize("version", ["", "x", "7", "-1", "9" * 30, "\x00"])
def test_a_form_that_does_not_say_what_it_was_shown_as_is_told_so(provider: Browser, version: str) -> None:
    """Nothing was saved of the part yet: nobody changed it meanwhile, and nothing is kept."""
    form = provider.get(f"{CARE}/challenges/new")
    invitations.organisation_named("Camden")
    form = provider.get(f"{CARE}/challenges/new")
    at = provider.send(form.address, about(form), on=form).address
    page = provider.send(f"{at}/claims/1", {**CLAIM, "version": version}, status=409)
    assert page.errors == ["This was not sent as the page shows it. Below is what you typed; it is not saved yet."]
    assert page.all_ids("evidence")[0].text == CLAIM["evidence"]
    assert not PaperPart.objects.filter(name="claim1").exists()
    assert provider.send(f"{at}/claims/1", CLAIM, on=page).address == at


#: Addresses that say no key of anything, or one that is for everybody: a year, an expectation, an exercise to answer.
_NO_KEY = ("work-survey", "work-assessment", "work-expectation", "work-strategy")
_NO_KEY_EITHER = {
    "work-journey",
    "work-desk",
    "work-people",
    "work-log",
    "work-submissions",
    "work-send",
    "work-surveys",
    "work-costs",
}
_NO_KEY_EITHER |= {"work-costs-ask", "work-costs-begin", "work-challenges", "work-challenge-new"}


@pytest.mark.parametrize("role", sorted(ALL))
def test_what_is_anothers_is_not_there_under_ones_own_address_either(undone: None, role: str) -> None:
    """A member of Camden asks, under Camden's own address, for what is Kent's by its key."""
    browser = signed_in(somebody("a@example.org", "Camden", role))
    kent = invitations.organisation_named("Kent")
    tried = 0
    for page, address in addresses(kent, *held(kent)).items():
        if page in _NO_KEY_EITHER or page.startswith(_NO_KEY):
            continue
        wanted = 404 if role in ROLES_AT[page] else 403
        assert asked(browser, page, address.replace("/desk/kent/", "/desk/camden/")) == wanted, (page, role)
        tried += 1
    assert tried == 24


def test_whoever_reads_and_then_writes_waits_for_another_who_writes(tmp_path: Path) -> None:
    """SQLite: a transaction that began by reading failed at once ("database is locked") where another wrote since."""
    given = {**settings.DATABASES["default"], "ENGINE": "django.db.backends.sqlite3", "NAME": str(tmp_path / "x")}
    given["OPTIONS"] = _options()
    one, other = (DatabaseWrapper({**settings.DATABASES["default"], **given}) for _ in range(2))
    for made in (one, other):
        made.inc_thread_sharing()
    with one.cursor() as cursor:
        cursor.execute("CREATE TABLE x (a INTEGER)")
    began = threading.Event()

    def writes() -> None:
        began.wait(PATIENCE)
        with other.cursor() as cursor:
            cursor.execute("INSERT INTO x VALUES (1)")
        other.close()

    beside = threading.Thread(target=writes)
    beside.start()
    one.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
    with one.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM x")
        began.set()
        beside.join(0.3)
        cursor.execute("INSERT INTO x VALUES (2)")
    one.commit()
    one.set_autocommit(True)
    beside.join(PATIENCE)
    with one.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM x")
        assert cursor.fetchone() == (2,)
    one.close()


def _options() -> dict[str, Any]:
    """Return what the service says of a database in a file, also where these tests run on PostgreSQL."""
    from importlib import import_module

    return dict(import_module("ncs.web.settings").SQLITE)
