"""A little world for tests in a browser: one council and one provider with a paper of each kind, and people signed in.

``python -m web.world``, in the folder of the tests, writes it into the database of the service that runs, and says as
JSON who is signed in by which session and where the papers are. All of it is invented.
"""

from __future__ import annotations

import json
import os
import sys
import time
from datetime import timedelta
from typing import Any

from support.patience import PATIENCE

CARE, CAMDEN = "/desk/invented-care-ltd", "/desk/camden"
#: Everything that a member of a council may be.
COUNCIL_ROLES = ("admin", "analyst", "director", "survey_lead", "commissioner", "practitioner")


def made() -> dict[str, Any]:
    """Make the world; return sessions by person, and addresses by what they show."""
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
    from django.utils import timezone

    from ncs.web.members.invitations import organisation_named
    from ncs.web.papers.assessment import held_edition
    from ncs.web.papers.models import Exercise, Paper
    from ncs.web.surveys.models import Survey
    from web.members import signed_in, somebody

    everybody = somebody("everything@example.org", "Camden", *COUNCIL_ROLES)
    RecoveryCodes.activate(everybody)
    council = signed_in(everybody)
    provider = signed_in(somebody("care@example.org", "Invented Care Ltd", "provider"))
    alone = signed_in(somebody("new@example.org", "Camden", "analyst", second_step=False), second_step=False)
    today = timezone.localdate()
    Survey.objects.create(year=2025, opens=today - timedelta(days=1), closes=today + timedelta(days=30))
    closes = f"{today + timedelta(days=30):%d/%m/%Y}"
    council.send(f"{CAMDEN}/costs/ask", {"service": "homecare", "closes": closes})
    asked = Exercise.objects.get().pk
    page = provider.get(f"{CARE}/costs")
    back = provider.send(f"{CARE}/costs/asked/{asked}/begin", on=page).address
    camden = str(organisation_named("Camden").pk)
    given = {"to": camden, "reference": "C-1", "service": "homecare", "complexity": "standard"}
    provider.send(f"{CARE}/challenges/new", given)
    challenge = Paper.objects.get(kind="challenge").pk
    claim = {"number": "travel.minutes_per_visit", "way": "set", "by": "11", "evidence": "rounds of May 2025"}
    at = f"{CARE}/challenges/{challenge}"
    provider.send(f"{at}/claims/1", claim)
    page = provider.get(at)
    provider.send(f"{at}/send", on=page)
    draft = provider.send(f"{CARE}/challenges/new", given | {"reference": "C-2", "service": "sleep_in"}).address
    provider.send(f"{draft}/claims/1", claim | {"number": "on_costs.other_leave.percent", "by": "0.5"})
    about = {"location": "1-1234567890", "owner": "1-2", "kind": "non_profit", "care_staff": "lots"}
    provider.send(f"{CARE}/costs/returns/{back.rpartition('/')[2]}/part/about", about)
    every_expectation(council)
    return {
        "sessions": {
            name: one.client.session.session_key
            for name, one in (("council", council), ("provider", provider), ("alone", alone))
        },
        "asked": asked,
        "return": back.rpartition("/")[2],
        "challenge": str(challenge),
        "draft": draft.rpartition("/")[2],
        "strategy": next(iter(held_edition().strategies)),
        "submission": checked(council),
    }


def every_expectation(council: Any) -> None:
    """Say of every expectation that it was not looked at yet, and of every strategy that there is none."""
    from ncs.web.papers.assessment import held_edition

    said = {"position": "not_assessed", "why": "not looked at yet", "owner": "head of care"}
    said |= {"review-day": "1", "review-month": "6", "review-year": "2099"}
    for number in held_edition().expectations:
        council.send(f"{CAMDEN}/assessment/expectation/{number}", said)


def checked(council: Any) -> str:
    """Send a file of client level data, have it checked and measured; return its name in addresses."""
    from django.core.files.uploadedfile import SimpleUploadedFile

    from ncs.web.members.models import Submission
    from web.members import submission_text
    from web.queue import worked
    from web.test_submissions import a_year

    text = submission_text(a_year(12)).encode()
    file = SimpleUploadedFile("submission.csv", text, content_type="text/csv")
    form = council.get(f"{CAMDEN}/submissions/send")
    sent = council.send(form.address, {"release": "2", "file": file, "period": "2025-26"}, on=form)
    worked()  # unless the service's own worker has begun
    name = sent.address.rpartition("/")[2]
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if Submission.objects.get(pk=name).state == Submission.State.DONE:
            council.get(f"{CAMDEN}/submissions/{name}/measures")
            return str(name)
        time.sleep(0.5)
    raise AssertionError(Submission.objects.get(pk=name).told)


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "ncs.web.settings"
    import django

    django.setup()
    from django.conf import settings

    settings.ALLOWED_HOSTS.append("testserver")
    sys.stdout.write(json.dumps(made()))
