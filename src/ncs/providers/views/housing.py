"""Our ratios beside the social housing regulator's metrics, as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from statistics import median

from ncs.providers.finance.grading import Graded
from ncs.providers.finance.housing import COUNTERPARTS, Printed, printed
from ncs.providers.finance.ratios import FEWEST_PEERS, definitions
from ncs.tables.tables import Cell, Column, Table


def housing_table(found: Sequence[Graded]) -> Table:
    """Return each printed figure beside the median of the providers looked at, in the unit of our ratio."""
    return Table(
        name="housing",
        title="Our ratios beside the social housing regulator's",
        columns=[
            Column(key="ratio", title="Ratio"),
            Column(key="ours", title="Median of these providers", places=3),
            Column(key="providers", title="Providers that have it", places=0),
            Column(key="theirs", title="Landlords", places=3),
            Column(key="unit", title="Unit"),
            Column(key="of", title="Of which landlords"),
            Column(key="year", title="Year to March"),
            Column(key="metric", title="The regulator's metric"),
            Column(key="as_printed", title="As printed"),
            Column(key="differs", title="How the two differ"),
            Column(key="source", title="Source"),
        ],
        rows=[_row(one, found) for one in printed()],
        notes=[
            "Landlords are no care providers: this shows how another regulator measures, and no level of a grade is "
            "fitted to it.",
            f"With fewer than {FEWEST_PEERS} providers there is no median.",
        ],
        sources=["Regulator of Social Housing, value for money metrics (Open Government Licence v3.0), and as named"],
    )


def _row(one: Printed, found: Sequence[Graded]) -> Mapping[str, Cell]:
    counterpart = COUNTERPARTS[one.metric]
    ours = definitions()[counterpart.ratio]
    values = [value for graded in found if (value := graded.found[counterpart.ratio].value) is not None]
    enough = len(values) >= FEWEST_PEERS
    return {
        "ratio": ours.title,
        "ours": median(values) if enough else None,
        "providers": len(values),
        "theirs": one.as_ours,
        "unit": ours.unit,
        "of": one.scope,
        "year": str(one.year),
        "metric": one.metric,
        "as_printed": f"{_said(one.value)} {one.unit}",
        "differs": counterpart.differs,
        "source": one.source,
    }


def _said(value: Decimal) -> str:
    return f"{value:,}"
