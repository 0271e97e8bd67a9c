"""An evaluation as tables: the comparison, the protocol with its limits, and the extract."""

from __future__ import annotations

from collections.abc import Mapping

from ncs.core.money import in_percent, round_half_away
from ncs.journeys.evaluation import FEWEST, OUTCOMES, Evaluation
from ncs.tables.tables import Cell, Column, Table
from ncs.tables.wording import shown_days

_LIMITS = (
    "Matched on whether adult or carer, age, outcomes out of reach and half year, and on nothing else: who had it may "
    "differ in what is not recorded, such as the help of a family, and then the difference is not its effect.",
    "The intervals (Agresti and Caffo, 2000) are for chance alone; five outcomes are looked at, so that one in five "
    "such tables shows one beyond its interval where nothing is there.",
    "Outcomes are what was recorded: what nobody recorded is counted as not having happened.",
    "The extract has no person's number, and is still personal data: whoever knows somebody may find them in it. Small "
    "numbers are not hidden in any of these tables: hide them before a table is given to anybody else.",
)


def evaluation_tables(found: Evaluation) -> tuple[Table, ...]:
    """Return the comparison, the protocol with its limits, and the extract, a person a row."""
    return _comparison(found), _protocol(found), _extract(found)


def _columns(**titles: str) -> tuple[Column, ...]:
    return tuple(Column(key=key, title=title) for key, title in titles.items())


def _comparison(found: Evaluation) -> Table:
    rows = [
        {
            "outcome": one.outcome,
            "had": f"{in_percent(one.had, 1)}%",
            "like": f"{in_percent(one.like, 1)}%",
            "difference": f"{round_half_away(100 * one.difference, 1):+}",
            "interval": f"{round_half_away(100 * one.low, 1):+} to {round_half_away(100 * one.high, 1):+}",
        }
        for one in found.compared
    ]
    few = f"Nothing is compared: fewer than {FEWEST} people on one side have somebody like them on the other."
    return Table(
        name="comparison",
        title=f"After {found.protocol.what}, beside people like them without it",
        columns=_columns(
            outcome="Outcome", had="Had it", like="People like them", difference="Difference (points)",
            interval="95% interval (points)",
        ),
        rows=rows,
        notes=(*(() if rows else (few,)), "A difference is not an effect: see the limits."),
    )  # fmt: skip


def _protocol(found: Evaluation) -> Table:
    held = found.protocol
    had = sum(one.had for one in found.people)
    rows = [
        ("who", f"people first found eligible from {shown_days(held.period.start, held.period.end)}"),
        ("parted by", f"{held.what} within {held.within} days of the decision (the landmark)"),
        ("followed for", f"{held.follow} days after the landmark, everybody alike"),
        ("records seen until", str(held.seen)),
        ("people", f"{len(found.people)}, of whom {had} had it"),
        *((f"left out: {why}", str(number)) for why, number in sorted(found.left_out.items())),
        ("matched", f"{found.matched} of {had} who had it, with {found.like} people like them"),
        ("outcomes", "; ".join(OUTCOMES)),
        *(("limit", one) for one in _LIMITS),
    ]
    return Table(
        name="protocol",
        title="Protocol and limits",
        columns=_columns(what="What", said="Said"),
        rows=[{"what": what, "said": said} for what, said in rows],
    )


def _extract(found: Evaluation) -> Table:
    rows: list[Mapping[str, Cell]] = [
        {
            "row": number,
            **dict(zip(("who", "age", "needs", "half"), one.stratum, strict=True)),
            "had": "yes" if one.had else "no",
            **{name.replace(" ", "_"): "yes" if said else "no" for name, said in one.outcomes.items()},
        }
        for number, one in enumerate(found.people, 1)
    ]
    outcomes = {name.replace(" ", "_"): name.capitalize() for name in OUTCOMES}
    columns = _columns(
        row="Row", who="Who", age="Age", needs="Outcomes out of reach", half="Half year", had="Had it", **outcomes
    )
    return Table(name="extract", title="The extract", columns=columns, rows=rows)
