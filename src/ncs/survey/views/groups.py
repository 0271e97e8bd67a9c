"""Figures of regions and classes, and answers that may go to a recipient, as tables."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ncs.core.money import in_percent
from ncs.survey.disclosure.consent import Shared
from ncs.survey.disclosure.regional import Told
from ncs.survey.disclosure.rules import rules
from ncs.survey.estimation.estimators import Estimate
from ncs.survey.frame import Frame
from ncs.tables.tables import Cell, Column, Table

#: One reason for all: why a figure is kept back would itself tell something of the answers.
KEPT_BACK = "it could show the answer of one council"
INVENTED = "The councils are invented, and so is every answer of this survey."


def rounded(value: float | None, figures: int = 4) -> Decimal | None:
    """Return a number as a decimal of so many figures; None for none."""
    return None if value is None else Decimal(f"{value:.{figures}g}")


def _ends(estimate: Estimate | None) -> dict[str, Cell]:
    return {
        "value": rounded(estimate.value if estimate else None),
        "lower": rounded(estimate.lower if estimate else None),
        "upper": rounded(estimate.upper if estimate else None),
    }


def groups_table(found: Sequence[Told], *, frame: Frame, way: str) -> Table:
    """Return figures of England and of the groups of one way, a row each; those kept back say why."""
    rows: list[dict[str, Cell]] = [
        {
            "item": one.item,
            "part": one.part,
            "option": one.option,
            "label": one.label,
            "group": one.group[1],
            "unit": one.unit,
            "answered": one.answered if not one.why else None,
            **_ends(one.estimate),
            "least": rounded(one.least, 2),
            "greatest": rounded(one.greatest, 2),
            "why": KEPT_BACK if one.why else "",
        }
        for one in found
        if one.group[0] in (way, "England")
    ]
    held = rules()
    notes = [
        f"Kept back: fewer than {held.least} answers, one council more than {in_percent(held.share, 0)}% of a "
        "sum, all but one of "
        "the same answer, and whatever would let one of these be worked out. Which of them "
        "it was is not said: that would tell something of the answers.",
    ]
    if way == "region":
        notes.append("Least and greatest are of single councils, for each adult or as rates, rounded outwards.")
    if way == "peers":
        notes.append("Peers are councils of like size: four bands by adults, as many councils in each.")
    return Table(
        name="groups",
        title=f"Figures by {way}",
        columns=[
            Column(key="item", title="Item"),
            Column(key="part", title="Part"),
            Column(key="option", title="Option"),
            Column(key="label", title="Figure"),
            Column(key="group", title=way.capitalize()),
            Column(key="unit", title="Unit"),
            Column(key="answered", title="Answered", unit="councils"),
            Column(key="value", title="Value"),
            Column(key="lower", title="Lower", description="end of the 95% interval"),
            Column(key="upper", title="Upper", description="end of the 95% interval"),
            Column(key="least", title="Least"),
            Column(key="greatest", title="Greatest"),
            Column(key="why", title="Why it is kept back"),
        ],
        rows=rows,
        notes=[*notes, *([INVENTED] if frame.invented else [])],
    )


def short_groups(table: Table, item: str) -> Table:
    """Return one item's rows in the columns that fit a screen."""
    keys = ("label", "group", "answered", "value", "lower", "upper", "least", "greatest", "why")
    return Table(
        name=table.name,
        title=f"{table.title}: {item}",
        columns=[column for column in table.columns if column.key in keys],
        rows=[{key: row.get(key) for key in keys} for row in table.rows if row["item"] == item],
        notes=table.notes,
    )


def shared_tables(found: Shared, frame: Frame) -> tuple[Table, Table]:
    """Return the answers that may go, a row each, and the councils of which nothing may."""
    answers = Table(
        name="may_go",
        title="Answers that may go",
        columns=[
            Column(key="council", title="Council"),
            Column(key="name", title="Name"),
            Column(key="item", title="Item"),
            Column(key="part", title="Part"),
            Column(key="state", title="State"),
            Column(key="value", title="Value"),
        ],
        rows=[
            {
                "council": one.council,
                "name": frame.councils[one.council].name,
                "item": one.place[0],
                "part": one.place[1],
                "state": one.answer.state.value,
                "value": one.answer.number if one.answer.number is not None else one.answer.value,
            }
            for one in found.given
        ],
    )
    refused = Table(
        name="may_not_go",
        title="Councils whose answers may not go",
        columns=[
            Column(key="council", title="Council"),
            Column(key="name", title="Name"),
            Column(key="why", title="Why"),
        ],
        rows=[{"council": code, "name": frame.councils[code].name, "why": why} for code, why in found.refused],
    )
    return answers, refused
