"""Django's Jinja back end for our pages: the macros of GOV.UK Frontend, and the words and numbers of the tables."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader
from markupsafe import Markup

from ncs.core.version import __version__
from ncs.present.page import bullets, html_table, paragraphs, prose
from ncs.present.stacked import stacked
from ncs.present.tables_page import columns_meaning
from ncs.present.working import working_html
from ncs.tables.wording import shown_date
from ncs.web.members.fields import field_of, wrong_of
from ncs.web.pages.shown import wrong_at

#: Control characters and others that HTML forbids, escaped or not (HTML Living Standard, 13.1: text).
_NOT_IN_HTML = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
#: The doors of the site, in its navigation: the name of the address, and the words.
DOORS = (
    ("care", "What care costs"),
    ("rights", "What you may ask for"),
    ("places", "Your area"),
    ("measures", "Measures"),
    ("money", "Money"),
    ("reforms", "Reforms"),
    ("api-docs", "Open data"),
)


def environment(**options: Any) -> Environment:
    """Return the environment of the templates. Only what writes escaped HTML is given as functions."""
    macros = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    options["loader"] = ChoiceLoader([options["loader"], macros])
    made = Environment(**options, trim_blocks=True, lstrip_blocks=True, finalize=shown)
    made.globals.update(
        static=static,
        url=_url,
        service=settings.ENVIRONMENT.name,
        version=__version__,
        doors=DOORS,
        keep=settings.ENVIRONMENT.keep_hours,
        table=html_table,
        columns=columns_meaning,
        bullets=bullets,
        paragraphs=paragraphs,
        working=working_html,
        field=field_of,
        wrong=wrong_of,
        wrong_at=wrong_at,
    )
    made.filters.update(prose=prose, day=shown_date, moment=moment, stacked=_stacked)
    return made


def shown(value: Any) -> Any:
    """Return what a template writes without characters that no page may hold, such as a null that somebody typed."""
    if isinstance(value, str) and _NOT_IN_HTML.search(value):
        return type(value)(_NOT_IN_HTML.sub("\ufffd", value))
    return value


def _stacked(table: str) -> Markup:
    """Return a block of a template, a table, stacked on a phone. What it holds is escaped already."""
    return Markup(stacked(str(table)))


def _url(name: str, *parts: str) -> str:
    return str(reverse(name, args=parts))


def moment(at: datetime) -> str:
    """Return a moment by the clock in England, such as ``3 May 2026, 14:05``."""
    here = timezone.localtime(at)
    return f"{shown_date(here.date())}, {here:%H:%M}"
