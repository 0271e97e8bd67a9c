"""Strategies that must exist and those that do, and support on offer with whom to ask, as tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ncs.places.expected.assessment_file import Assessment
from ncs.places.expected.editions import Edition
from ncs.places.use.expected import Assessed
from ncs.reference.councils import Council, find_council
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_date

MISSING = "not named: must exist and does not, or is not told"
_OFFERS = "Which offer serves which expectation is this project's reading."
_NOT_LOOKED = "An address is as the council gives it; this program has not looked."


def must_exist_table(found: Edition) -> Table:
    """Return the strategies that must exist: whose, by which words or law, for which expectation."""
    return Table(
        name="strategies",
        title=f"Strategies and plans that must exist, {found.name}",
        columns=[
            Column(key="name", title="Name", description="In an assessment"),
            Column(key="title", title="Strategy or plan"),
            Column(key="whose", title="Whose"),
            Column(key="must", title="By which words or law"),
            Column(key="expectation", title="Expectation"),
        ],
        rows=[
            {"name": name, "title": one.title, "whose": one.whose, "must": one.must, "expectation": one.expectation}
            for name, one in found.strategies.items()
        ],
        notes=["Which strategy serves which expectation is this project's reading."],
        sources=[found.source],
    )


def held_tables(found: Edition, made: Sequence[Assessment], *, on: date | None = None) -> tuple[Table, Table]:
    """Return each council's strategies, and how many councils have each.

    Args:
        found: the edition.
        made: assessments of it.
        on: the day on which a review may be overdue; each assessment's own without it.
    """
    return _each(found, made, on), _counts(found, made, on)


def strategies_table(found: Sequence[Assessed]) -> Table:
    """Return the strategies of councils whose assessments are all of one edition; ``found`` is not empty."""
    return _each(found[0].edition, [one.made for one in found], None)


def _each(found: Edition, made: Sequence[Assessment], on: date | None) -> Table:
    return Table(
        name="strategies",
        title="Strategies and plans that must exist",
        columns=[
            Column(key="council", title="Council"),
            Column(key="title", title="Strategy or plan"),
            Column(key="must", title="By which words or law"),
            Column(key="state", title="State"),
            Column(key="owner", title="Owner"),
            Column(key="published", title="Published"),
            Column(key="review", title="Review due"),
            Column(key="web", title="Where"),
        ],
        rows=[row for one in made for row in _rows(found, one, on)],
        notes=[_NOT_LOOKED],
        sources=[*(f"Assessment by {find_council(one.council).name}" for one in made), found.source],
    )


def _rows(found: Edition, made: Assessment, on: date | None) -> Iterator[dict[str, Cell]]:
    for name, one in found.strategies.items():
        held = made.strategies.get(name)
        yield {
            "council": find_council(made.council).name,
            "title": one.title,
            "must": one.must,
            "state": _state(made, name, on or made.as_of),
            "owner": f"expected of {one.whose}" if held is None else held.owner,
            "published": None if held is None else held.published,
            "review": None if held is None else held.review,
            "web": "" if held is None else held.web,
        }


def _state(made: Assessment, name: str, day: date) -> str:
    if name not in made.strategies:
        return MISSING
    review = made.strategies[name].review
    return f"published, review overdue since {shown_date(review)}" if review < day else "published"


def _counts(found: Edition, made: Sequence[Assessment], on: date | None) -> Table:
    rows: list[dict[str, Cell]] = []
    for name, one in found.strategies.items():
        states = [_state(each, name, on or each.as_of) for each in made]
        missing, current = states.count(MISSING), states.count("published")
        rows.append(
            {"title": one.title, "current": current, "overdue": len(made) - current - missing, "missing": missing}
        )
    return Table(
        name="how_many",
        title=f"How many of {len(made)} councils have each",
        columns=[
            Column(key="title", title="Strategy or plan"),
            Column(key="current", title="Published"),
            Column(key="overdue", title="Review overdue"),
            Column(key="missing", title="Must exist and is not named"),
        ],
        rows=rows,
        sources=["Councils' assessments", found.source],
    )


def support_table(found: Edition, council: Council | None = None) -> Table:
    """Return the support on offer: what, by whom, at which levels, for which expectations, and whom to ask.

    Args:
        found: the edition.
        council: whose region is named in the contact; every region without it.
    """
    levels = "; ".join(f"{name}, {words}" for name, words in found.levels.items())
    return Table(
        name="support",
        title=f"Support on offer, {found.name}",
        columns=[
            Column(key="name", title="Name", description="In a record of a conversation"),
            Column(key="what", title="What"),
            Column(key="by", title="By"),
            Column(key="levels", title="Levels"),
            Column(key="expectations", title="Expectations"),
        ],
        rows=[
            {
                "name": name,
                "what": one.what,
                "by": one.by,
                "levels": "; ".join(found.levels),
                "expectations": "; ".join(
                    number for number, each in found.expectations.items() if name in each.links.support
                ),
            }
            for name, one in found.support.items()
        ],
        notes=[f"Levels: {levels}.", _whom(found, council), _OFFERS],
        sources=[found.source],
    )


def _whom(found: Edition, council: Council | None) -> str:
    if council is None:
        return f"Whom to ask: {found.contact}."
    return f"Whom to ask for {council.name}, in the region {council.region}: {found.contact}."
