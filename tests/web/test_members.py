"""Who signs in sees their own organisation, and of it what their role includes: every role at every address."""

from __future__ import annotations

import base64
import json
import time
import uuid
from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.utils import decrypt
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from ncs.web.members import adapters, invitations, permissions
from ncs.web.members.invitations import organisation_named
from ncs.web.members.models import Done, Invitation, Membership, Role, Submission
from ncs.web.papers.models import Exercise, Paper, PaperPart
from ncs.web.surveys.models import Survey
from web.browsing import Browser, Page, rows, words
from web.members import KEY, PASSWORD, code_now, signed_in, somebody

pytestmark = pytest.mark.usefixtures("undone")
ALL = {str(one) for one in Role}
#: By name: which roles may use an address of their organisation. Written from the issue's roles, not from the code.
ROLES_AT = {
    "work-desk": ALL,
    "work-people": {"admin"},
    "work-end": {"admin"},
    "work-withdraw": {"admin"},
    "work-log": {"admin"},
    "work-journey": {"practitioner"},
    "work-submissions": {"analyst", "director"},
    "work-send": {"analyst"},
    "work-submission": {"analyst", "director"},
    "work-submission-download": {"analyst", "director"},
    "work-measures": {"analyst", "director"},
    "work-measures-download": {"analyst", "director"},
    "work-submission-delete": {"analyst"},
    "work-surveys": ALL,
    "work-survey": ALL,
    "work-survey-section": {"survey_lead", "director"},
    "work-survey-give": {"survey_lead"},
    "work-survey-sign": {"director"},
    "work-survey-back": {"director"},
    "work-survey-file": {"survey_lead", "director"},
    "work-assessment": {"analyst", "director"},
    "work-assessment-beside": {"analyst", "director"},
    "work-assessment-file": {"analyst", "director"},
    "work-expectation": {"analyst", "director"},
    "work-strategy": {"analyst", "director"},
    "work-assessment-give": {"analyst", "director"},
    "work-assessment-approve": {"director"},
    "work-assessment-back": {"director"},
    "work-costs": {"provider", "commissioner", "director"},
    "work-costs-ask": {"commissioner"},
    "work-costs-asked": {"commissioner", "director"},
    "work-costs-all": {"commissioner", "director"},
    "work-costs-begin": {"provider"},
    "work-costs-return": {"provider"},
    "work-costs-part": {"provider"},
    "work-costs-file": {"provider"},
    "work-costs-send": {"provider"},
    "work-costs-back": {"provider"},
    "work-costs-delete": {"provider"},
    "work-challenges": {"provider", "commissioner", "director"},
    "work-challenge-new": {"provider"},
    "work-challenge": {"provider", "commissioner", "director"},
    "work-challenge-file": {"provider", "commissioner", "director"},
    "work-claim": {"provider"},
    "work-claim-drop": {"provider"},
    "work-challenge-send": {"provider"},
    "work-challenge-back": {"provider"},
    "work-conciliation": {"provider"},
    "work-challenge-answer": {"commissioner"},
    "work-challenge-delete": {"provider"},
}
_ONLY_POST = {
    *("work-end", "work-withdraw", "work-submission-delete", "work-survey-back"),
    *(f"work-assessment-{name}" for name in ("approve", "back")),
    *(f"work-costs-{name}" for name in ("begin", "send", "back", "delete")),
    *(f"work-challenge-{name}" for name in ("send", "back", "delete")),
    *("work-claim-drop", "work-conciliation"),
}


def addresses(organisation: Any, submission: Submission, membership: Membership) -> dict[str, str]:
    """Return the address of each page of an organisation; the last that deletes comes last."""
    rest: dict[str, list[Any]] = {name: [] for name in ROLES_AT}
    rest |= {"work-submission": [submission.pk], "work-submission-delete": [submission.pk]}
    rest |= {"work-submission-download": [submission.pk, "csv"], "work-end": [membership.pk]}
    rest |= {"work-measures": [submission.pk], "work-measures-download": [submission.pk, "csv"]}
    invitations.invite(organisation, email="open@example.org", role=Role.ANALYST, by="x")
    today = timezone.localdate()
    Survey.objects.get_or_create(year=2025, defaults={"opens": today, "closes": today + timedelta(days=1)})
    rest |= {name: [2025] for name in rest if name.startswith("work-survey") and name != "work-surveys"}
    rest |= {name: [2025, "B"] for name in ("work-survey-section", "work-survey-give")}
    rest["work-withdraw"] = [invitations.open_of(organisation).get().pk]
    rest |= papers_of(organisation)
    return {name: reverse(name, args=[organisation.slug, *more]) for name, more in rest.items()}


