"""An expectation or a strategy of a self-assessment given to a colleague, who then sees and writes that alone."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from ncs.web.care.asking import SeeOther
from ncs.web.members.giving import Give, people_of
from ncs.web.members.models import Organisation
from ncs.web.methods import require_http_methods
from ncs.web.pages.shown import page
from ncs.web.papers import assessing, assessment, kept, sheet


@require_http_methods(["GET", "HEAD", "POST"])
def give(request: HttpRequest, organisation: Organisation, part: str) -> HttpResponse:
    """Ask to whom a part is given; POST gives it."""
    among = assessment.held_edition()
    words = {number: f"{number} {one.words}" for number, one in among.expectations.items()}
    words |= {assessment.part_of_strategy(name): one.title for name, one in among.strategies.items()}
    if part not in words:
        raise Http404
    posted = request.method == "POST"
    paper = assessing.paper_of(organisation) or assessing.new_paper(organisation, by=request.user.email, made=posted)
    why = kept.why_not(paper)
    if why:
        return sheet.refused(request, why)
    now = kept.given_of(paper).get(part) if paper.made else None
    before = {"colleague": "" if now is None else str(now.pk)}
    people, nobody = people_of(organisation), "the analyst or the director writes it"
    form = Give(request.POST if posted else None, people=people, nobody=nobody, initial=before)
    if form.is_bound and form.is_valid():
        chosen = form.cleaned_data["colleague"]
        try:
            kept.give(paper, part, int(chosen) if chosen else None, by=request.user.email)
        except kept.CannotChange as error:
            return sheet.refused(request, str(error))
        return SeeOther(reverse("work-assessment", args=[organisation.slug]))
    shown: dict[str, Any] = {"organisation": organisation, "form": form, "words": words[part]}
    shown |= {"problem": form.is_bound, "status": 422 if form.is_bound else 200}
    return page(request, "papers/give.html", title="Give a part to a colleague", private=True, **shown)
