"""A region in one file for those who help it: the brief of each of its councils, and whom to talk to."""

from __future__ import annotations

import io
import zipfile
from functools import cache

from django.http import Http404, HttpRequest, HttpResponse

from ncs.core.naming import slug
from ncs.places.views.lists import lists_of
from ncs.present.saving import text_of
from ncs.reference.councils import councils
from ncs.web.api.limits import within
from ncs.web.methods import require_safe
from ncs.web.pages import held
from ncs.web.pages.faults import told
from ncs.web.pages.places import brief_html
from ncs.web.pages.shown import attached

#: How many packs one address may take in a minute: the first of a region takes some seconds.
A_MINUTE = 6
#: The day that files in a pack carry, so that the same pack has the same bytes.
_DAY = (1980, 1, 1, 0, 0, 0)


@require_safe
def region(request: HttpRequest, name: str) -> HttpResponse:
    """Give the pack of a region: a brief a council (HTML), and the lists of whom to talk to (CSV)."""
    found = {slug(one.region): one.region for one in councils()}
    if name not in found:
        raise Http404
    if not within(request, "packs", most=A_MINUTE):
        return told(request, f"{A_MINUTE} packs a minute are made for one address. Wait a minute.", status=429)
    return attached(_pack(found[name]), name=f"{name}.zip", kind="application/zip")


@cache
def _pack(where: str) -> bytes:
    lists = lists_of(held.landscape(), outcome=None, region=where, top=len(councils())).together
    files = {"whom-to-talk-to.csv": text_of([lists], "csv", title=f"Whom to talk to: {where}")}
    files |= {f"brief-{slug(one.name)}.html": brief_html(one.ons_code) for one in councils() if one.region == where}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, text in sorted(files.items()):
            pack.writestr(zipfile.ZipInfo(name, _DAY), text, compress_type=zipfile.ZIP_DEFLATED)
    return out.getvalue()
