"""People of invented organisations, for tests: with an account, a second step and a role."""

from __future__ import annotations

import csv
import io
import time
from typing import Any

from allauth.mfa.totp.internal import auth
from django.contrib.auth import get_user_model

from ncs.cld import specification
from ncs.records.rules.model import Row
from ncs.web.members.invitations import organisation_named
from ncs.web.members.models import Membership
from web.browsing import Browser

#: A password that no list of common ones holds.
PASSWORD = "purple lanterns over Whitby"
#: The key of everybody's second step here.
KEY = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def somebody(email: str, organisation: str = "Camden", *roles: str, second_step: bool = True) -> Any:
    """Return an account with these roles in an organisation, which is made where it is new."""
    user = get_user_model().objects.create_user(username=email, email=email, password=PASSWORD)
    for role in roles:
        Membership.objects.create(user=user, organisation=organisation_named(organisation), role=role)
    if second_step:
        auth.TOTP.activate(user, KEY)
    return user


def signed_in(user: Any, *, second_step: bool = True) -> Browser:
    """Return a browser in which an account has signed in, by a password and, unless told otherwise, a code."""
    browser = Browser()
    browser.client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    if second_step:
        session = browser.client.session
        session["account_authentication_methods"] = [{"method": "mfa", "at": time.time()}]
        session["account_authentication_methods_user"] = str(user.pk)
        session.save()
    return browser


def code_now(key: str = KEY) -> str:
    """Return the code that an app shows for a key just now (RFC 6238): that of the middle of the times that are taken.

    It stays good for at least half a minute; that of the first is no longer taken once the half minute ends.
    """
    times = tuple(auth.yield_hotp_counters_from_time())
    return str(auth.format_hotp_value(auth.hotp_value(key, times[len(times) // 2])))


def submission_text(given: list[Row], *, code: str = "702") -> str:
    """Return rows as a submission of the council with a code (702 is Camden), with one column that nobody knows."""
    fields = specification(2).fields
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([*(field.header for field in fields), "Plantedheading of somebody"])
    writer.writerows([[*({**row, "la_code": code}[field.name] for field in fields), "Plantedcell"] for row in given])
    return out.getvalue()
