"""The social housing regulator's value for money metrics, as printed: an anchor of method beside our ratios."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from ncs.providers.directory.layouts import data_file
from ncs.tables.reading.csv_text import packaged_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Counterpart:
    """The ratio of ours that a metric is nearest to, what a printed figure is divided by to be in its unit, and how
    the two differ; ``per`` is None where no division makes one of the other.
    """

    ratio: str
    per: Decimal | None
    differs: str


#: Metrics of the regulator, with the ratio of ours that each is nearest to.
COUNTERPARTS: Mapping[str, Counterpart] = {
    "EBITDA MRI interest cover": Counterpart(
        ratio="interest_cover", per=Decimal(100), differs="theirs takes major repairs off earnings first"
    ),
    "gearing": Counterpart(ratio="gearing", per=Decimal(100), differs="theirs is net debt over the value of housing"),
    "operating margin": Counterpart(ratio="operating_margin", per=Decimal(100), differs="rents, and not fees for care"),
    "return on capital employed": Counterpart(
        ratio="roce", per=Decimal(100), differs="theirs is over all assets less current liabilities"
    ),
    "reinvestment": Counterpart(
        ratio="reinvestment", per=Decimal(100), differs="theirs is over the value of housing, and counts new homes"
    ),
    "headline cost per home": Counterpart(
        ratio="cost_per_bed_week", per=None, differs="pounds a home a year, and not a bed week: not to be compared"
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A figure as printed: of whom (such as ``sector median``), of the year to March, and where."""

    scope: str
    year: int
    metric: str
    value: Decimal
    unit: str
    source: str

    @property
    def as_ours(self) -> Decimal | None:
        """The figure in the unit of our ratio; None where it is not comparable."""
        per = COUNTERPARTS[self.metric].per
        return None if per is None else self.value / per


@cache
def printed() -> tuple[Printed, ...]:
    """Return the figures held of the metrics that have a counterpart among our ratios, as they stand in the file."""
    return tuple(
        Printed(
            scope=row["scope"],
            year=int(row["year_to_march"]),
            metric=row["metric"],
            value=Decimal(row["value"]),
            unit=row["unit"],
            source=row["source"],
        )
        for row in packaged_rows(data_file("housing_regulator.csv"))
    )