def papers_of(organisation: Any) -> dict[str, list[Any]]:
    """Return what follows the address of each page of a paper: an exercise, a return to it, a challenge with a claim.

    The organisation is a council whose own home answers it, so that each of its roles has something to see.
    """
    day, given = timezone.localdate() + timedelta(days=1), {"organisation": organisation, "by": "x"}
    exercise = Exercise.objects.create(council=organisation, service="homecare", asked=day, closes=day, by="x")
    Paper.objects.create(kind="assessment", name="2026-27", **given)
    costs = Paper.objects.create(kind="costs", name="homecare", to=organisation, exercise=exercise, **given)
    claimed = Paper.objects.create(kind="challenge", name="C-1", to=organisation, sent=timezone.now(), **given)
    about = {"reference": "C-1", "service": "homecare", "complexity": "standard"}
    claim = {"number": "travel.minutes_per_visit", "way": "set", "by": "11", "evidence": "rounds of May"}
    for name, body in (("about", about), ("claim1", claim)):
        PaperPart.objects.create(of=claimed, name=name, body=json.dumps(body), version=1)
    found: dict[str, list[Any]] = {name: [costs.pk] for name in ROLES_AT if name.startswith("work-costs-")}
    found |= {name: [exercise.pk] for name in ("work-costs-asked", "work-costs-all", "work-costs-begin")}
    found |= {name: [claimed.pk] for name in ROLES_AT if name.startswith("work-challenge-")} | {"work-costs-ask": []}
    found |= {name: [claimed.pk, 1] for name in ("work-claim", "work-claim-drop")} | {"work-challenge-new": []}
    found |= {"work-challenge": [claimed.pk], "work-conciliation": [claimed.pk], "work-expectation": ["1.1"]}
    return found | {
        "work-costs-part": [costs.pk, "about"],
        "work-strategy": ["market"],
        "work-assessment-give": ["1.1"],
    }


def held(organisation: Any) -> tuple[Submission, Membership]:
    tables = '"sections": [], "csv": "a", "json": "{}"'
    report = f'{{{tables}, "rows": 1, "clean": true, "measures": {{{tables}, "said": []}}}}'
    made = Submission.objects.create(organisation=organisation, by="x", state="done", report=report)
    other = somebody(f"{uuid.uuid4().hex[:8]}@example.org", organisation.name, "provider", second_step=False)
    return made, other.memberships.get()


def asked(browser: Browser, name: str, address: str) -> int:
    """Return the status of an answer to somebody whose token is right."""
    client = type(browser.client)()
    client.cookies = browser.client.cookies
    return int((client.post if name in _ONLY_POST else client.get)(address).status_code)


@pytest.mark.parametrize("role", sorted(ALL))
def test_every_role_at_every_address(role: str) -> None:
    """Of one's own organisation what the role includes; of another's nothing, as if it were not there."""
    from ncs.web.members.invitations import organisation_named

    browser = signed_in(somebody("a@example.org", "Camden", role))
    for own, name in ((True, "Camden"), (False, "Kent")):
        organisation = organisation_named(name)
        for page, address in addresses(organisation, *held(organisation)).items():
            may = {200, 303, 409} if page in _ONLY_POST or page == "work-claim" else {200}
            wanted = may if role in ROLES_AT[page] else {403}
            assert asked(browser, page, address) in (wanted if own else {404}), (role, page, own)


@pytest.mark.parametrize("role", [*sorted(ALL), ""])
def test_what_a_desk_offers_is_what_one_may(role: str) -> None:
    """All asked at once is as each asked by itself, in one's own organisation and in another's."""
    user = somebody("one@example.org", "Camden", *([role] if role else []))
    for organisation in (organisation_named("Camden"), organisation_named("Kent")):
        alone = {name for name in permissions.MAY if user.has_perm(name, organisation)}
        assert permissions.allowed(user, organisation) == alone
        assert bool(alone) is (bool(role) and organisation.name == "Camden")


