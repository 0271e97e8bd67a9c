"""The pages of a challenge to a price: a provider claims, the council answers, both see what it comes to."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from ncs.core.errors import ProblemsFound
from ncs.core.naming import spaced
from ncs.present.page import html_table
from ncs.web.care.asking import SeeOther
from ncs.web.members.models import Done, Organisation
from ncs.web.methods import require_http_methods, require_POST, require_safe
from ncs.web.pages.shown import attached, page
from ncs.web.pages.told_here import said_here
from ncs.web.papers import challenge, fields, kept, sheet
from ncs.web.papers.fields import Field
from ncs.web.papers.models import Paper

_KIND = str(Paper.Kind.CHALLENGE)


@require_safe
def index(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Show a provider its own challenges; a commissioner those that were sent to the council."""
    may = {what: request.user.has_perm(f"web.{what}_challenges", organisation) for what in ("make", "read")}
    own = organisation.papers.filter(kind=_KIND).select_related("to") if may["make"] else ()
    came = organisation.received.filter(kind=_KIND, sent__isnull=False).select_related("organisation")
    shown: dict[str, Any] = {"organisation": organisation, "may": may, "own": own, "came": came if may["read"] else ()}
    return page(request, "papers/challenges.html", title="Price challenges", private=True, **shown)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Ask which council's price of what is challenged; POST begins the challenge."""
    councils = list(Organisation.objects.exclude(area=""))
    options = [("", "Choose"), *((str(one.pk), one.name) for one in councils)]
    whom = Field(name="to", label="Whose price", kind="choice", options=options, needed="Choose a council")
    asked = (whom, *challenge.about_fields())
    values, typed, wrong = fields.read(asked, request.POST) if request.method == "POST" else ({}, {}, {})
    if request.method == "POST" and not wrong:
        council = next(one for one in councils if str(one.pk) == values.pop("to"))
        name = f"{values['reference']} {spaced(values['service'])}"
        # Going back and sending other answers begins another challenge; the same sent twice begins one.
        once = " ".join([request.POST.get("once", "")[:64], str(council.pk), *values.values()])
        made = kept.begin(organisation, _KIND, name[:80], by=request.user.email, once=once, to=council)
        if "about" not in kept.parts_of(made):
            kept.save(made, "about", values, version=0, by=request.user.email)
        return SeeOther(_at(organisation, made))
    shown: dict[str, Any] = {"organisation": organisation, "fields": fields.shown(asked, typed, wrong)}
    shown |= {"errors": fields.errors(wrong), "problem": bool(wrong), "once": sheet.once()}
    title = "Challenge a price"
    return page(request, "papers/new.html", title=title, status=422 if wrong else 200, private=True, **shown)


@require_safe
def one(request: HttpRequest, organisation: Organisation, paper: UUID) -> HttpResponse:
    """Show a challenge to its provider, and once it is sent to the council: claims, answers, and what it comes to."""
    found, whose = _either(request, organisation, paper)
    tables, wrong = [], []
    try:
        tables = [html_table(one) for one in challenge.worked_out(found).tables()]
    except ProblemsFound as error:
        wrong = [said_here(one) for one in error.problems]
    if whose == "council":
        kept.told(found, organisation, by=request.user.email, what=Done.What.PAPER_READ)
    parts, claims = kept.parts_of(found), challenge.claims_of(found)
    shown: dict[str, Any] = {"organisation": organisation, "paper": found, "own": whose == "provider"}
    shown |= {"about": kept.body_of(parts.get("about")), "claims": [(name, challenge.claim_words(body), body)
              for name, body in claims], "tables": tables, "wrong_now": wrong if claims else []}  # fmt: skip
    shown |= {"next": challenge.next_claim(found), "room": challenge.next_claim(found) <= challenge.MOST}
    shown |= {"why_not": kept.why_not(found), "seen": kept.seen(found), "answers": kept.body_of(parts.get("answers"))}
    shown |= {
        "asked": "conciliation" in parts,
        "may_answer": request.user.has_perm("web.answer_challenges", organisation),
    }
    shown |= {"priced": spaced(shown["about"].get("service", ""))}
    title = f"Challenge {shown['about'].get('reference', '')}"
    return page(request, "papers/challenge.html", title=title, private=True, **shown)


@require_http_methods(["GET", "HEAD", "POST"])
def claim(request: HttpRequest, organisation: Organisation, paper: UUID, at: int) -> HttpResponse:
    """Show one claim to write; POST keeps it."""
    found = _own(organisation, paper)
    if at > challenge.MOST or (at != challenge.next_claim(found) and f"claim{at}" not in kept.parts_of(found)):
        raise Http404
    asked = sheet.Sheet(
        paper=found,
        name=f"claim{at}",
        title=f"Claim {at}",
        fields=challenge.claim_fields(found),
        back=_at(organisation, found),
        back_words="The challenge",
        lead=["A claim changes one number that the price is worked out from, with what shows it."],
        body=challenge.claim_body,
    )
    return sheet.answered(request, organisation, asked)


