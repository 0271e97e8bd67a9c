"""The pages of a self-assessment: each expectation, each strategy, beside the data, approved, taken away."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ncs.core.errors import ProblemsFound
from ncs.core.files import write_text
from ncs.places.use.expected import Assessed, assess
from ncs.places.views.expectations import assessment_tables, questions
from ncs.present.page import Report, Section, bullets, html_table, paragraphs
from ncs.web.members.models import Done, Organisation
from ncs.web.pages.held import landscape
from ncs.web.pages.shown import attached, page
from ncs.web.papers import assessment, kept, sheet
from ncs.web.papers.models import Paper

_KIND = str(Paper.Kind.ASSESSMENT)


@require_safe
def index(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Show each expectation and strategy of the edition: where the council stands, and what is left."""
    paper, among = _paper(organisation), assessment.held_edition()
    parts = {} if paper is None else kept.parts_of(paper)
    names = dict(assessment.POSITIONS)
    rows = [
        {"name": number, "words": one.words, "part": parts.get(number),
         "position": names[kept.body_of(parts[number])["position"]] if number in parts else ""}
        for number, one in among.expectations.items()
    ]  # fmt: skip
    strategies = [
        {"name": name, "words": one.title, "part": parts.get(assessment.part_of_strategy(name))}
        for name, one in among.strategies.items()
    ]
    may = {what: request.user.has_perm(f"web.{what}_assessment", organisation) for what in ("fill", "approve")}
    shown: dict[str, Any] = {"organisation": organisation, "paper": paper, "rows": rows, "strategies": strategies}
    shown |= {"may": may, "left": assessment.left(paper, among), "seen": "" if paper is None else kept.seen(paper)}
    shown |= {"why_not": "" if paper is None else kept.why_not(paper)}
    title = f"Self-assessment for {among.name}"
    return page(request, "papers/assessment.html", title=title, private=True, **shown)


@require_http_methods(["GET", "HEAD", "POST"])
def expectation(request: HttpRequest, organisation: Organisation, number: str) -> HttpResponse:
    """Show one expectation to answer; POST keeps the answer."""
    among = assessment.held_edition()
    if number not in among.expectations:
        raise Http404
    paper = _begun(request, organisation)
    expected = among.expectations[number]
    one = sheet.Sheet(
        paper=paper,
        name=number,
        title=f"Expectation {number}",
        lead=[f"{expected.words}."],
        fields=assessment.fields_of(kept.body_of(kept.parts_of(paper).get(number)), request.POST.items()),
        back=reverse("work-assessment", args=[organisation.slug]),
        back_words="Self-assessment",
        body=assessment.body_of,
        values=assessment.values_of,
    )
    return sheet.answered(request, organisation, one)


@require_http_methods(["GET", "HEAD", "POST"])
def strategy(request: HttpRequest, organisation: Organisation, name: str) -> HttpResponse:
    """Show one strategy that must exist; POST keeps where it is."""
    among = assessment.held_edition()
    if name not in among.strategies:
        raise Http404
    expected = among.strategies[name]
    one = sheet.Sheet(
        paper=_begun(request, organisation),
        name=assessment.part_of_strategy(name),
        title=expected.title,
        lead=[f"{expected.must}."],
        fields=assessment.strategy_fields(),
        back=reverse("work-assessment", args=[organisation.slug]),
        back_words="Self-assessment",
        body=assessment.strategy_body,
    )
    return sheet.answered(request, organisation, one)


@require_safe
def beside(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Show the assessment beside the data, or what stands in the way."""
    paper = _saved(organisation)
    report, wrong = None, []
    try:
        report = _report(_assessed(organisation, paper))
    except ProblemsFound as error:
        wrong = [f"{one.message} {one.next_step}" for one in error.problems]
    shown: dict[str, Any] = {"organisation": organisation, "report": report, "wrong_now": wrong}
    return page(request, "papers/beside.html", title="Your assessment beside the data", private=True, **shown)


@require_POST
def approve(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Approve the assessment, if it is one that the command line takes; nothing changes after that."""
    paper = _saved(organisation)
    try:
        _assessed(organisation, paper)
    except ProblemsFound as error:
        said = [f"{one.message} {one.next_step}" for one in error.problems]
        return page(request, "told.html", title="This cannot be approved yet", said=said, status=409, private=True)
    return sheet.sent(request, paper, reverse("work-assessment", args=[organisation.slug]))


@require_POST
def take_back(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Take the approval back."""
    return sheet.taken_back(request, _saved(organisation), reverse("work-assessment", args=[organisation.slug]))


@require_safe
def take(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Give the assessment as the file that ``ncs expectations assess`` takes."""
    paper = _saved(organisation)
    text = assessment.file_text(organisation, paper, assessment.held_edition())
    kept.told(paper, organisation, by=request.user.email, what=Done.What.PAPER_TAKEN)
    return attached(
        text.encode(), name=f"{organisation.slug}-{paper.name}.yaml", kind="application/yaml; charset=utf-8"
    )


def _paper(organisation: Organisation) -> Paper | None:
    """Return a council's assessment against the edition held, if it has begun one.

    Raises:
        Http404: the organisation is no council.
    """
    if not organisation.area:
        raise Http404
    papers = organisation.papers.filter(kind=_KIND, name=assessment.held_edition().name)
    found: Paper | None = papers.select_related("organisation", "to", "exercise").first()
    return found


def _saved(organisation: Organisation) -> Paper:
    found = _paper(organisation)
    if found is None:
        raise Http404
    return found


def _begun(request: HttpRequest, organisation: Organisation) -> Paper:
    """Return the assessment. One that is not there yet is made when its first part is saved, and not by looking."""
    found = _paper(organisation)
    name = assessment.held_edition().name
    if found is None and request.method == "POST":
        return kept.begin(organisation, _KIND, name, by=request.user.email, once=name)
    return found or Paper(organisation=organisation, kind=_KIND, name=name)


def _assessed(organisation: Organisation, paper: Paper) -> Assessed:
    among = assessment.held_edition()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{organisation.slug}.yaml"
        write_text(file, assessment.file_text(organisation, paper, among), private=True)
        return assess(file, landscape(), of=among)


def _report(found: Assessed) -> Report:
    asked = Section(heading="Questions to ask", body=bullets(questions(found)) or paragraphs("None follows from this."))
    tables = [Section(heading=one.title, body=html_table(one)) for one in assessment_tables(found)]
    return Report(title="", intro="", sections=[asked, *tables])