#: What one press used to undo for good: whose role it is, how many there are of what would be lost, and the way there.
_FOR_GOOD = {
    "work-end": ("admin", lambda: Membership.objects.count()),
    "work-submission-delete": ("analyst", lambda: Submission.objects.count()),
    "work-costs-delete": ("provider", lambda: Paper.objects.count()),
    "work-challenge-delete": ("provider", lambda: Paper.objects.count()),
}


@pytest.mark.parametrize("name", _FOR_GOOD)
def test_what_nobody_can_undo_is_asked_about_first(name: str) -> None:
    """WCAG 2.2, 3.3.4: the first press loses nothing, who says no comes back to something, who says yes goes on."""
    role, left = _FOR_GOOD[name]
    browser, organisation = signed_in(somebody("a@example.org", "Camden", role)), organisation_named("Camden")
    address = addresses(organisation, *held(organisation))[name]
    Paper.objects.update(sent=None)
    before = left()
    asked_about = browser.send(address, on=browser.get("/sign-out"))
    assert asked_about.heading.startswith("Do you want to ") and left() == before
    (back,) = [e.get("href") for e in asked_about.all("a") if words(e) == "No, go back"]
    assert browser.client.get(str(back), follow=True).status_code == 200 and left() == before
    browser.send(address, on=asked_about)
    assert left() == before - 1


def test_every_address_of_an_organisation_is_tried_by_every_role() -> None:
    from web.test_addresses import MAY_USE, MEMBERS

    assert {name for name, who in MAY_USE.items() if who == MEMBERS} == set(ROLES_AT)


@pytest.mark.parametrize("role", sorted(ALL))
def test_what_is_for_anybody_is_for_every_role_and_a_draft_stays_its_browsers(role: str) -> None:
    """Signing in opens no draft of another browser, and shuts no page for the public."""
    from web.test_addresses import ADDRESSES, MAY_USE, OWN_BROWSER, PLAIN

    mine, browser = Browser().begin().rpartition("/")[2], signed_in(somebody("r@example.org", "Camden", role))
    for name in (one for one in PLAIN if "<" not in ADDRESSES[one]):
        assert browser.client.get(f"/{ADDRESSES[name]}", follow=True).status_code == 200, name
    for name in (one for one, who in MAY_USE.items() if who == OWN_BROWSER):
        address = "/" + ADDRESSES[name].replace("<draft:name>", mine).replace("<slug:asked>", "where")
        assert browser.client.get(address).status_code == 410, name


def test_without_an_account_or_a_second_step_nothing_is_shown(browser: Browser) -> None:
    from ncs.web.members.invitations import organisation_named

    organisation = organisation_named("Camden")
    unsure = signed_in(somebody("b@example.org", "Camden", *ALL, second_step=False))
    for page, address in {**addresses(organisation, *held(organisation)), "work": "/desk/"}.items():
        answer = browser.client.get(address)
        assert answer.status_code == 302 and answer.headers["Location"].startswith("/sign-in?next="), page
        assert answer.headers["Cache-Control"] == "no-store"
        found = unsure.client.get(address)
        assert (found.status_code, found.headers["Location"]) == (303, "/account/second-step/begin"), page


