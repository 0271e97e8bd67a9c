"""A council's own page: each of its answers beside England, its region, its class and its peers."""

from __future__ import annotations

from collections.abc import Sequence

from ncs.present.page import Section, html_page, html_table
from ncs.survey.bank.bank import Bank
from ncs.survey.disclosure.feedback import Beside
from ncs.survey.disclosure.groups import WAYS
from ncs.survey.frame import Framed
from ncs.survey.views.groups import INVENTED, rounded
from ncs.tables.tables import Cell, Column, Table

_KEPT_BACK = "kept back"


def feedback_table(found: Sequence[Beside], council: Framed, *, name: str, title: str) -> Table:
    """Return some answers of a council beside others, a row each."""
    return Table(
        name=name,
        title=title,
        columns=[
            Column(key="label", title="Question"),
            Column(key="unit", title="Unit"),
            Column(key="own", title=council.name),
            *(Column(key=way.lower(), title=_heading(way, council)) for way in ("England", *WAYS)),
        ],
        rows=[_row(one) for one in found],
    )


def _heading(way: str, council: Framed) -> str:
    return {"region": council.region, "class": f"Class: {council.kind}", "peers": "Councils of like size"}.get(way, way)


def _row(one: Beside) -> dict[str, Cell]:
    own: Cell = one.own if isinstance(one.own, str) else rounded(one.own)
    others: dict[str, Cell] = {}
    for way, told in one.others.items():
        others[way.lower()] = rounded(told.estimate.value, 3) if told.estimate is not None else _KEPT_BACK
    unit = "percent who said the same" if one.share else one.unit
    return {"label": one.label, "unit": unit, "own": own, **others}


def feedback_page(found: Sequence[Beside], council: Framed, bank: Bank, *, invented: bool) -> str:
    """Return the page of one council, its answers by section of the survey."""
    intro = (
        f"What {council.name} answered in {bank.year}, beside England, its region, class and councils of like size. "
        "Amounts are for each adult who lives there, so that councils of any size can be set beside one another. No "
        "other council's answer can be worked out from this page; where one could, the figure is kept back."
    )
    sections = []
    for letter, title in bank.sections.items():
        some = [one for one in found if one.item.section == letter]
        if some:
            name, said = f"section_{letter.lower()}", f"{title}: {council.name} beside others"
            table = feedback_table(some, council, name=name, title=said)
            sections.append(Section(heading=title, body=html_table(table)))
    said = f"{intro} {INVENTED}" if invented else intro
    return html_page(title=f"{council.name} in the survey of {bank.year}", intro=said, sections=sections)
