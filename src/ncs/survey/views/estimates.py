"""Estimates as tables: figures, what the choice of estimator does, and what is missing."""

from __future__ import annotations

from decimal import Decimal

from ncs.survey.estimation.estimators import Estimate
from ncs.survey.estimation.figures import Figure
from ncs.survey.estimation.run import Estimated
from ncs.tables.tables import Cell, Column, Table

#: Decimals by unit: money and people to the unit, percentages to a tenth.
PLACES = {"GBP": 0, "people": 0, "hours": 2, "percent": 1, "GBP per hour": 2, "rank": 0}
_INVENTED = "The councils are invented, and so are their answers."


def rounded(value: float | None, places: int) -> Decimal | None:
    """Return a number as a decimal with so many places, halves away from nought."""
    if value is None:
        return None
    made = Decimal(repr(value)).quantize(Decimal(1).scaleb(-places), rounding="ROUND_HALF_UP")
    return made + 0 if made else abs(made)


def _ends(estimate: Estimate, places: int) -> dict[str, Cell]:
    return {
        "value": rounded(estimate.value, places),
        "lower": rounded(estimate.lower, places),
        "upper": rounded(estimate.upper, places),
        "se": rounded(estimate.se, places + 1),
        "answers": estimate.n,
        "frame": estimate.frame,
    }


def _sources(found: Estimated) -> list[str]:
    answered = found.answered
    return [f"Survey of {answered.bank.year}: {len(answered.returns)} returns of {len(answered.frame)} councils."]


def _notes(found: Estimated, *more: str) -> list[str]:
    return [*([_INVENTED] if found.answered.frame.invented else []), *more]


def figures_table(found: Estimated) -> Table:
    """Return every figure, a row each, with base, weight, standard error, interval and method."""
    return Table(
        name="figures",
        title=f"Figures of the survey of {found.answered.bank.year}",
        columns=[
            Column(key="name", title="Figure", description="by which text and tables refer to it"),
            Column(key="label", title="What it is"),
            Column(key="kind", title="Kind"),
            Column(key="unit", title="Unit"),
            Column(key="value", title="Value"),
            Column(key="lower", title="Lower", description="95% interval with the finite population correction"),
            Column(key="upper", title="Upper"),
            Column(key="se", title="Standard error"),
            Column(key="count", title="Councils", description="that the share counts"),
            Column(key="unable", title="Unable to answer"),
            Column(key="answers", title="Base", unit="councils"),
            Column(key="frame", title="Stand for", unit="councils"),
            Column(key="weight", title="Weight", description="councils that one answer stands for", places=4),
            Column(key="method", title="Method"),
            Column(key="why", title="Why this method"),
        ],
        rows=[_figure_row(one) for one in found.figures.values()],
        notes=_notes(
            found,
            "Intervals say what chance in who answered could do, if those who did not are like those who did.",
        ),
        sources=_sources(found),
    )


def _figure_row(one: Figure) -> dict[str, Cell]:
    estimate = one.estimate
    return {
        "name": one.name,
        "label": one.label,
        "kind": one.kind,
        "unit": one.unit,
        **_ends(estimate, PLACES.get(one.unit, 2)),
        "count": one.count,
        "unable": one.unable,
        "weight": rounded(estimate.frame / estimate.n, 4),
        "method": estimate.method,
        "why": one.why,
    }


def short_figures(table: Table) -> Table:
    """Return the columns that fit a screen."""
    keys = ("name", "value", "lower", "upper", "answers")
    return Table(
        name=table.name,
        title=table.title,
        columns=[column for column in table.columns if column.key in keys],
        rows=[{key: row.get(key) for key in keys} for row in table.rows],
        notes=table.notes,
        sources=table.sources,
    )


def effects_table(found: Estimated) -> Table:
    """Return totals by each estimator, a row each."""
    rows: list[dict[str, Cell]] = [
        {
            "item": one.item,
            "estimator": one.estimator,
            **_ends(one.estimate, 0),
            "against": rounded(one.against, 2),
            "published": one.published,
            "recommended": one.recommended,
            "why": one.why,
        }
        for one in found.effects
    ]
    return Table(
        name="effect",
        title="What the choice of estimator does to totals",
        columns=[
            Column(key="item", title="Item"),
            Column(key="estimator", title="Estimator"),
            Column(key="value", title="Total"),
            Column(key="lower", title="Lower"),
            Column(key="upper", title="Upper"),
            Column(key="se", title="Standard error"),
            Column(key="answers", title="Base", unit="councils"),
            Column(key="frame", title="Stand for", unit="councils"),
            Column(key="against", title="Against the published choice", unit="%"),
            Column(key="published", title="Published series"),
            Column(key="recommended", title="Recommended"),
            Column(key="why", title="Why"),
        ],
        rows=rows,
        notes=_notes(found),
        sources=_sources(found),
    )


def missing_table(found: Estimated) -> Table:
    """Return what is missing from each figure and what it could do."""
    rows: list[dict[str, Cell]] = []
    for one in found.missing:
        places = 1 if one.option else 0
        numbers = {name: rounded(getattr(one, name), places) for name in ("figure", "least", "most", "lower", "higher")}
        rows.append(
            {
                "item": one.item,
                "part": one.part,
                "option": one.option,
                "answered": one.answered,
                "missing": one.missing,
                "size_answered": rounded(one.size_answered, 1),
                **numbers,
            }
        )
    return Table(
        name="missing",
        title="What those who did not answer could do",
        columns=[
            Column(key="item", title="Item"),
            Column(key="part", title="Part"),
            Column(key="option", title="Option"),
            Column(key="answered", title="Answered", unit="councils"),
            Column(key="missing", title="Missing", unit="councils"),
            Column(key="size_answered", title="Size that answered", unit="%"),
            Column(key="figure", title="Figure"),
            Column(key="least", title="Least", description="if all missing spoke against, or had the least ratio"),
            Column(key="most", title="Most", description="if all missing spoke for it, or had the greatest ratio"),
            Column(key="lower", title="A fifth lower", description="if those missing had a fifth less for their size"),
            Column(key="higher", title="A fifth higher", description="if those missing had a fifth more"),
        ],
        rows=rows,
        notes=_notes(found, "Items that only some are asked are left out: who would have been asked is not known."),
        sources=_sources(found),
    )


def absent_table(found: Estimated) -> Table:
    """Return who is missing, by region."""
    return Table(
        name="absent",
        title="Returns by region",
        columns=[
            Column(key="region", title="Region"),
            Column(key="returned", title="Returned", unit="councils"),
            Column(key="asked", title="Asked", unit="councils"),
        ],
        rows=[{"region": name, "returned": came, "asked": all_of} for name, (came, all_of) in found.absent.items()],
        notes=_notes(found),
        sources=_sources(found),
    )