def test_a_person_joins_sets_up_the_second_step_and_signs_in_again(
    browser: Browser, capsys: pytest.CaptureFixture[str]
) -> None:
    """From the first invitation by whoever runs the service; the way in works once; session and token change."""
    call_command("invite", "Camden", "Ada@example.org")
    link = capsys.readouterr().out.splitlines()[-1]
    assert "ada" not in link and not Invitation.objects.filter(digest__contains=link.rpartition("/")[2]).exists()
    page = browser.get(link)
    assert page.heading == "Join Camden"
    assert "Whoever runs this service invited ada@example.org as administrator." in page.text
    (name,) = page.all("input", autocomplete="username")  # what a password manager keeps beside the password
    assert name.get("value") == "ada@example.org" and "readonly" in name.attrib and "hidden" not in name.attrib
    for wrong, said in [
        ({"password": "short", "again": "short"}, "too short"),
        ({"password": "password1234", "again": "password1234"}, "too common"),
        ({"password": PASSWORD, "again": PASSWORD + "!"}, "The two passwords differ"),
        ({"password": "", "again": ""}, "Enter a password"),
    ]:
        refused = browser.send(link, wrong, status=422)
        assert said in " ".join(refused.errors) and PASSWORD not in refused.text
    browser.client.get("/sign-in")
    before = browser.client.session.session_key
    begun = browser.send(link, {"password": PASSWORD, "again": PASSWORD})
    assert begun.address == "/account/second-step/begin" and browser.client.session.session_key != before
    assert browser.get(link, status=410).heading == "This invitation cannot be used"
    key = str(browser.client.session["mfa.totp.secret"])
    assert key in begun.text and "<svg" in begun.text
    assert browser.send(begun.address, {"code": "000000"}, status=422, on=begun).errors
    codes = browser.send(begun.address, {"code": code_now(key)}, on=begun)
    assert codes.heading == "Your recovery codes" and len(codes.all("code")) == 10
    recovery = words(codes.all("code")[0])
    assert browser.get("/desk/").heading == "Camden"
    assert browser.send("/sign-out").address == "/"
    assert browser.client.get("/desk/").status_code == 302

    asked_code = browser.send("/sign-in?next=/desk/", {"login": "ada@example.org", "password": PASSWORD})
    assert asked_code.heading == "Enter your code" and browser.client.get("/desk/").status_code == 302
    assert browser.send(asked_code.address, {"code": recovery}, on=asked_code).heading == "Camden"
    again = browser.send("/sign-out") and browser.send("/sign-in", {"login": "ada@example.org", "password": PASSWORD})
    assert browser.send(again.address, {"code": recovery}, status=422, on=again).errors  # a code is used once
    assert [one.what for one in Done.objects.order_by("id")][:2] == ["invited", "joined"]


def test_the_key_of_a_second_step_is_sealed_and_a_code_is_used_once(browser: Browser) -> None:
    from allauth.mfa.models import Authenticator

    somebody("c@example.org", "Camden", "analyst")
    (kept,) = Authenticator.objects.filter(type="totp")
    assert KEY not in str(kept.data) and base64.b64decode(kept.data["secret"])
    code = code_now()
    for browser_, wanted in ((browser, "Camden"), (Browser(), "Enter your code")):
        asked_code = browser_.send("/sign-in", {"login": "c@example.org", "password": PASSWORD})
        status = 200 if wanted == "Camden" else 422
        assert browser_.send(asked_code.address, {"code": code}, status=status, on=asked_code).heading == wanted


def test_passwords_cannot_be_tried_for_long_and_the_answer_does_not_tell_who_has_an_account(browser: Browser) -> None:
    """Five wrong ones from here: then the right one is refused here too, for five minutes; codes likewise."""
    somebody("d@example.org", "Camden", "admin")
    told = [
        browser.send("/sign-in", {"login": who, "password": "wrong"}, status=422).errors
        for who in ("d@example.org", "nobody@example.org")
    ]
    assert told[0] == told[1] == ["The email address or the password is wrong."]
    for _ in range(5):
        page = browser.send("/sign-in", {"login": "d@example.org", "password": "wrong"}, status=422)
    page = browser.send("/sign-in", {"login": "d@example.org", "password": PASSWORD}, status=422)
    assert "Too many attempts" in page.errors[0]
    failed = Done.objects.filter(what=Done.What.NOT_SIGNED_IN)
    assert failed.count() >= 5 and {one.who for one in failed} == {"d@example.org"}
    assert not Done.objects.filter(what=Done.What.SIGNED_IN).exists()


def test_a_failed_attempt_at_an_address_that_nobody_has_does_as_much_as_at_one_that_somebody_has() -> None:
    """The same is asked of the database, so that how long it takes tells nothing; and nothing of it is kept."""
    somebody("d@example.org", "Camden", "admin")
    asked_of: list[list[str]] = []
    for who in ("warm@example.org", "d@example.org", "nobody@example.org"):
        browser = Browser()
        browser.get("/sign-in")
        with CaptureQueriesContext(connection) as held:
            browser.send("/sign-in", {"login": who, "password": "wrong"}, status=422)
        kinds = [one["sql"].split()[0] for one in held.captured_queries]
        asked_of.append([kind for kind in kinds if kind in ("SELECT", "INSERT", "UPDATE", "DELETE")])
    assert asked_of[1] == asked_of[2] and "INSERT" in asked_of[1]
    assert [one.who for one in Done.objects.all()] == ["d@example.org"]


