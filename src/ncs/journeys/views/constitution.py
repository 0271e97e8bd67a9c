"""The constitution as a page: principles, then each guarantee with the rights of today and what is proposed."""

from __future__ import annotations

from ncs.journeys.constitution import Constitution
from ncs.journeys.standing import Guarantee
from ncs.present.page import Report, Section, bullets, paragraphs, prose

_EMPTY = "There is no such right in the catalogue. This section is empty."


def constitution_page(held: Constitution, *, proposals: bool = True) -> str:
    """Return the page; without ``proposals``, the law of today alone. A section that is empty says so."""
    first = Section(heading="The principles", body=bullets(held.principles))
    parts = [_guarantee(held, one, proposals=proposals) for one in Guarantee]
    intro = (
        "What people may expect of care and support in England, in the shape that Support Guaranteed (Fabian "
        "Society, 2023) proposes for a constitution of a National Care Service. Rights are law as it stood on 1 April "
        "2026, in this project's words. Pledges are proposals and are not law. Nothing here is legal advice."
    )
    return Report(title="Rights and pledges in care and support", intro=intro, sections=[first, *parts]).page()


def _guarantee(held: Constitution, one: Guarantee, *, proposals: bool) -> Section:
    rights = [f"{right.title}. {right.words} ({right.law})" for right in held.rights_under(one)]
    body = "<h3>Your rights today</h3>\n" + (bullets(rights) if rights else paragraphs(_EMPTY))
    if proposals:
        pledges = [f"{pledge.words} (proposal {pledge.proposal})" for pledge in held.pledges_under(one)]
        body += f"<h3>{prose('What is proposed')}</h3>\n" + (bullets(pledges) if pledges else paragraphs(_EMPTY))
    return Section(heading=held.guarantees[one], body=body)
