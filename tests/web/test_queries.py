"""How often each page asks the database: one count an address, the same however much is kept there."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ncs.web.members.invitations import invite, organisation_named
from ncs.web.members.models import Done, Role, Submission
from ncs.web.papers.models import Exercise, Paper, PaperPart
from web.browsing import Browser
from web.calling import READ
from web.members import signed_in, somebody
from web.test_addresses import ADDRESSES, ANYBODY, MAY_USE, OWN_BROWSER
from web.test_members import _ONLY_POST, ROLES_AT, addresses, held

#: What follows an address that asks for a name, and what stands behind its question mark.
FILLED = {
    "rights-situation": "/what-you-may-ask-for/hospital",
    "rights-check": "/what-you-may-ask-for/check/adult",
    "rights-download": "/what-you-may-ask-for/rights.csv",
    "places-find": "/places/find?q=nowhere-at-all",
    "places-compare": "/places/compare?council=Leeds&council=York",
    "priorities-download": "/places/whom-to-talk-to.csv",
    "compare-download": "/places/compare.csv?council=Leeds",
    "region-pack": "/places/region/north-east/pack.zip",
    "england-download": "/places/england/measures.csv",
    "place": "/places/torbay",
    "place-brief": "/places/torbay/brief",
    "place-brief-paper": "/places/torbay/brief.pdf",
    "place-measure": "/places/torbay/measures/ascof_2a",
    "place-neighbourhoods": "/places/torbay/neighbourhoods",
    "place-download": "/places/torbay/measures.csv",
    "measure": "/measures/ascof_2a",
    "measure-download": "/measures/ascof_2a/councils.csv",
    "reforms-compare": "/reforms/compare?reform=plan_2022",
    "reforms-england": "/reforms/england?reform=plan_2022",
    "reforms-tables": "/reforms/england/tables.csv?reform=plan_2022",
    "price": "/prices/homecare",
    "price-starter": "/prices/homecare/input.yaml",
    "price-download": "/prices/homecare/tables.csv",
    "money-allocations-download": "/money/allocations/tables.csv",
    "money-allocation": "/money/allocations/torbay",
    "money-need-download": "/money/need/tables.csv",
    "money-formulas-download": "/money/need/formulas.csv",
    "money-needs": "/money/need/of/torbay?formula=capitation_by_age",
    "money-path-download": "/money/path/tables.csv",
    "money-pay": "/money/pay?floor=13.45",
    "money-pay-download": "/money/pay/tables.csv?floor=13.45",
    "own": "/own/path",
    "own-file": "/own/path/own.yaml",
    "survey-download": "/survey/questions.csv",
    "join": "/join/nothing",
}
#: Where the database is asked, and why: is it well; the answer to a costing; whom an invitation is for.
ASKS = {
    "health": 1,
    "reforms-england": 1,
    "reforms-tables": 1,
    "money-path": 1,
    "money-path-download": 1,
    "money-pay": 1,
    "money-pay-download": 1,
}
#: Signing in and joining count attempts in the database's cache; a postcode is sent, with a form.
_ELSEWHERE = {"account_login", "account_signup", "account_logout", "mfa_authenticate", "join", "places-postcode"}
#: Every page of a draft opens the draft, once.
A_DRAFT = 1


def asked_often(client: Any, address: str) -> int:
    """Return how often an answer asked the database."""
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(address)
    assert answer.status_code in (200, 301, 404, 409), (address, answer.status_code)
    return len(asked)


def _page(name: str) -> str:
    return FILLED.get(name, "/" + ADDRESSES[name])


_PAGES = [n for n, who in MAY_USE.items() if who == ANYBODY and not n.startswith("api-") and n not in _ELSEWHERE]


@pytest.mark.parametrize("name", _PAGES)
def test_each_page_asks_the_database_so_often_and_no_more(browser: Browser, name: str) -> None:
    """A page that nobody has asked for before; nothing but what :data:`ASKS` says."""
    assert "<" not in _page(name), f"say an example of {name}"
    assert asked_often(browser.client, _page(name)) == ASKS.get(name, 0)


@pytest.mark.parametrize("name", [n for n, who in MAY_USE.items() if who == OWN_BROWSER])
def test_each_page_of_a_draft_opens_it_once(browser: Browser, name: str) -> None:
    draft = browser.filled().rpartition("/")[2]
    address = "/" + ADDRESSES[name].replace("<draft:name>", draft).replace("<slug:asked>", "where")
    assert asked_often(browser.client, address) == A_DRAFT


def test_the_api_asks_the_database_nothing(database: None) -> None:
    assert len(READ) > 20
    assert {address: asked_often(Client(), address) for address, _ in READ} == dict.fromkeys(dict(READ), 0)


def more(organisation: Any, several: int) -> None:
    """Keep more of everything that pages of an organisation list."""
    day = timezone.localdate() + timedelta(days=2)
    for number in range(several):
        held(organisation)
        invite(organisation, email=f"{uuid.uuid4().hex[:8]}@example.org", role=Role.ANALYST, by="x")
        Done.objects.create(organisation=organisation, who="x", what="joined", about=str(number))
        Submission.objects.create(organisation=organisation, by="x", state="refused", told="No.")
        asked = Exercise.objects.create(council=organisation, service="care_home", asked=day, closes=day, by="x")
        given = {"organisation": organisation, "by": "x", "to": organisation, "sent": timezone.now()}
        home = organisation_named(f"Home {uuid.uuid4().hex[:8]}")
        paper = Paper.objects.create(kind="costs", name="care_home", exercise=asked, **{**given, "organisation": home})
        PaperPart.objects.create(of=paper, name="about", body=json.dumps({"reference": "x"}), version=1)
        claimed = Paper.objects.create(kind="challenge", name=f"C-9{number}", **{**given, "organisation": home})
        about = {"reference": f"C-9{number}", "service": "homecare", "complexity": "standard"}
        PaperPart.objects.create(of=claimed, name="about", body=json.dumps(about), version=1)


@pytest.mark.usefixtures("undone")
def test_no_page_of_an_organisation_asks_more_often_where_more_is_kept() -> None:
    """Each page that is read, by somebody in every role: first with one thing of each kind, then with five."""
    organisation = organisation_named("Camden")
    reader = signed_in(somebody("all@example.org", "Camden", *sorted(str(one) for one in Role)))
    there = {
        name: path for name, path in addresses(organisation, *held(organisation)).items() if name not in _ONLY_POST
    }
    assert len(there) > 25 and set(there) <= set(ROLES_AT)
    more(organisation, 1)
    few = _counts(reader.client, there)
    more(organisation, 4)
    many = _counts(reader.client, there)
    assert {name: (few[name], many[name]) for name in there if few[name] != many[name]} == {}
    assert max(few.values()) <= 20, few


def _counts(client: Any, there: Mapping[str, str]) -> dict[str, int]:
    for path in there.values():  # what is written down when it is first opened
        client.get(path)
    return {name: asked_often(client, path) for name, path in there.items()}