def test_a_stranger_with_wrong_passwords_shuts_nobody_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """From another address the owner signs in still; very many from everywhere shut the account, whoever asks."""
    somebody("l@example.org", "Camden", "admin")

    def tried(address: str, password: str = "wrong", *, status: int = 422) -> Page:
        browser = Browser()
        browser.client.defaults["REMOTE_ADDR"] = address
        return browser.send("/sign-in", {"login": "l@example.org", "password": password}, status=status)

    told = [tried("192.0.2.1").errors[0] for _ in range(6)]
    assert "is wrong" in told[4] and "Too many attempts" in told[5]
    assert tried("198.51.100.1", PASSWORD, status=200).heading == "Enter your code"
    monkeypatch.setattr(adapters, "EVERYWHERE", "3/h/key")
    told = [tried(f"203.0.113.{at}").errors[0] for at in range(3)]
    assert "is wrong" in told[2] and "Too many attempts" in tried("203.0.113.9", PASSWORD).errors[0]


def test_a_session_that_was_put_into_a_browser_is_not_taken_over(browser: Browser) -> None:
    """Session fixation: a session's name before signing in opens nothing after."""
    from importlib import import_module

    from django.conf import settings

    somebody("e@example.org", "Camden", "admin")
    planted = import_module(settings.SESSION_ENGINE).SessionStore()
    planted["x"] = "1"
    planted.save()
    browser.client.cookies[settings.SESSION_COOKIE_NAME] = planted.session_key
    page = browser.send("/sign-in", {"login": "e@example.org", "password": PASSWORD})
    browser.send(page.address, {"code": code_now()}, on=page)
    assert browser.get("/desk/").heading == "Camden"
    thief = Browser()
    thief.client.cookies[settings.SESSION_COOKIE_NAME] = planted.session_key
    assert thief.client.get("/desk/").status_code == 302
    cookie = browser.client.cookies[settings.SESSION_COOKIE_NAME]
    assert cookie["httponly"] and cookie["samesite"] == "Lax"
    assert not cookie["max-age"] and not cookie["expires"]  # it ends with the browser
    left = Session.objects.get(pk=browser.client.session.session_key).expire_date - timezone.now()
    assert timedelta(hours=7, minutes=59) < left <= timedelta(hours=8)
    told = {words(one) for one in browser.get("/privacy").all("strong")}
    assert set(browser.client.cookies) <= told


def test_a_session_ends_after_eight_hours_however_the_browser_stays() -> None:
    """A browser that is never closed: the session's own time is over, whatever its cookie says."""
    browser = signed_in(somebody("e8@example.org", "Camden", "admin"))
    left = Session.objects.get().expire_date - timezone.now()
    assert timedelta(hours=7, minutes=59) < left <= timedelta(hours=8)
    assert browser.get("/desk/").heading == "Camden"
    assert Session.objects.get().expire_date - timezone.now() <= left, "looking at pages makes it no longer"
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert "/sign-in" in browser.get("/desk/").address


def test_signing_in_leads_nowhere_else() -> None:
    """An address of another site after `next` is not followed."""
    somebody("f@example.org", "Camden", "admin")
    browser = Browser()
    page = browser.send("/sign-in?next=https://evil.example/", {"login": "f@example.org", "password": PASSWORD})
    answer = browser.client.post(
        page.address, {"code": code_now(), "csrfmiddlewaretoken": page.all("input", type="hidden")[0].get("value")}
    )
    assert answer.headers["Location"] == "/desk/"


def test_an_administrator_invites_and_ends_roles_and_cannot_end_the_last() -> None:
    admin = somebody("g@example.org", "Camden", "admin")
    browser = signed_in(admin)
    people = "/desk/camden/people"
    page = browser.send(people, {"email": "no", "role": "analyst"}, status=422)
    assert page.errors == ["Enter an email address in the correct format, like name@example.com"]
    assert browser.send(people, {"email": "h@example.org", "role": "king"}, status=422).errors
    shown = browser.send(people, {"email": "H@example.org", "role": "analyst"})
    link = words(shown.all("code", class_="way-in")[0])
    assert link.startswith("http://testserver/join/") and link not in browser.get(people).text
    other = somebody("h@example.org", "Kent", "director")
    joined = signed_in(other).send(link.removeprefix("http://testserver"))
    assert joined.heading == "Camden"
    assert sorted(one.role for one in other.memberships.all()) == ["analyst", "director"]
    mine, theirs = admin.memberships.get(), other.memberships.get(role="analyst")
    in_kent = other.memberships.get(role="director")
    assert browser.send(f"{people}/{mine.pk}/end", on=browser.get(people), status=409).heading == "There is a problem"
    assert browser.send(f"{people}/{in_kent.pk}/end", on=browser.get(people), status=404)
    browser.sure(f"{people}/{theirs.pk}/end", on=browser.get(people))
    assert [one.role for one in other.memberships.all()] == ["director"]
    assert signed_in(other).client.get("/desk/camden/").status_code == 404
    log = browser.get("/desk/camden/log")
    assert "h@example.org as Performance analyst" in log.text and "Ended a role" in log.text


