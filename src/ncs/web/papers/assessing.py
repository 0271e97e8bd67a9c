"""The pages of a self-assessment: each expectation, each strategy, beside the data, approved, taken away."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from ncs.core.errors import ProblemsFound
from ncs.core.files import write_text
from ncs.places.use.expected import Assessed, assess
from ncs.places.views.expectations import assessment_tables, questions
from ncs.present.page import Report, Section, bullets, html_table, paragraphs
from ncs.web.care.files import asked_of
from ncs.web.members.models import Done, Organisation
from ncs.web.methods import require_http_methods, require_POST, require_safe
from ncs.web.pages.held import landscape
from ncs.web.pages.shown import attached, page
from ncs.web.pages.told_here import said_here
from ncs.web.papers import assessment, kept, sheet
from ncs.web.papers.models import Paper
from ncs.web.sent import NotTaken, content_of

_KIND = str(Paper.Kind.ASSESSMENT)
#: Last year's file has some tens of kilobytes.
LARGEST = 90_000

#: What to do where the program would name a command.
_COMPARE = "Compare it with the file of your assessment that you can take away here."


@require_safe
def index(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Show each expectation and strategy of the edition: where the council stands, and what is left."""
    paper, among = paper_of(organisation), assessment.held_edition()
    parts = {} if paper is None else kept.parts_of(paper)
    given = {} if paper is None else kept.given_of(paper)
    names = dict(assessment.POSITIONS)
    rows = [
        {"name": number, "words": one.words, "part": parts.get(number), "of": number, "given": given.get(number),
         "position": names[kept.body_of(parts[number])["position"]] if number in parts else ""}
        for number, one in among.expectations.items()
    ]  # fmt: skip
    strategies = [
        {"name": name, "words": one.title, "part": parts.get(of), "of": of, "given": given.get(of)}
        for name, one in among.strategies.items()
        for of in (assessment.part_of_strategy(name),)
    ]
    may = {what: request.user.has_perm(f"web.{what}_assessment", organisation) for what in ("see", "fill", "approve")}
    if not may["see"]:
        rows, strategies = ([one for one in of if one["given"] == request.user] for of in (rows, strategies))
        if not rows and not strategies:
            raise PermissionDenied
    may["write"] = may["fill"] or not may["see"]
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
    expected = among.expectations[number]
    paper = _begun(request, organisation, part=number)
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
        paper=_begun(request, organisation, part=assessment.part_of_strategy(name)),
        name=assessment.part_of_strategy(name),
        title=expected.title,
        lead=[f"{expected.must}."],
        fields=assessment.strategy_fields(),
        back=reverse("work-assessment", args=[organisation.slug]),
        back_words="Self-assessment",
        body=assessment.strategy_body,
    )
    return sheet.answered(request, organisation, one)


@require_http_methods(["GET", "HEAD", "POST"])
def beside(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Show the assessment beside the data, or what stands in the way; POST last year's file to see that beside it too.

    Last year's file is read and deleted at once.
    """
    paper = _saved(organisation)
    report, wrong, errors = None, [], list[str]()
    try:
        report = _report(_assessed(organisation, paper))
        if request.method == "POST":
            report, errors = _with_last_year(request, organisation, paper, report)
    except ProblemsFound as error:
        wrong = [said_here(one) for one in error.problems]
    shown: dict[str, Any] = {"organisation": organisation, "report": report, "wrong_now": wrong}
    shown |= {"errors": [{"text": one, "href": "#before"} for one in errors], "problem": bool(errors)}
    shown["before"] = request.method == "POST" and not errors and not wrong
    title, status = "Your assessment beside the data", 422 if errors else 200
    return page(request, "papers/beside.html", title=title, status=status, private=True, **shown)


def _with_last_year(
    request: HttpRequest, organisation: Organisation, paper: Paper, without: Report
) -> tuple[Report, list[str]]:
    """Return the report with last year's file that was sent, or the one without it and what is wrong with the file."""
    try:
        content = content_of(request, "before", largest=LARGEST, called="a self-assessment")
        return _report(asked_of(content, lambda path: _assessed(organisation, paper, last_year=path))), []
    except NotTaken as error:
        return without, [str(error)]
    except ProblemsFound as error:
        return without, [said_here(one, instead=_COMPARE) for one in error.problems]


@require_POST
def approve(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Approve the assessment, if it is one that the command line takes; nothing changes after that."""
    paper = _saved(organisation)
    try:
        _assessed(organisation, paper)
    except ProblemsFound as error:
        said = [said_here(one) for one in error.problems]
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


def paper_of(organisation: Organisation) -> Paper | None:
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
    found = paper_of(organisation)
    if found is None:
        raise Http404
    return found


def _begun(request: HttpRequest, organisation: Organisation, *, part: str) -> Paper:
    """Return the assessment. One that is not there yet is made when its first part is saved, and not by looking.

    Raises:
        PermissionDenied: the part is for others to write: neither does the role include it, nor was it given.
        Http404: the organisation is no council.
    """
    found = paper_of(organisation)
    fills = request.user.has_perm("web.fill_assessment", organisation)
    if not fills and (found is None or kept.given_of(found).get(part) != request.user):
        raise PermissionDenied
    return found or new_paper(organisation, by=request.user.email, made=request.method == "POST")


def new_paper(organisation: Organisation, *, by: str, made: bool) -> Paper:
    """Return the assessment of a council that has begun none; ``made`` says whether it is kept."""
    name = assessment.held_edition().name
    if made:
        return kept.begin(organisation, _KIND, name, by=by, once=name)
    return Paper(organisation=organisation, kind=_KIND, name=name)


def _assessed(organisation: Organisation, paper: Paper, *, last_year: Path | None = None) -> Assessed:
    among = assessment.held_edition()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{organisation.slug}.yaml"
        write_text(file, assessment.file_text(organisation, paper, among), private=True)
        return assess(file, landscape(), of=among, last_year=last_year)


def _report(found: Assessed) -> Report:
    asked = Section(heading="Questions to ask", body=bullets(questions(found)) or paragraphs("None follows from this."))
    tables = [Section(heading=one.title, body=html_table(one)) for one in assessment_tables(found)]
    return Report(title="", intro="", sections=[asked, *tables])