@require_POST
def drop(request: HttpRequest, organisation: Organisation, paper: UUID, at: int) -> HttpResponse:
    """Drop one claim of a challenge that was not sent."""
    found = _own(organisation, paper)
    part = kept.parts_of(found).get(f"claim{at}")
    if part is None:
        raise Http404
    first = sheet.not_sure(request, organisation, found, what="this claim", at=_at(organisation, found))
    if first is not None:
        return first
    try:
        kept.save(found, part.name, {}, version=part.version, by=request.user.email)
    except (kept.CannotChange, kept.Changed) as error:
        return sheet.refused(request, str(error))
    return SeeOther(_at(organisation, found))


@require_POST
def send(request: HttpRequest, organisation: Organisation, paper: UUID) -> HttpResponse:
    """Send a challenge to the council, if it is one that the command line takes."""
    found = _own(organisation, paper)
    try:
        challenge.worked_out(found)
    except ProblemsFound as error:
        said = [said_here(one) for one in error.problems]
        return page(request, "told.html", title="This cannot be sent yet", said=said, status=409, private=True)
    return sheet.sent(request, found, _at(organisation, found))


@require_POST
def take_back(request: HttpRequest, organisation: Organisation, paper: UUID) -> HttpResponse:
    """Take a challenge back before it is answered."""
    found = _own(organisation, paper)
    return sheet.taken_back(request, found, _at(organisation, found))


@require_POST
def delete(request: HttpRequest, organisation: Organisation, paper: UUID) -> HttpResponse:
    """Delete a challenge that was not sent."""
    found, back = _own(organisation, paper), reverse("work-challenges", args=[organisation.slug])
    return sheet.deleted(request, organisation, found, at=_at(organisation, found), back=back)


@require_POST
def conciliation(request: HttpRequest, organisation: Organisation, paper: UUID) -> HttpResponse:
    """Ask for conciliation of a challenge that was sent; asked twice is asked once."""
    found = _own(organisation, paper)
    body = {"conciliation": challenge.ASKED}
    try:
        kept.save(found, "conciliation", body, version=0, by=request.user.email, after=organisation)
    except (kept.CannotChange, kept.Changed) as error:
        return sheet.refused(request, str(error))
    return SeeOther(_at(organisation, found))


@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, organisation: Organisation, paper: UUID) -> HttpResponse:
    """Show the claims that were sent to the council to answer; POST keeps the answers."""
    found = organisation.received.filter(pk=paper, kind=_KIND, sent__isnull=False)
    held: Paper | None = found.select_related("organisation", "to", "exercise").first()
    if held is None:
        raise Http404
    asked = sheet.Sheet(
        paper=held,
        name="answers",
        title=f"Answer {held.name}",
        fields=challenge.answer_fields([body for _, body in challenge.claims_of(held)]),
        back=_at(organisation, held),
        back_words="The challenge",
        lead=["Leave a claim for later if you must. What you answer is shown to the provider at once."],
        body=challenge.answer_body,
        after=organisation,
    )
    return sheet.answered(request, organisation, asked)


@require_safe
def take(request: HttpRequest, organisation: Organisation, paper: UUID) -> HttpResponse:
    """Give a challenge as the file that ``ncs price book challenge`` takes."""
    found, _ = _either(request, organisation, paper)
    kept.told(found, organisation, by=request.user.email, what=Done.What.PAPER_TAKEN)
    text = challenge.file_text(found)
    return attached(text.encode(), name="challenge.yaml", kind="application/yaml; charset=utf-8")


def _own(organisation: Organisation, paper: UUID) -> Paper:
    mine = organisation.papers.filter(pk=paper, kind=_KIND).select_related("organisation", "to", "exercise")
    found: Paper | None = mine.first()
    if found is None:
        raise Http404
    return found


def _either(request: HttpRequest, organisation: Organisation, paper: UUID) -> tuple[Paper, str]:
    """Return a challenge and in which capacity it is seen: as its provider, or as the council that it was sent to.

    Raises:
        Http404: it is neither's, or not sent yet.
        PermissionDenied: the role does not include it.
    """
    found: Paper | None = Paper.objects.of(organisation).filter(pk=paper, kind=_KIND).first()
    if found is None:
        raise Http404
    if found.organisation == organisation and request.user.has_perm("web.make_challenges", organisation):
        return found, "provider"
    if found.sent is None or found.to != organisation:
        raise PermissionDenied
    if not request.user.has_perm("web.read_challenges", organisation):
        raise PermissionDenied
    return found, "council"


def _at(organisation: Organisation, paper: Paper) -> str:
    return str(reverse("work-challenge", args=[organisation.slug, paper.pk]))