def test_an_invitation_ends_after_a_week_and_gives_no_account_of_another(browser: Browser) -> None:
    """Whoever holds the link of a known person gains nothing without that person's password."""
    organisation = invitations.organisation_named("Camden")
    known = somebody("i@example.org", "Kent", "analyst")
    token = invitations.invite(organisation, email="i@example.org", role=Role.ADMIN, by="x")
    way = f"/join/{token}"
    page = browser.get(way)
    assert [e.get("href") for e in page.all("a", class_="govuk-button")] == [f"/sign-in?next=%2Fjoin%2F{token}"]
    stranger = signed_in(somebody("stranger@example.org", "Kent", "admin"))
    half = signed_in(known, second_step=False)
    assert "You are signed in as stranger@example.org." in stranger.get(way).text
    for one in (browser, stranger, half):
        client = type(one.client)()  # whose token is right
        client.cookies = one.client.cookies
        assert client.post(way, {"password": "another one of twelve"}).headers["Location"] == way
    known.refresh_from_db()
    assert known.check_password(PASSWORD) and [one.role for one in known.memberships.all()] == ["analyst"]
    assert signed_in(known).send(way).heading == "Camden" and known.memberships.count() == 2
    late = invitations.invite(organisation, email="j@example.org", role=Role.ADMIN, by="x")
    Invitation.objects.update(expires=timezone.now() - timedelta(seconds=1))
    assert browser.get(f"/join/{late}", status=410) and invitations.forget() == 1
    assert browser.get("/join/nothing", status=410)


def test_an_invitation_is_taken_up_by_no_other_account_even_where_one_was_made_meanwhile() -> None:
    """The page looks first; what it asks looks again, for between the two somebody may have made the account."""
    camden = invitations.organisation_named("Camden")
    invited, other = somebody("n@example.org", "Kent", "analyst"), somebody("o@example.org", "Kent", "analyst")
    found = invitations.open_invitation(invitations.invite(camden, email="N@example.org", role=Role.ADMIN, by="x"))
    assert found is not None
    for given in ({"user": other}, {"password": PASSWORD}, {}):
        assert invitations.accept(found, **given) is None
        assert not camden.memberships.exists() and Invitation.objects.filter(pk=found.pk).exists()
    assert invitations.accept(found, user=invited) == invited
    assert [one.user for one in camden.memberships.all()] == [invited] and not Invitation.objects.exists()
    assert invitations.accept(found, user=invited) is None, "once"


def test_a_session_that_a_password_alone_began_is_not_let_in_by_a_step_that_another_set_up() -> None:
    """Whoever knows a password and was there before the second step sees neither a desk nor the codes; a code helps."""
    user = somebody("k@example.org", "Camden", "admin", second_step=False)
    early, own = (signed_in(user, second_step=False) for _ in range(2))
    for one in (early, own):
        session = one.client.session
        session["account_authentication_methods"] = [{"method": "password", "at": time.time(), "reauthenticated": True}]
        session["account_authentication_methods_user"] = str(user.pk)
        session.save()
    page = own.get("/account/second-step/begin")
    own.send(page.address, {"code": code_now(str(own.client.session["mfa.totp.secret"]))}, on=page)
    assert own.get("/desk/").heading == "Camden"
    for address in ("/desk/camden/people", "/account/second-step", "/account/second-step/codes", "/account/password"):
        answer = early.client.get(address)
        assert answer.headers["Location"].startswith("/sign-in/again/code?next=%2F"), address
    asked_code = early.get("/desk/camden/people")
    key = decrypt(user.authenticator_set.get(type="totp").data["secret"])
    cache.clear()  # a code is used once; another has its time only later
    assert early.send(asked_code.address, {"code": code_now(key)}, on=asked_code).heading == "People of Camden"


