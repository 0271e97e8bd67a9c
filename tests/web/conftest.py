"""The service in one process: settings of its own, a database in memory, and every page parsed strictly."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

#: Without the extra "web", or without the package (it can be deleted), there is nothing here to test.
HERE = find_spec("ncs.web") is not None and all(
    find_spec(name) for name in ("allauth", "django", "html5lib", "ninja", "rules", "schemathesis")
)
collect_ignore_glob = [] if HERE else ["test_*.py"]

#: Set to ``postgresql``, the same tests run on a PostgreSQL that they start, in place of SQLite in memory.
ON = os.environ.get("NCS_WEB_TESTS_ON", "")

if HERE:
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "ncs.web.settings",
        "NCS_WEB_SECRET": "a secret of the tests, which is long enough to be one",
        "NCS_WEB_FOLDER": tempfile.mkdtemp(prefix="ncs-web-tests-"),
        "NCS_WEB_DATABASE": "",
        "NCS_WEB_PRODUCTION": "",
    }
    import django
    from django.conf import settings

    if ON == "postgresql":
        from ncs.web.environment import database as described
        from support.journals import new_database

        settings.DATABASES["default"] = dict(described(new_database("web"), Path()))
    else:
        settings.DATABASES["default"]["NAME"] = ":memory:"
    settings.ALLOWED_HOSTS.append("testserver")
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    django.setup()

    from django.test import Client

    from web.browsing import read_strictly
    from web.in_a_browser import axe, chromium, chromiums, page, phone, site, told

    _plain = Client.request

    def _strict(self: Client, **request: Any) -> Any:
        """Answer as ever, and refuse a page that is not well formed: in every test, whoever asks for it."""
        answer = _plain(self, **request)
        read_strictly(answer)
        return answer

    Client.request = _strict

    __all__ = ["axe", "chromium", "chromiums", "page", "phone", "site", "told"]


@pytest.fixture(scope="session")
def database() -> None:
    """Make the tables, once."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0)


@pytest.fixture
def browser(database: None) -> Iterator[object]:
    """A browser of its own, with nothing kept; what it made is deleted after."""
    from django.core.cache import caches

    from ncs.web.models import Draft
    from ncs.web.pages.same import forget_all
    from web.browsing import Browser

    for one in ("default", "near"):
        caches[one].clear()
    forget_all()
    yield Browser()
    Draft.objects.all().delete()


@pytest.fixture
def undone(database: None) -> Iterator[None]:
    """Everything that is written to the database is taken back after."""
    from django.core.cache import caches
    from django.db import transaction

    from ncs.web.pages.same import forget_all

    for one in ("default", "near"):
        caches[one].clear()
    forget_all()
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