def test_an_invitation_is_withdrawn_and_ends_with_the_role_of_whoever_made_it() -> None:
    """An administrator whose role ends keeps no way in: neither an invitation to them nor one of theirs."""
    browser = signed_in(somebody("l@example.org", "Camden", "admin"))
    other = somebody("m@example.org", "Camden", "admin")
    camden = invitations.organisation_named("Camden")
    kept = [
        ("keep@example.org", "l@example.org"),
        ("m@example.org", "l@example.org"),
        ("n@example.org", "M@example.org"),
    ]
    for email, by in kept:
        invitations.invite(camden, email=email, role=Role.ADMIN, by=by)
    token = invitations.invite(camden, email="o@example.org", role=Role.ANALYST, by="l@example.org")
    people = "/desk/camden/people"
    page = browser.get(people)
    assert "o@example.org Performance analyst l@example.org" in " ".join(rows(page))
    one = invitations.open_invitation(token)
    assert one is not None
    page = browser.send(f"/desk/camden/invitations/{one.pk}/withdraw", on=page)
    assert "o@example.org" not in page.text and invitations.open_invitation(token) is None
    browser.sure(f"{people}/{other.memberships.get().pk}/end", on=browser.get(people))
    assert [one.email for one in invitations.open_of(camden)] == ["keep@example.org"]
    assert Done.objects.filter(what=Done.What.WITHDRAWN, who="l@example.org").count() == 3


def test_wrong_codes_and_changed_passwords_are_written_down(browser: Browser) -> None:
    user = somebody("p@example.org", "Camden", "admin")
    asked_code = browser.send("/sign-in", {"login": "p@example.org", "password": PASSWORD})
    refused = browser.send(asked_code.address, {"code": "000000"}, status=422, on=asked_code)
    assert refused.errors == ["The code is wrong, or its time is over. Wait for the next one."]
    assert browser.send(asked_code.address, {"code": ""}, status=422, on=asked_code).errors == ["Enter your code"]
    assert Browser().send("/sign-in", {"login": "", "password": ""}, status=422).errors == [
        "Enter your email address",
        "Enter your password",
    ]
    new = "orange lanterns over Whitby"
    signed_in(user).send("/account/password", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    written = [one.what for one in Done.objects.order_by("id")]
    assert written[0] == Done.What.WRONG_CODE and Done.What.PASSWORD in written


def test_whoever_runs_the_service_invites_by_names_alone_and_is_told_what_ends(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """`camden` is Camden; an address that is none is refused; an account that is forgotten is named with its roles."""
    somebody("q@example.org", "Kent", "admin")
    call_command("invite", "camden", "q@example.org", "--again")
    said = capsys.readouterr().out
    assert "Ended: q@example.org as Administrator in Kent." in said and "Camden (the council E09000007)" in said
    assert Done.objects.filter(what=Done.What.ENDED, organisation__slug="kent").count() == 1
    for name, email in (("Camden", "no address"), ("!!!", "q@example.org"), ("x" * 121, "q@example.org")):
        with pytest.raises(CommandError):
            call_command("invite", name, email)


def test_what_was_done_cannot_be_changed_or_taken_away() -> None:
    from ncs.web.members.invitations import organisation_named
    from ncs.web.members.log import note

    note(organisation_named("Camden"), "a@example.org", Done.What.READ, "x")
    for change in (lambda: Done.objects.update(who="b"), lambda: Done.objects.all().delete()):
        with pytest.raises(DatabaseError, match="stays as it was written"), transaction.atomic():
            change()
    assert [one.who for one in Done.objects.all()] == ["a@example.org"]


def test_pages_for_everybody_ask_for_no_session(browser: Browser) -> None:
    for address in ("/", "/what-care-costs/", "/places/", "/sign-in/no-account"):
        answer = browser.client.get(address)
        assert "sessionid" not in answer.cookies and "Cookie" not in answer.headers.get("Vary", "").replace(
            "Cookie", "" if "csrftoken" in answer.cookies else "Cookie"
        )


def test_a_way_in_is_in_no_log() -> None:
    from ncs.web.logs import private

    assert private('"GET /join/abc-DEF_1 HTTP/1.1" 200') == '"GET /join/(token) HTTP/1.1" 200'


def test_a_log_in_which_nothing_stands_says_so() -> None:
    page = signed_in(somebody("first@example.org", "Leeds", "admin")).get("/desk/leeds/log")
    assert "Nothing was done here yet." in page.text and not page.all("table")
